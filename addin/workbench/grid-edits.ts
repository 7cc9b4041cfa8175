import {
  CanceledError,
  CellValueType,
  CommandType,
  ObjectMatrix,
  RedoCommand,
  UndoCommand,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Nullable,
} from '@univerjs/presets'
import {
  AFTER_CELL_EDIT,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core'
import { UNIT, type GridAccess } from './grid-access.ts'
import { contentValue, gridContent } from './grid-cells.ts'
import type { GridView } from './grid-view.ts'
import { tell } from './told-edits.ts'
import { brokenLimit, type Limit } from './limits.ts'
import { typedByPerson } from './host/model/cell-text.ts'
import type { Cell } from './host/model/sheet-parts.ts'
import type { SheetModel } from './host/model/sheet.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

/** How the page answers a person who may not do what they did. */
export type Refusals = {
  locked(): void
  /** Rows of a protected sheet. */
  protectedRows(): void
  notHere(): void
  /** Whether the value goes in all the same. */
  limited(limit: Limit): boolean
}
/** A cell a person changed; `typed` is the text as typed, where it was typed. */
type Edit = { row: number; column: number; typed: string | undefined }

/** Mutations that come from nothing a person does to contents: sizes, and what the engine and the renderer keep for themselves. */
const structural =
  /^(?:sheet\.mutation\.(?:insert|remove|move|delete|add|reorder|copy|toggle|set-(?:frozen|tab|numfmt|worksheet-(?:order|hidden|default)|conditional))|data-validation\.mutation)/

export function followEdits(
  grid: GridAccess,
  model: WorkbookModel,
  view: GridView,
  refusals: Refusals,
): void {
  const edits = new Map<SheetModel, Map<string, Edit>>()

  // What was typed stays as typed: the model reads it in the Vietnamese manner.
  grid.injector
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(AFTER_CELL_EDIT, { priority: 1000, handler: (cell) => cell })

  grid.commands.beforeCommandExecuted((command, options) => {
    if (grid.isPushing() || isInternal(options)) return
    if (command.id === SetRangeValuesCommand.id) checkLimit(command)
    else if (command.id === SetRangeValuesMutation.id) read(command.params as ISetRangeValuesMutationParams)
    else if (command.type === CommandType.MUTATION && structural.test(command.id)) {
      refusals.notHere()
      throw new CanceledError()
    }
  })

  function checkLimit({ params }: Readonly<ICommandInfo>): void {
    const { subUnitId, range, value } = params as {
      subUnitId?: string
      range?: { startRow: number; endRow: number; startColumn: number; endColumn: number }
      value?: ICellData
    }
    const sheet = model.findSheet(subUnitId ?? model.active.id)
    // One cell by itself was typed in or chosen from a list; a pasted block is not checked, as in Excel.
    if (!sheet || !range || !value || !('v' in value) || value.f) return
    const { startRow: row, startColumn: column } = range
    if (range.endRow !== row || range.endColumn !== column || sheet.isLocked(row, column)) return
    const typed = typedText(value)
    const given =
      typed === undefined
        ? contentValue(value)
        : typedByPerson(typed, sheet.format(row, column).numberFormat ?? 'General').value
    const limit = brokenLimit(sheet, row, column, given)
    if (!limit || refusals.limited(limit)) return
    // the grid goes on to the next cell; the one to put right stays selected
    setTimeout(() => model.select(sheet, { row, column, rows: 1, columns: 1 }))
    throw new CanceledError()
  }

  /** Reads a person's change before it happens: contents only, locked cells refused, text read as the model reads it. */
  function read(params: ISetRangeValuesMutationParams & { trigger?: string }): void {
    const sheet = model.findSheet(params.subUnitId)
    if (!sheet || !params.cellValue) return
    // What undo and redo bring back was read before.
    const again =
      params.trigger === undefined || params.trigger === UndoCommand.id || params.trigger === RedoCommand.id
    const kept = new ObjectMatrix<ICellData>()
    const found: Edit[] = []
    new ObjectMatrix(params.cellValue).forValue((row, column, cell: Nullable<ICellData>) => {
      if (cell && !hasContent(cell)) return
      const typed = again || !cell || cell.f || cell.si ? undefined : typedText(cell)
      kept.setValue(row, column, contentOf(sheet, row, column, cell, typed))
      found.push({ row, column, typed })
    })
    if (found.some(({ row, column }) => sheet.isLocked(row, column))) {
      for (const { row, column } of found) view.mend(sheet, row, column)
      refusals.locked()
      throw new CanceledError()
    }
    params.cellValue = kept.getMatrix()
    if (found.length > 0) remember(sheet, found)
  }

  function remember(sheet: SheetModel, found: readonly Edit[]): void {
    const known = edits.get(sheet) ?? new Map<string, Edit>()
    for (const edit of found) known.set(`${String(edit.row)},${String(edit.column)}`, edit)
    if (edits.size === 0) queueMicrotask(handOver)
    edits.set(sheet, known)
  }

  function handOver(): void {
    for (const [sheet, found] of [...edits]) {
      const shown = grid.api.getWorkbook(UNIT)?.getSheetBySheetId(sheet.id)
      if (!shown || !model.sheets.includes(sheet)) continue
      const now = [...found.values()].map((edit) => {
        const formula = shown.getRange(edit.row, edit.column).getFormula()
        const value = contentValue(shown.getSheet().getCellRaw(edit.row, edit.column))
        const cell: Cell = formula === '' ? { value } : { value, formula }
        view.saw(sheet, edit.row, edit.column, cell)
        return { ...edit, cell }
      })
      tell(sheet, now)
    }
    edits.clear()
  }
}

const isInternal = (options: IExecutionOptions | undefined): boolean =>
  options?.onlyLocal === true || options?.fromFormula === true

const hasContent = (cell: ICellData): boolean => ['v', 'f', 'p', 'si'].some((key) => key in cell)

/** The text of a cell that was given as text; undefined where it is a number or a truth value by itself. */
function typedText(cell: ICellData): string | undefined {
  const value = contentValue(cell)
  if (typeof value !== 'string') return undefined
  return cell.t === CellValueType.FORCE_STRING ? `'${value}` : value
}

function contentOf(
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Nullable<ICellData>,
  typed: string | undefined,
): ICellData {
  if (!cell) return gridContent({ value: '' })
  if (typed !== undefined)
    return gridContent(typedByPerson(typed, sheet.format(row, column).numberFormat ?? 'General'))
  const { f = null, si = null, v = null, t } = cell
  return { f, si, v, p: null, ...(t === undefined ? {} : { t }) }
}
