import type { Branch, Criterion, Section } from '../../shared/criterion.ts'
import type { CrossRule } from '../../shared/cross-rule.ts'
import { Code } from '../../shared/ids.ts'
import type { Method } from '../../shared/method.ts'
import type { Template } from '../../shared/template.ts'
import * as t from '../shared/table.ts'

/** What a row of the table may be: each scoring method, and its commoner forms. */
type Kind = keyof typeof kinds
type Made = { max: number; method: Method; need?: Criterion['evidence']['need'] }

const level = (max: number): Method =>
  t.levels(
    'one',
    ['a', 'Hoàn thành xuất sắc', max],
    ['b', 'Hoàn thành tốt', max * 0.75],
    ['c', 'Hoàn thành', max * 0.5],
    ['d', 'Còn hạn chế', max * 0.25],
    ['e', 'Không hoàn thành', 0],
  )
const scale = (max: number) =>
  [
    { from: 100, points: max },
    { from: 90, points: max * 0.75 },
    { from: 80, points: max * 0.5 },
    { points: 0 },
  ] as const
const thirds = (max: number) =>
  [
    ['a', 'cấp tỉnh', max],
    ['b', 'cấp huyện', max * 0.5],
    ['c', 'cấp xã', max * 0.25],
  ] as const

const kinds = {
  level: (nth: number): Made => {
    const max = [2, 3, 2.4, 1.6][nth % 4] ?? 2
    return { max, method: level(max), need: nth % 5 < 3 ? 'when-earning' : 'none' }
  },
  yesNo: (nth: number): Made => ({
    max: 1,
    method: t.levels('one', ['a', 'Có', 1], ['b', 'Không', 0]),
    need: nth % 2 === 0 ? 'when-earning' : 'none',
  }),
  highest: (): Made => ({ max: 2, method: t.levels('highest', ...thirds(2)), need: 'when-earning' }),
  average: (): Made => ({ max: 2, method: t.average(0.05, ...thirds(2)), need: 'always' }),
  event: (nth: number): Made => ({
    max: [1.5, 2][nth % 2] ?? 2,
    method: t.perEvent(0, [0.25, 0.5][nth % 2] ?? 0.5),
    need: 'when-earning',
  }),
  lost: (): Made => ({ max: 2, method: t.perEvent(2, -0.5) }),
  ratio: (): Made => ({ max: 3, method: t.ratio('registered', 0.01, 50), need: 'always' }),
  ratioTyped: (): Made => ({ max: 2.5, method: t.ratio('typed', 0.05), need: 'always' }),
  ratioFixed: (): Made => ({ max: 2.75, method: t.ratio(400) }),
  bandsTarget: (): Made => ({
    max: 2,
    method: t.bands({ target: 'registered' }, ...scale(2)),
    need: 'always',
  }),
  bandsPercent: (): Made => ({
    max: 2,
    method: t.bands(
      'percent',
      { from: 95, to: 100, points: 2 },
      { from: 80, below: 95, points: 1 },
      { below: 80, points: 0 },
    ),
  }),
  bandsAmount: (): Made => ({
    max: 1.5,
    method: t.bands(
      'amount',
      { above: 50, loss: 0 },
      { above: 20, to: 50, loss: 0.5 },
      { to: 20, loss: 1.5 },
    ),
  }),
  daysLate: (): Made => ({
    max: 1,
    method: t.bands(
      'days-late',
      { to: 0, points: 1 },
      { above: 0, to: 3, points: 0.5 },
      { above: 3, points: 0 },
    ),
  }),
  stepLoss: (nth: number): Made => ({
    max: 3,
    method: t.stepLoss('registered', [1, 2][nth % 2] ?? 1, [0.25, 0.1][nth % 2] ?? 0.1),
    need: 'always',
  }),
  stepLossFull: (): Made => ({ max: 2, method: t.stepLoss(120, 5, 0.2, { steps: 'full', floor: 0.5 }) }),
  judged: (nth: number): Made => ({
    max: [3, 2][nth % 2] ?? 2,
    method: t.judged(0, 0.25),
    need: 'when-earning',
  }),
  best: (): Made => ({ max: 2, method: t.relative('best'), need: 'always' }),
  scoredBy: (): Made => ({ max: 2, method: t.scoredBy('mean') }),
  formula: (): Made => ({ max: 1, method: t.formula('(DIEM_III.1.1+DIEM_III.1.2)/4') }),
  added: (nth: number): Made => ({ max: 1 + nth / 2, method: t.perEvent(0, 0.5), need: 'when-earning' }),
  taken: (nth: number): Made => ({ max: 2 + nth, method: t.perEvent(0, 0.5 + nth / 4) }),
}

