import { describe, expect, test } from 'vitest'
import { againstLeader, leads } from '../../../shared/scoring/relative.ts'
import { MOST_AMOUNT, verdict } from '../../../shared/scoring/verdict.ts'
import { counted, criterion, entry, facts, p, relative } from '../table.ts'

type Known = { value: number; target?: number }
const given = (known?: Known) =>
  facts(
    {},
    known
      ? {
          'I.1': {
            value: p(known.value),
            ...(known.target === undefined ? {} : { target: p(known.target) }),
          },
        }
      : {},
  )

describe('Against the leader of the bloc', () => {
  const row = criterion('I.1', 10, relative('typed'))
  const earned = (value: number, target: number, known?: Known) =>
    counted(row, entry('I.1', p(value), { target: p(target) }), given(known))
  const leader = { value: 30, target: 10 }

  test.each([
    { value: 0, target: 10, earns: 0, because: 'nothing done' },
    { value: 5, target: 10, earns: 250, because: 'half the target earns half of the half' },
    { value: 9.99, target: 10, earns: 500, because: '4,995, half up' },
    { value: 9.97, target: 10, earns: 499, because: '4,985, half up' },
    { value: 10, target: 10, earns: 500, because: 'the target exactly is half' },
    { value: 10.01, target: 10, earns: 500, because: '5,0025' },
    { value: 15, target: 10, earns: 625, because: 'a quarter of the way to the leader' },
    { value: 20, target: 10, earns: 750, because: 'half way to the leader' },
    { value: 30, target: 10, earns: 1000, because: 'the leader itself' },
    { value: 6, target: 2, earns: 1000, because: 'as good as the leader by another target' },
    { value: 40, target: 10, earns: 1000, because: 'beyond the last known leader' },
    { value: 29.99, target: 10, earns: 1000, because: '9,9975, half up' },
    { value: 29.9, target: 10, earns: 998, because: '9,975, half up' },
  ])('$value of $target where the leader has 30 of 10: $earns, $because', ({ value, target, earns }) => {
    expect(earned(value, target, leader)).toBe(earns)
  })

  test('the greatest ratio leads, not the greatest number', () => {
    expect(leads({ value: 30, target: 10 }, { value: 100, target: 50 })).toBe(true)
    expect(leads({ value: 100, target: 50 }, { value: 30, target: 10 })).toBe(false)
    expect(leads({ value: 30, target: 10 }, { value: 3, target: 1 })).toBe(false)
    const [huge, near] = [MOST_AMOUNT, MOST_AMOUNT - 1]
    expect(leads({ value: huge, target: near }, { value: near, target: near - 1 })).toBe(false)
    expect(leads({ value: near, target: near - 1 }, { value: huge, target: near })).toBe(true)
  })

  test('as long as the bloc is not known, a unit above its target leads it, one below is counted all the same', () => {
    expect([20, 10.01, 10, 5].map((value) => earned(value, 10))).toEqual([1000, 1000, 500, 250])
    expect(earned(20, 10, { value: 30 })).toBe(1000)
    expect(earned(20, 10, { value: 30, target: 0 })).toBe(1000)
  })

  test('where nobody passes the target, nobody has more than half', () => {
    const known = { value: 8, target: 10 }
    expect([8, 7, 10].map((value) => earned(value, 10, known))).toEqual([400, 350, 500])
  })

  test.each([
    { step: 0.25, earns: [325, 350, 625] },
    { step: 0.5, earns: [350, 350, 650] },
    { step: 1, earns: [300, 400, 600] },
  ])('in steps of $step', ({ step, earns }) => {
    const stepped = criterion('I.1', 10, relative(10, step))
    const came = [6.5, 7, 15].map((value) => counted(stepped, entry('I.1', p(value)), given(leader)))
    expect(came).toEqual(earns)
  })

  test('the largest numbers there may be are counted exactly', () => {
    const most = 10_000_000
    const of = (value: number, target: number, value2: number, target2: number, step = 1) =>
      againstLeader(most, { value, target }, { value: value2, target: target2 }, step)
    expect(of(MOST_AMOUNT - 1, MOST_AMOUNT - 2, MOST_AMOUNT, MOST_AMOUNT - 2)).toBe(7_500_000)
    expect(of(MOST_AMOUNT, MOST_AMOUNT - 1, 3, 1)).toBe(5_000_000)
    expect(of(1, MOST_AMOUNT, 3, 1)).toBe(0)
  })

  test.each<[string, number | null, number | null, number]>([
    ['nothing entered', null, null, verdict.blank],
    ['less than nothing, before the target', -1, 0, verdict.range],
    ['more than can be entered', MOST_AMOUNT + 1, 100, verdict.range],
    ['no target', 100, null, verdict.target],
    ['a target of 0', 0, 0, verdict.target],
    ['a target too large', 100, MOST_AMOUNT + 1, verdict.target],
  ])('refuses %s', (_, value, target, found) => {
    expect(counted(row, entry('I.1', value, { target }), given(leader))).toBe(found)
  })

  test('takes the target from where the table says', () => {
    const known = { ...facts({ 'I.1': p(5) }), given: given(leader).given }
    const typed = entry('I.1', p(10), { target: p(20) })
    expect(counted(criterion('I.1', 10, relative('registered')), typed, known)).toBe(750)
    expect(counted(criterion('I.1', 10, relative('typed')), typed, known)).toBe(250)
    expect(counted(criterion('I.1', 10, relative(10)), typed, known)).toBe(500)
  })
})

describe('In proportion to the best unit', () => {
  const row = criterion('I.1', 10, relative('best'))
  const earned = (value: number | null, best?: number) =>
    counted(
      row,
      entry('I.1', value === null ? null : p(value)),
      given(best === undefined ? undefined : { value: best }),
    )

  test.each([
    { value: 12, best: 12, earns: 1000, because: 'the best itself' },
    { value: 4, best: 12, earns: 333, because: 'a third' },
    { value: 8, best: 12, earns: 667, because: 'two thirds, half up' },
    { value: 0, best: 12, earns: 0, because: 'nothing done' },
    { value: 13, best: 12, earns: 1000, because: 'better than the best known so far' },
    { value: 0, best: 0, earns: 0, because: 'nobody did anything: no division by 0' },
    { value: 5, best: undefined, earns: 1000, because: 'nobody else is known yet' },
    { value: 0, best: undefined, earns: 0, because: 'nothing is not the best' },
  ])('$value where the best has $best: $earns, $because', ({ value, best, earns }) => {
    expect(earned(value, best)).toBe(earns)
  })

  test('in steps, and what is no quantity', () => {
    const stepped = criterion('I.1', 10, relative('best', 0.5))
    expect(counted(stepped, entry('I.1', p(4)), given({ value: 12 }))).toBe(350)
    expect([earned(null, 12), earned(-1, 12)]).toEqual([verdict.blank, verdict.range])
    expect(counted(row, entry('I.1', MOST_AMOUNT + 1), given({ value: 12 }))).toBe(verdict.range)
  })
})
