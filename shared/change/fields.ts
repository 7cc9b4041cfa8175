/** The same said in both languages. What stands in the table itself is quoted as it stands there. */
export type Words = { vi: string; en: string }

/** Whether points, places or classes can come out otherwise, or only the words differ. */
export type Weight = 'meaning' | 'wording'

/** What members of a table are called in a list of changes, and whether points, places or classes hang on them. */
export const fields = {
  // rows
  points: { weight: 'meaning', vi: 'điểm tối đa', en: 'maximum' },
  cost: { weight: 'meaning', vi: 'mức trừ tối đa', en: 'most it may cost' },
  cap: { weight: 'meaning', vi: 'trần điểm', en: 'cap' },
  'bonus-cap': { weight: 'meaning', vi: 'trần điểm thưởng', en: 'bonus cap' },
  'deduction-cap': { weight: 'meaning', vi: 'trần điểm trừ', en: 'deduction cap' },
  'section-kind': { weight: 'meaning', vi: 'loại mục', en: 'kind of section' },
  method: { weight: 'meaning', vi: 'cách chấm', en: 'scoring' },
  target: { weight: 'meaning', vi: 'chỉ tiêu', en: 'target' },
  evidence: { weight: 'meaning', vi: 'minh chứng', en: 'evidence' },
  unit: { weight: 'meaning', vi: 'đơn vị tính', en: 'unit of measure' },
  applies: { weight: 'meaning', vi: 'chỉ áp dụng khi', en: 'applies only when' },
  'not-applicable': { weight: 'meaning', vi: 'khi không phát sinh', en: 'where nothing arose' },
  label: { weight: 'wording', vi: 'nội dung', en: 'label' },
  hint: { weight: 'wording', vi: 'gợi ý', en: 'hint' },
  'legal-basis': { weight: 'wording', vi: 'căn cứ', en: 'legal basis' },
  level: { weight: 'wording', vi: 'tên mức', en: 'name of a level' },
  event: { weight: 'wording', vi: 'tên gọi của lần', en: 'word for an event' },
  // head
  id: { weight: 'wording', vi: 'mã bảng', en: 'id' },
  version: { weight: 'wording', vi: 'phiên bản', en: 'version' },
  name: { weight: 'wording', vi: 'tên', en: 'name' },
  source: { weight: 'wording', vi: 'nguồn', en: 'source' },
  decimals: { weight: 'meaning', vi: 'số chữ số thập phân', en: 'decimals' },
  scale: { weight: 'meaning', vi: 'thang điểm', en: 'scale' },
  floor: { weight: 'meaning', vi: 'tổng điểm không dưới', en: 'total not under' },
  ceiling: { weight: 'meaning', vi: 'tổng điểm không quá', en: 'total at most' },
  rounding: { weight: 'meaning', vi: 'làm tròn', en: 'rounding' },
  'rank-by': { weight: 'meaning', vi: 'xếp hạng theo', en: 'ranked by' },
  'tie-breaks': { weight: 'meaning', vi: 'khi bằng điểm xét lần lượt', en: 'ties decided in turn by' },
  // rules
  reason: { weight: 'wording', vi: 'lời ghi', en: 'words' },
  when: { weight: 'meaning', vi: 'điều kiện', en: 'condition' },
  effect: { weight: 'meaning', vi: 'hậu quả', en: 'effect' },
  left: { weight: 'meaning', vi: 'vế trái', en: 'left side' },
  operator: { weight: 'meaning', vi: 'phép so', en: 'comparison' },
  right: { weight: 'meaning', vi: 'vế phải', en: 'right side' },
  missing: { weight: 'meaning', vi: 'khi thiếu số liệu', en: 'where a value is missing' },
  severity: { weight: 'meaning', vi: 'mức độ', en: 'severity' },
  least: { weight: 'meaning', vi: 'từ', en: 'from' },
  each: { weight: 'meaning', vi: 'mỗi phần phải đạt', en: 'each must earn' },
  most: { weight: 'meaning', vi: 'nhiều nhất', en: 'at most' },
  tie: { weight: 'meaning', vi: 'khi đồng hạng ở ngưỡng', en: 'where places tie across it' },
  content: { weight: 'wording', vi: 'nội dung', en: 'content' },
  written: {
    weight: 'wording',
    vi: 'cách ghi (nghĩa không đổi)',
    en: 'how it is written (it means the same)',
  },
} as const satisfies Record<string, Words & { weight: Weight }>

export type Field = keyof typeof fields
