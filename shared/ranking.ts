import { z } from 'zod'
import { UnitId } from './ids.ts'
import type { Points } from './points.ts'
import type { Prepared } from './prepared.ts'
import { TieBreak, type Template } from './template.ts'

/** A submitted unit as it enters the ranking: its total, and one number for each rule of the tie-break chain, more is better. */
export type Contender = { unit: UnitId; total: Points; keys: readonly Points[] }

/**
 * What put a unit below the one before it: the total, a rule of the tie-break chain, or nothing: then they share the
 * place. The first of the list follows nobody.
 */
export const DecidedBy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first') }),
  z.strictObject({ kind: z.literal('total'), by: z.int() }),
  z.strictObject({ kind: z.literal('tie-break'), rule: TieBreak, by: z.int() }),
  z.strictObject({ kind: z.literal('tied') }),
])
export type DecidedBy = z.infer<typeof DecidedBy>

/** A line of the ranking (xếp hạng). Places are shared: 1, 2, 2, 4. */
export const Place = z.strictObject({
  unit: UnitId,
  place: z.int().min(1),
  total: z.int(),
  decidedBy: DecidedBy,
})
export type Place = z.infer<typeof Place>

/** The numbers of the tie-break chain for one scorecard, in the chain's order; deductions are negative, so fewer is more. */
export function tieBreakKeys(
  prepared: Prepared,
  card: { points: readonly Points[]; bonus: Points; deduction: Points },
): Points[] {
  return prepared.template.tieBreaks.map((rule) => {
    switch (rule.kind) {
      case 'more-bonus':
        return card.bonus
      case 'fewer-deductions':
        return card.deduction
      case 'more-points':
        return card.points[prepared.indexOf.get(rule.code) ?? -1] ?? 0
    }
  })
}

/**
 * Ranks the units of a bloc: total, then the printed tie-break chain, and nothing else. What stays equal shares its place
 * and stands in the order given. Source: "xếp hạng theo tổng điểm từ cao xuống thấp; bằng điểm thì xét …".
 */
export function rank(tieBreaks: Template['tieBreaks'], contenders: readonly Contender[]): Place[] {
  const ordered = [...contenders].sort(
    (a, b) =>
      b.total - a.total || tieBreaks.reduce((found, _, i) => found || (b.keys[i] ?? 0) - (a.keys[i] ?? 0), 0),
  )
  const places: Place[] = []
  ordered.forEach((contender, index) => {
    const before = ordered[index - 1]
    const decidedBy = before ? decided(tieBreaks, before, contender) : ({ kind: 'first' } as const)
    const shared = decidedBy.kind === 'tied' ? places[index - 1]?.place : undefined
    places.push({ unit: contender.unit, place: shared ?? index + 1, total: contender.total, decidedBy })
  })
  return places
}

function decided(tieBreaks: Template['tieBreaks'], better: Contender, worse: Contender): DecidedBy {
  if (better.total !== worse.total) return { kind: 'total', by: better.total - worse.total }
  for (const [index, rule] of tieBreaks.entries()) {
    const by = (better.keys[index] ?? 0) - (worse.keys[index] ?? 0)
    if (by !== 0) return { kind: 'tie-break', rule, by }
  }
  return { kind: 'tied' }
}
