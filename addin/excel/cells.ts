import { inExcel } from './run.ts'

/** A cell of a sheet, rows and columns from 0. */
export type CellPlace = { sheet: string; row: number; column: number }

/** Shows and selects one cell. 1 sync. */
export function goToCell({ sheet, row, column }: CellPlace): Promise<void> {
  return inExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet)
    target.activate()
    target.getRangeByIndexes(row, column, 1, 1).select()
    await context.sync()
  })
}

/** The cell that the person is in. 1 sync. */
export function activeCell(): Promise<CellPlace> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell()
    const { worksheet } = cell
    cell.load({ rowIndex: true, columnIndex: true })
    worksheet.load({ id: true })
    await context.sync()
    return { sheet: worksheet.id, row: cell.rowIndex, column: cell.columnIndex }
  })
}

/** Turns numbers that were stored as text into numbers, where the person asked for it. 1 sync. */
export function writeNumbers(numbers: readonly (CellPlace & { number: number })[]): Promise<void> {
  return inExcel(async (context) => {
    for (const { sheet, row, column, number } of numbers) {
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1)
      cell.values = [[number]]
    }
    await context.sync()
  })
}
