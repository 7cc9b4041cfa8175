import { describe, expect, test } from 'vitest'
import type { Criterion, NotApplicable } from '../../shared/criterion.ts'
import { cellsOf, NOT_APPLICABLE, readEntry, type Entry } from '../../shared/entry.ts'
import { prepare } from '../../shared/prepared.ts'
import { problem, type Problem } from '../../shared/problem.ts'
import { score, type Scorecard } from '../../shared/scorecard.ts'
import { verdict } from '../../shared/scoring/verdict.ts'
import type { Template } from '../../shared/template.ts'
import {
  average,
  bands,
  byRow,
  cells,
  criterion,
  entry,
  facts,
  formula,
  group,
  judged,
  p,
  perEvent,
  pointsOf,
  ratio,
  scored,
  scoredBy,
  section,
  table,
  yesNo,
} from './table.ts'

const free = (code: string, max: number, more: Partial<Criterion> = {}) =>
  criterion(code, max, judged(0, 0.01), more)
const nothing = (code: string, more: Partial<Entry> = {}) => entry(code, 'not-applicable', more)
const codes = ({ problems }: Scorecard) => problems.map(({ code, at }) => [at?.criterion, code])

describe('“Không phát sinh”', () => {
  const tableOf = (notApplicable?: Criterion['notApplicable']): Template =>
    table([
      section('main', 'I', 40, free('I.1', 30), free('I.2', 10, notApplicable ? { notApplicable } : {})),
    ])
  const card = (policy?: Criterion['notApplicable']) =>
    scored(tableOf(policy), [entry('I.1', p(24)), nothing('I.2')])

  test('may not be said where the table does not allow it', () => {
    const refused = card()
    expect(codes(refused)).toEqual([['I.2', 'entry.must-apply']])
    expect([refused.total, refused.assigned, refused.percent]).toEqual([2400, 4000, 6000])
    expect([refused.settled, refused.inapplicable]).toEqual([[2400, verdict.type], []])
  })

  test.each([
    { policy: 'full', total: 34, assigned: 40, percent: 85, because: 'full points' },
    { policy: 'zero', total: 24, assigned: 40, percent: 60, because: 'no points, still assigned' },
    { policy: 'excluded', total: 24, assigned: 30, percent: 80, because: 'out of both' },
  ] as const)(
    '$policy: $total of $assigned, $percent %: $because',
    ({ policy, total, assigned, percent }) => {
      expect(card(policy)).toMatchObject({
        total: p(total),
        assigned: p(assigned),
        percent: p(percent),
        problems: [],
        inapplicable: ['I.2'],
        filled: 2,
      })
    },
  )

  test('a row that applies is counted as if there were no policy', () => {
    for (const policy of ['full', 'zero', 'excluded'] as const)
      expect(scored(tableOf(policy), [entry('I.1', p(24)), entry('I.2', 500)])).toMatchObject({
        total: 2900,
        assigned: 4000,
        percent: 7250,
        inapplicable: [],
      })
  })

  test('a blank is not the same: it is a problem', () => {
    expect(codes(scored(tableOf('excluded'), [entry('I.1', 0)]))).toEqual([['I.2', 'entry.blank']])
  })

  test.each([
    ['levels', yesNo],
    ['average', average(0.01, ['a', 'có', 10], ['b', 'không', 0])],
    ['per event', perEvent(10, -1)],
    ['ratio', ratio('typed')],
    ['ratio to what was registered', ratio('registered')],
    ['bands', bands('percent', { points: 5 })],
  ] as const)('may be said of %s, and needs no target', (_, method) => {
    const template = table([
      section('main', 'I', 10, criterion('I.1', 10, method, { notApplicable: 'full' })),
    ])
    expect(scored(template, [nothing('I.1')])).toMatchObject({ total: 1000, problems: [] })
  })

  test('wants an explanation where the row wants evidence and earns', () => {
    const tableWith = (need: 'always' | 'when-earning', notApplicable: 'full' | 'zero') =>
      table([
        section(
          'main',
          'I',
          10,
          free('I.1', 10, { evidence: { need, orExplanation: false }, notApplicable }),
        ),
      ])
    const told = (need: 'always' | 'when-earning', policy: 'full' | 'zero', more: Partial<Entry> = {}) =>
      codes(scored(tableWith(need, policy), [nothing('I.1', more)])).map(([, code]) => code)
    expect(told('when-earning', 'full')).toEqual(['entry.evidence-or-explanation-missing'])
    expect(told('when-earning', 'zero')).toEqual([])
    expect(told('always', 'zero')).toEqual(['entry.evidence-or-explanation-missing'])
    expect(told('when-earning', 'full', { explanation: 'Không có đơn thư' })).toEqual([])
    expect(told('always', 'full', { evidence: 'BC 12' })).toEqual([])
    const bare = scored(tableWith('when-earning', 'full'), [nothing('I.1')])
    expect([bare.total, bare.settled]).toEqual([0, [verdict.evidence]])
  })

  test('is kept out of the groups and sections it stood in, as they cap them', () => {
    const excluded = { notApplicable: 'excluded' } as const
    const template = table([
      section(
        'main',
        'I',
        20,
        group('I.1', 6, free('I.1.a', 5, excluded), free('I.1.b', 4, excluded)),
        group('I.2', undefined, free('I.2.a', 8, excluded), free('I.2.b', 4)),
        free('I.3', 6),
      ),
      section('bonus', 'II', 5, free('II.1', 5, excluded)),
      section('deduction', 'III', 5, criterion('III.1', 5, perEvent(0, 1), excluded)),
    ])
    const assigned = (...out: string[]) => {
      const rest = ['I.1.a', 'I.1.b', 'I.2.a', 'I.2.b', 'I.3'].filter((code) => !out.includes(code))
      return scored(template, [...out.map((code) => nothing(code)), ...rest.map((code) => entry(code, 0))])
        .assigned
    }
    expect(assigned()).toBe(2000) // 6 + 12 + 6 is more than the section
    expect(assigned('I.1.a')).toBe(2000) // 4 + 12 + 6
    expect(assigned('I.1.b')).toBe(2000) // 5 + 12 + 6
    expect(assigned('I.1.a', 'I.1.b')).toBe(1800)
    expect(assigned('I.2.a')).toBe(1600)
    expect(assigned('I.1.a', 'I.1.b', 'I.2.a')).toBe(1000)
    expect(assigned('II.1', 'III.1')).toBe(2000)
  })

  test('where nothing is left to be assigned, the percentage is 0, not a division', () => {
    const template = table([section('main', 'I', 10, free('I.1', 10, { notApplicable: 'excluded' }))], {
      floor: p(5),
    })
    expect(scored(template, [nothing('I.1')])).toMatchObject({ total: 500, assigned: 0, percent: 0 })
  })

  test('in a bonus or deduction section the policy counts too', () => {
    const full = { notApplicable: 'full' } as const
    const template = table([
      section('main', 'I', 10, free('I.1', 10)),
      section('bonus', 'II', 5, free('II.1', 5, full)),
      section('deduction', 'III', 3, criterion('III.1', 3, perEvent(0, 1), { notApplicable: 'zero' })),
    ])
    expect(scored(template, [entry('I.1', 500), nothing('II.1'), nothing('III.1')])).toMatchObject({
      ...{ bonus: 500, deduction: 0, total: 1000, problems: [], assigned: 1000 },
      inapplicable: ['II.1', 'III.1'],
    })
  })
})

