/**
 * The head of each unit in a period: whatever every write of the unit must find unchanged. It holds whether the unit may
 * still write, so that closing the period, which touches every head, is met by each write under way.
 */
import { z } from 'zod'
import { IdempotencyKey, Moment, UnitId } from '../../shared/ids.ts'
import { Targets } from '../../shared/period.ts'
import { problem, Refusal } from '../../shared/problem.ts'
import { Receipt } from '../../shared/submission.ts'
import { keys, lastPart, periodPartition, under, type PeriodPlace } from './keys.ts'
import { RecordEnd } from './records.ts'
import type { Tables } from './table.ts'

/** A request that was done: asked again with the same key, it is answered with the same receipt. */
const Done = z.object({ key: IdempotencyKey, hash: z.string(), receipt: Receipt })

const Submitted = z.object({
  receipt: Receipt,
  filled: z.int(),
  /** What every section, group and criterion counts for, in the template's printed order. */
  points: z.array(z.int()),
  /** The numbers of the tie-break chain. */
  keys: z.array(z.int()),
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

const Standing = Head.pick({ submitted: true, draft: true, record: true })
/** How a unit stands: the part of its head that tells how far it is and what it came to. */
export type Standing = z.infer<typeof Standing>

export async function findStandings(tables: Tables, place: PeriodPlace): Promise<Map<UnitId, Standing>> {
  const select = Object.keys(Standing.shape)
  const rows = await tables.range('Period', periodPartition(place), ...under('h|'), { select })
  return new Map(rows.map((row) => [UnitId.parse(lastPart(row.rk)), Standing.parse(row.value)]))
}
