import { describe, expect, test } from 'vitest'
import type { Criterion } from '../../../shared/criterion.ts'
import type { Entry } from '../../../shared/entry.ts'
import { explain } from '../../../shared/explain/explain.ts'
import type { Line } from '../../../shared/explain/line.ts'
import { Given, Targets } from '../../../shared/facts.ts'
import { Code } from '../../../shared/ids.ts'
import type { Method } from '../../../shared/method.ts'
import { prepare } from '../../../shared/prepared.ts'
import type { Language } from '../../../shared/problem.ts'
import { score } from '../../../shared/scorecard.ts'
import { entriesByRow } from '../../../shared/submission.ts'
import type { Template } from '../../../shared/template.ts'
import {
  bands,
  criterion,
  entry,
  group,
  judged,
  levels,
  p,
  perEvent,
  ratio,
  section,
  table,
  yesNo,
} from '../table.ts'

type Known = { targets?: Record<string, number>; given?: Record<string, { value: number; target?: number }> }

function explained(
  template: Template,
  list: readonly Entry[],
  asked: string,
  { targets = {}, given = {} }: Known = {},
  language: Language = 'vi',
): Line[] {
  const prepared = prepare(template)
  const { entries } = entriesByRow(prepared, list)
  const facts = { targets: Targets.parse(targets), given: Given.parse(given) }
  const code = asked === 'total' ? asked : Code.parse(asked)
  return explain(prepared, score(prepared, entries, facts), entries, facts, code, language)
}

/** A line as a person reads it: its words, and what it comes to. */
const said = (lines: readonly Line[]): string[] =>
  lines.map(({ text, points }) => (points === undefined ? text : `${text} → ${String(points / 100)}`))

/** The lines of one row in a table of its own. */
const ofRow = (row: Criterion, given: Entry, known: Known = {}, language: Language = 'vi'): Line[] =>
  explained(table([section('main', 'I', 100, row)]), [given], row.code, known, language)

const one = (
  method: Method,
  max: number,
  value: Entry['value'],
  known: Known = {},
  more: Partial<Entry> = {},
) =>
  said(ofRow(criterion('I.1', max, method, { unitOfMeasure: 'vụ' }), entry('I.1', value, more), known)).slice(
    0,
    -1,
  )

describe('A row is told from its entry to its points', () => {
  test('with the last line naming it and its maximum', () => {
    expect(said(ofRow(criterion('I.1', 2, yesNo), entry('I.1', ['a'])))).toEqual([
      'Chọn mức “có” → 2',
      'Điểm của I.1, tối đa 2 → 2',
    ])
  })

  test('with how it is scored and its article beside the count', () => {
    const [, counted] = ofRow(
      criterion('I.1', 20, ratio(100), { legalBasis: 'Điều 5 khoản 2' }),
      entry('I.1', p(95.5)),
    )
    expect(counted).toEqual({
      text: '95,5 / 100 × 20 = 19,1',
      points: 1910,
      rule: 'Kết quả / 100 × 20',
      source: 'Điều 5 khoản 2',
    })
  })

  test('in English as well', () => {
    const lines = ofRow(criterion('I.1', 20, ratio(100)), entry('I.1', p(1234.5)), {}, 'en')
    expect(said(lines)).toEqual(
      [
        'Entered 1,234.5; target 100 (fixed in the table) → ',
        'Target reached: the maximum → 20',
        'Points of I.1, at most 20 → 20',
      ].map((line) => line.replace(/ → $/, '')),
    )
  })
})

