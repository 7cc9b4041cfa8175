import type { Code } from '../ids.ts'
import type { Line } from '../lint/outline.ts'
import { unitsPerPoint, type Points } from '../points.ts'
import type { Prepared } from '../prepared.ts'
import type { Scorecard } from '../scorecard.ts'
import { pairsOf } from './pairs.ts'

/**
 * What a criterion changes between two tables: for this unit, and on average for all of them. A group or section stands for
 * what its cap or a zeroing level takes, `total` for ceiling, floor and rounding; so all together are the change of the total.
 */
export type Reason = { code: Code | 'total'; by: Points; others: Points }

/** So many reasons are told of each unit. */
export const MOST_REASONS = 5

/** Takes in what each of so many units comes to by both tables; then tells what sets it apart, the largest first. */
export type DifferenceTally = {
  add: (unit: number, before: Scorecard, after: Scorecard) => void
  reasonsOf: (unit: number) => Reason[]
}

/** A tally in the smallest unit of the finer table. */
export function differenceTally(before: Prepared, after: Prepared, units: number): DifferenceTally {
  const spots = spotsOf(before, after)
  const codes = ['total' as const, ...spots.map(({ code }) => code)]
  const width = codes.length
  const lift = liftsOf(before, after)
  const apart = new Float64Array(width * units)
  const sums = new Float64Array(width)
  const put = (unit: number, slot: number, size: Points): void => {
    const at = unit * width + slot
    apart[at] = (apart[at] ?? 0) + size
    sums[slot] = (sums[slot] ?? 0) + size
  }
  return {
    add: (unit, was, is) => {
      put(unit, 0, is.total * lift.after - was.total * lift.before)
      for (const { slot, old, now, parents } of spots) {
        const earlier = old < 0 ? 0 : (was.points[old] ?? 0) * lift.before
        const later = now < 0 ? 0 : (is.points[now] ?? 0) * lift.after
        if (earlier === later && parents.before === parents.after) continue
        put(unit, slot, later - earlier)
        // what is left for a parent is what it adds of its own: a cap
        put(unit, parents.after, -later)
        put(unit, parents.before, earlier)
      }
    },
    reasonsOf: (unit) => {
      const found: number[] = []
      const sizeOf = (slot: number) => Math.abs((apart[unit * width + slot] ?? 0) * units - (sums[slot] ?? 0))
      let least = 0
      for (let slot = 0; slot < width; slot += 1) {
        const size = sizeOf(slot)
        if (size <= least) continue
        let at = found.length
        while (at > 0 && sizeOf(found[at - 1] ?? 0) < size) at -= 1
        found.splice(at, 0, slot)
        if (found.length > MOST_REASONS) found.pop()
        if (found.length === MOST_REASONS) least = sizeOf(found[MOST_REASONS - 1] ?? 0)
      }
      return found.map((slot) => ({
        code: codes[slot] ?? 'total',
        by: apart[unit * width + slot] ?? 0,
        others: Math.round((sums[slot] ?? 0) / units),
      }))
    },
  }
}

/** What brings the points of each table to the unit of the finer one. */
export function liftsOf(before: Prepared, after: Prepared): { before: number; after: number } {
  const finest = Math.max(before.template.decimals, after.template.decimals)
  return {
    before: unitsPerPoint(finest - before.template.decimals),
    after: unitsPerPoint(finest - after.template.decimals),
  }
}

/** Where a node stands in either table, -1 where in none, with the slots of its parents; 0 is that of the total. */
type Spot = {
  slot: number
  code: Code
  old: number
  now: number
  parents: { before: number; after: number }
}

/** The nodes of the new table, and after them those of the old one that are gone. */
function spotsOf(before: Prepared, after: Prepared): Spot[] {
  const { after: now, before: old, beforeOf, afterOf } = pairsOf(before.template, after.template)
  const gone = old.lines.filter((line) => !afterOf.has(line))
  const slots = new Map([...now.lines, ...gone].map((line, at) => [line, at + 1]))
  const slotOf = (line: Line | undefined): number => (line ? (slots.get(line) ?? 0) : 0)
  const slotOfOld = (line: Line | undefined): number => slotOf(line && (afterOf.get(line) ?? line))
  return [
    ...now.lines.map((line): Spot => {
      const was = beforeOf.get(line)
      const parent = slotOf(line.parent)
      const parents = { before: was ? slotOfOld(was.parent) : parent, after: parent }
      return { slot: slotOf(line), code: line.branch.code, old: was?.index ?? -1, now: line.index, parents }
    }),
    ...gone.map((line): Spot => {
      const parent = slotOfOld(line.parent)
      const parents = { before: parent, after: parent }
      return { slot: slotOf(line), code: line.branch.code, old: line.index, now: -1, parents }
    }),
  ]
}
