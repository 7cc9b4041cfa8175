import { choice } from './choice-kind.ts'
import type { Form } from './form.ts'
import { percent, whole } from './number-kind.ts'
import { code } from './text-kind.ts'

/** HAN_NGACH: at most so many units in a class. */
export const quotaForm: Form = {
  key: 'HAN_NGACH',
  title: 'Hạn ngạch của các loại',
  ways: {
    under: 'most',
    list: [
      { word: 'số lượng', fixed: { kind: 'count' }, columns: { so_luong: 'count' } },
      { word: 'tỷ lệ', fixed: { kind: 'percent' }, columns: { ty_le: 'percent', lam_tron: 'round' } },
    ],
  },
  columns: [
    { key: 'xep_loai', label: 'Mã loại', width: 10, help: 'Như ở XEP_LOAI.', kind: code, field: 'class' },
    {
      key: 'so_luong',
      label: 'Nhiều nhất',
      width: 10,
      help: 'Số đơn vị. Ghi số lượng hoặc tỷ lệ.',
      kind: whole,
    },
    {
      key: 'ty_le',
      label: 'hoặc tỷ lệ',
      width: 10,
      help: 'Phần trăm số đơn vị được xếp, ghi kèm dấu %: 25 %.',
      kind: percent({ one: false }),
    },
    {
      key: 'lam_tron',
      label: 'Làm tròn số đơn vị',
      width: 14,
      help: 'Chỉ khi ghi tỷ lệ.',
      kind: choice(['xuống', 'down'], ['gần nhất', 'half-up', 'nửa lên'], ['lên', 'up']),
    },
    {
      key: 'bang_diem',
      label: 'Bằng nhau ở ranh giới',
      width: 16,
      help: 'Giữ cả, loại cả, hoặc bỏ phiếu.',
      kind: choice(['giữ cả', 'expand'], ['loại cả', 'contract'], ['bỏ phiếu', 'vote']),
      field: 'tie',
    },
  ],
}
