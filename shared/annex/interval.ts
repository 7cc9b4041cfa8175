import type { Amount } from '../points.ts'
import { readNumberText } from '../cell.ts'

type Bounds = { [side in 'from' | 'above' | 'to' | 'below']?: Amount | undefined }

/** A stretch of values as words say it: "từ 90% đến dưới 100%", "chậm từ 3 đến 5 ngày". */
export type Interval = {
  from?: Amount
  above?: Amount
  to?: Amount
  below?: Amount
  /** What is counted: "%", "ngày", "cuộc". */
  unit: string | undefined
}

const number = /\d{1,5}(?:[.,]\d{1,2})?/g
const less = /(?:dưới|<|ít hơn|chưa đạt|không đạt|thấp hơn|nhỏ hơn|chưa đến|chưa được)(?: mức)? ?$/
const atMost = /(?:không quá|tối đa|≤|<=|đến|tới|không vượt quá) ?$/
const more = /(?:trên|>|quá|hơn|vượt(?: trên)?|lớn hơn) ?$/
const atLeast = /(?:từ|≥|>=|ít nhất|tối thiểu) ?$/
const onTime = /^(?:báo cáo |nộp |gửi )?(?:đúng (?:thời )?hạn|đúng thời gian|không chậm|đúng tiến độ)$/
const counted =
  /^ ?(phần trăm|ngày|lần|cuộc|đợt|buổi|lượt|vụ việc|vụ|tin|bài|mô hình|sáng kiến|báo cáo|văn bản|chuyên đề|lớp|hộ|người|trường hợp|hồ sơ|điển hình|công trình|bậc|phong trào|triệu đồng|tỷ đồng)(?!\p{L})/u
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

    .replace(/^ ?%/, '')
    .replace(counted, '')
    .trim()
  return pair(a, b, before, between, unit)
}

const amount = (digits: string): Amount | undefined => {
  const read = readNumberText(digits, 2)
  return read.kind === 'number-as-text' ? read.units : undefined
}

function unitAfter(text: string): Interval['unit'] {
  if (/^ ?%/.test(text)) return '%'
  const unit = counted.exec(text)?.[1]
  return unit === 'phần trăm' ? '%' : unit
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

/**
 * Whether words tell stretches of one value that do not overlap. What is counted must be told in the same words each time: "tổ
 * chức 2 lớp" and "tham gia 2 lớp" are two things.
 */
export function areStretches(words: readonly string[]): boolean {
  const read = words.map(readInterval)
  const known = read.flatMap((each) => each ?? [])
  const [first] = known
  if (!first || known.length < read.length || known.some(({ unit }) => unit !== first.unit)) return false
  if (overlap(known)) return false
  if (first.unit === '%' || first.unit === 'ngày') return true
  const open = known.some(({ from, to }) => from === undefined || to === undefined)
  return open && new Set(words.map(besides)).size === 1
}

/** The words that are neither numbers nor say which side of them is meant. */
const besides = (words: string): string =>
  words
    .toLowerCase()
    .slice(0, 200)
    .replace(number, ' ')
    .replace(/[<>≥≤=–—-]/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !sides.has(word))
    .filter((word, at, all) => all.indexOf(word) === at)
    .join(' ')
const sides = new Set(
  'có đạt được từ đến tới dưới trên trở lên xuống không quá tối thiểu đa ít nhất hơn lớn nhỏ'.split(' '),
)

/** Whether two stretches hold a common inside: then they are no bands of one value. */
export function overlap(stretches: readonly Bounds[]): boolean {
  const ends = stretches
    .map((each) => ({ low: each.from ?? each.above ?? 0, high: each.to ?? each.below ?? Infinity }))
    .sort((a, b) => a.low - b.low || a.high - b.high)
  return ends.some((side, at) => {
    const next = ends[at + 1]
    if (next === undefined || next.low > side.high) return false
    const same = next.low === side.low && next.high === side.high
    return same || (next.low < side.high && next.low !== next.high)
  })
}
