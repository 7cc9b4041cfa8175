import { describe, expect, test } from 'vitest'
import { MOST_AMOUNT, verdict } from '../../../shared/scoring/verdict.ts'
import { counted, criterion, entry, facts, p, stepLoss } from '../table.ts'

const earned = (method: ReturnType<typeof stepLoss>, value: number, target: number | null = null) =>
  counted(
    criterion('I.1', 10, method),
    entry('I.1', p(value), { target: target === null ? null : p(target) }),
  )

describe('“Đạt 100 % chỉ tiêu được điểm tối đa, cứ giảm 1 % trừ 0,5 điểm”', () => {
  test.each([
    { value: 200, started: 1000, full: 1000, because: 'the target' },
    { value: 260, started: 1000, full: 1000, because: 'more than the target earns no more' },
    { value: 199.99, started: 950, full: 1000, because: 'a hair short is a step begun, none made full' },
    { value: 198.01, started: 950, full: 1000, because: 'just under 1 % short' },
    { value: 198, started: 950, full: 950, because: 'exactly 1 % short is one step either way' },
    { value: 197.99, started: 900, full: 950, because: 'just over 1 % short' },
    { value: 194, started: 850, full: 850, because: '3 % short' },
    { value: 160, started: 0, full: 0, because: '20 % short takes all' },
    { value: 161, started: 0, full: 50, because: '19,5 % short' },
    { value: 0, started: 0, full: 0, because: 'never under 0' },
  ])('$value of 200: $started when begun, $full when full – $because', ({ value, started, full }) => {
    expect(earned(stepLoss('typed', 1, 0.5), value, 200)).toBe(started)
    expect(earned(stepLoss('typed', 1, 0.5, { steps: 'full' }), value, 200)).toBe(full)
  })

  test('never under its floor', () => {
    const floored = stepLoss('typed', 1, 0.5, { floor: 2 })
    expect([168, 166, 160, 0].map((value) => earned(floored, value, 200))).toEqual([200, 200, 200, 200])
    expect(earned(floored, 170, 200)).toBe(250)
  })

  test.each([
    { percent: 5, value: 90.01, started: 800, full: 900 },
    { percent: 5, value: 90, started: 800, full: 800 },
    { percent: 2.5, value: 95, started: 800, full: 800 },
    { percent: 2.5, value: 94.99, started: 700, full: 800 },
    { percent: 0.5, value: 99.25, started: 800, full: 900 },
    { percent: 0.01, value: 99.98, started: 800, full: 800 },
    { percent: 100, value: 1, started: 900, full: 1000 },
    { percent: 100, value: 0, started: 900, full: 900 },
    { percent: 33.33, value: 66.67, started: 900, full: 900 },
    { percent: 33.33, value: 66.66, started: 800, full: 900 },
  ])(
    'steps of $percent %: $value of 100 earns $started begun, $full full',
    ({ percent, value, started, full }) => {
      expect(earned(stepLoss(100, percent, 1), value)).toBe(started)
      expect(earned(stepLoss(100, percent, 1, { steps: 'full' }), value)).toBe(full)
    },
  )

  test('a step that no decimal can hold is counted exactly: 7 of 21 is 2/3 short, 8 of 12 a third', () => {
    // (12 − 8)/12 = 33,333… %: 34 steps of 1 % begun, 33 full
    expect(earned(stepLoss(12, 1, 0.1), 8)).toBe(1000 - 340)
    expect(earned(stepLoss(12, 1, 0.1, { steps: 'full' }), 8)).toBe(1000 - 330)
    expect(earned(stepLoss(21, 1, 0.1), 7)).toBe(1000 - 670)
    // what floats make of (0,3 − 0,29)/0,3
    expect(earned(stepLoss(0.3, 10, 1, { steps: 'full' }), 0.27)).toBe(900)
    expect(earned(stepLoss(0.3, 10, 1), 0.27)).toBe(900)
  })
})

describe('What it refuses', () => {
  const method = stepLoss('typed', 1, 0.5)
  const row = criterion('I.1', 10, method)
  test.each<[string, number | null, number | null, number]>([
    ['nothing entered', null, null, verdict.blank],
    ['less than nothing', -1, 100, verdict.range],
    ['less than nothing, before the target is looked at', -1, 0, verdict.range],
    ['more than can be entered', MOST_AMOUNT + 1, 100, verdict.range],
    ['no target', 100, null, verdict.target],
    ['a target of 0', 100, 0, verdict.target],
    ['a target below 0', 100, -100, verdict.target],
    ['a target larger than can be entered', 100, MOST_AMOUNT + 1, verdict.target],
    ['the largest of both', MOST_AMOUNT, MOST_AMOUNT, 1000],
    ['the smallest of the largest', 1, MOST_AMOUNT, 0],
  ])('%s', (_, value, target, found) => {
    expect(counted(row, entry('I.1', value, { target }))).toBe(found)
  })

  test('a registered target is taken from the register and nowhere else', () => {
    const registered = criterion('I.1', 10, stepLoss('registered', 1, 0.5))
    expect(counted(registered, entry('I.1', 9900, { target: 9900 }), facts({ 'I.1': 10_000 }))).toBe(950)
    expect(counted(registered, entry('I.1', 9900, { target: 9900 }))).toBe(verdict.target)
  })
})
