import { describe, expect, test } from 'vitest'
import { Code } from '../../shared/ids.ts'
import { prepare } from '../../shared/prepared.ts'
import { problem } from '../../shared/problem.ts'
import { CheckCode, entriesByRow, readEntries, unconfirmed } from '../../shared/submission.ts'
import { cells, criterion, entry, group, judged, ratio, section, table } from './table.ts'

const prepared = prepare(
  table([
    section(
      'main',
      'I',
      20,
      group('I.1', 10, criterion('I.1.a', 10, judged(0, 1))),
      criterion('I.2', 10, ratio('typed')),
    ),
  ]),
)
const code = (text: string) => Code.parse(text)

describe('The rows of a sheet', () => {
  test('are read into entries; what cannot be read is told by row', () => {
    const { entries, unread } = readEntries(prepared, [cells('I.1.a', 5), cells('I.2', 'x', { target: 9 })])
    expect(entries).toEqual([entry('I.1.a', 500), entry('I.2', null, { target: 900 })])
    expect([...unread]).toEqual([
      ['I.2', problem('entry.not-number', { typed: 'x' }, { criterion: code('I.2'), field: 'value' })],
    ])
  })

  test('that are no criteria of the table are passed over', () => {
    const { entries, unread } = readEntries(prepared, [cells('I', 5), cells('I.1', 5), cells('X.9', 'x')])
    expect([entries, unread.size]).toEqual([[undefined, undefined], 0])
  })
})

describe('Entries sent', () => {
  test('each in its row, in whatever order they come', () => {
    const list = [entry('I.1.a', 500), entry('I.2', null)]
    expect(entriesByRow(prepared, list)).toEqual({ entries: list, problems: [] })
    expect(entriesByRow(prepared, [...list].reverse())).toEqual({ entries: list, problems: [] })
    expect(entriesByRow(prepared, list.slice(1))).toEqual({ entries: [undefined, list[1]], problems: [] })
  })

  test.each(['X.9', 'I', 'I.1'])('%s is no criterion', (unknown) => {
    expect(entriesByRow(prepared, [entry(unknown, 1)])).toEqual({
      entries: [undefined, undefined],
      problems: [problem('entry.unknown-criterion', { typed: unknown })],
    })
  })

  test('the second of two for one criterion is a problem, the first is kept', () => {
    const { entries, problems } = entriesByRow(prepared, [entry('I.2', 100), entry('I.2', 200)])
    expect(entries[1]?.value).toBe(100)
    expect(problems).toEqual([problem('sheet.row-repeated', { row: 'I.2' })])
  })
})

test('a warning is confirmed by the code of its row; one without a row never is', () => {
  const at = (criterionCode: string) =>
    problem(
      'entry.percent-small',
      { typed: 0.95, hundredfold: 95 },
      { criterion: code(criterionCode), field: 'value' },
    )
  const loose = problem('entry.unconfirmed', { count: 1 })
  const warnings = [at('I.1'), at('I.2'), loose]
  expect(unconfirmed(warnings, [])).toEqual(warnings)
  expect(unconfirmed(warnings, [code('I.1')])).toEqual([at('I.2'), loose])
  expect(unconfirmed(warnings, [code('I.1'), code('I.2'), code('I.3')])).toEqual([loose])
})

test.each([
  ['7K3M-Q2XD', true],
  ['7K3MQ2XD', false],
  ['7K3I-Q2XD', false], // I, L, O and U are left out: they are misread
  ['7K3M-Q2XL', false],
  ['7k3m-q2xd', false],
  ['7K3M-Q2XD-', false],
])('check code %s: %s', (text, good) => {
  expect(CheckCode.safeParse(text).success).toBe(good)
})
