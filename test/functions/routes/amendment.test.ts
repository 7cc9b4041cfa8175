import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectOf } from '../../../functions/identity.ts'
import { loadGate } from '../../../functions/store/periods.ts'
import { readRecord } from '../../../functions/store/records.ts'
import { publishTemplate } from '../../../functions/store/templates.ts'
import { IdempotencyKey, PeriodId, TemplateId, Year } from '../../../shared/ids.ts'
import type { Template } from '../../../shared/template.ts'
import { codes, newKey, startTestServer, type TestServer } from '../server.ts'
import { issuer } from '../tokens.ts'
import { army, bloc, border, code, entries, openNext, police, template, type Name } from '../world.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  // in July the bonus goes, and a row of 10 points is taken out of I.2
  const [main, , deduction] = template.sections
  if (!main || !deduction) throw new Error('The table of the tests has its sections')
  const [first, second] = main.children
  if (first?.kind !== 'criterion' || second?.kind !== 'criterion')
    throw new Error('The table of the tests has its rows')
  const method = { kind: 'judged', least: 0, step: 50 } as const
  const amended: Template = {
    ...template,
    version: 2,
    sections: [
      {
        ...main,
        children: [
          first,
          { ...second, max: 30_00, method },
          { ...second, code: code('I.3'), label: 'Chuyển đổi số', max: 10_00, method },
        ],
      },
      deduction,
    ],
    ceiling: 100_00,
    tieBreaks: [{ kind: 'more-points', code: code('I.2') }],
  }
  const by = {
    person: { subject: subjectOf(issuer, 'dung'), name: 'dung', membership: undefined },
    now: new Date(),
  }
  const why = { reason: 'Sơ kết 6 tháng', legalBasis: 'Kết luận 15-KL/KTĐ' }
  await publishTemplate(server.tables, bloc, amended, { ...by, ...why })
  const finer: Template = { ...amended, version: 3, decimals: 3 }
  await publishTemplate(server.tables, bloc, finer, { ...by, ...why })
})
afterAll(() => server.close())

const amend = (period: PeriodId, version = 2, who: Name = 'dung', id = template.id) =>
  server.ask('period.amend', { bloc, period, template: { id, version } }, who)
const submission = (period: PeriodId, unit = police, base = 0) => ({
  ...{ bloc, period, unit, base, templateVersion: 1, entries: entries(), confirmed: [] },
  key: IdempotencyKey.parse(newKey()),
})

describe('The table of an open period is amended at mid-year', () => {
  test('units get the new version, and may still read the one before', async () => {
    const period = await openNext(server.tables)
    const { answer } = await amend(period)
    expect(answer?.period).toMatchObject({ template: { version: 2 }, earlier: [{ version: 1 }] })
    const now = await server.ask('template.read', { bloc, period }, 'an')
    expect(now.answer?.template.version).toBe(2)
    const before = await server.ask('period-template.read', { bloc, period, version: '1' }, 'an')
    expect(before.answer?.template.version).toBe(1)
    const after = await server.ask('period-template.read', { bloc, period, version: '2' }, 'an')
    expect(after.answer?.publication).toMatchObject({ reason: 'Sơ kết 6 tháng' })
    // published, but this period has never gone by it
    expect((await server.ask('period-template.read', { bloc, period, version: '3' }, 'an')).status).toBe(404)
  })

  test('the record of the period tells it, and holds together', async () => {
    const period = await openNext(server.tables)
    await amend(period)
    const { record, period: kept } = await loadGate(server.tables, { bloc, period })
    const { lines, brokenAt } = await readRecord(server.tables, { bloc, period }, '-', record)
    expect(brokenAt).toBeUndefined()
    expect(lines.at(-1)).toMatchObject({
      ...{ act: 'period.amend', name: 'dung' },
      what: { from: kept.earlier?.[0]?.hash, to: kept.template.hash, version: 2 },
    })
  })

  test('asked twice it is done once', async () => {
    const period = await openNext(server.tables)
    const [first, second] = await Promise.all([amend(period), amend(period)])
    expect(second.answer?.period).toEqual(first.answer?.period)
    expect(first.answer?.period.earlier).toHaveLength(1)
  })

  test.each([
    ['a version that was never published', 9, template.id, 'template.unknown-version'],
    ['another table', 1, TemplateId.parse('bang-khac'), 'template.unknown-version'],
  ])('refused: %s', async (_, version, id, why) => {
    const period = await openNext(server.tables)
    expect(codes(await amend(period, version, 'dung', id))).toEqual([why])
  })

  test('refused: an older version, one with other decimals, and a closed period', async () => {
    const period = await openNext(server.tables)
    await amend(period)
    expect(codes(await amend(period, 1))).toEqual(['period.not-amendable'])
    expect(codes(await amend(period, 3))).toEqual(['period.other-decimals'])
    const closed = await openNext(server.tables)
    await server.ask('period.close', { bloc, period: closed }, 'hoa')
    expect(codes(await amend(closed))).toEqual(['period.closed'])
  })
})

