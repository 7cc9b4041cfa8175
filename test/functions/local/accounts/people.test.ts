import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadKeys, publicKeys } from '../../../../functions/local/accounts/keys.ts'
import {
  createAccount,
  findAccount,
  setPassword,
  signIn,
} from '../../../../functions/local/accounts/people.ts'
import { forgetExpired, modelStore } from '../../../../functions/local/accounts/sessions.ts'
import { forgetTries } from '../../../../functions/local/accounts/tries.ts'
import { openTables } from '../../../../functions/store/open.ts'
import type { Tables } from '../../../../functions/store/table.ts'

const password = 'mật khẩu của Bình'
const minute = 60 * 1000
const day = 24 * 60 * minute
const start = Date.parse('2026-11-23T03:00:00Z')

let folder: string
let tables: Tables

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocscore-'))
  tables = await openTables({ DATA_FOLDER: folder })
})

afterAll(async () => {
  await tables.close()
  await rm(folder, { recursive: true })
})

const tried = (username: string, given: string, now: number) =>
  signIn(tables, { username, password: given }, now)

describe('an account', () => {
  test('is found by what its tokens call it', async () => {
    const account = await createAccount(tables, { username: 'Lan', password, name: ' Trần Thị Lan ' })
    expect(account).toEqual({ sub: expect.any(String) as string, username: 'lan', name: 'Trần Thị Lan' })
    expect(await findAccount(tables, account.sub)).toEqual(account)
    expect(await findAccount(tables, 'nobody')).toBeUndefined()
    expect(await tried('LAN ', password, start)).toEqual({ kind: 'right', account })
  })

  test('takes a password typed with composed or with combining letters', async () => {
    await createAccount(tables, { username: 'mai', password: password.normalize('NFD'), name: 'Mai' })
    expect(await tried('mai', password.normalize('NFC'), start)).toMatchObject({ kind: 'right' })
  })

  test('keeps no password that could be read', async () => {
    const rows = await tables.range('Accounts', 'people', 'a', 'z')
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('mật khẩu')
  })

  test.each([
    ['a name that is taken', { username: 'LAN' }, /"lan" found one of that name/],
    ['a name with spaces', { username: 'tran lan' }, /2 to 64 letters/],
    ['a name with marks', { username: 'lân' }, /2 to 64 letters/],
    ['an empty name', { name: ' ' }, /1 to 200 characters/],
    ['a short password', { password: '1234567' }, /8 to 200 characters/],
  ])('is refused for %s', async (_name, changes, message) => {
    const account = { username: 'moi', password, name: 'Mới', ...changes }
    await expect(createAccount(tables, account)).rejects.toThrow(message)
    expect(await tried('moi', password, start)).toMatchObject({ kind: 'wrong' })
    await forgetTries(tables, start + 16 * minute)
  })
})

describe('a new password', () => {
  test('takes the place of the old one, and unlocks the name', async () => {
    await createAccount(tables, { username: 'hoa', password, name: 'Hoa' })
    for (let i = 0; i < 5; i += 1) await tried('hoa', 'sai', start)
    await setPassword(tables, ' Hoa', 'mật khẩu mới', start)
    expect(await tried('hoa', password, start)).toMatchObject({ kind: 'wrong' })
    expect(await tried('hoa', 'mật khẩu mới', start)).toMatchObject({
      kind: 'right',
      account: { name: 'Hoa' },
    })
  })

  test('is refused when it is short, and for nobody', async () => {
    await expect(setPassword(tables, 'lan', '1234567', start)).rejects.toThrow(/8 to 200 characters/)
    await expect(setPassword(tables, 'khong', password, start)).rejects.toThrow(/no account "khong"/)
  })
})

