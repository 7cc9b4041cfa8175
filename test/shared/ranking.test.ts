import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Code, UnitId } from '../../shared/ids.ts'
import { prepare } from '../../shared/prepared.ts'
import { Place, rank, type Contender } from '../../shared/ranking.ts'
import { tieBreakKeys } from '../../shared/standing.ts'
import { score } from '../../shared/scorecard.ts'
import { entriesByRow } from '../../shared/submission.ts'
import type { TieBreak } from '../../shared/template.ts'
import { criterion, entry, judged, perEvent, section, table } from './table.ts'

const moreBonus: TieBreak = { kind: 'more-bonus' }
const fewerDeductions: TieBreak = { kind: 'fewer-deductions' }
const morePoints: TieBreak = { kind: 'more-points', code: Code.parse('I') }

const unit = (id: string, total: number, ...keys: number[]): Contender => ({
  unit: UnitId.parse(id),
  standing: { total, percent: 0, keys, sanctions: [], meets: [] },
})
const ranked = (tieBreaks: TieBreak[], units: readonly Contender[]) => rank({ tieBreaks }, units)
const places = (ranking: readonly Place[]) => ranking.map(({ unit: id, place }) => [id, place])

describe('Places', () => {
  test('are shared by equals, and the next one counts all before it: 1, 2, 2, 4', () => {
    const ranking = ranked([], [unit('d', 80), unit('b', 90), unit('a', 95), unit('c', 90)])
    expect(places(ranking)).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ])
    expect(ranking.map(({ decidedBy }) => decidedBy)).toEqual([
      { kind: 'first' },
      { kind: 'total', by: 5 },
      { kind: 'tied' },
      { kind: 'total', by: 10 },
    ])
    expect(ranking.map(({ total }) => total)).toEqual([95, 90, 90, 80])
    expect(ranking.every((place) => Place.safeParse(place).success)).toBe(true)
  })

  test.each([
    { totals: [], expected: [] },
    { totals: [5], expected: [1] },
    { totals: [5, 5, 5], expected: [1, 1, 1] },
    { totals: [5, 5, 4, 4, 3], expected: [1, 1, 3, 3, 5] },
    { totals: [9, 8, 8, 8, 7], expected: [1, 2, 2, 2, 5] },
    { totals: [0, 0], expected: [1, 1] },
  ])('$totals: $expected', ({ totals, expected }) => {
    expect(
      ranked(
        [],
        totals.map((total, at) => unit(`u${at}`, total)),
      ).map(({ place }) => place),
    ).toEqual(expected)
  })

  test('a hundredth decides', () => {
    expect(places(ranked([], [unit('a', 9524), unit('b', 9525)]))).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })
})

