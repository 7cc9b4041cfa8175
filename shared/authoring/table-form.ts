import { choice, chooser, type Choice } from './choice-kind.ts'
import type { Column } from './form.ts'
import type { Kind } from './kind.ts'
import { points, whole } from './number-kind.ts'
import { code, slug, text } from './text-kind.ts'
import type { TieBreak } from '../template.ts'

const ties: readonly Choice<'more-bonus' | 'fewer-deductions'>[] = [
  ['điểm thưởng cao hơn', 'more-bonus', 'điểm thưởng', 'thưởng'],
  ['điểm trừ ít hơn', 'fewer-deductions', 'điểm trừ', 'trừ'],
]

const tie = chooser(ties)

const tieBreak: Kind<TieBreak> = {
  format: '@',
  write: (rule, measure) =>
    rule.kind === 'more-points'
      ? code.write(rule.code, measure)
      : (ties.find(([, kind]) => kind === rule.kind)?.[0] ?? ''),
  read(cell, measure) {
    const found = tie(cell)
    if (found) return { value: { kind: found[1] } }
    const read = code.read(cell, measure)
    return 'wrong' in read ? read : { value: { kind: 'more-points', code: read.value } }
  },
}

/** The lists of a template that may be there and hold nothing, by what they are called in a sheet. */
export const emptyLists = choice(
  ['ràng buộc', 'crossRules', 'RANG_BUOC'],
  ['loại trừ', 'sanctions', 'LOAI_TRU'],
  ['xếp riêng', 'lists'],
  ['xếp loại', 'classes', 'XEP_LOAI'],
  ['hạn ngạch', 'quotas', 'HAN_NGACH'],
  ['kiểm thử', 'examples', 'KIEM_THU'],
)

/** A key of MAU, its value like a column's. */
export type Setting = Omit<Column, 'width' | 'field'> & { field: string; several?: true }

/** MAU: the keys of the table as a whole. A key of which there may be several has as many rows. */
export const settings: readonly Setting[] = [
  {
    key: 'ma',
    label: 'Mã của bảng, giữ qua các phiên bản',
    help: 'Chữ thường không dấu, chữ số, gạch nối: khoi-noi-chinh.',
    kind: slug,
    field: 'id',
  },
  { key: 'phien_ban', label: 'Phiên bản', help: 'Số nguyên.', kind: whole, field: 'version' },
  { key: 'ten', label: 'Tên bảng', help: '', kind: text, field: 'name' },
  { key: 'can_cu', label: 'Căn cứ', help: '', kind: text, field: 'legalBasis' },
  { key: 'nguon', label: 'Nguồn: tên văn bản', help: '', kind: text, field: 'source.title' },
  { key: 'nguon_dia_chi', label: 'Nguồn: địa chỉ', help: '', kind: text, field: 'source.url' },
  { key: 'nguon_ghi_chu', label: 'Nguồn: ghi chú', help: '', kind: text, field: 'source.note' },
  {
    key: 'so_le',
    label: 'Số chữ số thập phân của điểm',
    help: '2 hoặc 3.',
    kind: choice(['2', 2], ['3', 3]),
    field: 'decimals',
  },
  {
    key: 'thang_diem',
    label: 'Thang điểm: các mục chính cộng lại',
    help: '',
    kind: points,
    field: 'scale',
  },
  { key: 'san', label: 'Tổng điểm thấp nhất', help: '', kind: points, field: 'floor' },
  { key: 'tran', label: 'Tổng điểm cao nhất', help: '', kind: points, field: 'ceiling' },
  {
    key: 'lam_tron',
    label: 'Làm tròn ở',
    help: 'Để trống: không làm tròn thêm.',
    kind: choice(['dòng', 'row', 'tiêu chí'], ['mục', 'section'], ['tổng', 'total']),
    field: 'rounding.at',
  },
  { key: 'buoc_lam_tron', label: 'Làm tròn đến', help: '0,25.', kind: points, field: 'rounding.step' },
  {
    key: 'xep_hang_theo',
    label: 'Xếp hạng theo',
    help: 'Điểm, hoặc phần trăm của điểm được giao. Để trống: điểm.',
    kind: choice(['điểm', 'points'], ['phần trăm', 'percent', '%']),
    field: 'rankBy',
  },
  {
    key: 'uu_tien',
    label: 'Khi bằng điểm thì xét, lần lượt',
    help: 'Mỗi dòng một điều: điểm thưởng cao hơn, điểm trừ ít hơn, hoặc mã của mục, nhóm, tiêu chí có điểm cao hơn.',
    kind: tieBreak,
    field: 'tieBreaks',
    several: true,
  },
  {
    key: 'danh_sach_rong',
    label: 'Danh sách có mà không ghi gì',
    help: 'Máy ghi để bảng đọc lại đúng như cũ; không cần ghi.',
    kind: emptyLists,
    field: 'empty',
    several: true,
  },
]

export const tableHead = {
  key: 'MAU',
  title: 'Thông tin chung của bảng',
  columns: [
    { key: 'khoa', label: 'Khóa', width: 18, help: 'Không đổi tên khóa.', format: '@' },
    { key: 'gia_tri', label: 'Giá trị', width: 60, help: 'Ghi ở đây.', format: '@' },
    { key: 'y_nghia', label: 'Ý nghĩa', width: 70, help: 'Chỉ để đọc.', format: '@' },
  ],
} as const
