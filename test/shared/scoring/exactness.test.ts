import { expect, test } from 'vitest'
import { Code } from '../../../shared/ids.ts'
import type { Method } from '../../../shared/method.ts'
import { countOf } from '../../../shared/scoring/criterion.ts'
import type { Facts } from '../../../shared/facts.ts'
import { MOST_AMOUNT } from '../../../shared/scoring/verdict.ts'
import { dice, pick, upTo, type Dice } from '../../equality/random-cells.ts'
import { criterion, entry } from '../table.ts'

/**
 * Straight fractions, two whole numbers without end; nothing of the rules is used. Ties are sought: values are drawn where
 * the points change, one hundredth to either side, and where a float would be a hair off.
 */
type Fraction = [upper: bigint, lower: bigint]

const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c]
const whole = (number: number): Fraction => [BigInt(number), 1n]

/** The multiple of `step` nearest to a fraction of 0 or more, the upper one of two as near. */
function nearest([upper, lower]: Fraction, step: number): number {
  const unit = lower * BigInt(step)
  const down = upper / unit
  return Number(2n * (upper - down * unit) >= unit ? down + 1n : down) * step
}

const CODE = Code.parse('I.1')
const HALF: Fraction = [1n, 2n]
type Case = { method: Method; max: number; value: number | string[]; known: Facts; exact: number }

/** Up to 10^9 as maximum × target in points and units, and now and then all that can be entered. */
const targetOf = (max: number, roll: Dice): number => {
  const most = roll() < 0.1 ? MOST_AMOUNT : Math.min(MOST_AMOUNT, Math.floor((1e9 * 1e4) / max))
  return 1 + upTo(Math.min(most, pick([9, 300, 999, 40_000, 1_000_000, most], roll)) - 1, roll)
}

/** A value near where `part` of the target lies. */
const valueNear = (target: number, upper: number, lower: number, roll: Dice): number =>
  Math.max(
    0,
    Math.min(MOST_AMOUNT, Number((BigInt(target) * BigInt(upper)) / BigInt(lower)) + upTo(2, roll) - 1),
  )

