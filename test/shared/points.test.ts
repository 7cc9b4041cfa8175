import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asNumber, portion, unitsPerPoint, wholeUnits } from '../../shared/points.ts'

describe('A part of the maximum', () => {
  test.each([
    { max: 2000, value: 100, target: 300, step: 1, earns: 667, because: '6,666… goes up' },
    { max: 2000, value: 200, target: 600, step: 1, earns: 667, because: 'the same share earns the same' },
    { max: 1000, value: 100, target: 300, step: 1, earns: 333, because: '3,333… goes down' },
    { max: 100, value: 1, target: 200, step: 1, earns: 1, because: 'exactly half goes up, as ROUND does' },
    { max: 300, value: 1, target: 200, step: 1, earns: 2, because: 'half goes up, not to the even one' },
    { max: 200, value: 28_500, target: 1_000_000, step: 1, earns: 6, because: '5,7 goes up' },
    {
      max: 1000,
      value: 9_550,
      target: 10_000,
      step: 25,
      earns: 950,
      because: '9,55 is nearer to 9,5 than to 9,75',
    },
    { max: 1000, value: 9_625, target: 10_000, step: 25, earns: 975, because: '9,625 lies half way: up' },
    { max: 1000, value: 500, target: 500, step: 1, earns: 1000, because: 'the target earns all' },
    {
      max: 1000,
      value: 501,
      target: 500,
      step: 1,
      earns: 1000,
      because: 'more than the target earns no more',
    },
    { max: 1010, value: 999, target: 1000, step: 25, earns: 1000, because: 'steps are counted from 0' },
    { max: 1020, value: 999, target: 1000, step: 50, earns: 1000, because: 'steps are counted from 0' },
    {
      max: 1030,
      value: 999,
      target: 1000,
      step: 50,
      earns: 1030,
      because: 'rounding up never passes the maximum',
    },
    { max: 1000, value: 0, target: 1, step: 1, earns: 0, because: 'nothing earns nothing' },
  ])(
    '$max × $value / $target in steps of $step is $earns: $because',
    ({ max, value, target, step, earns }) => {
      expect(portion(max, value, target, step)).toBe(earns)
    },
  )

  test('is rounded to the smallest unit where no step is said', () => {
    expect(portion(2000, 1, 3)).toBe(667)
  })

  /** The same, in fractions that have no end: floor(max × value / target / step + 1/2) × step. */
  const exact = (max: number, value: number, target: number, step: number): number => {
    const [m, v, t, s] = [BigInt(max), BigInt(value), BigInt(target), BigInt(step)]
    const steps = (2n * m * v + t * s) / (2n * t * s)
    const earned = steps * s
    return v >= t || earned > m ? max : Number(earned)
  }
  const maximum = fc.integer({ min: 1, max: 10_000_000 })
  const step = fc.constantFrom(1, 5, 10, 25, 50, 100, 250, 500)

  test.each([
    { size: 'of everyday size', most: 1_000_000 },
    { size: 'of the largest amounts, beyond 2^53', most: 100_000_000_000 },
  ])('is exact for targets $size', ({ most }) => {
    fc.assert(
      fc.property(
        maximum,
        fc.integer({ min: 1, max: most }).chain((target) => fc.tuple(fc.constant(target), fc.nat(target))),
        step,
        (max, [target, value], each) => {
          expect(portion(max, value, target, each)).toBe(exact(max, value, target, each))
        },
      ),
      { numRuns: 5_000 },
    )
  })

  test('is exact at ties, one below and one above, with maximum × target up to 10^9 and beyond', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        step,
        fc.constantFrom(-1, 0, 1),
        fc.constantFrom(1, 1_000_000),
        (steps, half, each, off, size) => {
          // max × value / target = (steps + 1/2) × step, exactly
          const max = (2 * steps + 1) * each
          const target = 2 * half * size
          const value = half * size + off
          if (value >= target || value < 0 || max > 10_000_000) return
          expect(portion(max, value, target, each)).toBe(exact(max, value, target, each))
        },
      ),
      { numRuns: 5_000 },
    )
  })

  test('is exact the smallest part short of a tie, where a float would round up', () => {
    /** The x below m with a·x = 1 modulo m, for a that shares no factor with m. */
    const inverse = (a: bigint, m: bigint, x = 1n, y = 0n): bigint =>
      m === 0n ? x : inverse(m, a % m, y, x - (a / m) * y)
    fc.assert(
      fc.property(maximum, fc.constantFrom(99_999_999_977n, 99_999_999_947n, 1_000_003n), (max, prime) => {
        const doubled = BigInt(2 * max)
        if (doubled % prime === 0n) return
        // 2 × max × value is one less than a multiple of the target
        const value = Number(((-inverse(doubled % prime, prime) % prime) + prime) % prime)
        expect(portion(max, value, Number(prime))).toBe(exact(max, value, Number(prime), 1))
      }),
      { numRuns: 3_000 },
    )
  })

  test('never falls when the result grows', () => {
    fc.assert(
      fc.property(
        maximum,
        fc.integer({ min: 2, max: 1_000_000 }),
        step,
        fc.nat(999_999),
        (max, target, each, value) => {
          expect(portion(max, value + 1, target, each)).toBeGreaterThanOrEqual(
            portion(max, value, target, each),
          )
        },
      ),
    )
  })
})

describe('A cell’s number in whole units', () => {
  test.each([
    { value: 95.5, decimals: 2, units: 9550 },
    { value: 1.005, decimals: 3, units: 1005 },
    { value: 0.285, decimals: 3, units: 285 },
    { value: 8.125, decimals: 3, units: 8125 },
    { value: 0.07, decimals: 2, units: 7 },
    { value: 0.1 + 0.2, decimals: 2, units: 30 },
    { value: -2.5, decimals: 2, units: -250 },
    { value: -0, decimals: 2, units: 0 },
    { value: -1e-9, decimals: 2, units: 0 },
    { value: 287_248_689.09, decimals: 2, units: 28_724_868_909 },
    { value: 1_000_000_000, decimals: 2, units: 100_000_000_000 },
  ])('$value with $decimals decimals is $units', ({ value, decimals, units }) => {
    expect(wholeUnits(value, decimals)).toBe(units)
  })

  test.each([
    [1.005, 2],
    [1 / 3, 2],
    [0.001, 2],
    [95.505, 2],
    [999_999_999.005, 2],
    [1e15, 2],
    [Infinity, 2],
    [NaN, 2],
  ])('%d has no whole number of units with %d decimals', (value, decimals) => {
    expect(wholeUnits(value, decimals)).toBeUndefined()
  })

  test('comes back from the number put into a cell, up to the largest amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
        fc.constantFrom(2, 3),
        (units, decimals) => {
          expect(wholeUnits(asNumber(units, decimals), decimals)).toBe(units)
        },
      ),
      { numRuns: 20_000 },
    )
  })

  test('is the nearest double to the decimal: 8125 is 81,25, and 8,125 in thousandths', () => {
    expect(asNumber(8125, 2)).toBe(81.25)
    expect(asNumber(8125, 3)).toBe(8.125)
    expect(asNumber(29, 2)).toBe(0.29)
    expect([unitsPerPoint(2), unitsPerPoint(3)]).toEqual([100, 1000])
  })
})
