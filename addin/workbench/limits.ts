import { readAddress } from './host/model/area.ts'
import { type CellValue } from './host/model/cell-text.ts'
import type { Validation } from './host/model/sheet-parts.ts'
import type { SheetModel } from './host/model/sheet.ts'

/** A data validation's message: what Excel shows at the cell, or when it refuses what was typed. */
export type Message = { title: string; text: string }
export type Limit = { style: 'Stop' | 'Warning' | 'Information'; message: Message | undefined }

type Comparison = { formula1?: unknown; formula2?: unknown; operator?: string }

/** The validation of a cell; each cell has at most one. */
export const validationAt = (sheet: SheetModel, row: number, column: number): Validation | undefined =>
  sheet.validations.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  )

/** What a list offers, in the order of its source; undefined where the validation is no drop-down list. */
export function listOptions(sheet: SheetModel, { rule }: Validation): string[] | undefined {
  const list = rule['list'] as { source?: unknown; inCellDropDown?: boolean } | undefined
  if (list === undefined || list.inCellDropDown === false || typeof list.source !== 'string') return undefined
  if (!list.source.startsWith('=')) return list.source.split(',').map((option) => option.trim())
  return referredValues(sheet, list.source).flatMap((value) => (value === '' ? [] : [optionText(value)]))
}

const optionText = (value: CellValue): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : String(value)

/** The values a plain reference like ='Danh mục'!$A$1:$A$3 points at; none for any other formula. */
function referredValues(sheet: SheetModel, formula: string): CellValue[] {
  const [, quoted, bare, address] =
    /^=(?:'((?:[^']|'')+)'!|([^'!]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i.exec(formula) ?? []
  if (address === undefined) return []
  const name = quoted?.replaceAll("''", "'") ?? bare
  const source = name === undefined ? sheet : sheet.workbook.findSheet(name)
  const { row, column, rows, columns } = readAddress(address)
  if (!source) return []
  return Array.from(
    { length: rows * columns },
    (_, at) => source.cell(row + Math.floor(at / columns), column + (at % columns)).value,
  )
}

/** How Excel stops a value that a validation does not allow; undefined where it is allowed. */
export function brokenLimit(
  sheet: SheetModel,
  row: number,
  column: number,
  value: CellValue,
): Limit | undefined {
  const validation = validationAt(sheet, row, column)
  if (!validation || (value === '' && validation.ignoreBlanks)) return undefined
  const alert = (validation.errorAlert ?? {}) as Record<string, unknown>
  if (alert['showAlert'] === false || isAllowed(sheet, validation, value)) return undefined
  const style = alert['style'] === 'Warning' || alert['style'] === 'Information' ? alert['style'] : 'Stop'
  return { style, message: messageOf(alert) }
}

function isAllowed(sheet: SheetModel, validation: Validation, value: CellValue): boolean {
  const { rule } = validation
  const comparison = (kind: string) => rule[kind] as Comparison | undefined
  const [whole, decimal, length] = [
    comparison('wholeNumber'),
    comparison('decimal'),
    comparison('textLength'),
  ]
  const day = comparison('date') ?? comparison('time')
  if (whole) return typeof value === 'number' && Number.isInteger(value) && compares(sheet, value, whole)
  if (decimal ?? day) return typeof value === 'number' && compares(sheet, value, decimal ?? day ?? {})
  if (length) return compares(sheet, String(value).length, length)
  const options = listOptions(sheet, validation)
  return options === undefined || options.includes(optionText(value))
}

function compares(sheet: SheetModel, value: number, { formula1, formula2, operator }: Comparison): boolean {
  const [first, second] = [bound(sheet, formula1), bound(sheet, formula2)]
  // A bound that only a formula engine could tell is not checked.
  if (first === undefined) return true
  switch (operator) {
    case 'NotBetween':
      return second === undefined || value < first || value > second
    case 'EqualTo':
      return value === first
    case 'NotEqualTo':
      return value !== first
    case 'GreaterThan':
      return value > first
    case 'LessThan':
      return value < first
    case 'GreaterThanOrEqualTo':
      return value >= first
    case 'LessThanOrEqualTo':
      return value <= first
    default:
      return value >= first && (second === undefined || value <= second)
  }
}

function bound(sheet: SheetModel, given: unknown): number | undefined {
  if (typeof given === 'number') return given
  if (typeof given !== 'string' || given.trim() === '') return undefined
  const value = given.startsWith('=') ? referredValues(sheet, given)[0] : Number(given)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The input message of a cell; undefined where it has none. */
export function promptAt(sheet: SheetModel, row: number, column: number): Message | undefined {
  const prompt = (validationAt(sheet, row, column)?.prompt ?? {}) as Record<string, unknown>
  return prompt['showPrompt'] === false ? undefined : messageOf(prompt)
}

function messageOf({ title, message }: Record<string, unknown>): Message | undefined {
  const said = {
    title: typeof title === 'string' ? title : '',
    text: typeof message === 'string' ? message : '',
  }
  return said.title === '' && said.text === '' ? undefined : said
}
