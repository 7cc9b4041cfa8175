/** Who has which roles where. The row in the bloc decides; the index only finds. */
import { Membership } from '../../shared/access.ts'
import { BlocId, type Subject } from '../../shared/ids.ts'
import { keys, lastPart } from './keys.ts'
import type { Tables } from './table.ts'

export async function saveMembership(
  tables: Tables,
  bloc: BlocId,
  year: number,
  subject: Subject,
  membership: Membership,
): Promise<void> {
  const rk = keys.membership(year, subject)
  await tables.commit('Config', bloc, [{ kind: 'upsert', rk, value: membership }])
  await tables.commit('Access', subject, [{ kind: 'upsert', rk: keys.access(year, bloc), value: { year } }])
}

export async function findMembership(
  tables: Tables,
  bloc: BlocId,
  year: number,
  subject: Subject,
): Promise<Membership | undefined> {
  const row = await tables.get('Config', bloc, keys.membership(year, subject))
  return row && Membership.parse(row.value)
}

/** The blocs and years in which a person may have roles: to be asked each. */
export async function findAccess(
  tables: Tables,
  subject: Subject,
): Promise<{ bloc: BlocId; year: number }[]> {
  const rows = await tables.range('Access', subject, '0', ':')
  return rows.map(({ rk }) => ({ bloc: BlocId.parse(lastPart(rk)), year: Number(rk.slice(0, 4)) }))
}
