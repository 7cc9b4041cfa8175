import { expect, test } from 'vitest'
import { calculate } from '../../../addin/excel/calculation.ts'
import { openExcel } from './workbook.ts'

test('a workbook set to count by hand is counted in one sync, and stays set so', async () => {
  const { executor, model } = openExcel()
  model.calculationMode = 'Manual'
  const { active } = model
  active.type(0, 0, '3')
  active.type(0, 1, '=A1*2')
  model.onChange(({ kind }) => {
    if (kind === 'calculate')
      active.computed([{ row: 0, column: 1, value: Number(active.cell(0, 0).value) * 2 }])
  })
  const before = executor.syncs
  await calculate()
  expect(executor.syncs - before).toBe(1)
  expect(active.cell(0, 1).value).toBe(6)
  expect(model.calculationMode).toBe('Manual')
})
