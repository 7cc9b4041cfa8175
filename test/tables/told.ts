import { classPlaces } from '../../shared/class-place.ts'
import type { Entry } from '../../shared/entry.ts'
import { lintTemplate } from '../../shared/lint/lint.ts'
import { prepare } from '../../shared/prepared.ts'
import { standingOf } from '../../shared/standing.ts'
import type { Template } from '../../shared/template.ts'
import { byRow, facts, scored } from '../shared/table.ts'

/** What the linter says of a table: severity, kind, place. */
export const told = (template: Template): string[] =>
  lintTemplate(template).map(({ severity, code, at, what }) =>
    [severity, code, at.code ?? at.field, code === 'fault.twice' ? /\((.*)\)/.exec(what.vi)?.[1] : ''].join(' ').trim(),
  )

/** The class that a unit reaches by itself, before quotas. */
export const own = (template: Template, entries: Entry[]): string | undefined => {
  const prepared = prepare(template)
  const listed = byRow(prepared, entries)
  const standing = standingOf(prepared, listed, facts(), scored(template, entries))
  return classPlaces({ ...template, quotas: [] }, [{ standing, place: 1 }])[0]?.class
}
