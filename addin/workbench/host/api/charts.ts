import { HostBase, HostCollection } from '../host-object.ts'
import { readAddress, type Area } from '../model/area.ts'
import type { ChartModel, SheetModel } from '../model/sheet.ts'
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
  protected readonly sheet: SheetModel
  protected readonly model: ChartModel
  constructor(sheet: SheetModel, model: ChartModel) {
    super()
    this.sheet = sheet
    this.model = model
  }
  protected change(change: Partial<ChartModel>): void {
    Object.assign(this.model, change)
    this.sheet.chartsChanged()
  }
}

export class Chart extends ChartPart {
  static override readonly hostType = 'Chart'
  static override readonly navigation = ['title', 'legend', 'series', 'axes']
  get id(): string {
    return this.model.id
  }
  get name(): string {
    return this.model.name
  }
  set name(name: string) {
    this.change({ name })
  }
  get chartType(): string {
    return this.model.type
  }
  get title(): ChartTitle {
    return new ChartTitle(this.sheet, this.model)
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.sheet, this.model)
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.sheet, this.model)
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.sheet, this.model)
  }
  setPosition(from: Range | string, to?: Range | string | null): void {
    const area = (at: Range | string): Area => (at instanceof Range ? at._area : readAddress(at))
    this.change({ position: { from: area(from), to: area(to ?? from) } })
  }
  delete(): void {
    this.sheet.charts = this.sheet.charts.filter((each) => each !== this.model)
    this.sheet.chartsChanged()
  }
}

export class ChartTitle extends ChartPart {
  static override readonly hostType = 'ChartTitle'
  get text(): string {
    return this.model.title
  }
  set text(title: string) {
    this.change({ title })
  }
  get visible(): boolean {
    return this.model.titleVisible
  }
  set visible(titleVisible: boolean) {
    this.change({ titleVisible })
  }
}

export class ChartLegend extends ChartPart {
  static override readonly hostType = 'ChartLegend'
  get visible(): boolean {
    return this.model.legend
  }
  set visible(legend: boolean) {
    this.change({ legend })
  }
}

export class ChartAxes extends ChartPart {
  static override readonly hostType = 'ChartAxes'
  static override readonly navigation = ['categoryAxis', 'valueAxis']
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.sheet, this.model)
  }
  get valueAxis(): ValueAxis {
    return new ValueAxis(this.sheet, this.model)
  }
}

export class ChartAxis extends ChartPart {
  static override readonly hostType = 'ChartAxis'
  get reversePlotOrder(): boolean {
    return this.model.reversed
  }
  set reversePlotOrder(reversed: boolean) {
    this.change({ reversed })
  }
}

/** The axis of the values: where it begins and ends; '' where Excel chooses. */
export class ValueAxis extends ChartPart {
  static override readonly hostType = 'ChartAxis'
  get minimum(): number | '' {
    return this.model.least ?? ''
  }
  set minimum(least: number | '') {
    if (least === '') delete this.model.least
    this.change(least === '' ? {} : { least })
  }
  get maximum(): number | '' {
    return this.model.most ?? ''
  }
  set maximum(most: number | '') {
    if (most === '') delete this.model.most
    this.change(most === '' ? {} : { most })
  }
}

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
  get name(): string {
    return this.model.seriesName ?? 'Series1'
  }
  set name(seriesName: string) {
    this.change({ seriesName })
  }
  get hasDataLabels(): boolean {
    return this.model.dataLabels
  }
  set hasDataLabels(dataLabels: boolean) {
    this.change({ dataLabels })
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.sheet, this.model)
  }
  setXAxisValues(range: Range): void {
    this.change({ names: range._area })
  }
  setValues(range: Range): void {
    this.change({ values: range._area })
  }
}

export class ChartSeriesFormat extends ChartPart {
  static override readonly hostType = 'ChartSeriesFormat'
  static override readonly navigation = ['fill']
  get fill(): ChartFill {
    return new ChartFill(this.sheet, this.model)
  }
}

export class ChartFill extends ChartPart {
  static override readonly hostType = 'ChartFill'
  setSolidColor(color: string): void {
    this.change({ color })
  }
}
