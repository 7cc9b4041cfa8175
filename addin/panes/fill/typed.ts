import type { Answer } from '../../../shared/calls.ts'
import { isUntouched, type Entry, type EntryCells } from '../../../shared/entry.ts'
import type { Code, Moment } from '../../../shared/ids.ts'
import { targetRule } from '../../../shared/method.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import type { Field } from '../../../shared/problem.ts'
import type { SheetReading } from '../../../shared/sheet-reading.ts'
import { cellsOfEntries } from '../../../shared/worksheet.ts'
import { columnOfField } from '../../../shared/sheet-column.ts'

/** A unit's own work as the server holds it. */
export type Work = Answer<'draft.read'>

/** What a new sheet is filled with, and where that comes from. */
export type Start = { from: 'nothing' } | { from: 'draft' | 'submission'; at: Moment }

/** The newer of the server's draft and the last submission; nothing when there is neither. */
export function startOf({ draft, submission }: Work): Start {
  if (draft && (!submission || draft.savedAt >= submission.receipt.at))
    return { from: 'draft', at: draft.savedAt }
  return submission ? { from: 'submission', at: submission.receipt.at } : { from: 'nothing' }
}

/** What a new sheet begins with, by the table that it was entered with. */
export function startingCells(prepared: Prepared, work: Work): readonly EntryCells[] {
  switch (startOf(work).from) {
    case 'nothing':
      return []
    case 'draft':
      return work.draft?.cells ?? []
    case 'submission':
      return cellsOfEntries(prepared, work.submission?.entries ?? [])
  }
}

/** What the person typed, without what the sheet itself shows there: a target that is fixed or registered is not theirs. */
export function typedCells(prepared: Prepared, cells: readonly EntryCells[]): EntryCells[] {
  return cells.flatMap((row) => {
    const branch = prepared.nodes[prepared.indexOf.get(row.criterion) ?? -1]?.branch
    if (branch?.kind !== 'criterion') return []
    const { method } = branch
    const own = targetRule(method)?.kind === 'typed' ? row : { ...row, target: '' }
    return isUntouched(own) ? [] : [own]
  })
}

const fields = Object.keys(columnOfField) as Field[] // its keys are the fields, by its type

/**
 * Everything typed, also what a damaged sheet has lost: a row that vanished, or a column, is taken from what was last
 * known of it.
 */
export function keptCells(
  prepared: Prepared,
  reading: SheetReading,
  known: ReadonlyMap<Code, EntryCells>,
): EntryCells[] {
  const lost = fields.filter((field) => !reading.columnOf.has(columnOfField[field]))
  const read = reading.cells.map((row) => {
    const before = known.get(row.criterion)
    if (!before) return row
    return lost.reduce((mended, field) => ({ ...mended, [field]: before[field] }), row)
  })
  const gone = [...known.values()].filter(({ criterion }) => !reading.rowOf.has(criterion))
  return typedCells(prepared, [...read, ...gone])
}

/** Whether two lists of cells say the same, in whatever order. */
export function sameCells(one: readonly EntryCells[], other: readonly EntryCells[]): boolean {
  return sayings(one, cellsSaying) === sayings(other, cellsSaying)
}

/** Whether two lists of entries say the same; a row with nothing in it says nothing. */
export function sameEntries(one: readonly Entry[], other: readonly Entry[]): boolean {
  return sayings(one.filter(hasContent), entrySaying) === sayings(other.filter(hasContent), entrySaying)
}

/** Whether a row has anything to send. */
export const hasContent = ({ value, target, evidence, explanation }: Entry): boolean =>
  value !== null || target !== null || evidence !== '' || explanation !== ''

function sayings<T extends { criterion: Code }>(rows: readonly T[], say: (row: T) => unknown[]): string {
  return rows
    .map((row) => JSON.stringify([row.criterion, ...say(row)]))
    .sort()
    .join('\n')
}

const cellsSaying = ({ value, target, evidence, explanation }: EntryCells): unknown[] => [
  value,
  target,
  evidence,
  explanation,
]

const entrySaying = ({ value, target, evidence, explanation }: Entry): unknown[] => [
  value,
  target,
  evidence,
  explanation,
]
