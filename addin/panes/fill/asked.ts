import type { Code } from '../../../shared/ids.ts'
import type { CellPlace } from '../../excel/cells.ts'
import type { OwnSheet } from './sheet-state.ts'

/** Whose number a cell of the sheet belongs to: a row of the table, or the lines under it. Undefined for any other cell. */
export function askedAt({ place, reading }: OwnSheet, cell: CellPlace): Code | 'total' | undefined {
  if (cell.sheet !== place.id) return undefined
  const row = cell.row - place.top
  for (const [code, at] of reading.rowOf) if (at === row) return code
  return row > Math.max(...reading.rowOf.values()) ? 'total' : undefined
}
