import type { Entry } from '../entry.ts'
import type { Facts } from '../facts.ts'
import type { Code } from '../ids.ts'
import type { Target } from '../method.ts'
import type { Amount, Points } from '../points.ts'
import { MOST_AMOUNT, verdict } from './verdict.ts'

/** What expressions read, by slot, as a person would read it in the sheet: 95.5, not 9550; null where nothing stands. */
export type Slots = (number | null)[]

/** Counts one row before evidence is looked at: whole units of points, or a verdict. Made once for each criterion. */
export type Count = (entry: Entry, facts: Facts, slots: Slots) => Points

/** The value a person typed, when it is a quantity within reach; otherwise a verdict, below zero. */
export function quantity({ value }: Entry): Amount {
  if (typeof value !== 'number') return value === null ? verdict.blank : verdict.type
  return value < 0 || value > MOST_AMOUNT ? verdict.range : value
}

/** The target a row divides by, or -1 where there is none that can be divided by. */
export function targetOf(rule: Target, code: Code, entry: Entry, facts: Facts): Amount {
  const target =
    rule.kind === 'fixed' ? rule.amount : rule.kind === 'typed' ? entry.target : facts.targets[code]
  return target === null || target === undefined || target <= 0 || target > MOST_AMOUNT ? -1 : target
}

/** A sum shared among so many, rounded half up to a multiple of `step`. Source: "điểm bình quân", as a person rounds. */
export const mean = (sum: Points, among: number, step: Points): Points =>
  Math.floor((2 * sum + among * step) / (2 * among * step)) * step

/** Rounded half up to a multiple of `step`, for points of zero or more. */
export const rounded = (points: Points, step: Points): Points =>
  step === 1 ? points : Math.floor((2 * points + step) / (2 * step)) * step
