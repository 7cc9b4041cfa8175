import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../shared/entry.ts'
import { Code } from '../../shared/ids.ts'
import { prepare } from '../../shared/prepared.ts'
import { problem, type Problem } from '../../shared/problem.ts'
import { countedRows, score, type Scorecard } from '../../shared/scorecard.ts'
import type { Section } from '../../shared/criterion.ts'
import type { Template } from '../../shared/template.ts'
import {
  bands,
  byRow,
  criterion,
  entry,
  facts,
  formula,
  group,
  judged,
  levels,
  p,
  perEvent,
  pointsOf,
  ratio,
  scoredBy,
  section,
  table,
  yesNo,
} from './table.ts'

const scored = (
  template: Template,
  entries: readonly Entry[],
  targets: Record<string, number> = {},
  unread: readonly Problem[] = [],
): Scorecard =>
  score(
    prepare(template),
    byRow(prepare(template), entries),
    facts(targets),
    new Map(unread.map((each) => [each.at?.criterion ?? Code.parse('none'), each])),
  )

const free = (code: string, max: number) => criterion(code, max, judged(0, 0.01))
const one = (...sections: Section[]) => table(sections)

describe('Points add up, inside out', () => {
  const nested = one(
    section(
      'main',
      'I',
      20,
      group('I.1', 6, free('I.1.a', 5), free('I.1.b', 4)),
      group('I.2', undefined, free('I.2.a', 9)),
      free('I.3', 8),
    ),
  )

  test('a group with parts of 9 and a maximum of 6 counts 6: the real table says so', () => {
    const card = scored(nested, [
      entry('I.1.a', 500),
      entry('I.1.b', 400),
      entry('I.2.a', 0),
      entry('I.3', 0),
    ])
    expect(pointsOf(nested, card)).toMatchObject({ 'I.1.a': 5, 'I.1.b': 4, 'I.1': 6, I: 6 })
    expect([card.main, card.total]).toEqual([600, 600])
  })

  test('under its maximum a group counts its parts', () => {
    const card = scored(nested, [
      entry('I.1.a', 325),
      entry('I.1.b', 150),
      entry('I.2.a', 25),
      entry('I.3', 1),
    ])
    expect(pointsOf(nested, card)).toMatchObject({ 'I.1': 4.75, 'I.2': 0.25, 'I.3': 0.01, I: 5.01 })
    expect(card.total).toBe(501)
  })

  test('a group with no maximum is capped by its section only', () => {
    const card = scored(nested, [
      entry('I.1.a', 500),
      entry('I.1.b', 400),
      entry('I.2.a', 900),
      entry('I.3', 800),
    ])
    expect(pointsOf(nested, card)).toMatchObject({ 'I.1': 6, 'I.2': 9, 'I.3': 8, I: 20 })
  })

  test('caps hold at every depth', () => {
    const deep = one(
      section(
        'main',
        'I',
        9,
        group('I.1', 8, group('I.1.1', 3, free('I.1.1.a', 2), free('I.1.1.b', 2)), free('I.1.2', 6)),
        free('I.2', 4),
      ),
    )
    const all = ['I.1.1.a', 'I.1.1.b', 'I.1.2', 'I.2'].map((code, at) =>
      entry(code, [200, 200, 600, 400][at] ?? 0),
    )
    expect(pointsOf(deep, scored(deep, all))).toEqual({
      'I.1.1.a': 2,
      'I.1.1.b': 2,
      'I.1.1': 3,
      'I.1.2': 6,
      'I.1': 8,
      'I.2': 4,
      I: 9,
    })
  })

  test('several main sections add up, each under its own cap', () => {
    const two = one(section('main', 'I', 5, free('I.1', 9)), section('main', 'II', 5, free('II.1', 3)))
    expect(scored(two, [entry('I.1', 900), entry('II.1', 250)])).toMatchObject({
      main: 750,
      bonus: 0,
      deduction: 0,
      total: 750,
    })
  })
})

