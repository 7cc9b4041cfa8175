import { sheetKeys } from '../../shared/authoring/sheet.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { inExcel, tableName } from './run.ts'

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

/**
 * Shows and selects the cell of an address; a sheet of the criteria table also under another name than its own. Refuses where
 * the sheet is gone. 1 sync.
 */
export function goToAddress({ sheet, cell }: { sheet: string; cell: string }): Promise<void> {
  return inExcel(async (context) => {
    const { worksheets, names } = context.workbook
    const key = sheetKeys.find((each) => each === sheet)
    const byName = worksheets.getItemOrNullObject(sheet)
    // what is not there does nothing, so the last that is there is shown
    const found = key
      ? [byName, names.getItemOrNullObject(tableName(key)).getRangeOrNullObject().worksheet]
      : [byName]
    for (const target of found) {
      target.load({ id: true })
      target.activate()
      target.getRange(cell).select()
    }
    await context.sync()
    if (found.every(({ isNullObject }) => isNullObject))
      throw new Refusal(problem('sheet.gone', { name: sheet }))
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
