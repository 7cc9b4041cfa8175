import { pointsText } from '../option.ts'
import type { Points } from '../points.ts'
import type { MethodOf } from '../template.ts'
import { lifted, whenNumber, type RowCells } from './cells.ts'
import { verdict } from './verdict.ts'

type Judged = MethodOf<'judged'>

/** Points as entered, between bounds and in the step. Kind 14: chấm theo mức độ, kèm minh chứng. */
export function earnJudged(method: Judged, max: Points, entered: Points): Points {
  if (entered < method.least || entered > max) return verdict.range
  return entered % method.step === 0 ? entered : verdict.step
}

export function judgedFormula(method: Judged, max: Points, cells: RowCells, decimals: number): string {
  const x = lifted(cells.value, decimals)
  return whenNumber(
    cells.value,
    decimals,
    `IF(OR(${x}<${String(method.least)},${x}>${String(max)}),-3,IF(MOD(${x},${String(method.step)})<>0,-4,${x}))`,
  )
}

export function judgedText(method: Judged, max: Points, decimals: number): string {
  const step = method.step > 1 ? `, bước ${pointsText(method.step, decimals)}` : ''
  return `Tự chấm từ ${pointsText(method.least, decimals)} đến ${pointsText(max, decimals)}${step}`
}
