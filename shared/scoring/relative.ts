import type { Code } from '../ids.ts'
import type { MethodOf } from '../method.ts'
import { pointsText } from '../option.ts'
import { portion, type Amount, type Points } from '../points.ts'
import { given, lifted, targetCells, whenQuantity, whenTarget, type RowCells } from './cells.ts'
import { quantity, targetOf, type Count } from './count.ts'
import { verdict } from './verdict.ts'

type Relative = MethodOf<'relative'>

/** A unit's value with the target it is measured by. */
export type Share = { value: Amount; target: Amount }

/** Whether `a` is the greater part of its target. */
export function leads(a: Share, b: Share): boolean {
  const [own, other] = [a.value * b.target, b.value * a.target]
  if (own <= Number.MAX_SAFE_INTEGER && other <= Number.MAX_SAFE_INTEGER) return own > other
  return BigInt(a.value) * BigInt(b.target) > BigInt(b.value) * BigInt(a.target)
}

/** Points against the bloc: its leader (kind 11), or in proportion to the best unit (kind 12). As long as the bloc is not known, the unit leads it. */
export function countRelative({ against, step }: Relative, max: Points, code: Code): Count {
  if (against.kind === 'best') {
    return (entry, facts) => {
      const value = quantity(entry)
      if (value <= 0) return value
      return portion(max, value, facts.given[code]?.value ?? value, step)
    }
  }
  return (entry, facts) => {
    const value = quantity(entry)
    if (value < 0) return value
    const target = targetOf(against.target, code, entry, facts)
    if (target < 0) return verdict.target
    const first = facts.given[code]
    const leader = first && { value: first.value, target: first.target ?? 0 }
    return againstLeader(max, { value, target }, leader, step)
  }
}

/**
 * Under the target 0,5·M·A/T; at it 0,5·M; over it 0,5·M + 0,5·M·(A/T − 1)/(L/TL − 1), and the leader the maximum, rounded
 * half up to `step` and at most the maximum. Exact fractions of whole numbers. Source: a commune-police cluster's table of
 * 2025; house rule: where no unit passes its target, nobody has more than half.
 */
export function againstLeader(
  max: Points,
  { value, target }: Share,
  leader: Share | undefined,
  step: Points,
): Points {
  if (value <= target) return fractionOf(BigInt(max) * BigInt(value), 2n * BigInt(target), step)
  if (!leader || leader.target <= 0 || !leads(leader, { value, target })) return max
  const [a, t, l, tl] = [BigInt(value), BigInt(target), BigInt(leader.value), BigInt(leader.target)]
  return Math.min(max, fractionOf(BigInt(max) * (t * (l - tl) + (a - t) * tl), 2n * t * (l - tl), step))
}

const fractionOf = (upper: bigint, lower: bigint, step: Points): Points =>
  Number((2n * upper + lower * BigInt(step)) / (2n * lower * BigInt(step))) * step

/** Up to here a quotient of whole numbers is cut to the whole alike in every spreadsheet. */
const EXACT = '100000000000000'

/** The same part of its target in the smallest whole numbers, so that a sheet counts with it exactly as long as it can. */
export function inLowestTerms({ value, target }: Share): Share {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  const by = Math.max(1, common(value, target))
  return { value: value / by, target: target / by }
}

export function relativeFormula({ against, step }: Relative, max: Points, cells: RowCells): string {
  const [m, s] = [String(max), String(step)]
  const first = given(cells.given)
  if (against.kind === 'best') {
    const x = lifted(cells.value, 2)
    const share = `INT((2*${m}*${x}+${first}*${s})/(2*${first}*${s}))*${s}`
    return whenQuantity(cells, `IF(${x}=0,0,IF(${x}>=${first},${m},MIN(${m},${share})))`)
  }
  const { x, t } = targetCells(against.target, cells)
  const by = given(cells.givenTarget)
  const over = `${t}*(${first}-${by})`
  const under = `INT((${m}*${x}+${t}*${s})/(2*${t}*${s}))*${s}`
  const upper = `(${m}*(${over}+(${x}-${t})*${by})+${over}*${s})`
  const quotient = `${upper}/(2*${over}*${s})`
  // beyond what a double holds exactly the last bits are noise, which must not break a tie; fifteen digits are sure
  const sure = 14 - String(Math.ceil(max / step)).length
  const above = `IF(${upper}<${EXACT},INT(${quotient}),INT(ROUND(${quotient},${String(sure)})))*${s}`
  return whenQuantity(
    cells,
    whenTarget(
      against.target,
      cells,
      `IF(${x}<=${t},${under},IF(OR(${by}<=0,${x}*${by}>=${first}*${t}),${m},MIN(${m},${above})))`,
    ),
  )
}

export function relativeText({ against, step }: Relative, max: Points, decimals: number): string {
  const m = pointsText(max, decimals)
  const rounded = step > 1 ? `, làm tròn đến ${pointsText(step, decimals)}` : ''
  if (against.kind === 'best') return `Kết quả / kết quả cao nhất của khối × ${m}${rounded} (tạm tính)`
  const half = pointsText(Math.floor(max / 2), decimals)
  return `Đạt chỉ tiêu: ${half}; vượt: cộng dần đến ${m} cho đơn vị dẫn đầu khối; chưa đạt: theo tỷ lệ${rounded} (tạm tính)`
}
