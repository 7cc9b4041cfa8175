import { choice } from './choice-kind.ts'
import { expression } from './expression-kind.ts'
import type { Form } from './form.ts'
import { code, text } from './text-kind.ts'

/** RANG_BUOC: conditions between criteria. */
export const ruleForm: Form = {
  key: 'RANG_BUOC',
  title: 'Ràng buộc giữa các tiêu chí',
  columns: [
    { key: 'ma', label: 'Mã', width: 8, help: '', kind: code, field: 'code' },
    {
      key: 've_trai',
      label: 'Vế trái',
      width: 30,
      help: 'Biểu thức số: KQ_I.1, CT_I.1, DIEM_I.',
      kind: expression('number'),
      field: 'left',
    },
    {
      key: 'toan_tu',
      label: 'Phép so sánh',
      width: 16,
      help: 'Vế trái phải như thế nào so với vế phải.',
      kind: choice(
        ['bằng', '='],
        ['khác', '<>', '≠', '!='],
        ['nhỏ hơn', '<'],
        ['không quá', '<=', '≤'],
        ['lớn hơn', '>'],
        ['ít nhất', '>=', '≥'],
        ['cùng có hoặc cùng không', 'both-or-neither'],
        ['không cùng có', 'not-both'],
      ),
      field: 'operator',
    },
    {
      key: 've_phai',
      label: 'Vế phải',
      width: 30,
      help: 'Biểu thức số.',
      kind: expression('number'),
      field: 'right',
    },
    {
      key: 'khi_thieu',
      label: 'Khi thiếu số liệu',
      width: 14,
      help: 'Bỏ qua ràng buộc, coi là 0, hoặc báo.',
      kind: choice(['bỏ qua', 'skip'], ['coi là 0', 'zero', 'tính là 0'], ['báo', 'problem', 'báo lỗi']),
      field: 'missing',
    },
    {
      key: 'muc_do',
      label: 'Mức độ',
      width: 12,
      help: 'Lỗi thì chưa nộp được; cảnh báo thì xác nhận rồi nộp.',
      kind: choice(['lỗi', 'problem'], ['cảnh báo', 'warning']),
      field: 'severity',
    },
    {
      key: 'thong_bao',
      label: 'Lời báo',
      width: 50,
      help: 'Hiện ra cùng số ở hai vế.',
      kind: text,
      field: 'message',
    },
  ],
}
