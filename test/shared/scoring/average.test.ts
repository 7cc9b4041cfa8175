import { describe, expect, test } from 'vitest'
import { readEntry, cellsOf } from '../../../shared/entry.ts'
import { mean } from '../../../shared/scoring/count.ts'
import { verdict } from '../../../shared/scoring/verdict.ts'
import { average, cells, counted, criterion, entry } from '../table.ts'

const levels = [
  ['a', 'đúng hạn', 10],
  ['b', 'chậm', 5],
  ['c', 'không làm', 0],
] as const
const row = criterion('I.1', 10, average(0.01, ...levels))
const events = (...codes: string[]) => counted(row, entry('I.1', codes))

describe('The mean of the events', () => {
  test.each([
    { codes: ['a'], earns: 1000, because: 'one event is its own mean' },
    { codes: ['a', 'b'], earns: 750, because: '(10 + 5) / 2' },
    { codes: ['b', 'a'], earns: 750, because: 'the order does not matter' },
    { codes: ['a', 'a', 'b'], earns: 833, because: '25 / 3 = 8,333…' },
    { codes: ['a', 'b', 'b'], earns: 667, because: '20 / 3 = 6,666…' },
    { codes: ['c', 'c'], earns: 0, because: 'nothing twice is nothing' },
    { codes: Array.from({ length: 100 }, () => 'a'), earns: 1000, because: 'the most events there may be' },
  ])('$codes.length events earn $earns: $because', ({ codes, earns }) => {
    expect(events(...codes)).toBe(earns)
  })

  test.each([
    { step: 0.1, earns: 830 },
    { step: 0.25, earns: 825 },
    { step: 0.5, earns: 850 },
    { step: 1, earns: 800 },
  ])('25 / 3 in steps of $step: $earns', ({ step, earns }) => {
    const stepped = criterion('I.1', 10, average(step, ...levels))
    expect(counted(stepped, entry('I.1', ['a', 'a', 'b']))).toBe(earns)
  })

  test('half a step goes up', () => {
    expect(counted(criterion('I.1', 10, average(0.5, ...levels)), entry('I.1', ['a', 'b', 'b', 'b']))).toBe(
      650,
    )
    expect([mean(1, 2, 1), mean(3, 2, 1), mean(1, 3, 1), mean(5, 10, 1), mean(49, 100, 1)]).toEqual([
      1, 2, 0, 1, 0,
    ])
  })
})

describe('What is no list of events', () => {
  test.each<[string, Parameters<typeof entry>[1], number]>([
    ['nothing', null, verdict.blank],
    ['no event', [], verdict.type],
    ['a number', 100, verdict.type],
    ['a level the table does not have', ['a', 'x'], verdict.type],
    ['not applicable where that may not be said', 'not-applicable', verdict.type],
  ])('%s', (_, value, found) => {
    expect(counted(row, entry('I.1', value))).toBe(found)
  })
})

describe('The cell of an average row', () => {
  const read = (value: string | number | boolean) => readEntry(row, cells('I.1', value), 2)

  test.each([
    ['a', ['a']],
    ['a; a; b', ['a', 'a', 'b']],
    ['A;b,C', ['a', 'b', 'c']],
    ['  a ;  b ', ['a', 'b']],
    ['', null],
    ['   ', null],
  ])('“%s” is read as %j', (typed, value) => {
    const found = read(typed)
    expect([found.entry.value, found.problem]).toEqual([value, undefined])
  })

  test.each([
    ['x', 'x'],
    ['a; x; y', 'x'],
    ['a;', ''],
    ['a;;b', ''],
    [5, '5'],
    [true, 'true'],
    ['a b', 'ab'],
  ])('“%s” is no list of its levels', (typed, told) => {
    const { entry: found, problem } = read(typed)
    expect(found.value).toBeNull()
    expect(problem).toEqual({
      code: 'entry.unknown-event',
      said: { typed: told, known: 'a; b; c' },
      at: { criterion: 'I.1', field: 'value' },
    })
  })

  test('a level called true is still no yes', () => {
    const odd = criterion('I.1', 1, average(0.01, ['true', 'có', 1], ['b', 'không', 0]))
    expect(readEntry(odd, cells('I.1', true), 2).problem?.code).toBe('entry.unknown-event')
  })

  test('comes back as it was typed', () => {
    const entered = entry('I.1', ['a', 'a', 'b'])
    expect(cellsOf(row, entered, 2).value).toBe('a; a; b')
    expect(read('a; a; b').entry).toEqual(entered)
  })
})
