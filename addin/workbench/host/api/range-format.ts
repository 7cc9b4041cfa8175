import { HostError, invalid } from '../host-error.ts'
import { HostBase, HostCollection } from '../host-object.ts'
import { noBorder, plainFormat, type Border, type CellFormat, type Edge } from '../model/cell-format.ts'
import type { Range } from './range.ts'

type Key = keyof typeof plainFormat

/** A colour as cells keep it; Excel also takes names, this host the few that are plain. */
const named = new Map([
  ['red', '#FF0000'],
  ['green', '#008000'],
  ['blue', '#0000FF'],
  ['yellow', '#FFFF00'],
  ['white', '#FFFFFF'],
  ['black', '#000000'],
])
export function readColor(color: string): string {
  const known = named.get(color.toLowerCase())
  if (known === undefined && !/^#?[0-9a-f]{6}$/i.test(color)) throw invalid(`colour ${color}`)
  return known ?? `#${color.replace('#', '').toUpperCase()}`
}
const lineStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot']

/** Part of a range's look: reads null where its cells differ, as Excel does. */
export abstract class FormatPart extends HostBase {
  readonly _range: Range
  constructor(range: Range) {
    super()
    this._range = range
  }
  protected read(key: Key): unknown {
    const { _sheet: sheet, _area: area } = this._range
    const first = sheet.format(area.row, area.column)[key] ?? plainFormat[key]
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if ((sheet.format(row, column)[key] ?? plainFormat[key]) !== first) return null
      }
    }
    return first
  }
  protected write(change: CellFormat): void {
    this._range.bounded()
    this._range._sheet.setFormat(this._range._area, (format) => ({ ...format, ...change }))
  }
}

export class RangeFormat extends FormatPart {
  static override readonly hostType = 'RangeFormat'
  static override readonly navigation = ['fill', 'font', 'borders', 'protection']
  get fill(): RangeFill {
    return new RangeFill(this._range)
  }
  get font(): RangeFont {
    return new RangeFont(this._range)
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this._range)
  }
  get protection(): FormatProtection {
    return new FormatProtection(this._range)
  }
  get horizontalAlignment(): unknown {
    return this.read('horizontal')
  }
  set horizontalAlignment(horizontal: string) {
    this.write({ horizontal })
  }
  get verticalAlignment(): unknown {
    return this.read('vertical')
  }
  set verticalAlignment(vertical: string) {
    this.write({ vertical })
  }
  get wrapText(): unknown {
    return this.read('wrap')
  }
  set wrapText(wrap: boolean) {
    this.write({ wrap })
  }
  get indentLevel(): unknown {
    return this.read('indent')
  }
  set indentLevel(indent: number) {
    this.write({ indent })
  }
  get columnWidth(): number {
    return this._range._sheet.columnWidth(this._range._area.column) ?? 64
  }
  set columnWidth(width: number) {
    this._range._sheet.mustAllow('allowFormatColumns')
    this._range.lines('column', (index) => this._range._sheet.sizes.column.set(index, width))
  }
  get rowHeight(): number {
    return this._range._sheet.rowHeight(this._range._area.row) ?? 15
  }
  set rowHeight(height: number) {
    this._range._sheet.mustAllow('allowFormatRows')
    this._range.lines('row', (index) => this._range._sheet.sizes.row.set(index, height))
  }
  autofitRows(): void {
    this._range._sheet.mustAllow('allowFormatRows')
    this._range.lines('row', (index) => this._range._sheet.sizes.row.delete(index))
  }
  autofitColumns(): void {
    this._range._sheet.mustAllow('allowFormatColumns')
    this._range.lines('column', (index) => this._range._sheet.sizes.column.delete(index))
  }
}

export class RangeFill extends FormatPart {
  static override readonly hostType = 'RangeFill'
  get color(): unknown {
    return this.read('fill')
  }
  set color(fill: string) {
    this.write({ fill: readColor(fill) })
  }
  clear(): void {
    this.write({ fill: plainFormat.fill })
  }
}

export class RangeFont extends FormatPart {
  static override readonly hostType = 'RangeFont'
  get bold(): unknown {
    return this.read('bold')
  }
  set bold(bold: boolean) {
    this.write({ bold })
  }
  get italic(): unknown {
    return this.read('italic')
  }
  set italic(italic: boolean) {
    this.write({ italic })
  }
  get underline(): unknown {
    return this.read('underline')
  }
  set underline(underline: string) {
    this.write({ underline })
  }
  get color(): unknown {
    return this.read('fontColor')
  }
  set color(fontColor: string) {
    this.write({ fontColor: readColor(fontColor) })
  }
  get size(): unknown {
    return this.read('fontSize')
  }
  set size(fontSize: number) {
    this.write({ fontSize })
  }
  get name(): unknown {
    return this.read('fontName')
  }
  set name(fontName: string) {
    this.write({ fontName })
  }
}

export class FormatProtection extends FormatPart {
  static override readonly hostType = 'FormatProtection'
  get locked(): unknown {
    return this.read('locked')
  }
  set locked(locked: boolean) {
    this._range._sheet.mustAllow()
    this.write({ locked })
  }
  get formulaHidden(): unknown {
    return this.read('formulaHidden')
  }
  set formulaHidden(formulaHidden: boolean) {
    this.write({ formulaHidden })
  }
}

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
