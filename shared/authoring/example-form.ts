import { entryValue, givenValue } from './entry-kind.ts'
import { folded } from './folded.ts'
import type { Form } from './form.ts'
import type { Kind } from './kind.ts'
import { amount, points } from './number-kind.ts'
import { code, text } from './text-kind.ts'

const none = 'không'
const saysNone = (cell: string | number | boolean): boolean => folded(String(cell)) === folded(none)

/** The same, or “không” where there is a list of such and it is empty. */
const orNone = (kind: Kind<number>): Kind<number | 'none'> => ({
  ...kind,
  write: (value, measure) => (value === 'none' ? none : kind.write(value, measure)),
  read: (cell, measure) => (saysNone(cell) ? { value: 'none' } : kind.read(cell, measure)),
})

const codes: Kind<readonly string[]> = {
  ...code,
  write: (list) => (list.length === 0 ? none : list.join('; ')),
  read(cell, measure) {
    if (saysNone(cell)) return { value: [] }
    const read = typeof cell === 'string' ? cell.split(/[;,\s]+/).filter((each) => each !== '') : [cell]
    const found = read.map((each) => code.read(each, measure))
    return (
      found.find((each) => 'wrong' in each) ?? {
        value: found.flatMap((each) => ('value' in each ? [each.value] : [])),
      }
    )
  },
}

/** KIEM_THU: examples, each with the rows below its name; what is entered, what is known, what should come out. */
export const exampleForm: Form = {
  key: 'KIEM_THU',
  title: 'Ví dụ kiểm thử: sai thì bảng không được công bố',
  columns: [
    {
      key: 'vi_du',
      label: 'Ví dụ',
      width: 36,
      help: 'Tên ví dụ, chỉ ở dòng đầu của nó; các dòng sau để trống.',
      kind: text,
      field: 'name',
    },
    { key: 'tong', label: 'Tổng phải ra', width: 10, help: 'Ở dòng đầu.', kind: points, field: 'total' },
    {
      key: 'xep_loai',
      label: 'Loại phải ra',
      width: 10,
      help: 'Mã loại, ở dòng đầu.',
      kind: code,
      field: 'class',
    },
    {
      key: 'dong_loi',
      label: 'Dòng phải báo lỗi',
      width: 16,
      help: 'Mã các dòng, cách nhau dấu “;”. “không”: không dòng nào.',
      kind: codes,
      field: 'problems',
    },
    {
      key: 'tieu_chi',
      label: 'Mã',
      width: 10,
      help: 'Tiêu chí, nhóm hoặc mục.',
      kind: code,
      field: 'criterion',
    },
    {
      key: 'ket_qua',
      label: 'Kết quả nhập',
      width: 14,
      help: 'Số; mã mức (a; b); “Không phát sinh”; hoặc “để trống”.',
      kind: entryValue,
      field: 'value',
    },
    {
      key: 'chi_tieu',
      label: 'Chỉ tiêu nhập',
      width: 10,
      help: 'Nơi chỉ tiêu được nhập cạnh kết quả.',
      kind: amount,
      field: 'target',
      blank: null,
    },
    { key: 'minh_chung', label: 'Minh chứng', width: 24, help: '', kind: text, field: 'evidence', blank: '' },
    {
      key: 'giai_trinh',
      label: 'Giải trình',
      width: 24,
      help: '',
      kind: text,
      field: 'explanation',
      blank: '',
    },
    {
      key: 'dang_ky',
      label: 'Chỉ tiêu đăng ký',
      width: 10,
      help: 'Của đơn vị, từ đầu năm.',
      kind: orNone(amount),
      field: 'registered',
    },
    {
      key: 'cho_truoc',
      label: 'Biết trước',
      width: 10,
      help: 'Điều đơn vị không nhập: số ngày chậm, kết quả cao nhất của khối, điểm nơi khác chấm.',
      kind: orNone(givenValue),
      field: 'given.value',
    },
    {
      key: 'cho_truoc_chi_tieu',
      label: 'Chỉ tiêu của đơn vị dẫn đầu',
      width: 12,
      help: '',
      kind: amount,
      field: 'given.target',
    },
    {
      key: 'diem',
      label: 'Điểm phải ra',
      width: 10,
      help: 'Ở mục trừ là số âm.',
      kind: orNone(points),
      field: 'points',
    },
  ],
}
