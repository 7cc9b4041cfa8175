import { HostError } from './host-error.ts'
import { getterOf, hasMethod, hostType, type HostObject } from './host-object.ts'

/** Which requirement set each member of the API came with: { Range: { values: '1.1' } }. */
export type ApiSets = Record<string, Record<string, string>>

/**
 * Reads, writes and calls members of host objects by their API names. A member that is not there is refused loudly; one
 * newer than the requirement sets this host claims is refused as Excel would.
 */
export class MemberAccess {
  private readonly apiSets: ApiSets
  private readonly claims: Readonly<Record<string, string>>

  constructor(apiSets: ApiSets, claims: Readonly<Record<string, string>>) {
    this.apiSets = apiSets
    this.claims = claims
  }

  get(object: HostObject, name: string): unknown {
    this.gate(object, name)
    const getter = getterOf(object, name)
    if (!getter) throw notImplemented(object, name)
    return getter()
  }

  set(object: HostObject, name: string, value: unknown): void {
    this.gate(object, name)
    this.gate(object, `${name} =`)
    if (!Reflect.has(object, name) || !Reflect.set(object, name, value))
      throw notImplemented(object, `${name} =`)
  }

  call(object: HostObject, name: string, args: unknown[]): unknown {
    this.gate(object, name)
    if (!hasMethod(object, name)) throw notImplemented(object, `${name}()`)
    return Reflect.apply(object[name] as (...given: unknown[]) => unknown, object, args)
  }

  /** Refuses a member that came later than what this host claims to be. */
  private gate(object: HostObject, name: string): void {
    const event = /^_(?:Un)?[Rr]egister(?:Data)?(\w+?)Event$/.exec(name)?.[1]
    const member = event === undefined ? name : `on${event}`
    const needed = this.apiSets[hostType(object)]?.[member]
    if (needed === undefined) return
    // "1.8", or "Online 1.1" for a set of its own
    const [, kind = '', version = ''] = /^(?:(\w+) )?([\d.]+)$/.exec(needed) ?? []
    const set = `ExcelApi${kind}`
    const claimed = this.claims[set]
    if (claimed === undefined || !isAtLeast(claimed, version)) {
      throw new HostError(
        'ApiNotFound',
        `The API '${hostType(object)}.${member}' needs ${set} ${version}; this host has ${claimed ?? 'none'}.`,
        404,
      )
    }
  }
}

function isAtLeast(has: string, needs: string): boolean {
  const [a = 0, b = 0] = has.split('.').map(Number)
  const [c = 0, d = 0] = needs.split('.').map(Number)
  return a > c || (a === c && b >= d)
}

const notImplemented = (object: HostObject, member: string): HostError =>
  new HostError('ApiNotFound', `emulated Excel: ${hostType(object)}.${member} is not implemented`, 404)
