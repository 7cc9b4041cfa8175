import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesOf, signatures, type Kind } from '../../../shared/expression/expression.ts'
import { worded } from '../../../shared/expression/fault.ts'
import { parseExpression } from '../../../shared/expression/grammar.ts'
import { expressionText } from '../../../shared/expression/print.ts'
import { randomExpression } from './random-expression.ts'
import { sound } from './read.ts'

const wrong = (text: string, wanted: Kind = 'number') => {
  const read = parseExpression(text, wanted)
  return 'fault' in read ? [read.fault.at, worded(read.fault).words.en] : expressionText(read.expression)
}

describe('An expression is read', () => {
  test.each([
    ['1+2*3', '1+2*3', 'products before sums'],
    ['(1+2)*3', '(1+2)*3', 'parentheses before all'],
    ['((1))', '1', 'needless parentheses go'],
    ['1-(2-3)', '1-(2-3)', 'taken from the left, so these are needed'],
    ['(1-2)-3', '1-2-3', 'and these are not'],
    ['-(1+2)', '-(1+2)', 'the minus of a whole'],
    ['(-1)*2', '-1*2', 'minus holds tighter than a product'],
    ['--1', '--1', 'minus twice'],
    ['1--2', '1--2', 'minus a negative'],
    [' 1\t+\n2 ', '1+2', 'spaces anywhere'],
    ['95%', '95%', 'percent of a number'],
    ['007.50', '7.5', 'needless zeros go'],
    ['0.0000001', '0.0000001', 'no exponent'],
    ['kq_I.1.a+Diem_TONG', 'KQ_I.1.a+DIEM_TONG', 'prefixes in either case, codes as they are'],
    ['KQ_III.2.đ*CT_4', 'KQ_III.2.đ*CT_4', 'codes with Vietnamese letters and of digits alone'],
    ['round(KQ_A , -1)', 'ROUND(KQ_A,-1)', 'functions in either case'],
    ['IF(KQ_A>=95%,10,5)', 'IF(KQ_A>=95%,10,5)', 'a choice'],
    ['IF(MC_A=1,IF(true(),1,2),3)', 'IF(MC_A=1,IF(TRUE(),1,2),3)', 'a choice in a choice'],
  ])('%j is %j: %s', (text, canonical) => {
    expect(expressionText(sound(text))).toBe(canonical)
  })

  test.each([
    ['KQ_A>CT_A'],
    ['AND(KQ_A>1,OR(ISBLANK(CT_A),NOT(FALSE())))'],
    ['IF(KQ_A>1,TRUE(),KQ_B<>0)'],
    ['IFERROR(1/KQ_A>2,FALSE())'],
  ])('%s is a condition', (text) => {
    expect(expressionText(sound(text, 'logical'))).toBe(text)
  })

  test('a number is a number and not its sum', () => {
    expect(sound('KQ_A-5%')).toEqual({
      kind: 'binary',
      operator: '-',
      left: { kind: 'name', name: { prefix: 'KQ', code: 'A' } },
      right: { kind: 'number', value: 5, percent: true },
    })
  })

  test('names come once each, in the order they appear', () => {
    const names = namesOf(sound('IF(MC_B=1,KQ_A+KQ_A,COUNT(KQ_A,DIEM_A,MC_B))'))
    expect(names.map(({ prefix, code }) => `${prefix} ${code}`)).toEqual(['MC B', 'KQ A', 'DIEM A'])
  })

  test.each(['number', 'logical'] as const)('what is printed of a %s reads the same', (kind) => {
    fc.assert(
      fc.property(randomExpression(kind, 4), (expression) => {
        expect(parseExpression(expressionText(expression), kind)).toEqual({ expression })
      }),
    )
  })

  test('nothing that can be typed makes it throw', () => {
    const pieces = fc.constantFrom(
      ...Object.keys(signatures),
      ...[
        'KQ_A',
        'CT_',
        '(',
        ')',
        ',',
        ';',
        '<',
        '>',
        '=',
        '-',
        '+',
        '*',
        '/',
        '%',
        '.',
        '1',
        '0,5',
        ' ',
        '"',
        '\ud800',
        '__proto__',
      ],
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseExpression(text, 'number')
        if (!('fault' in read)) return
        expect(read.fault.at).toBeGreaterThanOrEqual(0)
        expect(read.fault.at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('What is wrong is told with its place', () => {
  test.each<[string, number, string]>([
    ['', 0, 'The expression is unfinished: a number, a name or a function should be here.'],
    ['1+', 2, 'The expression is unfinished: a number, a name or a function should be here.'],
    ['1+*2', 2, 'Found “*”: a number, a name or a function should be here.'],
    ['+1', 0, 'Found “+”: a number, a name or a function should be here.'],
    ['=1', 0, 'Found “=”: a number, a name or a function should be here.'],
    ['(1', 2, 'A “)” is missing.'],
    ['(1 2)', 3, 'Found “2”: an operator or “)” should be here.'],
    ['MAX(1,2', 7, 'A “)” is missing.'],
    ['MAX(1,)', 6, 'Found “)”: a number, a name or a function should be here.'],
    ['1)', 1, '“)” is left over: the expression ends before it.'],
    ['1 KQ_A', 2, '“KQ_A” is left over: the expression ends before it.'],
    ['1,2', 1, '“,” is left over: the expression ends before it.'],
    ['KQ_A%', 4, '“%” is left over: the expression ends before it.'],
    ['1;2', 1, 'The character “;” cannot be used.'],
    ['"a"', 0, 'The character “"” cannot be used.'],
    ['2^3', 1, 'The character “^” cannot be used.'],
    ['KQ_A&1', 4, 'The character “&” cannot be used.'],
    ['SUM(A1:B2)', 6, 'The character “:” cannot be used.'],
    ['1.', 1, 'The character “.” cannot be used.'],
    ['.5', 0, 'The character “.” cannot be used.'],
    ['1𝟐', 1, 'The character “𝟐” cannot be used.'],
    ['1234567890.123', 0, 'The number has more than 12 digits; beyond that spreadsheets disagree.'],
    [
      '1+C15',
      2,
      "There is no name “C15”. A name is KQ_, CT_, DK_, MC_ or DIEM_ and a criterion's code: KQ_I.1.",
    ],
    [
      'KQ_',
      0,
      "There is no name “KQ_”. A name is KQ_, CT_, DK_, MC_ or DIEM_ and a criterion's code: KQ_I.1.",
    ],
    [
      'KQ_I.1.',
      0,
      "There is no name “KQ_I.1.”. A name is KQ_, CT_, DK_, MC_ or DIEM_ and a criterion's code: KQ_I.1.",
    ],
    ['1+VLOOKUP(1)', 2, 'There is no function “VLOOKUP”.'],
    ['1+ROUNUP(1,2)', 2, 'There is no function “ROUNUP”. Did you mean ROUNDUP?'],
    ['averag(1)', 0, 'There is no function “averag”.'],
    ['Ì(1>0,1,2)', 0, 'There is no function “Ì”.'],
    ['sun(1)', 0, 'There is no function “sun”. Did you mean SUM?'],
    ['TRUE', 0, 'TRUE is a function: “(” should follow.'],
    ['KQ_A(1)', 0, 'There is no function “KQ_A”.'],
    ['ROUND(1)', 0, 'ROUND has 1 arguments, should have 2.'],
    ['1+IF(1>0,1)', 2, 'IF has 2 arguments, should have 3.'],
    ['MAX()', 0, 'MAX has 0 arguments, should have 1–255.'],
    ['TRUE(1)', 0, 'TRUE has 1 arguments, should have 0.'],
    ['1>2', 0, 'This is a true-or-false condition, should be a number.'],
    ['1+(2>1)', 2, 'This is a true-or-false condition, should be a number.'],
    ['1+TRUE()', 2, 'This is a true-or-false condition, should be a number.'],
    ['IF(1<2<3,1,2)', 3, 'This is a true-or-false condition, should be a number.'],
    ['-(1>0)', 1, 'This is a true-or-false condition, should be a number.'],
    ['IF(KQ_A,1,2)', 3, 'This is a number, should be a true-or-false condition.'],
    ['IF(KQ_A>0,1,TRUE())', 12, 'This is a true-or-false condition, should be a number.'],
    ['MAX(1,NOT(KQ_A))', 10, 'This is a number, should be a true-or-false condition.'],
    ['IFERROR(1,1>0)', 10, 'This is a true-or-false condition, should be a number.'],
    ['COUNT(KQ_A,1)', 11, 'COUNT takes names only, such as KQ_I.1.'],
    ['IF(ISBLANK(KQ_A+0),1,2)', 11, 'ISBLANK takes names only, such as KQ_I.1.'],
    ['ROUND(1,KQ_A)', 8, 'How many decimals to round to must be written as a whole number from -9 to 9.'],
    ['ROUND(1,2.5)', 8, 'How many decimals to round to must be written as a whole number from -9 to 9.'],
    ['ROUND(1,2%)', 8, 'How many decimals to round to must be written as a whole number from -9 to 9.'],
    ['ROUND(1,--2)', 8, 'How many decimals to round to must be written as a whole number from -9 to 9.'],
    ['ROUND(1,-10)', 8, 'How many decimals to round to must be written as a whole number from -9 to 9.'],
    ['ROUNDUP(1,5)', 10, 'How many decimals to round to must be written as a whole number from -4 to 4.'],
  ])('%j at %i: %s', (text, at, words) => {
    expect(wrong(text)).toEqual([at, words])
  })

  test('a number where a condition is wanted, even before spaces', () => {
    expect(wrong('  KQ_A', 'logical')).toEqual([2, 'This is a number, should be a true-or-false condition.'])
  })

  test('in Vietnamese too', () => {
    const read = parseExpression('1+ROUNUP(1,2)', 'number')
    expect('fault' in read && worded(read.fault)).toMatchObject({
      words: { vi: 'Không có hàm “ROUNUP”. Có phải ROUNDUP?' },
    })
  })
})

describe('What is meant to do harm is refused', () => {
  const many = (text: string, times: number) => text.repeat(times)
  test.each<[string, string, number, string]>([
    ['2,001 characters', many(' ', 2000) + '1', 2000, 'longer than 2000'],
    ['a million parentheses', many('(', 1e6), 2000, 'longer than 2000'],
    ['33 parentheses', many('(', 33) + '1' + many(')', 33), 32, 'more than 32 deep'],
    ['2,000 parentheses', many('(', 2000), 32, 'more than 32 deep'],
    ['2,000 minus signs', many('-', 2000), 32, 'more than 32 deep'],
    ['ever deeper calls', many('ABS(', 400), 128, 'more than 32 deep'],
    ['ever deeper choices', many('IF(TRUE(),1,', 100), 375, 'more than 32 deep'],
    ['one after the other, without end', many('1+', 900), 399, 'more than 400 parts'],
    ['too many arguments', `MAX(${many('1,', 255)}1)`, 0, 'has 256 arguments'],
    ['a number without end', many('9', 2000), 0, 'more than 12 digits'],
    ['a name without end', `KQ_${many('A', 1900)}`, 0, 'no name'],
    ['a name of many dots', `KQ_${many('A.', 900)}`, 0, 'no name'],
    ['a function without end', `${many('A', 1900)}(1)`, 0, 'no function'],
    ['the prototype of all', '__proto__', 0, 'no name'],
    ['the constructor', 'constructor(1)', 0, 'no function'],
    ['what every object has', 'toString()', 0, 'no function'],
    ['and by its prototype', '__proto__(1)', 0, 'no function'],
    ['a property of a name', 'KQ_A.constructor(1)', 0, 'no function'],
    ['a Cyrillic КQ', 'КQ_A', 0, 'no name'],
    ['a Greek ΜΑΧ', 'ΜΑΧ(1)', 0, 'no function'],
    ['a long s in SUM', 'ſUM(1)', 0, 'no function'],
    ['a dotless i in IF', 'ıF(1>0,1,2)', 0, 'no function'],
    ['full-width digits', '１+1', 0, 'character “１”'],
    ['a full-width parenthesis', 'ABS（1）', 3, 'character “（”'],
    ['the minus of typesetting', '1−1', 1, 'character “−”'],
    ['half of a character', '1\ud83d', 1, 'cannot be used'],
    ['an invisible character', '1\u200b', 1, 'cannot be used'],
    ['a control character', '1\u0000', 1, 'cannot be used'],
  ])('%s', (_, text, at, words) => {
    const read = parseExpression(text, 'number')
    expect('fault' in read && worded(read.fault)).toMatchObject({
      ...{ at, words: { en: expect.stringContaining(words) as string } },
    })
  })

  test('what is at the bounds is let in', () => {
    expect(wrong('('.repeat(32) + '1' + ')'.repeat(32))).toBe('1')
    expect(wrong('1+'.repeat(199) + '1')).toBe('1+'.repeat(199) + '1')
    expect(wrong(' '.repeat(1999) + '1')).toBe('1')
    expect(wrong(`MAX(${'1,'.repeat(254)}1)`)).toBe(`MAX(${'1,'.repeat(254)}1)`)
  })
})
