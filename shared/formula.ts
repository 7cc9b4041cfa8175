import {
  knownFormula,
  namedCell,
  type FormulaCells,
  type FormulaSheet,
  type RowFormulas,
} from './cell-names.ts'
import { NOT_APPLICABLE } from './entry.ts'
import { nativeFormula } from './expression/print.ts'
import { groupFormulas } from './group-formula.ts'
import { isProvisional } from './method.ts'
import type { Compiled } from './names.ts'
import type { Row } from './prepared.ts'
import { quoted, roundedFormula, shown } from './scoring/cells.ts'
import { earnFormula, listFormula } from './scoring/criterion.ts'
import { zeroesFormula } from './scoring/levels.ts'

/** What the check column says, by verdict. */
const words = [
  'Chưa nhập',
  'Sai kiểu',
  'Ngoài giới hạn',
  'Sai bước',
  'Thiếu chỉ tiêu',
  'Thiếu minh chứng',
  'Chờ dòng khác',
  'Không tính được',
  'Không áp dụng: xóa',
]

/**
 * The native formulas of a scoring sheet, one set for each prepared node, which count the very points that `score` counts,
 * with no add-in present. Only forms that Excel and LibreOffice evaluate alike: whole units throughout, no volatile or
 * dynamic functions, separators `,` and `.`. What a formula would say twice has a hidden cell of its own, so that none grows
 * beyond the 8,192 characters that Excel takes.
 */
export function sheetFormulas(sheet: FormulaSheet): RowFormulas[] {
  const { nodes, rows } = sheet.prepared
  const childrenOf = nodes.map((): number[] => [])
  nodes.forEach(({ parent }, index) => childrenOf[parent]?.push(index))
  const rowAt = new Map(rows.map((row) => [row.index, row]))
  return nodes.map((node, index) => {
    const row = rowAt.get(index)
    return row ? rowFormulas(sheet, row) : groupFormulas(sheet, node, index, childrenOf[index] ?? [])
  })
}

function rowFormulas(sheet: FormulaSheet, row: Row): RowFormulas {
  const { criterion, index, section, applies } = row
  const { decimals } = sheet.prepared.template
  const cells = sheet.cellsOf(index)
  const list = listFormula(criterion, cells)
  const emptying = row.zeroing ? emptyingLevel(sheet, row) : undefined
  const provisional = isProvisional(criterion.method) ? 'Tạm tính' : ''
  return {
    ...(list === undefined ? {} : { read: `=IF(ISERROR(${cells.value}),"",${list})` }),
    ...(applies ? { applies: `=IF(${holds(sheet, applies, 'TRUE()')},1,0)` } : {}),
    earned: `=${earned(sheet, row)}`,
    settled: `=${settled(sheet, row)}`,
    counted: `=${counted(sheet, row)}`,
    ...(emptying === undefined ? {} : { empties: `=IF(${cells.settled}<0,0,IF(${emptying},1,0))` }),
    ...(section === 'main' ? { assigned: `=${assigned(row, cells)}` } : {}),
    points: shown(cells.counted, section === 'deduction', decimals),
    check: `=IF(${cells.settled}>=0,${quoted(provisional)},CHOOSE(0-${cells.settled},${words.map(quoted).join(',')}))`,
  }
}

/** Whole units before evidence, or the verdict; a row that does not apply by what its policy gives. */
function earned(sheet: FormulaSheet, row: Row): string {
  const { criterion, typed, formula } = row
  const cells = sheet.cellsOf(row.index)
  const own = earnFormula(criterion, cells, sheet.prepared.template.decimals, () =>
    formula ? `IF(${knownFormula(sheet, formula)},IFERROR(${inRow(sheet, formula)},-8),-7)` : '',
  )
  const policy = criterion.notApplicable === 'full' ? String(criterion.max) : '0'
  const said = saysNothingArose(cells)
  const counted = typed && criterion.notApplicable ? `IF(${said},${policy},${own})` : own
  if (!row.applies) return counted
  const left = typed ? `IF(OR(${isEmpty(cells.value)},${said}),${policy},-9)` : policy
  return `IF(${cells.applies}=1,${counted},${left})`
}

/** Whether a cell is empty but for spaces; one in error is not. */
const isEmpty = (cell: string): string => `IF(ISERROR(${cell}),FALSE(),TRIM(${cell})="")`

const saysNothingArose = ({ value }: FormulaCells): string =>
  `IF(ISERROR(${value}),FALSE(),TRIM(${value})=${quoted(NOT_APPLICABLE)})`

const inRow = (sheet: FormulaSheet, { expression }: Compiled): string =>
  nativeFormula(expression, (name) => namedCell(sheet, name, 'row'))

/** A condition over rows; `otherwise` as long as one of them is in error, and where it cannot be computed. */
const holds = (sheet: FormulaSheet, condition: Compiled, otherwise: 'TRUE()' | 'FALSE()'): string =>
  `IF(${knownFormula(sheet, condition)},IFERROR(${inRow(sheet, condition)},${otherwise}),${otherwise})`

function settled({ prepared, cellsOf }: FormulaSheet, row: Row): string {
  const { rounding } = prepared.template
  const cells = cellsOf(row.index)
  const step = rounding?.at === 'row' ? rounding.step : 1
  const rounded =
    step === 1 ? cells.earned : `IF(${cells.earned}<=0,${cells.earned},${roundedFormula(cells.earned, step)})`
  const points = `MIN(${String(row.criterion.max)},${rounded})`
  const tested =
    row.criterion.evidence.need === 'none'
      ? points
      : `IF(AND(${unproven(row, cells).join(',')}),-6,${points})`
  return row.section === 'main' ? tested : `IF(${cells.earned}=-1,0,${tested})`
}

/** The conditions that hold together where evidence is due and not given. */
function unproven({ criterion, typed, applies }: Row, cells: FormulaCells): string[] {
  const { need, orExplanation } = criterion.evidence
  const { explanation } = cells
  return [
    `${cells.earned}${need === 'when-earning' ? '>' : '>='}0`,
    isEmpty(cells.evidence),
    ...(orExplanation
      ? [isEmpty(explanation)]
      : typed && criterion.notApplicable
        ? [`OR(NOT(${saysNothingArose(cells)}),${isEmpty(explanation)})`]
        : []),
    ...(applies ? [`${cells.applies}=1`] : []),
  ]
}

/** A row's whole units after the sanctions that zero it. */
function counted(sheet: FormulaSheet, { index }: Row): string {
  const sanctions = sheet.prepared.zeroing.filter((each) => each.index === index)
  const points = `MAX(0,${sheet.cellsOf(index).settled})`
  const zeroed = sanctions.map(({ when }) => holds(sheet, when, 'FALSE()'))
  return zeroed.length === 0 ? points : `IF(OR(${zeroed.join(',')}),0,${points})`
}

function emptyingLevel({ prepared, cellsOf }: FormulaSheet, { criterion, index }: Row): string | undefined {
  const { method } = criterion
  return method.kind === 'levels'
    ? zeroesFormula(method, cellsOf(index), prepared.template.decimals)
    : undefined
}

/** What a unit was assigned by a row: nothing where the row is excluded for it. */
function assigned({ criterion, typed, applies }: Row, cells: FormulaCells): string {
  const max = String(criterion.max)
  const out = [...(typed ? [saysNothingArose(cells)] : []), ...(applies ? [`${cells.applies}=0`] : [])]
  return criterion.notApplicable !== 'excluded' || out.length === 0
    ? max
    : `IF(AND(${cells.earned}>=0,OR(${out.join(',')})),0,${max})`
}
