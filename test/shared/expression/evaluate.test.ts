import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareExpression } from '../../../shared/expression/evaluate.ts'
import { type Kind, type Name } from '../../../shared/expression/expression.ts'
import { randomExpression, randomNames, slotOf } from './random-expression.ts'
import { sound } from './read.ts'

/** KQ_A is 12.5, CT_A is 10, KQ_B is blank, MC_A is 1, DIEM_A is -2, CT_B is a cell in error. */
const values = { KQ_A: 12.5, CT_A: 10, KQ_B: null, MC_A: 1, DIEM_A: -2, CT_B: NaN }
const slot = ({ prefix, code }: Name) => Object.keys(values).indexOf(`${prefix}_${code}`)
const comesTo = (text: string, wanted: Kind = 'number') =>
  prepareExpression(sound(text, wanted), slot)(Object.values(values))

test.each<[string, number]>([
  ['KQ_A', 12.5],
  ['KQ_B', 0],
  ['95%', 0.95],
  ['-KQ_A', -12.5],
  ['-KQ_B', 0],
  ['0*-5', 0],
  ['KQ_A+CT_A*2', 32.5],
  ['KQ_A-CT_A-1', 1.5],
  ['KQ_A/CT_A/2', 0.625],
  ['1/0', NaN],
  ['0/0', NaN],
  ['KQ_A/KQ_B', NaN],
  [`${'999999999999*'.repeat(30)}1`, NaN],
  [`SUM(${'100000000000*'.repeat(28)}1,${'100000000000*'.repeat(28)}1)`, NaN],
  ['1/0+1', NaN],
  ['CT_B*0', NaN],
  ['0.1+0.2', 0.1 + 0.2],
  ['0.1+0.2-0.3', 0],
  ['-0.3+(0.1+0.2)', 0],
  ['10.1-10', 10.1 - 10],
  ['999999999999*999-999999999999*999+1', 1],
  ['MIN(KQ_A,CT_A)', 10],
  ['MIN(KQ_A,KQ_B)', 0],
  ['MIN(KQ_A)', 12.5],
  ['MAX(DIEM_A,KQ_B)', 0],
  ['MAX(-1,DIEM_A)', -1],
  ['MAX(1,CT_B)', NaN],
  ['SUM(KQ_A,KQ_B,CT_A,-1)', 21.5],
  ['SUM(0.1,0.2,-0.3)', 0],
  ['SUM(KQ_A,1/0)', NaN],
  ['ROUND(2.5,0)', 3],
  ['ROUND(-2.5,0)', -3],
  ['ROUND(0.285*100,0)', 29],
  ['ROUND(1.005,2)', 1.01],
  ['ROUND(-1.005,2)', -1.01],
  ['ROUND(2.675,2)', 2.68],
  ['ROUND(0.49,0)', 0],
  ['ROUND(-0.49,0)', 0],
  ['ROUND(12350,-2)', 12400],
  ['ROUND(12349,-2)', 12300],
  ['ROUND(123456789.123*999999,9)', 123456789.123 * 999999],
  ['ROUND(300000000000*10+0.496,0)', 3e12],
  ['ROUND(CT_B,2)', NaN],
  ['ROUNDUP(1.001,2)', 1.01],
  ['ROUNDUP(-1.001,2)', -1.01],
  ['ROUNDUP(1.1*100,0)', 110],
  ['ROUNDUP(101,-2)', 200],
  ['ROUNDDOWN(1.009,2)', 1],
  ['ROUNDDOWN(-1.009,2)', -1],
  ['ROUNDDOWN(4.35*100,0)', 435],
  ['INT(4.35*100)', 435],
  ['INT(2.9)', 2],
  ['INT(-2.1)', -3],
  ['ABS(DIEM_A)', 2],
  ['ABS(KQ_A)', 12.5],
  ['MOD(7,3)', 1],
  ['MOD(-7,3)', 2],
  ['MOD(7,-3)', -2],
  ['MOD(-7,-3)', -1],
  ['MOD(1.1,0.1)', 0],
  ['MOD(0.3,0.1)', 0],
  ['MOD(0,0)', NaN],
  ['MOD(0.75,0.25)', 0],
  ['MOD(5,0)', NaN],
  ['COUNT(KQ_A,KQ_B,CT_A,MC_A)', 3],
  ['COUNT(KQ_B)', 0],
  ['COUNT(CT_B,KQ_A)', 1],
  ['IF(KQ_A>CT_A,1,2)', 1],
  ['IF(KQ_A<CT_A,1,2)', 2],
  ['IF(CT_B>1,1,2)', NaN],
  ['IF(TRUE(),1,1/0)', 1],
  ['IF(FALSE(),1,1/0)', NaN],
  ['IF(IF(KQ_A>1,FALSE(),TRUE()),1,2)', 2],
  ['IFERROR(1/0,7)', 7],
  ['IFERROR(1/2,7)', 0.5],
  ['IFERROR(1/0,1/0)', NaN],
  ['IFERROR(IF(CT_B>0,1,2),3)', 3],
])('%s comes to %d', (text, expected) => {
  expect(comesTo(text)).toBe(expected)
})

