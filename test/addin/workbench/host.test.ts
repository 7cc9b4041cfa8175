import { beforeEach, describe, expect, test } from 'vitest'
import { loadExcel, type NodeExcel } from '../../../addin/workbench/host/node.ts'
import { loadWorkbook, saveWorkbook } from '../../../addin/workbench/host/snapshot.ts'

type Context = Excel.RequestContext
type Batch<T> = (context: Context, sheet: Excel.Worksheet) => Promise<T>

let host: NodeExcel
beforeEach(() => {
  host = loadExcel()
})

/** What came out of Excel, in this realm. */
const ours = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const run = <T>(batch: Batch<T>): Promise<T> =>
  host.Excel.run((context) => batch(context, context.workbook.worksheets.getItem('Sheet1')))

/** Queues statements, syncs, and says with which code Excel refused ('done' where it did not). */
const codeOf = (act: (context: Context, sheet: Excel.Worksheet) => void, excel = host): Promise<string> =>
  excel.Excel.run(async (context) => {
    act(context, context.workbook.worksheets.getItem('Sheet1'))
    await context.sync()
    return 'done'
  }).catch((error: unknown) => (error as OfficeExtension.Error).code)

/** Reads properties of one range after writing. */
const read = (
  address: string,
  key: 'values' | 'formulas' | 'numberFormat' | 'valueTypes' | 'text',
  write: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<unknown[][]> =>
  run(async (context, sheet) => {
    write(sheet)
    const range = sheet.getRange(address)
    range.load(key)
    await context.sync()
    return ours(range[key] as unknown[][])
  })

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))

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
})

describe('what cells take', () => {
  test.each<[unknown, string, unknown, string]>([
    ['007', 'General', 7, 'Double'],
    ['1,234.5', 'General', 1234.5, 'Double'],
    ['8,5', 'General', '8,5', 'String'],
    ["'007", 'General', '007', 'String'],
    ['007', '@', '007', 'String'],
    ['=1+1', '@', '=1+1', 'String'],
    ['TRUE', 'General', true, 'Boolean'],
    ['#N/A', 'General', '#N/A', 'Error'],
    ['#1', 'General', '#1', 'String'],
    ['', 'General', '', 'Empty'],
    ['=1+1', 'General', 0, 'Double'],
  ])('%j in a cell of format %s is %j (%s)', async (input, format, value, type) => {
    const write = (sheet: Excel.Worksheet) => {
      sheet.getRange('B2').numberFormat = [[format]]
      sheet.getRange('B2').values = [[input]]
    }
    expect(await read('B2', 'values', write)).toEqual([[value]])
    expect(await read('B2', 'valueTypes')).toEqual([[type]])
  })

  test('an American date and a percentage bring their formats', async () => {
    const write = (sheet: Excel.Worksheet) => void (sheet.getRange('A1:B1').values = [['3/25/2026', '95%']])
    expect(await read('A1:B1', 'values', write)).toEqual([[46106, 0.95]])
    expect(await read('A1:B1', 'numberFormat')).toEqual([['m/d/yyyy', '0%']])
  })

  test('null leaves a cell as it is; a formula stays a formula', async () => {
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1:B1').values = [[1, '=A1*2']]))
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1:B1').values = [[5, null]]))
    expect(await read('A1:B1', 'formulas')).toEqual([[5, '=A1*2']])
  })

  test('one number format in a 1 × 1 block covers the range', async () => {
    const write = (sheet: Excel.Worksheet) => void (sheet.getRange('A1:B2').numberFormat = [['0.0']])
    expect(await read('A1:B2', 'numberFormat', write)).toEqual([
      ['0.0', '0.0'],
      ['0.0', '0.0'],
    ])
  })

  test.each<[string, unknown]>([
    ['8,5', 8.5],
    ['1.234,5', 1234.5],
    ['95%', 0.95],
    ['12o', '12o'],
  ])('a person types %s: %j', async (text, value) => {
    host.model.active.type(0, 0, text)
    expect(await read('A1', 'values')).toEqual([[value]])
  })

  test('a block too large for one set is split by Office.js and arrives whole', async () => {
    const grid = Array.from({ length: 400 }, (_, row) => [row, row + 1, row + 2, row + 3, row + 4])
    const write = (sheet: Excel.Worksheet) => void (sheet.getRange('A1:E400').values = grid)
    expect(await read('A1:E400', 'values', write)).toEqual(grid)
  })
})

