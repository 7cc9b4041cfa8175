import { exists, invalid } from '../host-error.ts'
import { HostBase, HostCollection } from '../host-object.ts'
import { readAddress, sheetText } from '../model/area.ts'
import type { SheetModel } from '../model/sheet.ts'
import { nameFormula, type NameModel, type WorkbookModel } from '../model/workbook.ts'
import { HostError } from '../host-error.ts'
import { Range } from './range.ts'

/** The names known everywhere, or in one sheet only. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  static override readonly hostType = 'NamedItemCollection'
  private readonly workbook: WorkbookModel
  private readonly sheet: SheetModel | undefined
  constructor(workbook: WorkbookModel, sheet?: SheetModel) {
    super()
    this.workbook = workbook
    this.sheet = sheet
  }
  get items(): NamedItem[] {
    return this.workbook.names
      .filter(({ sheet }) => sheet === this.sheet)
      .map((name) => new NamedItem(this.workbook, name))
  }
  find(key: unknown): NamedItem | undefined {
    return this.items.find(({ name }) => name.toLowerCase() === String(key).toLowerCase())
  }
  add(name: string, reference: unknown): NamedItem {
    if (!/^[A-Za-z_\\][\w.\\?]{0,254}$/.test(name) || /^[A-Za-z]{1,3}\d{1,7}$/.test(name)) throw invalid(name)
    if (this.find(name)) throw exists(name)
    const target =
      reference instanceof Range
        ? { sheet: reference._sheet, area: reference._area }
        : this.targetOf(String(reference))
    const model: NameModel = {
      name,
      visible: true,
      sheet: this.sheet,
      target,
      formula: target ? '' : String(reference),
    }
    this.workbook.names.push(model)
    return new NamedItem(this.workbook, model)
  }

  /** What a formula like "='Tự chấm'!$A$1:$B$2" points at; undefined for any other formula. */
  private targetOf(formula: string): NameModel['target'] {
    const [, quoted, bare, cells] =
      /^=(?:'((?:[^']|'')+)'|([A-Za-z_]\w*))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(formula) ??
      []
    const sheet = this.workbook.findSheet(quoted?.replaceAll("''", "'") ?? bare ?? '')
    return sheet && cells !== undefined ? { sheet, area: readAddress(cells) } : undefined
  }
}

export class NamedItem extends HostBase {
  static override readonly hostType = 'NamedItem'
  private readonly workbook: WorkbookModel
  private readonly model: NameModel
  constructor(workbook: WorkbookModel, model: NameModel) {
    super()
    this.workbook = workbook
    this.model = model
  }
  get name(): string {
    return this.model.name
  }
  get formula(): string {
    return nameFormula(this.model)
  }
  get scope(): string {
    return this.model.sheet ? 'Worksheet' : 'Workbook'
  }
  get type(): string {
    return this.model.target ? 'Range' : 'Error'
  }
  get value(): string {
    const { target } = this.model
    return target ? `${sheetText(target.sheet.name)}!` : '#REF!'
  }
  get visible(): boolean {
    return this.model.visible
  }
  set visible(visible: boolean) {
    this.model.visible = visible
  }
  getRangeOrNullObject(): Range | null {
    const { target } = this.model
    return target ? new Range(target.sheet, target.area) : null
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject()
    if (!range) throw new HostError('ItemNotFound', `The name ${this.model.name} refers to no range.`, 404)
    return range
  }
  delete(): void {
    this.workbook.names.splice(this.workbook.names.indexOf(this.model), 1)
  }
}
