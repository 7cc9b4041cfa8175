import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Desk, serveWorkbench, type Served } from './workbench-page.ts'

let served: Served
let desk: Desk

beforeAll(async () => {
  served = await serveWorkbench()
  desk = await Desk.open(served)
})
afterAll(async () => {
  await served.stop()
})

/** A new sheet in front, written by the add-in. */
const newSheet = (values: (string | number | boolean)[][] = [['']]): Promise<string> =>
  desk.pane.evaluate(
    (given) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add()
        sheet.getRangeByIndexes(0, 0, given.length, given[0]?.length ?? 1).formulas = given
        sheet.activate()
        sheet.load({ id: true })
        await context.sync()
        return sheet.id
      }),
    values,
  )

/** What the add-in reads from the sheet in front. */
const values = (address: string): Promise<unknown[][]> =>
  desk.pane.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at).load({ values: true })
        await context.sync()
        return range.values as unknown[][]
      }),
    address,
  )

/** The add-in listens for changes of the sheet in front. */
const listen = (): Promise<void> =>
  desk.pane.evaluate(() =>
    Excel.run(async (context) => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(({ address, details }) => {
        // Excel gives details for one cell only
        const { valueBefore = null, valueAfter = null } = { ...details } as Record<string, unknown>
        heard.push([address, valueBefore, valueAfter])
        return Promise.resolve()
      })
      await context.sync()
    }),
  )

const heard = (): Promise<unknown[]> =>
  desk.pane.evaluate(() => (window as unknown as { heard: unknown[] }).heard)

