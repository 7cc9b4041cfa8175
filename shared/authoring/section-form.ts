import { choice } from './choice-kind.ts'
import type { Form } from './form.ts'
import { points } from './number-kind.ts'
import { code, listName, text } from './text-kind.ts'

/** PHAN: the sections and the groups in them. Which stands first in print is told by their criteria. */
export const sectionForm: Form = {
  key: 'PHAN',
  title: 'Mục và nhóm của bảng',
  columns: [
    { key: 'ma', label: 'Mã', width: 10, help: 'Như in trong bảng: I, I.1.', kind: code, field: 'code' },
    { key: 'ten', label: 'Tên mục, nhóm', width: 60, help: '', kind: text, field: 'label' },
    {
      key: 'loai',
      label: 'Loại',
      width: 10,
      help: 'Mục chính, mục điểm thưởng, mục điểm trừ; hoặc nhóm tiêu chí trong một mục.',
      kind: choice(
        ['chính', 'main', 'mục chính'],
        ['thưởng', 'bonus', 'điểm thưởng', 'cộng', 'điểm cộng'],
        ['trừ', 'deduction', 'điểm trừ'],
        ['nhóm', 'group', 'tiểu mục'],
      ),
      field: 'kind',
    },
    {
      key: 'thuoc',
      label: 'Thuộc',
      width: 10,
      help: 'Chỉ ở nhóm: mã của mục hoặc nhóm chứa nó.',
      kind: listName,
      field: 'parent',
    },
    {
      key: 'tran',
      label: 'Trần điểm',
      width: 10,
      help: 'Nhiều nhất được cộng (hoặc bị trừ) ở mục này. Ở nhóm có thể để trống: không có trần.',
      kind: points,
      field: 'max',
    },
  ],
}
