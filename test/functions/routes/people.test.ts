import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IdempotencyKey } from '../../../shared/ids.ts'
import { newKey, startTestServer, type TestServer } from '../server.ts'
import { audience, issuer } from '../tokens.ts'
import { army, bloc, border, entries, open, otherBloc, place, police, template } from '../world.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await open(server.tables, bloc, '2026-dot-1', -30)
})
afterAll(() => server.close())

test('how to sign in is told to anyone', async () => {
  const { answer } = await server.ask('sign-in.read', {}, undefined)
  expect(answer).toMatchObject({ kind: 'oidc', issuer, clientId: 'blocscore-pane', resource: audience })
  expect(answer?.scope.split(' ')).toContain('blocscore')
})

describe('a person', () => {
  test('is told each bloc and period in which they have a role, the latest deadline first', async () => {
    const { answer } = await server.ask('person.read', {}, 'ha')
    expect(answer?.name).toBe('ha')
    expect(answer?.posts.map((post) => [post.bloc.id, post.period.id, post.roles, post.unit.id])).toEqual([
      [bloc, '2026', ['head', 'staff'], army],
      [bloc, '2026-dot-1', ['head', 'staff'], army],
    ])
  })

  test('of another bloc sees that one only', async () => {
    const { answer } = await server.ask('person.read', {}, 'kinh')
    expect(answer?.posts.map((post) => post.bloc.id)).toEqual([otherBloc])
  })

  test('whose roles were of another year, or who has none, sees nothing', async () => {
    for (const name of ['xuan', 'vang']) {
      expect((await server.ask('person.read', {}, name)).answer?.posts).toEqual([])
    }
  })
})

test('the table comes as it was published', async () => {
  expect((await server.ask('template.read', place('2026'), 'an')).answer).toEqual({ template })
})

test('progress tells who has submitted, who was late, who is on the way and who has not begun', async () => {
  const at = place('2026-dot-1')
  const key = IdempotencyKey.parse(newKey())
  const ask = { ...at, unit: police, base: 0, templateVersion: 1, entries: entries(), confirmed: [], key }
  const { answer: submitted } = await server.ask('submission.submit', ask, 'an')
  const draft = { ...at, unit: border, base: 0, templateVersion: 1, filled: 1, cells: [] }
  const { answer: saved } = await server.ask('draft.save', draft, 'bao')
  const { answer } = await server.ask('progress.read', at, 'hoa')
  expect(answer?.units.map(({ unit, ...rest }) => [unit.id, rest])).toEqual([
    [police, { receipt: submitted?.receipt, templateVersion: 1, filled: 2 }],
    [army, {}],
    [border, { filled: 1, savedAt: saved?.savedAt }],
  ])
  expect(submitted?.receipt.late).toBe(true)
})