describe('How it is counted, with the numbers put in', () => {
  test('levels: only the highest', () => {
    const prizes = levels('highest', ['a', 'giải nhất', 5], ['b', 'giải nhì', 3], ['c', 'không', 0])
    expect(one(prizes, 5, ['b', 'a'])).toEqual([
      'Ghi các mức “giải nhì” (3 điểm), “giải nhất” (5 điểm); chỉ tính mức cao nhất → 5',
    ])
  })

  test('average: the mean of the events, to the step', () => {
    const { levels: list } = levels('one', ['a', 'đúng hạn', 2], ['b', 'chậm', 1])
    expect(one({ kind: 'average', levels: list, step: 1 }, 2, ['a', 'a', 'b'])).toEqual([
      'Ghi 3 lần: 2 lần “đúng hạn” (2 điểm), 1 lần “chậm” (1 điểm)',
      'Bình quân: (2 × 2 + 1) / 3 = 1,6666…, làm tròn đến 0,01 được 1,67 → 1.67',
    ])
  })

  test.each([
    { method: perEvent(0, 2.5), value: p(1), lines: ['1 × 2,5 = 2,5 → 2.5'] },
    {
      method: perEvent(0, 2.5),
      value: p(3),
      lines: ['3 × 2,5 = 7,5 → 7.5', 'Vượt mức tối đa: chỉ tính 5 → 5'],
    },
    { method: perEvent(5, -0.5), value: p(3), lines: ['5 − 3 × 0,5 = 3,5 → 3.5'] },
    { method: perEvent(5, -2, 1), value: p(3), lines: ['5 − 3 × 2 = −1', 'Không dưới 1 → 1'] },
  ])('per event: $lines.0', ({ method, value, lines }) => {
    expect(one(method, 5, value).slice(1)).toEqual(lines)
  })

  test.each([
    {
      from: ratio('registered'),
      known: { targets: { 'I.1': p(200) } },
      target: '200 vụ (đăng ký từ đầu năm)',
    },
    { from: ratio(200), known: {}, target: '200 vụ (ấn định trong bảng)' },
    { from: ratio('typed'), known: {}, target: '200 vụ (đơn vị nhập)' },
  ])('ratio: against $target', ({ from, known, target }) => {
    const [entered, counted] = one(from, 20, p(191), known, {
      target: from.target.kind === 'typed' ? p(200) : null,
    })
    expect(entered).toBe(`Đã nhập 191 vụ; chỉ tiêu ${target}`)
    expect(counted).toBe('191 / 200 × 20 = 19,1 → 19.1')
  })

  test.each([
    {
      method: ratio(120, 0.25),
      value: p(114.5),
      line: '114,5 / 120 × 20 = 19,0833…, làm tròn đến 0,25 được 19 → 19',
    },
    { method: ratio(120), value: p(120), line: 'Đạt chỉ tiêu: được điểm tối đa → 20' },
    {
      method: ratio(120, 0.01, 50),
      value: p(59.99),
      line: 'Mới đạt 49,9916… % chỉ tiêu, dưới 50 %: không có điểm → 0',
    },
    {
      method: ratio(100, 3),
      value: p(98),
      line: '98 / 100 × 20 = 19,6, làm tròn đến 3 được 21, tối đa 20 → 20',
    },
  ])('ratio: $line', ({ method, value, line }) => {
    expect(one(method, 20, value)[1]).toBe(line)
  })

  const share = bands(
    'percent',
    { above: 95, points: 5 },
    { from: 75, to: 95, points: 3 },
    { below: 75, points: 0 },
  )
  test.each([
    { value: 96, line: 'Đã nhập 96 %, thuộc khoảng trên 95 % → 5' },
    { value: 95, line: 'Đã nhập 95 %, thuộc khoảng từ 75 % đến 95 % → 3' },
    { value: 74.99, line: 'Đã nhập 74,99 %, thuộc khoảng dưới 75 % → 0' },
  ])('bands: $line', ({ value, line }) => {
    expect(one(share, 5, p(value))).toEqual([line])
  })

  test('bands: the maximum less what the band takes off', () => {
    const left: Method = {
      kind: 'bands',
      of: 'percent',
      bands: [{ to: 0, loss: 0 }, { above: 0, to: 1000, loss: 1000 }, { loss: 12_000 }],
    }
    expect(one(left, 110, p(4))).toEqual([
      'Đã nhập 4 %, thuộc khoảng trên 0 % đến 10 %: 110 − 10 = 100 → 100',
    ])
    expect(one(left, 110, p(11))).toEqual([
      'Đã nhập 11 %, thuộc khoảng còn lại: 110 − 120 = −10, không dưới 0 → 0',
    ])
  })

  const late: Method = {
    kind: 'bands',
    of: 'days-late',
    bands: [{ from: 0, to: 0, points: 200 }, { to: 200, points: 150 }, { points: 0 }],
  }
  test.each([
    { given: {}, line: 'Chưa nộp: tạm tính như nộp đúng hạn, thuộc khoảng bằng 0 ngày → 2' },
    { given: { 'I.1': { value: 0 } }, line: 'Nộp đúng hạn, thuộc khoảng bằng 0 ngày → 2' },
    { given: { 'I.1': { value: p(2) } }, line: 'Nộp chậm 2 ngày, thuộc khoảng đến 2 ngày → 1.5' },
  ])('days late: $line', ({ given, line }) => {
    expect(one(late, 2, null, { given })).toEqual([line])
  })

  test('bands of the part a value is of its target', () => {
    const method: Method = {
      kind: 'bands',
      of: { target: { kind: 'fixed', amount: p(60) } },
      bands: [{ from: 9000, points: 500 }, { points: 200 }],
    }
    expect(one(method, 5, p(50))).toEqual([
      'Đã nhập 50 vụ; chỉ tiêu 60 vụ (ấn định trong bảng)',
      'Đạt 83,3333… % chỉ tiêu, thuộc khoảng còn lại → 2',
    ])
  })

  const loss = {
    kind: 'step-loss',
    target: { kind: 'fixed', amount: p(100) },
    percent: 100,
    loss: p(0.5),
    floor: p(8),
  } as const
  test.each([
    {
      steps: 'started' as const,
      value: 95.5,
      lines: [
        'Còn thiếu 4,5 % so với chỉ tiêu, tức 5 bậc 1 % (phần lẻ tính là một bậc)',
        '10 − 5 × 0,5 = 7,5 → 7.5',
        'Không dưới 8 → 8',
      ],
    },
    {
      steps: 'full' as const,
      value: 97.5,
      lines: ['Còn thiếu 2,5 % so với chỉ tiêu, tức 2 bậc 1 % (phần lẻ không tính)', '10 − 2 × 0,5 = 9 → 9'],
    },
    { steps: 'full' as const, value: 100, lines: ['Đạt chỉ tiêu: được điểm tối đa → 10'] },
  ])('step loss: $lines.0', ({ steps, value, lines }) => {
    expect(one({ ...loss, steps }, 10, p(value)).slice(1)).toEqual(lines)
  })

  const leader = {
    kind: 'relative',
    against: { kind: 'leader', target: { kind: 'fixed', amount: p(1) } },
    step: 1,
  } as const
  const provisional = 'Tạm tính: còn thay đổi theo số liệu của nơi khác, đến khi khối trưởng chốt'
  test.each([
    {
      value: 3,
      given: { 'I.1': { value: p(12), target: p(1) } },
      lines: [
        'Đơn vị dẫn đầu khối đạt 12 vụ / 1 vụ',
        'Vượt chỉ tiêu, một nửa điểm tối đa và phần vượt so với đơn vị dẫn đầu: 2,5 + 2,5 × (3 / 1 − 1) / (12 / 1 − 1) = 2,9545…, làm tròn đến 0,01 được 2,95 → 2.95',
      ],
    },
    {
      value: 1,
      given: {},
      lines: ['Chưa vượt chỉ tiêu, tính trên một nửa điểm tối đa: 2,5 × 1 / 1 = 2,5 → 2.5'],
    },
    {
      value: 12,
      given: { 'I.1': { value: p(12), target: p(1) } },
      lines: ['Đơn vị dẫn đầu khối đạt 12 vụ / 1 vụ', 'Dẫn đầu khối: được điểm tối đa → 5'],
    },
    { value: 12, given: {}, lines: ['Chưa có số liệu cả khối: tạm coi là dẫn đầu, được điểm tối đa → 5'] },
  ])('against the leader: $lines.0', ({ value, given, lines }) => {
    expect(one(leader, 5, p(value), { given }).slice(1)).toEqual([...lines, provisional])
  })

  const best = { kind: 'relative', against: { kind: 'best' }, step: 25 } as const
  test.each([
    {
      value: 30,
      given: { 'I.1': { value: p(40) } },
      lines: ['Kết quả cao nhất của khối là 40 vụ', '30 / 40 × 10 = 7,5 → 7.5'],
    },
    {
      value: 40,
      given: { 'I.1': { value: p(40) } },
      lines: ['Kết quả cao nhất của khối là 40 vụ', 'Bằng kết quả cao nhất của khối: được điểm tối đa → 10'],
    },
    { value: 0, given: { 'I.1': { value: p(40) } }, lines: ['Kết quả bằng 0: không có điểm → 0'] },
  ])('against the best: $lines.1', ({ value, given, lines }) => {
    expect(one(best, 10, p(value), { given }).slice(1)).toEqual([...lines, provisional])
  })

  test('judged: as entered', () => {
    expect(one(judged(1, 0.25), 5, p(4.25))).toEqual(['Tự chấm 4,25, trong khoảng từ 1 đến 5 → 4.25'])
  })

  const others = (combine: 'mean' | { trimmedMean: number }): Method => ({
    kind: 'scored-by',
    combine,
    least: 0,
    step: 1,
  })
  test.each([
    {
      combine: 'mean' as const,
      given: { 'I.1': { value: 825 } },
      lines: ['Nơi khác chấm, lấy bình quân → 8.25'],
    },
    {
      combine: { trimmedMean: 1 },
      given: { 'I.1': { value: 1100 } },
      lines: [
        'Nơi khác chấm, lấy bình quân sau khi bỏ 1 điểm cao nhất và 1 điểm thấp nhất → 11',
        'Vượt mức tối đa: chỉ tính 10 → 10',
      ],
    },
    { combine: 'mean' as const, given: {}, lines: ['Nơi khác chấm; chưa nơi nào chấm → 0'] },
  ])('scored by others: $lines.0', ({ combine, given, lines }) => {
    expect(one(others(combine), 10, null, { given })).toEqual([...lines, provisional])
  })
})

