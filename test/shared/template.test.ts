import { describe, expect, test } from 'vitest'
import { Code } from '../../shared/ids.ts'
import { prepare } from '../../shared/prepared.ts'
import { Template, templateFaults, type Branch } from '../../shared/template.ts'
import {
  bands,
  criterion,
  group,
  judged,
  levels,
  p,
  perEvent,
  ratio,
  section,
  table,
  yesNo,
} from './table.ts'

const tableOf = (...children: Branch[]) => table([section('main', 'I', 10, ...children)])
const nine = Array.from({ length: 9 }, (_, at): [string, string, number] => [`l${at}`, `mức ${at}`, 1])

describe('A table that can be scored', () => {
  test.each<[string, Template]>([
    [
      'has one of every method',
      tableOf(
        criterion('I.1', 2, yesNo),
        criterion('I.2', 2, perEvent(2, -0.5)),
        criterion('I.3', 2, ratio('typed')),
        criterion('I.4', 2, bands('amount', { points: 2 })),
        criterion('I.5', 2, judged(0, 0.25)),
      ),
    ],
    [
      'may have parts of 9 under a maximum of 6',
      tableOf(group('I.1', 6, criterion('I.1.a', 5, yesNo), criterion('I.1.b', 4, yesNo))),
    ],
    [
      'may have a zeroing level inside a group',
      tableOf(
        group('I.1', 6, criterion('I.1.a', 5, levels('one', ['a', 'có', 5], ['b', 'không', 0, 'zeroes']))),
      ),
    ],
    [
      'may name two levels alike if they earn differently',
      tableOf(criterion('I.1', 2, levels('one', ['a', 'chậm', 1], ['b', 'chậm', 2]))),
    ],
    [
      'may have eight levels of which the highest counts',
      tableOf(criterion('I.1', 2, levels('highest', ...nine.slice(1)))),
    ],
    [
      'may have nine levels of which one is chosen, with any sign in them',
      tableOf(criterion('I.1', 2, levels('one', ...nine, ['x', 'có; không', 1]))),
    ],
    [
      'may judge up to a maximum that is no multiple of its step',
      tableOf(criterion('I.1', 2, judged(0.5, 1.5))),
    ],
  ])('%s', (_, template) => {
    expect(templateFaults(template)).toEqual([])
    expect(() => prepare(template)).not.toThrow()
  })
})

describe('A table that cannot be scored', () => {
  test.each<[string, Template]>([
    ['Mã I.1 dùng hai lần.', tableOf(criterion('I.1', 2, yesNo), criterion('I.1', 2, yesNo))],
    ['Mã I dùng hai lần.', tableOf(criterion('I', 2, yesNo))],
    ['Mã I.1 dùng hai lần.', tableOf(group('I.1', 2, criterion('I.1', 2, yesNo)))],
    [
      'I.1: hai mức giống hệt nhau.',
      tableOf(criterion('I.1', 2, levels('one', ['a', 'Chậm', 1], ['b', 'chậm', 1]))),
    ],
    [
      'I.1: hai mức trùng mã.',
      tableOf(criterion('I.1', 2, levels('one', ['a', 'có', 1], ['a', 'không', 0]))),
    ],
    [
      'I.1: có mức cao hơn điểm tối đa.',
      tableOf(criterion('I.1', 2, levels('one', ['a', 'có', 2.01], ['b', 'không', 0]))),
    ],
    [
      'I.1: chọn nhiều mức thì không quá 8 mức và không dùng dấu “;” trong tên mức.',
      tableOf(criterion('I.1', 2, levels('highest', ...nine))),
    ],
    [
      'I.1: chọn nhiều mức thì không quá 8 mức và không dùng dấu “;” trong tên mức.',
      tableOf(criterion('I.1', 2, levels('highest', ['a', 'cờ; bằng khen', 1], ['b', 'không', 0]))),
    ],
    [
      'I.1: mức làm mất điểm cả tiêu chí phải nằm trong một nhóm.',
      tableOf(criterion('I.1', 2, levels('one', ['a', 'có', 2], ['b', 'không', 0, 'zeroes']))),
    ],
    [
      'I.1: điểm ban đầu hoặc điểm sàn cao hơn điểm tối đa.',
      tableOf(criterion('I.1', 2, perEvent(2.5, -0.5))),
    ],
    ['I.1: điểm ban đầu hoặc điểm sàn cao hơn điểm tối đa.', tableOf(criterion('I.1', 2, perEvent(0, 1, 3)))],
    ['I.1: bước làm tròn lớn hơn điểm tối đa.', tableOf(criterion('I.1', 2, ratio('typed', 2.5)))],
    ['I.1: có khoảng cao hơn điểm tối đa.', tableOf(criterion('I.1', 2, bands('amount', { points: 2.5 })))],
    ['I.1: không có điểm nào tự chấm được.', tableOf(criterion('I.1', 2, judged(2.5, 0.5)))],
    ['I.1: không có điểm nào tự chấm được.', tableOf(criterion('I.1', 2, judged(1.75, 1.5)))],
    ['Điểm sàn của tổng cao hơn điểm trần.', { ...tableOf(criterion('I.1', 2, yesNo)), floor: p(111) }],
    [
      'Tiêu chí phụ V không có trong bảng.',
      { ...tableOf(criterion('I.1', 2, yesNo)), tieBreaks: [{ kind: 'more-points', code: Code.parse('V') }] },
    ],
  ])('%s', (fault, template) => {
    expect(templateFaults(template)).toEqual([fault])
    expect(() => prepare(template)).toThrow(`Template bang-thu cannot be scored: ${fault}`)
  })

  test('every fault is told at once', () => {
    const template = tableOf(criterion('I.1', 2, judged(3, 1)), criterion('I.1', 2, perEvent(3, -1)))
    expect(templateFaults(template)).toHaveLength(3)
    expect(
      templateFaults({ ...template, tieBreaks: [{ kind: 'more-bonus' }, { kind: 'fewer-deductions' }] }),
    ).toHaveLength(3)
  })
})

