import { targetRule, type MethodOf, type Target } from '../method.ts'
import type { Amount, Points } from '../points.ts'
import { targetOf } from '../scoring/count.ts'
import { leads } from '../scoring/relative.ts'
import type { Line, ToldRow } from './line.ts'

/** The value of a row that was counted from a number. */
export const valueOf = ({ entry }: ToldRow): Amount => (typeof entry.value === 'number' ? entry.value : 0)

/** "Đã nhập 95,5 vụ; chỉ tiêu 100 vụ (đăng ký từ đầu năm)", with the target. */
export function againstTarget(told: ToldRow, rule: Target): { entered: Line; value: Amount; whole: Amount } {
  const { row, entry, told: all } = told
  const { criterion } = row
  const { words, amount } = all.say
  const value = valueOf(told)
  const whole = targetOf(rule, criterion.code, entry, all.facts)
  const unit = criterion.unitOfMeasure
  return {
    entered: { text: words.targeted(amount(value, unit), amount(whole, unit), rule.kind) },
    value,
    whole,
  }
}

/** A fraction of points with its sum in words, rounded half up to a step and kept under the maximum where it has to be. */
export function fractionLine(
  { row, earned, told }: ToldRow,
  sum: string,
  upper: bigint,
  lower: bigint,
  step: Points,
  word: (sum: string) => string = (text) => text,
): Line {
  const { words, points, quotient } = told.say
  const whole = BigInt(step)
  const counted = `${sum} = ${quotient(upper, lower)}`
  if (upper % (lower * whole) === 0n && upper / lower <= BigInt(row.criterion.max))
    return { text: word(counted), points: earned }
  const near = Number((2n * upper + lower * whole) / (2n * lower * whole)) * step
  const toStep = upper % (lower * whole) === 0n ? '' : words.toStep(points(step), points(near))
  const most = near > earned ? words.butAtMost(points(earned)) : ''
  return { text: word(counted + toStep + most), points: earned }
}

export function ratioLines(told: ToldRow, { target, step, leastPercent = 0 }: MethodOf<'ratio'>): Line[] {
  const { words, points, amount, percent } = told.told.say
  const { max } = told.row.criterion
  const { entered, value, whole } = againstTarget(told, target)
  if (value * 10_000 < leastPercent * whole) {
    const text = words.underLeast(percent(value, whole), amount(leastPercent, '%'))
    return [entered, { text, points: 0 }]
  }
  if (value >= whole) return [entered, { text: words.reached, points: max }]
  const sum = `${amount(value)} / ${amount(whole)} × ${points(max)}`
  return [entered, fractionLine(told, sum, BigInt(max) * BigInt(value), BigInt(whole), step)]
}

export function stepLossLines(told: ToldRow, method: MethodOf<'step-loss'>): Line[] {
  const { words, points, amount, percent } = told.told.say
  const { max } = told.row.criterion
  const { entered, value, whole } = againstTarget(told, method.target)
  if (value >= whole) return [entered, { text: words.reached, points: max }]
  const [missed, each] = [10_000n * BigInt(whole - value), BigInt(method.percent) * BigInt(whole)]
  const full = missed / each
  const steps = Number(method.steps === 'started' && missed % each > 0n ? full + 1n : full)
  const left = max - steps * method.loss
  const short = words.short(percent(whole - value, whole), steps, amount(method.percent, '%'), method.steps)
  const sum = `${points(max)} − ${String(steps)} × ${points(method.loss)} = ${points(left)}`
  const floored =
    left < method.floor ? [{ text: words.atLeast(points(method.floor)), points: method.floor }] : []
  return [entered, { text: short }, left < 0 ? { text: sum } : { text: sum, points: left }, ...floored]
}

export function relativeLines(told: ToldRow, method: MethodOf<'relative'>): Line[] {
  return method.against.kind === 'best' ? bestLines(told, method) : leaderLines(told, method)
}

function bestLines(told: ToldRow, { step }: MethodOf<'relative'>): Line[] {
  const { row, told: all } = told
  const { words, points, amount } = all.say
  const { max, code, unitOfMeasure } = row.criterion
  const value = valueOf(told)
  const entered = { text: words.entered(amount(value, unitOfMeasure)) }
  if (value === 0) return [entered, { text: words.nothing, points: 0 }]
  const best = all.facts.given[code]?.value
  if (best === undefined) return [entered, { text: words.leaderUnknown, points: max }]
  const known = { text: words.best(amount(best, unitOfMeasure)) }
  if (value >= best) return [entered, known, { text: words.isBest, points: max }]
  const sum = `${amount(value)} / ${amount(best)} × ${points(max)}`
  return [entered, known, fractionLine(told, sum, BigInt(max) * BigInt(value), BigInt(best), step)]
}

function leaderLines(told: ToldRow, method: MethodOf<'relative'>): Line[] {
  const { row, told: all } = told
  const { words, amount } = all.say
  const { max, code, unitOfMeasure } = row.criterion
  const rule = targetRule(method)
  if (!rule) return []
  const { entered, value, whole } = againstTarget(told, rule)
  const [m, a, t] = [BigInt(max), BigInt(value), BigInt(whole)]
  const half = all.say.quotient(m, 2n)
  if (value <= whole) {
    const sum = `${half} × ${amount(value)} / ${amount(whole)}`
    return [entered, fractionLine(told, sum, m * a, 2n * t, method.step, words.upToTarget)]
  }
  const first = all.facts.given[code]
  if (!first?.target) return [entered, { text: words.leaderUnknown, points: max }]
  const leader = { value: first.value, target: first.target }
  const known = {
    text: words.leader(amount(leader.value, unitOfMeasure), amount(leader.target, unitOfMeasure)),
  }
  if (!leads(leader, { value, target: whole })) return [entered, known, { text: words.leads, points: max }]
  const [l, tl] = [BigInt(leader.value), BigInt(leader.target)]
  const beyond = (share: string, of: string) => `(${share} / ${of} − 1)`
  const own = beyond(amount(value), amount(whole))
  const most = beyond(amount(leader.value), amount(leader.target))
  const upper = m * (t * (l - tl) + (a - t) * tl)
  const sum = `${half} + ${half} × ${own} / ${most}`
  return [entered, known, fractionLine(told, sum, upper, 2n * t * (l - tl), method.step, words.beyondTarget)]
}
