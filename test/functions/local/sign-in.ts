/** Signs in as the pane does: the code flow with PKCE, through the real login page. */
import { createHash, randomBytes } from 'node:crypto'
import type { Browser, Visit } from './browser.ts'

export interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly id_token: string
  readonly expires_in: number
  readonly scope: string
  readonly token_type: string
}

export interface Flow {
  readonly verifier: string
  readonly state: string
  readonly address: string
}

export function newFlow(origin: string, changes: Readonly<Record<string, string | undefined>> = {}): Flow {
  const verifier = randomBytes(32).toString('base64url')
  const state = randomBytes(8).toString('hex')
  const asked = {
    client_id: 'blocscore-pane',
    response_type: 'code',
    redirect_uri: `${origin}/signin.html`,
    scope: 'openid profile offline_access blocscore',
    resource: `${origin}/api`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state,
    nonce: randomBytes(8).toString('hex'),
    ...changes,
  }
  const entries: [string, string | undefined][] = Object.entries(asked)
  const given = entries.filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { verifier, state, address: `${origin}/oidc/auth?${new URLSearchParams(given).toString()}` }
}

/** Fills in and sends the form of a page that was visited. */
export function submitLogin(
  browser: Browser,
  page: Visit,
  username: string,
  password: string,
): Promise<Visit> {
  const action = /<form method="post" action="([^"]*)"/.exec(page.text)?.[1] ?? ''
  return browser.visit(new URL(action, page.url).href, { form: { username, password } })
}

export function askForTokens(browser: Browser, origin: string, form: Record<string, string>): Promise<Visit> {
  // The pane sends no cookie of its own; the browser may, and they do not matter.
  return browser.ask(`${origin}/oidc/token`, { form: { client_id: 'blocscore-pane', ...form } })
}

export async function redeemed(
  browser: Browser,
  origin: string,
  flow: Flow,
  arrived: Visit,
): Promise<Tokens> {
  const answer = await askForTokens(browser, origin, {
    grant_type: 'authorization_code',
    code: new URL(arrived.url).searchParams.get('code') ?? '',
    code_verifier: flow.verifier,
    redirect_uri: `${origin}/signin.html`,
  })
  if (answer.status !== 200)
    throw new Error(`Redeeming the code answered ${String(answer.status)}: ${answer.text}`)
  return JSON.parse(answer.text) as Tokens
}

export async function signedIn(
  browser: Browser,
  origin: string,
  username: string,
  password: string,
): Promise<Tokens> {
  const flow = newFlow(origin)
  const page = await browser.visit(flow.address)
  return redeemed(browser, origin, flow, await submitLogin(browser, page, username, password))
}

export const refreshed = (browser: Browser, origin: string, token: string): Promise<Visit> =>
  askForTokens(browser, origin, { grant_type: 'refresh_token', refresh_token: token })

export const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
