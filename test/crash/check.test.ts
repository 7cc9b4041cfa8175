import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { IdempotencyKey } from '../../shared/ids.ts'
import { loadHead } from '../../functions/store/heads.ts'
import { keys, periodPartition } from '../../functions/store/keys.ts'
import { startTestServer, type TestServer } from '../functions/server.ts'
import { entries, police } from '../functions/world.ts'
import { check } from './check.ts'
import { at, type Acknowledged } from './client.ts'

let server: TestServer
let acknowledged: Acknowledged
const partition = periodPartition(at)

beforeEach(async () => {
  server = await startTestServer()
  acknowledged = { receipts: [], drafts: [] }
  for (const base of [0, 1]) {
    const ask = { ...at, unit: police, base, templateVersion: 1, entries: entries(), confirmed: [] }
    const key = IdempotencyKey.parse(randomUUID())
    const { answer } = await server.ask('submission.submit', { ...ask, key }, 'an')
    if (answer) acknowledged.receipts.push({ unit: police, receipt: answer.receipt })
  }
  const draft = { ...at, unit: police, base: 0, templateVersion: 1, filled: 1, cells: [] }
  const { answer } = await server.ask('draft.save', draft, 'an')
  if (answer) acknowledged.drafts.push({ unit: police, revision: answer.revision })
})
afterEach(() => server.close())

const remove = async (rk: string): Promise<void> => {
  const row = await server.tables.get('Period', partition, rk)
  await server.tables.commit('Period', partition, [{ kind: 'delete', rk, etag: row?.etag ?? '' }])
}

test('finds nothing where everything is there', async () => {
  expect(await check(server.tables, acknowledged)).toEqual({ lost: 0, torn: 0 })
})

test.each([
  ['a submission', keys.submission(police, 1)],
  ['a line of the record', keys.record(police, 2)],
  ['a draft', keys.draft(police)],
])('finds that %s is gone, and that the rest no longer agrees', async (what, rk) => {
  await remove(rk)
  expect(await check(server.tables, acknowledged)).toEqual({
    lost: what === 'a line of the record' ? 0 : 1,
    torn: 1,
  })
})

test('finds a whole write gone, which leaves everything in agreement', async () => {
  await server.tables.commit('Period', partition, [
    { kind: 'upsert', rk: keys.head(police), value: await headBefore() },
  ])
  const written = [
    keys.submission(police, 2),
    keys.record(police, 2),
    keys.record(police, 3),
    keys.draft(police),
  ]
  for (const rk of written) await remove(rk)
  expect(await check(server.tables, acknowledged)).toEqual({ lost: 2, torn: 0 })
})

/** The head as it was after the first submission. */
async function headBefore() {
  const { head } = await loadHead(server.tables, at, police)
  const line = await server.tables.get('Period', partition, keys.record(police, 1))
  const [first] = head.done
  if (!first || !head.submitted) throw new Error('The world must have two submissions')
  return {
    targets: head.targets,
    done: [first],
    record: { seq: 1, hash: line?.value.hash },
    submitted: { ...head.submitted, receipt: first.receipt },
  }
}
