import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlank, literal, readNumber, readNumberText, readText, type CellValue } from '../../shared/cell.ts'
import { pointsText } from '../../shared/option.ts'

/** A text of a cell, what it is in hundredths, and whether it could have been meant otherwise. */
const written: readonly (readonly [
  typed: string,
  units: number,
  note: 'none' | 'ambiguous',
  because: string,
])[] = [
  ['12', 1200, 'none', 'digits'],
  ['1,5', 150, 'none', 'decimal comma'],
  ['12,34', 1234, 'none', 'two decimals'],
  ['12,340', 1234, 'ambiguous', 'needless zero, or thousands written in English'],
  ['1,500', 150, 'ambiguous', 'one and a half, or fifteen hundred in English'],
  ['1,50', 150, 'none', 'needless zero'],
  ['0,250', 25, 'none', 'nothing else begins with 0'],
  ['1234,500', 123450, 'none', 'four digits are no group of thousands'],
  ['1.5', 150, 'ambiguous', 'decimal dot'],
  ['0.25', 25, 'ambiguous', 'decimal dot'],
  ['0.250', 25, 'ambiguous', 'no thousands after a 0'],
  ['12.34', 1234, 'ambiguous', 'decimal dot'],
  ['1.234', 123400, 'ambiguous', 'thousands in Vietnamese, a decimal elsewhere'],
  ['12.345', 1234500, 'ambiguous', 'thousands'],
  ['1.000,5', 100050, 'none', 'dot for thousands, comma for decimals'],
  ['1.234.567', 123456700, 'none', 'thousands twice'],
  ['1.234.567,89', 123456789, 'none', 'all of it'],
  ['1,234.5', 123450, 'ambiguous', 'written in English'],
  ['1,234,567', 123456700, 'ambiguous', 'written in English'],
  ['95%', 9500, 'none', 'percent sign'],
  ['95 %', 9500, 'none', 'percent sign apart'],
  ['95,5 %', 9550, 'none', 'percent with a decimal'],
  ['９５', 9500, 'none', 'full-width digits'],
  ['９５，５％', 9550, 'none', 'full-width digits, comma and percent'],
  ['－５', -500, 'none', 'full-width minus'],
  ["'12", 1200, 'none', 'apostrophe before'],
  ['’12', 1200, 'none', 'curly apostrophe before'],
  ['\u00a012\u00a0', 1200, 'none', 'non-breaking spaces around'],
  ['1\u00a0234', 123400, 'none', 'non-breaking space for thousands'],
  ['1 234 567', 123456700, 'none', 'spaces for thousands'],
  ['1 234,5', 123450, 'none', 'space for thousands, decimal comma'],
  ['\u200b12\ufeff', 1200, 'none', 'invisible characters'],
  [' 12 ', 1200, 'none', 'spaces around'],
  ['\t12\n', 1200, 'none', 'tab and line break'],
  ['-5', -500, 'none', 'minus'],
  ['−5', -500, 'none', 'the minus of typesetting'],
  ['- 5', -500, 'none', 'minus apart'],
  ['+5', 500, 'none', 'plus'],
  ['-0', 0, 'none', 'no negative zero'],
  ['-0,00', 0, 'none', 'no negative zero'],
  ['007', 700, 'none', 'leading zeros'],
  ['0', 0, 'none', 'zero'],
  ['90071992547409,91', 9007199254740991, 'none', 'the last whole number'],
]

const notNumbers = [
  '12o',
  'o',
  'l2',
  '12 5',
  '1 2',
  '1 23 456',
  '12 3456',
  '1.23.456',
  '1.234.56',
  '1,23,456',
  '1.2.3',
  '1..5',
  '1,,5',
  '1,5,',
  '5.',
  '5,',
  ',5',
  '.5',
  '1.234,567.8',
  '1,234.567,8',
  '12,34.5',
  '1.2,5',
  '.',
  ',',
  '-',
  '+',
  '%',
  '95%%',
  '%95',
  '--5',
  '5-',
  '(5)',
  '1e3',
  '0x1F',
  '1/2',
  '½',
  '5²',
  '①',
  '٣',
  '12/5/2026',
  '2026-11-23',
  '23.11.2026',
  '10:30',
  'hai',
  '5 lần',
  'kiểm chứng trực tiếp',
  '\u00a0',
  '\u200b',
  "'",
  '=1+1',
  '5đ',
  '1.000.00',
  '90071992547409,92',
]

