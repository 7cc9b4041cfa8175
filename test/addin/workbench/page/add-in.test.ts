import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, eventually } from './desk.ts'
import { serveWorkbench, type Served } from './served.ts'

let served: Served
let desk: Desk

beforeAll(async () => {
  served = await serveWorkbench()
  desk = await Desk.open(served)
})
afterAll(async () => {
  await served.stop()
})

describe('What the add-in writes', () => {
  test('is shown and counted: formulas, formats, limits, colours by condition, in one sync', async () => {
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        const lists = context.workbook.worksheets.add('Danh mục')
        lists.getRange('A1:A3').values = [['Tốt – 7,5'], ['Khá – 5'], ['Đạt, có sai sót – 2,5']]
        lists.visibility = 'VeryHidden'
        const sheet = context.workbook.worksheets.add('Bảng chấm')
        sheet.getRange('A1:C4').formulas = [
          ['Tiêu chí', 'Kết quả', 'Điểm'],
          ['Ban hành chương trình, kế hoạch công tác năm đúng thời hạn quy định', 1234.5, '=B2*2'],
          ['Tỷ lệ', 0.25, '=B3/0'],
          ['Tổng', '', '=SUM(C2,10)'],
        ]
        sheet.getRange('B2:C2').numberFormat = [['#,##0.00', '#,##0.00']]
        sheet.getRange('B3').numberFormat = [['0%']]
        const heading = sheet.getRange('A1:C1').format
        heading.fill.color = '#D5E1F0'
        heading.font.bold = true
        heading.horizontalAlignment = 'Center'
        heading.borders.getItem('EdgeBottom').style = 'Double'
        sheet.getRange('A2').format.wrapText = true
        sheet.getRange('A:A').format.columnWidth = 120
        sheet.getRange('D:D').columnHidden = true
        sheet.getRange('B4').dataValidation.rule = {
          list: { inCellDropDown: true, source: lists.getRange('A1:A3') },
        }
        const red = sheet.getRange('C2:C4').conditionalFormats.add(Excel.ConditionalFormatType.custom)
        red.custom.rule.formula = '=$C2>2000'
        red.custom.format.font.color = '#B3261E'
        sheet.freezePanes.freezeRows(1)
        sheet.showGridlines = false
        sheet.tabColor = '#2F6DB5'
        sheet.activate()
        sheet.getRange('B4').select()
        await context.sync()
      }),
    )
    await desk.settled()
    expect(await desk.values('A2:C4')).toEqual([
      ['Ban hành chương trình, kế hoạch công tác năm đúng thời hạn quy định', 1234.5, 2469],
      ['Tỷ lệ', 0.25, '#DIV/0!'],
      ['Tổng', '', 2479],
    ])
    expect([
      await desk.shown(1, 1),
      await desk.shown(1, 2),
      await desk.shown(2, 1),
      await desk.shown(2, 2),
    ]).toEqual(['1.234,50', '2.469,00', '25%', '#DIV/0!'])
    const look = await desk.page.evaluate(() => {
      const sheet = window.workbench?.univer.getActiveWorkbook()?.getActiveSheet()
      if (!sheet) throw new Error('no sheet is shown')
      const style = (row: number, column: number) => sheet.getRange(row, column).getCellStyleData()
      return {
        name: sheet.getSheetName(),
        tab: sheet.getTabColor(),
        frozen: sheet.getFrozenRows(),
        lines: !sheet.hasHiddenGridLines(),
        selected: sheet.getActiveRange()?.getA1Notation(),
        width: sheet.getColumnWidth(0),
        grown: sheet.getRowHeight(1) > 2 * sheet.getRowHeight(2) - 10,
        fill: style(0, 0)?.bg?.rgb,
        bold: style(0, 0)?.bl,
        centred: style(0, 0)?.ht,
        line: style(0, 0)?.bd?.b?.s,
        list: sheet.getRange(3, 1).getDataValidation()?.getCriteriaValues(),
        hidden: sheet.getSheet().getColVisible(3),
        tabs: [...document.querySelectorAll('[data-u-comp="slide-tab-item"]')].map((tab) => tab.textContent),
      }
    })
    expect(look).toMatchObject({
      name: 'Bảng chấm',
      tab: '#2F6DB5',
      frozen: 1,
      lines: false,
      selected: 'B4',
      width: 160,
      grown: true,
      fill: '#D5E1F0',
      bold: 1,
      centred: 2,
      line: 7,
      hidden: false,
    })
    const colour = () =>
      desk.page.evaluate(() => {
        const cell = window.workbench?.univer.getActiveWorkbook()?.getActiveSheet().getSheet().getCell(1, 2)
        return typeof cell?.s === 'object' ? cell.s?.cl?.rgb : undefined
      })
    await eventually(colour).toBe('#B3261E')
    expect(JSON.stringify(look.list)).toContain('Đạt, có sai sót – 2,5')
    expect(look.tabs).not.toContain('Danh mục')
  })

  test('is counted before the add-in reads: in the same sync, and in the next', async () => {
    await desk.newSheet([[2, '=A1*3']])
    const read = await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet()
        sheet.getRange('A1').values = [[5]]
        const first = sheet.getRange('B1').load({ values: true })
        await context.sync()
        const found = [...first.values]
        sheet.getRange('A2:B2').formulas = [[7, '=B1+A2']]
        await context.sync()
        const second = sheet.getRange('A2:B2').load({ values: true })
        await context.sync()
        return [...found, ...second.values] as unknown[][]
      }),
    )
    expect(read).toEqual([[15], [7, 22]])
  })

  test('keeps no one waiting where there is nothing to count', async () => {
    await desk.newSheet([['chữ', 1]])
    await desk.values('A1')
    const sizes = await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        const format = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B9').format
        format.fill.color = '#FFF8DC'
        await context.sync()
        format.columnWidth = 90
        format.load({ columnWidth: true })
        await context.sync()
        return format.columnWidth
      }),
    )
    expect(sizes).toBe(90)
  })

  test('is left uncounted in manual mode until someone asks', async () => {
    await desk.newSheet([[2, '=A1*3']])
    expect(await desk.values('B1')).toEqual([[6]])
    const calculate = (mode: 'Automatic' | 'Manual', asks: boolean) =>
      desk.pane.evaluate(
        ([wanted, now]) =>
          Excel.run(async (context) => {
            context.application.calculationMode = wanted
            if (now) context.application.calculate('Recalculate')
            await context.sync()
          }),
        [mode, asks] as const,
      )
    await calculate('Manual', false)
    await desk.click(0, 0)
    await desk.type('4')
    await eventually(() => desk.cell(0, 0)).toEqual({ value: 4 })
    expect(await desk.values('B1')).toEqual([[6]])
    expect(await desk.shown(0, 1)).toBe('6')
    await calculate('Manual', true)
    expect(await desk.values('B1')).toEqual([[12]])
    await desk.click(1, 0)
    await desk.click(0, 0)
    await desk.type('5')
    await eventually(() => desk.cell(0, 0)).toEqual({ value: 5 })
    expect(await desk.values('B1')).toEqual([[12]])
    await calculate('Automatic', false)
    expect(await desk.values('B1')).toEqual([[15]])
  })

  test('stays behind on a new sheet until it is activated', async () => {
    await desk.newSheet([['trước']])
    const front = () =>
      desk.page.evaluate(() => [
        window.workbench?.model.active.name,
        window.workbench?.univer.getActiveWorkbook()?.getActiveSheet().getSheetName(),
      ])
    const [before] = await front()
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add('Phía sau').getRange('A1').values = [['sau']]
        await context.sync()
      }),
    )
    await desk.settled()
    expect(await front()).toEqual([before, before])
  })

  test('takes the place of what it wrote before, looks included', async () => {
    await desk.newSheet([['cũ', 'cũ']])
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet()
        sheet.getRange('A1').format.fill.color = '#FF0000'
        await context.sync()
        sheet.getRange().clear()
        sheet.getRange('B1').values = [['mới']]
        await context.sync()
      }),
    )
    await desk.settled()
    const { data, style } = await desk.page.evaluate(() => {
      const range = window.workbench?.univer.getActiveWorkbook()?.getActiveSheet().getRange('A1')
      return { data: range?.getValue() ?? null, style: range?.getCellStyleData()?.bg ?? null }
    })
    expect([data, style, await desk.shown(0, 1)]).toEqual([null, null, 'mới'])
  })

  test('draws a chart over its cells, with a decimal comma', async () => {
    await desk.newSheet([
      ['Sở Tư pháp', 900.5],
      ['Công an tỉnh', 885.25],
    ])
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet()
        const chart = sheet.charts.add('BarClustered', sheet.getRange('B1:B2'), 'Columns')
        chart.title.text = 'Tổng điểm'
        const series = chart.series.getItemAt(0)
        series.setXAxisValues(sheet.getRange('A1:A2'))
        series.hasDataLabels = true
        chart.axes.categoryAxis.reversePlotOrder = true
        chart.setPosition('A4', 'F14')
        await context.sync()
      }),
    )
    const chart = desk.page.locator('.chart')
    await chart.waitFor()
    const texts = await chart.locator('text').allTextContents()
    expect(texts).toEqual(expect.arrayContaining(['Tổng điểm', 'Sở Tư pháp', '900,5', '885,25', '1.000']))
    expect(texts.indexOf('Sở Tư pháp')).toBeLessThan(texts.indexOf('Công an tỉnh'))
    const place = await desk.place(3, 0)
    const box = await chart.boundingBox()
    expect(Math.abs((box?.y ?? 0) + 10 - place.y)).toBeLessThan(2)
    await desk.newSheet()
    await eventually(() => chart.count()).toBe(0)
  })
})