describe('The percentage of what was assigned', () => {
  test.each([
    { total: 10, of: 30, percent: 33.33 },
    { total: 20, of: 30, percent: 66.67 },
    { total: 0.01, of: 200, percent: 0.01 },
    { total: 0.01, of: 200.01, percent: 0 },
    { total: 30, of: 30, percent: 100 },
  ])('$total of $of is $percent %, half up', ({ total, of, percent }) => {
    const template = table([section('main', 'I', of, free('I.1', of))], { ceiling: p(of) })
    expect(scored(template, [entry('I.1', p(total))]).percent).toBe(p(percent))
  })

  test('passes 100 where bonus does', () => {
    const template = table([
      section('main', 'I', 100, free('I.1', 100)),
      section('bonus', 'II', 9, free('II.1', 9)),
    ])
    expect(scored(template, [entry('I.1', p(100)), entry('II.1', p(7))])).toMatchObject({
      total: p(107),
      percent: p(107),
    })
  })
})

describe('The cell says it', () => {
  const row = free('I.1', 10, { notApplicable: 'full' })
  test.each(['Không phát sinh', 'KHÔNG PHÁT SINH', '  không  phát sinh '])('“%s”', (typed) => {
    expect(readEntry(row, cells('I.1', typed), 2)).toEqual({ entry: nothing('I.1') })
  })
  test.each(['Không phát sinh.', 'không', 'n/a', 0])('“%s” does not', (typed) => {
    expect(readEntry(row, cells('I.1', typed), 2).entry.value).not.toBe('not-applicable')
  })
  test('where it may not be said, it is a text in a number cell', () => {
    expect(readEntry(free('I.1', 10), cells('I.1', NOT_APPLICABLE), 2).problem?.code).toBe('entry.not-number')
  })
  test('and comes back', () => {
    expect(cellsOf(row, nothing('I.1'), 2).value).toBe('Không phát sinh')
  })
})

