import { describe, expect, test } from 'vitest'
import { demoBlocs } from '../../functions/local/demo/bloc.ts'
import { demoEntries } from '../../functions/local/demo/entries.ts'
import type { CellValue } from '../../shared/cell.ts'
import { EntryCells } from '../../shared/entry.ts'
import { noFacts } from '../../shared/facts.ts'
import { prepare } from '../../shared/prepared.ts'
import { problem } from '../../shared/problem.ts'
import { score } from '../../shared/scorecard.ts'
import { findMark, longCells, readMark, readScoringSheet } from '../../shared/sheet-reading.ts'
import { readEntries } from '../../shared/submission.ts'
import { cellsOfEntries, scoringSheet } from '../../shared/worksheet.ts'
import { markText } from '../../shared/sheet-mark.ts'
import { columns, FIRST_ROW, KEYS_ROW, type ColumnKey } from '../../shared/sheet-column.ts'
import { recounted } from './recount.ts'
import { column, head, small } from './sheet.ts'
import { cells, facts } from './table.ts'

describe('A sheet read back', () => {
  const entered = [
    cells('I.1.a', 'đủ “số” – 5', { evidence: '=BC', explanation: 'y' }),
    cells('I.2.a', 3, { target: 4 }),
  ]
  const sheet = scoringSheet(small, head, noFacts, entered)
  const asShown = (): CellValue[][] => recounted(sheet.grid)
  const read = (grid: readonly (readonly CellValue[])[]) => {
    const reading = readScoringSheet(small, grid)
    if (!reading) throw new Error('Reading the sheet: it is not known as one')
    return reading
  }

  test('has every criterion’s cells as they were entered, its mark and its total', () => {
    const reading = read(asShown())
    expect(reading.mark).toEqual(head.mark)
    expect(reading.problems).toEqual([])
    expect(reading.cells).toHaveLength(small.rows.length)
    expect(reading.cells.filter(({ criterion: code }) => ['I.1.a', 'I.2.a'].includes(code))).toEqual(entered)
    expect(reading.total).toBe(650 + 225)
  })

  test('moved rows and columns do no harm', () => {
    const moved = asShown().map((row) => [...row].reverse())
    const swapped = [...moved.slice(0, FIRST_ROW), ...moved.slice(FIRST_ROW).reverse()]
    const reading = read(swapped)
    expect(reading.problems).toEqual([])
    expect(reading.cells.find(({ criterion: code }) => code === 'I.2.a')).toEqual(entered[1])
    expect(reading.total).toBe(875)
  })

  test('a lost column, a lost row and a row twice are told', () => {
    const without = (key: ColumnKey) => asShown().map((row) => row.filter((_, at) => at !== column(key)))
    expect(read(without('minh_chung')).problems).toEqual([
      problem('sheet.column-missing', { column: 'Minh chứng (số, ngày văn bản)' }),
    ])
    expect(read(without('minh_chung')).cells[0]?.evidence).toBe('')
    expect(read(without('ket_qua')).problems).toEqual([
      problem('sheet.column-missing', { column: 'Kết quả' }),
    ])
    expect(read(without('chot'))).toMatchObject({
      problems: [problem('sheet.column-missing', { column: 'tính điểm' })],
      total: undefined,
    })
    expect(read(without('noi_dung')).total).toBeUndefined()
    expect(read(without('ma'))).toMatchObject({
      cells: [],
      problems: [problem('sheet.column-missing', { column: 'Mã' })],
    })
    const grid = asShown()
    const [row] = grid.splice(FIRST_ROW + 2, 1)
    expect(read(grid).problems).toEqual([problem('sheet.row-missing', { row: 'I.1.a' })])
    expect(read([...grid, row ?? [], row ?? []]).problems).toEqual([
      problem('sheet.row-repeated', { row: 'I.1.a' }),
    ])
  })

  test('a sheet that has lost its keys has lost every column', () => {
    expect(read(asShown().filter((_, at) => at !== KEYS_ROW)).problems).toHaveLength(columns.length)
  })

  test('a total that is no number is none', () => {
    const grid = asShown()
    const total = grid[sheet.totals.get('total') ?? NaN]
    if (total) total[column('chot')] = '#error'
    expect(read(grid).total).toBeUndefined()
  })

  test('what has no mark is no scoring sheet', () => {
    expect(readScoringSheet(small, [['a', 1], []])).toBeUndefined()
    expect(findMark([['x'], [7, markText(head.mark)]])).toEqual(head.mark)
  })

  test.each<CellValue | undefined>([
    '',
    undefined,
    'blocscore',
    'blocscore|a|2026|b|c',
    'blocscore|a|2026|b|c|',
    'other|a|2026|b|c|1',
    'blocscore||2026|b|c|1',
    7,
  ])('%j is no mark', (cell) => {
    expect(readMark(cell)).toBeUndefined()
  })
})

test('a cell is too long to send exactly when the server would refuse it', () => {
  for (const field of ['value', 'target', 'evidence', 'explanation'] as const) {
    const holding = (length: number) => ({ ...cells('I.1', 1), [field]: 'x'.repeat(length) })
    expect([longCells([holding(2000)]), EntryCells.safeParse(holding(2000)).success]).toEqual([[], true])
    expect(EntryCells.safeParse(holding(2001)).success).toBe(false)
    expect(longCells([holding(2001)])).toMatchObject([
      { code: 'entry.too-long', said: { length: 2001, most: 2000 }, at: { criterion: 'I.1', field } },
    ])
  }
})

test('a submission fills an empty sheet and is read back as the same entries', () => {
  for (const { template, units } of demoBlocs) {
    const prepared = prepare(template)
    const [unit] = units
    if (!unit) throw new Error('A demonstration bloc has units')
    const list = demoEntries(template, unit, 5)
    const known = facts(unit.targets)
    const { grid } = scoringSheet(prepared, head, known, cellsOfEntries(prepared, list))
    const reading = readScoringSheet(prepared, recounted(grid))
    const { entries, unread } = readEntries(prepared, reading?.cells ?? [])
    expect(unread.size).toBe(0)
    expect(entries).toEqual(list)
    expect(reading?.total).toBe(score(prepared, entries, known).total)
  }
})
