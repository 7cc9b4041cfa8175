/**
 * Points (điểm) as whole numbers of a template's smallest unit: hundredths, or thousandths where the template says 3
 * decimals. Never a fraction, so sums are exact and a tie is a tie. House rule; a float sum of 60 scores in steps of
 * 0.05 misses the exact decimal in most totals.
 */
export type Points = number

/** A typed quantity (kết quả, chỉ tiêu, số lần, tỷ lệ %) in hundredths: 95,5 % is 9550, three times is 300. */
export type Amount = number

/** Decimals of every typed quantity. */
export const AMOUNT_DECIMALS = 2

/** How many smallest units make one: 100 for 2 decimals, 1000 for 3. */
export const unitsPerPoint = (decimals: number): number => 10 ** decimals

/**
 * The part of `max` that `value` is of `target`, rounded half up to a multiple of `step`; more than the target earns
 * `max`. All in whole units, `target` > 0, `value` >= 0. Exact for any size: beyond 2^53 it is counted with BigInt.
 * Source: "Điểm = tỷ lệ % × điểm chuẩn", half away from zero as Excel's ROUND does.
 */
export function portion(max: Points, value: Amount, target: Amount, step: Points = 1): Points {
  if (value >= target) return max
  const upper = 2 * max * value + target * step
  const lower = 2 * target * step
  if (upper <= Number.MAX_SAFE_INTEGER) return Math.min(max, Math.floor(upper / lower) * step)
  const exact =
    (2n * BigInt(max) * BigInt(value) + BigInt(target) * BigInt(step)) / (2n * BigInt(target) * BigInt(step))
  return Math.min(max, Number(exact) * step)
}

/**
 * A spreadsheet's number as a whole number of units, or undefined when it has more decimals than that. A cell holds the
 * nearest double to what was typed, which at a thousand million is some 0.00002 of a hundredth off, so up to a
 * ten-thousandth of a unit is taken as noise.
 */
export function wholeUnits(value: number, decimals: number): number | undefined {
  const scaled = value * unitsPerPoint(decimals)
  const whole = Math.round(scaled)
  if (!Number.isSafeInteger(whole) || Math.abs(scaled - whole) > 1e-4) return undefined
  return whole === 0 ? 0 : whole
}

/** The number to put in a cell or show to a person: 8125 with 2 decimals is 81.25. */
export const asNumber = (units: number, decimals: number): number => units / unitsPerPoint(decimals)
