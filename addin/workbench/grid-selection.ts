import type { IRange } from '@univerjs/presets'
import {
  SetScrollRelativeCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core'
import { UNIT, type GridAccess } from './grid-access.ts'
import { geometryOf, wayTo } from './grid-geometry.ts'
import { areaOf, rangeOf } from './grid-layout.ts'
import type { Area } from './host/model/area.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

const isSame = (a: Area, b: Area | undefined): boolean =>
  a.row === b?.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns

function shownArea(grid: GridAccess): Area | undefined {
  const range = grid.api.getWorkbook(UNIT)?.getActiveRange()?.getRange()
  return range && areaOf(range)
}

/** Shows the model's active sheet and selects what it selects, scrolling there. */
export function pushSelection(grid: GridAccess, { active, selection }: WorkbookModel): void {
  const workbook = grid.api.getWorkbook(UNIT)
  if (!workbook) return
  if (workbook.getActiveSheet().getSheetId() !== active.id)
    grid.push(SetWorksheetActiveOperation.id, { subUnitId: active.id })
  else if (isSame(selection, shownArea(grid))) return
  select(grid, active.id, selection)
  // in the next frame the sheet is drawn as it is now
  requestAnimationFrame(() => reveal(grid, selection))
}

function select(grid: GridAccess, subUnitId: string, selection: Area): void {
  const range = rangeOf(selection)
  const primary = {
    actualRow: selection.row,
    actualColumn: selection.column,
    startRow: selection.row,
    endRow: selection.row,
    startColumn: selection.column,
    endColumn: selection.column,
    isMerged: false,
    isMergedMainCell: false,
  }
  grid.push(SetSelectionsOperation.id, { subUnitId, selections: [{ range, primary, style: null }] })
}

function reveal(grid: GridAccess, { row, column }: Area): void {
  const geometry = geometryOf(grid)
  if (!geometry) return
  const { x, y } = wayTo(geometry, row, column)
  if (x !== 0 || y !== 0)
    void grid.commands.executeCommand(SetScrollRelativeCommand.id, { offsetX: x, offsetY: y })
}

/** Tells the model which sheet a person shows and what they select. */
export function followSelection(grid: GridAccess, model: WorkbookModel): void {
  // the facade's own events come seconds after the grid can be used
  grid.commands.onCommandExecuted(({ id, params = {} }) => {
    if (grid.isPushing()) return
    const { subUnitId = '', selections } = params as { subUnitId?: string; selections?: { range: IRange }[] }
    const sheet = model.findSheet(subUnitId)
    if (!sheet) return
    if (id === SetWorksheetActiveOperation.id && sheet !== model.active) model.activate(sheet)
    const last = id === SetSelectionsOperation.id ? selections?.at(-1) : undefined
    const area = last && areaOf(last.range)
    if (area && (sheet !== model.active || !isSame(area, model.selection))) model.select(sheet, area)
  })
}
