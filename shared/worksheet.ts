import { literal, type CellValue } from './cell.ts'
import { cellsOf, NOT_APPLICABLE, type Entry, type EntryCells } from './entry.ts'
import type { FormulaCells, FormulaSheet, RowFormulas } from './cell-names.ts'
import { sheetFormulas } from './formula.ts'
import { optionText } from './option.ts'
import type { Facts, Given } from './facts.ts'
import { isTyped, targetRule } from './method.ts'
import { AMOUNT_DECIMALS, asNumber } from './points.ts'
import type { Node, Prepared } from './prepared.ts'
import type { Field } from './problem.ts'
import { methodText } from './scoring/criterion.ts'
import { inLowestTerms } from './scoring/relative.ts'
import type { Criterion } from './criterion.ts'
import type { Code } from './ids.ts'
import { linesOf, ruleFormulas, totalFormulas, type TotalLine } from './total-formula.ts'

/** The columns of a scoring sheet, left to right, widths in points. `key` stands hidden above the heading, so a moved column is still found. */
export const columns = [
  { key: 'ma', title: 'Mã', width: 36 },
  { key: 'noi_dung', title: 'Nội dung, tiêu chí', width: 180 },
  { key: 'diem_chuan', title: 'Điểm chuẩn', width: 42 },
  { key: 'don_vi_tinh', title: 'ĐVT', width: 42 },
  { key: 'cach_cham', title: 'Cách chấm', width: 140 },
  { key: 'chi_tieu', title: 'Chỉ tiêu', width: 62 },
  { key: 'ket_qua', title: 'Kết quả', width: 92 },
  { key: 'diem', title: 'Điểm', width: 46 },
  { key: 'minh_chung', title: 'Minh chứng (số, ngày văn bản)', width: 108 },
  { key: 'giai_trinh', title: 'Giải trình', width: 84 },
  { key: 'kiem_tra', title: 'Kiểm tra', width: 80 },
  { key: 'tinh', title: '', width: 20 },
  { key: 'chot', title: '', width: 20 },
  { key: 'giao', title: '', width: 20 },
  { key: 'cho', title: '', width: 20 },
  { key: 'cho_chi_tieu', title: '', width: 20 },
  { key: 'doc', title: '', width: 20 },
  { key: 'ap_dung', title: '', width: 20 },
  { key: 'cong', title: '', width: 20 },
  { key: 'mat_nhom', title: '', width: 20 },
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
  /** The rows of the lines under the table, from 0. */
  totals: ReadonlyMap<TotalLine, number>
  /** The rows of the cross rules under those, from 0. */
  rules: readonly number[]
}

const columnIndex = (key: ColumnKey): number => columns.findIndex((column) => column.key === key)
const letter = (key: ColumnKey): string => String.fromCharCode(65 + columnIndex(key))

/** The address of a cell, row from 0: "G7". */
export const addressOf = (key: ColumnKey, row: number): string => `${letter(key)}${String(row + 1)}`

/** Lays out a scoring sheet with its formulas and what is already entered. Pure: writing it is one block in one sync. */
export function scoringSheet(
  prepared: Prepared,
  head: SheetHead,
  facts: Facts,
  entered: readonly EntryCells[],
): ScoringSheet {
  const rows = prepared.nodes.map((node, index) => ({ at: FIRST_ROW + index, node, index }))
  const end = FIRST_ROW + rows.length
  const lines = linesOf(prepared)
  const totals = new Map(lines.map((line, index) => [line, end + index]))
  const first = end + lines.length + 1
  const rules = prepared.rules.map((_, index) => first + index)
  const sheet: FormulaSheet = { prepared, cellsOf: (index) => formulaCells(FIRST_ROW + index) }
  const formulas = sheetFormulas(sheet)
  const byCode = new Map(entered.map((cells) => [cells.criterion, cells]))
  const tableRows = rows.map(({ node, index }) =>
    tableRow(prepared, node, formulas[index], facts, byCode.get(node.branch.code)),
  )
  const grid = [
    ...headRows(head, prepared),
    ...tableRows,
    ...totalRows(sheet, totals, rules),
    ...ruleRows(sheet, totals, rules),
  ]
  return { head, prepared, grid, rows, totals, rules }
}

