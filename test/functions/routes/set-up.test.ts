import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectOf } from '../../../functions/identity.ts'
import { findBlocRecord } from '../../../functions/store/bloc-record.ts'
import { readRecord } from '../../../functions/store/records.ts'
import type { Role } from '../../../shared/access.ts'
import { Unit } from '../../../shared/bloc.ts'
import { BlocId, PeriodId, UnitId, Year } from '../../../shared/ids.ts'
import { InvitationCode } from '../../../shared/people.ts'
import { codes, startTestServer, type TestServer } from '../server.ts'
import { issuer } from '../tokens.ts'
import { template } from '../world.ts'

const code = '7K3M-Q2XD-9WTB'
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ SET_UP_CODE: code })
})
afterAll(() => server.close())

const year = Year.parse('2027')
const unit = (id: string, order: number): Unit =>
  Unit.parse({ id, name: `Đơn vị ${id}`, shortName: id, order })
const court = UnitId.parse('toa-an')
const first = unit('so-noi-vu', 0)
const both = [first, unit('toa-an', 1)]

let made = 0
/** A new bloc, whose admin is Vàng: until then a stranger to everything. */
async function newBloc() {
  made += 1
  const id = BlocId.parse(`khoi-${String(made)}`)
  const bloc = { id, name: `Khối ${String(made)}`, timeZone: 'Asia/Ho_Chi_Minh' }
  const came = await server.ask(
    'bloc.create',
    { code: InvitationCode.parse(code), year, bloc, unit: first },
    'vang',
  )
  expect(came.status).toBe(200)
  return id
}
const read = async (bloc: BlocId) => {
  const { answer } = await server.ask('set-up.read', { bloc, year }, 'vang')
  if (!answer) throw new Error('The admin should be shown the set-up')
  return answer
}
async function withUnits(): Promise<BlocId> {
  const bloc = await newBloc()
  const { unitsRevision: base } = await read(bloc)
  expect((await server.ask('units.save', { bloc, year, base, units: both }, 'vang')).status).toBe(200)
  return bloc
}
async function invited(bloc: BlocId, roles: Role[], to = court): Promise<InvitationCode> {
  const people = [{ name: 'Lê Thị Mai', unit: to, roles }]
  const { answer } = await server.ask('people.invite', { bloc, year, people }, 'vang')
  return InvitationCode.parse(answer?.invitations[0]?.code)
}

describe('A new bloc', () => {
  test('has one unit and one admin, who is told of it when signing in', async () => {
    const bloc = await newBloc()
    const { units, people, invitations, periods } = await read(bloc)
    expect(units).toEqual([first])
    expect(people).toEqual([
      { subject: subjectOf(issuer, 'vang'), name: 'vang', unit: 'so-noi-vu', roles: ['admin'] },
    ])
    expect([...invitations, ...periods]).toEqual([])
    const { answer } = await server.ask('person.read', {}, 'vang')
    expect(answer?.memberships).toContainEqual({
      bloc: { id: bloc, name: `Khối ${String(made)}`, timeZone: 'Asia/Ho_Chi_Minh' },
      year,
      roles: ['admin'],
      unit: 'so-noi-vu',
    })
  })

  test.each(['0000-0000-0000', '7K3M-Q2XD-9WTC'])('is not made with the code %s', async (wrong) => {
    const bloc = { id: BlocId.parse('khoi-la'), name: 'Lạ', timeZone: 'Asia/Ho_Chi_Minh' }
    const ask = { code: InvitationCode.parse(wrong), year, bloc, unit: first }
    expect(codes(await server.ask('bloc.create', ask, 'vang'))).toEqual(['set-up.code-wrong'])
  })

  test('does not take the place of one that is there', async () => {
    const id = await newBloc()
    const bloc = { id, name: 'Chiếm chỗ', timeZone: 'Asia/Ho_Chi_Minh' }
    const ask = { code: InvitationCode.parse(code), year, bloc, unit: first }
    expect(codes(await server.ask('bloc.create', ask, 'kinh'))).toEqual(['bloc.exists'])
    expect((await read(id)).bloc.name).not.toBe('Chiếm chỗ')
  })
})

