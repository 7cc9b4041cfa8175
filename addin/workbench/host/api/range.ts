import { HostError, invalid, notFound } from '../host-error.ts'
import { HostBase } from '../host-object.ts'
import {
  addressText,
  intersection,
  isInside,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  readAddress,
  sheetText,
  type Area,
} from '../model/area.ts'
import { moved, type Lines } from '../model/lines.ts'
import { isError, shownText, writtenByAddIn } from '../model/cell-text.ts'
import type { SheetModel } from '../model/sheet.ts'
import { ConditionalFormatCollection } from './conditional-formats.ts'
import { DataValidation } from './data-validation.ts'
import { RangeAreas } from './range-areas.ts'
import { RangeFormat } from './range-format.ts'
import { Worksheet } from './worksheet.ts'

type Grid = unknown[][]

/** As the reference of Office.js says of getMergedAreasOrNullObject. */
const MOST_MERGED = 512

/** Excel.Range over the model. */
export class Range extends HostBase {
  static override readonly hostType = 'Range'
  static override readonly navigation = ['worksheet', 'format', 'dataValidation', 'conditionalFormats']
  readonly _sheet: SheetModel
  private area: Area | undefined

  constructor(sheet: SheetModel, area: Area) {
    super()
    if (!isInside(area)) throw invalid(JSON.stringify(area))
    this._sheet = sheet
    this.area = area
  }
  get _area(): Area {
    if (!this.area) throw notFound('a range whose cells were deleted')
    return this.area
  }
  /** Stays on its cells where rows or columns came or went before them. */
  _follow(sheet: SheetModel, lines: Lines): void {
    if (sheet === this._sheet && this.area) this.area = moved(this.area, lines)
  }
  get isTracked(): boolean {
    return true
  }

