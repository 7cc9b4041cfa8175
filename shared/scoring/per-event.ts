import { pointsText } from '../option.ts'
import type { Points } from '../points.ts'
import type { MethodOf } from '../method.ts'
import { lifted, whenQuantity, type RowCells } from './cells.ts'
import { quantity, type Count } from './count.ts'
import { verdict } from './verdict.ts'

type PerEvent = MethodOf<'per-event'>

/** `start` and `each` for every event, kept between floor and maximum. Kinds 7, 8 and 9: trừ theo lần; cộng theo lần, có trần. */
export function countPerEvent({ start, each, floor }: PerEvent, max: Points): Count {
  return (entry) => {
    const count = quantity(entry)
    if (count < 0) return count
    if (count % 100 !== 0) return verdict.step
    const points = start + each * (count / 100)
    return points > max ? max : points < floor ? floor : points
  }
}

export function perEventFormula({ start, each, floor }: PerEvent, max: Points, cells: RowCells): string {
  const count = lifted(cells.value, 2)
  const points = `MAX(${String(floor)},MIN(${String(max)},${String(start)}+${String(each)}*${count}/100))`
  return whenQuantity(cells, `IF(MOD(${count},100)<>0,-4,${points})`)
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
