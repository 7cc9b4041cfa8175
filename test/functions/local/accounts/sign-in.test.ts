import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectOf } from '../../../../functions/identity.ts'
import type { Account } from '../../../../functions/local/accounts/people.ts'
import type { Browser, Visit } from '../browser.ts'
import { startOwnServer, type OwnServer } from '../own-server.ts'
import { askForTokens, bearer, newFlow, redeemed, refreshed, signedIn, submitLogin } from '../sign-in.ts'

const password = 'đúng là mật khẩu'
let server: OwnServer
let origin: string
let an: Account

beforeAll(async () => {
  server = await startOwnServer()
  origin = server.origin
  an = await server.createAccount({ username: 'An.Nguyen', password, name: 'Nguyễn Văn An' })
})

afterAll(() => server.stop())

const errorOf = (visit: Visit) => (JSON.parse(visit.text) as { error: string }).error

describe('signing in', () => {
  test('ends with a code for the pane, and that with tokens for the API', async () => {
    const browser = server.newBrowser()
    const flow = newFlow(origin)
    const page = await browser.visit(flow.address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('<h1>Đăng nhập</h1>')
    const arrived = await submitLogin(browser, page, ' AN.nguyen ', password)
    expect(arrived.url.startsWith(`${origin}/signin.html?code=`)).toBe(true)
    expect(new URL(arrived.url).searchParams.get('state')).toBe(flow.state)

    const tokens = await redeemed(browser, origin, flow, arrived)
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'blocscore' })
    expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ typ: 'at+jwt', alg: 'ES256' })
    const claims = decodeJwt(tokens.access_token)
    expect(claims).toMatchObject({
      iss: `${origin}/oidc`,
      aud: `${origin}/api`,
      sub: an.sub,
      name: 'Nguyễn Văn An',
    })
    expect(Number(claims.exp) - Number(claims.iat)).toBe(900)
    expect(decodeJwt(tokens.id_token)).toMatchObject({ aud: 'blocscore-pane', name: 'Nguyễn Văn An' })

    const who = await browser.ask(`${origin}/api/who`, bearer(tokens.access_token))
    expect(JSON.parse(who.text)).toEqual({
      subject: subjectOf(`${origin}/oidc`, an.sub),
      name: 'Nguyễn Văn An',
    })
  })

  test('is not asked twice in one browser, and is where the pane wants it', async () => {
    const browser = server.newBrowser()
    await signedIn(browser, origin, 'an.nguyen', password)
    const again = newFlow(origin, { prompt: 'none' })
    const arrived = await browser.visit(again.address)
    expect((await redeemed(browser, origin, again, arrived)).access_token).toBeTruthy()
    const anew = await browser.visit(newFlow(origin, { prompt: 'login' }).address)
    expect(anew.text).toContain('<h1>Đăng nhập</h1>')
    const agreed = await browser.visit(newFlow(origin, { prompt: 'consent' }).address)
    expect(agreed.url).toContain('/signin.html?code=')
  })

  test('a silent try without a session says that a person is needed', async () => {
    const arrived = await server.newBrowser().visit(newFlow(origin, { prompt: 'none' }).address)
    expect(new URL(arrived.url).searchParams.get('error')).toBe('login_required')
  })

  test('speaks the language asked for, and lets the person choose', async () => {
    const browser = server.newBrowser()
    const english = await browser.visit(
      newFlow(origin, { ui_locales: 'en-US vi', login_hint: 'an"><b>' }).address,
    )
    expect(english.text).toContain('<html lang="en">')
    expect(english.text).toContain('value="an&quot;&gt;&lt;b&gt;"')
    const chosen = await browser.visit(new URL('?lang=vi', english.url).href)
    expect(chosen.text).toContain('<html lang="vi">')
    const headers = { 'accept-language': 'en-GB,vi;q=0.5' }
    const accepted = await server.newBrowser().visit(newFlow(origin).address, { headers })
    expect(accepted.text).toContain('<html lang="en">')
  })

  test('sends no page that could run a script or be framed', async () => {
    const page = await server.newBrowser().visit(newFlow(origin).address)
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toMatch(/default-src 'none'; script-src; style-src 'sha256-[^']+'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.text).not.toMatch(/<script|style="|onclick/)
  })

  test('keeps its cookies from scripts and from other sites', async () => {
    const browser = server.newBrowser()
    const visit = await browser.ask(newFlow(origin).address)
    for (const cookie of visit.headers['set-cookie'] ?? []) {
      expect(cookie).toMatch(/; secure/i)
      expect(cookie).toMatch(/; httponly/i)
      expect(cookie).toMatch(/; samesite=lax/i)
    }
    expect(browser.cookieNames).toContain('_interaction')
  })
})

