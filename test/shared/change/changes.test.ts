import { describe, expect, test } from 'vitest'
import { changesOf } from '../../../shared/change/changes.ts'
import { changeText } from '../../../shared/change/text.ts'
import type { Branch, Criterion } from '../../../shared/criterion.ts'
import type { Language } from '../../../shared/problem.ts'
import { Template } from '../../../shared/template.ts'
import * as t from '../table.ts'

/** The table of last year, as a bloc's head hands it over. */
const lastYear = (): Template =>
  Template.parse({
    ...t.table([
      t.section(
        'main',
        'I',
        60,
        t.group(
          'I.1',
          20,
          t.criterion(
            'I.1.1',
            5,
            t.levels('one', ['a', 'đúng hạn', 5], ['b', 'chậm', 2], ['c', 'không nộp', 0]),
            {
              label: 'Gửi báo cáo',
            },
          ),
          t.criterion('I.1.2', 15, t.ratio('registered'), {
            label: 'Tỷ lệ giải quyết án',
            unitOfMeasure: 'vụ',
          }),
        ),
        t.criterion('I.2', 40, t.judged(0, 0.5), { label: 'Công tác chuyên môn' }),
      ),
      t.section(
        'main',
        'II',
        40,
        t.criterion('II.1', 10, t.perEvent(10, -1), { label: 'Dự họp khối' }),
        t.criterion('II.2', 25, t.judged(0, 1), { label: 'Xây dựng Đảng' }),
        t.criterion('II.3', 5, t.stepLoss(90, 1, 0.5), { label: 'Tỷ lệ đảng viên hoàn thành tốt' }),
      ),
      t.section('bonus', 'III', 5, t.criterion('III.1', 5, t.perEvent(0, 1), { label: 'Sáng kiến' })),
      t.section(
        'deduction',
        'IV',
        10,
        t.criterion('IV.1', 5, t.perEvent(0, 1), { label: 'Đơn thư vượt cấp' }),
      ),
    ]),
    tieBreaks: [{ kind: 'more-bonus' }, { kind: 'more-points', code: 'I' }],
    crossRules: [
      {
        ...{ code: 'R1', message: 'Số vụ không vượt chỉ tiêu gấp đôi', left: 'KQ_I.1.2', operator: '<=' },
        ...{ right: '2*CT_I.1.2', missing: 'skip', severity: 'warning' },
      },
    ],
    sanctions: [
      {
        code: 'CT.1',
        reason: 'Có đơn thư vượt cấp',
        when: 'KQ_IV.1>=2',
        effect: { kind: 'lower-class', by: 1 },
      },
    ],
    classes: [
      { code: 'XS', label: 'Xuất sắc', least: t.p(90) },
      { code: 'T', label: 'Tốt', least: t.p(80) },
      { code: 'K', label: 'Khá' },
    ],
    quotas: [{ class: 'XS', most: { kind: 'percent', percent: 2500, round: 'down' }, tie: 'contract' }],
  })

/** The row of a code, to be edited where it stands. */
function row(table: Template, code: string): Criterion {
  const find = (branches: readonly Branch[]): Criterion[] =>
    branches.flatMap((branch) =>
      branch.kind === 'group' ? find(branch.children) : branch.code === code ? [branch] : [],
    )
  const [found] = find(table.sections.flatMap(({ children }) => children))
  if (!found) throw new Error(`Looking for ${code}: the table should have it`)
  return found
}

type Edit = (table: Template) => void

/** What the changes of an edited table say, those of meaning marked by an exclamation mark. */
function told(edit: Edit, language: Language = 'vi'): string[] {
  const table = lastYear()
  edit(table)
  return changesOf(lastYear(), table).map(
    (change) => `${change.weight === 'meaning' ? '! ' : ''}${changeText(change, language)}`,
  )
}

const sectionAt = (table: Template, at: number) => {
  const section = table.sections[at]
  if (!section) throw new Error(`The table should have a section ${String(at)}`)
  return section
}