describe('A formula is told in words, with what each name stands for', () => {
  const summed = (expression: string) =>
    table([
      section(
        'main',
        'I',
        100,
        criterion('I.1', 10, judged(0, 0.01)),
        criterion('I.2', 20, ratio(100), { unitOfMeasure: '%' }),
        criterion('I.3', 5, { kind: 'formula', expression, step: 25 }),
      ),
    ])
  const entries = [entry('I.1', p(4.2)), entry('I.2', p(50), { evidence: 'BC 1' })]

  test.each([
    {
      expression: 'DIEM_I.1*0.5+MC_I.2',
      lines: [
        'Công thức của bảng: [điểm I.1] × 0,5 + [minh chứng I.2]',
        'Trong đó điểm I.1 = 4,2; minh chứng I.2 = có',
        'Tính ra 3,1, làm tròn đến 0,25 được 3 → 3',
      ],
    },
    {
      expression: 'MAX(KQ_I.2,CT_I.2)',
      lines: [
        'Công thức của bảng: MAX([kết quả I.2]; [chỉ tiêu I.2])',
        'Trong đó kết quả I.2 = 50; chỉ tiêu I.2 = 100',
        'Tính ra 100, tối đa 5 → 5',
      ],
    },
    { expression: '-1.5', lines: ['Công thức của bảng: − 1,5', 'Tính ra −1,5, không dưới 0 → 0'] },
  ])('$expression', ({ expression, lines }) => {
    expect(said(explained(summed(expression), entries, 'I.3')).slice(0, -1)).toEqual(lines)
  })

  test('and waits for a row in error by its code', () => {
    expect(said(explained(summed('DIEM_I.1'), [], 'I.3'))).toEqual([
      'Tính từ I.1, còn chờ nhập đủ và đúng',
      'Chưa tính được nên là 0 điểm; tổng điểm chưa chốt → 0',
      'Điểm của I.3, tối đa 5 → 0',
    ])
  })
})

