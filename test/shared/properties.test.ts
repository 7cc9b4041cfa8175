import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Branch, Section } from '../../shared/criterion.ts'
import type { Entry } from '../../shared/entry.ts'
import type { Facts } from '../../shared/facts.ts'
import { Code } from '../../shared/ids.ts'
import type { Method } from '../../shared/method.ts'
import { prepare, type Prepared } from '../../shared/prepared.ts'
import { score, type Scorecard } from '../../shared/scorecard.ts'
import { countOf } from '../../shared/scoring/criterion.ts'
import { rounded } from '../../shared/scoring/count.ts'
import { verdict } from '../../shared/scoring/verdict.ts'
import { entriesByRow, readEntries } from '../../shared/submission.ts'
import { randomCells } from '../equality/random-cells.ts'
import { randomTable } from '../equality/random-table.ts'
import { criterion, entry, facts, judged, p } from './table.ts'

const nothingElse = () => () => NaN
const row = criterion('I.1', 1, judged(0, 1))
const CODE = Code.parse('I.1')

describe('More achieved never earns less', () => {
  const max = fc.integer({ min: 100, max: 100_000 })
  const step = fc.constantFrom(1, 5, 25, 50, 100)
  const amount = fc.integer({ min: 1, max: 1_000_000 })
  const known = (target: number, value: number, of: number): Facts => ({
    targets: { [CODE]: target },
    given: { [CODE]: { value, target: of } },
  })
  const registered = { kind: 'registered' } as const
  const methods: Record<string, fc.Arbitrary<Method>> = {
    ratio: fc.record({
      ...{ kind: fc.constant('ratio' as const), target: fc.constant(registered), step },
      leastPercent: fc.integer({ min: 0, max: 10_000 }),
    }),
    'step-loss': fc.record({
      ...{ kind: fc.constant('step-loss' as const), target: fc.constant(registered) },
      percent: fc.integer({ min: 1, max: 10_000 }),
      loss: fc.integer({ min: 1, max: 10_000 }),
      steps: fc.constantFrom('started' as const, 'full' as const),
      floor: fc.nat(100),
    }),
    'relative to the leader': fc.record({
      ...{ kind: fc.constant('relative' as const), step },
      against: fc.constant({ kind: 'leader', target: registered } as const),
    }),
    'relative to the best': fc.record({
      ...{ kind: fc.constant('relative' as const), step },
      against: fc.constant({ kind: 'best' } as const),
    }),
    bands: fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 6 }).map(rising),
  }

  test.each(Object.entries(methods))('%s', (_, method) => {
    fc.assert(
      fc.property(
        ...([method, max, amount, amount, amount, fc.nat(1_200_000), fc.nat(1_200_000)] as const),
        (method, max, target, lead, of, some, more) => {
          const count = countOf({ ...row, max, method }, nothingElse)
          const earned = (value: number) => count({ ...entry('I.1', value) }, known(target, lead, of), [])
          const [less, most] = [Math.min(some, more), Math.max(some, more)]
          expect(earned(most)).toBeGreaterThanOrEqual(earned(less))
          expect(earned(0)).toBeGreaterThanOrEqual(0)
          expect(earned(most)).toBeLessThanOrEqual(max)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('per event, where an event earns; and where it costs, never more', () => {
    fc.assert(
      fc.property(
        max,
        fc.integer({ min: -500, max: 500 }),
        fc.nat(1000),
        fc.nat(1000),
        (max, each, start, floor) => {
          const method: Method = {
            ...{ kind: 'per-event', event: 'lần', each },
            ...{ start: Math.min(max, start), floor: Math.min(max, floor) },
          }
          const count = countOf({ ...row, max, method }, nothingElse)
          const earned = [0, 1, 2, 7, 8, 500].map((times) => count(entry('I.1', p(times)), facts(), []))
          const sorted = [...earned].sort((a, b) => (each >= 0 ? a - b : b - a))
          expect(earned).toEqual(sorted)
          expect(earned.every((points) => points >= 0 && points <= max)).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  /** Bands of a percentage with ever more points: more is never less. */
  function rising(bounds: readonly number[]): Method {
    const sorted = [...bounds].sort((a, b) => a - b)
    return {
      ...{ kind: 'bands', of: { target: registered } },
      bands: [...sorted, Infinity].map((bound, at) => ({
        ...(bound === Infinity ? {} : { below: bound }),
        points: at,
      })),
    }
  }
})

/** Random tables with every method and rule, each with filled sheets; made once. */
const filled = Array.from({ length: 8 }, (_, at) => {
  const prepared = prepare(randomTable(100 + at))
  const sheets = Array.from({ length: 40 }, (__, seed) => {
    const { cells, facts: known } = randomCells(prepared, seed * 3 + at)
    return { known, ...readEntries(prepared, cells) }
  })
  return { prepared, sheets }
})
type Sheet = (typeof filled)[number]['sheets'][number]
const everySheet = (check: (prepared: Prepared, sheet: Sheet, card: Scorecard) => void): void => {
  for (const { prepared, sheets } of filled)
    for (const sheet of sheets)
      check(prepared, sheet, score(prepared, sheet.entries, sheet.known, sheet.unread))
}

describe('On random tables with every method and rule', () => {
  test('the order in which entries come changes nothing', () => {
    everySheet((prepared, { entries, known }) => {
      const list = entries.filter((each): each is Entry => each !== undefined)
      const card = score(prepared, entriesByRow(prepared, list).entries, known)
      for (const other of [[...list].reverse(), [...list.slice(7), ...list.slice(0, 7)]]) {
        const again = entriesByRow(prepared, other)
        expect(again.problems).toEqual([])
        expect(score(prepared, again.entries, known)).toEqual(card)
      }
    })
  })

  test('scoring twice comes to the same, and leaves what it was given', () => {
    everySheet((prepared, { entries, known, unread }, card) => {
      const before = structuredClone({ entries, known })
      expect(score(prepared, entries, known, unread)).toEqual(card)
      expect({ entries, known }).toEqual(before)
    })
  })

  test('every number is whole, and every node within its cap', () => {
    everySheet(({ nodes, template }, _, card) => {
      expect([...card.points, card.total, card.assigned, card.percent].every(Number.isInteger)).toBe(true)
      expect(card.points.some((points) => Object.is(points, -0))).toBe(false)
      nodes.forEach(({ most, section, parent }, index) => {
        const points = card.points[index] ?? NaN
        const step = template.rounding?.at === 'section' && parent < 0 ? template.rounding.step : 1
        const size = section === 'deduction' ? -points : points
        expect(size).toBeGreaterThanOrEqual(0)
        expect(size).toBeLessThanOrEqual(rounded(Math.min(most, 1e12), step))
      })
    })
  })

  test('no row is worth more than its maximum, before evidence or after it', () => {
    let stepped = 0
    everySheet(({ rows }, _, card) => {
      rows.forEach(({ code, max, criterion: { method } }, at) => {
        const most = Math.max(card.earned[at] ?? NaN, card.settled[at] ?? NaN)
        if (most === max && 'step' in method && max % method.step > method.step / 2) stepped += 1
        expect([code, most <= max]).toEqual([code, true])
      })
    })
    expect(stepped).toBeGreaterThan(20)
  })

  test('a row in error counts nothing, says so, and keeps the total from being official', () => {
    let wrong = 0
    everySheet(({ rows }, _, card) => {
      const told = new Set(card.problems.map(({ at }) => at?.criterion))
      rows.forEach(({ index, criterion: { code }, section }, at) => {
        const settled = card.settled[at] ?? NaN
        if (settled >= 0) return
        wrong += 1
        expect(card.points[index]).toBe(0)
        expect(card.problems.length).toBeGreaterThan(0)
        expect([code, told.has(code) || settled === verdict.awaits]).toEqual([code, true])
        expect(section === 'main' || settled !== verdict.blank).toBe(true)
      })
    })
    expect(wrong).toBeGreaterThan(500)
  })

  test('a row that is not in error has no problem', () => {
    everySheet(({ rows, rowOf }, _, card) => {
      for (const { code, at } of card.problems) {
        if (code.startsWith('rule.')) continue
        const settled = card.settled[rowOf.get(at?.criterion ?? CODE) ?? -1]
        expect([at?.criterion, settled !== undefined && settled < 0]).toEqual([at?.criterion, true])
      }
      expect(card.settled).toHaveLength(rows.length)
    })
  })

  test('the total is what the rows come to, added up by hand', () => {
    everySheet((prepared, sheet, card) => {
      expect(byHand(prepared, sheet, card)).toEqual({
        ...{ main: card.main, bonus: card.bonus, deduction: card.deduction, total: card.total },
        assigned: card.assigned,
      })
    })
  })

  test('a sheet without problems is scored alike from what is sent of it', () => {
    let sound = 0
    everySheet((prepared, { entries, known, unread }, card) => {
      if (unread.size > 0 || card.problems.length > 0) return
      sound += 1
      const sent = entries.filter((each) => each !== undefined)
      expect(score(prepared, entriesByRow(prepared, sent).entries, known)).toEqual(card)
    })
    expect(sound).toBeGreaterThan(20)
  })
})

/** The sums again, as a person adds them up from the settled rows of the printed table. */
function byHand({ template, rowOf }: Prepared, { entries }: Sheet, card: Scorecard) {
  const { rounding, floor, ceiling } = template
  const taken = new Set(
    (template.sanctions ?? []).flatMap(({ code, effect }) =>
      card.zeroed.includes(code) && effect.kind === 'zero' ? [effect.criterion] : [],
    ),
  )
  const settledOf = (code: Code) => Math.max(0, card.settled[rowOf.get(code) ?? -1] ?? NaN)
  const empties = (branch: Branch): boolean => {
    if (branch.kind === 'group' || branch.method.kind !== 'levels') return false
    const at = rowOf.get(branch.code) ?? -1
    const value = entries[at]?.value
    if ((card.settled[at] ?? -1) < 0 || !Array.isArray(value)) return false
    return branch.method.levels.some(({ code, zeroes }) => zeroes && value.includes(code))
  }
  const points = (branch: Branch | Section): number => {
    const most = branch.max ?? Infinity
    if (branch.kind === 'criterion') return taken.has(branch.code) ? 0 : settledOf(branch.code)
    if (branch.children.some(empties)) return 0
    return Math.min(most, sumOf(branch.children, points))
  }
  const out = (code: Code) => card.inapplicable.includes(code)
  const assigned = (branch: Branch | Section): number => {
    if (branch.kind === 'criterion')
      return branch.notApplicable === 'excluded' && out(branch.code) ? 0 : branch.max
    return Math.min(branch.max ?? Infinity, sumOf(branch.children, assigned))
  }
  const of = (kind: Section['kind']) => template.sections.filter((each) => each.kind === kind)
  const step = rounding?.at === 'section' ? rounding.step : 1
  const [main, bonus, deduction] = (['main', 'bonus', 'deduction'] as const).map((kind) =>
    sumOf(of(kind), (section) => rounded(points(section), step)),
  ) as [number, number, number]
  const total = Math.max(floor, Math.min(ceiling, main + bonus - deduction))
  return {
    ...{ main, bonus, deduction: deduction === 0 ? 0 : -deduction },
    total: rounding?.at === 'total' ? rounded(total, rounding.step) : total,
    assigned: sumOf(of('main'), assigned),
  }
}

const sumOf = <T>(list: readonly T[], size: (each: T) => number): number =>
  list.reduce((sum, each) => sum + size(each), 0)
