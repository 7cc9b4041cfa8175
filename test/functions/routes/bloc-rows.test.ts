import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectOf } from '../../../functions/identity.ts'
import { openPeriod } from '../../../functions/store/periods.ts'
import { publishTemplate } from '../../../functions/store/templates.ts'
import { Targets } from '../../../shared/facts.ts'
import { IdempotencyKey, type UnitId } from '../../../shared/ids.ts'
import { Template } from '../../../shared/template.ts'
import { newKey, startTestServer, type TestServer } from '../server.ts'
import { issuer } from '../tokens.ts'
import { army, bloc, border, code, place, police, units } from '../world.ts'

/** One row against the leader of the bloc, one in proportion to the best unit, one by days late, and a sanction. */
const template = Template.parse({
  id: 'bang-tuong-doi',
  version: 1,
  name: 'Bảng chấm tương đối',
  decimals: 2,
  scale: 20_00,
  floor: 0,
  ceiling: 20_00,
  sections: [
    {
      kind: 'main',
      code: 'I',
      label: 'Kết quả',
      max: 20_00,
      children: [
        {
          kind: 'criterion',
          code: 'I.1',
          label: 'Vượt chỉ tiêu',
          max: 5_00,
          method: { kind: 'relative', against: { kind: 'leader', target: { kind: 'registered' } }, step: 1 },
          evidence: { need: 'none', orExplanation: false },
        },
        {
          kind: 'criterion',
          code: 'I.2',
          label: 'Tin bài',
          max: 10_00,
          method: { kind: 'relative', against: { kind: 'best' }, step: 1 },
          evidence: { need: 'none', orExplanation: false },
        },
        {
          kind: 'criterion',
          code: 'I.3',
          label: 'Nộp đúng hạn',
          max: 5_00,
          method: {
            kind: 'bands',
            of: 'days-late',
            bands: [
              { from: 0, to: 0, points: 5_00 },
              { above: 0, to: 2_00, points: 3_00 },
              { above: 2_00, points: 0 },
            ],
          },
          evidence: { need: 'none', orExplanation: false },
        },
      ],
    },
  ],
  tieBreaks: [],
  sanctions: [{ code: 'LT', reason: 'Không có tin bài', when: 'KQ_I.2=0', effect: { kind: 'exclude' } }],
})

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** A period by that table, each unit with a target of 1; due so many days from now. */
async function openBy(id: string, due: number) {
  const { period } = place(id)
  const by = {
    person: { subject: subjectOf(issuer, 'dung'), name: 'dung', membership: undefined },
    now: new Date(),
  }
  const published = await publishTemplate(server.tables, bloc, template, {
    ...by,
    reason: 'Mở kỳ',
    legalBasis: '',
  })
  const opened = {
    id: period,
    bloc,
    name: id,
    template: published.version,
    head: army,
    deadline: new Date(Date.now() + due * 86_400_000).toISOString(),
  }
  const targets = Targets.parse({ 'I.1': 1_00 })
  await openPeriod(server.tables, opened, new Map(units.map((unit) => [unit, targets])), {
    person: { subject: subjectOf(issuer, 'dung'), name: 'dung', membership: undefined },
    now: new Date(),
  })
  return period
}

const staff: Record<string, string> = { [police]: 'an', [army]: 'binh', [border]: 'bao' }
const submit = async (
  period: Awaited<ReturnType<typeof openBy>>,
  unit: UnitId,
  over: number,
  news: number,
  base = 0,
  templateVersion = 1,
) => {
  const entry = (criterion: string, value: number) => ({
    criterion: code(criterion),
    value: value * 100,
    target: null,
    evidence: '',
    explanation: '',
  })
  const entries = [entry('I.1', over), entry('I.2', news)]
  const key = IdempotencyKey.parse(newKey())
  const ask = { bloc, period, unit, base, templateVersion, entries, confirmed: [], key }
  const { answer } = await server.ask('submission.submit', ask, staff[unit])
  return answer?.receipt.total
}
const ranking = async (period: Awaited<ReturnType<typeof openBy>>) => {
  const { answer } = await server.ask('ranking.read', { bloc, period }, 'cuc')
  return answer?.places.map(({ unit, place: at, total }) => [unit, at, total])
}

