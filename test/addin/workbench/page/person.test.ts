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

describe('What a person does', () => {
  beforeEach(async () => {
    await desk.newSheet([
      [1, 2, '=A1+B1'],
      [3, 4, '=A2+B2'],
    ])
    await desk.settled()
  })

  test('typing reaches the add-in once, is counted, and undo takes it back', async () => {
    await desk.listen()
    await desk.click(0, 0)
    await desk.type('10,5')
    await eventually(() => desk.heard()).toEqual([['A1', 1, 10.5]])
    await desk.settled()
    expect(await desk.values('A1:C1')).toEqual([[10.5, 2, 12.5]])
    await desk.page.keyboard.press('Control+z')
    await eventually(() => desk.heard()).toEqual([
      ['A1', 1, 10.5],
      ['A1', 10.5, 1],
    ])
    await desk.page.keyboard.press('Control+y')
    await eventually(async () => (await desk.heard()).length).toBe(3)
    await desk.settled()
    expect(await desk.values('A1:C1')).toEqual([[10.5, 2, 12.5]])
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
    await desk.listen()
    await desk.page.evaluate(() => navigator.clipboard.writeText('a\t1,5\n"hai\ndòng"\t=A1*10\n'))
    await desk.click(4, 0)
    await desk.page.keyboard.press('Control+v')
    await eventually(() => desk.heard()).toEqual([['A5:B6', null, null]])
    await desk.settled()
    expect(await desk.values('A5:B6')).toEqual([
      ['a', 1.5],
      ['hai\ndòng', 10],
    ])
    await desk.page.keyboard.press('Control+z')
    await eventually(() => desk.values('A5:B6')).toEqual([
      ['', ''],
      ['', ''],
    ])
  })

  test('copied formulas move with their cells, cut ones leave theirs', async () => {
    await desk.click(0, 2)
    await desk.page.keyboard.press('Control+c')
    await eventually(() => desk.clipboard()).toBe('3')
    await desk.click(4, 2)
    await desk.page.keyboard.press('Control+v')
    await eventually(() => desk.cell(4, 2)).toEqual({ value: 0, formula: '=A5+B5' })
    await desk.click(0, 0)
    await desk.page.keyboard.press('Control+x')
    await eventually(() => desk.clipboard()).toBe('1')
    await desk.click(5, 0)
    await desk.page.keyboard.press('Control+v')
    await eventually(() => desk.cell(5, 0)).toEqual({ value: 1 })
    expect(await desk.cell(0, 0)).toEqual({ value: '' })
  })

  test('the fill handle and Delete arrive as changes of their cells', async () => {
    await desk.listen()
    const from = await desk.place(0, 2)
    const to = await desk.place(4, 2)
    await desk.click(0, 2)
    await desk.page.mouse.move(from.right, from.bottom)
    await desk.page.mouse.down()
    await desk.page.mouse.move(to.x, to.y, { steps: 8 })
    await desk.page.mouse.up()
    await eventually(() => desk.cell(4, 2)).toMatchObject({ formula: '=A5+B5' })
    await desk.settled()
    expect(await desk.values('C1:C5')).toEqual([[3], [7], [0], [0], [0]])
    const before = (await desk.heard()).length
    await desk.click(0, 0)
    await desk.page.keyboard.press('Delete')
    await eventually(async () => (await desk.heard()).slice(before)).toEqual([['A1', 1, '']])
    await desk.settled()
    expect(await desk.values('C1')).toEqual([[2]])
  })

  test('the add-in waits while a cell is being typed in', async () => {
    // not the cell that was clicked last: a second click there would open it
    await desk.click(1, 1)
    await desk.page.keyboard.type('7')
    const read = desk.values('B2')
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
    await desk.newSheet()
    const shown = () =>
      desk.page.evaluate(() => {
        const sheet = window.workbench?.univer.getActiveWorkbook()?.getActiveSheet()
        const { row, column } = window.workbench?.model.selection ?? {}
        return [sheet?.getActiveRange()?.getA1Notation(), sheet?.getVisibleRange()?.startRow, row, column]
      })
    await eventually(shown).toEqual(['A1', 0, 0, 0])
    await desk.tab(first).click()
    await eventually(shown).toEqual(['C90', expect.toSatisfy((row) => row > 50), 89, 2])
  })

  test('a click on a tab tells the add-in which sheet came to the front', async () => {
    const [first] = await desk.names()
    await desk.pane.evaluate(() =>
      Excel.run(async (context) => {
        const heard: string[] = []
        Object.assign(window, { heard })
        context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
          await Excel.run(async (inner) => {
            const sheet = inner.workbook.worksheets.getItem(worksheetId).load({ name: true })
            await inner.sync()
            heard.push(sheet.name)
          })
        })
        await context.sync()
      }),
    )
    await desk.tab(first).click()
    await eventually(() => desk.heard()).toEqual([first])
  })

  test('a sheet can be renamed on its tab', async () => {
    const tab = desk.page.locator('[data-u-comp="slide-tab-item"]').last()
    await tab.dblclick()
    await desk.page.keyboard.press('Control+a')
    await desk.type('Tên khác')
    await eventually(() => desk.page.evaluate(() => window.workbench?.model.active.name)).toBe('Tên khác')
  })
})
