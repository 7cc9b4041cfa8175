import { readNumber } from '../cell.ts'
import { itemsOf } from './items.ts'
import { unplaced, type AnnexDraft, type Merge } from './draft.ts'
import { nested } from './nesting.ts'
import { understood } from './outline.ts'
import { rowsOf } from './rows.ts'

/**
 * Reads a decision's annex, as its cells were pasted into a sheet, into a draft of a criteria table: nothing is dropped
 * silently, and what was not printed in so many words is told as a guess. Points are whole units of 10^-decimals. `merged`: the
 * blocks of merged cells, where they are known. Refuses nothing: what is no table gives no rows. House rule, after the layouts of
 * published annexes.
 */
export function readAnnex(cells: readonly (readonly unknown[])[], merged: readonly Merge[] = []): AnnexDraft {
  const decimals = needsThree(cells) ? 3 : 2
  const read = itemsOf(cells, merged, decimals)
  const roots = nested(read.items)
  understood(roots, decimals)
  const whole = read.totals.findLast(({ label }) => !/^cộng/i.test(label))
  const { rows, left } = rowsOf(roots, whole?.points)
  const none = read.header === 'found' && rows.length === 0 ? [unplaced(0, '', 'no.table')] : []
  return {
    decimals,
    heading: read.heading,
    header: read.header,
    rows,
    totals: read.totals,
    unplaced: [...read.unplaced, ...left, ...none].sort((a, b) => a.row - b.row),
  }
}

/** Whether some cell holds a number of thousandths, as some tables award. */
const needsThree = (cells: readonly (readonly unknown[])[]): boolean =>
  cells.some((row) =>
    row.some(
      (cell) =>
        (typeof cell === 'number' || (typeof cell === 'string' && cell.length < 12)) &&
        /^-?0[.,]\d{3}$/.test(String(cell)) &&
        readNumber(cell, 3).kind !== 'not-number',
    ),
  )
