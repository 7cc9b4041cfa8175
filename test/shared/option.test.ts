import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionText, pointsText } from '../../shared/option.ts'

describe('Points in words', () => {
  test.each([
    { points: 0, decimals: 2, vi: '0', en: '0' },
    { points: 5, decimals: 2, vi: '0,05', en: '0.05' },
    { points: 50, decimals: 2, vi: '0,5', en: '0.5' },
    { points: 200, decimals: 2, vi: '2', en: '2' },
    { points: 1025, decimals: 2, vi: '10,25', en: '10.25' },
    { points: 100_050, decimals: 2, vi: '1.000,5', en: '1,000.5' },
    { points: 123_456_700, decimals: 2, vi: '1.234.567', en: '1,234,567' },
    { points: -525, decimals: 2, vi: '−5,25', en: '−5.25' },
    { points: -5, decimals: 2, vi: '−0,05', en: '−0.05' },
    { points: 1_005, decimals: 3, vi: '1,005', en: '1.005' },
    { points: 1_050, decimals: 3, vi: '1,05', en: '1.05' },
  ])('$points of $decimals decimals: $vi, $en', ({ points, decimals, vi, en }) => {
    expect(pointsText(points, decimals)).toBe(vi)
    expect(pointsText(points, decimals, 'en')).toBe(en)
  })

  test('two different sizes never read the same', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.constantFrom(2, 3), (a, b, decimals) => {
        expect(pointsText(a, decimals) === pointsText(b, decimals)).toBe(a === b)
      }),
    )
  })
})

test('a level stands in the list of its cell with what it earns', () => {
  expect(optionText({ label: 'đúng kế hoạch', points: 200 }, 2)).toBe('đúng kế hoạch – 2')
  expect(optionText({ label: 'thiếu 01', points: 250 }, 2)).toBe('thiếu 01 – 2,5')
  expect(optionText({ label: 'chưa', points: 0 }, 3)).toBe('chưa – 0')
})
