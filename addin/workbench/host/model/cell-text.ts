/** What a cell holds: '' where it is blank. */
export type CellValue = string | number | boolean

export type Written = { value: CellValue; formula?: string; numberFormat?: string }

const errorText = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/
export const isError = (value: CellValue): boolean => typeof value === 'string' && errorText.test(value)

/** What Office.js writes: "=…" is a formula, a leading apostrophe makes text, other text is read in the US manner unless the cell is text. */
export function writtenByAddIn(given: unknown, numberFormat: string): Written {
  if (typeof given === 'number' || typeof given === 'boolean') return { value: given }
  const text = String(given)
  if (numberFormat === '@') return { value: text.startsWith("'") ? text.slice(1) : text }
  return writtenText(
    text,
    (plain) =>
      /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?$|^[-+]?\.\d+$/.test(plain)
        ? Number(plain.replaceAll(',', ''))
        : undefined,
    (plain) => readDate(plain, 'month first'),
  )
}

/** What a person types into a cell under the Vietnamese locale: decimal comma, dots by thousands, day before month. */
export function typedByPerson(text: string, numberFormat: string): Written {
  if (numberFormat === '@') return { value: text.startsWith("'") ? text.slice(1) : text }
  return writtenText(
    text,
    (plain) =>
      /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d*)?$|^[-+]?,\d+$/.test(plain)
        ? Number(plain.replaceAll('.', '').replace(',', '.'))
        : undefined,
    (plain) => readDate(plain, 'day first'),
  )
}

function writtenText(
  text: string,
  readNumber: (plain: string) => number | undefined,
  dateOf: (plain: string) => Written | undefined,
): Written {
  if (text.startsWith("'")) return { value: text.slice(1) }
  if (text.startsWith('=') && text.length > 1) return { value: 0, formula: text }
  const plain = text.trim()
  if (/^(?:true|false)$/i.test(plain)) return { value: plain.toLowerCase() === 'true' }
  if (plain.endsWith('%')) {
    const share = readNumber(plain.slice(0, -1).trim())
    if (share !== undefined)
      return { value: share / 100, numberFormat: Number.isInteger(share) ? '0%' : '0.00%' }
  }
  const number = readNumber(plain)
  if (number !== undefined) return { value: number }
  return dateOf(plain) ?? { value: text }
}

/** "5/12" or "5/12/2026" as Excel's serial day; the accident that turns a typed fraction into a date. */
function readDate(text: string, order: 'day first' | 'month first'): Written | undefined {
  const [, first, second, year] = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(text) ?? []
  if (first === undefined || second === undefined) return undefined
  const [day, month] = order === 'day first' ? [first, second] : [second, first]
  const whole = order === 'day first' ? 'dd/mm/yyyy' : 'm/d/yyyy'
  const at = new Date(Date.UTC(Number(year ?? new Date().getFullYear()), Number(month) - 1, Number(day)))
  return at.getUTCDate() === Number(day) && at.getUTCMonth() === Number(month) - 1
    ? {
        value: at.getTime() / 86_400_000 + 25_569,
        numberFormat: year === undefined && order === 'month first' ? 'd-mmm' : whole,
      }
    : undefined
}

/** A value as its cell shows it, near enough for `Range.text`. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  const decimals = /\.(0+)/.exec(numberFormat)?.[1]?.length
  const shown = numberFormat.endsWith('%') ? value * 100 : value
  const text =
    decimals === undefined
      ? String(shown)
      : shown.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return numberFormat.endsWith('%') ? `${text}%` : text
}
