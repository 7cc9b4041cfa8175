import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../shared/facts.ts'
import { Code } from '../../../shared/ids.ts'
import { zeroesGroup } from '../../../shared/scoring/levels.ts'
import { MOST_AMOUNT, verdict } from '../../../shared/scoring/verdict.ts'
import type { Method } from '../../../shared/method.ts'
import {
  average,
  bands,
  counted,
  criterion,
  entry,
  facts,
  judged,
  levels,
  p,
  perEvent,
  ratio,
  relative,
  stepLoss,
  yesNo,
} from '../table.ts'

/** What a row of so many points comes to for a value as typed, a target as typed and one registered. */
const earned = (
  max: number,
  method: Method,
  value: number | string[] | null,
  { target, registered }: { target?: number; registered?: number } = {},
): number =>
  counted(
    criterion('I.1', max, method),
    entry('I.1', typeof value === 'number' ? p(value) : value, {
      target: target === undefined ? null : p(target),
    }),
    registeredAs(registered === undefined ? null : p(registered)),
  )

/** A target registered for the row; one of 0 or less could not have been read, and is put in unread. */
const registeredAs = (target: number | null): Facts =>
  target === null ? facts() : { targets: { [Code.parse('I.1')]: target }, given: {} }

const kinds: readonly Method[] = [
  yesNo,
  levels('highest', ['a', 'cờ', 2], ['b', 'bằng khen', 1]),
  perEvent(2, -0.5),
  ratio('registered'),
  ratio('typed'),
  ratio(12),
  bands('percent', { points: 2 }),
  bands({ target: 'typed' }, { points: 2 }),
  judged(0, 0.25),
  average(0.01, ['a', 'có', 2], ['b', 'không', 0]),
  stepLoss('registered', 1, 0.1),
  stepLoss('typed', 1, 0.1, { steps: 'full' }),
  stepLoss(12, 2.5, 0.1),
  relative('registered'),
  relative('typed'),
  relative(12),
  relative('best'),
]

