import { describe, expect, test } from 'vitest'
import type { Branch, Criterion } from '../../../shared/criterion.ts'
import type { Entry } from '../../../shared/entry.ts'
import type { Facts } from '../../../shared/facts.ts'
import { formulaPoints, prepare } from '../../../shared/prepared.ts'
import { problemText } from '../../../shared/refusal.ts'
import { verdict } from '../../../shared/scoring/verdict.ts'
import type { Template } from '../../../shared/template.ts'
import {
  bands,
  criterion,
  entry,
  facts,
  formula,
  judged,
  p,
  perEvent,
  ratio,
  relative,
  scored,
  section,
  table,
} from '../table.ts'

const free = (code: string, max = 10) => criterion(code, max, judged(0, 0.01))
const own = (expression: string, step?: number, more: Partial<Criterion> = {}) =>
  criterion('I.9', 10, formula(expression, step), more)

/** A table whose row I.9 is counted from the rows beside it. */
const tableWith = (row: Criterion, ...beside: Branch[]): Template =>
  table([
    section('main', 'I', 100, row, ...beside),
    section('bonus', 'II', 10, free('II.1')),
    section('deduction', 'III', 10, criterion('III.1', 10, perEvent(0, 2))),
  ])

/** What row I.9 comes to. */
function found(template: Template, entries: readonly Entry[], known: Facts = facts()): number {
  const at = prepare(template).rows.findIndex(({ criterion: { code } }) => code === 'I.9')
  return scored(template, entries, known).earned[at] ?? NaN
}

const two = [free('I.1'), free('I.2')]
const given = (first: number | null, second: number | null): Entry[] => [
  entry('I.1', first === null ? null : p(first)),
  entry('I.2', second === null ? null : p(second)),
]

describe('A row that others make up', () => {
  test.each([
    { expression: 'KQ_I.1+KQ_I.2', earns: 7.5, because: 'what was typed, as a person reads it' },
    { expression: 'MIN(KQ_I.1,KQ_I.2)*2', earns: 5, because: 'a function' },
    { expression: '(KQ_I.1-KQ_I.2)/3', earns: 0.83, because: '2,5 / 3 = 0,8333…, to the hundredth' },
    { expression: 'KQ_I.1/1000', earns: 0.01, because: '0,005 is half, and goes up' },
    { expression: 'KQ_I.1*10', earns: 10, because: 'never over the maximum' },
    { expression: 'KQ_I.2-KQ_I.1', earns: 0, because: 'never under 0' },
    { expression: 'IF(KQ_I.1>=5,4,1)', earns: 4, because: 'a condition' },
    { expression: '3', earns: 3, because: 'a number alone' },
    { expression: 'DIEM_II.1+DIEM_III.1+1', earns: 1, because: 'a blank bonus and deduction are none' },
  ])('$expression of 5 and 2,5 earns $earns: $because', ({ expression, earns }) => {
    expect(found(tableWith(own(expression), ...two), given(5, 2.5))).toBe(p(earns))
  })

  test.each([
    { step: 0.25, earns: 325 },
    { step: 0.5, earns: 350 },
    { step: 1, earns: 300 },
  ])('to the step, half up: 3,33 and 0,03 in steps of $step', ({ step, earns }) => {
    expect(found(tableWith(own('KQ_I.1', step), ...two), given(3.33, 0.03))).toBe(earns)
    expect(found(tableWith(own('KQ_I.1', step), ...two), given(step / 2, 0))).toBe(p(step))
  })

  test('in thousandths where the table counts them', () => {
    // 10 units are a hundredth: 0,950 / 8 = 0,11875
    const template = (step: number) => ({ ...tableWith(own('KQ_I.1/8', step), ...two), decimals: 3 as const })
    const entries = [entry('I.1', 950), entry('I.2', 0)]
    expect([0.01, 0.1].map((step) => found(template(step), entries))).toEqual([119, 120])
  })

  test('the expression it is counted by stands for whole units within the bounds', () => {
    expect(formulaPoints('KQ_I.1', 1, 500, 2)).toBe('MAX(0,MIN(500,ROUND(ROUND(KQ_I.1,2)*100,0)))')
    expect(formulaPoints('KQ_I.1', 25, 500, 2)).toBe('MAX(0,MIN(500,ROUND((KQ_I.1)/0.25,0)*25))')
    expect(formulaPoints('KQ_I.1', 5, 500, 3)).toBe('MAX(0,MIN(500,ROUND((KQ_I.1)/0.005,0)*5))')
  })

  test('what is entered in it changes nothing', () => {
    expect(found(tableWith(own('KQ_I.1'), ...two), [...given(5, 0), entry('I.9', 100)])).toBe(500)
  })
})

