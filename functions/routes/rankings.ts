import type { Answer } from '../../shared/calls.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Period } from '../../shared/period.ts'
import type { Prepared } from '../../shared/prepared.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { rank } from '../../shared/ranking.ts'
import { score } from '../../shared/scorecard.ts'
import { standingOf, type Standing } from '../../shared/standing.ts'
import { checkCode } from '../digest.ts'
import { findUnits } from '../store/blocs.ts'
import { findUnitStates, type UnitState } from '../store/heads.ts'
import type { PeriodPlace } from '../store/keys.ts'
import { loadGate } from '../store/periods.ts'
import { findFinalRanking, type FinalRanking } from '../store/rankings.ts'
import { findSubmissions } from '../store/submissions.ts'
import { findSubmittedEntries, needsBloc, submittedUnits } from '../store/submitted.ts'
import type { Tables } from '../store/table.ts'
import { loadTemplate } from '../store/templates.ts'
import type { Route } from './route.ts'

export const read: Route<'ranking.read'> = async (ask, { now, tables }) => {
  const { period } = await loadGate(tables, ask)
  if (period.closedAt === undefined) {
    const { ranking } = await rankingNow(tables, ask, period)
    return { final: false, at: now.toISOString(), ...ranking }
  }
  const kept = await findFinalRanking(tables, ask)
  const { at, units, places, missing, points, checkCode } =
    kept ?? (await finalRanking(tables, ask, period, period.closedAt))
  return { final: true, at, units, places, missing, points, checkCode }
}

/** Everything the head needs to see how a unit came to its points, counted again by the same rules. */
export const readScorecard: Route<'scorecard.read'> = async (ask, { tables }) => {
  const [{ period }, states, [last]] = await Promise.all([
    loadGate(tables, ask),
    findUnitStates(tables, ask),
    findSubmissions(tables, ask, ask.unit, 1),
  ])
  const prepared = await loadTemplate(tables, ask.bloc, period.template)
  const submitted = submittedUnits(states)
  const wanted = needsBloc(prepared) ? submitted : submitted.filter(({ unit }) => unit === ask.unit)
  const all = await findSubmittedEntries(tables, ask, period, prepared, wanted)
  const own = all.find(({ unit }) => unit === ask.unit)
  if (!last || !own) throw new Refusal(problem('not-found', {}))
  return { receipt: last.receipt, entries: last.entries, ...own.facts }
}

type Ranking = Pick<Answer<'ranking.read'>, 'units' | 'places' | 'missing' | 'points'>
/** What a unit comes to: how it stands, and what everything in the table counts for. */
type Counted = { standing: Standing; points: number[] }

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
  const counted = needsBloc(prepared)
    ? await countedTogether(tables, place, period, prepared, states)
    : countedAlone(states)
  const contenders = units.flatMap(({ id }) => {
    const own = counted.get(id)
    return own ? [{ unit: id, standing: own.standing }] : []
  })
  const ranking: Ranking = {
    units,
    places: rank(prepared.template, contenders),
    missing: units.map(({ id }) => id).filter((id) => !states.get(id)?.submitted),
    points: Object.fromEntries([...counted].map(([unit, { points }]) => [unit, points])),
  }
  return { ranking, states }
}

/** What each unit came to when it submitted: nothing in its table depends on the others. */
const countedAlone = (states: ReadonlyMap<UnitId, UnitState>): Map<UnitId, Counted> =>
  new Map([...states].flatMap(([unit, { submitted }]) => (submitted ? [[unit, submitted]] : [])))

/** All units counted anew with the whole bloc in view, since one unit's figures change the points of others. */
async function countedTogether(
  tables: Tables,
  place: PeriodPlace,
  period: Period,
  prepared: Prepared,
  states: ReadonlyMap<UnitId, UnitState>,
): Promise<Map<UnitId, Counted>> {
  const all = await findSubmittedEntries(tables, place, period, prepared, submittedUnits(states))
  return new Map(
    all.map(({ unit, entries, facts }) => {
      const card = score(prepared, entries, facts)
      return [unit, { standing: standingOf(prepared, entries, facts, card), points: [...card.points] }]
    }),
  )
}

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
