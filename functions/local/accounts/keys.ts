/** The keys that sign tokens and cookies: made on the first start, kept in the tables, renewed each quarter. */
import { randomBytes } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { Conflict, type Row, type Tables } from '../../store/table.ts'

export interface Keys {
  /** Private; the first signs, the others still prove what they signed before. */
  readonly signing: readonly JWK[]
  readonly cookies: readonly string[]
  readonly made: number
}

const partition = 'keys'
const rk = 'keys'
const lifetime = 90 * 24 * 60 * 60 * 1000

export async function loadKeys(tables: Tables, now: number): Promise<Keys> {
  const row = await tables.get('Accounts', partition, rk)
  const known = row === undefined ? undefined : readKeys(row)
  if (known !== undefined && now - known.made < lifetime) return known
  const keys = await renewed(known, now)
  const write = { kind: 'insert', rk, value: { ...keys } } as const
  try {
    await tables.commit('Accounts', partition, [
      row === undefined ? write : { ...write, kind: 'replace', etag: row.etag },
    ])
    return keys
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure
    return loadKeys(tables, now)
  }
}

/** What anyone may know of the signing keys, to check a token by. */
export function publicKeys({ signing }: Keys): { keys: JWK[] } {
  const known = ({ kty, crv, x, y, kid, use, alg }: JWK) => ({ kty, crv, x, y, kid, use, alg }) as JWK
  return { keys: signing.map(known) }
}

async function renewed(known: Keys | undefined, now: number): Promise<Keys> {
  const cookie = randomBytes(32).toString('base64url')
  return {
    signing: [await newSigningKey(), ...(known?.signing.slice(0, 1) ?? [])],
    cookies: [cookie, ...(known?.cookies.slice(0, 1) ?? [])],
    made: now,
  }
}

async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: 'ES256' }
}

function readKeys({ value: { signing, cookies, made } }: Row): Keys {
  if (!Array.isArray(signing) || !Array.isArray(cookies) || typeof made !== 'number') {
    throw new Error(
      'Reading the keys found a row without signing keys, cookie keys or a date; it must have all three',
    )
  }
  return { signing: signing as JWK[], cookies: cookies as string[], made }
}
