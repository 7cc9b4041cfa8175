/** The page on which somebody with a code gets an account of their own. */
import { timingSafeEqual } from 'node:crypto'
import { InvitationCode } from '../../../shared/people.ts'
import { digest } from '../../digest.ts'
import { isInvited } from '../../store/invitations.ts'
import type { Tables } from '../../store/table.ts'
import {
  createAccount,
  isGoodName,
  isGoodPassword,
  isGoodUsername,
  NameTaken,
  type Account,
} from './people.ts'
import { spendTry, tryAgain } from './tries.ts'
import type { Words } from './words.ts'

/** What a person fills in; the password twice. */
export interface Registration {
  readonly code: string
  readonly name: string
  readonly username: string
  readonly password: string
  readonly again: string
}

export type Registered =
  | { readonly kind: 'made'; readonly account: Account }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: string }
  | { readonly kind: 'locked'; readonly until: number }

/** Where an account is asked for: what the server takes as a code, and the address it is asked from. */
export interface Desk {
  readonly tables: Tables
  readonly setUpCode: string | undefined
  readonly address: string
}

/**
 * Makes an account for whoever has a code that is open: an invitation's, which stays to be accepted, or the server's set-up
 * code. Every try of a code is counted for the address it comes from, before the code is looked at.
 */
export async function register(
  { tables, setUpCode, address }: Desk,
  { code, name, username, password, again }: Registration,
  say: Words,
  now: Date,
): Promise<Registered> {
  const refused = (status: number, problem: string): Registered => ({ kind: 'refused', status, problem })
  if (!isGoodName(name)) return refused(400, say.nameWrong)
  if (!isGoodUsername(username)) return refused(400, say.usernameWrong)
  if (!isGoodPassword(password)) return refused(400, say.passwordWrong)
  if (password !== again) return refused(400, say.passwordsDiffer)
  // in capitals, which no username has when its tries are counted
  const tried = `CODE ${address}`
  const spent = await spendTry(tables, tried, now.getTime())
  if (spent.kind === 'locked') return spent
  const read = InvitationCode.safeParse(code)
  const isOpen = read.success && (isSame(read.data, setUpCode) || (await isInvited(tables, read.data, now)))
  if (!isOpen && spent.triesLeft === 0) return { kind: 'locked', until: spent.lockedUntil }
  if (!isOpen) return refused(403, say.codeWrong(spent.triesLeft))
  await tryAgain(tables, tried, now.getTime())
  try {
    return { kind: 'made', account: await createAccount(tables, { username, password, name }) }
  } catch (failure) {
    if (!(failure instanceof NameTaken)) throw failure
    return refused(409, say.usernameTaken)
  }
}

function isSame(code: InvitationCode, setUpCode: string | undefined): boolean {
  const right = InvitationCode.safeParse(setUpCode ?? '')
  return right.success && timingSafeEqual(Buffer.from(digest(right.data)), Buffer.from(digest(code)))
}
