/**
 * Runs the functions with no Azure host, and answers as that host would, its oddities included: a known path with
 * another method is not found, repeated query keys arrive joined, a body without Content-Length does not arrive.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import settings from '../host.json' with { type: 'json' }
import { registered, type FunctionApp, type HttpFunction, type HttpResponseMessage } from './core.ts'
import { pathSegments, readRoutePattern, type RoutePattern, type RouteValues } from './route-pattern.ts'

const { routePrefix, customHeaders, hsts } = settings.extensions.http
const maxBody = 1024 * 1024

export interface Functions {
  /** Answers a request under the route prefix; false, and nothing done, for any other. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>
  close(): Promise<void>
}

interface Route {
  readonly pattern: RoutePattern
  readonly called: HttpFunction
}

export async function loadFunctions(importApp: () => Promise<unknown>): Promise<Functions> {
  const app = await registered(importApp)
  await app.run('appStart')
  const routes = routesOf(app)
  return {
    async handle(req, res) {
      const url = readUrl(req)
      const segments = url === undefined ? undefined : pathSegments(url.pathname)
      if (segments !== undefined && segments[0]?.toLowerCase() !== routePrefix) return false
      setCustomHeaders(req, res)
      if (url === undefined || segments === undefined) res.writeHead(400).end()
      else await answer(routes, url, segments, req, res)
      return true
    },
    close: () => app.run('appTerminate'),
  }
}

function routesOf(app: FunctionApp): Route[] {
  return app.functions
    .map((called) => ({ called, pattern: readRoutePattern(`${routePrefix}/${called.route}`) }))
    .sort((a, b) => (a.pattern.rank < b.pattern.rank ? -1 : 1))
}

function readUrl(req: IncomingMessage): URL | undefined {
  try {
    return new URL(`https://${req.headers.host ?? 'localhost'}${req.url ?? '/'}`)
  } catch {
    return undefined
  }
}

async function answer(
  routes: readonly Route[],
  url: URL,
  segments: readonly string[],
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const found = findRoute(routes, req.method ?? 'GET', segments)
  if (found === undefined) {
    res.writeHead(404).end()
    return
  }
  const body = await readBody(req)
  if (body === 'too-large') {
    res.writeHead(413, { connection: 'close' }).end()
    return
  }
  if (body === 'broken-off') return
  try {
    const message = {
      method: req.method ?? 'GET',
      url: url.href,
      headers: headersOf(req),
      query: queryOf(url),
      body,
    }
    send(res, await found.called.invoke({ ...message, params: found.values }))
  } catch (failure) {
    console.error(`${found.called.name} failed:`, failure)
    if (!res.headersSent) res.writeHead(500)
    res.end()
  }
}

function findRoute(
  routes: readonly Route[],
  method: string,
  segments: readonly string[],
): { called: HttpFunction; values: RouteValues } | undefined {
  for (const { pattern, called } of routes) {
    const values = called.methods.includes(method) ? pattern.match(segments) : undefined
    if (values !== undefined) return { called, values }
  }
  return undefined
}

type Body = { readonly bytes: Uint8Array } | undefined | 'too-large' | 'broken-off'

async function readBody(req: IncomingMessage): Promise<Body> {
  const announced = Number(req.headers['content-length'] ?? 0)
  if (announced > maxBody) return 'too-large'
  if (announced === 0) {
    req.resume()
    return undefined
  }
  try {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    return { bytes: Buffer.concat(chunks) }
  } catch {
    return 'broken-off'
  }
}

function headersOf(req: IncomingMessage): Record<string, string> {
  const named = Object.entries(req.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ])
  // Only Azure's own front end may say who the caller is.
  return Object.fromEntries(
    named.filter(([name, value]) => value !== undefined && !name?.startsWith('x-ms-client-principal')),
  ) as Record<string, string>
}

function queryOf(url: URL): Record<string, string> {
  const names = new Set(url.searchParams.keys())
  return Object.fromEntries([...names].map((name) => [name, url.searchParams.getAll(name).join(',')]))
}

function setCustomHeaders(req: IncomingMessage, res: ServerResponse): void {
  for (const [name, value] of Object.entries(customHeaders)) res.setHeader(name, value)
  // The host leaves a machine's own name out, or a browser would demand https of every local server.
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(req.headers.host ?? 'localhost')
  if (hsts.isEnabled && !local) {
    res.setHeader('Strict-Transport-Security', `max-age=${String(Number(hsts.maxAge) * 24 * 60 * 60)}`)
  }
}

function send(res: ServerResponse, message: HttpResponseMessage | undefined): void {
  if (message === undefined) {
    res.writeHead(204).end()
    return
  }
  if (message.cookies.length > 0) throw new Error('A function sets cookies; the local host sends none')
  for (const [name, value] of Object.entries(message.headers)) res.setHeader(name, value)
  res.statusCode = Number(message.statusCode)
  res.end(message.body?.bytes ?? message.body?.string ?? '')
}