describe('A level that takes all points of its criterion', () => {
  const zeroing = levels('one', ['a', 'đủ số kỳ họp', 1], ['b', 'không đủ', 0, 'zeroes'])
  const meetings = one(
    section(
      'main',
      'I',
      30,
      group(
        'I.1',
        10,
        criterion('I.1.a', 1, zeroing),
        free('I.1.b', 5),
        group('I.1.c', 4, free('I.1.c.1', 4)),
      ),
      free('I.2', 9),
    ),
  )
  const rest = [entry('I.1.b', 500), entry('I.1.c.1', 400), entry('I.2', 900)]

  test('zeroes the group around it, with the groups inside, and nothing else', () => {
    const card = scored(meetings, [entry('I.1.a', ['b']), ...rest])
    expect(pointsOf(meetings, card)).toEqual({
      'I.1.a': 0,
      'I.1.b': 5,
      'I.1.c.1': 4,
      'I.1.c': 4,
      'I.1': 0,
      'I.2': 9,
      I: 9,
    })
    expect(card.problems).toEqual([])
  })

  test('another level of the same row zeroes nothing', () => {
    expect(pointsOf(meetings, scored(meetings, [entry('I.1.a', ['a']), ...rest]))).toMatchObject({
      'I.1': 10,
      I: 19,
    })
  })

  test('is not believed while its row is wrong: the row counts 0 and the total is not official', () => {
    const strict = one(
      section(
        'main',
        'I',
        30,
        group(
          'I.1',
          10,
          criterion('I.1.a', 1, zeroing, { evidence: { need: 'always', orExplanation: false } }),
          free('I.1.b', 5),
        ),
      ),
    )
    const card = scored(strict, [entry('I.1.a', ['b']), entry('I.1.b', 500)])
    expect(card.problems.map(({ code }) => code)).toEqual(['entry.evidence-missing'])
    expect(pointsOf(strict, card)).toMatchObject({ 'I.1.a': 0, 'I.1': 5 })
  })
})

describe('Bonus and deductions', () => {
  const full = table(
    [
      section('main', 'I', 100, free('I.1', 100)),
      section('bonus', 'II', 10, free('II.1', 8), free('II.2', 5)),
      section(
        'deduction',
        'III',
        20,
        criterion('III.1', 5, perEvent(0, 1)),
        criterion('III.2', 30, perEvent(0, 10)),
      ),
    ],
    { floor: p(0), ceiling: p(105) },
  )
  test.each([
    { main: 90, bonus: [3, 2], late: 2, total: 93, because: '90 + 5 − 2' },
    { main: 80, bonus: [8, 5], late: 0, total: 90, because: 'bonus is at most 10' },
    { main: 98, bonus: [8, 0], late: 0, total: 105, because: 'the ceiling of the total' },
    {
      main: 98,
      bonus: [8, 0],
      late: 3,
      total: 103,
      because: 'the ceiling is laid on last, after deductions',
    },
    { main: 90, bonus: [0, 0], late: 9, total: 85, because: 'a row costs at most 5' },
    { main: 90, bonus: [0, 0], late: 9, disciplined: 3, total: 70, because: 'deductions are at most 20' },
    { main: 10, bonus: [0, 0], late: 0, disciplined: 2, total: 0, because: 'never under the floor' },
  ])('$main, bonus $bonus, $late late: $total, $because', ({ main, bonus, late, disciplined = 0, total }) => {
    const card = scored(full, [
      entry('I.1', p(main)),
      entry('II.1', p(bonus[0] ?? 0)),
      entry('II.2', p(bonus[1] ?? 0)),
      entry('III.1', p(late)),
      entry('III.2', p(disciplined)),
    ])
    expect(card.problems).toEqual([])
    expect(card.total).toBe(p(total))
  })

  test('deductions are negative wherever they are shown, and 0 is 0', () => {
    const some = scored(full, [entry('I.1', 9000), entry('III.1', 200), entry('III.2', 100)])
    expect(some.deduction).toBe(-1200)
    expect(pointsOf(full, some)).toMatchObject({ 'III.1': -2, 'III.2': -10, III: -12 })
    const none = scored(full, [entry('I.1', 9000), entry('III.1', 0)])
    expect(Object.is(none.deduction, 0)).toBe(true)
    expect(none.points.every((each) => !Object.is(each, -0))).toBe(true)
  })

  test('a blank in them means none; in a main section it is a problem', () => {
    const card = scored(full, [])
    expect(card.problems).toEqual([
      problem('entry.blank', {}, { criterion: Code.parse('I.1'), field: 'value' }),
    ])
    expect(card).toMatchObject({ bonus: 0, deduction: 0, total: 0 })
  })

  test('what is wrong in them is a problem all the same', () => {
    const card = scored(full, [entry('I.1', 0), entry('II.1', 900), entry('III.1', 50)])
    expect(card.problems.map(({ code, at }) => [at?.criterion, code])).toEqual([
      ['II.1', 'entry.out-of-range'],
      ['III.1', 'entry.not-whole'],
    ])
    expect(card).toMatchObject({ bonus: 0, deduction: 0 })
  })

  test('a floor above 0 is kept', () => {
    expect(scored({ ...full, floor: p(50) }, [entry('I.1', p(10))]).total).toBe(p(50))
  })
})

