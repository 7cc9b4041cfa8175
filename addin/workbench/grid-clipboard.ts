import { CanceledError, CellValueType, ObjectMatrix, type ICellData } from '@univerjs/presets'
import {
  ClearSelectionContentCommand,
  CutCommand,
  SetRangeValuesCommand,
  SheetPasteShortKeyCommand,
} from '@univerjs/preset-sheets-core'
import { readClipboardText } from './clipboard-text.ts'
import { UNIT, type GridAccess } from './grid-access.ts'
import { gridContent } from './grid-cells.ts'
import { areaOf, rangeOf } from './grid-layout.ts'
import type { Area } from './host/model/area.ts'
import type { Cell } from './host/model/sheet-parts.ts'
import type { SheetModel } from './host/model/sheet.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

type Copied = { text: string; sheet: SheetModel; area: Area; cut: boolean }
type Block = ICellData[][]

/** Copies and pastes contents, never looks: a protected sheet keeps its formats and limits whatever is pasted. */
export function followClipboard(grid: GridAccess, model: WorkbookModel): void {
  const { api } = grid
  let copied: Copied | undefined
  const selected = (): Area | undefined => {
    const range = api.getWorkbook(UNIT)?.getActiveRange()?.getRange()
    return range && areaOf(range)
  }

  api.addEvent(api.Event.BeforeClipboardChange, ({ text }) => {
    const area = selected()
    copied = area && { text, sheet: model.active, area, cut: false }
  })
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    // what is cut is told as copied first
    if (id === CutCommand.id) queueMicrotask(() => copied && (copied.cut = true))
    if (id !== SheetPasteShortKeyCommand.id) return
    const { textContent = '' } = params as { textContent?: string }
    const area = selected()
    if (area && textContent !== '') paste(textContent, area)
    throw new CanceledError()
  })

  function paste(text: string, at: Area): void {
    const own = copied && lines(copied.text) === lines(text) ? copied : undefined
    const block = own ? copiedBlock(own, at, move) : readClipboardText(text).map((line) => line.map(asTyped))
    const [rows, columns] = [block.length, Math.max(...block.map((line) => line.length))]
    // one cell alone fills the whole selection
    const target = rows * columns === 1 ? at : { ...at, rows, columns }
    const done = api.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: UNIT,
      subUnitId: model.active.id,
      range: rangeOf(target),
      value: matrixOf(block, target),
    })
    if (!done) return
    model.select(model.active, target)
    if (!own?.cut) return
    copied = undefined
    api.syncExecuteCommand(ClearSelectionContentCommand.id, {
      unitId: UNIT,
      subUnitId: own.sheet.id,
      ranges: [rangeOf(own.area)],
    })
  }

  const move = (formula: string, columns: number, rows: number): string =>
    api.getFormula().moveFormulaRefOffset(formula, columns, rows)
}

type Move = (formula: string, columns: number, rows: number) => string

/** The copied cells as they are now; relative references move with what was copied, not with what was cut. */
function copiedBlock({ sheet, area, cut }: Copied, to: Area, move: Move): Block {
  const [down, right] = [to.row - area.row, to.column - area.column]
  const content = ({ value, formula }: Cell): ICellData => {
    if (formula !== undefined)
      return gridContent({ value, formula: cut ? formula : move(formula, right, down) })
    return typeof value === 'string' && value !== ''
      ? { v: value, t: CellValueType.FORCE_STRING }
      : gridContent({ value })
  }
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      content(sheet.cell(area.row + row, area.column + column)),
    ),
  )
}

const asTyped = (text: string): ICellData => (text.startsWith('=') ? { f: text, v: null } : { v: text })

const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trimEnd()

function matrixOf(block: Block, { row, column, rows, columns }: Area) {
  const matrix = new ObjectMatrix<ICellData>()
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      const cell = block[r % block.length]?.[c % (block[0]?.length ?? 1)]
      matrix.setValue(row + r, column + c, { ...(cell ?? gridContent({ value: '' })) })
    }
  return matrix.getMatrix()
}
