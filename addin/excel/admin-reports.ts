import { literal, type CellValue } from '../../shared/cell.ts'
import type { Unit } from '../../shared/bloc.ts'
import type { Change } from '../../shared/change/change.ts'
import { changeText } from '../../shared/change/text.ts'
import { reasonsText, remarkText } from '../../shared/change/what-if-text.ts'
import type { Came, WhatIf } from '../../shared/change/what-if.ts'
import type { Period } from '../../shared/period.ts'
import { asNumber } from '../../shared/points.ts'
import type { Template } from '../../shared/template.ts'
import { pointsFormat } from './formats.ts'
import type { Report } from './report.ts'

const named = ({ name, version }: Template): string => `${name}, bản ${String(version)}`

/** What a table changes about another: what moves points first, then what only words it otherwise. */
export function changesReport(before: Template, after: Template, changes: readonly Change[]): Report {
  const of = (weight: Change['weight']) => changes.filter((change) => change.weight === weight)
  const rows = [...of('meaning'), ...of('wording')]
  return {
    title: 'SO SÁNH BẢNG TIÊU CHÍ',
    lines: [literal(`Bản cũ: ${named(before)}`), literal(`Bản đang soạn: ${after.name}`)],
    heading: ['STT', 'Thay đổi', 'Loại'],
    table: rows.map((change, at): CellValue[] => [
      at + 1,
      literal(changeText(change, 'vi')),
      change.weight === 'meaning' ? 'Điểm, cách chấm' : 'Câu chữ',
    ]),
    widths: [36, 480, 100],
    formats: ['0', '@', '@'],
    bold: [],
    footer: { whose: `So sánh bảng tiêu chí – ${after.name}`, proof: '' },
    paper: 'a4',
  }
}

/** An earlier period's units by the table they had and by another: places, totals, and what sets each apart. */
export function whatIfReport(
  template: Template,
  { period, units, result }: { period: Period; units: readonly Unit[]; result: WhatIf },
): Report {
  const name = new Map(units.map((unit) => [unit.id, unit.name]))
  const points = pointsFormat(result.decimals)
  const place = ({ place: at }: Came): CellValue => at ?? '–'
  const table = [...result.units]
    .sort((a, b) => (a.after.place ?? Infinity) - (b.after.place ?? Infinity))
    .map((outcome): CellValue[] => {
      const { unit, before, after } = outcome
      return [
        literal(name.get(unit) ?? unit),
        place(before),
        place(after),
        asNumber(before.total, result.decimals),
        asNumber(after.total, result.decimals),
        literal(reasonsText(outcome, result.decimals, 'vi')),
      ]
    })
  const remarks = result.remarks.map((remark): CellValue[] => [
    '',
    '',
    '',
    '',
    '',
    literal(remarkText(remark, 'vi')),
  ])
  return {
    title: 'KỲ TRƯỚC CHẤM LẠI THEO BẢNG ĐANG SOẠN',
    lines: [literal(`Kỳ ${period.name}, theo bảng “${template.name}”. Chỉ để tham khảo.`)],
    heading: ['Đơn vị', 'Hạng đã có', 'Hạng thử', 'Điểm đã có', 'Điểm thử', 'Vì sao'],
    table: [...table, ...remarks],
    widths: [170, 56, 56, 66, 66, 330],
    formats: ['@', 'General', 'General', points, points, '@'],
    bold: [],
    footer: { whose: `Tính thử – ${template.name}`, proof: '' },
    paper: 'a4',
  }
}
