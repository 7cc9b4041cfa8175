import type { GridAccess } from './grid-access.ts'
import { fitRows, pushLayout, pushRoom } from './grid-layout.ts'
import { gridRules } from './grid-rules.ts'
import { pushCells, type Seen } from './push-cells.ts'
import { gridSelection } from './grid-selection.ts'
import { pushSheets } from './grid-sheets.ts'
import { MAX_COLUMNS } from './host/model/area.ts'
import type { Cell } from './host/model/sheet-parts.ts'
import type { SheetModel } from './host/model/sheet.ts'
import type { Change, WorkbookModel } from './host/model/workbook.ts'

type Part = 'cells' | 'layout' | 'rules'

/** Shows the model in the grid: changes are gathered and pushed once a frame, and only what differs. */
export type GridView = {
  flush(): void
  /** Says what the grid shows in a cell already, because a person put it there. */
  saw(sheet: SheetModel, row: number, column: number, cell: Cell): void
  /** Pushes a cell again: a change that was refused half-way may have left the engine without its formula. */
  mend(sheet: SheetModel, row: number, column: number): void
  /** Everything of the model anew. */
  showAll(): void
}

export function gridView(grid: GridAccess, model: WorkbookModel): GridView {
  const seen = new Map<string, Map<number, Seen>>()
  const rules = gridRules(grid)
  const selections = gridSelection(grid, model)
  const dirty = new Map<SheetModel, Set<Part>>()
  let tabs = false
  let selection = false
  let frame: number | undefined

  const seenOf = (sheet: SheetModel): Map<number, Seen> => {
    const known = seen.get(sheet.id) ?? new Map<number, Seen>()
    seen.set(sheet.id, known)
    return known
  }

  function mark(change: Change): void {
    if (change.kind === 'calculate') return
    if (change.kind === 'sheets') tabs = true
    else if (change.kind === 'selection') selection = true
    else if (change.kind === 'formulas') {
      const parts = dirty.get(change.sheet) ?? new Set<Part>()
      dirty.set(change.sheet, parts.add('cells').add('rules'))
    } else if (change.kind !== 'charts' && !(change.kind === 'cells' && change.source === 'calculation')) {
      const parts = dirty.get(change.sheet) ?? new Set<Part>()
      dirty.set(change.sheet, parts.add(change.kind === 'formats' ? 'cells' : change.kind))
    } else return
    frame ??= requestAnimationFrame(flush)
  }

  function flush(): void {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    if (tabs) {
      pushSheets(grid, model, (id) => {
        seen.delete(id)
        rules.forget(id)
      })
    }
    for (const [sheet, parts] of dirty) if (model.sheets.includes(sheet)) pushSheet(sheet, parts)
    dirty.clear()
    if (selection || tabs) selections.push()
    tabs = selection = false
  }

  function pushSheet(sheet: SheetModel, parts: ReadonlySet<Part>): void {
    pushRoom(grid, sheet)
    if (parts.has('layout')) pushLayout(grid, sheet)
    const rows = parts.has('cells') ? pushCells(grid, sheet, seenOf(sheet)) : []
    // A list may take its options from cells of another sheet, so it is looked at anew with every change of cells.
    for (const each of model.sheets) rules.push(each)
    const { row = 0, rows: count = 0 } = sheet.dressed ?? {}
    fitRows(grid, sheet, parts.has('layout') ? Array.from({ length: count }, (_, at) => row + at) : rows)
  }

  model.onChange(mark)
  return {
    flush,
    saw(sheet, row, column, cell) {
      const known = seenOf(sheet)
      const key = row * MAX_COLUMNS + column
      known.set(key, { ...cell, format: known.get(key)?.format })
    },
    mend(sheet, row, column) {
      seenOf(sheet).delete(row * MAX_COLUMNS + column)
      mark({ kind: 'cells', sheet, source: 'person' })
    },
    showAll() {
      tabs = selection = true
      for (const sheet of model.sheets) dirty.set(sheet, new Set<Part>(['cells', 'layout', 'rules']))
      flush()
    },
  }
}