describe('A row with a problem counts 0', () => {
  const evidence = { need: 'when-earning', orExplanation: true } as const
  const rows = one(
    section(
      'main',
      'I',
      50,
      free('I.1', 10),
      criterion('I.2', 10, yesNo, { evidence }),
      criterion('I.3', 10, ratio('typed')),
      criterion('I.4', 10, ratio('registered')),
    ),
  )
  const sound = [
    entry('I.1', 1000),
    entry('I.2', ['a'], { evidence: 'Báo cáo số 1/BC' }),
    entry('I.3', 100, { target: 200 }),
    entry('I.4', 100),
  ]
  const replaced = (...changed: Entry[]) => [
    ...sound.filter(({ criterion: code }) => !changed.some((each) => each.criterion === code)),
    ...changed,
  ]
  const targets = { 'I.4': 400 }
  const unreadable = (code: string, field: 'value' | 'target') =>
    problem(
      field === 'value' ? 'entry.not-number' : 'entry.target-not-number',
      { typed: 'x' },
      { criterion: Code.parse(code), field },
    )

  test('all is well: no problem, every row filled', () => {
    const card = scored(rows, sound, targets)
    expect(card).toMatchObject({ total: 1000 + 200 + 500 + 250, problems: [], warnings: [], filled: 4 })
    expect(countedRows(prepare(rows))).toBe(4)
  })

  test.each([
    { wrong: entry('I.1', 1001), code: 'entry.out-of-range', loses: 1000, filled: 4 },
    { wrong: entry('I.1', null), code: 'entry.blank', loses: 1000, filled: 3 },
    { wrong: entry('I.2', ['a']), code: 'entry.evidence-or-explanation-missing', loses: 200, filled: 4 },
    { wrong: entry('I.3', 100), code: 'entry.target-missing', loses: 500, filled: 4 },
  ])('$code', ({ wrong, code, loses, filled }) => {
    const card = scored(rows, replaced(wrong), targets)
    expect(card.problems.map((each) => each.code)).toEqual([code])
    expect(card.total).toBe(1950 - loses)
    expect(card.filled).toBe(filled)
  })

  test('without a registered target', () => {
    const card = scored(rows, sound)
    expect(card.problems.map(({ code, at }) => [code, at?.field])).toEqual([
      ['entry.target-not-registered', 'target'],
    ])
  })

  test('what could not be read is told as it was read, once for a row', () => {
    const value = unreadable('I.3', 'value')
    const target = unreadable('I.3', 'target')
    expect(scored(rows, replaced(entry('I.3', null)), targets, [value])).toMatchObject({
      problems: [value],
      filled: 4,
    })
    expect(scored(rows, replaced(entry('I.3', 100)), targets, [target])).toMatchObject({
      problems: [target],
      filled: 4,
    })
  })

  test('an unreadable target is not told before what is wrong with the value', () => {
    const target = unreadable('I.3', 'target')
    const codes = (value: number | null) =>
      scored(rows, replaced(entry('I.3', value)), targets, [target]).problems.map(({ code }) => code)
    expect(codes(null)).toEqual(['entry.blank'])
    expect(codes(-100)).toEqual(['entry.out-of-range'])
  })

  test('an unreadable bonus is not taken for none', () => {
    const bonus = one(section('main', 'I', 10, free('I.1', 10)), section('bonus', 'II', 5, free('II.1', 5)))
    const told = problem(
      'entry.not-number',
      { typed: 'x' },
      { criterion: Code.parse('II.1'), field: 'value' },
    )
    expect(scored(bonus, [entry('I.1', 100), entry('II.1', null)], {}, [told])).toMatchObject({
      problems: [told],
      filled: 1,
    })
  })

  test('a deduction that costs may ask for evidence too', () => {
    const late = one(
      section('main', 'I', 10, free('I.1', 10)),
      section('deduction', 'II', 5, criterion('II.1', 5, perEvent(0, 1), { evidence })),
    )
    expect(scored(late, [entry('I.1', 0), entry('II.1', 100)]).problems.map(({ code }) => code)).toEqual([
      'entry.evidence-or-explanation-missing',
    ])
    expect(scored(late, [entry('I.1', 0), entry('II.1', 0)]).problems).toEqual([])
  })
})

