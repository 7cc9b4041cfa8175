import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressionText } from '../../../shared/expression/print.ts'
import { readExpression } from '../../../shared/expression/typed.ts'
import { randomExpression } from './random-expression.ts'

const read = (typed: string) => {
  const came = readExpression(typed, 'number')
  return 'fault' in came ? [came.fault.at, came.fault.words.vi] : came.text
}

test.each([
  ['=KQ_A', 'KQ_A', 'with the sign of a formula'],
  ['  = KQ_A', 'KQ_A', 'and spaces about it'],
  ['KQ_A*0,5', 'KQ_A*0.5', 'a decimal comma'],
  ['(KQ_A+0,5)*2', '(KQ_A+0.5)*2', 'in parentheses of no call'],
  ['KQ_A*0.5', 'KQ_A*0.5', 'a decimal dot'],
  ['ROUND(KQ_A*0,5;2)', 'ROUND(KQ_A*0.5,2)', 'semicolons: a comma is the decimal mark'],
  ['=IF(KQ_A>=0,95;10;9,5)', 'IF(KQ_A>=0.95,10,9.5)', 'as Excel shows it in Vietnam'],
  ['MAX(KQ_A;1.5)', 'MAX(KQ_A,1.5)', 'semicolons with a decimal dot'],
  ['MAX((KQ_A+0,5);1)', 'MAX(KQ_A+0.5,1)', 'parentheses within a call'],
  ['MAX (1;0,5)', 'MAX(1,0.5)', 'a space before the parenthesis'],
  ['ROUND(KQ_A,2)', 'ROUND(KQ_A,2)', 'no number before the comma: it separates'],
  ['ROUND(KQ_A*0.5,2)', 'ROUND(KQ_A*0.5,2)', 'a dot before the comma: it separates'],
  ['ROUND(KQ_A*100, 2)', 'ROUND(KQ_A*100,2)', 'a space after the comma: it separates'],
  ['IF(KQ_A>=95,10,5)', 'IF(KQ_A>=95,10,5)', 'two commas are no decimal mark'],
  [
    'IF(KQ_A>1,KQ_A,0)+ROUND(95,2)',
    'IF(KQ_A>1,KQ_A,0)+ROUND(95,2)',
    'one that must separate decides for all',
  ],
  ['MAX(KQ_A,1.200)', 'MAX(KQ_A,1.2)', 'where commas separate, the dot is the decimal mark'],
  ['KQ_I.1*1,25', 'KQ_I.1*1.25', 'the dots of a code are no marks'],
  ['95,5%', '95.5%', 'a share'],
  ['0.125', '0.125', 'nothing else begins with 0'],
])('%j is %j: %s', (typed, text) => {
  expect(read(typed)).toBe(text)
})

test('the expression and the text are of the same', () => {
  expect(readExpression('=0,5', 'number')).toEqual({
    expression: { kind: 'number', value: 0.5, percent: false },
    text: '0.5',
  })
})

describe('What can be read both ways is refused', () => {
  test.each<[string, number, string]>([
    [
      'ROUND(KQ_A*0,5)',
      11,
      '“0,5” đọc được hai cách: số thập phân, hoặc hai đối số. Viết “0; 5” nếu là hai đối số, “0.5” nếu là một số.',
    ],
    [
      '=MAX(1,5)',
      5,
      '“1,5” đọc được hai cách: số thập phân, hoặc hai đối số. Viết “1; 5” nếu là hai đối số, “1.5” nếu là một số.',
    ],
    [
      '0,5+MAX(1,5)',
      8,
      '“1,5” đọc được hai cách: số thập phân, hoặc hai đối số. Viết “1; 5” nếu là hai đối số, “1.5” nếu là một số.',
    ],
    [
      'SUM(1.000,5)',
      4,
      '“1.000,5” đọc được hai cách: số thập phân, hoặc hai đối số. Viết “1.000; 5” nếu là hai đối số, “1.000.5” nếu là một số.',
    ],
    [
      'KQ_A*1.200',
      5,
      '“1.200” đọc được hai cách. Viết số không có dấu tách hàng nghìn, ví dụ 1200 hoặc 1,2.',
    ],
    [
      'MAX(KQ_A;1.200)',
      9,
      '“1.200” đọc được hai cách. Viết số không có dấu tách hàng nghìn, ví dụ 1200 hoặc 1,2.',
    ],
    [
      'KQ_A+1.000,5',
      5,
      '“1.000,5” đọc được hai cách. Viết số không có dấu tách hàng nghìn, ví dụ 1200 hoặc 1,2.',
    ],
    [
      'KQ_A+1,5,5',
      5,
      '“1,5,5” đọc được hai cách. Viết số không có dấu tách hàng nghìn, ví dụ 1200 hoặc 1,2.',
    ],
    [
      'IF(KQ_A>1,KQ_A;2)',
      9,
      'Các đối số ngăn bằng cả “;” lẫn “,”. Dùng một loại: “;” nếu dấu phẩy là dấu thập phân.',
    ],
  ])('%j at %i: %s', (typed, at, words) => {
    expect(read(typed)).toEqual([at, words])
  })
})

test('any other fault is where it was typed', () => {
  expect(read(' =MAX(0,5; ROUN(1;2))')).toEqual([11, 'Không có hàm “ROUN”. Có phải ROUND?'])
  expect(read('='.repeat(2001))).toEqual([2000, 'Biểu thức dài quá 2000 ký tự. Hãy rút gọn.'])
})

test('what a template keeps is read as it is, or refused as ambiguous, and never as another', () => {
  fc.assert(
    fc.property(randomExpression('number', 3), (expression) => {
      const text = expressionText(expression)
      const came = readExpression(text, 'number')
      if ('fault' in came) expect(came.fault.words.en).toContain('can be read in two ways')
      else expect(came.text).toBe(text)
    }),
  )
})

test('typed in Vietnamese form, it is what was meant', () => {
  fc.assert(
    fc.property(randomExpression('number', 3), (expression) => {
      const text = expressionText(expression)
      const inVietnamese = text
        .replaceAll(',', ';')
        .replace(/[\p{L}_][\p{L}\p{N}_.]*|\./gu, (piece) => (piece === '.' ? ',' : piece))
      const came = readExpression(inVietnamese, 'number')
      // without a semicolon, INT(0,5) cannot be told from a call in English
      if ('fault' in came && !inVietnamese.includes(';'))
        expect(came.fault.words.en).toContain('can be read in two ways')
      else expect(came).toEqual({ expression, text })
    }),
  )
})

test('nothing that can be typed makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=A-C_(),;.0-9 +%]{0,40}$/)),
      (typed) => {
        const came = readExpression(typed, 'number')
        if ('fault' in came) expect(came.fault.at).toBeLessThanOrEqual(typed.length)
      },
    ),
    { numRuns: 2000 },
  )
})
