import type { Answer } from '../../shared/calls.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Period } from '../../shared/period.ts'
import { rank } from '../../shared/ranking.ts'
import { checkCode } from '../digest.ts'
import { findUnits } from '../store/blocs.ts'
import { findStandings, type Standing } from '../store/heads.ts'
import type { PeriodPlace } from '../store/keys.ts'
import { loadGate } from '../store/periods.ts'
import { findFinalRanking, type FinalRanking } from '../store/rankings.ts'
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

type Ranking = Pick<Answer<'ranking.read'>, 'units' | 'places' | 'missing' | 'points'>

/** The ranking as the heads stand. Units with equal standing come in the bloc's own order. */
async function rankingNow(
  tables: Tables,
  place: PeriodPlace,
  period: Period,
): Promise<{ ranking: Ranking; standings: Map<UnitId, Standing> }> {
  const [standings, all, { template }] = await Promise.all([
    findStandings(tables, place),
    findUnits(tables, place.bloc),
    loadTemplate(tables, place.bloc, period.template),
  ])
  const units = all.filter(({ id }) => standings.has(id))
  const submitted = units.flatMap(({ id }) => {
    const counted = standings.get(id)?.submitted
    return counted ? [{ unit: id, counted }] : []
  })
  const contenders = submitted.map(({ unit, counted }) => ({
    unit,
    total: counted.receipt.total,
    keys: counted.keys,
  }))
  const ranking: Ranking = {
    units,
    places: rank(template.tieBreaks, contenders),
    missing: units.map(({ id }) => id).filter((id) => !standings.get(id)?.submitted),
    points: Object.fromEntries(submitted.map(({ unit, counted }) => [unit, counted.points])),
  }
  return { ranking, standings }
}

/** The ranking of a closed period: from heads that no longer change, so it comes out the same whenever it is made. */
export async function finalRanking(
  tables: Tables,
  place: PeriodPlace,
  period: Period,
  closedAt: string,
): Promise<FinalRanking> {
  const { ranking, standings } = await rankingNow(tables, place, period)
  const records = Object.fromEntries([...standings].map(([unit, { record }]) => [unit, record]))
  const content = { ...ranking, at: closedAt, template: period.template.hash, records }
  return { ...content, checkCode: checkCode(content) }
}
