import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../shared/problem.ts'
import { problemText } from '../../../shared/refusal.ts'
import { evidenceFrom, hasEvidence, methodText } from '../../../shared/scoring/criterion.ts'
import { verdictProblem } from '../../../shared/scoring/verdict-problem.ts'
import { blankOf } from '../../../shared/scorecard.ts'
import { MOST_AMOUNT, verdict } from '../../../shared/scoring/verdict.ts'
import type { Entry } from '../../../shared/entry.ts'
import type { EvidenceRule, Section } from '../../../shared/criterion.ts'
import { Code } from '../../../shared/ids.ts'
import type { Method } from '../../../shared/method.ts'
import {
  average,
  bands,
  criterion,
  entry,
  formula,
  judged,
  levels,
  p,
  perEvent,
  ratio,
  relative,
  scoredBy,
  stepLoss,
  yesNo,
} from '../table.ts'

describe('How a row is scored, in words', () => {
  test.each<{ method: Method; max: number; section?: Section['kind']; says: string }>([
    { method: yesNo, max: 2, says: 'có: 2; không: 0' },
    {
      method: levels('one', ['a', 'đủ', 1], ['b', 'không đủ', 0, 'zeroes']),
      max: 1,
      says: 'đủ: 1; không đủ: 0 (mất điểm cả tiêu chí)',
    },
    {
      method: levels('highest', ['a', 'cấp quốc gia', 3], ['b', 'cấp bộ', 1.5]),
      max: 3,
      says: 'cấp quốc gia: 3; cấp bộ: 1,5. Nhiều mức thì ghi cách nhau dấu “;”, chỉ tính mức cao nhất',
    },
    { method: perEvent(1.5, -0.5), max: 1.5, says: '1,5 điểm; mỗi lần trừ 0,5' },
    { method: perEvent(5, -2, 1), max: 5, says: '5 điểm; mỗi lần trừ 2, không dưới 1' },
    { method: perEvent(0, 2.5), max: 5, says: 'mỗi lần được 2,5, tối đa 5' },
    { method: perEvent(1, 2, 1), max: 5, says: '1 điểm, mỗi lần được 2, tối đa 5, không dưới 1' },
    { method: perEvent(0, 5), max: 10, section: 'deduction', says: 'Mỗi lần trừ 5, tối đa 10' },
    { method: perEvent(0, 5), max: 10, section: 'bonus', says: 'mỗi lần được 5, tối đa 10' },
    { method: ratio('typed'), max: 2, says: 'Kết quả / chỉ tiêu × 2' },
    { method: ratio('registered', 0.25), max: 2, says: 'Kết quả / chỉ tiêu × 2, làm tròn đến 0,25' },
    {
      method: ratio(12, 0.5, 50),
      max: 2,
      says: 'Kết quả / 12 × 2, làm tròn đến 0,5; dưới 50 % không có điểm',
    },
    {
      method: bands(
        'percent',
        { above: 95, points: 1.5 },
        { from: 75, to: 95, points: 1 },
        { from: 50, below: 75, points: 0.5 },
        { below: 50, points: 0 },
      ),
      max: 1.5,
      says: 'trên 95 %: 1,5; từ 75 % đến 95 %: 1; từ 50 % đến dưới 75 %: 0,5; dưới 50 %: 0',
    },
    {
      method: bands(
        'amount',
        { from: 0, to: 0, points: 2 },
        { above: 0, to: 2, points: 1.5 },
        { above: 2, below: 5, points: 1 },
        { to: 7, points: 0.75 },
        { from: 8, points: 0.5 },
        { points: 0 },
      ),
      max: 2,
      says: 'bằng 0: 2; trên 0 đến 2: 1,5; trên 2 đến dưới 5: 1; đến 7: 0,75; từ 8: 0,5; còn lại: 0',
    },
    { method: judged(0, 0.25), max: 5, says: 'Tự chấm từ 0 đến 5, bước 0,25' },
    { method: judged(1, 0.01), max: 5, says: 'Tự chấm từ 1 đến 5' },
    {
      method: average(0.01, ['a', 'đúng hạn', 5], ['b', 'chậm', 2.5]),
      max: 5,
      says: 'Mỗi lần ghi một chữ, cách nhau dấu “;” (a = đúng hạn: 5; b = chậm: 2,5); lấy bình quân',
    },
    {
      method: average(0.1, ['a', 'đúng hạn', 5], ['b', 'chậm', 2.5]),
      max: 5,
      says: 'Mỗi lần ghi một chữ, cách nhau dấu “;” (a = đúng hạn: 5; b = chậm: 2,5); lấy bình quân, làm tròn đến 0,1',
    },
    {
      method: bands('percent', { to: 0, loss: 0 }, { above: 0, to: 10, loss: 10 }, { above: 10, loss: 999 }),
      max: 110,
      says: 'đến 0 %: 110; trên 0 % đến 10 %: 100; trên 10 %: 0',
    },
    {
      method: bands(
        'days-late',
        { from: 0, to: 0, points: 2 },
        { above: 0, to: 2, points: 1.5 },
        { points: 0 },
      ),
      max: 2,
      says: 'Số ngày nộp chậm, tự tính: đúng hạn: 2; trên 0 ngày đến 2 ngày: 1,5; còn lại: 0',
    },
    {
      method: bands({ target: 'registered' }, { from: 100, points: 5 }, { below: 100, points: 2 }),
      max: 5,
      says: 'Kết quả / chỉ tiêu: từ 100 %: 5; dưới 100 %: 2',
    },
    {
      method: stepLoss('registered', 1, 0.5),
      max: 10,
      says: 'Đạt chỉ tiêu: 10; thiếu mỗi 1 % trừ 0,5',
    },
    {
      method: stepLoss(12, 2.5, 1, { steps: 'full', floor: 3 }),
      max: 10,
      says: 'Đạt 12: 10; thiếu đủ mỗi 2,5 % trừ 1, không dưới 3',
    },
    {
      method: relative('registered'),
      max: 15,
      says: 'Đạt chỉ tiêu: 7,5; vượt: cộng dần đến 15 cho đơn vị dẫn đầu khối; chưa đạt: theo tỷ lệ (tạm tính)',
    },
    {
      method: relative('best', 0.25),
      max: 10,
      says: 'Kết quả / kết quả cao nhất của khối × 10, làm tròn đến 0,25 (tạm tính)',
    },
    { method: scoredBy('mean'), max: 10, says: 'Nơi khác chấm từ 0 đến 10, lấy bình quân (tạm tính)' },
    {
      method: scoredBy('median', 0.5, 2),
      max: 10,
      says: 'Nơi khác chấm từ 2 đến 10, lấy trung vị (tạm tính)',
    },
    { method: scoredBy('sum'), max: 10, says: 'Nơi khác chấm từ 0 đến 10, lấy tổng (tạm tính)' },
    {
      method: scoredBy({ trimmedMean: 2 }),
      max: 10,
      says: 'Nơi khác chấm từ 0 đến 10, lấy bình quân sau khi bỏ 2 điểm cao nhất và 2 điểm thấp nhất (tạm tính)',
    },
    { method: formula('KQ_I.2'), max: 10, says: 'Tự tính từ các dòng khác' },
  ])('$says', ({ method, max, section = 'main', says }) => {
    expect(methodText(criterion('I.1', max, method), section, 2)).toBe(says)
  })

  test.each([
    ['full', 'có: 2; không: 0. Không phát sinh: được điểm tối đa'],
    ['zero', 'có: 2; không: 0. Không phát sinh: 0 điểm'],
    ['excluded', 'có: 2; không: 0. Không phát sinh: không tính'],
  ] as const)('where nothing arose, %s', (notApplicable, says) => {
    expect(methodText(criterion('I.1', 2, yesNo, { notApplicable }), 'main', 2)).toBe(says)
  })
})

