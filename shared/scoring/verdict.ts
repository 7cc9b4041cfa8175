/**
 * What scoring one row comes to: its points (zero or more), or one of these. The sheet's hidden column holds the very same
 * numbers. A row has one verdict, the first that applies in this order. House rule, after rules in use: a row in error
 * scores nothing and leaves the scorecard without an official total. `awaits` is no mistake of its own: a formula names a
 * row that has none yet. `idle`: something stands in a row that does not apply.
 */
export const verdict = {
  blank: -1,
  type: -2,
  range: -3,
  step: -4,
  target: -5,
  evidence: -6,
  awaits: -7,
  formula: -8,
  idle: -9,
} as const

/** No quantity reaches beyond this many hundredths (a thousand million): larger money is entered in triệu đồng. */
export const MOST_AMOUNT = 100_000_000_000