describe('A number typed as text', () => {
  test.each(written)('“%s” is %d hundredths, %s: %s', (typed, units, note) => {
    expect(readNumberText(typed, 2)).toEqual({ kind: 'number-as-text', units, typed: typed.trim(), note })
  })

  test.each(notNumbers)('“%s” is no number', (typed) => {
    expect(readNumberText(typed, 2)).toEqual({ kind: 'not-number', typed: typed.trim() })
  })

  test.each(['1,234', '0,125', '0.125', '12,3456', '1.000,505'])('“%s” has too many decimals', (typed) => {
    expect(readNumberText(typed, 2)).toEqual({ kind: 'too-many-decimals', typed })
  })

  test('three decimals are right where the table counts thousandths', () => {
    expect(readNumberText('1,234', 3)).toMatchObject({ units: 1234, note: 'ambiguous' })
    expect(readNumberText('0,125', 3)).toMatchObject({ units: 125, note: 'none' })
    expect(readNumberText('1,2345', 3)).toMatchObject({ kind: 'too-many-decimals' })
  })

  test('is read back from the way points are written, in either language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('vi' as const, 'en' as const),
        (units, language) => {
          const typed = pointsText(units, 2, language)
          const reading = readNumberText(typed, 2)
          // English thousands without decimals read as Vietnamese decimals when there is but one comma; that is said
          if (reading.kind === 'number-as-text' && reading.note === 'none') expect(reading.units).toBe(units)
          else expect(language === 'en' || typed.includes('.')).toBe(true)
        },
      ),
      { numRuns: 5_000 },
    )
  })

  test('never makes a number of a text with a letter in it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,% -]{0,6}[a-zđơưA-Z²½][0-9.,% -]{0,6}$/), (typed) => {
        expect(readNumberText(typed, 2).kind).toBe('not-number')
      }),
    )
  })
})

describe('A cell that should hold a number', () => {
  test.each<[CellValue, unknown]>([
    [95.5, { kind: 'number', units: 9550 }],
    [0, { kind: 'number', units: 0 }],
    [-3, { kind: 'number', units: -300 }],
    [45_999, { kind: 'number', units: 4_599_900 }], // a date is a number to a spreadsheet
    [1.005, { kind: 'too-many-decimals', typed: '1.005' }],
    ['', { kind: 'blank' }],
    ['   ', { kind: 'blank' }],
    ['1,5', { kind: 'number-as-text', units: 150, typed: '1,5', note: 'none' }],
    ['12o', { kind: 'not-number', typed: '12o' }],
    ['\u00a0', { kind: 'not-number', typed: '' }],
    [true, { kind: 'not-number', typed: 'TRUE' }],
    [false, { kind: 'not-number', typed: 'FALSE' }],
  ])('%j', (cell, reading) => {
    expect(readNumber(cell, 2)).toEqual(reading)
  })

  test.each([
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#BUSY!',
    '#GETTING_DATA',
  ])('%s is an error, not a word', (cell) => {
    expect(readNumber(cell, 2)).toEqual({ kind: 'error-value', typed: cell })
  })

  test('what only looks like an error is a word', () => {
    expect(readNumber('#N/A!', 2).kind).toBe('not-number')
    expect(readNumber('x#N/A', 2).kind).toBe('not-number')
    expect(readNumber('#', 2).kind).toBe('not-number')
  })
})

describe('A blank', () => {
  test.each<[CellValue, boolean]>([
    ['', true],
    [' ', true],
    ['    ', true],
    ['\u00a0', false],
    ['\n', false],
    ['\t', false],
    ['0', false],
    [0, false],
    [false, false],
  ])('%j: %s, as TRIM sees it', (cell, blank) => {
    expect(isBlank(cell)).toBe(blank)
  })
})

describe('Evidence and explanation', () => {
  test.each<[CellValue, string]>([
    ['  Báo cáo số 12/BC  ', 'Báo cáo số 12/BC'],
    ['hai  dấu cách', 'hai  dấu cách'],
    ['\u00a0', '\u00a0'],
    [12, '12'],
    [true, 'true'],
  ])('%j is “%s”', (cell, text) => {
    expect(readText(cell)).toBe(text)
  })
})

describe('Text from outside put into a cell', () => {
  test.each([
    '=1+1',
    '+84 912',
    '-5',
    '@SUM(A1)',
    '|cmd',
    "'quoted",
    '\t=1',
    '\r=1',
    '\n=1',
    '\tđầu dòng',
    ' =1+1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff+1',
    '\u200d@x',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '  ＝1',
    '#N/A',
    '#REF!',
    '#DIV/0!',
  ])('%j gets an apostrophe, which Excel keeps out of the value', (text) => {
    expect(literal(text)).toBe(`'${text}`)
  })

  test.each(['', ' ', 'Báo cáo số 12/BC', '1=1', 'a@b', '12-13', '−5', '#1', '“trích”', '5 %', 'x\n=1'])(
    '%j is harmless and stays as it is',
    (text) => {
      expect(literal(text)).toBe(text)
    },
  )

  test('the value is the text itself: the apostrophe is before all of it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([text, `'${text}`]).toContain(literal(text))
      }),
    )
  })
})
