import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ask, CallId } from '../../../shared/calls.ts'
import { calls } from '../../../shared/calls.ts'
import { InvitationCode } from '../../../shared/people.ts'
import { subjectOf } from '../../../functions/identity.ts'
import { issuer } from '../tokens.ts'
import { BlocId, IdempotencyKey, Year } from '../../../shared/ids.ts'
import { newKey, startTestServer, type TestServer } from '../server.ts'
import { bloc, entries, place, police, template, type Name } from '../world.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const unit = { ...place('2026'), unit: police }
const year = Year.parse('2026')
const table = { bloc, year, template: template.id }
const asks: { [C in CallId]: () => Ask<C> } = {
  'sign-in.read': () => ({}),
  'person.read': () => ({}),
  'template.read': () => place('2026'),
  'period-template.read': () => ({ ...place('2026'), version: '1' }),
  'draft.read': () => unit,
  'draft.save': () => ({ ...unit, base: 0, templateVersion: 1, filled: 0, cells: [] }),
  'submission.submit': () => ({
    ...unit,
    key: IdempotencyKey.parse(newKey()),
    base: 0,
    templateVersion: 1,
    entries: entries(),
    confirmed: [],
  }),
  'progress.read': () => place('2026'),
  'scorecard.read': () => unit,
  'ranking.read': () => place('2026'),
  'bloc.create': () => ({
    code: InvitationCode.parse('0000-0000-0000'),
    year,
    bloc: { id: BlocId.parse('khoi-moi'), name: 'Khối mới', timeZone: 'Asia/Ho_Chi_Minh' },
    unit: { id: police, name: 'Công an', shortName: 'CA', order: 0 },
  }),
  'set-up.read': () => ({ bloc, year }),
  'units.save': () => ({ bloc, year, base: '0'.repeat(64), units: [] }),
  'people.invite': () => ({ bloc, year, people: [{ name: 'Lê Mai', unit: police, roles: ['staff'] }] }),
  'invitation.withdraw': () => ({ bloc, year, invitation: '0'.repeat(64) }),
  'invitation.accept': () => ({ code: InvitationCode.parse('0000-0000-0000') }),
  'person.save': () => ({ bloc, year, subject: subjectOf(issuer, 'nobody'), unit: police, roles: ['staff'] }),
  'period.open': () => ({
    ...place('2026'),
    name: 'Năm 2026',
    deadline: '2020-01-01T00:00:00.000Z',
    head: police,
    template: { id: template.id, version: 1 },
    targets: { [police]: {} },
  }),
  'period.amend': () => ({ ...place('2026'), template: { id: template.id, version: 1 } }),
  'submissions.read': () => place('2026'),
  'bloc.save': () => ({ bloc, year, name: 'Khối Nội chính', timeZone: 'Asia/Ho_Chi_Minh' }),
  'template.list': () => ({ bloc, year }),
  'template-version.read': () => ({ ...table, version: '1' }),
  'template-draft.save': () => ({ ...table, base: 0, content: template }),
  'template-draft.read': () => table,
  'template.publish': () => ({ ...table, base: 1, reason: 'Sửa giữa năm', legalBasis: '' }),
  'period.close': () => place('2026'),
}

/**
 * What each person is answered for the police of the bloc in 2026, reviewed by hand. `-` has no token; Vàng has no role,
 * Kinh has every role in another bloc, Xuân had every role last year: to them nothing is there. Binh is staff of another
 * unit of the bloc. Closing comes last, so that it does not change the rest.
 */
const reviewed = `
                   -   vang kinh xuan an  binh giang hoa dung cuc
sign-in.read       200 200  200  200  200 200  200   200 200  200
person.read        401 200  200  200  200 200  200   200 200  200
template.read      401 404  404  404  200 200  200   200 200  200
period-template.read 401 404 404 404  200 200  200   200 200  200
draft.read         401 404  404  404  200 403  403   403 403  403
draft.save         401 404  404  404  200 403  403   403 403  403
submission.submit  401 404  404  404  200 403  403   403 403  403
progress.read      401 404  404  404  403 403  403   200 403  403
scorecard.read     401 404  404  404  403 403  403   200 403  200
ranking.read       401 404  404  404  403 403  403   200 403  200
bloc.create        401 403  403  403  403 403  403   403 403  403
set-up.read        401 404  404  404  403 403  403   403 200  403
units.save         401 404  404  404  403 403  403   403 422  403
people.invite      401 404  404  404  403 403  403   403 200  403
invitation.withdraw 401 404 404  404  403 403  403   403 200  403
invitation.accept  401 404  404  404  404 404  404   404 404  404
person.save        401 404  404  404  403 403  403   403 404  403
period.open        401 404  404  404  403 403  403   403 422  403
period.amend       401 404  404  404  403 403  403   403 200  403
submissions.read   401 404  404  404  403 403  403   403 200  403
bloc.save          401 404  404  404  403 403  403   403 200  403
template.list      401 404  404  404  403 403  403   403 200  403
template-version.read 401 404 404 404  403 403  403   403 200  403
template-draft.save 401 404 404 404    403 403  403   403 200  403
template-draft.read 401 404 404 404    403 403  403   403 200  403
template.publish   401 404  404  404  403 403  403   403 200  403
period.close       401 404  404  404  403 403  403   200 403  403
`

const [heading = '', ...lines] = reviewed.trim().split('\n')
const names = heading.trim().split(/ +/)
const rows = lines.map((line) => {
  const [id = '', ...statuses] = line.split(/ +/)
  return { id: id as CallId, statuses: statuses.map(Number) }
})

test('every call has been reviewed for everyone', () => {
  expect(rows.map(({ id }) => id).sort()).toEqual(Object.keys(calls).sort())
  expect(rows.every(({ statuses }) => statuses.length === names.length)).toBe(true)
})

test.each(rows)('$id: who may', async ({ id, statuses }) => {
  const came: number[] = []
  for (const name of names) {
    const { status } = await server.ask(id, asks[id](), name === '-' ? undefined : (name as Name))
    came.push(status)
  }
  expect(came).toEqual(statuses)
})

test('a unit that is in another bloc, or nowhere, is no reason to say more', async () => {
  for (const other of ['cong-thuong', 'khong-co']) {
    const { status } = await server.fetch(`blocs/khoi-noi-chinh/periods/2026/units/${other}/draft`, {
      as: 'an',
    })
    expect(status).toBe(403)
  }
})

test.each([
  'blocs/khong-co/periods/2026',
  'blocs/khoi-kinh-te/periods/2026',
  'blocs/khoi-noi-chinh/periods/2027',
])('nothing is told of %s', async (where) => {
  const response = await server.fetch(`${where}/template`, { as: 'an' })
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ problems: [{ code: 'not-found' }] })
})

test('a period that was never opened is not found, also by those whose year it is', async () => {
  for (const what of ['template', 'progress', 'ranking']) {
    const { status } = await server.fetch(`blocs/khoi-noi-chinh/periods/2026-dot-2/${what}`, { as: 'hoa' })
    expect(status).toBe(404)
  }
})
