import { pointsText } from '../option.ts'
import type { Code } from '../ids.ts'
import { portion, type Points } from '../points.ts'
import type { MethodOf } from '../method.ts'
import { targetCells, whenQuantity, whenTarget, type RowCells } from './cells.ts'
import { quantity, targetOf, type Count } from './count.ts'
import { verdict } from './verdict.ts'

type Ratio = MethodOf<'ratio'>

/** Maximum × value / target, rounded half up to the step; nothing under the least percentage. Kind 5. A target of 0 is a problem, not a division. */
export function countRatio({ target, step, leastPercent = 0 }: Ratio, max: Points, code: Code): Count {
  return (entry, facts) => {
    const value = quantity(entry)
    if (value < 0) return value
    const whole = targetOf(target, code, entry, facts)
    if (whole < 0) return verdict.target
    return value * 10_000 < leastPercent * whole ? 0 : portion(max, value, whole, step)
  }
}

export function ratioFormula({ target, step, leastPercent }: Ratio, max: Points, cells: RowCells): string {
  const { x, t } = targetCells(target, cells)
  const [m, s] = [String(max), String(step)]
  const share = `IF(${x}>=${t},${m},MIN(${m},INT((2*${m}*${x}+${t}*${s})/(2*${t}*${s}))*${s}))`
  const points = leastPercent === undefined ? share : `IF(${x}*10000<${String(leastPercent)}*${t},0,${share})`
  return whenQuantity(cells, whenTarget(target, cells, points))
}

export function ratioText(method: Ratio, max: Points, decimals: number): string {
  const target = method.target.kind === 'fixed' ? pointsText(method.target.amount, 2) : 'chỉ tiêu'
  const step = method.step > 1 ? `, làm tròn đến ${pointsText(method.step, decimals)}` : ''
  const least =
    method.leastPercent === undefined ? '' : `; dưới ${pointsText(method.leastPercent, 2)} % không có điểm`
  return `Kết quả / ${target} × ${pointsText(max, decimals)}${step}${least}`
}
