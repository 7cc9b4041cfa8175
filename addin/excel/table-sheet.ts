import {
  gridOf,
  placeOf,
  type AuthoringSheet,
  type Heading,
  type SheetKey,
} from '../../shared/authoring/sheet.ts'
import { settings } from '../../shared/authoring/table-form.ts'
import { literal, type CellValue } from '../../shared/cell.ts'
import { shortened } from './sheet-inputs.ts'
import { drawGrid, ink, runsOf } from './sheet-look.ts'
import { layOutPaper } from './sheet-print.ts'

/** Where a person begins to type, on the first of the sheets. */
export const FIRST_VALUE = 'B3'

/** The keys of the columns, their labels, then the rows. */
const [KEYS, LABELS, FIRST] = [0, 1, 2]
/** Rows below those there are, ready to be typed in. */
const ROOM = 200
/** A character of a column's width, in points. */
const CHARACTER = 6
/** Paler than the scoring sheet's. */
const TAB = '#B7CBE6'
/** The columns that stay in sight, from the first: the codes. */
const fixed: Record<SheetKey, number> = {
  MAU: 1,
  PHAN: 1,
  TIEU_CHI: 2,
  MUC: 2,
  RANG_BUOC: 1,
  XEP_LOAI: 1,
  LOAI_TRU: 1,
  HAN_NGACH: 1,
  KIEM_THU: 0,
}

/**
 * Rows that open something have a band: where this column says anything but these words. Not bold, for which Excel fits no
 * height where a condition makes it so.
 */
const opens: Partial<Record<SheetKey, { column: string; but: readonly string[] }>> = {
  PHAN: { column: 'loai', but: ['nhóm'] },
  KIEM_THU: { column: 'vi_du', but: [] },
}

/** Writes one sheet of a criteria table on a blank sheet. Cells become text before text stands in them. */
export function writeTableSheet(target: Excel.Worksheet, sheet: AuthoringSheet): void {
  const { key, title, columns, rows } = sheet
  const grid = gridOf(sheet).map((row) => row.map((cell, column) => written(cell, columns[column])))
  formatCells(target, sheet)
  const whole = target.getRangeByIndexes(0, 0, grid.length, columns.length)
  whole.values = grid
  dressCells(target, sheet)
  target.getRangeByIndexes(LABELS, 0, rows.length + 1, columns.length).format.autofitRows()
  guideCells(target, sheet)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const isWide = width > 220
  layOutPaper(
    target,
    LABELS + 1,
    { whose: `${key} – ${title}`, proof: '' },
    isWide ? 'a3' : 'a4',
    isWide ? 2 : 1,
  )
  if (fixed[key] === 0) target.freezePanes.freezeRows(FIRST)
  else target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, FIRST, fixed[key]))
  target.tabColor = TAB
}

/** A cell's content so that Excel keeps it: text stays text, whatever it looks like. */
function written(cell: CellValue, column: Heading | undefined): CellValue {
  if (typeof cell !== 'string' || cell === '') return cell
  return column?.format === '@' ? literal(cell) : `'${cell}`
}

function formatCells(target: Excel.Worksheet, { columns, rows }: AuthoringSheet): void {
  // what was hidden or filtered out is in sight again
  target.getRangeByIndexes(0, 0, FIRST + rows.length + ROOM, columns.length).rowHidden = false
  columns.forEach(({ format, width }, column) => {
    const cells = target.getRangeByIndexes(FIRST, column, rows.length + ROOM, 1)
    cells.format.columnWidth = width * CHARACTER
    cells.columnHidden = false
    cells.numberFormat = [[format]]
    if (format !== '@') return
    cells.format.horizontalAlignment = Excel.HorizontalAlignment.left
    const numbers = rows.map((row, at) => ({ at, isNumber: typeof row[column] === 'number' }))
    // a number among texts stays one, and says so
    for (const { at, count } of runsOf(numbers, ({ isNumber }) => isNumber))
      target.getRangeByIndexes(FIRST + at, column, count, 1).numberFormat = [['General']]
  })
}

function dressCells(target: Excel.Worksheet, { key, columns, rows }: AuthoringSheet): void {
  const keys = target.getRangeByIndexes(KEYS, 0, 1, columns.length).format.font
  keys.size = 8
  keys.color = ink.soft
  const labels = target.getRangeByIndexes(LABELS, 0, 1, columns.length).format
  labels.font.bold = true
  labels.fill.color = ink.heading
  labels.wrapText = true
  labels.verticalAlignment = Excel.VerticalAlignment.center
  const cells = target.getRangeByIndexes(FIRST, 0, rows.length + ROOM, columns.length).format
  cells.wrapText = true
  cells.verticalAlignment = Excel.VerticalAlignment.top
  drawGrid(target.getRangeByIndexes(LABELS, 0, rows.length + 1, columns.length).format)
  if (key === 'MAU' && rows.length > 0)
    target.getRangeByIndexes(FIRST, 2, rows.length, 1).format.font.color = ink.soft
  const opening = opens[key]
  if (!opening) return
  const column = columns.findIndex((each) => each.key === opening.column)
  const cell = `$${placeOf({ sheet: key, row: FIRST, column }).cell}`
  const band = target
    .getRangeByIndexes(FIRST, 0, rows.length + ROOM, columns.length)
    .conditionalFormats.add(Excel.ConditionalFormatType.custom).custom
  band.rule.formula = `=AND(${[`${cell}<>""`, ...opening.but.map((word) => `${cell}<>"${word}"`)].join(',')})`
  band.format.fill.color = ink.band
}

/** What a column is for is said at its cells; where words are to be chosen from, they are offered. */
function guideCells(target: Excel.Worksheet, { key, columns, rows }: AuthoringSheet): void {
  columns.forEach(({ label, help, choices }, column) => {
    if (help === '' && !choices) return
    const cells = target.getRangeByIndexes(FIRST, column, rows.length + ROOM, 1).dataValidation
    if (choices) offer(cells, choices)
    if (help === '') return
    const prompt = { showPrompt: true, title: label.slice(0, 32), message: shortened(help) }
    cells.prompt = prompt
    target.getRangeByIndexes(LABELS, column, 1, 1).dataValidation.prompt = prompt
  })
  if (key !== 'MAU') return
  rows.forEach(([setting], at) => {
    const choices = settings.find((each) => each.key === setting)?.kind.choices
    if (choices) offer(target.getRangeByIndexes(FIRST + at, 1, 1, 1).dataValidation, choices)
  })
}

/** Other words are understood as well, so the list only warns. */
function offer(validation: Excel.DataValidation, choices: readonly string[]): void {
  validation.rule = { list: { inCellDropDown: true, source: choices.join(',') } }
  validation.errorAlert = {
    message: 'Nên chọn một từ trong danh sách. Từ khác mà máy không hiểu sẽ được báo khi kiểm tra bảng.',
    showAlert: true,
    style: Excel.DataValidationAlertStyle.information,
    title: 'Không có trong danh sách',
  }
}
