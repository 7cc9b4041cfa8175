import { meant, nearest } from '../lint/nearest.ts'
import { wrong } from './authoring-problem.ts'
import { put, taken, valueAt, type Draft } from './draft.ts'
import type { Measure } from './kind.ts'
import { levelForm } from './level-form.ts'
import { findNamed } from './named.ts'
import { isFilled, readRow, type Reading } from './read-row.ts'
import type { Row } from './rows.ts'

/** The lists of MUC by their names; `isWhole`: every level is in one of them. */
export type Lists = { byName: ReadonlyMap<string, List>; isWhole: boolean }
type List = { name: string; levels: Draft[]; row: Row; isUsed: boolean }

export function readLevels(rows: readonly Row[] | undefined, measure: Measure, reading: Reading): Lists {
  const lists = new Map<string, List>()
  for (const row of rows ?? []) {
    const { draft } = readRow(levelForm, row, measure, reading)
    const name = taken(draft, 'list')
    if (!isFilled(row, 'danh_sach')) row.tell('danh_sach', wrong('cell.blank', { label: 'Danh sách' }))
    const list = typeof name === 'string' ? name : ''
    const known = findNamed(list, lists)
    if (known) known.levels.push(draft)
    else lists.set(list, { name: list, levels: [draft], row, isUsed: list === '' })
  }
  return { byName: lists, isWhole: rows !== undefined && !lists.has('') }
}

/** Puts the levels in the place of their list's name. */
export function giveLevels(draft: Draft, row: Row, { byName, isWhole }: Lists): void {
  const wanted = valueAt(draft, 'method.levels')
  // a list is used even by a row whose way cannot be read
  const name = wanted ?? String(row.cells.get('danh_sach_muc') ?? '').trim()
  if (typeof name !== 'string' || name === '') return
  const list = findNamed(name, byName)
  if (list) list.isUsed = true
  if (wanted === undefined) return
  if (list) put(draft, 'method.levels', list.levels)
  else if (isWhole) {
    const near = meant(nearest(name, byName.keys()))
    row.tell('danh_sach_muc', wrong('level-list.unknown', { typed: name, near }))
  }
}

/** A list that no criterion names was most likely meant for one. */
export function tellUnused({ byName }: Lists, criteria: readonly Draft[]): void {
  const wanting = criteria
    .map((draft) => valueAt(draft, 'method.levels'))
    .filter((name) => typeof name === 'string')
  for (const { name, row, isUsed } of byName.values())
    if (!isUsed)
      row.tell('danh_sach', wrong('level-list.unused', { typed: name, near: meant(nearest(name, wanting)) }))
}
