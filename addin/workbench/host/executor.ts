import { HostError, notFound } from './host-error.ts'
import {
  asHostObject,
  getterOf,
  hasMethod,
  hostType,
  isCollection,
  scalarsOf,
  type HostObject,
} from './host-object.ts'

/** A batch as Office.js sends it at context.sync(). */
export type RequestBody = { ObjectPaths: Record<string, ObjectPath>; Actions: Action[] }
type Arguments = { Arguments?: unknown[]; ReferencedObjectPathIds?: unknown[] }
type ObjectPath = {
  ObjectPathType: number
  Name: string
  ParentObjectPathId?: string
  ArgumentInfo?: Arguments
}
type Query = { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number }
type Action = {
  Id: number
  ActionType: number
  Name: string
  ObjectPathId: string
  ArgumentInfo?: Arguments
  QueryInfo?: Query
  ObjectState?: Record<string, unknown>
}
type Failure = {
  Code: string
  Message: string
  Location: string
  ActionIndex: number
  HttpStatusCode: number
}
export type ResponseBody = {
  Results: { ActionId: number; Value: unknown }[]
  TraceIds: number[]
  Error?: Failure
}

/** What one batch did, for tests: its statements, its size; `housekeeping` only releases references after Excel.run. */
export type Batch = {
  statements: string[]
  bytes: number
  housekeeping: boolean
  error: Failure | undefined
  bug: unknown
}

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, update: 9 } as const
const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const

/** Which requirement set each member of the API came with: { Range: { values: '1.1' } }. */
export type ApiSets = Record<string, Record<string, string>>

const lower = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1)
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/**
 * Answers Office.js by reflection over host objects whose members have the public API's names. A member that is not there
 * is refused loudly; one newer than the requirement sets this host claims is refused as Excel would.
 */
export class Executor {
  readonly batches: Batch[] = []
  private readonly references = new Map<string, HostObject>()
  private nextReference = 1
  private readonly root: HostObject
  private readonly apiSets: ApiSets
  private readonly claims: Readonly<Record<string, string>>
  private readonly person: { cellEditing: boolean }

  /** `person`: whether someone is typing in a cell, which holds batches up. */
  constructor(
    root: HostObject,
    apiSets: ApiSets,
    claims: Readonly<Record<string, string>>,
    person: { cellEditing: boolean },
  ) {
    this.person = person
    this.root = root
    this.apiSets = apiSets
    this.claims = claims
  }

  /** How many batches the add-in's own context.sync() sent. */
  get syncs(): number {
    return this.batches.filter(({ housekeeping }) => !housekeeping).length
  }

