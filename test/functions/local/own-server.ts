/** A whole server in a folder of its own, with one function that tells who asks. */
import { app } from '@azure/functions'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identitySettings, readIdentity } from '../../../functions/identity.ts'
import { createAccount, type Account, type NewAccount } from '../../../functions/local/accounts/people.ts'
import { startServer, type RunningServer, type ServerOptions } from '../../../functions/local/server.ts'
import { openTables } from '../../../functions/store/open.ts'
import type { Tables } from '../../../functions/store/table.ts'
import { Browser } from './browser.ts'

export interface OwnServer {
  readonly folder: string
  readonly origin: string
  newBrowser(): Browser
  createAccount(account: NewAccount): Promise<Account>
  /** Works on the same database, while the server runs. */
  withTables<T>(work: (tables: Tables) => Promise<T>): Promise<T>
  restart(): Promise<void>
  stop(): Promise<void>
}

function registerWho(): Promise<void> {
  const settings = identitySettings(process.env)
  app.http('who', {
    methods: ['GET'],
    handler: async (request) => {
      const identity = await readIdentity(request.headers.get('authorization'), settings)
      return typeof identity === 'string' ? { status: 401, body: identity } : { jsonBody: identity }
    },
  })
  return Promise.resolve()
}

export async function startOwnServer(options: Partial<ServerOptions> = {}): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'blocscore-'))
  const staticFolder = join(folder, 'pane')
  await mkdir(join(staticFolder, 'assets'), { recursive: true })
  await writeFile(join(staticFolder, 'signin.html'), '<!doctype html><title>Sign-in</title>')
  const start = (port: number): Promise<RunningServer> =>
    startServer({ port, dataFolder: folder, staticFolder, importApp: registerWho, ...options })
  let server = await start(0).catch(async (failure: unknown) => {
    await rm(folder, { recursive: true })
    throw failure
  })
  const certificate = await readFile(join(folder, 'certificate.pem'), 'utf8')
  const withTables = async <T>(work: (tables: Tables) => Promise<T>): Promise<T> => {
    const tables = await openTables({ DATA_FOLDER: folder })
    try {
      return await work(tables)
    } finally {
      await tables.close()
    }
  }
  return {
    folder,
    origin: server.origin,
    newBrowser: () => new Browser(certificate),
    createAccount: (account) => withTables((tables) => createAccount(tables, account)),
    withTables,
    async restart() {
      await server.close()
      server = await start(Number(new URL(server.origin).port))
    },
    async stop() {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}
