import type { FindingCode } from '../../../shared/lint/finding.ts'
import { listIn, memberOf, partIn, type changed } from './sound.ts'

type Change = Parameters<typeof changed>[0]
/** A mistake planted alone in the sound table: what is found, in which part's which code, and how the mistake reads. */
export type Plant = [found: FindingCode, where: string, because: string, change: Change]

const put =
  (code: string, values: object): Change =>
  (_, at) =>
    Object.assign(at(code), values)
const method =
  (code: string, values: object): Change =>
  (_, at) =>
    Object.assign(partIn(at(code), 'method'), values)
const bands = (code: string, ...list: object[]): Change => method(code, { bands: list })
const levels = (code: string, ...list: object[]): Change => method(code, { levels: list })
const table =
  (values: object): Change =>
  (file) =>
    Object.assign(file, values)
const member =
  (list: string, index: number, values: object): Change =>
  (file) =>
    Object.assign(memberOf(file, list, index), values)

/** Gives a part another code, its children and every reference to it included. */
const renamed =
  (from: string, to: string): Change =>
  (file) => {
    const code = new RegExp(`(?<![\\p{L}\\p{N}.])${from.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}])`, 'gu')
    Object.assign(file, JSON.parse(JSON.stringify(file).replace(code, to)))
  }

const good = { code: 'a', label: 'Tốt', points: 1000 }
const poor = { code: 'b', label: 'Kém', points: 0 }
const deep = (inside: string) => `${'-('.repeat(15)}${inside}${')'.repeat(15)}`

const codes: Plant[] = [
  ['code.repeated', 'row II.7', 'a second criterion II.7', put('II.8', { code: 'II.7' })],
  ['code.repeated', 'rule R1', 'two cross rules R1', member('crossRules', 1, { code: 'R1' })],
  ['code.repeated', 'sanction C1', 'two sanctions C1', member('sanctions', 1, { code: 'C1' })],
  ['code.repeated', 'class XS', 'two classes XS', member('classes', 1, { code: 'XS' })],
  [
    'code.repeated',
    'list R',
    'two lists R',
    (file) => listIn(file, 'lists').push({ code: 'R', label: 'Nữa', when: 'DK_I.4=1' }),
  ],
  ['code.reserved', 'row TONG', 'DIEM_TONG is the total', renamed('IV', 'TONG')],
  ['code.reserved', 'row constructor', 'every object has one', renamed('IV', 'constructor')],
  ['code.alike', 'row I.1.\u0430', 'a Latin and a Cyrillic a', put('I.1.b', { code: 'I.1.\u0430' })],
  ['code.jump', 'row I.6', 'I.1, I.2, I.3, I.4, I.6', renamed('I.5', 'I.6')],
  ['code.jump', 'row I.1.c', 'a, c', put('I.1.b', { code: 'I.1.c' })],
  ['code.jump', 'row V', 'I, II, III, V', renamed('IV', 'V')],
  ['code.parent', 'row B', 'a row of I that is called B', put('I.1.b', { code: 'B' })],
]

const sums: Plant[] = [
  ['points.floor-over-ceiling', 'table floor', 'floor 111, ceiling 110', table({ floor: 11_100 })],
  [
    'points.rounding-over-max',
    'table rounding',
    'rows of 5 in steps of 6',
    table({ rounding: { at: 'row', step: 600 } }),
  ],
  [
    'points.rounding-over-max',
    'table rounding',
    'sections',
    table({ rounding: { at: 'section', step: 1100 } }),
  ],
  [
    'points.rounding-over-max',
    'table rounding',
    'the total',
    table({ rounding: { at: 'total', step: 10_001 } }),
  ],
  [
    'points.sum',
    'row I.1',
    'parts 9 against a maximum of 6',
    (_, at) => {
      Object.assign(at('I.1'), { max: 600 })
      Object.assign(at('I.2'), { max: 2400 })
      Object.assign(partIn(at('I.2'), 'method'), { levels: [{ ...good, points: 2400 }, poor] })
    },
  ],
  ['points.scale', 'table scale', 'sections 100, scale 99', table({ scale: 9900 })],
  [
    'points.bonus-over-cap',
    'row III',
    'a bonus group of 13 against 10',
    put('III.1', { max: 1300, hint: 'Nhân rộng' }),
  ],
  ['points.cap-unreached', 'row IV', 'deductions of 15 under a cap of 20', put('IV', { max: 2000 })],
  ['points.ceiling-under-scale', 'table ceiling', 'ceiling 99', table({ ceiling: 9900 })],
  [
    'points.ceiling-unreached',
    'table ceiling',
    'scale 100 and bonus 10, ceiling 120',
    table({ ceiling: 12_000 }),
  ],
]

