import { describe, expect, test } from 'vitest'
import { demoBlocs } from '../../functions/local/demo/bloc.ts'
import type { EntryCells } from '../../shared/entry.ts'
import { noFacts, type Facts } from '../../shared/facts.ts'
import { prepare, type Prepared } from '../../shared/prepared.ts'
import { score } from '../../shared/scorecard.ts'
import { earnFormula } from '../../shared/scoring/criterion.ts'
import { readEntries } from '../../shared/submission.ts'
import {
  addressOf,
  columns,
  FIRST_ROW,
  HEADING_ROW,
  KEYS_ROW,
  VISIBLE_COLUMNS,
} from '../../shared/sheet-column.ts'
import { cellsOfEntries, optionsOf, scoringSheet } from '../../shared/worksheet.ts'
import { randomCells } from '../equality/random-cells.ts'
import { recounted } from './recount.ts'
import { column, head, small } from './sheet.ts'
import { cells, criterion, entry, facts, judged, levels, p, section, table, yesNo } from './table.ts'

/** What the sheet’s own formulas make of these cells, against what the rules make of them. */
function differences(prepared: Prepared, known: Facts, entered: readonly EntryCells[]): string[] {
  const sheet = scoringSheet(prepared, head, known, entered)
  // a sheet may come to hold an error or a text in any cell, which the writing of it would have guarded against
  for (const row of entered) {
    const at = FIRST_ROW + prepared.nodes.findIndex(({ branch }) => branch.code === row.criterion)
    const line = sheet.grid[at]
    if (line && row.value === '#N/A') line[column('ket_qua')] = '#N/A'
    if (line && row.target === '#N/A') line[column('chi_tieu')] = '#N/A'
    if (line && row.evidence === '#N/A') line[column('minh_chung')] = '#N/A'
  }
  const counted = recounted(sheet.grid)
  const { entries, unread } = readEntries(prepared, entered)
  const card = score(prepared, entries, known, unread)
  const wrong = new Set(card.problems.map(({ at }) => at?.criterion))
  const found: string[] = []
  const compare = (what: string, has: unknown, needs: unknown) => {
    if (has !== needs) found.push(`${what}: the sheet has ${String(has)}, the rules ${String(needs)}`)
  }
  sheet.rows.forEach(({ at, node: { branch, section: kind } }, index) => {
    const line = counted[at] ?? []
    const settled = line[column('chot')]
    const isWrong = branch.kind === 'criterion' && wrong.has(branch.code)
    if (isWrong) compare(`${branch.code} wrong`, Number(settled) < 0 && line[column('kiem_tra')] !== '', true)
    else compare(branch.code, settled, Math.abs(card.points[index] ?? NaN))
    compare(`${branch.code} shown`, line[column('diem')], (card.points[index] ?? NaN) / 100)
    if (!isWrong) compare(`${branch.code} checked`, line[column('kiem_tra')], '')
    if (kind === 'deduction' && Number(line[column('diem')]) > 0)
      found.push(`${branch.code} is shown positive`)
  })
  for (const line of ['main', 'bonus', 'deduction', 'total'] as const)
    compare(line, counted[sheet.totals.get(line) ?? NaN]?.[column('diem')], card[line] / 100)
  const verdict =
    card.problems.length === 0 ? 'Đủ điều kiện nộp' : `Chưa chốt: còn ${card.problems.length} dòng`
  compare('verdict', counted[sheet.totals.get('total') ?? NaN]?.[column('kiem_tra')], verdict)
  return found
}

