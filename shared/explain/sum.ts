import { isProvisional } from '../method.ts'
import type { Points } from '../points.ts'
import type { Node } from '../prepared.ts'
import { problemText } from '../refusal.ts'
import { rounded } from '../scoring/count.ts'
import { verdict } from '../scoring/verdict.ts'
import type { Line, Told } from './line.ts'
import { emptiedBy } from './row.ts'

/** So many addends are written out; of more only how many they are. */
const WRITTEN = 12

/** The parts of a section or group, their sum, and what caps or takes it: sizes only. */
export function groupLines(told: Told, index: number): Line[] {
  const { counting, say, card } = told
  const { nodes, template } = counting.prepared
  const node = nodes[index]
  if (!node) return []
  const { words, points } = say
  const children = nodes.flatMap((child, at) => (child.parent === index ? [{ child, at }] : []))
  const sizes = children.map(({ at }) => Math.abs(card.points[at] ?? 0))
  const lines = children.map(({ child, at }): Line => childLine(told, child, at))
  let sum = sizes.reduce((all, each) => all + each, 0)
  if (children.length > 1) lines.push({ text: sumText(told, sizes, sum), points: sum })
  const become = (text: string, next: Points): void => {
    sum = next
    lines.push({ text, points: next })
  }
  const cost = node.section === 'deduction'
  if (sum > node.most) become((cost ? words.costsAtMost : words.atMost)(points(node.most)), node.most)
  for (const { row, level } of emptiedBy(told, index))
    become(words.emptied(level.label, row.criterion.code, node.branch.code), 0)
  const step = node.parent < 0 && template.rounding?.at === 'section' ? template.rounding.step : 1
  if (sum % step !== 0) become(words.rounded(points(step)), rounded(sum, step))
  const most = node.most === Infinity ? undefined : points(node.most)
  return [...lines, { text: (cost ? words.ownCost : words.own)(node.branch.code, most), points: sum }]
}

function sumText({ say }: Told, sizes: readonly Points[], sum: Points): string {
  const addends = sizes.length > WRITTEN ? sizes.filter((size) => size !== 0) : sizes
  if (addends.length < 2 || addends.length > WRITTEN) return say.words.sumOf(sizes.length)
  return say.words.sum(equation(addends.map(say.points), say.points(sum)))
}

const equation = (addends: readonly string[], sum: string): string => `${addends.join(' + ')} = ${sum}`

function childLine(told: Told, { branch }: Node, index: number): Line {
  const { words } = told.say
  const points = Math.abs(told.card.points[index] ?? 0)
  return { text: words.child(branch.code, branch.label, noteOf(told, index)), points, of: branch.code }
}

/** What a reader must know of a part beside its points: that it is in error, left out, zeroed or provisional. */
function noteOf({ counting, card, say }: Told, index: number): string | undefined {
  const { prepared } = counting
  const row = prepared.rows.find((each) => each.index === index)
  if (!row) return undefined
  const { criterion } = row
  const settled = card.settled[row.at] ?? 0
  if (settled === verdict.blank) return say.words.notYet
  if (settled < 0) return settled === verdict.awaits ? say.words.waits : say.words.toMend
  if (card.inapplicable.includes(criterion.code))
    return criterion.notApplicable === 'excluded' ? say.words.notCounted : say.words.notApplicable
  if (prepared.zeroing.some((each) => each.index === index && card.zeroed.includes(each.sanction.code)))
    return say.words.zeroed
  return isProvisional(criterion.method) ? say.words.isProvisional : undefined
}

