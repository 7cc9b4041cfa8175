import { describe, expect, test } from 'vitest'
import { ruleVerdict } from '../../shared/cross-check.ts'
import { readEntry, type Entry } from '../../shared/entry.ts'
import { CrossRule } from '../../shared/cross-rule.ts'
import { Code } from '../../shared/ids.ts'
import { prepare } from '../../shared/prepared.ts'
import type { Problem } from '../../shared/problem.ts'
import { problemText } from '../../shared/refusal.ts'
import { score, type Scorecard } from '../../shared/scorecard.ts'
import { unconfirmed } from '../../shared/submission.ts'
import type { Template } from '../../shared/template.ts'
import {
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
  ratio,
  scored,
  section,
  table,
  yesNo,
} from './table.ts'

const rule = (
  left: string,
  operator: CrossRule['operator'],
  right: string,
  more: Partial<Record<keyof CrossRule, string>> = {},
) =>
  CrossRule.parse({
    ...{ code: 'R1', message: 'Hai số phải khớp', left, operator, right },
    ...{ missing: 'skip', severity: 'problem', ...more },
  })

/** Two counted rows (they earn a point each), one by share of a target, a bonus and a deduction. */
const tableWith = (...rules: CrossRule[]): Template =>
  table(
    [
      section(
        'main',
        'I',
        60,
        group('I.1', 20, criterion('I.1.a', 10, perEvent(0, 1)), criterion('I.1.b', 10, perEvent(0, 1))),
        criterion('I.2', 20, ratio('typed')),
        criterion('I.3', 10, ratio('registered'), { notApplicable: 'full' }),
        criterion('I.4', 2, yesNo, { evidence: { need: 'always', orExplanation: false } }),
      ),
      section('bonus', 'II', 5, criterion('II.1', 5, judged(0, 0.5))),
      section('deduction', 'III', 5, criterion('III.1', 5, perEvent(0, 1))),
    ],
    { crossRules: rules },
  )

const known = facts({ 'I.3': p(8) })
const sound = [
  entry('I.1.a', p(3)),
  entry('I.1.b', p(4)),
  entry('I.2', p(5), { target: p(10) }),
  entry('I.3', p(4)),
  entry('I.4', ['a'], { evidence: 'BC 1' }),
]
const changed = (...rows: Entry[]): Entry[] => [
  ...sound.filter(({ criterion: code }) => !rows.some((row) => row.criterion === code)),
  ...rows,
]
const checked = (one: CrossRule, rows: readonly Entry[] = sound): Scorecard =>
  scored(tableWith(one), rows, known)
const found = (one: CrossRule, rows?: readonly Entry[]) => checked(one, rows).rules[0]

describe('Each operator', () => {
  test.each<[CrossRule['operator'], boolean, boolean, boolean]>([
    // of 3 and 4, 4 and 4, 5 and 4
    ['=', false, true, false],
    ['<>', true, false, true],
    ['<', true, false, false],
    ['<=', true, true, false],
    ['>', false, false, true],
    ['>=', false, true, true],
  ])('%s', (operator, ...kept) => {
    const came = [3, 4, 5].map((count) =>
      found(rule('KQ_I.1.a', operator, 'KQ_I.1.b'), changed(entry('I.1.a', p(count)))),
    )
    expect(came).toEqual(kept.map((each) => (each ? ruleVerdict.kept : ruleVerdict.broken)))
  })

  test.each<['both-or-neither' | 'not-both', boolean[]]>([
    ['both-or-neither', [true, false, false, true]],
    ['not-both', [true, true, true, false]],
  ])('%s, of neither, the left, the right, both', (operator, kept) => {
    const came = [
      [0, 0],
      [2, 0],
      [0, 3],
      [2, 3],
    ].map(([a = 0, b = 0]) =>
      found(rule('KQ_I.1.a', operator, 'KQ_I.1.b'), changed(entry('I.1.a', p(a)), entry('I.1.b', p(b)))),
    )
    expect(came).toEqual(kept.map((each) => (each ? ruleVerdict.kept : ruleVerdict.broken)))
  })

  test('each side may be an expression, and keeps its own order of counting', () => {
    expect(found(rule('KQ_I.1.a+KQ_I.1.b', '=', '10-3'))).toBe(ruleVerdict.kept)
    expect(found(rule('KQ_I.1.a', '=', '1+1+1'))).toBe(ruleVerdict.kept)
    expect(found(rule('IF(KQ_I.1.a>2,1,0)', '<', 'KQ_I.1.b-2'))).toBe(ruleVerdict.kept)
    expect(found(rule('0.1+0.2', '=', '0.3'))).toBe(ruleVerdict.kept)
  })
})

