import type { MethodOf, Target } from '../method.ts'
import type { Name } from '../expression/expression.ts'

/** The bounds of a stretch of values, worded already; undefined where there is none. */
type Stretch = {
  from?: string | undefined
  above?: string | undefined
  to?: string | undefined
  below?: string | undefined
}

const combined = { mean: 'bình quân', median: 'trung vị', sum: 'tổng' }
const targetFrom = { registered: 'đăng ký từ đầu năm', fixed: 'ấn định trong bảng', typed: 'đơn vị nhập' }
const named = {
  KQ: 'kết quả',
  CT: 'chỉ tiêu',
  DK: 'chỉ tiêu đăng ký',
  MC: 'minh chứng',
  DIEM: 'điểm',
}

/** How a number is explained, in Vietnamese. The shape is the law for English. */
export const vi = {
  // what was entered
  entered: (value: string) => `Đã nhập ${value}`,
  targeted: (value: string, target: string, from: Target['kind']) =>
    `Đã nhập ${value}; chỉ tiêu ${target} (${targetFrom[from]})`,
  level: (label: string) => `Chọn mức “${label}”`,
  highest: (levels: readonly string[]) => `Ghi các mức ${levels.join(', ')}; chỉ tính mức cao nhất`,
  events: (count: number, list: readonly string[]) => `Ghi ${count} lần: ${list.join(', ')}`,
  eventsOf: (count: number, label: string, points: string) => `${count} lần “${label}” (${points} điểm)`,
  worth: (label: string, points: string) => `“${label}” (${points} điểm)`,
  judged: (points: string, least: string, most: string) =>
    `Tự chấm ${points}, trong khoảng từ ${least} đến ${most}`,
  late: (days: string) => `Nộp chậm ${days} ngày`,
  inTime: 'Nộp đúng hạn',
  notSubmitted: 'Chưa nộp: tạm tính như nộp đúng hạn',
  // how it is counted
  mean: (sum: string) => `Bình quân: ${sum}`,
  toStep: (step: string, points: string) => `, làm tròn đến ${step} được ${points}`,
  butAtMost: (most: string) => `, tối đa ${most}`,
  butAtLeast: (least: string) => `, không dưới ${least}`,
  atMost: (most: string) => `Vượt mức tối đa: chỉ tính ${most}`,
  costsAtMost: (most: string) => `Vượt mức trừ tối đa: chỉ trừ ${most}`,
  atLeast: (least: string) => `Không dưới ${least}`,
  reached: 'Đạt chỉ tiêu: được điểm tối đa',
  underLeast: (share: string, least: string) => `Mới đạt ${share} chỉ tiêu, dưới ${least}: không có điểm`,
  share: (share: string) => `Đạt ${share} chỉ tiêu`,
  within: (value: string, stretch: string) => `${value}, thuộc khoảng ${stretch}`,
  withinLoss: (value: string, stretch: string, sum: string) => `${value}, thuộc khoảng ${stretch}: ${sum}`,
  stretch: ({ from, above, to, below }: Stretch) => {
    if (from !== undefined && from === to) return `bằng ${from}`
    const low = from !== undefined ? `từ ${from}` : above !== undefined ? `trên ${above}` : ''
    if (to !== undefined) return `${low} đến ${to}`.trim()
    if (below !== undefined) return low === '' ? `dưới ${below}` : `${low} đến dưới ${below}`
    return low === '' ? 'còn lại' : from === undefined ? low : `${low} trở lên`
  },
  days: 'ngày',
  short: (share: string, steps: number, percent: string, how: MethodOf<'step-loss'>['steps']) =>
    `Còn thiếu ${share} so với chỉ tiêu, tức ${steps} bậc ${percent}${how === 'started' ? ' (phần lẻ tính là một bậc)' : ' (phần lẻ không tính)'}`,
  leaderUnknown: 'Chưa có số liệu cả khối: tạm coi là dẫn đầu, được điểm tối đa',
  leads: 'Dẫn đầu khối: được điểm tối đa',
  leader: (value: string, target: string) => `Đơn vị dẫn đầu khối đạt ${value} / ${target}`,
  upToTarget: (sum: string) => `Chưa vượt chỉ tiêu, tính trên một nửa điểm tối đa: ${sum}`,
  beyondTarget: (sum: string) =>
    `Vượt chỉ tiêu, một nửa điểm tối đa và phần vượt so với đơn vị dẫn đầu: ${sum}`,
  best: (value: string) => `Kết quả cao nhất của khối là ${value}`,
  isBest: 'Bằng kết quả cao nhất của khối: được điểm tối đa',
  combined: (combine: MethodOf<'scored-by'>['combine']) =>
    typeof combine === 'object'
      ? `Nơi khác chấm, lấy bình quân sau khi bỏ ${combine.trimmedMean} điểm cao nhất và ${combine.trimmedMean} điểm thấp nhất`
      : `Nơi khác chấm, lấy ${combined[combine]}`,
  noneScored: 'Nơi khác chấm; chưa nơi nào chấm',
  nothing: 'Kết quả bằng 0: không có điểm',
  formula: (text: string) => `Công thức của bảng: ${text}`,
  came: (value: string) => `Tính ra ${value}`,
  where: (values: readonly string[]) => `Trong đó ${values.join('; ')}`,
  named: ({ prefix, code }: Name) => (code === 'TONG' ? 'tổng điểm' : `${named[prefix]} ${code}`),
  blank: 'để trống',
  yesNo: (yes: boolean): string => (yes ? 'có' : 'không có'),
  provisional: 'Tạm tính: còn thay đổi theo số liệu của nơi khác, đến khi khối trưởng chốt',
  // a row that is left out
  saidNothingArose: 'Đơn vị ghi “Không phát sinh”',
  conditionFails: (condition: string, values: string) =>
    `Chỉ áp dụng khi ${condition}; hiện ${values}, nên không áp dụng`,
  policy: {
    full: 'Không phát sinh hoặc không áp dụng: bảng cho điểm tối đa',
    zero: 'Không phát sinh hoặc không áp dụng: 0 điểm',
    excluded: 'Không phát sinh hoặc không áp dụng: không tính, và bớt khỏi điểm được giao',
  },
  // after the count
  evidence: (text: string) => `Có minh chứng: ${text}`,
  explained: (text: string) => `Có giải trình: ${text}`,
  rounded: (step: string) => `Làm tròn đến ${step}`,
  sanction: (code: string, reason: string, values: string) =>
    `Chế tài ${code}: ${reason} (${values}), nên mất hết điểm`,
  empties: (group: string) => `Mức này làm mất toàn bộ điểm của ${group}`,
  emptied: (label: string, code: string, group: string) =>
    `Mức “${label}” ở ${code} làm mất toàn bộ điểm của ${group}`,
  notIn: (group: string) => `Điểm này không vào tổng: ${group} bị mất điểm`,
  notEntered: { bonus: 'Không nhập: không được thưởng', deduction: 'Không nhập: không bị trừ' },
  awaits: (codes: string) => `Tính từ ${codes}, còn chờ nhập đủ và đúng`,
  awaited: 'Chưa tính được nên là 0 điểm; tổng điểm chưa chốt',
  counts0: 'Chưa xong nên tính 0 điểm; tổng điểm chưa chốt',
  own: (code: string, most: string | undefined) =>
    most === undefined ? `Điểm của ${code}` : `Điểm của ${code}, tối đa ${most}`,
  ownCost: (code: string, most: string | undefined) =>
    most === undefined ? `Điểm trừ của ${code}` : `Điểm trừ của ${code}, trừ tối đa ${most}`,
  // sums
  child: (code: string, label: string, note: string | undefined) =>
    note === undefined ? `${code}. ${label}` : `${code}. ${label} – ${note}`,
  notApplicable: 'không phát sinh',
  notCounted: 'không phát sinh, không tính',
  isProvisional: 'tạm tính',
  notYet: 'chưa nhập',
  toMend: 'phải sửa',
  waits: 'chờ dòng khác',
  zeroed: 'mất điểm theo chế tài',
  sum: (sum: string) => `Cộng lại: ${sum}`,
  sumOf: (count: number) => `Cộng lại ${count} dòng`,
  mainSum: (sum: string) => `Cộng điểm các mục: ${sum}`,
  bonusSum: (sum: string) => `Cộng điểm thưởng: ${sum}`,
  deductionSum: (sum: string) => `Cộng điểm trừ: ${sum}`,
  whole: (sum: string) => `Điểm các mục, cộng thưởng, trừ điểm trừ: ${sum}`,
  ceiling: (most: string) => `Tổng điểm không quá ${most}`,
  floor: (least: string) => `Tổng điểm không dưới ${least}`,
  percent: (percent: string, assigned: string) => `Bằng ${percent} của ${assigned} điểm được giao`,
  excluded: (codes: string) => `Không tính vì không phát sinh: ${codes}`,
  provisionalRows: (codes: string) => `Tạm tính, còn thay đổi đến khi khối trưởng chốt: ${codes}`,
  unfinished: (blanks: number, mistakes: number) =>
    `Chưa chốt: còn ${[
      ...(blanks > 0 ? [`${blanks} dòng chưa nhập`] : []),
      ...(mistakes > 0 ? [`${mistakes} dòng phải sửa`] : []),
    ].join(', ')}, đang tính 0 điểm`,
  ruleBroken: (message: string) => `Chưa chốt: ${message}`,
  total: 'TỔNG ĐIỂM',
}

export type Words = typeof vi
