import { accessDenied, HostError } from '../host-error.ts'
import { boundsOf, intersection, MAX_COLUMNS, overlaps, type Area } from './area.ts'
import type { CellFormat } from './cell-format.ts'
import { typedByPerson, writtenByAddIn, type CellValue, type Written } from './cell-text.ts'
import { mappedRules } from './formula.ts'
import {
  copyLineBefore,
  followed,
  moveCells,
  moved,
  movedChart,
  movedFreeze,
  movedPlaces,
  movedSizes,
  type Axis,
} from './lines.ts'
import type { Cell, ChartModel, ConditionalFormat, Validation } from './sheet-parts.ts'
import type { Change, WorkbookModel } from './workbook.ts'

export type Source = 'add-in' | 'person' | 'calculation'

const blank: Cell = { value: '' }

/** A sheet of the emulated workbook: its cells and all that is said about them. Says every change to its workbook. */
export class SheetModel {
  readonly workbook: WorkbookModel
  readonly id: string
  name: string
  visibility = 'Visible'
  tabColor = ''
  showGridlines = true
  protection: Record<string, unknown> | undefined
  password: string | undefined
  frozen = { rows: 0, columns: 0 }
  /** Each sheet keeps its own selection. */
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 }
  merges: Area[] = []
  validations: Validation[] = []
  conditionals: ConditionalFormat[] = []
  charts: ChartModel[] = []
  customProperties = new Map<string, string>()
  pageLayout: Record<string, unknown> = {}
  readonly cells = new Map<number, Cell>()
  readonly formats = new Map<number, CellFormat>()
  sizes = { row: new Map<number, number>(), column: new Map<number, number>() }
  hidden = { row: new Set<number>(), column: new Set<number>() }

  constructor(workbook: WorkbookModel, id: string, name: string) {
    this.workbook = workbook
    this.id = id
    this.name = name
  }

  cell(row: number, column: number): Readonly<Cell> {
    return this.cells.get(row * MAX_COLUMNS + column) ?? blank
  }
  format(row: number, column: number): Readonly<CellFormat> {
    return this.formats.get(row * MAX_COLUMNS + column) ?? {}
  }
  columnWidth(column: number): number | undefined {
    return this.sizes.column.get(column)
  }
  rowHeight(row: number): number | undefined {
    return this.sizes.row.get(row)
  }
  columnHidden(column: number): boolean {
    return this.hidden.column.has(column)
  }
  rowHidden(row: number): boolean {
    return this.hidden.row.has(row)
  }

  /** The smallest area that holds every cell with something in it. */
  get used(): Area | undefined {
    return boundsOf(this.cells.keys())
  }
  /** The same, cells that are only formatted included. */
  get dressed(): Area | undefined {
    return boundsOf([...this.cells.keys(), ...this.formats.keys()])
  }

  isLocked(row: number, column: number): boolean {
    return this.protection !== undefined && (this.format(row, column).locked ?? true)
  }

  /** Refuses a change to a protected sheet that touches a locked cell. */
  mustBeOpen(area: Area, isTouched: (row: number, column: number) => boolean = () => true): void {
    if (!this.protection) return
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (isTouched(row, column) && this.isLocked(row, column)) throw accessDenied()
    }
  }

  /** Refuses what no protected sheet allows unless its options say so. */
  mustAllow(option?: string): void {
    if (this.protection && (option === undefined || this.protection[option] !== true)) throw accessDenied()
  }

  unprotect(password?: string): void {
    if (this.password !== undefined && this.password !== password)
      throw new HostError('AccessDenied', 'The password you supplied is not correct.', 403)
    this.protection = undefined
    this.password = undefined
    this.layoutChanged()
  }

  /** Writes what the add-in gives, null leaving a cell as it is. */
  write(area: Area, valueAt: (row: number, column: number) => unknown): void {
    this.mustBeOpen(area, (row, column) => valueAt(row - area.row, column - area.column) !== null)
    this.put(area, 'add-in', (row, column, format) => {
      const given = valueAt(row - area.row, column - area.column)
      return given === null || given === undefined ? undefined : writtenByAddIn(given, format)
    })
  }

  /** What a person typed into one cell. */
  type(row: number, column: number, text: string): void {
    const area = { row, column, rows: 1, columns: 1 }
    this.mustBeOpen(area)
    this.put(area, 'person', (_row, _column, format) => typedByPerson(text, format))
  }

  /** A block a person pasted: text is read as typed, numbers and booleans are what they are. */
  paste(row: number, column: number, grid: readonly (readonly CellValue[])[]): void {
    const area = { row, column, rows: grid.length, columns: Math.max(0, ...grid.map((line) => line.length)) }
    if (area.rows === 0 || area.columns === 0) return
    this.mustBeOpen(area)
    this.put(area, 'person', (r, c, format) => {
      const given = grid[r - row]?.[c - column] ?? ''
      return typeof given === 'string' ? typedByPerson(given, format) : { value: given }
    })
  }

  /** Takes contents away, formats staying. */
  clearContents(area: Area, source: Source = 'person'): void {
    this.mustBeOpen(area)
    const within = this.used && intersection(area, this.used)
    if (within) this.put(within, source, () => ({ value: '' }))
  }

  /** Results of formulas, from whoever counts them. */
  computed(results: readonly { row: number; column: number; value: CellValue }[]): void {
    let any = false
    for (const { row, column, value } of results) {
      const cell = this.cells.get(row * MAX_COLUMNS + column)
      if (cell?.formula === undefined || cell.value === value) continue
      cell.value = value
      any = true
    }
    if (any) this.say({ kind: 'cells', sheet: this, source: 'calculation' })
  }

  private put(
    area: Area,
    source: Source,
    writtenAt: (row: number, column: number, numberFormat: string) => Written | undefined,
  ): void {
    const before = area.rows * area.columns === 1 ? this.cell(area.row, area.column).value : undefined
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = row * MAX_COLUMNS + column
        const format = this.formats.get(key)?.numberFormat ?? 'General'
        const written = writtenAt(row, column, format)
        if (!written) continue
        const { numberFormat, ...cell } = written
        if (cell.value === '' && cell.formula === undefined) this.cells.delete(key)
        else this.cells.set(key, cell)
        if (numberFormat !== undefined && format === 'General')
          this.formats.set(key, { ...this.formats.get(key), numberFormat })
      }
    }
    this.say({ kind: 'cells', sheet: this, area, source, ...(before === undefined ? {} : { before }) })
  }

  setFormat(area: Area, change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    this.mustAllow('allowFormatCells')
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = row * MAX_COLUMNS + column
        this.formats.set(key, change(this.formats.get(key) ?? {}, row, column))
      }
    }
    this.say({ kind: 'formats', sheet: this, area, source: 'add-in' })
  }

  clearFormats(area: Area): void {
    this.mustAllow('allowFormatCells')
    for (const key of this.formats.keys()) if (holds(area, key)) this.formats.delete(key)
    this.merges = this.merges.filter((merge) => !overlaps(merge, area))
    this.say({ kind: 'formats', sheet: this, area, source: 'add-in' })
  }

  layoutChanged(): void {
    this.say({ kind: 'layout', sheet: this, source: 'add-in' })
  }
  rulesChanged(): void {
    this.say({ kind: 'rules', sheet: this, source: 'add-in' })
  }
  chartsChanged(): void {
    this.say({ kind: 'charts', sheet: this, source: 'add-in' })
  }

  /** Puts in (count > 0) or takes out (count < 0) whole rows or columns; everything that speaks of them follows. */
  shift(axis: Axis, at: number, count: number, source: Source = 'add-in'): void {
    const lines = { axis, at, count }
    this.mustAllow(`allow${count > 0 ? 'Insert' : 'Delete'}${axis === 'row' ? 'Rows' : 'Columns'}`)
    if (count < 0) this.mustHoldNothingLocked(axis, at, -count)
    moveCells(this.cells, lines)
    moveCells(this.formats, lines)
    this.sizes[axis] = movedSizes(this.sizes[axis], lines)
    this.hidden[axis] = movedPlaces(this.hidden[axis], lines)
    if (count > 0) copyLineBefore(this.formats, lines)
    this.frozen = movedFreeze(this.frozen, lines)
    this.charts = this.charts.map((chart) => movedChart(chart, lines))
    this.validations = followed(this.validations, lines)
    this.conditionals = followed(this.conditionals, lines)
    this.merges = this.merges.flatMap((merge) => moved(merge, lines) ?? [])
    this.workbook.followShift(this, lines)
    this.say({ kind: 'cells', sheet: this, source, shifted: lines })
    this.say({ kind: 'layout', sheet: this, source })
  }

  /** A protected sheet gives up only rows or columns with no locked cell; cells never touched are locked. */
  private mustHoldNothingLocked(axis: Axis, at: number, count: number): void {
    if (!this.protection) return
    const { row = 0, rows = 1, column = 0, columns = 1 } = this.dressed ?? {}
    this.mustBeOpen(
      axis === 'row'
        ? { row: at, rows: count, column: 0, columns: column + columns + 1 }
        : { column: at, columns: count, row: 0, rows: row + rows + 1 },
    )
  }

  /** Rewrites every formula of this sheet: in cells, conditional formats, limits and their lists. */
  mapFormulas(map: (formula: string) => string): void {
    for (const cell of this.cells.values()) if (cell.formula !== undefined) cell.formula = map(cell.formula)
    for (const each of this.conditionals) each.formula = map(each.formula)
    for (const each of this.validations) each.rule = mappedRules(each.rule, map)
    this.say({ kind: 'formulas', sheet: this })
  }

  private say(change: Change): void {
    this.workbook.say(change)
  }
}

const holds = ({ row, column, rows, columns }: Area, key: number): boolean => {
  const [r, c] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS]
  return r >= row && r < row + rows && c >= column && c < column + columns
}
