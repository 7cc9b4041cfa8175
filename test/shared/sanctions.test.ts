import { describe, expect, test } from 'vitest'
import { Sanction } from '../../shared/sanction.ts'
import type { Template } from '../../shared/template.ts'
import {
  criterion,
  entry,
  formula,
  group,
  judged,
  levels,
  p,
  perEvent,
  pointsOf,
  scored,
  section,
  table,
} from './table.ts'

const free = (code: string, max = 10) => criterion(code, max, judged(0, 0.01))
const zero = (target: string, when: string, code = 'P1'): Sanction =>
  Sanction.parse({ code, reason: 'Khai không đúng', when, effect: { kind: 'zero', criterion: target } })

const tableWith = (...sanctions: Sanction[]): Template =>
  table(
    [
      section('main', 'I', 40, group('I.1', 12, free('I.1.a'), free('I.1.b')), free('I.2')),
      section('bonus', 'II', 10, free('II.1')),
      section(
        'deduction',
        'IX',
        10,
        criterion('IX.1', 10, perEvent(0, 5)),
        criterion('IX.2', 5, perEvent(0, 1)),
      ),
    ],
    { sanctions },
  )
const entries = (false_: number | null) => [
  entry('I.1.a', p(8)),
  entry('I.1.b', p(7)),
  entry('I.2', p(6)),
  entry('II.1', p(4)),
  entry('IX.1', false_ === null ? null : p(false_)),
]

describe('A sanction that takes a criterion’s points', () => {
  const template = tableWith(zero('I.1.a', 'KQ_IX.1>=1'))

  test('acts where its condition holds, before the caps of what is around it', () => {
    const card = scored(template, entries(1))
    expect(pointsOf(template, card)).toMatchObject({ 'I.1.a': 0, 'I.1.b': 7, 'I.1': 7, I: 13, IX: -5 })
    expect([card.zeroed, card.total, card.problems]).toEqual([['P1'], 1300 + 400 - 500, []])
  })

  test('does nothing where it does not', () => {
    for (const none of [0, null]) {
      const card = scored(template, entries(none))
      expect(pointsOf(template, card)).toMatchObject({ 'I.1.a': 8, 'I.1': 12, I: 18 })
      expect([card.zeroed, card.total]).toEqual([[], 2200])
    }
  })

  test('leaves what the row earned as it was, to be told', () => {
    const card = scored(template, entries(1))
    expect([card.earned[0], card.settled[0]]).toEqual([800, 800])
  })

  test('does nothing as long as its condition is not known', () => {
    const late = tableWith(zero('I.1.a', 'KQ_I.2<5'))
    expect(scored(late, [entry('I.1.a', p(8))])).toMatchObject({ zeroed: [], main: 800 })
    expect(scored(late, [entry('I.1.a', p(8)), entry('I.2', p(4))])).toMatchObject({
      zeroed: ['P1'],
      main: 400,
    })
    expect(
      scored(tableWith(zero('I.1.a', '1/KQ_I.2>0')), [entry('I.1.a', p(8)), entry('I.2', 0)]),
    ).toMatchObject({
      zeroed: [],
    })
  })

  test('a row in error stays in error', () => {
    const card = scored(template, [...entries(1).slice(1), entry('I.1.a', p(11))])
    expect(card.problems.map(({ code }) => code)).toEqual(['entry.out-of-range'])
  })

  test('several may act, each by itself, also on bonus and deductions', () => {
    const both = tableWith(
      zero('II.1', 'KQ_IX.1>=1', 'P1'),
      zero('I.2', 'KQ_IX.1>=2', 'P2'),
      zero('IX.2', 'KQ_IX.1>=2', 'P3'),
    )
    const with_ = (count: number) => scored(both, [...entries(count), entry('IX.2', p(3))])
    expect([0, 1, 2].map((count) => with_(count).zeroed)).toEqual([[], ['P1'], ['P1', 'P2', 'P3']])
    expect([0, 1, 2].map((count) => [with_(count).main, with_(count).bonus, with_(count).deduction])).toEqual(
      [
        [1800, 400, -300],
        [1800, 0, -800],
        [1200, 0, -1000],
      ],
    )
  })

  test('reads points as they were counted, before any sanction', () => {
    const chain = tableWith(zero('I.1.a', 'KQ_IX.1>=1', 'P1'), zero('I.2', 'DIEM_I.1.a=0', 'P2'))
    expect(scored(chain, entries(1)).zeroed).toEqual(['P1'])
  })

  test('does not reach rows counted from it', () => {
    const linked = table([section('main', 'I', 30, free('I.1'), criterion('I.2', 10, formula('DIEM_I.1')))], {
      sanctions: [zero('I.1', 'KQ_I.1>5')],
    })
    expect(pointsOf(linked, scored(linked, [entry('I.1', p(8))]))).toEqual({ 'I.1': 0, 'I.2': 8, I: 8 })
  })

  test('what is assigned does not change: the points are lost, not excused', () => {
    expect(scored(template, entries(1)).assigned).toBe(p(12 + 10))
  })

  test('a level may still empty the group of a row that was zeroed', () => {
    const emptying = levels('one', ['a', 'có', 5], ['b', 'không', 0, 'zeroes'])
    const both = table(
      [
        section('main', 'I', 30, group('I.1', 10, criterion('I.1.a', 5, emptying), free('I.1.b'))),
        section('deduction', 'IX', 10, criterion('IX.1', 10, perEvent(0, 1))),
      ],
      { sanctions: [zero('I.1.a', 'KQ_IX.1>=1')] },
    )
    const rows = [entry('I.1.a', ['b']), entry('I.1.b', p(5)), entry('IX.1', p(1))]
    expect(scored(both, rows).main).toBe(0)
  })

  test('sanctions on class and place change no points', () => {
    const others = tableWith(
      ...(
        [{ kind: 'lower-class', by: 1 }, { kind: 'bar-class', class: 'A' }, { kind: 'exclude' }] as const
      ).map((effect, at) => Sanction.parse({ code: `P${at}`, reason: 'x', when: 'KQ_IX.1>=1', effect })),
    )
    expect(scored(others, entries(1))).toMatchObject({ zeroed: [], total: 1800 + 400 - 500 })
  })
})

test.each<[string, object]>([
  ['no reason', { reason: ' ' }],
  ['no condition', { when: '' }],
  ['an unknown effect', { effect: { kind: 'fine' } }],
  ['a class lowered by none', { effect: { kind: 'lower-class', by: 0 } }],
])('a sanction with %s is none', (_, wrong) => {
  expect(Sanction.safeParse({ ...zero('I.2', 'KQ_IX.1>0'), ...wrong }).success).toBe(false)
})
