import { addProperties, HostBase, HostCollection, type Property } from '../host-object.ts'
import { readAddress, type Area } from '../model/area.ts'
import type { ChartModel } from '../model/sheet-parts.ts'
import type { SheetModel } from '../model/sheet.ts'
import { Range } from './range.ts'

export class ChartCollection extends HostCollection<Chart> {
  static override readonly hostType = 'ChartCollection'
  private readonly sheet: SheetModel
  constructor(sheet: SheetModel) {
    super()
    this.sheet = sheet
  }
  get items(): Chart[] {
    return this.sheet.charts.map((model) => new Chart(this.sheet, model))
  }
  get count(): number {
    return this.sheet.charts.length
  }
  find(key: unknown): Chart | undefined {
    return this.items.find(({ id, name }) => id === key || name === key)
  }
  add(type: string, source: Range): Chart {
    this.sheet.mustAllow()
    const number = this.sheet.charts.length + 1
    const model: ChartModel = {
      id: `{chart-${String(number)}}`,
      name: `Chart ${String(number)}`,
      type,
      title: '',
      titleVisible: true,
      legend: true,
      dataLabels: false,
      reversed: false,
      values: source._area,
      names: undefined,
      position: undefined,
    }
    this.sheet.charts.push(model)
    this.sheet.chartsChanged()
    return new Chart(this.sheet, model)
  }
}

/** What all parts of a chart share: they write to its model. */
export abstract class ChartPart extends HostBase {
  readonly _sheet: SheetModel
  readonly _model: ChartModel
  constructor(sheet: SheetModel, model: ChartModel) {
    super()
    this._sheet = sheet
    this._model = model
  }
  _change(change: Partial<ChartModel>): void {
    Object.assign(this._model, change)
    this._sheet.chartsChanged()
  }
}

/** A property that the chart's model keeps under a name of its own; `isNew` is what it is until it is set. */
const kept = (key: keyof ChartModel, isNew?: unknown): Property<ChartPart> => ({
  get: ({ _model }) => _model[key] ?? isNew,
  set: (part, given) => part._change({ [key]: given }),
})

export class Chart extends ChartPart {
  static override readonly hostType = 'Chart'
  static override readonly navigation = ['title', 'legend', 'series', 'axes']
  get id(): string {
    return this._model.id
  }
  get chartType(): string {
    return this._model.type
  }
  get title(): ChartTitle {
    return new ChartTitle(this._sheet, this._model)
  }
  get legend(): ChartLegend {
    return new ChartLegend(this._sheet, this._model)
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this._sheet, this._model)
  }
  get axes(): ChartAxes {
    return new ChartAxes(this._sheet, this._model)
  }
  setPosition(from: Range | string, to?: Range | string | null): void {
    const area = (at: Range | string): Area => (at instanceof Range ? at._area : readAddress(at))
    this._change({ position: { from: area(from), to: area(to ?? from) } })
  }
  delete(): void {
    this._sheet.charts = this._sheet.charts.filter((each) => each !== this._model)
    this._sheet.chartsChanged()
  }
}
addProperties(Chart, { name: kept('name') })

export class ChartTitle extends ChartPart {
  static override readonly hostType = 'ChartTitle'
}
addProperties(ChartTitle, { text: kept('title'), visible: kept('titleVisible') })

export class ChartLegend extends ChartPart {
  static override readonly hostType = 'ChartLegend'
}
addProperties(ChartLegend, { visible: kept('legend') })

export class ChartAxes extends ChartPart {
  static override readonly hostType = 'ChartAxes'
  static override readonly navigation = ['categoryAxis', 'valueAxis']
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this._sheet, this._model)
  }
  get valueAxis(): ValueAxis {
    return new ValueAxis(this._sheet, this._model)
  }
}

export class ChartAxis extends ChartPart {
  static override readonly hostType = 'ChartAxis'
}
addProperties(ChartAxis, { reversePlotOrder: kept('reversed') })

/** The axis of the values: where it begins and ends; '' where Excel chooses. */
export class ValueAxis extends ChartPart {
  static override readonly hostType = 'ChartAxis'
}
addProperties(ValueAxis, { minimum: kept('least', ''), maximum: kept('most', '') })

/** One series: the column the chart was made from. */
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  static override readonly hostType = 'ChartSeriesCollection'
  private readonly part: [SheetModel, ChartModel]
  constructor(sheet: SheetModel, model: ChartModel) {
    super()
    this.part = [sheet, model]
  }
  get items(): ChartSeries[] {
    return [new ChartSeries(...this.part)]
  }
  find(): ChartSeries | undefined {
    return this.items[0]
  }
}

export class ChartSeries extends ChartPart {
  static override readonly hostType = 'ChartSeries'
  static override readonly navigation = ['format']
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this._sheet, this._model)
  }
  setXAxisValues(range: Range): void {
    this._change({ names: range._area })
  }
  setValues(range: Range): void {
    this._change({ values: range._area })
  }
}

addProperties(ChartSeries, { name: kept('seriesName', 'Series1'), hasDataLabels: kept('dataLabels') })

export class ChartSeriesFormat extends ChartPart {
  static override readonly hostType = 'ChartSeriesFormat'
  static override readonly navigation = ['fill']
  get fill(): ChartFill {
    return new ChartFill(this._sheet, this._model)
  }
}

export class ChartFill extends ChartPart {
  static override readonly hostType = 'ChartFill'
  setSolidColor(color: string): void {
    this._change({ color })
  }
}
