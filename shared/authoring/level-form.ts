import { mark } from './choice-kind.ts'
import type { Form } from './form.ts'
import { points } from './number-kind.ts'
import { listName, phrase, slug } from './text-kind.ts'

/** MUC: the levels that criteria choose from, by lists. */
export const levelForm: Form = {
  key: 'MUC',
  title: 'Danh sách mức',
  columns: [
    {
      key: 'danh_sach',
      label: 'Danh sách',
      width: 12,
      help: 'Tên danh sách, như ghi ở cột danh_sach_muc của TIEU_CHI. Ghi ở mọi dòng.',
      kind: listName,
      field: 'list',
    },
    {
      key: 'ma_muc',
      label: 'Mã mức',
      width: 8,
      help: '1–4 chữ thường hoặc chữ số: a, b, c.',
      kind: slug,
      field: 'code',
    },
    { key: 'nhan', label: 'Mức', width: 60, help: 'Như hiện trong ô chọn.', kind: phrase, field: 'label' },
    { key: 'diem', label: 'Điểm', width: 8, help: '', kind: points, field: 'points' },
    {
      key: 'mat_nhom',
      label: 'Mất điểm cả nhóm',
      width: 10,
      help: 'x: chọn mức này thì mất điểm của cả nhóm chứa tiêu chí.',
      kind: mark,
      field: 'zeroes',
    },
  ],
}
