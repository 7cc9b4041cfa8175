import { meant, nearest } from '../lint/nearest.ts'
import { wrong } from './authoring-problem.ts'
import { put, taken, valueAt, type Draft } from './draft.ts'
import type { Measure } from './kind.ts'
import { levelForm } from './level-form.ts'
import { findNamed } from './named.ts'
import { isFilled, readRow, type Reading } from './read-row.ts'
import type { Row } from './rows.ts'

type List = { name: string; levels: Draft[]; row: Row; isUsed: boolean }
export type Lists = ReadonlyMap<string, List>

/** The lists of MUC by their names. */
export function readLevels(rows: readonly Row[], measure: Measure, reading: Reading): Lists {
  const lists = new Map<string, List>()
  for (const row of rows) {
    const { draft } = readRow(levelForm, row, measure, reading)
    const name = taken(draft, 'list')
    if (!isFilled(row, 'danh_sach')) row.tell('danh_sach', wrong('cell.blank', { label: 'Danh sách' }))
    const list = typeof name === 'string' ? name : ''
    const known = findNamed(list, lists)
    if (known) known.levels.push(draft)
    else lists.set(list, { name: list, levels: [draft], row, isUsed: list === '' })
  }
  return lists
}

/** Puts the levels in the place of their list's name. */
export function giveLevels(draft: Draft, row: Row, lists: Lists): void {
  const name = valueAt(draft, 'method.levels')
  if (typeof name !== 'string') return
  const list = findNamed(name, lists)
  if (list) {
    list.isUsed = true
    put(draft, 'method.levels', list.levels)
    return
  }
  row.tell(
    'danh_sach_muc',
    wrong('level-list.unknown', { typed: name, near: meant(nearest(name, lists.keys())) }),
  )
}

/** A list that no criterion names was most likely meant for one. */
export function tellUnused(lists: Lists, criteria: readonly Draft[]): void {
  const wanting = criteria
    .filter((draft) => typeof valueAt(draft, 'method.levels') === 'string')
    .map((draft) => String(valueAt(draft, 'method.levels')))
  for (const { name, row, isUsed } of lists.values())
    if (!isUsed)
      row.tell('danh_sach', wrong('level-list.unused', { typed: name, near: meant(nearest(name, wanting)) }))
}
