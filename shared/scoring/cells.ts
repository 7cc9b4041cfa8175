import type { Target } from '../method.ts'
import { unitsPerPoint } from '../points.ts'
import { MOST_AMOUNT } from './verdict.ts'

/**
 * The addresses of the cells of one criterion's row, as a formula of the same sheet names them: "G7". `read`, `given` and
 * `givenTarget` are hidden: the list in the value's cell in one form (see `listFormula`), and what the unit does not type,
 * in whole units.
 */
export type RowCells = {
  value: string
  target: string
  evidence: string
  explanation: string
  read: string
  given: string
  givenTarget: string
}

/**
 * A cell lifted to whole units, in the one form every spreadsheet gets right. Only for typed quantities: a computed score
 * is never rounded this way.
 */
export const lifted = (cell: string, decimals: number): string => `ROUND(${cell}*${String(10 ** decimals)},0)`

/** A hidden cell of whole units, 0 where nothing is known yet. */
export const given = (cell: string): string => `N(${cell})`

/** Runs `then` only when the cell holds a number of at most so many decimals; otherwise the verdict for blank or type. */
export function whenNumber(cell: string, decimals: number, then: string): string {
  return `IF(ISERROR(${cell}),-2,IF(TRIM(${cell})="",-1,IF(OR(ISLOGICAL(${cell}),NOT(ISNUMBER(${cell}))),-2,IF(${tooFine(cell, decimals)},-2,${then}))))`
}

/** Whether a number has more decimals than that, or is so large that nobody can tell: see `wholeUnits`. */
export function tooFine(cell: string, decimals: number): string {
  const scaled = `${cell}*${String(10 ** decimals)}`
  return `OR(ABS(${scaled})>9007199254740990,ABS(${scaled}-ROUND(${scaled},0))>0.0001)`
}

/** Runs `then` only when the row's value is a quantity within reach. */
export function whenQuantity({ value }: RowCells, then: string): string {
  const x = lifted(value, 2)
  return whenNumber(value, 2, `IF(OR(${x}<0,${x}>${String(MOST_AMOUNT)}),-3,${then})`)
}

/** The value and target of a row in whole units. */
export const targetCells = (rule: Target, { value, target }: RowCells): { x: string; t: string } => ({
  x: lifted(value, 2),
  t: rule.kind === 'fixed' ? String(rule.amount) : lifted(target, 2),
})

/** Runs `then` only when the row has a target that can be divided by. */
export function whenTarget(rule: Target, { target }: RowCells, then: string): string {
  if (rule.kind === 'fixed') return then
  const t = lifted(target, 2)
  return `IF(ISERROR(${target}),-5,IF(OR(ISLOGICAL(${target}),NOT(ISNUMBER(${target}))),-5,IF(OR(${t}<=0,${t}>${String(MOST_AMOUNT)},${tooFine(target, 2)}),-5,${then})))`
}

/** Rounded half up to a multiple of `step`, for a whole number of zero or more. */
export const roundedFormula = (units: string, step: number): string =>
  step === 1 ? units : `INT((2*(${units})+${String(step)})/${String(2 * step)})*${String(step)}`

/** A hidden cell of whole units as points; a deduction shows negative. */
export const shown = (cell: string, negative: boolean, decimals: number): string =>
  `=${negative ? '0-' : ''}${cell}/${String(unitsPerPoint(decimals))}`

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
