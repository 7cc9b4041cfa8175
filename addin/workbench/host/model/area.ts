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

/** An area after rows (or columns) were taken out or put in at a place; undefined when all of it is gone. */
export function moved(area: Area, axis: 'row' | 'column', at: number, count: number): Area | undefined {
  const length = axis === 'row' ? 'rows' : 'columns'
  const limit = axis === 'row' ? MAX_ROWS : MAX_COLUMNS
  const [first, last] = [area[axis], area[axis] + area[length]]
  if (area[length] === limit) return area
  if (count > 0) {
    if (at <= first) return { ...area, [axis]: first + count }
    return at < last ? { ...area, [length]: area[length] + count } : area
  }
  const end = at - count
  const before = Math.max(0, Math.min(last, at) - first)
  const after = Math.max(0, last - Math.max(first, end))
  if (before + after === 0) return undefined
  return { ...area, [axis]: first < at ? first : Math.max(at, first + count), [length]: before + after }
}

/** A formula after rows or columns moved on the sheet it speaks of; references to what is gone become #REF!. */
export function movedFormula(
  formula: string,
  speaksOf: (sheet: string | undefined) => boolean,
  axis: 'row' | 'column',
  at: number,
  count: number,
): string {
  const reference =
    /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[A-Za-z_]\w*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\w(])/g
  return formula.replace(
    reference,
    (whole: string, sheet: string | undefined, ...parts: (string | undefined)[]) => {
      const [d1, c1, d2, r1, d3, c2, d4, r2] = parts
      if (c1 === undefined || r1 === undefined) return whole
      const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet
      if (!speaksOf(name)) return whole
      const area = readAddress(c2 === undefined ? `${c1}${r1}` : `${c1}${r1}:${c2}${String(r2)}`)
      const next = moved(area, axis, at, count)
      const prefix = sheet === undefined ? '' : `${sheet}!`
      if (!next) return `${prefix}#REF!`
      const first = `${String(d1)}${columnName(next.column)}${String(d2)}${String(next.row + 1)}`
      if (c2 === undefined) return prefix + first
      return `${prefix}${first}:${String(d3)}${columnName(next.column + next.columns - 1)}${String(d4)}${String(next.row + next.rows)}`
    },
  )
}

/** A formula after a sheet got another name; with no name the sheet is gone and what spoke of it becomes #REF!. */
export function renamedFormula(formula: string, from: string, to: string | undefined): string {
  const prefix =
    /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([A-Za-z_]\w*))!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)?/g
  return formula.replace(prefix, (whole: string, quoted?: string, bare?: string, cells = '') => {
    const name = quoted?.replaceAll("''", "'") ?? bare
    if (name?.toLowerCase() !== from.toLowerCase()) return whole
    return to === undefined ? '#REF!' : `${sheetText(to)}!${cells}`
  })
}

/** A formula as it reads so many rows and columns further on: references without $ move along. */
export function carriedFormula(formula: string, rows: number, columns: number): string {
  const cell = /"(?:[^"]|"")*"|'(?:[^']|'')+'|(?<![\w$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(!])/g
  return formula.replace(cell, (whole: string, fixed = '', column?: string, pinned = '', row?: string) => {
    if (column === undefined || row === undefined) return whole
    const across = columnIndex(column) + (fixed ? 0 : columns)
    const down = Number(row) + (pinned ? 0 : rows)
    return across < 0 || down < 1 ? '#REF!' : `${fixed}${columnName(across)}${pinned}${String(down)}`
  })
}
