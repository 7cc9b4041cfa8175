/** The addresses of the cells of one criterion's row, as a formula of the same sheet names them: "G7". */
export type RowCells = { value: string; target: string; evidence: string; explanation: string }

/**
 * A cell lifted to whole units, in the one form every spreadsheet gets right. Only for typed quantities: a computed score
 * is never rounded this way.
 */
export const lifted = (cell: string, decimals: number): string => `ROUND(${cell}*${String(10 ** decimals)},0)`

/** Runs `then` only when the cell holds a number of at most so many decimals; otherwise the verdict for blank or type. */
export function whenNumber(cell: string, decimals: number, then: string): string {
  const scaled = `${cell}*${String(10 ** decimals)}`
  return `IF(ISERROR(${cell}),-2,IF(TRIM(${cell})="",-1,IF(OR(ISLOGICAL(${cell}),NOT(ISNUMBER(${cell}))),-2,IF(ABS(${scaled}-ROUND(${scaled},0))>0.0001,-2,${then}))))`
}

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
