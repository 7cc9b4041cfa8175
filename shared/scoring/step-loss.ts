import { pointsText } from '../option.ts'
import type { Code } from '../ids.ts'
import type { MethodOf } from '../method.ts'
import type { Points } from '../points.ts'
import { targetCells, whenQuantity, whenTarget, type RowCells } from './cells.ts'
import { quantity, targetOf, type Count } from './count.ts'
import { verdict } from './verdict.ts'

type StepLoss = MethodOf<'step-loss'>

/**
 * The maximum less so much for each step short of the target; a started step counts, or only a full one. Source: "đạt 100 %
 * chỉ tiêu được điểm tối đa, cứ giảm 1 % trừ x điểm". All in whole numbers up to 10^15, where a division still floors exactly.
 */
export function countStepLoss(method: StepLoss, max: Points, code: Code): Count {
  const { target, loss, floor, steps } = method
  const [up, down] = fraction(method)
  return (entry, facts) => {
    const value = quantity(entry)
    if (value < 0) return value
    const whole = targetOf(target, code, entry, facts)
    if (whole < 0) return verdict.target
    if (value >= whole) return max
    const missed = (up * (whole - value)) / (down * whole)
    const points = max - loss * (steps === 'started' ? Math.ceil(missed) : Math.floor(missed))
    return points < floor ? floor : points
  }
}

export function stepLossFormula(method: StepLoss, max: Points, cells: RowCells): string {
  const { x, t } = targetCells(method.target, cells)
  const [up, down] = fraction(method)
  const missed = `${String(up)}*(${t}-${x})`
  const each = `(${String(down)}*${t})`
  const steps = wholeTimes(method.steps === 'started' ? `(${missed}+${each}-1)` : missed, each)
  const [m, loss, floor] = [String(max), String(method.loss), String(method.floor)]
  return whenQuantity(
    cells,
    whenTarget(method.target, cells, `IF(${x}>=${t},${m},MAX(${floor},${m}-${loss}*${steps}))`),
  )
}

/** How many whole times `each` goes into `size`. Some spreadsheets take a quotient next to a whole number for that number. */
const wholeTimes = (size: string, each: string): string =>
  `(INT(${size}/${each})-IF(INT(${size}/${each})*${each}>${size},1,0))`

/** How many steps make a whole, in lowest terms: steps of 2 % are 50 over 1. */
function fraction({ percent }: StepLoss): [up: number, down: number] {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  const by = common(10_000, percent)
  return [10_000 / by, percent / by]
}

export function stepLossText(method: StepLoss, max: Points, decimals: number): string {
  const target = method.target.kind === 'fixed' ? pointsText(method.target.amount, 2) : 'chỉ tiêu'
  const each = method.steps === 'started' ? 'thiếu mỗi' : 'thiếu đủ mỗi'
  const floor = method.floor > 0 ? `, không dưới ${pointsText(method.floor, decimals)}` : ''
  return `Đạt ${target}: ${pointsText(max, decimals)}; ${each} ${pointsText(method.percent, 2)} % trừ ${pointsText(method.loss, decimals)}${floor}`
}
