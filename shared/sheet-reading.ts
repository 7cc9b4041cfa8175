import type { CellValue } from './cell.ts'
import { Entry, type EntryCells } from './entry.ts'
import type { Code } from './ids.ts'
import type { Prepared } from './prepared.ts'
import { Field, problem, type Problem } from './problem.ts'
import { columnOfField, columns, type ColumnKey } from './sheet-column.ts'
import { totalLabels } from './sheet-line.ts'
import type { SheetMark } from './sheet-mark.ts'

/** A scoring sheet as it was read back. */
export type SheetReading = {
  mark: SheetMark
  cells: EntryCells[]
  /** Row of each criterion within the grid, from 0, and column of each key that is still there. */
  rowOf: ReadonlyMap<Code, number>
  columnOf: ReadonlyMap<ColumnKey, number>
  /** What the sheet's own formulas make of it, in whole units; undefined while they are not counted or broken. */
  total: number | undefined
  /** What is wrong with the sheet itself: lost or repeated rows and columns. */
  problems: Problem[]
}

/**
 * Reads a scoring sheet from its grid, by codes and keys and never by position, so that moved rows and columns do no harm
 * and lost ones are told. Undefined when the grid is no scoring sheet.
 */
export function readScoringSheet(
  prepared: Prepared,
  grid: readonly (readonly CellValue[])[],
): SheetReading | undefined {
  const mark = findMark(grid)
  if (!mark) return undefined
  const problems: Problem[] = []
  const columnOf = new Map<ColumnKey, number>()
  const keysRow =
    grid.find((row) => row.includes('ma') && row.includes('ket_qua')) ??
    grid.find((row) => row.includes('noi_dung')) ??
    []
  for (const { key, title } of columns) {
    const at = keysRow.indexOf(key)
    if (at >= 0) columnOf.set(key, at)
    else problems.push(problem('sheet.column-missing', { column: title || 'tính điểm' }))
  }
  const codeAt = columnOf.get('ma')
  const rowOf = new Map<Code, number>()
  const cells: EntryCells[] = []
  if (codeAt !== undefined) {
    grid.forEach((row, at) => {
      const code = String(row[codeAt] ?? '') as Code // only looked up among the table's own codes
      const index = prepared.indexOf.get(code)
      if (index === undefined) return
      if (rowOf.has(code)) return void problems.push(problem('sheet.row-repeated', { row: code }))
      rowOf.set(code, at)
      if (prepared.nodes[index]?.branch.kind === 'criterion') cells.push(entryCells(code, row, columnOf))
    })
    for (const { branch } of prepared.nodes) {
      if (!rowOf.has(branch.code)) problems.push(problem('sheet.row-missing', { row: branch.code }))
    }
  }
  return { mark, cells, rowOf, columnOf, total: sheetTotal(grid, columnOf), problems }
}

export function findMark(grid: readonly (readonly CellValue[])[]): SheetMark | undefined {
  for (const row of grid)
    for (const cell of row)
      if (typeof cell === 'string' && cell.startsWith('blocscore|')) return readMark(cell)
  return undefined
}

export function readMark(cell: CellValue | undefined): SheetMark | undefined {
  const [sign, bloc, period, unit, template, version] = String(cell ?? '').split('|')
  if (sign !== 'blocscore' || !bloc || !period || !unit || !template || !version) return undefined
  return { bloc, period, unit, template, version: Number(version) }
}

function entryCells(
  criterion: Code,
  row: readonly CellValue[],
  columnOf: ReadonlyMap<ColumnKey, number>,
): EntryCells {
  const cell = (field: Field): CellValue => row[columnOf.get(columnOfField[field]) ?? -1] ?? ''
  return {
    criterion,
    value: cell('value'),
    target: cell('target'),
    evidence: cell('evidence'),
    explanation: cell('explanation'),
  }
}

function sheetTotal(
  grid: readonly (readonly CellValue[])[],
  columnOf: ReadonlyMap<ColumnKey, number>,
): number | undefined {
  const [label, settled] = [columnOf.get('noi_dung'), columnOf.get('chot')]
  if (label === undefined || settled === undefined) return undefined
  const total = grid.findLast((row) => row[label] === totalLabels.total)?.[settled]
  return typeof total === 'number' ? total : undefined
}

/** The longest text of a cell that the server takes. */
const mostText = Entry.shape.evidence.maxLength ?? Infinity

/** Cells with a longer text than can be sent, even as a draft. */
export function longCells(cells: readonly EntryCells[]): Problem[] {
  return cells.flatMap((row) =>
    Field.options.flatMap((field) => {
      const { length } = String(row[field])
      if (length <= mostText) return []
      return [problem('entry.too-long', { length, most: mostText }, { criterion: row.criterion, field })]
    }),
  )
}
