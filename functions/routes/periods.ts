import type { Answer } from '../../shared/calls.ts'
import { UnitId } from '../../shared/ids.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { findUnits } from '../store/blocs.ts'
import { untilUncontested } from '../store/contest.ts'
import { findUnitStates } from '../store/heads.ts'
import { amendGate, closeGate, loadGate, openPeriod } from '../store/periods.ts'
import { findFinalRanking, saveFinalRanking } from '../store/rankings.ts'
import { Conflict } from '../store/table.ts'
import { findPublished, loadTemplate } from '../store/templates.ts'
import { finalRanking } from './rankings.ts'
import { localText } from './refusals.ts'
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
        ...(submitted && { receipt: submitted.receipt, templateVersion: submitted.templateVersion }),
        ...(filled !== undefined && { filled }),
        ...(draft && { savedAt: draft.savedAt }),
      },
    ]
  })
  return { now: now.toISOString(), units: progress }
}

/** Refuses a period whose table is not in force, whose units are unknown, or whose deadline is past. */
export const open: Route<'period.open'> = async (ask, { person, now, tables }) => {
  const { bloc, period: id, name, deadline, head } = ask
  const [published, units] = await Promise.all([
    findPublished(tables, { bloc, template: ask.template.id }, ask.template.version),
    findUnits(tables, bloc),
  ])
  if (!published)
    throw new Refusal(
      problem('template.unknown-version', { template: ask.template.id, version: ask.template.version }),
    )
  const targets = new Map(Object.entries(ask.targets).map(([unit, own]) => [UnitId.parse(unit), own]))
  const known = new Set(units.map((unit) => unit.id))
  const unknown = [head, ...targets.keys()].find((unit) => !known.has(unit) || !targets.has(head))
  if (unknown !== undefined) throw new Refusal(problem('unit.unknown', { unit: unknown }))
  if (Date.parse(deadline) <= now.getTime())
    throw new Refusal(problem('period.deadline-past', { at: await localText(tables, bloc, deadline) }))
  const period = { id, bloc, name, template: published.publication.version, head, deadline }
  await openPeriod(tables, period, targets, { person, now }).catch((failure: unknown) => {
    if (!(failure instanceof Conflict)) throw failure
    throw new Refusal(problem('period.exists', { period: id }))
  })
  return { period: (await loadGate(tables, ask)).period }
}

/**
 * Refuses a closed period, another table, a version that is not in force or is no newer, and one that counts in other
 * decimals, since what was submitted is ranked beside what comes.
 */
export const amend: Route<'period.amend'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const { id, version } = ask.template
    const [gate, published] = await Promise.all([
      loadGate(tables, ask),
      findPublished(tables, { bloc: ask.bloc, template: id }, version),
    ])
    const { template, closedAt } = gate.period
    if (template.id === id && template.version === version) return { period: gate.period }
    if (closedAt !== undefined)
      throw new Refusal(problem('period.closed', { at: await localText(tables, ask.bloc, closedAt) }))
    if (!published) throw new Refusal(problem('template.unknown-version', { template: id, version }))
    if (id !== template.id || version < template.version)
      throw new Refusal(problem('period.not-amendable', { template: template.id, version: template.version }))
    const { decimals } = (await loadTemplate(tables, ask.bloc, template)).template
    const { decimals: wanted } = published.template
    if (wanted !== decimals) throw new Refusal(problem('period.other-decimals', { has: decimals, wanted }))
    const by = { person, now }
    return { period: await amendGate(tables, ask, gate, published.publication.version, by) }
  })

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
