import { describe, expect, test } from 'vitest'
import { goToCell, writeNumbers } from '../../../addin/excel/cells.ts'
import { readWorkbook } from '../../../addin/excel/reading.ts'
import { writeSheet } from '../../../addin/excel/sheet.ts'
import { noFacts } from '../../../shared/facts.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { readScoringSheet } from '../../../shared/sheet-reading.ts'
import { scoringSheet } from '../../../shared/worksheet.ts'
import { randomCells } from '../../equality/random-cells.ts'
import { demoTable, head, openExcel } from './workbook.ts'

const prepared = demoTable('khoi-noi-chinh-2026')
const code = (text: string) => text as (typeof prepared.rows)[number]['criterion']['code']

async function writtenSheet(cells = randomCells(prepared, 4)) {
  const excel = openExcel()
  const open = await readWorkbook()
  const before = excel.executor.syncs
  await writeSheet(scoringSheet(prepared, head, cells.facts, cells.cells), open)
  return { ...excel, cells, syncs: excel.executor.syncs - before }
}

describe('Writing the scoring sheet', () => {
  test('takes one sync, and so does reading it back', async () => {
    const { executor, syncs, cells } = await writtenSheet()
    expect(syncs).toBe(1)
    const before = executor.syncs
    const { sheet } = await readWorkbook()
    expect(executor.syncs - before).toBe(1)
    const reading = readScoringSheet(prepared, sheet?.grid ?? [])
    expect(reading?.problems).toEqual([])
    expect(reading?.mark).toEqual(head.mark)
    const typed = cells.cells.map((row) => [row.criterion, row.value, row.evidence, row.explanation])
    expect(reading?.cells.map((row) => [row.criterion, row.value, row.evidence, row.explanation])).toEqual(
      typed,
    )
  })

  test('opens the inputs and locks everything else', async () => {
    const { model } = await writtenSheet()
    const sheet = model.findSheet('Tự chấm')
    const criterion =
      (sheet?.used?.rows ?? 0) > 0
        ? [...Array(95).keys()].find((row) => sheet?.cell(row, 0).value === 'I.1.1')
        : undefined
    expect(sheet?.protection).toBeDefined()
    const locked = [...Array(13).keys()].map((column) => sheet?.isLocked(criterion ?? 0, column))
    expect(locked).toEqual([true, true, true, true, true, true, false, true, false, false, true, true, true])
  })

  test('keeps its lists on a hidden sheet and gives each choice its own list', async () => {
    const { model } = await writtenSheet()
    const lists = model.findSheet('Sheet3')
    const sheet = model.findSheet('Tự chấm')
    expect(lists?.visibility).toBe('VeryHidden')
    const withList = sheet?.validations.filter(({ rule }) => 'list' in rule) ?? []
    const choices = prepared.rows.filter(({ criterion }) => criterion.method.kind === 'levels').length
    expect(withList).toHaveLength(choices)
    for (const { rule } of withList) expect(JSON.stringify(rule)).toMatch(/Sheet3!\$[A-Z]+\$1:\$[A-Z]+\$\d+/)
  })

  test('never lets outside text become a formula', async () => {
    const hostile = {
      ...randomCells(prepared, 4),
      cells: randomCells(prepared, 4).cells.map((row) => ({ ...row, evidence: '=1+1', explanation: '+2' })),
    }
    const { model } = await writtenSheet(hostile)
    const sheet = model.findSheet('Tự chấm')
    const formulas = [...(sheet?.cells.values() ?? [])].flatMap(({ formula }) => formula ?? [])
    expect(formulas.length).toBeGreaterThan(300)
    expect(formulas.filter((formula) => formula === '=1+1' || formula === '+2')).toEqual([])
    const { sheet: open } = await readWorkbook()
    expect(readScoringSheet(prepared, open?.grid ?? [])?.cells[0]).toMatchObject({
      evidence: '=1+1',
      explanation: '+2',
    })
  })

  test('writes the same sheet anew in its place, under the name a person gave it', async () => {
    const { model, executor } = await writtenSheet()
    const sheet = model.findSheet('Tự chấm')
    if (sheet) sheet.name = 'Bảng của tôi'
    const open = await readWorkbook()
    expect(open.sheet?.name).toBe('Bảng của tôi')
    const before = executor.syncs
    await writeSheet(scoringSheet(prepared, head, noFacts, []), open)
    expect(executor.syncs - before).toBe(1)
    expect(model.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Bảng của tôi', 'Sheet3'])
    expect(model.names.map(({ name }) => name).sort()).toEqual(['BlocScore_DanhMuc', 'BlocScore_TuCham'])
  })
})

describe('A sheet that people have been at', () => {
  test('that lost rows says which, and keeps the others', async () => {
    const { model } = await writtenSheet()
    const sheet = model.findSheet('Tự chấm')
    if (!sheet) throw new Error('no sheet')
    sheet.protection = undefined
    const row = [...Array(95).keys()].find((each) => sheet.cell(each, 0).value === 'I.1.1') ?? 0
    sheet.shift('row', row, -1, 'person')
    const reading = readScoringSheet(prepared, (await readWorkbook()).sheet?.grid ?? [])
    expect(reading?.problems).toEqual([{ code: 'sheet.row-missing', said: { row: 'I.1.1' } }])
    expect(reading?.cells).toHaveLength(prepared.rows.length - 1)
  })

  test('that lost a column says which', async () => {
    const { model } = await writtenSheet()
    const sheet = model.findSheet('Tự chấm')
    if (!sheet) throw new Error('no sheet')
    sheet.protection = undefined
    sheet.shift('column', 8, -1, 'person')
    const reading = readScoringSheet(prepared, (await readWorkbook()).sheet?.grid ?? [])
    expect(reading?.problems).toEqual([
      { code: 'sheet.column-missing', said: { column: 'Minh chứng (số, ngày văn bản)' } },
    ])
  })

  test('that was copied is still the original for us', async () => {
    const { model } = await writtenSheet()
    const original = model.findSheet('Tự chấm')
    if (!original) throw new Error('no sheet')
    model.copySheet(original)
    expect((await readWorkbook()).sheet?.id).toBe(original.id)
  })

  test('that was deleted is gone, and can be written again', async () => {
    const { model } = await writtenSheet()
    for (const name of ['Tự chấm', 'Sheet3']) model.deleteSheet(model.findSheet(name) ?? model.active)
    const open = await readWorkbook()
    expect(open).toMatchObject({ sheet: undefined, names: { scoring: true, lists: true } })
    await writeSheet(scoringSheet(prepared, head, noFacts, []), open)
    expect((await readWorkbook()).sheet?.name).toBe('Tự chấm')
  })

  test('whose rows moved is read by code, not by position', async () => {
    const { model } = await writtenSheet()
    const sheet = model.findSheet('Tự chấm')
    if (!sheet) throw new Error('no sheet')
    sheet.protection = undefined
    sheet.shift('row', 2, 3, 'person')
    const reading = readScoringSheet(prepared, (await readWorkbook()).sheet?.grid ?? [])
    expect(reading?.problems).toEqual([])
    expect(reading?.rowOf.get(code('I'))).toBe(9)
  })
})

describe('Excel refuses', () => {
  test('a sheet whose name somebody has taken, and nothing is changed', async () => {
    const { model } = openExcel()
    model.addSheet('Tự chấm')
    const open = await readWorkbook()
    const attempt = writeSheet(scoringSheet(prepared, head, noFacts, []), open)
    await expect(attempt).rejects.toMatchObject({
      problems: [{ code: 'sheet.name-taken', said: { name: 'Tự chấm' } }],
    })
    await expect(attempt).rejects.toBeInstanceOf(Refusal)
  })

  test('to turn text into a number where the sheet is locked', async () => {
    const { model } = await writtenSheet()
    const sheet = model.findSheet('Tự chấm')?.id ?? ''
    await expect(writeNumbers([{ sheet, row: 0, column: 0, number: 5 }])).rejects.toMatchObject({
      problems: [{ code: 'sheet.protected' }],
    })
  })

  test('nothing when it only shows a cell', async () => {
    const { model, executor } = await writtenSheet()
    const before = executor.syncs
    await goToCell({ sheet: model.findSheet('Tự chấm')?.id ?? '', row: 9, column: 6 })
    expect(executor.syncs - before).toBe(1)
    expect(model.selection).toEqual({ row: 9, column: 6, rows: 1, columns: 1 })
  })

  test('anything newer than it is, loudly', async () => {
    openExcel({ requirementSets: { ExcelApi: '1.8', DelayForCellEdit: '1.1' } })
    const open = await readWorkbook()
    await expect(writeSheet(scoringSheet(prepared, head, noFacts, []), open)).rejects.toMatchObject({
      code: 'ApiNotFound',
    })
  })
})