describe('A table from outside', () => {
  const plain = (change: (template: Record<string, unknown>) => void): unknown => {
    const copy = structuredClone(tableOf(criterion('I.1', 2, yesNo))) as unknown as Record<string, unknown>
    change(copy)
    return copy
  }
  const row = (change: Record<string, unknown>) =>
    plain((template) => {
      template['sections'] = [
        { ...section('main', 'I', 10), children: [{ ...criterion('I.1', 2, yesNo), ...change }] },
      ]
    })

  test('is read as it is', () => {
    expect(Template.safeParse(plain(() => undefined)).success).toBe(true)
    expect(Template.safeParse(row({})).success).toBe(true)
  })

  test.each<[string, unknown]>([
    ['an unknown field', plain((template) => (template['macro'] = 'x'))],
    ['an unknown method', row({ method: { kind: 'formula', text: '=1' } })],
    ['a part of a point', row({ max: 0.5 })],
    ['a maximum of 0', row({ max: 0 })],
    ['no words', row({ label: '  ' })],
    ['a code that is none', row({ code: 'I-1' })],
    ['a level with two spaces', row({ method: levels('one', ['a', 'có  hai', 1], ['b', 'không', 0]) })],
    ['a level with a line break', row({ method: levels('one', ['a', 'có\nhai', 1], ['b', 'không', 0]) })],
    ['a single level', row({ method: levels('one', ['a', 'có', 1]) })],
    [
      'a level that zeroes: false',
      row({ method: { ...yesNo, levels: yesNo.levels.map((level) => ({ ...level, zeroes: false })) } }),
    ],
    ['a step of 0', row({ method: { kind: 'judged', least: 0, step: 0 } })],
    ['a fixed target of 0', row({ method: ratio(0) })],
    ['more than 100 % at the least', row({ method: ratio(5, 1, 101) })],
    ['no bands', row({ method: bands('percent') })],
    ['a group with no rows', row({ kind: 'group' })],
    ['four decimals', plain((template) => (template['decimals'] = 4))],
    ['a section with no rows', plain((template) => (template['sections'] = [section('main', 'I', 10)]))],
    ['no sections', plain((template) => (template['sections'] = []))],
  ])('%s is refused', (_, template) => {
    expect(Template.safeParse(template).success).toBe(false)
  })
})

describe('A table laid flat', () => {
  const prepared = prepare(
    table([
      section(
        'main',
        'I',
        10,
        group('I.1', 6, criterion('I.1.a', 5, yesNo)),
        group('I.2', undefined, criterion('I.2.a', 4, yesNo)),
      ),
      section('deduction', 'II', 5, criterion('II.1', 5, perEvent(0, 1))),
    ]),
  )

  test('has every node before its children, in printed order', () => {
    expect(
      prepared.nodes.map(({ branch, parent, depth, section: kind, most }) => [
        branch.code,
        parent,
        depth,
        kind,
        most,
      ]),
    ).toEqual([
      ['I', -1, 0, 'main', 1000],
      ['I.1', 0, 1, 'main', 600],
      ['I.1.a', 1, 2, 'main', 500],
      ['I.2', 0, 1, 'main', Infinity],
      ['I.2.a', 3, 2, 'main', 400],
      ['II', -1, 0, 'deduction', 500],
      ['II.1', 5, 1, 'deduction', 500],
    ])
  })

  test('knows its criteria and where each code stands', () => {
    expect(prepared.rows.map(({ index, criterion: { code }, section: kind }) => [index, code, kind])).toEqual(
      [
        [2, 'I.1.a', 'main'],
        [4, 'I.2.a', 'main'],
        [6, 'II.1', 'deduction'],
      ],
    )
    expect(prepared.indexOf.get(Code.parse('II.1'))).toBe(6)
    expect(prepared.indexOf.get(Code.parse('X'))).toBeUndefined()
  })
})
