import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFill } from '../../../addin/panes/fill/fill.ts'
import { findingsOf } from '../../../addin/panes/fill/findings.ts'
import { findLastRead, keepLastRead, offlineApi, type LastRead } from '../../../addin/panes/last-read.ts'
import type { Remembered } from '../../../addin/remembered.ts'
import { readWorkbook } from '../../../addin/excel/reading.ts'
import { writeSheet } from '../../../addin/excel/sheet.ts'
import { Post } from '../../../shared/calls.ts'
import { prepare } from '../../../shared/prepared.ts'
import { scoringSheet } from '../../../shared/worksheet.ts'
import { bloc, police, template } from '../../functions/world.ts'
import { openExcel } from '../excel/workbook.ts'

const post = Post.parse({
  bloc: { id: bloc, name: 'Khối Nội chính', timeZone: 'Asia/Ho_Chi_Minh' },
  period: {
    id: '2026',
    bloc,
    name: 'Năm 2026',
    template: { id: template.id, version: template.version, hash: '0'.repeat(64) },
    stage: 'filling',
    head: police,
    deadline: '2026-11-25T10:00:00.000Z',
  },
  roles: ['staff'],
  unit: { id: police, name: 'Công an tỉnh', shortName: 'Công an', order: 0 },
})
const facts: LastRead['facts'] = { targets: { 'I.1': 200_00 } as LastRead['facts']['targets'], given: {} }
const last: LastRead = { post, template, facts }

function memory(): Remembered & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    read: (name) => kept.get(name),
    write: (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
  }
}

describe('What was last read', () => {
  test('is kept as it was, and forgotten when a person signs out', () => {
    const remembered = memory()
    expect(findLastRead(remembered)).toBeUndefined()
    keepLastRead(remembered, last)
    expect(findLastRead(remembered)).toEqual(last)
    keepLastRead(remembered, undefined)
    expect(remembered.kept.size).toBe(0)
  })

  test('is not kept where it would fill the storage', () => {
    const remembered = memory()
    keepLastRead(remembered, last)
    keepLastRead(remembered, { ...last, template: { ...template, name: 'x'.repeat(100_000) } })
    expect(findLastRead(remembered)).toBeUndefined()
  })

  test('of another version is nothing', () => {
    const remembered = memory()
    remembered.write('last-read', JSON.stringify({ ...last, person: 'An' }))
    expect(findLastRead(remembered)).toBeUndefined()
  })
})

describe('Without a connection', () => {
  const ends: (() => void)[] = []
  beforeEach(() => {
    const window = new EventTarget()
    for (const name of ['addEventListener', 'removeEventListener'] as const)
      vi.stubGlobal(name, window[name].bind(window))
  })
  afterEach(() => {
    for (const end of ends.splice(0)) end()
  })

  async function desk() {
    const excel = openExcel()
    const prepared = prepare(template)
    const mark = { bloc, period: '2026', unit: police, template: template.id, version: 1 }
    const names = { blocName: '', unitName: '', periodName: '', deadlineText: '' }
    await writeSheet(scoringSheet(prepared, { mark, ...names }, facts, []), await readWorkbook())
    const api = offlineApi(last)
    const work = await api.call('draft.read', { bloc, period: post.period.id, unit: police })
    const session = { api, now: () => new Date(), offline: true, remembered: memory() }
    const fill = createFill({ post, prepared, work, session })
    ends.push(fill.start())
    const mistakes = () => {
      const { sheet } = fill.read()
      return sheet.kind === 'own' ? findingsOf(sheet).mistakes : undefined
    }
    await vi.waitFor(() => {
      expect(mistakes()).toEqual([])
    })
    return { fill, mistakes, sheet: excel.model.findSheet('Tự chấm') }
  }

  test('the sheet is checked as it is typed in, and its draft waits', async () => {
    const { fill, mistakes, sheet } = await desk()
    sheet?.type(8, 6, '12o')
    await vi.waitFor(() => {
      expect(mistakes()).toMatchObject([{ address: 'G9', problem: { code: 'entry.not-number' } }])
    })
    await fill.saveNow()
    expect(fill.read().draft.kind).toBe('offline')
  })

  test('no sheet is written, as the server may know what it would lose', async () => {
    const { fill, sheet } = await desk()
    sheet?.type(8, 6, '95')
    const offline = { problems: [{ code: 'offline' }] }
    await expect(fill.rebuild()).rejects.toMatchObject(offline)
    await expect(fill.make()).rejects.toMatchObject(offline)
    expect(sheet?.cell(8, 6).value).toBe(95)
  })
})
