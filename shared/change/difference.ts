import type { Code } from '../ids.ts'
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

/** Takes in the scorecards of so many units by both tables; then tells of each what sets it apart, the largest first. */
export type DifferenceTally = {
  addBefore: (unit: number, card: Scorecard) => void
  addAfter: (unit: number, card: Scorecard) => void
  reasonsOf: (unit: number) => Reason[]
}

/** A tally in the smallest unit of the finer table. */
export function differenceTally(before: Prepared, after: Prepared, units: number): DifferenceTally {
  const { codes, slots } = slotsOf(before, after)
  const width = codes.length
  const lift = liftsOf(before, after)
  const apart = new Float64Array(width * units)
  const sums = new Float64Array(width)
  const adder = ({ nodes }: Prepared, slotOf: readonly number[], by: number): DifferenceTally['addAfter'] => {
    const parents = nodes.map(({ parent }) => (parent < 0 ? 0 : (slotOf[parent] ?? 0)))
    return (unit, { points, total }) => {
      const base = unit * width
      const add = (slot: number, size: Points): void => {
        apart[base + slot] = (apart[base + slot] ?? 0) + size
        sums[slot] = (sums[slot] ?? 0) + size
      }
      add(0, total * by)
      for (let index = 0; index < points.length; index += 1) {
        const size = (points[index] ?? 0) * by
        if (size === 0) continue
        add(slotOf[index] ?? 0, size)
        // what is left for its parent is what that adds of its own: a cap
        add(parents[index] ?? 0, -size)
      }
    }
  }
  return {
    addBefore: adder(before, slots.before, -lift.before),
    addAfter: adder(after, slots.after, lift.after),
    reasonsOf: (unit) => {
      const found: { slot: number; size: number }[] = []
      for (let slot = 0; slot < width; slot += 1) {
        const size = Math.abs((apart[unit * width + slot] ?? 0) * units - (sums[slot] ?? 0))
        if (size === 0 || size <= (found[MOST_REASONS - 1]?.size ?? 0)) continue
        const place = found.findIndex((each) => each.size < size)
        found.splice(place < 0 ? found.length : place, 0, { slot, size })
        if (found.length > MOST_REASONS) found.pop()
      }
      return found.map(({ slot }) => ({
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

/** A place for the total, for each node of the new table, and for those of the old one that are gone. */
function slotsOf(before: Prepared, after: Prepared) {
  const { after: now, before: old, afterOf } = pairsOf(before.template, after.template)
  const codes: (Code | 'total')[] = ['total', ...now.lines.map(({ branch }) => branch.code)]
  const slots = {
    after: now.lines.map(({ index }) => index + 1),
    before: old.lines.map((line) => {
      const counterpart = afterOf.get(line)
      return counterpart ? counterpart.index + 1 : codes.push(line.branch.code) - 1
    }),
  }
  return { codes, slots }
}
