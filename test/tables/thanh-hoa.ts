import { readFileSync } from 'node:fs'
import { type Criterion, type EvidenceRule } from '../../shared/criterion.ts'
import type { Sanction } from '../../shared/sanction.ts'
import { Template } from '../../shared/template.ts'

type RawLevel = { points: number; label: string; zeroes_whole_criterion?: boolean }
type RawPart = {
  id: string
  max: number
  method: string
  levels?: RawLevel[]
  per_event?: number
  event?: string
  floor?: number
  cap?: number
  note?: string
}
type RawCriterion = { id: string; max: number; label: string; parts: RawPart[] }
type RawSection = { code: string; max: number; label: string; criteria: RawCriterion[] }
type RawDeduction = {
  id: string
  label: string
  method: string
  per_event: number
  event: string
  cap: number
  sanction?: string
}
type RawTable = {
  source: { title: string; url: string }
  total_points: number
  bonus_cap: number
  deduction_cap: number
  sections: RawSection[]
  bonus: RawSection
  deductions: { code: string; label: string; criteria: RawDeduction[] }
  rules: { classification: { min: number | null; label: string }[] }
}

/** The table as it came from its source: a draft regulation of Thanh Hóa, digitised. */
export const raw = JSON.parse(
  readFileSync(new URL('./thanh-hoa-hdnd-tinh-2026.json', import.meta.url), 'utf8'),
) as RawTable

type PlainCriterion = Omit<Criterion, 'code'> & { code: string }

/** The source does not name the parts of a criterion: these names do. The unit of measure stands beside those that are counted. */
const parts: Record<string, readonly [label: string, unit?: string]> = {
  'I.1.a': ['Số kỳ họp thường lệ'],
  'I.1.b': ['Kỳ họp chuyên đề'],
  'I.1.c': ['Thời lượng thảo luận, chất vấn'],
  'I.2.a': ['Số hóa tài liệu kỳ họp'],
  'I.2.b': ['Gửi tài liệu kỳ họp đúng hạn', 'kỳ họp'],
  'I.3.a': ['Nghị quyết bị đình chỉ, bãi bỏ'],
  'I.4.a': ['Thể chế hóa chủ trương'],
  'I.4.b': ['Nghị quyết tháo gỡ điểm nghẽn'],
  'I.5.a': ['Biểu quyết điện tử'],
  'I.5.b': ['Công khai nghị quyết'],
  'I.6.a': ['Thẩm tra đúng hạn'],
  'I.6.b': ['Chính kiến trong báo cáo thẩm tra'],
  'I.7.a': ['Quy chế phối hợp'],
  'I.7.b': ['Vướng mắc trong phối hợp'],
  'II.1.a': ['Ban hành chương trình giám sát'],
  'II.1.b': ['Chuyên đề từ cử tri, đơn thư, dư luận'],
  'II.2.a': ['Định mức giám sát chuyên đề'],
  'II.2.b': ['Chất lượng kết luận giám sát'],
  'II.3.a': ['Chất vấn và phiên giải trình'],
  'II.3.b': ['Nghị quyết về chất vấn'],
  'II.4.a': ['Đôn đốc kiến nghị sau giám sát'],
  'II.4.b': ['Kiến nghị đến hạn được thực hiện'],
  'II.4.c': ['Tái giám sát, tái chất vấn'],
  'II.5.a': ['Phần mềm theo dõi giám sát'],
  'II.5.b': ['Hồ sơ giám sát số hóa'],
  'III.1.a': ['Đợt tiếp xúc cử tri theo kế hoạch'],
  'III.1.b': ['Tiếp xúc cử tri chuyên đề, trực tuyến'],
  'III.2.a': ['Chuyển kiến nghị cử tri'],
  'III.2.b': ['Trả lời kiến nghị cử tri'],
  'III.2.c': ['Thẩm tra việc giải quyết kiến nghị'],
  'III.3.a': ['Tiếp công dân định kỳ', 'kỳ'],
  'III.3.b': ['Xử lý đơn thư'],
  'III.4.a': ['Công cụ theo dõi kiến nghị, đơn thư'],
  'III.4.b': ['Dữ liệu kiến nghị, đơn thư'],
  'IV.1.a': ['Văn bản xử lý điện tử, ký số'],
  'IV.2.a': ['Tích hợp cơ sở dữ liệu'],
  'IV.2.b': ['Kết xuất báo cáo'],
  'IV.3.a': ['Trợ lý AI cho đại biểu'],
  'IV.3.b': ['Báo cáo hiệu quả ứng dụng AI'],
  'IV.4.a': ['Trang thông tin điện tử'],
  'IV.4.b': ['Truyền hình trực tiếp phiên họp'],
  'V.1.a': ['Mô hình mới, cách làm hay', 'mô hình'],
  'V.2.a': ['Sáng kiến được công nhận và áp dụng', 'sáng kiến'],
  'V.3.a': ['Chỉ số PAR INDEX, DTI, PCI tăng hạng', 'chỉ số'],
  'V.3.b': ['Nghị quyết là giải pháp trực tiếp'],
  'VI.1.a': ['Giao ban với HĐND cấp xã'],
  'VI.1.b': ['Lớp tập huấn'],
  'VI.2.a': ['Kết nối trực tuyến với cấp xã'],
  'VI.2.b': ['Trả lời vướng mắc của cấp xã'],
  'VII.1.a': ['Gửi báo cáo đúng hạn', 'lần'],
  'VII.2.a': ['Kế hoạch truyền thông'],
  'VII.2.b': ['Tin bài'],
  'VII.2.c': ['Mô hình được báo Trung ương phản ánh'],
  'VIII.1.a': ['Mô hình được Trung ương nhân rộng'],
  'VIII.2.a': ['Giải thưởng, bằng khen'],
  'VIII.3.a': ['Tăng hạng chỉ số PII'],
}

