/** Who has which roles where. The row in the bloc decides; the index only finds. */
import { type Membership } from '../../shared/access.ts'
import { BlocId, type Subject } from '../../shared/ids.ts'
import { Member } from '../../shared/people.ts'
import { keys, lastPart, under } from './keys.ts'
import type { Op, Row, Tables } from './table.ts'

/** A person's roles as stored, with the name an admin knows them by. */
type Named = Membership & { readonly name: string }

export const membershipOp = (year: number, subject: Subject, { unit, roles, name }: Named): Op => ({
  kind: 'upsert',
  rk: keys.membership(year, subject),
  value: { unit, roles, name },
})

export async function saveMembership(
  tables: Tables,
  bloc: BlocId,
  year: number,
  subject: Subject,
  named: Named,
): Promise<void> {
  await noteAccess(tables, bloc, year, subject)
  await tables.commit('Config', bloc, [membershipOp(year, subject, named)])
}

/** Lets a person find a bloc and year; of itself it allows nothing. */
export async function noteAccess(
  tables: Tables,
  bloc: BlocId,
  year: number,
  subject: Subject,
): Promise<void> {
  await tables.commit('Access', subject, [{ kind: 'upsert', rk: keys.access(year, bloc), value: { year } }])
}

const readMember = ({ rk, value }: Row): Member => Member.parse({ ...value, subject: lastPart(rk) })

/** Everyone who has roles in a bloc and year. */
export async function findMembers(tables: Tables, bloc: BlocId, year: number): Promise<Member[]> {
  const rows = await tables.range('Config', bloc, ...under(`m|${String(year)}|`))
  return rows.map(readMember)
}

export async function findMembership(
  tables: Tables,
  bloc: BlocId,
  year: number,
  subject: Subject,
): Promise<Membership | undefined> {
  const row = await tables.get('Config', bloc, keys.membership(year, subject))
  if (!row) return undefined
  const { unit, roles } = readMember(row)
  return { unit, roles }
}

/** The blocs and years in which a person may have roles: to be asked each. */
export async function findAccess(
  tables: Tables,
  subject: Subject,
): Promise<{ bloc: BlocId; year: number }[]> {
  const rows = await tables.range('Access', subject, '0', ':')
  return rows.map(({ rk }) => ({ bloc: BlocId.parse(lastPart(rk)), year: Number(rk.slice(0, 4)) }))
}
