import { literal } from '../../shared/cell.ts'
import { NOT_APPLICABLE } from '../../shared/entry.ts'
import { pointsText } from '../../shared/option.ts'
import { asNumber, AMOUNT_DECIMALS } from '../../shared/points.ts'
import { methodText } from '../../shared/scoring/criterion.ts'
import { MOST_AMOUNT } from '../../shared/scoring/verdict.ts'
import type { Criterion } from '../../shared/criterion.ts'
import { isTyped, targetRule } from '../../shared/method.ts'
import { addressOf, FIRST_ROW, type ColumnKey } from '../../shared/sheet-column.ts'
import { optionsOf, type ScoringSheet, type SheetRow } from '../../shared/worksheet.ts'
import { columnOf, ink, runsOf } from './sheet-look.ts'

/** Writes the levels of every list on the hidden sheet, a column each; returns where each criterion's list stands. */
export function writeLists(
  lists: Excel.Worksheet,
  { rows, prepared }: ScoringSheet,
): Map<string, Excel.Range> {
  const sources = new Map<string, Excel.Range>()
  const optionLists = rows.flatMap(({ node: { branch } }) => {
    if (branch.kind !== 'criterion') return []
    const options = optionsOf(branch, prepared.template.decimals)
    return options.length === 0 ? [] : [{ code: branch.code, options }]
  })
  const tallest = Math.max(1, ...optionLists.map(({ options }) => options.length))
  const block = Array.from({ length: tallest }, (_, line) =>
    optionLists.map(({ options }) => literal(options[line] ?? '')),
  )
  if (optionLists.length > 0) {
    const range = lists.getRangeByIndexes(0, 0, tallest, optionLists.length)
    range.numberFormat = [['@']]
    range.values = block
  }
  optionLists.forEach(({ code, options }, column) =>
    sources.set(code, lists.getRangeByIndexes(0, column, options.length, 1)),
  )
  return sources
}

/** Locks all but the cells that are typed in; columns and rows may be made wider. */
export function protectSheet(target: Excel.Worksheet): void {
  target.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowFormatCells: false })
}

/** Opens the cells that are typed in, limits them, and colours what is wrong; everything else stays locked. */
export function guardInputs(
  target: Excel.Worksheet,
  sheet: ScoringSheet,
  sources: ReadonlyMap<string, Excel.Range>,
): void {
  const { rows, prepared } = sheet
  const isTypedRow = ({ node: { branch } }: SheetRow) => branch.kind === 'criterion' && isTyped(branch.method)
  const hasTypedTarget = ({ node: { branch } }: SheetRow) =>
    branch.kind === 'criterion' && targetRule(branch.method)?.kind === 'typed'
  const isDocumented = (row: SheetRow) =>
    isTypedRow(row) || (row.node.branch.kind === 'criterion' && row.node.branch.evidence.need !== 'none')
  const open = (wanted: (row: SheetRow) => boolean, key: ColumnKey, width = 1) => {
    for (const { at, count } of runsOf(rows, wanted)) {
      const cells = target.getRangeByIndexes(at, columnOf(key), count, width).format
      cells.protection.locked = false
      cells.fill.color = ink.input
    }
  }
  open(isTypedRow, 'ket_qua')
  open(isDocumented, 'minh_chung', 2)
  open(hasTypedTarget, 'chi_tieu')
  for (const row of rows) {
    const { branch, section } = row.node
    if (branch.kind !== 'criterion' || !isTyped(branch.method)) continue
    limit(
      target.getRangeByIndexes(row.at, columnOf('ket_qua'), 1, 1).dataValidation,
      addressOf('ket_qua', row.at),
      branch,
      methodText(branch, section, prepared.template.decimals),
      prepared.template.decimals,
      sources.get(branch.code),
    )
  }
  for (const { at, count } of runsOf(rows, hasTypedTarget)) {
    const cells = target.getRangeByIndexes(at, columnOf('chi_tieu'), count, 1).dataValidation
    cells.rule = { decimal: { formula1: 0, operator: Excel.DataValidationOperator.greaterThan } }
    cells.errorAlert = warning('Chỉ tiêu phải là số lớn hơn 0.')
  }
  colourProblems(target, rows.length)
}

