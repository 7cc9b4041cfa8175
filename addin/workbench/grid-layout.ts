import { BooleanNumber, type IColumnData, type IRange, type IRowData } from '@univerjs/presets'
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
  SheetSkeletonService,
  ToggleGridlinesMutation,
} from '@univerjs/preset-sheets-core'
import type { GridAccess } from './grid-access.ts'
import { UNIT } from './grid-access.ts'
import type { Area } from './host/model/area.ts'
import type { SheetModel } from './host/model/sheet.ts'

/** Excel's points on a screen of 96 dots an inch. */
export const pixels = (points: number): number => Math.round((points * 4) / 3)

export const points = (onScreen: number): number => onScreen * 0.75

export const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
})

export const areaOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
})

const sheetOf = (grid: GridAccess, sheet: SheetModel) =>
  grid.api.getWorkbook(UNIT)?.getSheetBySheetId(sheet.id)?.getSheet()

/** Room below and beside what is written, as far as one is likely to scroll. */
export function pushRoom(grid: GridAccess, sheet: SheetModel): void {
  const shown = sheetOf(grid, sheet)
  if (!shown) return
  const { row = 0, rows = 0, column = 0, columns = 0 } = sheet.dressed ?? {}
  const [rowCount, columnCount] = [row + rows + 100, column + columns + 13]
  if (shown.getRowCount() < rowCount)
    grid.push(SetWorksheetRowCountMutation.id, { subUnitId: sheet.id, rowCount })
  if (shown.getColumnCount() < columnCount)
    grid.push(SetWorksheetColumnCountMutation.id, { subUnitId: sheet.id, columnCount })
}

/** Widths, heights, what is hidden, merged or frozen, and the grid lines. */
export function pushLayout(grid: GridAccess, sheet: SheetModel): void {
  const shown = sheetOf(grid, sheet)
  if (!shown) return
  const subUnitId = sheet.id
  const config = shown.getConfig()
  const columns = new Set([
    ...sheet.sizes.column.keys(),
    ...sheet.hidden.column,
    ...keysOf(config.columnData),
  ])
  const rows = new Set([...sheet.sizes.row.keys(), ...sheet.hidden.row, ...keysOf(config.rowData)])
  grid.push(SetColDataMutation.id, {
    subUnitId,
    columnData: Object.fromEntries([...columns].map((column) => [column, columnData(sheet, column)])),
  })
  grid.push(SetRowDataMutation.id, {
    subUnitId,
    rowData: Object.fromEntries([...rows].map((row) => [row, rowData(sheet, row, config.rowData[row])])),
  })
  const merges = [...config.mergeData]
  if (merges.length > 0) grid.push(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: merges })
  if (sheet.merges.length > 0)
    grid.push(AddWorksheetMergeMutation.id, { subUnitId, ranges: sheet.merges.map(rangeOf) })
  const { frozen } = sheet
  const freeze = {
    startRow: frozen.rows || -1,
    startColumn: frozen.columns || -1,
    ySplit: frozen.rows,
    xSplit: frozen.columns,
  }
  if (config.freeze.ySplit !== freeze.ySplit || config.freeze.xSplit !== freeze.xSplit)
    grid.push(SetFrozenMutation.id, { subUnitId, ...freeze })
  if ((config.showGridlines === BooleanNumber.TRUE) !== sheet.showGridlines)
    grid.push(ToggleGridlinesMutation.id, { subUnitId, showGridlines: truth(sheet.showGridlines) })
}

const truth = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE)

const keysOf = (numbered: object): number[] => Object.keys(numbered).map(Number)

function columnData(sheet: SheetModel, column: number): Partial<IColumnData> | null {
  const width = sheet.columnWidth(column)
  const hidden = sheet.columnHidden(column)
  if (width === undefined && !hidden) return null
  return { hd: truth(hidden), ...(width === undefined ? {} : { w: pixels(width) }) }
}

function rowData(
  sheet: SheetModel,
  row: number,
  before: Partial<IRowData> | undefined,
): Partial<IRowData> | null {
  const height = sheet.rowHeight(row)
  const hidden = sheet.rowHidden(row)
  if (height === undefined && !hidden && before?.ah === undefined) return null
  return {
    hd: truth(hidden),
    ...(height === undefined ? { ia: truth(true) } : { h: pixels(height), ia: truth(false) }),
  }
}

/** Rows with no height of their own grow with their text, where it wraps or is of another size. */
export function fitRows(grid: GridAccess, sheet: SheetModel, rows: readonly number[]): void {
  const skeleton = grid.injector.get(SheetSkeletonService).ensureSkeleton(UNIT, sheet.id)
  const endColumn = (sheet.dressed?.column ?? 0) + (sheet.dressed?.columns ?? 1) - 1
  const grows = (row: number): boolean =>
    Array.from({ length: endColumn + 1 }, (_, column) => sheet.format(row, column)).some(
      ({ wrap, fontSize }) => wrap || fontSize !== undefined,
    )
  const own = rows.filter((row) => sheet.rowHeight(row) === undefined && !sheet.rowHidden(row) && grows(row))
  if (!skeleton || own.length === 0) return
  const ranges = own.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }))
  skeleton.makeDirty(true)
  skeleton.calculate()
  const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(ranges)
  grid.push(SetRowDataMutation.id, {
    subUnitId: sheet.id,
    rowData: Object.fromEntries(own.map((row) => [row, { ia: truth(true) }])),
  })
  grid.push(SetWorksheetRowAutoHeightMutation.id, { subUnitId: sheet.id, rowsAutoHeightInfo })
}
