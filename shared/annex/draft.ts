import type { Method } from '../method.ts'
import type { Points } from '../points.ts'
import type { Section } from '../criterion.ts'
import { guessWords, unplacedWords, type Words } from './words.ts'

/** Cells that are one: where they begin, from 0, and how far they reach. */
export type Merge = { row: number; column: number; rows: number; columns: number }

/** What of a row may be guessed. */
export type Guessed = 'code' | 'level' | 'label' | 'max' | 'section' | 'method'

/** Something that was not printed so, and why it was taken to be so, for the person who has to confirm it. */
export type Guess = { of: Guessed; code: GuessCode; why: Words }
export type GuessCode = keyof typeof guessWords

/** Something of the source that is in no row of the draft. `row` and `column` from 0. */
export type Unplaced = { row: number; column?: number; text: string; code: UnplacedCode; why: Words }
export type UnplacedCode = keyof typeof unplacedWords

/** A sum printed in the annex: "Tổng cộng", "Cộng mục I". */
export type PrintedTotal = { row: number; label: string; points: Points | undefined }

/**
 * One row of a criteria table as it was understood. `row` is where it stands in the source, `also` the other rows that were
 * read into it (continued lines, levels in words). `level` is its depth, 0 for a section. `max` is never negative: in a
 * deduction section it is what the row can cost. Only rows that are scored have a method.
 */
export type AnnexRow = {
  row: number
  also: readonly number[]
  code: string
  level: number
  label: string
  section: Section['kind']
  max: Points | undefined
  method: Method | undefined
  unitOfMeasure: string | undefined
  evidence: string | undefined
  legalBasis: string | undefined
  hint: string | undefined
  guesses: readonly Guess[]
}

/** A decision's annex as it was understood, to be confirmed by a person. `heading`: the lines before the table. */
export type AnnexDraft = {
  decimals: 2 | 3
  heading: readonly string[]
  /** Whether a row of headings was found; without one the columns were told from what stands in them. */
  header: 'found' | 'guessed' | 'none'
  rows: readonly AnnexRow[]
  totals: readonly PrintedTotal[]
  unplaced: readonly Unplaced[]
}

export const guess = (of: Guessed, code: GuessCode, said: Readonly<Record<string, string>> = {}): Guess => ({
  of,
  code,
  why: filled(guessWords[code], said),
})

export const unplaced = (row: number, text: string, code: UnplacedCode, column?: number): Unplaced => ({
  row,
  ...(column === undefined ? {} : { column }),
  text,
  code,
  why: unplacedWords[code],
})

const filled = ({ vi, en }: Words, said: Readonly<Record<string, string>>): Words => {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (slot, name: string) => said[name] ?? slot)
  return { vi: fill(vi), en: fill(en) }
}
