import { blocGiven } from '../bloc-facts.ts'
import type { Given } from '../facts.ts'
import type { Code, UnitId } from '../ids.ts'
import type { Points } from '../points.ts'
import type { Prepared } from '../prepared.ts'
import { placesOfUnits, type Contender } from '../ranking.ts'
import { score, type Scorecard } from '../scorecard.ts'
import { verdict } from '../scoring/verdict.ts'
import { standingOf } from '../standing.ts'
import { entriesByRow } from '../submission.ts'
import { carriageOf, type Sheet, type Submitted } from './carriage.ts'
import { differenceTally, liftsOf, type Reason } from './difference.ts'
import { remarkBook, type Remark } from './remark.ts'

/** What a unit comes to by one of the tables. Not official: it could not be submitted so, as a row or cross rule has a problem. */
export type Came = {
  total: Points
  percent: number
  place: number | null
  list: Code | undefined
  isOfficial: boolean
}

/**
 * A unit by both tables. `rises`: by how many places, negative where it falls, null where the places are not of one list.
 * `because`: what sets it apart from the others, the largest first.
 */
export type Outcome = {
  unit: UnitId
  before: Came
  after: Came
  rises: number | null
  because: readonly Reason[]
}

/** Last period's submissions by both tables, in the order given. All points are in the smallest unit of `decimals`. */
export type WhatIf = { decimals: number; units: readonly Outcome[]; remarks: readonly Remark[] }

/**
 * What last period's ranking would have been by the new table (nếu năm trước đã áp dụng bảng mới). Entries are carried over
 * by criterion where they still fit; what does not fit counts as not entered and is told. Rows relative to the bloc are
 * counted with all the units given in view. Units are ranked even where their scorecard is not official.
 */
export function whatIf(before: Prepared, after: Prepared, submitted: readonly Submitted[]): WhatIf {
  const { carried, compared, added } = carriageOf(before, after)
  const sheets = submitted.map(({ unit, entries, targets, given }): Sheet => ({
    unit,
    entries: entriesByRow(before, entries).entries,
    facts: { targets, given },
  }))
  const units = submitted.map(({ unit }) => unit)
  const lift = liftsOf(before, after)
  const was = scoredBloc(before, blocGiven(before, sheets), lift.before)
  const is = scoredBloc(after, blocGiven(after, compared(sheets)), lift.after)
  const remarks = remarkBook()
  const tally = differenceTally(before, after, submitted.length)
  for (const [at, sheet] of sheets.entries()) {
    const earlier = was.add(sheet)
    const later = is.add(carried(sheet, remarks.tell))
    tellProblems(after, sheet.unit, later, remarks.tell)
    tally.add(at, earlier, later)
  }
  for (const { code, typed, criterion } of added)
    if (typed || criterion.method.kind === 'scored-by') remarks.tellAll(code, 'added', units)
  const [came, comes] = [was.came(), is.came()]
  const outcomes: Outcome[] = []
  for (const [at, unit] of units.entries()) {
    const [earlier, later] = [came[at], comes[at]]
    if (!earlier || !later) continue
    const rises = risesOf(earlier, later)
    outcomes.push({ unit, before: earlier, after: later, rises, because: tally.reasonsOf(at) })
  }
  return {
    decimals: Math.max(before.template.decimals, after.template.decimals),
    units: outcomes,
    remarks: remarks.list(after, before),
  }
}

/** Scores sheet by sheet by one table, and then tells totals and places in the order given. */
function scoredBloc(prepared: Prepared, bloc: Given, lift: number) {
  const contenders: Contender[] = []
  const isOfficial: boolean[] = []
  return {
    add: (whole: Sheet): Scorecard => {
      const facts = { targets: whole.facts.targets, given: { ...whole.facts.given, ...bloc } }
      const { sheet, card } = scored(prepared, { ...whole, facts })
      contenders.push({ unit: sheet.unit, standing: standingOf(prepared, sheet.entries, facts, card) })
      isOfficial.push(card.problems.length === 0)
      return card
    },
    came: (): Came[] => {
      const { tieBreaks, rankBy, lists, sanctions } = prepared.template
      const places = placesOfUnits({ tieBreaks, rankBy, lists, sanctions }, contenders)
      return contenders.map(({ unit, standing: { total, percent, list } }, at) => ({
        total: total * lift,
        percent,
        place: places.get(unit) ?? null,
        list,
        isOfficial: isOfficial[at] ?? false,
      }))
    },
  }
}

/** What stands in a row that does not apply any more counts as not entered, so that the row is left out and not in error. */
function scored(prepared: Prepared, sheet: Sheet): { sheet: Sheet; card: Scorecard } {
  const card = score(prepared, sheet.entries, sheet.facts)
  if (card.problems.length === 0 || !card.settled.includes(verdict.idle)) return { sheet, card }
  const entries = sheet.entries.map((entry, at) => (card.settled[at] === verdict.idle ? undefined : entry))
  return { sheet: { ...sheet, entries }, card: score(prepared, entries, sheet.facts) }
}

/** Tells what the table finds wrong, but blanks: why they are, has been told. */
function tellProblems(
  { rows }: Prepared,
  unit: UnitId,
  { problems, settled }: Scorecard,
  tell: (code: Code, why: 'problem', unit: UnitId) => void,
): void {
  if (problems.length === 0) return
  for (const { at, code } of rows) {
    const came = settled[at] ?? 0
    if (came < 0 && came !== verdict.blank && came !== verdict.awaits) tell(code, 'problem', unit)
  }
}

const risesOf = (before: Came, after: Came): number | null =>
  before.place === null || after.place === null || before.list !== after.list
    ? null
    : before.place - after.place
