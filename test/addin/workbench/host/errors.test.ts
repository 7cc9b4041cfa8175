import { describe, expect, test } from 'vitest'
import { loadExcel } from '../../../../addin/workbench/host/node.ts'
import { codeOf, host, later, run, type Context } from './excel.ts'

describe('errors have Excel’s codes', () => {
  test.each<[string, string, (context: Context, sheet: Excel.Worksheet) => void]>([
    [
      'a sheet that is not there',
      'ItemNotFound',
      (c) => c.workbook.worksheets.getItem('không có').load('name'),
    ],
    ['a name that is not there', 'ItemNotFound', (c) => c.workbook.names.getItem('KhongCo').load('name')],
    [
      'a block of the wrong size',
      'InvalidArgument',
      (_, s) => void (s.getRange('A1:B1').values = [[1, 2, 3]]),
    ],
    ['an address that is none', 'InvalidArgument', (_, s) => s.getRange('A0:??').load('values')],
    [
      'a range beyond the sheet',
      'InvalidArgument',
      (_, s) => s.getRangeByIndexes(-1, 0, 1, 1).load('values'),
    ],
    ['a sheet’s name with a slash', 'InvalidArgument', (c) => void c.workbook.worksheets.add('a/b')],
    ['a sheet twice', 'ItemAlreadyExists', (c) => void c.workbook.worksheets.add('sheet1')],
    ['the last visible sheet deleted', 'InvalidOperation', (_, s) => s.delete()],
    ['a member that is not emulated', 'ApiNotFound', (_, s) => s.pivotTables.load('items/name')],
    [
      'a border that is none',
      'InvalidArgument',
      (_, s) => {
        s.getRange('A1').format.borders.getItem('EdgeTop').style = 'Wavy' as 'Dot'
      },
    ],
    [
      'a colour that is none',
      'InvalidArgument',
      (_, s) => void (s.getRange('A1').format.fill.color = 'no colour'),
    ],
    [
      'a rule without its limit',
      'InvalidArgument',
      (_, s) => {
        s.getRange('A1').dataValidation.rule = { decimal: { formula1: '', operator: 'GreaterThan' } }
      },
    ],
  ])('%s: %s', async (_, code, act) => {
    expect(await codeOf(act)).toBe(code)
  })

  test('a property read before it was loaded is refused by Office.js itself', async () => {
    const code = await run(async (context, sheet) => {
      const range = sheet.getRange('A1')
      await context.sync()
      return range.values
    }).catch((error: unknown) => (error as OfficeExtension.Error).code)
    expect(code).toBe('PropertyNotLoaded')
  })

  test('an API above the requirement sets', async () => {
    const old = loadExcel({ requirementSets: { ExcelApi: '1.7' } })
    const limit = (_: Context, sheet: Excel.Worksheet) => {
      sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
    }
    expect(await codeOf(limit, old)).toBe('ApiNotFound')
    expect(await codeOf(limit)).toBe('done')
  })

  test('a batch while a person types in a cell, and one that waits for them', async () => {
    host.model.cellEditing = true
    expect(await codeOf((_, sheet) => sheet.activate())).toBe('InvalidOperationInCellEditMode')
    let done = false
    const waiting = host.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').activate()
      await context.sync()
      done = true
    })
    await later()
    expect(done).toBe(false)
    host.model.cellEditing = false
    await waiting
    expect(done).toBe(true)
  })

  test('a request above 5 MB', async () => {
    const line = Array.from({ length: 20 }, () => 'x'.repeat(30))
    const code = await codeOf((_, sheet) => {
      sheet.getRange('A1:T9000').values = Array.from({ length: 9000 }, () => line)
    })
    expect(code).toBe('RequestPayloadSizeLimitExceeded')
  })
})
