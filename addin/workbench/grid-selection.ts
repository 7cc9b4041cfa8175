import { CanceledError, type IRange } from '@univerjs/presets'
import {
  SetScrollRelativeCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core'
import { UNIT, type GridAccess } from './grid-access.ts'
import { geometryOf, wayTo } from './grid-geometry.ts'
import { areaOf, rangeOf } from './grid-layout.ts'
import type { Area } from './host/model/area.ts'
import type { SheetModel } from './host/model/sheet.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

const isSame = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns

/** What the grid has selected in a sheet; the first cell where nobody selected anything. */
function selectedIn(grid: GridAccess, { id }: SheetModel): Area {
  const last = grid.injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(UNIT)
    .getSelectionsOfWorksheet(id)
    .at(-1)
  return last ? areaOf(last.range) : { row: 0, column: 0, rows: 1, columns: 1 }
}

/** Keeps shown what the model has in front, selects in each sheet what it selects, and scrolls there. */
export function gridSelection(grid: GridAccess, model: WorkbookModel): { push(): void } {
  // sheets that were not in front when something was selected in them; they scroll once they are
  const unseen = new Set<string>()

  function select({ id, selection }: SheetModel): void {
    grid.push(SetSelectionsOperation.id, {
      subUnitId: id,
      selections: [{ range: rangeOf(selection), primary: firstCell(selection), style: null }],
    })
    unseen.add(id)
  }

  function reveal(): void {
    const geometry = geometryOf(grid)
    if (!geometry) return
    unseen.delete(model.active.id)
    const { x, y } = wayTo(geometry, model.selection.row, model.selection.column)
    if (x !== 0 || y !== 0)
      void grid.commands.executeCommand(SetScrollRelativeCommand.id, { offsetX: x, offsetY: y })
  }

  return {
    push() {
      const { active, sheets } = model
      for (const sheet of sheets)
        if (sheet !== active && !isSame(sheet.selection, selectedIn(grid, sheet))) select(sheet)
      const isShown = grid.api.getWorkbook(UNIT)?.getActiveSheet().getSheetId() === active.id
      if (!isShown) grid.push(SetWorksheetActiveOperation.id, { subUnitId: active.id })
      if (!isShown || !isSame(active.selection, selectedIn(grid, active))) select(active)
      // in the next frame the sheet is drawn as it is now
      if (unseen.has(active.id)) requestAnimationFrame(reveal)
    },
  }
}

const firstCell = ({ row, column }: Area) => ({
  actualRow: row,
  actualColumn: column,
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
  isMerged: false,
  isMergedMainCell: false,
})

/** Tells the model which sheet a person shows and what they select. */
export function followSelection(grid: GridAccess, model: WorkbookModel): void {
  grid.commands.beforeCommandExecuted(({ id, params = {} }) => {
    // the grid would go wherever a sheet comes in or something is selected; the model says which one is in front
    const { subUnitId } = params as { subUnitId?: string }
    if (id === SetWorksheetActiveOperation.id && grid.isPushing() && subUnitId !== model.active.id)
      throw new CanceledError()
  })
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
