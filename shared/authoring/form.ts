import type { CellValue } from '../cell.ts'
import { isWithin, valueAt, type Draft } from './draft.ts'
import type { Kind, Measure } from './kind.ts'
import type { AuthoringSheet, Heading, SheetKey } from './sheet.ts'

/**
 * A column, both ways: which property of a row's object it holds, as what kind of cell. Without a `field` it is one that only
 * some ways have. `blank`: what a blank cell stands for; without it a blank is absent.
 */
export type Column = {
  key: string
  label: string
  help: string
  width: number
  kind: Kind
  field?: string
  blank?: unknown
}

/**
 * One of the ways a part of a row may be: what then is fixed, and which columns hold the rest, below the part's property.
 * `percent`: its bands go by percent.
 */
export type Way = {
  word: string
  also?: readonly string[]
  fixed: Readonly<Record<string, unknown>>
  columns: Readonly<Record<string, string>>
  percent?: true
}

/** The ways that the property `under` may be, told apart by the word in `column`, or by which columns are filled. */
export type Ways = { under: string; column?: string; list: readonly Way[] }

/** A sheet whose rows are one object each. */
export type Form = { key: SheetKey; title: string; columns: readonly Column[]; ways?: Ways }

/** The property that a column holds in a row of this way; undefined where it means nothing there. */
export function fieldOf({ ways }: Form, way: Way | undefined, column: Column): string | undefined {
  if (column.field !== undefined) return column.field
  const field = way?.columns[column.key]
  return ways && field !== undefined ? `${ways.under}.${field}` : undefined
}

/** The column in which a property stands, or that says which way the row is. */
export function columnOf(form: Form, way: Way | undefined, path: string): string | undefined {
  const { ways, columns } = form
  const held = columns.flatMap((column) => {
    const field = fieldOf(form, way, column)
    return field === undefined ? [] : [{ key: column.key, field }]
  })
  const own = held.find(({ field }) => isWithin(path, field))
  if (own) return own.key
  const choosing = ways?.column ?? Object.keys((way ?? ways?.list[0])?.columns ?? {})[0]
  if (path === ways?.under) return choosing
  const inside = held.find(({ field }) => isWithin(field, path))
  return inside?.key ?? (ways && isWithin(path, ways.under) ? choosing : columns[0]?.key)
}

const wayOf = ({ under, list }: Ways, object: unknown): Way | undefined =>
  list.find(({ fixed }) =>
    Object.entries(fixed).every(([path, value]) => valueAt(object, `${under}.${path}`) === value),
  )

/** The cells of an object's row. */
export function writtenRow(form: Form, object: Draft, measure: Measure): CellValue[] {
  const way = form.ways && wayOf(form.ways, object)
  const here = { ...measure, percent: way?.percent === true }
  return form.columns.map((column) => {
    if (way && column.key === form.ways?.column) return way.word
    const field = fieldOf(form, way, column)
    return writtenCell(column, field === undefined ? undefined : valueAt(object, field), here)
  })
}

export const writtenCell = (
  { kind, blank }: Pick<Column, 'kind' | 'blank'>,
  value: unknown,
  measure: Measure,
): CellValue => (value === undefined || value === blank ? '' : kind.write(value, measure))

export const headingOf = ({ key, label, width, help, kind }: Column): Heading => ({
  key,
  label,
  width,
  help,
  format: kind.format,
  ...(kind.choices ? { choices: kind.choices } : {}),
})

export const sheetOf = (
  { key, title, columns }: Form,
  rows: readonly (readonly CellValue[])[],
): AuthoringSheet => ({ key, title, columns: columns.map(headingOf), rows })
