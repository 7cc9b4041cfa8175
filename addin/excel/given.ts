import type { Given } from '../../shared/facts.ts'
import { isDaysLate, isProvisional } from '../../shared/method.ts'
import type { Prepared } from '../../shared/prepared.ts'
import { readScoringSheet } from '../../shared/sheet-reading.ts'
import { givenCells } from '../../shared/worksheet.ts'
import type { OpenSheet } from './reading.ts'
import { inExcel } from './run.ts'
import { protectSheet } from './sheet-inputs.ts'

/**
 * Writes into an open sheet what its unit does not type, as last known: days late, the leader or the best of the bloc,
 * others' points. Rows are found by their codes, and where one is gone nothing is written for it. Answers whether anything
 * had changed: then 1 sync, else none.
 */
export async function writeGiven(open: OpenSheet, prepared: Prepared, given: Given): Promise<boolean> {
  const cells = staleCells(open, prepared, given)
  if (cells.length === 0) return false
  await inExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(open.id)
    target.protection.unprotect()
    for (const { row, column, value } of cells)
      target.getRangeByIndexes(open.top + row, open.left + column, 1, 1).values = [[value]]
    protectSheet(target)
    await context.sync()
  })
  return true
}

/** The hidden cells that say something else than what is known now, by their place in the grid. */
function staleCells({ grid }: OpenSheet, prepared: Prepared, given: Given) {
  const rows = prepared.rows.filter(
    ({ criterion: { method } }) => isProvisional(method) || isDaysLate(method),
  )
  const reading = rows.length > 0 ? readScoringSheet(prepared, grid) : undefined
  return rows.flatMap(({ criterion: { code } }) => {
    const row = reading?.rowOf.get(code)
    if (row === undefined) return []
    const known = givenCells(given[code])
    return (['cho', 'cho_chi_tieu'] as const).flatMap((key) => {
      const column = reading?.columnOf.get(key)
      const stale = column !== undefined && (grid[row]?.[column] ?? '') !== known[key]
      return stale ? [{ row, column, value: known[key] }] : []
    })
  })
}
