import type { Amount } from '../points.ts'
import { readNumberText } from '../cell.ts'

/** A stretch of values as words say it: "từ 90% đến dưới 100%", "chậm từ 3 đến 5 ngày". */
export type Interval = {
  from?: Amount
  above?: Amount
  to?: Amount
  below?: Amount
  unit: '%' | 'ngày' | undefined
}

const number = /\d{1,5}(?:[.,]\d{1,2})?/g
const less = /(?:dưới|<|ít hơn|chưa đạt|không đạt|thấp hơn|nhỏ hơn|chưa đến|chưa được)(?: mức)? ?$/
const atMost = /(?:không quá|tối đa|≤|<=|đến|tới|không vượt quá) ?$/
const more = /(?:trên|>|quá|hơn|vượt(?: trên)?|lớn hơn) ?$/
const atLeast = /(?:từ|≥|>=|ít nhất|tối thiểu) ?$/
const onTime = /^(?:báo cáo |nộp |gửi )?(?:đúng (?:thời )?hạn|đúng thời gian|không chậm|đúng tiến độ)$/
const restOf = /(?:còn lại|trường hợp khác|mức khác)/

export const isRest = (words: string): boolean => restOf.test(words)
export const isOnTime = (words: string): boolean => onTime.test(words.trim())

/** Reads one stretch; undefined where the words hold no number, more than two, or numbers of something else. */
export function readInterval(words: string): Interval | undefined {
  const text = words.toLowerCase().slice(0, 200)
  if (isOnTime(text)) return { to: 0, unit: 'ngày' }
  const found = [...text.matchAll(number)]
  const [first, second, third] = found
  if (!first || third) return undefined
  const units = found.map((each) => unitAfter(text.slice(each.index + each[0].length)))
  const unit = units.at(-1) ?? units[0]
  if (unit === undefined || units.some((each) => each !== undefined && each !== unit)) return undefined
  const a = amount(first[0])
  if (a === undefined) return undefined
  const before = text.slice(0, first.index).trimEnd()
  if (!second) return single(a, before, text.slice(first.index + first[0].length), unit)
  const b = amount(second[0])
  if (b === undefined) return undefined
  const between = text
    .slice(first.index + first[0].length, second.index)
    .replace(/%|ngày/g, '')
    .trim()
  return pair(a, b, before, between, unit)
}

const amount = (digits: string): Amount | undefined => {
  const read = readNumberText(digits, 2)
  return read.kind === 'number-as-text' ? read.units : undefined
}

function unitAfter(text: string): Interval['unit'] {
  if (/^ ?(?:%|phần trăm)/.test(text)) return '%'
  return /^ ?ngày/.test(text) ? 'ngày' : undefined
}

function single(value: Amount, before: string, after: string, unit: Interval['unit']): Interval | undefined {
  if (/trở lên/.test(after)) return { from: value, unit }
  if (/trở xuống/.test(after)) return { to: value, unit }
  if (less.test(before)) return { below: value, unit }
  if (atMost.test(before)) return { to: value, unit }
  if (atLeast.test(before)) return { from: value, unit }
  if (more.test(before)) return { above: value, unit }
  return { from: value, to: value, unit }
}

function pair(
  a: Amount,
  b: Amount,
  before: string,
  between: string,
  unit: Interval['unit'],
): Interval | undefined {
  if (!/^(?:-|–|—|÷|đến|tới|và)?(?: ?(?:dưới|<|≤|<=|không quá|đến|tới|dưới mức|cận))?$/.test(between))
    return undefined
  if (between === '' || between === 'và') return undefined
  const open = /dưới|<(?!=)|cận/.test(between)
  const [low, high] = a <= b ? [a, b] : [b, a]
  const lowOpen = a <= b ? more.test(before) : open
  const highOpen = a <= b ? open : less.test(before)
  return {
    ...(lowOpen ? { above: low } : { from: low }),
    ...(highOpen ? { below: high } : { to: high }),
    unit,
  }
}
