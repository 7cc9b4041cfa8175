import { pointsText } from '../../shared/option.ts'
import type { Receipt } from '../../shared/submission.ts'
import { HEADING_ROW, VISIBLE_COLUMNS } from '../../shared/sheet-column.ts'
import type { ScoringSheet } from '../../shared/worksheet.ts'
import { inExcel } from './run.ts'

/** Whose pages these are, and what ties them to the server; a name that is too long gives way to the proof. */
export type Footer = { whose: string; proof: string }

/** A4 landscape, as wide as the page, headings on every page, whose sheet it is in the footer. */
export function layOutPages(
  target: Excel.Worksheet,
  sheet: ScoringSheet,
  submitted: Receipt | undefined,
): void {
  setUpPages(target, sheet.grid.length, VISIBLE_COLUMNS, HEADING_ROW + 1, footerOf(sheet, submitted))
}

/** Puts into the footer what was submitted, so that a printed page can be held against the server. 1 sync. */
export function printReceipt(id: string, sheet: Printed, submitted: Receipt): Promise<void> {
  return inExcel(async (context) => {
    const { headersFooters } = context.workbook.worksheets.getItem(id).pageLayout
    headersFooters.defaultForAllPages.leftFooter = footerText(footerOf(sheet, submitted))
    await context.sync()
  })
}

type Printed = Pick<ScoringSheet, 'head' | 'prepared'>

function footerOf({ head, prepared: { template } }: Printed, submitted: Receipt | undefined): Footer {
  const whose = `${head.blocName} – ${head.unitName} – ${head.periodName} – phiên bản ${String(template.version)}`
  if (!submitted) return { whose, proof: '' }
  const { revision, total, checkCode } = submitted
  const points = pointsText(total, template.decimals)
  return { whose, proof: `đã nộp lần ${String(revision)}: ${points} điểm – mã kiểm tra ${checkCode}` }
}

/** The page set-up of a sheet that is printed as it was written. */
export function setUpPages(
  target: Excel.Worksheet,
  rows: number,
  width: number,
  headingRow: number,
  footer: Footer,
  paper: 'a4' | 'a3' = 'a4',
): void {
  target.pageLayout.setPrintArea(target.getRangeByIndexes(0, 0, rows, width))
  layOutPaper(target, headingRow, footer, paper, 1)
}

/** What the pages of all our sheets share: landscape, so many pages wide, the heading on each, whose they are. */
export function layOutPaper(
  { pageLayout }: Excel.Worksheet,
  headingRow: number,
  footer: Footer,
  paper: 'a4' | 'a3',
  pagesWide: number,
): void {
  pageLayout.orientation = Excel.PageOrientation.landscape
  pageLayout.paperSize = paper === 'a4' ? Excel.PaperType.a4 : Excel.PaperType.a3
  pageLayout.zoom = { horizontalFitToPages: pagesWide, verticalFitToPages: 0 }
  pageLayout.setPrintTitleRows(`$${String(headingRow)}:$${String(headingRow)}`)
  pageLayout.headersFooters.defaultForAllPages.leftFooter = footerText(footer)
  pageLayout.headersFooters.defaultForAllPages.rightFooter = PAGES
}

const PAGES = 'Trang &P/&N'
/** Excel takes 255 characters for all parts of a footer with their codes. */
const MOST_LEFT = 255 - '&L&R'.length - PAGES.length

function footerText({ whose, proof }: Footer): string {
  const tail = escaped(proof === '' ? '' : ` – ${proof}`)
  if (escaped(whose).length + tail.length <= MOST_LEFT) return escaped(whose) + tail
  const letters = Array.from(whose)
  while (escaped(letters.join('')).length + 1 + tail.length > MOST_LEFT) letters.pop()
  return `${escaped(letters.join(''))}…${tail}`
}

const escaped = (text: string): string => text.replaceAll('&', '&&')