/** From the sections to the total. */
export function totalLines(told: Told): Line[] {
  const { counting, say, card } = told
  const { words, points } = say
  const { nodes, template } = counting.prepared
  const { ceiling, floor, rounding, legalBasis, source } = template
  const lines: Line[] = []
  const sums = { main: 0, bonus: 0, deduction: 0 }
  const summed = { main: words.mainSum, bonus: words.bonusSum, deduction: words.deductionSum }
  for (const kind of ['main', 'bonus', 'deduction'] as const) {
    const sections = nodes.flatMap((node, index) =>
      node.parent < 0 && node.section === kind ? [{ node, index }] : [],
    )
    const sizes = sections.map(({ index }) => Math.abs(card.points[index] ?? 0))
    sums[kind] = sizes.reduce((all, each) => all + each, 0)
    const sign = kind === 'deduction' ? -1 : 1
    lines.push(...sections.map(({ node, index }) => signed(childLine(told, node, index), sign)))
    if (sections.length > 1)
      lines.push(
        signed(
          { text: summed[kind](equation(sizes.map(points), points(sums[kind]))), points: sums[kind] },
          sign,
        ),
      )
  }
  let total = sums.main + sums.bonus - sums.deduction
  const become = (text: string, next: Points): void => {
    total = next
    lines.push({ text, points: next })
  }
  const { bonus, deduction } = sums
  if (nodes.some(({ section }) => section !== 'main'))
    become(words.whole(wholeSum(told, sums.main, bonus, deduction, total)), total)
  if (total > ceiling) become(words.ceiling(points(ceiling)), ceiling)
  if (total < floor) become(words.floor(points(floor)), floor)
  const step = rounding?.at === 'total' ? rounding.step : 1
  if (total % step !== 0) become(words.rounded(points(step)), rounded(total, step))
  const basis = legalBasis ?? source?.title
  return [
    ...lines,
    ...remarks(told),
    { text: words.total, points: total, ...(basis === undefined ? {} : { source: basis }) },
  ]
}

export const signed = (line: Line, sign: 1 | -1): Line =>
  sign < 0 && line.points ? { ...line, points: -line.points } : line

function wholeSum(
  { counting, say }: Told,
  main: Points,
  bonus: Points,
  deduction: Points,
  total: Points,
): string {
  const kinds = new Set(counting.prepared.nodes.map(({ section }) => section))
  const parts = [
    say.points(main),
    ...(kinds.has('bonus') ? [`+ ${say.points(bonus)}`] : []),
    ...(kinds.has('deduction') ? [`− ${say.points(deduction)}`] : []),
  ]
  return `${parts.join(' ')} = ${say.points(total)}`
}

/** What stands beside the total: the part of what was assigned, what may still change, what keeps it from being official. */
function remarks({ counting, card, say }: Told): Line[] {
  const { words, points, amount, language } = say
  const { rows } = counting.prepared
  const codesOf = (some: typeof rows) => some.map(({ criterion }) => criterion.code).join(', ')
  const excluded = rows.filter(
    ({ criterion, section }) =>
      section === 'main' &&
      criterion.notApplicable === 'excluded' &&
      card.inapplicable.includes(criterion.code),
  )
  const provisional = rows.filter(
    ({ criterion, at }) =>
      isProvisional(criterion.method) &&
      (card.settled[at] ?? 0) >= 0 &&
      !card.inapplicable.includes(criterion.code),
  )
  const wrong = rows.filter(({ at }) => (card.settled[at] ?? 0) < 0 && card.settled[at] !== verdict.awaits)
  const blanks = wrong.filter(({ at }) => card.settled[at] === verdict.blank).length
  const broken = card.problems.filter(({ code }) => code.startsWith('rule.'))
  return [
    ...(excluded.length > 0 ? [{ text: words.excluded(codesOf(excluded)) }] : []),
    { text: words.percent(amount(card.percent, '%'), points(card.assigned)) },
    ...(provisional.length > 0 ? [{ text: words.provisionalRows(codesOf(provisional)) }] : []),
    ...(wrong.length > 0 ? [{ text: words.unfinished(blanks, wrong.length - blanks) }] : []),
    ...broken.map((problem) => ({ text: words.ruleBroken(problemText(problem, language)) })),
  ]
}
