import { describe, expect, test } from 'vitest'
import type { Entry } from '../../shared/entry.ts'
import { Given, Targets } from '../../shared/facts.ts'
import { Code } from '../../shared/ids.ts'
import { prepare } from '../../shared/prepared.ts'
import { score } from '../../shared/scorecard.ts'
import { standingOf } from '../../shared/standing.ts'
import { entriesByRow } from '../../shared/submission.ts'
import type { Template } from '../../shared/template.ts'
import { criterion, entry, judged, perEvent, ratio, section, table } from './table.ts'

const code = (text: string) => Code.parse(text)
const free = (text: string, max: number) => criterion(text, max, judged(0, 0.01))

/** Two main sections of 60 and 40, a registered target, and a deduction. */
const base = (more: Partial<Template>) =>
  table(
    [
      section('main', 'I', 60, free('I.1', 40), criterion('I.2', 20, ratio('registered'))),
      section('main', 'II', 40, { ...free('II.1', 40), notApplicable: 'excluded' }),
      section('deduction', 'IX', 20, criterion('IX.1', 10, perEvent(0, 5))),
    ],
    more,
  )

const standing = (
  template: Template,
  list: readonly Entry[],
  registered: Record<string, number> = { 'I.2': 1000 },
) => {
  const prepared = prepare(template)
  const { entries } = entriesByRow(prepared, list)
  const facts = { targets: Targets.parse(registered), given: Given.parse({}) }
  return standingOf(prepared, entries, facts, score(prepared, entries, facts))
}
const full = [entry('I.1', 4000), entry('I.2', 1000), entry('II.1', 4000)]

describe('What classes ask beyond the total', () => {
  const nghean = base({
    classes: [
      {
        code: code('A'),
        label: 'Hoàn thành xuất sắc',
        least: 9000,
        each: { of: 'criterion', percent: 8500 },
      },
      { code: code('B'), label: 'Hoàn thành tốt', least: 8000, each: { of: 'section', percent: 8000 } },
      { code: code('C'), label: 'Không hoàn thành' },
    ],
  })

  test.each([
    { because: 'everything in full', points: [4000, 1000, 4000], meets: [true, true, true] },
    {
      because: '90 in all, each criterion at 85 % at least',
      points: [3400, 850, 3900],
      meets: [true, true, true],
    },
    {
      because: 'one criterion a hundredth under 85 %',
      points: [3399, 1000, 4000],
      meets: [false, true, true],
    },
    {
      because: '80 in all, but a section under 80 %',
      points: [4000, 1000, 3199],
      meets: [false, false, true],
    },
    { because: 'under 80', points: [3200, 800, 3150], meets: [false, false, true] },
  ])('$because', ({ points: [first = 0, second = 0, third = 0], meets }) => {
    const list = [entry('I.1', first), entry('I.2', second), entry('II.1', third)]
    expect(standing(nghean, list).meets).toEqual(meets)
  })

  test('a criterion that does not apply to the unit is not asked', () => {
    const list = [entry('I.1', 4000), entry('I.2', 1000), entry('II.1', 'not-applicable')]
    const percent = { ...nghean, rankBy: 'percent' as const }
    expect(standing(percent, list)).toMatchObject({
      total: 6000,
      percent: 10_000,
      meets: [true, true, true],
    })
  })

  test('targets met: the three of the judgment-enforcement rule, A at 180 and all targets', () => {
    const thads = base({
      classes: [
        {
          code: code('A'),
          label: 'Xuất sắc',
          least: 8000,
          when: { condition: 'AND(KQ_I.2>=CT_I.2,DIEM_II>=0.6*40)', words: 'đạt chỉ tiêu' },
        },
        { code: code('B'), label: 'Khá' },
      ],
    })
    expect(standing(thads, full).meets).toEqual([true, true])
    const short = [entry('I.1', 4000), entry('I.2', 999), entry('II.1', 4000)]
    expect(standing(thads, short).meets).toEqual([false, true])
    const weak = [entry('I.1', 4000), entry('I.2', 1000), entry('II.1', 2399)]
    expect(standing(thads, weak).meets).toEqual([false, true])
  })
})

describe('Sanctions', () => {
  const template = base({
    sanctions: [
      {
        code: code('CT1'),
        reason: 'Kê khai không trung thực',
        when: 'KQ_IX.1>0',
        effect: { kind: 'lower-class', by: 1 },
      },
      { code: code('CT2'), reason: 'Tái phạm', when: 'KQ_IX.1>=2', effect: { kind: 'exclude' } },
      {
        code: code('CT3'),
        reason: 'Mất điểm tiêu chí liên quan',
        when: 'KQ_IX.1>=2',
        effect: { kind: 'zero', criterion: code('II.1') },
      },
    ],
  })

  test.each([
    { cases: null, sanctions: [], total: 10_000 },
    { cases: 0, sanctions: [], total: 10_000 },
    { cases: 100, sanctions: ['CT1'], total: 9500 },
    { cases: 200, sanctions: ['CT3', 'CT1', 'CT2'], total: 5000 },
  ])('$cases cases in hundredths: $sanctions', ({ cases, sanctions, total }) => {
    const came = standing(template, [...full, entry('IX.1', cases)])
    expect(came.sanctions).toEqual(sanctions)
    expect(came.total).toBe(total)
  })
})

test('a unit without a registered target stands in its own list', () => {
  const template = base({
    lists: [{ code: code('KCT'), label: 'Không có chỉ tiêu', when: 'ISBLANK(DK_I.2)' }],
  })
  expect(standing(template, full)).not.toHaveProperty('list')
  expect(standing(template, full, {}).list).toBe('KCT')
})
