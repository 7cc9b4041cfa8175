import { ObjectMatrix, type ICellData } from '@univerjs/presets'
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/preset-sheets-core'
import type { GridAccess } from './grid-access.ts'
import { gridContent, gridStyle } from './grid-cells.ts'
import { MAX_COLUMNS } from './host/model/area.ts'
import type { CellFormat } from './host/model/cell-format.ts'
import type { Cell } from './host/model/sheet-parts.ts'
import type { SheetModel } from './host/model/sheet.ts'

/** What the grid shows in a cell. */
export type Seen = Cell & { format: CellFormat | undefined }

/** Pushes the cells that differ from what the grid shows; returns their rows. */
export function pushCells(grid: GridAccess, sheet: SheetModel, seen: Map<number, Seen>): number[] {
  const contents = new ObjectMatrix<ICellData>()
  const looks = new ObjectMatrix<ICellData>()
  const rows = new Set<number>()
  for (const key of new Set([...sheet.cells.keys(), ...sheet.formats.keys(), ...seen.keys()])) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS]
    const cell = sheet.cell(row, column)
    const format = sheet.formats.get(key)
    const before = seen.get(key)
    const isSameContent = before ? isSame(before, cell) : isBlank(cell)
    const isSameLook = before?.format === format
    if (isSameContent && isSameLook) continue
    if (!isSameContent) contents.setValue(row, column, gridContent(cell))
    if (!isSameLook) {
      looks.setValue(row, column, { s: lookOf(sheet, row, column) })
      // their lines may now be drawn here, or no longer
      for (const [r, c] of [[row + 1, column] as const, [row, column + 1] as const])
        if (sheet.format(r, c).borders) looks.setValue(r, c, { s: lookOf(sheet, r, c) })
    }
    rows.add(row)
    if (isBlank(cell) && !format) seen.delete(key)
    else seen.set(key, { ...cell, format })
  }
  const subUnitId = sheet.id
  // marked as a change of style, so that nothing is calculated for it
  if (looks.getSizeOf() > 0)
    grid.push(SetRangeValuesMutation.id, {
      subUnitId,
      cellValue: looks.getMatrix(),
      trigger: SetStyleCommand.id,
    })
  if (contents.getSizeOf() > 0)
    grid.push(SetRangeValuesMutation.id, { subUnitId, cellValue: contents.getMatrix() })
  return [...rows]
}

function lookOf(sheet: SheetModel, row: number, column: number): ICellData['s'] {
  const above = sheet.rowHidden(row - 1) ? {} : sheet.format(row - 1, column)
  const before = sheet.columnHidden(column - 1) ? {} : sheet.format(row, column - 1)
  return gridStyle(sheet.format(row, column), above, before)
}

const isBlank = ({ value, formula }: Cell): boolean => value === '' && formula === undefined

/** The value of a formula is the grid's own doing, so only the formula counts. */
const isSame = (a: Cell, b: Cell): boolean =>
  a.formula === b.formula && (a.formula !== undefined || a.value === b.value)
