import type { CellValue } from '../cell.ts'
import type { Words } from '../lint/finding.ts'
import type { Wrong } from './authoring-problem.ts'
import type { Spot } from './sheet.ts'

/** An object as far as its cells could be read; only the schema says whether it is one of a template's. */
export type Draft = Record<string, unknown>

export const valueAt = (object: unknown, path: string): unknown => follow(object, path.split('.'))

/** What a path of keys leads to; a key may have dots in it. */
export function follow(object: unknown, path: readonly string[]): unknown {
  let value = object
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Draft)[key] // its own property, as was just seen
  }
  return value
}

export function put(draft: Draft, path: string, value: unknown): void {
  const [key = path, ...rest] = path.split('.')
  if (rest.length === 0) {
    draft[key] = value
    return
  }
  const inside = draft[key]
  const next = typeof inside === 'object' && inside !== null ? (inside as Draft) : {} // drafts hold drafts
  draft[key] = next
  put(next, rest.join('.'), value)
}

/** A property of a draft that a template has nowhere, taken out of it. */
export function taken(draft: Draft, key: string): unknown {
  const value = draft[key]
  Reflect.deleteProperty(draft, key)
  return value
}

/** Whether a path is another, or leads on from it. */
export const isWithin = (path: string, other: string): boolean =>
  path === other || path.startsWith(`${other}.`)

/**
 * A cell that a property was read from: what stands there, how it is called, and how finely its numbers are written. `absent`:
 * what is wrong where nothing stands, unless it is just that.
 */
export type Found = {
  spot: Spot
  order: number
  label: string
  typed: CellValue
  decimals?: number
  due?: Words
  absent?: Wrong
}

/** Which cell a path from an object leads to. */
export type Locate = (path: readonly string[]) => Found | undefined

/** Where the parts of a template were read, by the drafts they became. */
export class Origins {
  readonly #locates = new Map<object, Locate>()

  set(draft: object, locate: Locate): void {
    this.#locates.set(draft, locate)
  }

  /** The cell of what a path from the draft of a template leads to: as the innermost part on the way says. */
  find(root: unknown, path: readonly string[]): Found | undefined {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const value = follow(root, path.slice(0, depth))
      const locate = typeof value === 'object' && value !== null ? this.#locates.get(value) : undefined
      // where it has lost its column nothing further out is its place
      if (locate) return locate(path.slice(depth))
    }
    return undefined
  }
}
