import { HostError, invalid } from '../host-error.ts'
import { HostBase, HostCollection } from '../host-object.ts'
import { noBorder, type Border, type Edge } from '../model/cell-format.ts'
import { readColor } from './color.ts'
import type { Range } from './range.ts'

const lineStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot']

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const
type Side = (typeof sides)[number]

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  static override readonly hostType = 'RangeBorderCollection'
  private readonly range: Range
  constructor(range: Range) {
    super()
    this.range = range
  }
  get items(): RangeBorder[] {
    return sides.map((side) => new RangeBorder(this.range, side))
  }
  find(key: unknown): RangeBorder | undefined {
    return this.items.find(({ sideIndex }) => sideIndex === key)
  }
}

/** One side of a range; a border is kept with each cell that has it. */
export class RangeBorder extends HostBase {
  static override readonly hostType = 'RangeBorder'
  private readonly range: Range
  private readonly side: Side
  constructor(range: Range, side: Side) {
    super()
    this.range = range
    this.side = side
  }
  get sideIndex(): Side {
    return this.side
  }
  get style(): string {
    return this.current.style
  }
  set style(style: string) {
    if (!lineStyles.includes(style)) throw invalid(`border style ${style}`)
    this.change({ style })
  }
  get color(): string {
    return this.current.color
  }
  set color(color: string) {
    this.change({
      color: readColor(color),
      ...(this.current.style === 'None' ? { style: 'Continuous' } : {}),
    })
  }
  get weight(): string {
    return this.current.weight
  }
  set weight(weight: string) {
    this.change({ weight })
  }
  private get current(): Border {
    const { row, column, rows, columns } = this.range._area
    const at = {
      EdgeTop: [row, column],
      EdgeLeft: [row, column],
      EdgeBottom: [row + rows - 1, column],
      EdgeRight: [row, column + columns - 1],
      InsideHorizontal: [row, column],
      InsideVertical: [row, column],
    }[this.side]
    const edge = {
      EdgeTop: 'top',
      EdgeLeft: 'left',
      EdgeBottom: 'bottom',
      EdgeRight: 'right',
      InsideHorizontal: 'bottom',
      InsideVertical: 'right',
    }[this.side] as Edge
    return this.range._sheet.format(at[0] ?? row, at[1] ?? column).borders?.[edge] ?? noBorder
  }
  private change(change: Partial<Border>): void {
    const { row, column, rows, columns } = this.range._area
    const [bottom, right] = [row + rows - 1, column + columns - 1]
    if (rows * columns > 1_000_000)
      throw new HostError('NotImplemented', 'emulated Excel: borders of more than a million cells')
    const edges = (r: number, c: number): Edge[] => {
      switch (this.side) {
        case 'EdgeTop':
          return r === row ? ['top'] : []
        case 'EdgeBottom':
          return r === bottom ? ['bottom'] : []
        case 'EdgeLeft':
          return c === column ? ['left'] : []
        case 'EdgeRight':
          return c === right ? ['right'] : []
        case 'InsideHorizontal':
          return [...(r < bottom ? (['bottom'] as const) : []), ...(r > row ? (['top'] as const) : [])]
        case 'InsideVertical':
          return [...(c < right ? (['right'] as const) : []), ...(c > column ? (['left'] as const) : [])]
      }
    }
    this.range._sheet.setFormat(this.range._area, (format, r, c) => {
      const touched = edges(r, c)
      if (touched.length === 0) return format
      const borders = { ...format.borders }
      for (const edge of touched) borders[edge] = { ...noBorder, ...borders[edge], ...change }
      return { ...format, borders }
    })
  }
}
