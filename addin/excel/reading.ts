import type { CellValue } from '../../shared/cell.ts'
import { inExcel, LISTS_NAME, SCORING_NAME } from './run.ts'

/** What the open workbook holds of ours. `lists` and `sheet` are absent where their sheets are not there (any more). */
export type OpenWorkbook = {
  sheet: OpenSheet | undefined
  /** Whether the hidden names are taken, even when they point at nothing: writing must clear them first. */
  names: { scoring: boolean; lists: boolean }
  listsSheet: string | undefined
}

/** The scoring sheet as it stands: its grid, and where the grid begins on the sheet. */
export type OpenSheet = { id: string; name: string; grid: CellValue[][]; top: number; left: number }

/** Looks for the scoring sheet and reads it whole. 1 sync. */
export function readWorkbook(): Promise<OpenWorkbook> {
  return inExcel(async (context) => {
    const names = context.workbook.names
    const scoring = names.getItemOrNullObject(SCORING_NAME)
    const lists = names.getItemOrNullObject(LISTS_NAME)
    const range = scoring.getRangeOrNullObject()
    const listsRange = lists.getRangeOrNullObject()
    scoring.load({ name: true })
    lists.load({ name: true })
    range.load({ values: true, rowIndex: true, columnIndex: true })
    range.worksheet.load({ id: true, name: true })
    listsRange.load({ address: true })
    listsRange.worksheet.load({ id: true })
    await context.sync()
    return {
      sheet: range.isNullObject
        ? undefined
        : {
            id: range.worksheet.id,
            name: range.worksheet.name,
            grid: range.values as CellValue[][], // Office.js types cells as any; they are text, numbers and booleans
            top: range.rowIndex,
            left: range.columnIndex,
          },
      names: { scoring: !scoring.isNullObject, lists: !lists.isNullObject },
      listsSheet: listsRange.isNullObject ? undefined : listsRange.worksheet.id,
    }
  })
}
