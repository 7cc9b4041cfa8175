import { optionText, pointsText } from '../option.ts'
import type { Points } from '../points.ts'
import type { Level, MethodOf } from '../method.ts'
import { quoted, type RowCells } from './cells.ts'
import type { Count } from './count.ts'
import { verdict } from './verdict.ts'

type Levels = MethodOf<'levels'>

/** The points of the chosen level; of several, the highest. Kinds 1, 2 and 13: có/không; chọn một mức; chỉ tính mức cao nhất. */
export function countLevels({ levels, choose }: Levels): Count {
  return ({ value }) => {
    if (value === null) return verdict.blank
    if (typeof value !== 'object' || value.length === 0) return verdict.type
    if (choose === 'one' && value.length > 1) return verdict.type
    let most = pointsOf(levels, value[0] ?? '')
    for (let at = 1; at < value.length && most >= 0; at += 1) {
      const points = pointsOf(levels, value[at] ?? '')
      if (points < 0 || points > most) most = points
    }
    return most
  }
}

/** What a level is worth; a code that is none of them is a verdict. */
export function pointsOf(levels: readonly Level[], code: string): Points {
  for (const level of levels) if (level.code === code) return level.points
  return verdict.type
}

/** Whether a chosen level takes all points of the enclosing group. Kind 15. */
export const zeroesGroup = (method: Levels, chosen: readonly string[]): boolean =>
  method.levels.some((level) => level.zeroes && chosen.includes(level.code))

export function levelsFormula(method: Levels, cells: RowCells, decimals: number): string {
  const cell = cells.value
  const options = method.levels.map((level) => ({ text: optionText(level, decimals), points: level.points }))
  if (method.choose === 'one') {
    const chosen = options.reduceRight(
      (otherwise, { text, points }) => `IF(TRIM(${cell})=${quoted(text)},${String(points)},${otherwise})`,
      '-2',
    )
    return `IF(ISERROR(${cell}),-2,IF(TRIM(${cell})="",-1,${chosen}))`
  }
  const found = (text: string) => isListed(text, cells)
  const length = options.map(({ text }) => `IF(${found(text)},${String(text.length + 1)},0)`).join('+')
  const highest = options.map(({ text, points }) => `IF(${found(text)},${String(points)},-2)`).join(',')
  return `IF(ISERROR(${cell}),-2,IF(TRIM(${cell})="",-1,IF(LEN(${cells.read})<>1+${length},-2,MAX(${highest}))))`
}

/** The levels chosen as one text: ";cấp bộ – 2;cấp tỉnh – 1;". */
export const chosenFormula = ({ value }: RowCells): string =>
  `";"&SUBSTITUTE(SUBSTITUTE(TRIM(LOWER(${value}))," ;",";"),"; ",";")&";"`

const isListed = (text: string, { read }: RowCells): string =>
  `ISNUMBER(FIND(${quoted(`;${text.toLowerCase()};`)},${read}))`

/** A condition that holds while a level is chosen which zeroes the enclosing group. */
export function zeroesFormula(method: Levels, cells: RowCells, decimals: number): string | undefined {
  const zeroing = method.levels.filter((level) => level.zeroes)
  if (zeroing.length === 0) return undefined
  const tests = zeroing.map((level) => {
    const text = optionText(level, decimals)
    return method.choose === 'one' ? `TRIM(${cells.value})=${quoted(text)}` : isListed(text, cells)
  })
  return tests.length === 1 ? String(tests[0]) : `OR(${tests.join(',')})`
}

export function levelsText(method: Levels, decimals: number): string {
  const levels = method.levels
    .map(
      (level) =>
        `${level.label}: ${pointsText(level.points, decimals)}${level.zeroes ? ' (mất điểm cả tiêu chí)' : ''}`,
    )
    .join('; ')
  return method.choose === 'highest'
    ? `${levels}. Nhiều mức thì ghi cách nhau dấu “;”, chỉ tính mức cao nhất`
    : levels
}
