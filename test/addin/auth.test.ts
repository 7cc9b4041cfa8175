import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { windowSource, type DialogMessage, type SignIn } from '../../addin/auth.ts'
import {
  authorizationUrl,
  base64Url,
  challengeOf,
  codeFrom,
  findIssuer,
  pendingFrom,
  tokensForCode,
  type Held,
  type Issuer,
} from '../../addin/oidc.ts'
import type { Remembered } from '../../addin/remembered.ts'
import { Refusal } from '../../shared/refusal.ts'
import { listening, sendJson, type Asked, type Listening } from './listening.ts'

const servers: Listening[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** An issuer that answers its token endpoint as the test says. */
async function issuerThat(answer: (asked: Asked, response: ServerResponse) => void, claims = '') {
  const server: Listening = await listening((asked, response) => {
    if (!asked.url.endsWith('/.well-known/openid-configuration')) {
      answer(asked, response)
      return
    }
    sendJson(response, 200, {
      issuer: `${server.origin}/oidc${claims}`,
      authorization_endpoint: `${server.origin}/oidc/auth`,
      token_endpoint: `${server.origin}/oidc/token`,
    })
  })
  servers.push(server)
  return { server, address: `${server.origin}/oidc` }
}

const whyOf = (work: () => unknown): Promise<string> =>
  Promise.resolve()
    .then(work)
    .then(
      () => 'it worked',
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        const [first] = error.problems
        const why = first?.said.why
        return typeof why === 'string' ? why : String(first?.code)
      },
    )

const pending = { state: 'the-state', nonce: 'the-nonce', verifier: 'the-verifier' }
const asking = { clientId: 'pane', scope: 'openid blocscore', resource: 'https://here/api' }
const idToken = (nonce: string): string =>
  `e30.${base64Url(new TextEncoder().encode(JSON.stringify({ nonce, name: 'Bình' })))}.x`