const methods: Plant[] = [
  [
    'levels.same',
    'row I.1.b',
    'two levels that read the same',
    levels('I.1.b', good, { ...good, code: 'b' }, { ...poor, code: 'c' }),
  ],
  [
    'levels.code-repeated',
    'row I.1.b',
    'two levels b',
    levels('I.1.b', good, poor, { ...poor, label: 'Kém nữa' }),
  ],
  [
    'levels.too-many',
    'row I.1.b',
    'nine of which several may be chosen',
    levels(
      'I.1.b',
      ...Array.from({ length: 9 }, (_, at) => ({
        code: `l${String(at)}`,
        label: `mức ${String(at)}`,
        points: 1000,
      })),
    ),
  ],
  [
    'levels.semicolon',
    'row I.1.b',
    'a “;” where several may be chosen',
    levels('I.1.b', good, { ...poor, label: 'cờ; bằng khen' }),
  ],
  [
    'levels.zeroes-alone',
    'row I.2',
    'it takes the points of no group',
    put('I.2', { method: { kind: 'levels', choose: 'one', levels: [good, { ...poor, zeroes: true }] } }),
  ],
  [
    'levels.zeroes-average',
    'row I.2',
    'one event of several',
    levels('I.2', good, { ...poor, zeroes: true }),
  ],
  [
    'points.level-over-max',
    'row I.1.b',
    'a level of 11 of 10',
    levels('I.1.b', { ...good, points: 1100 }, poor),
  ],
  [
    'points.level-over-max',
    'row I.2',
    'an event of 11 of 10',
    levels('I.2', { ...good, points: 1100 }, poor),
  ],
  ['points.start-over-max', 'row I.3', 'from 11 of 10', method('I.3', { start: 1100 })],
  ['points.floor-over-max', 'row I.3', 'never under 11 of 10', method('I.3', { floor: 1100 })],
  ['points.floor-over-max', 'row II.5', 'never under 6 of 5', method('II.5', { floor: 600 })],
  [
    'points.band-over-max',
    'row II.1',
    'a band of 6 of 5',
    bands('II.1', { from: 5000, points: 600 }, { points: 0 }),
  ],
  [
    'points.band-over-max',
    'row II.2',
    'a loss of 6 of 5',
    bands('II.2', { to: 0, points: 500 }, { loss: 600 }),
  ],
  ['points.step-over-max', 'row I.4', 'in steps of 11 of 10', method('I.4', { step: 1100 })],
  ['points.step-over-max', 'row I.2', 'a mean in steps of 11', method('I.2', { step: 1100 })],
  ['points.step-over-max', 'row II.7', 'others, in steps of 6 of 5', method('II.7', { step: 600 })],
  ['points.step-over-max', 'row II.8', 'a formula in steps of 6', method('II.8', { step: 600 })],
  ['points.none-possible', 'row II.6', 'at least 6 of 5', method('II.6', { least: 600 })],
  [
    'points.none-possible',
    'row II.6',
    'at least 4, in steps of 3, of 5',
    method('II.6', { least: 400, step: 300 }),
  ],
  ['points.none-possible', 'row II.7', 'others give at least 6 of 5', method('II.7', { least: 600 })],
  [
    'points.max-unreachable',
    'row I.1.b',
    'the best level is 9 of 10',
    levels('I.1.b', { ...good, points: 900 }, poor),
  ],
  ['points.max-unreachable', 'row II.6', '5 in steps of 3', method('II.6', { least: 0, step: 300 })],
  ['points.cannot-earn', 'row I.3', 'from 0 downwards', method('I.3', { start: 0 })],
  [
    'evidence.cannot-earn',
    'row III.1',
    'a document is due and nothing is earned',
    (_, at) => {
      Object.assign(at('III.1'), { hint: 'Có quyết định' })
      Object.assign(partIn(at('III.1'), 'method'), { each: 0 })
    },
  ],
  ['applies.no-policy', 'row I.4', 'it applies on a condition', put('I.4', { appliesWhen: 'KQ_I.3>=1' })],
  [
    'excluded.by-points',
    'row I.4',
    'left out of what was assigned',
    put('I.4', { notApplicable: 'excluded' }),
  ],
  [
    'relative.bloc-of-two',
    'row I.2',
    'against the best',
    put('I.2', { method: { kind: 'relative', against: { kind: 'best' }, step: 1 } }),
  ],
  ['unit.missing', 'row I.3', 'so many of what?', (_, at) => delete at('I.3')['unitOfMeasure']],
  ['unit.percent', 'row II.1', 'percent in meetings', put('II.1', { unitOfMeasure: 'cuộc' })],
  ['unit.share', 'row II.2', 'amounts in %', put('II.2', { unitOfMeasure: '%' })],
  ['points.large', 'row I.5', 'money in đồng', put('I.5', { unitOfMeasure: 'đồng' })],
  [
    'points.large',
    'row I.5',
    '10 points for a thousand million',
    method('I.5', { target: { kind: 'fixed', amount: 100_000_000_000 } }),
  ],
]