describe('The list of units', () => {
  test('is saved whole; saved twice it stays', async () => {
    const bloc = await newBloc()
    const ask = { bloc, year, base: (await read(bloc)).unitsRevision, units: both }
    const saved = await server.ask('units.save', ask, 'vang')
    expect((await server.ask('units.save', ask, 'vang')).answer).toEqual(saved.answer)
    expect((await read(bloc)).units).toEqual(both)
  })

  test('changed by somebody else in between is not overwritten', async () => {
    const bloc = await newBloc()
    const { unitsRevision: base } = await read(bloc)
    await server.ask('units.save', { bloc, year, base, units: both }, 'vang')
    const late = { bloc, year, base, units: [first, unit('cong-an', 1)] }
    expect(codes(await server.ask('units.save', late, 'vang'))).toEqual(['set-up.stale'])
  })

  test('changed by two at once keeps one of the two', async () => {
    const bloc = await newBloc()
    const { unitsRevision: base } = await read(bloc)
    const lists = [both, [first, unit('cong-an', 1)]]
    const came = await Promise.all(
      lists.map((units) => server.ask('units.save', { bloc, year, base, units }, 'vang')),
    )
    expect(came.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(lists).toContainEqual((await read(bloc)).units)
  })

  test('may not hold a code twice', async () => {
    const bloc = await newBloc()
    const { unitsRevision: base } = await read(bloc)
    const came = await server.ask('units.save', { bloc, year, base, units: [first, first] }, 'vang')
    expect(codes(came)).toEqual(['unit.repeated'])
  })

  test('loses a unit nobody is in, and none that has people', async () => {
    const bloc = await withUnits()
    const { unitsRevision: base } = await read(bloc)
    const without = await server.ask('units.save', { bloc, year, base, units: [unit('toa-an', 1)] }, 'vang')
    expect(codes(without)).toEqual(['unit.in-use'])
    expect((await server.ask('units.save', { bloc, year, base, units: [first] }, 'vang')).status).toBe(200)
    expect((await read(bloc)).units).toEqual([first])
  })
})

describe('An invitation', () => {
  test('gives its roles once, typed in any manner', async () => {
    const bloc = await withUnits()
    const told = await invited(bloc, ['staff'])
    expect((await read(bloc)).invitations).toMatchObject([
      { name: 'Lê Thị Mai', unit: court, roles: ['staff'] },
    ])
    const typed = `${told.slice(0, 4)} ${told.slice(4)}`.toLowerCase()
    const response = await server.fetch('invitations/accept', {
      as: 'an',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: typed }),
    })
    expect(response.status).toBe(200)
    const { people, invitations } = await read(bloc)
    expect(invitations).toEqual([])
    expect(people).toContainEqual({
      subject: subjectOf(issuer, 'an'),
      name: 'Lê Thị Mai',
      unit: court,
      roles: ['staff'],
    })
    expect(codes(await server.ask('invitation.accept', { code: told }, 'binh'))).toEqual([
      'invitation.unknown',
    ])
  })

  test('accepted by two at once lets one in', async () => {
    const bloc = await withUnits()
    const told = await invited(bloc, ['staff'])
    const came = await Promise.all(
      ['an', 'binh'].map((name) => server.ask('invitation.accept', { code: told }, name)),
    )
    expect(came.map(({ status }) => status).sort()).toEqual([200, 404])
    expect((await read(bloc)).people).toHaveLength(2)
  })

  test('adds to the roles a person has, in the same unit only', async () => {
    const bloc = await withUnits()
    await server.ask('invitation.accept', { code: await invited(bloc, ['staff']) }, 'an')
    await server.ask('invitation.accept', { code: await invited(bloc, ['head']) }, 'an')
    expect((await read(bloc)).people.find(({ unit }) => unit === court)?.roles).toEqual(['staff', 'head'])
    const other = await invited(bloc, ['verifier'], first.id)
    expect(codes(await server.ask('invitation.accept', { code: other }, 'an'))).toEqual([
      'invitation.other-unit',
    ])
  })

  test('taken back is worth nothing', async () => {
    const bloc = await withUnits()
    const told = await invited(bloc, ['staff'])
    const [open] = (await read(bloc)).invitations
    const ask = { bloc, year, invitation: open?.id ?? '' }
    expect((await server.ask('invitation.withdraw', ask, 'vang')).status).toBe(200)
    expect((await server.ask('invitation.withdraw', ask, 'vang')).status).toBe(200)
    expect(codes(await server.ask('invitation.accept', { code: told }, 'an'))).toEqual(['invitation.unknown'])
  })

  test('to a unit that is not there is refused', async () => {
    const bloc = await newBloc()
    const people = [{ name: 'Lê Mai', unit: court, roles: ['staff' as const] }]
    expect(codes(await server.ask('people.invite', { bloc, year, people }, 'vang'))).toEqual(['unit.unknown'])
  })

  test('is not kept in a form that could be used', async () => {
    const bloc = await withUnits()
    const told = await invited(bloc, ['staff'])
    const rows = await server.tables.range('Config', bloc, 'a', 'z')
    expect(JSON.stringify(rows)).not.toContain(told)
  })
})

