/** What the provider must remember (sessions, codes, refresh tokens, grants), kept in the tables. */
import { createHash } from 'node:crypto'
import { Conflict, type Op, type Row, type Tables } from '../../store/table.ts'

/** The storage that oidc-provider asks for, one for each of its models. */
export interface ModelStore {
  upsert(id: string, payload: Payload, secondsToLive: number): Promise<void>
  find(id: string): Promise<Payload | undefined>
  findByUid(uid: string): Promise<Payload | undefined>
  consume(id: string): Promise<void>
  destroy(id: string): Promise<void>
  revokeByGrantId(grantId: string): Promise<void>
}

export type Payload = Readonly<Record<string, unknown>> & { readonly uid?: string; readonly grantId?: string }

const partition = 'sessions'
const longestLife = 24 * 60 * 60

/** `used` makes the error of a one-time token that comes a second time. */
export function modelStore(tables: Tables, model: string, used: () => Error): ModelStore {
  // Ids come from cookies and requests: hashed, any text is a good key.
  const rowOf = (id: string): string => `${model}|${hash(id)}`
  const uidRow = (uid: string): string => `uid|${model}|${hash(uid)}`

  async function findRow(rk: string): Promise<Row | undefined> {
    const row = await tables.get('Accounts', partition, rk)
    return row === undefined || Number(row.value.expires) <= seconds() ? undefined : row
  }

  async function find(rk: string): Promise<Payload | undefined> {
    const row = await findRow(rk)
    if (row === undefined) return undefined
    const payload = row.value.payload as Payload // written by upsert below
    const revoked = payload.grantId !== undefined && (await findRow(grantRow(payload.grantId))) !== undefined
    return revoked ? undefined : payload
  }

  return {
    async upsert(id, payload, secondsToLive) {
      const expires = seconds() + secondsToLive
      const ops: Op[] = [{ kind: 'upsert', rk: rowOf(id), value: { payload, expires } }]
      if (payload.uid !== undefined)
        ops.push({ kind: 'upsert', rk: uidRow(payload.uid), value: { rk: rowOf(id), expires } })
      await tables.commit('Accounts', partition, ops)
    },
    find: (id) => find(rowOf(id)),
    async findByUid(uid) {
      const pointer = await findRow(uidRow(uid))
      return typeof pointer?.value.rk === 'string' ? find(pointer.value.rk) : undefined
    },
    async consume(id) {
      const row = await findRow(rowOf(id))
      const payload = row?.value.payload as Payload | undefined
      if (row === undefined || payload?.consumed !== undefined) throw used()
      const value = { ...row.value, payload: { ...payload, consumed: seconds() } }
      try {
        await tables.commit('Accounts', partition, [{ kind: 'replace', rk: row.rk, etag: row.etag, value }])
      } catch (failure) {
        throw failure instanceof Conflict ? used() : failure
      }
    },
    async destroy(id) {
      await tables.commit('Accounts', partition, [{ kind: 'upsert', rk: rowOf(id), value: { expires: 0 } }])
    },
    async revokeByGrantId(grantId) {
      const expires = seconds() + longestLife
      await tables.commit('Accounts', partition, [
        { kind: 'upsert', rk: grantRow(grantId), value: { expires } },
      ])
    },
  }
}

/** Forgets what has expired. */
export async function forgetExpired(tables: Tables, now: number): Promise<void> {
  const rows = await tables.range('Accounts', partition, 'A', '~', { select: ['expires'] })
  for (const row of rows.filter(({ value }) => Number(value.expires) <= now / 1000)) {
    try {
      await tables.commit('Accounts', partition, [{ kind: 'delete', rk: row.rk, etag: row.etag }])
    } catch (failure) {
      if (!(failure instanceof Conflict)) throw failure // renewed meanwhile: it stays
    }
  }
}

const grantRow = (grantId: string): string => `revoked|${hash(grantId)}`
const hash = (id: string): string => createHash('sha256').update(id).digest('base64url')
const seconds = (): number => Math.floor(Date.now() / 1000)
