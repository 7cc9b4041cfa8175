import { findDraft } from '../../functions/store/drafts.ts'
import { loadHead } from '../../functions/store/heads.ts'
import { readRecord } from '../../functions/store/records.ts'
import { findSubmissions } from '../../functions/store/submissions.ts'
import type { Tables } from '../../functions/store/table.ts'
import { digest } from '../../functions/digest.ts'
import type { UnitId } from '../../shared/ids.ts'
import { units } from '../functions/world.ts'
import { at, type Acknowledged } from './client.ts'

/** How many acknowledged things are gone, and how many units have rows that do not tell the same. */
export async function check(
  tables: Tables,
  acknowledged: Acknowledged,
): Promise<{ lost: number; torn: number }> {
  let lost = 0
  let torn = 0
  for (const unit of units) {
    const { told, drafted, agrees } = await rowsOf(tables, unit)
    const receipts = acknowledged.receipts.filter((each) => each.unit === unit)
    const drafts = acknowledged.drafts.filter((each) => each.unit === unit)
    lost += receipts.filter(({ receipt }) => told.get(receipt.revision) !== receipt.checkCode).length
    lost += drafts.filter(({ revision }) => revision > drafted).length
    if (!agrees) torn += 1
  }
  return { lost, torn }
}

/** What the rows of a unit tell: the revisions with a line in the record, the last draft, and whether all rows agree. */
async function rowsOf(
  tables: Tables,
  unit: UnitId,
): Promise<{ told: Map<number, string>; drafted: number; agrees: boolean }> {
  const { head } = await loadHead(tables, at, unit)
  const submissions = (await findSubmissions(tables, at, unit, 1_000_000)).reverse()
  const { lines, brokenAt } = await readRecord(tables, at, unit, head.record)
  const kept = await findDraft(tables, at, unit)
  const submits = lines.filter(({ act }) => act === 'submission.submit')
  const saves = lines.filter(({ act }) => act === 'draft.save')
  const sameLines = submissions.every(({ receipt, entries }, index) => {
    const what = submits[index]?.what
    return (
      receipt.revision === index + 1 &&
      what?.revision === receipt.revision &&
      what.checkCode === receipt.checkCode &&
      what.entries === digest(entries)
    )
  })
  const last = submissions.at(-1)
  const agrees =
    brokenAt === undefined &&
    submits.length === submissions.length &&
    sameLines &&
    saves.length === (kept?.draft.revision ?? 0) &&
    saves.at(-1)?.what.cells === (kept && digest(kept.draft.cells)) &&
    digest(head.submitted?.receipt ?? null) === digest(last?.receipt ?? null) &&
    head.draft?.savedAt === kept?.draft.savedAt
  const told = new Map(submissions.map(({ receipt }) => [receipt.revision, receipt.checkCode]))
  return { told, drafted: kept?.draft.revision ?? 0, agrees }
}
