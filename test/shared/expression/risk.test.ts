import { expect, test } from 'vitest'
import type { Kind } from '../../../shared/expression/expression.ts'
import { expressionText } from '../../../shared/expression/print.ts'
import { roundingRisks } from '../../../shared/expression/risk.ts'
import { sound } from './read.ts'

test.each<[string, readonly string[], Kind?]>([
  ['ROUNDDOWN(KQ_A-CT_A,0)', ['KQ_A-CT_A,0)']],
  ['1+ROUNDUP((KQ_A+1)/CT_A,0)', ['(KQ_A+1)/CT_A,0)']],
  ['INT(KQ_A*100)', ['KQ_A*100)']],
  ['INT(IF(KQ_A>1,-(KQ_A/3),2))', ['IF(KQ_A>1,-(KQ_A/3),2))']],
  ['INT(SUM(KQ_A,CT_A))', ['SUM(KQ_A,CT_A))']],
  ['ROUNDUP(ROUND((CT_A-KQ_A)/CT_A*100,9),0)', []],
  ['ROUNDUP(MAX(KQ_A,5%),0)+INT(ABS(-CT_A))', []],
  ['ROUND(KQ_A-CT_A,2)', []],
  ['MOD(KQ_A,2)', []],
  ['MOD(KQ_A,0.25)', ['0.25)']],
  ['MOD(KQ_A,5%)', ['5%)']],
  ['MOD(KQ_A*100,25)', ['KQ_A*100,25)']],
  ['MOD(ROUND(KQ_A*100,0),25)', []],
  ['MOD(INT(KQ_A),COUNT(KQ_A,CT_A))*100', []],
  ['INT(MOD(INT(KQ_A),ROUND(CT_A,-1)))', []],
  ['INT(MOD(KQ_A,2))', ['MOD(KQ_A,2))']],
  ['1/(KQ_A-CT_A)', ['KQ_A-CT_A)']],
  ['1/ROUND(KQ_A-CT_A,9)', []],
  ['KQ_A/CT_A>=90%', [], 'logical'],
  ['KQ_A+CT_A>DIEM_A', [], 'logical'],
  ['KQ_A-CT_A>=0.1', ['KQ_A-CT_A>=0.1'], 'logical'],
  ['0.1<-KQ_A+CT_A', ['-KQ_A+CT_A'], 'logical'],
  ['SUM(KQ_A,-CT_A)=ABS(KQ_B-CT_B)', ['SUM(KQ_A,-CT_A)=ABS(KQ_B-CT_B)', 'ABS(KQ_B-CT_B)'], 'logical'],
  ['KQ_A/CT_A=KQ_B/CT_B', ['KQ_A/CT_A=KQ_B/CT_B', 'KQ_B/CT_B'], 'logical'],
  ['AND(ROUND(KQ_A-CT_A,9)>=0.1,NOT(ISBLANK(KQ_A)))', [], 'logical'],
  ['IF(OR(KQ_A>1,TRUE()),1,2)>IFERROR(KQ_A,0)', [], 'logical'],
])('%s should be rounded at %j', (text, places, kind = 'number') => {
  const expression = sound(text, kind)
  expect(expressionText(expression)).toBe(text)
  expect(roundingRisks(expression).map(({ at }) => text.slice(at))).toEqual(places)
})

test('says what to do', () => {
  expect(roundingRisks(sound('INT(KQ_A*100)'))).toEqual([
    {
      at: 4,
      words: {
        vi: 'Bọc phần này trong ROUND(…;9): trước “INT”, chữ số cuối của phép tính có thể lệch, mỗi nơi ra một kết quả.',
        en: 'Put this inside ROUND(…,9): before “INT” the last digit of a calculation may differ from place to place.',
      },
    },
  ])
})
