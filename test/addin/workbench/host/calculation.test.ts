import { describe, expect, test } from 'vitest'
import { loadExcel } from '../../../../addin/workbench/host/node.ts'
import { codeOf, host, read, run, type Context } from './excel.ts'

describe('calculation', () => {
  /** Counts A1 × 2 into B1 as the workbook's owner would: on every change, or when asked to. */
  const counting = (): void => {
    const { active } = host.model
    host.model.onChange((change) => {
      const asked = change.kind === 'calculate'
      const changed = change.kind === 'cells' && change.source !== 'calculation'
      if (!asked && (!changed || host.model.calculationMode === 'Manual')) return
      active.computed([{ row: 0, column: 1, value: Number(active.cell(0, 0).value) * 2 }])
    })
  }
  const total = (act: (context: Context) => void): Promise<unknown[]> =>
    run(async (context, sheet) => {
      act(context)
      await context.sync()
      const cell = sheet.getRange('B1').load({ values: true })
      const application = context.application.load({ calculationMode: true })
      await context.sync()
      return [application.calculationMode, (cell.values as unknown[][])[0]?.[0]]
    })

  test('manual, as a person sets it: the total stays until the add-in asks for it', async () => {
    counting()
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1:B1').values = [[1, '=A1*2']]))
    host.model.calculationMode = 'Manual'
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1').values = [[5]]))
    expect(await total(() => undefined)).toEqual(['Manual', 2])
    expect(await total((c) => c.application.calculate('Full'))).toEqual(['Manual', 10])
    await read('A1', 'values', (sheet) => void (sheet.getRange('A1').values = [[6]]))
    expect(await total((c) => void (c.application.calculationMode = 'Automatic'))).toEqual(['Automatic', 12])
  })

  test.each<[string, string, string, (context: Context) => void]>([
    ['calculating is there from the first', '1.1', 'done', (c) => c.application.calculate('Recalculate')],
    ['the mode is read from the first', '1.1', 'done', (c) => c.application.load('calculationMode')],
    ['the mode is set from 1.8', '1.8', 'done', (c) => void (c.application.calculationMode = 'Manual')],
    ['not before', '1.7', 'ApiNotFound', (c) => void (c.application.calculationMode = 'Manual')],
    [
      'a mode that is none',
      '1.8',
      'InvalidArgument',
      (c) => void (c.application.calculationMode = 'Tay' as 'Manual'),
    ],
    ['a type that is none', '1.8', 'InvalidArgument', (c) => c.application.calculate('Tay' as 'Full')],
  ])('%s (ExcelApi %s): %s', async (_, version, code, act) => {
    const excel = loadExcel({ requirementSets: { ExcelApi: version } })
    expect(await codeOf(act, excel)).toBe(code)
  })
})