describe('protection', () => {
  const protect = (options?: Excel.WorksheetProtectionOptions): Promise<string> =>
    codeOf((_, sheet) => {
      sheet.getRange('B2').format.protection.locked = false
      sheet.protection.protect(options)
    })

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ['a locked cell', 'AccessDenied', (s) => void (s.getRange('A1').values = [[1]])],
    ['an open cell', 'done', (s) => void (s.getRange('B2').values = [[1]])],
    ['a block with a locked cell', 'AccessDenied', (s) => void (s.getRange('A2:B2').values = [[1, 1]])],
    ['null over a locked cell', 'done', (s) => void (s.getRange('A2:B2').values = [[null, 1]])],
    ['a fill', 'AccessDenied', (s) => void (s.getRange('B2').format.fill.color = '#FF0000')],
    ['a row deleted', 'AccessDenied', (s) => s.getRange('5:5').delete('Up')],
    ['protecting it again', 'InvalidOperation', (s) => s.protection.protect()],
  ])('%s: %s', async (_, code, act) => {
    await protect()
    expect(await codeOf((__, sheet) => act(sheet))).toBe(code)
  })

  test('what its options allow, and no more: rows with locked cells stay', async () => {
    await protect({ allowFormatCells: true, allowDeleteRows: true })
    expect(await codeOf((_, s) => void (s.getRange('A1').format.fill.color = '#FF0000'))).toBe('done')
    expect(await codeOf((_, s) => s.getRange('2:2').delete('Up'))).toBe('AccessDenied')
    expect(await codeOf((_, s) => void (s.getRange('A1').format.protection.locked = false))).toBe(
      'AccessDenied',
    )
  })
})

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

