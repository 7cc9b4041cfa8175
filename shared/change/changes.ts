import type { Template } from '../template.ts'
import type { Change } from './change.ts'
import { headChanges } from './head.ts'
import { pairsOf } from './pairs.ts'
import { rowChanges } from './rows.ts'
import { ruleChanges } from './rules.ts'

/**
 * Everything that differs between two criteria tables (bảng tiêu chí năm trước và năm nay), in printed order: the table's
 * head, its rows, its rules. Two tables with the same content have no change, and any difference has one; whatever can
 * change a point weighs as `meaning`. A row is found again by its code, or by its label where the codes have shifted.
 */
export function changesOf(before: Template, after: Template): Change[] {
  return [...headChanges(before, after), ...rowChanges(pairsOf(before, after)), ...ruleChanges(before, after)]
}
