import { describe, expect, test } from 'vitest'
import { codeOf, host, ours, run, type Context } from './excel.ts'

describe('names follow their cells', () => {
  const named = (act: (sheet: Excel.Worksheet, context: Context) => void): Promise<unknown> =>
    run(async (context, sheet) => {
      context.workbook.names.add('Vung', sheet.getRange('A3:C6'))
      act(sheet, context)
      const range = context.workbook.names.getItem('Vung').getRangeOrNullObject()
      range.load('address')
      await context.sync()
      return range.isNullObject ? null : range.address
    })

  test.each<[string, unknown, (sheet: Excel.Worksheet, context: Context) => void]>([
    ['left alone', 'Sheet1!A3:C6', () => undefined],
    ['a row above goes', 'Sheet1!A2:C5', (s) => s.getRange('1:1').delete('Up')],
    ['two of its rows go', 'Sheet1!A3:C4', (s) => s.getRange('4:5').delete('Up')],
    ['its first rows go', 'Sheet1!A3:C4', (s) => s.getRange('3:4').delete('Up')],
    ['rows over its edge go', 'Sheet1!A2:C4', (s) => s.getRange('2:3').delete('Up')],
    ['all its rows go', null, (s) => s.getRange('3:6').delete('Up')],
    ['a row comes in', 'Sheet1!A3:C7', (s) => void s.getRange('5:5').insert('Down')],
    ['a column goes', 'Sheet1!A3:B6', (s) => s.getRange('B:B').delete('Left')],
    ['the sheet gets a new name', "'Tự chấm'!A3:C6", (s) => void (s.name = 'Tự chấm')],
    ['the sheet is copied', 'Sheet1!A3:C6', (s) => void s.copy()],
  ])('%s: %j', async (_, address, act) => {
    expect(await named(act)).toBe(address)
  })

  test('given as a formula, it leads to the same range', async () => {
    const address = await run(async (context) => {
      const range = context.workbook.names.add('Vung', '=Sheet1!$B$2:$B$4').getRangeOrNullObject()
      range.load('address')
      await context.sync()
      return range.isNullObject ? null : range.address
    })
    expect(address).toBe('Sheet1!B2:B4')
  })

  test('of a deleted sheet it points nowhere', async () => {
    const gone = await run(async (context) => {
      const added = context.workbook.worksheets.add('Tạm')
      context.workbook.names.add('Vung', added.getRange('A1'))
      added.delete()
      const range = context.workbook.names.getItem('Vung').getRangeOrNullObject()
      range.load('address')
      await context.sync()
      return range.isNullObject
    })
    expect(gone).toBe(true)
  })
})

describe('formulas follow their cells', () => {
  test.each<[string, string, string, (sheet: Excel.Worksheet) => void]>([
    ['=A5+$A$5', 'a row above goes', '=A4+$A$4', (s) => s.getRange('1:1').delete('Up')],
    ['=SUM(A2:A8)', 'a row inside goes', '=SUM(A2:A7)', (s) => s.getRange('4:4').delete('Up')],
    ['=A5', 'its row goes', '=#REF!', (s) => s.getRange('5:5').delete('Up')],
    ['="A5"&A5', 'text stays', '="A5"&A4', (s) => s.getRange('1:1').delete('Up')],
    ['=Sheet1!A5', 'the sheet gets a new name', "='Tự chấm'!A5", (s) => void (s.name = 'Tự chấm')],
  ])('%s, %s: %s', async (formula, _, after, act) => {
    const found = await run(async (context, sheet) => {
      sheet.getRange('H20').formulas = [[formula]]
      await context.sync()
      act(sheet)
      const used = sheet.getUsedRange()
      used.load('formulas')
      await context.sync()
      return used.formulas[0]?.[0] as unknown
    })
    expect(found).toBe(after)
  })

  test('a deleted sheet’s cells become #REF! in other sheets', async () => {
    const formula = await run(async (context, sheet) => {
      const added = context.workbook.worksheets.add('Tạm')
      sheet.getRange('A1').formulas = [["='Tạm'!A1"]]
      await context.sync()
      added.delete()
      const cell = sheet.getRange('A1')
      cell.load('formulas')
      await context.sync()
      return cell.formulas[0]?.[0] as unknown
    })
    expect(formula).toBe('=#REF!')
  })

  test('a list’s source follows the rows of its sheet', async () => {
    const source = await run(async (context, sheet) => {
      const lists = context.workbook.worksheets.add('Lists')
      const validation = sheet.getRange('A1').dataValidation
      validation.rule = { list: { inCellDropDown: true, source: lists.getRange('A2:A4') } }
      await context.sync()
      lists.getRange('1:1').delete('Up')
      validation.load('rule')
      await context.sync()
      return ours(validation.rule).list?.source
    })
    expect(source).toBe('=Lists!$A$1:$A$3')
  })
})

