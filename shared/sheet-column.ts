import type { CellValue } from './cell.ts'
import type { Field } from './problem.ts'

/** The columns of a scoring sheet, left to right, widths in points. `key` stands hidden above the heading, so a moved column is still found. */
export const columns = [
  { key: 'ma', title: 'Mã', width: 36 },
  { key: 'noi_dung', title: 'Nội dung, tiêu chí', width: 180 },
  { key: 'diem_chuan', title: 'Điểm chuẩn', width: 42 },
  { key: 'don_vi_tinh', title: 'ĐVT', width: 42 },
  { key: 'cach_cham', title: 'Cách chấm', width: 140 },
  { key: 'chi_tieu', title: 'Chỉ tiêu', width: 62 },
  { key: 'ket_qua', title: 'Kết quả', width: 92 },
  { key: 'diem', title: 'Điểm', width: 46 },
  { key: 'minh_chung', title: 'Minh chứng (số, ngày văn bản)', width: 108 },
  { key: 'giai_trinh', title: 'Giải trình', width: 84 },
  { key: 'kiem_tra', title: 'Kiểm tra', width: 80 },
  { key: 'tinh', title: '', width: 20 },
  { key: 'chot', title: '', width: 20 },
  { key: 'giao', title: '', width: 20 },
  { key: 'cho', title: '', width: 20 },
  { key: 'cho_chi_tieu', title: '', width: 20 },
  { key: 'doc', title: '', width: 20 },
  { key: 'ap_dung', title: '', width: 20 },
  { key: 'cong', title: '', width: 20 },
  { key: 'mat_nhom', title: '', width: 20 },
] as const
export type ColumnKey = (typeof columns)[number]['key']

/** How many of the columns a person sees; the rest are hidden and count in whole units. */
export const VISIBLE_COLUMNS = 11

/** The rows above the table, from 0: title, unit, table, legend, hidden keys, heading. */
export const KEYS_ROW = 4
export const HEADING_ROW = 5
export const FIRST_ROW = 6

/** Where each field of an entry stands. */
export const columnOfField: Record<Field, ColumnKey> = {
  value: 'ket_qua',
  target: 'chi_tieu',
  evidence: 'minh_chung',
  explanation: 'giai_trinh',
}

const columnIndex = (key: ColumnKey): number => columns.findIndex((column) => column.key === key)
const letter = (key: ColumnKey): string => String.fromCharCode(65 + columnIndex(key))

/** The address of a cell, row from 0: "G7". */
export const addressOf = (key: ColumnKey, row: number): string => `${letter(key)}${String(row + 1)}`

/** A line of the sheet, empty but for these cells. */
export const sheetLine = (cells: Partial<Record<ColumnKey, CellValue>>): CellValue[] =>
  columns.map(({ key }) => cells[key] ?? '')