const band: Plant[] = [
  [
    'bands.empty',
    'row II.1',
    'from 80 to 70',
    bands('II.1', { from: 8000, to: 7000, points: 300 }, { points: 500 }),
  ],
  [
    'bands.empty',
    'row II.3',
    'no whole day between 1 and 2',
    bands('II.3', { above: 100, below: 200, points: 300 }, { points: 500 }),
  ],
  [
    'bands.hidden',
    'row II.1',
    'the rest comes first',
    bands('II.1', { points: 500 }, { from: 5000, points: 300 }),
  ],
  [
    'bands.hidden',
    'row II.1',
    'two that come before cover it together',
    bands(
      'II.1',
      { from: 8000, points: 500 },
      { from: 5000, below: 8000, points: 300 },
      { from: 6000, to: 9000, points: 200 },
      { points: 0 },
    ),
  ],
  [
    'bands.overlap',
    'row II.1',
    '75 is in both',
    bands('II.1', { from: 7500, to: 10_000, points: 500 }, { to: 7500, points: 300 }),
  ],
  [
    'bands.gap',
    'row II.1',
    '95 itself',
    bands('II.1', { above: 9500, points: 500 }, { below: 9500, points: 300 }),
  ],
  [
    'bands.gap',
    'row II.1',
    '10,5 % between 1–10 % and 11–20 %',
    bands('II.1', { to: 1000, points: 500 }, { from: 1100, points: 0 }),
  ],
  [
    'bands.gap',
    'row II.2',
    'four meetings and more',
    bands('II.2', { to: 0, points: 500 }, { from: 100, to: 300, points: 300 }),
  ],
  [
    'bands.gap',
    'row II.3',
    'six days and more',
    bands('II.3', { to: 0, points: 500 }, { from: 100, to: 500, points: 300 }),
  ],
  [
    'bands.gap',
    'row II.4',
    'between 99,99 and 100 % of a target',
    bands('II.4', { from: 10_000, points: 500 }, { to: 9999, points: 250 }),
  ],
  [
    'bands.order',
    'row II.1',
    'middle, high, low',
    bands(
      'II.1',
      { from: 5000, below: 8000, points: 300 },
      { from: 8000, points: 500 },
      { below: 5000, points: 0 },
    ),
  ],
  [
    'bands.falls',
    'row II.1',
    '500, 0, 300 going up',
    bands(
      'II.1',
      { from: 9000, points: 300 },
      { from: 8000, below: 9000, points: 500 },
      { from: 7000, below: 8000, points: 200 },
      { below: 7000, points: 0 },
    ),
  ],
  ['bands.falls', 'row II.3', 'later earns more', bands('II.3', { to: 0, points: 0 }, { points: 500 })],
  [
    'bands.falls',
    'row II.4',
    'more of a target earns less',
    bands('II.4', { from: 10_000, points: 100 }, { points: 500 }),
  ],
]

