import { HostBase } from '../host-object.ts'
import { addressText, intersection, overlaps, sheetText, type Area } from '../model/area.ts'
import type { Validation } from '../model/sheet.ts'
import { Range } from './range.ts'

/** Excel.DataValidation of a range; setting it replaces whatever lay on these cells. */
export class DataValidation extends HostBase {
  static override readonly hostType = 'DataValidation'
  private readonly range: Range
  constructor(range: Range) {
    super()
    this.range = range
  }
  private get current(): Validation | undefined {
    return this.range._sheet.validations.find(
      ({ area }) => intersection(area, this.range._area) !== undefined,
    )
  }
  private change(change: Partial<Validation>): void {
    const { _sheet: sheet, _area: area } = this.range
    sheet.mustAllow()
    const before = this.current
    const own =
      before && addressText(before.area) === addressText(area)
        ? before
        : { area, rule: {}, prompt: null, errorAlert: null, ignoreBlanks: true }
    sheet.validations = [...sheet.validations.flatMap((each) => without(each, area)), { ...own, ...change }]
    sheet.rulesChanged()
  }
  get rule(): Record<string, unknown> {
    return this.current?.rule ?? {}
  }
  set rule(given: Record<string, { source?: unknown } & Record<string, unknown>>) {
    this.change({
      rule: Object.fromEntries(Object.entries(given).map(([kind, inner]) => [kind, withAddress(inner)])),
    })
  }
  get prompt(): unknown {
    return this.current?.prompt ?? null
  }
  set prompt(prompt: unknown) {
    this.change({ prompt })
  }
  get errorAlert(): unknown {
    return this.current?.errorAlert ?? null
  }
  set errorAlert(errorAlert: unknown) {
    this.change({ errorAlert })
  }
  get ignoreBlanks(): boolean {
    return this.current?.ignoreBlanks ?? true
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks })
  }
  get type(): string {
    const kind = Object.keys(this.rule)[0]
    return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1)
  }
  clear(): void {
    const { _sheet: sheet, _area: area } = this.range
    sheet.mustAllow()
    sheet.validations = sheet.validations.flatMap((each) => without(each, area))
    sheet.rulesChanged()
  }
}

/** A list whose source is a range is kept as the formula that Excel shows: ='Danh mục'!$A$1:$A$3. */
function withAddress(inner: { source?: unknown } & Record<string, unknown>): Record<string, unknown> {
  if (!(inner.source instanceof Range)) return inner
  const { _sheet: sheet, _area: area } = inner.source
  return {
    ...inner,
    source: `=${sheetText(sheet.name)}!${addressText(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
  }
}

/** What is left of a validation when an area is taken out of it. */
function without(each: Validation, area: Area): Validation[] {
  if (!overlaps(each.area, area)) return [each]
  const { row, column, rows, columns } = each.area
  const cut = intersection(each.area, area) ?? area
  const parts: Area[] = [
    { row, column, rows: cut.row - row, columns },
    { row: cut.row + cut.rows, column, rows: row + rows - cut.row - cut.rows, columns },
    { row: cut.row, column, rows: cut.rows, columns: cut.column - column },
    {
      row: cut.row,
      column: cut.column + cut.columns,
      rows: cut.rows,
      columns: column + columns - cut.column - cut.columns,
    },
  ]
  return parts.filter((part) => part.rows > 0 && part.columns > 0).map((part) => ({ ...each, area: part }))
}
