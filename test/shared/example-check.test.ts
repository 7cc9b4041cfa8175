import { describe, expect, test } from 'vitest'
import { runExamples } from '../../shared/example-check.ts'
import { Example } from '../../shared/example.ts'
import { Class } from '../../shared/class.ts'
import { criterion, entry, judged, p, perEvent, section, table, yesNo } from './table.ts'

const template = (example: object) =>
  table(
    [
      section('main', 'I', 100, criterion('I.1', 2, yesNo), criterion('I.2', 98, judged(0, 1))),
      section('deduction', 'II', 10, criterion('II.1', 10, perEvent(0, 1))),
    ],
    {
      classes: [
        Class.parse({ code: 'XS', label: 'Xuất sắc', least: p(90) }),
        Class.parse({ code: 'Y', label: 'Yếu' }),
      ],
      examples: [Example.parse({ name: 'Ví dụ', ...example })],
    },
  )
const entries = [entry('I.1', ['a']), entry('I.2', p(90)), entry('II.1', p(3))]
const differences = (example: object) => runExamples(template(example))[0]?.differences

describe('An example of a table', () => {
  test('passes when all that its author expects comes out', () => {
    const expected = { total: 8900, points: { 'I.1': 200, I: 9200, 'II.1': -300 }, problems: [], class: 'Y' }
    expect(runExamples(template({ entries, expected }))).toEqual([{ name: 'Ví dụ', differences: [] }])
  })

  test('compares nothing that is not mentioned', () => {
    expect(differences({ entries: [], expected: {} })).toEqual([])
  })

  test.each<[string, object, object]>([
    ['the total', { total: 9000 }, { of: 'total', expected: 9000, found: 8900 }],
    [
      'a deduction written without its sign',
      { points: { 'II.1': 300 } },
      { of: 'points', code: 'II.1', expected: 300, found: -300 },
    ],
    [
      'a code that is not there',
      { points: { 'I.9': 1 } },
      { of: 'points', code: 'I.9', expected: 1, found: undefined },
    ],
    [
      'a code that every object has',
      { points: { constructor: 1 } },
      { of: 'points', code: 'constructor', expected: 1, found: undefined },
    ],
    ['a problem that does not come', { problems: ['I.1'] }, { of: 'problems', expected: ['I.1'], found: [] }],
    ['the class', { class: 'XS' }, { of: 'class', expected: 'XS', found: 'Y' }],
  ])('tells a difference in %s', (_, expected, difference) => {
    expect(differences({ entries, expected })).toEqual([difference])
  })

  test('tells a problem that was not expected, and takes them in any order', () => {
    const wrong = [entry('I.2', p(99)), entry('II.1', p(0.5))]
    expect(differences({ entries: wrong, expected: { problems: ['II.1', 'I.2', 'I.1'] } })).toEqual([])
    expect(differences({ entries: wrong, expected: { problems: ['I.1'] } })).toEqual([
      { of: 'problems', expected: ['I.1'], found: ['I.1', 'I.2', 'II.1'] },
    ])
  })

  test('tells an entry for a row that is not there', () => {
    expect(differences({ entries: [entry('I.9', 100)], expected: {} })).toEqual([
      { of: 'entries', said: 'Bảng tiêu chí không có mã I.9.' },
    ])
  })
})
