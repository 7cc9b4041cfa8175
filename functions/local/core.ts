/**
 * What the worker of Azure Functions supplies to @azure/functions under the name "@azure/functions-core", which is no
 * package: a place to register functions. With it the library runs its own code for requests and responses, as in Azure.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import Module from 'node:module'

type Callback = (...inputs: unknown[]) => unknown
type HookName = 'appStart' | 'appTerminate'
type Hook = (context: { readonly hookData: object; readonly appHookData: object }) => unknown

interface Binding {
  readonly type: string
  readonly name: string
  readonly route?: string
  readonly methods?: readonly string[]
}

interface Metadata {
  readonly name: string
  readonly bindings: Readonly<Record<string, Binding>>
}

export interface HttpRequestMessage {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly params: Readonly<Record<string, string>>
  readonly body: { readonly bytes: Uint8Array } | undefined
}

export interface HttpResponseMessage {
  readonly statusCode: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly unknown[]
  readonly body?: { readonly bytes?: Uint8Array; readonly string?: string } | null
}

/** The library's own conversion of one invocation. */
interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>
  invokeFunction(context: unknown, inputs: unknown[], callback: Callback): Promise<unknown>
  getResponse(
    context: unknown,
    result: unknown,
  ): Promise<{ returnValue?: { http?: HttpResponseMessage } | null }>
}

interface ProgrammingModel {
  getInvocationModel(context: object): InvocationModel
}

export interface HttpFunction {
  readonly name: string
  readonly route: string
  readonly methods: readonly string[]
  invoke(request: HttpRequestMessage): Promise<HttpResponseMessage | undefined>
}

export interface FunctionApp {
  readonly functions: readonly HttpFunction[]
  run(hook: HookName): Promise<void>
}

interface Registering {
  readonly functions: HttpFunction[]
  readonly hooks: Record<HookName, Hook[]>
}

// The library takes the core once and keeps it, so there is one for the process, and it knows who registers now.
let registering: Registering | undefined
let model: ProgrammingModel | undefined

/** Imports an app and answers what it registered. */
export async function registered(importApp: () => Promise<unknown>): Promise<FunctionApp> {
  if (registering !== undefined) throw new Error('A second app is loaded while one is loading; it must wait')
  supplyCore()
  const mine: Registering = { functions: [], hooks: { appStart: [], appTerminate: [] } }
  registering = mine
  try {
    await importApp()
  } finally {
    registering = undefined
  }
  const appHookData = {}
  return {
    functions: mine.functions,
    async run(hook) {
      for (const one of mine.hooks[hook]) await one({ hookData: {}, appHookData })
    },
  }
}

let supplied = false

function supplyCore(): void {
  if (supplied) return
  supplied = true
  const prototype = Module.prototype as unknown as { require: (this: unknown, id: string) => unknown }
  const required = prototype.require
  prototype.require = function (id) {
    return id === '@azure/functions-core' ? core : required.call(this, id)
  }
}

class Disposable {
  readonly dispose: () => void
  constructor(dispose: () => void) {
    this.dispose = dispose
  }
}

const core = {
  version: '3.0.0-local',
  hostVersion: '4.0.0-local',
  Disposable,
  setProgrammingModel: (given: ProgrammingModel) => {
    model = given
  },
  getProgrammingModel: () => model,
  log: (level: string, _category: string, message: string) => {
    print(level, message)
  },
  registerFunction(metadata: Metadata, callback: Callback) {
    const { functions } = mustBeRegistering(metadata.name)
    if (functions.some((one) => one.name === metadata.name)) {
      throw new Error(`The function "${metadata.name}" is registered twice; its name must be its own`)
    }
    functions.push(httpFunction(metadata, callback))
    return new Disposable(() => undefined)
  },
  registerHook(name: string, hook: Hook) {
    if (name !== 'appStart' && name !== 'appTerminate') {
      throw new Error(
        `The app registers the hook "${name}"; the local host runs only appStart and appTerminate`,
      )
    }
    mustBeRegistering(name).hooks[name].push(hook)
    return new Disposable(() => undefined)
  },
}

function mustBeRegistering(name: string): Registering {
  if (registering === undefined)
    throw new Error(`"${name}" is registered after startup; it must be when the app loads`)
  return registering
}

function httpFunction(metadata: Metadata, callback: Callback): HttpFunction {
  const trigger = Object.values(metadata.bindings).find((binding) => binding.type === 'httpTrigger')
  const own = model
  if (trigger === undefined || own === undefined) {
    throw new Error(`The function "${metadata.name}" has no HTTP trigger; the local host serves only those`)
  }
  return {
    name: metadata.name,
    route: trigger.route ?? metadata.name,
    methods: (trigger.methods ?? ['GET', 'POST']).map((method) => method.toUpperCase()),
    invoke: (request) => invoked(own, metadata, trigger.name, callback, request),
  }
}

async function invoked(
  own: ProgrammingModel,
  metadata: Metadata,
  triggerName: string,
  callback: Callback,
  http: HttpRequestMessage,
): Promise<HttpResponseMessage | undefined> {
  const invocationId = randomUUID()
  const triggerMetadata = Object.fromEntries(
    Object.entries(http.params).map(([name, string]) => [name, { string }]),
  )
  const invocation = own.getInvocationModel({
    invocationId,
    metadata,
    request: {
      invocationId,
      functionId: metadata.name,
      inputData: [{ name: triggerName, data: { http } }],
      triggerMetadata,
      traceContext: { traceParent: http.headers.traceparent ?? newTrace(), traceState: '', attributes: {} },
    },
    log: (level: string, _category: string, message: string) => {
      print(level, `${metadata.name}: ${message}`)
    },
  })
  const { context, inputs } = await invocation.getArguments()
  const result = await invocation.invokeFunction(context, inputs, callback)
  return (await invocation.getResponse(context, result)).returnValue?.http
}

const newTrace = (): string => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`

function print(level: string, message: string): void {
  if (level === 'warning' || level === 'error' || level === 'critical') console.error(message)
}
