import type { Name } from './expression/expression.ts'
import { isDaysLate, targetRule } from './method.ts'
import type { Compiled } from './names.ts'
import { AMOUNT_DECIMALS, unitsPerPoint } from './points.ts'
import type { Prepared, Row } from './prepared.ts'
import { given, tooFine, type RowCells } from './scoring/cells.ts'

/**
 * Where a scoring sheet keeps the cells of a node's row. Hidden ones hold whole units: `earned` and `settled` points or a
 * verdict, before evidence is looked at and after it; `counted` what a row comes to after the sanctions;
 * `assigned` what the unit was assigned; and 1 or 0: whether the row `applies`, and whether its level `empties` the group.
 * `points` is what a person sees.
 */
export type FormulaCells = RowCells & Record<HiddenCell | 'points', string>
export type HiddenCell = 'applies' | 'earned' | 'settled' | 'counted' | 'empties' | 'assigned'

/** The formulas of one node's row. Absent where the cell stays empty. */
export type RowFormulas = Partial<Record<HiddenCell | 'read' | 'check', string>> & { points: string }

/** A sheet as its formulas see it: the table, and where the cells of each node's row stand. */
export type FormulaSheet = { prepared: Prepared; cellsOf: (node: number) => FormulaCells }

/**
 * The cell that a name stands for, or a part of a formula. While rows are counted, points are those before sanctions act;
 * afterwards, those a person sees. The total is found at `total`.
 */
export function namedCell(
  { prepared, cellsOf }: FormulaSheet,
  { prefix, code }: Name,
  when: 'row' | { total: string },
): string {
  const index = prepared.indexOf.get(code)
  if (index === undefined) return when === 'row' ? '0' : when.total
  const cells = cellsOf(index)
  const row = prepared.rows[prepared.rowOf.get(code) ?? -1]
  switch (prefix) {
    case 'KQ':
      return row && isDaysLate(row.criterion.method) ? `${given(cells.given)}/100` : cells.value
    case 'CT':
    case 'DK':
      return row && mayHoldAnything(row) ? `IF(${isQuantity(cells.target)},${cells.target},"")` : cells.target
    case 'MC':
      return `IF(ISERROR(${cells.evidence}),1,IF(TRIM(${cells.evidence})="",0,1))`
    case 'DIEM': {
      if (when !== 'row') return cells.points
      const points = `MAX(0,${cells.settled})/${String(unitsPerPoint(prepared.template.decimals))}`
      return row?.section === 'deduction' ? `0-${points}` : points
    }
  }
}

/** Whether nobody has looked at a typed target, because the row may not apply. */
const mayHoldAnything = ({ criterion, applies }: Row): boolean =>
  targetRule(criterion.method)?.kind === 'typed' && (criterion.notApplicable !== undefined || !!applies)

const isQuantity = (cell: string): string =>
  `IF(ISNUMBER(${cell}),NOT(OR(ISLOGICAL(${cell}),${tooFine(cell, AMOUNT_DECIMALS)})),FALSE())`

/** Whether every row that an expression names passed its own check: see `isKnown`. */
export function knownFormula({ prepared, cellsOf }: FormulaSheet, { rows, spans }: Compiled): string {
  const tests = rows.flatMap(({ row, of }) => {
    const named = prepared.rows[row]
    if (!named) return []
    const cells = cellsOf(named.index)
    const cell = of === 'points' ? cells.settled : cells.earned
    return [named.section === 'main' ? `${cell}>=0` : `OR(${cell}>=0,${cell}=-1)`]
  })
  const settled = (row: number) => cellsOf(prepared.rows[row]?.index ?? 0).settled
  const groups = spans.map(({ from, to }) => `COUNTIF(${settled(from)}:${settled(to)},"<0")=0`)
  const all = [...tests, ...groups]
  return all.length === 0 ? 'TRUE()' : `AND(${all.join(',')})`
}
