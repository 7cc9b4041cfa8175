import type { Criterion } from '../../shared/criterion.ts'

/** Points with all their decimals, thousands apart; the reader's Excel chooses the marks. */
export const pointsFormat = (decimals: number): string => `#,##0.${'0'.repeat(decimals)}`

/** Quantities and percentages, of two decimals. */
export const quantityFormat = '#,##0.00'

/** How a value's cell shows what is typed: levels stay text, counts as typed, quantities and points keep their decimals. */
export function valueFormat({ method }: Criterion, decimals: number): string {
  switch (method.kind) {
    case 'levels':
    case 'average':
      return '@'
    case 'per-event':
      // a count that is no whole number must be seen as it was typed
      return 'General'
    case 'ratio':
    case 'bands':
    case 'step-loss':
    case 'relative':
    case 'scored-by':
    case 'formula':
      return quantityFormat
    case 'judged':
      return pointsFormat(decimals)
  }
}
