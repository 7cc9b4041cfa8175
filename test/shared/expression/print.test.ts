import { expect, test } from 'vitest'
import type { Kind } from '../../../shared/expression/expression.ts'
import { nativeFormula } from '../../../shared/expression/print.ts'
import { sound } from './read.ts'

const cells: Record<string, string> = { KQ: 'G7', CT: 'F7', DK: 'F8', MC: 'IF(I7="",0,1)', DIEM: 'M7' }

test.each<[string, string, string, Kind?]>([
  ['KQ_A/CT_A*100', 'G7/F7*100', 'as it stands'],
  ['KQ_A*(CT_A+95%)', 'G7*(F7+95%)', 'with the parentheses it needs'],
  ['KQ_A', 'G7+0', 'a blank cell alone is 0'],
  ['MIN(KQ_A,5)', 'MIN(G7+0,5)', 'MIN would pass over a blank cell'],
  [
    'MAX(IF(MC_A=1,KQ_A,CT_A),-KQ_A)',
    'MAX(IF(IF(I7="",0,1)=1,G7+0,F7+0),-G7)',
    'and over one that IF hands on',
  ],
  ['SUM(IFERROR(KQ_A,0),DIEM_A)', 'SUM(IFERROR(G7+0,0),M7+0)', 'and over one that IFERROR hands on'],
  ['ABS(KQ_A)', 'ABS(G7)', 'other functions take a blank as 0'],
  ['COUNT(KQ_A,CT_A)', 'COUNT(G7,F7)', 'a cell that is asked about stays a cell'],
  ['ISBLANK(DK_A)', 'ISBLANK(F8)', 'and here too', 'logical'],
  ['AND(TRUE(),NOT(FALSE()))', 'AND(TRUE(),NOT(FALSE()))', 'truths as calls', 'logical'],
  ['ROUND(KQ_A/CT_A,2)', 'ROUND(G7/F7,2)', 'rounding to a place'],
  ['ROUND(KQ_A,0)', 'ROUND(G7,0)', 'what was typed has no noise'],
  ['ROUND(KQ_A*100,0)', 'ROUND(G7*100/10,1)*10', 'LibreOffice has no regard to noise here'],
  ['ROUND(KQ_A+1,0)/2', 'ROUND((G7+1)/10,1)*10/2', 'and in a product'],
  ['2/ROUND(KQ_A+1,-0)', '2/(ROUND((G7+1)/10,1)*10)', 'and in a quotient'],
])('%s is %s in a cell: %s', (text, formula, _, kind = 'number') => {
  expect(nativeFormula(sound(text, kind), ({ prefix }) => cells[prefix] ?? '')).toBe(formula)
})