function tableRow(
  { template: { decimals } }: Prepared,
  { branch, section }: Node,
  formulas: RowFormulas | undefined,
  facts: Facts,
  entered: EntryCells | undefined,
): CellValue[] {
  const max =
    branch.max === undefined ? '' : asNumber(section === 'deduction' ? -branch.max : branch.max, decimals)
  const common: Partial<Record<ColumnKey, CellValue>> = {
    ma: branch.code,
    noi_dung: literal(branch.label),
    diem_chuan: max,
    diem: formulas?.points ?? '',
    kiem_tra: formulas?.check ?? '',
    tinh: formulas?.earned ?? '',
    chot: formulas?.settled ?? '',
    giao: formulas?.assigned ?? '',
    doc: formulas?.read ?? '',
    ap_dung: formulas?.applies ?? '',
    cong: formulas?.counted ?? '',
    mat_nhom: formulas?.empties ?? '',
  }
  if (branch.kind !== 'criterion') return sheetLine(common)
  return sheetLine({
    ...common,
    don_vi_tinh: literal(branch.unitOfMeasure ?? ''),
    cach_cham: literal(methodText(branch, section, decimals)),
    chi_tieu: targetCell(branch, facts, entered),
    ket_qua: isTyped(branch.method) ? harmless(entered?.value ?? '') : '',
    minh_chung: harmless(entered?.evidence ?? ''),
    giai_trinh: harmless(entered?.explanation ?? ''),
    ...givenCells(facts.given[branch.code]),
  })
}

/** The hidden cells of a row that hold what its unit does not type. */
export function givenCells(known: Given[Code] | undefined): Record<'cho' | 'cho_chi_tieu', CellValue> {
  if (!known) return { cho: '', cho_chi_tieu: '' }
  const { value, target } = known
  if (!target) return { cho: value, cho_chi_tieu: '' }
  const share = inLowestTerms({ value, target })
  return { cho: share.value, cho_chi_tieu: share.target }
}

const sheetLine = (cells: Partial<Record<ColumnKey, CellValue>>): CellValue[] =>
  columns.map(({ key }) => cells[key] ?? '')

const harmless = (cell: CellValue): CellValue => (typeof cell === 'string' ? literal(cell) : cell)

function formulaCells(row: number): FormulaCells {
  return {
    value: addressOf('ket_qua', row),
    target: addressOf('chi_tieu', row),
    evidence: addressOf('minh_chung', row),
    explanation: addressOf('giai_trinh', row),
    read: addressOf('doc', row),
    given: addressOf('cho', row),
    givenTarget: addressOf('cho_chi_tieu', row),
    applies: addressOf('ap_dung', row),
    earned: addressOf('tinh', row),
    settled: addressOf('chot', row),
    counted: addressOf('cong', row),
    empties: addressOf('mat_nhom', row),
    assigned: addressOf('giao', row),
    points: addressOf('diem', row),
  }
}

function targetCell(
  { method, code }: Criterion,
  { targets }: Facts,
  cells: EntryCells | undefined,
): CellValue {
  const rule = targetRule(method)
  switch (rule?.kind) {
    case undefined:
      return ''
    case 'fixed':
      return asNumber(rule.amount, AMOUNT_DECIMALS)
    case 'registered': {
      const amount = targets[code]
      return amount === undefined ? '' : asNumber(amount, AMOUNT_DECIMALS)
    }
    case 'typed':
      return harmless(cells?.target ?? '')
  }
}

