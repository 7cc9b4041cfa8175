import { describe, expect, test } from 'vitest'
import { amendedStanding } from '../../shared/amended-standing.ts'
import { Code } from '../../shared/ids.ts'
import { prepare } from '../../shared/prepared.ts'
import { score } from '../../shared/scorecard.ts'
import { standingOf } from '../../shared/standing.ts'
import { Template } from '../../shared/template.ts'

const row = (code: string, max: number) => ({
  ...{ kind: 'criterion', code, label: code, max, method: { kind: 'judged', least: 0, step: 1 } },
  evidence: { need: 'none', orExplanation: false },
})
/** A table of these rows, 100 points in all, with a bonus. */
const table = (version: number, rows: object[], rules: object) =>
  prepare(
    Template.parse({
      ...{ id: 'bang', version, name: 'Bảng', decimals: 2, scale: 100_00, floor: 0, ceiling: 105_00 },
      sections: [
        { kind: 'main', code: 'I', label: 'I', max: 100_00, children: rows },
        { kind: 'bonus', code: 'II', label: 'II', max: 5_00, children: [row('II.1', 5_00)] },
      ],
      tieBreaks: [],
      ...rules,
    }),
  )

const before = table(1, [row('A', 60_00), row('B', 40_00)], {
  tieBreaks: [{ kind: 'more-points', code: 'A' }],
  lists: [
    { code: 'CU', label: 'Danh sách cũ', when: 'KQ_A<10' },
    { code: 'CHUNG', label: 'Danh sách chung', when: 'KQ_A<60' },
  ],
  classes: [
    { code: 'XS', label: 'Xuất sắc', least: 90_00 },
    { code: 'K', label: 'Khá' },
  ],
})
const after = table(2, [row('B', 50_00), row('C', 50_00)], {
  tieBreaks: [{ kind: 'more-bonus' }, { kind: 'more-points', code: 'B' }, { kind: 'more-points', code: 'C' }],
  lists: [{ code: 'CHUNG', label: 'Danh sách chung', when: 'KQ_B<10' }],
  classes: [
    { code: 'XS', label: 'Xuất sắc', least: 95_00 },
    { code: 'T', label: 'Tốt', least: 60_00 },
    { code: 'K', label: 'Khá' },
  ],
})

/** What a unit with these points by the table before brings to the ranking by the table after. */
function brought(a: number, b: number, bonus: number) {
  const entry = (criterion: string, value: number) => ({
    ...{ criterion: Code.parse(criterion), value, target: null, evidence: '', explanation: '' },
  })
  const entries = [entry('A', a), entry('B', b), entry('II.1', bonus)]
  const facts = { targets: {}, given: {} }
  const card = score(before, entries, facts)
  expect(card.problems).toEqual([])
  const standing = standingOf(before, entries, facts, card)
  return amendedStanding(before, after, { points: card.points, standing })
}

describe('A unit that was scored by the version before', () => {
  test('keeps its total, and shows its points by code in the new order', () => {
    const { points, standing } = brought(60_00, 35_00, 2_00)
    expect(standing.total).toBe(97_00)
    // I, B, C, II, II.1
    expect(points).toEqual([95_00, 35_00, 0, 2_00, 2_00])
  })

  test('breaks ties by the new chain, with nothing for a row that it did not have', () => {
    expect(brought(60_00, 35_00, 2_00).standing.keys).toEqual([2_00, 35_00, 0])
  })

  test('meets a class as its own version has it, and a new one by its threshold', () => {
    expect(brought(60_00, 31_00, 0).standing.meets).toEqual([true, true, true])
    expect(brought(60_00, 10_00, 0).standing.meets).toEqual([false, true, true])
    expect(brought(40_00, 10_00, 0).standing.meets).toEqual([false, false, true])
  })

  test('stays in a separate list that is still there, and is ranked with the others where it is not', () => {
    expect(brought(60_00, 40_00, 0).standing.list).toBeUndefined()
    expect(brought(50_00, 40_00, 0).standing.list).toBe('CHUNG')
    expect(brought(5_00, 40_00, 0).standing).not.toHaveProperty('list')
  })

  test('is the same as before where only the number of the version changed', () => {
    const entries = [60_00, 35_00, 2_00]
    const again = prepare({ ...before.template, version: 2 })
    const facts = { targets: {}, given: {} }
    const sheet = ['A', 'B', 'II.1'].map((criterion, at) => ({
      ...{ criterion: Code.parse(criterion), value: entries[at] ?? 0, target: null },
      ...{ evidence: '', explanation: '' },
    }))
    const card = score(before, sheet, facts)
    const counted = { points: card.points, standing: standingOf(before, sheet, facts, card) }
    expect(amendedStanding(before, again, counted)).toEqual(counted)
  })
})