describe('What names stand for', () => {
  const beside = [
    criterion('I.1', 10, ratio('typed')),
    criterion('I.2', 10, ratio('registered')),
    criterion('I.3', 10, ratio(8)),
    criterion('I.4', 10, bands('days-late', { to: 0, points: 10 }, { points: 5 })),
    criterion('I.5', 10, perEvent(10, -1)),
    criterion('I.6', 10, relative('best')),
  ]
  const entries = [
    entry('I.1', p(3), { target: p(4) }),
    entry('I.2', p(5), { evidence: 'QĐ 1' }),
    entry('I.3', p(2)),
    entry('I.5', p(3)),
    entry('I.6', p(6)),
    entry('II.1', p(1.5)),
    entry('III.1', p(3)),
  ]
  const known = facts({ 'I.2': p(9) }, { 'I.4': { value: p(2) }, 'I.6': { value: p(12) } })

  test.each([
    ['KQ_I.1', 3],
    ['CT_I.1', 4],
    ['CT_I.2', 9],
    ['DK_I.2', 9],
    ['CT_I.3', 8],
    ['KQ_I.4', 2],
    ['KQ_I.5', 3],
    ['KQ_I.6', 6],
    ['DIEM_I.1', 7.5],
    ['DIEM_I.4', 5],
    ['DIEM_I.5', 7],
    ['DIEM_I.6', 5],
    ['DIEM_II.1', 1.5],
    ['0-DIEM_III.1', 6],
    ['MC_I.2*3', 3],
    ['MC_I.1*3', 0],
    ['IF(ISBLANK(DK_I.2),1,2)', 2],
  ])('%s: %d', (expression, came) => {
    expect(found(tableWith(own(expression), ...beside), entries, known)).toBe(p(came))
  })

  test('a target of one’s own is looked up though it is not yet counted', () => {
    const cells = [entry('I.1', p(5)), entry('I.2', 0)]
    expect(
      found(
        tableWith(own('DK_I.1'), criterion('I.1', 10, ratio('registered')), free('I.2')),
        cells,
        facts({ 'I.1': p(5) }),
      ),
    ).toBe(500)
    expect(found(tableWith(own('IF(ISBLANK(DK_I.1),1,2)'), free('I.1'), free('I.2')), cells)).toBe(100)
  })

  test('a judged row is read with the decimals of the table', () => {
    const row = { ...own('KQ_I.1*2'), method: { ...formula('KQ_I.1*2'), step: 1 } }
    const template = { ...table([section('main', 'I', 100, row, ...two)]), decimals: 3 as const }
    expect(found(template, [entry('I.1', 250), entry('I.2', 0)])).toBe(500) // 0,250 × 2
  })
})

describe('A row that waits for others', () => {
  test('follows them, wherever they stand in the table, and one another', () => {
    const template = tableWith(
      own('DIEM_I.3+1'),
      ...two,
      criterion('I.3', 10, formula('DIEM_I.4*2')),
      criterion('I.4', 10, formula('KQ_I.1+KQ_I.2')),
    )
    const card = scored(template, given(1, 2))
    expect(card.earned.slice(0, 5)).toEqual([700, 100, 200, 600, 300])
    expect(card.problems).toEqual([])
  })

  test.each([
    ['is blank', null, 'entry.blank'],
    ['is out of range', 10.01, 'entry.out-of-range'],
  ])('has no points while a row it names %s, and no problem of its own', (_, value, code) => {
    const template = tableWith(own('KQ_I.1+KQ_I.2'), ...two, criterion('I.3', 10, formula('DIEM_I.9')))
    const card = scored(template, given(value, 2))
    expect(card.settled[0]).toBe(verdict.awaits)
    expect(card.settled[3]).toBe(verdict.awaits)
    expect(card.problems.map((each) => [each.code, each.at?.criterion])).toEqual([[code, 'I.1']])
    expect([card.points[1], card.total]).toEqual([0, 200])
  })

  test('points wait for evidence, a result does not', () => {
    const proven = { evidence: { need: 'always', orExplanation: false } } as const
    const beside = [criterion('I.1', 10, judged(0, 0.01), proven), free('I.2')]
    expect(found(tableWith(own('KQ_I.1'), ...beside), given(5, 0))).toBe(500)
    expect(found(tableWith(own('DIEM_I.1'), ...beside), given(5, 0))).toBe(verdict.awaits)
  })

  test('does not wait for a blank bonus or deduction, but for one that is wrong', () => {
    const template = tableWith(own('1+DIEM_II.1+KQ_III.1'), ...two)
    expect(found(template, given(0, 0))).toBe(100)
    expect(found(template, [...given(0, 0), entry('III.1', p(2))])).toBe(300)
    expect(found(template, [...given(0, 0), entry('II.1', p(11))])).toBe(verdict.awaits)
    expect(found(template, [...given(0, 0), entry('III.1', 50)])).toBe(verdict.awaits)
  })

  test('whether there is evidence never keeps it waiting', () => {
    expect(found(tableWith(own('MC_I.1+1'), ...two), given(null, 0))).toBe(100)
  })
})

describe('A formula that cannot be counted', () => {
  test.each(['1/KQ_I.2', 'KQ_I.1/(KQ_I.1-5)', 'MOD(KQ_I.1,KQ_I.2)', 'IF(1/KQ_I.2>1,1,2)'])(
    '%s',
    (expression) => {
      const card = scored(tableWith(own(expression), ...two), given(5, 0))
      expect([card.earned[0], card.settled[0], card.points[1]]).toEqual([verdict.formula, verdict.formula, 0])
      expect(card.problems.map((each) => problemText(each, 'vi'))).toEqual([
        'Công thức của dòng này không tính được từ số liệu đang có (chia cho 0 hoặc số quá lớn).',
      ])
    },
  )

  test('what it does not take is not counted, and a failure may be caught', () => {
    expect(found(tableWith(own('IF(KQ_I.2=0,3,1/KQ_I.2)'), ...two), given(5, 0))).toBe(300)
    expect(found(tableWith(own('IFERROR(1/KQ_I.2,4)'), ...two), given(5, 0))).toBe(400)
  })
})

describe('A table with an expression that means nothing is no table', () => {
  test.each([
    ['KQ_I.1+', 'Reading the expression'],
    ['KQ_I.1>1', 'Reading the expression'],
    ['XEM(KQ_I.1)', 'Reading the expression'],
    ['DIEM_I.9', 'I.9 waits for itself'],
    ['DIEM_I.3', 'waits for itself'],
  ])('%s: %s', (expression, says) => {
    const template = tableWith(own(expression), ...two, criterion('I.3', 10, formula('DIEM_I.9+1')))
    expect(() => prepare(template)).toThrow(says)
  })
})
