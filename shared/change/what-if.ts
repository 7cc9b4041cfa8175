import { blocGiven } from '../bloc-facts.ts'
import type { Code, UnitId } from '../ids.ts'
import type { Points } from '../points.ts'
import type { Prepared } from '../prepared.ts'
import { rank, type Contender } from '../ranking.ts'
import { score, type Scorecard } from '../scorecard.ts'
import { verdict } from '../scoring/verdict.ts'
import { standingOf } from '../standing.ts'
import { entriesByRow } from '../submission.ts'
import { carriageOf, type Sheet, type Submitted } from './carriage.ts'
import { differenceTally, liftsOf, type Reason } from './difference.ts'
import { remarkBook, type Remark } from './remark.ts'

/** What a unit comes to by one of the tables. Not official: it could not be submitted so, as a row or cross rule has a problem. */
export type Came = { total: Points; percent: number; place: number | null; list?: Code; isOfficial: boolean }

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
  const { carried, added } = carriageOf(before, after)
  const remarks = remarkBook()
  const lift = liftsOf(before, after)
  const tally = differenceTally(before, after, submitted.length)
  const sheets = submitted.map(({ unit, entries, targets, given }) => ({
    unit,
    entries: entriesByRow(before, entries).entries,
    facts: { targets, given },
  }))
  const was = ranked(before, sheets, lift.before, tally.addBefore)
  const moved = sheets.map((sheet) => carried(sheet, remarks.tell))
  const is = ranked(after, moved, lift.after, (at, card, { unit }) => {
    tellProblems(after, unit, card, remarks.tell)
    tally.addAfter(at, card)
  })
  const units = submitted.map(({ unit }) => unit)
  for (const { code, typed, criterion } of added)
    if (typed || criterion.method.kind === 'scored-by') remarks.tellAll(code, 'added', units)
  return {
    decimals: Math.max(before.template.decimals, after.template.decimals),
    units: was.flatMap((earlier, at): Outcome[] => {
      const [unit, later] = [units[at], is[at]]
      if (unit === undefined || later === undefined) return []
      const rises = risesOf(earlier, later)
      return [{ unit, before: earlier, after: later, rises, because: tally.reasonsOf(at) }]
    }),
    remarks: remarks.list(after, before),
  }
}

/** Totals and places of sheets, in the order given, with what the bloc gives their rows. Each scorecard is shown and let go. */
function ranked(
  prepared: Prepared,
  sheets: readonly Sheet[],
  lift: number,
  show: (at: number, card: Scorecard, sheet: Sheet) => void,
): Came[] {
  const bloc = blocGiven(prepared, sheets)
  const isOfficial: boolean[] = []
  const contenders = sheets.map((each, at): Contender => {
    const facts = { targets: each.facts.targets, given: { ...each.facts.given, ...bloc } }
    const { sheet, card } = scored(prepared, { ...each, facts })
    show(at, card, sheet)
    isOfficial.push(card.problems.length === 0)
    return { unit: sheet.unit, standing: standingOf(prepared, sheet.entries, facts, card) }
  })
  const places = new Map(rank(prepared.template, contenders).map(({ unit, place }) => [unit, place]))
  return contenders.map(({ unit, standing: { total, percent, list } }, at) => ({
    ...{ total: total * lift, percent, place: places.get(unit) ?? null },
    ...(list === undefined ? {} : { list }),
    isOfficial: isOfficial[at] ?? false,
  }))
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
