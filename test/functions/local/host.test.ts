import { app, type HttpRequest } from '@azure/functions'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadFunctions, type Functions } from '../../../functions/local/host.ts'

const lifecycle: string[] = []
let functions: Functions
let server: Server
let origin: string

/** Answers with what the function was asked. */
const echo = (name: string) => async (asked: HttpRequest) => ({
  status: 201,
  headers: { 'x-function': name },
  jsonBody: {
    method: asked.method,
    url: asked.url,
    params: asked.params,
    query: Object.fromEntries(asked.query),
    headers: Object.fromEntries(asked.headers),
    body: await asked.text(),
  },
})

function registerApp(): Promise<void> {
  app.hook.appStart(() => {
    lifecycle.push('started')
  })
  app.hook.appTerminate(() => {
    lifecycle.push('ended')
  })
  app.http('anyUnit', {
    methods: ['GET', 'PUT'],
    route: 'blocs/{bloc}/units/{unit}',
    handler: echo('anyUnit'),
  })
  app.http('ownUnit', { methods: ['GET'], route: 'blocs/{bloc}/units/own', handler: echo('ownUnit') })
  app.http('unlinked', { handler: echo('unlinked') })
  app.http('bytes', { methods: ['GET'], handler: () => ({ body: new Uint8Array([0, 255, 10]) }) })
  app.http('nothing', { methods: ['POST'], handler: () => ({ status: 204 }) })
  app.http('broken', {
    methods: ['GET'],
    handler: () => {
      throw new Error('a secret detail')
    },
  })
  app.http('cookies', { methods: ['GET'], handler: () => ({ cookies: [{ name: 'a', value: 'b' }] }) })
  return Promise.resolve()
}

