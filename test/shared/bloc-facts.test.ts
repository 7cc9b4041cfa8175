import { describe, expect, test } from 'vitest'
import { blocGiven, lateGiven } from '../../shared/bloc-facts.ts'
import { noFacts } from '../../shared/facts.ts'
import { Targets } from '../../shared/facts.ts'
import type { Method } from '../../shared/method.ts'
import { prepare } from '../../shared/prepared.ts'
import { entriesByRow } from '../../shared/submission.ts'
import { criterion, entry, section, table } from './table.ts'

const leader: Method = {
  kind: 'relative',
  against: { kind: 'leader', target: { kind: 'registered' } },
  step: 1,
}
const best: Method = { kind: 'relative', against: { kind: 'best' }, step: 1 }
const days: Method = {
  kind: 'bands',
  of: 'days-late',
  bands: [
    { from: 0, to: 0, points: 200 },
    { above: 0, points: 0 },
  ],
}
const prepared = prepare(
  table([
    section(
      'main',
      'I',
      10,
      criterion('I.1', 5, leader),
      criterion('I.2', 3, best),
      criterion('I.3', 2, days),
    ),
  ]),
)
const unit = (value: number | null, target: number | undefined, other: number | null) => ({
  entries: entriesByRow(prepared, [entry('I.1', value), entry('I.2', other)]).entries,
  facts: { ...noFacts, targets: Targets.parse(target === undefined ? {} : { 'I.1': target }) },
})

describe('What the bloc gives its rows', () => {
  test('the leader is the greatest part of its target, not the greatest value', () => {
    const given = blocGiven(prepared, [unit(1000, 1000, 500), unit(300, 100, 900), unit(900, 400, 700)])
    expect(given).toEqual({ 'I.1': { value: 300, target: 100 }, 'I.2': { value: 900 } })
  })

  test('a row nobody has entered rightly gives nothing', () => {
    expect(blocGiven(prepared, [unit(null, 100, null), unit(500, undefined, -1)])).toEqual({})
    expect(blocGiven(prepared, [])).toEqual({})
  })

  test('the order of the units changes nothing but who is named among equals', () => {
    const units = [unit(200, 100, 500), unit(400, 200, 500), unit(100, 100, 0)]
    const forth = blocGiven(prepared, units)
    const back = blocGiven(prepared, [...units].reverse())
    expect(back['I.2' as never]).toEqual(forth['I.2' as never])
    const ratio = ({ value = 0, target = 1 }: { value?: number; target?: number | undefined } = {}) =>
      value / target
    expect(ratio(back['I.1' as never])).toBe(ratio(forth['I.1' as never]))
  })

  test('days late go to every row that is scored by them, in hundredths', () => {
    expect(lateGiven(prepared, 3)).toEqual({ 'I.3': { value: 300 } })
  })
})