describe('Between equal totals', () => {
  test.each([
    { rules: [moreBonus], better: [300], worse: [200], rule: moreBonus, by: 100 },
    { rules: [fewerDeductions], better: [-100], worse: [-500], rule: fewerDeductions, by: 400 },
    { rules: [morePoints], better: [7000], worse: [6999], rule: morePoints, by: 1 },
    { rules: [moreBonus, morePoints], better: [300, 1], worse: [300, 0], rule: morePoints, by: 1 },
    { rules: [moreBonus, morePoints], better: [301, 0], worse: [300, 99], rule: moreBonus, by: 1 },
    {
      rules: [moreBonus, fewerDeductions, morePoints],
      better: [0, -5, 0],
      worse: [0, -6, 9],
      rule: fewerDeductions,
      by: 1,
    },
  ])('$rules: $better before $worse', ({ rules, better, worse, rule, by }) => {
    for (const given of [
      [unit('x', 90, ...worse), unit('y', 90, ...better)],
      [unit('y', 90, ...better), unit('x', 90, ...worse)],
    ]) {
      const ranking = ranked(rules, given)
      expect(places(ranking)).toEqual([
        ['y', 1],
        ['x', 2],
      ])
      expect(ranking[1]?.decidedBy).toEqual({ kind: 'tie-break', rule, by })
    }
  })

  test('no rule is looked at where the totals differ', () => {
    expect(places(ranked([moreBonus], [unit('a', 90, 999), unit('b', 91, 0)]))).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })

  test('only the rules of the table count, however many numbers there are', () => {
    const ranking = ranked([moreBonus], [unit('a', 90, 5, 1), unit('b', 90, 5, 2)])
    expect(places(ranking)).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect(ranking[1]?.decidedBy).toEqual({ kind: 'tied' })
  })

  test('a number that is missing counts as 0', () => {
    expect(places(ranked([moreBonus], [unit('a', 90), unit('b', 90, 1)]))).toEqual([
      ['b', 1],
      ['a', 2],
    ])
    expect(places(ranked([moreBonus], [unit('a', 90), unit('b', 90, 0)]))).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  test('those who stay equal stand in the order given', () => {
    expect(ranked([], [unit('c', 5), unit('a', 5), unit('b', 5)]).map(({ unit: id }) => id)).toEqual([
      'c',
      'a',
      'b',
    ])
  })
})

describe('Whatever the bloc', () => {
  const bloc = fc.array(
    fc.record({
      total: fc.integer({ min: 0, max: 6 }),
      keys: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: -2, max: 0 })),
    }),
    { maxLength: 12 },
  )
  const rules = [moreBonus, fewerDeductions]

  test('the names of the units change no place', () => {
    fc.assert(
      fc.property(bloc, (units) => {
        const named = (prefix: string) =>
          ranked(
            rules,
            units.map(({ total, keys }, at) => unit(`${prefix}${String(at)}`, total, ...keys)),
          )
        expect(named('z').map(({ place, total }) => [place, total])).toEqual(
          named('a').map(({ place, total }) => [place, total]),
        )
      }),
    )
  })

  test('the order of input changes no place, and what is given is left alone', () => {
    fc.assert(
      fc.property(
        bloc.chain((units) => {
          const given = units.map(({ total, keys }, at) => unit(`u${at}`, total, ...keys))
          return fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))
        }),
        ([given, shuffled]) => {
          const before = [...given]
          const byUnit = (list: readonly Contender[]) =>
            new Map(ranked(rules, list).map((each) => [each.unit, each.place]))
          expect(byUnit(shuffled)).toEqual(byUnit(given))
          expect(given).toEqual(before)
        },
      ),
    )
  })

  test('a place is one more than the number of those who are better', () => {
    fc.assert(
      fc.property(bloc, (units) => {
        const given = units.map(({ total, keys }, at) => unit(`u${at}`, total, ...keys))
        const beats = (a: Contender, b: Contender): boolean => {
          const [left, right] = [a, b].map(({ standing: { total, keys } }) => [total, ...keys])
          const at = left?.findIndex((each, index) => each !== right?.[index]) ?? -1
          return at >= 0 && (left?.[at] ?? 0) > (right?.[at] ?? 0)
        }
        for (const { unit: id, place } of ranked(rules, given)) {
          const self = given.find((each) => each.unit === id)
          expect(place).toBe(1 + given.filter((each) => self && beats(each, self)).length)
        }
      }),
    )
  })
})

test('the numbers of the chain come from the scorecard, in the chain’s order', () => {
  const free = (code: string) => criterion(code, 50, judged(0, 0.01))
  const template = table(
    [
      section('main', 'I', 50, free('I.1'), free('I.2')),
      section('bonus', 'II', 10, free('II.1')),
      section('deduction', 'III', 10, criterion('III.1', 10, perEvent(0, 2))),
    ],
    { tieBreaks: [morePoints, fewerDeductions, moreBonus, { kind: 'more-points', code: Code.parse('I.2') }] },
  )
  const prepared = prepare(template)
  const entries = [entry('I.1', 1000), entry('I.2', 700), entry('II.1', 300), entry('III.1', 100)]
  const card = score(prepared, entriesByRow(prepared, entries).entries)
  expect(tieBreakKeys(prepared, card)).toEqual([1700, -200, 300, 700])
})

test('a rule that names nothing of the table counts 0 for everyone', () => {
  const template = table([section('main', 'I', 5, criterion('I.1', 5, judged(0, 1)))])
  const prepared = {
    ...prepare(template),
    template: { ...template, tieBreaks: [{ kind: 'more-points' as const, code: Code.parse('X') }] },
  }
  expect(tieBreakKeys(prepared, { points: [5, 5], bonus: 0, deduction: 0 })).toEqual([0])
})
