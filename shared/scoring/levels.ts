import { optionText, pointsText } from '../option.ts'
import type { Points } from '../points.ts'
import type { MethodOf } from '../template.ts'
import { quoted, type RowCells } from './cells.ts'
import { verdict } from './verdict.ts'

type Levels = MethodOf<'levels'>

/** The points of the chosen level; of several, the highest. Kinds 1, 2 and 13: có/không; chọn một mức; chỉ tính mức cao nhất. */
export function earnLevels(method: Levels, chosen: readonly string[]): Points {
  if (chosen.length === 0 || (method.choose === 'one' && chosen.length > 1)) return verdict.type
  let most: Points = verdict.type
  for (const code of chosen) {
    const level = method.levels.find((each) => each.code === code)
    if (!level) return verdict.type
    most = Math.max(most, level.points)
  }
  return most
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
  const list = `(";"&SUBSTITUTE(SUBSTITUTE(TRIM(LOWER(${cell}))," ;",";"),"; ",";")&";")`
  const found = (text: string) => `ISNUMBER(FIND(${quoted(`;${text.toLowerCase()};`)},${list}))`
  const length = options.map(({ text }) => `IF(${found(text)},${String(text.length + 1)},0)`).join('+')
  const highest = options.map(({ text, points }) => `IF(${found(text)},${String(points)},-2)`).join(',')
  return `IF(ISERROR(${cell}),-2,IF(TRIM(${cell})="",-1,IF(LEN(${list})<>1+${length},-2,MAX(${highest}))))`
}

/** A condition that holds while a level is chosen which zeroes the enclosing group. */
export function zeroesFormula(method: Levels, cells: RowCells, decimals: number): string | undefined {
  const zeroing = method.levels.filter((level) => level.zeroes)
  if (zeroing.length === 0) return undefined
  const tests = zeroing.map((level) =>
    method.choose === 'one'
      ? `TRIM(${cells.value})=${quoted(optionText(level, decimals))}`
      : `ISNUMBER(FIND(${quoted(`;${optionText(level, decimals).toLowerCase()};`)},";"&SUBSTITUTE(SUBSTITUTE(TRIM(LOWER(${cells.value}))," ;",";"),"; ",";")&";"))`,
  )
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