describe('Every method', () => {
  test.each(kinds)('$kind: nothing entered is blank, before anything else is looked at', (method) => {
    expect(earned(2, method, null)).toBe(verdict.blank)
    expect(counted(criterion('I.1', 2, method))).toBe(verdict.blank)
  })

  test.each(kinds)('$kind: what another method takes is of the wrong type', (method) => {
    const chosen = method.kind === 'levels' || method.kind === 'average'
    expect(earned(2, method, chosen ? 1 : ['a'])).toBe(verdict.type)
  })

  test('points or a verdict of the order printed: whatever is entered', () => {
    const anything = fc.oneof(
      fc.integer(),
      fc.integer({ min: -MOST_AMOUNT * 2, max: MOST_AMOUNT * 2 }),
      fc.constant(null),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        anything,
        anything,
        anything,
        (method, value, target, registered) => {
          const points = counted(
            criterion('I.1', 2, method),
            entry('I.1', value, { target }),
            registeredAs(registered),
          )
          expect(points).toBeLessThanOrEqual(200)
          expect(points).toBeGreaterThanOrEqual(verdict.target)
          expect(Number.isInteger(points)).toBe(true)
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

describe('Levels: choose one', () => {
  const rounds = levels(
    'one',
    ['a', 'đúng kế hoạch', 2],
    ['b', 'thiếu 01 đợt', 1],
    ['c', 'thiếu từ 02 đợt', 0, 'zeroes'],
  )
  test.each([
    { chosen: ['a'], earns: 200, because: 'its points' },
    { chosen: ['b'], earns: 100, because: 'its points' },
    { chosen: ['c'], earns: 0, because: 'a level may earn nothing' },
    { chosen: ['x'], earns: verdict.type, because: 'there is no such level' },
    { chosen: ['a', 'b'], earns: verdict.type, because: 'only one may be chosen' },
    { chosen: ['a', 'a'], earns: verdict.type, because: 'only one may be chosen' },
    { chosen: [], earns: verdict.type, because: 'a choice of none is none' },
  ])('$chosen: $earns, $because', ({ chosen, earns }) => {
    expect(earned(2, rounds, chosen)).toBe(earns)
  })

  test('only a level that says so takes the points of its whole group', () => {
    expect(zeroesGroup(rounds, ['c'])).toBe(true)
    expect(zeroesGroup(rounds, ['b'])).toBe(false)
    expect(zeroesGroup(rounds, ['b', 'c'])).toBe(true)
  })
})

describe('Levels: chỉ tính mức cao nhất', () => {
  const awards = levels('highest', ['a', 'cấp bộ', 1.5], ['b', 'cấp quốc gia', 3], ['c', 'không', 0])
  test.each([
    { chosen: ['a'], earns: 150 },
    { chosen: ['a', 'b'], earns: 300 },
    { chosen: ['b', 'a'], earns: 300 },
    { chosen: ['c'], earns: 0 },
    { chosen: ['b', 'x'], earns: verdict.type },
    { chosen: ['x', 'b'], earns: verdict.type },
    { chosen: [], earns: verdict.type },
  ])('$chosen: $earns', ({ chosen, earns }) => {
    expect(earned(3, awards, chosen)).toBe(earns)
  })
})

describe('Per event', () => {
  test.each([
    { count: 0, earns: 150, because: 'nothing late, nothing lost' },
    { count: 1, earns: 100, because: 'one late' },
    { count: 3, earns: 0, because: 'all lost' },
    { count: 9, earns: 0, because: 'never under the floor' },
    { count: 0.5, earns: verdict.step, because: 'events are whole' },
    { count: -1, earns: verdict.range, because: 'no fewer than none' },
    { count: -0.5, earns: verdict.range, because: 'range is looked at before step' },
    { count: 1_000_000_000, earns: 0, because: 'the most that can be entered' },
    { count: 1_000_000_000.01, earns: verdict.range, because: 'more than can be entered' },
  ])('full 1,5 less 0,5 each, $count times: $earns, $because', ({ count, earns }) => {
    expect(earned(1.5, perEvent(1.5, -0.5), count)).toBe(earns)
  })

  test.each([
    { count: 0, earns: 0 },
    { count: 1, earns: 250 },
    { count: 2, earns: 500 },
    { count: 3, earns: 500 },
  ])('2,5 each, at most 5, $count times: $earns', ({ count, earns }) => {
    expect(earned(5, perEvent(0, 2.5), count)).toBe(earns)
  })

  test('a floor above 0 is kept, and a start is added to', () => {
    expect(earned(5, perEvent(5, -2, 2), 2)).toBe(200)
    expect(earned(5, perEvent(1, 2), 1)).toBe(300)
  })
})

describe('Ratio', () => {
  test.each([
    { value: 95.5, target: 100, earns: 955, because: 'a part earns its part' },
    { value: 1, target: 3, earns: 333, because: 'to the nearest hundredth' },
    { value: 2, target: 3, earns: 667, because: 'half up' },
    { value: 100, target: 100, earns: 1000, because: 'the target earns all' },
    { value: 250, target: 100, earns: 1000, because: 'more earns no more' },
    { value: 0, target: 100, earns: 0, because: 'nothing done' },
    { value: -1, target: 100, earns: verdict.range, because: 'no less than nothing' },
    { value: -1, target: 0, earns: verdict.range, because: 'range is looked at before target' },
    { value: 1_000_000_000.01, target: 1, earns: verdict.range, because: 'more than can be entered' },
    { value: 1_000_000_000, target: 1_000_000_000, earns: 1000, because: 'the most that can be entered' },
    { value: 1, target: 0, earns: verdict.target, because: 'a target of 0 is a problem, not a division' },
    { value: 1, target: -5, earns: verdict.target, because: 'no less than nothing' },
    { value: 1, target: 1_000_000_000.01, earns: verdict.target, because: 'more than can be entered' },
    { value: 1, target: undefined, earns: verdict.target, because: 'missing' },
  ])('$value of $target, of 10 points: $earns, $because', ({ value, target, earns }) => {
    const given = target === undefined ? {} : { target }
    expect(earned(10, ratio('typed'), value, given)).toBe(earns)
    expect(earned(10, ratio('registered'), value, target === undefined ? {} : { registered: target })).toBe(
      earns,
    )
  })

  test('a target is taken from where the table says, and from nowhere else', () => {
    expect(earned(10, ratio('typed'), 5, { target: 10, registered: 5 })).toBe(500)
    expect(earned(10, ratio('registered'), 5, { target: 10, registered: 5 })).toBe(1000)
    expect(earned(10, ratio(20), 5, { target: 10, registered: 5 })).toBe(250)
    expect(earned(10, ratio('typed'), 5, { registered: 5 })).toBe(verdict.target)
    expect(earned(10, ratio('registered'), 5, { target: 5 })).toBe(verdict.target)
  })

  test.each([
    { value: 95.5, earns: 950 },
    { value: 96.25, earns: 975 },
    { value: 99, earns: 1000 },
  ])('in steps of 0,25, $value %: $earns', ({ value, earns }) => {
    expect(earned(10, ratio(100, 0.25), value)).toBe(earns)
  })

  test.each([
    { value: 49.99, earns: 0, because: 'under the least' },
    { value: 50, earns: 500, because: 'the least itself counts' },
    { value: 50.01, earns: 500, because: 'above it the ratio counts' },
  ])('under 50 % nothing: $value earns $earns, $because', ({ value, earns }) => {
    expect(earned(10, ratio(100, 0.01, 50), value)).toBe(earns)
  })
})

describe('Bands', () => {
  /** Sở Tư pháp Đồng Tháp 2022, VIII.3.a and I.1.1. */
  const signed = bands(
    'percent',
    { above: 95, points: 1.5 },
    { from: 75, to: 95, points: 1 },
    { from: 50, below: 75, points: 0.5 },
    { below: 50, points: 0 },
  )
  const daysLate = bands(
    'amount',
    { to: 0, points: 2 },
    { above: 0, to: 2, points: 1.5 },
    { above: 2, to: 5, points: 1 },
    { above: 5, to: 10, points: 0.5 },
    { above: 10, points: 0 },
  )
  test.each([
    [100, 150],
    [95.01, 150],
    [95, 100],
    [94.99, 100],
    [75, 100],
    [74.99, 50],
    [50, 50],
    [49.99, 0],
    [0, 0],
    [120, 150],
  ])('%d %% of documents signed: %d', (percent, earns) => {
    expect(earned(1.5, signed, percent)).toBe(earns)
  })
  test.each([
    [0, 200],
    [1, 150],
    [2, 150],
    [3, 100],
    [5, 100],
    [6, 50],
    [10, 50],
    [11, 0],
    [400, 0],
  ])('%d days late: %d', (days, earns) => {
    expect(earned(2, daysLate, days)).toBe(earns)
  })
  test.each([
    { value: -0.01, earns: verdict.range, because: 'no less than nothing' },
    { value: 1_000_000_000.01, earns: verdict.range, because: 'more than can be entered' },
    { value: 1_000_000_000, earns: 0, because: 'the most that can be entered' },
  ])('$value days late: $earns, $because', ({ value, earns }) => {
    expect(earned(2, daysLate, value)).toBe(earns)
  })
  test('a value in no band is a problem, and of two bands the first counts', () => {
    const below = bands('amount', { below: 5, points: 0 }, { points: 2 })
    expect([earned(2, below, 4.99), earned(2, below, 5)]).toEqual([0, 200])
    const gap = bands('amount', { to: 1, points: 2 }, { from: 3, points: 1 })
    expect([earned(2, gap, 1), earned(2, gap, 2), earned(2, gap, 3)]).toEqual([200, verdict.range, 100])
    expect(earned(2, bands('amount', { from: 1, points: 2 }, { from: 1, points: 1 }), 1)).toBe(200)
  })
})

describe('Judged', () => {
  test.each([
    { value: 5, earns: 500, because: 'the maximum' },
    { value: 1, earns: 100, because: 'the least' },
    { value: 4.25, earns: 425, because: 'in the step' },
    { value: 4.3, earns: verdict.step, because: 'between two steps' },
    { value: 5.25, earns: verdict.range, because: 'above the maximum' },
    { value: 0.75, earns: verdict.range, because: 'under the least' },
    { value: 0.3, earns: verdict.range, because: 'range is looked at before step' },
  ])('from 1 to 5 in steps of 0,25: $value is $earns, $because', ({ value, earns }) => {
    expect(earned(5, judged(1, 0.25), value)).toBe(earns)
  })
})
