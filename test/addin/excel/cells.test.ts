import { expect, test } from 'vitest'
import { activeCell } from '../../../addin/excel/cells.ts'
import { openExcel } from './workbook.ts'

test('the cell that the person is in is found in one sync, also of a larger selection', async () => {
  const { executor, model } = openExcel()
  const other = model.addSheet('Khác')
  model.select(other, { row: 11, column: 6, rows: 3, columns: 2 })
  const before = executor.syncs
  expect(await activeCell()).toEqual({ sheet: other.id, row: 11, column: 6 })
  expect(executor.syncs - before).toBe(1)
})
