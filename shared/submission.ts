import { z } from 'zod'
import { readEntry, type Entry, type EntryCells } from './entry.ts'
import { Moment, type Code } from './ids.ts'
import type { Prepared } from './prepared.ts'
import { problem, type Problem } from './problem.ts'

/** A digest short enough to read out on the telephone: `7K3M-Q2XD`. Ties a printed sheet to what the server holds. */
export const CheckCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  .brand('CheckCode')
export type CheckCode = z.infer<typeof CheckCode>

/** What confirms a submission (bản tự chấm đã nộp): which revision, when, by whom, in time or not, what it came to. */
export const Receipt = z.strictObject({
  revision: z.int().min(1),
  at: Moment,
  by: z.string(),
  late: z.boolean(),
  total: z.int(),
  checkCode: CheckCode,
})
export type Receipt = z.infer<typeof Receipt>

/** All rows of a sheet read at once: the entries by row, and by criterion what could not be read. */
export function readEntries(
  prepared: Prepared,
  cells: readonly EntryCells[],
): { entries: (Entry | undefined)[]; unread: Map<Code, Problem> } {
  const entries = prepared.rows.map((): Entry | undefined => undefined)
  const unread = new Map<Code, Problem>()
  for (const row of cells) {
    const at = prepared.rowOf.get(row.criterion) ?? -1
    const criterion = prepared.rows[at]?.criterion
    if (!criterion) continue
    const read = readEntry(criterion, row, prepared.template.decimals)
    entries[at] = read.entry
    if (read.problem) unread.set(row.criterion, read.problem)
  }
  return { entries, unread }
}

/** Entries by row of the table; what is not in the table, or is there twice, is a problem. */
export function entriesByRow(
  { rows, rowOf }: Prepared,
  list: readonly Entry[],
): { entries: readonly (Entry | undefined)[]; problems: Problem[] } {
  // a list written here comes whole and in printed order
  if (rows.length === list.length && rows.every(({ code }, at) => list[at]?.criterion === code))
    return { entries: list, problems: [] }
  const entries = new Array<Entry | undefined>(rows.length).fill(undefined)
  const problems: Problem[] = []
  for (const entry of list) {
    const at = rowOf.get(entry.criterion)
    if (at === undefined) problems.push(problem('entry.unknown-criterion', { typed: entry.criterion }))
    else if (entries[at]) problems.push(problem('sheet.row-repeated', { row: entry.criterion }))
    else entries[at] = entry
  }
  return { entries, problems }
}

/** Warnings nobody has confirmed yet. Submitting with one left is refused. */
export function unconfirmed(warnings: readonly Problem[], confirmed: readonly Code[]): readonly Problem[] {
  return warnings.filter((warning) => !warning.at || !confirmed.includes(warning.at.criterion))
}
