import type { CellValue } from './host/model/cell-text.ts'
import type { Area } from './host/model/area.ts'
import type { ChartModel } from './host/model/sheet-parts.ts'
import type { SheetModel } from './host/model/sheet.ts'

/** What a chart draws: a title, and a bar for each name. */
export type Drawing = {
  title: string
  /** Bars lie for Excel's bar charts and stand for its column charts. */
  lying: boolean
  bars: { name: string; value: number }[]
  labels: boolean
  /** How many decimals the cells show. */
  decimals: number
  color: string
}

const NAMESPACE = 'http://www.w3.org/2000/svg'
const COLOR = '#2F6DB5'
const GRID = '#E3E8EE'
const SOFT = '#5F6B7A'
const INK = '#1B2733'

/** Reads a chart's cells. Names come from the column set for them, else they are counted from 1. */
export function drawingOf(sheet: SheetModel, chart: ChartModel): Drawing {
  const values = cellsOf(sheet, chart.values)
  const names = chart.names ? cellsOf(sheet, chart.names) : []
  const lying = chart.type.startsWith('Bar')
  const bars = values.map((value, at) => ({
    name: String(names[at] ?? at + 1),
    value: typeof value === 'number' ? value : 0,
  }))
  return {
    title: chart.titleVisible ? chart.title : '',
    lying,
    // Excel draws lying bars from the bottom up, unless the axis is reversed.
    bars: lying !== chart.reversed ? bars.reverse() : bars,
    labels: chart.dataLabels,
    decimals:
      /\.(0+)/.exec(sheet.format(chart.values.row, chart.values.column).numberFormat ?? '')?.[1]?.length ?? 0,
    color: chart.color ?? COLOR,
  }
}

const cellsOf = (sheet: SheetModel, { row, column, rows, columns }: Area): CellValue[] =>
  Array.from(
    { length: rows * columns },
    (_, at) => sheet.cell(row + Math.floor(at / columns), column + (at % columns)).value,
  )

/** Round steps from the least to the greatest value, zero among them. */
export function steps(values: readonly number[], about: number): number[] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const rough = (most - least || 1) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  const [from, to] = [Math.floor(least / step), Math.max(1, Math.ceil(most / step))]
  return Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)))
}

type Frame = { left: number; top: number; right: number; bottom: number }

/** Draws a chart as large as its place; numbers in the reader's manner. */
export function draw(
  { title, lying, bars, labels, decimals, color }: Drawing,
  width: number,
  height: number,
): SVGSVGElement {
  const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
  const exact = new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(2, decimals),
  })
  const svg = node('svg', { width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, role: 'img' })
  svg.append(
    node(
      'title',
      {},
      `${title}: ${bars.map(({ name, value }) => `${name} ${exact.format(value)}`).join('; ')}`,
    ),
  )
  const heading = title === '' ? 8 : 40
  if (title !== '')
    svg.append(label(title, width / 2, 25, { 'font-size': 14, 'font-weight': 600, fill: INK }, 'middle'))
  const marks = steps(
    bars.map(({ value }) => value),
    lying ? 6 : 5,
  )
  const names = lying
    ? Math.min(width * 0.4, 12 + 6.2 * Math.max(4, ...bars.map(({ name }) => name.length)))
    : 0
  const frame: Frame = lying
    ? { left: names + 8, top: heading, right: width - 56, bottom: height - 28 }
    : { left: 52, top: heading + 8, right: width - 16, bottom: height - 36 }
  const length = lying ? frame.right - frame.left : frame.bottom - frame.top
  const [least = 0, most = 1] = [marks[0], marks.at(-1)]
  const reach = (value: number): number => ((value - least) / (most - least)) * length
  const place = (value: number): number => (lying ? frame.left + reach(value) : frame.bottom - reach(value))
  for (const mark of marks) svg.append(...scaleLine(mark, numbers.format(mark), place(mark), lying, frame))
  const lane = (lying ? frame.bottom - frame.top : frame.right - frame.left) / Math.max(1, bars.length)
  bars.forEach(({ name, value }, at) => {
    const start = (lying ? frame.top : frame.left) + at * lane
    const text = labels ? exact.format(value) : ''
    svg.append(
      ...bar({ name, text, from: place(0), to: place(value), start, lane, lying, color, frame, names }),
    )
  })
  return svg
}

function scaleLine(mark: number, text: string, at: number, lying: boolean, frame: Frame): SVGElement[] {
  const stroke = mark === 0 ? '#98A4B2' : GRID
  const line = lying
    ? { x1: at, x2: at, y1: frame.top, y2: frame.bottom, stroke }
    : { x1: frame.left, x2: frame.right, y1: at, y2: at, stroke }
  return [
    node('line', line),
    lying
      ? label(text, at, frame.bottom + 17, { fill: SOFT }, 'middle')
      : label(text, frame.left - 8, at + 4, { fill: SOFT }, 'end'),
  ]
}

type Bar = {
  name: string
  text: string
  from: number
  to: number
  start: number
  lane: number
  lying: boolean
  color: string
  frame: Frame
  names: number
}

function bar({ name, text, from, to, start, lane, lying, color, frame, names }: Bar): SVGElement[] {
  const thick = Math.min(lane * 0.62, 40)
  const across = start + (lane - thick) / 2
  const [least, size] = [Math.min(from, to), Math.max(1, Math.abs(to - from))]
  const middle = start + lane / 2
  if (lying)
    return [
      node('rect', { x: least, y: across, width: size, height: thick, rx: 1.5, fill: color }),
      label(fitted(name, names), frame.left - 8, middle + 4, { fill: INK }, 'end'),
      label(text, Math.max(from, to) + 6, middle + 4, { fill: INK }),
    ]
  return [
    node('rect', { x: across, y: least, width: thick, height: size, rx: 1.5, fill: color }),
    label(fitted(name, lane), middle, frame.bottom + 17, { fill: INK }, 'middle'),
    label(text, middle, least - 5, { fill: INK }, 'middle'),
  ]
}

/** A name that its room cannot hold ends with an ellipsis; the whole one is in the chart's own title. */
const fitted = (text: string, room: number): string => {
  const letters = Math.max(3, Math.floor(room / 6.2))
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`
}

const label = (
  text: string,
  x: number,
  y: number,
  look: Record<string, string | number>,
  anchor = 'start',
): SVGElement => node('text', { x, y, 'text-anchor': anchor, 'font-size': 12, ...look }, text)

function node(name: 'svg', attributes: Record<string, string | number>): SVGSVGElement
function node(name: string, attributes: Record<string, string | number>, text?: string): SVGElement
function node(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (text !== undefined) made.textContent = text
  return made
}
