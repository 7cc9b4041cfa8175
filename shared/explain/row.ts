import { isBlank } from '../cell.ts'
import type { Entry } from '../entry.ts'
import { isProvisional, type Level } from '../method.ts'
import { problemText } from '../refusal.ts'
import type { Row } from '../prepared.ts'
import { methodText } from '../scoring/criterion.ts'
import { rounded } from '../scoring/count.ts'
import { verdictProblem } from '../scoring/verdict-problem.ts'
import { verdict } from '../scoring/verdict.ts'
import { blankOf } from '../scorecard.ts'
import type { Line, Told, ToldRow } from './line.ts'
import { countLines } from './method.ts'
import { expressionWords, holds, valuesOf } from './naming.ts'

/** From an entry to the points of its row, sizes only: in a deduction section the row costs them. */
export function rowLines(told: Told, row: Row): Line[] {
  const { card, entries } = told
  const entry = entries[row.at] ?? blankOf(row.criterion.code)
  const all: ToldRow = { told, row, entry, earned: card.earned[row.at] ?? 0 }
  const settled = card.settled[row.at] ?? 0
  const lines = settled < 0 ? wrongLines(all, settled) : soundLines(all)
  const points = lines.findLast((line) => line.points !== undefined)?.points ?? 0
  return [...lines, ...statusLines(all), { text: ownText(told, row), points }]
}

function ownText({ say }: Told, { criterion, section }: Row): string {
  const own = section === 'deduction' ? say.words.ownCost : say.words.own
  return own(criterion.code, say.points(criterion.max))
}

/** The lines that earned the row its points, with how it is scored and by which article. */
function earnedLines(all: ToldRow): Line[] {
  const { row, told, earned } = all
  const { criterion, section } = row
  const { words } = told.say
  if (earned === verdict.blank && section !== 'main') return [{ text: words.notEntered[section], points: 0 }]
  const lines = leftOutLines(all) ?? countLines(all)
  const rule = methodText(criterion, section, told.counting.prepared.template.decimals)
  const source = criterion.legalBasis
  return lines.map((line, index) =>
    index < lines.length - 1 ? line : { ...line, rule, ...(source === undefined ? {} : { source }) },
  )
}

/** Why the row is left out and what the table gives for it; undefined where it is counted. */
function leftOutLines(all: ToldRow): Line[] | undefined {
  const { row, told, earned } = all
  const { criterion } = row
  const { words } = told.say
  if (!told.card.inapplicable.includes(criterion.code)) return undefined
  const why = conditionLine(all) ?? { text: words.saidNothingArose }
  return [why, { text: words.policy[criterion.notApplicable ?? 'zero'], points: earned }]
}

/** The condition under which the row applies, where it fails. */
function conditionLine({ row, told }: ToldRow): Line | undefined {
  const { counting, say } = told
  if (!row.applies || holds(row.applies, counting) !== false) return undefined
  const values = valuesOf(row.applies, counting, say).join('; ')
  return { text: say.words.conditionFails(expressionWords(row.applies, say), values) }
}

function soundLines(all: ToldRow): Line[] {
  const { row, told } = all
  const { counting, card, say } = told
  const { rounding } = counting.prepared.template
  const lines = [...earnedLines(all), ...proofLines(all)]
  let points = lines.findLast((line) => line.points !== undefined)?.points ?? 0
  const become = (text: string, next: number, source?: string): void => {
    points = next
    lines.push({ text, points, ...(source === undefined ? {} : { source }) })
  }
  if (rounding?.at === 'row' && points % rounding.step !== 0)
    become(say.words.rounded(say.points(rounding.step)), rounded(points, rounding.step))
  if (points > row.criterion.max) become(mostWords(told, row), row.criterion.max)
  for (const { sanction, when, index } of counting.prepared.zeroing) {
    if (index !== row.index || !card.zeroed.includes(sanction.code)) continue
    const values = valuesOf(when, counting, say).join('; ')
    become(say.words.sanction(sanction.code, sanction.reason, values), 0, sanction.source)
  }
  return lines
}

function mostWords({ say }: Told, { criterion, section }: Row): string {
  const atMost = section === 'deduction' ? say.words.costsAtMost : say.words.atMost
  return atMost(say.points(criterion.max))
}