describe('formats, limits, conditional formats, sheet furniture', () => {
  test('a look comes back; where cells differ it is null', async () => {
    const look = await run(async (context, sheet) => {
      const both = sheet.getRange('A1:B1').format
      const one = sheet.getRange('A1').format
      one.fill.color = '#ff8800'
      one.font.bold = true
      both.wrapText = true
      one.borders.getItem('EdgeBottom').style = 'Continuous'
      one.fill.load('color')
      both.font.load('bold')
      both.load('wrapText')
      const border = one.borders.getItem('EdgeBottom')
      border.load('style')
      await context.sync()
      return ours([one.fill.color, both.font.bold, both.wrapText, border.style])
    })
    expect(look).toEqual(['#FF8800', null, true, 'Continuous'])
  })

  test('a whole column takes a format and a width', async () => {
    const done = await codeOf((_, sheet) => {
      sheet.getRange('C:C').format.columnWidth = 100
      sheet.getRange('C:C').numberFormat = [['@']]
    })
    expect(done).toBe('done')
    expect(await read('C9', 'values', (s) => void (s.getRange('C9').values = [['007']]))).toEqual([['007']])
  })

  test('a new limit replaces the one on its cells only', async () => {
    const types = await run(async (context, sheet) => {
      sheet.getRange('A1:A9').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } }
      sheet.getRange('A5').dataValidation.rule = { list: { inCellDropDown: true, source: 'có,không' } }
      const found = ['A1', 'A5', 'A9', 'B1', 'A4:A5'].map((address) => sheet.getRange(address).dataValidation)
      found.forEach((each) => each.load('type'))
      await context.sync()
      return found.map(({ type }) => type)
    })
    expect(types).toEqual(['Decimal', 'List', 'Decimal', 'None', 'Inconsistent'])
  })

  test('a prompt alone, before the rule, is kept with it', async () => {
    const prompt = await run(async (context, sheet) => {
      const validation = sheet.getRange('A1').dataValidation
      validation.prompt = { showPrompt: true, title: 'Tiêu chí 1', message: 'Nhập số' }
      validation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } }
      validation.load('prompt')
      await context.sync()
      return ours(validation.prompt)
    })
    expect(prompt).toEqual({ showPrompt: true, title: 'Tiêu chí 1', message: 'Nhập số' })
  })

  test('conditional formats are counted, kept and cleared on the cells asked', async () => {
    const counts = await run(async (context, sheet) => {
      const added = sheet.getRange('A1:A9').conditionalFormats.add('Custom')
      added.custom.rule.formula = '=A1<0'
      added.custom.format.font.color = '#B3261E'
      const first = sheet.getRange('A1:C20').conditionalFormats.getCount()
      sheet.getRange('A1:A3').conditionalFormats.clearAll()
      const cleared = sheet.getRange('A1:A3').conditionalFormats.getCount()
      const rest = sheet.getRange('A4:A9').conditionalFormats.getCount()
      await context.sync()
      return [first.value, cleared.value, rest.value]
    })
    expect(counts).toEqual([1, 0, 1])
  })

  test('freezing, page set-up, tab and lines', async () => {
    const code = await codeOf((_, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B5'))
      sheet.showGridlines = false
      sheet.tabColor = '#2F6DB5'
      const layout = sheet.pageLayout
      layout.orientation = 'Landscape'
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }
      layout.setPrintArea('A1:H40')
      layout.setPrintTitleRows('$5:$5')
      layout.headersFooters.defaultForAllPages.leftFooter = 'Khối 1'
      layout.headersFooters.defaultForAllPages.centerHeader = 'Đầu trang'
      layout.leftMargin = 36
    })
    expect(code).toBe('done')
    expect(host.model.active.frozen).toEqual({ rows: 5, columns: 2 })
  })

  test('a chart of a column with its names', async () => {
    const chart = await run(async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        ['Đơn vị 1', 90],
        ['Đơn vị 2', 85],
        ['Đơn vị 3', 80],
      ]
      const added = sheet.charts.add('BarClustered', sheet.getRange('B1:B3'), 'Columns')
      added.title.text = 'Tổng điểm'
      added.legend.visible = false
      const series = added.series.getItemAt(0)
      series.setXAxisValues(sheet.getRange('A1:A3'))
      series.load('name')
      added.axes.valueAxis.minimum = 0
      added.setPosition('D1', 'K15')
      added.title.load('text')
      sheet.charts.load('count')
      await context.sync()
      return [sheet.charts.count, added.title.text, series.name]
    })
    expect(chart).toEqual([1, 'Tổng điểm', 'Series1'])
  })

  test('a very hidden sheet is neither activated nor deleted', async () => {
    await codeOf((c) => void (c.workbook.worksheets.add('Ẩn').visibility = 'VeryHidden'))
    expect(await codeOf((c) => c.workbook.worksheets.getItem('Ẩn').activate())).toBe('InvalidOperation')
    expect(await codeOf((c) => c.workbook.worksheets.getItem('Ẩn').delete())).toBe('InvalidOperation')
  })
})

describe('calculation', () => {
  /** Counts A1 × 2 into B1 as the workbook's owner would: on every change, or when asked to. */
  const counting = (): void => {
    const { active } = host.model
    host.model.onChange((change) => {
      const asked = change.kind === 'calculate'
      const changed = change.kind === 'cells' && change.source !== 'calculation'
      if (!asked && (!changed || host.model.calculationMode === 'Manual')) return
      active.computed([{ row: 0, column: 1, value: Number(active.cell(0, 0).value) * 2 }])
    })
  }
  const total = (act: (context: Context) => void): Promise<unknown[]> =>
    run(async (context, sheet) => {
      act(context)
      await context.sync()
      const cell = sheet.getRange('B1').load({ values: true })
      const application = context.application.load({ calculationMode: true })
      await context.sync()
      return [application.calculationMode, (cell.values as unknown[][])[0]?.[0]]
    })

  test('manual, as a person sets it: the total stays until the add-in asks for it', async () => {
    counting()
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1:B1').values = [[1, '=A1*2']]))
    host.model.calculationMode = 'Manual'
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1').values = [[5]]))
    expect(await total(() => undefined)).toEqual(['Manual', 2])
    expect(await total((c) => c.application.calculate('Full'))).toEqual(['Manual', 10])
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1').values = [[6]]))
    expect(await total((c) => void (c.application.calculationMode = 'Automatic'))).toEqual(['Automatic', 12])
  })

  test.each<[string, string, string, (context: Context) => void]>([
    ['calculating is there from the first', '1.1', 'done', (c) => c.application.calculate('Recalculate')],
    ['the mode is read from the first', '1.1', 'done', (c) => c.application.load('calculationMode')],
    ['the mode is set from 1.8', '1.8', 'done', (c) => void (c.application.calculationMode = 'Manual')],
    ['not before', '1.7', 'ApiNotFound', (c) => void (c.application.calculationMode = 'Manual')],
    [
      'a mode that is none',
      '1.8',
      'InvalidArgument',
      (c) => void (c.application.calculationMode = 'Tay' as 'Manual'),
    ],
    ['a type that is none', '1.8', 'InvalidArgument', (c) => c.application.calculate('Tay' as 'Full')],
  ])('%s (ExcelApi %s): %s', async (_, version, code, act) => {
    const excel = loadExcel({ requirementSets: { ExcelApi: version } })
    expect(await codeOf(act, excel)).toBe(code)
  })
})

