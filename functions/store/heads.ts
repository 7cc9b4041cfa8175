/**
 * The head of each unit in a period: whatever every write of the unit must find unchanged. It holds whether the unit may
 * still write, so that closing the period, which touches every head, is met by each write under way.
 */
import { z } from 'zod'
import { IdempotencyKey, Moment, UnitId } from '../../shared/ids.ts'
import { Targets } from '../../shared/facts.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { Standing } from '../../shared/standing.ts'
import { Receipt } from '../../shared/submission.ts'
import { keys, lastPart, periodPartition, under, type PeriodPlace } from './keys.ts'
import { RecordEnd } from './records.ts'
import type { Tables } from './table.ts'

/** A request that was done: asked again with the same key, it is answered with the same receipt. */
const Done = z.object({ key: IdempotencyKey, hash: z.string(), receipt: Receipt })

const Submitted = z.object({
  receipt: Receipt,
  templateVersion: z.int(),
  filled: z.int(),
  /** What every section, group and criterion counts for, in the template's printed order. */
  points: z.array(z.int()),
  standing: Standing,
})

export const Head = z.object({
  closedAt: Moment.optional(),
  targets: Targets,
  record: RecordEnd,
  done: z.array(Done),
  submitted: Submitted.optional(),
  draft: z.object({ filled: z.int(), savedAt: Moment }).optional(),
})
export type Head = z.infer<typeof Head>

export type StoredHead = { readonly head: Head; readonly etag: string }

export async function loadHead(tables: Tables, place: PeriodPlace, unit: UnitId): Promise<StoredHead> {
  const row = await tables.get('Period', periodPartition(place), keys.head(unit))
  if (!row) throw new Refusal(problem('not-found', {}))
  return { head: Head.parse(row.value), etag: row.etag }
}

const UnitState = Head.pick({ targets: true, submitted: true, draft: true, record: true })
/** How far a unit is and what it came to: a part of its head. */
export type UnitState = z.infer<typeof UnitState>

export async function findUnitStates(tables: Tables, place: PeriodPlace): Promise<Map<UnitId, UnitState>> {
  const select = Object.keys(UnitState.shape)
  const rows = await tables.range('Period', periodPartition(place), ...under('h|'), { select })
  return new Map(rows.map((row) => [UnitId.parse(lastPart(row.rk)), UnitState.parse(row.value)]))
}
