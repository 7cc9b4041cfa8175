import { describe, expect, test } from 'vitest'
import { isBlank } from '../../../shared/cell.ts'
import { carriedCells } from '../../../shared/change/carried.ts'
import type { EntryCells } from '../../../shared/entry.ts'
import { prepare } from '../../../shared/prepared.ts'
import { randomCells } from '../../equality/random-cells.ts'
import { randomTable } from '../../equality/random-table.ts'
import * as t from '../table.ts'
import { edited } from './edits.ts'

const row = (code: string, label: string, method: Parameters<typeof t.criterion>[2] = t.judged(0, 1)) =>
  t.criterion(code, 5, method, { label })
const table = (...rows: ReturnType<typeof row>[]) => t.table([t.section('main', 'I', 50, ...rows)])

describe('A table amended at the mid-year review', () => {
  const before = table(row('I.1', 'Gửi báo cáo'), row('I.2', 'Dự họp'), row('I.3', 'Sáng kiến'))
  const typed = [
    t.cells('I.1', 4, { evidence: 'Báo cáo 12' }),
    t.cells('I.2', '12o', { explanation: 'sẽ sửa' }),
    t.cells('I.3', '=1+1'),
  ]

  test('every row keeps what was typed, also what cannot be read', () => {
    const after = table(
      row('I.1', 'Gửi báo cáo'),
      row('I.2', 'Dự họp khối'),
      row('I.3', 'Sáng kiến'),
      row('I.4', 'Mới'),
    )
    expect(carriedCells(before, after, typed)).toEqual({
      cells: typed,
      isNew: ['I.4'],
      homeless: [],
      renamed: [],
    })
  })

  test('a row put in shifts the codes: what was typed goes with the label', () => {
    const after = table(
      row('I.1', 'Mới'),
      row('I.2', 'Gửi báo cáo'),
      row('I.3', 'Dự họp'),
      row('I.4', 'Sáng kiến'),
    )
    const { cells, isNew, homeless, renamed } = carriedCells(before, after, typed)
    expect(cells.map(({ criterion, value }) => [criterion, value])).toEqual([
      ['I.2', 4],
      ['I.3', '12o'],
      ['I.4', '=1+1'],
    ])
    expect([isNew, homeless]).toEqual([['I.1'], []])
    expect(renamed).toEqual([
      { from: 'I.1', to: 'I.2' },
      { from: 'I.2', to: 'I.3' },
      { from: 'I.3', to: 'I.4' },
    ])
  })

  test('what was typed in a row that is gone is homeless, an untouched row is not', () => {
    const after = table(row('I.1', 'Gửi báo cáo'))
    const { cells, homeless } = carriedCells(before, after, [...typed.slice(0, 2), t.cells('I.3', '  ')])
    expect(cells).toEqual(typed.slice(0, 1))
    expect(homeless).toEqual([{ code: 'I.2', label: 'Dự họp', cells: typed[1] }])
  })

  test('a row that counts by itself now has no cell for the value: only that is homeless', () => {
    const after = table(
      row('I.1', 'Gửi báo cáo', t.formula('DIEM_I.2')),
      row('I.2', 'Dự họp'),
      row('I.3', 'Sáng kiến'),
    )
    const { cells, homeless } = carriedCells(before, after, typed)
    expect(cells[0]).toEqual(t.cells('I.1', '', { evidence: 'Báo cáo 12' }))
    expect(homeless).toEqual([{ code: 'I.1', label: 'Gửi báo cáo', cells: t.cells('I.1', 4) }])
  })

  test('nor has a row whose target is fixed now one for the target', () => {
    const [old, now] = [table(row('I.1', 'Thu', t.ratio('typed'))), table(row('I.1', 'Thu', t.ratio(400)))]
    const { cells, homeless } = carriedCells(old, now, [t.cells('I.1', 300, { target: 350 })])
    expect(cells).toEqual([t.cells('I.1', 300)])
    expect(homeless).toEqual([{ code: 'I.1', label: 'Thu', cells: t.cells('I.1', '', { target: 350 }) }])
  })

  test('a row that neither table knows is homeless, a row typed twice keeps its first', () => {
    const twice = [t.cells('I.1', 1), t.cells('I.1', 2), t.cells('X', 3)]
    const { cells, homeless } = carriedCells(before, before, twice)
    expect(cells).toEqual([t.cells('I.1', 1)])
    expect(homeless).toEqual([
      { code: 'I.1', label: 'Gửi báo cáo', cells: t.cells('I.1', 2) },
      { code: 'X', label: '', cells: t.cells('X', 3) },
    ])
  })
})

const typedIn = (rows: readonly EntryCells[]): string[] =>
  rows
    .flatMap(({ value, target, evidence, explanation }) => [
      `value ${String(value)}`,
      `target ${String(target)}`,
      `evidence ${String(evidence)}`,
      `explanation ${String(explanation)}`,
    ])
    .filter((text) => !isBlank(text.slice(text.indexOf(' ') + 1)))
    .sort()

test('nothing typed is lost, whatever was amended: every cell is in the new table or homeless, once', () => {
  for (let nth = 0; nth < 60; nth += 1) {
    const before = randomTable(nth % 5)
    const after = nth % 10 === 0 ? randomTable(90 + nth) : edited(edited(before, nth), nth + 1)
    const { cells } = randomCells(prepare(before), nth * 2 + 1)
    const carried = carriedCells(before, after, cells)
    const out = [...carried.cells, ...carried.homeless.map((each) => each.cells)]
    expect([nth, typedIn(out)]).toEqual([nth, typedIn(cells)])
  }
})
