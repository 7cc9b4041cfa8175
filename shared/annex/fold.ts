import type { Points } from '../points.ts'
import { readClause, type Clause } from './clause.ts'
import { guess } from './draft.ts'
import { areStretches } from './interval.ts'
import { levelsOf } from './levels.ts'
import type { Node } from './nesting.ts'
import { isOrdered } from './numbering.ts'
import { readRule } from './rule.ts'

/**
 * Decides of the rows under a row, none of which has rows of its own, whether they are parts that add up, levels of which one is
 * chosen, or words that say how the row is scored; levels and words become the row's own.
 */
export function fold(node: Node, decimals: number): void {
  const kids = node.children
  if (kids.length === 0) return
  if (kids.some(({ children }) => children.length > 0)) return void takeParts(kids, decimals)
  const read = kids.map((kid) => ({ kid, clause: clauseOf(kid, decimals) }))
  const valued = read.flatMap(({ kid, clause }) => (clause ? [{ kid, clause }] : []))
  if (valued.length === 0) return void foldWords(node, decimals)
  const clauses = valued.map(({ clause }) => clause)
  if (areLevels(node, valued, decimals)) {
    const notes = read.flatMap(({ kid, clause }) => (clause ? kid.hint : [kid.label, ...kid.hint]))
    const levels = levelsOf(clauses, node.printed, [...notes, node.label].join(' '))
    if (levels) {
      node.said = { ...levels, isRule: false, method: () => levels.method }
      node.hint.push(...notes)
      node.guesses.push(guess('method', 'method.levels'))
      return void takeIn(node)
    }
  }
  if (foldAlone(node, valued)) return
  for (const { kid, clause } of valued) takePart(kid, clause)
  if (node.printed !== undefined && valued.length > 1) noteParts(node, clauses)
}

/** What a row says as one level of the row above: its words, and its points in its cell or at their end. */
function clauseOf({ item, label, printed }: Node, decimals: number): Clause | undefined {
  if (item.loss?.most !== undefined && item.points === undefined)
    return { words: label, points: item.loss.most, minus: true }
  if (item.points?.each) return undefined
  if (item.points?.most !== undefined) {
    const told = readClause(label, decimals)
    const words = told?.points === item.points.most ? told.words : label
    return { words, points: item.points.most, minus: item.points.minus }
  }
  if (printed !== undefined) return { words: label, points: printed, minus: false }
  return readRule(label, decimals) ? undefined : readClause(label, decimals)
}

type Valued = { kid: Node; clause: Clause }

function areLevels(node: Node, valued: readonly Valued[], decimals: number): boolean {
  if (valued.length < 2 || valued.some(({ kid }) => kid.said || readRule(kid.label, decimals))) return false
  const points = valued.map(({ clause }) => clause.points)
  const top = Math.max(...points)
  const sum = points.reduce((total, each) => total + each, 0)
  const max = node.printed
  const stretches = areStretches(valued.map(({ clause }) => clause.words))
  if (points.includes(0)) return true
  if (node.parent === undefined && !stretches) return false
  if (valued.every(({ clause }) => clause.minus))
    return node.kind === 'main' && max !== undefined && stretches
  if (max === undefined) return stretches || valued.every(({ clause }) => exclusive.test(clause.words))
  if (sum === max) return false
  if (stretches) return true
  const falling = points.every((each, at) => at === 0 || each < (points[at - 1] ?? 0))
  if (top !== max || node.kind === 'deduction')
    return top === max && valued.every(({ clause }) => exclusive.test(clause.words))
  // a bonus is earned by several things as often as by one of them: only what falls and is too much together are levels
  if (node.kind === 'bonus') return falling && node.parent !== undefined
  return falling || !valued.some(({ kid }) => isOrdered(kid.mark))
}

const exclusive =
  /^(?:có|không|đạt|chưa|hoàn thành|không hoàn thành|xuất sắc|tốt|khá|trung bình|yếu|kém|loại|mức|cấp|giải|từ|trên|dưới|đúng hạn|chậm|hạng|thứ)(?![\p{L}])/iu

/** Rows with no points say how the row above is scored, where it has points or they are clear. */
function foldWords(node: Node, decimals: number): void {
  const words = node.children.flatMap(({ label, hint }) => [label, ...hint])
  const rules = node.children.filter(({ label, said }) => said !== undefined || readRule(label, decimals))
  const ownRows = rules.length > 0 && (node.kind !== 'main' || rules.length > 1 || node.parent === undefined)
  if (ownRows || node.printed === undefined) return
  node.hint.push(...words)
  takeIn(node)
}

/** "- Hoàn thành: 5 điểm" alone under a row of 5 points only repeats it. */
function foldAlone(node: Node, valued: readonly Valued[]): boolean {
  const [only] = valued
  if (!only || node.children.length > 1 || isOrdered(only.kid.mark)) return false
  if (only.kid.item.points !== undefined || only.clause.points !== node.printed) return false
  node.hint.push(only.kid.item.label, ...only.kid.hint)
  takeIn(node)
  return true
}

function takeIn(node: Node): void {
  for (const { item, also } of node.children)
    node.also.push(...(item.row === node.item.row ? [] : [item.row]), ...also)
  node.children = []
}

function takePart(kid: Node, clause: Clause): void {
  if (kid.printed !== undefined) return
  const words = `${clause.words}: ${kid.label.slice(clause.words.length)}`
  kid.printed = clause.points
  kid.label = clause.words
  kid.guesses.push(guess('max', 'max.text', { found: words.slice(-40) }))
}

/** "3. Quy chế dân chủ: 15 điểm" beside rows that have rows of their own. */
function takeParts(kids: readonly Node[], decimals: number): void {
  for (const kid of kids) {
    const clause = kid.children.length > 0 || kid.said ? undefined : clauseOf(kid, decimals)
    if (clause) takePart(kid, clause)
  }
}

function noteParts(node: Node, clauses: readonly Clause[]): void {
  const top = clauses.reduce<Points>((most, { points }) => Math.max(most, points), 0)
  if (top !== node.printed || node.kind !== 'main') return
  for (const kid of node.children) kid.guesses.push(guess('method', 'method.parts'))
}
