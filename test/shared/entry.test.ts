import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, Entry, EntryCells, isUntouched, readEntry, valueDecimals } from '../../shared/entry.ts'
import type { CellValue } from '../../shared/cell.ts'
import { problemText } from '../../shared/refusal.ts'
import type { Criterion } from '../../shared/criterion.ts'
import { bands, cells, criterion, entry, judged, levels, perEvent, ratio } from './table.ts'

const rounds = criterion(
  'I.1',
  2,
  levels('one', ['a', 'Đúng kế hoạch', 2], ['b', 'thiếu 01; còn chậm', 1], ['c', 'không', 0]),
)
const awards = criterion(
  'I.2',
  3,
  levels('highest', ['a', 'cấp quốc gia', 3], ['b', 'cấp bộ, ngành', 1.5], ['c', 'không', 0]),
)
const share = criterion('I.3', 10, ratio('typed'))
const registered = criterion('I.4', 10, ratio('registered'))
const count = criterion('I.5', 5, perEvent(0, 2.5))
const days = criterion('I.6', 5, bands('amount', { points: 5 }))
const quality = criterion('I.7', 5, judged(0, 0.25))

const valueOf = (row: Criterion, value: CellValue, decimals = 2) =>
  readEntry(row, cells(row.code, value), decimals)

describe('A level is found by the text of its list', () => {
  test.each<[CellValue, string[] | null]>([
    ['Đúng kế hoạch – 2', ['a']],
    ['  Đúng   kế hoạch – 2 ', ['a']],
    ['ĐÚNG KẾ HOẠCH – 2', ['a']],
    ['thiếu 01; còn chậm – 1', ['b']],
    ['không – 0', ['c']],
    ['', null],
    ['   ', null],
  ])('%j', (cell, value) => {
    expect(valueOf(rounds, cell)).toEqual({ entry: entry('I.1', value) })
  })

  test.each<[CellValue, string]>([
    ['Đúng kế hoạch', 'Đúng kế hoạch'],
    ['Đúng kế hoạch - 2', 'Đúng kế hoạch - 2'],
    ['Đúng kế hoạch – 1', 'Đúng kế hoạch – 1'],
    ['Đúng kế hoạch – 2\u00a0', 'Đúng kế hoạch – 2\u00a0'], // as the sheet's own TRIM leaves it
    [' x ', 'x'],
    ['Đúng kế hoạch – 2; không – 0', 'Đúng kế hoạch – 2; không – 0'],
    [2, '2'],
    [true, 'true'],
    ['#N/A', '#N/A'],
  ])('%j is none', (cell, typed) => {
    const { entry: read, problem } = valueOf(rounds, cell)
    expect(read.value).toBeNull()
    expect(problem).toEqual({
      code: 'entry.unknown-level',
      said: { typed },
      at: { criterion: 'I.1', field: 'value' },
    })
  })
})

describe('Several levels', () => {
  test.each<[string, string[]]>([
    ['cấp quốc gia – 3', ['a']],
    ['cấp quốc gia – 3; cấp bộ, ngành – 1,5', ['a', 'b']],
    ['cấp bộ, ngành – 1,5 ;cấp quốc gia – 3', ['b', 'a']],
    ['CẤP BỘ, NGÀNH – 1,5;không – 0', ['b', 'c']],
  ])('%j', (cell, value) => {
    expect(valueOf(awards, cell)).toEqual({ entry: entry('I.2', value) })
  })

  test.each<[string, string]>([
    ['cấp quốc gia – 3; x', 'x'],
    ['cấp quốc gia – 3;', 'cấp quốc gia – 3;'],
    [';', ';'],
    ['cấp quốc gia – 3; Cấp quốc gia – 3', 'Cấp quốc gia – 3'],
    ['cấp quốc gia – 3, không – 0', 'cấp quốc gia – 3, không – 0'],
  ])('%j has one that is unknown, or twice', (cell, typed) => {
    const { entry: read, problem } = valueOf(awards, cell)
    expect(read.value).toBeNull()
    expect(problem).toMatchObject({ code: 'entry.unknown-level', said: { typed } })
  })
})

describe('A quantity', () => {
  test.each([count, days, registered, share, quality])('$method.kind takes a number', (row) => {
    expect(valueOf(row, 1.25)).toEqual({ entry: entry(row.code, 125) })
    expect(valueOf(row, '')).toEqual({ entry: entry(row.code, null) })
  })

  test.each<[CellValue, string, string]>([
    ['12o', 'entry.not-number', 'Phải là số, nhưng ô ghi “12o”.'],
    [true, 'entry.not-number', 'Phải là số, nhưng ô ghi “TRUE”.'],
    ['1,5', 'entry.number-as-text', 'Số 1,5 đang ở dạng chữ “1,5”. Bấm “Đổi thành số”.'],
    ['1.234', 'entry.number-as-text', 'Số 1.234 đang ở dạng chữ “1.234”. Bấm “Đổi thành số”.'],
    [1.005, 'entry.decimals', 'Số 1,005 có quá 2 chữ số thập phân.'],
    [-1.005, 'entry.decimals', 'Số -1,005 có quá 2 chữ số thập phân.'],
    ['1.234,567', 'entry.decimals', 'Số 1.234,567 có quá 2 chữ số thập phân.'],
    ['#DIV/0!', 'entry.error-value', 'Ô đang báo lỗi #DIV/0!. Xóa công thức và nhập số.'],
  ])('%j is none: %s', (cell, code, says) => {
    const { entry: read, problem } = valueOf(count, cell)
    expect(read.value).toBeNull()
    expect(problem).toMatchObject({ code, at: { criterion: 'I.5', field: 'value' } })
    expect(problem && problemText(problem, 'vi')).toBe(says)
  })

  test('judged points have the table’s decimals, quantities always two', () => {
    expect(valueOf(quality, 1.255, 3).entry.value).toBe(1255)
    expect(valueOf(quality, 1.255, 2).problem?.code).toBe('entry.decimals')
    expect(valueOf(count, 1.255, 3).problem?.code).toBe('entry.decimals')
    expect([valueDecimals(quality, 3), valueDecimals(count, 3)]).toEqual([3, 2])
  })
})

