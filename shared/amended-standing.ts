import type { Points } from './points.ts'
import type { Prepared } from './prepared.ts'
import { tieBreakKeys, type Standing } from './standing.ts'

/** What a unit came to: what everything in its table counts for, in printed order, and how it stands. */
export type Counted = { points: readonly Points[]; standing: Standing }

/**
 * What a unit that was scored by an earlier version of the period's table brings to a ranking by the version in force: its
 * points stay as they were counted, by code in the new printed order, 0 where there was no such row. The new chain of
 * tie-breaks reads those; a class is met where the old class of that code was, a new one by its threshold; a unit whose
 * separate list is no more is ranked with the others. House rule: a submission keeps its version until it is made again,
 * and one ranking has one chain.
 */
export function amendedStanding(before: Prepared, after: Prepared, { points, standing }: Counted): Counted {
  const found = after.nodes.map(({ branch }) => points[before.indexOf.get(branch.code) ?? -1] ?? 0)
  const sum = (kind: 'bonus' | 'deduction'): Points =>
    before.nodes.reduce(
      (total, { parent, section }, index) =>
        parent < 0 && section === kind ? total + (points[index] ?? 0) : total,
      0,
    )
  const { classes = [], lists = [], rankBy } = after.template
  const old = before.template.classes ?? []
  const basis = rankBy === 'percent' ? standing.percent : standing.total
  const keys = tieBreakKeys(after, { points: found, bonus: sum('bonus'), deduction: sum('deduction') })
  const meets = classes.map(
    ({ code, least = 0 }) => standing.meets[old.findIndex((each) => each.code === code)] ?? basis >= least,
  )
  const { list, ...own } = standing
  const stays = list !== undefined && lists.some(({ code }) => code === list)
  return { points: found, standing: { ...own, ...(stays ? { list } : {}), keys, meets } }
}