function headRows(
  { mark, blocName, unitName, periodName, deadlineText }: SheetHead,
  { template }: Prepared,
): CellValue[][] {
  const line = (text: string): CellValue[] => sheetLine({ ma: literal(text) })
  return [
    sheetLine({ ma: 'BẢNG TỰ CHẤM ĐIỂM THI ĐUA', tinh: markText(mark) }),
    line(`${unitName} – ${blocName} – ${periodName}`),
    line(`${template.name} (phiên bản ${String(template.version)}). ${deadlineText}`),
    line(
      'Ô vàng: nhập số liệu. Ô trắng: tự tính, không sửa. Viền đỏ và cột Kiểm tra: cần sửa. Không nhập nội dung bí mật nhà nước.',
    ),
    columns.map(({ key }) => key),
    columns.map(({ title: heading }) => heading),
  ]
}

export const totalLabels: Record<TotalLine, string> = {
  main: 'Cộng điểm các mục',
  bonus: 'Điểm thưởng',
  deduction: 'Điểm trừ',
  total: 'TỔNG ĐIỂM',
  percent: 'TỶ LỆ % SO VỚI ĐIỂM ĐƯỢC GIAO',
}

function totalRows(
  sheet: FormulaSheet,
  totals: ScoringSheet['totals'],
  rules: ScoringSheet['rules'],
): CellValue[][] {
  const { template, nodes } = sheet.prepared
  return totalFormulas(sheet, (line) => addressOf('chot', totals.get(line) ?? 0)).map(
    ({ line, points, settled }) =>
      sheetLine({
        noi_dung: totalLabels[line],
        diem_chuan: line === 'main' ? asNumber(template.scale, template.decimals) : '',
        diem: points,
        kiem_tra: line === 'total' ? readyFormula(sheet, FIRST_ROW + nodes.length, rules) : '',
        chot: settled,
      }),
  )
}

/** Whether the sheet can be submitted: no row and no cross rule is in error. A row that waits for another has none of its own. */
function readyFormula({ prepared }: FormulaSheet, end: number, rules: ScoringSheet['rules']): string {
  const settled = `${addressOf('chot', FIRST_ROW)}:${addressOf('chot', end - 1)}`
  const broken = prepared.rules.flatMap(({ rule }, index) =>
    rule.severity === 'problem' ? [`+IF(${addressOf('chot', rules[index] ?? 0)}<0,1,0)`] : [],
  )
  const wrong = `(COUNTIF(${settled},"<0")-COUNTIF(${settled},-7)${broken.join('')})`
  return `=IF(${wrong}=0,"Đủ điều kiện nộp","Chưa chốt: còn "&${wrong}&" dòng")`
}

function ruleRows(
  sheet: FormulaSheet,
  totals: ScoringSheet['totals'],
  rules: ScoringSheet['rules'],
): CellValue[][] {
  const total = addressOf('diem', totals.get('total') ?? 0)
  const lines = ruleFormulas(sheet, (index) => addressOf('chot', rules[index] ?? 0), total)
  if (lines.length === 0) return []
  return [
    sheetLine({ noi_dung: 'RÀNG BUỘC GIỮA CÁC TIÊU CHÍ' }),
    ...lines.map(({ settled, check }, index) => {
      const rule = sheet.prepared.rules[index]?.rule
      return sheetLine({
        noi_dung: literal(rule?.message ?? ''),
        kiem_tra: check,
        chot: settled,
      })
    }),
  ]
}

/** The options of a cell that chooses a level, as its list shows them. */
export function optionsOf({ method, notApplicable }: Criterion, decimals: number): string[] {
  if (method.kind !== 'levels') return []
  const levels = method.levels.map((level) => optionText(level, decimals))
  return notApplicable ? [...levels, NOT_APPLICABLE] : levels
}

/** The cells of a submission, to fill an empty sheet with. */
export function cellsOfEntries(prepared: Prepared, entries: readonly Entry[]): EntryCells[] {
  return entries.flatMap((entry) => {
    const branch = prepared.nodes[prepared.indexOf.get(entry.criterion) ?? -1]?.branch
    return branch?.kind === 'criterion' ? [cellsOf(branch, entry, prepared.template.decimals)] : []
  })
}
