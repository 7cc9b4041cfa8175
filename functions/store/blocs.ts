/** Blocs and their units. */
import { Bloc, Unit } from '../../shared/bloc.ts'
import type { BlocId, UnitId } from '../../shared/ids.ts'
import { commitTold } from './bloc-record.ts'
import { keys, lastPart, under } from './keys.ts'
import { membershipOp, noteAccess } from './memberships.ts'
import { recordStart, type Doing } from './records.ts'
import type { Op, Row, Tables } from './table.ts'

export async function saveBloc(tables: Tables, bloc: Bloc): Promise<void> {
  await noteBloc(tables, bloc.id)
  await tables.commit('Config', bloc.id, [blocOp(bloc)])
}

/** Lets a server find its blocs; noted first, since a note that leads nowhere is passed over. */
const noteBloc = (tables: Tables, bloc: BlocId): Promise<void> =>
  tables.commit('Access', keys.blocs, [{ kind: 'upsert', rk: bloc, value: {} }])

/** Whether there is any bloc on this server yet. */
export async function isAnyBloc(tables: Tables): Promise<boolean> {
  const noted = await tables.range('Access', keys.blocs, '-', '~')
  const found = await Promise.all(noted.map(({ rk }) => tables.get('Config', rk, keys.bloc)))
  return found.some((row) => row !== undefined)
}

export const blocOp = ({ name, timeZone, secretSafe }: Bloc): Op => ({
  kind: 'upsert',
  rk: keys.bloc,
  value: { name, timeZone, ...(secretSafe ? { secretSafe } : {}) },
})

export async function saveUnit(tables: Tables, bloc: BlocId, unit: Unit): Promise<void> {
  await tables.commit('Config', bloc, [unitOp(unit)])
}

export const unitOp = ({ id, ...value }: Unit): Op => ({ kind: 'upsert', rk: keys.unit(id), value })

/** Makes a bloc with its first unit and first admin. Met by a Conflict where there is one of that name. */
export async function createBloc(
  tables: Tables,
  { id, ...value }: Bloc,
  year: number,
  unit: Unit,
  by: Doing,
): Promise<void> {
  const { subject, name } = by.person
  await Promise.all([noteBloc(tables, id), noteAccess(tables, id, year, subject)])
  const ops: Op[] = [
    { kind: 'insert', rk: keys.bloc, value },
    unitOp(unit),
    membershipOp(year, subject, { unit: unit.id, roles: ['admin'], name }),
  ]
  await commitTold(tables, id, { end: recordStart({ bloc: id }, '-'), etag: undefined }, ops, {
    ...by,
    act: 'bloc.create',
    what: { name: value.name, unit: unit.id },
  })
}

export async function loadBloc(tables: Tables, bloc: BlocId): Promise<Bloc> {
  const row = await tables.get('Config', bloc, keys.bloc)
  if (!row) throw new Error(`Loading the bloc ${bloc} found none; it must be saved before it is used`)
  return Bloc.parse({ ...row.value, id: bloc })
}

export async function loadUnit(tables: Tables, bloc: BlocId, unit: UnitId): Promise<Unit> {
  const row = await tables.get('Config', bloc, keys.unit(unit))
  if (!row)
    throw new Error(`Loading the unit ${unit} of ${bloc} found none; it must be saved before it is used`)
  return readUnit(row)
}

/** The units of a bloc in its own order. */
export async function findUnits(tables: Tables, bloc: BlocId): Promise<Unit[]> {
  const rows = await tables.range('Config', bloc, ...under('u|'))
  return rows.map(readUnit).sort((a, b) => a.order - b.order)
}

const readUnit = (row: Row): Unit => Unit.parse({ ...row.value, id: lastPart(row.rk) })