describe('events and requests', () => {
  test('onChanged tells what the add-in and the person changed, and is silent while events are off', async () => {
    const seen: unknown[] = []
    await run(async (context, sheet) => {
      sheet.onChanged.add((event) => {
        seen.push([event.address, ours(event.details.valueAfter)])
        return Promise.resolve()
      })
      await context.sync()
    })
    await codeOf((_, sheet) => void (sheet.getRange('C3').values = [[42]]))
    host.model.active.type(3, 3, '8,5')
    await codeOf((context, sheet) => {
      context.runtime.enableEvents = false
      sheet.getRange('A1').values = [[1]]
      context.runtime.enableEvents = true
    })
    await later()
    expect(seen).toEqual([
      ['C3', 42],
      ['D4', 8.5],
    ])
  })

  test('syncs counts the add-in’s own requests, not the release of references', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1')
      range.values = [[1]]
      range.load('values')
      await context.sync()
    })
    await later()
    expect(host.executor.syncs).toBe(1)
    expect(host.executor.batches.at(-1)?.housekeeping).toBe(true)
    expect(host.executor.batches[0]?.statements).toContain('Range.values')
  })

  test('a saved workbook comes back whole', async () => {
    await codeOf((context, sheet) => {
      sheet.name = 'Tự chấm'
      sheet.getRange('A1:B1').values = [['Điểm', '=1+1']]
      sheet.getRange('A1').format.fill.color = '#FFF8DC'
      sheet.getRange('A1').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } }
      context.workbook.names.add('Vung', sheet.getRange('A1:B1')).visible = false
      sheet.protection.protect({ allowFormatRows: true }, 'mật khẩu')
    })
    const saved = saveWorkbook(host.model)
    const again = loadWorkbook(saved)
    expect(again && saveWorkbook(again)).toEqual(saved)
    expect(again?.active.protection).toEqual({ allowFormatRows: true })
  })
})

/** What Excel does and the emulated one does not yet: each of these passes once it is mended, and then says so here. */
describe('known gaps', () => {
  test('a request above 5 MB', async () => {
    const line = Array.from({ length: 20 }, () => 'x'.repeat(30))
    const code = await codeOf((_, sheet) => {
      sheet.getRange('A1:T9000').values = Array.from({ length: 9000 }, () => line)
    })
    expect(code).toBe('RequestPayloadSizeLimitExceeded')
  })

  test.fails('a kept range follows its cells', async () => {
    const address = await run(async (context, sheet) => {
      const range = sheet.getRange('A5')
      range.load('address')
      await context.sync()
      sheet.getRange('1:1').delete('Up')
      range.load('address')
      await context.sync()
      return range.address
    })
    expect(address).toBe('Sheet1!A4')
  })

  test('a deleted row is told with its address', async () => {
    const seen: unknown[] = []
    await run(async (context, sheet) => {
      sheet.onChanged.add((event) => Promise.resolve(void seen.push([event.changeType, event.address])))
      await context.sync()
    })
    await codeOf((_, sheet) => sheet.getRange('3:4').delete('Up'))
    await later()
    expect(seen).toEqual([['RowDeleted', '3:4']])
  })

  test.fails('a sheet’s activation has listeners', async () => {
    const code = await codeOf((_, sheet) => void sheet.onActivated.add(() => Promise.resolve()))
    expect(code).toBe('done')
  })

  test('a sheet added to a restored workbook has an id of its own', () => {
    host.model.addSheet('Hai')
    const again = loadWorkbook(saveWorkbook(host.model))
    again?.addSheet('Ba')
    const ids = again?.sheets.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(3)
  })
})