describe('Evidence', () => {
  const given: readonly [has: string, Partial<Entry>][] = [
    ['nothing', {}],
    ['spaces', { evidence: '  ', explanation: ' ' }],
    ['evidence', { evidence: 'Báo cáo số 12/BC' }],
    ['an explanation', { explanation: 'theo sổ theo dõi' }],
  ]
  const either = ['evidence', 'an explanation']
  test.each<{ rule: EvidenceRule; points: number; enough: readonly string[] }>([
    { rule: { need: 'none', orExplanation: false }, points: 100, enough: given.map(([has]) => has) },
    { rule: { need: 'when-earning', orExplanation: true }, points: 0, enough: given.map(([has]) => has) },
    { rule: { need: 'when-earning', orExplanation: true }, points: 1, enough: either },
    { rule: { need: 'when-earning', orExplanation: false }, points: 1, enough: ['evidence'] },
    { rule: { need: 'always', orExplanation: true }, points: 0, enough: either },
    { rule: { need: 'always', orExplanation: false }, points: 0, enough: ['evidence'] },
  ])('$rule for $points hundredths: $enough', ({ rule, points, enough }) => {
    const isEnough = (of: Entry) => points < evidenceFrom(rule) || hasEvidence(rule, of)
    const found = given.filter(([, more]) => isEnough(entry('I.1', ['a'], more))).map(([has]) => has)
    expect(found).toEqual(enough)
    expect(isEnough(blankOf(Code.parse('I.1')))).toBe(enough.includes('nothing'))
  })
})

