import { ordinalAfter } from '../lint/ordinal.ts'

/**
 * How a row is numbered: the manner (`style`) and what is printed (`path`, "1.1" is two). Rows that carry no number of their
 * own (dashes, bullets, none) have an empty path. `size`: characters of the text it took.
 */
export type Mark = { style: string; path: readonly string[]; size: number }

const part = String.raw`(?:\d{1,3}[a-zđ]?|[IVXLC]{1,6}|[ivx]{1,5}|[A-ZĐ]|[a-zđ])(?![\p{L}\p{N}])`
const printed = new RegExp(String.raw`^[(\[]?(${part}(?:[.-]${part}){0,6})([.)\]:/]{0,2})( ?)`, 'u')
const wholeCode = /^[\p{L}\p{N}]{1,12}(?:[.-][\p{L}\p{N}]{1,8}){0,5}$/u
const bullet = /^([-–—−+*•●▪■◦○·‣►➢✓✔]|o(?= ))(?!\d) ?/u
const keyword =
  /^(phần|mục|nhóm|chương|tiêu chí)(?: (?:thứ|số))? (nhất|hai|ba|tư|năm|sáu|bảy|tám|[ivxlc]{1,6}|\d{1,3}|[a-hđ])(?![\p{L}\p{N}])[.:)–-]{0,2} ?/iu
const counted = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám']

export const dashes = '-–—−'
const unordered = new Set(['dash', 'plus', 'bullet', 'plain', 'title', 'area'])
export const isOrdered = ({ style }: Mark): boolean => !unordered.has(style)

export const unnumbered = (style: 'plain' | 'title' | 'area'): Mark => ({ style, path: [], size: 0 })

/** The number of a row in a column of its own. */
export function readNumberCell(text: string): Mark | undefined {
  const plain = text.replace(/^['([]/, '').replace(/[.)\]:/, ]{1,3}$/, '')
  if (plain === '') return undefined
  const mark = bulletOf(text) ?? keywordOf(text)
  if (mark) return mark.size >= text.length ? mark : undefined
  const found = printed.exec(plain.replaceAll(',', '.'))
  if (found?.[0].length === plain.length && found[1] !== undefined)
    return marked(found[1], text.length, text.includes(')'))
  if (!wholeCode.test(plain) || !/\d/.test(plain)) return undefined
  return {
    style: plain.replace(/\d+/g, '9').replace(/\p{L}+/gu, 'L'),
    path: plain.split(/[.-]/),
    size: text.length,
  }
}

/** The number at the start of a text: "1.1 Nội dung", "a) …", "- …"; "5 mô hình" and "1.5 điểm" begin with none. */
export function readLeading(text: string): Mark | undefined {
  const mark = bulletOf(text) ?? keywordOf(text)
  if (mark) return mark
  const found = printed.exec(text)
  if (!found?.[1]) return undefined
  const rest = text.slice(found[0].length)
  const closed = found[2] !== '' || / ?[-–] /.test(text.slice(found[0].length - 1, found[0].length + 2))
  const spaced = found[3] !== '' || found[2] !== ''
  if (!spaced || (!closed && !found[1].includes('.'))) return undefined
  if (found[3] === '' && /^[\d%]/.test(rest)) return undefined
  if (
    found[2] === '' &&
    /^(?:điểm|đ(?!\p{L})|%|lần|ngày|tháng|năm|phần trăm|(?:triệu|tỷ|nghìn) đồng)/iu.test(rest)
  )
    return undefined
  const lead = /^[-–] /.test(rest) ? 2 : 0
  return marked(found[1], found[0].length + lead, found[2]?.includes(')') === true)
}

function bulletOf(text: string): Mark | undefined {
  const sign = bullet.exec(text)
  if (!sign?.[1]) return undefined
  const style = dashes.includes(sign[1]) ? 'dash' : sign[1] === '+' ? 'plus' : 'bullet'
  return { style, path: [], size: sign[0].length }
}

function keywordOf(text: string): Mark | undefined {
  const found = keyword.exec(text.slice(0, 40))
  if (!found?.[1] || !found[2]) return undefined
  const word = counted.indexOf(found[2].toLowerCase())
  const size = found[0].length
  return { style: found[1].toLowerCase(), path: [word < 0 ? found[2] : String(word + 1)], size }
}

function marked(code: string, size: number, closed: boolean): Mark {
  const path = code.split(/[.-]/)
  const manner = mannerOf(path.at(-1) ?? '')
  // "1)" under "a)" is another list than "1."
  if (path.length === 1) return { style: closed && manner === '1' ? '1)' : manner, path, size }
  return { style: `${path.length}.${manner}`, path, size }
}

function mannerOf(ordinal: string): string {
  if (/^\d/.test(ordinal)) return '1'
  if (/^[IVXLC]{2,}$/.test(ordinal) || /^[IVX]$/.test(ordinal)) return 'I'
  if (/^[ivx]{2,}$/.test(ordinal)) return 'i'
  return ordinal === ordinal.toUpperCase() ? 'A' : 'a'
}

/** Whether one ordinal is the next after another: II after I, đ or e after d, 1.10 after 1.9. */
export const follows = (before: string, found: string): boolean =>
  before !== found && ordinalAfter(before, found) === undefined
export const isFirst = (ordinal: string): boolean => /^(?:0{0,2}1a?|I|i|A|a)$/.test(ordinal)

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
/** 4 for "IV" and for "4": sections in Roman numerals often have rows 4.1, 4.2. */
export function valueOf(ordinal: string): number | undefined {
  if (/^\d{1,3}$/.test(ordinal)) return Number(ordinal)
  if (!/^[IVXLC]{1,6}$/.test(ordinal)) return undefined
  const values = Array.from(ordinal, (letter) => digits[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
export const sameOrdinal = (a: string, b: string): boolean =>
  a === b || (valueOf(a) !== undefined && valueOf(a) === valueOf(b))

/** The ordinal after this one, in its own manner. */
export function nextOrdinal(ordinal: string): string {
  const asIs = ordinalAfter(ordinal, ordinal)
  return asIs ?? String((valueOf(ordinal) ?? 0) + 1)
}

/** Single letters are Roman or Latin, whichever goes on with what was before: I after H is a letter, C after B too. */
export function settled(marks: readonly Mark[]): Mark[] {
  const last: Record<string, string> = {}
  return marks.map((mark) => {
    const [ordinal] = mark.path
    if (ordinal === undefined || mark.path.length > 1) return mark
    const [latin, roman] = ordinal === ordinal.toUpperCase() ? ['A', 'I'] : ['a', 'i']
    const inDoubt = /^[IVXLCivxlc]$/.test(ordinal) && (mark.style === latin || mark.style === roman)
    const style = inDoubt ? choice(ordinal, latin, roman, last) : mark.style
    last[style] = ordinal
    return { ...mark, style }
  })
}

function choice(
  ordinal: string,
  latin: string,
  roman: string,
  last: Readonly<Record<string, string>>,
): string {
  const [letter, numeral] = [last[latin], last[roman]]
  if (letter !== undefined && follows(letter, ordinal)) return latin
  if (numeral !== undefined && follows(numeral, ordinal)) return roman
  return /^[Ii]$/.test(ordinal) || (/^[VX]$/.test(ordinal) && letter === undefined) ? roman : latin
}
