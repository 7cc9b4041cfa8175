import { describe, expect, test } from 'vitest'
import type { Branch } from '../../shared/criterion.ts'
import { Code } from '../../shared/ids.ts'
import { noFacts } from '../../shared/facts.ts'
import type { Band, Level } from '../../shared/method.ts'
import { prepare, type Prepared } from '../../shared/prepared.ts'
import { scoringSheet } from '../../shared/worksheet.ts'
import { head } from '../shared/sheet.ts'
import { criterion, group, section, table } from '../shared/table.ts'
import { randomTable } from './random-table.ts'

type Cell = { address: string; formula: string }

function formulasOf(prepared: Prepared): Cell[] {
  return scoringSheet(prepared, head, noFacts, []).grid.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      typeof cell === 'string' && cell.startsWith('=')
        ? [{ address: `${String.fromCharCode(65 + column)}${at + 1}`, formula: cell }]
        : [],
    ),
  )
}

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""')

/** How deep functions stand in one another, and the most arguments that one of them has. */
function shapeOf(formula: string): { depth: number; widest: number } {
  const open: { called: boolean; args: number }[] = []
  let depth = 0
  let widest = 0
  for (const [sign] of withoutTexts(formula).matchAll(/[A-Z]+\(|[(),]/g)) {
    if (sign === ')') open.pop()
    else if (sign === ',') {
      const last = open.at(-1)
      if (last) widest = Math.max(widest, (last.args += 1))
    } else open.push({ called: sign !== '(', args: 1 })
    depth = Math.max(depth, open.filter(({ called }) => called).length)
  }
  return { depth, widest }
}

/** The cells a formula reads. */
const readBy = (formula: string): string[] =>
  [...withoutTexts(formula).matchAll(/([A-Z])(\d+)(?::[A-Z](\d+))?/g)].flatMap(([, column, from, to]) =>
    Array.from(
      { length: Number(to ?? from) - Number(from) + 1 },
      (_, at) => `${String(column)}${Number(from) + at}`,
    ),
  )

/** A cell that reads itself, by however many others. */
function circleIn(cells: readonly Cell[]): string | undefined {
  const reads = new Map(cells.map(({ address, formula }) => [address, readBy(formula)]))
  const state = new Map<string, 'open' | 'done'>()
  const visit = (address: string): string | undefined => {
    if (state.get(address) === 'done') return undefined
    if (state.get(address) === 'open') return address
    state.set(address, 'open')
    for (const each of reads.get(address) ?? []) {
      const found = visit(each)
      if (found !== undefined) return `${address} > ${found}`
    }
    state.set(address, 'done')
    return undefined
  }
  return cells.map(({ address }) => visit(address)).find((found) => found !== undefined)
}

function mustBeTaken(prepared: Prepared): { longest: number; deepest: number } {
  const cells = formulasOf(prepared)
  const shapes = cells.map(({ formula }) => shapeOf(formula))
  const texts = cells.flatMap(({ formula }) =>
    [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = '']) => text),
  )
  const longest = Math.max(...cells.map(({ formula }) => formula.length))
  const deepest = Math.max(...shapes.map(({ depth }) => depth))
  expect(longest).toBeLessThanOrEqual(8192)
  expect(deepest).toBeLessThanOrEqual(64)
  expect(Math.max(...shapes.map(({ widest }) => widest))).toBeLessThanOrEqual(255)
  expect(Math.max(0, ...texts.map(({ length }) => length))).toBeLessThanOrEqual(255)
  expect(circleIn(cells)).toBeUndefined()
  return { longest, deepest }
}

const label = (at: number): string => `${'x'.repeat(177)}${String(at).padStart(3, '0')}`
const manyLevels = (count: number, zeroes = false): Level[] =>
  Array.from({ length: count }, (_, at) => ({
    code: `c${at}`,
    label: label(at),
    points: 100 + at,
    ...(zeroes && at > 0 ? { zeroes: true } : {}),
  }))
const manyBands: Band[] = Array.from({ length: 30 }, (_, at) => ({
  from: 9_000_000_000 - at * 1_000_000,
  below: 9_000_000_000 - (at - 1) * 1_000_000,
  points: at,
}))
const filler: Branch[] = Array.from({ length: 200 }, (_, at) =>
  criterion(`I.${at}`, 10, { kind: 'ratio', target: { kind: 'typed' }, step: 7, leastPercent: 5000 }),
)
const names = Array.from({ length: 130 }, (_, at) => `KQ_I.${at}`)
const more = {
  evidence: { need: 'always', orExplanation: true },
  notApplicable: 'excluded',
  appliesWhen: `${names.join('+')}>0`,
} as const
const bounds = { target: { kind: 'typed' as const } }

describe('Excel takes every formula', () => {
  test.each<[string, Branch[]]>([
    ['30 levels', [criterion('II.1', 10, { kind: 'levels', choose: 'one', levels: manyLevels(30) }, more)]],
    [
      '8 levels of which several are chosen',
      [criterion('II.1', 10, { kind: 'levels', choose: 'highest', levels: manyLevels(8) }, more)],
    ],
    [
      '30 levels of events',
      [criterion('II.1', 10, { kind: 'average', levels: manyLevels(30), step: 7 }, more)],
    ],
    [
      '30 bands of an amount',
      [criterion('II.1', 10, { kind: 'bands', of: 'amount', bands: manyBands }, more)],
    ],
    ['30 bands of a target', [criterion('II.1', 10, { kind: 'bands', of: bounds, bands: manyBands }, more)]],
    [
      'the leader of a bloc',
      [
        criterion(
          'II.1',
          99_999,
          { kind: 'relative', against: { kind: 'leader', ...bounds }, step: 7 },
          more,
        ),
      ],
    ],
    [
      '200 rows whose levels empty their group',
      [
        group(
          'II.1',
          99,
          ...Array.from({ length: 200 }, (_, at) =>
            criterion(
              `II.1.${at}`,
              99_999,
              { kind: 'levels', choose: 'highest', levels: manyLevels(8, true) },
              more,
            ),
          ),
        ),
      ],
    ],
    [
      'a formula of 130 rows',
      [criterion('II.1', 10, { kind: 'formula', expression: `MIN(${names.join(',')})`, step: 7 }, more)],
    ],
    [
      'a formula 30 deep',
      [
        criterion(
          'II.1',
          10,
          { kind: 'formula', expression: `${'MIN(1,'.repeat(28)}KQ_I.0${')'.repeat(28)}`, step: 7 },
          more,
        ),
      ],
    ],
  ])('%s', (_, rows) => {
    const prepared = prepare(
      table([section('main', 'I', 99, ...filler), section('main', 'II', 99, ...rows)], {
        decimals: 3,
        rounding: { at: 'row', step: 7 },
        rankBy: 'percent',
        crossRules: [
          {
            code: Code.parse('R1'),
            message: 'x',
            left: names.slice(0, 60).join('+'),
            operator: 'both-or-neither',
            right: names.slice(60, 90).join('+'),
            missing: 'skip',
            severity: 'problem',
          },
        ],
        sanctions: ['I.1', 'I.1', 'I.2'].map((code, at) => ({
          code: Code.parse(`S${at}`),
          reason: 'x',
          when: `${names.join('+')}>1`,
          effect: { kind: 'zero', criterion: Code.parse(code) },
        })),
      }),
    )
    mustBeTaken(prepared)
  })

  test('and none of them reads itself, in tables made by chance', () => {
    for (let seed = 1; seed <= 30; seed += 1) mustBeTaken(prepare(randomTable(seed)))
  })
})
