import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApi } from '../../../../addin/api.ts'
import type { FillState } from '../../../../addin/panes/fill/fill-state.ts'
import { createFill } from '../../../../addin/panes/fill/fill.ts'
import { findingsOf } from '../../../../addin/panes/fill/findings.ts'
import { entriesOf } from '../../../../addin/panes/fill/intent.ts'
import type { OwnSheet } from '../../../../addin/panes/fill/sheet-state.ts'
import type { NodeExcel } from '../../../../addin/workbench/host/node.ts'
import { prepare } from '../../../../shared/prepared.ts'
import { Refusal } from '../../../../shared/refusal.ts'
import { score } from '../../../../shared/scorecard.ts'
import { readEntries } from '../../../../shared/submission.ts'
import { readScoringSheet } from '../../../../shared/sheet-reading.ts'
import { facts } from '../../../shared/table.ts'
import { startTestServer, type TestServer } from '../../../functions/server.ts'
import { token } from '../../../functions/tokens.ts'
import { bloc, openNext, police, template, type Name } from '../../../functions/world.ts'
import { openExcel } from '../../excel/workbook.ts'

const prepared = prepare(template)
/** Rows of the sheet, from 0, and its columns. */
const row = { cases: 7, share: 8, bonus: 10, total: 16 }
const column = { value: 6, evidence: 8, counted: 12 }

let server: TestServer
const ends: (() => void)[] = []

beforeAll(async () => {
  server = await startTestServer()
  // Node has no window; the pane only listens to it
  const window = new EventTarget()
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, window[name].bind(window))
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
})
afterAll(() => server.close())

const newPeriod = () => openNext(server.tables)

/** Counts the sheet's total as its formulas do, where there is no Excel to count them: at once, or only when asked. */
function counting({ model }: NodeExcel): void {
  model.onChange((change) => {
    const typed = change.kind === 'cells' && change.source !== 'calculation'
    if (model.calculationMode === 'Manual' ? change.kind !== 'calculate' : !typed) return
    const sheet = model.findSheet('Tự chấm')
    const used = sheet?.used
    if (!used || !model.names.some(({ name }) => name === 'BlocScore_TuCham')) return
    const grid = Array.from({ length: used.rows }, (_, at) =>
      Array.from({ length: used.columns }, (__, along) => sheet.cell(at, along).value),
    )
    const reading = readScoringSheet(prepared, grid)
    if (!reading) return
    const { entries, unread } = readEntries(prepared, reading.cells)
    const { total } = score(prepared, entries, facts({ 'I.1': 200_00 }), unread)
    const at = grid.findLastIndex((cells) => cells[1] === 'TỔNG ĐIỂM')
    sheet.computed([{ row: at, column: column.counted, value: total }])
  })
}

