import { assignedBy, assignedInAll } from './assigned.ts'
import { checkRules } from './cross-check.ts'
import { isKnown, type Counting } from './counting.ts'
import type { Criterion } from './criterion.ts'
import type { Entry } from './entry.ts'
import { noFacts, type Facts } from './facts.ts'
import type { Code } from './ids.ts'
import type { Compiled } from './names.ts'
import { AMOUNT_DECIMALS, asNumber, type Points } from './points.ts'
import type { Prepared, Row } from './prepared.ts'
import { problem, type Problem } from './problem.ts'
import { hasEvidence } from './scoring/criterion.ts'
import { rounded, type Slots } from './scoring/count.ts'
import { zeroesGroup } from './scoring/levels.ts'
import { verdictProblem } from './scoring/verdict-problem.ts'
import { verdict } from './scoring/verdict.ts'

/** A unit's entries by row of the table: undefined where it has none. */
export type Entries = readonly (Entry | undefined)[]

/**
 * What a unit's entries come to (phiếu điểm). `points` follows the prepared nodes: what each section, group and criterion
 * counts for, deductions as negative numbers. Rows with a problem count 0, and while there is one the total is not
 * official ("chưa chốt"). `warnings` do not stop anything but must be confirmed.
 */
export type Scorecard = {
  points: readonly Points[]
  main: Points
  bonus: Points
  deduction: Points
  total: Points
  /** What the unit's main sections are worth together without the rows excluded; and the total of that, hundredths of a percent. */
  assigned: Points
  percent: number
  problems: readonly Problem[]
  warnings: readonly Problem[]
  /** By row: its points before evidence is looked at and after it, or the verdict; deductions positive. */
  earned: readonly Points[]
  settled: readonly Points[]
  /** Rows that count as not applicable, and sanctions that took a criterion's points. */
  inapplicable: readonly Code[]
  zeroed: readonly Code[]
  /** By cross rule: kept, broken, not looked at; see `ruleVerdict`. */
  rules: readonly number[]
  /** Typed rows of the main sections that have a value, right or wrong; of how many: see `countedRows`. */
  filled: number
}

/** How many rows a unit is expected to fill: those of the main sections. */
export const countedRows = ({ rows }: Prepared): number =>
  rows.filter(({ section, typed }) => section === 'main' && typed).length

const nothing: ReadonlyMap<Code, Problem> = new Map()

/** The entry of a row where nothing was entered. */
export const blankOf = (criterion: Code): Entry => ({
  criterion,
  value: null,
  target: null,
  evidence: '',
  explanation: '',
})

/**
 * Scores a unit's entries. Order (house rule, after rules in use): row points with their caps → sanctions that zero a
 * criterion → zeroing levels → group and section caps, inside out → main total → bonus → deductions → ceiling and floor →
 * rounding where the table says. `unread` are the problems of reading; their rows count nothing.
 */
export function score(
  prepared: Prepared,
  entries: Entries,
  facts: Facts = noFacts,
  unread: ReadonlyMap<Code, Problem> = nothing,
): Scorecard {
  const { rows, inOrder, nodes, pointSlotOf, template } = prepared
  const { decimals, rounding } = template
  const size = new Array<Points>(nodes.length).fill(0)
  const earned = new Array<Points>(rows.length).fill(0)
  const settled = new Array<Points>(rows.length).fill(0)
  const slots = enteredSlots(prepared, entries, facts)
  const state: Counting = { prepared, earned, settled, slots }
  const step = rounding?.at === 'row' ? rounding.step : 1
  const wrong: Row[] = []
  const warnings: Problem[] = []
  const inapplicable: Row[] = []
  const emptied: number[] = []
  let filled = 0
  for (const row of inOrder) {
    const { at, criterion } = row
    const entry = entries[at] ?? blankOf(row.code)
    let came = counted(row, entry, facts, unread, state)
    const idle = row.applies !== undefined && isIdle(row.applies, state)
    if (idle || (came === verdict.type && entry.value === 'not-applicable' && criterion.notApplicable)) {
      came = idle && isTypedIn(entry, unread) ? verdict.idle : leftOut(criterion)
      if (came >= 0) inapplicable.push(row)
    }
    if (came !== verdict.blank && row.typed && row.section === 'main') filled += 1
    earned[at] = came
    if (came === verdict.blank && row.section !== 'main') came = 0
    else if (came >= row.evidenceFrom && !idle && !hasEvidence(row.evidence, entry)) came = verdict.evidence
    else if (came > 0 && step > 1) came = rounded(came, step)
    if (came > row.max) came = row.max
    settled[at] = came
    if (came >= 0) {
      size[row.index] = row.section === 'deduction' && came !== 0 ? -came : came
      size[row.parent] = (size[row.parent] ?? 0) + came
      if (row.zeroing && levelEmpties(criterion, entry)) emptied.push(row.parent)
      if (row.percent) smallPercent(criterion.code, entry, warnings)
    } else if (came !== verdict.awaits) wrong.push(row)
    const slot = pointSlotOf[at] ?? -1
    if (slot >= 0)
      slots[slot] = asNumber(row.section === 'deduction' ? -Math.max(0, came) : Math.max(0, came), decimals)
  }
  const zeroed = zeroRows(size, state)
  const sums = totals(prepared, size, emptied, inapplicable)
  if (inOrder !== rows) wrong.sort((a, b) => a.at - b.at)
  const problems = wrong.map((row) => told(row, entries[row.at], settled[row.at] ?? 0, unread, decimals))
  const verdicts = checkRules(state, sums, problems, warnings)
  const { points, main, bonus, deduction, total, assigned, percent } = sums
  // written out: spreading the sums takes longer than counting all rows
  return {
    points,
    main,
    bonus,
    deduction,
    total,
    assigned,
    percent,
    problems,
    warnings,
    earned,
    settled,
    inapplicable: inapplicable.map(({ criterion }) => criterion.code),
    zeroed,
    rules: verdicts,
    filled,
  }
}

