/**
 * A token → the person signed in. Tokens are checked here, against any OpenID issuer: what a platform says about the
 * caller in other headers is never read, because anyone can send them where that platform is not in front.
 */
import { createHash } from 'node:crypto'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyResult,
} from 'jose'
import { Subject } from '../shared/ids.ts'
import { shortened } from './shortened.ts'

export interface Identity {
  /** Who this is, whatever name they bear: the same for one person of one issuer, always. */
  readonly subject: Subject
  readonly name: string
}

export type NoIdentity = 'no-token' | 'bad-token' | 'expired-token'

export interface IdentitySettings {
  readonly issuer: string
  readonly audience: string
  /** Which tenants may sign in, where the issuer speaks for many (Microsoft Entra). */
  readonly tenants: readonly string[]
  /** What a token must allow, unless its type says that it is an access token. */
  readonly scope: string
  /** The issuer's public keys, where they are known without asking. */
  readonly keys: JSONWebKeySet | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * OIDC_ISSUER, OIDC_AUDIENCE: who signs the tokens, and for whom. OIDC_TENANTS: tenants parted by commas. OIDC_SCOPE: the
 * scope of our API. OIDC_KEYS: a JSON Web Key Set, set by the server whose own accounts sign the tokens.
 */
export function identitySettings(env: Environment): IdentitySettings {
  if (!env.OIDC_ISSUER || !env.OIDC_AUDIENCE) {
    throw new Error('Reading who may sign in found no OIDC_ISSUER or no OIDC_AUDIENCE; both must be set')
  }
  return {
    issuer: env.OIDC_ISSUER,
    audience: env.OIDC_AUDIENCE,
    tenants: (env.OIDC_TENANTS ?? '')
      .split(',')
      .map((tenant) => tenant.trim())
      .filter((tenant) => tenant !== ''),
    scope: env.OIDC_SCOPE ?? 'blocscore',
    keys: env.OIDC_KEYS ? (JSON.parse(env.OIDC_KEYS) as JSONWebKeySet) : undefined,
  }
}

/** Makes one name of an issuer and what it calls the person there. */
export function subjectOf(issuer: string, sub: string): Subject {
  return Subject.parse(createHash('sha256').update(`${issuer}|${sub}`).digest('base64url'))
}

/** The issuer cannot be asked now: nothing is known of the person, and nobody is to blame but the connection. */
export class IssuerUnreachable extends Error {
  constructor(issuer: string, cause: unknown) {
    super(`Asking ${issuer} for its keys failed; it must answer`, { cause })
    this.name = 'IssuerUnreachable'
  }
}

/** Who sends this Authorization header. It fails when the issuer cannot be asked for its keys, or is another than the settings say. */
export async function readIdentity(
  authorization: string | null | undefined,
  settings: IdentitySettings,
  now = Date.now(),
): Promise<Identity | NoIdentity> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) return 'no-token'
  if (token.length > maxToken) return 'bad-token'
  const { trusted, seen } = memoryOf(settings)
  const known = seen.get(token, now)
  if (known !== undefined) return known
  const { keys, issuers } = await trusted()
  try {
    const options = {
      issuer: [...issuers],
      audience: settings.audience,
      currentDate: new Date(now),
      ...checks,
    }
    const verified = await jwtVerify(token, keys, options)
    const identity = identityOf(verified, settings)
    if (identity !== undefined) seen.add(token, identity, Number(verified.payload.exp) * 1000)
    return identity ?? 'bad-token'
  } catch (failure) {
    if (failure instanceof errors.JWTExpired) return 'expired-token'
    if (isOutage(failure)) throw new IssuerUnreachable(settings.issuer, failure)
    return 'bad-token'
  }
}

const maxToken = 16 * 1024
const checks = {
  algorithms: ['RS256', 'PS256', 'ES256'],
  clockTolerance: 60,
  requiredClaims: ['sub', 'exp', 'iat'],
}

function identityOf(
  { payload, protectedHeader }: JWTVerifyResult,
  settings: IdentitySettings,
): Identity | undefined {
  const isAccessToken = /^(application\/)?at\+jwt$/i.test(protectedHeader.typ ?? '')
  if (!isAccessToken && !scopesOf(payload).includes(settings.scope)) return undefined
  const subject = isEntra(settings.issuer)
    ? entraSubject(payload)
    : subjectOf(String(payload.iss), String(payload.sub))
  return subject === undefined ? undefined : { subject, name: nameOf(payload) }
}

