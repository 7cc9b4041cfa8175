import type { CellValue } from '../cell.ts'

/** The sheets of a criteria table, in the order in which they are written and their mistakes told. */
export const sheetKeys = [
  'MAU',
  'PHAN',
  'TIEU_CHI',
  'MUC',
  'RANG_BUOC',
  'XEP_LOAI',
  'LOAI_TRU',
  'HAN_NGACH',
  'KIEM_THU',
] as const
export type SheetKey = (typeof sheetKeys)[number]

/** How a column is to be formatted, so that what is typed stays what it is: `1.10` in a text column is no number. */
export type Format = '@' | 'General'

/** A column as it stands in a sheet. `help` goes into a note; `choices` are all that may be chosen, where that is so. */
export type Heading = {
  key: string
  label: string
  width: number
  help: string
  choices?: readonly string[]
  format: Format
}

/** A sheet to write: `rows` are the third row of the sheet and those after it. */
export type AuthoringSheet = {
  key: SheetKey
  title: string
  columns: readonly Heading[]
  rows: readonly (readonly CellValue[])[]
}

/** A sheet as it was found: its name, and its cells from A1. Live formulas as text with their `=`. */
export type GivenSheet = { key: string; cells: readonly (readonly unknown[])[] }

/** A cell by the name of its sheet and its address. */
export type CellPlace = { sheet: string; cell: string }

/** A cell by row and column, both from 0. */
export type Spot = { sheet: string; row: number; column: number }

/** All cells of a sheet to write: the keys, the labels, and the rows. */
export const gridOf = ({ columns, rows }: AuthoringSheet): CellValue[][] => [
  columns.map(({ key }) => key),
  columns.map(({ label }) => label),
  ...rows.map((row) => [...row]),
]

export const placeOf = ({ sheet, row, column }: Spot): CellPlace => ({
  sheet,
  cell: `${letters(column)}${String(row + 1)}`,
})

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
