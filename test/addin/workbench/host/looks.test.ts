import { describe, expect, test } from 'vitest'
import { codeOf, host, ours, read, run } from './excel.ts'

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

  test('a hidden sheet leaves its place in front to another; the last one cannot be hidden', async () => {
    await codeOf((c) => c.workbook.worksheets.add('Hai').activate())
    expect(await codeOf((c) => void (c.workbook.worksheets.getItem('Hai').visibility = 'Hidden'))).toBe(
      'done',
    )
    expect(host.model.active.name).toBe('Sheet1')
    expect(await codeOf((_, sheet) => void (sheet.visibility = 'Hidden'))).toBe('InvalidOperation')
  })

  test('a very hidden sheet is neither activated nor deleted', async () => {
    await codeOf((c) => void (c.workbook.worksheets.add('Ẩn').visibility = 'VeryHidden'))
    expect(await codeOf((c) => c.workbook.worksheets.getItem('Ẩn').activate())).toBe('InvalidOperation')
    expect(await codeOf((c) => c.workbook.worksheets.getItem('Ẩn').delete())).toBe('InvalidOperation')
  })
})
