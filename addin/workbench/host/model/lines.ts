import { MAX_COLUMNS, MAX_ROWS, type Area } from './area.ts'
import type { ChartModel } from './sheet-parts.ts'

export type Axis = 'row' | 'column'

/** Whole rows or columns that come in (count > 0) or go out (count < 0) at a place. */
export type Lines = { axis: Axis; at: number; count: number }

/** The lines as cells of the sheet: those that are there anew, or that are gone. */
export const linesArea = ({ axis, at, count }: Lines): Area => ({
  ...{ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS },
  [axis]: at,
  [axis === 'row' ? 'rows' : 'columns']: Math.abs(count),
})

/** An area after lines came or went; undefined when all of it is gone. */
export function moved(area: Area, { axis, at, count }: Lines): Area | undefined {
  const length = axis === 'row' ? 'rows' : 'columns'
  const limit = axis === 'row' ? MAX_ROWS : MAX_COLUMNS
  const [first, last] = [area[axis], area[axis] + area[length]]
  if (area[length] === limit) return area
  if (count > 0) {
    if (at <= first) return { ...area, [axis]: first + count }
    return at < last ? { ...area, [length]: area[length] + count } : area
  }
  const end = at - count
  const before = Math.max(0, Math.min(last, at) - first)
  const after = Math.max(0, last - Math.max(first, end))
  if (before + after === 0) return undefined
  return { ...area, [axis]: first < at ? first : Math.max(at, first + count), [length]: before + after }
}

/** What lies on an area, where it lies afterwards; what lay on nothing but lines that are gone goes with them. */
export function followed<T extends { area: Area }>(list: readonly T[], lines: Lines): T[] {
  return list.flatMap((each) => {
    const area = moved(each.area, lines)
    return area ? [Object.assign(each, { area })] : []
  })
}

/** What is said of single rows or columns, under their new numbers. */
export const movedSizes = (sizes: ReadonlyMap<number, number>, lines: Lines): Map<number, number> =>
  new Map(
    [...sizes].flatMap(([place, size]) => {
      const next = placeAfter(place, lines)
      return next === undefined ? [] : [[next, size] as const]
    }),
  )

export const movedPlaces = (places: ReadonlySet<number>, lines: Lines): Set<number> =>
  new Set([...places].flatMap((place) => placeAfter(place, lines) ?? []))

function placeAfter(place: number, { at, count }: Lines): number | undefined {
  if (place < at) return place
  return count < 0 && place < at - count ? undefined : place + count
}

/** Moves what cells hold, each kept under the cell's number in the sheet. */
export function moveCells<T>(cells: Map<number, T>, lines: Lines): void {
  const entries = [...cells]
  cells.clear()
  for (const [key, value] of entries) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS]
    const next = placeAfter(lines.axis === 'row' ? row : column, lines)
    if (next !== undefined)
      cells.set(lines.axis === 'row' ? next * MAX_COLUMNS + column : row * MAX_COLUMNS + next, value)
  }
}

/** New lines look like the one before them, as in Excel. */
export function copyLineBefore<T>(formats: Map<number, T>, { axis, at, count }: Lines): void {
  for (const [key, format] of [...formats]) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS]
    if ((axis === 'row' ? row : column) !== at - 1) continue
    for (let next = 1; next <= count; next += 1)
      formats.set(key + next * (axis === 'row' ? MAX_COLUMNS : 1), format)
  }
}

type Frozen = { rows: number; columns: number }

/** What is frozen grows and shrinks by the lines that come or go within it. */
export function movedFreeze(frozen: Frozen, { axis, at, count }: Lines): Frozen {
  const length = axis === 'row' ? 'rows' : 'columns'
  if (at >= frozen[length]) return frozen
  return { ...frozen, [length]: Math.max(at, frozen[length] + count) }
}

/** A chart moves with its cells; where they are gone it shows nothing. */
export function movedChart(chart: ChartModel, lines: Lines): ChartModel {
  const after = (area: Area): Area => moved(area, lines) ?? { ...area, rows: 0, columns: 0 }
  const place = (area: Area): Area => moved(area, lines) ?? { ...area, [lines.axis]: lines.at }
  const { values, names, position } = chart
  return Object.assign(chart, {
    values: after(values),
    names: names && after(names),
    position: position && { from: place(position.from), to: place(position.to) },
  })
}
