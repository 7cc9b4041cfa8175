import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

const item = (name: string) => desk.page.getByRole('menuitem', { name, exact: true })

/** Right-clicks a row, or the last of several that are selected, and chooses from the menu. */
async function choose(name: string, first: number, last = first): Promise<void> {
  await desk.settled()
  const [from, to] = [await desk.place(first, 0), await desk.place(last, 0)]
  await desk.page.mouse.move(from.x, from.y)
  await desk.page.mouse.down()
  await desk.page.mouse.move(to.x, to.y, { steps: 4 })
  await desk.page.mouse.up()
  await desk.page.mouse.click(to.x, to.y, { button: 'right' })
  await item(name).click()
}

/** The add-in notes what happens to rows. */
const listen = (): Promise<void> =>
  desk.pane.evaluate(() =>
    Excel.run(async (context) => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(({ address, changeType }) => {
        heard.push([changeType, address])
        return Promise.resolve()
      })
      await context.sync()
    }),
  )

/** What the add-in finds: where the name points, what the other sheet's formula says. */
const found = (): Promise<unknown[]> =>
  desk.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getActiveWorksheet()
        .names.getItem('Vung')
        .getRangeOrNullObject()
      range.load({ address: true })
      const cell = context.workbook.worksheets.getItem('Tổng hợp').getRange('A1')
      cell.load({ formulas: true, values: true })
      await context.sync()
      return [
        range.isNullObject ? null : range.address.replace(/^.*!/, ''),
        String(cell.formulas[0]?.[0]).replace(/^=.*!/, ''),
        cell.values[0]?.[0] as unknown,
      ]
    }),
  )

beforeEach(async () => {
  await desk.newSheet([
    ['một', 1, '=B1*10'],
    ['hai', 2, '=B2*10'],
    ['ba', 3, '=B3*10'],
    ['bốn', 4, '=B4*10'],
    ['tổng', '=SUM(B1:B4)', '=C4'],
  ])
  await desk.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.names.add('Vung', sheet.getRange('A2:C4'))
      sheet.getRange('A2:C2').format.fill.color = '#FFF8DC'
      sheet.load({ name: true })
      const other = context.workbook.worksheets.getItemOrNullObject('Tổng hợp')
      await context.sync()
      const target = other.isNullObject ? context.workbook.worksheets.add('Tổng hợp') : other
      target.getRange('A1').formulas = [[`='${sheet.name}'!B5`]]
      await context.sync()
    }),
  )
})

describe('Rows that a person', () => {
  test('deletes are gone, and what speaks of them follows', async () => {
    await listen()
    await choose('Xóa hàng 3', 2)
    await eventually(() => desk.heard()).toEqual([['RowDeleted', '3:3']])
    expect(await desk.values('A1:C5')).toEqual([
      ['một', 1, 10],
      ['hai', 2, 20],
      ['bốn', 4, 40],
      ['tổng', 7, 40],
      ['', '', ''],
    ])
    expect(await found()).toEqual(['A2:C3', 'B4', 7])
    expect([await desk.shown(3, 0), await desk.shown(3, 1)]).toEqual(['tổng', '7'])
  })

  test('inserts come in above, looking like the row before, and can be typed in', async () => {
    await listen()
    await choose('Chèn 2 hàng trên hàng 3', 2, 3)
    await eventually(() => desk.heard()).toEqual([['RowInserted', '3:4']])
    expect(await found()).toEqual(['A2:C6', 'B7', 10])
    const fill = await desk.page.evaluate(
      () =>
        window.workbench?.univer.getActiveWorkbook()?.getActiveSheet().getRange('A3').getCellStyleData()?.bg
          ?.rgb,
    )
    expect(fill).toBe('#FFF8DC')
    await desk.click(2, 1)
    await desk.type('5')
    await eventually(() => desk.cell(2, 1)).toEqual({ value: 5 })
    expect(await desk.values('B7')).toEqual([[15]])
  })

  test('deletes come back by undo, as they were, and go again by redo', async () => {
    await desk.click(0, 1)
    await desk.type('6')
    await choose('Xóa các hàng 2–4', 1, 3)
    expect(await found()).toEqual([null, 'B2', 6])
    await desk.page.keyboard.press('Control+z')
    await eventually(found).toEqual(['A2:C4', 'B5', 15])
    expect(await desk.values('C4:C5')).toEqual([[40], [40]])
    await desk.page.keyboard.press('Control+y')
    await eventually(found).toEqual([null, 'B2', 6])
    await desk.page.keyboard.press('Control+z')
    await desk.page.keyboard.press('Control+z')
    await eventually(found).toEqual(['A2:C4', 'B5', 10])
  })

  test('deletes stay deleted once the add-in has changed something', async () => {
    await choose('Xóa hàng 3', 2)
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('E1').values = [['thêm']]
        await context.sync()
      }),
    )
    await desk.settled()
    await desk.page.keyboard.press('Control+z')
    await desk.settled()
    expect(await desk.values('A3:A4')).toEqual([['bốn'], ['tổng']])
  })

  test('right-clicks are meant, whatever was selected before', async () => {
    await desk.click(4, 1)
    const { x, y } = await desk.place(1, 0)
    await desk.page.mouse.click(x, y, { button: 'right' })
    await item('Xóa hàng 2').click()
    await eventually(() => desk.cell(1, 0)).toEqual({ value: 'ba' })
    const header = await desk.place(2, 0)
    await desk.page.mouse.click(12, header.y, { button: 'right' })
    await item('Xóa hàng 3').click()
    await eventually(() => desk.cell(2, 0)).toEqual({ value: 'tổng' })
  })

  test('asks for by the keyboard', async () => {
    await desk.click(1, 0)
    await desk.page.keyboard.press('Shift+F10')
    await desk.page.keyboard.press('ArrowDown')
    await desk.page.keyboard.press('Enter')
    await eventually(() => desk.cell(1, 0)).toEqual({ value: 'ba' })
  })

  test('would delete of a protected sheet stay, in words, until it is unprotected', async () => {
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.protect({ allowFormatRows: true })
        await context.sync()
      }),
    )
    await listen()
    await choose('Xóa hàng 3', 2)
    await eventually(() => desk.notice()).toContain('Trang tính đang được bảo vệ')
    await choose('Chèn hàng trên hàng 3', 2)
    await eventually(() => desk.notice()).toContain('Trang tính đang được bảo vệ')
    expect(await desk.cell(2, 0)).toEqual({ value: 'ba' })
    expect(await desk.heard()).toEqual([])
    await choose('Bỏ bảo vệ trang tính', 2)
    await choose('Xóa hàng 3', 2)
    await eventually(() => desk.heard()).toEqual([['RowDeleted', '3:3']])
  })

  test('cannot unprotect stay where the sheet has a password', async () => {
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.protect({}, 'mật khẩu')
        await context.sync()
      }),
    )
    await choose('Bỏ bảo vệ trang tính', 2)
    await eventually(() => desk.notice()).toContain('Trang tính đang được bảo vệ')
    expect(await desk.page.evaluate(() => window.workbench?.model.active.protection)).toEqual({})
  })
})
