import { choice } from './choice-kind.ts'
import { expression } from './expression-kind.ts'
import type { Form, Way } from './form.ts'
import { whole } from './number-kind.ts'
import { code, text } from './text-kind.ts'

const effects: readonly Way[] = [
  {
    word: 'mất điểm tiêu chí',
    also: ['zero'],
    fixed: { kind: 'zero' },
    columns: { tieu_chi: 'criterion' },
  },
  { word: 'hạ bậc', also: ['lower-class'], fixed: { kind: 'lower-class' }, columns: { so_bac: 'by' } },
  {
    word: 'không xếp loại',
    also: ['bar-class'],
    fixed: { kind: 'bar-class' },
    columns: { xep_loai: 'class' },
  },
  { word: 'không xét', also: ['exclude', 'loại'], fixed: { kind: 'exclude' }, columns: {} },
  { word: 'xếp riêng', also: ['list'], fixed: { kind: 'list' }, columns: {} },
]

/** LOAI_TRU: sanctions, and the units that are ranked apart from the others. */
export const sanctionForm: Form = {
  key: 'LOAI_TRU',
  title: 'Chế tài, loại trừ, xếp riêng',
  ways: { under: 'effect', column: 'hau_qua', list: effects },
  columns: [
    { key: 'ma', label: 'Mã', width: 8, help: '', kind: code, field: 'code' },
    {
      key: 'ly_do',
      label: 'Lý do',
      width: 50,
      help: 'Khi xếp riêng: tên danh sách riêng.',
      kind: text,
      field: 'reason',
    },
    {
      key: 'dieu_kien',
      label: 'Điều kiện',
      width: 30,
      help: 'Biểu thức đúng/sai: KQ_IX.1>=1.',
      kind: expression('logical'),
      field: 'when',
    },
    {
      key: 'hau_qua',
      label: 'Hậu quả',
      width: 18,
      help: 'Mất hết điểm của một tiêu chí; hạ loại; không được một loại và các loại cao hơn; giữ điểm mà không xét; hoặc xếp hạng trong danh sách riêng.',
      kind: choice(...effects.map((way) => [way.word, way, ...(way.also ?? [])] as const)),
    },
    { key: 'tieu_chi', label: 'Tiêu chí mất điểm', width: 12, help: 'Mã tiêu chí.', kind: code },
    { key: 'so_bac', label: 'Số bậc hạ', width: 8, help: '', kind: whole },
    {
      key: 'xep_loai',
      label: 'Không được loại',
      width: 12,
      help: 'Mã loại, và mọi loại cao hơn.',
      kind: code,
    },
    { key: 'can_cu', label: 'Căn cứ', width: 40, help: 'Điều, khoản.', kind: text, field: 'source' },
  ],
}
