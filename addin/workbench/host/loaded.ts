import { getterOf, isCollection, scalarsOf, type HostObject } from './host-object.ts'
import type { MemberAccess } from './member-access.ts'
import { lower, upper, type Query } from './request.ts'

/** Which properties of an object are wanted, and which of the objects they lead to; '*' is all plain ones. */
type Wanted = { [name: string]: Wanted }
const ALL: Wanted = { '*': {} }

/** What `load` answers: the wanted properties of an object, of what it leads to and of its items. */
export function loaded(
  members: MemberAccess,
  object: HostObject,
  { Select, Expand, Top, Skip }: Query,
): unknown {
  const wanted: Wanted = {}
  for (const path of [...(Select ?? []), ...(Expand ?? [])]) {
    let at = wanted
    for (const part of path.split('/').filter((each) => each !== '')) at = at[lower(part)] ??= {}
  }
  return project(members, object, Select?.length ? wanted : ALL, Top, Skip)
}

/** By what Office.js knows an object again. */
export function identity(object: HostObject): Record<string, unknown> {
  return {
    ...(getterOf(object, 'id') ? { Id: object['id'] } : {}),
    ...(object.isTracked ? { _ReferenceId: object._reference ?? '' } : {}),
  }
}

function project(
  members: MemberAccess,
  object: HostObject,
  wanted: Wanted,
  top?: number,
  skip?: number,
): Record<string, unknown> {
  const out = identity(object)
  if (isCollection(object)) return projectItems(members, object, wanted, out, top, skip)
  for (const [name, inner] of Object.entries(wanted)) {
    if (name === 'isNullObject') continue
    if (name === '*') {
      for (const scalar of scalarsOf(object)) out[upper(scalar)] = members.get(object, scalar)
      continue
    }
    const value = members.get(object, name)
    const nested = value !== null && typeof value === 'object' && 'hostType' in value.constructor
    out[upper(name)] = nested ? project(members, value as HostObject, orAll(inner)) : value
  }
  return out
}

function projectItems(
  members: MemberAccess,
  object: HostObject & { items: HostObject[] },
  wanted: Wanted,
  out: Record<string, unknown>,
  top: number | undefined,
  skip = 0,
): Record<string, unknown> {
  const { items: inItems, ...rest } = wanted
  const own: Wanted = {}
  for (const [name, inner] of Object.entries(rest)) {
    if (name !== '*' && getterOf(object, name)) out[upper(name)] = members.get(object, name)
    else own[name] = inner
  }
  const ofItems = { ...own, ...inItems }
  if (Object.keys(ofItems).length === 0 && !inItems && Object.keys(rest).length > 0) return out
  const shown = object.items.slice(skip, top === undefined ? undefined : skip + top)
  out['_Items'] = shown.map((item, index) => ({ _Index: index, ...project(members, item, orAll(ofItems)) }))
  return out
}

const orAll = (wanted: Wanted): Wanted => (Object.keys(wanted).length > 0 ? wanted : ALL)
