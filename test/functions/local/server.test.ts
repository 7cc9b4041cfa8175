import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { app } from '@azure/functions'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser } from './browser.ts'
import { startOwnServer, type OwnServer } from './own-server.ts'

const script = `console.log(${JSON.stringify('chấm điểm '.repeat(500))})`
let server: OwnServer
let browser: Browser

beforeAll(async () => {
  server = await startOwnServer()
  browser = server.newBrowser()
  const pane = join(server.folder, 'pane')
  await mkdir(join(pane, 'workbench'))
  await Promise.all([
    writeFile(join(pane, 'index.html'), '<!doctype html><title>Pane</title>'),
    writeFile(join(pane, 'workbench', 'index.html'), '<!doctype html><title>Workbench</title>'),
    writeFile(join(pane, 'assets', 'main-B7xQ2a_k.js'), script),
    writeFile(join(pane, 'assets', 'icon-64.png'), Buffer.alloc(2000, 7)),
    writeFile(join(pane, '.env'), 'secret'),
    writeFile(join(pane, 'notes.unknown'), 'secret'),
    symlink(join(server.folder, 'certificate-key.pem'), join(pane, 'key.txt')),
  ])
})

afterAll(() => server.stop())

const get = (path: string, headers: Record<string, string> = {}) =>
  browser.ask(server.origin + path, { headers })

describe('the pane is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html><title>Pane</title>'],
    ['/signin.html?code=1&state=2', 'text/html; charset=utf-8', '<!doctype html><title>Sign-in</title>'],
    ['/workbench/', 'text/html; charset=utf-8', '<!doctype html><title>Workbench</title>'],
    ['/assets/main-B7xQ2a_k.js', 'text/javascript; charset=utf-8', script],
  ])('%s', async (path, type, text) => {
    const visit = await get(path)
    expect([visit.status, visit.headers['content-type'], visit.text]).toEqual([200, type, text])
    expect(visit.headers['x-content-type-options']).toBe('nosniff')
    expect(visit.headers['content-length']).toBe(String(Buffer.byteLength(text)))
  })

  test('with a policy that lets in Office.js and Office, and nothing else', async () => {
    const policy = String((await get('/')).headers['content-security-policy'])
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;")
    expect(policy).toContain("frame-ancestors 'self' https://*.officeapps.live.com")
    expect(policy).toContain("connect-src 'self';")
  })

  test('to be kept for ever when its name tells its content, else to be asked for again', async () => {
    const cached = async (path: string) => (await get(path)).headers['cache-control']
    expect(await cached('/assets/main-B7xQ2a_k.js')).toBe('public, max-age=31536000, immutable')
    expect(await cached('/assets/icon-64.png')).toBe('no-cache')
    expect(await cached('/')).toBe('no-cache')
  })

  test('not again when it has not changed', async () => {
    const { etag = '' } = (await get('/')).headers
    const again = await get('/', { 'if-none-match': `"x", ${etag}` })
    expect([again.status, again.text]).toEqual([304, ''])
    await writeFile(join(server.folder, 'pane', 'index.html'), '<!doctype html><title>New pane</title>')
    expect((await get('/', { 'if-none-match': etag })).text).toContain('New pane')
  })

  test('compressed for who can unpack it, if that helps', async () => {
    const brotli = await get('/assets/main-B7xQ2a_k.js', { 'accept-encoding': 'gzip, br' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(script)
    const gzip = await get('/assets/main-B7xQ2a_k.js', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(gzip.bytes).toString()).toBe(script)
    expect(gzip.bytes.length).toBeLessThan(script.length / 10)
    const image = await get('/assets/icon-64.png', { 'accept-encoding': 'gzip, br' })
    expect(image.headers['content-encoding']).toBeUndefined()
    expect(image.bytes).toEqual(Buffer.alloc(2000, 7))
  })

  test('by its headers alone when only they are asked for', async () => {
    const head = await browser.ask(`${server.origin}/assets/icon-64.png`, { method: 'HEAD' })
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '2000', ''])
  })

  test.each([
    '/missing.html',
    '/assets',
    '/assets/',
    '/.env',
    '/notes.unknown',
    '/key.txt',
    '/%2e%2e/certificate-key.pem',
    '/assets/..%2f..%2fcertificate-key.pem',
    '/..%5ccertificate-key.pem',
    '/index.html%00.txt',
    '/index.html/',
    `/${'x'.repeat(5000)}.html`,
  ])('but not %s', async (path) => {
    const visit = await get(path)
    expect([visit.status, visit.text]).toEqual([404, 'Not found'])
  })

  test('but changed by nobody', async () => {
    const visit = await browser.ask(`${server.origin}/index.html`, { method: 'PUT' })
    expect([visit.status, visit.headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

describe('the functions are served', () => {
  test('beside it, with the headers of host.json', async () => {
    const visit = await get('/api/who')
    expect([visit.status, visit.text]).toEqual([401, 'no-token'])
    expect(visit.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('and what they lack is not looked for among the files', async () => {
    expect((await get('/api/index.html')).status).toBe(404)
    expect((await get('/api/index.html')).text).toBe('')
  })
})

describe('a server', () => {
  test('keeps its certificate, key and database to itself, and the certificate for next time', async () => {
    const file = join(server.folder, 'certificate.pem')
    const before = await readFile(file, 'utf8')
    await server.restart()
    expect(await readFile(file, 'utf8')).toBe(before)
    expect((await get('/')).status).toBe(200)
  })

  test('stops when asked, after what is under way, and leaves the surroundings as they were', async () => {
    const before = { ...process.env }
    const ended: string[] = []
    let release: (() => void) | undefined
    let issuer: string | undefined
    const importApp = () => {
      issuer = process.env.OIDC_ISSUER
      app.http('slow', {
        methods: ['GET'],
        handler: async () => {
          await new Promise<void>((resolve) => (release = resolve))
          return { body: 'done' }
        },
      })
      app.hook.appTerminate(() => {
        ended.push('functions')
      })
      return Promise.resolve()
    }
    const other = await startOwnServer({ importApp })
    expect(issuer).toBe(`${other.origin}/oidc`)
    expect(process.env).toEqual(before)
    const slow = other.newBrowser().ask(`${other.origin}/api/slow`)
    await vi.waitFor(() => {
      expect(release).toBeDefined()
    })
    const stopped = other.stop()
    release?.()
    expect((await slow).text).toBe('done')
    await stopped
    expect(ended).toEqual(['functions'])
    await expect(other.newBrowser().ask(other.origin)).rejects.toThrow(/ECONNREFUSED/)
  })

  test('lets people sign in elsewhere where the settings say so', async () => {
    process.env.OIDC_ISSUER = 'https://login.example.vn/realms/tinh'
    process.env.OIDC_AUDIENCE = 'blocscore'
    try {
      const other = await startOwnServer()
      const there = other.newBrowser()
      expect((await there.ask(`${other.origin}/oidc/jwks`)).status).toBe(404)
      const page = await there.ask(`${other.origin}/signin.html`)
      expect(page.headers['content-security-policy']).toContain(
        "connect-src 'self' https://login.example.vn;",
      )
      await other.stop()
    } finally {
      delete process.env.OIDC_ISSUER
      delete process.env.OIDC_AUDIENCE
    }
  })

  test('does not start where another listens, nor when the app does not load', async () => {
    await expect(startOwnServer({ port: Number(new URL(server.origin).port) })).rejects.toThrow(/EADDRINUSE/)
    const importApp = () => Promise.reject(new Error('bad app'))
    await expect(startOwnServer({ importApp })).rejects.toThrow('bad app')
  })
})
