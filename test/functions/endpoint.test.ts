import { HttpRequest, InvocationContext } from '@azure/functions'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { endpoint } from '../../functions/endpoint.ts'
import { createPace } from '../../functions/pace.ts'
import { readJson } from '../../functions/request.ts'
import { routes } from '../../functions/routes/all.ts'
import { readSettings } from '../../functions/settings.ts'
import { Refusal } from '../../shared/refusal.ts'
import { startTestServer, type TestServer } from './server.ts'
import { audience, issuer, issuerEnvironment, token } from './tokens.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const draft = 'blocs/khoi-noi-chinh/periods/2026/units/cong-an/draft'
const json = { 'content-type': 'application/json' }
const put = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
  server.fetch(draft, { method: 'PUT', as: 'an', body, headers })
const problems = async (response: Response) => {
  const document = (await response.json()) as { problems: { code: string; said: object }[] }
  return { status: response.status, codes: document.problems.map(({ code }) => code), ...document }
}
const right = { base: 0, templateVersion: 1, filled: 0, cells: [] }

describe('who asks', () => {
  test.each([
    ['no token', undefined, 'auth.no-token'],
    ['another scheme', 'Basic YW46YW4=', 'auth.no-token'],
    ['a token of nobody', 'Bearer abc.def.ghi', 'auth.bad-token'],
  ])('with %s is asked to sign in', async (_, authorization, code) => {
    const response = await server.fetch('me', authorization ? { headers: { authorization } } : {})
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await problems(response)).toMatchObject({ status: 401, codes: [code] })
  })

  test('with a token that has expired is asked to sign in again', async () => {
    const authorization = `Bearer ${await token('an', { expires: -120 })}`
    expect(await problems(await server.fetch('me', { headers: { authorization } }))).toMatchObject({
      status: 401,
      codes: ['auth.expired-token'],
    })
  })

  test('cannot be told while the issuer does not answer, and is asked to come back', async () => {
    const settings = readSettings({
      ...issuerEnvironment,
      OIDC_ISSUER: 'http://127.0.0.1:1/x',
      OIDC_KEYS: '',
    })
    const shared = { settings, tables: Promise.resolve(server.tables), pace: createPace() }
    const authorization = `Bearer ${await token('an')}`
    const request = new HttpRequest({
      ...{ url: 'https://x.example/api/me', method: 'GET', headers: { authorization } },
    })
    const log = vi.fn()
    const reply = await endpoint(
      'person.read',
      routes,
      shared,
    )(request, new InvocationContext({ logHandler: log }))
    expect(reply).toMatchObject({ status: 503, headers: { 'Retry-After': '2' } })
    expect(JSON.stringify(reply)).toContain('auth.issuer-unreachable')
    expect(log).toHaveBeenCalledOnce()
  })

  test('cannot say so by a header that only Azure’s front end may set', async () => {
    const claims = { auth_typ: 'aad', claims: [{ typ: 'roles', val: 'head' }], userId: 'hoa' }
    const forged = {
      'x-ms-client-principal': Buffer.from(JSON.stringify(claims)).toString('base64'),
      'x-ms-client-principal-id': 'hoa',
      'x-ms-client-principal-name': 'hoa',
    }
    expect((await server.fetch('me', { headers: forged })).status).toBe(401)
    const progress = 'blocs/khoi-noi-chinh/periods/2026/progress'
    expect((await server.fetch(progress, { headers: forged, as: 'an' })).status).toBe(403)
    // nor past the local host, which takes the header away
    const settings = readSettings(issuerEnvironment)
    const shared = { settings, tables: Promise.resolve(server.tables), pace: createPace() }
    const request = new HttpRequest({ url: 'https://x.example/api/me', method: 'GET', headers: forged })
    const reply = await endpoint('person.read', routes, shared)(request, new InvocationContext())
    expect(reply).toMatchObject({ status: 401 })
  })

  test('too often has to wait, and others have not', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 140 }, async () => (await server.fetch('me', { as: 'vang' })).status),
    )
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(120)
    const response = await server.fetch('me', { as: 'vang' })
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(await problems(response)).toMatchObject({ status: 429, codes: ['request.too-many'] })
    expect((await server.fetch('me', { as: 'an' })).status).toBe(200)
  })
})

