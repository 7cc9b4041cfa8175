import { wholeUnits } from './points.ts'

/** What a spreadsheet holds in a cell: '' where nothing was entered. Errors arrive as text: '#N/A'. */
export type CellValue = string | number | boolean

/** A cell read as a number of whole units, or what stands in the way. `note`: the text could also have been meant otherwise. */
export type NumberReading =
  | { kind: 'blank' }
  | { kind: 'number'; units: number }
  | { kind: 'number-as-text'; units: number; typed: string; note: 'none' | 'ambiguous' }
  | { kind: 'too-many-decimals'; typed: string }
  | { kind: 'error-value'; typed: string }
  | { kind: 'not-number'; typed: string }

const errorValue = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/

/** Whether nothing was entered: empty or ASCII spaces only, as TRIM sees it. */
export const isBlank = (cell: CellValue): boolean =>
  typeof cell === 'string' && (cell.length === 0 || (cell.charCodeAt(0) === 32 && /^ *$/.test(cell)))

/** A cell of a text column, evidence or explanation, without the ASCII spaces around it, as TRIM sees it. */
export const readText = (cell: CellValue): string => String(cell).replace(/^ +| +$/g, '')

/**
 * Reads a cell that should hold a number. A real number is taken as it is; text is read as Vietnamese people write
 * numbers, and reported as text so that the person can turn it into a number. Nothing is guessed silently: "12o" is not
 * 12, a blank is not 0.
 */
export function readNumber(cell: CellValue, decimals: number): NumberReading {
  if (isBlank(cell)) return { kind: 'blank' }
  if (typeof cell === 'boolean') return { kind: 'not-number', typed: cell ? 'TRUE' : 'FALSE' }
  if (typeof cell === 'number') {
    const units = wholeUnits(cell, decimals)
    return units === undefined
      ? { kind: 'too-many-decimals', typed: String(cell) }
      : { kind: 'number', units }
  }
  if (errorValue.test(cell)) return { kind: 'error-value', typed: cell }
  return readNumberText(cell, decimals)
}

/**
 * Reads a number as people type it: `1,5` `1.5` `1.000,5` `1,234.5` `95 %`, full-width digits, a leading apostrophe,
 * non-breaking spaces. Exact: digits become whole units without passing through a float. `1.234` is read as one
 * thousand two hundred and thirty-four, `0.25` as a quarter, `1,250` as one and a quarter; all are marked ambiguous. A
 * space parts thousands or is none of a number's: `1 234` is one, `12 5` is not.
 */
export function readNumberText(typed: string, decimals: number): NumberReading {
  if (/\d\s+(?!\d{3}(?!\d))\d/.test(typed)) return { kind: 'not-number', typed: typed.trim() }
  const plain = typed
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .replace(/^['\u2019]/, '')
    .replace(/^\u2212/, '-')
    .replace(/%$/, '')
  const digits = decimalDigits(plain)
  if (!digits) return { kind: 'not-number', typed: typed.trim() }
  const part = digits.part.replace(/0+$/, '')
  if (part.length > decimals) return { kind: 'too-many-decimals', typed: typed.trim() }
  const units = Number(digits.whole + part.padEnd(decimals, '0'))
  if (!Number.isSafeInteger(units)) return { kind: 'not-number', typed: typed.trim() }
  return {
    kind: 'number-as-text',
    units: digits.negative && units !== 0 ? -units : units,
    typed: typed.trim(),
    note: digits.ambiguous ? 'ambiguous' : 'none',
  }
}

type Digits = { negative: boolean; whole: string; part: string; ambiguous: boolean }

/** Splits a written number into its digits before and after the decimal mark, or undefined when it is none. */
function decimalDigits(plain: string): Digits | undefined {
  const match = /^([-+]?)([\d.,]*\d)$/.exec(plain)
  if (!match) return undefined
  const negative = match[1] === '-'
  const body = match[2] ?? ''
  const marks: string[] = body.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last === undefined) return { negative, whole: body, part: '', ambiguous: false }
  const other = last === '.' ? ',' : '.'
  const at = body.lastIndexOf(last)
  const before = body.slice(0, at)
  const after = body.slice(at + 1)
  if (marks.includes(other)) {
    // both marks: the last one is the decimal mark, what stands before it is grouped by the other alone
    if (!groupedBy(before, other)) return undefined
    return { negative, whole: before.replaceAll(other, ''), part: after, ambiguous: last === '.' }
  }
  if (marks.length > 1) {
    if (!groupedBy(body, last)) return undefined
    return { negative, whole: body.replaceAll(last, ''), part: '', ambiguous: last === ',' }
  }
  // a single dot: thousands when three digits follow a number that does not start with 0; a single comma is the decimal mark
  const thousands = groupedBy(body, last) && !before.startsWith('0')
  if (last === '.' && thousands) return { negative, whole: before + after, part: '', ambiguous: true }
  if (before === '') return undefined
  return { negative, whole: before, part: after, ambiguous: last === '.' || thousands }
}

const groupedBy = (text: string, mark: string): boolean => {
  const [first = '', ...rest] = text.split(mark)
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}

/**
 * Text from outside that a spreadsheet would take for a formula or an error, made harmless by a leading apostrophe, which
 * Excel keeps out of the value. Covers `= + - @`, a tab or line break, `#N/A` and its like, their full-width forms, and these hidden
 * behind spaces or zero-width characters. Source: OWASP, CSV injection.
 */
export function literal(text: string): string {
  const visible = text.replace(/^[\s\u200b-\u200d\ufeff]+/, '')
  const risky =
    /^[=+\-@|'\uff1d\uff0b\uff0d\uff20]/.test(visible) || /^[\t\r\n]/.test(text) || errorValue.test(text)
  return risky ? `'${text}` : text
}
