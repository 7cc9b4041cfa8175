/** The people who may sign in here: a name to sign in with, a name to be called by, and a password. */
import { randomUUID } from 'node:crypto'
import { Conflict, type Row, type Tables } from '../../store/table.ts'
import { fits, hashed } from './passwords.ts'
import { spendTry, tryAgain } from './tries.ts'

export interface Account {
  /** Who this is, for good: the `sub` of its tokens. */
  readonly sub: string
  readonly username: string
  readonly name: string
}

export interface NewAccount {
  readonly username: string
  readonly password: string
  readonly name: string
}

export type SignIn =
  | { readonly kind: 'right'; readonly account: Account }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly until: number }

const partition = 'people'
const usernameRow = (username: string): string => `u|${username}`
const subRow = (sub: string): string => `s|${sub}`

/** Somebody has this name to sign in with. */
export class NameTaken extends Error {
  constructor(username: string) {
    super(`Creating the account "${username}" found one of that name; the name must be new`)
    this.name = 'NameTaken'
  }
}

export const isGoodUsername = (username: string): boolean =>
  /^[a-z0-9][a-z0-9._@-]{1,63}$/.test(spelled(username))
export const isGoodName = (name: string): boolean => name.trim() !== '' && name.trim().length <= 200
export const isGoodPassword = (password: string): boolean => password.length >= 8 && password.length <= 200

export async function createAccount(
  tables: Tables,
  { username, password, name }: NewAccount,
): Promise<Account> {
  const account = { sub: randomUUID(), username: spelled(username), name: name.trim().normalize('NFC') }
  mustBeGood(account)
  mustBeLong(account.username, password)
  try {
    await tables.commit('Accounts', partition, [
      {
        kind: 'insert',
        rk: usernameRow(account.username),
        value: { ...account, password: await hashed(password) },
      },
      { kind: 'insert', rk: subRow(account.sub), value: { username: account.username } },
    ])
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure
    throw new NameTaken(account.username)
  }
  return account
}

function mustBeGood({ username, name }: Account): void {
  if (!isGoodUsername(username)) {
    throw new Error(
      `Creating the account "${username}": the username must be 2 to 64 letters a-z, digits, . _ @ -`,
    )
  }
  if (!isGoodName(name)) {
    throw new Error(`Creating the account "${username}": the name must have 1 to 200 characters`)
  }
}

function mustBeLong(username: string, password: string): void {
  if (!isGoodPassword(password)) {
    throw new Error(`The password of the account "${username}" must have 8 to 200 characters`)
  }
}

/** For who forgot theirs; it also unlocks the name. */
export async function setPassword(
  tables: Tables,
  username: string,
  password: string,
  now: number,
): Promise<void> {
  const row = await findRow(tables, spelled(username))
  if (row === undefined)
    throw new Error(`Setting a password found no account "${username}"; there must be one`)
  mustBeLong(username, password)
  const value = { password: await hashed(password) }
  await tables.commit('Accounts', partition, [{ kind: 'merge', rk: row.rk, value }])
  await tryAgain(tables, spelled(username), now)
}

export async function findAccount(tables: Tables, sub: string): Promise<Account | undefined> {
  const pointer = await tables.get('Accounts', partition, subRow(sub))
  if (typeof pointer?.value.username !== 'string') return undefined
  const row = await findRow(tables, pointer.value.username)
  return row === undefined ? undefined : readAccount(row)
}

/** Every try is counted before the password is looked at, and names that nobody has are treated like any other. */
export async function signIn(
  tables: Tables,
  given: { username: string; password: string },
  now: number,
): Promise<SignIn> {
  const username = spelled(given.username)
  const spent = await spendTry(tables, username, now)
  if (spent.kind === 'locked') return spent
  const row = await findRow(tables, username)
  const right = await fits(
    given.password,
    typeof row?.value.password === 'string' ? row.value.password : await nobodys(),
  )
  if (row !== undefined && right) {
    await tryAgain(tables, username, now)
    return { kind: 'right', account: readAccount(row) }
  }
  return spent.triesLeft > 0
    ? { kind: 'wrong', triesLeft: spent.triesLeft }
    : { kind: 'locked', until: spent.lockedUntil }
}

const spelled = (username: string): string => username.trim().toLowerCase().normalize('NFC')

async function findRow(tables: Tables, username: string): Promise<Row | undefined> {
  // Only a well-spelled name can be a key; any other is nobody's.
  return /^[a-z0-9._@-]{1,64}$/.test(username)
    ? tables.get('Accounts', partition, usernameRow(username))
    : undefined
}

// A password nobody has, so that a wrong name takes as long as a wrong password.
let nobody: Promise<string> | undefined
const nobodys = (): Promise<string> => (nobody ??= hashed(randomUUID()))

function readAccount({ value: { sub, username, name } }: Row): Account {
  if (typeof sub !== 'string' || typeof username !== 'string' || typeof name !== 'string') {
    throw new Error('Reading an account found a row without sub, username or name; it must have all three')
  }
  return { sub, username, name }
}
