import { expect, test } from 'vitest'
import type { Kind } from '../../../shared/expression/expression.ts'
import { nativeFormula } from '../../../shared/expression/print.ts'
import { sound } from './read.ts'

const cells: Record<string, string> = {
  KQ: 'G7',
  CT: 'F7',
  DK: 'F8',
  MC: 'IF(I7="",0,1)',
  DIEM: 'MAX(0,M7)/100',
}

test.each<[string, string, string, Kind?]>([
  ['KQ_A/CT_A*100', 'N(G7)/N(F7)*100', 'a text in a cell counts 0'],
  ['KQ_A*(CT_A+95%)', 'N(G7)*(N(F7)+95%)', 'with the parentheses it needs'],
  ['KQ_A', 'N(G7)', 'a blank cell alone is 0'],
  ['MIN(KQ_A,5)', 'MIN(N(G7),5)', 'MIN would pass over a blank cell'],
  ['MAX(MC_A,DIEM_A)', 'MAX(N(IF(I7="",0,1)),N(MAX(0,M7)/100))', 'a name may stand for a part of a formula'],
  ['COUNT(KQ_A,CT_A)', 'COUNT(G7,F7)', 'a cell that is asked about stays a cell'],
  ['COUNT(KQ_A)+KQ_A', 'COUNT(G7)+N(G7)', 'only there'],
  ['ISBLANK(DK_A)', 'COUNT(F8)=0', 'a text is no value', 'logical'],
  ['NOT(ISBLANK(DK_A))', 'NOT(COUNT(F8)=0)', 'and here too', 'logical'],
  ['AND(TRUE(),NOT(FALSE()))', 'AND(TRUE(),NOT(FALSE()))', 'truths as calls', 'logical'],
  ['ROUND(KQ_A/CT_A,2)', 'ROUND(N(G7)/N(F7),2)', 'rounding to a place'],
  ['ROUND(KQ_A,0)', 'ROUND(N(G7),0)', 'what was typed has no noise'],
  ['ROUND(KQ_A*100,0)', 'ROUND(N(G7)*100/10,1)*10', 'LibreOffice has no regard to noise here'],
  ['ROUND(KQ_A+1,0)/2', 'ROUND((N(G7)+1)/10,1)*10/2', 'and in a product'],
  ['2/ROUND(KQ_A+1,-0)', '2/(ROUND((N(G7)+1)/10,1)*10)', 'and in a quotient'],
])('%s is %s in a cell: %s', (text, formula, _, kind = 'number') => {
  expect(nativeFormula(sound(text, kind), ({ prefix }) => cells[prefix] ?? '')).toBe(formula)
})
