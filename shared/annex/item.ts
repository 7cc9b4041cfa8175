import type { Guess, PrintedTotal, Unplaced } from './draft.ts'
import type { Mark } from './numbering.ts'
import type { SaidPoints } from './said-points.ts'

/** A row of the table before its place in the tree is known: its number, its words, its points, and words that follow it. */
export type Item = {
  row: number
  also: number[]
  mark: Mark
  label: string
  details: string[]
  points: SaidPoints | undefined
  /** The points cell as it reads, where it says more than a number. */
  pointsText: string
  loss: SaidPoints | undefined
  method: string
  unitOfMeasure: string
  evidence: string
  legalBasis: string
  note: string
  guesses: Guess[]
}

/** What stands in an annex, in order, before rows find their places. */
export type Read = {
  header: 'found' | 'guessed' | 'none'
  heading: string[]
  items: Item[]
  totals: PrintedTotal[]
  unplaced: Unplaced[]
  /** Whether a sum of the whole was just read: what follows without a number is no part of the table. */
  ended: boolean
  /** The area (lĩnh vực) that the rows now belong to, as printed in a column of its own. */
  area: string
}