describe('what they ask', () => {
  test.each([
    ['malformed JSON', '{"base":'],
    ['nothing', ''],
    ['text that is not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['a body nested beyond reading', '['.repeat(200_000)],
    ['half a character', JSON.stringify({ ...right, cells: ['\ud800'] })],
  ])('as %s cannot be read', async (_, body) => {
    expect(await problems(await put(body))).toMatchObject({ status: 400, codes: ['request.malformed'] })
  })

  test.each(['text/plain', 'application/jsonx', 'multipart/form-data; boundary=x'])(
    'as %s is not JSON',
    async (type) => {
      const came = await problems(await put('{}', { 'content-type': type }))
      expect(came).toMatchObject({ status: 415, codes: ['request.not-json'] })
    },
  )

  test('with a charset is JSON still', async () => {
    expect(
      (await put(JSON.stringify(right), { 'content-type': 'application/json; charset=utf-8' })).status,
    ).toBe(200)
  })

  test('with unknown fields is refused, at every level', async () => {
    const cell = { criterion: 'I.1', value: '', target: '', evidence: '', explanation: '', points: 5 }
    const body = `{"base":0,"templateVersion":1,"filled":0,"role":"head","__proto__":{"a":1},"cells":[${JSON.stringify(cell)}]}`
    const came = await problems(await put(body))
    expect(came).toMatchObject({ status: 422, codes: ['request.invalid', 'request.invalid'] })
    expect(came.problems.map(({ said }) => said)).toMatchObject([{ where: 'cells.0' }, { where: 'body' }])
    expect(JSON.stringify(came.problems)).toMatch(/points.*role.*__proto__/)
  })

  test('wrongly in several places is told them all', async () => {
    const came = await problems(await put(JSON.stringify({ base: -1, filled: 'two', cells: [] })))
    expect(came.codes).toEqual(Array(3).fill('request.invalid'))
    expect(came.problems.map(({ said }) => said)).toMatchObject([
      { where: 'base' },
      { where: 'templateVersion' },
      { where: 'filled' },
    ])
  })

  test('wrongly is told why in both languages', async () => {
    const body = (await (await put(JSON.stringify({ ...right, base: -1 }))).json()) as {
      detail: string
      problems: { vi: string; en: string }[]
    }
    expect(body.detail).toBe('Yêu cầu sai ở “base”: Quá nhỏ: mong đợi number >=0.')
    expect(body.problems).toMatchObject([
      { vi: body.detail, en: 'The request is wrong at “base”: Too small: expected number to be >=0.' },
    ])
    const unread = (await (await put('{"base":')).json()) as typeof body
    expect(unread.detail).toMatch(/^Yêu cầu không đọc được: nội dung không phải JSON đúng\./)
  })

  test('wrongly in thousands of places is told a hundred', async () => {
    const came = await put(JSON.stringify({ ...right, cells: Array(60_000).fill({}) }))
    const text = await came.text()
    expect(came.status).toBe(422)
    expect(text.length).toBeLessThan(100_000)
  })

  test('at an address that no id could have is refused', async () => {
    const came = await problems(await server.fetch('blocs/KHOI/periods/nam-nay/progress', { as: 'hoa' }))
    expect(came).toMatchObject({
      status: 422,
      problems: [{ said: { where: 'bloc' } }, { said: { where: 'period' } }],
    })
  })

  test('in more than 256 KiB is refused, whatever length is declared', async () => {
    const long = JSON.stringify({ ...right, note: 'x'.repeat(256 * 1024) })
    expect(await problems(await put(long))).toMatchObject({ status: 413, codes: ['request.too-large'] })
    for (const headers of [json, { ...json, 'content-length': '10' }, { ...json, 'content-length': '0x1' }]) {
      const request = new HttpRequest({
        method: 'PUT',
        url: 'https://x.example',
        headers,
        body: { string: long },
      })
      await expect(readJson(request)).rejects.toThrow(Refusal)
    }
  })

  test('in chunks does not arrive, as in Azure', async () => {
    const authorization = `Bearer ${await token('an')}`
    const status = await new Promise((resolve) => {
      const request = httpRequest(
        `${server.origin}/api/${draft}`,
        { method: 'PUT', headers: { ...json, authorization, 'transfer-encoding': 'chunked' } },
        (response) => {
          resolve(response.statusCode)
        },
      )
      request.write(JSON.stringify(right).slice(0, 9))
      request.end(JSON.stringify(right).slice(9))
    })
    expect(status).toBe(400)
  })

  test('is not looked at before it is known that they may', async () => {
    const response = await server.fetch(draft, { method: 'PUT', as: 'binh', body: '{', headers: json })
    expect(response.status).toBe(403)
  })
})

describe('what goes back', () => {
  test('is never kept by anything between', async () => {
    for (const path of ['me', 'sign-in', 'nowhere/at/all', 'openapi.json', draft]) {
      const response = await server.fetch(path, { as: 'an' })
      if (response.headers.has('content-type')) expect(response.headers.get('cache-control')).toBe('no-store')
    }
    expect((await server.fetch('me')).headers.get('cache-control')).toBe('no-store')
  })

  test('for a problem is problem+json, with words in Vietnamese and a trace', async () => {
    const response = await server.fetch(draft, { as: 'binh' })
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(await response.json()).toEqual({
      type: 'urn:blocscore:problem:auth.forbidden',
      title: 'Forbidden',
      status: 403,
      detail: expect.stringContaining('Vai trò của đồng chí') as string,
      trace: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      problems: [
        {
          code: 'auth.forbidden',
          said: {},
          vi: expect.stringContaining('Vai trò') as string,
          en: expect.stringContaining('Your role') as string,
        },
      ],
    })
  })

  test('for what nobody expected is a trace and no more; the log has the rest, once', async () => {
    const settings = readSettings(issuerEnvironment)
    const broken = Promise.reject(new Error('the password of the database'))
    const log = vi.fn()
    const invocation = new InvocationContext({
      logHandler: (level, ...words) => void log(level, words.map(String).join(' ')),
    })
    const request = new HttpRequest({ url: 'https://x.example/api/me', method: 'GET' })
    const reply = await endpoint('person.read', routes, { settings, tables: broken, pace: createPace() })(
      request,
      invocation,
    )
    expect(reply).toMatchObject({ status: 500 })
    const body = JSON.stringify(reply)
    expect(body).toContain('unexpected')
    expect(body).not.toContain('password')
    expect(log).toHaveBeenCalledOnce()
    expect(log.mock.calls[0]).toMatchObject([
      'error',
      expect.stringContaining('the password of the database'),
    ])
    expect(body).toContain(invocation.invocationId)
  })

  test('may be read by a pane that is served from where it may be, and by no other', async () => {
    const from = async (origin: string) => (await server.fetch('sign-in', { headers: { origin } })).headers
    expect((await from('https://pane.example')).get('access-control-allow-origin')).toBe(
      'https://pane.example',
    )
    for (const other of [
      'https://pane.example.evil.example',
      'http://pane.example',
      'null',
      'https://PANE.example',
    ]) {
      const headers = await from(other)
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('vary')).toBe('Origin')
    }
  })

  test('to a preflight lets it send a token and JSON', async () => {
    const preflight = (origin: string) => server.fetch(draft, { method: 'OPTIONS', headers: { origin } })
    const allowed = await preflight('https://pane.example')
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-headers')).toBe('Authorization, Content-Type')
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://pane.example')
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('the settings', () => {
  test.each([
    [{ OIDC_ISSUER: '' }, /OIDC_ISSUER/],
    [{ OIDC_AUDIENCE: undefined }, /OIDC_AUDIENCE/],
    [{ ALLOWED_ORIGINS: 'https://pane.example/' }, /ALLOWED_ORIGINS/],
    [{ ALLOWED_ORIGINS: '*' }, /ALLOWED_ORIGINS/],
  ])('%o stop the server from starting', (wrong, why) => {
    expect(() => readSettings({ ...issuerEnvironment, ...wrong })).toThrow(why)
  })

  test('of Microsoft Entra make the pane sign in through Office', () => {
    const tenant = 'https://login.microsoftonline.com/8f2c0000-0000-0000-0000-000000000000/v2.0'
    const { signIn } = readSettings({ OIDC_ISSUER: tenant, OIDC_AUDIENCE: 'app-id' })
    expect(signIn).toEqual({
      kind: 'entra',
      issuer: tenant,
      clientId: 'app-id',
      scope: 'api://app-id/blocscore',
    })
  })

  test('of any other issuer name the API that a token is for', () => {
    expect(readSettings(issuerEnvironment).signIn).toMatchObject({ kind: 'oidc', issuer, resource: audience })
  })
})
