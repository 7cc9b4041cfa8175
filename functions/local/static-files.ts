/** Serves the built pane from a folder: right types, compressed, remembered by browsers for as long as it is true. */
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { pathSegments } from './route-pattern.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
}

const compressible = /^(text\/|application\/(json|xml|wasm|manifest)|image\/(svg|x-icon))/
const smallest = 1024

// Where Excel on the web may show the pane.
const officeHosts = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.sharepoint.com',
  'https://*.live.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
]

/** `connect` are the other origins the pane may call: those of a sign-in that is not ours. */
export function pagePolicy(connect: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "style-src 'self' 'unsafe-inline'", // Fluent UI writes its rules into style elements
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    ["connect-src 'self'", ...connect].join(' '),
    `frame-ancestors 'self' ${officeHosts.join(' ')}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
}

interface Found {
  readonly path: string
  readonly size: number
  readonly etag: string
  readonly type: string
}

export type StaticFiles = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export function staticFiles(folder: string, policy: string): StaticFiles {
  return async (req, res) => {
    res.setHeader('Content-Security-Policy', policy)
    res.setHeader('Referrer-Policy', 'same-origin')
    res.setHeader('X-Content-Type-Options', 'nosniff')
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const found = await findFile(folder, (req.url ?? '/').split('?')[0] ?? '/')
    if (found === undefined)
      res.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found')
    else await sendFile(found, req, res)
  }
}

async function findFile(folder: string, pathname: string): Promise<Found | undefined> {
  const segments = pathSegments(pathname)
  if (segments === undefined || segments.some((segment) => /^\.|[/\\\0]/.test(segment))) return undefined
  const path = join(folder, ...segments, pathname.endsWith('/') ? 'index.html' : '')
  const type = types[extname(path)]
  if (type === undefined) return undefined
  try {
    // A link must not lead out of the folder either.
    if (!(await realpath(path)).startsWith((await realpath(folder)) + sep)) return undefined
    const { size, mtimeMs } = await stat(path)
    return { path, size, type, etag: `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"` }
  } catch (failure) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((failure as NodeJS.ErrnoException).code ?? ''))
      return undefined
    throw failure
  }
}

async function sendFile(found: Found, req: IncomingMessage, res: ServerResponse): Promise<void> {
  // The build gives a file with other content another name: "assets/main-B7xQ2a9k.js".
  const named = /[\\/]assets[\\/].*-[\w-]{8}\.\w+$/.test(found.path)
  res.setHeader('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
  res.setHeader('ETag', found.etag)
  res.setHeader('Vary', 'Accept-Encoding')
  if (req.headers['if-none-match']?.includes(found.etag) === true) {
    res.writeHead(304).end()
    return
  }
  res.setHeader('Content-Type', found.type)
  const squeeze = found.size < smallest || !compressible.test(found.type) ? undefined : compression(req)
  if (squeeze === undefined) res.setHeader('Content-Length', found.size)
  else res.setHeader('Content-Encoding', squeeze.name)
  if (req.method === 'HEAD') {
    res.end()
    return
  }
  const content = createReadStream(found.path)
  await (squeeze === undefined ? pipeline(content, res) : pipeline(content, squeeze.open(), res))
}

function compression(req: IncomingMessage): { name: string; open: () => NodeJS.ReadWriteStream } | undefined {
  const accepted = req.headers['accept-encoding'] ?? ''
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  if (/\bbr\b/.test(accepted)) return { name: 'br', open: () => createBrotliCompress(brotli) }
  if (/\bgzip\b/.test(accepted)) return { name: 'gzip', open: () => createGzip() }
  return undefined
}
