import { z } from 'zod'
import { ClassPlace, classPlaces } from './class-place.ts'
import { Code, UnitId } from './ids.ts'
import type { Standing } from './standing.ts'
import { TieBreak, type RankRules } from './template.ts'

/** A submitted unit as it enters the ranking. */
export type Contender = { unit: UnitId; standing: Standing }

/**
 * What put a unit below the one before it in its list: the total or the percentage (hundredths), a rule of the tie-break
 * chain, or nothing: then they share the place. The first follows nobody; an excluded unit takes no place.
 */
export const DecidedBy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first') }),
  z.strictObject({ kind: z.literal('total'), by: z.int() }),
  z.strictObject({ kind: z.literal('percent'), by: z.int() }),
  z.strictObject({ kind: z.literal('tie-break'), rule: TieBreak, by: z.int() }),
  z.strictObject({ kind: z.literal('tied') }),
  z.strictObject({ kind: z.literal('excluded') }),
])
export type DecidedBy = z.infer<typeof DecidedBy>

/** A line of the ranking (xếp hạng). Places are shared: 1, 2, 2, 4, each list by itself; null for an excluded unit ("–"). */
export const Place = z.strictObject({
  unit: UnitId,
  list: Code.optional(),
  place: z.int().min(1).nullable(),
  total: z.int(),
  percent: z.int(),
  decidedBy: DecidedBy,
  sanctions: z.array(Code),
  class: ClassPlace.optional(),
})
export type Place = z.infer<typeof Place>

/**
 * Ranks the units of a bloc: total or percentage, then the printed tie-break chain, and nothing else. What stays equal shares
 * its place and stands in the order given. Units of a separate list are ranked among themselves, after the others; excluded
 * units keep their points and come last in their list. Source: "xếp hạng theo tổng điểm từ cao xuống thấp; bằng điểm thì xét …".
 */
export function rank(rules: RankRules, contenders: readonly Contender[]): Place[] {
  const lists = [undefined, ...(rules.lists ?? []).map(({ code }) => code)]
  return lists.flatMap((list) =>
    rankList(
      rules,
      contenders.filter(({ standing }) => standing.list === list),
    ),
  )
}

function rankList(rules: RankRules, contenders: readonly Contender[]): Place[] {
  const excluding = (rules.sanctions ?? []).filter(({ effect }) => effect.kind === 'exclude')
  const isOut = ({ standing }: Contender) => excluding.some(({ code }) => standing.sanctions.includes(code))
  const byBest = (a: Contender, b: Contender) => -difference(rules, a.standing, b.standing).by
  const ordered = contenders.filter((each) => !isOut(each)).sort(byBest)
  const places: number[] = []
  const decided = ordered.map(({ standing }, index): DecidedBy => {
    const before = ordered[index - 1]
    const by = before ? difference(rules, before.standing, standing).why : ({ kind: 'first' } as const)
    places.push(by.kind === 'tied' ? (places[index - 1] ?? 1) : index + 1)
    return by
  })
  const classes = classPlaces(
    rules,
    ordered.map(({ standing }, index) => ({ standing, place: places[index] ?? 0 })),
  )
  const line = ({ unit, standing }: Contender) => {
    const { list, total, percent, sanctions } = standing
    return { unit, ...(list === undefined ? {} : { list }), total, percent, sanctions }
  }
  return [
    ...ordered.map((contender, index): Place => {
      const own = classes[index]
      const decidedBy = decided[index] ?? { kind: 'first' }
      return { ...line(contender), place: places[index] ?? null, decidedBy, ...(own ? { class: own } : {}) }
    }),
    ...contenders
      .filter(isOut)
      .sort(byBest)
      .map((each): Place => ({ ...line(each), place: null, decidedBy: { kind: 'excluded' } })),
  ]
}

/** By how much one standing is above another, and by what; 0 where nothing decides. */
function difference(
  { tieBreaks, rankBy }: RankRules,
  better: Standing,
  worse: Standing,
): { by: number; why: DecidedBy } {
  const kind = rankBy === 'percent' ? 'percent' : 'total'
  const first = better[kind] - worse[kind]
  if (first !== 0) return { by: first, why: { kind, by: first } }
  for (const [index, rule] of tieBreaks.entries()) {
    const by = (better.keys[index] ?? 0) - (worse.keys[index] ?? 0)
    if (by !== 0) return { by, why: { kind: 'tie-break', rule, by } }
  }
  return { by: 0, why: { kind: 'tied' } }
}
