import type { Branch, Criterion } from '../../../shared/criterion.ts'
import type { Example } from '../../../shared/example.ts'
import { Code } from '../../../shared/ids.ts'
import { Template } from '../../../shared/template.ts'
import { dice, pick, upTo, type Dice } from '../../equality/random-cells.ts'
import { randomTable } from '../../equality/random-table.ts'

/** Words that a spreadsheet, its file or a reader in haste may take for something else. */
const words = [
  'Đạt 100 % chỉ tiêu',
  '= 1 + 1',
  "'nháy",
  '- gạch đầu dòng',
  '#REF!',
  '#1',
  'TRUE',
  '1.10',
  '1,5',
  '2026',
  '01/02/2026',
  '_x0041_ và _x000D_',
  '\\u0041 \\n',
  'hai dòng\n  và nữa',
  'tab\tở giữa',
  'về đầu\r\ndòng',
  'hai  dấu  cách',
  '“ngoặc” <b>&amp;</b>',
  'e\u0301 tách dấu',
  'nửa \ud83d chữ',
  'chuông\u0007',
  '""',
  '\uff1d1',
  '@x',
  'không',
  'để trống',
  'a; b: c',
  '😀',
  'x'.repeat(1000),
] as const

const some = <T>(roll: Dice, make: () => T): T | undefined => (roll() < 0.5 ? make() : undefined)
const wild = (roll: Dice): number =>
  pick([0, 1, 2_500_000, -75, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER + 2], roll)

/** A sound random table with everything else a template may say, in every form it may take. */
export function randomTemplate(seed: number): Template {
  const roll = dice(seed * 7 + 1)
  const table = randomTable(seed)
  const say = (): string => pick(words, roll)
  const criteria = table.sections.flatMap(({ children }) => criteriaIn(children))
  for (const each of criteria) adorn(each, roll, say)
  const codes = [...criteria, ...table.sections].map(({ code }) => code)
  const condition = (): string => pick(conditions, roll)
  const expression = (): string => pick(expressions, roll)
  return Template.parse({
    ...table,
    name: say(),
    legalBasis: some(roll, say),
    source: some(roll, () => ({
      title: say(),
      url: some(roll, () => pick(['', ' https://a.vn/x?y=1&z=2 ', 'https://a.vn'], roll)),
      note: some(roll, say),
    })),
    crossRules: list(roll, 3, (index) => ({
      ...(table.crossRules?.[index] ?? {}),
      code: `R${String(index)}`,
      message: say(),
      left: expression(),
      right: expression(),
    })),
    sanctions: list(roll, 4, (index) => ({
      code: `CT.${String(index)}`,
      reason: say(),
      source: some(roll, say),
      when: condition(),
      effect: [
        { kind: 'zero', criterion: pick(codes, roll) },
        { kind: 'lower-class', by: 1 + upTo(9, roll) },
        { kind: 'bar-class', class: 'XS' },
        { kind: 'exclude' },
      ][index % 4],
    })),
    rankBy: pick([undefined, 'points', 'percent'] as const, roll),
    tieBreaks: [
      ...(roll() < 0.5 ? [{ kind: 'more-bonus' }, { kind: 'fewer-deductions' }] : []),
      ...(roll() < 0.5 ? [{ kind: 'more-points', code: pick(codes, roll) }] : []),
    ],
    lists: list(roll, 2, (index) => ({ code: `L${String(index)}`, label: say(), when: condition() })),
    classes: list(roll, 3, (index) => ({
      code: ['XS', '1', 'đ'][index],
      label: say(),
      least: some(roll, () => upTo(10_000_000, roll)),
      each: some(roll, () => ({
        of: pick(['section', 'criterion'], roll),
        percent: pick([1, 50, 100, 101, 8500, 10_000], roll),
      })),
      when: some(roll, () => ({ condition: condition(), words: say() })),
    })),
    quotas: list(roll, 3, (index) => ({
      class: ['XS', '1', 'đ'][index],
      most:
        roll() < 0.5
          ? { kind: 'count', count: upTo(1000, roll) }
          : {
              kind: 'percent',
              percent: pick([1, 100, 2500, 3333], roll),
              round: pick(['down', 'half-up', 'up'], roll),
            },
      tie: pick(['expand', 'contract', 'vote'], roll),
    })),
    examples: list(roll, 3, () => example(criteria, codes, roll, say)),
  })
}