describe('A row that is left out', () => {
  const left = (policy: 'full' | 'zero' | 'excluded', more: Partial<Criterion> = {}) =>
    table([
      section(
        'main',
        'I',
        100,
        criterion('I.1', 5, judged(0, 0.01)),
        criterion('I.2', 10, ratio('registered'), { notApplicable: policy, ...more }),
      ),
    ])

  test.each([
    { policy: 'full' as const, line: 'Không phát sinh hoặc không áp dụng: bảng cho điểm tối đa → 10' },
    { policy: 'zero' as const, line: 'Không phát sinh hoặc không áp dụng: 0 điểm → 0' },
    {
      policy: 'excluded' as const,
      line: 'Không phát sinh hoặc không áp dụng: không tính, và bớt khỏi điểm được giao → 0',
    },
  ])('by its own word: $policy', ({ policy, line }) => {
    expect(said(explained(left(policy), [entry('I.2', 'not-applicable')], 'I.2')).slice(0, -1)).toEqual([
      'Đơn vị ghi “Không phát sinh”',
      line,
    ])
  })

  test('by a condition, with the values it failed on', () => {
    const template = left('zero', { appliesWhen: 'DK_I.2>0' })
    expect(said(explained(template, [], 'I.2'))[0]).toBe(
      'Chỉ áp dụng khi [chỉ tiêu đăng ký I.2] > 0; hiện chỉ tiêu đăng ký I.2 = để trống, nên không áp dụng',
    )
  })

  test('by no condition that holds, also one on its own target', () => {
    const template = left('zero', { appliesWhen: 'DK_I.2>0' })
    const lines = explained(template, [entry('I.2', p(5))], 'I.2', { targets: { 'I.2': p(10) } })
    expect(said(lines)[1]).toBe('5 / 10 × 10 = 5 → 5')
  })

  test('and yet filled in is in error', () => {
    const template = left('zero', { appliesWhen: 'KQ_I.1>=2.5' })
    expect(said(explained(template, [entry('I.1', p(1)), entry('I.2', p(7))], 'I.2'))).toEqual([
      'Chỉ áp dụng khi [kết quả I.1] ≥ 2,5; hiện kết quả I.1 = 1, nên không áp dụng',
      'Tiêu chí này không áp dụng với số liệu đang có. Xóa ô kết quả, hoặc sửa số liệu mà nó phụ thuộc.',
      'Chưa xong nên tính 0 điểm; tổng điểm chưa chốt → 0',
      'Điểm của I.2, tối đa 10 → 0',
    ])
  })
})

