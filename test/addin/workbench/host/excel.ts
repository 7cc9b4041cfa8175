import { beforeEach } from 'vitest'
import { loadExcel, type NodeExcel } from '../../../../addin/workbench/host/node.ts'

export type Context = Excel.RequestContext
type Batch<T> = (context: Context, sheet: Excel.Worksheet) => Promise<T>

/** The Excel of the test that runs: each has a new one. */
export let host: NodeExcel
beforeEach(() => {
  host = loadExcel()
})

/** What came out of Excel, in this realm. */
export const ours = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

export const run = <T>(batch: Batch<T>): Promise<T> =>
  host.Excel.run((context) => batch(context, context.workbook.worksheets.getItem('Sheet1')))

/** Queues statements, syncs, and says with which code Excel refused ('done' where it did not). */
export const codeOf = (
  act: (context: Context, sheet: Excel.Worksheet) => void,
  excel = host,
): Promise<string> =>
  excel.Excel.run(async (context) => {
    act(context, context.workbook.worksheets.getItem('Sheet1'))
    await context.sync()
    return 'done'
  }).catch((error: unknown) => (error as OfficeExtension.Error).code)

/** Reads properties of one range after writing. */
export const read = (
  address: string,
  key: 'values' | 'formulas' | 'numberFormat' | 'valueTypes' | 'text',
  write: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<unknown[][]> =>
  run(async (context, sheet) => {
    write(sheet)
    const range = sheet.getRange(address)
    range.load(key)
    await context.sync()
    return ours(range[key] as unknown[][])
  })

export const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))