/** In the forms a person or a program may have left them: in the file's form, but not always as we print them. */
const conditions = [
  'AND(KQ_I.1>=1,DIEM_I>0.5)',
  'DIEM_TONG >= 90',
  'or( TRUE(), FALSE() )',
  'MIN(1,5)>ABS(MC_I.1-1.234)',
]
const expressions = [
  '0.5',
  'MIN(1,5)',
  'ROUND( KQ_I.1/3 , 2 )',
  '((DIEM_I))',
  'sum(1,2,3)',
  'ABS(MC_I.1-1.234)',
  '1.234*2\n+1',
  '50%',
]

const criteriaIn = (children: readonly Branch[]): Criterion[] =>
  children.flatMap((each) => (each.kind === 'criterion' ? [each] : criteriaIn(each.children)))

/** Nothing, an empty list, or up to so many. */
function list<T>(roll: Dice, most: number, make: (index: number) => T): T[] | undefined {
  const count = pick([undefined, 0, most, most], roll)
  return count === undefined ? undefined : Array.from({ length: count }, (_, index) => make(index))
}

function adorn(each: Criterion, roll: Dice, say: () => string): void {
  each.label = say()
  if (roll() < 0.3) each.unitOfMeasure = pick(['%', 'cuộc', '1', '=x'], roll)
  if (roll() < 0.3) each.legalBasis = say()
  if (roll() < 0.3) each.hint = say()
  const { method } = each
  if (method.kind === 'per-event') method.event = say()
  if (method.kind === 'scored-by') {
    method.least = upTo(each.max, roll)
    method.combine = pick(['mean', 'median', 'sum', { trimmedMean: 1 + upTo(4, roll) }] as const, roll)
  }
  if (method.kind === 'ratio' && roll() < 0.3) method.leastPercent = pick([0, 1, 99, 100, 10_000], roll)
  if (method.kind === 'bands' && roll() < 0.3)
    method.bands.push(
      { from: 1, above: 50, to: 100_000_000_000, below: 100, loss: 0 },
      { to: 0, points: 10_000_000 },
    )
}

function example(
  criteria: readonly Criterion[],
  codes: readonly Code[],
  roll: Dice,
  say: () => string,
): Example {
  const record = <T>(make: () => T): Record<string, T> | undefined =>
    some(roll, () =>
      Object.fromEntries(Array.from({ length: upTo(4, roll) }, () => [pick(codes, roll), make()])),
    )
  const value = (): Example['entries'][number]['value'] =>
    pick(
      [
        null,
        'not-applicable',
        wild(roll),
        1250,
        ['a'],
        ['1', '11'],
        ['a', 'zz', 'a'],
        ['', ' ;', 'A"ß\\'],
      ] as const,
      roll,
    )
  const text = (): string => pick(['', '', 'Báo cáo số 1', '  ', ' x ', ...words], roll)
  return {
    name: say().slice(0, 150).trim(),
    entries: Array.from({ length: upTo(6, roll) }, () => ({
      criterion: pick(criteria, roll).code,
      value: value(),
      target: roll() < 0.5 ? null : wild(roll),
      evidence: text(),
      explanation: text(),
    })),
    targets: record(() => 1 + upTo(1_000_000, roll)),
    given: record(() => ({ value: upTo(1_000_000, roll), target: some(roll, () => wild(roll)) })),
    expected: {
      total: some(roll, () => wild(roll)),
      points: record(() => wild(roll)),
      problems: some(roll, () => Array.from({ length: pick([0, 1, 3, 45], roll) }, () => pick(codes, roll))),
      class: some(roll, () => Code.parse('XS')),
    },
  }
}