const scopesOf = ({ scope, scp }: JWTPayload): string[] =>
  [scope, scp].flat().flatMap((one) => String(one).split(' '))

function nameOf({ name, preferred_username: username }: JWTPayload): string {
  const given = [name, username].find((one) => typeof one === 'string' && one.trim() !== '')
  return typeof given === 'string' ? shortened(given.trim(), 200) : ''
}

const isEntra = (issuer: string): boolean =>
  /^login\.(microsoftonline\.com|microsoftonline\.us|partner\.microsoftonline\.cn)$/.test(
    new URL(issuer).hostname,
  )

// Entra's sub differs from app to app; tenant and object id are the person.
function entraSubject({ iss, tid, oid }: JWTPayload): Subject | undefined {
  if (typeof tid !== 'string' || typeof oid !== 'string') return undefined
  return iss?.includes(`/${tid}/`) === true ? subjectOf(tid, oid) : undefined
}

function isOutage(failure: unknown): boolean {
  if (!(failure instanceof errors.JOSEError)) return true
  return (
    failure instanceof errors.JWKSTimeout ||
    failure instanceof errors.JWKSInvalid ||
    failure.code === 'ERR_JOSE_GENERIC'
  )
}

interface Trusted {
  readonly keys: JWTVerifyGetKey
  readonly issuers: readonly string[]
}

interface Memory {
  readonly trusted: () => Promise<Trusted>
  readonly seen: SeenTokens
}

const memories = new WeakMap<IdentitySettings, Memory>()

function memoryOf(settings: IdentitySettings): Memory {
  const known = memories.get(settings)
  if (known !== undefined) return known
  let asked: Promise<Trusted> | undefined
  const forget = (): void => {
    asked = undefined
  }
  const trusted = (): Promise<Trusted> => {
    asked ??= trust(settings)
    asked.catch(forget)
    return asked
  }
  const memory = { trusted, seen: new SeenTokens() }
  memories.set(settings, memory)
  return memory
}

async function trust(settings: IdentitySettings): Promise<Trusted> {
  if (settings.keys !== undefined)
    return { keys: createLocalJWKSet(settings.keys), issuers: [settings.issuer] }
  const { issuer, jwks } = await discover(settings.issuer)
  return { keys: createRemoteJWKSet(new URL(jwks)), issuers: issuersOf(settings, issuer) }
}

async function discover(configured: string): Promise<{ issuer: string; jwks: string }> {
  const address = `${configured.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch((failure: unknown) => {
    throw new IssuerUnreachable(configured, failure)
  })
  // what stands before the issuer, or the issuer itself, is down
  if (answer.status >= 500) throw new IssuerUnreachable(configured, answer.status)
  if (!answer.ok) throw new Error(`Asking ${address} answered ${String(answer.status)}; it must answer 200`)
  const found = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (typeof found.issuer !== 'string' || typeof found.jwks_uri !== 'string') {
    throw new Error(`Asking ${address} found no issuer or jwks_uri; it must name both`)
  }
  return { issuer: found.issuer, jwks: found.jwks_uri }
}

function issuersOf({ issuer, tenants }: IdentitySettings, found: string): string[] {
  if (found.includes('{tenantid}')) {
    if (tenants.length > 0) return tenants.map((tenant) => found.replace('{tenantid}', tenant))
    throw new Error(
      `The issuer ${issuer} speaks for many tenants; OIDC_TENANTS must name those that may sign in`,
    )
  }
  if (found !== issuer)
    throw new Error(`The issuer ${issuer} calls itself ${found}; OIDC_ISSUER must be that name`)
  return [found]
}

/** Tokens that were found good, until they expire. */
class SeenTokens {
  readonly #seen = new Map<string, { readonly identity: Identity; readonly expires: number }>()

  get(token: string, now: number): Identity | undefined {
    const found = this.#seen.get(hash(token))
    return found !== undefined && found.expires > now ? found.identity : undefined
  }

  add(token: string, identity: Identity, expires: number): void {
    const [oldest] = this.#seen.keys()
    if (this.#seen.size >= 1000 && oldest !== undefined) this.#seen.delete(oldest)
    this.#seen.set(hash(token), { identity, expires })
  }
}

const hash = (token: string): string => createHash('sha256').update(token).digest('base64')
