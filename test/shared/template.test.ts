import { describe, expect, test } from 'vitest'
import type { Branch } from '../../shared/criterion.ts'
import { Code } from '../../shared/ids.ts'
import { prepare } from '../../shared/prepared.ts'
import { Template } from '../../shared/template.ts'
import { bands, criterion, group, levels, perEvent, ratio, section, table, yesNo } from './table.ts'

const tableOf = (...children: Branch[]) => table([section('main', 'I', 10, ...children)])

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
