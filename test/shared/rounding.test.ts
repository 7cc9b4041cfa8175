import { describe, expect, test } from 'vitest'
import { rounded } from '../../shared/scoring/count.ts'
import type { Template } from '../../shared/template.ts'
import {
  criterion,
  entry,
  formula,
  group,
  judged,
  p,
  perEvent,
  pointsOf,
  scored,
  section,
  table,
} from './table.ts'

const free = (code: string, max: number) => criterion(code, max, judged(0, 0.01))

describe('Half up to a multiple of the step', () => {
  test.each([
    [0, 25, 0],
    [12, 25, 0],
    [13, 25, 25],
    [37, 25, 25],
    [38, 25, 50],
    [5, 10, 10],
    [4, 10, 0],
    [15, 10, 20],
    [149, 100, 100],
    [150, 100, 200],
    [7, 1, 7],
    [9_999_995, 10, 10_000_000],
  ])('%d in steps of %d is %d', (points, step, came) => {
    expect(rounded(points, step)).toBe(came)
  })
})

describe('Where a table rounds', () => {
  const tableOf = (at: 'row' | 'section' | 'total' | undefined, step = 0.5): Template =>
    table(
      [
        section('main', 'I', 20, group('I.1', 6, free('I.1.a', 5), free('I.1.b', 4)), free('I.2', 10)),
        section('main', 'II', 20, free('II.1', 20)),
        section('bonus', 'III', 5, free('III.1', 5)),
        section('deduction', 'IV', 5, criterion('IV.1', 5, perEvent(0, 0.3))),
      ],
      at ? { rounding: { at, step: p(step) } } : {},
    )
  const entries = [
    entry('I.1.a', p(1.24)),
    entry('I.1.b', p(2.26)),
    entry('I.2', p(3.75)),
    entry('II.1', p(10.2)),
    entry('III.1', p(0.25)),
    entry('IV.1', p(1)),
  ]
  const sums = (at: 'row' | 'section' | 'total' | undefined, step?: number) => {
    const { main, bonus, deduction, total } = scored(tableOf(at, step), entries)
    return [main, bonus, deduction, total].map((points) => points / 100)
  }

  test('nowhere, where it does not say so', () => {
    expect(sums(undefined)).toEqual([17.45, 0.25, -0.3, 17.4])
  })

  test('at each row: before they are added', () => {
    // 1 + 2,5 + 4 + 10, 0,5, 0,5
    expect(sums('row')).toEqual([17.5, 0.5, -0.5, 17.5])
    const card = scored(tableOf('row'), entries)
    expect(card.settled).toEqual([100, 250, 400, 1000, 50, 50])
    expect(card.earned).toEqual([124, 226, 375, 1020, 25, 30])
  })

  test('at each section: 7,25 and 10,2 become 7,5 and 10', () => {
    expect(sums('section')).toEqual([17.5, 0.5, -0.5, 17.5])
    expect(pointsOf(tableOf('section'), scored(tableOf('section'), entries))).toMatchObject({
      ...{ 'I.1': 3.5, I: 7.5, II: 10, III: 0.5, IV: -0.5 },
    })
    expect(sums('section', 1)).toEqual([17, 0, 0, 17])
  })

  test('at the total alone', () => {
    expect(sums('total')).toEqual([17.45, 0.25, -0.3, 17.5])
    expect(sums('total', 0.1)).toEqual([17.45, 0.25, -0.3, 17.4])
    expect(sums('total', 1)).toEqual([17.45, 0.25, -0.3, 17])
  })

  test('a row rounded up is still within its maximum', () => {
    const template = table([section('main', 'I', 20, free('I.1', 5.25), free('I.2', 10))], {
      rounding: { at: 'row', step: p(0.5) },
    })
    const card = scored(template, [entry('I.1', p(5.25)), entry('I.2', 0)])
    expect([pointsOf(template, card)['I.1'], card.total]).toEqual([5.25, 525])
  })

  test('caps come before the rounding of a section', () => {
    const template = table([section('main', 'I', 5.2, free('I.1', 9))], {
      rounding: { at: 'section', step: p(0.5) },
    })
    expect(scored(template, [entry('I.1', p(8))]).total).toBe(500)
  })

  test('the total is rounded after the ceiling and the floor', () => {
    const bounded = (at: 'total', ceiling: number, floor: number) =>
      table([section('main', 'I', 20, free('I.1', 20))], {
        rounding: { at, step: p(1) },
        ceiling: p(ceiling),
        floor: p(floor),
      })
    expect(scored(bounded('total', 10.4, 0), [entry('I.1', p(18))]).total).toBe(1000)
    expect(scored(bounded('total', 20, 3.5), [entry('I.1', p(1))]).total).toBe(400)
  })

  test('the percentage is of the rounded total', () => {
    const template = table([section('main', 'I', 20, free('I.1', 20))], {
      rounding: { at: 'total', step: p(1) },
    })
    expect(scored(template, [entry('I.1', p(9.5))])).toMatchObject({ total: 1000, percent: 5000 })
  })

  test('a row without points has nothing to round, and a wrong one keeps its verdict', () => {
    const template = tableOf('row')
    const card = scored(template, [entry('I.1.a', 0), entry('I.1.b', -1)])
    expect(card.settled.slice(0, 3)).toEqual([0, -3, -1])
  })

  test('an expression reads the points of a row as rounded', () => {
    const template = table(
      [section('main', 'I', 20, free('I.1', 10), criterion('I.2', 10, formula('DIEM_I.1*2', 0.01)))],
      { rounding: { at: 'row', step: p(1) } },
    )
    expect(scored(template, [entry('I.1', p(2.5))]).settled).toEqual([300, 600])
  })
})