describe('A row that applies only under a condition', () => {
  const when = (appliesWhen: string, notApplicable: NotApplicable = 'excluded') =>
    table([section('main', 'I', 40, free('I.1', 30), free('I.2', 10, { appliesWhen, notApplicable }))])

  test.each([
    { policy: 'full', total: 34, assigned: 40 },
    { policy: 'zero', total: 24, assigned: 40 },
    { policy: 'excluded', total: 24, assigned: 30 },
  ] as const)(
    'does not where it fails, and nothing has to be entered: $policy',
    ({ policy, total, assigned }) => {
      expect(scored(when('KQ_I.1>=25', policy), [entry('I.1', p(24))])).toMatchObject({
        total: p(total),
        assigned: p(assigned),
        problems: [],
        inapplicable: ['I.2'],
      })
    },
  )

  test('does where it holds: then it must be entered', () => {
    expect(codes(scored(when('KQ_I.1>=25'), [entry('I.1', p(25))]))).toEqual([['I.2', 'entry.blank']])
    expect(scored(when('KQ_I.1>=25'), [entry('I.1', p(25)), entry('I.2', 500)])).toMatchObject({
      total: 3000,
      assigned: 4000,
      inapplicable: [],
    })
  })

  test('something typed in it all the same is a problem: which of the two is wrong is not guessed', () => {
    const typed = scored(when('KQ_I.1>=25', 'full'), [entry('I.1', p(24)), entry('I.2', 500)])
    expect(codes(typed)).toEqual([['I.2', 'entry.idle']])
    expect([typed.total, typed.settled[1], typed.inapplicable]).toEqual([2400, verdict.idle, []])
    const wrong = scored(when('KQ_I.1>=25'), [entry('I.1', p(24)), entry('I.2', 5000)])
    expect(codes(wrong)).toEqual([['I.2', 'entry.idle']])
    expect(scored(when('KQ_I.1>=25'), [entry('I.1', p(24)), nothing('I.2')]).problems).toEqual([])
  })

  test('something unreadable in it is as idle as something typed', () => {
    const prepared = prepare(when('KQ_I.1>=25'))
    const told: Problem =
      readEntry(free('I.2', 10), cells('I.2', 'x'), 2).problem ?? problem('entry.blank', {})
    const unread = new Map([[cells('I.2', 'x').criterion, told]])
    const entries = byRow(prepared, [entry('I.1', p(24))])
    expect(codes(score(prepared, entries, facts(), unread))).toEqual([['I.2', 'entry.idle']])
    const applying = byRow(prepared, [entry('I.1', p(25))])
    expect(score(prepared, applying, facts(), unread).problems).toEqual([told])
  })

  test('applies as long as the condition is not known', () => {
    expect(codes(scored(when('KQ_I.1>=25'), []))).toEqual([
      ['I.1', 'entry.blank'],
      ['I.2', 'entry.blank'],
    ])
    expect(scored(when('KQ_I.1>=25'), [entry('I.2', 500)])).toMatchObject({ total: 500, assigned: 4000 })
    expect(scored(when('1/KQ_I.1>=25'), [entry('I.1', 0), entry('I.2', 500)])).toMatchObject({ total: 500 })
  })

  test('waits for the row that decides wherever it stands; problems are told in printed order', () => {
    const template = table([
      section(
        'main',
        'I',
        40,
        free('I.1', 10, { appliesWhen: 'KQ_I.3>0', notApplicable: 'zero' }),
        free('I.2', 10),
        free('I.3', 10),
      ),
    ])
    expect(codes(scored(template, []))).toEqual([
      ['I.1', 'entry.blank'],
      ['I.2', 'entry.blank'],
      ['I.3', 'entry.blank'],
    ])
  })

  test('asks for no evidence where it does not apply', () => {
    const evidence = { need: 'always', orExplanation: false } as const
    const template = table([
      section(
        'main',
        'I',
        40,
        free('I.1', 30),
        free('I.2', 10, { appliesWhen: 'KQ_I.1>=25', notApplicable: 'full', evidence }),
      ),
    ])
    expect(scored(template, [entry('I.1', p(24))])).toMatchObject({ total: 3400, problems: [] })
  })

  test('may stand before the row that decides, and be counted without being typed', () => {
    const template = table([
      section(
        'main',
        'I',
        40,
        criterion('I.1', 10, formula('DIEM_I.3'), { appliesWhen: 'KQ_I.3>0', notApplicable: 'full' }),
        criterion('I.2', 10, scoredBy('mean'), { appliesWhen: 'KQ_I.3>0', notApplicable: 'zero' }),
        free('I.3', 10),
      ),
    ])
    const known = facts({}, { 'I.2': { value: 800 } })
    expect(pointsOf(template, scored(template, [entry('I.3', 300)], known))).toMatchObject({
      ...{ 'I.1': 3, 'I.2': 8, I: 14 },
    })
    const none = scored(template, [entry('I.3', 0)], known)
    expect(pointsOf(template, none)).toMatchObject({ 'I.1': 10, 'I.2': 0, I: 10 })
    expect([none.problems, none.inapplicable]).toEqual([[], ['I.1', 'I.2']])
  })
})