const hundredths = (points: number): number => Math.round(points * 100)

function methodOf(part: RawPart): PlainCriterion['method'] {
  const { event = '', per_event: each = 0, floor = 0 } = part
  switch (part.method) {
    case 'levels':
      return {
        kind: 'levels',
        choose: 'one',
        levels: (part.levels ?? []).map((level, index) => ({
          code: 'abcdefgh'.charAt(index),
          label: level.label,
          points: hundredths(level.points),
          ...(level.zeroes_whole_criterion ? { zeroes: true as const } : {}),
        })),
      }
    case 'start_full_minus_per_event':
      return {
        kind: 'per-event',
        event,
        start: hundredths(part.max),
        each: -hundredths(each),
        floor: hundredths(floor),
      }
    case 'per_event_with_cap':
      return { kind: 'per-event', event, start: 0, each: hundredths(each), floor: 0 }
    default:
      throw new Error(`Converting ${part.id}: no method is called ${part.method}`)
  }
}

function groupOf(criterion: RawCriterion, evidence: EvidenceRule) {
  const children = criterion.parts.map((part): PlainCriterion => {
    const [label, unit = 'mức'] = parts[part.id] ?? [criterion.label]
    const hint =
      part.note === undefined ? {} : { hint: `${part.note.charAt(0).toUpperCase()}${part.note.slice(1)}.` }
    return {
      kind: 'criterion',
      code: part.id,
      label,
      max: hundredths(part.max),
      unitOfMeasure: unit,
      method: methodOf(part),
      evidence,
      ...hint,
    }
  })
  return {
    kind: 'group' as const,
    code: criterion.id,
    label: criterion.label,
    max: hundredths(criterion.max),
    children,
  }
}

const deductions = raw.deductions.criteria.map((row): PlainCriterion => ({
  kind: 'criterion',
  code: row.id,
  label: row.label,
  max: hundredths(-row.cap),
  unitOfMeasure: row.event,
  method: { kind: 'per-event', event: row.event, start: 0, each: hundredths(-row.per_event), floor: 0 },
  evidence: { need: 'none', orExplanation: false },
  ...(row.sanction === undefined ? {} : { hint: `Chế tài: ${row.sanction}.` }),
}))

const classCodes = ['XS', 'T', 'K', 'TB', 'Y']

/** The draft asks innovation of Xuất sắc and Tốt and gives no threshold; these are the ones its own software set. */
const innovation = [
  { condition: 'AND(DIEM_V>=9,KQ_V.1.a>=2)', words: 'Mục V đạt từ 60 % điểm tối đa (9 điểm) và có từ 2 mô hình mới' },
  { condition: 'AND(DIEM_V>=6,KQ_V.1.a>=2)', words: 'Mục V đạt từ 40 % điểm tối đa (6 điểm) và có từ 2 mô hình mới' },
]

const classes = raw.rules.classification.map(({ min, label }, index) => ({
  code: classCodes[index],
  label,
  ...(min === null ? {} : { least: hundredths(min) }),
  ...(innovation[index] ? { when: innovation[index] } : {}),
}))

type Effect = Sanction['effect'] | { kind: 'bar-class'; class: string }

