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

  test.fails('a sheet’s activation has listeners', async () => {
    const code = await codeOf((_, sheet) => void sheet.onActivated.add(() => Promise.resolve()))
    expect(code).toBe('done')
  })
})
