/** Invitations: how a person comes to have roles, whoever they sign in with. Only the digest of a code is kept. */
import { randomBytes } from 'node:crypto'
import type { Membership } from '../../shared/access.ts'
import { BlocId, type Subject } from '../../shared/ids.ts'
import { Invitation, InvitationCode, type Invited } from '../../shared/people.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { digest } from '../digest.ts'
import { commitTold, findBlocRecord, removing } from './bloc-record.ts'
import { keys, lastPart, under } from './keys.ts'
import { findMembership, membershipOp, noteAccess } from './memberships.ts'
import type { Doing } from './records.ts'
import type { Op, Row, Tables } from './table.ts'

const day = 24 * 60 * 60 * 1000
const lasts = 30 * day
// Crockford's base32: nothing to mishear or misread
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 60 bits by chance, in threes of four: `7K3M-Q2XD-9WTB`. */
export function newCode(): string {
  const symbols = [...randomBytes(12)].map((byte) => alphabet[byte & 31] ?? '').join('')
  return symbols.replace(/(.{4})(?=.)/g, '$1-')
}

/** Makes an invitation for each; answers the codes, which cannot be read again. */
export async function invite(
  tables: Tables,
  { bloc, year }: { readonly bloc: BlocId; readonly year: number },
  people: readonly Invited[],
  by: Doing,
): Promise<{ name: string; code: string; expiresAt: string }[]> {
  const expiresAt = new Date(by.now.getTime() + lasts).toISOString()
  const made = people.map((invited) => ({ invited, code: newCode() }))
  const ids = made.map(({ code }) => digest(InvitationCode.parse(code)))
  // found first: an index row whose invitation is not there leads nowhere
  await tables.commit(
    'Access',
    keys.invitations,
    ids.map((rk): Op => ({ kind: 'insert', rk, value: { bloc, year } })),
  )
  const record = await findBlocRecord(tables, bloc)
  const rows = made.map(({ invited }, at): Op => {
    const id = ids[at] ?? ''
    return { kind: 'insert', rk: keys.invitation(year, id), value: { ...invited, expiresAt } }
  })
  const what = { year, people: digest(people) }
  await commitTold(tables, bloc, record, rows, { ...by, act: 'person.invite', what })
  return made.map(({ invited: { name }, code }) => ({ name, code, expiresAt }))
}

export async function findInvitations(tables: Tables, bloc: BlocId, year: number): Promise<Invitation[]> {
  const rows = await tables.range('Config', bloc, ...under(`i|${String(year)}|`))
  return rows.map(readInvitation)
}

const readInvitation = ({ rk, value }: Row): Invitation => Invitation.parse({ ...value, id: lastPart(rk) })

/** Takes an invitation back; one that is not there any more is as good. */
export async function withdraw(
  tables: Tables,
  { bloc, year }: { readonly bloc: BlocId; readonly year: number },
  id: string,
  by: Doing,
): Promise<void> {
  const record = await findBlocRecord(tables, bloc)
  const gone = await removing(tables, bloc, [keys.invitation(year, id)])
  if (gone.length === 0) return
  await commitTold(tables, bloc, record, gone, { ...by, act: 'person.withdraw', what: { year, id } })
}

/** Whether a code is that of an invitation nobody has accepted yet. */
export async function isInvited(tables: Tables, code: InvitationCode, now: Date): Promise<boolean> {
  const id = digest(code)
  const found = await tables.get('Access', keys.invitations, id)
  const bloc = BlocId.safeParse(found?.value.bloc)
  if (!bloc.success) return false
  const row = await tables.get('Config', bloc.data, keys.invitation(Number(found?.value.year), id))
  return row !== undefined && now.getTime() <= Date.parse(readInvitation(row).expiresAt)
}

/** Gives whoever holds a code the roles it was made for, once. Roles they have already are kept. */
export async function accept(
  tables: Tables,
  code: InvitationCode,
  by: Doing,
): Promise<{ bloc: BlocId; year: number }> {
  const id = digest(code)
  const found = await tables.get('Access', keys.invitations, id)
  const bloc = BlocId.safeParse(found?.value.bloc)
  const year = Number(found?.value.year)
  const row = bloc.success ? await tables.get('Config', bloc.data, keys.invitation(year, id)) : undefined
  if (!bloc.success || !row) throw new Refusal(problem('invitation.unknown', {}))
  const { name, unit, roles, expiresAt } = readInvitation(row)
  if (by.now.getTime() > Date.parse(expiresAt)) throw new Refusal(problem('invitation.unknown', {}))
  const { subject } = by.person
  const [record, before] = await Promise.all([
    findBlocRecord(tables, bloc.data),
    findMembership(tables, bloc.data, year, subject),
  ])
  const membership = joined(before, { unit, roles })
  await noteAccess(tables, bloc.data, year, subject)
  const ops: Op[] = [
    { kind: 'delete', rk: row.rk, etag: row.etag },
    membershipOp(year, subject, { ...membership, name }),
  ]
  const what = { year, name, unit, roles: roles.join() }
  await commitTold(tables, bloc.data, record, ops, { ...by, act: 'person.accept', what })
  return { bloc: bloc.data, year }
}

/** A person belongs to one unit a year. */
function joined(before: Membership | undefined, invited: Membership): Membership {
  if (!before) return invited
  if (before.unit !== invited.unit)
    throw new Refusal(problem('invitation.other-unit', { has: before.unit, invited: invited.unit }))
  return { unit: before.unit, roles: [...new Set([...before.roles, ...invited.roles])] }
}

/** Whether a person with these roles would leave the bloc without an admin. */
export const isLastAdmin = (
  members: readonly { subject: Subject; roles: Membership['roles'] }[],
  subject: Subject,
): boolean => {
  const admins = members.filter(({ roles }) => roles.includes('admin'))
  return admins.length === 1 && admins[0]?.subject === subject
}