test.each<[string, number]>([
  ['TRUE()', 1],
  ['FALSE()', 0],
  ['KQ_A=12.5', 1],
  ['KQ_A<>12.5', 0],
  ['KQ_A<12.5', 0],
  ['KQ_A<=12.5', 1],
  ['KQ_A>12.5', 0],
  ['KQ_A>=12.5', 1],
  ['KQ_A>=12.51', 0],
  ['0.1+0.2=0.3', 1],
  ['0.1+0.2>0.3', 0],
  ['0.27/0.3<=0.9', 1],
  ['0.3<0.1*3', 0],
  ['10.1-10=0.1', 0],
  ['999999999999*999=999999999999*999+1', 0],
  ['KQ_B=0', 1],
  ['KQ_B<CT_A', 1],
  ['1/0=1/0', NaN],
  ['CT_B<>1', NaN],
  ['AND(TRUE(),KQ_A>1,TRUE())', 1],
  ['AND(TRUE(),KQ_A<1)', 0],
  ['AND(FALSE(),CT_B>1)', NaN],
  ['OR(FALSE(),KQ_A>1)', 1],
  ['OR(FALSE(),FALSE())', 0],
  ['OR(TRUE(),CT_B>1)', NaN],
  ['NOT(KQ_A>1)', 0],
  ['NOT(FALSE())', 1],
  ['NOT(CT_B>1)', NaN],
  ['ISBLANK(KQ_B)', 1],
  ['ISBLANK(KQ_A)', 0],
  ['ISBLANK(CT_B)', 0],
  ['IF(KQ_A>1,ISBLANK(KQ_B),FALSE())', 1],
  ['IFERROR(CT_B>1,TRUE())', 1],
])('%s is %d', (text, expected) => {
  expect(comesTo(text, 'logical')).toBe(expected)
})

test('a number too large to have decimals is not rounded', () => {
  const large = `${'100000000000*'.repeat(28)}1`
  expect(comesTo(large)).toBeGreaterThan(9e307)
  expect(comesTo(`ROUND(${large},9)`)).toBe(comesTo(large))
})

test('is counted anew over other values, without being prepared again', () => {
  const share = prepareExpression(sound('ROUND(KQ_A/CT_A*100,2)'), slot)
  expect([share([1, 3]), share([2, 3]), share([null, 3]), share([1, null])]).toEqual([33.33, 66.67, 0, NaN])
})

describe('Whatever the expression and the values', () => {
  const cell = fc.option(
    fc.oneof(fc.integer({ min: -1000, max: 1e9 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
  )
  const cells = fc.tuple(...randomNames.map(() => cell))
  test.each(['number', 'logical'] as const)('a %s is finite or NaN, and never -0', (kind) => {
    fc.assert(
      fc.property(randomExpression(kind, 4), cells, (expression, values) => {
        const came = prepareExpression(expression, slotOf)(values)
        expect(Number.isNaN(came) || Number.isFinite(came)).toBe(true)
        expect(Object.is(came, -0)).toBe(false)
        if (kind === 'logical') expect(came === 0 || came === 1 || Number.isNaN(came)).toBe(true)
      }),
    )
  })
})
