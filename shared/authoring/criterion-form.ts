import { bands } from './bands-kind.ts'
import { choice, mark } from './choice-kind.ts'
import { expression } from './expression-kind.ts'
import type { Column, Form } from './form.ts'
import { percent, points } from './number-kind.ts'
import { target } from './target-kind.ts'
import { code, listName, text } from './text-kind.ts'
import { ways } from './ways.ts'

/** What every criterion has. */
const first: readonly Column[] = [
  { key: 'ma', label: 'Mã', width: 10, help: 'Như in trong bảng: I.1.a.', kind: code, field: 'code' },
  {
    key: 'phan',
    label: 'Thuộc',
    width: 10,
    help: 'Mã của mục hoặc nhóm ở trang PHAN. Thứ tự in là thứ tự các dòng ở đây.',
    kind: listName,
    field: 'parent',
  },
  { key: 'noi_dung', label: 'Nội dung', width: 60, help: '', kind: text, field: 'label' },
  {
    key: 'phuong_phap',
    label: 'Cách chấm',
    width: 22,
    help: 'Cách chấm nói cột nào ở bên phải được dùng; các cột khác để trống.',
    kind: choice(...ways.map((way) => [way.word, way, ...(way.also ?? [])] as const)),
  },
  {
    key: 'diem_toi_da',
    label: 'Điểm tối đa',
    width: 10,
    help: 'Ở mục trừ: nhiều nhất bị trừ.',
    kind: points,
    field: 'max',
  },
  {
    key: 'don_vi_tinh',
    label: 'Đơn vị tính',
    width: 12,
    help: 'Của kết quả: cuộc, văn bản, %.',
    kind: text,
    field: 'unitOfMeasure',
  },
]

/** What only some ways of scoring have. */
const byWay: readonly Column[] = [
  {
    key: 'danh_sach_muc',
    label: 'Danh sách mức',
    width: 12,
    help: 'Tên danh sách ở trang MUC.',
    kind: listName,
  },
  {
    key: 'bac_thang',
    label: 'Bậc thang',
    width: 40,
    help: 'Khoảng đầu tiên chứa giá trị: “từ 75% đến dưới 95%: 1,5; dưới 75%: trừ 2; còn lại: 0”. từ, đến: kể cả; trên, dưới: không kể. “trừ 2”: điểm tối đa trừ 2.',
    kind: bands,
  },
  {
    key: 'san_ty_le',
    label: 'Sàn tỷ lệ',
    width: 10,
    help: 'Dưới tỷ lệ này thì 0 điểm. Ghi kèm dấu %: 50 %.',
    kind: percent({ one: false }),
  },
  {
    key: 'buoc_ty_le',
    label: 'Bước tỷ lệ',
    width: 10,
    help: 'Cứ thiếu bao nhiêu % thì trừ một lần: 1 %.',
    kind: percent({ one: true }),
  },
  {
    key: 'tinh_buoc',
    label: 'Tính bước',
    width: 12,
    help: 'Bước mới bắt đầu đã tính, hay đủ bước mới tính.',
    kind: choice(['bắt đầu', 'started', 'mới bắt đầu'], ['đủ', 'full', 'đủ bước']),
  },
  {
    key: 'tru_moi_buoc',
    label: 'Trừ mỗi bước',
    width: 10,
    help: 'Số điểm, không ghi dấu trừ.',
    kind: points,
  },
  { key: 'su_kien', label: 'Việc được đếm', width: 24, help: 'mô hình; lần chậm báo cáo.', kind: text },
  {
    key: 'diem_ban_dau',
    label: 'Điểm ban đầu',
    width: 10,
    help: 'Khi chưa có lần nào; để trống là 0.',
    kind: points,
    blank: 0,
  },
  { key: 'diem_moi_lan', label: 'Điểm mỗi lần', width: 10, help: 'Âm là bớt: -0,5.', kind: points },
  {
    key: 'gop_diem',
    label: 'Gộp điểm',
    width: 16,
    help: 'Nhiều nơi chấm thì lấy gì. “bình quân bỏ 1”: bỏ 1 điểm cao nhất và 1 điểm thấp nhất.',
    kind: choice<string | { trimmedMean: number }>(
      ['bình quân', 'mean', 'trung bình'],
      ['trung vị', 'median'],
      ['tổng', 'sum', 'cộng'],
      ...[1, 2, 3, 4, 5].map((each) => [`bình quân bỏ ${String(each)}`, { trimmedMean: each }] as const),
    ),
  },
  { key: 'tu', label: 'Điểm thấp nhất', width: 10, help: 'Để trống là 0.', kind: points, blank: 0 },
  {
    key: 'buoc_diem',
    label: 'Bước điểm',
    width: 10,
    help: 'Điểm chấm hoặc làm tròn theo bước: 0,25. Để trống: đến số lẻ của bảng.',
    kind: points,
    blank: 1,
  },
  {
    key: 'chi_tieu',
    label: 'Chỉ tiêu',
    width: 12,
    help: 'đăng ký (đầu năm), nhập (cạnh kết quả), hoặc một số ghi sẵn cho mọi đơn vị.',
    kind: target,
  },
  {
    key: 'cong_thuc',
    label: 'Công thức',
    width: 36,
    help: 'Biểu thức ra điểm: MIN(5; KQ_I.3/2).',
    kind: expression('number'),
  },
]

/** What any criterion may have. */
const last: readonly Column[] = [
  {
    key: 'minh_chung',
    label: 'Minh chứng',
    width: 14,
    help: 'Khi nào phải có minh chứng. Để trống: không cần.',
    kind: choice(
      ['không', 'none', 'không cần'],
      ['khi có điểm', 'when-earning'],
      ['luôn luôn', 'always', 'luôn'],
    ),
    field: 'evidence.need',
    blank: 'none',
  },
  {
    key: 'giai_trinh',
    label: 'Giải trình thay được',
    width: 10,
    help: 'x: giải trình thay được minh chứng.',
    kind: mark,
    field: 'evidence.orExplanation',
    blank: false,
  },
  {
    key: 'khong_phat_sinh',
    label: 'Không phát sinh thì',
    width: 14,
    help: 'Đủ điểm, 0 điểm, hoặc không tính (bớt khỏi điểm được giao). Để trống: không được ghi “Không phát sinh”.',
    kind: choice(['đủ điểm', 'full'], ['0 điểm', 'zero', 'không điểm'], ['không tính', 'excluded']),
    field: 'notApplicable',
  },
  {
    key: 'ap_dung_khi',
    label: 'Áp dụng khi',
    width: 30,
    help: 'Biểu thức đúng/sai; sai thì coi như không phát sinh.',
    kind: expression('logical'),
    field: 'appliesWhen',
  },
  { key: 'goi_y', label: 'Gợi ý', width: 40, help: 'Hướng dẫn nhập.', kind: text, field: 'hint' },
  {
    key: 'can_cu',
    label: 'Căn cứ',
    width: 30,
    help: 'Văn bản, điều, khoản.',
    kind: text,
    field: 'legalBasis',
  },
]

/** TIEU_CHI: the criteria, in the order in which they are printed. */
export const criterionForm: Form = {
  key: 'TIEU_CHI',
  title: 'Tiêu chí, theo thứ tự in',
  ways: { under: 'method', column: 'phuong_phap', list: ways },
  columns: [...first, ...byWay, ...last],
}
