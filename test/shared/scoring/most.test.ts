import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../shared/entry.ts'
import type { CrossRule } from '../../../shared/cross-rule.ts'
import { explain } from '../../../shared/explain/explain.ts'
import type { Facts } from '../../../shared/facts.ts'
import { Code } from '../../../shared/ids.ts'
import type { Method } from '../../../shared/method.ts'
import { prepare, type Prepared } from '../../../shared/prepared.ts'
import { score } from '../../../shared/scorecard.ts'
import { FIRST_ROW } from '../../../shared/sheet-column.ts'
import { cellsOfEntries, scoringSheet } from '../../../shared/worksheet.ts'
import { recounted } from '../recount.ts'
import { column, head } from '../sheet.ts'
import {
  average,
  bands,
  byRow,
  counted,
  criterion,
  entry,
  facts,
  formula,
  judged,
  levels,
  p,
  perEvent,
  ratio,
  relative,
  scoredBy,
  section,
  stepLoss,
  table,
} from '../table.ts'

/** In steps of half a point the next above it is 5,5. */
const MOST = 5.3
const some = [
  ['a', 'tốt', MOST],
  ['b', 'khá', 5.25],
  ['c', 'kém', 0],
] as const
const leader = { 'I.1': { value: p(30), target: p(10) } }

type Case = { name: string; method: Method; value: Entry['value']; given?: Facts['given'] }

/** Each method with an entry that is worth the maximum, or would be rounded to more than it. */
const cases: Case[] = [
  { name: 'a level', method: levels('one', ...some), value: ['a'] },
  { name: 'the highest of several levels', method: levels('highest', ...some), value: ['b', 'a'] },
  { name: 'the mean of one event', method: average(0.5, ...some), value: ['a'] },
  { name: 'the mean of several events', method: average(0.5, ...some), value: ['a', 'b', 'b'] },
  { name: 'events', method: perEvent(0, 2.75), value: p(2) },
  { name: 'a ratio', method: ratio(100, 0.5), value: p(99.9) },
  { name: 'a band', method: bands('amount', { points: MOST }), value: p(1) },
  { name: 'a band that takes off nothing', method: bands('amount', { loss: 0 }), value: p(1) },
  { name: 'steps short of a target', method: stepLoss(10, 1, 0.1, { steps: 'full' }), value: p(9.99) },
  { name: 'nearly the leader', method: relative(10, 0.5), value: p(29.9), given: facts({}, leader).given },
  { name: 'the leader', method: relative(10, 0.5), value: p(30), given: facts({}, leader).given },
  {
    name: 'nearly the best',
    method: relative('best', 0.5),
    value: p(29.9),
    given: facts({}, { 'I.1': { value: p(30) } }).given,
  },
  { name: 'points as judged', method: judged(0, 0.01), value: p(MOST) },
  {
    name: 'points that others give',
    method: scoredBy('mean', 0.5),
    value: null,
    given: facts({}, { 'I.1': { value: p(5.5) } }).given,
  },
  { name: 'a formula', method: formula('5.29', 0.5), value: null },
]

const rule: CrossRule = {
  code: Code.parse('R.1'),
  message: 'Vượt điểm tối đa',
  left: 'DIEM_I.1',
  operator: '<=',
  right: String(MOST),
  missing: 'problem',
  severity: 'problem',
}

/** The row alone in a table, which rounds rows or not, beside one that reads its points. */
const tableOf = ({ method }: Case, at: 'row' | undefined): Prepared =>
  prepare(
    table(
      [section('main', 'I', 20, criterion('I.1', MOST, method), criterion('I.2', 10, formula('DIEM_I.1')))],
      { crossRules: [rule], ...(at ? { rounding: { at, step: p(0.5) } } : {}) },
    ),
  )

/** What the hidden cells of the row hold, and what the next makes of its points. */
function inSheet(prepared: Prepared, entered: Entry, known: Facts) {
  const { grid } = scoringSheet(prepared, head, known, cellsOfEntries(prepared, [entered]))
  const lines = recounted(grid)
  const cell = (line: number, key: Parameters<typeof column>[0]) => lines[FIRST_ROW + line]?.[column(key)]
  return {
    earned: cell(1, 'tinh'),
    settled: cell(1, 'chot'),
    shown: cell(1, 'diem'),
    read: cell(2, 'tinh'),
    section: cell(0, 'chot'),
  }
}

