import { HostError } from './host-error.ts'
import { asHostObject, hostType, type HostObject } from './host-object.ts'
import { identity, loaded } from './loaded.ts'
import type { MemberAccess } from './member-access.ts'
import {
  ACTION,
  lower,
  PATH,
  type Action,
  type Arguments,
  type Failure,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './request.ts'

/**
 * What a batch finds around it: where paths begin, how members are reached, when what was
 * written is counted, which objects are kept between batches.
 */
export type Surroundings = {
  root: HostObject
  members: MemberAccess
  settled: () => Promise<void>
  keep(object: HostObject): void
  release(reference: string): void
  kept(reference: string): HostObject
}

/** One batch on its way. */
export class BatchRun {
  readonly statements: string[] = []
  /** What failed that is no refusal of Excel's. */
  bug: unknown
  readonly objects = new Map<string, HostObject | null>()
  private readonly around: Surroundings
  private readonly body: RequestBody

  constructor(around: Surroundings, body: RequestBody) {
    this.around = around
    this.body = body
  }

  async answer(): Promise<ResponseBody> {
    const results: ResponseBody['Results'] = []
    const traces: number[] = []
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id)
        if (action.ActionType === ACTION.query) await this.around.settled()
        results.push({ ActionId: action.Id, Value: this.act(action) })
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: this.failure(error, action, index) }
      }
    }
    return { Results: results, TraceIds: traces }
  }

  private failure(error: unknown, action: Action, index: number): Failure {
    const told = error instanceof HostError ? error : undefined
    if (!told) {
      this.bug = error
      console.error('The emulated Excel failed:', error)
    }
    return {
      Code: told?.code ?? 'GeneralException',
      Message: error instanceof Error ? error.message : String(error),
      Location: action.Name,
      ActionIndex: index,
      HttpStatusCode: told?.httpStatus ?? 500,
    }
  }

  private act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null
    const target = this.resolve(action.ObjectPathId)
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target && identity(target)
      case ACTION.query:
        this.note(target, `load(${(action.QueryInfo?.Select ?? []).join(',')})`)
        return target && loaded(this.around.members, target, action.QueryInfo ?? {})
      case ACTION.method:
        return this.call(target, action)
      case ACTION.set:
        if (!target) return null
        this.note(target, lower(action.Name))
        this.around.members.set(target, lower(action.Name), this.args(action.ArgumentInfo)[0])
        return null
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          if (target) this.around.members.set(target, lower(name), value)
        return null
      default:
        throw new HostError('NotImplemented', `emulated Excel: action type ${String(action.ActionType)}`)
    }
  }

  private note(target: HostObject | null, what: string): void {
    this.statements.push(`${target ? hostType(target) : 'null'}.${what}`)
  }

  private call(target: HostObject | null, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      if (target) this.around.keep(target)
      return null
    }
    if (action.Name === '_RemoveReference') {
      this.around.release(String(action.ArgumentInfo?.Arguments?.[0]))
      return null
    }
    // an object that is not there does nothing, as with *OrNullObject in Excel
    if (!target) return null
    this.note(target, lower(action.Name))
    return this.invoke(target, lower(action.Name), this.args(action.ArgumentInfo)) ?? null
  }

  private resolve(id: string): HostObject | null {
    const known = this.objects.get(id)
    if (known !== undefined) return known
    const path = this.body.ObjectPaths[id]
    if (!path) throw new HostError('InvalidObjectPath', `unknown object path ${id}`)
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : this.around.root
    const found = parent === null ? null : this.follow(path, parent)
    this.objects.set(id, found)
    return found
  }

  private follow(path: ObjectPath, parent: HostObject): HostObject | null {
    const name = lower(path.Name)
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.around.root
      case PATH.reference:
        return this.around.kept(path.Name)
      case PATH.null:
        return null
      case PATH.newObject:
        return silent
      case PATH.property:
        return asHostObject(this.around.members.get(parent, name), name)
      case PATH.method:
        return asHostObject(this.invoke(parent, name, this.args(path.ArgumentInfo)), name)
      case PATH.indexer:
        return asHostObject(this.invoke(parent, 'getItem', this.args(path.ArgumentInfo)), name)
      default:
        throw new HostError(
          'NotImplemented',
          `emulated Excel: object path type ${String(path.ObjectPathType)} (${path.Name})`,
        )
    }
  }

  private invoke(object: HostObject, name: string, args: unknown[]): unknown {
    return object === silent ? null : this.around.members.call(object, name, args)
  }

  private args(info: Arguments | undefined): unknown[] {
    const walk = (given: unknown, path: unknown): unknown => {
      if (Array.isArray(path))
        return Array.isArray(given) ? given.map((each, index) => walk(each, path[index])) : given
      if ((typeof path === 'string' || typeof path === 'number') && path) return this.resolve(String(path))
      return this.withObjects(given)
    }
    return (info?.Arguments ?? []).map((given, index) => walk(given, info?.ReferencedObjectPathIds?.[index]))
  }

  /** Objects named deep inside an argument, as a list's source range is, arrive as the id of their path. */
  private withObjects(given: unknown): unknown {
    if (given === null || typeof given !== 'object' || Array.isArray(given)) return given
    if ('_ObjectPathId' in given) return this.resolve(String(given._ObjectPathId))
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, this.withObjects(value)]))
  }
}

/** Answers Office.js's own notices to its host, which say nothing about the workbook. */
const silent: HostObject = new (class {
  static readonly hostType = 'Service'
  _reference: string | undefined;
  [name: string]: unknown
})()