describe('A row in error counts 0 and says why', () => {
  const wrong = 'Chưa xong nên tính 0 điểm; tổng điểm chưa chốt → 0'
  test('not entered', () => {
    expect(one(yesNo, 2, null)).toEqual(['Chưa nhập kết quả.', wrong])
  })
  test('out of bounds', () => {
    expect(one(judged(0, 0.25), 5, p(7))).toEqual(['Đã nhập 7', 'Phải từ 0 đến 5.', wrong])
  })
  test('without its target', () => {
    expect(one(ratio('registered'), 5, p(7))).toEqual([
      'Đã nhập 7 vụ',
      'Đơn vị chưa có chỉ tiêu đăng ký. Báo khối trưởng bổ sung.',
      wrong,
    ])
  })
  test('without evidence: what it would earn is shown first', () => {
    const row = criterion('I.1', 5, judged(0, 0.25), { evidence: { need: 'always', orExplanation: false } })
    expect(said(ofRow(row, entry('I.1', p(4)))).slice(0, -1)).toEqual([
      'Tự chấm 4, trong khoảng từ 0 đến 5 → 4',
      'Chưa có minh chứng. Ghi số, ngày văn bản, hoặc “kiểm chứng trực tiếp”.',
      wrong,
    ])
  })
  test.each([
    { kind: 'bonus' as const, line: 'Không nhập: không được thưởng → 0' },
    { kind: 'deduction' as const, line: 'Không nhập: không bị trừ → 0' },
  ])('but a blank $kind is none', ({ kind, line }) => {
    const template = table([
      section('main', 'I', 5, criterion('I.1', 5, yesNo)),
      section(kind, 'II', 5, criterion('II.1', 5, perEvent(0, 1))),
    ])
    expect(said(explained(template, [], 'II.1'))[0]).toBe(line)
  })
})

