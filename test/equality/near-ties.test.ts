import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../shared/cell.ts'
import { noFacts, type Facts } from '../../shared/facts.ts'
import type { Method } from '../../shared/method.ts'
import { asNumber } from '../../shared/points.ts'
import { countOf, earnFormula } from '../../shared/scoring/criterion.ts'
import { inLowestTerms, type Share } from '../../shared/scoring/relative.ts'
import { MOST_AMOUNT } from '../../shared/scoring/verdict.ts'
import { criterion, entry } from '../shared/table.ts'
import { findLibreOffice } from '../tools.mjs'
import { recalculated } from './libreoffice.ts'
import { dice, pick, upTo, type Dice } from './random-cells.ts'

const ROWS = Number(process.env['ROWS'] ?? 1000)
const SEED = Number(process.env['SEED'] ?? 1)

/** One row to be counted: what is typed beside what is given, in whole units. */
type Case = { max: number; method: Method; value: number; target: number; given?: Share }

const typed = { kind: 'typed' } as const
const size = (roll: Dice): number => pick([9, 100, 999, 40_000, 1e6, 1e8, 1e10, 1e11], roll)
const max = (roll: Dice): number => pick([100, 250, 500, 777, 1000, 1500, 2000, 11_000, 20_000], roll)
const step = (roll: Dice): number => pick([1, 1, 5, 25, 50, 7], roll)
/** At most so much that max × target is a thousand million. */
const target = (of: number, roll: Dice): number =>
  1 + upTo(Math.min(MOST_AMOUNT, size(roll), 1e13 / of) - 1, roll)
/** One hundredth below, at, or above. */
const next = (at: number, roll: Dice): number =>
  Math.min(MOST_AMOUNT, Math.max(0, Math.floor(at) + upTo(2, roll) - 1))
/** A number of points halfway between two steps. */
const tie = (of: number, by: number, roll: Dice): number => (upTo(Math.floor(of / by), roll) + 0.5) * by

/** Values where the points change, by the kinds that divide. */
const kinds: Record<string, (roll: Dice) => Case> = {
  'a ratio': (roll) => {
    const [m, s] = [max(roll), step(roll)]
    const t = target(m, roll)
    const least = roll() < 0.3 ? { leastPercent: pick([5000, 3333, 1], roll) } : {}
    const at = roll() < 0.3 ? (t * (least.leastPercent ?? 10_000)) / 10_000 : (t * tie(m, s, roll)) / m
    return {
      max: m,
      method: { kind: 'ratio', target: typed, step: s, ...least },
      value: next(at, roll),
      target: t,
    }
  },
  'steps short of a target': (roll) => {
    const [m, percent] = [max(roll), pick([1, 3, 50, 99, 100, 101, 250, 3333, 10_000], roll)]
    const t = target(m, roll)
    const steps = pick(['started', 'full'] as const, roll)
    const at = t - (t * percent * upTo(Math.ceil(10_000 / percent), roll)) / 10_000
    const method: Method = { kind: 'step-loss', target: typed, percent, loss: 1, steps, floor: 0 }
    return { max: Math.max(m, 11_000), method, value: next(at, roll), target: t }
  },
  'bands of a target': (roll) => {
    const t = target(100, roll)
    const [high, low] = [10_000, upTo(9999, roll)]
    const bands = [{ from: high, points: 3 }, { above: low, points: 2 }, { points: 1 }]
    const at = (t * pick([high, low], roll)) / 10_000
    return {
      max: 100,
      method: { kind: 'bands', of: { target: typed }, bands },
      value: next(at, roll),
      target: t,
    }
  },
  'the best of the bloc': (roll) => {
    const [m, s] = [max(roll), step(roll)]
    const best = target(m, roll)
    const method: Method = { kind: 'relative', against: { kind: 'best' }, step: s }
    return {
      max: m,
      method,
      value: next((best * tie(m, s, roll)) / m, roll),
      target: 0,
      given: { value: best, target: 0 },
    }
  },
  'the leader of the bloc': (roll) => {
    const [m, s] = [max(roll), step(roll)]
    // three numbers are multiplied here: max, target, and what the leader has
    const t = 1 + upTo(pick([9, 800, 9000, 50_000], roll), roll)
    const own = 1 + upTo(pick([9, 800, 9000], roll), roll)
    const given = { value: own + 1 + upTo(own * pick([1, 5], roll), roll), target: own }
    const part = (tie(m, s, roll) * 2) / m - 1
    const above = t + (t * part * (given.value - own)) / own
    const at = part < 0 ? (t * tie(m, s, roll) * 2) / m : above
    const method: Method = { kind: 'relative', against: { kind: 'leader', target: typed }, step: s }
    return { max: m, method, value: next(at, roll), target: t, given }
  },
  // whole provinces' budgets: each product is far beyond what a spreadsheet counts exactly
  'the leader of the bloc in large money': (roll) => {
    const [m, s] = [max(roll), step(roll)]
    const large = (): number => 1e9 + upTo(2e10, roll)
    const [t, own] = pick([[large(), large()] as const, [2 * large(), large()] as const], roll)
    const by = pick([1.5, 2, 3, 1 + roll()], roll)
    const given = { value: Math.round(own * by), target: own }
    const part = (tie(m, s, roll) * 2) / m - 1
    const at = t + t * Math.max(0, part) * (given.value / own - 1)
    const method: Method = { kind: 'relative', against: { kind: 'leader', target: typed }, step: s }
    return { max: m, method, value: next(at, roll), target: t, given }
  },
}

describe.skipIf(!findLibreOffice())('Where the points change, sheet and rules change alike', () => {
  test('in every method that divides', { timeout: 600_000 }, async () => {
    const roll = dice(SEED)
    const sheets = Object.entries(kinds).map(([kind, random]) => ({
      kind,
      rows: Array.from({ length: ROWS }, (_, at) => counted(random(roll), at + 1)),
    }))
    const there = await recalculated(sheets.map(({ rows }) => rows.map(({ cells }) => cells)))
    const differences = sheets.flatMap(({ kind, rows }, sheet) =>
      rows.flatMap(({ points, cells }, at) => {
        const has = there[sheet]?.[at]?.[4]
        return has === points ? [] : [`${kind}: sheet ${String(has)}, rules ${points}: ${cells.join(' ')}`]
      }),
    )
    expect(differences.slice(0, 20)).toEqual([])
    for (const { rows } of sheets) expect(new Set(rows.map(({ points }) => points)).size).toBeGreaterThan(2)
  })
})

function counted({ max: most, method, value, target: whole, given }: Case, line: number) {
  const row = { ...criterion('I.1', 1, method), max: most }
  const facts: Facts = given
    ? { ...noFacts, given: { [row.code]: given.target > 0 ? given : { value: given.value } } }
    : noFacts
  const cell = (column: string): string => `${column}${String(line)}`
  const at = { value: cell('A'), target: cell('B'), given: cell('C'), givenTarget: cell('D') }
  const none = { evidence: '', explanation: '', read: '' }
  const known = given && given.target > 0 ? inLowestTerms(given) : given
  const cells: CellValue[] = [
    asNumber(value, 2),
    asNumber(whole, 2),
    known?.value ?? '',
    known?.target ?? '',
    `=${earnFormula(row, { ...at, ...none }, 2, () => '')}`,
  ]
  const count = countOf(row, () => () => NaN)
  return { cells, points: count(entry('I.1', value, { target: whole }), facts, []) }
}
