import { HostError } from '../host-error.ts'
import { addProperties, HostBase, HostCollection, type Property } from '../host-object.ts'
import { overlaps, without } from '../model/area.ts'
import { carriedFormula } from '../model/formula.ts'
import type { ConditionalFormat as ConditionalModel } from '../model/sheet-parts.ts'
import type { SheetModel } from '../model/sheet.ts'
import { Range } from './range.ts'

/** Excel.ConditionalFormatCollection of a range. Formulas are relative to the first cell of their range. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  static override readonly hostType = 'ConditionalFormatCollection'
  private readonly range: Range
  constructor(range: Range) {
    super()
    this.range = range
  }
  private get own(): ConditionalModel[] {
    return this.range._sheet.conditionals.filter(({ area }) => overlaps(area, this.range._area))
  }
  get items(): ConditionalFormat[] {
    return this.own.map((model) => new ConditionalFormat(this.range._sheet, model))
  }
  find(key: unknown): ConditionalFormat | undefined {
    return this.items.find(({ id }) => id === key)
  }
  add(type: string): ConditionalFormat {
    const { _sheet: sheet, _area: area } = this.range
    sheet.mustAllow()
    if (type !== 'Custom')
      throw new HostError('NotImplemented', `emulated Excel: conditional formats of type ${type}`)
    const model: ConditionalModel = {
      id: `{conditional-${String(Date.now())}-${String(sheet.conditionals.length)}}`,
      area,
      type,
      formula: '',
    }
    sheet.conditionals.push(model)
    sheet.rulesChanged()
    return new ConditionalFormat(sheet, model)
  }
  clearAll(): void {
    const { _sheet: sheet } = this.range
    sheet.mustAllow()
    // what is left begins in another cell, so its formula is carried there
    sheet.conditionals = sheet.conditionals.flatMap((each) =>
      without(each.area, this.range._area).map((area, index) => ({
        ...each,
        id: index === 0 ? each.id : `${each.id}-${String(index)}`,
        area,
        formula: carriedFormula(each.formula, area.row - each.area.row, area.column - each.area.column),
      })),
    )
    sheet.rulesChanged()
  }
}

export class ConditionalFormat extends HostBase {
  static override readonly hostType = 'ConditionalFormat'
  static override readonly navigation = ['custom', 'customOrNullObject']
  private readonly sheet: SheetModel
  private readonly model: ConditionalModel
  constructor(sheet: SheetModel, model: ConditionalModel) {
    super()
    this.sheet = sheet
    this.model = model
  }
  get id(): string {
    return this.model.id
  }
  get type(): string {
    return this.model.type
  }
  get priority(): number {
    return this.sheet.conditionals.indexOf(this.model)
  }
  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.sheet, this.model)
  }
  getRange(): Range {
    return new Range(this.sheet, this.model.area)
  }
  delete(): void {
    this.sheet.conditionals = this.sheet.conditionals.filter((each) => each !== this.model)
    this.sheet.rulesChanged()
  }
}

/** What all parts of a custom conditional format share: they write to its model. */
export abstract class ConditionalPart extends HostBase {
  readonly _sheet: SheetModel
  readonly _model: ConditionalModel
  constructor(sheet: SheetModel, model: ConditionalModel) {
    super()
    this._sheet = sheet
    this._model = model
  }
  _change(change: Partial<ConditionalModel>): void {
    Object.assign(this._model, change)
    this._sheet.rulesChanged()
  }
}

/** A property that the format's model keeps under a name of its own; `isNew` is what it is until it is set. */
const kept = (key: keyof ConditionalModel, isNew: unknown): Property<ConditionalPart> => ({
  get: ({ _model }) => _model[key] ?? isNew,
  set: (part, given) => part._change({ [key]: given }),
})

export class CustomConditionalFormat extends ConditionalPart {
  static override readonly hostType = 'CustomConditionalFormat'
  static override readonly navigation = ['rule', 'format']
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this._sheet, this._model)
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this._sheet, this._model)
  }
}

export class ConditionalFormatRule extends ConditionalPart {
  static override readonly hostType = 'ConditionalFormatRule'
}
addProperties(ConditionalFormatRule, { formula: kept('formula', '') })

export class ConditionalRangeFormat extends ConditionalPart {
  static override readonly hostType = 'ConditionalRangeFormat'
  static override readonly navigation = ['fill', 'font', 'borders']
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this._sheet, this._model)
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this._sheet, this._model)
  }
  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this._sheet, this._model)
  }
}

export class ConditionalRangeFill extends ConditionalPart {
  static override readonly hostType = 'ConditionalRangeFill'
}
addProperties(ConditionalRangeFill, { color: kept('fill', '') })

export class ConditionalRangeFont extends ConditionalPart {
  static override readonly hostType = 'ConditionalRangeFont'
}
addProperties(ConditionalRangeFont, { color: kept('fontColor', ''), bold: kept('bold', false) })

export class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  static override readonly hostType = 'ConditionalRangeBorderCollection'
  private readonly part: [SheetModel, ConditionalModel]
  constructor(sheet: SheetModel, model: ConditionalModel) {
    super()
    this.part = [sheet, model]
  }
  get items(): ConditionalRangeBorder[] {
    return ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'].map(
      (side) => new ConditionalRangeBorder(...this.part, side),
    )
  }
  find(key: unknown): ConditionalRangeBorder | undefined {
    return this.items.find(({ sideIndex }) => sideIndex === key)
  }
}

/** All four sides share one colour here; a format that differs by side would be refused by nobody and drawn by nobody. */
export class ConditionalRangeBorder extends ConditionalPart {
  static override readonly hostType = 'ConditionalRangeBorder'
  private readonly side: string
  constructor(sheet: SheetModel, model: ConditionalModel, side: string) {
    super(sheet, model)
    this.side = side
  }
  get sideIndex(): string {
    return this.side
  }
  get style(): string {
    return this._model.border === undefined ? 'None' : 'Continuous'
  }
  set style(style: string) {
    if (style !== 'Continuous')
      throw new HostError('NotImplemented', `emulated Excel: conditional border ${style}`)
    this._change({ border: this._model.border ?? '#000000' })
  }
}
addProperties(ConditionalRangeBorder, { color: kept('border', '') })
