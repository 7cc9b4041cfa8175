import { describe, expect, test } from 'vitest'
import { codeOf, host, later, ours, run } from './excel.ts'

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

  test('onChanged of all sheets hears of every one', async () => {
    const seen: unknown[] = []
    await run(async (context) => {
      const { worksheets } = context.workbook
      worksheets.onChanged.add((event) => Promise.resolve(void seen.push([event.worksheetId, event.address])))
      worksheets.add('Hai').getRange('B2').values = [[1]]
      await context.sync()
    })
    host.model.sheets[0]?.type(0, 0, 'một')
    await later()
    const [one, two] = host.model.sheets.map(({ id }) => id)
    expect(seen).toEqual([
      [two, 'B2'],
      [one, 'A1'],
    ])
  })

  test('onActivated tells which sheet came to the front, of one sheet and of all', async () => {
    const one: string[] = []
    const all: string[] = []
    await run(async (context, sheet) => {
      context.workbook.worksheets.add('Hai')
      sheet.onActivated.add(({ worksheetId }) => Promise.resolve(void one.push(worksheetId)))
      context.workbook.worksheets.onActivated.add(({ worksheetId }) =>
        Promise.resolve(void all.push(worksheetId)),
      )
      await context.sync()
    })
    const activate = (name: string) =>
      codeOf((context) => context.workbook.worksheets.getItem(name).activate())
    await activate('Sheet1')
    await activate('Hai')
    await codeOf((_, sheet) => sheet.getRange('C3').select())
    const [first, second] = host.model.sheets
    if (first && second) host.model.activate(second)
    await codeOf((context) => {
      context.runtime.enableEvents = false
      context.workbook.worksheets.getItem('Sheet1').activate()
      context.runtime.enableEvents = true
    })
    await activate('Hai')
    await codeOf((context) => context.workbook.worksheets.getItem('Hai').delete())
    await later()
    expect(one).toEqual([first?.id, first?.id])
    expect(all).toEqual([second?.id, first?.id, second?.id, second?.id, first?.id])
  })
})
