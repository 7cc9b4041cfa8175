import { HostBase } from '../host-object.ts'
import type { SheetModel } from '../model/sheet.ts'
import type { Range } from './range.ts'

/** What a sheet's page set-up keeps; nothing here draws it, the workbook only remembers. */
export class PageLayout extends HostBase {
  static override readonly hostType = 'PageLayout'
  static override readonly navigation = ['headersFooters']
  private readonly model: SheetModel
  constructor(model: SheetModel) {
    super()
    this.model = model
  }
  private set(name: string, value: unknown): void {
    this.model.mustAllow()
    this.model.pageLayout[name] = value
  }
  get orientation(): unknown {
    return this.model.pageLayout['orientation'] ?? 'Portrait'
  }
  set orientation(value: unknown) {
    this.set('orientation', value)
  }
  get paperSize(): unknown {
    return this.model.pageLayout['paperSize'] ?? 'Letter'
  }
  set paperSize(value: unknown) {
    this.set('paperSize', value)
  }
  get zoom(): unknown {
    return this.model.pageLayout['zoom'] ?? { scale: 100 }
  }
  set zoom(value: unknown) {
    this.set('zoom', value)
  }
  get centerHorizontally(): unknown {
    return this.model.pageLayout['centerHorizontally'] ?? false
  }
  set centerHorizontally(value: unknown) {
    this.set('centerHorizontally', value)
  }
  get centerVertically(): unknown {
    return this.model.pageLayout['centerVertically'] ?? false
  }
  set centerVertically(value: unknown) {
    this.set('centerVertically', value)
  }
  get leftMargin(): unknown {
    return this.model.pageLayout['leftMargin'] ?? 50.4
  }
  set leftMargin(value: unknown) {
    this.set('leftMargin', value)
  }
  get rightMargin(): unknown {
    return this.model.pageLayout['rightMargin'] ?? 50.4
  }
  set rightMargin(value: unknown) {
    this.set('rightMargin', value)
  }
  get topMargin(): unknown {
    return this.model.pageLayout['topMargin'] ?? 54
  }
  set topMargin(value: unknown) {
    this.set('topMargin', value)
  }
  get bottomMargin(): unknown {
    return this.model.pageLayout['bottomMargin'] ?? 54
  }
  set bottomMargin(value: unknown) {
    this.set('bottomMargin', value)
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.model)
  }
  setPrintArea(area: Range | string): void {
    this.set('printArea', typeof area === 'string' ? area : area.address)
  }
  setPrintTitleRows(rows: Range | string): void {
    this.set('printTitleRows', typeof rows === 'string' ? rows : rows.address)
  }
}

export class HeaderFooterGroup extends HostBase {
  static override readonly hostType = 'HeaderFooterGroup'
  static override readonly navigation = ['defaultForAllPages']
  private readonly model: SheetModel
  constructor(model: SheetModel) {
    super()
    this.model = model
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.model)
  }
}

export class HeaderFooter extends HostBase {
  static override readonly hostType = 'HeaderFooter'
  private readonly model: SheetModel
  constructor(model: SheetModel) {
    super()
    this.model = model
  }
  get leftHeader(): unknown {
    return this.model.pageLayout['leftHeader'] ?? ''
  }
  set leftHeader(value: unknown) {
    this.model.pageLayout['leftHeader'] = value
  }
  get centerHeader(): unknown {
    return this.model.pageLayout['centerHeader'] ?? ''
  }
  set centerHeader(value: unknown) {
    this.model.pageLayout['centerHeader'] = value
  }
  get rightHeader(): unknown {
    return this.model.pageLayout['rightHeader'] ?? ''
  }
  set rightHeader(value: unknown) {
    this.model.pageLayout['rightHeader'] = value
  }
  get leftFooter(): unknown {
    return this.model.pageLayout['leftFooter'] ?? ''
  }
  set leftFooter(text: unknown) {
    this.model.pageLayout['leftFooter'] = text
  }
  get centerFooter(): unknown {
    return this.model.pageLayout['centerFooter'] ?? ''
  }
  set centerFooter(text: unknown) {
    this.model.pageLayout['centerFooter'] = text
  }
  get rightFooter(): unknown {
    return this.model.pageLayout['rightFooter'] ?? ''
  }
  set rightFooter(text: unknown) {
    this.model.pageLayout['rightFooter'] = text
  }
}
