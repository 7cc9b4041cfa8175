import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  CompactSign,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  identitySettings,
  IssuerUnreachable,
  readIdentity,
  subjectOf,
  type IdentitySettings,
} from '../../functions/identity.ts'
import { loadKeys, publicKeys } from '../../functions/local/accounts/keys.ts'
import { startOwnServer, type OwnServer } from './local/own-server.ts'
import { signedIn, type Tokens } from './local/sign-in.ts'

type Key = Awaited<ReturnType<typeof importJWK>>

const seconds = (): number => Math.floor(Date.now() / 1000)
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

describe('against the embedded provider', () => {
  let server: OwnServer
  let settings: IdentitySettings
  let tokens: Tokens
  let claims: JWTPayload
  let own: JWK
  let ownKey: Key
  let other: { privateKey: Key; jwk: JWK }

  beforeAll(async () => {
    server = await startOwnServer()
    await server.createAccount({ username: 'an', password: 'mật khẩu của An', name: 'Nguyễn Văn An' })
    tokens = await signedIn(server.newBrowser(), server.origin, 'an', 'mật khẩu của An')
    claims = decodeJwt(tokens.access_token)
    const keys = await server.withTables((tables) => loadKeys(tables, Date.now()))
    own = keys.signing[0] ?? {}
    ownKey = await importJWK(own, 'ES256')
    const pair = await generateKeyPair('ES256', { extractable: true })
    other = { privateKey: pair.privateKey, jwk: await exportJWK(pair.publicKey) }
    settings = identitySettings({
      OIDC_ISSUER: `${server.origin}/oidc`,
      OIDC_AUDIENCE: `${server.origin}/api`,
      OIDC_KEYS: JSON.stringify(publicKeys(keys)),
    })
  })

  afterAll(() => server.stop())

  const read = (token: string, now?: number) => readIdentity(`Bearer ${token}`, settings, now)
  const header = (changes: object = {}) => ({ alg: 'ES256', kid: own.kid ?? '', typ: 'at+jwt', ...changes })

  /** The provider's token with other claims or another head, signed anew, by its own key unless told otherwise. */
  const forged = (payload: object = {}, head: object = {}, key: Key = ownKey) =>
    new CompactSign(Buffer.from(JSON.stringify({ ...claims, ...payload })))
      .setProtectedHeader(header(head))
      .sign(key)

  test('a person is known by a token of it', async () => {
    const identity = {
      subject: subjectOf(`${server.origin}/oidc`, String(claims.sub)),
      name: 'Nguyễn Văn An',
    }
    expect(await read(tokens.access_token)).toEqual(identity)
    expect(await readIdentity(`bearer ${tokens.access_token}`, settings)).toEqual(identity)
    expect(await read(await forged())).toEqual(identity)
    expect(identity.subject).toMatch(/^[\w-]{43}$/)
  })

  test.each([undefined, null, '', 'Bearer', 'Basic YTpi', 'Bearer a b'])('%j is no token', async (sent) => {
    expect(await readIdentity(sent, settings)).toBe('no-token')
  })

  test('who the platform says the caller is, is not a token', async () => {
    const asked = await server.newBrowser().ask(`${server.origin}/api/who`, {
      headers: { 'x-ms-client-principal': encoded({ userId: 'root' }), 'x-ms-client-principal-id': 'root' },
    })
    expect([asked.status, asked.text]).toEqual([401, 'no-token'])
  })

  const hostile: [string, () => Promise<string>, string][] = [
    [
      'no signature (alg none)',
      () => Promise.resolve(`${encoded(header({ alg: 'none' }))}.${encoded(claims)}.`),
      'bad-token',
    ],
    [
      'a public key used as a shared secret (HS256)',
      () => {
        const secret = new TextEncoder().encode(JSON.stringify(settings.keys?.keys[0]))
        return new SignJWT(claims).setProtectedHeader({ ...header(), alg: 'HS256' }).sign(secret)
      },
      'bad-token',
    ],
    ['another key by the name of ours', () => forged({}, {}, other.privateKey), 'bad-token'],
    ['a key that nobody knows', () => forged({}, { kid: 'unknown' }), 'bad-token'],
    ['another issuer', () => forged({ iss: 'https://evil.example/oidc' }), 'bad-token'],
    ['another audience', () => forged({ aud: 'https://other.example/api' }), 'bad-token'],
    ['a time that is over', () => forged({ iat: 1, exp: seconds() - 61 }), 'expired-token'],
    ['a time that has not begun', () => forged({ nbf: seconds() + 3600 }), 'bad-token'],
    ['an ID token', () => Promise.resolve(tokens.id_token), 'bad-token'],
    [
      'other claims under the same signature',
      () => {
        const [head, , signature] = tokens.access_token.split('.')
        return Promise.resolve([head, encoded({ ...claims, sub: 'root' }), signature].join('.'))
      },
      'bad-token',
    ],
    ['no subject', () => forged({ sub: undefined }), 'bad-token'],
    ['a key it brings along', () => forged({}, { jwk: other.jwk }, other.privateKey), 'bad-token'],
    [
      'a key it points to',
      () => forged({}, { kid: undefined, jku: 'https://evil.example' }, other.privateKey),
      'bad-token',
    ],
    ['no end', () => forged({ exp: undefined }), 'bad-token'],
    ['an ID token made for us', () => forged({ scope: undefined }, { typ: 'JWT' }), 'bad-token'],
    [
      'another scope, where the type does not tell',
      () => forged({ scope: 'openid email' }, { typ: 'JWT' }),
      'bad-token',
    ],
    ['too many words', () => Promise.resolve('x'.repeat(20_000)), 'bad-token'],
    ['no form of a token', () => Promise.resolve('a.b'), 'bad-token'],
  ]

  test.each(hostile)('a token with %s is refused', async (_name, make, reason) => {
    expect(await read(await make())).toBe(reason)
  })

  test('where the type does not tell, the scope does', async () => {
    const known = { name: 'Nguyễn Văn An' }
    expect(await read(await forged({ scope: 'openid blocscore' }, { typ: 'JWT' }))).toMatchObject(known)
    const inEntrasWords = { scope: undefined, scp: 'email blocscore' }
    expect(await read(await forged(inEntrasWords, { typ: 'JWT' }))).toMatchObject(known)
  })

  test('a token once found good is good until it ends, and no longer', async () => {
    const token = await forged({ exp: seconds() + 300 })
    const end = (seconds() + 300) * 1000
    expect(await read(token)).toMatchObject({ name: 'Nguyễn Văn An' })
    expect(await read(token, end - 1000)).toMatchObject({ name: 'Nguyễn Văn An' })
    expect(await read(token, end + 61_000)).toBe('expired-token')
    expect(await read(`${token.slice(0, -2)}xx`)).toBe('bad-token')
  })

  test('clocks may differ by a minute', async () => {
    expect(await read(await forged({ iat: 1, exp: seconds() - 50 }))).toMatchObject({ name: 'Nguyễn Văn An' })
    expect(await read(await forged({ nbf: seconds() + 50 }))).toMatchObject({ name: 'Nguyễn Văn An' })
  })

  test('a name is what a person is called, else what they sign in with, else nothing', async () => {
    const named = async (changes: object) => {
      const found = await read(await forged(changes))
      return typeof found === 'string' ? found : found.name
    }
    expect(await named({ name: ' Lan ' })).toBe('Lan')
    expect(await named({ name: '', preferred_username: 'lan' })).toBe('lan')
    expect(await named({ name: undefined })).toBe('')
    expect(await named({ name: 'x'.repeat(300) })).toHaveLength(200)
    expect(await named({ name: `x${'𠮷'.repeat(300)}` })).toBe(`x${'𠮷'.repeat(199)}`)
  })
})

