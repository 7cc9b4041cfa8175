import type { Points } from '../points.ts'
import { NUMBER, pointsOf } from './said-points.ts'

/** One level in words: "từ 90% đến dưới 100%: 8 điểm". `minus`: the points are taken off the maximum. */
export type Clause = { words: string; points: Points; minus: boolean }

const value = new RegExp(String.raw`([-–−+] ?)?(${NUMBER})( ?(?:điểm|đ))?[).\]]{0,2}$`, 'u')
const verb =
  /(?:được|đạt|chấm|tính|cho|trừ|cộng|thưởng|hưởng|là|bị trừ|được tính|được cộng)(?: (?:tối đa|đủ|thêm))?$/u
const yesNo = /^(?:có|không|đạt|không đạt|chưa|chưa đạt|chưa có|tốt|khá|trung bình|yếu|kém|xuất sắc)$/u

/** The parts of a text that may each be one level or rule. */
export const clausesOf = (text: string): string[] =>
  text
    .slice(0, 4000)
    .split(/\n|;|(?<=\p{L}|\)|điểm|\d)\. (?=[-–+•]|\p{Lu})/u)
    .map((clause) =>
      clause
        .replace(/^[-–—−+*•●▪◦·] ?(?!\d)/u, '')
        .replace(/^[([]|^[a-hđ]\) /u, '')
        .trim(),
    )
    .filter((clause) => clause !== '')

/** Reads a level with its points at the end, or undefined where the words end with no points. */
export function readClause(clause: string, decimals: number): Clause | undefined {
  if (clause.length > 300) return undefined
  const short = clause.replace(/[.,;]$/, '')
  const found = value.exec(short)
  const points = found?.[2] === undefined ? undefined : pointsOf(found[2], decimals)
  if (!found || points === undefined) return undefined
  const before = short.slice(0, found.index).trimEnd()
  const parted = /[:=→(–-]$/u.test(before)
  const verbal = verb.exec(before)
  const words = (verbal ? before.slice(0, verbal.index) : before).replace(/[ :=→(,–-]+$/u, '').trim()
  if (words === '' || !/\p{L}|%|\d/u.test(words)) return undefined
  if (!parted && !verbal && found[3] === undefined && !yesNo.test(words.toLowerCase())) return undefined
  // "từ 5" and "dưới 3 điểm" tell of a value, not of what it earns
  if (!parted && !verbal && /(?:từ|dưới|trên|đến|quá|tối đa)$/u.test(words)) return undefined
  const minus = /trừ/u.test(verbal?.[0] ?? '') || /^[-–−]/.test(found[1] ?? '')
  return { words, points, minus }
}

/** The levels that a text says, and the parts of it that are none: notes such as "chỉ tính mức cao nhất". */
export function readClauses(text: string, decimals: number): { clauses: Clause[]; notes: string[] } {
  const clauses: Clause[] = []
  const notes: string[] = []
  for (const part of clausesOf(text)) {
    const whole = readClause(part, decimals)
    const several = part.split(/, (?=\p{L})/u).map((each) => readClause(each, decimals))
    if (several.length > 1 && several.every((each) => each !== undefined)) clauses.push(...several)
    else if (whole) clauses.push(whole)
    else notes.push(part)
  }
  return { clauses, notes }
}
