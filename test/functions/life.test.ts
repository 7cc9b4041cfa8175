/** The life of one period, the same on every storage. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IdempotencyKey } from '../../shared/ids.ts'
import { loadHead } from '../../functions/store/heads.ts'
import { keys, periodPartition } from '../../functions/store/keys.ts'
import { loadGate } from '../../functions/store/periods.ts'
import { readRecord } from '../../functions/store/records.ts'
import { codes, newKey, startTestServer, type TestServer } from './server.ts'
import { startAzurite, type Azurite } from './store/azurite.ts'
import { army, entries, place, police } from './world.ts'

describe.each(['SQLite', 'Azure Tables'])('on %s', (storage) => {
  let azurite: Azurite | undefined
  let server: TestServer
  beforeAll(async () => {
    azurite = storage === 'SQLite' ? undefined : await startAzurite()
    server = await startTestServer(azurite && { TABLES_CONNECTION: azurite.connection })
  })
  afterAll(async () => {
    await server.close()
    await azurite?.stop()
  })

  const at = place('2026')
  const submission = (base: number, cases: number, key = newKey()) => ({
    ...{ ...at, unit: police, base, templateVersion: 1, confirmed: [] },
    ...{ entries: entries({ cases }), key: IdempotencyKey.parse(key) },
  })
  const record = async () => {
    const { head } = await loadHead(server.tables, at, police)
    return readRecord(server.tables, at, police, head.record)
  }

  test('a draft is saved, and saved again', async () => {
    const draft = { ...at, unit: police, templateVersion: 1, filled: 1, cells: [] }
    expect((await server.ask('draft.save', { ...draft, base: 0 }, 'an')).answer?.revision).toBe(1)
    expect((await server.ask('draft.save', { ...draft, base: 1 }, 'anh')).answer?.revision).toBe(2)
    expect(codes(await server.ask('draft.save', { ...draft, base: 1 }, 'an'))).toEqual(['draft.stale'])
  })

  test('twenty clients submit at once: one is first, the others are told', async () => {
    const came = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        server.ask('submission.submit', submission(0, index), index % 2 ? 'an' : 'anh'),
      ),
    )
    const [first, ...others] = came.filter(({ status }) => status === 200)
    expect(first?.answer?.receipt.revision).toBe(1)
    expect(others).toEqual([])
    expect(came.filter((each) => codes(each)[0] === 'submission.stale')).toHaveLength(19)
  })

  test('a repeat has the same receipt', async () => {
    const ask = submission(1, 190)
    const first = await server.ask('submission.submit', ask, 'an')
    expect(first.status).toBe(200)
    expect(await server.ask('submission.submit', ask, 'an')).toEqual(first)
  })

  test('the record tells each draft and submission, and holds together', async () => {
    const { lines, brokenAt } = await record()
    expect(brokenAt).toBeUndefined()
    expect(lines.map(({ act, what }) => [act, what.revision])).toEqual([
      ['draft.save', 1],
      ['draft.save', 2],
      ['submission.submit', 1],
      ['submission.submit', 2],
    ])
  })

  test('the record of the period tells who opened it, for whom', async () => {
    const { record: end } = await loadGate(server.tables, at)
    const { lines, brokenAt } = await readRecord(server.tables, at, '-', end)
    expect(brokenAt).toBeUndefined()
    expect(lines).toMatchObject([{ act: 'period.open', name: 'dung', what: { head: army } }])
  })

  test('the period is closed once, and the ranking is what was closed', async () => {
    const closings = await Promise.all([1, 2, 3].map(() => server.ask('period.close', at, 'hoa')))
    expect(new Set(closings.map(({ answer }) => answer?.checkCode)).size).toBe(1)
    expect(codes(await server.ask('submission.submit', submission(2, 200), 'an'))).toEqual(['period.closed'])
    const { answer } = await server.ask('ranking.read', at, 'cuc')
    expect(answer).toMatchObject({ final: true, places: [{ unit: police, place: 1, total: 97_00 }] })
    expect(answer?.missing).toContain(army)
  })

  test.each([
    ['changed', 1, { name: 'somebody else' }],
    ['changed in what it tells', 3, { what: { revision: 1, total: 100_00 } }],
  ])('a line that was %s is found at its place', async (_, seq, forged) => {
    const rk = keys.record(police, seq)
    const line = await server.tables.get('Period', periodPartition(at), rk)
    await server.tables.commit('Period', periodPartition(at), [{ kind: 'merge', rk, value: forged }])
    expect((await record()).brokenAt).toBe(seq)
    const value = line?.value as Record<string, string>
    await server.tables.commit('Period', periodPartition(at), [{ kind: 'upsert', rk, value }])
    expect((await record()).brokenAt).toBeUndefined()
  })

  test('a last line that was taken out is missed', async () => {
    const rk = keys.record(police, 4)
    const line = await server.tables.get('Period', periodPartition(at), rk)
    await server.tables.commit('Period', periodPartition(at), [
      { kind: 'delete', rk, etag: line?.etag ?? '' },
    ])
    expect((await record()).brokenAt).toBe(4)
  })
})
