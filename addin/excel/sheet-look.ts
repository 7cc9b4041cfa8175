import {
  columns,
  HEADING_ROW,
  FIRST_ROW,
  KEYS_ROW,
  VISIBLE_COLUMNS,
  type ColumnKey,
} from '../../shared/sheet-column.ts'
import type { ScoringSheet, SheetRow } from '../../shared/worksheet.ts'
import { isProvisional, targetRule } from '../../shared/method.ts'
import type { TotalLine } from '../../shared/total-formula.ts'
import { pointsFormat, quantityFormat, valueFormat } from './formats.ts'

export const ink = {
  band: '#E8EEF6',
  group: '#F4F7FB',
  heading: '#D5E1F0',
  input: '#FFF8DC',
  line: '#B8C2CE',
  provisional: '#3B6EA8',
  wrong: '#B3261E',
  doubt: '#8A5A00',
  wrongBand: '#FBE3E1',
  soft: '#5F6B7A',
}

export const columnOf = (key: ColumnKey): number => columns.findIndex((column) => column.key === key)

/** Runs of rows that stand together and share something, so that one call formats them all. */
export function runsOf<Row extends { at: number }>(
  rows: readonly Row[],
  wanted: (row: Row) => boolean,
): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = []
  for (const row of rows) {
    if (!wanted(row)) continue
    const last = runs.at(-1)
    if (last && last.at + last.count === row.at) last.count += 1
    else runs.push({ at: row.at, count: 1 })
  }
  return runs
}

/** Fonts, fills, widths, borders and number formats. Text columns become text first, so that no code or date is mistaken. */
export function dressSheet(target: Excel.Worksheet, sheet: ScoringSheet): void {
  const { rows, totals, prepared } = sheet
  const height = rows.length
  const column = (key: ColumnKey) => target.getRangeByIndexes(FIRST_ROW, columnOf(key), height, 1)
  columns.forEach(({ width }, index) => {
    target.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width
  })
  target
    .getRangeByIndexes(0, VISIBLE_COLUMNS, 1, columns.length - VISIBLE_COLUMNS)
    .getEntireColumn().columnHidden = true
  for (const key of ['ma', 'minh_chung', 'giai_trinh'] as const) column(key).numberFormat = [['@']]
  const format = pointsFormat(prepared.template.decimals)
  const points = rows.length + totals.size
  for (const key of ['diem_chuan', 'diem'] as const) {
    const cells = target.getRangeByIndexes(FIRST_ROW, columnOf(key), points, 1)
    cells.numberFormat = [[format]]
    cells.format.horizontalAlignment = Excel.HorizontalAlignment.right
  }
  dressHead(target)
  dressTable(target, sheet)
  for (const { node, at } of rows) {
    if (node.branch.kind !== 'criterion') continue
    target.getRangeByIndexes(at, columnOf('ket_qua'), 1, 1).numberFormat = [
      [valueFormat(node.branch, prepared.template.decimals)],
    ]
  }
  for (const { at, count } of runsOf(rows, hasTarget))
    target.getRangeByIndexes(at, columnOf('chi_tieu'), count, 1).numberFormat = [[quantityFormat]]
  dressTotals(target, totals)
  target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, HEADING_ROW + 1, 2))
  target.showGridlines = false
  target.tabColor = '#2F6DB5'
}

function dressHead(target: Excel.Worksheet): void {
  const title = target.getRangeByIndexes(0, 0, 1, 1).format
  title.font.bold = true
  title.font.size = 15
  target.getRangeByIndexes(1, 0, 1, 1).format.font.bold = true
  const legend = target.getRangeByIndexes(2, 0, 2, 1).format.font
  legend.color = ink.soft
  target.getRangeByIndexes(KEYS_ROW, 0, 1, 1).getEntireRow().rowHidden = true
  const heading = target.getRangeByIndexes(HEADING_ROW, 0, 1, VISIBLE_COLUMNS).format
  heading.font.bold = true
  heading.fill.color = ink.heading
  heading.wrapText = true
  heading.horizontalAlignment = Excel.HorizontalAlignment.center
  heading.verticalAlignment = Excel.VerticalAlignment.center
}

function dressTable(target: Excel.Worksheet, { rows }: ScoringSheet): void {
  const table = target.getRangeByIndexes(FIRST_ROW, 0, rows.length, VISIBLE_COLUMNS).format
  table.wrapText = true
  table.verticalAlignment = Excel.VerticalAlignment.top
  drawGrid(target.getRangeByIndexes(HEADING_ROW, 0, rows.length + 1, VISIBLE_COLUMNS).format)
  for (const kind of ['section', 'group'] as const) {
    for (const { at, count } of runsOf(rows, (row) => kindOf(row) === kind)) {
      const band = target.getRangeByIndexes(at, 0, count, VISIBLE_COLUMNS).format
      band.font.bold = true
      band.fill.color = kind === 'section' ? ink.band : ink.group
    }
  }
  target.getRangeByIndexes(FIRST_ROW, columnOf('kiem_tra'), rows.length, 1).format.font.color = ink.soft
  for (const { at, count } of runsOf(rows, isUnsettled)) {
    const { font } = target.getRangeByIndexes(at, columnOf('kiem_tra'), count, 1).format
    font.color = ink.provisional
    font.italic = true
  }
}

const kindOf = ({ node }: SheetRow): 'section' | 'group' | 'criterion' =>
  node.branch.kind === 'criterion' ? 'criterion' : node.parent < 0 ? 'section' : 'group'

const hasTarget = ({ node: { branch } }: SheetRow): boolean =>
  branch.kind === 'criterion' && targetRule(branch.method) !== undefined

const isUnsettled = ({ node: { branch } }: SheetRow): boolean =>
  branch.kind === 'criterion' && isProvisional(branch.method)

function dressTotals(target: Excel.Worksheet, totals: ScoringSheet['totals']): void {
  const at = (line: TotalLine): number => totals.get(line) ?? 0
  const lines = target.getRangeByIndexes(at('main'), 0, totals.size, VISIBLE_COLUMNS).format
  lines.font.bold = true
  const rule = lines.borders.getItem('EdgeTop')
  rule.style = Excel.BorderLineStyle.double
  rule.color = ink.soft
  const total = target.getRangeByIndexes(at('total'), 0, 1, VISIBLE_COLUMNS).format
  total.fill.color = ink.band
  total.font.size = 12
  // what is longer than the column runs out to the left, where nothing stands
  target.getRangeByIndexes(at('total'), columnOf('kiem_tra'), 1, 1).format.horizontalAlignment =
    Excel.HorizontalAlignment.right
  if (totals.has('percent'))
    target.getRangeByIndexes(at('percent'), columnOf('diem'), 1, 1).numberFormat = [[quantityFormat]]
}

/** Thin lines around and between all cells of a table. */
export function drawGrid({ borders }: Excel.RangeFormat): void {
  for (const edge of [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideHorizontal',
    'InsideVertical',
  ] as const) {
    const border = borders.getItem(edge)
    border.style = Excel.BorderLineStyle.continuous
    border.color = ink.line
  }
}
