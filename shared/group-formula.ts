import type { FormulaSheet, RowFormulas } from './cell-names.ts'
import type { Node } from './prepared.ts'
import { roundedFormula, shown } from './scoring/cells.ts'

/** The formulas of a section or group: what its parts come to together, within its cap. */
export function groupFormulas(
  { prepared, cellsOf }: FormulaSheet,
  { most, section, parent }: Node,
  index: number,
  children: readonly number[],
): RowFormulas {
  const { nodes, rows, rowOf, template } = prepared
  const capped = (sum: string): string => (most === Infinity ? sum : `MIN(${String(most)},${sum})`)
  const parts = children.map((child) => {
    const branch = nodes[child]?.branch
    const row = branch?.kind === 'criterion' ? rows[rowOf.get(branch.code) ?? -1] : undefined
    return { row, cells: cellsOf(child) }
  })
  const sum = capped(parts.map(({ row, cells }) => (row ? cells.counted : cells.settled)).join('+'))
  const emptying = parts.flatMap(({ row, cells }) => (row?.zeroing ? [cells.empties] : []))
  const own = emptying.length === 0 ? sum : `IF(${emptying.join('+')}>0,0,${sum})`
  const step = parent < 0 && template.rounding?.at === 'section' ? template.rounding.step : 1
  return {
    settled: `=${roundedFormula(own, step)}`,
    ...(section === 'main'
      ? { assigned: `=${capped(parts.map(({ cells }) => cells.assigned).join('+'))}` }
      : {}),
    points: shown(cellsOf(index).settled, section === 'deduction', template.decimals),
  }
}
