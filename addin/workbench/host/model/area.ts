import { invalid } from '../host-error.ts'

/** A rectangle of cells, row and column from 0. */
export type Area = { row: number; column: number; rows: number; columns: number }

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

export const columnIndex = (name: string): number =>
  name
    .toUpperCase()
    .split('')
    .reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1

const address = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/

/** Reads "B2", "A1:C9", "B:B" or "$5:$6", without a sheet's name. */
export function readAddress(text: string): Area {
  const match = address.exec(text)
  const [, fromColumn, fromRow, toColumn, toRow] = match ?? []
  if (!match || (fromColumn === undefined && fromRow === undefined)) throw invalid(text)
  const span = text.includes(':')
  if (!span && (fromColumn === undefined || fromRow === undefined)) throw invalid(text)
  const row = fromRow ? Number(fromRow) - 1 : 0
  const column = fromColumn ? columnIndex(fromColumn) : 0
  const lastRow = span ? (toRow ? Number(toRow) - 1 : MAX_ROWS - 1) : row
  const lastColumn = span ? (toColumn ? columnIndex(toColumn) : MAX_COLUMNS - 1) : column
  const found = {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  }
  if (!isInside(found)) throw invalid(text)
  return found
}

export function isInside({ row, column, rows, columns }: Area): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  )
}

/** "A1:C9", "B:B", "5:6". */
export function addressText({ row, column, rows, columns }: Area): string {
  if (rows === MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`
  if (columns === MAX_COLUMNS) return `${String(row + 1)}:${String(row + rows)}`
  const first = `${columnName(column)}${String(row + 1)}`
  return rows * columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${String(row + rows)}`
}

/** A sheet's name as a formula writes it. */
export const sheetText = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`

export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns

export function intersection(a: Area, b: Area): Area | undefined {
  if (!overlaps(a, b)) return undefined
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  }
}

/** What is left of an area when another is taken out of it: up to four parts. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole)
  if (!cut) return [area]
  const { row, column, rows, columns } = area
  const [below, after] = [cut.row + cut.rows, cut.column + cut.columns]
  return [
    { row, column, rows: cut.row - row, columns },
    { row: below, column, rows: row + rows - below, columns },
    { row: cut.row, column, rows: cut.rows, columns: cut.column - column },
    { row: cut.row, column: after, rows: cut.rows, columns: column + columns - after },
  ].filter((part) => part.rows > 0 && part.columns > 0)
}

/** The smallest area that holds all these cells, each by its number in the sheet. */
export function boundsOf(keys: Iterable<number>): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
  for (const key of keys) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS]
    top = Math.min(top, row)
    left = Math.min(left, column)
    bottom = Math.max(bottom, row)
    right = Math.max(right, column)
  }
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}