/** What each sanction of the source does; IX.8 does two things, the second where it is repeated. */
const effects: readonly [row: string, code: string, when: string, effect: Effect][] = [
  ['IX.1', 'CT.1', 'KQ_IX.1>=1', { kind: 'bar-class', class: 'XS' }],
  ['IX.6', 'CT.2', 'KQ_IX.6>=1', { kind: 'bar-class', class: 'T' }],
  ['IX.7', 'CT.3', 'KQ_IX.7>=1', { kind: 'bar-class', class: 'XS' }],
  ['IX.8', 'CT.4', 'KQ_IX.8>=1', { kind: 'lower-class', by: 1 }],
  ['IX.8', 'CT.5', 'KQ_IX.8>=2', { kind: 'bar-class', class: 'TB' }],
]

const sanctions = effects.map(([row, code, when, effect]) => {
  const { label, sanction } = raw.deductions.criteria.find(({ id }) => id === row) ?? { label: '', sanction: '' }
  return { code, reason: label, source: `Phụ lục I, ${row}: ${sanction ?? ''}`, when, effect }
})

/** Counted by hand from the source: one level takes a whole criterion, what is over a cap counts nothing, deductions end at 20. */
const examples = [
  {
    name: 'Không đủ số kỳ họp thường lệ thì mất cả 4 điểm của I.1',
    entries: [entered('I.1.a', ['b']), entered('I.1.b', ['a']), entered('I.1.c', ['a'])],
    expected: { points: { 'I.1.b': 100, 'I.1.c': 200, 'I.1': 0, I: 0 }, total: 0 },
  },
  {
    name: 'Ba mô hình được 5 điểm, không hơn',
    entries: [entered('V.1.a', 300), entered('V.2.a', 100)],
    expected: { points: { 'V.1': 500, 'V.2': 250, V: 750 }, total: 750 },
  },
  {
    name: 'Trừ quá 20 điểm thì chỉ trừ 20, tổng không âm; tái phạm thì Yếu',
    entries: [entered('IX.4', 700), entered('IX.6', 200), entered('IX.8', 200), entered('I.3.a', ['a'])],
    expected: { points: { 'IX.4': -500, 'IX.6': -1000, 'IX.8': -500, IX: -2000, 'I.3': 500 }, total: 0, class: 'Y' },
  },
]

function entered(criterion: string, value: number | string[]) {
  return { criterion, value, target: null, evidence: 'Báo cáo số 1', explanation: '' }
}

/** The raw table in our words. Levels, maxima, caps and points per event are carried over one to one. */
export const thanhHoa = (): Template =>
  Template.parse({
    id: 'thanh-hoa-hdnd-tinh',
    version: 1,
    name: 'Khung tiêu chí đánh giá, xếp loại HĐND cấp tỉnh (Thanh Hóa, dự thảo 2026)',
    source: {
      title: raw.source.title.replace('(as digitised)', '(bản số hóa)'),
      url: raw.source.url,
      note: 'Nhãn rút gọn; điểm, mức, trần và điểm mỗi lần đúng như nguồn. Tên các phần a, b, c do BlocScore đặt. IX.7 mang giá trị đã chuẩn hóa. Dự thảo đòi đổi mới sáng tạo mà không có ngưỡng: dùng ngưỡng của phần mềm số hóa. Không ghi được vào bảng: “trừ toàn bộ điểm tiêu chí liên quan” (IX.8), vì không nói tiêu chí nào; và điều kiện về 30 % chỉ tiêu kinh tế - xã hội, vì không có dòng chấm. Hạn ngạch 25 % nguồn đặt cho cấp xã.',
    },
    decimals: 2,
    scale: hundredths(raw.total_points),
    floor: 0,
    ceiling: hundredths(raw.total_points + raw.bonus_cap),
    sections: [
      ...raw.sections.map((section) => ({
        kind: 'main' as const,
        code: section.code,
        label: section.label,
        max: hundredths(section.max),
        children: section.criteria.map((each) =>
          groupOf(each, { need: 'when-earning', orExplanation: true }),
        ),
      })),
      {
        kind: 'bonus',
        code: raw.bonus.code,
        label: raw.bonus.label,
        max: hundredths(raw.bonus.max),
        children: raw.bonus.criteria.map((each) =>
          groupOf(each, { need: 'when-earning', orExplanation: false }),
        ),
      },
      {
        kind: 'deduction',
        code: raw.deductions.code,
        label: raw.deductions.label,
        max: hundredths(-raw.deduction_cap),
        children: deductions,
      },
    ],
    sanctions,
    tieBreaks: [{ kind: 'more-bonus' }, { kind: 'more-points', code: 'V' }],
    classes,
    quotas: [{ class: 'XS', most: { kind: 'percent', percent: 2500, round: 'down' }, tie: 'contract' }],
    examples,
  })