/** A person of the police at a workbook of their own, before the real server. */
async function desk(period: string, as: Name = 'an', excel = openExcel()) {
  counting(excel)
  const api = createApi(`${server.origin}/api`, { token: () => token(as) })
  const { posts } = await api.call('person.read', {})
  const post = posts.find((each) => each.period.id === period)
  if (!post) throw new Error(`${as} has no post in ${period}`)
  const path = { bloc, period: post.period.id, unit: police }
  const kept = new Map<string, string>()
  const fill = createFill({
    post,
    prepared,
    work: await api.call('draft.read', path),
    session: {
      api,
      now: () => new Date(),
      offline: false,
      remembered: {
        read: (name) => kept.get(name),
        write: (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
      },
    },
  })
  ends.push(fill.start())
  const until = async (kind: FillState['sheet']['kind']): Promise<void> => {
    await vi.waitFor(() => {
      expect(fill.read().sheet.kind).toBe(kind)
    })
  }
  const own = (): OwnSheet => {
    const { sheet } = fill.read()
    if (sheet.kind !== 'own') throw new Error(`The sheet is ${sheet.kind}`)
    return sheet
  }
  const sheet = () => {
    const found = excel.model.findSheet('Tự chấm')
    if (!found) throw new Error('There is no sheet')
    return found
  }
  return { fill, excel, api, path, own, until, sheet }
}

type Desk = Awaited<ReturnType<typeof desk>>

async function made(at: Desk): Promise<Desk> {
  await at.until('absent')
  await at.fill.make()
  await at.until('own')
  return at
}

/** 100 points: all cases, 95 % in time. */
async function filled(at: Desk): Promise<Desk> {
  await made(at)
  at.sheet().type(row.cases, column.value, '200')
  at.sheet().type(row.cases, column.evidence, 'Báo cáo số 12/BC')
  at.sheet().type(row.share, column.value, '95')
  await vi.waitFor(() => {
    expect(at.own().card.total).toBe(100_00)
  })
  return at
}

describe('One’s own sheet', () => {
  test('is made in the workbook and followed as it is typed in', async () => {
    const at = await made(await desk(await newPeriod()))
    expect(findingsOf(at.own())).toMatchObject({ damage: [], mistakes: [] })
    expect(findingsOf(at.own()).blanks.map(({ address }) => address)).toEqual(['G8', 'G9'])
    at.sheet().type(row.share, column.value, '12o')
    await vi.waitFor(() => {
      expect(findingsOf(at.own()).mistakes).toMatchObject([
        { address: 'G9', problem: { code: 'entry.not-number' } },
      ])
    })
  })

  test('is counted for the person where Excel counts only when asked', async () => {
    const at = await filled(await desk(await newPeriod()))
    at.excel.model.calculationMode = 'Manual'
    at.sheet().type(row.bonus, column.value, '2')
    await vi.waitFor(() => {
      expect(at.own()).toMatchObject({ totalsDiffer: true, damage: [], card: { total: 102_00 } })
    })
    await vi.waitFor(
      () => {
        expect(at.own()).toMatchObject({ totalsDiffer: false, damage: [], reading: { total: 102_00 } })
      },
      { timeout: 5000 },
    )
    expect(at.excel.model.calculationMode).toBe('Manual')
  })

  test('says that a formula was changed when counting makes no difference', async () => {
    const at = await filled(await desk(await newPeriod()))
    at.excel.model.calculationMode = 'Manual'
    at.sheet().protection = undefined
    at.sheet().type(row.total, column.counted, '7')
    await vi.waitFor(
      () => {
        expect(at.own().damage).toMatchObject([{ code: 'sheet.totals-differ', said: { has: '0,07' } }])
      },
      { timeout: 5000 },
    )
  })

  test('leads to a cell, and turns its text into a number', async () => {
    const at = await made(await desk(await newPeriod()))
    at.sheet().type(row.share, column.value, "'95,5")
    await vi.waitFor(() => {
      expect(findingsOf(at.own()).mistakes).toMatchObject([{ number: 95.5 }])
    })
    const { mistakes } = findingsOf(at.own())
    await at.fill.goTo(mistakes[0]?.place ?? { sheet: '', row: 0, column: 0 })
    expect(at.excel.model.selection).toMatchObject({ row: row.share, column: column.value })
    await at.fill.makeNumbers(mistakes)
    expect(at.sheet().cell(row.share, column.value).value).toBe(95.5)
    expect(findingsOf(at.own()).mistakes).toEqual([])
  })

  test('is built again with everything typed after a row was deleted', async () => {
    const at = await filled(await desk(await newPeriod()))
    at.sheet().protection = undefined
    at.sheet().shift('row', row.share, -1, 'person')
    await vi.waitFor(() => {
      expect(at.own().damage).toMatchObject([{ code: 'sheet.row-missing', said: { row: 'I.2' } }])
    })
    await at.fill.rebuild()
    expect(at.own()).toMatchObject({ damage: [], card: { total: 100_00 } })
    expect(at.sheet().protection).toBeDefined()
  })

  test('is known to be gone, and made anew, when the person comes back to the pane', async () => {
    const at = await made(await desk(await newPeriod()))
    at.excel.model.deleteSheet(at.sheet())
    dispatchEvent(new Event('focus'))
    await at.until('absent')
    await at.fill.make()
    expect(findingsOf(at.own()).blanks).toHaveLength(2)
  })

  test('of another period is never written over', async () => {
    const last = await made(await desk(await newPeriod()))
    const at = await desk(await newPeriod(), 'an', last.excel)
    await at.until('foreign')
    const refusal = await at.fill.make().catch((error: unknown) => error)
    expect(refusal instanceof Refusal && refusal.problems.map(({ code }) => code)).toEqual([
      'sheet.name-taken',
    ])
    expect(at.excel.model.sheets.filter(({ name }) => name === 'Tự chấm')).toHaveLength(1)
  })
})

describe('The draft', () => {
  test('reaches the server, and fills a new sheet elsewhere', async () => {
    const period = await newPeriod()
    const at = await filled(await desk(period))
    await at.fill.saveNow()
    expect(at.fill.read().draft.kind).toBe('saved')
    const elsewhere = await made(await desk(period))
    expect(elsewhere.own().card.total).toBe(100_00)
    expect(elsewhere.fill.read().draft.kind).toBe('saved')
  })

  test('with a cell too long to send stays here, says so, and goes when it is shortened', async () => {
    const at = await filled(await desk(await newPeriod()))
    await at.fill.saveNow()
    at.sheet().type(row.cases, column.evidence, 'x'.repeat(2001))
    await vi.waitFor(() => {
      expect(findingsOf(at.own()).mistakes).toMatchObject([
        { address: 'I8', problem: { code: 'entry.too-long', said: { length: 2001, most: 2000 } } },
      ])
    })
    await at.fill.saveNow()
    expect(at.fill.read().draft).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'entry.too-long', at: { criterion: 'I.1', field: 'evidence' } }],
    })
    await expect(at.fill.intend()).rejects.toMatchObject({ problems: [{ code: 'entry.too-long' }] })
    at.sheet().type(row.cases, column.evidence, 'x'.repeat(2000))
    await vi.waitFor(() => {
      expect(findingsOf(at.own()).mistakes).toEqual([])
    })
    await at.fill.saveNow()
    expect(at.fill.read().draft.kind).toBe('saved')
  })

  test('of a colleague is asked about, and taken', async () => {
    const period = await newPeriod()
    const at = await filled(await desk(period))
    await at.fill.saveNow()
    const { draft } = await at.api.call('draft.read', at.path)
    const colleague = createApi(`${server.origin}/api`, { token: () => token('anh') })
    const theirs = draft?.cells.map((cells) => (cells.criterion === 'I.2' ? { ...cells, value: 80 } : cells))
    await colleague.call('draft.save', {
      ...at.path,
      base: 1,
      templateVersion: 1,
      filled: 2,
      cells: theirs ?? [],
    })
    at.sheet().type(row.bonus, column.value, '2')
    await vi.waitFor(() => {
      expect(at.own().card.bonus).toBe(2_00)
    })
    await at.fill.saveNow()
    expect(at.fill.read().draft).toMatchObject({ kind: 'conflict', theirs: { revision: 2 } })
    await at.fill.takeTheirs()
    expect(at.own().card).toMatchObject({ total: 80_00, bonus: 0 })
    expect(at.fill.read().draft.kind).toBe('saved')
  })
})

