import { describe, expect, test } from 'vitest'
import { loadExcel } from '../../../../addin/workbench/host/node.ts'
import { codeOf, host, ours, run } from './excel.ts'

/** The merged blocks that touch a range, as Office.js tells them. */
const mergedIn = (address: string, merge: readonly string[]) =>
  run(async (context, sheet) => {
    for (const each of merge) sheet.getRange(each).merge()
    const found = sheet.getRange(address).getMergedAreasOrNullObject()
    found.load({ address: true, areaCount: true, cellCount: true })
    found.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true })
    await context.sync()
    if (found.isNullObject) return undefined
    const { address: told, areaCount, cellCount, areas } = found
    const blocks = areas.items.map((each) => [
      each.rowIndex,
      each.columnIndex,
      each.rowCount,
      each.columnCount,
    ])
    return ours({ told, areaCount, cellCount, blocks })
  })

describe('Merged cells', () => {
  test('are told where they touch the range, each whole', async () => {
    expect(await mergedIn('A1:C4', ['A1:B1', 'C4:C9', 'E1:E2'])).toEqual({
      told: 'Sheet1!A1:B1,Sheet1!C4:C9',
      areaCount: 2,
      cellCount: 8,
      blocks: [
        [0, 0, 1, 2],
        [3, 2, 6, 1],
      ],
    })
  })

  test('that are not there are no object', async () => {
    expect(await mergedIn('A1:C4', ['E1:E2'])).toBeUndefined()
  })

  test('move with their rows within the batch that asked for them', async () => {
    const row = await run(async (context, sheet) => {
      sheet.getRange('A5:B5').merge()
      const found = sheet.getRange('A1:C9').getMergedAreasOrNullObject()
      found.load({ areaCount: true })
      sheet.getRange('1:2').insert('Down')
      found.areas.load({ rowIndex: true })
      await context.sync()
      return found.areas.items[0]?.rowIndex
    })
    expect(row).toBe(6)
  })

  test('of which there are more than Excel tells are refused', async () => {
    const sheet = host.model.active
    sheet.merges = Array.from({ length: 513 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 }))
    const code = await codeOf(
      (_, target) => void target.getRange('A1:B600').getMergedAreasOrNullObject().load('address'),
    )
    expect(code).toBe('GeneralException')
    const fewer = await codeOf(
      (_, target) => void target.getRange('A1:B512').getMergedAreasOrNullObject().load('address'),
    )
    expect(fewer).toBe('done')
  })

  test('are told by no Excel that is older than 1.13', async () => {
    const old = loadExcel({ requirementSets: { ExcelApi: '1.12' } })
    const code = await codeOf(
      (_, target) => void target.getRange('A1:B2').getMergedAreasOrNullObject().load('address'),
      old,
    )
    expect(code).toBe('ApiNotFound')
  })
})
