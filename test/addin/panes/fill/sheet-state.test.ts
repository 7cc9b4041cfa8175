import { describe, expect, test } from 'vitest'
import { blockedBy, confirmedCodes, confirming, findingsOf } from '../../../../addin/panes/fill/findings.ts'
import {
  addressText,
  sheetState,
  type Expected,
  type OwnSheet,
} from '../../../../addin/panes/fill/sheet-state.ts'
import type { CellValue } from '../../../../shared/cell.ts'
import type { EntryCells } from '../../../../shared/entry.ts'
import { noFacts } from '../../../../shared/facts.ts'
import { prepare } from '../../../../shared/prepared.ts'
import { columns } from '../../../../shared/sheet-column.ts'
import { scoringSheet } from '../../../../shared/worksheet.ts'
import { bands, cells, criterion, perEvent, section, table, yesNo } from '../../../shared/table.ts'
import { head } from '../../excel/workbook.ts'

const prepared = prepare(
  table([
    section(
      'main',
      'I',
      10,
      criterion('I.1', 2, yesNo),
      criterion('I.2', 5, bands('percent', { from: 90, points: 5 }, { below: 90, points: 0 })),
      criterion('I.3', 3, perEvent(0, 1)),
    ),
  ]),
)
const expected: Expected = {
  mark: { ...head.mark, template: 'bang-thu' },
  unitName: head.unitName,
  periodName: head.periodName,
  facts: noFacts,
}
const hiddenTotal = columns.findIndex(({ key }) => key === 'chot')
/** A sheet as Excel holds it: the total counted, here and now by hand. */
function sheetOf(entered: readonly EntryCells[], total: CellValue, mark = expected.mark) {
  const { grid, totals } = scoringSheet(prepared, { ...head, mark }, noFacts, entered)
  const counted = grid.map((row, at) => (at === totals.get('total') ? row.with(hiddenTotal, total) : row))
  return { id: 's', name: 'Tự chấm', grid: counted, top: 0, left: 0 }
}
const good = [cells('I.1', 'có – 2'), cells('I.2', 95), cells('I.3', 3)]
const own = (sheet: ReturnType<typeof sheetOf>, settled = true): OwnSheet => {
  const state = sheetState(prepared, expected, sheet, settled)
  if (state.kind !== 'own') throw new Error(`The sheet was read as ${state.kind}`)
  return state
}

describe('The scoring sheet of a workbook', () => {
  test('may not be there', () => {
    expect(sheetState(prepared, expected, undefined, true)).toEqual({ kind: 'absent' })
  })

  test('is counted by the rules of the server', () => {
    const { card, damage, totalsDiffer } = own(sheetOf(good, 1000))
    expect([card.total, card.filled, damage, totalsDiffer]).toEqual([1000, 3, [], false])
  })

  test.each([
    { mark: { ...expected.mark, unit: 'cong-an' }, has: 'cong-an (2026)' },
    { mark: { ...expected.mark, period: '2025' }, has: 'Tòa án nhân dân tỉnh (2025)' },
    { mark: { ...expected.mark, bloc: 'khac' }, has: 'Tòa án nhân dân tỉnh (2026)' },
  ])('may be of $has', ({ mark, has }) => {
    expect(sheetState(prepared, expected, sheetOf(good, 1000, mark), true)).toEqual({
      kind: 'foreign',
      problem: {
        code: 'sheet.other-unit',
        said: { has, needs: 'Tòa án nhân dân tỉnh (Năm 2026)' },
      },
    })
  })

  test('may follow another version of the table, and is then brought up to date', () => {
    expect(own(sheetOf(good, 1000, { ...expected.mark, version: 2 }))).toMatchObject({ older: 2, damage: [] })
    expect(own(sheetOf(good, 1000)).older).toBeUndefined()
  })

  test('may follow another table', () => {
    const mark = { ...expected.mark, template: 'bang-cu', version: 4 }
    expect(own(sheetOf(good, 1000, mark)).damage).toEqual([
      { code: 'sheet.other-version', said: { has: 'bang-cu 4', needs: '1' } },
    ])
  })

  test('may have another total than the recount, which is told only when it stays so', () => {
    const changed = sheetOf(good, 990)
    expect(own(changed, false)).toMatchObject({ totalsDiffer: true, damage: [] })
    expect(own(changed, true).damage).toEqual([
      { code: 'sheet.totals-differ', said: { has: '9,9', needs: '10' } },
    ])
    expect(own(sheetOf(good, '#REF!'), true).damage[0]?.said.has).toBe('–')
  })

  test('may have lost its hidden mark, and is read all the same', () => {
    const sheet = sheetOf(good, 1000)
    const wiped = { ...sheet, grid: sheet.grid.map((row, at) => (at === 0 ? row.map(() => '') : row)) }
    const { card, damage } = own(wiped)
    expect(card.total).toBe(1000)
    expect(damage.map(({ code }) => code)).toEqual(['sheet.column-missing'])
  })
})

