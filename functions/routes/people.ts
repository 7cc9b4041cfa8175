import type { Post } from '../../shared/calls.ts'
import { Year, type Subject } from '../../shared/ids.ts'
import { loadBloc, loadUnit } from '../store/blocs.ts'
import { findAccess, findMembership } from '../store/memberships.ts'
import { findPeriods } from '../store/periods.ts'
import type { Tables } from '../store/table.ts'
import type { Route } from './route.ts'

export const readSignIn: Route<'sign-in.read'> = (_ask, { settings }) => Promise.resolve(settings.signIn)

export const readPerson: Route<'person.read'> = async (_ask, { person, now, tables }) => {
  const access = await findAccess(tables, person.subject)
  const found = (await Promise.all(access.map((each) => findSeat(tables, person.subject, each)))).flat()
  return {
    name: person.name,
    now: now.toISOString(),
    posts: found.flatMap(({ posts }) => posts).sort(latestFirst),
    memberships: found.map(({ bloc, year, roles, unit }) => ({ bloc, year, roles, unit })),
  }
}

type Access = Awaited<ReturnType<typeof findAccess>>[number]

/** What a person is in a bloc and year, and the periods there. */
async function findSeat(tables: Tables, subject: Subject, { bloc, year }: Access) {
  const membership = await findMembership(tables, bloc, year, subject)
  // the row in the bloc decides, whatever was found
  if (!membership) return []
  const [where, unit, periods] = await Promise.all([
    loadBloc(tables, bloc),
    loadUnit(tables, bloc, membership.unit),
    findPeriods(tables, bloc, year),
  ])
  const { roles } = membership
  const posts = periods.map((period): Post => ({ bloc: where, period, roles, unit }))
  return [{ bloc: where, year: Year.parse(String(year)), roles, unit: membership.unit, posts }]
}

const latestFirst = (a: Post, b: Post): number =>
  b.period.deadline.localeCompare(a.period.deadline) || a.bloc.id.localeCompare(b.bloc.id)
