/** Names for content: the same content has the same digest on every machine. */
import { createHash } from 'node:crypto'
import { CheckCode } from '../shared/submission.ts'

/** JSON with its members in order of their names, so that the same content is the same text. Source: RFC 8785. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

const sha256 = (value: unknown): Buffer => createHash('sha256').update(canonicalJson(value)).digest()

/** The SHA-256 of content, in hexadecimal. */
export const digest = (value: unknown): string => sha256(value).toString('hex')

// Crockford's base32 has no I, L, O or U: nothing to mishear or misread.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first 40 bits of the digest, for people: `7K3M-Q2XD`. */
export function checkCode(value: unknown): CheckCode {
  let bits = BigInt(`0x${sha256(value).subarray(0, 5).toString('hex')}`)
  let code = ''
  for (let place = 0; place < 8; place += 1) {
    code = (alphabet[Number(bits & 31n)] ?? '') + code
    bits >>= 5n
  }
  return CheckCode.parse(`${code.slice(0, 4)}-${code.slice(4)}`)
}
