/** Drafts: the open cells of a unit's sheet as last saved. */
import { z } from 'zod'
import { Draft } from '../../shared/calls.ts'
import type { UnitId } from '../../shared/ids.ts'
import { digest } from '../digest.ts'
import type { Head, StoredHead } from './heads.ts'
import { keys, periodPartition, type PeriodPlace } from './keys.ts'
import { nextLine, type Doing } from './records.ts'
import type { Op, Tables } from './table.ts'

/** A draft with the digest of the request that saved it, so that the same request is known when it comes again. */
const Kept = z.object({ draft: Draft, request: z.string() })
export type KeptDraft = z.infer<typeof Kept>
export type StoredDraft = KeptDraft & { readonly etag: string }

export async function findDraft(
  tables: Tables,
  place: PeriodPlace,
  unit: UnitId,
): Promise<StoredDraft | undefined> {
  const row = await tables.get('Period', periodPartition(place), keys.draft(unit))
  return row && { ...Kept.parse(row.value), etag: row.etag }
}

/** Writes the draft, the head and the line of the record together, or none of them if draft or head has changed. */
export async function saveDraft(
  tables: Tables,
  place: PeriodPlace & { readonly unit: UnitId },
  { head, etag }: StoredHead,
  before: StoredDraft | undefined,
  { filled, person, now, ...value }: KeptDraft & Doing & { readonly filled: number },
): Promise<void> {
  const rk = keys.draft(place.unit)
  const draft: Op = before ? { kind: 'replace', rk, etag: before.etag, value } : { kind: 'insert', rk, value }
  const { revision, savedAt, cells } = value.draft
  const what = { revision, filled, cells: digest(cells) }
  const line = nextLine(place.unit, head.record, { person, now, act: 'draft.save', what })
  const told: Head = { ...head, record: line.end, draft: { filled, savedAt } }
  await tables.commit('Period', periodPartition(place), [
    draft,
    { kind: 'replace', rk: keys.head(place.unit), etag, value: told },
    line.op,
  ])
}