describe('A person', () => {
  test('gets other roles, or none any more', async () => {
    const bloc = await withUnits()
    await server.ask('invitation.accept', { code: await invited(bloc, ['staff']) }, 'an')
    const subject = subjectOf(issuer, 'an')
    const save = (roles: Role[]) =>
      server.ask('person.save', { bloc, year, subject, unit: court, roles }, 'vang')
    await save(['head', 'staff'])
    expect((await read(bloc)).people.find((each) => each.subject === subject)?.roles).toEqual([
      'head',
      'staff',
    ])
    await save([])
    expect((await read(bloc)).people).toHaveLength(1)
    expect((await server.ask('set-up.read', { bloc, year }, 'an')).status).toBe(404)
    expect((await save(['staff'])).status).toBe(404)
  })

  test('who is the last admin stays admin', async () => {
    const bloc = await newBloc()
    const ask = { bloc, year, subject: subjectOf(issuer, 'vang'), unit: first.id, roles: [] }
    expect(codes(await server.ask('person.save', ask, 'vang'))).toEqual(['person.last-admin'])
  })
})

describe('Opening a period', () => {
  const id = PeriodId.parse('2027')
  const due = new Date(Date.now() + 86_400_000).toISOString()
  const ask = (bloc: BlocId) => ({
    bloc,
    period: id,
    name: 'Năm 2027',
    deadline: due,
    head: court,
    template: { id: template.id, version: 1 },
    targets: { [court]: { 'I.1': 200_00 }, [first.id]: {} },
  })
  async function withTable(): Promise<BlocId> {
    const bloc = await withUnits()
    const of = { bloc, year, template: template.id }
    await server.ask('template-draft.save', { ...of, base: 0, content: template }, 'vang')
    await server.ask('template.publish', { ...of, base: 1, reason: 'Đầu năm', legalBasis: '' }, 'vang')
    return bloc
  }

  test('lets its staff begin, with the targets registered', async () => {
    const bloc = await withTable()
    const opened = await server.ask('period.open', ask(bloc), 'vang')
    expect(opened.answer?.period).toMatchObject({ id, stage: 'filling', head: court, deadline: due })
    await server.ask('invitation.accept', { code: await invited(bloc, ['staff']) }, 'an')
    const own = await server.ask('draft.read', { bloc, period: id, unit: court }, 'an')
    expect(own.answer?.targets).toEqual({ 'I.1': 200_00 })
    expect((await read(bloc)).periods).toHaveLength(1)
  })

  test('twice is refused', async () => {
    const bloc = await withTable()
    await server.ask('period.open', ask(bloc), 'vang')
    expect(codes(await server.ask('period.open', ask(bloc), 'vang'))).toEqual(['period.exists'])
  })

  test.each([
    [
      'of a table that is not in force',
      { template: { id: template.id, version: 7 } },
      'template.unknown-version',
    ],
    ['with a deadline that is past', { deadline: '2026-01-01T00:00:00.000Z' }, 'period.deadline-past'],
    ['led by a unit that takes no part', { head: UnitId.parse('cong-an') }, 'unit.unknown'],
    ['for a unit that is not there', { targets: { [court]: {}, 'khong-co': {} } }, 'unit.unknown'],
  ])('%s is refused', async (_, wrong, why) => {
    const bloc = await withTable()
    expect(codes(await server.ask('period.open', { ...ask(bloc), ...wrong }, 'vang'))).toEqual([why])
  })
})

test('every change of a set-up is a line of the bloc’s record, which holds together', async () => {
  const bloc = await withUnits()
  await server.ask('invitation.accept', { code: await invited(bloc, ['staff']) }, 'an')
  const { end } = await findBlocRecord(server.tables, bloc)
  const { lines, brokenAt } = await readRecord(server.tables, { bloc }, '-', end)
  expect(brokenAt).toBeUndefined()
  expect(lines.map(({ act }) => act)).toEqual(['bloc.create', 'units.save', 'person.invite', 'person.accept'])
})