describe('What a person has to do', () => {
  const wrong = own(sheetOf([cells('I.1', ' '), cells('I.2', '95 %'), cells('I.3', 1.5)], 0))

  test('is in the order of the table, blanks apart from mistakes', () => {
    const { mistakes, blanks, warnings } = findingsOf(wrong)
    expect(
      mistakes.map(({ address, code, problem, number }) => [address, code, problem.code, number]),
    ).toEqual([
      ['G9', 'I.2', 'entry.number-as-text', 95],
      ['G10', 'I.3', 'entry.not-whole', undefined],
    ])
    expect(blanks.map(({ address }) => address)).toEqual(['G8'])
    expect(warnings).toEqual([])
  })

  test('names each cell that is too long to send, and of that cell nothing else', () => {
    const long = 'x'.repeat(2001)
    const sheet = own(
      sheetOf([cells('I.1', 'có – 2', { evidence: long, explanation: long }), cells('I.2', long)], 0),
    )
    const { mistakes, blanks } = findingsOf(sheet)
    expect(mistakes.map(({ address, problem }) => [address, problem.code])).toEqual([
      ['I8', 'entry.too-long'],
      ['J8', 'entry.too-long'],
      ['G9', 'entry.too-long'],
    ])
    expect(mistakes[0]?.problem.said).toEqual({ length: 2001, most: 2000 })
    expect(blanks.map(({ address }) => address)).toEqual(['G10'])
    expect(sheet.card.total).toBe(200)
  })

  test('is found where the rows and columns are now', () => {
    const sheet = sheetOf([cells('I.2', '95 %')], 0)
    const moved = {
      ...sheet,
      top: 2,
      left: 1,
      grid: sheet.grid.map((row) => [...row.slice(0, 3), '', ...row.slice(3)]),
    }
    expect(findingsOf(own(moved)).mistakes[0]).toMatchObject({
      address: 'I11',
      place: { sheet: 's', row: 10, column: 8 },
    })
  })

  test('has no cell to go to when its column is gone', () => {
    const sheet = sheetOf([cells('I.2', '95 %')], 0)
    const without = { ...sheet, grid: sheet.grid.map((row) => row.filter((_, at) => at !== 6)) }
    const { damage, blanks } = findingsOf(own(without))
    expect(damage.map(({ code }) => code)).toEqual(['sheet.column-missing'])
    expect(blanks.map(({ address }) => address)).toEqual([undefined, undefined, undefined])
  })

  test.each([
    [0, 0, 'A1'],
    [16, 6, 'G17'],
    [0, 25, 'Z1'],
    [0, 26, 'AA1'],
    [9, 701, 'ZZ10'],
  ])('row %i, column %i is %s', (row, column, address) => {
    expect(addressText({ row, column })).toBe(address)
  })
})

describe('A warning', () => {
  const small = (value: number) =>
    own(sheetOf([cells('I.1', 'có – 2'), cells('I.2', value), cells('I.3', 3)], 500))
  const before = findingsOf(small(0.95))
  const [warning] = before.warnings

  test('stands in the way until it is agreed to', () => {
    expect(warning?.problem.code).toBe('entry.percent-small')
    if (!warning) return
    const agreed = confirming(new Map(), warning.problem, true)
    expect(blockedBy(before, new Map())).toMatchObject({ any: true, unconfirmed: 1 })
    expect(blockedBy(before, agreed)).toMatchObject({ any: false, unconfirmed: 0 })
    expect(confirmedCodes(agreed, [warning.problem])).toEqual(['I.2'])
    expect(blockedBy(before, confirming(agreed, warning.problem, false)).any).toBe(true)
  })

  test('is asked again when the value is another one', () => {
    if (!warning) return
    const agreed = confirming(new Map(), warning.problem, true)
    const after = findingsOf(small(0.85))
    expect(blockedBy(after, agreed)).toMatchObject({ any: true, unconfirmed: 1 })
    expect(
      confirmedCodes(
        agreed,
        after.warnings.map(({ problem }) => problem),
      ),
    ).toEqual([])
  })
})
