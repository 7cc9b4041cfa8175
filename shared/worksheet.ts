import type { CellValue } from './cell.ts'
import { literal } from './cell.ts'
import { cellsOf, type Entry, type EntryCells } from './entry.ts'
import { sheetFormulas, totalFormulas, totalLines, type FormulaCells } from './formula.ts'
import { optionText } from './option.ts'
import type { Targets } from './period.ts'
import { AMOUNT_DECIMALS, asNumber } from './points.ts'
import type { Node, Prepared } from './prepared.ts'
import type { Field } from './problem.ts'
import { methodText } from './scoring/criterion.ts'
import type { Criterion } from './template.ts'

/** The columns of a scoring sheet, left to right, widths in points. `key` stands hidden above the heading, so a moved column is still found. */
export const columns = [
  { key: 'ma', title: 'Mã', width: 36 },
  { key: 'noi_dung', title: 'Nội dung, tiêu chí', width: 180 },
  { key: 'diem_chuan', title: 'Điểm chuẩn', width: 42 },
  { key: 'don_vi_tinh', title: 'ĐVT', width: 42 },
  { key: 'cach_cham', title: 'Cách chấm', width: 140 },
  { key: 'chi_tieu', title: 'Chỉ tiêu', width: 44 },
  { key: 'ket_qua', title: 'Kết quả', width: 92 },
  { key: 'diem', title: 'Điểm', width: 46 },
  { key: 'minh_chung', title: 'Minh chứng (số, ngày văn bản)', width: 108 },
  { key: 'giai_trinh', title: 'Giải trình', width: 84 },
  { key: 'kiem_tra', title: 'Kiểm tra', width: 80 },
  { key: 'tinh', title: '', width: 20 },
  { key: 'chot', title: '', width: 20 },
] as const
export type ColumnKey = (typeof columns)[number]['key']

/** How many of the columns a person sees; the rest are hidden and count in whole units. */
export const VISIBLE_COLUMNS = 11

/** The rows above the table, from 0: title, unit, table, legend, hidden keys, heading. */
export const KEYS_ROW = 4
export const HEADING_ROW = 5
export const FIRST_ROW = 6

/** Where each field of an entry stands. */
export const columnOfField: Record<Field, ColumnKey> = {
  value: 'ket_qua',
  target: 'chi_tieu',
  evidence: 'minh_chung',
  explanation: 'giai_trinh',
}

/** Whose sheet this is and by which table: kept hidden in the sheet, so that a renamed or copied sheet is still known. */
export type SheetMark = { bloc: string; period: string; unit: string; template: string; version: number }

export const markText = (mark: SheetMark): string =>
  ['blocscore', mark.bloc, mark.period, mark.unit, mark.template, String(mark.version)].join('|')

/** What stands at the head of a sheet, already in words. */
export type SheetHead = {
  mark: SheetMark
  blocName: string
  unitName: string
  periodName: string
  deadlineText: string
}

/** One row of the table in the sheet; `at` is its row, from 0. */
export type SheetRow = { at: number; node: Node; index: number }

/** A scoring sheet (bảng tự chấm) before anything is written: every cell of it, and what stands where. */
export type ScoringSheet = {
  head: SheetHead
  prepared: Prepared
  /** The whole grid from A1: formulas begin with "=", all other text is harmless. */
  grid: CellValue[][]
  rows: readonly SheetRow[]
  /** The four lines under the table, from 0. */
  totals: { main: number; bonus: number; deduction: number; total: number }
}

const columnIndex = (key: ColumnKey): number => columns.findIndex((column) => column.key === key)
const letter = (key: ColumnKey): string => String.fromCharCode(65 + columnIndex(key))

/** The address of a cell, row from 0: "G7". */
export const addressOf = (key: ColumnKey, row: number): string => `${letter(key)}${String(row + 1)}`

/** Lays out a scoring sheet with its formulas and what is already entered. Pure: writing it is one block in one sync. */
export function scoringSheet(
  prepared: Prepared,
  head: SheetHead,
  targets: Targets,
  entered: readonly EntryCells[],
): ScoringSheet {
  const { template } = prepared
  const rows = prepared.nodes.map((node, index) => ({ at: FIRST_ROW + index, node, index }))
  const end = FIRST_ROW + rows.length
  const totals = { main: end, bonus: end + 1, deduction: end + 2, total: end + 3 }
  const formulas = sheetFormulas(prepared, (index) => formulaCells(FIRST_ROW + index))
  const byCode = new Map(entered.map((cells) => [cells.criterion, cells]))
  const grid = [
    ...headRows(head, prepared),
    ...rows.map(({ node: { branch, section }, index }): CellValue[] => {
      const { earned = '', settled = '', points = '', check = '' } = formulas[index] ?? {}
      const max =
        branch.max === undefined
          ? ''
          : asNumber(section === 'deduction' ? -branch.max : branch.max, template.decimals)
      if (branch.kind !== 'criterion') {
        return [
          branch.code,
          literal(branch.label),
          max,
          '',
          '',
          '',
          '',
          points,
          '',
          '',
          check,
          earned,
          settled,
        ]
      }
      const cells = byCode.get(branch.code)
      const how = methodText(branch, section, template.decimals)
      const inputs = [cells?.value ?? '', cells?.evidence ?? '', cells?.explanation ?? ''].map(harmless)
      const [value = '', evidence = '', explanation = ''] = inputs
      const target = targetCell(branch, targets, cells)
      return [
        branch.code,
        literal(branch.label),
        max,
        literal(branch.unitOfMeasure ?? ''),
        literal(how),
        target,
        value,
        points,
        evidence,
        explanation,
        check,
        earned,
        settled,
      ]
    }),
    ...totalRows(prepared, totals, end),
  ]
  return { head, prepared, grid, rows, totals }
}

