import { HostError } from './host-error.ts'

/**
 * An object of the emulated Excel: an ordinary class whose getters, setters and methods have the public API's names.
 * `hostType` is its API type; `navigation` names the members that lead to other objects; `isTracked` objects can be kept.
 */
export type HostObject = {
  _reference: string | undefined
  [name: string]: unknown
}

/** What all host objects are made from. */
export abstract class HostBase {
  static readonly hostType: string = ''
  static readonly navigation: readonly string[] = []
  _reference: string | undefined;
  [name: string]: unknown
}

/** How one property of a host object is read and written. */
export type Property<T> = { get: (object: T) => unknown; set: (object: T, given: never) => void }

/** Gives a class properties by the public API's names, from a table of how each is read and written. */
export function addProperties<T extends HostBase>(
  { prototype }: { prototype: T },
  table: Readonly<Record<string, Property<T>>>,
): void {
  for (const [name, { get, set }] of Object.entries(table))
    Object.defineProperty(prototype, name, {
      get(this: T) {
        return get(this)
      },
      set(this: T, given: never) {
        set(this, given)
      },
    })
}

/** A collection: answers `getItem`, `getItemOrNullObject`, `getItemAt`, `getCount` from its items. */
export abstract class HostCollection<T extends HostBase> extends HostBase {
  abstract get items(): T[]
  abstract find(key: unknown): T | undefined

  getItemOrNullObject(key: unknown): T | null {
    return this.find(key) ?? null
  }
  getItem(key: unknown): T {
    const found = this.find(key)
    if (!found)
      throw new HostError('ItemNotFound', `The requested resource doesn't exist. (${String(key)})`, 404)
    return found
  }
  getItemAt(index: number): T {
    const found = this.items[index]
    if (!found) throw new HostError('ItemNotFound', `There is no item ${String(index)}.`, 404)
    return found
  }
  getCount(): number {
    return this.items.length
  }
}

type HostClass = { hostType?: string; navigation?: readonly string[] }

export const hostType = (object: HostObject): string => (object.constructor as HostClass).hostType ?? 'Object'

export const isCollection = (object: HostObject): object is HostObject & { items: HostObject[] } =>
  object instanceof HostCollection

/** A member's getter on the object or its classes, ready to call; undefined where there is none. */
export function getterOf(object: HostObject, name: string): (() => unknown) | undefined {
  return descriptorOf(object, name)?.get ? () => object[name] : undefined
}

function descriptorOf(object: object, name: string): PropertyDescriptor | undefined {
  for (
    let at: object | null = object;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    const found = Object.getOwnPropertyDescriptor(at, name)
    if (found) return found
  }
  return undefined
}

export function hasMethod<N extends string>(
  object: HostObject,
  name: N,
): object is HostObject & Record<N, (...args: unknown[]) => unknown> {
  return (
    name !== 'constructor' && typeof object[name] === 'function' && descriptorOf(object, name) !== undefined
  )
}

/** The names of the getters that hold plain values. */
export function scalarsOf(object: HostObject): string[] {
  const names = new Set<string>()
  const leads = new Set((object.constructor as HostClass).navigation ?? [])
  for (
    let at = Object.getPrototypeOf(object) as object | null;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (found.get && !name.startsWith('_') && name !== 'isTracked' && !leads.has(name)) names.add(name)
    }
  }
  return [...names]
}

/** What a path leads to: a host object, or null where there is nothing. */
export function asHostObject(value: unknown, name: string): HostObject | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object' && 'hostType' in value.constructor) return value as HostObject
  throw new HostError('InvalidObjectPath', `emulated Excel: ${name} leads to no object`)
}
