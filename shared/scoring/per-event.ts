import { pointsText } from '../option.ts'
import type { Amount, Points } from '../points.ts'
import type { MethodOf } from '../template.ts'
import { lifted, whenNumber, type RowCells } from './cells.ts'
import { MOST_AMOUNT, verdict } from './verdict.ts'

type PerEvent = MethodOf<'per-event'>

/** `start` and `each` for every event, kept between floor and maximum. Kinds 7, 8 and 9: trừ theo lần; cộng theo lần, có trần. */
export function earnPerEvent(method: PerEvent, max: Points, count: Amount): Points {
  if (count < 0 || count > MOST_AMOUNT) return verdict.range
  if (count % 100 !== 0) return verdict.step
  return Math.max(method.floor, Math.min(max, method.start + method.each * (count / 100)))
}

export function perEventFormula(method: PerEvent, max: Points, cells: RowCells): string {
  const count = lifted(cells.value, 2)
  const points = `MAX(${String(method.floor)},MIN(${String(max)},${String(method.start)}+${String(method.each)}*${count}/100))`
  return whenNumber(
    cells.value,
    2,
    `IF(OR(${count}<0,${count}>${String(MOST_AMOUNT)}),-3,IF(MOD(${count},100)<>0,-4,${points}))`,
  )
}

export function perEventText(
  method: PerEvent,
  max: Points,
  decimals: number,
  sign: 'earns' | 'costs',
): string {
  const say = (points: Points) => pointsText(Math.abs(points), decimals)
  const most = `tối đa ${say(max)}`
  if (sign === 'costs') return `Mỗi ${method.event} trừ ${say(method.each)}, ${most}`
  const floor = method.floor > 0 ? `, không dưới ${say(method.floor)}` : ''
  if (method.each < 0) return `${say(method.start)} điểm; mỗi ${method.event} trừ ${say(method.each)}${floor}`
  const start = method.start > 0 ? `${say(method.start)} điểm, ` : ''
  return `${start}mỗi ${method.event} được ${say(method.each)}, ${most}${floor}`
}
