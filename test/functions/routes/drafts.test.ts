import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ask } from '../../../shared/calls.ts'
import type { EntryCells } from '../../../shared/entry.ts'
import type { PeriodId } from '../../../shared/ids.ts'
import { codes, startTestServer, type TestServer } from '../server.ts'
import { army, bloc, code, openNext, police } from '../world.ts'

let server: TestServer
let period: PeriodId
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const newPeriod = async (): Promise<void> => {
  period = await openNext(server.tables)
}

const cells = (value: string | number): EntryCells[] => [
  { criterion: code('I.1'), value, target: '', evidence: 'Báo cáo “12”\n=SUM(A1)', explanation: '' },
]
const draft = (base: number, value: string | number = '12o', more: Partial<Ask<'draft.save'>> = {}) => ({
  ...{ bloc, period, unit: police, base, templateVersion: 1, filled: 1, cells: cells(value) },
  ...more,
})
const read = () => server.ask('draft.read', { bloc, period, unit: police }, 'an')

describe('saving a draft', () => {
  test('keeps what was typed, right or wrong, and gives it back', async () => {
    await newPeriod()
    expect((await read()).answer).toEqual({ targets: { 'I.1': 200_00 }, given: {} })
    const saved = await server.ask('draft.save', draft(0), 'an')
    expect(saved.answer?.revision).toBe(1)
    expect((await read()).answer?.draft).toEqual({
      revision: 1,
      savedAt: saved.answer?.savedAt,
      by: 'an',
      templateVersion: 1,
      cells: cells('12o'),
    })
  })

  test('grows by one each time, and tells the head how far the unit is', async () => {
    await newPeriod()
    await server.ask('draft.save', draft(0), 'an')
    const second = await server.ask('draft.save', draft(1, 12, { filled: 2 }), 'anh')
    expect(second.answer?.revision).toBe(2)
    const progress = await server.ask('progress.read', { bloc, period }, 'hoa')
    expect(progress.answer?.units[0]).toMatchObject({ filled: 2, savedAt: second.answer?.savedAt })
    expect(progress.answer?.units[1]).toEqual({ unit: expect.objectContaining({ id: army }) as unknown })
  })

  test('over a draft of somebody else is refused, naming who and when, in local time', async () => {
    await newPeriod()
    const first = await server.ask('draft.save', draft(0, 1), 'an')
    const late = await server.ask('draft.save', draft(0, 2), 'anh')
    expect(late.status).toBe(409)
    const savedAt = new Date(Date.parse(first.answer?.savedAt ?? '') + 7 * 3600_000).toISOString()
    const [year, month, day] = savedAt.slice(0, 10).split('-')
    expect(late.refused?.problems[0]).toMatchObject({
      code: 'draft.stale',
      said: { by: 'an', at: `${day ?? ''}/${month ?? ''}/${year ?? ''} ${savedAt.slice(11, 16)}` },
    })
    expect((await read()).answer?.draft?.cells).toEqual(cells(1))
  })

  test('again with the same request, when its answer was lost, is answered the same', async () => {
    await newPeriod()
    const first = await server.ask('draft.save', draft(0), 'an')
    expect(await server.ask('draft.save', draft(0), 'an')).toEqual(first)
  })

  test('on a revision that never was is refused', async () => {
    await newPeriod()
    const came = await server.ask('draft.save', draft(3), 'an')
    expect(came.status).toBe(422)
    expect(came.refused?.problems[0]).toMatchObject({ code: 'request.invalid', said: { where: 'base' } })
  })

  test('by many at once lets one through at a time', async () => {
    await newPeriod()
    const came = await Promise.all(
      Array.from({ length: 8 }, (_, value) =>
        server.ask('draft.save', draft(0, value), value % 2 ? 'an' : 'anh'),
      ),
    )
    expect(came.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(came.filter((each) => codes(each)[0] === 'draft.stale')).toHaveLength(7)
  })

  test('of an old version of the table is refused, naming both', async () => {
    await newPeriod()
    const came = await server.ask('draft.save', draft(0, 1, { templateVersion: 7 }), 'an')
    expect(came.status).toBe(409)
    expect(came.refused?.problems[0]).toMatchObject({
      code: 'template.other-version',
      said: { has: 7, needs: 1 },
    })
  })

  test('is refused once the period is closed; what was saved can still be read', async () => {
    await newPeriod()
    await server.ask('draft.save', draft(0), 'an')
    await server.ask('period.close', { bloc, period }, 'hoa')
    expect(codes(await server.ask('draft.save', draft(1, 2), 'an'))).toEqual(['period.closed'])
    expect((await read()).answer?.draft?.revision).toBe(1)
  })

  test('takes as many cells as a large table has, with long texts', async () => {
    await newPeriod()
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...{ criterion: code(`I.${String(index)}`), value: index, target: '' },
      ...{ evidence: 'Quyết định số 12/QĐ-UBND ngày 01/02/2026, có ký số. '.repeat(20), explanation: 'ạ' },
    }))
    expect((await server.ask('draft.save', draft(0, 1, { cells: many }), 'an')).status).toBe(200)
    expect((await read()).answer?.draft?.cells).toEqual(many)
  })
})
