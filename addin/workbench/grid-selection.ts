import {
  ScrollToCellCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core'
import { UNIT, type GridAccess } from './grid-access.ts'
import { areaOf, rangeOf } from './grid-layout.ts'
import type { Area } from './host/model/area.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

const isSame = (a: Area, b: Area | undefined): boolean =>
  a.row === b?.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns

function shownArea(grid: GridAccess): Area | undefined {
  const range = grid.api.getWorkbook(UNIT)?.getActiveRange()?.getRange()
  return range && areaOf(range)
}

/**
 * Shows the model's active sheet and selects what it selects, scrolling there. A sheet that is only brought to the front
 * keeps its own selection: `chosen` is whether cells were selected since the last time.
 */
export function pushSelection(grid: GridAccess, model: WorkbookModel, chosen: boolean): void {
  const { active } = model
  const workbook = grid.api.getWorkbook(UNIT)
  if (!workbook) return
  if (workbook.getActiveSheet().getSheetId() !== active.id) {
    grid.push(SetWorksheetActiveOperation.id, { subUnitId: active.id })
    if (!chosen) model.selection = shownArea(grid) ?? { row: 0, column: 0, rows: 1, columns: 1 }
  }
  const { selection } = model
  if (isSame(selection, shownArea(grid))) return
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
  grid.push(SetSelectionsOperation.id, {
    subUnitId: active.id,
    selections: [{ range, primary, style: null }],
  })
  grid.push(ScrollToCellCommand.id, { range })
}

/** Tells the model which sheet a person shows and what they select. */
export function followSelection(grid: GridAccess, model: WorkbookModel): void {
  const { api } = grid
  const follow = (): void => {
    const sheet = model.findSheet(api.getWorkbook(UNIT)?.getActiveSheet().getSheetId() ?? '')
    const area = shownArea(grid)
    if (!sheet || !area || grid.isPushing()) return
    if (sheet !== model.active || !isSame(area, model.selection)) model.select(sheet, area)
  }
  api.addEvent(api.Event.SelectionChanged, follow)
  api.addEvent(api.Event.ActiveSheetChanged, follow)
}
