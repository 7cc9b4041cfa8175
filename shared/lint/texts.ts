import type { Criterion } from '../criterion.ts'
import { unitsPerPoint, type Points } from '../points.ts'
import { finding, pointWordsOf, type Finding } from './finding.ts'
import { atLine, type Line, type Outline } from './outline.ts'

/** Numbers in the words of a section, group or criterion that say another cap or another value than its numbers do. */
export function textFindings(outline: Outline): Finding[] {
  return outline.lines.flatMap((line) => lineFindings(line, outline))
}

const number = String.raw`[-–−]?\s*(\d+(?:[.,]\d+)?)`
/** What may stand after a number of points; anything else ("lần", "%", "/") makes it a number of something else. */
const pointsEnd = String.raw`\s*(?:điểm|đ)?\s*(?=$|[).,;:])`
const inPoints = String.raw`\s*điểm(?!\s*(?:%|/|phần trăm))`
const caps = [
  new RegExp(String.raw`tối đa\s*(?:là\s*|:\s*)?${number}(?:${inPoints}|${pointsEnd})`, 'giu'),
  new RegExp(String.raw`(?:không quá|cao nhất|nhiều nhất)\s*(?:là\s*)?${number}${inPoints}`, 'giu'),
]
const gives = new RegExp(String.raw`(?:trừ|cộng|thưởng|được)\s*(?:thêm\s*)?${number}${inPoints}`, 'giu')

type Said = { field: string; said: string; points: Points }

function lineFindings(line: Line, outline: Outline): Finding[] {
  const { branch } = line
  const { max } = branch
  const texts = textsOf(branch)
  if (max === undefined || texts.length === 0) return []
  const { decimals } = outline.template
  const tell = (code: 'text.cap' | 'text.each', { field, said }: Said, points: Points) => {
    const at = atLine(line, field)
    const number = pointWordsOf(points, decimals)
    return code === 'text.cap'
      ? finding(code, at, { said, max: number })
      : finding(code, at, { said, each: number })
  }
  const [cap, ...others] = numbersIn(texts, caps, decimals)
  if (cap && ![cap, ...others].some(({ points }) => points === max)) return [tell('text.cap', cap, max)]
  const told = numbersIn(texts, [gives], decimals)
  if (told.length === 0 || speaksOfOthers(texts, branch.code, outline)) return []
  const over = told.find(({ points }) => points > max)
  if (over) return [tell('text.cap', over, max)]
  const each = branch.kind === 'criterion' ? eachOf(branch) : undefined
  const other = told.find(({ points }) => each !== undefined && !known(branch, each).includes(points))
  return each === undefined || !other ? [] : [tell('text.each', other, each)]
}

const numbersIn = (texts: readonly Text[], patterns: readonly RegExp[], decimals: number): Said[] =>
  texts.flatMap(({ field, text }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([said, digits = '']) => ({
        field,
        said: said.trim(),
        points: pointsIn(digits, decimals),
      })),
    ),
  )

/** Whether the words name another row: they may tell what happens there. */
const speaksOfOthers = (texts: readonly Text[], own: string, { byCode }: Outline): boolean =>
  texts.some(({ text }) =>
    [...text.matchAll(codeLike)].some(([code]) => code !== own && code.includes('.') && byCode.has(code)),
  )

const codeLike = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu

type Text = { field: string; text: string }

/** The words that may hold a number, with single spaces, so that no pattern has to try how to share a long row of them. */
function textsOf(branch: Line['branch']): Text[] {
  const hint = branch.kind === 'criterion' ? branch.hint : undefined
  const event =
    branch.kind === 'criterion' && branch.method.kind === 'per-event' ? branch.method.event : undefined
  return [
    { field: 'label', text: branch.label },
    { field: 'method.event', text: event ?? '' },
    { field: 'hint', text: hint ?? '' },
  ]
    .filter(({ text }) => /\d/.test(text))
    .map(({ field, text }) => ({ field, text: text.replace(/\s+/g, ' ') }))
}

/** What counts each time, where a row counts by times or steps. */
function eachOf({ method }: Criterion): Points | undefined {
  if (method.kind === 'per-event') return Math.abs(method.each)
  return method.kind === 'step-loss' ? method.loss : undefined
}

function known(branch: Line['branch'], each: Points): Points[] {
  const start = branch.kind === 'criterion' && branch.method.kind === 'per-event' ? branch.method.start : 0
  return [each, branch.max ?? 0, start]
}

/** "10", "2,5", "1.5"; "1.000" is a thousand. */
function pointsIn(digits: string, decimals: number): Points {
  const plain = /^\d{1,3}\.\d{3}$/.test(digits) ? digits.replace('.', '') : digits.replace(',', '.')
  return Math.round(Number(plain) * unitsPerPoint(decimals))
}