const texts: Plant[] = [
  ['text.cap', 'row IV.1', 'a cap of 5 whose text says 10', put('IV.1', { hint: 'Tối đa 10 điểm.' })],
  ['text.cap', 'row IV.1', 'trừ 10 điểm', put('IV.1', { hint: 'Mỗi lần trừ 10 điểm.' })],
  ['text.cap', 'row III', 'its own label', put('III', { label: 'Điểm thưởng (tối đa 15)' })],
  ['text.each', 'row IV.1', 'another value each time', put('IV.1', { hint: 'Mỗi lần trừ 2 điểm.' })],
  [
    'text.each',
    'row II.5',
    'another loss for each step',
    put('II.5', { hint: 'Thiếu mỗi 1 % trừ 0,5 điểm.' }),
  ],
  ['fault.twice', 'row IV.1', 'the row says so itself', put('I.3', { hint: 'Đồng thời bị trừ ở IV.1.' })],
  [
    'fault.twice',
    'row IV.1',
    'late reports twice',
    (_, at) => {
      Object.assign(at('I.3'), { label: 'Gửi báo cáo đúng hạn' })
      Object.assign(at('IV.1'), { label: 'Chậm gửi báo cáo' })
    },
  ],
]

const longRules = Array.from({ length: 16 }, (_, index) => ({
  code: `R${index}`,
  message: 'Dài',
  left: Array.from({ length: 190 }, () => 'KQ_I.3').join('+'),
  operator: '<=',
  right: Array.from({ length: 190 }, () => 'KQ_I.3').join('+'),
  missing: 'skip',
  severity: 'warning',
}))