describe('The code flow', () => {
  test('challenges with S256, as in appendix B of RFC 7636', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })

  test('keeps secrets that are long enough and all different', () => {
    const { state, nonce, verifier } = pendingFrom((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
    expect(verifier).toMatch(/^[\w-]{43,128}$/)
    expect(new Set([state, nonce, verifier]).size).toBe(3)
  })

  test('sends the person away with everything that must come back', async () => {
    const issuer = { authorization_endpoint: 'https://id.example/auth?tenant=1' } as Issuer
    const url = new URL(await authorizationUrl(issuer, asking, pending, 'https://here/signin.html', 'vi'))
    expect(Object.fromEntries(url.searchParams)).toEqual({
      tenant: '1',
      response_type: 'code',
      client_id: 'pane',
      redirect_uri: 'https://here/signin.html',
      scope: 'openid blocscore',
      state: 'the-state',
      nonce: 'the-nonce',
      code_challenge: await challengeOf('the-verifier'),
      code_challenge_method: 'S256',
      ui_locales: 'vi',
      resource: 'https://here/api',
    })
  })

  test.each([
    ['code=c&state=the-state', 'it worked'],
    ['code=c&state=the-state&iss=https%3A%2F%2Fid', 'it worked'],
    ['code=c&state=another', 'mismatch'],
    ['code=c', 'mismatch'],
    ['state=the-state', 'mismatch'],
    ['code=c&state=the-state&iss=https%3A%2F%2Fevil', 'mismatch'],
    ['error=access_denied&state=the-state', 'denied'],
    ['error=server_error&error_description=Try+later&state=the-state', 'Try later'],
    ['error=access_denied&state=another', 'mismatch'],
  ])('that comes back with %s: %s', async (query, why) => {
    expect(await whyOf(() => codeFrom(new URLSearchParams(query), pending, 'https://id'))).toBe(why)
  })

  test('exchanges the code with its verifier, and checks the nonce', async () => {
    const { server, address } = await issuerThat((_, response) => {
      sendJson(response, 200, {
        access_token: 'a',
        expires_in: 900,
        refresh_token: 'r',
        id_token: idToken('the-nonce'),
      })
    })
    const issuer = await findIssuer(address)
    const held = await tokensForCode(issuer, asking, pending, 'c', 'https://here/signin.html', 1000)
    expect(held).toEqual({
      accessToken: 'a',
      expiresAt: 901_000,
      refreshToken: 'r',
      idToken: idToken('the-nonce'),
    })
    expect(Object.fromEntries(new URLSearchParams(server.asked[1]?.body))).toEqual({
      client_id: 'pane',
      resource: 'https://here/api',
      grant_type: 'authorization_code',
      code: 'c',
      redirect_uri: 'https://here/signin.html',
      code_verifier: 'the-verifier',
    })
  })

  test.each([
    ['another nonce', 200, { access_token: 'a', id_token: idToken('another') }, 'mismatch'],
    ['no token', 200, {}, 'unreachable'],
    ['a refusal', 400, { error: 'invalid_grant', error_description: 'used' }, 'used'],
  ])('that is answered with %s is refused', async (_, status, body, why) => {
    const { address } = await issuerThat((__, response) => {
      sendJson(response, status, body)
    })
    const issuer = await findIssuer(address)
    expect(await whyOf(() => tokensForCode(issuer, asking, pending, 'c', 'https://here', 0))).toBe(why)
  })

  test('refuses an issuer that calls itself otherwise', async () => {
    const { address } = await issuerThat(() => undefined, '/other')
    expect(await whyOf(() => findIssuer(address))).toBe('mismatch')
  })
})

describe('What is held of a person', () => {
  const later = (): number => Date.now() + 3_600_000
  const held = (more: Partial<Held> = {}): Held => ({
    accessToken: 'a0',
    expiresAt: later(),
    refreshToken: 'r0',
    ...more,
  })

  function memory(first?: Held): Remembered & { kept: Map<string, string> } {
    const kept = new Map(first ? [['signed-in', JSON.stringify(first)]] : [])
    return {
      kept,
      read: (name) => kept.get(name),
      write: (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
    }
  }

  /** An issuer that rotates: a refresh token is good for one use. */
  async function rotating() {
    let turn = 0
    const { server, address } = await issuerThat(({ body }, response) => {
      if (new URLSearchParams(body).get('refresh_token') !== `r${turn}`) {
        sendJson(response, 400, { error: 'invalid_grant' })
        return
      }
      turn += 1
      sendJson(response, 200, { access_token: `a${turn}`, expires_in: 900, refresh_token: `r${turn}` })
    })
    const signIn: SignIn = { kind: 'oidc', issuer: address, clientId: 'pane', scope: 'openid' }
    return { server, signIn }
  }

  const noDialog = (): Promise<DialogMessage> => Promise.reject(new Error('no window was expected'))

  test('is used while it holds, with nobody asked', async () => {
    const { server, signIn } = await rotating()
    const source = windowSource(signIn, memory(held()), noDialog)
    expect(await source.token()).toBe('a0')
    expect(server.asked).toHaveLength(0)
  })

  test('is renewed before it expires, once for all who wait, and the new one kept', async () => {
    const { server, signIn } = await rotating()
    const session = memory(held({ expiresAt: Date.now() + 30_000 }))
    const source = windowSource(signIn, session, noDialog)
    expect(await Promise.all([source.token(), source.token(), source.token(true)])).toEqual([
      'a1',
      'a1',
      'a1',
    ])
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(session.kept.get('signed-in')).toContain('"refreshToken":"r1"')
    expect(await source.token(true)).toBe('a2')
  })

  test('is forgotten when the issuer will not renew it', async () => {
    const { signIn } = await rotating()
    const session = memory(held({ refreshToken: 'used', expiresAt: 0 }))
    const source = windowSource(signIn, session, noDialog)
    expect(await source.token()).toBeUndefined()
    expect(session.kept.size).toBe(0)
  })

  test('is kept when only the connection is lost', async () => {
    const { server, signIn } = await rotating()
    await server.close()
    const session = memory(held({ expiresAt: 0 }))
    const source = windowSource(signIn, session, noDialog)
    expect(await whyOf(() => source.token())).toBe('offline')
    expect(session.kept.size).toBe(1)
  })

  test('comes from the window, and goes with signing out there too', async () => {
    const { signIn } = await rotating()
    const opened: string[] = []
    const session = memory()
    const source = windowSource(signIn, session, (tail) => {
      opened.push(tail)
      return Promise.resolve({ kind: 'signed-in', held: held({ idToken: 'i.d.t' }) })
    })
    expect(await source.token()).toBeUndefined()
    await source.signIn('vi', new AbortController().signal)
    expect(await source.token()).toBe('a0')
    await source.signOut('en')
    expect(await source.token()).toBeUndefined()
    expect(session.kept.size).toBe(0)
    expect(opened).toEqual(['?lang=vi', '?lang=en&sign-out#i.d.t'])
  })

  test('is none where the window says no, or is closed', async () => {
    const { signIn } = await rotating()
    const source = windowSource(signIn, memory(), () => Promise.resolve({ kind: 'refused', why: 'denied' }))
    expect(await whyOf(() => source.signIn('vi', new AbortController().signal))).toBe('denied')
    expect(await source.token()).toBeUndefined()
  })

  test('is none where what was kept cannot be read', async () => {
    const { signIn } = await rotating()
    const session = memory()
    session.write('signed-in', '{"accessToken":""}')
    expect(await windowSource(signIn, session, noDialog).token()).toBeUndefined()
  })
})
