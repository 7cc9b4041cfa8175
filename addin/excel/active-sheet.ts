import type { CellValue } from '../../shared/cell.ts'
import { Refusal } from '../../shared/refusal.ts'
import { fromCorner } from './from-corner.ts'
import { inExcel } from './run.ts'

/** Cells that are one, rows and columns from 0. */
type Merged = { row: number; column: number; rows: number; columns: number }

/** The sheet that the person is in: its cells from A1, and which of them are merged. */
export type ActiveSheet = { name: string; cells: CellValue[][]; merged: Merged[] }

/** Reads the sheet that the person is in. 1 sync; 2 where Excel cannot tell what is merged, then nothing is. */
export async function readActiveSheet(): Promise<ActiveSheet> {
  try {
    return await inExcel((context) => readCells(context, true))
  } catch (error) {
    // of more than 512 merged blocks Excel tells none and fails; the cells are worth having without them
    if (error instanceof Refusal || !(error instanceof OfficeExtension.Error)) throw error
    return inExcel((context) => readCells(context, false))
  }
}

async function readCells(context: Excel.RequestContext, withMerged: boolean): Promise<ActiveSheet> {
  const sheet = context.workbook.worksheets.getActiveWorksheet()
  const used = sheet.getUsedRangeOrNullObject(true)
  const merged = withMerged ? used.getMergedAreasOrNullObject() : undefined
  sheet.load({ name: true })
  used.load({ values: true, rowIndex: true, columnIndex: true })
  merged?.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true })
  await context.sync()
  const areas = merged && !merged.isNullObject ? merged.areas.items : []
  return {
    name: sheet.name,
    cells: used.isNullObject ? [] : fromCorner(used.values as CellValue[][], used.rowIndex, used.columnIndex),
    merged: areas.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
    })),
  }
}