describe('The sheet’s own formulas count what the rules count', () => {
  const targets = facts({ 'I.2.b': p(8) })
  const sound: readonly EntryCells[] = [
    cells('I.1.a', 'đủ “số” – 5', { evidence: 'BC 1' }),
    cells('I.1.b', 3.25, { evidence: 'BC 2' }),
    cells('I.1.c', 'cấp tỉnh – 1; cấp bộ – 2'),
    cells('I.2.a', 3, { target: 4 }),
    cells('I.2.b', 5),
    cells('I.2.c', 7),
    cells('I.3', 96),
    cells('I.4', 1),
    cells('I.5', 5),
    cells('II.1', 1, { evidence: 'QĐ 1' }),
    cells('III.1', 1),
  ]
  const changed = (...rows: EntryCells[]) => [
    ...sound.filter(({ criterion: code }) => !rows.some((row) => row.criterion === code)),
    ...rows,
  ]

  test.each<[string, EntryCells[]]>([
    ['all is well', []],
    ['nothing is entered', sound.map(({ criterion: code }) => cells(code, ''))],
    ['spaces are entered', sound.map(({ criterion: code }) => cells(code, '  '))],
    ['a level in capitals with spaces', [cells('I.1.a', '  ĐỦ  “SỐ” – 5 ', { evidence: 'BC' })]],
    ['a zeroing level', [cells('I.1.a', 'không – 0')]],
    ['another zeroing level, with quotation marks', [cells('I.1.a', '"chưa" – 0')]],
    ['a zeroing level of several', [cells('I.1.c', 'cấp bộ – 2;bị hủy – 0')]],
    ['a zeroing level among wrong ones', [cells('I.1.c', 'bị hủy – 0; x')]],
    ['a level of several in capitals', [cells('I.1.c', ' CẤP BỘ – 2 ;cấp tỉnh – 1')]],
    ['a level named twice', [cells('I.1.c', 'cấp bộ – 2; cấp bộ – 2')]],
    ['a list that ends in its mark', [cells('I.1.c', 'cấp bộ – 2;')]],
    ['an unknown level', [cells('I.1.a', 'x'), cells('I.1.c', 'x')]],
    [
      'levels that are a number, a yes, an error',
      [cells('I.1.a', 5, { evidence: 'BC' }), cells('I.1.c', true)],
    ],
    ['levels that are errors', [cells('I.1.a', '#N/A'), cells('I.1.c', '#N/A')]],
    ['no evidence', [cells('I.1.a', 'đủ “số” – 5'), cells('I.1.b', 3), cells('II.1', 1)]],
    ['evidence of spaces', [cells('I.1.a', 'đủ “số” – 5', { evidence: ' ', explanation: '  ' })]],
    [
      'an explanation instead',
      [cells('I.1.a', 'đủ “số” – 5', { explanation: 'có' }), cells('I.1.b', 3, { explanation: 'không đủ' })],
    ],
    ['evidence that is an error', [cells('I.1.a', 'đủ “số” – 5', { evidence: '#N/A' })]],
    ['points between steps, too many, too few', [cells('I.1.b', 3.1, { evidence: 'BC' })]],
    ['too many points', [cells('I.1.b', 4.25, { evidence: 'BC' })]],
    ['too few points', [cells('I.1.b', 0.75, { evidence: 'BC' })]],
    [
      'text, yes, error for a number',
      [cells('I.1.b', '12o'), cells('I.2.a', true, { target: 4 }), cells('I.3', '#N/A')],
    ],
    [
      'three decimals',
      [cells('I.1.b', 3.255, { evidence: 'BC' }), cells('I.2.a', 1.005, { target: 4 }), cells('I.3', 95.001)],
    ],
    ['a share under the least', [cells('I.2.a', 1.99, { target: 4 })]],
    ['a share at the least', [cells('I.2.a', 2, { target: 4 })]],
    ['a tie rounded up', [cells('I.2.a', 2.9, { target: 4 })]],
    ['more than the target', [cells('I.2.a', 9, { target: 4 }), cells('I.2.b', 80), cells('I.2.c', 12)]],
    ['less than nothing', [cells('I.2.a', -1, { target: 4 }), cells('I.3', -1), cells('I.4', -1)]],
    [
      'more than can be entered',
      [cells('I.2.a', 1e9 + 1, { target: 4 }), cells('I.3', 1e9 + 1), cells('I.4', 1e9 + 1)],
    ],
    ['large amounts with hundredths', [cells('I.2.a', 287_248_689.09, { target: 999_999_999.99 })]],
    ['no target', [cells('I.2.a', 1)]],
    ['a target of 0', [cells('I.2.a', 1, { target: 0 })]],
    ['a target below 0', [cells('I.2.a', 1, { target: -4 })]],
    ['a target too large', [cells('I.2.a', 1, { target: 1e9 + 1 })]],
    ['a target of three decimals', [cells('I.2.a', 1, { target: 4.005 })]],
    ['a target that is text', [cells('I.2.a', 1, { target: '4' })]],
    ['a target that is a yes', [cells('I.2.a', 1, { target: true })]],
    ['a target that is an error', [cells('I.2.a', 1, { target: '#N/A' })]],
    ['a value in no band', [cells('I.3', 60)]],
    ['the edge of a band', [cells('I.3', 95)]],
    ['the other edge', [cells('I.3', 75)]],
    ['a band open below', [cells('I.3', 49.99), cells('I.5', 6)]],
    ['the edge of a band open below', [cells('I.5', 3)]],
    ['just under it', [cells('I.5', 2.99)]],
    ['half an event', [cells('I.4', 0.5), cells('II.1', 0.5), cells('III.1', 0.5)]],
    ['many events', [cells('I.4', 9), cells('II.1', 9, { evidence: 'QĐ' }), cells('III.1', 9)]],
    ['blank bonus and deduction', [cells('II.1', ''), cells('III.1', '')]],
    ['errors in bonus and deduction', [cells('II.1', '#N/A'), cells('III.1', '#N/A')]],
    ['evidence asked of a bonus of none', [cells('II.1', 0)]],
  ])('%s', (_, rows) => {
    expect(differences(small, targets, changed(...rows))).toEqual([])
  })

  test('without a registered target', () => {
    expect(differences(small, noFacts, sound)).toEqual([])
  })

  test.each(demoBlocs)('in $bloc.id, for 60 sheets filled by chance', ({ template }) => {
    const prepared = prepare(template)
    for (let seed = 0; seed < 60; seed += 1) {
      const random = randomCells(prepared, seed)
      expect(differences(prepared, random.facts, random.cells)).toEqual([])
    }
  })

  test('thousandths are counted alike', () => {
    const fine = prepare(
      table([section('main', 'I', 300, criterion('I.1', 30, judged(0, 0.01)), criterion('I.2', 30, yesNo))], {
        decimals: 3,
      }),
    )
    const sheet = scoringSheet(fine, head, noFacts, [cells('I.1', 1.25), cells('I.2', 'có – 0,2')])
    expect(recounted(sheet.grid)[sheet.totals.get('total') ?? NaN]?.[column('diem')]).toBe(1.45)
  })

  test('a table without bonus has a bonus of 0', () => {
    const plain = prepare(table([section('main', 'I', 3, criterion('I.1', 3, yesNo))]))
    expect(differences(plain, noFacts, [cells('I.1', 'có – 2')])).toEqual([])
  })

  test('no formula is longer than Excel takes, nor has a text longer than 255', () => {
    const long = 'x'.repeat(180)
    const most = criterion(
      'I.1',
      3,
      levels(
        'highest',
        ...Array.from({ length: 8 }, (_, at): [string, string, number] => [
          `l${at}`,
          `${long.slice(1)}${at}`,
          1,
        ]),
      ),
    )
    const cellNames = {
      ...{ value: 'G7', target: 'F7', evidence: 'I7', explanation: 'J7' },
      ...{ read: 'L7', given: 'O7', givenTarget: 'P7' },
    }
    const formula = earnFormula(most, cellNames, 2, () => '')
    expect(formula.length).toBeLessThan(8192)
    expect([...formula.matchAll(/"([^"]*)"/g)].every(([, text = '']) => text.length <= 255)).toBe(true)
    expect(optionsOf(most, 2)).toHaveLength(8)
    expect(optionsOf(criterion('I.1', 3, judged(0, 1)), 2)).toEqual([])
  })
})

describe('A sheet laid out', () => {
  const entered = [
    cells('I.1.a', '=1+1', { evidence: '+84', explanation: '@x' }),
    cells('I.2.a', 3, { target: '=4' }),
  ]
  const { grid, rows } = scoringSheet(small, head, facts({ 'I.2.b': p(8) }), entered)

  test('has a row for every node and four lines under them, each as wide as the heading', () => {
    expect(grid).toHaveLength(FIRST_ROW + small.nodes.length + 4)
    expect(grid.every((row) => row.length === columns.length)).toBe(true)
    expect(rows.map(({ at }) => grid[at]?.[column('ma')])).toEqual(
      small.nodes.map(({ branch }) => branch.code),
    )
    expect(grid[KEYS_ROW]).toEqual(columns.map(({ key }) => key))
    expect(grid[HEADING_ROW]).toEqual(columns.map(({ title }) => title))
    expect(addressOf('ket_qua', FIRST_ROW)).toBe('G7')
  })

  test('begins no text with a sign that makes it a formula', () => {
    const hidden = columns.slice(VISIBLE_COLUMNS).map(({ key }) => column(key))
    const ours = new Set([column('diem'), column('kiem_tra'), ...hidden])
    for (const row of grid)
      row.forEach((cell, at) => {
        if (!ours.has(at) && typeof cell === 'string') expect(cell).not.toMatch(/^[=+\-@]/)
      })
    expect(grid[1]?.[0]).toBe("'=Sở Tư pháp – Khối Nội chính – Năm 2026")
  })

  test('shows targets where the table has them, and maxima, negative for deductions', () => {
    const at = (code: string, key: (typeof columns)[number]['key']) =>
      rows.filter(({ node }) => node.branch.code === code).map((row) => grid[row.at]?.[column(key)])[0]
    expect(['I.2.a', 'I.2.b', 'I.2.c', 'I.3'].map((code) => at(code, 'chi_tieu'))).toEqual(["'=4", 8, 12, ''])
    expect(['I', 'I.1', 'I.2', 'III', 'III.1'].map((code) => at(code, 'diem_chuan'))).toEqual([
      30,
      6,
      '',
      -8,
      -10,
    ])
    expect(at('I.4', 'cach_cham')).toBe('2 điểm; mỗi lần trừ 0,5, không dưới 0,5')
    expect(scoringSheet(small, head, noFacts, []).grid[FIRST_ROW + 7]?.[column('chi_tieu')]).toBe('')
  })
})

test('entries of criteria the table does not have fill nothing', () => {
  expect(cellsOfEntries(small, [entry('X.1', 1), entry('I.1', 1)])).toEqual([])
})