describe('After the count', () => {
  test('evidence or an explanation stands behind the points, cut where it is long', () => {
    const row = criterion('I.1', 5, judged(0, 0.25), { evidence: { need: 'always', orExplanation: true } })
    const [, proof] = ofRow(row, entry('I.1', p(4), { evidence: 'Ơ'.repeat(500) }))
    expect(proof?.text).toBe(`Có minh chứng: ${'Ơ'.repeat(120)}…`)
    expect(ofRow(row, entry('I.1', p(4), { explanation: 'Đã báo cáo' }))[1]?.text).toBe(
      'Có giải trình: Đã báo cáo',
    )
  })

  test('a value that looks mistyped is asked about', () => {
    const row = criterion('I.1', 20, ratio(100), { unitOfMeasure: '%' })
    expect(said(ofRow(row, entry('I.1', p(0.95))))[2]).toBe('Đang hiểu là 0,95 %. Nếu là 95 % thì nhập 95.')
  })

  test('each row is rounded where the table says so', () => {
    const template = table([section('main', 'I', 5, criterion('I.1', 5, judged(0, 0.01)))], {
      rounding: { at: 'row', step: 50 },
    })
    expect(said(explained(template, [entry('I.1', p(3.26))], 'I.1'))).toEqual([
      'Tự chấm 3,26, trong khoảng từ 0 đến 5 → 3.26',
      'Làm tròn đến 0,5 → 3.5',
      'Điểm của I.1, tối đa 5 → 3.5',
    ])
  })

  test('a sanction takes all points, with its reason, its numbers and its article', () => {
    const template = table(
      [
        section('main', 'I', 5, criterion('I.1', 5, judged(0, 0.01))),
        section('deduction', 'II', 5, criterion('II.1', 5, perEvent(0, 1))),
      ],
      {
        sanctions: [
          {
            code: Code.parse('X.1'),
            reason: 'Báo cáo sai sự thật',
            source: 'Điều 9',
            when: 'KQ_II.1>=2',
            effect: { kind: 'zero', criterion: Code.parse('I.1') },
          },
        ],
      },
    )
    const lines = explained(template, [entry('I.1', p(4)), entry('II.1', p(2))], 'I.1')
    expect(lines[1]).toEqual({
      text: 'Chế tài X.1: Báo cáo sai sự thật (kết quả II.1 = 2), nên mất hết điểm',
      points: 0,
      source: 'Điều 9',
    })
    expect(lines.at(-1)?.points).toBe(0)
  })

  test('in a deduction section every number is taken off', () => {
    const template = table([
      section('main', 'I', 5, criterion('I.1', 5, yesNo)),
      section('deduction', 'II', 5, criterion('II.1', 2, perEvent(0, 1))),
    ])
    expect(said(explained(template, [entry('II.1', p(3))], 'II.1'))).toEqual([
      'Đã nhập 3 lần',
      '3 × 1 = 3 → -3',
      'Vượt mức trừ tối đa: chỉ trừ 2 → -2',
      'Điểm trừ của II.1, trừ tối đa 2 → -2',
    ])
  })
})

