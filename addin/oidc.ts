import { z } from 'zod'
import { problem } from '../shared/problem.ts'
import { Refusal } from '../shared/refusal.ts'

/** Where an issuer lets people in. Source: OpenID Connect Discovery 1.0. */
export const Issuer = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  end_session_endpoint: z.url().optional(),
})
export type Issuer = z.infer<typeof Issuer>

/** What the pane holds of a person who has signed in. `expiresAt` in milliseconds. */
export const Held = z.object({
  accessToken: z.string().min(1),
  expiresAt: z.number(),
  refreshToken: z.string().optional(),
  idToken: z.string().optional(),
})
export type Held = z.infer<typeof Held>

/** Who asks, and for what: as the server's call `sign-in.read` says. */
export type Asking = { clientId: string; scope: string; resource?: string | undefined }

/** What must come back with the answer, kept where the answer arrives. Source: RFC 7636, OpenID Connect Core 3.1. */
export const Pending = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() })
export type Pending = z.infer<typeof Pending>

/** Why a sign-in did not work: a key of the words, or what the issuer says. */
export const signInRefusal = (why: string): Refusal => new Refusal(problem('auth.sign-in-failed', { why }))

export function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The S256 challenge of a verifier. Source: RFC 7636, section 4.2. */
export async function challengeOf(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
}

export function pendingFrom(random: (bytes: number) => Uint8Array): Pending {
  return { state: base64Url(random(24)), nonce: base64Url(random(24)), verifier: base64Url(random(48)) }
}

export async function findIssuer(address: string): Promise<Issuer> {
  const found = Issuer.safeParse(
    await jsonOf(`${address.replace(/\/$/, '')}/.well-known/openid-configuration`),
  )
  if (!found.success) throw signInRefusal('unreachable')
  if (found.data.issuer !== address) throw signInRefusal('mismatch')
  return found.data
}

/** Where to send the person to sign in. */
export async function authorizationUrl(
  issuer: Issuer,
  asking: Asking,
  pending: Pending,
  returnTo: string,
  language: string,
): Promise<string> {
  const url = new URL(issuer.authorization_endpoint)
  const query = {
    response_type: 'code',
    client_id: asking.clientId,
    redirect_uri: returnTo,
    scope: asking.scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: 'S256',
    ui_locales: language,
    ...(asking.resource === undefined ? {} : { resource: asking.resource }),
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

/** The code that came back, when it is the answer to what was asked. */
export function codeFrom(query: URLSearchParams, pending: Pending, issuer: string): string {
  if (query.get('state') !== pending.state) throw signInRefusal('mismatch')
  // RFC 9207: an answer that names its issuer must name this one
  const named = query.get('iss')
  if (named !== null && named !== issuer) throw signInRefusal('mismatch')
  const error = query.get('error')
  if (error !== null)
    throw signInRefusal(error === 'access_denied' ? 'denied' : (query.get('error_description') ?? error))
  const code = query.get('code')
  if (code === null) throw signInRefusal('mismatch')
  return code
}

/** Tokens for a code. The identity token must carry the nonce that was sent. */
export async function tokensForCode(
  issuer: Issuer,
  asking: Asking,
  pending: Pending,
  code: string,
  returnTo: string,
  now: number,
): Promise<Held> {
  const held = await tokensFrom(issuer, asking, now, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: returnTo,
    code_verifier: pending.verifier,
  })
  if (held.idToken !== undefined && nonceOf(held.idToken) !== pending.nonce) throw signInRefusal('mismatch')
  return held
}

/** Tokens for a refresh token, which may be replaced by a new one. */
export async function tokensForRefresh(
  issuer: Issuer,
  asking: Asking,
  held: Held,
  now: number,
): Promise<Held> {
  const next = await tokensFrom(issuer, asking, now, {
    grant_type: 'refresh_token',
    refresh_token: held.refreshToken ?? '',
  })
  return { ...held, ...next }
}

const TokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(300),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
})
const TokenRefusal = z.object({ error: z.string(), error_description: z.string().optional() })

async function tokensFrom(
  issuer: Issuer,
  { clientId, resource }: Asking,
  now: number,
  grant: Record<string, string>,
): Promise<Held> {
  const answer = await jsonOf(issuer.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      ...(resource === undefined ? {} : { resource }),
      ...grant,
    }),
  })
  const read = TokenAnswer.safeParse(answer)
  if (!read.success) {
    const refused = TokenRefusal.safeParse(answer)
    throw signInRefusal(
      refused.success ? (refused.data.error_description ?? refused.data.error) : 'unreachable',
    )
  }
  const { access_token, expires_in, refresh_token, id_token } = read.data
  return {
    accessToken: access_token,
    expiresAt: now + expires_in * 1000,
    ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    ...(id_token === undefined ? {} : { idToken: id_token }),
  }
}

/** Read, not verified: it came straight from the issuer over https. Source: OpenID Connect Core 3.1.3.7, point 6. */
function nonceOf(idToken: string): string | undefined {
  const [, payload = ''] = idToken.split('.')
  const read = z
    .object({ nonce: z.string() })
    .safeParse(JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))))
  return read.success ? read.data.nonce : undefined
}

async function jsonOf(url: string, request?: RequestInit): Promise<unknown> {
  const response = await fetch(url, request).catch(() => undefined)
  if (!response) throw new Refusal(problem('offline', {}))
  try {
    return await response.json()
  } catch {
    throw signInRefusal('unreachable')
  }
}