describe('What a broken rule says', () => {
  test('its message with both numbers, at the first row it names', () => {
    const card = checked(rule('KQ_I.1.b', '<=', 'KQ_I.1.a'))
    expect(card.problems).toEqual([
      {
        code: 'rule.broken',
        said: { message: 'Hai số phải khớp', left: 4, right: 3 },
        at: { criterion: 'I.1.b', field: 'value' },
      },
    ])
    expect(card.problems.map((each) => problemText(each, 'vi'))).toEqual([
      'Hai số phải khớp (bên trái 4, bên phải 3).',
    ])
    expect(card.warnings).toEqual([])
  })

  test('numbers are cut to four decimals', () => {
    const [told] = checked(rule('KQ_I.1.a/7', '=', '2/3')).problems
    expect(told?.said).toMatchObject({ left: 0.4286, right: 0.6667 })
  })

  test('a rule that names no row has no place', () => {
    const [told] = checked(rule('1', '=', '2')).problems
    expect(told).toEqual({ code: 'rule.broken', said: { message: 'Hai số phải khớp', left: 1, right: 2 } })
  })

  test('the rows keep their points, the total is no longer official', () => {
    const card = checked(rule('KQ_I.1.a', '=', 'KQ_I.1.b'))
    expect([card.total, card.problems.length]).toEqual([300 + 400 + 1000 + 500 + 200, 1])
  })

  test('a warning stops nothing, and is confirmed by its row', () => {
    const card = checked(rule('KQ_I.1.a', '=', 'KQ_I.1.b', { severity: 'warning' }))
    expect([card.problems, card.warnings.map(({ code }) => code)]).toEqual([[], ['rule.broken']])
    expect(unconfirmed(card.warnings, [])).toHaveLength(1)
    expect(unconfirmed(card.warnings, [Code.parse('I.1.a')])).toEqual([])
  })

  test('a kept rule says nothing, and each is looked at by itself', () => {
    const rules = [
      rule('KQ_I.1.a', '<', 'KQ_I.1.b'),
      rule('KQ_I.1.a', '>', 'KQ_I.1.b', { code: 'R2', severity: 'warning' }),
      rule('KQ_I.1.a', '=', 'KQ_I.1.b', { code: 'R3', message: 'Phải bằng nhau' }),
    ]
    const card = scored(tableWith(...rules), sound, known)
    expect(card.rules).toEqual([1, -1, -1])
    expect([card.problems.map(({ said }) => said.message), card.warnings.length]).toEqual([
      ['Phải bằng nhau'],
      1,
    ])
  })

  test('problems of rows come first', () => {
    const card = checked(rule('KQ_I.1.a', '=', 'KQ_I.1.b'), changed(entry('I.4', null)))
    expect(card.problems.map(({ code }) => code)).toEqual(['entry.blank', 'rule.broken'])
  })
})