const harmless = (cell: CellValue): CellValue => (typeof cell === 'string' ? literal(cell) : cell)

function formulaCells(row: number): FormulaCells {
  return {
    value: addressOf('ket_qua', row),
    target: addressOf('chi_tieu', row),
    evidence: addressOf('minh_chung', row),
    explanation: addressOf('giai_trinh', row),
    earned: addressOf('tinh', row),
    settled: addressOf('chot', row),
  }
}

function targetCell({ method, code }: Criterion, targets: Targets, cells: EntryCells | undefined): CellValue {
  if (method.kind !== 'ratio') return ''
  switch (method.target.kind) {
    case 'fixed':
      return asNumber(method.target.amount, AMOUNT_DECIMALS)
    case 'registered': {
      const amount = targets[code]
      return amount === undefined ? '' : asNumber(amount, AMOUNT_DECIMALS)
    }
    case 'typed':
      return harmless(cells?.target ?? '')
  }
}

const blankRow = (): CellValue[] => columns.map(() => '')

function headRows(
  { mark, blocName, unitName, periodName, deadlineText }: SheetHead,
  { template }: Prepared,
): CellValue[][] {
  const line = (text: string): CellValue[] => [literal(text), ...blankRow().slice(1)]
  const title = line('BẢNG TỰ CHẤM ĐIỂM THI ĐUA')
  title[columnIndex('tinh')] = markText(mark)
  return [
    title,
    line(`${unitName} – ${blocName} – ${periodName}`),
    line(`${template.name} (phiên bản ${String(template.version)}). ${deadlineText}`),
    line(
      'Ô vàng: nhập số liệu. Ô trắng: tự tính, không sửa. Viền đỏ và cột Kiểm tra: cần sửa. Không nhập nội dung bí mật nhà nước.',
    ),
    columns.map(({ key }) => key),
    columns.map(({ title: heading }) => heading),
  ]
}

/** What the four lines under the table are called; the reading finds the total by its name. */
export const totalLabels = {
  main: 'Cộng điểm các mục',
  bonus: 'Điểm thưởng',
  deduction: 'Điểm trừ',
  total: 'TỔNG ĐIỂM',
}

function totalRows(prepared: Prepared, totals: ScoringSheet['totals'], end: number): CellValue[][] {
  const { template } = prepared
  const formulas = totalFormulas(
    prepared,
    (index) => addressOf('chot', FIRST_ROW + index),
    (line) => addressOf('chot', totals[line]),
  )
  const wrong = `COUNTIF(${addressOf('chot', FIRST_ROW)}:${addressOf('chot', end - 1)},"<0")`
  return totalLines.map((line, index) => {
    const row = blankRow()
    row[columnIndex('noi_dung')] = totalLabels[line]
    if (line === 'main') row[columnIndex('diem_chuan')] = asNumber(template.scale, template.decimals)
    row[columnIndex('diem')] = formulas[index]?.points ?? ''
    row[columnIndex('chot')] = formulas[index]?.settled ?? ''
    if (line === 'total')
      row[columnIndex('kiem_tra')] = `=IF(${wrong}=0,"Đủ điều kiện nộp","Chưa chốt: còn "&${wrong}&" dòng")`
    return row
  })
}

/** The options of a cell that chooses a level, as its list shows them. */
export function optionsOf({ method }: Criterion, decimals: number): string[] {
  return method.kind === 'levels' ? method.levels.map((level) => optionText(level, decimals)) : []
}

/** The cells of a submission, to fill an empty sheet with. */
export function cellsOfEntries(prepared: Prepared, entries: readonly Entry[]): EntryCells[] {
  return entries.flatMap((entry) => {
    const branch = prepared.nodes[prepared.indexOf.get(entry.criterion) ?? -1]?.branch
    return branch?.kind === 'criterion' ? [cellsOf(branch, entry, prepared.template.decimals)] : []
  })
}