describe('Bounds of the total', () => {
  const tableOf = (ceiling: number) =>
    table(
      [
        section('main', 'I', 100, free('I.1', 100)),
        section('bonus', 'II', 10, free('II.1', 10)),
        section('deduction', 'III', 20, criterion('III.1', 20, perEvent(0, 5))),
      ],
      { ceiling: p(ceiling) },
    )
  test.each([
    { main: 97, bonus: 10, late: 0, ceiling: 110, total: 107, because: 'bonus may pass the scale (TP.HCM)' },
    {
      main: 97,
      bonus: 10,
      late: 0,
      ceiling: 100,
      total: 100,
      because: 'where the ceiling is the scale, it may not',
    },
    {
      main: 100,
      bonus: 10,
      late: 1,
      ceiling: 100,
      total: 100,
      because: 'what a deduction takes, bonus may have covered',
    },
    { main: 0, bonus: 0, late: 4, ceiling: 110, total: 0, because: 'nobody falls under the floor' },
  ])(
    '$main + $bonus, $late late, ceiling $ceiling: $total – $because',
    ({ main, bonus, late, ceiling, total }) => {
      const card = scored(tableOf(ceiling), [
        entry('I.1', p(main)),
        entry('II.1', p(bonus)),
        entry('III.1', p(late)),
      ])
      expect(card.total).toBe(p(total))
    },
  )
})

describe('Three decimals', () => {
  const thousandths = (points: number) => Math.round(points * 1000)
  const row = (code: string, max: number) => ({
    ...criterion(code, 1, { kind: 'judged', least: 0, step: 1 }),
    max: thousandths(max),
  })
  const template: Template = {
    ...table([section('main', 'I', 1, row('I.1', 1.5), row('I.2', 1.5))], {
      scale: thousandths(2.5),
      ceiling: thousandths(3),
    }),
    decimals: 3,
  }
  const capped = {
    ...template,
    sections: template.sections.map((each) => ({ ...each, max: thousandths(2.5) })),
  }

  test('are whole thousandths throughout', () => {
    const card = scored(capped, [entry('I.1', 1234), entry('I.2', 1)])
    expect(card).toMatchObject({ main: 1235, total: 1235, assigned: 2500, percent: 4940 })
    expect(pointsOf(capped, card)).toEqual({ 'I.1': 1.234, 'I.2': 0.001, I: 1.235 })
    expect(scored(capped, [entry('I.1', 1500), entry('I.2', 1500)]).total).toBe(2500)
  })

  test('round to a thousandth where a table says so', () => {
    const stepped = { ...capped, rounding: { at: 'total', step: 5 } as const }
    expect(scored(stepped, [entry('I.1', 1232), entry('I.2', 0)]).total).toBe(1230)
    expect(scored(stepped, [entry('I.1', 1233), entry('I.2', 0)]).total).toBe(1235)
  })
})