describe('Rows that need the whole bloc', () => {
  test('each total is provisional when it comes in, and the ranking counts all with the bloc in view', async () => {
    const period = await openBy('2026-tuong-doi', 1)
    // alone, five times the target leads: 5 + 10 + 5
    expect(await submit(period, police, 5, 40)).toBe(20_00)
    // twelve times leads now; 10 of 40 news is a quarter
    expect(await submit(period, army, 12, 10)).toBe(5_00 + 2_50 + 5_00)
    expect(await submit(period, border, 1, 40)).toBe(2_50 + 10_00 + 5_00)
    // five against the leader's twelve is 3,41: the police lose what they led by
    expect(await ranking(period)).toEqual([
      [police, 1, 3_41 + 10_00 + 5_00],
      [border, 2, 17_50],
      [army, 3, 12_50],
    ])
  })

  test('the unit is told what the bloc gives its rows, without its own figures', async () => {
    const period = place('2026-tuong-doi').period
    const read = (unit: UnitId) => server.ask('draft.read', { bloc, period, unit }, staff[unit])
    expect((await read(police)).answer?.given).toEqual({
      'I.1': { value: 12_00, target: 1_00 },
      'I.2': { value: 40_00 },
      'I.3': { value: 0 },
    })
    expect((await read(army)).answer?.given).toMatchObject({ 'I.1': { value: 5_00, target: 1_00 } })
  })

  test('the head sees from what a scorecard is counted', async () => {
    const period = place('2026-tuong-doi').period
    const { answer } = await server.ask('scorecard.read', { bloc, period, unit: police }, 'hoa')
    expect(answer).toMatchObject({
      receipt: { total: 20_00 },
      entries: [{ criterion: 'I.1', value: 5_00 }, { criterion: 'I.2' }],
      targets: { 'I.1': 1_00 },
      given: { 'I.1': { value: 12_00, target: 1_00 }, 'I.2': { value: 40_00 }, 'I.3': { value: 0 } },
    })
  })

  test('a leader who mends its figure downwards changes the points of all others', async () => {
    const period = place('2026-tuong-doi').period
    expect(await submit(period, army, 2, 10, 1)).toBe(3_13 + 2_50 + 5_00)
    expect(await ranking(period)).toEqual([
      [police, 1, 20_00],
      [border, 2, 17_50],
      [army, 3, 10_63],
    ])
  })

  test('a unit that is excluded keeps its points and takes no place', async () => {
    const period = place('2026-tuong-doi').period
    await submit(period, border, 1, 0, 1)
    expect(await ranking(period)).toEqual([
      [police, 1, 20_00],
      [army, 2, 10_63],
      [border, null, 7_50],
    ])
  })

  test('closing keeps the ranking that all were counted into', async () => {
    const period = place('2026-tuong-doi').period
    const before = await ranking(period)
    await server.ask('period.close', { bloc, period }, 'hoa')
    expect(await ranking(period)).toEqual(before)
  })
})

describe('Rows that need the whole bloc, in a period whose table was amended', () => {
  const [section] = template.sections
  const [leader, best, days] = section?.children ?? []
  if (!section || leader?.kind !== 'criterion' || best?.kind !== 'criterion' || !days)
    throw new Error('The table of the tests has its rows')
  const publish = (version: number, children: typeof section.children) =>
    publishTemplate(
      server.tables,
      bloc,
      { ...template, version, sections: [{ ...section, children }] },
      {
        person: { subject: subjectOf(issuer, 'dung'), name: 'dung', membership: undefined },
        now: new Date(),
        reason: 'Sơ kết',
        legalBasis: '',
      },
    )
  const amend = (period: Awaited<ReturnType<typeof openBy>>, version: number) =>
    server.ask('period.amend', { bloc, period, template: { id: template.id, version } }, 'dung')
  const judged = { kind: 'judged', least: 0, step: 50 } as const
  beforeAll(async () => {
    // in version 2 more is given for news; in version 3 nothing is counted against the bloc
    await publish(2, [{ ...leader, max: 4_00 }, { ...best, max: 11_00 }, days])
    await publish(3, [{ ...leader, method: judged }, { ...best, method: judged }, days])
  })

  test('each is counted by its own version, with all of the bloc in view', async () => {
    const period = await openBy('2026-hai-ban', 1)
    await submit(period, police, 1, 20)
    await amend(period, 2)
    expect(await submit(period, army, 1, 40, 0, 2)).toBe(2_00 + 11_00 + 5_00)
    expect(await ranking(period)).toEqual([
      [army, 1, 18_00],
      // 20 of 40 by the maximum of version 1
      [police, 2, 2_50 + 5_00 + 5_00],
    ])
    // and the other way round: what came by version 1 is the best of the bloc for version 2
    expect(await submit(period, border, 1, 10, 0, 2)).toBe(2_00 + 2_75 + 5_00)
  })

  test('rows that the new version no longer counts against the bloc still are for what came before', async () => {
    const period = await openBy('2026-het-tuong-doi', 1)
    await submit(period, police, 1, 4)
    await submit(period, army, 1, 8)
    await amend(period, 3)
    expect(await ranking(period)).toEqual([
      [army, 1, 17_50],
      [police, 2, 12_50],
    ])
    // ten points as judged are not ten news, which would be more than eight
    expect(await submit(period, border, 5, 10, 0, 3)).toBe(20_00)
    expect(await ranking(period)).toEqual([
      [border, 1, 20_00],
      [army, 2, 17_50],
      [police, 3, 12_50],
    ])
  })
})

test('the days late are counted from the deadline and the moment it comes in', async () => {
  const late = await openBy('2026-tre', -2)
  expect(await submit(late, police, 1, 5)).toBe(2_50 + 10_00 + 3_00)
  const tooLate = await openBy('2026-tre-hon', -5)
  expect(await submit(tooLate, police, 1, 5)).toBe(2_50 + 10_00)
  const read = await server.ask('draft.read', { bloc, period: tooLate, unit: police }, 'an')
  expect(read.answer?.given['I.3' as never]).toEqual({ value: 5_00 })
})

test('there is no scorecard of a unit that has not submitted', async () => {
  const period = await openBy('2026-chua-nop', 1)
  const { status } = await server.ask('scorecard.read', { bloc, period, unit: police }, 'hoa')
  expect(status).toBe(404)
})