describe('What was submitted by the version before', () => {
  test('stays, is answered again, ranks by its own points, and is told', async () => {
    const period = await openNext(server.tables)
    const first = submission(period)
    const { answer: done } = await server.ask('submission.submit', first, 'an')
    await server.ask('submission.submit', submission(period, army), 'ha')
    await amend(period)
    expect((await server.ask('submission.submit', first, 'an')).answer).toEqual(done)
    const { answer: ranked } = await server.ask('ranking.read', { bloc, period }, 'hoa')
    expect(ranked?.places.find(({ unit }) => unit === police)?.total).toBe(done?.receipt.total)
    expect(ranked?.versions).toEqual({ [police]: 1, [army]: 1 })
    // the bonus has no row any more, I.3 had none: I, I.1, I.2, I.3, III, III.1
    expect(ranked?.points[police]).toHaveLength(6)
    expect(ranked?.points[police]?.[3]).toBe(0)
    const { answer: progress } = await server.ask('progress.read', { bloc, period }, 'hoa')
    expect(progress?.units.find(({ unit }) => unit.id === police)?.templateVersion).toBe(1)
    expect(progress?.units.find(({ unit }) => unit.id === border)?.templateVersion).toBeUndefined()
    const { answer: card } = await server.ask('scorecard.read', { bloc, period, unit: police }, 'hoa')
    expect(card?.templateVersion).toBe(1)
    const { answer: all } = await server.ask('submissions.read', { bloc, period }, 'dung')
    expect(all?.template.version).toBe(2)
    expect(all?.submissions.map(({ unit, templateVersion }) => [unit, templateVersion])).toEqual(
      expect.arrayContaining([
        [police, 1],
        [army, 1],
      ]),
    )
  })

  test('is replaced by one of the version in force, and by no other', async () => {
    const period = await openNext(server.tables)
    await server.ask('submission.submit', submission(period), 'an')
    await amend(period)
    expect(codes(await server.ask('submission.submit', submission(period, police, 1), 'an'))).toEqual([
      'template.other-version',
    ])
    const again = {
      ...submission(period, police, 1),
      templateVersion: 2,
      entries: [
        ...entries().filter(({ criterion }) => criterion === 'I.1' || criterion === 'III.1'),
        ...(['I.2', 'I.3'] as const).map((criterion) => ({
          ...{ criterion: code(criterion), value: 10_00, target: null, evidence: '', explanation: '' },
        })),
      ],
    }
    const { answer } = await server.ask('submission.submit', again, 'an')
    expect(answer?.receipt.revision).toBe(2)
    const { answer: ranked } = await server.ask('ranking.read', { bloc, period }, 'hoa')
    expect(ranked?.versions).toEqual({ [police]: 2 })
  })

  test('a draft of the sheet before is still kept', async () => {
    const period = await openNext(server.tables)
    await amend(period)
    const draft = { bloc, period, unit: police, base: 0, templateVersion: 1, filled: 0, cells: [] }
    expect((await server.ask('draft.save', draft, 'an')).answer?.revision).toBe(1)
    expect(codes(await server.ask('draft.save', { ...draft, base: 1, templateVersion: 7 }, 'an'))).toEqual([
      'template.other-version',
    ])
  })
})

