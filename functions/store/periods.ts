/** Periods: the gate of each, and the heads of the units that take part. */
import { z } from 'zod'
import { PeriodId, type BlocId, type UnitId } from '../../shared/ids.ts'
import { type Targets } from '../../shared/facts.ts'
import { Period, type TemplateVersion } from '../../shared/period.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { digest } from '../digest.ts'
import type { Head } from './heads.ts'
import { keys, lastPart, periodPartition, type PeriodPlace } from './keys.ts'
import { nextLine, RecordEnd, recordStart, type Doing } from './records.ts'
import type { Op, Tables } from './table.ts'

const Gate = z.object({ period: Period, record: RecordEnd })
export type Gate = z.infer<typeof Gate> & { readonly etag: string }

export type NewPeriod = Omit<Period, 'stage' | 'closedAt'>

/** Opening and closing write every head, the gate and a line in one commit, which holds 100. */
const mostUnits = 98

/** Opens a period for these units, with the targets registered for each. Refuses one that is open already. */
export async function openPeriod(
  tables: Tables,
  period: NewPeriod,
  units: ReadonlyMap<UnitId, Targets>,
  by: Doing,
): Promise<void> {
  if (units.size < 1 || units.size > mostUnits) {
    throw new RangeError(
      `Opening ${period.id} of ${period.bloc} was given ${String(units.size)} units; it must have 1 to ${String(mostUnits)}`,
    )
  }
  const place = { bloc: period.bloc, period: period.id }
  const what = {
    deadline: period.deadline,
    head: period.head,
    template: period.template.hash,
    units: digest(Object.fromEntries(units)),
  }
  const line = nextLine('-', recordStart(place, '-'), { ...by, act: 'period.open', what })
  const gate = { period: Period.parse({ ...period, stage: 'filling' }), record: line.end }
  const heads = [...units].map(([unit, targets]): Op => {
    const head: Head = { targets, record: recordStart(place, unit), done: [] }
    return { kind: 'insert', rk: keys.head(unit), value: head }
  })
  // listed first: a listed period with no gate is passed over, an open one that is not listed would stay hidden
  await tables.commit('Config', period.bloc, [
    { kind: 'upsert', rk: keys.period(period.id), value: { name: period.name } },
  ])
  await tables.commit('Period', periodPartition(place), [
    { kind: 'insert', rk: keys.gate, value: gate },
    ...heads,
    line.op,
  ])
}

export async function findGate(tables: Tables, place: PeriodPlace): Promise<Gate | undefined> {
  const row = await tables.get('Period', periodPartition(place), keys.gate)
  return row && { ...Gate.parse(row.value), etag: row.etag }
}

export async function loadGate(tables: Tables, place: PeriodPlace): Promise<Gate> {
  const gate = await findGate(tables, place)
  if (!gate) throw new Refusal(problem('not-found', {}))
  return gate
}

/** The periods of a bloc in one year. */
export async function findPeriods(tables: Tables, bloc: BlocId, year: number): Promise<Period[]> {
  const rows = await tables.range('Config', bloc, `p|${String(year)}`, `p|${String(year + 1)}`)
  const gates = await Promise.all(
    rows.map((row) => findGate(tables, { bloc, period: PeriodId.parse(lastPart(row.rk)) })),
  )
  return gates.flatMap((gate) => (gate ? [gate.period] : []))
}

/** An open period goes on by another version of its table; the heads of its units stay as they are. */
export async function amendGate(
  tables: Tables,
  place: PeriodPlace,
  gate: Gate,
  template: TemplateVersion,
  by: Doing,
): Promise<Period> {
  const { template: before, earlier = [] } = gate.period
  const period: Period = { ...gate.period, template, earlier: [...earlier, before] }
  const what = { from: before.hash, to: template.hash, version: template.version }
  const line = nextLine('-', gate.record, { ...by, act: 'period.amend', what })
  await tables.commit('Period', periodPartition(place), [
    { kind: 'replace', rk: keys.gate, etag: gate.etag, value: { period, record: line.end } },
    line.op,
  ])
  return period
}

/**
 * Closes the period in one commit. The heads are merged whatever they hold, so closing never waits for a quiet moment, and
 * each write under way finds its head changed, reads it again and finds it closed.
 */
export async function closeGate(
  tables: Tables,
  place: PeriodPlace,
  gate: Gate,
  units: Iterable<UnitId>,
  by: Doing,
): Promise<Period> {
  const closedAt = by.now.toISOString()
  const period: Period = { ...gate.period, stage: 'closed', closedAt }
  const line = nextLine('-', gate.record, { ...by, act: 'period.close', what: { closedAt } })
  await tables.commit('Period', periodPartition(place), [
    { kind: 'replace', rk: keys.gate, etag: gate.etag, value: { period, record: line.end } },
    ...[...units].map((unit): Op => ({ kind: 'merge', rk: keys.head(unit), value: { closedAt } })),
    line.op,
  ])
  return period
}
