import type { Words } from '../lint/finding.ts'
import { problemWords } from './problem-words.ts'
import { placeOf, type CellPlace, type Spot } from './sheet.ts'

export type AuthoringCode = keyof typeof problemWords

/** One mistake in the sheets of a table: which, in which cell, and in words for whoever writes the table. */
export type AuthoringProblem = CellPlace & { code: AuthoringCode; words: Words }

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | Slots<Rest>
  : never
type Said<C extends AuthoringCode> = Record<Slots<(typeof problemWords)[C]['vi']>, string | number | Words>

/** A mistake before it is known where it stands. */
export type Wrong = { code: AuthoringCode; words: Words }

/** A mistake with all that its words mention; the compiler asks for exactly that. */
export function wrong<C extends AuthoringCode>(code: C, said: Said<C>): Wrong {
  return { code, words: { vi: filled(code, said, 'vi'), en: filled(code, said, 'en') } }
}

function filled(
  code: AuthoringCode,
  said: Readonly<Record<string, string | number | Words>>,
  language: keyof Words,
): string {
  return problemWords[code][language].replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = said[name]
    if (typeof value === 'object') return value[language]
    return value === undefined ? slot : short(String(value))
  })
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

/** As many mistakes as are told: a workbook with more is no table at all. */
const most = 200

/** Keeps the mistakes found, wherever they were found first; of those in one cell that follow from each other only the first. */
export class Told {
  readonly #list: { spot: Spot; wrong: Wrong; order: number }[] = []
  readonly #cells = new Set<string>()

  get count(): number {
    return this.#list.length
  }

  tell(order: number, spot: Spot, wrong: Wrong): void {
    const cell = cellKey(spot)
    if (this.#cells.has(cell)) return
    this.#cells.add(cell)
    this.#list.push({ spot, wrong, order })
  }

  /** By sheet, row and column. */
  problems(): AuthoringProblem[] {
    return this.#list
      .sort((a, b) => a.order - b.order || a.spot.row - b.spot.row || a.spot.column - b.spot.column)
      .slice(0, most)
      .map(({ spot, wrong }) => ({ ...placeOf(spot), ...wrong }))
  }
}

const cellKey = ({ sheet, row, column }: Spot): string => `${sheet}!${String(row)}:${String(column)}`