const draws = {
  ratio(max: number, step: number, roll: Dice): Case {
    const target = targetOf(max, roll)
    const value = valueNear(target, (2 * upTo(Math.floor(max / step), roll) + 1) * step, 2 * max, roll)
    const leastPercent = pick([0, 5000, 3333], roll)
    const share = times(whole(max), [BigInt(value), BigInt(target)])
    const under = BigInt(value) * 10_000n < BigInt(leastPercent) * BigInt(target)
    return {
      ...{ max, value, known: { targets: { [CODE]: target }, given: {} } },
      method: { kind: 'ratio', target: { kind: 'registered' }, step, leastPercent },
      exact: value >= target ? max : under ? 0 : Math.min(max, nearest(share, step)),
    }
  },
  stepLoss(max: number, _step: number, roll: Dice): Case {
    const target = targetOf(max, roll)
    const percent = pick([1, 50, 100, 250, 300, 333, 700, 3333, 10_000], roll)
    const steps = pick(['started', 'full'] as const, roll)
    const loss = 1 + upTo(max, roll)
    const short = upTo(Math.ceil(10_000 / percent), roll) * percent
    const value = valueNear(target, Math.max(0, 10_000 - short), 10_000, roll)
    const missed = BigInt(Math.max(0, target - value)) * 10_000n
    const one = BigInt(target) * BigInt(percent)
    const count = missed / one + (steps === 'started' && missed % one > 0n ? 1n : 0n)
    return {
      ...{ max, value, known: { targets: { [CODE]: target }, given: {} } },
      method: { kind: 'step-loss', target: { kind: 'registered' }, percent, loss, steps, floor: 0 },
      exact: Number(BigInt(max) - BigInt(loss) * count > 0n ? BigInt(max) - BigInt(loss) * count : 0n),
    }
  },
  leader(max: number, step: number, roll: Dice): Case {
    const [target, of] = [targetOf(max, roll), targetOf(max, roll)]
    const lead = Math.min(MOST_AMOUNT, of + 1 + upTo(pick([1, 50, of, 20 * of], roll), roll))
    const steps = 2 * upTo(Math.floor(max / step), roll) + 1
    // points p above half lie at target × (1 + (2p/M − 1) × (L/TL − 1)), below at target × 2p/M
    const [gain, full] = [steps * step - max, max]
    const near =
      gain <= 0
        ? valueNear(target, steps * step, max, roll)
        : target + valueNear(target, gain * (lead - of), full * of, roll)
    const value = Math.min(MOST_AMOUNT, near)
    const ratio: Fraction = [BigInt(value), BigInt(target)]
    const best: Fraction = [BigInt(lead), BigInt(of)]
    const less = (share: Fraction): Fraction => add(share, whole(-1))
    const above = times(times(HALF, whole(max)), add(whole(1), over(less(ratio), less(best))))
    const leads = ratio[0] * best[1] >= best[0] * ratio[1]
    const share = value <= target ? times(times(HALF, whole(max)), ratio) : above
    return {
      ...{ max, value },
      known: { targets: { [CODE]: target }, given: { [CODE]: { value: lead, target: of } } },
      method: { kind: 'relative', against: { kind: 'leader', target: { kind: 'registered' } }, step },
      exact: value > target && leads ? max : nearest(share, step),
    }
  },
  best(max: number, step: number, roll: Dice): Case {
    const best = targetOf(max, roll)
    const value = valueNear(best, (2 * upTo(Math.floor(max / step), roll) + 1) * step, 2 * max, roll)
    const share = times(whole(max), [BigInt(value), BigInt(best)])
    return {
      ...{ max, value, known: { targets: {}, given: { [CODE]: { value: best } } } },
      method: { kind: 'relative', against: { kind: 'best' }, step },
      exact: value >= best ? max : Math.min(max, nearest(share, step)),
    }
  },
  average(max: number, step: number, roll: Dice): Case {
    const levels = Array.from({ length: 2 + upTo(4, roll) }, (_, at) => {
      return { code: `l${String(at)}`, label: 'x', points: upTo(max, roll) }
    })
    const events = Array.from({ length: 1 + upTo(pick([3, 11, 60], roll), roll) }, () => pick(levels, roll))
    const sum = events.reduce((all, { points }) => all + points, 0)
    return {
      ...{ max, value: events.map(({ code }) => code), known: { targets: {}, given: {} } },
      method: { kind: 'average', levels, step },
      exact: nearest([BigInt(sum), BigInt(events.length)], step),
    }
  },
} as const

const row = criterion('I.1', 1, { kind: 'judged', least: 0, step: 1 })
const entered = entry('I.1', null)

test('of 250 000 ties and near-ties not one is a hundredth off the straight fraction', () => {
  const roll = dice(2026)
  const wrong: unknown[] = []
  const rounds = 50_000
  const ties = new Map<string, Set<number>>()
  for (const [kind, draw] of Object.entries(draws)) {
    const seen = new Set<number>()
    ties.set(kind, seen)
    for (let round = 0; round < rounds; round += 1) {
      const step = pick([1, 1, 5, 10, 25, 50, 100], roll)
      const max = step * (1 + upTo(pick([9, 40, 400, Math.floor(100_000 / step)], roll), roll))
      const { method, value, known, exact } = draw(max, step, roll)
      const count = countOf({ ...row, max, method }, () => () => NaN)
      const came = count({ ...entered, value }, known, [])
      seen.add(came)
      if (came !== exact) wrong.push({ kind, method, max, value, known, came, exact })
    }
  }
  expect(wrong.slice(0, 5)).toEqual([])
  // none of them draws the same few points again and again
  expect([...ties.values()].every(({ size }) => size > 5_000)).toBe(true)
})
