import { choice } from './choice-kind.ts'
import { expression } from './expression-kind.ts'
import type { Form } from './form.ts'
import { percent, threshold } from './number-kind.ts'
import { code, text } from './text-kind.ts'

/** XEP_LOAI: the classes, best first. */
export const classForm: Form = {
  key: 'XEP_LOAI',
  title: 'Xếp loại, cao nhất đứng trước',
  columns: [
    { key: 'ma', label: 'Mã', width: 8, help: 'XS, T, K, TB, Y.', kind: code, field: 'code' },
    { key: 'ten', label: 'Tên loại', width: 24, help: '', kind: text, field: 'label' },
    {
      key: 'tu_diem',
      label: 'Từ điểm',
      width: 10,
      help: 'Ít nhất bao nhiêu điểm; là phần trăm nếu bảng xếp hạng theo phần trăm. Loại cuối để trống.',
      kind: threshold,
      field: 'least',
    },
    {
      key: 'moi_dong',
      label: 'Từng dòng',
      width: 12,
      help: 'Mục chính nào, hoặc tiêu chí nào, cũng phải đạt tỷ lệ ở cột bên.',
      kind: choice(['mục', 'section'], ['tiêu chí', 'criterion']),
      field: 'each.of',
    },
    {
      key: 'moi_dong_dat',
      label: 'đạt ít nhất',
      width: 10,
      help: 'Phần trăm của điểm tối đa, ghi kèm dấu %: 85 %.',
      kind: percent({ one: false }),
      field: 'each.percent',
    },
    {
      key: 'dieu_kien',
      label: 'Điều kiện',
      width: 36,
      help: 'Biểu thức đúng/sai: AND(DIEM_V>=9; KQ_V.1.a>=2).',
      kind: expression('logical'),
      field: 'when.condition',
    },
    {
      key: 'dieu_kien_bang_loi',
      label: 'Điều kiện bằng lời',
      width: 50,
      help: 'Như văn bản ghi; có điều kiện thì phải có.',
      kind: text,
      field: 'when.words',
    },
  ],
}
