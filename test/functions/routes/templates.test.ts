import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../../functions/store/records.ts'
import { findState } from '../../../functions/store/templates.ts'
import { TemplateId, Year } from '../../../shared/ids.ts'
import { Template } from '../../../shared/template.ts'
import { changed, soundTable } from '../../shared/lint/sound.ts'
import { codes, startTestServer, type TestServer } from '../server.ts'
import { bloc, place, template as inForce } from '../world.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const year = Year.parse('2026')
const where = (id: string) => ({ bloc, year, template: TemplateId.parse(id) })
const named = (name: string): Template => Template.parse({ ...soundTable(), name })
const save = (id: string, base: number, content: Template, as = 'dung') =>
  server.ask('template-draft.save', { ...where(id), base, content }, as)
const publish = (id: string, base: number) =>
  server.ask(
    'template.publish',
    { ...where(id), base, reason: 'Sửa giữa năm', legalBasis: 'QĐ 12/QĐ-UBND' },
    'dung',
  )

describe('A draft of a criteria table', () => {
  test('is saved, read back, and numbered as the next version', async () => {
    const saved = await save('bang-a', 0, named('Bảng A'))
    expect(saved.answer).toMatchObject({ draft: { revision: 1, by: 'dung' }, version: 1 })
    const read = await server.ask('template-draft.read', where('bang-a'), 'dung')
    expect(read.answer?.template).toEqual({ ...named('Bảng A'), id: 'bang-a', version: 1 })
  })

  test('saved twice with one press is saved once', async () => {
    const first = await save('bang-b', 0, named('Bảng B'))
    expect((await save('bang-b', 0, named('Bảng B'))).answer).toEqual(first.answer)
  })

  test('over one that somebody else has saved since is refused, with who and when', async () => {
    await save('bang-c', 0, named('Một'))
    await save('bang-c', 1, named('Hai'))
    const late = await save('bang-c', 1, named('Ba'))
    expect(codes(late)).toEqual(['template-draft.stale'])
    expect(late.refused?.problems[0]?.vi).toMatch(/^dung đã lưu bản dự thảo khác lúc \d\d\/\d\d\/\d{4}/)
  })

  test('saved by two at once: one is kept, the other is told', async () => {
    const both = await Promise.all([save('bang-d', 0, named('Một')), save('bang-d', 0, named('Hai'))])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('that was never saved is not found', async () => {
    expect((await server.ask('template-draft.read', where('bang-khong'), 'dung')).status).toBe(404)
    expect((await publish('bang-khong', 1)).status).toBe(404)
  })
})

describe('Publishing a draft', () => {
  test('puts it in force with its reason, once however often it is asked', async () => {
    await save('bang-e', 0, named('Bảng E'))
    const first = await publish('bang-e', 1)
    expect(first.answer?.publication).toMatchObject({
      version: { id: 'bang-e', version: 1 },
      by: 'dung',
      reason: 'Sửa giữa năm',
      legalBasis: 'QĐ 12/QĐ-UBND',
    })
    expect((await publish('bang-e', 1)).answer).toEqual(first.answer)
    const read = await server.ask('template-version.read', { ...where('bang-e'), version: '1' }, 'dung')
    expect(read.answer?.template.name).toBe('Bảng E')
    expect((await server.ask('template-draft.read', where('bang-e'), 'dung')).status).toBe(404)
  })

  test('the next draft is the next version; the first stays as it was', async () => {
    await save('bang-f', 0, named('Năm nay'))
    await publish('bang-f', 1)
    expect((await save('bang-f', 0, named('Sửa'))).answer?.version).toBe(2)
    await publish('bang-f', 1)
    const { answer } = await server.ask('template.list', { bloc, year }, 'dung')
    const history = answer?.templates.find(({ id }) => id === 'bang-f')
    expect(history?.publications.map(({ version }) => version.version)).toEqual([2, 1])
    expect(history).toMatchObject({ name: 'Sửa' })
    expect(history?.draft).toBeUndefined()
    const first = await server.ask('template-version.read', { ...where('bang-f'), version: '1' }, 'dung')
    expect(first.answer?.template.name).toBe('Năm nay')
  })

  test('one that cannot be scored is refused with every reason, in both languages, and nothing changes', async () => {
    const unsound = Template.parse(
      changed((_, at) => {
        Object.assign(at('I.2'), { method: { kind: 'formula', expression: 'KQ_I.9+DIEM_I.2', step: 1 } })
      }),
    )
    await save('bang-g', 0, unsound)
    const came = await publish('bang-g', 1)
    expect(came.status).toBe(422)
    expect(codes(came)).toEqual(['template.unsound', 'template.unsound'])
    expect(came.refused?.problems[0]?.vi).toMatch(/^I\.2: /)
    expect(came.refused?.problems[0]?.en).toMatch(/^I\.2: /)
    const { answer } = await server.ask('template.list', { bloc, year }, 'dung')
    expect(answer?.templates.find(({ id }) => id === 'bang-g')).toMatchObject({
      publications: [],
      draft: { revision: 1 },
    })
  })

  test('one whose own example fails is refused, naming the example', async () => {
    const { examples = [], ...rest } = named('Bảng H')
    await save('bang-h', 0, {
      ...rest,
      examples: examples.map((each) => ({ ...each, expected: { total: 400 } })),
    })
    const came = await publish('bang-h', 1)
    expect(new Set(codes(came))).toEqual(new Set(['template.example-differs']))
    expect(came.refused?.problems[0]?.vi).toContain(examples[0]?.name)
  })

  test('a revision that is not the last is refused', async () => {
    await save('bang-i', 0, named('Một'))
    await save('bang-i', 1, named('Hai'))
    expect(codes(await publish('bang-i', 1))).toEqual(['template-draft.stale'])
  })

  test('without a reason is refused', async () => {
    const came = await server.ask(
      'template.publish',
      { ...where('bang-a'), base: 1, reason: '  ', legalBasis: '' },
      'dung',
    )
    expect(codes(came)).toEqual(['request.invalid'])
  })

  test('changes nothing of a period that is open', async () => {
    await save(inForce.id, 0, { ...inForce, name: 'Bảng khác' })
    await publish(inForce.id, 1)
    const read = await server.ask('template.read', place('2026'), 'an')
    expect(read.answer?.template).toEqual(inForce)
  })

  test('every saving and publishing is a line of the record, which holds together', async () => {
    await save('bang-k', 0, named('Một'))
    await save('bang-k', 1, named('Hai'))
    await publish('bang-k', 2)
    const at = { bloc, template: TemplateId.parse('bang-k') }
    const { state } = await findState(server.tables, at)
    const { lines, brokenAt } = await readRecord(server.tables, at, at.template, state.record)
    expect(brokenAt).toBeUndefined()
    expect(lines.map(({ act }) => act)).toEqual(['template.save', 'template.save', 'template.publish'])
  })
})
