/** Submissions as the rules read them: each unit's last one, and what the rows of the whole bloc give one another. */
import { blocGiven, lateGiven } from '../../shared/bloc-facts.ts'
import type { Facts, Given, Targets } from '../../shared/facts.ts'
import type { UnitId } from '../../shared/ids.ts'
import { isProvisional } from '../../shared/method.ts'
import { daysLate, type Period } from '../../shared/period.ts'
import type { Prepared, Row } from '../../shared/prepared.ts'
import type { Entries } from '../../shared/scorecard.ts'
import { entriesByRow, type Receipt } from '../../shared/submission.ts'
import { loadBloc } from './blocs.ts'
import { findUnitStates, type UnitState } from './heads.ts'
import type { PeriodPlace } from './keys.ts'
import { findSubmissions } from './submissions.ts'
import type { Tables } from './table.ts'
import { loadVersion } from './templates.ts'

/** A unit's last submission by row of the table it was made with, and what scoring needs beside it. */
export type SubmittedEntries = { unit: UnitId; prepared: Prepared; entries: Entries; facts: Facts }

/** Whether any row can only be counted with the whole bloc in view. */
export const needsBloc = ({ rows }: Prepared): boolean =>
  rows.some(({ criterion }) => isProvisional(criterion.method))

/** What the deadline gives a submission that comes at this moment. */
export async function givenByTime(
  tables: Tables,
  { bloc, deadline }: Pick<Period, 'bloc' | 'deadline'>,
  prepared: Prepared,
  at: Date,
): Promise<Given> {
  const { timeZone } = await loadBloc(tables, bloc)
  // Swedish writes dates as 2026-11-25
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone })
  return lateGiven(
    prepared,
    daysLate(new Date(deadline), at, (moment) => day.format(moment)),
  )
}

/** The last submissions of these units, each with the facts it is scored by, the bloc's among them. */
export async function findSubmittedEntries(
  tables: Tables,
  place: PeriodPlace,
  period: Period,
  units: readonly { unit: UnitId; targets: Targets }[],
): Promise<SubmittedEntries[]> {
  const all = await findLast(tables, place, period, units)
  const given = new Map<Prepared, Given>()
  for (const { prepared } of all)
    if (!given.has(prepared)) given.set(prepared, blocGiven(prepared, asRowsOf(prepared, all)))
  return all.map(({ facts, ...own }) => ({
    ...own,
    facts: { targets: facts.targets, given: { ...facts.given, ...given.get(own.prepared) } },
  }))
}

async function findLast(
  tables: Tables,
  place: PeriodPlace,
  period: Period,
  units: readonly { unit: UnitId; targets: Targets }[],
): Promise<SubmittedEntries[]> {
  const found = await Promise.all(
    units.map(async ({ unit, targets }): Promise<SubmittedEntries[]> => {
      const [last] = await findSubmissions(tables, place, unit, 1)
      if (!last) return []
      const prepared = await loadVersion(tables, period, last.templateVersion)
      const { entries } = entriesByRow(prepared, last.entries)
      const facts = await factsOf(tables, period, prepared, targets, last.receipt)
      return [{ unit, prepared, entries, facts }]
    }),
  )
  return found.flat()
}

/**
 * Submissions of whatever version by the rows of one, so that the bloc is looked at as a whole. A row that another version
 * measures in another way is left out: its figure is of another kind.
 */
const asRowsOf = (prepared: Prepared, all: readonly SubmittedEntries[]) =>
  all.map(({ prepared: own, entries, facts }) => ({
    entries: own === prepared ? entries : prepared.rows.map((row) => entries[sameRowOf(own, row)]),
    facts,
  }))

function sameRowOf({ rows, rowOf }: Prepared, { code, criterion: { method } }: Row): number {
  const at = rowOf.get(code) ?? -1
  const before = rows[at]?.criterion.method
  const isSame =
    method.kind === 'relative' && before?.kind === 'relative' && before.against.kind === method.against.kind
  return isSame ? at : -1
}

/**
 * What scoring a unit's entries at this moment needs beside them: the days late, and what the other units' last submissions
 * give the rows of the whole bloc. The unit's own last one does not count against what it enters now.
 */
export async function givenNow(
  tables: Tables,
  place: PeriodPlace & { readonly unit: UnitId },
  period: Period,
  prepared: Prepared,
  at: Date,
): Promise<Given> {
  const byTime = await givenByTime(tables, period, prepared, at)
  if (!needsBloc(prepared)) return byTime
  const states = await findUnitStates(tables, place)
  const others = submittedUnits(states).filter(({ unit }) => unit !== place.unit)
  const all = await findLast(tables, place, period, others)
  return { ...byTime, ...blocGiven(prepared, asRowsOf(prepared, all)) }
}

/** The units that have submitted, with what they registered. */
export const submittedUnits = (
  states: ReadonlyMap<UnitId, UnitState>,
): { unit: UnitId; targets: Targets }[] =>
  [...states].flatMap(([unit, { submitted, targets }]) => (submitted ? [{ unit, targets }] : []))

async function factsOf(
  tables: Tables,
  period: Period,
  prepared: Prepared,
  targets: Targets,
  { at }: Receipt,
): Promise<Facts> {
  return { targets, given: await givenByTime(tables, period, prepared, new Date(at)) }
}
