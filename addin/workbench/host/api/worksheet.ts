import { HostError, invalid } from '../host-error.ts'
import { HostBase, HostCollection } from '../host-object.ts'
import { readAddress } from '../model/area.ts'
import type { SheetModel } from '../model/sheet.ts'
import type { WorkbookModel } from '../model/workbook.ts'
import { ChartCollection } from './charts.ts'
import { NamedItemCollection } from './names.ts'
import { PageLayout } from './page-layout.ts'
import { Range } from './range.ts'
import { WorksheetFreezePanes, WorksheetProtection } from './worksheet-parts.ts'

const whole = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }

export class WorksheetCollection extends HostCollection<Worksheet> {
  static override readonly hostType = 'WorksheetCollection'
  private readonly model: WorkbookModel
  constructor(model: WorkbookModel) {
    super()
    this.model = model
  }
  get items(): Worksheet[] {
    return this.model.sheets.map((sheet) => new Worksheet(sheet))
  }
  find(key: unknown): Worksheet | undefined {
    const sheet = this.model.findSheet(String(key))
    return sheet && new Worksheet(sheet)
  }
  add(name?: string | null): Worksheet {
    return new Worksheet(this.model.addSheet(name ?? undefined))
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.model.active)
  }
  getFirst(): Worksheet {
    return this.getItemAt(0)
  }
  _RegisterDataChangedEvent(): void {
    // events reach Office.js by their channel; it only says here that it listens
  }
  _UnregisterDataChangedEvent(): void {
    // see above
  }
  _RegisterActivatedEvent(): void {
    // see above
  }
  _UnregisterActivatedEvent(): void {
    // see above
  }
}

export class Worksheet extends HostBase {
  static override readonly hostType = 'Worksheet'
  static override readonly navigation = [
    'protection',
    'names',
    'freezePanes',
    'pageLayout',
    'charts',
    'customProperties',
  ]
  readonly _model: SheetModel
  constructor(model: SheetModel) {
    super()
    this._model = model
  }
  get id(): string {
    return this._model.id
  }
  get name(): string {
    return this._model.name
  }
  set name(name: string) {
    this._model.workbook.renameSheet(this._model, name)
  }
  get position(): number {
    return this._model.workbook.sheets.indexOf(this._model)
  }
  set position(position: number) {
    const { sheets } = this._model.workbook
    if (position < 0 || position >= sheets.length) throw invalid(`position ${String(position)}`)
    sheets.splice(position, 0, ...sheets.splice(sheets.indexOf(this._model), 1))
    this._model.workbook.say({ kind: 'sheets' })
  }
  get visibility(): string {
    return this._model.visibility
  }
  set visibility(visibility: string) {
    this._model.workbook.setVisibility(this._model, visibility)
  }
  get tabColor(): string {
    return this._model.tabColor
  }
  set tabColor(color: string) {
    this._model.tabColor = color
    this._model.workbook.say({ kind: 'sheets' })
  }
  /** `showGridlines` goes by this name between Office.js and its host. */
  get gridlines(): boolean {
    return this._model.showGridlines
  }
  set gridlines(show: boolean) {
    this._model.showGridlines = show
    this._model.layoutChanged()
  }
  get showGridlines(): boolean {
    return this._model.showGridlines
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this._model)
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this._model.workbook, this._model)
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this._model)
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this._model)
  }
  get charts(): ChartCollection {
    return new ChartCollection(this._model)
  }
  getRange(address?: string | null): Range {
    return new Range(
      this._model,
      address === undefined || address === null ? whole : readAddress(address.replace(/^.*!/, '')),
    )
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this._model, { row, column, rows, columns })
  }
  getCell(row: number, column: number): Range {
    return new Range(this._model, { row, column, rows: 1, columns: 1 })
  }
  getUsedRangeOrNullObject(): Range | null {
    return this._model.used ? new Range(this._model, this._model.used) : null
  }
  getUsedRange(): Range {
    return this.getUsedRangeOrNullObject() ?? this.getRange('A1')
  }
  activate(): void {
    this._model.workbook.activate(this._model)
  }
  delete(): void {
    if (this._model.visibility === 'VeryHidden')
      throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.')
    this._model.workbook.deleteSheet(this._model)
  }
  copy(): Worksheet {
    return new Worksheet(this._model.workbook.copySheet(this._model))
  }
  _RegisterDataChangedEvent(): void {
    // events reach Office.js by their channel; it only says here that it listens
  }
  _UnregisterDataChangedEvent(): void {
    // see above
  }
  _RegisterActivatedEvent(): void {
    // see above
  }
  _UnregisterActivatedEvent(): void {
    // see above
  }
}
