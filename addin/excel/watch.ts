import { inExcel } from './run.ts'

/** Calls back after the person changes the sheet. Resolves to a function that stops it. 1 sync, and 1 to stop. */
export async function watchSheet(id: string, changed: () => void): Promise<() => Promise<void>> {
  const handler = await inExcel(async (context) => {
    const added = context.workbook.worksheets.getItem(id).onChanged.add(() => {
      changed()
      return Promise.resolve()
    })
    await context.sync()
    return added
  })
  return async () => {
    await Excel.run(handler.context, async (context) => {
      handler.remove()
      await context.sync()
    })
  }
}
