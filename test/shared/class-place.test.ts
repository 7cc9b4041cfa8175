import { describe, expect, test } from 'vitest'
import type { Class, Quota } from '../../shared/class.ts'
import { Code, UnitId } from '../../shared/ids.ts'
import { Place, rank, type Contender } from '../../shared/ranking.ts'
import type { Sanction } from '../../shared/sanction.ts'
import type { RankRules } from '../../shared/template.ts'

const code = (text: string) => Code.parse(text)

/** 90/80/65/50: Xuất sắc, Tốt, Khá, Trung bình, Yếu. Source: the draft table of Thanh Hóa. */
const classes: Class[] = [
  { code: code('XS'), label: 'Xuất sắc', least: 9000 },
  { code: code('T'), label: 'Tốt', least: 8000 },
  { code: code('K'), label: 'Khá', least: 6500 },
  { code: code('TB'), label: 'Trung bình', least: 5000 },
  { code: code('Y'), label: 'Yếu' },
]
const sanction = (text: string, effect: Sanction['effect']): Sanction => ({
  code: code(text),
  reason: `Vì ${text}`,
  when: 'KQ_IX.1>0',
  effect,
})
const notBest = sanction('IX.1', { kind: 'bar-class', class: code('XS') })
const notGood = sanction('IX.6', { kind: 'bar-class', class: code('T') })
const oneDown = sanction('IX.8', { kind: 'lower-class', by: 1 })
const out = sanction('LT', { kind: 'exclude' })
const rules: RankRules = { tieBreaks: [], classes, sanctions: [notBest, notGood, oneDown, out] }

/** A unit of so many points; what its classes ask beyond points is met unless it is named. */
const unit = (
  id: string,
  total: number,
  { sanctions = [], fails = [], list }: { sanctions?: string[]; fails?: string[]; list?: string } = {},
): Contender => ({
  unit: UnitId.parse(id),
  standing: {
    total,
    percent: 0,
    keys: [],
    sanctions: sanctions.map(code),
    meets: classes.map((each) => total >= (each.least ?? 0) && !fails.includes(each.code)),
    ...(list === undefined ? {} : { list: code(list) }),
  },
})
const classOf = (places: readonly Place[]) =>
  Object.fromEntries(places.map(({ unit: id, class: own }) => [id, own?.class]))
const reasonsOf = (places: readonly Place[], id: string) =>
  places.find((place) => place.unit === id)?.class?.reasons

describe('Classes are tried best first', () => {
  test.each([
    { total: 9000, expected: 'XS' },
    { total: 8999, expected: 'T' },
    { total: 8000, expected: 'T' },
    { total: 7999, expected: 'K' },
    { total: 6499, expected: 'TB' },
    { total: 4999, expected: 'Y' },
    { total: 0, expected: 'Y' },
  ])('$total: $expected', ({ total, expected }) => {
    expect(classOf(rank(rules, [unit('a', total)]))).toEqual({ a: expected })
  })

  test('a condition that is not met leads to the next class that is', () => {
    expect(classOf(rank(rules, [unit('a', 9500, { fails: ['XS'] })]))).toEqual({ a: 'T' })
    expect(classOf(rank(rules, [unit('a', 9500, { fails: ['XS', 'T'] })]))).toEqual({ a: 'K' })
  })

  test('a table without classes gives none', () => {
    expect(rank({ tieBreaks: [] }, [unit('a', 9500)])[0]).not.toHaveProperty('class')
  })
})

describe('Sanctions act on the class', () => {
  test('a resolution against the law: not Xuất sắc, with the reason kept', () => {
    const places = rank(rules, [unit('a', 9500, { sanctions: ['IX.1'] })])
    expect(classOf(places)).toEqual({ a: 'T' })
    expect(reasonsOf(places, 'a')).toEqual([{ kind: 'sanction', sanction: 'IX.1' }])
  })

  test('the head disciplined: not Tốt or better', () => {
    expect(classOf(rank(rules, [unit('a', 9500, { sanctions: ['IX.6'] })]))).toEqual({ a: 'K' })
    expect(classOf(rank(rules, [unit('a', 9500, { sanctions: ['IX.1', 'IX.6'] })]))).toEqual({ a: 'K' })
  })

  test('a bar above what the points reach changes nothing and is no reason', () => {
    const places = rank(rules, [unit('a', 7000, { sanctions: ['IX.6'] })])
    expect(classOf(places)).toEqual({ a: 'K' })
    expect(reasonsOf(places, 'a')).toEqual([])
  })

  test('false evidence: one class down, after what bars; never below the last', () => {
    expect(classOf(rank(rules, [unit('a', 9500, { sanctions: ['IX.8'] })]))).toEqual({ a: 'T' })
    expect(classOf(rank(rules, [unit('a', 9500, { sanctions: ['IX.1', 'IX.8'] })]))).toEqual({ a: 'K' })
    expect(classOf(rank(rules, [unit('a', 1000, { sanctions: ['IX.8'] })]))).toEqual({ a: 'Y' })
  })

  test('an excluded unit keeps its points, takes no place and gets no class', () => {
    const places = rank(rules, [unit('a', 9900, { sanctions: ['LT'] }), unit('b', 9500), unit('c', 9000)])
    expect(places.map(({ unit: id, place, total }) => [id, place, total])).toEqual([
      ['b', 1, 9500],
      ['c', 2, 9000],
      ['a', null, 9900],
    ])
    expect(places[2]).toMatchObject({ decidedBy: { kind: 'excluded' }, sanctions: ['LT'] })
    expect(places[2]).not.toHaveProperty('class')
    expect(places.every((place) => Place.safeParse(place).success)).toBe(true)
  })
})