describe('what lies on a sheet follows its cells', () => {
  const after = async (act: (sheet: Excel.Worksheet) => void): Promise<unknown[]> => {
    await codeOf((_, sheet) => {
      sheet.getRange('B5:B8').values = [[1], [2], [3], [4]]
      sheet.getRange('A4:B4').format.fill.color = '#FFF8DC'
      sheet.freezePanes.freezeRows(4)
      const chart = sheet.charts.add('BarClustered', sheet.getRange('B5:B8'), 'Columns')
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A5:A8'))
      chart.setPosition('D5', 'H12')
    })
    await codeOf((_, sheet) => act(sheet))
    const { frozen, charts, formats } = host.model.active
    const [{ values, names, position } = {}] = charts
    return [
      frozen.rows,
      ...[values, names, position?.from, position?.to].map((area) => area && [area.row + 1, area.rows]),
      [...formats.keys()].map((key) => Math.floor(key / 16_384) + 1),
    ]
  }

  test.each<[string, unknown[], (sheet: Excel.Worksheet) => void]>([
    ['left alone', [4, [5, 4], [5, 4], [5, 1], [12, 1], [4, 4]], () => undefined],
    [
      'a frozen row goes',
      [3, [4, 4], [4, 4], [4, 1], [11, 1], [3, 3]],
      (s) => s.getRange('2:2').delete('Up'),
    ],
    [
      'a row comes in below what is frozen, with the look of the row before',
      [4, [6, 4], [6, 4], [6, 1], [13, 1], [4, 4, 5, 5]],
      (s) => void s.getRange('5:5').insert('Down'),
    ],
    [
      'the cells of the chart go',
      [4, [5, 0], [5, 0], [5, 1], [8, 1], [4, 4]],
      (s) => s.getRange('5:8').delete('Up'),
    ],
  ])('%s: frozen rows, a chart’s values, names and place, looks', async (_, expected, act) => {
    expect(await after(act)).toEqual(expected)
  })
})

describe('ranges follow their cells', () => {
  const kept = (address: string, act: (sheet: Excel.Worksheet) => void): Promise<string> =>
    run(async (context, sheet) => {
      const range = sheet.getRange(address)
      range.load('address')
      await context.sync()
      act(sheet)
      range.load('address')
      await context.sync()
      return range.address
    }).catch((error: unknown) => (error as OfficeExtension.Error).code)

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ['a row above goes', 'Sheet1!A4:B6', (s) => s.getRange('1:1').delete('Up')],
    ['one of its rows goes', 'Sheet1!A5:B6', (s) => s.getRange('6:6').delete('Up')],
    ['two rows come in above', 'Sheet1!A7:B9', (s) => void s.getRange('2:3').insert('Down')],
    ['a row comes in among them', 'Sheet1!A5:B8', (s) => void s.getRange('6:6').insert('Down')],
    ['a row below goes', 'Sheet1!A5:B7', (s) => s.getRange('9:9').delete('Up')],
    ['a column before comes in', 'Sheet1!B5:C7', (s) => void s.getRange('A:A').insert('Right')],
    ['all of them go', 'ItemNotFound', (s) => s.getRange('4:8').delete('Up')],
  ])('between two syncs, when %s: %s', async (_, address, act) => {
    expect(await kept('A5:B7', act)).toBe(address)
  })

  test('in the same sync; a new range stands where it is said', async () => {
    const addresses = await run(async (context, sheet) => {
      const before = sheet.getRange('A5')
      const added = sheet.getRange('3:3').insert('Down')
      const after = sheet.getRange('A5')
      const ranges = [before, added, after]
      for (const range of ranges) range.load('address')
      await context.sync()
      return ranges.map(({ address }) => address)
    })
    expect(addresses).toEqual(['Sheet1!A6', 'Sheet1!3:3', 'Sheet1!A5'])
  })

  test('whoever deletes the rows, and writes then go where the cells are', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A5')
      range.load('address')
      await context.sync()
      host.model.active.shift('row', 1, -2, 'person')
      range.values = [['theo']]
      await context.sync()
    })
    expect(host.model.active.cell(2, 0)).toEqual({ value: 'theo' })
  })
})
