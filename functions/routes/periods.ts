import type { Answer } from '../../shared/calls.ts'
import { findUnits } from '../store/blocs.ts'
import { untilUncontested } from '../store/contest.ts'
import { findUnitStates } from '../store/heads.ts'
import { closeGate, loadGate } from '../store/periods.ts'
import { findFinalRanking, saveFinalRanking } from '../store/rankings.ts'
import { finalRanking } from './rankings.ts'
import type { Route } from './route.ts'

export const readProgress: Route<'progress.read'> = async (ask, { now, tables }) => {
  const [, standings, units] = await Promise.all([
    loadGate(tables, ask),
    findUnitStates(tables, ask),
    findUnits(tables, ask.bloc),
  ])
  const progress = units.flatMap((unit): Answer<'progress.read'>['units'] => {
    const standing = standings.get(unit.id)
    if (!standing) return []
    const { submitted, draft } = standing
    const filled = draft?.filled ?? submitted?.filled
    return [
      {
        unit,
        ...(submitted && { receipt: submitted.receipt }),
        ...(filled !== undefined && { filled }),
        ...(draft && { savedAt: draft.savedAt }),
      },
    ]
  })
  return { now: now.toISOString(), units: progress }
}

/** Two commits: the heads are closed, then the ranking they come to is kept. A repeat finishes what a crash left undone. */
export const close: Route<'period.close'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const gate = await loadGate(tables, ask)
    if (gate.period.stage !== 'closed') {
      const units = (await findUnitStates(tables, ask)).keys()
      await closeGate(tables, ask, gate, units, { person, now })
    }
    const closedAt = gate.period.closedAt ?? now.toISOString()
    const kept = await findFinalRanking(tables, ask)
    const ranking = kept ?? (await finalRanking(tables, ask, gate.period, closedAt))
    if (!kept) await saveFinalRanking(tables, ask, ranking)
    return { closedAt: ranking.at, checkCode: ranking.checkCode }
  })
