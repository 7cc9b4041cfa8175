import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ask } from '../../../shared/calls.ts'
import { IdempotencyKey, type PeriodId } from '../../../shared/ids.ts'
import { findSubmissions } from '../../../functions/store/submissions.ts'
import { codes, newKey, startTestServer, type TestServer } from '../server.ts'
import { bloc, code, entries, openNext, police } from '../world.ts'

let server: TestServer
let period: PeriodId
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** A new period for each case, due in a day or so many days. */
const newPeriod = async (due?: number): Promise<void> => {
  period = await openNext(server.tables, due)
}

type Submission = Ask<'submission.submit'>
const submission = (more: Partial<Submission> = {}): Submission => ({
  ...{ bloc, period, unit: police, key: IdempotencyKey.parse(newKey()), base: 0, templateVersion: 1 },
  ...{ entries: entries(), confirmed: [] },
  ...more,
})
const submit = (ask: Submission, as: 'an' | 'anh' = 'an') => server.ask('submission.submit', ask, as)
const kept = () => findSubmissions(server.tables, { bloc, period }, police, 10)

describe('a submission', () => {
  test('is counted by the server, confirmed by a receipt, and comes back as it went', async () => {
    await newPeriod()
    const list = entries({ cases: 150, share: 80, bonus: 2.5, events: 1 })
    const { answer } = await submit(submission({ entries: list }))
    expect(answer?.receipt).toMatchObject({
      revision: 1,
      by: 'an',
      late: false,
      total: 45_00 + 20_00 + 2_50 - 1_00,
    })
    expect(answer?.receipt.checkCode).toMatch(/^\w{4}-\w{4}$/)
    const read = await server.ask('draft.read', { bloc, period, unit: police }, 'an')
    expect(read.answer?.submission).toEqual({ templateVersion: 1, receipt: answer?.receipt, entries: list })
  })

  test('may be followed by another; every revision is kept', async () => {
    await newPeriod()
    await submit(submission())
    const second = await submit(submission({ base: 1, entries: entries({ cases: 100 }) }), 'anh')
    expect(second.answer?.receipt).toMatchObject({ revision: 2, by: 'anh', total: 70_00 })
    expect((await kept()).map(({ receipt }) => receipt.revision)).toEqual([2, 1])
  })

  test('after the deadline is taken, and marked late', async () => {
    await newPeriod(-1)
    expect((await submit(submission())).answer?.receipt.late).toBe(true)
  })

  test('has a check code that tells other content apart', async () => {
    await newPeriod()
    const first = await submit(submission())
    const second = await submit(submission({ base: 1 }))
    expect(second.answer?.receipt.checkCode).not.toBe(first.answer?.receipt.checkCode)
  })
})

describe('repeating a submission', () => {
  test('with the same key is answered with the same receipt, and done once', async () => {
    await newPeriod()
    const ask = submission()
    const first = await submit(ask)
    expect(await submit(ask)).toEqual(first)
    expect(await kept()).toHaveLength(1)
  })

  test('twenty times at once is done once', async () => {
    await newPeriod()
    const ask = submission()
    const came = await Promise.all(Array.from({ length: 20 }, () => submit(ask)))
    expect(new Set(came.map(({ answer }) => answer?.receipt.checkCode)).size).toBe(1)
    expect(came.every(({ status }) => status === 200)).toBe(true)
    expect(await kept()).toHaveLength(1)
  })

  test('after another has followed, and after closing, still has its own receipt', async () => {
    await newPeriod()
    const ask = submission()
    const first = await submit(ask)
    await submit(submission({ base: 1 }))
    await server.ask('period.close', { bloc, period }, 'hoa')
    expect(await submit(ask)).toEqual(first)
  })

  test('with the same key but other content is refused', async () => {
    await newPeriod()
    const ask = submission()
    await submit(ask)
    const came = await submit({ ...ask, entries: entries({ cases: 1 }) })
    expect(came.status).toBe(422)
    expect(codes(came)).toEqual(['submission.key-reused'])
  })
})

describe('a submission is refused', () => {
  test('when somebody else has submitted meanwhile, naming who, which and when', async () => {
    await newPeriod()
    await submit(submission())
    const came = await submit(submission(), 'anh')
    expect(came.status).toBe(409)
    expect(came.refused?.problems[0]).toMatchObject({
      code: 'submission.stale',
      said: { by: 'an', revision: 1, at: expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/) as string },
    })
  })

  test('when it follows a revision that never was', async () => {
    await newPeriod()
    expect(codes(await submit(submission({ base: 4 })))).toEqual(['request.invalid'])
  })

  test('by another version of the table', async () => {
    await newPeriod()
    expect(codes(await submit(submission({ templateVersion: 2 })))).toEqual(['template.other-version'])
  })

  test('once the period is closed, telling when', async () => {
    await newPeriod()
    await server.ask('period.close', { bloc, period }, 'hoa')
    const came = await submit(submission())
    expect(came.status).toBe(409)
    expect(came.refused?.problems[0]).toMatchObject({
      code: 'period.closed',
      said: { at: expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/) as string },
    })
  })

  test('with everything that is wrong in it at once, in both languages', async () => {
    await newPeriod()
    const [cases, share, bonus] = entries({ bonus: 0.3 })
    const list = [{ ...cases, evidence: '' }, bonus, { ...share, criterion: code('IX.9') }, bonus]
    const came = await submit(submission({ entries: list }))
    expect(came.status).toBe(422)
    expect(codes(came).sort()).toEqual([
      'entry.blank',
      'entry.evidence-missing',
      'entry.step',
      'entry.unknown-criterion',
      'sheet.row-repeated',
    ])
    const blank = came.refused?.problems.find(({ code }) => code === 'entry.blank')
    expect(blank).toMatchObject({
      at: { criterion: 'I.2', field: 'value' },
      vi: 'Chưa nhập kết quả.',
      en: 'No result entered yet.',
    })
    expect(await kept()).toHaveLength(0)
  })

  test('while a warning is not confirmed, with the warning; and taken when it is', async () => {
    await newPeriod()
    const list = entries({ share: 0.95 })
    const came = await submit(submission({ entries: list }))
    expect(codes(came)).toEqual(['entry.unconfirmed', 'entry.percent-small'])
    expect(came.refused?.problems[1]?.at).toEqual({ criterion: 'I.2', field: 'value' })
    const confirmed = await submit(submission({ entries: list, confirmed: [code('I.2')] }))
    expect(confirmed.answer?.receipt.total).toBe(80_00)
  })

  test.each([
    ['levels for a number', 'I.2', ['a']],
    ['a negative number', 'I.2', -1],
    ['the largest number', 'I.1', Number.MAX_SAFE_INTEGER],
    ['the smallest number', 'III.1', Number.MIN_SAFE_INTEGER],
  ])('and never breaks the server: %s', async (_, criterion, value) => {
    await newPeriod()
    const list = entries().map((each) => (each.criterion === code(criterion) ? { ...each, value } : each))
    expect([200, 422]).toContain((await submit(submission({ entries: list }))).status)
  })
})