beforeAll(async () => {
  functions = await loadFunctions(registerApp)
  server = createServer((req, res) => {
    void functions.handle(req, res).then((handled) => {
      if (!handled) res.end('not mine')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await functions.close()
  expect(lifecycle).toEqual(['started', 'ended'])
})

interface Echo {
  method: string
  url: string
  params: Record<string, string>
  query: Record<string, string>
  headers: Record<string, string>
  body: string
}

async function asked(path: string, init?: RequestInit): Promise<Echo> {
  const answer = await fetch(origin + path, init)
  expect(answer.status).toBe(201)
  return (await answer.json()) as Echo
}

describe('the local host', () => {
  test('hands a function its method, address, values, query, headers and body', async () => {
    const body = JSON.stringify({ note: 'Đã sửa' })
    const path = '/api/blocs/N%E1%BB%99i/units/u1?from=1&tag=a&tag=b'
    const echoed = await asked(path, { method: 'PUT', body, headers: { 'X-Own': 'yes' } })
    expect(echoed).toMatchObject({
      method: 'PUT',
      params: { bloc: 'Nội', unit: 'u1' },
      query: { from: '1', tag: 'a,b' },
      body,
    })
    expect(echoed.headers['x-own']).toBe('yes')
    expect(new URL(echoed.url).pathname).toBe('/api/blocs/N%E1%BB%99i/units/u1')
  })

  test('lets a word go before a value, and a name stand for a missing route', async () => {
    const named = async (path: string) => (await fetch(origin + path)).headers.get('x-function')
    expect(await named('/api/blocs/b/units/own')).toBe('ownUnit')
    expect(await named('/API/Blocs/b/Units/other')).toBe('anyUnit')
    expect(await named('/api/unlinked')).toBe('unlinked')
  })

  test.each([
    ['POST', '/api/blocs/b/units/own'],
    ['HEAD', '/api/blocs/b/units/own'],
    ['OPTIONS', '/api/unlinked'],
    ['GET', '/api/blocs'],
    ['GET', '/api'],
  ])('%s %s is not found', async (method, path) => {
    expect((await fetch(origin + path, { method })).status).toBe(404)
  })

  test('another method on a path with a value goes to the function that has it', async () => {
    expect(await asked('/api/blocs/b/units/own', { method: 'PUT', body: 'x' })).toMatchObject({ body: 'x' })
  })

  test('leaves every other path to others', async () => {
    expect(await (await fetch(`${origin}/index.html`)).text()).toBe('not mine')
    expect(await (await fetch(`${origin}/apis`)).text()).toBe('not mine')
  })

  test('answers bytes, nothing, and the headers of host.json', async () => {
    const bytes = await fetch(`${origin}/api/bytes`)
    expect([...new Uint8Array(await bytes.arrayBuffer())]).toEqual([0, 255, 10])
    const nothing = await fetch(`${origin}/api/nothing`, { method: 'POST', body: '{}' })
    expect(nothing.status).toBe(204)
    expect(nothing.headers.get('x-content-type-options')).toBe('nosniff')
    expect(nothing.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(nothing.headers.get('strict-transport-security')).toBeNull()
  })

  test('asks a browser to stay with https, but not on the own machine', async () => {
    const header = await new Promise((resolve) => {
      request(`${origin}/api/bytes`, { headers: { host: 'cham-diem.example.vn' } }, (answer) => {
        answer.resume()
        resolve(answer.headers['strict-transport-security'])
      }).end()
    })
    expect(header).toBe('max-age=31536000')
  })

  test('never passes on who a caller says Azure says he is', async () => {
    const headers = { 'x-ms-client-principal': 'e30=', 'x-ms-client-principal-id': 'root' }
    const echoed = await asked('/api/unlinked', { headers })
    expect(Object.keys(echoed.headers).filter((name) => name.startsWith('x-ms'))).toEqual([])
  })

  test('a body without a length does not arrive', async () => {
    const text = await new Promise<string>((resolve) => {
      const sent = request(`${origin}/api/unlinked`, { method: 'POST' }, (answer) => {
        let all = ''
        answer.on('data', (chunk: Buffer) => (all += chunk.toString()))
        answer.on('end', () => {
          resolve(all)
        })
      })
      sent.write('part one, ')
      sent.end('part two')
    })
    expect((JSON.parse(text) as Echo).body).toBe('')
  })

  test('a body over 1 MiB is too large', async () => {
    const init = { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) }
    const status = await fetch(`${origin}/api/unlinked`, init).then(
      (answer) => answer.status,
      () => 413, // the server may hang up before the sender has sent all
    )
    expect(status).toBe(413)
  })

  test('a caller who leaves half-way does no harm', async () => {
    await new Promise<void>((resolve) => {
      const options = { method: 'POST', headers: { 'content-length': '1000' } }
      const sent = request(`${origin}/api/unlinked`, options).on('error', () => {
        resolve()
      })
      sent.write('begun', () => {
        sent.destroy(new Error('left'))
      })
    })
    expect((await fetch(`${origin}/api/bytes`)).status).toBe(200)
  })

  test('a path that cannot be decoded is refused', async () => {
    expect((await fetch(`${origin}/api/%zz`)).status).toBe(400)
  })

  test.each(['broken', 'cookies'])(
    '%s: an unexpected failure answers 500 and tells nothing',
    async (name) => {
      const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const answer = await fetch(`${origin}/api/${name}`)
      expect([answer.status, await answer.text()]).toEqual([500, ''])
      expect(printed).toHaveBeenCalledWith(`${name} failed:`, expect.any(Error))
      printed.mockRestore()
    },
  )
})

describe('loading an app refuses', () => {
  const http = (name: string) => {
    app.http(name, { handler: () => ({}) })
  }

  test.each<[string, () => void, RegExp]>([
    [
      'two functions of one name',
      () => {
        http('a')
        http('a')
      },
      /"a" is registered twice/,
    ],
    [
      'a trigger that is not HTTP',
      () => {
        app.timer('t', { schedule: '* * * * *', handler: () => undefined })
      },
      /has no HTTP trigger/,
    ],
    [
      'a hook it would not run',
      () => {
        app.hook.preInvocation(() => undefined)
      },
      /"preInvocation"/,
    ],
  ])('%s', async (_name, register, message) => {
    await expect(
      loadFunctions(() => {
        register()
        return Promise.resolve()
      }),
    ).rejects.toThrow(message)
  })

  test('a second app while one is loading', async () => {
    const first = loadFunctions(() => loadFunctions(() => Promise.resolve()))
    await expect(first).rejects.toThrow(/while one is loading/)
  })

  test('a function that comes after startup', async () => {
    await loadFunctions(() => Promise.resolve())
    expect(() => {
      http('late')
    }).toThrow(/"late" is registered after startup/)
  })
})
