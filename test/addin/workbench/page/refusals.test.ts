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

describe('What Excel refuses', () => {
  beforeEach(async () => {
    await desk.newSheet([
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
      await desk.listen()
      await desk.page.evaluate(() => navigator.clipboard.writeText('9\t9'))
      await desk.click(0, 2)
      if (how === 'typing') await desk.type('9')
      else await desk.page.keyboard.press(how === 'Delete' ? 'Delete' : 'Control+v')
      await eventually(() => desk.notice()).toContain('Ô này đang được bảo vệ')
      expect(await desk.cell(0, 2)).toEqual({ value: 10, formula: '=B1*2' })
      expect(await desk.heard()).toEqual([])
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
    await desk.listen()
    await desk.click(0, 1)
    expect(await desk.page.locator('.input-message').textContent()).toBe('Tiêu chí I.1Điểm từ 0 đến 10')
    await desk.type('11')
    await eventually(() => desk.notice()).toBe('Chưa đúngNhập từ 0 đến 10.')
    await desk.type('chữ')
    expect(await desk.cell(0, 1)).toEqual({ value: 5 })
    expect(await desk.heard()).toEqual([])
    await desk.click(0, 1)
    await desk.type('9,5')
    await eventually(() => desk.heard()).toEqual([['B1', 5, 9.5]])
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
