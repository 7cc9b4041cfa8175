import { describe, expect, test } from 'vitest'
import { verdict } from '../../shared/scoring/verdict.ts'
import { combined } from '../../shared/scoring/scored-by.ts'
import {
  average,
  bands,
  counted,
  criterion,
  entry,
  facts,
  group,
  judged,
  levels,
  p,
  perEvent,
  pointsOf,
  ratio,
  relative,
  scored,
  scoredBy,
  section,
  table,
  yesNo,
} from './table.ts'

const one = (method: Parameters<typeof criterion>[2], max: number) => criterion('I.1', max, method)
const typed = (value: number | string[], target: number | null = null) =>
  entry('I.1', typeof value === 'number' ? p(value) : value, { target: target === null ? null : p(target) })

describe('Every kind of rule found in real tables', () => {
  test('1 yes / no: có 2, không 0 (Sở Tư pháp Đồng Tháp)', () => {
    expect(['a', 'b'].map((level) => counted(one(yesNo, 2), typed([level])))).toEqual([200, 0])
  })

  test('2 levels, choose one: 3 / 1,5 / 0, and “chỉ tính mức cao nhất” (Thanh Hóa)', () => {
    const list = [
      ['a', 'đủ', 3],
      ['b', 'thiếu một', 1.5],
      ['c', 'không', 0],
    ] as const
    const chosen = (choose: 'one' | 'highest', ...codes: string[]) =>
      counted(one(levels(choose, ...list), 3), typed(codes))
    expect(['a', 'b', 'c'].map((code) => chosen('one', code))).toEqual([300, 150, 0])
    expect(chosen('highest', 'c', 'b')).toBe(150)
  })

  test('3 bands on a percentage: >95 %: 1,5; 75–95 %: 1; 50–<75 %: 0,5; <50 %: 0 (Sở Tư pháp Đồng Tháp)', () => {
    const row = one(
      bands(
        'percent',
        { above: 95, points: 1.5 },
        { from: 75, to: 95, points: 1 },
        { from: 50, below: 75, points: 0.5 },
        { below: 50, points: 0 },
      ),
      1.5,
    )
    const shares = [100, 95.01, 95, 75, 74.99, 50, 49.99, 0]
    expect(shares.map((share) => counted(row, typed(share)))).toEqual([150, 150, 100, 100, 50, 50, 0, 0])
  })

  test('4 bands on days late: on time 2; 1–2 days 1,5; 3–5: 1; 6–10: 0,5; >10: 0 (Sở Tư pháp Đồng Tháp)', () => {
    const row = one(
      bands(
        'days-late',
        { from: 0, to: 0, points: 2 },
        { above: 0, to: 2, points: 1.5 },
        { above: 2, to: 5, points: 1 },
        { above: 5, to: 10, points: 0.5 },
        { above: 10, points: 0 },
      ),
      2,
    )
    const late = (days: number) => counted(row, undefined, facts({}, { 'I.1': { value: p(days) } }))
    expect([0, 1, 2, 3, 5, 6, 10, 11, 365].map(late)).toEqual([200, 150, 150, 100, 100, 50, 50, 0, 0])
  })

  test('5 ratio × max: “Điểm = Tỷ lệ % × 2” (Tây Ninh), rounded to 0,25 (Thanh Hóa)', () => {
    const plain = (share: number) => counted(one(ratio(100), 2), typed(share))
    const stepped = (share: number) => counted(one(ratio(100, 0.25), 2), typed(share))
    expect([100, 87.25, 50, 0].map(plain)).toEqual([200, 175, 100, 0])
    expect([100, 87.25, 81.25, 81.24, 6.25].map(stepped)).toEqual([200, 175, 175, 150, 25])
  })

  test('6 full points minus bands of shortfall: 110; backlog 1–10 % −10; 11–20 % −20 (Bộ Tư pháp 2011)', () => {
    const row = one(
      bands(
        'percent',
        { to: 0, loss: 0 },
        { above: 0, to: 10, loss: 10 },
        { above: 10, to: 20, loss: 20 },
        { above: 20, loss: 200 },
      ),
      110,
    )
    expect([0, 1, 10, 11, 20, 21].map((left) => counted(row, typed(left)) / 100)).toEqual([
      110, 100, 100, 90, 90, 0,
    ])
  })

  test('7 full points minus x per event, floor 0 (Thanh Hóa)', () => {
    const row = one(perEvent(2, -0.5), 2)
    expect([0, 1, 3, 4, 9].map((times) => counted(row, typed(times)))).toEqual([200, 150, 50, 0, 0])
  })

  test('8 points per event, row cap: 1 each, at most 5 (ICT index)', () => {
    const row = one(perEvent(0, 1), 5)
    expect([0, 1, 5, 6, 100].map((times) => counted(row, typed(times)))).toEqual([0, 100, 500, 500, 500])
  })

  test('9 deduction per event, row cap and group cap: late report −1 each, ≤ 5; group ≤ 20 (Thanh Hóa)', () => {
    const template = table([
      section('main', 'I', 100, criterion('I.1', 100, judged(0, 1))),
      section(
        'deduction',
        'IX',
        20,
        criterion('IX.1', 5, perEvent(0, 1)),
        criterion('IX.2', 10, perEvent(0, 5)),
        criterion('IX.3', 10, perEvent(0, 10)),
      ),
    ])
    const costs = (late: number, staff: number, head: number) => {
      const counts = [entry('IX.1', p(late)), entry('IX.2', p(staff)), entry('IX.3', p(head))]
      const card = scored(template, [entry('I.1', p(100)), ...counts])
      return [...['IX.1', 'IX.2', 'IX.3'].map((code) => pointsOf(template, card)[code]), card.deduction / 100]
    }
    expect(costs(3, 0, 0)).toEqual([-3, 0, 0, -3])
    expect(costs(9, 0, 0)).toEqual([-5, 0, 0, -5])
    expect(costs(9, 3, 0)).toEqual([-5, -10, 0, -15])
    expect(costs(9, 3, 1)).toEqual([-5, -10, -10, -20])
  })

  test('10 average over events: several events in a row → mean of their points (BTNN)', () => {
    const row = one(average(0.1, ['a', 'đúng hạn', 5], ['b', 'quá hạn', 3], ['c', 'không làm', 0]), 5)
    expect(counted(row, typed(['a', 'b']))).toBe(400)
    expect(counted(row, typed(['a', 'a', 'b']))).toBe(430)
    expect(counted(row, typed(['a', 'c', 'c']))).toBe(170)
    expect(counted(row, typed(['c']))).toBe(0)
  })

  test.each([
    { max: 5, target: 1, leader: [12, 1], came: [12, 5, 3, 1, 0], earns: [5, 3.41, 2.95, 2.5, 0] },
    { max: 20, target: 5, leader: [20, 1], came: [66.67, 50], earns: [16.49, 14.74] },
    { max: 10, target: 1, leader: [5, 1], came: [5, 2], earns: [10, 6.25] },
    { max: 15, target: 8, leader: [16, 8], came: [8], earns: [7.5] },
  ])(
    '11 relative to the leader of the bloc, $came of $target for $max: $earns (a commune-police cluster, 2025)',
    ({ max, target, leader: [value = 0, of = 0], came, earns }) => {
      const row = one(relative('registered'), max)
      const known = facts({ 'I.1': p(target) }, { 'I.1': { value: p(value), target: p(of) } })
      expect(came.map((each) => counted(row, typed(each), known))).toEqual(earns.map(p))
    },
  )

  test('12 normalised by the best unit: value / max over units × points (ICT index)', () => {
    const row = one(relative('best'), 10)
    const known = facts({}, { 'I.1': { value: p(15) } })
    expect([15, 10, 5, 0].map((value) => counted(row, typed(value), known))).toEqual([1000, 667, 333, 0])
  })

  test('13 highest only / once a year: two awards → the higher one (Thanh Hóa)', () => {
    const awards = levels('highest', ['a', 'Bằng khen Thủ tướng', 5], ['b', 'Bằng khen Bộ', 3])
    expect(counted(one(awards, 5), typed(['b', 'a']))).toBe(500)
    expect(counted(one(awards, 5), typed(['b']))).toBe(300)
  })

  test('14 free points 0..max with evidence (the police table)', () => {
    const evidence = { need: 'always', orExplanation: false } as const
    const template = table([section('main', 'I', 10, criterion('I.1', 10, judged(0, 0.5), { evidence }))])
    const proven = scored(template, [entry('I.1', 850, { evidence: 'Báo cáo số 12/BC' })])
    expect([proven.total, proven.problems]).toEqual([850, []])
    const bare = scored(template, [entry('I.1', 850)])
    expect([bare.total, bare.settled, bare.earned]).toEqual([0, [verdict.evidence], [850]])
  })

  test('15 zero-the-whole-criterion option: one level zeroes all parts of its criterion (Thanh Hóa)', () => {
    const sessions = levels('one', ['a', 'đủ số kỳ họp', 1], ['b', 'thiếu kỳ họp', 0, 'zeroes'])
    const template = table([
      section(
        'main',
        'I',
        10,
        group('I.1', 6, criterion('I.1.a', 1, sessions), criterion('I.1.b', 5, yesNo)),
      ),
    ])
    const total = (level: string) => scored(template, [entry('I.1.a', [level]), entry('I.1.b', ['a'])]).total
    expect([total('a'), total('b')]).toEqual([300, 0])
  })

  test('16 scored by others: each sở scores each district; mean or sum (TP.HCM)', () => {
    const given = [8, 9, 10, 9.5].map(p)
    expect(combined(scoredBy('mean'), p(10), given)).toBe(913) // 9,125
    expect(combined(scoredBy('sum'), p(50), given)).toBe(3650)
    const row = one(scoredBy('mean'), 10)
    expect(counted(row, undefined, facts({}, { 'I.1': { value: 913 } }))).toBe(913)
  })
})