/** As `expect.poll`, with patience for a busy machine. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 10_000 })

const onClipboard = (): Promise<string> => desk.page.evaluate(() => navigator.clipboard.readText())

describe('The page', () => {
  test('opens with the pane beside the grid, in Excel’s own words', async () => {
    const info = await desk.pane.evaluate(() => ({
      host: Office.context.host,
      platform: Office.context.platform,
      locale: Office.context.displayLanguage,
      floor: Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
    }))
    expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline', locale: 'vi-VN', floor: true })
    expect(await desk.page.title()).toBe('BlocScore – bàn thử trong trình duyệt')
    expect(await desk.page.getByRole('button', { name: 'Tệp mới' }).isVisible()).toBe(true)
    expect([...new Set(served.asked)].filter((path) => path.startsWith('/officejs/'))).toEqual([
      '/officejs/office.js',
      '/officejs/excel-web-16.00.js',
      '/officejs/vi-vn/office_strings.js',
    ])
  })

  test('keeps to the policy of the server, with nothing to complain of', () => {
    expect(desk.complaints).toEqual([])
  })

  test('says everything in English when asked', async () => {
    const english = await Desk.open(served, '?locale=en-US&pane=/pane.html')
    expect(await english.page.title()).toBe('BlocScore – workbench in the browser')
    expect(await english.page.getByRole('button', { name: 'New file' }).isVisible()).toBe(true)
    expect(await english.pane.evaluate(() => Office.context.displayLanguage)).toBe('en-US')
    expect(served.asked).toContain('/officejs/en-us/office_strings.js')
    await english.context.close()
  })

  test('lets the pane be between 320 and 480 pixels wide', async () => {
    const handle = desk.page.locator('#handle')
    const width = async () => (await desk.page.locator('#pane').boundingBox())?.width
    expect(await width()).toBe(360)
    const { x = 0, y = 0 } = (await handle.boundingBox()) ?? {}
    for (const [to, wide] of [
      [x - 60, 420],
      [x - 300, 480],
      [x + 300, 320],
      [x, 360],
    ] as const) {
      await handle.hover()
      await desk.page.mouse.down()
      const { x: from = 0 } = (await handle.boundingBox()) ?? {}
      await desk.page.mouse.move(to + 3, y + 300)
      await desk.page.mouse.up()
      expect([to, from, await width()]).toEqual([to, from, wide])
    }
  })
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
    expect(await values('A2:C4')).toEqual([
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

  test('takes the place of what it wrote before, looks included', async () => {
    await newSheet([['cũ', 'cũ']])
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
    await newSheet([
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
    await newSheet()
    await eventually(() => chart.count()).toBe(0)
  })
})

describe('What a person does', () => {
  beforeEach(async () => {
    await newSheet([
      [1, 2, '=A1+B1'],
      [3, 4, '=A2+B2'],
    ])
    await desk.settled()
  })

  test('typing reaches the add-in once, is counted, and undo takes it back', async () => {
    await listen()
    await desk.click(0, 0)
    await desk.type('10,5')
    await eventually(heard).toEqual([['A1', 1, 10.5]])
    await desk.settled()
    expect(await values('A1:C1')).toEqual([[10.5, 2, 12.5]])
    await desk.page.keyboard.press('Control+z')
    await eventually(heard).toEqual([
      ['A1', 1, 10.5],
      ['A1', 10.5, 1],
    ])
    await desk.page.keyboard.press('Control+y')
    await eventually(async () => (await heard()).length).toBe(3)
    await desk.settled()
    expect(await values('A1:C1')).toEqual([[10.5, 2, 12.5]])
  })

  test.each([
    ['1.234,5', { value: 1234.5 }],
    ['50%', { value: 0.5 }],
    ["'007", { value: '007' }],
    ['1.5', { value: '1.5' }],
    ['true', { value: true }],
    ['chữ', { value: 'chữ' }],
    ['=SUM(A1:B2)', { value: 10, formula: '=SUM(A1:B2)' }],
  ])('typing %s is read in the Vietnamese manner', async (text, cell) => {
    await desk.click(4, 1)
    await desk.type(text)
    await eventually(() => desk.cell(4, 1)).toEqual(cell)
  })

  test('a number is edited with the comma it is shown with', async () => {
    await desk.click(4, 0)
    await desk.type('6,79')
    await desk.click(4, 0)
    await desk.page.keyboard.press('F2')
    await desk.type('1')
    await eventually(() => desk.cell(4, 0)).toEqual({ value: 6.791 })
    expect(await desk.shown(4, 0)).toBe('6,791')
  })

  test('a pasted block arrives as one change', async () => {
    await listen()
    await desk.page.evaluate(() => navigator.clipboard.writeText('a\t1,5\n"hai\ndòng"\t=A1*10\n'))
    await desk.click(4, 0)
    await desk.page.keyboard.press('Control+v')
    await eventually(heard).toEqual([['A5:B6', null, null]])
    await desk.settled()
    expect(await values('A5:B6')).toEqual([
      ['a', 1.5],
      ['hai\ndòng', 10],
    ])
    await desk.page.keyboard.press('Control+z')
    await eventually(() => values('A5:B6')).toEqual([
      ['', ''],
      ['', ''],
    ])
  })

  test('copied formulas move with their cells, cut ones leave theirs', async () => {
    await desk.click(0, 2)
    await desk.page.keyboard.press('Control+c')
    await eventually(onClipboard).toBe('3')
    await desk.click(4, 2)
    await desk.page.keyboard.press('Control+v')
    await eventually(() => desk.cell(4, 2)).toEqual({ value: 0, formula: '=A5+B5' })
    await desk.click(0, 0)
    await desk.page.keyboard.press('Control+x')
    await eventually(onClipboard).toBe('1')
    await desk.click(5, 0)
    await desk.page.keyboard.press('Control+v')
    await eventually(() => desk.cell(5, 0)).toEqual({ value: 1 })
    expect(await desk.cell(0, 0)).toEqual({ value: '' })
  })

  test('the fill handle and Delete arrive as changes of their cells', async () => {
    await listen()
    const from = await desk.place(0, 2)
    const to = await desk.place(4, 2)
    await desk.click(0, 2)
    await desk.page.mouse.move(from.right, from.bottom)
    await desk.page.mouse.down()
    await desk.page.mouse.move(to.x, to.y, { steps: 8 })
    await desk.page.mouse.up()
    await eventually(() => desk.cell(4, 2)).toMatchObject({ formula: '=A5+B5' })
    await desk.settled()
    expect(await values('C1:C5')).toEqual([[3], [7], [0], [0], [0]])
    const before = (await heard()).length
    await desk.click(0, 0)
    await desk.page.keyboard.press('Delete')
    await eventually(async () => (await heard()).slice(before)).toEqual([['A1', 1, '']])
    await desk.settled()
    expect(await values('C1')).toEqual([[2]])
  })

  test('the add-in waits while a cell is being typed in', async () => {
    // not the cell that was clicked last: a second click there would open it
    await desk.click(1, 1)
    await desk.page.keyboard.type('7')
    const read = values('B2')
    expect(await desk.page.evaluate(() => window.workbench?.model.cellEditing)).toBe(true)
    await desk.page.keyboard.press('Enter')
    expect(await read).toEqual([[7]])
  })

  test('selecting tells the add-in where, and the add-in can select', async () => {
    await desk.click(1, 1)
    const selected = () =>
      desk.pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange().load({ address: true })
          await context.sync()
          return range.address.replace(/^.*!/, '')
        }),
      )
    await eventually(selected).toBe('B2')
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('H80:I81').select()
        await context.sync()
      }),
    )
    await eventually(() =>
      desk.page.evaluate(() => {
        const sheet = window.workbench?.univer.getActiveWorkbook()?.getActiveSheet()
        return [sheet?.getActiveRange()?.getA1Notation(), (sheet?.getVisibleRange()?.endRow ?? 0) >= 79]
      }),
    ).toEqual(['H80:I81', true])
  })

  test('each sheet keeps its own selection and place, whoever brings it to the front', async () => {
    const first = await desk.page.evaluate(() => window.workbench?.model.active.name ?? '')
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('C90').select()
        await context.sync()
      }),
    )
    await desk.settled()
    await newSheet()
    const shown = () =>
      desk.page.evaluate(() => {
        const sheet = window.workbench?.univer.getActiveWorkbook()?.getActiveSheet()
        const { row, column } = window.workbench?.model.selection ?? {}
        return [sheet?.getActiveRange()?.getA1Notation(), sheet?.getVisibleRange()?.startRow, row, column]
      })
    await eventually(shown).toEqual(['A1', 0, 0, 0])
    await desk.page.locator('[data-u-comp="slide-tab-item"]', { hasText: first }).click()
    await eventually(shown).toEqual(['C90', expect.toSatisfy((row) => row > 50), 89, 2])
  })

  test('a sheet can be renamed on its tab', async () => {
    const tab = desk.page.locator('[data-u-comp="slide-tab-item"]').last()
    await tab.dblclick()
    await desk.page.keyboard.press('Control+a')
    await desk.type('Tên khác')
    await eventually(() => desk.page.evaluate(() => window.workbench?.model.active.name)).toBe('Tên khác')
  })
})

describe('What Excel refuses', () => {
  beforeEach(async () => {
    await newSheet([
      ['khóa', 5, '=B1*2'],
      ['', '', ''],
    ])
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet()
        sheet.getRange('B1:B2').format.protection.locked = false
        const limit = sheet.getRange('B1').dataValidation
        limit.rule = { decimal: { formula1: 0, formula2: 10, operator: 'Between' } }
        limit.prompt = { showPrompt: true, title: 'Tiêu chí I.1', message: 'Điểm từ 0 đến 10' }
        limit.errorAlert = {
          showAlert: true,
          style: 'Stop',
          title: 'Chưa đúng',
          message: 'Nhập từ 0 đến 10.',
        }
        sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'Tốt,Khá,Đạt' } }
        sheet.protection.protect({ allowFormatColumns: true })
        await context.sync()
      }),
    )
    await desk.settled()
  })

  test.each(['typing', 'Delete', 'paste'])(
    '%s in a locked cell: a message, and nothing changes',
    async (how) => {
      await listen()
      await desk.page.evaluate(() => navigator.clipboard.writeText('9\t9'))
      await desk.click(0, 2)
      if (how === 'typing') await desk.type('9')
      else await desk.page.keyboard.press(how === 'Delete' ? 'Delete' : 'Control+v')
      await eventually(() => desk.notice()).toContain('Ô này đang được bảo vệ')
      expect(await desk.cell(0, 2)).toEqual({ value: 10, formula: '=B1*2' })
      expect(await heard()).toEqual([])
      // the engine still counts the formula it was about to lose
      await desk.click(0, 1)
      await desk.type('6')
      await eventually(async () => [await desk.cell(0, 1), await desk.cell(0, 2)]).toEqual([
        { value: 6 },
        { value: 12, formula: '=B1*2' },
      ])
    },
  )

  test('a value out of its limits: the limit’s own message, and the old value stays', async () => {
    await listen()
    await desk.click(0, 1)
    expect(await desk.page.locator('.input-message').textContent()).toBe('Tiêu chí I.1Điểm từ 0 đến 10')
    await desk.type('11')
    await eventually(() => desk.notice()).toBe('Chưa đúngNhập từ 0 đến 10.')
    await desk.type('chữ')
    expect(await desk.cell(0, 1)).toEqual({ value: 5 })
    expect(await heard()).toEqual([])
    await desk.click(0, 1)
    await desk.type('9,5')
    await eventually(heard).toEqual([['B1', 5, 9.5]])
  })

  test('a list offers its options and refuses others', async () => {
    await desk.click(1, 1)
    await desk.type('Kém')
    await eventually(() => desk.notice()).toContain('Giá trị này không đúng')
    const { right, y } = await desk.place(1, 1)
    await desk.page.mouse.click(right - 9, y)
    await desk.page.getByText('Khá', { exact: true }).click()
    await eventually(() => desk.cell(1, 1)).toEqual({ value: 'Khá' })
  })
})

describe('The file', () => {
  test('is there again after the page is loaded anew', async () => {
    await newSheet([['giữ lại', 7, '=B1*6']])
    await desk.settled()
    const saved = () => desk.page.locator('#saved').textContent()
    await eventually(saved).toMatch(/^Đã lưu trong trình duyệt \d\d:\d\d$/)
    await desk.reload()
    expect(await values('A1:C1')).toEqual([['giữ lại', 7, 42]])
    await desk.click(2, 0)
    await desk.type('ngay trước khi rời trang')
    await eventually(() => desk.cell(2, 0)).toEqual({ value: 'ngay trước khi rời trang' })
    await desk.reload()
    expect(await values('A3')).toEqual([['ngay trước khi rời trang']])
    await desk.settled()
    expect([await desk.shown(0, 0), await desk.shown(0, 2)]).toEqual(['giữ lại', '42'])
  })

  test('is new only after the person agrees', async () => {
    const names = () => desk.page.evaluate(() => window.workbench?.model.sheets.map(({ name }) => name))
    const before = await names()
    await desk.page.getByRole('button', { name: 'Tệp mới' }).click()
    await desk.page.getByRole('button', { name: 'Giữ lại' }).click()
    expect(await names()).toEqual(before)
    await desk.page.getByRole('button', { name: 'Tệp mới' }).click()
    await Promise.all([
      desk.page.waitForEvent('load'),
      desk.page.getByRole('button', { name: 'Xóa và mở tệp mới' }).click(),
    ])
    await desk.page.waitForFunction(() => window.workbench !== undefined)
    expect(await names()).toEqual(['Sheet1'])
  })
})