const expressions: Plant[] = [
  [
    'expression.too-much',
    'rule R15 left',
    '40,000 characters are passed there',
    table({ crossRules: longRules }),
  ],
  [
    'expression.fault',
    'row II.8 method.expression 3',
    'an unfinished sum',
    method('II.8', { expression: '1 +' }),
  ],
  [
    'expression.fault',
    'row II.8 appliesWhen 0',
    'a number where a condition is due',
    put('II.8', { appliesWhen: 'KQ_I.3' }),
  ],
  ['expression.fault', 'rule R1 left 6', 'a comma too many', member('crossRules', 0, { left: 'KQ_I.5,' })],
  [
    'expression.fault',
    'sanction C1 when 0',
    'no such function',
    member('sanctions', 0, { when: 'SUMM(KQ_IV.2)>1' }),
  ],
  ['expression.fault', 'list R when 4', 'a name with no code', member('lists', 0, { when: 'NOT(KQ_)' })],
  [
    'expression.fault',
    'class XS when 9',
    'a condition with nothing to compare',
    member('classes', 0, { when: { condition: 'DIEM_I >= ', words: 'Cao' } }),
  ],
  [
    'expression.wrapped',
    'row II.8 method.expression',
    '31 deep, and 35 with the maximum and the rounding',
    method('II.8', { expression: deep('KQ_I.3') }),
  ],
  [
    'expression.wrapped',
    'rule R1 right',
    'both sides stand twice in “both or neither”',
    member('crossRules', 0, { operator: 'both-or-neither', left: deep('KQ_I.5'), right: deep('CT_I.5') }),
  ],
  [
    'expression.unknown-name',
    'row II.8 method.expression',
    'no I.9',
    method('II.8', { expression: 'KQ_I.9' }),
  ],
  [
    'expression.unknown-name',
    'class XS when',
    'i.1 for I.1',
    member('classes', 0, { when: { condition: 'DIEM_i.1>=5', words: 'Cao' } }),
  ],
  [
    'expression.no-meaning',
    'rule R1 left',
    'the result of a level',
    member('crossRules', 0, { left: 'KQ_I.1.a' }),
  ],
  [
    'expression.no-meaning',
    'rule R1 left',
    'the result of a group',
    member('crossRules', 0, { left: 'KQ_I.1' }),
  ],
  [
    'expression.no-meaning',
    'rule R1 right',
    'a target of what has none',
    member('crossRules', 0, { right: 'CT_I.3' }),
  ],
  [
    'expression.no-meaning',
    'rule R1 right',
    'a typed target is not registered',
    member('crossRules', 0, { right: 'DK_I.5' }),
  ],
  [
    'expression.too-early',
    'row II.8 method.expression',
    'the points of a group',
    method('II.8', { expression: 'DIEM_I.1' }),
  ],
  ['expression.too-early', 'row II.8 appliesWhen', 'the total', put('II.8', { appliesWhen: 'DIEM_TONG>=1' })],
  [
    'expression.too-early',
    'sanction C3 when',
    'a section, while a criterion is zeroed',
    member('sanctions', 2, { when: 'DIEM_IV>=1' }),
  ],
  [
    'expression.cycle',
    'row II.8 method.expression',
    'it waits for itself',
    method('II.8', { expression: 'DIEM_II.8' }),
  ],
  [
    'expression.cycle',
    'row I.4 method.expression',
    'I.4 waits for II.8, which waits for I.4',
    (_, at) => {
      Object.assign(at('I.4'), { appliesWhen: 'DIEM_II.8>=1', notApplicable: 'zero' })
      Object.assign(at('II.8'), { appliesWhen: 'KQ_I.4>=1' })
    },
  ],
  ['expression.names-nothing', 'sanction C1 when', 'always', member('sanctions', 0, { when: '1=1' })],
  [
    'expression.names-nothing',
    'row II.8 method.expression',
    'the same for all',
    method('II.8', { expression: '5' }),
  ],
  [
    'expression.rounding',
    'row II.8 method.expression',
    'INT of a quotient',
    method('II.8', { expression: 'INT(KQ_I.3/3)' }),
  ],
  [
    'expression.rounding',
    'rule R1 right',
    'a comparison of differences',
    member('crossRules', 0, { left: 'KQ_I.5-KQ_I.3', right: 'CT_I.5-KQ_I.3' }),
  ],
]