describe('No row is worth more than its maximum', () => {
  test.each(cases.filter(({ method }) => method.kind !== 'formula'))('$name', ({ method, value, given }) => {
    const known = { ...facts(), given: given ?? {} }
    expect(counted(criterion('I.1', MOST, method), entry('I.1', value), known)).toBe(p(MOST))
  })

  test.each(
    cases.flatMap((each) => [
      { ...each, at: undefined },
      { ...each, at: 'row' as const },
    ]),
  )(
    '$name, rounded at the $at: not for an expression, a cross rule, a cell of the sheet or whoever asks why',
    ({ at, ...each }) => {
      const most = p(MOST)
      const prepared = tableOf(each, at)
      const known = { ...facts(), given: each.given ?? {} }
      const entered = entry('I.1', each.value)
      const entries = byRow(prepared, [entered])
      const card = score(prepared, entries, known)
      const read = at === 'row' ? 550 : most
      expect([card.earned, card.settled, card.total]).toEqual([[most, most], [most, read], most + read])
      expect([card.rules, card.problems]).toEqual([[1], []])
      expect(inSheet(prepared, entered, known)).toEqual({
        ...{ earned: most, settled: most, shown: most / 100, read: most, section: most + read },
      })
      for (const language of ['vi', 'en'] as const) {
        const lines = explain(prepared, card, entries, known, Code.parse('I.1'), language)
        expect(lines.at(-1)?.points).toBe(most)
        expect(
          lines.findLast(({ points }, index) => points !== undefined && index < lines.length - 1),
        ).toMatchObject({
          points: most,
        })
      }
    },
  )
})

describe('Whoever asks why is told where the maximum acts', () => {
  const told = (each: Case, at: 'row' | undefined, language: 'vi' | 'en' = 'vi'): string[] => {
    const prepared = tableOf(each, at)
    const known = { ...facts(), given: each.given ?? {} }
    const entries = byRow(prepared, [entry('I.1', each.value)])
    const card = score(prepared, entries, known)
    return explain(prepared, card, entries, known, Code.parse('I.1'), language).map(({ text }) => text)
  }
  const named = (name: string): Case => {
    const found = cases.find((each) => each.name === name)
    if (!found) throw new Error(`Looking for the case ${name}: there is none`)
    return found
  }

  test.each([
    [
      'the mean of several events',
      'Bình quân: (5,3 + 2 × 5,25) / 3 = 5,2666…, làm tròn đến 0,5 được 5,5, tối đa 5,3',
    ],
    ['a ratio', '99,9 / 100 × 5,3 = 5,2947, làm tròn đến 0,5 được 5,5, tối đa 5,3'],
    [
      'nearly the leader',
      'Vượt chỉ tiêu, một nửa điểm tối đa và phần vượt so với đơn vị dẫn đầu: 2,65 + 2,65 × (29,9 / 10 − 1) / (30 / 10 − 1) = 5,2867…, làm tròn đến 0,5 được 5,5, tối đa 5,3',
    ],
    ['nearly the best', '29,9 / 30 × 5,3 = 5,2823…, làm tròn đến 0,5 được 5,5, tối đa 5,3'],
  ])('%s', (name, line) => {
    expect(told(named(name), undefined)).toContain(line)
  })

  test('where the row is rounded', () => {
    expect(told(named('points as judged'), 'row')).toEqual([
      'Tự chấm 5,3, trong khoảng từ 0 đến 5,3',
      'Làm tròn đến 0,5',
      'Vượt mức tối đa: chỉ tính 5,3',
      'Điểm của I.1, tối đa 5,3',
    ])
    expect(told(named('points as judged'), 'row', 'en')[2]).toBe('Over the maximum: only 5.3 counts')
  })
})

test('a deduction rounded up costs its maximum, and a sanction takes even that', () => {
  const prepared = prepare(
    table(
      [
        section('main', 'I', 10, criterion('I.1', 10, judged(0, 0.01))),
        section(
          'deduction',
          'II',
          20,
          criterion('II.1', MOST, perEvent(0, MOST)),
          criterion('II.2', MOST, perEvent(0, MOST)),
        ),
      ],
      {
        rounding: { at: 'row', step: p(0.5) },
        sanctions: [
          {
            ...{ code: Code.parse('X.1'), reason: 'đã xử lý', when: 'DIEM_II.1=-5.3' },
            effect: { kind: 'zero', criterion: Code.parse('II.2') },
          },
        ],
      },
    ),
  )
  const entries = byRow(prepared, [entry('I.1', p(10)), entry('II.1', p(1)), entry('II.2', p(1))])
  const card = score(prepared, entries, facts())
  expect([card.settled, card.deduction, card.total, card.zeroed]).toEqual([
    [1000, 530, 530],
    -530,
    470,
    ['X.1'],
  ])
  const why = (code: string) =>
    explain(prepared, card, entries, facts(), Code.parse(code), 'vi').map(({ text, points }) => [
      text,
      points,
    ])
  expect(why('II.1').slice(2)).toEqual([
    ['Làm tròn đến 0,5', -550],
    ['Vượt mức trừ tối đa: chỉ trừ 5,3', -530],
    ['Điểm trừ của II.1, trừ tối đa 5,3', -530],
  ])
  expect(why('II.2').slice(3)).toEqual([
    ['Vượt mức trừ tối đa: chỉ trừ 5,3', -530],
    ['Chế tài X.1: đã xử lý (điểm II.1 = −5,3), nên mất hết điểm', 0],
    ['Điểm trừ của II.2, trừ tối đa 5,3', 0],
  ])
})
