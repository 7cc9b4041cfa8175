import { isTyped } from '../../shared/method.ts'
import type { Receipt } from '../../shared/submission.ts'
import type { ScoringSheet } from '../../shared/worksheet.ts'
import { FIRST_ROW, columns } from '../../shared/sheet-column.ts'
import type { OpenWorkbook } from './reading.ts'
import { inExcel, LISTS_NAME, SCORING_NAME, SCORING_SHEET } from './run.ts'
import { columnOf, dressSheet } from './sheet-look.ts'
import { guardInputs, protectSheet, writeLists } from './sheet-inputs.ts'
import { layOutPages } from './sheet-print.ts'
import { dressRules } from './sheet-rules.ts'

/**
 * Writes the scoring sheet: everything in one batch, values in one block. Where it is already in the workbook it is
 * written anew in its place; the caller has put what was typed into `sheet`. Only the first step can meet a name that is
 * taken, so a refusal leaves nothing half done. `submitted` goes into its footer. 1 sync.
 */
export function writeSheet(sheet: ScoringSheet, open: OpenWorkbook, submitted?: Receipt): Promise<void> {
  return inExcel(async (context) => {
    const { workbook } = context
    context.application.suspendApiCalculationUntilNextSync()
    context.application.suspendScreenUpdatingUntilNextSync()
    const target = open.sheet ? cleared(workbook, open.sheet.id) : workbook.worksheets.add(SCORING_SHEET)
    const lists = open.listsSheet ? cleared(workbook, open.listsSheet) : workbook.worksheets.add()
    if (open.names.scoring) workbook.names.getItem(SCORING_NAME).delete()
    if (open.names.lists) workbook.names.getItem(LISTS_NAME).delete()
    const sources = writeLists(lists, sheet)
    const whole = target.getRangeByIndexes(0, 0, sheet.grid.length, columns.length)
    dressSheet(target, sheet)
    whole.formulas = sheet.grid
    target.getRangeByIndexes(FIRST_ROW, 0, sheet.rows.length, columns.length).format.autofitRows()
    guardInputs(target, sheet, sources)
    dressRules(target, sheet)
    layOutPages(target, sheet, submitted)
    workbook.names.add(SCORING_NAME, whole).visible = false
    workbook.names.add(LISTS_NAME, lists.getRange('A1')).visible = false
    lists.visibility = Excel.SheetVisibility.veryHidden
    target.activate()
    selectFirstInput(target, sheet)
    protectSheet(target)
    await context.sync()
  }, SCORING_SHEET)
}

function cleared(workbook: Excel.Workbook, id: string): Excel.Worksheet {
  const sheet = workbook.worksheets.getItem(id)
  sheet.protection.unprotect()
  clear(sheet)
  return sheet
}

/** Takes everything off an open sheet: contents, looks, limits. */
export function clear(sheet: Excel.Worksheet): void {
  const all = sheet.getRange()
  all.conditionalFormats.clearAll()
  all.dataValidation.clear()
  all.clear()
}

function selectFirstInput(target: Excel.Worksheet, sheet: ScoringSheet): void {
  const column = columnOf('ket_qua')
  const first = sheet.rows.find(
    ({ node: { branch }, at }) =>
      branch.kind === 'criterion' && isTyped(branch.method) && sheet.grid[at]?.[column] === '',
  )
  target.getRangeByIndexes(first?.at ?? FIRST_ROW, column, 1, 1).select()
}
