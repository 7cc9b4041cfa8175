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

  test('has every file of Office.js for a pane that is opened by itself, outside the frame', async () => {
    const alone = await desk.context.newPage()
    const answers: [string, number][] = []
    alone.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.startsWith('/officejs/')) answers.push([pathname, response.status()])
    })
    await alone.goto(`${served.origin}/workbench/taskpane.html`)
    await eventually(() => answers).toEqual([
      ['/officejs/office.js', 200],
      ['/officejs/o15apptofilemappingtable.js', 200],
    ])
    await alone.close()
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

describe('The file', () => {
  test('is there again after the page is loaded anew', async () => {
    await desk.newSheet([['giữ lại', 7, '=B1*6']])
    await desk.settled()
    const saved = () => desk.page.locator('#saved').textContent()
    await eventually(saved).toMatch(/^Đã lưu trong trình duyệt \d\d:\d\d$/)
    await desk.reload()
    expect(await desk.values('A1:C1')).toEqual([['giữ lại', 7, 42]])
    await desk.click(2, 0)
    await desk.type('ngay trước khi rời trang')
    await eventually(() => desk.cell(2, 0)).toEqual({ value: 'ngay trước khi rời trang' })
    await desk.reload()
    expect(await desk.values('A3')).toEqual([['ngay trước khi rời trang']])
    await desk.settled()
    expect([await desk.shown(0, 0), await desk.shown(0, 2)]).toEqual(['giữ lại', '42'])
  })

  test('opens where one stood: the sheet in front, the selection of each, and the place', async () => {
    const shown = () =>
      desk.page.evaluate(() => {
        const sheet = window.workbench?.univer.getActiveWorkbook()?.getActiveSheet()
        return [
          sheet?.getSheetName(),
          sheet?.getActiveRange()?.getA1Notation(),
          (sheet?.getVisibleRange()?.endRow ?? 0) >= 119,
        ]
      })
    const go = (sheet: string, address: string) =>
      desk.pane.evaluate(
        ([name, at]) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem(name).getRange(at).select()
            await context.sync()
          }),
        [sheet, address] as const,
      )
    const [first] = await desk.names()
    await desk.newSheet()
    const [second] = (await desk.names()).slice(-1)
    await go(first ?? '', 'B3')
    await go(second ?? '', 'D120:E121')
    await eventually(shown).toEqual([second, 'D120:E121', true])
    await desk.settled()
    await desk.page.waitForTimeout(600)
    await desk.reload()
    await eventually(shown).toEqual([second, 'D120:E121', true])
    await desk.tab(first).click()
    await eventually(shown).toEqual([first, 'B3', false])
  })

  test('is new only after the person agrees', async () => {
    const before = await desk.names()
    await desk.page.getByRole('button', { name: 'Tệp mới' }).click()
    await desk.page.getByRole('button', { name: 'Giữ lại' }).click()
    expect(await desk.names()).toEqual(before)
    await desk.page.getByRole('button', { name: 'Tệp mới' }).click()
    await Promise.all([
      desk.page.waitForEvent('load'),
      desk.page.getByRole('button', { name: 'Xóa và mở tệp mới' }).click(),
    ])
    await desk.page.waitForFunction(() => window.workbench !== undefined)
    expect(await desk.names()).toEqual(['Sheet1'])
  })
})
