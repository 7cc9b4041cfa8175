import { describe, expect, test } from 'vitest'
import { readActiveSheet } from '../../../addin/excel/active-sheet.ts'
import { openExcel } from './workbook.ts'

async function reading(prepare: (model: ReturnType<typeof openExcel>['model']) => void) {
  const { executor, model } = openExcel()
  prepare(model)
  const before = executor.syncs
  return { read: await readActiveSheet(), syncs: executor.syncs - before }
}

describe('The sheet that the person is in', () => {
  test('is read from A1 with its merged cells, in one sync', async () => {
    const { read, syncs } = await reading((model) => {
      const sheet = model.addSheet('Phụ lục')
      model.activate(sheet)
      sheet.paste(1, 1, [
        ['I', 'Chuyên môn', 60],
        ['', '=1+1', true],
      ])
      sheet.merges.push(
        { row: 1, column: 1, rows: 2, columns: 1 },
        { row: 40, column: 0, rows: 1, columns: 2 },
      )
    })
    expect(read).toEqual({
      name: 'Phụ lục',
      cells: [[], ['', 'I', 'Chuyên môn', 60], ['', '', 0, true]],
      merged: [{ row: 1, column: 1, rows: 2, columns: 1 }],
    })
    expect(syncs).toBe(1)
  })

  test('may be blank', async () => {
    const { read, syncs } = await reading(() => undefined)
    expect([read, syncs]).toEqual([{ name: 'Sheet1', cells: [], merged: [] }, 1])
  })

  test('is read without its merged cells where Excel cannot tell so many, in two syncs', async () => {
    const { read, syncs } = await reading((model) => {
      model.active.paste(
        0,
        0,
        [...Array(600).keys()].map((row) => [row, '']),
      )
      model.active.merges = [...Array(600).keys()].map((row) => ({ row, column: 0, rows: 1, columns: 2 }))
    })
    expect([read.cells.length, read.merged, syncs]).toEqual([600, [], 2])
  })
})
