import { addProperties, HostBase, type Property } from '../host-object.ts'
import { plainFormat, type CellFormat } from '../model/cell-format.ts'
import { readColor } from './color.ts'
import { RangeBorderCollection } from './range-borders.ts'
import type { Range } from './range.ts'

type Key = keyof typeof plainFormat

/** Part of a range's look: reads null where its cells differ, as Excel does. */
export abstract class FormatPart extends HostBase {
  readonly _range: Range
  constructor(range: Range) {
    super()
    this._range = range
  }
  _read(key: Key): unknown {
    const { _sheet: sheet, _area: area } = this._range
    const first = sheet.format(area.row, area.column)[key] ?? plainFormat[key]
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if ((sheet.format(row, column)[key] ?? plainFormat[key]) !== first) return null
      }
    }
    return first
  }
  _write(change: CellFormat): void {
    this._range.bounded()
    this._range._sheet.setFormat(this._range._area, (format) => ({ ...format, ...change }))
  }
}

/** A property that cells keep under a name of their own, read by `read` before it is kept. */
const kept = (key: Key, read: (given: never) => unknown = (given) => given): Property<FormatPart> => ({
  get: (part) => part._read(key),
  set: (part, given) => part._write({ [key]: read(given) }),
})

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

addProperties(RangeFormat, {
  horizontalAlignment: kept('horizontal'),
  verticalAlignment: kept('vertical'),
  wrapText: kept('wrap'),
  indentLevel: kept('indent'),
})

export class RangeFill extends FormatPart {
  static override readonly hostType = 'RangeFill'
  clear(): void {
    this._write({ fill: plainFormat.fill })
  }
}
addProperties(RangeFill, { color: kept('fill', readColor) })

export class RangeFont extends FormatPart {
  static override readonly hostType = 'RangeFont'
}
addProperties(RangeFont, {
  bold: kept('bold'),
  italic: kept('italic'),
  underline: kept('underline'),
  color: kept('fontColor', readColor),
  size: kept('fontSize'),
  name: kept('fontName'),
})

export class FormatProtection extends FormatPart {
  static override readonly hostType = 'FormatProtection'
  get locked(): unknown {
    return this._read('locked')
  }
  set locked(locked: boolean) {
    this._range._sheet.mustAllow()
    this._write({ locked })
  }
}
addProperties(FormatProtection, { formulaHidden: kept('formulaHidden') })
