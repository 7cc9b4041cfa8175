import type { CellValue } from '../../shared/cell.ts'
import {
  CHANGES_NAME,
  CHANGES_SHEET,
  HOMELESS_NAME,
  HOMELESS_SHEET,
  inExcel,
  MATRIX_NAME,
  MATRIX_SHEET,
  RANKING_NAME,
  RANKING_SHEET,
  WHAT_IF_NAME,
  WHAT_IF_SHEET,
} from './run.ts'
import { drawGrid, ink } from './sheet-look.ts'
import { setUpPages, type Footer } from './sheet-print.ts'

const places = {
  ranking: { sheet: RANKING_SHEET, name: RANKING_NAME },
  matrix: { sheet: MATRIX_SHEET, name: MATRIX_NAME },
  changes: { sheet: CHANGES_SHEET, name: CHANGES_NAME },
  'what-if': { sheet: WHAT_IF_SHEET, name: WHAT_IF_NAME },
  homeless: { sheet: HOMELESS_SHEET, name: HOMELESS_NAME },
} as const
type Kind = keyof typeof places
const kinds = Object.keys(places) as Kind[] // the keys of the object just above

/** The head's sheets. */
export type ReportKind = 'ranking' | 'matrix'

/** Which report sheets are in the workbook, and whether the hidden name of each is taken. */
export type OpenReports = Readonly<Record<Kind, OpenReport>>
type OpenReport = { sheet: { id: string; name: string } | undefined; named: boolean }

/** A report ready to write: a title, lines under it, a table with its heading, formats by column, and perhaps a chart. */
export type Report = {
  title: string
  lines: readonly string[]
  heading: readonly string[]
  table: readonly (readonly CellValue[])[]
  widths: readonly number[]
  formats: readonly string[]
  /** Rows of the table, from 0, that stand out as totals or sections. */
  bold: readonly number[]
  footer: Footer
  paper: 'a4' | 'a3'
  /** Columns of the table, from 0, drawn as bars by their names. */
  chart?: { title: string; names: number; values: number; rows: number }
}

/** Looks for the report sheets. 1 sync. */
export function readReports(): Promise<OpenReports> {
  return inExcel(async (context) => {
    const found = kinds.map((kind) => {
      const item = context.workbook.names.getItemOrNullObject(places[kind].name)
      const range = item.getRangeOrNullObject()
      item.load({ name: true })
      range.load({ address: true })
      range.worksheet.load({ id: true, name: true })
      return { kind, item, range }
    })
    await context.sync()
    const open = found.map(({ kind, item, range }): [Kind, OpenReport] => [
      kind,
      {
        sheet: range.isNullObject ? undefined : { id: range.worksheet.id, name: range.worksheet.name },
        named: !item.isNullObject,
      },
    ])
    return Object.fromEntries(open) as OpenReports // one of every kind
  })
}

/** Rows above a report's table: the title and its lines, a blank one, the heading. */
const headHeight = (report: Report): number => report.lines.length + 3

/**
 * Writes a report to its sheet; one that is there is replaced under the name it has. Only the first step can meet a name
 * that is taken, so a refusal leaves the workbook as it was. 1 sync.
 */
export function writeReport(kind: Kind, report: Report, open: OpenReports): Promise<void> {
  return inExcel(async (context) => {
    const { workbook } = context
    context.application.suspendScreenUpdatingUntilNextSync()
    const { sheet: existing, named } = open[kind]
    const added = existing ? workbook.worksheets.add() : workbook.worksheets.add(places[kind].sheet)
    if (existing) {
      workbook.worksheets.getItem(existing.id).delete()
      added.name = existing.name
    }
    if (named) workbook.names.getItem(places[kind].name).delete()
    const whole = writeTable(added, report)
    workbook.names.add(places[kind].name, whole).visible = false
    if (report.chart) drawChart(added, report, report.chart)
    setUpPages(
      added,
      headHeight(report) + report.table.length,
      report.heading.length,
      headHeight(report),
      report.footer,
      report.paper,
    )
    added.activate()
    await context.sync()
  }, places[kind].sheet)
}

function writeTable(sheet: Excel.Worksheet, report: Report): Excel.Range {
  const width = report.heading.length
  const line = (text: string): CellValue[] => [text, ...Array.from({ length: width - 1 }, () => '')]
  const grid = [
    line(report.title),
    ...report.lines.map(line),
    line(''),
    [...report.heading],
    ...report.table.map((row) => [...row]),
  ]
  const whole = sheet.getRangeByIndexes(0, 0, grid.length, width)
  const top = headHeight(report)
  report.widths.forEach((wide, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = wide
  })
  report.formats.forEach((format, column) => {
    sheet.getRangeByIndexes(top, column, Math.max(1, report.table.length), 1).numberFormat = [[format]]
  })
  whole.values = grid
  const title = sheet.getRangeByIndexes(0, 0, 1, 1).format.font
  title.bold = true
  title.size = 15
  sheet.getRangeByIndexes(1, 0, Math.max(1, report.lines.length), 1).format.font.color = ink.soft
  const table = sheet.getRangeByIndexes(top - 1, 0, report.table.length + 1, width).format
  table.wrapText = true
  table.verticalAlignment = Excel.VerticalAlignment.center
  drawGrid(table)
  const heading = sheet.getRangeByIndexes(top - 1, 0, 1, width).format
  heading.font.bold = true
  heading.fill.color = ink.heading
  heading.horizontalAlignment = Excel.HorizontalAlignment.center
  for (const row of report.bold) {
    const stressed = sheet.getRangeByIndexes(top + row, 0, 1, width).format
    stressed.font.bold = true
    stressed.fill.color = ink.band
  }
  sheet.getRangeByIndexes(top - 1, 0, report.table.length + 1, width).format.autofitRows()
  sheet.freezePanes.freezeRows(top)
  sheet.showGridlines = false
  return whole
}

function drawChart(
  sheet: Excel.Worksheet,
  report: Report,
  { title, names, values, rows }: NonNullable<Report['chart']>,
): void {
  const top = headHeight(report)
  const chart = sheet.charts.add(
    Excel.ChartType.barClustered,
    sheet.getRangeByIndexes(top, values, rows, 1),
    Excel.ChartSeriesBy.columns,
  )
  chart.title.text = title
  chart.legend.visible = false
  const series = chart.series.getItemAt(0)
  series.setXAxisValues(sheet.getRangeByIndexes(top, names, rows, 1))
  series.hasDataLabels = true
  series.format.fill.setSolidColor('#2F6DB5')
  chart.axes.categoryAxis.reversePlotOrder = true
  const below = top + report.table.length + 1
  chart.setPosition(
    sheet.getRangeByIndexes(below, 0, 1, 1),
    sheet.getRangeByIndexes(below + 3 + 2 * rows, Math.max(3, names + 3), 1, 1),
  )
}