describe('What is wrong with a row, in words', () => {
  const say = (method: Method, value: Entry['value'], found: number, evidence?: EvidenceRule): Problem =>
    verdictProblem(
      criterion('I.1', 5, method, evidence ? { evidence } : {}),
      entry('I.1', typeof value === 'number' ? p(value) : value),
      found,
      2,
    )
  const daysLate = bands('amount', { to: 10, points: 2 })
  test.each<[string, Problem, string, string]>([
    ['blank', say(yesNo, null, verdict.blank), 'value', 'Chưa nhập kết quả.'],
    [
      'a level unknown',
      say(yesNo, ['x'], verdict.type),
      'value',
      'Không có mức “x”. Chọn một mức trong danh sách của ô.',
    ],
    [
      'a number for a level',
      say(yesNo, null, verdict.type),
      'value',
      'Không có mức “”. Chọn một mức trong danh sách của ô.',
    ],
    ['too few points', say(judged(1, 1), 0, verdict.range), 'value', 'Phải từ 1 đến 5.'],
    [
      'in no band',
      say(daysLate, 11, verdict.range),
      'value',
      'Giá trị 11 không thuộc khoảng nào của cách chấm.',
    ],
    ['less than 0 days', say(daysLate, -1, verdict.range), 'value', 'Phải từ 0 đến 1.000.000.000.'],
    [
      'too many days',
      say(daysLate, MOST_AMOUNT / 100 + 1, verdict.range),
      'value',
      'Phải từ 0 đến 1.000.000.000.',
    ],
    ['fewer than no events', say(perEvent(0, 1), -1, verdict.range), 'value', 'Phải từ 0 đến 1.000.000.000.'],
    ['half an event', say(perEvent(0, 1), 0.5, verdict.step), 'value', 'Phải là số nguyên, nhưng ô ghi 0,5.'],
    ['between steps', say(judged(0, 0.25), 0.3, verdict.step), 'value', 'Phải là bội của 0,25.'],
    [
      'no typed target',
      say(ratio('typed'), 1, verdict.target),
      'target',
      'Chưa có chỉ tiêu, hoặc chỉ tiêu bằng 0. Nhập chỉ tiêu lớn hơn 0.',
    ],
    [
      'no registered target',
      say(ratio('registered'), 1, verdict.target),
      'target',
      'Đơn vị chưa có chỉ tiêu đăng ký. Báo khối trưởng bổ sung.',
    ],
    [
      'no evidence',
      say(yesNo, ['a'], verdict.evidence, { need: 'always', orExplanation: false }),
      'evidence',
      'Chưa có minh chứng. Ghi số, ngày văn bản, hoặc “kiểm chứng trực tiếp”.',
    ],
    [
      'no evidence nor explanation',
      say(yesNo, ['a'], verdict.evidence, { need: 'always', orExplanation: true }),
      'evidence',
      'Chưa có minh chứng hoặc giải trình.',
    ],
  ])('%s', (_, problem, field, says) => {
    expect(problem.at).toEqual({ criterion: 'I.1', field })
    expect(problemText(problem, 'vi')).toBe(says)
  })

  test.each<[string, Problem, string, string]>([
    [
      'nothing arose, where that may not be said',
      say(yesNo, 'not-applicable', verdict.type),
      'value',
      'Dòng này không được ghi “Không phát sinh”. Nhập kết quả.',
    ],
    [
      'nothing arose, and not why',
      say(yesNo, 'not-applicable', verdict.evidence, { need: 'always', orExplanation: false }),
      'evidence',
      'Chưa có minh chứng hoặc giải trình.',
    ],
    [
      'a target of the other methods',
      say(stepLoss('registered', 1, 1), 1, verdict.target),
      'target',
      'Đơn vị chưa có chỉ tiêu đăng ký. Báo khối trưởng bổ sung.',
    ],
    [
      'a target typed',
      say(relative('typed'), 1, verdict.target),
      'target',
      'Chưa có chỉ tiêu, hoặc chỉ tiêu bằng 0. Nhập chỉ tiêu lớn hơn 0.',
    ],
    [
      'a formula that fails',
      say(formula('1/KQ_I.2'), null, verdict.formula),
      'value',
      'Công thức của dòng này không tính được từ số liệu đang có (chia cho 0 hoặc số quá lớn).',
    ],
    [
      'something in a row that does not apply',
      say(yesNo, ['a'], verdict.idle),
      'value',
      'Tiêu chí này không áp dụng với số liệu đang có. Xóa ô kết quả, hoặc sửa số liệu mà nó phụ thuộc.',
    ],
  ])('%s', (_, problem, field, says) => {
    expect(problem.at).toEqual({ criterion: 'I.1', field })
    expect(problemText(problem, 'vi')).toBe(says)
  })

  test('a row never entered says so whatever it is asked for', () => {
    expect(verdictProblem(criterion('I.1', 5, yesNo), undefined, verdict.type, 2).said).toEqual({ typed: '' })
  })
})
