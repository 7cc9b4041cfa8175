import { describe, expect, test } from 'vitest'
import { readEntry } from '../../../shared/entry.ts'
import { combined } from '../../../shared/scoring/scored-by.ts'
import { cells, counted, criterion, entry, facts, p, scoredBy } from '../table.ts'

const together = (method: ReturnType<typeof scoredBy>, ratings: readonly number[], max = 10) =>
  combined(method, p(max), ratings.map(p))

describe('What others’ points come to together', () => {
  test.each([
    { ratings: [7], mean: 700, median: 700, sum: 700, trimmed: 700 },
    { ratings: [7, 8], mean: 750, median: 750, sum: 1000, trimmed: 750 },
    { ratings: [1, 2, 9], mean: 400, median: 200, sum: 1000, trimmed: 200 },
    { ratings: [9, 1, 2], mean: 400, median: 200, sum: 1000, trimmed: 200 },
    { ratings: [0, 4, 5, 9.5], mean: 463, median: 450, sum: 1000, trimmed: 450 },
    { ratings: [0, 0, 0, 0, 10], mean: 200, median: 0, sum: 1000, trimmed: 0 },
    { ratings: [1, 1, 1], mean: 100, median: 100, sum: 300, trimmed: 100 },
    { ratings: [0], mean: 0, median: 0, sum: 0, trimmed: 0 },
  ])('$ratings: mean $mean, median $median, sum $sum, trimmed $trimmed', ({ ratings, ...came }) => {
    expect({
      mean: together(scoredBy('mean'), ratings),
      median: together(scoredBy('median'), ratings),
      sum: together(scoredBy('sum'), ratings),
      trimmed: together(scoredBy({ trimmedMean: 1 }), ratings),
    }).toEqual(came)
  })

  test('a trimmed mean leaves out so many on each side where any are left', () => {
    const ratings = [0, 1, 5, 6, 9, 10]
    expect(together(scoredBy({ trimmedMean: 2 }), ratings)).toBe(550)
    expect(together(scoredBy({ trimmedMean: 2 }), ratings.slice(0, 5))).toBe(500)
    // of four, two on each side would leave nobody: the plain mean
    expect(together(scoredBy({ trimmedMean: 2 }), ratings.slice(0, 4))).toBe(300)
    expect(together(scoredBy({ trimmedMean: 1 }), [4, 9])).toBe(650)
  })

  test.each([
    { step: 0.1, mean: 840, median: 850, sum: 2530 },
    { step: 0.25, mean: 850, median: 850, sum: 2525 },
    { step: 0.5, mean: 850, median: 850, sum: 2550 },
    { step: 1, mean: 800, median: 900, sum: 2500 },
  ])('in steps of $step', ({ step, mean, median, sum }) => {
    const ratings = [8.5, 8.4, 8.35] // 25,25; mean 8,41666…
    expect(together(scoredBy('mean', step), ratings, 30)).toBe(mean)
    expect(together(scoredBy('median', step), [8.5, 8.45, 8.5], 30)).toBe(median)
    expect(together(scoredBy('sum', step), ratings, 30)).toBe(sum)
  })

  test('the order of the ratings does not matter, and they are left as they were', () => {
    const ratings = [900, 100, 500]
    expect(combined(scoredBy('median'), 1000, ratings)).toBe(500)
    expect(ratings).toEqual([900, 100, 500])
  })
})

describe('The row', () => {
  const row = criterion('I.1', 10, scoredBy('mean', 0.01, 2))
  test('counts what is known, nothing as long as nobody has scored, and never more than its maximum', () => {
    const given = (value: number) => facts({}, { 'I.1': { value } })
    expect(counted(row, undefined, given(825))).toBe(825)
    expect(counted(row)).toBe(0)
    expect(counted(row, undefined, given(1001))).toBe(1000)
    expect(counted(row, entry('I.1', 999), given(825))).toBe(825)
  })

  test('is not typed: whatever stands in its cell is not read', () => {
    expect(readEntry(row, cells('I.1', 'x'), 2)).toEqual({ entry: entry('I.1', null) })
  })
})
