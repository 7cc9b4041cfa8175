import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectOf } from '../../../functions/identity.ts'
import { publishTemplate } from '../../../functions/store/templates.ts'
import { IdempotencyKey, TemplateId, Year, type PeriodId } from '../../../shared/ids.ts'
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
    expect((await server.ask('period-template.read', { bloc, period, version: '3' }, 'an')).status).toBe(404)
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

  test('refused: an older version, and a closed period', async () => {
    const period = await openNext(server.tables)
    await amend(period)
    expect(codes(await amend(period, 1))).toEqual(['period.not-amendable'])
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

test('in secret-safe mode nobody is told a label', async () => {
  const period = await openNext(server.tables)
  const place = { bloc, year: Year.parse('2026') }
  const named = { name: 'Khối Nội chính', timeZone: 'Asia/Ho_Chi_Minh' }
  await server.ask('bloc.save', { ...place, ...named, secretSafe: true }, 'dung')
  const { answer } = await server.ask('template.read', { bloc, period }, 'an')
  expect(JSON.stringify(answer)).not.toMatch(/Vụ việc|Sáng kiến|Nhiệm vụ|Bảng tiêu chí/)
  expect(answer?.template.sections[0]?.children[0]).toMatchObject({ code: 'I.1', label: 'I.1', max: 60_00 })
  const { answer: whole } = await server.ask(
    'template-version.read',
    { ...place, template: template.id, version: '1' },
    'dung',
  )
  expect(JSON.stringify(whole)).toMatch(/Vụ việc/)
  await server.ask('bloc.save', { ...place, ...named }, 'dung')
  expect(JSON.stringify((await server.ask('template.read', { bloc, period }, 'an')).answer)).toMatch(
    /Vụ việc/,
  )
})