describe('against an issuer elsewhere', () => {
  let server: Server
  let base: string
  let key: Key
  const asked: string[] = []

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256')
    key = pair.privateKey
    const jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] }
    const answers = (): Record<string, object> => ({
      '/realm/.well-known/openid-configuration': { issuer: `${base}/realm`, jwks_uri: `${base}/keys` },
      '/many/.well-known/openid-configuration': {
        issuer: `${base}/{tenantid}/v2.0`,
        jwks_uri: `${base}/keys`,
      },
      '/liar/.well-known/openid-configuration': { issuer: 'https://other.example', jwks_uri: `${base}/keys` },
      '/empty/.well-known/openid-configuration': {},
      '/keyless/.well-known/openid-configuration': { issuer: `${base}/keyless`, jwks_uri: `${base}/none` },
      '/keys': jwks,
    })
    server = createServer((req, res) => {
      asked.push(req.url ?? '')
      const answer = answers()[req.url ?? '']
      res.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
      res.end(JSON.stringify(answer ?? {}))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const settingsOf = (path: string, tenants = '') =>
    identitySettings({ OIDC_ISSUER: base + path, OIDC_AUDIENCE: 'blocscore-api', OIDC_TENANTS: tenants })

  const signed = (claims: JWTPayload, typ = 'at+jwt') =>
    new SignJWT({ name: 'Lan', sub: 'lan', aud: 'blocscore-api', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key)

  test('its keys are asked for once', async () => {
    const settings = settingsOf('/realm')
    asked.length = 0
    for (const sub of ['a', 'b', 'c']) {
      const token = await signed({ sub, iss: `${base}/realm` })
      const subject = subjectOf(`${base}/realm`, sub)
      expect(await readIdentity(`Bearer ${token}`, settings)).toEqual({ subject, name: 'Lan' })
    }
    expect(asked).toEqual(['/realm/.well-known/openid-configuration', '/keys'])
  })

  test('of many tenants, those on the list are let in', async () => {
    const settings = settingsOf('/many', 'tinh-a, tinh-b')
    const tenant = async (name: string) => {
      const token = await signed({ iss: `${base}/${name}/v2.0` })
      return readIdentity(`Bearer ${token}`, settings)
    }
    expect(await tenant('tinh-b')).toMatchObject({ name: 'Lan' })
    expect(await tenant('tinh-c')).toBe('bad-token')
    expect(await tenant('{tenantid}')).toBe('bad-token')
  })

  test.each([
    ['/many', /OIDC_TENANTS must name those that may sign in/],
    ['/liar', /calls itself https:\/\/other.example/],
    ['/empty', /found no issuer or jwks_uri/],
    ['/nowhere', /answered 404; it must answer 200/],
  ])('%s is a fault of the settings, not of the person', async (path, message) => {
    const token = await signed({ iss: base + path })
    await expect(readIdentity(`Bearer ${token}`, settingsOf(path))).rejects.toThrow(message)
  })

  test('an issuer that cannot be asked now is asked again later', async () => {
    const settings = settingsOf('/keyless')
    const token = await signed({ iss: `${base}/keyless` })
    await expect(readIdentity(`Bearer ${token}`, settings)).rejects.toThrow(IssuerUnreachable)
    await expect(readIdentity(`Bearer ${token}`, settings)).rejects.toThrow(IssuerUnreachable)
    const nobody = identitySettings({ OIDC_ISSUER: 'http://127.0.0.1:1/x', OIDC_AUDIENCE: 'a' })
    await expect(readIdentity(`Bearer ${token}`, nobody)).rejects.toThrow(IssuerUnreachable)
  })
})

describe('against Microsoft Entra', () => {
  const tenant = '8c2f4f3e-6a0a-4f0f-8a53-0c1a11e6a2d3'
  const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`
  let key: Key
  let settings: IdentitySettings

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256')
    key = pair.privateKey
    const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' }]
    const env = {
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: 'app',
      OIDC_SCOPE: 'access',
      OIDC_KEYS: JSON.stringify({ keys }),
    }
    settings = identitySettings(env)
  })

  const read = async (claims: JWTPayload) => {
    const token = await new SignJWT({
      iss: issuer,
      aud: 'app',
      sub: 'pairwise',
      scp: 'access',
      tid: tenant,
      oid: 'o1',
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key)
    return readIdentity(`Bearer ${token}`, settings)
  }

  test('a person is their tenant and object, whichever app they came by', async () => {
    const subject = subjectOf(tenant, 'o1')
    expect(await read({ name: 'Lan' })).toEqual({ subject, name: 'Lan' })
    expect(await read({ sub: 'another', preferred_username: 'lan@tinh.vn' })).toEqual({
      subject,
      name: 'lan@tinh.vn',
    })
  })

  test.each<[string, JWTPayload]>([
    ['no object', { oid: undefined }],
    ['no tenant', { tid: undefined }],
    ['the tenant of another issuer', { tid: 'another' }],
    ['no scope, as an ID token has', { scp: undefined }],
  ])('a token with %s is refused', async (_name, claims) => {
    expect(await read(claims)).toBe('bad-token')
  })
})

test('without an issuer or an audience nobody can sign in, and that is said at the start', () => {
  expect(() => identitySettings({ OIDC_ISSUER: 'https://issuer.example' })).toThrow(/both must be set/)
  expect(() => identitySettings({ OIDC_AUDIENCE: 'a' })).toThrow(/both must be set/)
})
