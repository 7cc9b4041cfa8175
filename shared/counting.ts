import type { Compiled } from './names.ts'
import type { Points } from './points.ts'
import type { Prepared } from './prepared.ts'
import type { Slots } from './scoring/count.ts'
import { verdict } from './scoring/verdict.ts'

/** Where the scoring of one unit stands: by row what it earned before evidence and after it, and what expressions read. */
export type Counting = {
  prepared: Prepared
  earned: readonly Points[]
  settled: readonly Points[]
  slots: Slots
}

/**
 * Whether an expression means anything: every row whose result it names passed its own check, every row whose points it
 * names has them, and so every row of a group whose points it names. A blank in a bonus or deduction section means none
 * and is no mistake. House rule: without this, blanks cascade into false alarms.
 */
export function isKnown({ rows, spans }: Compiled, { prepared, earned, settled }: Counting): boolean {
  for (const { row, of } of rows) {
    const came = (of === 'points' ? settled[row] : earned[row]) ?? 0
    if (came < 0 && (came !== verdict.blank || prepared.rows[row]?.section === 'main')) return false
  }
  for (const { from, to } of spans)
    for (let row = from; row <= to; row += 1) if ((settled[row] ?? 0) < 0) return false
  return true
}
