/** Passwords are kept only as scrypt hashes, with the cost they were made with beside them. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// 32 MiB and some 80 ms a try: dear for who guesses, cheap for who knows.
const cost = { log2N: 15, r: 8, p: 1 }
const keyLength = 32

export async function hashed(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derived(password, salt, cost)
  const parts = [cost.log2N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')]
  return ['scrypt', ...parts].join('$')
}

export async function fits(password: string, hash: string): Promise<boolean> {
  const [scheme, log2N, r, p, salt, key] = hash.split('$')
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) {
    throw new Error(
      `A stored password has the scheme "${String(scheme)}"; it must be scrypt with its cost, salt and key`,
    )
  }
  const made = await derived(password, Buffer.from(salt, 'base64url'), {
    log2N: Number(log2N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(made, Buffer.from(key, 'base64url'))
}

function derived(password: string, salt: Buffer, { log2N, r, p }: typeof cost): Promise<Buffer> {
  const options = { N: 2 ** log2N, r, p, maxmem: 2 * 128 * r * 2 ** log2N }
  return new Promise((resolve, reject) => {
    // Two keyboards may write one Vietnamese letter in two ways; NFC makes them one.
    scrypt(password.normalize('NFC'), salt, keyLength, options, (failure, key) => {
      if (failure === null) resolve(key)
      else reject(failure)
    })
  })
}
