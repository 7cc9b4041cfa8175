import { amendedStanding, type Counted } from '../../shared/amended-standing.ts'
import type { Answer } from '../../shared/calls.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Period } from '../../shared/period.ts'
import type { Prepared } from '../../shared/prepared.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { rank } from '../../shared/ranking.ts'
import { score } from '../../shared/scorecard.ts'
import { standingOf } from '../../shared/standing.ts'
import { checkCode } from '../digest.ts'
import { findUnits } from '../store/blocs.ts'
import { findUnitStates, type UnitState } from '../store/heads.ts'
import type { PeriodPlace } from '../store/keys.ts'
import { loadGate } from '../store/periods.ts'
import { findFinalRanking, type FinalRanking } from '../store/rankings.ts'
import { findSubmissions } from '../store/submissions.ts'
import { findSubmittedEntries, needsBloc, submittedUnits } from '../store/submitted.ts'
import type { Tables } from '../store/table.ts'
import { loadTemplate, loadVersion } from '../store/templates.ts'
import type { Route } from './route.ts'

export const read: Route<'ranking.read'> = async (ask, { now, tables }) => {
  const { period } = await loadGate(tables, ask)
  if (period.closedAt === undefined) {
    const { ranking } = await rankingNow(tables, ask, period)
    return { final: false, at: now.toISOString(), ...ranking }
  }
  const kept = await findFinalRanking(tables, ask)
  const { at, units, places, missing, points, versions, checkCode } =
    kept ?? (await finalRanking(tables, ask, period, period.closedAt))
  return { final: true, at, units, places, missing, points, versions, checkCode }
}

/** Everything the head needs to see how a unit came to its points, counted again by the same rules. */
export const readScorecard: Route<'scorecard.read'> = async (ask, { tables }) => {
  const [{ period }, states, [last]] = await Promise.all([
    loadGate(tables, ask),
    findUnitStates(tables, ask),
    findSubmissions(tables, ask, ask.unit, 1),
  ])
  if (!last) throw new Refusal(problem('not-found', {}))
  const { receipt, templateVersion, entries } = last
  const prepared = await loadVersion(tables, period, templateVersion)
  const submitted = submittedUnits(states)
  const wanted = needsBloc(prepared) ? submitted : submitted.filter(({ unit }) => unit === ask.unit)
  const all = await findSubmittedEntries(tables, ask, period, wanted)
  const own = all.find(({ unit }) => unit === ask.unit)
  if (!own) throw new Refusal(problem('not-found', {}))
  return { receipt, templateVersion, entries, ...own.facts }
}

/** All that scoring the submissions again takes. */
export const readSubmissions: Route<'submissions.read'> = async (ask, { tables }) => {
  const [{ period }, states, units] = await Promise.all([
    loadGate(tables, ask),
    findUnitStates(tables, ask),
    findUnits(tables, ask.bloc),
  ])
  const [{ template }, all] = await Promise.all([
    loadTemplate(tables, ask.bloc, period.template),
    findSubmittedEntries(tables, ask, period, submittedUnits(states)),
  ])
  return {
    template,
    units: units.filter(({ id }) => states.has(id)),
    submissions: all.map(({ unit, prepared, entries, facts }) => ({
      unit,
      templateVersion: prepared.template.version,
      entries: entries.filter((entry) => entry !== undefined),
      ...facts,
    })),
  }
}

type Ranking = Pick<Answer<'ranking.read'>, 'units' | 'places' | 'missing' | 'points' | 'versions'>

/** The ranking as the heads stand. Units with equal standing come in the bloc's own order. */
async function rankingNow(
  tables: Tables,
  place: PeriodPlace,
  period: Period,
): Promise<{ ranking: Ranking; states: Map<UnitId, UnitState> }> {
  const [states, all, prepared] = await Promise.all([
    findUnitStates(tables, place),
    findUnits(tables, place.bloc),
    loadTemplate(tables, place.bloc, period.template),
  ])
  const units = all.filter(({ id }) => states.has(id))
  const versions = new Map(
    [...states].flatMap(([unit, { submitted }]): [UnitId, number][] =>
      submitted ? [[unit, submitted.templateVersion]] : [],
    ),
  )
  const inUse = await Promise.all(
    [...new Set(versions.values())].map((version) => loadVersion(tables, period, version)),
  )
  const counted = inUse.some(needsBloc)
    ? await countedTogether(tables, place, period, prepared, states)
    : await countedAlone(tables, period, prepared, states)
  const contenders = units.flatMap(({ id }) => {
    const own = counted.get(id)
    return own ? [{ unit: id, standing: own.standing }] : []
  })
  const ranking: Ranking = {
    units,
    places: rank(prepared.template, contenders),
    missing: units.map(({ id }) => id).filter((id) => !states.get(id)?.submitted),
    points: Object.fromEntries([...counted].map(([unit, { points }]) => [unit, [...points]])),
    versions: Object.fromEntries(versions),
  }
  return { ranking, states }
}

/** What each unit came to when it submitted: nothing in its table depends on the others. */
async function countedAlone(
  tables: Tables,
  period: Period,
  prepared: Prepared,
  states: ReadonlyMap<UnitId, UnitState>,
): Promise<Map<UnitId, Counted>> {
  const counted = await Promise.all(
    [...states].map(async ([unit, { submitted }]): Promise<[UnitId, Counted][]> => {
      if (!submitted) return []
      const own = await loadVersion(tables, period, submitted.templateVersion)
      return [[unit, inForce(own, prepared, submitted)]]
    }),
  )
  return new Map(counted.flat())
}

/** All units counted anew with the whole bloc in view, since one unit's figures change the points of others. */
async function countedTogether(
  tables: Tables,
  place: PeriodPlace,
  period: Period,
  prepared: Prepared,
  states: ReadonlyMap<UnitId, UnitState>,
): Promise<Map<UnitId, Counted>> {
  const all = await findSubmittedEntries(tables, place, period, submittedUnits(states))
  return new Map(
    all.map(({ unit, prepared: own, entries, facts }) => {
      const card = score(own, entries, facts)
      const counted = { points: card.points, standing: standingOf(own, entries, facts, card) }
      return [unit, inForce(own, prepared, counted)]
    }),
  )
}

/** What a unit came to by the version it submitted with, as the version in force ranks it. */
const inForce = (own: Prepared, prepared: Prepared, counted: Counted): Counted =>
  own === prepared ? counted : amendedStanding(own, prepared, counted)

/** The ranking of a closed period: from heads that no longer change, so it comes out the same whenever it is made. */
export async function finalRanking(
  tables: Tables,
  place: PeriodPlace,
  period: Period,
  closedAt: string,
): Promise<FinalRanking> {
  const { ranking, states } = await rankingNow(tables, place, period)
  const records = Object.fromEntries([...states].map(([unit, { record }]) => [unit, record]))
  const content = { ...ranking, at: closedAt, template: period.template.hash, records }
  return { ...content, checkCode: checkCode(content) }
}
