import { pointsText } from '../option.ts'
import type { Points } from '../points.ts'
import type { MethodOf } from '../method.ts'
import { lifted, whenNumber, type RowCells } from './cells.ts'
import type { Count } from './count.ts'
import { verdict } from './verdict.ts'

type Judged = MethodOf<'judged'>

/** Points as entered, between bounds and in the step. Kind 14: chấm theo mức độ, kèm minh chứng. */
export function countJudged({ least, step }: Judged, max: Points): Count {
  return ({ value }) => {
    if (typeof value !== 'number') return value === null ? verdict.blank : verdict.type
    if (value < least || value > max) return verdict.range
    return value % step === 0 ? value : verdict.step
  }
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