describe('In secret-safe mode', () => {
  const year = Year.parse('2026')
  const named = { name: 'Khối Nội chính', timeZone: 'Asia/Ho_Chi_Minh' }
  beforeAll(async () => {
    await server.ask('bloc.save', { bloc, year, ...named, secretSafe: true }, 'dung')
  })
  afterAll(async () => {
    await server.ask('bloc.save', { bloc, year, ...named }, 'dung')
    const period = await openNext(server.tables)
    const { answer } = await server.ask('template.read', { bloc, period }, 'an')
    expect(JSON.stringify(answer)).toMatch(/Vụ việc/)
  })

  test('nobody is told a label, nor why a version came into force', async () => {
    const period = await openNext(server.tables)
    for (const who of ['an', 'dung'] as const) {
      const { answer } = await server.ask('template.read', { bloc, period }, who)
      expect(JSON.stringify(answer)).not.toMatch(words)
      expect(answer?.template.sections[0]?.children[0]).toMatchObject({
        ...{ code: 'I.1', label: 'I.1', max: 60_00 },
      })
    }
    await amend(period)
    for (const version of ['1', '2']) {
      const { answer } = await server.ask('period-template.read', { bloc, period, version }, 'an')
      expect(answer?.publication).toMatchObject({ reason: template.id, legalBasis: '' })
      expect(JSON.stringify(answer)).not.toMatch(words)
    }
  })

  test('admins have the words in the versions they keep', async () => {
    const ask = { bloc, year, template: template.id, version: '1' }
    const { answer } = await server.ask('template-version.read', ask, 'dung')
    expect(JSON.stringify(answer)).toMatch(/Vụ việc/)
  })

  test('a refusal quotes codes only', async () => {
    const { period, submit } = await openStrict()
    const refused = await submit(period)
    expect(codes(refused)).toEqual(['rule.broken'])
    expect(refused.refused?.problems[0]?.vi).toContain('R1')
    expect(JSON.stringify(refused)).not.toMatch(/Phải nhiều hơn/)
  })

  test('what is submitted comes to the same', async () => {
    const period = await openNext(server.tables)
    const { answer } = await server.ask('submission.submit', submission(period), 'an')
    expect(answer?.receipt.total).toBe(100_00)
  })
})

const words = /Vụ việc|Sáng kiến|Nhiệm vụ|Bảng tiêu chí|Chuyển đổi|Sơ kết|Kết luận|Mở kỳ/

/** A period by a table with a condition that the entries of the tests do not meet. */
async function openStrict() {
  const strict: Template = {
    ...template,
    id: TemplateId.parse('bang-chat'),
    crossRules: [
      {
        ...{
          code: code('R1'),
          message: 'Phải nhiều hơn 300 vụ',
          left: 'KQ_I.1',
          operator: '>',
          right: '300',
        },
        ...{ missing: 'skip', severity: 'problem' },
      },
    ],
  }
  const by = {
    person: { subject: subjectOf(issuer, 'dung'), name: 'dung', membership: undefined },
    now: new Date(),
  }
  await publishTemplate(server.tables, bloc, strict, { ...by, reason: 'Thử', legalBasis: '' })
  const period = PeriodId.parse('2026-chat')
  const deadline = new Date(Date.now() + 86_400_000).toISOString()
  const opened = {
    ...{ bloc, period, name: 'Kỳ thử', deadline, head: army, template: { id: strict.id, version: 1 } },
    targets: { [army]: {}, [police]: { [code('I.1')]: 200_00 } },
  }
  expect((await server.ask('period.open', opened, 'dung')).status).toBe(200)
  const submit = (id: PeriodId) => server.ask('submission.submit', submission(id), 'an')
  return { period, submit }
}
