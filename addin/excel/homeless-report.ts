import { literal, type CellValue } from '../../shared/cell.ts'
import type { Homeless } from '../../shared/change/carried.ts'
import type { Template } from '../../shared/template.ts'
import type { Report } from './report.ts'

/** What a unit had typed that an amended table has no place for: kept here, for the person to use or to delete. */
export function homelessReport(before: Template, after: Template, homeless: readonly Homeless[]): Report {
  const text = (cell: CellValue): CellValue => (typeof cell === 'string' ? literal(cell) : cell)
  const versions = `Bản ${String(before.version)} sang bản ${String(after.version)} của bảng “${after.name}”`
  return {
    title: 'SỐ LIỆU KHÔNG CÒN CHỖ TRONG BẢNG MỚI',
    lines: [literal(versions), 'Máy không tính các số này nữa. Dùng xong có thể xóa trang.'],
    heading: ['Mã cũ', 'Nội dung, tiêu chí', 'Kết quả', 'Chỉ tiêu', 'Minh chứng', 'Giải trình'],
    table: homeless.map(({ code, label, cells: { value, target, evidence, explanation } }) => [
      code,
      literal(label),
      text(value),
      text(target),
      text(evidence),
      text(explanation),
    ]),
    widths: [48, 230, 70, 70, 150, 150],
    formats: ['@', '@', 'General', 'General', '@', '@'],
    bold: [],
    footer: { whose: versions, proof: '' },
    paper: 'a4',
  }
}
