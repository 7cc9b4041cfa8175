/** Submissions: every revision is kept as it came, with its receipt. */
import { z } from 'zod'
import { Entry } from '../../shared/entry.ts'
import { Code, type IdempotencyKey, type UnitId } from '../../shared/ids.ts'
import { Receipt } from '../../shared/submission.ts'
import { digest } from '../digest.ts'
import type { Head, StoredHead } from './heads.ts'
import { keys, periodPartition, under, type PeriodPlace } from './keys.ts'
import { nextLine, type Doing } from './records.ts'
import type { Tables } from './table.ts'

const Submission = z.object({
  receipt: Receipt,
  templateVersion: z.int(),
  entries: z.array(Entry),
  confirmed: z.array(Code),
})
export type Submission = z.infer<typeof Submission>

/** So many last requests of a unit are remembered, to be answered again. */
const remembered = 20

/** Writes the revision, the head and the line of the record together, or none of them if the head has changed. */
export async function saveSubmission(
  tables: Tables,
  place: PeriodPlace & { readonly unit: UnitId },
  { head, etag }: StoredHead,
  saved: Doing & {
    request: { key: IdempotencyKey; hash: string }
    submission: Submission
    counted: Omit<NonNullable<Head['submitted']>, 'receipt' | 'templateVersion'>
  },
): Promise<void> {
  const { person, now, request, submission, counted } = saved
  const { receipt, templateVersion, entries } = submission
  const { revision, total, late } = receipt
  const what = { revision, total, late, checkCode: receipt.checkCode, entries: digest(entries) }
  const line = nextLine(place.unit, head.record, { person, now, act: 'submission.submit', what })
  const value: Head = {
    ...head,
    record: line.end,
    done: [...head.done, { ...request, receipt }].slice(-remembered),
    submitted: { ...counted, receipt, templateVersion },
  }
  await tables.commit('Period', periodPartition(place), [
    { kind: 'replace', rk: keys.head(place.unit), etag, value },
    { kind: 'insert', rk: keys.submission(place.unit, revision), value: submission },
    line.op,
  ])
}

/** A unit's revisions, the latest first. */
export async function findSubmissions(
  tables: Tables,
  place: PeriodPlace,
  unit: UnitId,
  limit: number,
): Promise<Submission[]> {
  const rows = await tables.range('Period', periodPartition(place), ...under(`s|${unit}|`), { limit })
  return rows.map((row) => Submission.parse(row.value))
}
