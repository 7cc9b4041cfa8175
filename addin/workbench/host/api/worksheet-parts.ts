import { HostError } from '../host-error.ts'
import { HostBase } from '../host-object.ts'
import { readAddress, type Area } from '../model/area.ts'
import type { SheetModel } from '../model/sheet.ts'
import { Range } from './range.ts'

export class WorksheetProtection extends HostBase {
  static override readonly hostType = 'WorksheetProtection'
  private readonly model: SheetModel
  constructor(model: SheetModel) {
    super()
    this.model = model
  }
  get protected(): boolean {
    return this.model.protection !== undefined
  }
  get options(): Record<string, unknown> | null {
    return this.model.protection ?? null
  }
  protect(options?: Record<string, unknown> | null, password?: string | null): void {
    if (this.model.protection) throw new HostError('InvalidOperation', 'The worksheet is already protected.')
    this.model.protection = options ?? {}
    this.model.password = password ?? undefined
    this.model.layoutChanged()
  }
  unprotect(password?: string | null): void {
    this.model.unprotect(password ?? undefined)
  }
}

export class WorksheetFreezePanes extends HostBase {
  static override readonly hostType = 'WorksheetFreezePanes'
  private readonly model: SheetModel
  constructor(model: SheetModel) {
    super()
    this.model = model
  }
  private freeze(rows: number, columns: number): void {
    this.model.frozen = { rows, columns }
    this.model.layoutChanged()
  }
  freezeRows(count = 1): void {
    this.freeze(count, 0)
  }
  freezeColumns(count = 1): void {
    this.freeze(0, count)
  }
  freezeAt(range: Range | string): void {
    const area: Area = range instanceof Range ? range._area : readAddress(range)
    this.freeze(area.row + area.rows, area.column + area.columns)
  }
  unfreeze(): void {
    this.freeze(0, 0)
  }
}