describe('What the meeting in January changed, as a clerk reads it', () => {
  const rows: [string, Edit, ...string[]][] = [
    ['a maximum', (it) => (row(it, 'II.3').max = t.p(7)), '! II.3: điểm tối đa 5 → 7'],
    ['what a deduction costs', (it) => (row(it, 'IV.1').max = t.p(8)), '! IV.1: mức trừ tối đa 5 → 8'],
    [
      'the caps',
      (it) => it.sections.forEach((each) => (each.max += t.p(0.5))),
      '! I: trần điểm 60 → 60,5',
      '! II: trần điểm 40 → 40,5',
      '! III: trần điểm thưởng 5 → 5,5',
      '! IV: trần điểm trừ 10 → 10,5',
    ],
    [
      'a group loses its cap',
      (it) => Object.assign(sectionAt(it, 0).children[0] ?? {}, { max: undefined }),
      '! I.1: trần điểm 20 → không có',
    ],
    [
      'a row put in, with the codes after it shifted',
      (it) => {
        sectionAt(it, 1).children.splice(0, 0, t.criterion('II.1', 2, t.yesNo, { label: 'Ký giao ước' }))
        sectionAt(it, 1).children.forEach(
          (each, at) => (each.code = t.criterion(`II.${String(at + 1)}`, 1, t.yesNo).code),
        )
      },
      '! Thêm tiêu chí II.1 “Ký giao ước” (tối đa 2)',
      '! II.2: có lẽ là II.1 cũ, chỉ đổi mã (cùng nội dung “Dự họp khối”)',
      '! II.3: có lẽ là II.2 cũ, chỉ đổi mã (cùng nội dung “Xây dựng Đảng”)',
      '! II.4: có lẽ là II.3 cũ, chỉ đổi mã (cùng nội dung “Tỷ lệ đảng viên hoàn thành tốt”)',
    ],
    [
      'a row gone',
      (it) => sectionAt(it, 1).children.splice(0, 1),
      '! Bỏ tiêu chí II.1 “Dự họp khối” (tối đa 10)',
    ],
    [
      'a section gone, told where it stood',
      (it) => it.sections.splice(2, 1),
      '! Bỏ mục III “Mục III” (tối đa 5)',
      '! Bỏ tiêu chí III.1 “Sáng kiến” (tối đa 5)',
    ],
    [
      'a row moved into another section',
      (it) => sectionAt(it, 1).children.push(...sectionAt(it, 0).children.splice(1, 1)),
      '! I.2: chuyển từ I sang II',
    ],
    ['rows in another order', (it) => sectionAt(it, 1).children.reverse(), 'II: thứ tự các dòng thay đổi'],
    ['sections in another order', (it) => it.sections.reverse(), 'Bảng: thứ tự các dòng thay đổi'],
    [
      'a bonus section becomes a main one',
      (it) => (sectionAt(it, 2).kind = 'main'),
      '! III: loại mục điểm thưởng → mục chấm điểm',
    ],
    [
      'another way of scoring',
      (it) => (row(it, 'II.1').method = t.yesNo),
      '! II.1: cách chấm “10 điểm; mỗi lần trừ 1” → “có: 2; không: 0”',
    ],
    [
      'other numbers of one',
      (it) => (row(it, 'II.1').method = t.perEvent(10, -2)),
      '! II.1: cách chấm “10 điểm; mỗi lần trừ 1” → “10 điểm; mỗi lần trừ 2”',
    ],
    [
      'two names of levels have changed places',
      (it) =>
        (row(it, 'I.1.1').method = t.levels(
          'one',
          ['a', 'chậm', 5],
          ['b', 'đúng hạn', 2],
          ['c', 'không nộp', 0],
        )),
      '! I.1.1: cách chấm “đúng hạn: 5; chậm: 2; không nộp: 0” → “chậm: 5; đúng hạn: 2; không nộp: 0”',
    ],
    [
      'only the code of a level, which the printed words do not say',
      (it) =>
        (row(it, 'I.1.1').method = t.levels(
          'one',
          ['x', 'đúng hạn', 5],
          ['b', 'chậm', 2],
          ['c', 'không nộp', 0],
        )),
      '! I.1.1: cách chấm “…không nộp: 0 (mức (mã a, điểm 5) (mã b, điểm 2) (mã c, điểm 0))” → “…không nộp: 0 (mức (mã b, điểm 2) (mã c, điểm 0) (mã x, điểm 5))”',
    ],
    [
      'the name of a level',
      (it) =>
        (row(it, 'I.1.1').method = t.levels(
          'one',
          ['a', 'trước hạn', 5],
          ['b', 'chậm', 2],
          ['c', 'không nộp', 0],
        )),
      'I.1.1: tên mức “đúng hạn” → “trước hạn”',
    ],
    [
      'levels in another order',
      (it) =>
        (row(it, 'I.1.1').method = t.levels(
          'one',
          ['b', 'chậm', 2],
          ['a', 'đúng hạn', 5],
          ['c', 'không nộp', 0],
        )),
      'I.1.1: thứ tự các mức thay đổi',
    ],
    [
      'a target',
      (it) => (row(it, 'II.3').method = t.stepLoss(95, 1, 0.5)),
      '! II.3: chỉ tiêu ấn định 90 → ấn định 95',
    ],
    [
      'where a target comes from',
      (it) => (row(it, 'I.1.2').method = t.ratio('typed')),
      '! I.1.2: chỉ tiêu đăng ký từ đầu năm → đơn vị nhập',
    ],
    [
      'what a row asks for',
      (it) =>
        Object.assign(row(it, 'I.1.2'), {
          evidence: { need: 'when-earning', orExplanation: true },
          unitOfMeasure: '%',
          appliesWhen: 'KQ_I.2>0.5',
          notApplicable: 'excluded',
        }),
      '! I.1.2: đơn vị tính vụ → %',
      '! I.1.2: minh chứng không bắt buộc → bắt buộc khi có điểm, giải trình thay được',
      '! I.1.2: chỉ áp dụng khi không có → “[kết quả I.2] > 0,5”',
      '! I.1.2: khi không phát sinh vẫn phải chấm → không tính',
    ],
    [
      'only words',
      (it) => {
        Object.assign(row(it, 'I.2'), {
          label: 'Nhiệm vụ chuyên môn',
          hint: 'Theo báo cáo năm',
          legalBasis: 'QĐ 12',
        })
        it.legalBasis = 'QĐ 77/2025/QĐ-UBND'
      },
      'Bảng: căn cứ không có → “QĐ 77/2025/QĐ-UBND”',
      'I.2: nội dung “Công tác chuyên môn” → “Nhiệm vụ chuyên môn”',
      'I.2: gợi ý không có → “Theo báo cáo năm”',
      'I.2: căn cứ không có → “QĐ 12”',
    ],
  ]

  test.each(rows)('%s', (_, edit, ...texts) => {
    expect(told(edit)).toEqual(texts)
  })

  test('two rows exchange their codes: told as that, not as new labels', () => {
    const exchange: Edit = (it) => {
      const [first, second] = [row(it, 'II.1'), row(it, 'II.2')]
      ;[first.code, second.code] = [second.code, first.code]
    }
    expect(told(exchange)).toEqual([
      '! II.2: có lẽ là II.1 cũ, chỉ đổi mã (cùng nội dung “Dự họp khối”)',
      '! II.1: có lẽ là II.2 cũ, chỉ đổi mã (cùng nội dung “Xây dựng Đảng”)',
    ])
  })

  test('long words are cut to where they differ', () => {
    const old = `Tỷ lệ ${'giải quyết án hình sự, dân sự, hành chính '.repeat(4)}trước ngày 15/11 hằng năm theo quy chế của khối`
    const table = (label: string) =>
      t.table([t.section('main', 'I', 5, t.criterion('I.1', 5, t.yesNo, { label }))])
    const [change] = changesOf(table(old), table(old.replace('15/11', '20/11')))
    expect(change && changeText(change, 'vi')).toBe(
      'I.1: nội dung “…hành chính trước ngày 15/11 hằng năm theo quy…” → “…hành chính trước ngày 20/11 hằng năm theo quy…”',
    )
  })
})

