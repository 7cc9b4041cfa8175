import { literal, type CellValue } from '../../shared/cell.ts'
import type { Answer } from '../../shared/calls.ts'
import { asNumber } from '../../shared/points.ts'
import type { Prepared } from '../../shared/prepared.ts'
import { decidedText } from '../../shared/ranking-text.ts'
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

/** The ranking as a sheet: place, unit, points, what decided; units not yet in stand below with place "–". */
export function rankingReport(prepared: Prepared, answer: Ranking, head: ReportHead): Report {
  const { decimals } = prepared.template
  const name = new Map(answer.units.map((unit) => [unit.id, unit.name]))
  const sum = (unit: Ranking['places'][number]['unit'], kind: 'main' | 'bonus' | 'deduction'): number =>
    prepared.nodes.reduce(
      (total, node, index) =>
        node.parent < 0 && node.section === kind ? total + (answer.points[unit]?.[index] ?? 0) : total,
      0,
    )
  const ranked = answer.places.map(({ unit, place, total, decidedBy }): CellValue[] => [
    place,
    literal(name.get(unit) ?? unit),
    asNumber(sum(unit, 'main'), decimals),
    asNumber(sum(unit, 'bonus'), decimals),
    asNumber(sum(unit, 'deduction'), decimals),
    asNumber(total, decimals),
    literal(decidedText(decidedBy, decimals, 'vi')),
  ])
  const absent = answer.missing.map((unit): CellValue[] => [
    '–',
    literal(name.get(unit) ?? unit),
    '',
    '',
    '',
    '',
    'Chưa nộp bản tự chấm',
  ])
  const points = pointsFormat(decimals)
  return {
    title: 'BẢNG XẾP HẠNG THI ĐUA',
    lines: [literal(`${head.blocName} – ${head.periodName}`), literal(standing(answer, head.atText))],
    heading: ['Hạng', 'Đơn vị', 'Điểm các mục', 'Điểm thưởng', 'Điểm trừ', 'Tổng điểm', 'Căn cứ xếp hạng'],
    table: [...ranked, ...absent],
    widths: [36, 170, 66, 66, 66, 66, 230],
    formats: ['General', '@', points, points, points, points, '@'],
    bold: [],
    footer: footerOf(prepared, answer, head),
    paper: 'a4',
    ...(ranked.length > 0
      ? { chart: { title: 'Tổng điểm các đơn vị', names: 1, values: 5, rows: ranked.length } }
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
      ['', 'HẠNG', '', ...answer.places.map(({ place }) => `'${String(place)}`)],
    ],
    widths: [42, 230, 50, ...answer.places.map(() => 60)],
    formats: ['@', '@', points, ...answer.places.map(() => points)],
    bold: [...bold, rows.length, rows.length + 1],
    footer: footerOf(prepared, answer, head),
    paper: answer.places.length > 8 ? 'a3' : 'a4',
  }
}