const half: readonly Kind[][] = [
  ['level', 'yesNo', 'ratio', 'bandsTarget', 'event'],
  ['level', 'yesNo', 'stepLoss', 'judged', 'event'],
  ['highest', 'ratioTyped', 'bandsPercent', 'yesNo', 'judged'],
  ['stepLoss', 'level', 'average', 'lost', 'bandsTarget'],
]
const rest: readonly Kind[][] = [
  ['level', 'yesNo', 'ratioFixed', 'bandsAmount'],
  ['daysLate', 'best', 'scoredBy', 'formula'],
  ['level', 'event', 'stepLossFull', 'judged'],
]

function rows(prefix: string, list: readonly Kind[], offset: number): Criterion[] {
  return list.map((kind, at) => {
    const { max, method, need = 'none' } = kinds[kind](offset + at)
    const evidence = { need, orExplanation: kind === 'judged' }
    return t.criterion(`${prefix}.${String(at + 1)}`, max, method, { evidence })
  })
}

/** Every other group is worth less than its rows. */
function groups(prefix: string, lists: readonly Kind[][], offset: number): Branch[] {
  return lists.map((list, at) => {
    const code = `${prefix}.${String(at + 1)}`
    const children = rows(code, list, offset + at * list.length)
    const sum = children.reduce((total, { max }) => total + max, 0) / 100
    return t.group(code, at % 2 === 1 ? sum - 1 : undefined, ...children)
  })
}

const rule = (
  code: string,
  left: string,
  operator: CrossRule['operator'],
  right: string,
  missing: CrossRule['missing'],
  severity: CrossRule['severity'],
): CrossRule => ({
  code: Code.parse(code),
  message: `Ràng buộc ${code}`,
  left,
  operator,
  right,
  missing,
  severity,
})

/** A table of 60 criteria of all methods in five sections, with 8 cross rules; like none in use and about as large as they are. */
export function benchTemplate(): Template {
  const sections: Section[] = [
    t.section('main', 'I', 40, ...groups('I', half, 0)),
    t.section('main', 'II', 38, ...groups('II', half, 20)),
    t.section('main', 'III', 22, ...groups('III', rest, 40)),
    t.section('bonus', 'IV', 3, ...rows('IV', ['added', 'added', 'added', 'added'], 0)),
    t.section('deduction', 'V', 10, ...rows('V', ['taken', 'taken', 'taken', 'taken'], 0)),
  ]
  const crossRules = [
    rule('R1', 'KQ_I.1.3', '<=', 'KQ_II.1.3', 'skip', 'problem'),
    rule('R2', 'KQ_I.1.5+KQ_II.1.5', '<=', 'KQ_I.2.5+20', 'skip', 'problem'),
    rule('R3', 'KQ_V.4', 'not-both', 'KQ_IV.3', 'zero', 'problem'),
    rule('R4', 'IF(KQ_V.1>0,KQ_I.2.4,0)', '<=', '2', 'zero', 'problem'),
    rule('R5', 'IF(KQ_V.2>0,DIEM_I.1.1,0)', '<', '2', 'zero', 'problem'),
    rule('R6', 'MC_IV.1', 'both-or-neither', 'KQ_IV.1', 'zero', 'warning'),
    rule('R7', 'ABS(DIEM_I-DIEM_II)', '<=', '12', 'skip', 'warning'),
    rule('R8', 'KQ_II.1.4*100/CT_II.1.4', '<=', '300', 'skip', 'warning'),
  ]
  return t.table(sections, { scale: 100_00, ceiling: 103_00, crossRules })
}
