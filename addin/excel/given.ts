import type { Facts } from '../../shared/facts.ts'
import { isDaysLate, isProvisional } from '../../shared/method.ts'
import type { Prepared } from '../../shared/prepared.ts'
import { readScoringSheet } from '../../shared/sheet-reading.ts'
import { givenCells } from '../../shared/worksheet.ts'
import type { OpenSheet } from './reading.ts'
import { inExcel } from './run.ts'
import { protectSheet } from './sheet-inputs.ts'

/**
 * Writes into an open sheet what its unit does not type, as last known: days late, the leader or the best of the bloc,
 * others' points. Rows are found by their codes, and where one is gone nothing is written for it. 1 sync, none where the
 * table has no such row.
 */
export async function writeGiven(open: OpenSheet, prepared: Prepared, given: Facts['given']): Promise<void> {
  const reading = readScoringSheet(prepared, open.grid)
  const cells = prepared.rows.flatMap(({ criterion: { method, code } }) => {
    const row = reading?.rowOf.get(code)
    if (row === undefined || !(isProvisional(method) || isDaysLate(method))) return []
    const known = givenCells(given[code])
    return (['cho', 'cho_chi_tieu'] as const).flatMap((key) => {
      const column = reading?.columnOf.get(key)
      return column === undefined
        ? []
        : [{ row: open.top + row, column: open.left + column, value: known[key] }]
    })
  })
  if (cells.length === 0) return
  await inExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(open.id)
    target.protection.unprotect()
    for (const { row, column, value } of cells) target.getRangeByIndexes(row, column, 1, 1).values = [[value]]
    protectSheet(target)
    await context.sync()
  })
}
