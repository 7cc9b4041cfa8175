/** The real server on real storage: the functions as they are deployed, run by the local host, asked over HTTP. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import { loadFunctions } from '../../functions/local/host.ts'
import { openTables, type TablesEnvironment } from '../../functions/store/open.ts'
import type { Tables } from '../../functions/store/table.ts'
import { calls, type Answer, type Ask, type CallId } from '../../shared/calls.ts'
import type { Problem } from '../../shared/problem.ts'
import { issuerEnvironment, token } from './tokens.ts'
import { makeWorld } from './world.ts'

type Told = Problem & { vi: string; en: string }
type Refused = { status: number; detail: string; trace: string; problems: Told[] }

/** What came back of a call: its answer, or how it was refused. */
export type Came<C extends CallId> =
  | { status: 200; answer: Answer<C>; refused?: undefined }
  | { status: number; answer?: undefined; refused: Refused }

export type TestServer = {
  readonly origin: string
  /** The same storage, for looking at what is there. */
  readonly tables: Tables
  /** Makes a call as the pane does, and checks that an answer has the shape that the call declares. */
  ask<C extends CallId>(id: C, ask: Ask<C>, as: string | undefined): Promise<Came<C>>
  fetch(path: string, init?: RequestInit & { as?: string }): Promise<Response>
  close(): Promise<void>
}

/** Starts a server of its own on an embedded database in a folder of its own, or on what is given. */
export async function startTestServer(
  storage: TablesEnvironment & { SET_UP_CODE?: string } = {},
): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'blocscore-'))
  const environment = { DATA_FOLDER: folder, ...storage }
  const settings = { ...issuerEnvironment, ALLOWED_ORIGINS: 'https://pane.example', ...environment }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const tables = await openTables(environment)
  await makeWorld(tables)
  vi.resetModules()
  const functions = await loadFunctions(() => import('../../functions/index.ts'))
  const server = createServer((req, res) => {
    void functions.handle(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fetchAs: TestServer['fetch'] = async (where, { as, ...init } = {}) => {
    const headers = new Headers(init.headers)
    if (as) headers.set('authorization', `Bearer ${await token(as)}`)
    return fetch(`${origin}/api/${where}`, { ...init, headers })
  }
  return {
    origin,
    tables,
    fetch: fetchAs,
    ask: (id, ask, as) => called(fetchAs, id, ask, as),
    async close() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
      await functions.close()
      await tables.close()
      rmSync(folder, { recursive: true })
      vi.unstubAllEnvs()
    },
  }
}

async function called<C extends CallId>(
  fetchAs: TestServer['fetch'],
  id: C,
  ask: Ask<C>,
  as: string | undefined,
): Promise<Came<C>> {
  const { method, path: pattern, params, answer } = calls[id]
  const asked: Record<string, unknown> = { ...ask }
  const where = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(asked[name])))
  const fields = Object.entries(asked).filter(([name]) => !(name in params.shape))
  const response = await fetchAs(where, {
    method,
    ...(as && { as }),
    ...(method !== 'GET' && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(fields)),
    }),
  })
  const body: unknown = await response.json()
  if (response.status !== 200) return { status: response.status, refused: body as Refused }
  return { status: 200, answer: answer.parse(body) as Answer<C> }
}

/** The codes of what was refused, or nothing where it was not. */
export const codes = (came: Came<CallId>): string[] => came.refused?.problems.map(({ code }) => code) ?? []

export const newKey = (): string => randomUUID()