  /** Executes a batch; while a person types in a cell it waits if the add-in asked for that, and is refused if not. */
  async executeWhenIdle(body: RequestBody, waits: boolean): Promise<ResponseBody> {
    while (this.person.cellEditing) {
      if (!waits) return { Results: [], TraceIds: [], Error: cellEditMode }
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    const bytes = JSON.stringify(body).length
    return bytes > REQUEST_LIMIT ? { Results: [], TraceIds: [], Error: tooLarge } : this.execute(body, bytes)
  }

  private execute(body: RequestBody, bytes: number): ResponseBody {
    const run = new Run(this, body)
    const response = run.answer()
    const own = body.Actions.filter(
      ({ ActionType, Name }) => ActionType !== ACTION.trace && Name !== '_RemoveReference',
    )
    this.batches.push({
      statements: run.statements,
      bytes,
      housekeeping: own.every(({ ActionType }) => ActionType === ACTION.instantiate),
      error: response.Error,
      bug: run.bug,
    })
    return response
  }

  get rootObject(): HostObject {
    return this.root
  }

  keep(object: HostObject): void {
    object._reference ??= `reference-${String(this.nextReference++)}`
    this.references.set(object._reference, object)
  }
  release(reference: string): void {
    this.references.delete(reference)
  }
  kept(reference: string): HostObject {
    const object = this.references.get(reference)
    if (!object) throw notFound(`reference ${reference}`)
    return object
  }

  /** Refuses a member that came later than what this host claims to be. */
  gate(object: HostObject, name: string): void {
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

/** What Excel on the web takes in one request. */
const REQUEST_LIMIT = 5 * 1024 * 1024

const tooLarge: Failure = {
  Code: 'RequestPayloadSizeLimitExceeded',
  Message: 'The request payload size has exceeded the limit.',
  Location: '',
  ActionIndex: 0,
  HttpStatusCode: 413,
}

const cellEditMode: Failure = {
  Code: 'InvalidOperationInCellEditMode',
  Message:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  Location: '',
  ActionIndex: 0,
  HttpStatusCode: 400,
}

function isAtLeast(has: string, needs: string): boolean {
  const [a = 0, b = 0] = has.split('.').map(Number)
  const [c = 0, d = 0] = needs.split('.').map(Number)
  return a > c || (a === c && b >= d)
}

/** One batch on its way. */
class Run {
  readonly statements: string[] = []
  bug: unknown
  private readonly objects = new Map<string, HostObject | null>()
  private readonly executor: Executor
  private readonly body: RequestBody

  constructor(executor: Executor, body: RequestBody) {
    this.executor = executor
    this.body = body
  }

  answer(): ResponseBody {
    const results: ResponseBody['Results'] = []
    const traces: number[] = []
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id)
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
        return this.identity(target)
      case ACTION.query:
        this.note(target, `load(${(action.QueryInfo?.Select ?? []).join(',')})`)
        return target && this.query(target, action.QueryInfo ?? {})
      case ACTION.method:
        return this.call(target, action)
      case ACTION.set:
        if (!target) return null
        this.note(target, lower(action.Name))
        this.set(target, lower(action.Name), this.args(action.ArgumentInfo)[0])
        return null
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          if (target) this.set(target, lower(name), value)
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
      if (target) this.executor.keep(target)
      return null
    }
    if (action.Name === '_RemoveReference') {
      this.executor.release(String(action.ArgumentInfo?.Arguments?.[0]))
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
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : this.executor.rootObject
    const found = parent === null ? null : this.follow(path, parent)
    this.objects.set(id, found)
    return found
  }

  private follow(path: ObjectPath, parent: HostObject): HostObject | null {
    const name = lower(path.Name)
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.executor.rootObject
      case PATH.reference:
        return this.executor.kept(path.Name)
      case PATH.null:
        return null
      case PATH.newObject:
        return silent
      case PATH.property:
        return asHostObject(this.get(parent, name), name)
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

  private get(object: HostObject, name: string): unknown {
    this.executor.gate(object, name)
    const getter = getterOf(object, name)
    if (!getter) throw notImplemented(object, name)
    return getter()
  }

  private set(object: HostObject, name: string, value: unknown): void {
    this.executor.gate(object, name)
    this.executor.gate(object, `${name} =`)
    if (!Reflect.has(object, name) || !Reflect.set(object, name, value))
      throw notImplemented(object, `${name} =`)
  }

  private invoke(object: HostObject, name: string, args: unknown[]): unknown {
    if (object === silent) return null
    this.executor.gate(object, name)
    if (!hasMethod(object, name)) throw notImplemented(object, `${name}()`)
    return Reflect.apply(object[name] as (...given: unknown[]) => unknown, object, args)
  }

  private identity(object: HostObject | null): Record<string, unknown> | null {
    if (!object) return null
    return {
      ...(getterOf(object, 'id') ? { Id: object['id'] } : {}),
      ...(object.isTracked ? { _ReferenceId: object._reference ?? '' } : {}),
    }
  }

  private query(object: HostObject, { Select, Expand, Top, Skip }: Query): unknown {
    const wanted: Tree = {}
    for (const path of [...(Select ?? []), ...(Expand ?? [])]) {
      let at = wanted
      for (const part of path.split('/').filter((each) => each !== '')) at = at[lower(part)] ??= {}
    }
    return this.project(object, Select?.length ? wanted : { '*': {} }, Top, Skip)
  }

  private project(object: HostObject, wanted: Tree, top?: number, skip = 0): Record<string, unknown> {
    const out = this.identity(object) ?? {}
    if (isCollection(object)) return this.projectItems(object, wanted, out, top, skip)
    for (const [name, inner] of Object.entries(wanted)) {
      if (name === 'isNullObject') continue
      if (name === '*') {
        for (const scalar of scalarsOf(object)) out[upper(scalar)] = this.get(object, scalar)
        continue
      }
      const value = this.get(object, name)
      const nested = value !== null && typeof value === 'object' && 'hostType' in value.constructor
      out[upper(name)] = nested
        ? this.project(value as HostObject, Object.keys(inner).length > 0 ? inner : { '*': {} })
        : value
    }
    return out
  }

  private projectItems(
    object: HostObject & { items: HostObject[] },
    wanted: Tree,
    out: Record<string, unknown>,
    top: number | undefined,
    skip: number,
  ): Record<string, unknown> {
    const { items: inItems, ...rest } = wanted
    const own: Tree = {}
    for (const [name, inner] of Object.entries(rest)) {
      if (name !== '*' && getterOf(object, name)) out[upper(name)] = this.get(object, name)
      else own[name] = inner
    }
    const ofItems = { ...own, ...inItems }
    if (Object.keys(ofItems).length === 0 && !inItems && Object.keys(rest).length > 0) return out
    const shown = object.items.slice(skip, top === undefined ? undefined : skip + top)
    out['_Items'] = shown.map((item, index) => ({
      _Index: index,
      ...this.project(item, Object.keys(ofItems).length > 0 ? ofItems : { '*': {} }),
    }))
    return out
  }
}

type Tree = { [name: string]: Tree }

const notImplemented = (object: HostObject, member: string): HostError =>
  new HostError('ApiNotFound', `emulated Excel: ${hostType(object)}.${member} is not implemented`, 404)

/** Answers Office.js's own notices to its host, which say nothing about the workbook. */
const silent: HostObject = new (class {
  static readonly hostType = 'Service'
  _reference: string | undefined;
  [name: string]: unknown
})()
