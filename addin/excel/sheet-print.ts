import { HEADING_ROW, VISIBLE_COLUMNS, type ScoringSheet } from '../../shared/worksheet.ts'

/** A4 landscape, as wide as the page, headings on every page, whose sheet it is in the footer. */
export function layOutPages(target: Excel.Worksheet, { head, prepared, grid }: ScoringSheet): void {
  const whose = `${head.blocName} – ${head.unitName} – ${head.periodName} – phiên bản ${String(prepared.template.version)}`
  setUpPages(target, grid.length, VISIBLE_COLUMNS, HEADING_ROW + 1, whose)
}

/** The page set-up that all our sheets share. */
export function setUpPages(
  target: Excel.Worksheet,
  rows: number,
  width: number,
  headingRow: number,
  footer: string,
  paper: 'a4' | 'a3' = 'a4',
): void {
  const layout = target.pageLayout
  layout.orientation = Excel.PageOrientation.landscape
  layout.paperSize = paper === 'a4' ? Excel.PaperType.a4 : Excel.PaperType.a3
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }
  layout.setPrintArea(target.getRangeByIndexes(0, 0, rows, width))
  layout.setPrintTitleRows(`$${String(headingRow)}:$${String(headingRow)}`)
  layout.headersFooters.defaultForAllPages.leftFooter = footer.replaceAll('&', '&&')
  layout.headersFooters.defaultForAllPages.rightFooter = 'Trang &P/&N'
}
