import { pointsText } from '../option.ts'
import type { MethodOf } from '../method.ts'
import type { Points } from '../points.ts'
import { quoted, type RowCells } from './cells.ts'
import { mean, type Count } from './count.ts'
import { pointsOf } from './levels.ts'
import { verdict } from './verdict.ts'

type Average = MethodOf<'average'>

/** The mean of the events' points, rounded half up to the step, at most the maximum. Kind 10: nhiều việc cùng loại thì lấy điểm bình quân. */
export function countAverage({ levels, step }: Average, max: Points): Count {
  return ({ value }) => {
    if (value === null) return verdict.blank
    if (typeof value !== 'object' || value.length === 0) return verdict.type
    let sum: Points = 0
    for (const code of value) {
      const points = pointsOf(levels, code)
      if (points < 0) return verdict.type
      sum += points
    }
    return Math.min(max, mean(sum, value.length, step))
  }
}

/** The events as one text, ";a;;a;;b;": separators are doubled so that equal neighbours are told apart. */
export const eventsFormula = ({ value }: RowCells): string =>
  `";"&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(LOWER(${value})," ",""),",",";"),";",";;")&";"`

/** The cell holds the code of a level for each event: "a; a; b". A number is a code only when it is whole. */
export function averageFormula({ levels, step }: Average, max: Points, cells: RowCells): string {
  const { value: cell, read } = cells
  const taken = (code: string) => `(LEN(${read})-LEN(SUBSTITUTE(${read},${quoted(`;${code};`)},"")))`
  const length = levels.map(({ code }) => taken(code)).join('+')
  const sum = levels
    .map(({ code, points }) => `${String(points)}*${taken(code)}/${String(code.length + 2)}`)
    .join('+')
  const events = `((LEN(${read})-LEN(SUBSTITUTE(${read},";;","")))/2+1)`
  const s = String(step)
  const points = `MIN(${String(max)},INT((2*(${sum})+${events}*${s})/(2*${events}*${s}))*${s})`
  const wrong = `OR(ISLOGICAL(${cell}),IF(ISNUMBER(${cell}),${cell}<>INT(${cell}),FALSE()),LEN(${read})<>${length})`
  return `IF(ISERROR(${cell}),-2,IF(TRIM(${cell})="",-1,IF(${wrong},-2,${points})))`
}

export function averageText({ levels, step }: Average, decimals: number): string {
  const list = levels
    .map(({ code, label, points }) => `${code} = ${label}: ${pointsText(points, decimals)}`)
    .join('; ')
  const rounded = step > 1 ? `, làm tròn đến ${pointsText(step, decimals)}` : ''
  return `Mỗi lần ghi một chữ, cách nhau dấu “;” (${list}); lấy bình quân${rounded}`
}