describe('signing in refuses', () => {
  async function loginPage(): Promise<{ browser: Browser; page: Visit }> {
    const browser = server.newBrowser()
    return { browser, page: await browser.visit(newFlow(origin).address) }
  }

  test('a wrong password, a name nobody has, and nothing', async () => {
    const { browser, page } = await loginPage()
    const wrong = await submitLogin(browser, page, 'an.nguyen', 'sai')
    expect(wrong.status).toBe(401)
    expect(wrong.text).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng. Còn 4 lần thử.')
    expect(wrong.text).toContain('value="an.nguyen"')
    const nobody = await submitLogin(browser, page, 'khong-co#/', password)
    expect([nobody.status, nobody.text.includes('Còn 4 lần thử')]).toEqual([401, true])
    const nothing = await submitLogin(browser, page, 'an.nguyen', '')
    expect([nothing.status, nothing.text.includes('Hãy nhập')]).toEqual([400, true])
    const right = await submitLogin(browser, wrong, 'an.nguyen', password)
    expect(right.url).toContain('/signin.html?code=')
  })

  test('any password after five wrong ones, and says until when', async () => {
    await server.createAccount({ username: 'binh', password, name: 'Bình' })
    const { browser, page } = await loginPage()
    for (let left = 4; left > 0; left -= 1) {
      expect((await submitLogin(browser, page, 'binh', 'sai')).text).toContain(`Còn ${String(left)} lần thử`)
    }
    const locked = await submitLogin(browser, page, 'binh', 'sai')
    expect(locked.status).toBe(429)
    expect(locked.text).toMatch(/Tên này tạm khoá đến \d\d:\d\d/)
    const right = await submitLogin(browser, page, 'BINH', password)
    expect(right.status).toBe(429)
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(800)
  })

  test('a form of another site, one too large, and one of a page long gone', async () => {
    const { browser, page } = await loginPage()
    const form = { username: 'an.nguyen', password }
    const foreign = await browser.ask(page.url, { form, headers: { origin: 'https://evil.example' } })
    expect(foreign.status).toBe(400)
    const large = await browser.ask(page.url, { form: { ...form, more: 'x'.repeat(9000) } })
    expect(large.status).toBe(400)
    const gone = await server.newBrowser().ask(page.url, { form })
    expect([gone.status, gone.text.includes('Trang đăng nhập đã hết hạn')]).toEqual([400, true])
    const other = await browser.ask(page.url.replace(/[^/]+$/, 'another'), { form })
    expect(other.status).toBe(400)
  })

  test.each([
    ['another client', { client_id: 'other' }, 'invalid_client'],
    ['another place to go', { redirect_uri: 'https://evil.example/signin.html' }, 'invalid_redirect_uri'],
  ])('%s, on a page of its own', async (_name, changes, error) => {
    const visit = await server
      .newBrowser()
      .visit(newFlow(origin, changes).address, { headers: { accept: 'text/html' } })
    expect(visit.status).toBe(400)
    expect(visit.text).toContain('Chưa đăng nhập được')
    expect(visit.text).toContain(error)
  })

  test.each([
    ['no proof key', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['a plain proof key', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a token without code', { response_type: 'token' }, 'unsupported_response_type'],
  ])('%s, and tells the pane', async (_name, changes, error) => {
    const visit = await server.newBrowser().visit(newFlow(origin, changes).address)
    expect(new URL(visit.url.replace('#', '?')).searchParams.get('error')).toBe(error)
  })

  test('a code with the wrong proof, and one that comes a second time', async () => {
    const browser = server.newBrowser()
    const flow = newFlow(origin)
    const arrived = await submitLogin(browser, await browser.visit(flow.address), 'an.nguyen', password)
    const code = new URL(arrived.url).searchParams.get('code') ?? ''
    const form = { grant_type: 'authorization_code', code, redirect_uri: `${origin}/signin.html` }
    const wrong = await askForTokens(browser, origin, { ...form, code_verifier: 'x'.repeat(43) })
    expect(errorOf(wrong)).toBe('invalid_grant')
    const redeem = () => askForTokens(browser, origin, { ...form, code_verifier: flow.verifier })
    const both = await Promise.all([redeem(), redeem()])
    expect(both.map((one) => one.status).sort()).toEqual([200, 400])
    expect(errorOf(await redeem())).toBe('invalid_grant')
  })
})

describe('a refresh token', () => {
  test('is good once; used again, it ends all that came of it', async () => {
    const browser = server.newBrowser()
    const first = await signedIn(browser, origin, 'an.nguyen', password)
    const answer = await refreshed(browser, origin, first.refresh_token)
    expect(answer.status).toBe(200)
    const second = JSON.parse(answer.text) as typeof first
    expect(second.refresh_token).not.toBe(first.refresh_token)
    const who = await browser.ask(`${origin}/api/who`, bearer(second.access_token))
    expect(who.status).toBe(200)
    expect(errorOf(await refreshed(browser, origin, first.refresh_token))).toBe('invalid_grant')
    expect(errorOf(await refreshed(browser, origin, second.refresh_token))).toBe('invalid_grant')
  })

  test('sent twice at once, is taken once', async () => {
    const browser = server.newBrowser()
    const { refresh_token: token } = await signedIn(browser, origin, 'an.nguyen', password)
    const answers = await Promise.all(Array.from({ length: 4 }, () => refreshed(browser, origin, token)))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
  })

  test('that nobody gave out is refused', async () => {
    expect(errorOf(await refreshed(server.newBrowser(), origin, 'a/b#?%00'))).toBe('invalid_grant')
  })

  test('can be given back', async () => {
    const browser = server.newBrowser()
    const { refresh_token: token } = await signedIn(browser, origin, 'an.nguyen', password)
    const form = { client_id: 'blocscore-pane', token }
    expect((await browser.ask(`${origin}/oidc/token/revocation`, { form })).status).toBe(200)
    expect(errorOf(await refreshed(browser, origin, token))).toBe('invalid_grant')
  })
})

describe('signing out', () => {
  test('asks, then ends the session and its refresh tokens, and goes back to the pane', async () => {
    const browser = server.newBrowser()
    const tokens = await signedIn(browser, origin, 'an.nguyen', password)
    const leaving = new URLSearchParams({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: `${origin}/signin.html`,
      state: 'left',
      ui_locales: 'en',
    })
    const page = await browser.visit(`${origin}/oidc/session/end?${leaving.toString()}`)
    expect(page.text).toContain('<h1>Sign out</h1>')
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const left = await browser.visit(action, { form: { xsrf, logout: 'yes' } })
    expect(left.url).toBe(`${origin}/signin.html?state=left`)
    expect(errorOf(await refreshed(browser, origin, tokens.refresh_token))).toBe('invalid_grant')
    const silent = await browser.visit(newFlow(origin, { prompt: 'none' }).address)
    expect(new URL(silent.url).searchParams.get('error')).toBe('login_required')
  })

  test('without a session or a place to go says that it is done', async () => {
    const browser = server.newBrowser()
    const page = await browser.visit(`${origin}/oidc/session/end`)
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const left = await browser.visit(action, { form: { xsrf, logout: 'yes' } })
    expect(left.text).toContain('Đã đăng xuất')
  })
})

describe('the provider', () => {
  test('describes itself by the address people use, whatever it is asked', async () => {
    const address = `${origin}/oidc/.well-known/openid-configuration`
    const described = await server.newBrowser().ask(address, { headers: { host: 'evil.example' } })
    expect(JSON.parse(described.text)).toMatchObject({
      issuer: `${origin}/oidc`,
      authorization_endpoint: `${origin}/oidc/auth`,
      token_endpoint: `${origin}/oidc/token`,
      jwks_uri: `${origin}/oidc/jwks`,
      end_session_endpoint: `${origin}/oidc/session/end`,
      code_challenge_methods_supported: ['S256'],
      ui_locales_supported: ['vi', 'en'],
    })
    const keys = await server.newBrowser().ask(`${origin}/oidc/jwks`)
    expect(keys.text).not.toContain('"d"')
  })

  test('lets only the pane of this origin ask for tokens from a page', async () => {
    const form = { client_id: 'blocscore-pane', grant_type: 'refresh_token', refresh_token: 'x' }
    const ask = (from: string) =>
      server.newBrowser().ask(`${origin}/oidc/token`, { form, headers: { origin: from } })
    expect(errorOf(await ask('https://evil.example'))).toBe('invalid_request')
    expect(errorOf(await ask(origin))).toBe('invalid_grant')
  })

  test('knows its people, sessions and tokens after a restart', async () => {
    const browser = server.newBrowser()
    const tokens = await signedIn(browser, origin, 'an.nguyen', password)
    await server.restart()
    const who = await browser.ask(`${origin}/api/who`, bearer(tokens.access_token))
    expect(JSON.parse(who.text)).toMatchObject({ name: 'Nguyễn Văn An' })
    const silent = await browser.visit(newFlow(origin, { prompt: 'none' }).address)
    expect(silent.url).toContain('/signin.html?code=')
    expect((await refreshed(browser, origin, tokens.refresh_token)).status).toBe(200)
  })
})
