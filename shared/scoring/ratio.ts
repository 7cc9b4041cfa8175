import { pointsText } from '../option.ts'
import { portion, type Amount, type Points } from '../points.ts'
import type { MethodOf } from '../template.ts'
import { lifted, whenNumber, type RowCells } from './cells.ts'
import { MOST_AMOUNT, verdict } from './verdict.ts'

type Ratio = MethodOf<'ratio'>

/** Maximum × value / target, rounded half up to the step; nothing under the least percentage. Kind 5. A target of 0 is a problem, not a division. */
export function earnRatio(method: Ratio, max: Points, value: Amount, target: Amount | null): Points {
  if (value < 0 || value > MOST_AMOUNT) return verdict.range
  if (target === null || target <= 0 || target > MOST_AMOUNT) return verdict.target
  if (method.leastPercent !== undefined && value * 10_000 < method.leastPercent * target) return 0
  return portion(max, value, target, method.step)
}

export function ratioFormula(method: Ratio, max: Points, cells: RowCells): string {
  const x = lifted(cells.value, 2)
  const t = method.target.kind === 'fixed' ? String(method.target.amount) : lifted(cells.target, 2)
  const [m, s] = [String(max), String(method.step)]
  const share = `IF(${x}>=${t},${m},MIN(${m},INT((2*${m}*${x}+${t}*${s})/(2*${t}*${s}))*${s}))`
  const points =
    method.leastPercent === undefined
      ? share
      : `IF(${x}*10000<${String(method.leastPercent)}*${t},0,${share})`
  const scaled = `${cells.target}*100`
  const counted =
    method.target.kind === 'fixed'
      ? points
      : `IF(ISERROR(${cells.target}),-5,IF(OR(ISLOGICAL(${cells.target}),NOT(ISNUMBER(${cells.target}))),-5,IF(OR(${t}<=0,${t}>${String(MOST_AMOUNT)},ABS(${scaled}-ROUND(${scaled},0))>0.0001),-5,${points})))`
  return whenNumber(cells.value, 2, `IF(OR(${x}<0,${x}>${String(MOST_AMOUNT)}),-3,${counted})`)
}

export function ratioText(method: Ratio, max: Points, decimals: number): string {
  const target = method.target.kind === 'fixed' ? pointsText(method.target.amount, 2) : 'chỉ tiêu'
  const step = method.step > 1 ? `, làm tròn đến ${pointsText(method.step, decimals)}` : ''
  const least =
    method.leastPercent === undefined ? '' : `; dưới ${pointsText(method.leastPercent, 2)} % không có điểm`
  return `Kết quả / ${target} × ${pointsText(max, decimals)}${step}${least}`
}