describe('A target typed beside its result', () => {
  const withTarget = (row: Criterion, target: CellValue, value: CellValue = 1) =>
    readEntry(row, cells(row.code, value, { target }), 2)

  test('is read where the table lets it be typed, and nowhere else', () => {
    expect(withTarget(share, 12.5).entry.target).toBe(1250)
    expect(withTarget(share, '').entry.target).toBeNull()
    expect(withTarget(share, '')).not.toHaveProperty('problem')
    expect(withTarget(registered, 12.5)).toEqual({ entry: entry('I.4', 100) })
    expect(withTarget(count, 'chữ')).toEqual({ entry: entry('I.5', 100) })
  })

  test.each<[CellValue, string]>([
    ['12o', '12o'],
    ['1,5', '1,5'],
    [1.005, '1.005'],
    ['#N/A', '#N/A'],
    [true, 'TRUE'],
  ])('%j is no target', (target, typed) => {
    const { entry: read, problem } = withTarget(share, target)
    expect(read).toEqual(entry('I.3', 100))
    expect(problem).toEqual({
      code: 'entry.target-not-number',
      said: { typed },
      at: { criterion: 'I.3', field: 'target' },
    })
  })

  test('of two problems the value’s is told first', () => {
    expect(withTarget(share, 'x', 'y').problem?.code).toBe('entry.not-number')
  })
})

test('evidence and explanation are kept, without spaces around', () => {
  const row = cells('I.5', '', { evidence: ' Báo cáo số 12/BC ', explanation: 7 })
  expect(readEntry(count, row, 2).entry).toEqual(
    entry('I.5', null, { evidence: 'Báo cáo số 12/BC', explanation: '7' }),
  )
})

describe('A row is untouched', () => {
  test('while nothing but spaces stands in it', () => {
    expect(isUntouched(cells('I.5', '', { evidence: '  ' }))).toBe(true)
  })
  test.each(['value', 'target', 'evidence', 'explanation'])(
    'not once %s is typed, right or wrong',
    (field) => {
      expect(isUntouched({ ...cells('I.5', ''), [field]: 'x' })).toBe(false)
      expect(isUntouched({ ...cells('I.5', ''), [field]: 0 })).toBe(false)
      expect(isUntouched({ ...cells('I.5', ''), [field]: false })).toBe(false)
    },
  )
})

describe('An entry put back into cells is read as the same entry', () => {
  const text = fc.string({ maxLength: 40 }).map((each) => each.replace(/^ +| +$/g, ''))
  const amount = fc.option(fc.integer({ min: -1000, max: 100_000_000_000 }), { nil: null })
  const chosen = (row: Criterion, most: number) =>
    row.method.kind === 'levels'
      ? fc.option(
          fc.shuffledSubarray(
            row.method.levels.map(({ code }) => code),
            { minLength: 1, maxLength: most },
          ),
          { nil: null },
        )
      : fc.constant(null)
  const random: fc.Arbitrary<readonly [Criterion, Entry]> = fc
    .record({
      evidence: text,
      explanation: text,
      amount,
      target: amount,
      one: chosen(rounds, 1),
      many: chosen(awards, 3),
    })
    .chain(({ evidence, explanation, amount: value, target, one, many }) =>
      fc.constantFrom<readonly [Criterion, Entry]>(
        [rounds, entry('I.1', one, { evidence, explanation })],
        [awards, entry('I.2', many, { evidence, explanation })],
        [share, entry('I.3', value, { target, evidence, explanation })],
        [registered, entry('I.4', value, { evidence, explanation })],
        [count, entry('I.5', value, { evidence, explanation })],
        [quality, entry('I.7', value, { evidence, explanation })],
      ),
    )

  test.each([2, 3])('whatever it is, at %d decimals', (decimals) => {
    fc.assert(
      fc.property(random, ([row, each]) => {
        const back = cellsOf(row, each, decimals)
        expect(EntryCells.safeParse(back).success).toBe(true)
        expect(readEntry(row, back, decimals)).toEqual({ entry: each })
        expect(Entry.safeParse(each).success).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  test('levels of a row that has none are nothing', () => {
    expect(cellsOf(count, entry('I.5', ['a']), 2).value).toBe('')
  })
})
