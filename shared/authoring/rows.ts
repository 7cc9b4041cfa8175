import { readNumber, type CellValue } from '../cell.ts'
import { wrong, type Told, type Wrong } from './authoring-problem.ts'
import { headsOf, isHead, isNothing, otherSheet, type Columns, type Head } from './heads.ts'
import { sheetKeys, type GivenSheet, type SheetKey, type Spot } from './sheet.ts'

/** A row of a sheet that says something, its cells by the keys of their columns. */
export type Row = {
  order: number
  cells: ReadonlyMap<string, CellValue>
  /** Undefined where the sheet has lost the column, which was told already. */
  spot: (key: string) => Spot | undefined
  tell: (key: string, wrong: Wrong) => void
}

/** Tells what is wrong at a row and a column of one sheet. */
type Tell = (row: number, column: number, found: Wrong) => void

/**
 * The rows of a sheet, by the names in its first row; whatever is wrong with these, and cells that hold no value, are told.
 * Undefined where these are not its columns at all.
 */
export function rowsOf(key: SheetKey, given: GivenSheet, all: Columns, told: Told): Row[] | undefined {
  const order = sheetKeys.indexOf(key)
  const tell: Tell = (row, column, found) => told.tell(order, { sheet: given.key, row, column }, found)
  const top = given.cells.findIndex((row) => !row.every(isNothing))
  const names = given.cells[top]
  if (!names) {
    tell(0, 0, wrong('header.none', { keys: all[key].map((each) => each.key).join(', ') }))
    return undefined
  }
  const other = otherSheet(key, names, all)
  if (other) {
    tell(top, 0, wrong('sheet.other', { other, name: key }))
    return undefined
  }
  const heads = headsOf(all[key], names, (column, found) => tell(top, column, found))
  return given.cells.flatMap((cells, number): Row[] => {
    if (number <= top || cells.every(isNothing)) return []
    if (number === top + 1 && isHead(heads, cells, 'labelWord')) return []
    if (isHead(heads, cells, 'keyWord')) {
      tell(number, 0, wrong('row.header', {}))
      return []
    }
    cells.forEach((cell, column) => {
      if (!isNothing(cell) && isNothing(names[column])) tell(number, column, wrong('cell.no-column', {}))
    })
    return [rowOf(number, cells, heads, { sheet: given.key, order, tell })]
  })
}

function rowOf(
  number: number,
  cells: readonly unknown[],
  heads: readonly Head[],
  { sheet, order, tell }: { sheet: string; order: number; tell: Tell },
): Row {
  const columns = new Map(heads.map(({ key, column }) => [key, column]))
  const tellAt = (key: string, found: Wrong): void => {
    const column = columns.get(key)
    if (column !== undefined) tell(number, column, found)
  }
  const spot = (key: string): Spot | undefined => {
    const column = columns.get(key)
    return column === undefined ? undefined : { sheet, row: number, column }
  }
  const values = heads.map(
    ({ key, column }) => [key, readCell(cells[column], (found) => tellAt(key, found))] as const,
  )
  return { order, cells: new Map(values), spot, tell: tellAt }
}

/** A cell as a value; nothing where it holds none, which is told. */
function readCell(cell: unknown, tell: (found: Wrong) => void): CellValue {
  if (isNothing(cell)) return ''
  if (cell instanceof Date) tell(wrong('cell.date', {}))
  else if (typeof cell === 'number' && !Number.isFinite(cell))
    tell(wrong('cell.error', { typed: String(cell) }))
  else if (typeof cell === 'number' || typeof cell === 'boolean') return cell
  else if (typeof cell !== 'string') tell(wrong('cell.unreadable', {}))
  else if (readNumber(cell.trim(), 0).kind === 'error-value') tell(wrong('cell.error', { typed: cell }))
  else return cell
  return ''
}
