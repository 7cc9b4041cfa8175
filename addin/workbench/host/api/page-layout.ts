import { addProperties, HostBase, type Property } from '../host-object.ts'
import type { SheetModel } from '../model/sheet.ts'
import type { Range } from './range.ts'

/** What a sheet's page set-up keeps; nothing here draws it, the workbook only remembers. */
export abstract class PageLayoutPart extends HostBase {
  readonly _sheet: SheetModel
  constructor(sheet: SheetModel) {
    super()
    this._sheet = sheet
  }
  _keep(name: string, given: unknown): void {
    this._sheet.pageLayout[name] = given
  }
}

/** Properties that are remembered by their names, with what each is in a new sheet. */
const remembered = (table: Readonly<Record<string, unknown>>): Record<string, Property<PageLayoutPart>> =>
  Object.fromEntries(
    Object.entries(table).map(([name, isNew]) => [
      name,
      {
        get: ({ _sheet }) => _sheet.pageLayout[name] ?? isNew,
        set: (part, given) => part._keep(name, given),
      },
    ]),
  )

export class PageLayout extends PageLayoutPart {
  static override readonly hostType = 'PageLayout'
  static override readonly navigation = ['headersFooters']
  override _keep(name: string, given: unknown): void {
    this._sheet.mustAllow()
    super._keep(name, given)
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this._sheet)
  }
  setPrintArea(area: Range | string): void {
    this._keep('printArea', typeof area === 'string' ? area : area.address)
  }
  setPrintTitleRows(rows: Range | string): void {
    this._keep('printTitleRows', typeof rows === 'string' ? rows : rows.address)
  }
}
addProperties(
  PageLayout,
  remembered({
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
  }),
)

export class HeaderFooterGroup extends PageLayoutPart {
  static override readonly hostType = 'HeaderFooterGroup'
  static override readonly navigation = ['defaultForAllPages']
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this._sheet)
  }
}

export class HeaderFooter extends PageLayoutPart {
  static override readonly hostType = 'HeaderFooter'
}
addProperties(
  HeaderFooter,
  remembered({
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  }),
)
