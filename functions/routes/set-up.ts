import { timingSafeEqual } from 'node:crypto'
import type { Bloc, Unit } from '../../shared/bloc.ts'
import { Year, type BlocId, type UnitId } from '../../shared/ids.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { digest } from '../digest.ts'
import { commitTold, findBlocRecord, removing } from '../store/bloc-record.ts'
import * as blocs from '../store/blocs.ts'
import { untilUncontested } from '../store/contest.ts'
import { findUnitStates } from '../store/heads.ts'
import { accept, findInvitations, invite, isLastAdmin, withdraw } from '../store/invitations.ts'
import { keys } from '../store/keys.ts'
import { findMembers, membershipOp } from '../store/memberships.ts'
import { findPeriods } from '../store/periods.ts'
import { Conflict, type Op, type Tables } from '../store/table.ts'
import type { Route } from './route.ts'

export const createBloc: Route<'bloc.create'> = async (ask, { person, now, tables, settings }) => {
  const { code, bloc, unit, year } = ask
  const right = settings.setUpCode
  if (right === undefined || !timingSafeEqual(Buffer.from(digest(right)), Buffer.from(digest(code))))
    throw new Refusal(problem('set-up.code-wrong', {}))
  await blocs.createBloc(tables, bloc, Number(year), unit, { person, now }).catch((failure: unknown) => {
    if (!(failure instanceof Conflict)) throw failure
    throw new Refusal(problem('bloc.exists', { id: bloc.id }))
  })
  return { bloc, year }
}

export const read: Route<'set-up.read'> = async ({ bloc, year }, { tables }) => {
  const [where, units, people, invitations, periods] = await Promise.all([
    blocs.loadBloc(tables, bloc),
    blocs.findUnits(tables, bloc),
    findMembers(tables, bloc, Number(year)),
    findInvitations(tables, bloc, Number(year)),
    findPeriods(tables, bloc, Number(year)),
  ])
  return { bloc: where, units, people, invitations, periods, unitsRevision: digest(units) }
}

/** Repeating it changes nothing. */
export const saveBloc: Route<'bloc.save'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const { bloc: id, name, timeZone, secretSafe } = ask
    const record = await findBlocRecord(tables, id)
    const bloc: Bloc = { id, name, timeZone, ...(secretSafe ? { secretSafe } : {}) }
    if (digest(await blocs.loadBloc(tables, id)) === digest(bloc)) return { bloc }
    const what = { name, timeZone, secretSafe: secretSafe ?? false }
    await commitTold(tables, id, record, [blocs.blocOp(bloc)], { person, now, act: 'bloc.save', what })
    return { bloc }
  })

/** Repeating it with the list it came to changes nothing. */
export const saveUnits: Route<'units.save'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const { bloc, year, units } = ask
    const record = await findBlocRecord(tables, bloc)
    const before = await blocs.findUnits(tables, bloc)
    const unitsRevision = digest(units)
    if (digest(before) === unitsRevision) return { unitsRevision }
    if (digest(before) !== ask.base) throw new Refusal(problem('set-up.stale', {}))
    const twice = units.find(({ id }, at) => units.findIndex((unit) => unit.id === id) !== at)
    if (twice) throw new Refusal(problem('unit.repeated', { unit: twice.id }))
    const gone = before.filter(({ id }) => !units.some((unit) => unit.id === id))
    await mustBeFree(tables, bloc, Number(year), gone)
    const ops: Op[] = [
      ...units.map(blocs.unitOp),
      ...(await removing(
        tables,
        bloc,
        gone.map(({ id }) => keys.unit(id)),
      )),
    ]
    await commitTold(tables, bloc, record, ops, {
      person,
      now,
      act: 'units.save',
      what: { units: unitsRevision },
    })
    return { unitsRevision: digest(await blocs.findUnits(tables, bloc)) }
  })

/** Refuses to lose a unit that anything hangs on. */
async function mustBeFree(tables: Tables, bloc: BlocId, year: number, gone: readonly Unit[]): Promise<void> {
  if (gone.length === 0) return
  const [people, invitations, periods] = await Promise.all([
    findMembers(tables, bloc, year),
    findInvitations(tables, bloc, year),
    findPeriods(tables, bloc, year),
  ])
  const states = await Promise.all(periods.map(({ id }) => findUnitStates(tables, { bloc, period: id })))
  const used = new Set<UnitId>([
    ...[...people, ...invitations].map(({ unit }) => unit),
    ...states.flatMap((each) => [...each.keys()]),
  ])
  const [first] = gone.filter(({ id }) => used.has(id))
  if (first) throw new Refusal(problem('unit.in-use', { unit: first.name }))
}

export const invitePeople: Route<'people.invite'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const { bloc, year, people } = ask
    await mustBeUnits(
      tables,
      bloc,
      people.map(({ unit }) => unit),
    )
    const by = { person, now }
    return { invitations: await invite(tables, { bloc, year: Number(year) }, people, by) }
  })

async function mustBeUnits(tables: Tables, bloc: BlocId, wanted: readonly UnitId[]): Promise<void> {
  const known = new Set((await blocs.findUnits(tables, bloc)).map(({ id }) => id))
  const unknown = wanted.find((unit) => !known.has(unit))
  if (unknown !== undefined) throw new Refusal(problem('unit.unknown', { unit: unknown }))
}

export const withdrawInvitation: Route<'invitation.withdraw'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const { bloc, year, invitation } = ask
    await withdraw(tables, { bloc, year: Number(year) }, invitation, { person, now })
    return {}
  })

export const acceptInvitation: Route<'invitation.accept'> = ({ code }, { person, now, tables }) =>
  untilUncontested(async () => {
    const { bloc, year } = await accept(tables, code, { person, now })
    return { bloc: await blocs.loadBloc(tables, bloc), year: Year.parse(String(year)) }
  })

export const savePerson: Route<'person.save'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const { bloc, subject, unit, roles } = ask
    const year = Number(ask.year)
    const record = await findBlocRecord(tables, bloc)
    const members = await findMembers(tables, bloc, year)
    const before = members.find((member) => member.subject === subject)
    if (!before) throw new Refusal(problem('not-found', {}))
    await mustBeUnits(tables, bloc, [unit])
    if (!roles.includes('admin') && isLastAdmin(members, subject))
      throw new Refusal(problem('person.last-admin', {}))
    const ops =
      roles.length === 0
        ? await removing(tables, bloc, [keys.membership(year, subject)])
        : [membershipOp(year, subject, { unit, roles, name: before.name })]
    const what = { year, subject, unit, roles: roles.join() }
    await commitTold(tables, bloc, record, ops, { person, now, act: 'person.save', what })
    return {}
  })