const ranking: Plant[] = [
  ['tie.unknown', 'tie-break V', 'there is no section V', member('tieBreaks', 2, { code: 'V' })],
  [
    'tie.repeated',
    'tie-break',
    'bonus twice',
    (file) => listIn(file, 'tieBreaks').push({ kind: 'more-bonus' }),
  ],
  [
    'tie.no-section',
    'tie-break',
    'there is no bonus',
    (file, at) => {
      listIn(file, 'sections').splice(2, 1)
      Object.assign(file, { ceiling: 10_000 })
      Object.assign(memberOf(file, 'classes', 0), { when: { condition: 'DIEM_I>=54', words: 'Cao' } })
      renamed('IV', 'III')(file, at)
    },
  ],
  [
    'tie.constant',
    'tie-break I.2',
    'every level is the same',
    (file, at) => {
      Object.assign(partIn(at('I.2'), 'method'), { levels: [good, { ...poor, points: 1000 }] })
      Object.assign(memberOf(file, 'tieBreaks', 2), { code: 'I.2' })
    },
  ],
  [
    'tie.whole-scale',
    'tie-break I',
    'the only main section',
    (file, at) => {
      const moved = listIn(at('II'), 'children')
      Object.assign(at('I'), { max: 10_000, children: [...listIn(at('I'), 'children'), ...moved] })
      listIn(file, 'sections').splice(1, 1)
      for (let row = 1; row <= 8; row += 1) renamed(`II.${row}`, `I.${row + 5}`)(file, at)
      renamed('III', 'II')(file, at)
      renamed('IV', 'III')(file, at)
    },
  ],
  [
    'sanction.unknown-criterion',
    'sanction C3',
    'there is no I.9',
    member('sanctions', 2, { effect: { kind: 'zero', criterion: 'I.9' } }),
  ],
  [
    'sanction.unknown-criterion',
    'sanction C3',
    'a group is no criterion',
    member('sanctions', 2, { effect: { kind: 'zero', criterion: 'I.1' } }),
  ],
  [
    'sanction.unknown-class',
    'sanction C1',
    'there is no class A',
    member('sanctions', 0, { effect: { kind: 'bar-class', class: 'A' } }),
  ],
  [
    'sanction.unknown-class',
    'sanction C2',
    'there are no classes to lower',
    (file) => {
      delete file['classes']
      delete file['quotas']
      listIn(file, 'sanctions').splice(0, 1)
    },
  ],
  [
    'sanction.bars-last',
    'sanction C1',
    'nothing is left',
    member('sanctions', 0, { effect: { kind: 'bar-class', class: 'Y' } }),
  ],
  [
    'sanction.no-source',
    'sanction C1',
    'by which article?',
    (file) => delete memberOf(file, 'sanctions', 0)['source'],
  ],
  ['class.last-conditional', 'class Y', 'the last asks 50', member('classes', 2, { least: 5000 })],
  ['class.not-descending', 'class T', '80 after 75', member('classes', 0, { least: 7500 })],
  [
    'class.takes-all',
    'class T',
    'it asks nothing',
    (file) => Object.assign(listIn(file, 'classes'), { 1: { code: 'T', label: 'Tốt' } }),
  ],
  ['class.unreachable', 'class XS', '111 of 110', member('classes', 0, { least: 11_100 })],
  [
    'class.unreachable',
    'class XS',
    '61 of a section of 60',
    member('classes', 0, { when: { condition: 'DIEM_I>=61', words: 'Cao' } }),
  ],
  [
    'class.unreachable',
    'class XS',
    'more than all of it',
    member('classes', 0, { when: { condition: '60<DIEM_I', words: 'Cao' } }),
  ],
  [
    'class.unreachable',
    'class XS',
    '110,01 % of what is assigned',
    (file) => {
      Object.assign(file, { rankBy: 'percent' })
      Object.assign(memberOf(file, 'classes', 0), { least: 11_001 })
    },
  ],
  [
    'class.no-threshold',
    'class XS',
    'some innovation',
    member('classes', 0, { when: { condition: 'KQ_III.1>0', words: 'Có đổi mới' } }),
  ],
  ['quota.unknown-class', 'quota A', 'there is no class A', member('quotas', 0, { class: 'A' })],
  ['quota.last-class', 'quota Y', 'nothing is below it', member('quotas', 0, { class: 'Y' })],
  [
    'quota.repeated',
    'quota XS',
    'two numbers for one class',
    (file) => listIn(file, 'quotas').push({ class: 'XS', most: { kind: 'count', count: 1 }, tie: 'vote' }),
  ],
  ['quota.none', 'quota XS', 'nobody', member('quotas', 0, { most: { kind: 'count', count: 0 } })],
]

export const plants: readonly Plant[] = [
  ...codes,
  ...sums,
  ...methods,
  ...band,
  ...texts,
  ...expressions,
  ...ranking,
]