  get address(): string {
    return `${sheetText(this._sheet.name)}!${addressText(this._area)}`
  }
  get rowIndex(): number {
    return this._area.row
  }
  get columnIndex(): number {
    return this._area.column
  }
  get rowCount(): number {
    return this._area.rows
  }
  get columnCount(): number {
    return this._area.columns
  }
  get cellCount(): number {
    return this._area.rows * this._area.columns
  }
  get worksheet(): Worksheet {
    return new Worksheet(this._sheet)
  }
  get format(): RangeFormat {
    return new RangeFormat(this)
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this)
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this)
  }

  private map<T>(each: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this._area
    if (rows * columns > 5_000_000)
      throw new HostError(
        'RequestPayloadSizeLimitExceeded',
        'The response payload size has exceeded the limit.',
      )
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => each(row + r, column + c)),
    )
  }

  /** A value for each cell, or one for all of them, in a grid of the range's own size. */
  private at(given: unknown): (row: number, column: number) => unknown {
    if (!Array.isArray(given)) return () => given
    const grid = given as Grid
    const single = grid.length === 1 && grid[0]?.length === 1
    if (
      !single &&
      (grid.length !== this._area.rows || grid.some((line) => line.length !== this._area.columns))
    ) {
      throw new HostError(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      )
    }
    return single ? () => grid[0]?.[0] : (row, column) => grid[row]?.[column]
  }

  get values(): Grid {
    return this.map((row, column) => this._sheet.cell(row, column).value)
  }
  set values(given: unknown) {
    this.bounded()
    this._sheet.write(this._area, this.at(given))
  }
  get formulas(): Grid {
    return this.map(
      (row, column) => this._sheet.cell(row, column).formula ?? this._sheet.cell(row, column).value,
    )
  }
  set formulas(given: unknown) {
    this.values = given
  }
  get text(): Grid {
    return this.map((row, column) =>
      shownText(
        this._sheet.cell(row, column).value,
        this._sheet.format(row, column).numberFormat ?? 'General',
      ),
    )
  }
  get valueTypes(): Grid {
    return this.map((row, column) => {
      const { value } = this._sheet.cell(row, column)
      if (value === '') return 'Empty'
      if (typeof value === 'string') return isError(value) ? 'Error' : 'String'
      return typeof value === 'number' ? 'Double' : 'Boolean'
    })
  }
  get numberFormat(): Grid {
    return this.map((row, column) => this._sheet.format(row, column).numberFormat ?? 'General')
  }
  set numberFormat(given: unknown) {
    this.bounded()
    const at = this.at(given)
    this._sheet.setFormat(this._area, (format, row, column) => {
      const numberFormat = at(row - this._area.row, column - this._area.column)
      return typeof numberFormat === 'string' ? { ...format, numberFormat } : format
    })
  }

  get rowHidden(): boolean {
    return this._sheet.rowHidden(this._area.row)
  }
  set rowHidden(hidden: boolean) {
    this._sheet.mustAllow('allowFormatRows')
    this.lines('row', (index) =>
      hidden ? this._sheet.hidden.row.add(index) : this._sheet.hidden.row.delete(index),
    )
  }
  get columnHidden(): boolean {
    return this._sheet.columnHidden(this._area.column)
  }
  set columnHidden(hidden: boolean) {
    this._sheet.mustAllow('allowFormatColumns')
    this.lines('column', (index) =>
      hidden ? this._sheet.hidden.column.add(index) : this._sheet.hidden.column.delete(index),
    )
  }

  /** Does something with every row or column the range touches. */
  lines(axis: 'row' | 'column', act: (index: number) => unknown): void {
    const count = axis === 'row' ? this._area.rows : this._area.columns
    if (count > 20_000)
      throw new HostError('NotImplemented', `emulated Excel: sizing ${String(count)} ${axis}s at once`)
    for (let index = this._area[axis]; index < this._area[axis] + count; index += 1) act(index)
    this._sheet.layoutChanged()
  }

  /** Refuses to write a whole column or sheet cell by cell, which Excel would take minutes for. */
  bounded(): void {
    if (this.cellCount > 5_000_000)
      throw new HostError(
        'RequestPayloadSizeLimitExceeded',
        'The request payload size has exceeded the limit.',
      )
  }

  getCell(row: number, column: number): Range {
    return new Range(this._sheet, {
      row: this._area.row + row,
      column: this._area.column + column,
      rows: 1,
      columns: 1,
    })
  }
  getRow(row: number): Range {
    return new Range(this._sheet, { ...this._area, row: this._area.row + row, rows: 1 })
  }
  getColumn(column: number): Range {
    return new Range(this._sheet, { ...this._area, column: this._area.column + column, columns: 1 })
  }
  getResizedRange(rows: number, columns: number): Range {
    return new Range(this._sheet, {
      ...this._area,
      rows: this._area.rows + rows,
      columns: this._area.columns + columns,
    })
  }
  getOffsetRange(rows: number, columns: number): Range {
    return new Range(this._sheet, {
      ...this._area,
      row: this._area.row + rows,
      column: this._area.column + columns,
    })
  }
  getBoundingRect(other: Range | string): Range {
    const [a, b] = [this._area, other instanceof Range ? other._area : readAddress(other)]
    const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)]
    return new Range(this._sheet, {
      row,
      column,
      rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
      columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
    })
  }
  /** Office.js asks this before it writes a block of more than 1,500 cells in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this._area.rows || columns !== this._area.columns)
      throw invalid(`${String(rows)} × ${String(columns)} values for ${this.address}`)
  }
  getEntireRow(): Range {
    return new Range(this._sheet, { ...this._area, column: 0, columns: MAX_COLUMNS })
  }
  getEntireColumn(): Range {
    return new Range(this._sheet, { ...this._area, row: 0, rows: MAX_ROWS })
  }
  getUsedRangeOrNullObject(): Range | null {
    const used = this._sheet.used && intersection(this._area, this._sheet.used)
    return used ? new Range(this._sheet, used) : null
  }

  clear(applyTo = 'All'): void {
    const { dressed } = this._sheet
    const within = dressed && intersection(this._area, dressed)
    if (!within) return
    if (applyTo !== 'Formats') this._sheet.clearContents(within, 'add-in')
    if (applyTo !== 'Contents') this._sheet.clearFormats(this._area)
  }
  delete(shift: string): void {
    if (this._area.columns === MAX_COLUMNS) this._sheet.shift('row', this._area.row, -this._area.rows)
    else if (this._area.rows === MAX_ROWS) this._sheet.shift('column', this._area.column, -this._area.columns)
    else throw new HostError('NotImplemented', `emulated Excel: deleting part of a row or column (${shift})`)
  }
  insert(shift: string): Range {
    // the range itself moves on with its cells
    const place = this._area
    if (place.columns === MAX_COLUMNS) this._sheet.shift('row', place.row, place.rows)
    else if (place.rows === MAX_ROWS) this._sheet.shift('column', place.column, place.columns)
    else throw new HostError('NotImplemented', `emulated Excel: inserting part of a row or column (${shift})`)
    return new Range(this._sheet, place)
  }
  merge(): void {
    this._sheet.mustAllow()
    if (this._sheet.merges.some((merge) => overlaps(merge, this._area)))
      throw new HostError('InvalidOperation', "This operation can't overlap a merged cell.")
    this._sheet.merges.push(this._area)
    this._sheet.layoutChanged()
  }
  unmerge(): void {
    this._sheet.mustAllow()
    this._sheet.merges = this._sheet.merges.filter((merge) => !overlaps(merge, this._area))
    this._sheet.layoutChanged()
  }
  /** The merged blocks that touch the range; Excel gives up where there are more than it says. */
  getMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this._sheet.merges.filter((merge) => overlaps(merge, this._area))
    if (merged.length > MOST_MERGED)
      throw new HostError('GeneralException', 'There are too many merged areas.')
    return merged.length === 0 ? null : new RangeAreas(merged.map((area) => new Range(this._sheet, area)))
  }
  select(): void {
    this._sheet.workbook.select(this._sheet, this._area)
  }
  copyFrom(source: unknown): void {
    const from = source instanceof Range ? source : new Range(this._sheet, readAddress(String(source)))
    const target = new Range(this._sheet, {
      ...this._area,
      rows: from._area.rows,
      columns: from._area.columns,
    })
    target.values = from.formulas.map((line) =>
      line.map((cell) =>
        writtenByAddIn(cell, 'General').value === cell || String(cell).startsWith('=')
          ? cell
          : `'${String(cell)}`,
      ),
    )
  }
}
