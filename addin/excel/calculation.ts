import { inExcel } from './run.ts'

/** Has Excel count what is out of date, for a workbook that a person set to count only when asked (F9). 1 sync. */
export function calculate(): Promise<void> {
  return inExcel(async (context) => {
    context.application.calculate(Excel.CalculationType.recalculate)
    await context.sync()
  })
}
