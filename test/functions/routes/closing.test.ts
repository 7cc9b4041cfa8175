import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../../shared/calls.ts'
import { IdempotencyKey, type PeriodId, type UnitId } from '../../../shared/ids.ts'
import { findUnitStates } from '../../../functions/store/heads.ts'
import { keys, periodPartition } from '../../../functions/store/keys.ts'
import { saveMembership } from '../../../functions/store/memberships.ts'
import { closeGate, loadGate } from '../../../functions/store/periods.ts'
import { findSubmissions } from '../../../functions/store/submissions.ts'
import { subjectOf } from '../../../functions/identity.ts'
import { codes, newKey, startTestServer, type TestServer } from '../server.ts'
import { issuer } from '../tokens.ts'
import { army, bloc, border, entries, openNext, police, units } from '../world.ts'

let server: TestServer
let period: PeriodId
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const newPeriod = async (): Promise<void> => {
  period = await openNext(server.tables)
}

const staff: Record<string, string> = { [police]: 'an', [army]: 'binh', [border]: 'bao' }
const submit = (unit: UnitId, base: number, list = entries(), as = staff[unit]) =>
  server.ask(
    'submission.submit',
    {
      ...{ bloc, period, unit, base, templateVersion: 1, entries: list, confirmed: [] },
      key: IdempotencyKey.parse(newKey()),
    },
    as,
  )
const close = (as = 'hoa') => server.ask('period.close', { bloc, period }, as)
const ranking = async (): Promise<Answer<'ranking.read'>> => {
  const { answer } = await server.ask('ranking.read', { bloc, period }, 'cuc')
  if (!answer) throw new Error('The ranking was refused; the council may read it')
  return answer
}

describe('the ranking', () => {
  test('has who submitted, in order, with what decided, and who is missing', async () => {
    await newPeriod()
    await submit(army, 0, entries({ cases: 150, bonus: 2 }))
    await submit(border, 0, entries({ cases: 160, bonus: 1, events: 2 }))
    const came = await ranking()
    expect(came).toMatchObject({ final: false, missing: [police], units: units.map((id) => ({ id })) })
    const alike = { total: 87_00, percent: 87_00, sanctions: [] }
    expect(came.places).toEqual([
      { ...alike, unit: army, place: 1, decidedBy: { kind: 'first' } },
      {
        ...alike,
        unit: border,
        place: 2,
        decidedBy: { kind: 'tie-break', rule: { kind: 'more-bonus' }, by: 1_00 },
      },
    ])
    expect(came.points[border]).toEqual([88_00, 48_00, 40_00, 1_00, 1_00, -2_00, -2_00])
    expect(came.checkCode).toBeUndefined()
  })

  test('shares a place where nothing decides, in the order of the bloc', async () => {
    await newPeriod()
    for (const unit of [border, army, police]) await submit(unit, 0)
    const { places } = await ranking()
    expect(places.map(({ unit, place }) => [unit, place])).toEqual(units.map((unit) => [unit, 1]))
  })

  test('follows each new submission while the period is open', async () => {
    await newPeriod()
    await submit(police, 0)
    await submit(police, 1, entries({ cases: 100 }))
    expect((await ranking()).places[0]?.total).toBe(70_00)
  })
})

describe('closing', () => {
  test('makes the ranking final, and tells everyone with a post', async () => {
    await newPeriod()
    await submit(police, 0)
    const { answer } = await close()
    const final = await ranking()
    expect(final).toMatchObject({ final: true, at: answer?.closedAt, checkCode: answer?.checkCode })
    const { answer: me } = await server.ask('person.read', {}, 'an')
    const post = me?.posts.find((each) => each.period.id === period)
    expect(post?.period).toMatchObject({ stage: 'closed', closedAt: answer?.closedAt })
  })

  test('again is answered the same, whoever of those who may asks', async () => {
    await newPeriod()
    const first = await close()
    expect(await close()).toEqual(first)
    expect(await close('ha')).toEqual(first)
  })

  test('by several at once is done once', async () => {
    await newPeriod()
    const came = await Promise.all(Array.from({ length: 6 }, (_, index) => close(index % 2 ? 'hoa' : 'ha')))
    expect(new Set(came.map((each) => JSON.stringify(each.answer))).size).toBe(1)
    const rows = await server.tables.range('Period', periodPartition({ bloc, period }), 'a|-|', 'a|-}')
    expect(rows.map(({ value }) => value.act)).toEqual(['period.open', 'period.close'])
  })

  test('that broke off before the ranking was kept is final all the same, and finished by a repeat', async () => {
    await newPeriod()
    await submit(police, 0)
    const at = { bloc, period }
    const heads = (await findUnitStates(server.tables, at)).keys()
    const person = { subject: subjectOf(issuer, 'hoa'), name: 'hoa', membership: undefined }
    await closeGate(server.tables, at, await loadGate(server.tables, at), heads, { person, now: new Date() })
    expect(await server.tables.get('Period', periodPartition(at), keys.ranking)).toBeUndefined()
    expect(codes(await submit(police, 1))).toEqual(['period.closed'])
    const before = await ranking()
    expect(before).toMatchObject({ final: true })
    const { answer } = await close()
    expect(answer).toEqual({ closedAt: before.at, checkCode: before.checkCode })
    expect(await server.tables.get('Period', periodPartition(at), keys.ranking)).toBeDefined()
    expect(await ranking()).toEqual(before)
  })
})

test('twenty clients submit while the head closes: what is acknowledged is ranked, what is refused is not', async () => {
  for (let round = 0; round < 5; round += 1) {
    await newPeriod()
    const clients = await Promise.all(Array.from({ length: 20 }, (_, index) => newStaff(index)))
    const acknowledged: string[] = []
    const busy = clients.map((client) => submitUntilClosed(client, acknowledged))
    await wait(Math.random() * 60)
    const { answer } = await close()
    const atClose = await ranking()
    await Promise.all(busy)

    expect(await ranking()).toEqual(atClose)
    expect(atClose).toMatchObject({ final: true, checkCode: answer?.checkCode })
    const stored = await Promise.all(
      units.map((unit) => findSubmissions(server.tables, { bloc, period }, unit, 1000)),
    )
    const receipts = stored.flat().map(({ receipt }) => receipt.checkCode)
    expect(receipts.sort()).toEqual(acknowledged.sort())
    const totals = stored.flatMap(([last]) => (last ? [last.receipt.total] : []))
    expect(atClose.places.map(({ total }) => total)).toEqual(totals.sort((a, b) => b - a))
  }
})

type Client = { unit: UnitId; name: string }

async function newStaff(index: number): Promise<Client> {
  const unit = units[index % units.length] ?? police
  const name = `can-bo-${newKey()}`
  await saveMembership(server.tables, bloc, 2026, subjectOf(issuer, name), { roles: ['staff'], unit, name })
  return { unit, name }
}

/** Submits again and again, whatever comes in between, until the period is closed. */
async function submitUntilClosed({ unit, name }: Client, acknowledged: string[]): Promise<void> {
  for (let base = 0; ;) {
    const list = entries({ cases: 1 + Math.floor(Math.random() * 200) })
    const { answer, refused } = await submit(unit, base, list, name)
    if (answer) acknowledged.push(answer.receipt.checkCode)
    const [problem] = refused?.problems ?? []
    if (problem?.code === 'period.closed') return
    if (problem) expect(problem.code).toBe('submission.stale')
    base = Number(answer?.receipt.revision ?? problem?.said.revision)
  }
}
