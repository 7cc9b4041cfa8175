import { invalid } from '../host-error.ts'
import { HostBase } from '../host-object.ts'
import { addressText, overlaps, sheetText, without } from '../model/area.ts'
import type { Validation } from '../model/sheet-parts.ts'
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
    return this.range._sheet.validations.find(({ area }) => overlaps(area, this.range._area))
  }
  private change(change: Partial<Validation>): void {
    const { _sheet: sheet, _area: area } = this.range
    sheet.mustAllow()
    const before = this.current
    const own =
      before && addressText(before.area) === addressText(area)
        ? before
        : { area, rule: {}, prompt: null, errorAlert: null, ignoreBlanks: true }
    sheet.validations = [...sheet.validations.flatMap((each) => left(each, area)), { ...own, ...change }]
    sheet.rulesChanged()
  }
  get rule(): Record<string, unknown> {
    return this.current?.rule ?? {}
  }
  set rule(given: Record<string, { source?: unknown } & Record<string, unknown>>) {
    checkRule(given)
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
    const { _sheet: sheet, _area: area } = this.range
    const touched = sheet.validations.filter((each) => overlaps(each.area, area))
    const uncovered = touched.reduce((rest, each) => rest.flatMap((part) => without(part, each.area)), [area])
    const rules = new Set(touched.map(({ rule }) => JSON.stringify(rule)))
    if (rules.size > 1 || (touched.length > 0 && uncovered.length > 0)) return 'Inconsistent'
    const kind = Object.keys(this.rule)[0]
    return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1)
  }
  clear(): void {
    const { _sheet: sheet, _area: area } = this.range
    sheet.mustAllow()
    sheet.validations = sheet.validations.flatMap((each) => left(each, area))
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

/** Refuses a comparison that lacks a limit, and a list without a source. */
function checkRule(given: Record<string, Record<string, unknown>>): void {
  for (const [kind, { operator, formula1, formula2, source }] of Object.entries(given)) {
    const empty = (value: unknown): boolean => value === undefined || value === null || value === ''
    if (kind === 'custom') continue
    if (kind === 'list' ? empty(source) : empty(formula1) || typeof operator !== 'string') throw invalid(kind)
    if ((operator === 'Between' || operator === 'NotBetween') && empty(formula2))
      throw invalid(`${kind} ${operator}`)
  }
}

/** What is left of a validation when an area is taken out of it. */
const left = (each: Validation, area: Range['_area']): Validation[] =>
  without(each.area, area).map((part) => ({ ...each, area: part }))