const warning = (message: string): Excel.DataValidationErrorAlert => ({
  message,
  showAlert: true,
  style: Excel.DataValidationAlertStyle.stop,
  title: 'Chưa đúng',
})

function limit(
  validation: Excel.DataValidation,
  cell: string,
  criterion: Criterion,
  how: string,
  decimals: number,
  source: Excel.Range | undefined,
): void {
  const { method, max } = criterion
  const most = asNumber(MOST_AMOUNT, AMOUNT_DECIMALS)
  validation.prompt = {
    showPrompt: true,
    title: `Tiêu chí ${criterion.code}`.slice(0, 32),
    // the codes of events are nowhere to be chosen from
    message: shortened(method.kind === 'average' ? how : (criterion.hint ?? how)),
  }
  const nothingArose = criterion.notApplicable ? `, hoặc “${NOT_APPLICABLE}”` : ''
  const number = (least: number, top: number, words: string, whole = false) => {
    const bounds = { formula1: least, formula2: top, operator: Excel.DataValidationOperator.between }
    // a number rule refuses all text, so a row that may say nothing arose carries a condition instead
    validation.rule = !nothingArose
      ? whole
        ? { wholeNumber: bounds }
        : { decimal: bounds }
      : {
          custom: {
            formula: `=IF(ISNUMBER(${cell}),AND(${cell}>=${String(least)},${cell}<=${String(top)}${whole ? `,${cell}=INT(${cell})` : ''}),TRIM(${cell})="${NOT_APPLICABLE}")`,
          },
        }
    validation.errorAlert = warning(`${words}${nothingArose}.`)
  }
  switch (method.kind) {
    case 'levels':
      if (!source) return
      validation.rule = { list: { inCellDropDown: true, source } }
      validation.errorAlert =
        method.choose === 'one'
          ? warning('Chọn một mức trong danh sách.')
          : {
              ...warning('Nhiều mức: ghi cách nhau dấu “;”.'),
              style: Excel.DataValidationAlertStyle.information,
            }
      return
    case 'per-event':
      number(0, most, 'Nhập số lần: số nguyên từ 0', true)
      return
    case 'ratio':
    case 'step-loss':
    case 'relative':
    case 'bands':
      number(0, most, 'Nhập số từ 0 trở lên')
      return
    case 'judged': {
      const [least, top] = [asNumber(method.least, decimals), asNumber(max, decimals)]
      number(
        least,
        top,
        `Nhập điểm từ ${pointsText(method.least, decimals)} đến ${pointsText(max, decimals)}`,
      )
      return
    }
    case 'average':
    case 'scored-by':
    case 'formula':
  }
}

/** Excel's limit for an input message is 255 characters. */
export const shortened = (text: string): string => (text.length <= 250 ? text : `${text.slice(0, 249)}…`)

/** Red border and text where a row's hidden verdict tells a mistake; a row not filled yet stays quiet. */
function colourProblems(target: Excel.Worksheet, height: number): void {
  const settled = `$${addressOf('chot', FIRST_ROW)}`
  const rules: [ColumnKey, string][] = [
    ['ket_qua', `=OR(AND(${settled}<-1,${settled}>-5),${settled}<-7)`],
    ['chi_tieu', `=${settled}=-5`],
    ['minh_chung', `=${settled}=-6`],
    ['kiem_tra', `=AND(${settled}<-1,${settled}<>-7)`],
  ]
  for (const [key, formula] of rules) {
    const added = target
      .getRangeByIndexes(FIRST_ROW, columnOf(key), height, 1)
      .conditionalFormats.add(Excel.ConditionalFormatType.custom)
    added.custom.rule.formula = formula
    added.custom.format.font.color = ink.wrong
    if (key === 'kiem_tra') continue
    added.custom.format.fill.color = ink.wrongBand
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
      const border = added.custom.format.borders.getItem(edge)
      border.style = Excel.ConditionalRangeBorderLineStyle.continuous
      border.color = ink.wrong
    }
  }
}