describe('Submitting', () => {
  const send = async ({ fill }: Desk) => {
    const intent = await fill.intend()
    if (!intent) throw new Error('There was no sheet to submit')
    return fill.submit(intent, new AbortController().signal)
  }

  test('gives a receipt, and a second one after a change', async () => {
    const at = await filled(await desk(await newPeriod()))
    expect(await send(at)).toMatchObject({ revision: 1, total: 100_00, late: false })
    expect(entriesOf(at.own())).toEqual(at.fill.read().work.submission?.entries)
    at.sheet().type(row.bonus, column.value, '2')
    expect(await send(at)).toMatchObject({ revision: 2, total: 102_00 })
  })

  test('puts the receipt at the foot of the printed sheet, and a sheet built again keeps it', async () => {
    const at = await filled(await desk(await newPeriod()))
    expect(at.sheet().pageLayout['leftFooter']).not.toContain('mã kiểm tra')
    const { checkCode } = await send(at)
    await vi.waitFor(() => {
      expect(at.sheet().pageLayout['leftFooter']).toContain(
        `đã nộp lần 1: 100 điểm – mã kiểm tra ${checkCode}`,
      )
    })
    await at.fill.rebuild()
    expect(at.sheet().pageLayout['leftFooter']).toContain(checkCode)
  })

  test('takes a last look: what was typed since the button was shown is seen', async () => {
    const at = await filled(await desk(await newPeriod()))
    at.sheet().type(row.share, column.value, '12o')
    await expect(at.fill.intend()).rejects.toMatchObject({ problems: [{ code: 'entry.not-number' }] })
  })

  test('waits until a small percentage is agreed to', async () => {
    const at = await filled(await desk(await newPeriod()))
    at.sheet().type(row.share, column.value, '0,95')
    await expect(at.fill.intend()).rejects.toMatchObject({ problems: [{ code: 'entry.percent-small' }] })
    const [warning] = at.own().card.warnings
    if (warning) at.fill.confirm(warning, true)
    expect(await send(at)).toMatchObject({ total: 80_00 })
  })

  test('after somebody else has: told so, and the next one follows theirs', async () => {
    const period = await newPeriod()
    const at = await filled(await desk(period))
    const colleague = await desk(period, 'anh', at.excel)
    await colleague.until('own')
    await send(colleague)
    at.sheet().type(row.bonus, column.value, '1')
    await expect(send(at)).rejects.toMatchObject({ problems: [{ code: 'submission.stale' }] })
    expect(await send(at)).toMatchObject({ revision: 2, total: 101_00 })
  })
})