describe('A rule is looked at only when every row it names passed its own check', () => {
  const equal = (missing: CrossRule['missing']) => rule('KQ_I.1.a', '=', 'KQ_I.1.b', { missing })

  test.each([
    ['blank', entry('I.1.a', null), 'entry.blank'],
    ['out of range', entry('I.1.a', -100), 'entry.out-of-range'],
    ['of half an event', entry('I.1.a', 50), 'entry.not-whole'],
  ])('one is %s: only that is told, whatever the rule does about what is missing', (_, row, code) => {
    for (const missing of ['skip', 'zero', 'problem'] as const) {
      const card = checked(equal(missing), changed(row))
      expect(card.rules).toEqual([ruleVerdict.unasked])
      expect(card.problems.map((each) => each.code)).toEqual([code])
    }
  })

  test('one is unreadable', () => {
    const prepared = prepare(tableWith(equal('zero')))
    const told = readEntry(criterion('I.1.a', 10, perEvent(0, 1)), cells('I.1.a', '3 vụ'), 2).problem
    const unread = new Map<Entry['criterion'], Problem>(told?.at ? [[told.at.criterion, told]] : [])
    const card = score(prepared, byRow(prepared, changed(entry('I.1.a', null))), known, unread)
    expect([card.rules, card.problems]).toEqual([[ruleVerdict.unasked], [told]])
  })

  test('one has no target', () => {
    expect(found(rule('KQ_I.2', '<', 'CT_I.2'), changed(entry('I.2', p(5))))).toBe(ruleVerdict.unasked)
  })

  test('a typed target is known with its row, one that was given is known before', () => {
    const rows = changed(entry('I.2', -1, { target: p(10) }), entry('I.3', null))
    expect(found(rule('CT_I.2', '=', '10'), rows)).toBe(ruleVerdict.unasked)
    expect(found(rule('CT_I.2', '=', '10'))).toBe(ruleVerdict.kept)
    for (const name of ['CT_I.3', 'DK_I.3']) {
      expect(found(rule(name, '=', '8'), rows)).toBe(ruleVerdict.kept)
      expect(found(rule(name, '=', '9'), rows)).toBe(ruleVerdict.broken)
    }
  })

  test('one waits for another', () => {
    const template = {
      ...table([
        section('main', 'I', 20, criterion('I.1', 10, formula('KQ_I.2')), criterion('I.2', 10, judged(0, 1))),
      ]),
      crossRules: [rule('DIEM_I.1', '>', '5')],
    }
    expect(scored(template, []).rules).toEqual([ruleVerdict.unasked])
    expect(scored(template, [entry('I.2', 300)]).rules).toEqual([ruleVerdict.broken])
  })

  test('one lacks evidence: its points are not known, its result is', () => {
    const bare = changed(entry('I.4', ['a']))
    expect(found(rule('DIEM_I.4', '=', '5'), bare)).toBe(ruleVerdict.unasked)
    expect(found(rule('MC_I.4', '=', '1'), bare)).toBe(ruleVerdict.broken)
    expect(found(rule('MC_I.4', '=', '1'))).toBe(ruleVerdict.kept)
  })

  test.each([
    ['DIEM_I.1', 'a group', ['I.1.a', 'I.1.b']],
    ['DIEM_I', 'a section', ['I.1.a', 'I.1.b', 'I.2', 'I.3', 'I.4']],
    ['DIEM_TONG', 'the total', ['I.1.a', 'I.1.b', 'I.2', 'I.3', 'I.4', 'II.1', 'III.1']],
    ['DIEM_II', 'a bonus section', ['II.1']],
    ['DIEM_III', 'a deduction section', ['III.1']],
  ])('%s, %s: every row it holds', (name, _, rows) => {
    const broken = rule(name, '=', '99')
    const codes = prepare(tableWith(broken)).rows.map(({ criterion: { code } }) => code)
    for (const code of codes) {
      const wrong = changed(entry(code, -1, { target: p(10), evidence: 'BC' }))
      expect([code, found(broken, wrong)]).toEqual([
        code,
        rows.includes(code) ? ruleVerdict.unasked : ruleVerdict.broken,
      ])
    }
    expect(found(broken)).toBe(ruleVerdict.broken)
  })

  test('what is wrong in rows it does not name is none of its business', () => {
    expect(found(equal('skip'), changed(entry('I.2', null)))).toBe(ruleVerdict.broken)
  })

  test('a side that cannot be computed leaves nothing to compare', () => {
    expect(checked(rule('KQ_I.1.a/0', '=', '1'))).toMatchObject({ rules: [0], problems: [] })
    expect(checked(rule('1', '=', 'MOD(1,KQ_I.1.a-3)'))).toMatchObject({ rules: [0], problems: [] })
  })
})

