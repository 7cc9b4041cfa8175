import { literal, type CellValue } from '../../shared/cell.ts'
import type { Answer } from '../../shared/calls.ts'
import { asNumber } from '../../shared/points.ts'
import type { Prepared } from '../../shared/prepared.ts'
import { placeText } from '../../shared/ranking-text.ts'
import { pointsFormat } from './formats.ts'
import type { Report } from './report.ts'
import type { Footer } from './sheet-print.ts'

/** What both of the head's sheets say at their top and foot. */
export type ReportHead = { blocName: string; periodName: string; atText: string }

type Ranking = Answer<'ranking.read'>

const standing = ({ final, checkCode }: Ranking, atText: string): string =>
  final
    ? `Kết quả đã chốt lúc ${atText}. Mã kiểm tra ${checkCode ?? ''}`
    : `Tạm tính lúc ${atText}, chưa chốt`

const footerOf = (prepared: Prepared, { checkCode }: Ranking, head: ReportHead): Footer => ({
  whose: `${head.blocName} – ${head.periodName} – phiên bản ${String(prepared.template.version)}`,
  proof: checkCode === undefined ? '' : `mã kiểm tra ${checkCode}`,
})

type Placed = Ranking['places'][number]
type Column = { title: string; width: number; format: string; cell: (place: Placed) => CellValue }

function rankingColumns(prepared: Prepared, answer: Ranking): Column[] {
  const { template } = prepared
  const { decimals, classes, rankBy } = template
  const name = new Map(answer.units.map((unit) => [unit.id, unit.name]))
  const points = pointsFormat(decimals)
  const sum = (unit: Placed['unit'], kind: 'main' | 'bonus' | 'deduction'): CellValue =>
    asNumber(
      prepared.nodes.reduce(
        (total, node, index) =>
          node.parent < 0 && node.section === kind ? total + (answer.points[unit]?.[index] ?? 0) : total,
        0,
      ),
      decimals,
    )
  const label = ({ class: own }: Placed) => classes?.find(({ code }) => code === own?.class)?.label ?? '–'
  return [
    { title: 'Hạng', width: 36, format: 'General', cell: ({ place }) => place ?? '–' },
    { title: 'Đơn vị', width: 170, format: '@', cell: ({ unit }) => literal(name.get(unit) ?? unit) },
    { title: 'Điểm các mục', width: 66, format: points, cell: ({ unit }) => sum(unit, 'main') },
    { title: 'Điểm thưởng', width: 66, format: points, cell: ({ unit }) => sum(unit, 'bonus') },
    { title: 'Điểm trừ', width: 66, format: points, cell: ({ unit }) => sum(unit, 'deduction') },
    { title: 'Tổng điểm', width: 66, format: points, cell: ({ total }) => asNumber(total, decimals) },
    ...(rankBy === 'percent'
      ? [
          {
            title: 'Tỷ lệ %',
            width: 54,
            format: pointsFormat(2),
            cell: ({ percent }: Placed) => asNumber(percent, 2),
          },
        ]
      : []),
    ...(classes
      ? [{ title: 'Xếp loại', width: 80, format: '@', cell: (place: Placed) => literal(label(place)) }]
      : []),
    {
      title: 'Căn cứ xếp hạng',
      width: 230,
      format: '@',
      cell: (place) => literal(placeText(place, template, 'vi')),
    },
  ]
}

/**
 * The ranking as a sheet: place, unit, points, class, what decided. Units of a separate list stand under its name, those not
 * yet in below with place "–".
 */
export function rankingReport(prepared: Prepared, answer: Ranking, head: ReportHead): Report {
  const { template } = prepared
  const columns = rankingColumns(prepared, answer)
  const line = (cells: Record<number, CellValue>): CellValue[] =>
    columns.map((_, index) => cells[index] ?? '')
  const name = new Map(answer.units.map((unit) => [unit.id, unit.name]))
  const table: CellValue[][] = []
  const bold: number[] = []
  let list: string | undefined
  for (const place of answer.places) {
    if (place.list !== list) {
      const label = template.lists?.find(({ code }) => code === place.list)?.label ?? place.list ?? ''
      bold.push(table.push(line({ 1: literal(label) })) - 1)
      list = place.list
    }
    table.push(columns.map(({ cell }) => cell(place)))
  }
  const absent = answer.missing.map((unit) =>
    line({ 0: '–', 1: literal(name.get(unit) ?? unit), [columns.length - 1]: 'Chưa nộp bản tự chấm' }),
  )
  const together = answer.places.filter((place) => place.list === undefined).length
  return {
    title: 'BẢNG XẾP HẠNG THI ĐUA',
    lines: [literal(`${head.blocName} – ${head.periodName}`), literal(standing(answer, head.atText))],
    heading: columns.map(({ title }) => title),
    table: [...table, ...absent],
    widths: columns.map(({ width }) => width),
    formats: columns.map(({ format }) => format),
    bold,
    footer: footerOf(prepared, answer, head),
    paper: 'a4',
    ...(together > 0
      ? { chart: { title: 'Tổng điểm các đơn vị', names: 1, values: 5, rows: together } }
      : {}),
  }
}

/** Units × criteria: a row for everything in the table, a column for each submitted unit in its place. */
export function matrixReport(prepared: Prepared, answer: Ranking, head: ReportHead): Report {
  const { decimals } = prepared.template
  const shortName = new Map(answer.units.map((unit) => [unit.id, unit.shortName]))
  const points = pointsFormat(decimals)
  const rows = prepared.nodes.map(({ branch, section }, index): CellValue[] => [
    branch.code,
    literal(branch.label),
    branch.max === undefined ? '' : asNumber(section === 'deduction' ? -branch.max : branch.max, decimals),
    ...answer.places.map(({ unit }) => asNumber(answer.points[unit]?.[index] ?? 0, decimals)),
  ])
  const bold = prepared.nodes.flatMap(({ parent }, index) => (parent < 0 ? [index] : []))
  return {
    title: 'BẢNG TỔNG HỢP ĐIỂM THEO TIÊU CHÍ',
    lines: [literal(`${head.blocName} – ${head.periodName}`), literal(standing(answer, head.atText))],
    heading: [
      'Mã',
      'Nội dung, tiêu chí',
      'Điểm chuẩn',
      ...answer.places.map(({ unit }) => literal(shortName.get(unit) ?? unit)),
    ],
    table: [
      ...rows,
      ['', 'TỔNG ĐIỂM', '', ...answer.places.map(({ total }) => asNumber(total, decimals))],
      ['', 'HẠNG', '', ...answer.places.map(({ place }) => `'${place === null ? '–' : String(place)}`)],
    ],
    widths: [42, 230, 50, ...answer.places.map(() => 60)],
    formats: ['@', '@', points, ...answer.places.map(() => points)],
    bold: [...bold, rows.length, rows.length + 1],
    footer: footerOf(prepared, answer, head),
    paper: answer.places.length > 8 ? 'a3' : 'a4',
  }
}
