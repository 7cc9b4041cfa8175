import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type IWorksheetData } from '@univerjs/presets'
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/preset-sheets-core'
import type { GridAccess } from './grid-access.ts'
import type { SheetModel } from './host/model/sheet.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

/** Excel's own sizes of a new sheet, in pixels. */
const DEFAULT_ROW = 20
const DEFAULT_COLUMN = 64
const LEAST_ROWS = 200
const LEAST_COLUMNS = 26

export function emptySheet({ id, name, visibility, tabColor, showGridlines }: SheetModel): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    tabColor,
    hidden: visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: LEAST_ROWS,
    columnCount: LEAST_COLUMNS,
    defaultRowHeight: DEFAULT_ROW,
    defaultColumnWidth: DEFAULT_COLUMN,
    rowHeader: { width: 40, hidden: BooleanNumber.FALSE },
    columnHeader: { height: 22, hidden: BooleanNumber.FALSE },
    cellData: {},
    mergeData: [],
  })
}

/** Makes the tabs the model's: which sheets, in which order, their names, colours and whether they show. */
export function pushSheets(grid: GridAccess, model: WorkbookModel, onGone: (id: string) => void): void {
  const workbook = grid.api.getActiveWorkbook()
  if (!workbook) return
  const wanted = new Set(model.sheets.map(({ id }) => id))
  const before = workbook.getSheets().map((sheet) => sheet.getSheetId())
  model.sheets.forEach((sheet, index) => {
    if (!before.includes(sheet.id)) grid.push(InsertSheetMutation.id, { index, sheet: emptySheet(sheet) })
  })
  for (const id of before.filter((each) => !wanted.has(each))) {
    // A shown sheet that goes leaves the grid without one: the model's active sheet takes its place first.
    if (workbook.getActiveSheet().getSheetId() === id) workbook.getSheetBySheetId(model.active.id)?.activate()
    grid.push(RemoveSheetMutation.id, { subUnitId: id })
    onGone(id)
  }
  model.sheets.forEach((sheet, index) => {
    const at = workbook.getSheets().findIndex((each) => each.getSheetId() === sheet.id)
    if (at !== index)
      grid.push(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder: at, toOrder: index })
    pushTab(grid, sheet)
  })
}

function pushTab(grid: GridAccess, sheet: SheetModel): void {
  const shown = grid.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id)
  if (!shown) return
  const hidden = sheet.visibility !== 'Visible'
  if (shown.getSheetName() !== sheet.name)
    grid.push(SetWorksheetNameMutation.id, { subUnitId: sheet.id, name: sheet.name })
  if (shown.isSheetHidden() !== hidden)
    grid.push(SetWorksheetHideMutation.id, { subUnitId: sheet.id, hidden: hidden ? 1 : 0 })
  if ((shown.getTabColor() ?? '') !== sheet.tabColor)
    grid.push(SetTabColorMutation.id, { subUnitId: sheet.id, color: sheet.tabColor })
}
