import { HostBase, HostCollection } from '../host-object.ts'
import { addressText, sheetText } from '../model/area.ts'
import type { Lines } from '../model/lines.ts'
import type { SheetModel } from '../model/sheet.ts'
import type { Range } from './range.ts'

/** Excel.RangeAreas: blocks of cells of one sheet, at least one. */
export class RangeAreas extends HostBase {
  static override readonly hostType = 'RangeAreas'
  static override readonly navigation = ['areas']
  readonly _ranges: readonly Range[]
  constructor(ranges: readonly Range[]) {
    super()
    this._ranges = ranges
  }
  /** Stays on its cells as a range does. */
  _follow(sheet: SheetModel, lines: Lines): void {
    for (const range of this._ranges) range._follow(sheet, lines)
  }
  get isTracked(): boolean {
    return true
  }
  get address(): string {
    return this._ranges
      .map(({ _sheet, _area }) => `${sheetText(_sheet.name)}!${addressText(_area)}`)
      .join(',')
  }
  get areaCount(): number {
    return this._ranges.length
  }
  get cellCount(): number {
    return this._ranges.reduce((sum, { cellCount }) => sum + cellCount, 0)
  }
  get areas(): RangeCollection {
    return new RangeCollection(this._ranges)
  }
}

export class RangeCollection extends HostCollection<Range> {
  static override readonly hostType = 'RangeCollection'
  readonly items: Range[]
  constructor(ranges: readonly Range[]) {
    super()
    this.items = [...ranges]
  }
  /** Ranges have no key. */
  find(): undefined {
    return undefined
  }
}
