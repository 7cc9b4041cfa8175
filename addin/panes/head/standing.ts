import type { UnitProgress } from '../../../shared/calls.ts'
import type { Place } from '../../../shared/ranking.ts'

/** How far a unit is, as a head asks it. */
export type Mark = 'submitted' | 'late' | 'filling' | 'idle'

export function markOf({ receipt, savedAt, filled }: UnitProgress): Mark {
  if (receipt) return receipt.late ? 'late' : 'submitted'
  return savedAt !== undefined && (filled ?? 0) > 0 ? 'filling' : 'idle'
}

/** Whole percent of the rows filled; never 100 while there is nothing submitted to show for it. */
export const percentOf = ({ filled = 0 }: UnitProgress, rows: number): number =>
  rows === 0 ? 0 : Math.min(99, Math.floor((filled * 100) / rows))

const urgency: Record<Mark, number> = { idle: 0, filling: 1, late: 2, submitted: 3 }

/** Those the head must call first: not begun, on the way (the least filled first), late, in time; then the bloc's order. */
export function byUrgency(units: readonly UnitProgress[]): UnitProgress[] {
  return [...units].sort(
    (a, b) =>
      urgency[markOf(a)] - urgency[markOf(b)] ||
      (a.receipt ? 0 : (a.filled ?? 0) - (b.filled ?? 0)) ||
      a.unit.order - b.unit.order,
  )
}

export function countsOf(units: readonly UnitProgress[]): Record<Mark, number> {
  const counts: Record<Mark, number> = { submitted: 0, late: 0, filling: 0, idle: 0 }
  for (const unit of units) counts[markOf(unit)] += 1
  return counts
}

/** Places that are shared, joined; each of the others by itself. */
export function joined(places: readonly Place[]): Place[][] {
  const groups: Place[][] = []
  for (const place of places) {
    const last = groups.at(-1)
    if (last?.[0]?.place === place.place) last.push(place)
    else groups.push([place])
  }
  return groups
}
