import type { Told } from './authoring-problem.ts'
import { wrong } from './authoring-problem.ts'
import { put, type Draft, type Found, type Locate, type Origins } from './draft.ts'
import { columnOf, fieldOf, type Column, type Form, type Way } from './form.ts'
import type { Measure } from './kind.ts'
import type { Row } from './rows.ts'

/** What reading goes by: the mistakes told so far, and where everything came from. */
export type Reading = { told: Told; origins: Origins }

/** The object that a row stands for, as far as its cells can be read. */
export function readRow(
  form: Form,
  row: Row,
  measure: Measure,
  { origins }: Reading,
): { draft: Draft; locate: Locate } {
  const way = wayIn(form, row, measure)
  const here = { ...measure, percent: way?.percent === true }
  const draft: Draft = {}
  for (const column of form.columns) {
    if (column.key === form.ways?.column) continue
    readInto(draft, form, way, column, row, here)
  }
  for (const [path, value] of Object.entries(way?.fixed ?? {}))
    put(draft, `${form.ways?.under ?? ''}.${path}`, value)
  const locate: Locate = (path) => {
    const key = columnOf(form, way, path.join('.'))
    const column = form.columns.find((each) => each.key === key)
    return column && foundIn(column, row, here)
  }
  origins.set(draft, locate)
  return { draft, locate }
}

/** Which way a row is: by its word, or by what is filled. */
function wayIn({ ways, columns }: Form, row: Row, measure: Measure): Way | undefined {
  if (!ways) return undefined
  const column = columns.find(({ key }) => key === ways.column)
  if (!column) return ways.list.find((way) => Object.keys(way.columns).some((key) => isFilled(row, key)))
  const cell = row.cells.get(column.key) ?? ''
  if (cell === '') return undefined
  const read = column.kind.read(cell, measure)
  if ('wrong' in read) {
    row.tell(column.key, read.wrong)
    return undefined
  }
  return ways.list.find((way) => way === read.value)
}

export const isFilled = ({ cells }: Row, key: string): boolean => (cells.get(key) ?? '') !== ''

function readInto(
  draft: Draft,
  form: Form,
  way: Way | undefined,
  column: Column,
  row: Row,
  measure: Measure,
): void {
  const field = fieldOf(form, way, column)
  const cell = row.cells.get(column.key) ?? ''
  if (field === undefined) {
    if (way && cell !== '') row.tell(column.key, wrong('cell.unused', { way: way.word }))
    return
  }
  const read = cell === '' ? { value: undefined } : column.kind.read(cell, measure)
  if ('wrong' in read) row.tell(column.key, read.wrong)
  if ('wrong' in read) return
  const value = read.value === undefined ? column.blank : read.value
  if (value !== undefined) put(draft, field, value)
}

export function foundIn(
  { key, label, kind }: Pick<Column, 'key' | 'label' | 'kind'>,
  row: Row,
  measure: Measure,
): Found | undefined {
  const spot = row.spot(key)
  if (!spot) return undefined
  return {
    spot,
    order: row.order,
    label,
    typed: row.cells.get(key) ?? '',
    ...(kind.decimals ? { decimals: kind.decimals(measure) } : {}),
    ...(kind.due ? { due: kind.due } : {}),
  }
}
