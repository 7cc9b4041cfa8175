import type { Post } from '../../shared/calls.ts'
import type { Subject } from '../../shared/ids.ts'
import { loadBloc, loadUnit } from '../store/blocs.ts'
import { findAccess, findMembership } from '../store/memberships.ts'
import { findPeriods } from '../store/periods.ts'
import type { Tables } from '../store/table.ts'
import type { Route } from './route.ts'

export const readSignIn: Route<'sign-in.read'> = (_ask, { settings }) => Promise.resolve(settings.signIn)

export const readPerson: Route<'person.read'> = async (_ask, { person, now, tables }) => {
  const found = await findAccess(tables, person.subject)
  const posts = await Promise.all(found.map((access) => findPosts(tables, person.subject, access)))
  return { name: person.name, now: now.toISOString(), posts: posts.flat().sort(latestFirst) }
}

async function findPosts(
  tables: Tables,
  subject: Subject,
  { bloc, year }: Awaited<ReturnType<typeof findAccess>>[number],
): Promise<Post[]> {
  const [membership, where, periods] = await Promise.all([
    findMembership(tables, bloc, year, subject),
    loadBloc(tables, bloc),
    findPeriods(tables, bloc, year),
  ])
  // the row in the bloc decides, whatever was found
  if (!membership) return []
  const unit = await loadUnit(tables, bloc, membership.unit)
  return periods.map((period) => ({ bloc: where, period, roles: membership.roles, unit }))
}

const latestFirst = (a: Post, b: Post): number =>
  b.period.deadline.localeCompare(a.period.deadline) || a.bloc.id.localeCompare(b.bloc.id)
