import { describe, expect, test } from 'vitest'
import { bandPoints } from '../../../shared/scoring/bands.ts'
import { MOST_AMOUNT, verdict } from '../../../shared/scoring/verdict.ts'
import { bands, counted, criterion, entry, facts, p } from '../table.ts'

describe('A band that takes off the maximum', () => {
  const backlog = bands(
    'percent',
    { to: 0, loss: 0 },
    { above: 0, to: 10, loss: 10 },
    { above: 10, loss: 120 },
  )
  const row = criterion('1', 110, backlog)
  const left = (percent: number) => counted(row, entry('1', p(percent)))

  test('earns the maximum less its loss, never under 0', () => {
    expect([0, 0.01, 10, 10.01, 100].map(left)).toEqual([11_000, 10_000, 10_000, 0, 0])
    expect(bandPoints({ loss: 100 }, 250)).toBe(150)
    expect(bandPoints({ loss: 250 }, 250)).toBe(0)
    expect(bandPoints({ points: 100 }, 250)).toBe(100)
  })
})

describe('Bands of a percentage of the target', () => {
  const shares = [
    { from: 100, points: 10 },
    { from: 90, below: 100, points: 7 },
    { above: 50, below: 90, points: 3 },
    { to: 50, points: 0 },
  ] as const
  const row = criterion('I.1', 10, bands({ target: 'typed' }, ...shares))
  const earned = (value: number | null, target: number | null) =>
    counted(
      row,
      entry('I.1', value === null ? null : p(value), { target: target === null ? null : p(target) }),
    )

  test.each([
    [8, 8, 1000],
    [9, 8, 1000],
    [7.99, 8, 700],
    [7.2, 8, 700],
    [7.19, 8, 300],
    [4.01, 8, 300],
    [4, 8, 0],
    [0, 8, 0],
    [2.7, 3, 700], // 90 % to the digit, where 2,7 / 3 in floats is a hair less
    [0.63, 0.7, 700],
    [MOST_AMOUNT / 100, MOST_AMOUNT / 100, 1000],
    [MOST_AMOUNT / 100 - 0.01, MOST_AMOUNT / 100, 700],
  ])('%d of %d: %d', (value, target, earns) => {
    expect(earned(value, target)).toBe(earns)
  })

  test('value before target, and each problem of its own', () => {
    expect(earned(null, null)).toBe(verdict.blank)
    expect(earned(-1, null)).toBe(verdict.range)
    expect([earned(5, null), earned(5, 0), earned(5, -1)]).toEqual(Array(3).fill(verdict.target))
    expect(counted(row, entry('I.1', 5, { target: MOST_AMOUNT + 1 }))).toBe(verdict.target)
  })

  test('a share in no band is a problem', () => {
    const gap = criterion(
      'I.1',
      10,
      bands({ target: 10 }, { from: 100, points: 10 }, { below: 50, points: 0 }),
    )
    expect([10, 7, 4].map((value) => counted(gap, entry('I.1', p(value))))).toEqual([1000, verdict.range, 0])
  })

  test('the target is taken from where the table says', () => {
    const typed = entry('I.1', p(9), { target: p(9) })
    const known = facts({ 'I.1': p(10) })
    const from = (target: 'registered' | 'typed' | number) =>
      counted(criterion('I.1', 10, bands({ target }, ...shares)), typed, known)
    expect([from('registered'), from('typed'), from(18)]).toEqual([700, 1000, 0])
  })
})

describe('Bands of days late', () => {
  const row = criterion(
    'I.1',
    2,
    bands('days-late', { to: 0, points: 2 }, { above: 0, to: 2, loss: 0.5 }, { above: 5, points: 0 }),
  )
  const late = (days: number) => counted(row, entry('I.1', null), facts({}, { 'I.1': { value: p(days) } }))

  test('count themselves: on time as long as nothing is known, whatever is typed', () => {
    expect([0, 1, 2, 6].map(late)).toEqual([200, 150, 150, 0])
    expect(counted(row)).toBe(200)
    expect(counted(row, entry('I.1', p(6)))).toBe(200)
  })

  test('days in no band are a problem', () => {
    expect([3, 5].map(late)).toEqual([verdict.range, verdict.range])
  })
})
