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
  return listsOf(rules).flatMap((list) =>
    rankList(
      rules,
      contenders.filter(({ standing }) => standing.list === list),
    ),
  )
}

/** The units of one list in their order, with the place of each; and those that take none. */
function ordered(
  rules: RankRules,
  contenders: readonly Contender[],
): { inOrder: Contender[]; places: number[]; out: Contender[] } {
  const excluding = (rules.sanctions ?? []).filter(({ effect }) => effect.kind === 'exclude')
  const isOut = ({ standing }: Contender) => excluding.some(({ code }) => standing.sanctions.includes(code))
  const byBest = (a: Contender, b: Contender) => -margin(rules, a.standing, b.standing)
  const inOrder = contenders.filter((each) => !isOut(each)).sort(byBest)
  const places: number[] = []
  for (const [index, { standing }] of inOrder.entries()) {
    const before = inOrder[index - 1]
    const tied = before && margin(rules, before.standing, standing) === 0
    places.push(tied ? (places[index - 1] ?? 1) : index + 1)
  }
  return { inOrder, places, out: contenders.filter(isOut).sort(byBest) }
}

/** Only the places: null for an excluded unit, as in `rank`. */
export function placesOfUnits(
  rules: RankRules,
  contenders: readonly Contender[],
): ReadonlyMap<UnitId, number | null> {
  const found = new Map<UnitId, number | null>()
  for (const list of listsOf(rules)) {
    const { inOrder, places, out } = ordered(
      rules,
      contenders.filter(({ standing }) => standing.list === list),
    )
    for (const [index, { unit }] of inOrder.entries()) found.set(unit, places[index] ?? null)
    for (const { unit } of out) found.set(unit, null)
  }
  return found
}

const listsOf = ({ lists = [] }: RankRules): (Code | undefined)[] => [
  undefined,
  ...lists.map(({ code }) => code),
]

function rankList(rules: RankRules, contenders: readonly Contender[]): Place[] {
  const { inOrder, places, out } = ordered(rules, contenders)
  const decided = inOrder.map(({ standing }, index): DecidedBy => {
    const before = inOrder[index - 1]
    return before ? decidedBetween(rules, before.standing, standing) : { kind: 'first' }
  })
  const classes = classPlaces(
    rules,
    inOrder.map(({ standing }, index) => ({ standing, place: places[index] ?? 0 })),
  )
  const line = ({ unit, standing }: Contender) => {
    const { list, total, percent, sanctions } = standing
    return { unit, ...(list === undefined ? {} : { list }), total, percent, sanctions }
  }
  return [
    ...inOrder.map((contender, index): Place => {
      const own = classes[index]
      const decidedBy = decided[index] ?? { kind: 'first' }
      return { ...line(contender), place: places[index] ?? null, decidedBy, ...(own ? { class: own } : {}) }
    }),
    ...out.map((each): Place => ({ ...line(each), place: null, decidedBy: { kind: 'excluded' } })),
  ]
}

/** By how much one standing is above another, by whatever decides first; 0 where nothing does. */
function margin({ tieBreaks, rankBy }: RankRules, better: Standing, worse: Standing): number {
  const first = rankBy === 'percent' ? better.percent - worse.percent : better.total - worse.total
  if (first !== 0) return first
  for (let index = 0; index < tieBreaks.length; index += 1) {
    const by = (better.keys[index] ?? 0) - (worse.keys[index] ?? 0)
    if (by !== 0) return by
  }
  return 0
}

/** What put a unit below the one before it. */
function decidedBetween({ tieBreaks, rankBy }: RankRules, better: Standing, worse: Standing): DecidedBy {
  const kind = rankBy === 'percent' ? 'percent' : 'total'
  const first = better[kind] - worse[kind]
  if (first !== 0) return { kind, by: first }
  for (const [index, rule] of tieBreaks.entries()) {
    const by = (better.keys[index] ?? 0) - (worse.keys[index] ?? 0)
    if (by !== 0) return { kind: 'tie-break', rule, by }
  }
  return { kind: 'tied' }
}
