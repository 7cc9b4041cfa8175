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

/** All rows of a sheet read at once: the entries, and by criterion what could not be read. */
export function readEntries(
  prepared: Prepared,
  cells: readonly EntryCells[],
): { entries: Map<Code, Entry>; unread: Map<Code, Problem> } {
  const entries = new Map<Code, Entry>()
  const unread = new Map<Code, Problem>()
  for (const row of cells) {
    const branch = prepared.nodes[prepared.indexOf.get(row.criterion) ?? -1]?.branch
    if (branch?.kind !== 'criterion') continue
    const read = readEntry(branch, row, prepared.template.decimals)
    entries.set(row.criterion, read.entry)
    if (read.problem) unread.set(row.criterion, read.problem)
  }
  return { entries, unread }
}

/** Entries by their criterion; what is not in the table, or is there twice, is a problem. */
export function entriesByCriterion(
  prepared: Prepared,
  list: readonly Entry[],
): { entries: Map<Code, Entry>; problems: Problem[] } {
  const entries = new Map<Code, Entry>()
  const problems: Problem[] = []
  for (const entry of list) {
    const known = prepared.nodes[prepared.indexOf.get(entry.criterion) ?? -1]?.branch.kind === 'criterion'
    if (!known) problems.push(problem('entry.unknown-criterion', { typed: entry.criterion }))
    else if (entries.has(entry.criterion))
      problems.push(problem('sheet.row-repeated', { row: entry.criterion }))
    else entries.set(entry.criterion, entry)
  }
  return { entries, problems }
}

/** Warnings nobody has confirmed yet. Submitting with one left is refused. */
export function unconfirmed(warnings: readonly Problem[], confirmed: readonly Code[]): readonly Problem[] {
  return warnings.filter((warning) => !warning.at || !confirmed.includes(warning.at.criterion))
}
