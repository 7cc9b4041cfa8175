import type { Way } from './form.ts'

/** Every way of scoring a criterion: its word, and the columns it uses. */
export const ways: readonly Way[] = [
  {
    word: 'chọn một mức',
    also: ['levels', 'one', 'chọn mức'],
    fixed: { kind: 'levels', choose: 'one' },
    columns: { danh_sach_muc: 'levels' },
  },
  {
    word: 'mức cao nhất',
    also: ['highest', 'chọn mức cao nhất'],
    fixed: { kind: 'levels', choose: 'highest' },
    columns: { danh_sach_muc: 'levels' },
  },
  {
    word: 'bình quân các lần',
    also: ['average', 'bình quân'],
    fixed: { kind: 'average' },
    columns: { danh_sach_muc: 'levels', buoc_diem: 'step' },
  },
  {
    word: 'đếm số lần',
    also: ['per-event', 'đếm'],
    fixed: { kind: 'per-event' },
    columns: { su_kien: 'event', diem_ban_dau: 'start', diem_moi_lan: 'each', tu: 'floor' },
  },
  {
    word: 'tỷ lệ',
    also: ['ratio', 'tỉ lệ'],
    fixed: { kind: 'ratio' },
    columns: { chi_tieu: 'target', san_ty_le: 'leastPercent', buoc_diem: 'step' },
  },
  {
    word: 'bậc theo số lượng',
    also: ['amount'],
    fixed: { kind: 'bands', of: 'amount' },
    columns: { bac_thang: 'bands' },
  },
  {
    word: 'bậc theo phần trăm',
    also: ['percent', 'bậc theo tỷ lệ'],
    fixed: { kind: 'bands', of: 'percent' },
    columns: { bac_thang: 'bands' },
    percent: true,
  },
  {
    word: 'bậc theo ngày chậm',
    also: ['days-late', 'bậc theo ngày trễ'],
    fixed: { kind: 'bands', of: 'days-late' },
    columns: { bac_thang: 'bands' },
  },
  {
    word: 'bậc theo mức đạt chỉ tiêu',
    also: ['target', 'bậc theo chỉ tiêu'],
    fixed: { kind: 'bands' },
    columns: { chi_tieu: 'of.target', bac_thang: 'bands' },
    percent: true,
  },
  {
    word: 'trừ theo bước thiếu',
    also: ['step-loss', 'trừ theo bước'],
    fixed: { kind: 'step-loss' },
    columns: {
      chi_tieu: 'target',
      buoc_ty_le: 'percent',
      tinh_buoc: 'steps',
      tru_moi_buoc: 'loss',
      tu: 'floor',
    },
  },
  {
    word: 'so với đơn vị dẫn đầu',
    also: ['leader'],
    fixed: { kind: 'relative', 'against.kind': 'leader' },
    columns: { chi_tieu: 'against.target', buoc_diem: 'step' },
  },
  {
    word: 'so với kết quả cao nhất',
    also: ['best'],
    fixed: { kind: 'relative', 'against.kind': 'best' },
    columns: { buoc_diem: 'step' },
  },
  {
    word: 'chấm theo mức độ',
    also: ['judged'],
    fixed: { kind: 'judged' },
    columns: { tu: 'least', buoc_diem: 'step' },
  },
  {
    word: 'nơi khác chấm',
    also: ['scored-by', 'đơn vị khác chấm'],
    fixed: { kind: 'scored-by' },
    columns: { gop_diem: 'combine', tu: 'least', buoc_diem: 'step' },
  },
  {
    word: 'công thức',
    also: ['formula'],
    fixed: { kind: 'formula' },
    columns: { cong_thuc: 'expression', buoc_diem: 'step' },
  },
]
