import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'
import apiSets from './api-sets.json' with { type: 'json' }
import { eventsOf } from './events.ts'
import { Executor } from './executor.ts'
import { WorkbookModel } from './model/workbook.ts'
import type { RequestBody } from './request.ts'

type Loaded = { Excel: typeof Excel; OfficeExtension: typeof OfficeExtension }
/** Excel in Node: the real namespaces of Office.js over an emulated workbook. */
export type NodeExcel = Loaded & { model: WorkbookModel; executor: Executor }
type Options = { model?: WorkbookModel; requirementSets?: Record<string, string> }

/** What Node itself defines; later additions to the global scope are not for the library. */
const builtIn = new Set(Object.getOwnPropertyNames(globalThis))
const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js')
const CLAIMS = { ExcelApi: '1.14', DelayForCellEdit: '1.1' }

/** The members of Office.js that are hooks for hosts; they are in no typings. */
type Hooks = {
  SessionBase: (new () => object) & { _overrideSession: unknown }
  GenericEventRegistration: { getGenericEventRegistration(name: string): unknown }
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void
  _testTriggerRichApiMessageEvent(event: { entries: object[] }): void
}

/**
 * Loads Office.js's Excel library as it is, gives its requests to an executor and its events back. No browser: the library
 * sees only the few globals that it reads while loading.
 */
export function loadExcel({
  model = new WorkbookModel(),
  requirementSets = CLAIMS,
}: Options = {}): NodeExcel {
  const loaded = loadLibrary(requirementSets)
  const hooks = loaded.OfficeExtension as unknown as Hooks
  const executor = new Executor(model, apiSets, requirementSets)
  class Session extends hooks.SessionBase {
    _resolveRequestUrlAndHeaderInfo() {
      return Promise.resolve({ url: '', headers: {} })
    }
    _createRequestExecutorOrNull() {
      const executeAsync = async (_data: unknown, flags: number, message: { Body: RequestBody }) => {
        const body = JSON.parse(JSON.stringify(message.Body)) as RequestBody
        const answer = await executor.executeWhenIdle(body, (flags & 64) !== 0)
        return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: answer }
      }
      return { executeAsync }
    }
    getEventRegistration() {
      return hooks.GenericEventRegistration.getGenericEventRegistration('')
    }
  }
  hooks.SessionBase._overrideSession = new Session()
  hooks._testSetRichApiMessageReadyImpl(() => Promise.resolve())
  model.onChange((change) => {
    for (const { type, targets, args } of eventsOf(model, change)) {
      const entries = targets.map((targetId) => ({
        messageCategory: 65_536,
        messageType: type,
        targetId,
        message: JSON.stringify(args),
      }))
      setTimeout(() => {
        hooks._testTriggerRichApiMessageEvent({ entries })
      }, 0)
    }
  })
  return { ...loaded, model, executor }
}

function loadLibrary(claims: Readonly<Record<string, string>>): Loaded {
  const page = pageGlobals(claims)
  // names that the library sets without declaring them become properties of the page, as in a script tag
  const scope = new Proxy(page, {
    has: (target, key) => typeof key === 'string' && (key in target || !builtIn.has(key)),
  })
  const names = [
    'scope',
    'window',
    'self',
    'document',
    'navigator',
    'location',
    'OSF',
    'Office',
    'Microsoft',
    'OfficeExt',
    'Strings',
    'Type',
    'Sys',
    'XMLHttpRequest',
  ]
  const code = `with (scope) {${readFileSync(file, 'utf8')}\n}return { Excel: window.Excel, OfficeExtension: window.OfficeExtension ?? OfficeExtension }`
  const run = vm.compileFunction(code, names, { filename: 'excel-web-16.00.js' })
  return run.call(page, scope, ...names.slice(1).map((name) => page[name])) as Loaded
}

function pageGlobals(claims: Readonly<Record<string, string>>): Record<string, unknown> {
  const nothing = (): void => undefined
  const element = () => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    getElementsByTagName: () => [],
  })
  const document = {
    ...{ domain: 'localhost', URL: '', cookie: '', documentElement: element(), body: element() },
    ...{
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      createElement: element,
      addEventListener: nothing,
    },
  }
  const isSetSupported = (name: string, version?: string): boolean => {
    const [a = 0, b = 0] = (claims[name] ?? '0').split('.').map(Number)
    const [c = 0, d = 0] = (version ?? '0').split('.').map(Number)
    return name in claims && (a > c || (a === c && b >= d))
  }
  const office: Record<string, unknown> = {}
  const page: Record<string, unknown> = {
    ...{
      navigator: { userAgent: 'node' },
      name: '',
      history: {},
      document,
      performance,
      console,
      Promise,
      JSON,
    },
    location: {
      hash: '',
      search: '',
      href: 'https://localhost/',
      origin: 'https://localhost',
      protocol: 'https:',
      host: 'localhost',
    },
    ...{ addEventListener: nothing, setTimeout, clearTimeout, setInterval, clearInterval },
    OSF: officeGlobals({ requirements: { isSetSupported }, platform: 'OfficeOnline', host: 'Excel' }),
    ...{
      Office: office,
      Microsoft_Office: office,
      Microsoft: { Office: { WebExtension: office } },
      OfficeExt: {},
      Strings: {},
    },
  }
  page['Type'] = Object.assign(noConstructor(), {
    registerNamespace: (name: string) => {
      page[name] ??= {}
    },
  })
  for (const name of ['window', 'self', 'top', 'parent']) page[name] = page
  return page
}

function officeGlobals(context: object): object {
  return {
    _OfficeAppFactory: {
      getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web' }),
      getLoadScriptHelper: () => ({ getOfficeJsBasePath: () => '/', logScriptLoading: () => undefined }),
      getWindowLocationHash: () => '',
      getWindowName: () => '',
      getContext: () => context,
    },
    ConstantNames: { FileVersion: '0', OfficeJS: 'office.js' },
    InitializationHelper: noConstructor(),
    HostInfoFlags: {},
  }
}

/** Something the library may call with `new`, which makes nothing of its own. */
const noConstructor = () =>
  function (this: unknown): void {
    // nothing to set up
  }
