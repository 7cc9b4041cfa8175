import type { Criterion, Section } from '../criterion.ts'
import { expressionText } from '../expression/print.ts'
import { parseExpression } from '../expression/grammar.ts'
import type { Level, Method } from '../method.ts'
import { pointsText } from '../option.ts'
import { methodText } from '../scoring/criterion.ts'
import type { About, Change } from './change.ts'
import { changed } from './members.ts'
import { quotedWords } from './say.ts'

/** A criterion of one of the tables, with what its words depend on. */
export type Scored = { criterion: Criterion; section: Section['kind']; decimals: number }

/**
 * How the scoring of a criterion changed: its kind or numbers, in the printed words of the scoring method; else only the
 * names of levels and events, their order, or how a formula is written. The target is told by itself.
 */
export function methodChanges(about: About, before: Scored, after: Scored): Change[] {
  const [old, now] = [before.criterion.method, after.criterion.method]
  if (numbersOf(before) !== numbersOf(after) || hasSwapped(before, after)) {
    const printed = [printedOf(before), printedOf(after)] as const
    const isSilent = printed[0] === printed[1]
    const [from, to] = isSilent ? [wholeOf(before, after), wholeOf(after, before)] : printed
    return [changed(about, 'method', quotedWords(from), quotedWords(to))]
  }
  if (old.kind === 'per-event' && now.kind === 'per-event' && old.event !== now.event)
    return [changed(about, 'event', quotedWords(old.event), quotedWords(now.event))]
  if (old.kind === 'formula' && now.kind === 'formula' && old.expression !== now.expression)
    return [changed(about, 'written', quotedWords(old.expression), quotedWords(now.expression))]
  return levelChanges(about, levelsOf(old), levelsOf(now))
}

const levelsOf = (method: Method): readonly Level[] =>
  method.kind === 'levels' || method.kind === 'average' ? method.levels : []

/** Names and order of levels that are worth what they were. */
function levelChanges(about: About, old: readonly Level[], now: readonly Level[]): Change[] {
  const renamed = now.flatMap((level, at) => {
    const was = (hasOwnCodes(now) ? old.find(({ code }) => code === level.code) : old[at])?.label
    if (was === undefined || was === level.label) return []
    return [changed(about, 'level', quotedWords(was), quotedWords(level.label))]
  })
  if (now.every(({ code }, at) => code === old[at]?.code)) return renamed
  return [...renamed, { weight: 'wording', about, kind: 'order', what: 'levels' }]
}

const hasOwnCodes = (levels: readonly Level[]): boolean =>
  new Set(levels.map(({ code }) => code)).size === levels.length

/** Whether a level of the same name is worth something else, as where two names have changed places. */
function hasSwapped(before: Scored, after: Scored): boolean {
  const worth = ({ points, zeroes }: Level, { decimals }: Scored): string =>
    `${pointsText(points, decimals)} ${String(zeroes === true)}`
  return levelsOf(after.criterion.method).some((level) => {
    const same = levelsOf(before.criterion.method).filter(({ label }) => label === level.label)
    return same.length === 1 && same[0] !== undefined && worth(same[0], before) !== worth(level, after)
  })
}

/** As the sheet says it, without what is told by itself. */
const printedOf = ({ criterion, section, decimals }: Scored): string =>
  methodText({ ...criterion, notApplicable: undefined }, section, decimals)

/** With what the printed words leave out, as far as the other says it otherwise. */
function wholeOf(scored: Scored, other: Scored): string {
  const numbers = (each: Scored) =>
    Object.entries(each.criterion.method).map(
      ([name, value]) => `${names[name] ?? name} ${spelt(value, name, each.decimals)}`,
    )
  const said = new Set(numbers(other))
  const left = numbers(scored).filter((words) => !said.has(words))
  return `${printedOf(scored)} (${left.join(', ')})`
}

/** Members whose numbers are points, in every method. */
const inPoints = new Set(['points', 'loss', 'start', 'each', 'floor', 'least', 'step'])
/** What is told by itself: names, and where a target comes from. */
const apart = new Set(['label', 'event'])

/** What members are called in the words for a method, where the printed ones leave them out. */
const names: Record<string, string> = {
  levels: 'mức',
  bands: 'bậc',
  code: 'mã',
  points: 'điểm',
  loss: 'trừ',
  step: 'bước',
  floor: 'không dưới',
  start: 'ban đầu',
  each: 'mỗi lần',
  expression: 'công thức',
  choose: 'chọn',
  combine: 'lấy',
  least: 'thấp nhất',
  leastPercent: 'tỷ lệ thấp nhất',
  zeroes: 'mất điểm cả tiêu chí',
  from: 'từ',
  above: 'trên',
  to: 'đến',
  below: 'dưới',
}

/** Everything a method counts by, spelt out; the same text where and only where it counts alike. */
const numbersOf = ({ criterion: { method }, decimals }: Scored): string => spelt(method, '', decimals)

function spelt(value: unknown, name: string, decimals: number): string {
  if (name === 'target') return 'theo chỉ tiêu'
  if (typeof value === 'number') return inPoints.has(name) ? pointsText(value, decimals) : String(value)
  if (typeof value === 'string') return name === 'expression' ? canonical(value) : value
  if (Array.isArray(value)) return speltList(value, name, decimals)
  if (typeof value !== 'object' || value === null) return value === true ? 'có' : String(value)
  return Object.entries(value)
    .filter(([member, of]) => of !== undefined && !apart.has(member))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([member, of]) => `${names[member] ?? member} ${spelt(of, member, decimals)}`)
    .join(', ')
}

/** Levels are found by their code and may stand in any order; of bands the first that holds counts. */
function speltList(list: readonly unknown[], name: string, decimals: number): string {
  const parts = list.map((each) => `(${spelt(each, '', decimals)})`)
  const isFree = name === 'levels' && hasOwnCodes(list as readonly Level[])
  return (isFree ? parts.sort() : parts).join(' ')
}

function canonical(expression: string): string {
  const parsed = parseExpression(expression, 'number')
  return 'fault' in parsed ? expression : expressionText(parsed.expression)
}