/** What every name but points stands for: known before any row is counted, as a row may ask for its own target. */
export const enteredSlots = ({ slots }: Prepared, entries: Entries, facts: Facts): Slots =>
  slots.list.map(({ name, row, read }) => (read ? read(entries[row] ?? blankOf(name.code), facts) : null))

function counted(
  row: Row,
  entry: Entry,
  facts: Facts,
  unread: ReadonlyMap<Code, Problem>,
  state: Counting,
): Points {
  if (unread.size > 0 && unread.get(row.criterion.code)?.at?.field === 'value') return verdict.type
  if (row.formula && !isKnown(row.formula, state)) return verdict.awaits
  return row.count(entry, facts, state.slots)
}

/** Whether the condition under which a row applies fails. */
const isIdle = (applies: Compiled, state: Counting): boolean =>
  isKnown(applies, state) && applies.run(state.slots) === 0

const isTypedIn = ({ criterion, value }: Entry, unread: ReadonlyMap<Code, Problem>): boolean =>
  (value !== null && value !== 'not-applicable') || unread.get(criterion)?.at?.field === 'value'

/** What a row comes to that does not apply, by its condition or because the unit says so. */
const leftOut = ({ notApplicable, max }: Criterion): Points => (notApplicable === 'full' ? max : 0)

const levelEmpties = ({ method }: Criterion, { value }: Entry): boolean =>
  method.kind === 'levels' && Array.isArray(value) && zeroesGroup(method, value)

/** A share of 1 % or less is rare and often 95 % typed as 0,95: asked, not guessed. */
function smallPercent(code: Code, { value }: Entry, warnings: Problem[]): void {
  if (typeof value !== 'number' || value <= 0 || value > 100) return
  const said = { typed: asNumber(value, AMOUNT_DECIMALS), hundredfold: value }
  warnings.push(problem('entry.percent-small', said, { criterion: code, field: 'value' }))
}

function told(
  { criterion }: Row,
  entry: Entry | undefined,
  found: number,
  unread: ReadonlyMap<Code, Problem>,
  decimals: number,
): Problem {
  const reading = unread.get(criterion.code)
  const ofReading = reading?.at?.field === 'value' ? found !== verdict.idle : found === verdict.target
  return reading && ofReading ? reading : verdictProblem(criterion, entry, found, decimals)
}

/** Takes the points of every criterion that a sanction zeroes, and tells which. */
function zeroRows(size: Points[], state: Counting): Code[] {
  const { zeroing, nodes } = state.prepared
  return zeroing.flatMap(({ sanction, when, index }) => {
    if (!isKnown(when, state) || when.run(state.slots) !== 1) return []
    const parent = nodes[index]?.parent ?? -1
    size[parent] = (size[parent] ?? 0) - Math.abs(size[index] ?? 0)
    size[index] = 0
    return [sanction.code]
  })
}

/** Adds the groups up, inside out; their rows are in them already. */
function totals(
  { template, nodes, inner, assigned: whole }: Prepared,
  size: Points[],
  emptied: readonly number[],
  inapplicable: readonly Row[],
) {
  const { rounding, floor, ceiling } = template
  const step = rounding?.at === 'section' ? rounding.step : 1
  const sums = { main: 0, bonus: 0, deduction: 0 }
  for (const { index, node } of inner) {
    let own = Math.min(size[index] ?? 0, node.most)
    if (emptied.length > 0 && emptied.includes(index)) own = 0
    if (node.parent >= 0) size[node.parent] = (size[node.parent] ?? 0) + own
    else sums[node.section] += own = rounded(own, step)
    size[index] = node.section === 'deduction' && own !== 0 ? -own : own
  }
  const sum = Math.max(floor, Math.min(ceiling, sums.main + sums.bonus - sums.deduction))
  const total = rounding?.at === 'total' ? rounded(sum, rounding.step) : sum
  const excluded = inapplicable.filter(({ criterion }) => criterion.notApplicable === 'excluded')
  const assigned =
    excluded.length === 0
      ? whole
      : assignedInAll(nodes, assignedBy(nodes, new Set(excluded.map(({ index }) => index))))
  return {
    points: size,
    main: sums.main,
    bonus: sums.bonus,
    deduction: sums.deduction === 0 ? 0 : -sums.deduction,
    total,
    assigned,
    percent: percentOf(total, assigned),
  }
}

/** A total as hundredths of a percent of what was assigned, half up; 0 where nothing was. */
const percentOf = (total: Points, assigned: Points): number =>
  assigned === 0 ? 0 : Math.floor((20_000 * total + assigned) / (2 * assigned))