describe('At most 25 % of the units of a group may be Xuất sắc, rounded down', () => {
  const quota = (tie: Quota['tie'], round: 'down' | 'half-up' | 'up' = 'down'): Quota => ({
    class: code('XS'),
    most: { kind: 'percent', percent: 2500, round },
    tie,
  })
  const ranked = (tie: Quota['tie'], totals: readonly number[]) =>
    rank(
      { ...rules, quotas: [quota(tie)] },
      totals.map((total, index) => unit(`u${String(index)}`, total)),
    )

  test('of eight units two; who falls out falls to the next class with the reason', () => {
    const places = ranked('contract', [9900, 9800, 9700, 9600, 8000, 7000, 6000, 1000])
    expect(Object.values(classOf(places))).toEqual(['XS', 'XS', 'T', 'T', 'T', 'K', 'TB', 'Y'])
    expect(reasonsOf(places, 'u2')).toEqual([{ kind: 'quota', class: 'XS' }])
    expect(reasonsOf(places, 'u1')).toEqual([])
  })

  test('of three units none', () => {
    expect(Object.values(classOf(ranked('expand', [9900, 9800, 9700])))).toEqual(['T', 'T', 'T'])
  })

  test.each([
    { tie: 'expand', expected: ['XS', 'XS', 'XS', 'T'] },
    { tie: 'contract', expected: ['XS', 'T', 'T', 'T'] },
    { tie: 'vote', expected: ['XS', 'T', 'T', 'T'] },
  ] as const)('a tie across the cut: $tie', ({ tie, expected }) => {
    const places = ranked(tie, [9900, 9800, 9800, 9700, 1000, 1000, 1000, 1000])
    expect(Object.values(classOf(places)).slice(0, 4)).toEqual(expected)
    const kind = tie === 'vote' ? 'vote' : 'quota'
    expect(reasonsOf(places, 'u1')).toEqual(tie === 'expand' ? [] : [{ kind, class: 'XS' }])
    expect(reasonsOf(places, 'u3')).toEqual([{ kind: 'quota', class: 'XS' }])
  })

  test('a tie that ends at the cut is no tie across it', () => {
    expect(
      Object.values(classOf(ranked('contract', [9900, 9900, 9800, 9700, 1, 1, 1, 1]))).slice(0, 4),
    ).toEqual(['XS', 'XS', 'T', 'T'])
  })

  test.each([
    { round: 'down', units: 7, expected: 1 },
    { round: 'half-up', units: 7, expected: 2 },
    { round: 'half-up', units: 5, expected: 1 },
    { round: 'up', units: 5, expected: 2 },
  ] as const)('$round of 25 % of $units units: $expected', ({ round, units, expected }) => {
    const places = rank(
      { ...rules, quotas: [quota('contract', round)] },
      Array.from({ length: units }, (_, index) => unit(`u${String(index)}`, 9900 - index)),
    )
    expect(Object.values(classOf(places)).filter((each) => each === 'XS')).toHaveLength(expected)
  })

  test('quotas fill from the best class down, and who falls passes a class whose condition they do not meet', () => {
    const both = {
      ...rules,
      quotas: [
        { class: code('XS'), most: { kind: 'count' as const, count: 1 }, tie: 'contract' as const },
        { class: code('T'), most: { kind: 'count' as const, count: 1 }, tie: 'contract' as const },
      ],
    }
    const places = rank(both, [
      unit('a', 9900),
      unit('b', 9800, { fails: ['T'] }),
      unit('c', 9700),
      unit('d', 8500),
    ])
    expect(classOf(places)).toEqual({ a: 'XS', b: 'K', c: 'T', d: 'K' })
    expect(reasonsOf(places, 'd')).toEqual([{ kind: 'quota', class: 'T' }])
  })

  test('excluded units do not count as assessed', () => {
    const places = rank({ ...rules, quotas: [quota('contract')] }, [
      unit('a', 9900),
      unit('b', 9800),
      unit('c', 9700),
      unit('d', 9600, { sanctions: ['LT'] }),
    ])
    expect(classOf(places)).toMatchObject({ a: 'T', b: 'T', c: 'T' })
  })
})

test('units without targets are ranked among themselves, with their own quota', () => {
  const lists = [{ code: code('KCT'), label: 'Đơn vị không có chỉ tiêu', when: 'ISBLANK(DK_I.1)' }]
  const best: Quota = { class: code('XS'), most: { kind: 'count', count: 1 }, tie: 'contract' }
  const places = rank({ ...rules, lists, quotas: [best] }, [
    unit('a', 9900),
    unit('b', 9950, { list: 'KCT' }),
    unit('c', 9800),
    unit('d', 9800, { list: 'KCT' }),
  ])
  expect(places.map(({ unit: id, list, place, class: own }) => [id, list, place, own?.class])).toEqual([
    ['a', undefined, 1, 'XS'],
    ['c', undefined, 2, 'T'],
    ['b', 'KCT', 1, 'XS'],
    ['d', 'KCT', 2, 'T'],
  ])
})

test('by percent of assigned points, a unit with fewer points may stand above', () => {
  const contender = (id: string, total: number, percent: number): Contender => ({
    unit: UnitId.parse(id),
    standing: { total, percent, keys: [], sanctions: [], meets: [] },
  })
  const places = rank({ tieBreaks: [], rankBy: 'percent' }, [
    contender('a', 9000, 9000),
    contender('b', 7600, 9500),
    contender('c', 8100, 9000),
  ])
  expect(places.map(({ unit: id, place, decidedBy }) => [id, place, decidedBy])).toEqual([
    ['b', 1, { kind: 'first' }],
    ['a', 2, { kind: 'percent', by: 500 }],
    ['c', 2, { kind: 'tied' }],
  ])
})
