/** Tries to sign in, counted for each name: after five wrong ones in a row the name is locked for a quarter of an hour. */
import { createHash } from 'node:crypto'
import { Conflict, type Op, type Tables } from '../../store/table.ts'

const maxTries = 5
const lockTime = 15 * 60 * 1000
const partition = 'tries'

export type Spent =
  | { readonly kind: 'allowed'; readonly triesLeft: number; readonly lockedUntil: number }
  | { readonly kind: 'locked'; readonly until: number }

/** Counts a try, or refuses it. `lockedUntil` is when the next may be, should this one, the last, be wrong. */
export async function spendTry(tables: Tables, username: string, now: number): Promise<Spent> {
  const rk = rowOf(username)
  for (;;) {
    const row = await tables.get('Accounts', partition, rk)
    const spent = Number(row?.value.spent ?? 0)
    const until = Number(row?.value.until ?? 0)
    const fresh = row === undefined || until <= now
    if (!fresh && spent >= maxTries) return { kind: 'locked', until }
    const value = { spent: fresh ? 1 : spent + 1, until: now + lockTime }
    const op: Op =
      row === undefined ? { kind: 'insert', rk, value } : { kind: 'replace', rk, etag: row.etag, value }
    if (await written(tables, op)) {
      return { kind: 'allowed', triesLeft: maxTries - value.spent, lockedUntil: value.until }
    }
  }
}

/** The count begins anew: the person is who they say. */
export async function tryAgain(tables: Tables, username: string, now: number): Promise<void> {
  await tables.commit('Accounts', partition, [
    { kind: 'upsert', rk: rowOf(username), value: { spent: 0, until: now } },
  ])
}

/** Forgets the counts that no longer matter. */
export async function forgetTries(tables: Tables, now: number): Promise<void> {
  const rows = await tables.range('Accounts', partition, '-', '~', { select: ['until'] })
  for (const row of rows.filter(({ value }) => Number(value.until) <= now)) {
    await written(tables, { kind: 'delete', rk: row.rk, etag: row.etag })
  }
}

async function written(tables: Tables, op: Op): Promise<boolean> {
  try {
    await tables.commit('Accounts', partition, [op])
    return true
  } catch (failure) {
    if (failure instanceof Conflict) return false
    throw failure
  }
}

const rowOf = (username: string): string => createHash('sha256').update(username).digest('base64url')