describe('A sum names its parts', () => {
  const zeroing = levels('one', ['a', 'đủ số kỳ họp', 3], ['b', 'không đủ', 0, 'zeroes'])
  const template = table(
    [
      section(
        'main',
        'I',
        20,
        group('I.1', 6, criterion('I.1.a', 3, zeroing), criterion('I.1.b', 6, judged(0, 0.01))),
        criterion('I.2', 9, judged(0, 0.01)),
      ),
      section('main', 'II', 5, criterion('II.1', 5, yesNo)),
      section('bonus', 'III', 6, criterion('III.1', 9, perEvent(0, 3))),
      section('deduction', 'IV', 5, criterion('IV.1', 5, perEvent(0, 1))),
    ],
    { legalBasis: 'Quyết định 12/QĐ-UBND', ceiling: p(20) },
  )
  const full = [
    entry('I.1.a', ['a']),
    entry('I.1.b', p(6)),
    entry('I.2', p(9)),
    entry('II.1', ['a']),
    entry('III.1', p(3)),
    entry('IV.1', p(1)),
  ]

  test('adds them up and caps them, and leads on to each', () => {
    const lines = explained(template, full, 'I.1')
    expect(said(lines)).toEqual([
      'I.1.a. Tiêu chí I.1.a → 3',
      'I.1.b. Tiêu chí I.1.b → 6',
      'Cộng lại: 3 + 6 = 9 → 9',
      'Vượt mức tối đa: chỉ tính 6 → 6',
      'Điểm của I.1, tối đa 6 → 6',
    ])
    expect(lines.map(({ of }) => of)).toEqual(['I.1.a', 'I.1.b', undefined, undefined, undefined])
  })

  test('loses them to a level that takes the whole group, and the rows say so', () => {
    const lost = [entry('I.1.a', ['b']), ...full.slice(1)]
    expect(said(explained(template, lost, 'I.1')).slice(3)).toEqual([
      'Mức “không đủ” ở I.1.a làm mất toàn bộ điểm của I.1 → 0',
      'Điểm của I.1, tối đa 6 → 0',
    ])
    expect(said(explained(template, lost, 'I.1.a'))[1]).toBe('Mức này làm mất toàn bộ điểm của I.1')
    expect(said(explained(template, lost, 'I.1.b'))[1]).toBe('Điểm này không vào tổng: I.1 bị mất điểm')
  })

  test('goes from the sections to the total, by its legal basis', () => {
    const lines = explained(template, full, 'total')
    expect(said(lines)).toEqual([
      'I. Mục I → 15',
      'II. Mục II → 2',
      'Cộng điểm các mục: 15 + 2 = 17 → 17',
      'III. Mục III → 6',
      'IV. Mục IV → -1',
      'Điểm các mục, cộng thưởng, trừ điểm trừ: 17 + 6 − 1 = 22 → 22',
      'Tổng điểm không quá 20 → 20',
      'Bằng 100 % của 20 điểm được giao',
      'TỔNG ĐIỂM → 20',
    ])
    expect(lines.at(-1)?.source).toBe('Quyết định 12/QĐ-UBND')
  })

  test('says what keeps the total from being official', () => {
    const ruled: Template = {
      ...template,
      crossRules: [
        {
          code: Code.parse('R1'),
          message: 'I.2 phải hơn I.1.b',
          left: 'KQ_I.2',
          operator: '>',
          right: 'KQ_I.1.b',
          missing: 'skip',
          severity: 'problem',
        },
      ],
    }
    const lines = explained(ruled, [entry('I.1.b', p(6)), entry('I.2', p(4)), entry('IV.1', p(-1))], 'total')
    expect(said(lines).slice(-3)).toEqual([
      'Chưa chốt: còn 2 dòng chưa nhập, 1 dòng phải sửa, đang tính 0 điểm',
      'Chưa chốt: I.2 phải hơn I.1.b (bên trái 4, bên phải 6).',
      'TỔNG ĐIỂM → 10',
    ])
    expect(said(explained(ruled, [], 'I.1'))[0]).toBe('I.1.a. Tiêu chí I.1.a – chưa nhập → 0')
  })

  test.each([
    { at: 'section' as const, asked: 'I', line: 'Làm tròn đến 0,5 → 14.5' },
    { at: 'total' as const, asked: 'total', line: 'Làm tròn đến 0,5 → 15.5' },
  ])('is rounded at the $at', ({ at, asked, line }) => {
    const rounding = { ...template, ceiling: p(100), rounding: { at, step: 50 } }
    const list = full.map((each) => (each.criterion === 'I.2' ? { ...each, value: p(8.6) } : each))
    const given =
      at === 'section'
        ? list
        : list.map((each) => (each.criterion === 'III.1' ? { ...each, value: 0 } : each))
    expect(said(explained(rounding, given, asked))).toContain(line)
  })

  test('of many parts is counted and not written out', () => {
    const rows = Array.from({ length: 15 }, (_, at) => criterion(`I.${String(at + 1)}`, 2, yesNo))
    const many = table([section('main', 'I', 100, ...rows)])
    const all = rows.map(({ code }) => entry(code, ['a']))
    expect(said(explained(many, all, 'I')).slice(-2)).toEqual([
      'Cộng lại 15 dòng → 30',
      'Điểm của I, tối đa 100 → 30',
    ])
    expect(said(explained(many, all.slice(0, 2), 'I')).at(-2)).toBe('Cộng lại: 2 + 2 = 4 → 4')
  })

  test('cannot be asked for a code that the table does not have', () => {
    expect(() => explained(template, [], 'IX')).toThrow('Explaining IX: the table has no such code')
  })
})