/** The evidence or explanation that stands behind the points, where the table asks for one. */
function proofLines({ row, entry, told, earned }: ToldRow): Line[] {
  const { need } = row.criterion.evidence
  const { words } = told.say
  if (need === 'none' || earned < 0 || (need === 'when-earning' && earned === 0)) return []
  if (!isBlank(entry.evidence)) return [{ text: words.evidence(shortened(entry.evidence)) }]
  return isBlank(entry.explanation) ? [] : [{ text: words.explained(shortened(entry.explanation)) }]
}

const LONG = 120

function shortened(text: string): string {
  const letters = Array.from(text.trim())
  return letters.length <= LONG ? letters.join('') : `${letters.slice(0, LONG).join('')}…`
}

/** A row in error: what stands there, what is wrong, and that it counts nothing until it is mended. */
function wrongLines(all: ToldRow, found: number): Line[] {
  const { row, entry, told } = all
  const { counting, say, card } = told
  const { words, language } = say
  const { criterion } = row
  if (found === verdict.awaits) {
    const awaited = (row.formula?.rows ?? []).flatMap(({ row: at }) => {
      const named = counting.prepared.rows[at]?.criterion.code
      return named !== undefined && (card.settled[at] ?? 0) < 0 ? [named] : []
    })
    return [{ text: words.awaits([...new Set(awaited)].join(', ')) }, { text: words.awaited, points: 0 }]
  }
  const own = card.problems.find(
    ({ code, at }) => at?.criterion === criterion.code && !code.startsWith('rule.'),
  )
  const problem = own ?? verdictProblem(criterion, entry, found, counting.prepared.template.decimals)
  return [
    ...(found === verdict.evidence ? earnedLines(all) : enteredLines(all, found)),
    { text: problemText(problem, language) },
    { text: words.counts0, points: 0 },
  ]
}

/** What stands in a row that could not be counted, where a problem's own words do not say it. */
function enteredLines(all: ToldRow, found: number): Line[] {
  const { row, entry, told } = all
  const { words, points, amount } = told.say
  const { method, unitOfMeasure } = row.criterion
  if (found === verdict.idle) return [conditionLine(all)].filter((line) => line !== undefined)
  if (typeof entry.value !== 'number') return []
  return [
    {
      text: words.entered(
        method.kind === 'judged' ? points(entry.value) : amount(entry.value, unitOfMeasure),
      ),
    },
  ]
}

/** What else is to know of the number: that it may change or be mistyped, and that the group around it has lost its points. */
function statusLines({ row, told }: ToldRow): Line[] {
  const { counting, card, say } = told
  const { words } = say
  const { method, code } = row.criterion
  const group = counting.prepared.nodes[row.parent]?.branch.code ?? ''
  const provisional =
    isProvisional(method) && (card.settled[row.at] ?? 0) >= 0 && !card.inapplicable.includes(code)
  const doubts = card.warnings.filter((each) => each.at?.criterion === code && each.code.startsWith('entry.'))
  const emptied = emptiedBy(told, row.parent)
  const lost = emptied.some((each) => each.row === row) ? words.empties(group) : words.notIn(group)
  return [
    ...doubts.map((doubt) => ({ text: problemText(doubt, say.language) })),
    ...(provisional ? [{ text: words.provisional }] : []),
    ...(emptied.length > 0 ? [{ text: lost }] : []),
  ]
}

/** The level chosen that takes all points of the group around its row. */
function emptyingLevel({ criterion: { method } }: Row, value: Entry['value']): Level | undefined {
  if (method.kind !== 'levels' || !Array.isArray(value)) return undefined
  return method.levels.find((level) => level.zeroes && value.includes(level.code))
}

/** The rows whose level takes all points of a node, each with that level. */
export function emptiedBy({ counting, card, entries }: Told, node: number): { row: Row; level: Level }[] {
  return counting.prepared.rows.flatMap((row) => {
    if (row.parent !== node || (card.settled[row.at] ?? 0) < 0) return []
    const level = emptyingLevel(row, entries[row.at]?.value ?? null)
    return level ? [{ row, level }] : []
  })
}
