import type { CellValue } from '../cell.ts'
import type { Wrong } from './authoring-problem.ts'
import type { Format } from './sheet.ts'

/**
 * What the cells of a row are measured in: the decimals of points and of class thresholds; whether its bands go by percent;
 * and how the row is scored that an example's line is about.
 */
export type Measure = { decimals: number; threshold: number; percent: boolean; method?: unknown }

/** What a cell means, or what is wrong with it. A value that is undefined is as good as a blank. */
export type Meaning = { value: unknown } | { wrong: Wrong }

/**
 * A kind of cell, written and read: what a template holds, and what a person sees of it. `decimals`: how finely a number of
 * whole units is written, so that its bounds can be said.
 */
export interface Kind<T = unknown> {
  readonly format: Format
  readonly choices?: readonly string[]
  readonly decimals?: (measure: Measure) => number
  /** What a value in the right form looks like, for a cell whose form is wrong. */
  readonly due?: { vi: string; en: string }
  write(value: T, measure: Measure): CellValue
  /** A cell that is not blank. */
  read(cell: CellValue, measure: Measure): Meaning
}