describe('Where a named row has no value', () => {
  const about = (missing: CrossRule['missing'], left = 'KQ_III.1', right = 'KQ_I.1.a') =>
    rule(left, '>=', right, { missing })

  test.each([
    ['skip', ruleVerdict.unasked, []],
    ['zero', ruleVerdict.broken, ['rule.broken']],
    ['problem', ruleVerdict.missing, ['rule.missing']],
  ] as const)('a blank deduction: %s', (missing, came, codes) => {
    const card = checked(about(missing))
    expect([card.rules[0], card.problems.map(({ code }) => code)]).toEqual([came, codes])
  })

  test('zero counts it as 0', () => {
    expect(found(about('zero', 'KQ_III.1', '0'))).toBe(ruleVerdict.kept)
    const [told] = checked(about('zero')).problems
    expect(told?.said).toMatchObject({ left: 0, right: 3 })
  })

  test('problem names the rule and its first row', () => {
    const [told] = checked(about('problem')).problems
    expect(told).toEqual({
      code: 'rule.missing',
      said: { message: 'Hai số phải khớp' },
      at: { criterion: 'III.1', field: 'value' },
    })
    const warned = checked(rule('KQ_III.1', '=', '1', { missing: 'problem', severity: 'warning' }))
    expect([warned.problems.length, warned.warnings.map(({ code }) => code)]).toEqual([0, ['rule.missing']])
  })

  test.each([
    ['skip', ruleVerdict.unasked],
    ['zero', ruleVerdict.kept],
    ['problem', ruleVerdict.missing],
  ] as const)('a row that does not apply to the unit: %s', (missing, came) => {
    const rows = changed(entry('I.3', 'not-applicable'))
    expect(found(rule('KQ_I.3', '=', '0', { missing }), rows)).toBe(came)
    expect(found(rule('DIEM_I.3', '=', '10', { missing }), rows)).toBe(ruleVerdict.kept)
  })

  test.each([
    ['skip', ruleVerdict.unasked],
    ['zero', ruleVerdict.kept],
    ['problem', ruleVerdict.missing],
  ] as const)('a target that was not registered: %s', (missing, came) => {
    const one = rule('DK_I.3', '=', '0', { missing })
    expect(scored(tableWith(one), changed(entry('I.3', 'not-applicable'))).rules).toEqual([came])
  })

  test('evidence and points are never missing', () => {
    expect(found(rule('MC_I.1.a', '=', '0', { missing: 'problem' }))).toBe(ruleVerdict.kept)
    expect(found(rule('DIEM_II.1', '=', '0', { missing: 'problem' }))).toBe(ruleVerdict.kept)
  })

  test('what stands there is not missing because it is 0', () => {
    expect(found(about('problem', 'KQ_III.1', '0'), changed(entry('III.1', 0)))).toBe(ruleVerdict.kept)
  })
})

describe('Points in a rule', () => {
  test.each([
    ['DIEM_I.1.a', 3],
    ['DIEM_I.1', 7],
    ['DIEM_I', 24],
    ['DIEM_II', 1.5],
    ['DIEM_III.1', -2],
    ['DIEM_III', -2],
    ['DIEM_TONG', 23.5],
  ])('%s is %d, as a person reads it', (name, points) => {
    const rows = changed(entry('II.1', 150), entry('III.1', p(2)))
    expect(found(rule(name, '=', String(points)), rows)).toBe(ruleVerdict.kept)
    expect(found(rule(name, '=', String(points + 0.01)), rows)).toBe(ruleVerdict.broken)
  })

  test('are those after sanctions', () => {
    const zero = {
      ...{ code: Code.parse('P1'), reason: 'Khai không đúng', when: 'KQ_III.1>0' },
      effect: { kind: 'zero' as const, criterion: Code.parse('I.1.a') },
    }
    const template = { ...tableWith(rule('DIEM_I.1.a', '=', '0')), sanctions: [zero] }
    expect(scored(template, changed(entry('III.1', p(1))), known).rules).toEqual([ruleVerdict.kept])
    expect(scored(template, sound, known).rules).toEqual([ruleVerdict.broken])
  })
})

test.each<[string, object]>([
  ['no operator', { operator: undefined }],
  ['an operator of another tongue', { operator: '==' }],
  ['nothing said of what is missing', { missing: undefined }],
  ['no message', { message: ' ' }],
  ['an empty side', { left: '' }],
  ['an unknown severity', { severity: 'error' }],
])('a rule with %s is none', (_, wrong) => {
  expect(CrossRule.safeParse({ ...rule('1', '=', '1'), ...wrong }).success).toBe(false)
})