describe('wrong tries', () => {
  test('lock a name at the fifth, for a quarter of an hour', async () => {
    await createAccount(tables, { username: 'binh', password, name: 'Bình' })
    for (let left = 4; left > 0; left -= 1) {
      expect(await tried('binh', 'sai', start)).toEqual({ kind: 'wrong', triesLeft: left })
    }
    const until = start + 15 * minute
    expect(await tried('binh', 'sai', start)).toEqual({ kind: 'locked', until })
    expect(await tried('binh', password, until - 1)).toEqual({ kind: 'locked', until })
    expect(await tried('binh', password, until)).toMatchObject({ kind: 'right' })
  })

  test('are forgotten by a right one, and by a quarter of an hour', async () => {
    for (let i = 0; i < 4; i += 1) await tried('binh', 'sai', start + day)
    expect(await tried('binh', password, start + day)).toMatchObject({ kind: 'right' })
    for (let i = 0; i < 4; i += 1) await tried('binh', 'sai', start + day)
    expect(await tried('binh', 'sai', start + day + 15 * minute)).toEqual({ kind: 'wrong', triesLeft: 4 })
  })

  test('are counted for a name that nobody has, so that it is not told apart', async () => {
    for (let left = 4; left > 0; left -= 1) {
      expect(await tried('khong co', password, start)).toEqual({ kind: 'wrong', triesLeft: left })
    }
    expect(await tried('khong co', password, start)).toMatchObject({ kind: 'locked' })
  })

  test('at once are counted one by one', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => tried('cuong', 'sai', start)))
    expect(all.filter((one) => one.kind === 'wrong')).toHaveLength(4)
    expect(all.filter((one) => one.kind === 'locked')).toHaveLength(8)
  })

  test('that no longer matter are not kept', async () => {
    await tried('dung', 'sai', start + 2 * day)
    await forgetTries(tables, start + 2 * day)
    expect(await tables.range('Accounts', 'tries', '-', '~')).toHaveLength(1)
    await forgetTries(tables, start + 3 * day)
    expect(await tables.range('Accounts', 'tries', '-', '~')).toEqual([])
  })
})

describe('the keys', () => {
  test('are made once, and stay', async () => {
    const [one, two] = await Promise.all([loadKeys(tables, start), loadKeys(tables, start)])
    expect(one).toEqual(two)
    expect(await loadKeys(tables, start + 89 * day)).toEqual(one)
    expect(one.signing).toHaveLength(1)
    expect(publicKeys(one).keys).toEqual([expect.not.objectContaining({ d: expect.anything() as unknown })])
  })

  test('are renewed each quarter, while the ones before still prove what they signed', async () => {
    const before = await loadKeys(tables, start)
    const after = await loadKeys(tables, start + 90 * day)
    expect(after.signing[1]).toEqual(before.signing[0])
    expect(after.cookies[1]).toBe(before.cookies[0])
    expect(after.signing[0]?.kid).not.toBe(before.signing[0]?.kid)
    const later = await loadKeys(tables, start + 180 * day)
    expect(later.signing).toHaveLength(2)
    expect(later.signing[1]).toEqual(after.signing[0])
  })
})

describe('what the provider remembers', () => {
  const used = () => new Error('used')

  test('is found by its id and its uid, until it expires', async () => {
    const sessions = modelStore(tables, 'Session', used)
    await sessions.upsert('id#1', { uid: 'u/1', jti: 'id#1' }, 60)
    expect(await sessions.find('id#1')).toEqual({ uid: 'u/1', jti: 'id#1' })
    expect(await sessions.findByUid('u/1')).toEqual({ uid: 'u/1', jti: 'id#1' })
    expect(await modelStore(tables, 'Grant', used).find('id#1')).toBeUndefined()
    await sessions.upsert('id#1', { uid: 'u/1' }, -1)
    expect(await sessions.find('id#1')).toBeUndefined()
    expect(await sessions.findByUid('u/1')).toBeUndefined()
  })

  test('is consumed once, however many try', async () => {
    const codes = modelStore(tables, 'AuthorizationCode', used)
    await codes.upsert('code', { jti: 'code' }, 60)
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => codes.consume('code')))
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await codes.find('code')).toMatchObject({ jti: 'code', consumed: expect.any(Number) as number })
    await expect(codes.consume('none')).rejects.toThrow('used')
  })

  test('is gone when destroyed, or when the grant it came of is revoked', async () => {
    const tokens = modelStore(tables, 'RefreshToken', used)
    await tokens.upsert('a', { grantId: 'g1' }, 60)
    await tokens.upsert('b', { grantId: 'g2' }, 60)
    await tokens.revokeByGrantId('g1')
    expect(await tokens.find('a')).toBeUndefined()
    expect(await tokens.find('b')).toBeDefined()
    await tokens.destroy('b')
    expect(await tokens.find('b')).toBeUndefined()
  })

  test('is forgotten when it has expired', async () => {
    await forgetExpired(tables, Date.now() + 2 * day)
    expect(await tables.range('Accounts', 'sessions', 'A', '~')).toEqual([])
  })
})
