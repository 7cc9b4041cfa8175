/** A server of one's own: the pane, the functions and the sign-in, over https, in one process. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { openTables } from '../store/open.ts'
import { openAccounts } from './accounts/accounts.ts'
import { loadCertificate } from './certificate.ts'
import { loadFunctions } from './host.ts'
import { pagePolicy, staticFiles } from './static-files.ts'

export interface ServerOptions {
  /** 0 for any free one. */
  readonly port: number
  /** For the certificate, and for the database unless TABLES_CONNECTION is set. */
  readonly dataFolder: string
  /** The built pane. */
  readonly staticFolder: string
  /** Imports what registers the functions. It is called after the settings they read are set. */
  readonly importApp: () => Promise<unknown>
  /** Where people reach this server, if not at localhost. */
  readonly origin?: string
  /** Which address of this machine to listen at; its own, and no other machine's, when absent. */
  readonly address?: string
}

export interface RunningServer {
  readonly origin: string
  close(): Promise<void>
}

type Answer = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const hostName = options.origin === undefined ? 'localhost' : new URL(options.origin).hostname
  const certificate = await loadCertificate(options.dataFolder, hostName, Date.now())
  let answer: Answer = (_req, res) => {
    res.writeHead(503, { 'Retry-After': '1' }).end()
    return Promise.resolve()
  }
  const server = createServer({ ...certificate, minVersion: 'TLSv1.2' }, (req, res) => {
    answer(req, res).catch((failure: unknown) => {
      failed(res, failure)
    })
  })
  const port = await listening(server, options.port, options.address ?? 'localhost')
  const origin = options.origin ?? `https://localhost:${String(port)}`
  try {
    const mounted = await mount(options, origin)
    answer = mounted.answer
    return running(server, origin, mounted.close)
  } catch (failure) {
    server.close()
    throw failure
  }
}

type Mounted = { readonly answer: Answer; readonly close: () => Promise<void> }

async function mount(options: ServerOptions, origin: string): Promise<Mounted> {
  const storage = { ...process.env, DATA_FOLDER: options.dataFolder }
  const tables = await openTables(storage)
  // Another issuer in the settings means that people sign in there.
  const issuer = process.env.OIDC_ISSUER
  const accounts = issuer ? undefined : await openAccounts(tables, origin, process.env.SET_UP_CODE)
  const settings = { DATA_FOLDER: options.dataFolder, ...accounts?.environment }
  const closeOwn = (): Promise<void> => {
    accounts?.close()
    return tables.close()
  }
  const functions = await loadFunctions(() => withEnvironment(settings, options.importApp)).catch(
    async (failure: unknown) => {
      await closeOwn()
      throw failure
    },
  )
  const files = staticFiles(options.staticFolder, pagePolicy(issuer ? [new URL(issuer).origin] : []))
  return {
    async answer(req, res) {
      if (req.url?.startsWith('/oidc/') === true && accounts !== undefined) await accounts.handle(req, res)
      else if (!(await functions.handle(req, res))) await files(req, res)
    },
    async close() {
      await functions.close()
      await closeOwn()
    },
  }
}

/** The functions read their settings from the environment when they load, here as in Azure. */
async function withEnvironment<T>(
  settings: Readonly<Record<string, string>>,
  load: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, settings)
  try {
    return await load()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
}

function listening(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function running(server: Server, origin: string, closeParts: () => Promise<void>): RunningServer {
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= closeAll())
  const closeAll = async (): Promise<void> => {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await closed(server)
    await closeParts()
  }
  const stop = (): void => {
    void close()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return { origin, close }
}

// Requests under way are answered, within reason; connections that only wait are not waited for.
function closed(server: Server): Promise<void> {
  const sweep = setInterval(() => {
    server.closeIdleConnections()
  }, 50)
  const end = setTimeout(() => {
    server.closeAllConnections()
  }, 5000)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(end)
      resolve()
    })
  })
}

function failed(res: ServerResponse, failure: unknown): void {
  // A caller who leaves half-way is no failure of ours.
  if (res.destroyed) return
  console.error('A request failed:', failure)
  if (!res.headersSent) res.writeHead(500)
  res.end()
}
