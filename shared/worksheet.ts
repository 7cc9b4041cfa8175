import { literal, type CellValue } from './cell.ts'
import { cellsOf, NOT_APPLICABLE, type Entry, type EntryCells } from './entry.ts'
import type { FormulaCells, FormulaSheet, RowFormulas } from './cell-names.ts'
import { sheetFormulas } from './formula.ts'
import { optionText } from './option.ts'
import type { Facts, Given } from './facts.ts'
import { isTyped, targetRule } from './method.ts'
import { AMOUNT_DECIMALS, asNumber } from './points.ts'
import type { Node, Prepared } from './prepared.ts'
import { methodText } from './scoring/criterion.ts'
import { inLowestTerms } from './scoring/relative.ts'
import type { Criterion } from './criterion.ts'
import type { Code } from './ids.ts'
import { linesOf, type TotalLine } from './total-formula.ts'
import { addressOf, FIRST_ROW, sheetLine, type ColumnKey } from './sheet-column.ts'
import type { SheetHead } from './sheet-mark.ts'
import { headRows, ruleRows, totalRows } from './sheet-line.ts'

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
