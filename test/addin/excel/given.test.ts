import { describe, expect, test } from 'vitest'
import { writeGiven } from '../../../addin/excel/given.ts'
import { readWorkbook, type OpenSheet } from '../../../addin/excel/reading.ts'
import { writeSheet } from '../../../addin/excel/sheet.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { columns, type ColumnKey } from '../../../shared/sheet-column.ts'
import { scoringSheet } from '../../../shared/worksheet.ts'
import { facts } from '../../shared/table.ts'
import { everyFact, everyMethod } from './every-method.ts'
import { demoTable, head, openExcel } from './workbook.ts'

const column = (key: ColumnKey): number => columns.findIndex((each) => each.key === key)
const nothing = { targets: {}, given: {} }

async function openSheet(): Promise<OpenSheet> {
  const { sheet } = await readWorkbook()
  if (!sheet) throw new Error('no sheet')
  return sheet
}

async function written(prepared = everyMethod) {
  const excel = openExcel()
  await writeSheet(scoringSheet(prepared, head, nothing, []), await readWorkbook())
  const model = excel.model.findSheet('Tự chấm')
  if (!model) throw new Error('no sheet')
  const given = (): [string, unknown, unknown][] =>
    Array.from({ length: model.used?.rows ?? 0 }, (_, row) => row).flatMap((row) => {
      const [value, target] = [
        model.cell(row, column('cho')).value,
        model.cell(row, column('cho_chi_tieu')).value,
      ]
      return typeof value === 'number' ? [[String(model.cell(row, 0).value), value, target]] : []
    })
  return { ...excel, sheet: model, given }
}

describe('Writing what a unit does not type into its open sheet', () => {
  test('puts it into the rows that wait for it, in one sync, and locks the sheet again', async () => {
    const { executor, sheet, given } = await written()
    expect(given()).toEqual([])
    const open = await openSheet()
    const before = executor.syncs
    expect(await writeGiven(open, everyMethod, everyFact.given)).toBe(true)
    expect(executor.syncs - before).toBe(1)
    expect(given()).toEqual([
      ['I.4', 3, 2], // 9 of 6 in the smallest whole numbers
      ['I.5', 4000, ''],
      ['I.6', 200, ''],
      ['I.9', 725, ''],
    ])
    expect(sheet.protection).toMatchObject({ allowFormatColumns: true })
    expect(sheet.isLocked(6, column('cho'))).toBe(true)
  })

  test('asks Excel nothing where nothing has changed', async () => {
    const { executor } = await written()
    await writeGiven(await openSheet(), everyMethod, everyFact.given)
    const open = await openSheet()
    const before = executor.syncs
    expect(await writeGiven(open, everyMethod, everyFact.given)).toBe(false)
    expect(executor.syncs - before).toBe(0)
  })

  test('takes away what is no longer known', async () => {
    const { given } = await written()
    await writeGiven(await openSheet(), everyMethod, everyFact.given)
    await writeGiven(await openSheet(), everyMethod, facts({}, { 'I.5': { value: 5000 } }).given)
    expect(given()).toEqual([['I.5', 5000, '']])
  })

  test('finds rows and columns where they moved, and leaves out those that are gone', async () => {
    const { sheet, given } = await written()
    sheet.protection = undefined
    const at =
      Array.from({ length: 40 }, (_, row) => row).find((row) => sheet.cell(row, 0).value === 'I.5') ?? 0
    sheet.shift('row', at, -1, 'person')
    sheet.shift('row', 2, 3, 'person')
    await writeGiven(await openSheet(), everyMethod, everyFact.given)
    expect(given().map(([code]) => code)).toEqual(['I.4', 'I.6', 'I.9'])
  })

  test('asks Excel nothing where the table has no such row', async () => {
    const { executor } = await written(demoTable('khoi-noi-chinh-2026'))
    const open = await openSheet()
    const before = executor.syncs
    await writeGiven(open, demoTable('khoi-noi-chinh-2026'), everyFact.given)
    expect(executor.syncs - before).toBe(0)
  })

  test('says so where a person locked the sheet with a password', async () => {
    const { sheet, given } = await written()
    sheet.password = 'của tôi'
    const attempt = writeGiven(await openSheet(), everyMethod, everyFact.given)
    await expect(attempt).rejects.toMatchObject({ problems: [{ code: 'sheet.protected' }] })
    await expect(attempt).rejects.toBeInstanceOf(Refusal)
    expect(given()).toEqual([])
  })
})
