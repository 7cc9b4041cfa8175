import { invalid } from '../host-error.ts'
import { HostBase, HostCollection } from '../host-object.ts'
import { calculationModes, type WorkbookModel } from '../model/workbook.ts'
import { NamedItemCollection } from './names.ts'
import { Range } from './range.ts'
import { WorksheetCollection } from './worksheet.ts'

/** Excel.Workbook, where every path begins. */
export class Workbook extends HostBase {
  static override readonly hostType = 'Workbook'
  static override readonly navigation = ['worksheets', 'names', 'application', 'settings', '_Runtime']
  private readonly model: WorkbookModel
  constructor(model: WorkbookModel) {
    super()
    this.model = model
  }
  get name(): string {
    return 'Book1.xlsx'
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.model)
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.model)
  }
  get application(): Application {
    return new Application(this.model)
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.model)
  }
  /** Office.js finds context.runtime here. */
  get _Runtime(): Runtime {
    return new Runtime(this.model)
  }
  getActiveCell(): Range {
    const { row, column } = this.model.selection
    return new Range(this.model.active, { row, column, rows: 1, columns: 1 })
  }
  getSelectedRange(): Range {
    return new Range(this.model.active, this.model.selection)
  }
}

const calculationTypes: readonly unknown[] = ['Recalculate', 'Full', 'FullRebuild']

export class Application extends HostBase {
  static override readonly hostType = 'Application'
  private readonly model: WorkbookModel
  constructor(model: WorkbookModel) {
    super()
    this.model = model
  }
  get calculationMode(): string {
    return this.model.calculationMode
  }
  set calculationMode(given: string) {
    const mode = calculationModes.find((each) => each === given)
    if (!mode) throw invalid(`calculation mode ${given}`)
    this.model.calculationMode = mode
    // what waited is counted now
    if (mode !== 'Manual') this.model.calculate()
  }
  suspendApiCalculationUntilNextSync(): void {
    // results come from the grid after the batch in any case
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // the grid draws after the batch in any case
  }
  calculate(type: unknown): void {
    if (!calculationTypes.includes(type)) throw invalid(`calculation type ${String(type)}`)
    this.model.calculate()
  }
}

export class Runtime extends HostBase {
  static override readonly hostType = 'Runtime'
  private readonly model: WorkbookModel
  constructor(model: WorkbookModel) {
    super()
    this.model = model
  }
  get enableEvents(): boolean {
    return this.model.eventsOn
  }
  set enableEvents(on: boolean) {
    this.model.eventsOn = on
  }
}

export class SettingCollection extends HostCollection<Setting> {
  static override readonly hostType = 'SettingCollection'
  private readonly model: WorkbookModel
  constructor(model: WorkbookModel) {
    super()
    this.model = model
  }
  get items(): Setting[] {
    return [...this.model.settings.keys()].map((key) => new Setting(this.model, key))
  }
  find(key: unknown): Setting | undefined {
    return this.items.find((setting) => setting.key === key)
  }
  add(key: string, value: unknown): Setting {
    this.model.settings.set(key, value)
    return new Setting(this.model, key)
  }
}

export class Setting extends HostBase {
  static override readonly hostType = 'Setting'
  private readonly model: WorkbookModel
  private readonly itsKey: string
  constructor(model: WorkbookModel, key: string) {
    super()
    this.model = model
    this.itsKey = key
  }
  get key(): string {
    return this.itsKey
  }
  get value(): unknown {
    return this.model.settings.get(this.itsKey)
  }
  set value(value: unknown) {
    this.model.settings.set(this.itsKey, value)
  }
  delete(): void {
    this.model.settings.delete(this.itsKey)
  }
}
