import type { About, Change } from './change.ts'
import { fields, type Field, type Words } from './fields.ts'

/**
 * What one member says, in words; what reads the same is the same. `written`: the very text of an expression, which may be
 * written otherwise and mean the same.
 */
export type Told = { field: Field; words: Words | undefined; written?: string | undefined }

/** How each member of something is told; the compiler names a member that is forgotten. */
export type Members<T, Side> = Ways<keyof T, T, Side>
export type Ways<Member extends PropertyKey, T, Side> = Record<Member, (it: T, side: Side) => Told[]>

/** For members that are told elsewhere. */
export const elsewhere = (): Told[] => []

export const changed = (
  about: About,
  field: Field,
  before: Words | undefined,
  after: Words | undefined,
): Change => ({ weight: fields[field].weight, about, kind: 'field', field, before, after })

/** The members that are told otherwise of one than of the other. */
export function memberChanges<Member extends PropertyKey, T, Side>(
  about: About,
  members: Ways<Member, T, Side>,
  before: readonly [it: T, side: Side],
  after: readonly [it: T, side: Side],
): Change[] {
  return Object.values<Ways<Member, T, Side>[Member]>(members).flatMap((way) => {
    const old = way(...before)
    return way(...after).flatMap((now, at) => toldChanges(about, old[at], now))
  })
}

function toldChanges(about: About, before: Told | undefined, after: Told): Change[] {
  if (before?.words?.vi !== after.words?.vi) return [changed(about, after.field, before?.words, after.words)]
  if (before?.written === after.written) return []
  return [changed(about, 'written', asWritten(before?.written), asWritten(after.written))]
}

const asWritten = (text: string | undefined): Words | undefined =>
  text === undefined ? undefined : { vi: text, en: text }
