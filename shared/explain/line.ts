import type { Counting } from '../counting.ts'
import type { Entry } from '../entry.ts'
import type { Facts } from '../facts.ts'
import type { Code } from '../ids.ts'
import type { Points } from '../points.ts'
import type { Row } from '../prepared.ts'
import type { Entries, Scorecard } from '../scorecard.ts'
import type { Say } from './say.ts'

/**
 * One line of an explanation. `points`: what it comes to, whole units, deductions negative. `rule`: how the row is scored, as
 * printed in the sheet. `source`: the legal basis. `of`: the section, group or criterion whose number it takes in.
 */
export type Line = { text: string; points?: Points; rule?: string; source?: string; of?: Code }

/** A scorecard with what it was counted from, ready to be told. */
export type Told = {
  counting: Counting
  card: Scorecard
  entries: Entries
  facts: Facts
  say: Say
}

/** One row of it, with its entry and what it earned before evidence was looked at. */
export type ToldRow = { told: Told; row: Row; entry: Entry; earned: Points }
