import type { Section } from '../criterion.ts'
import type { Method } from '../method.ts'
import type { Points } from '../points.ts'
import { readClauses } from './clause.ts'
import { guess, type Guess } from './draft.ts'
import { levelsOf } from './levels.ts'
import { readRule, type Rule } from './rule.ts'
import { statedIn } from './said-points.ts'

/** What a text tells of how a row is scored; `most` is the maximum it implies, `cap` one it prints. */
export type SaidMethod = {
  most: Points | undefined
  unitOfMeasure: string | undefined
  guesses: readonly Guess[]
  /** Whether it counts, rather than lists levels. */
  isRule: boolean
  method: (max: Points, kind: Section['kind']) => Method
}

/** Reads a way of scoring in words, or undefined where it is not clear. `max`: the row's own, where it is printed. */
export function readMethod(text: string, max: Points | undefined, decimals: number): SaidMethod | undefined {
  const { clauses, notes } = readClauses(text, decimals)
  const plain = clauses.filter(({ words }) => !/(?:^|\s)(?:mỗi|cứ|từng)\s/i.test(words))
  const levels = plain.length === clauses.length ? levelsOf(clauses, max, notes.join(' ')) : undefined
  if (levels) return { ...levels, isRule: false, method: () => levels.method }
  const rule = readRule(text, decimals)
  if (rule) return { ...rule, isRule: true, most: mostOf(rule, text, decimals) }
  return undefined
}

/** What is lost may be bounded below the maximum; what is earned is bounded by it. */
const mostOf = ({ cap, loses }: Rule, text: string, decimals: number): Points | undefined =>
  loses ? (statedIn(text, decimals) ?? cap) : cap

/** Points that a person judges: what a row comes to whose way of scoring is not told, or not clearly. */
export const judged = (least: Points, told: boolean): { method: Method; guesses: Guess[] } => ({
  method: { kind: 'judged', least, step: 1 },
  guesses: [guess('method', told ? 'method.unread' : 'method.judged')],
})

/**
 * Parts a cell into what is scored and how: "Thu ngân sách. Đạt 100%: 10 điểm; dưới 100%: 5 điểm". The words before the first
 * place after which a way of scoring is read are the label.
 */
export function parted(
  label: string,
  max: Points | undefined,
  decimals: number,
): { label: string; rest: string; said: SaidMethod } | undefined {
  const short = label.slice(0, 2000)
  const places = [
    ...short.matchAll(/\n|\. (?=\p{Lu})|: ?|[(;] ?|, (?=mỗi|cứ|trừ|chậm)|(?<=\p{L}) (?=mỗi |cứ )/gu),
  ]
  for (const place of places.slice(0, 12)) {
    const before = short.slice(0, place.index).trim()
    const rest = short.slice(place.index + place[0].length).trim()
    if (before.length < 3 || !/\p{L}{2}/u.test(before)) continue
    const said = readMethod(rest, max, decimals)
    if (said && isWhole(said, max))
      return { label: before.replace(/[:;,(]$/, '').trim(), rest: rest.replace(/\)$/, ''), said }
  }
  return undefined
}

/** "Mỗi lần chậm báo cáo trừ 1 điểm", "Có đăng ký: 5 điểm; không: 0": a row that is its own way of scoring. */
export function wholeMethod(
  label: string,
  max: Points | undefined,
  decimals: number,
): SaidMethod | undefined {
  const said = readMethod(label, max, decimals)
  return said && isWhole(said, max) ? said : undefined
}

/** Levels that do not reach the printed maximum were not all read. */
const isWhole = ({ most, isRule }: SaidMethod, max: Points | undefined): boolean =>
  isRule || max === undefined || most === max