describe('What it changed about totals, places and classes', () => {
  const rules: [string, Edit, ...string[]][] = [
    [
      'bounds and rounding of the total',
      (it) =>
        Object.assign(it, {
          scale: t.p(200),
          floor: t.p(10),
          ceiling: t.p(100),
          rounding: { at: 'row', step: 25 },
        }),
      '! Bảng: thang điểm 100 → 200',
      '! Bảng: tổng điểm không dưới 0 → 10',
      '! Bảng: tổng điểm không quá 110 → 100',
      '! Bảng: làm tròn không có → từng dòng đến 0,25',
    ],
    [
      'the rank basis, by which the thresholds of classes are percent too',
      (it) => (it.rankBy = 'percent'),
      '! Bảng: xếp hạng theo tổng điểm → tỷ lệ % điểm được giao',
      '! Xếp loại XS: từ 90 → 90 %',
      '! Xếp loại T: từ 80 → 80 %',
    ],
    [
      'the rank basis, said where it was silent',
      (it) => (it.rankBy = 'points'),
      'Bảng: cách ghi (nghĩa không đổi) không có → “tổng điểm”',
    ],
    [
      'the tie-break chain',
      (it) => it.tieBreaks.reverse(),
      '! Bảng: khi bằng điểm xét lần lượt điểm thưởng cao hơn; điểm I cao hơn → điểm I cao hơn; điểm thưởng cao hơn',
    ],
    [
      'a cross rule: its side, its words',
      (it) => Object.assign(it.crossRules?.[0] ?? {}, { right: '3*CT_I.1.2', message: 'Gấp ba' }),
      '! Ràng buộc R1: lời ghi “Số vụ không vượt chỉ tiêu gấp đôi” → “Gấp ba”'.slice(2),
      '! Ràng buộc R1: vế phải “2 × [chỉ tiêu I.1.2]” → “3 × [chỉ tiêu I.1.2]”',
    ],
    [
      'a cross rule written with spaces',
      (it) => Object.assign(it.crossRules?.[0] ?? {}, { right: '2 * CT_I.1.2' }),
      'Ràng buộc R1: cách ghi (nghĩa không đổi) “2*CT_I.1.2” → “2 * CT_I.1.2”',
    ],
    [
      'a sanction',
      (it) =>
        Object.assign(it.sanctions?.[0] ?? {}, {
          when: 'KQ_IV.1>=1',
          effect: { kind: 'bar-class', class: 'XS' },
        }),
      '! Chế tài CT.1: điều kiện “[kết quả IV.1] ≥ 2” → “[kết quả IV.1] ≥ 1”',
      '! Chế tài CT.1: hậu quả hạ 1 bậc xếp loại → không được xếp loại XS trở lên',
    ],
    ['a sanction gone', (it) => delete it.sanctions, '! Bỏ chế tài CT.1'],
    [
      'a class and its quota',
      (it) => {
        Object.assign(it.classes?.[0] ?? {}, { least: t.p(95), each: { of: 'section', percent: 8500 } })
        Object.assign(it.quotas?.[0] ?? {}, { most: { kind: 'count', count: 2 }, tie: 'vote' })
      },
      '! Xếp loại XS: từ 90 → 95',
      '! Xếp loại XS: mỗi phần phải đạt không có → từng mục từ 85 %',
      '! Hạn ngạch XS: nhiều nhất 25 %, làm tròn xuống → 2 đơn vị',
      '! Hạn ngạch XS: khi đồng hạng ở ngưỡng không lấy ai → bỏ phiếu',
    ],
    ['classes in another order', (it) => it.classes?.reverse(), '! Bảng: thứ tự các xếp loại thay đổi'],
    [
      'a separate list and an example',
      (it) => {
        it.lists = Template.shape.lists.parse([{ code: 'KCT', label: 'Không chỉ tiêu', when: 'DK_I.1.2=0' }])
        it.examples = [{ name: 'Năm 2025', entries: [], expected: { total: 0 } }]
      },
      '! Thêm danh sách xếp hạng riêng KCT',
      'Thêm ví dụ “Năm 2025”',
    ],
    [
      'an empty list where there was none',
      (it) => (it.lists = []),
      'Bảng: cách ghi (nghĩa không đổi) không có → “list: 0”',
    ],
    ['a new version', (it) => (it.version = 2), 'Bảng: phiên bản 1 → 2'],
  ]

  test.each(rules)('%s', (_, edit, ...texts) => {
    expect(told(edit)).toEqual(texts)
  })

  test('an example that expects something else is told, and weighs nothing', () => {
    const table = (total: number): Template => ({
      ...lastYear(),
      examples: [{ name: 'Năm 2025', entries: [], expected: { total } }],
    })
    const changes = changesOf(table(0), table(100))
    expect(changes.map((change) => [change.weight, changeText(change, 'vi')])).toEqual([
      ['wording', 'Ví dụ “Năm 2025”: nội dung thay đổi'],
    ])
  })

  test('one more decimal is told once: no number means anything else', () => {
    const finer = JSON.parse(
      JSON.stringify(lastYear(), (name, value: unknown) =>
        typeof value === 'number' &&
        ['max', 'points', 'step', 'start', 'each', 'floor', 'least', 'loss', 'scale', 'ceiling'].includes(
          name,
        )
          ? value * 10
          : value,
      ),
    ) as object
    const after = Template.parse({ ...finer, decimals: 3 })
    expect(changesOf(lastYear(), after).map((each) => changeText(each, 'vi'))).toEqual([
      'Bảng: số chữ số thập phân 2 → 3',
    ])
  })
})

test('the same in English, where what the table says stays as it is printed', () => {
  const edit: Edit = (it) => {
    row(it, 'II.3').max = t.p(7.5)
    row(it, 'II.1').method = t.perEvent(10, -2)
    it.sections.splice(2, 1)
    Object.assign(row(it, 'I.1.2'), { appliesWhen: 'KQ_I.2>0.5' })
  }
  expect(told(edit, 'en')).toEqual([
    '! I.1.2: applies only when none → “[result of I.2] > 0.5”',
    '! II.1: scoring “10 điểm; mỗi lần trừ 1” → “10 điểm; mỗi lần trừ 2”',
    '! II.3: maximum 5 → 7.5',
    '! Removed section III “Mục III” (at most 5)',
    '! Removed criterion III.1 “Sáng kiến” (at most 5)',
  ])
})