test('rows that count themselves are not expected to be filled, nor is bonus', () => {
  const template = one(
    section(
      'main',
      'I',
      30,
      free('I.1', 10),
      criterion('I.2', 10, formula('DIEM_I.1')),
      criterion('I.3', 10, scoredBy('mean')),
      criterion('I.4', 10, bands('days-late', { points: 1 })),
    ),
    section('bonus', 'II', 5, free('II.1', 5)),
  )
  expect(countedRows(prepare(template))).toBe(1)
  expect(scored(template, [])).toMatchObject({ filled: 0 })
  expect(scored(template, [entry('I.1', 100), entry('II.1', 100)])).toMatchObject({
    filled: 1,
    total: 300 + 100,
  })
})

describe('A share of 1 % or less is asked about', () => {
  const percents = one(
    section(
      'main',
      'I',
      50,
      criterion('I.1', 5, bands('percent', { points: 5 })),
      criterion('I.2', 5, bands('amount', { points: 5 })),
      criterion('I.3', 5, ratio(100), { unitOfMeasure: '%' }),
      criterion('I.4', 5, ratio(100), { unitOfMeasure: 'kỳ' }),
      criterion('I.5', 5, judged(0, 0.01), { unitOfMeasure: '%' }),
    ),
  )
  const asked = (value: number) =>
    scored(
      percents,
      ['I.1', 'I.2', 'I.3', 'I.4', 'I.5'].map((code) => entry(code, value)),
    ).warnings

  test('where the value is a percentage, and nowhere else', () => {
    expect(asked(95)).toEqual(
      ['I.1', 'I.3'].map((code) =>
        problem(
          'entry.percent-small',
          { typed: 0.95, hundredfold: 95 },
          { criterion: Code.parse(code), field: 'value' },
        ),
      ),
    )
  })
  test.each([
    [0, 0],
    [1, 2],
    [100, 2],
    [101, 0],
    [500, 0],
  ])('%d hundredths of a percent: %d questions', (value, questions) => {
    expect(asked(value)).toHaveLength(questions)
  })
  test('a row with a problem, or a choice of levels, is not asked about', () => {
    expect(asked(-50)).toEqual([])
    const chosen = one(section('main', 'I', 5, criterion('I.1', 5, yesNo, { unitOfMeasure: '%' })))
    expect(scored(chosen, [entry('I.1', ['a'])]).warnings).toEqual([])
  })
})

test('a scorecard is exact and within its bounds whatever is entered', () => {
  const template = table(
    [
      section(
        'main',
        'I',
        50,
        group('I.1', 6, criterion('I.1.a', 5, judged(0, 0.05)), criterion('I.1.b', 4, ratio('typed', 0.05))),
        free('I.2', 40),
      ),
      section('bonus', 'II', 3, free('II.1', 5)),
      section('deduction', 'III', 8, criterion('III.1', 10, perEvent(0, 1.5))),
    ],
    { ceiling: p(48) },
  )
  const value = fc.integer({ min: -100, max: 1200 })
  fc.assert(
    fc.property(
      fc.tuple(value, value, value, value, value),
      fc.integer({ min: 0, max: 900 }),
      ([a, b, c, d, e], target) => {
        const card = scored(template, [
          entry('I.1.a', a),
          entry('I.1.b', b, { target }),
          entry('I.2', c),
          entry('II.1', d),
          entry('III.1', e),
        ])
        const of = pointsOf(template, card)
        expect(card.points.every(Number.isInteger)).toBe(true)
        expect(of['I.1']).toBe(Math.min(600, p(of['I.1.a'] ?? NaN) + p(of['I.1.b'] ?? NaN)) / 100)
        expect(card.main).toBe(p(of['I'] ?? NaN))
        expect(card.bonus).toBeLessThanOrEqual(300)
        expect(card.deduction).toBeGreaterThanOrEqual(-800)
        expect(card.total).toBe(Math.max(0, Math.min(4800, card.main + card.bonus + card.deduction)))
      },
    ),
  )
})
