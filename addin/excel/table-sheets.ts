import { columns } from '../../shared/authoring/forms.ts'
import { headsOf, isNothing } from '../../shared/authoring/heads.ts'
import {
  sheetKeys,
  type AuthoringSheet,
  type GivenSheet,
  type SheetKey,
} from '../../shared/authoring/sheet.ts'
import type { CellValue } from '../../shared/cell.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { fromCorner } from './from-corner.ts'
import { inExcel, tableName } from './run.ts'
import { clear } from './sheet.ts'
import { FIRST_VALUE, writeTableSheet } from './table-sheet.ts'

/** The criteria table in the open workbook: its sheets as they stand, none where there is no table, and where to write. */
export type OpenTable = { sheets: readonly GivenSheet[]; places: Readonly<Record<SheetKey, Place>> }

/**
 * Where a sheet of the table stands; no `id` where it has none. `taken`: a sheet that is not the table's has its name. `named`:
 * the hidden name is there, even when it points at nothing.
 */
type Place = { id: string | undefined; taken: boolean; named: boolean }

/**
 * Looks for the table's sheets and reads them whole: each by its hidden name, and where that points at nothing by its key, as a
 * person may have typed it or brought it from another file. Live formulas come as text with their `=`. 1 sync.
 */
export function readTableSheets(): Promise<OpenTable> {
  return inExcel(async (context) => {
    const { names, worksheets } = context.workbook
    const looked = sheetKeys.map((key) => {
      const name = names.getItemOrNullObject(tableName(key))
      name.load({ name: true })
      return {
        key,
        name,
        marked: contentOf(name.getRangeOrNullObject().worksheet),
        called: contentOf(worksheets.getItemOrNullObject(key)),
      }
    })
    await context.sync()
    const found = looked.map(({ key, name, marked, called }) => {
      const isMarked = !marked.sheet.isNullObject
      const { sheet, used } = isMarked ? marked : called
      const isThere = !sheet.isNullObject
      const cells = used.isNullObject
        ? []
        : fromCorner(used.formulas as CellValue[][], used.rowIndex, used.columnIndex)
      const isTable = isThere && (isMarked || holdsTable(key, cells))
      const isOurs = isTable || (isThere && cells.length === 0)
      const place: Place = {
        id: isOurs ? sheet.id : undefined,
        taken: isThere && !isOurs,
        named: !name.isNullObject,
      }
      return { key, given: isThere ? [{ key, cells }] : [], isTable, place }
    })
    return {
      sheets: found.some(({ isTable }) => isTable) ? found.flatMap(({ given }) => given) : [],
      places: Object.fromEntries(found.map(({ key, place }) => [key, place])) as OpenTable['places'], // of every key
    }
  })
}

function contentOf(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true)
  sheet.load({ id: true })
  used.load({ formulas: true, rowIndex: true, columnIndex: true })
  return { sheet, used }
}

/** Whether the first line that says something names columns of this sheet. */
function holdsTable(key: SheetKey, cells: readonly (readonly CellValue[])[]): boolean {
  const names = cells.find((row) => !row.every(isNothing)) ?? []
  return headsOf(columns[key], names, () => undefined).length >= 2
}

/**
 * Writes the table's sheets: those that are there in their places, under the names they have. Refuses, with nothing changed,
 * where a sheet that is not the table's has the name of one. 1 sync.
 */
export async function writeTableSheets(
  sheets: readonly AuthoringSheet[],
  { places }: OpenTable,
): Promise<void> {
  const taken = sheets.find(({ key }) => places[key].taken)
  if (taken) throw new Refusal(problem('sheet.name-taken', { name: taken.key }))
  await inExcel(async (context) => {
    const { workbook } = context
    context.application.suspendApiCalculationUntilNextSync()
    context.application.suspendScreenUpdatingUntilNextSync()
    const targets = opened(workbook, sheets, places)
    sheets.forEach((sheet, index) => {
      const target = targets[index]
      if (!target) return
      const name = tableName(sheet.key)
      if (places[sheet.key].named) workbook.names.getItem(name).delete()
      workbook.names.add(name, target.getRange()).visible = false
      writeTableSheet(target, sheet)
    })
    targets[0]?.activate()
    targets[0]?.getRange(FIRST_VALUE).select()
    await context.sync()
  }, sheetKeys.join(', '))
}

/** The sheets to write on, blank and in sight. Whatever Excel may refuse comes before anything is cleared. */
function opened(
  { worksheets }: Excel.Workbook,
  sheets: readonly AuthoringSheet[],
  places: OpenTable['places'],
): Excel.Worksheet[] {
  for (const { id } of Object.values(places))
    if (id !== undefined) worksheets.getItem(id).protection.unprotect()
  const targets = sheets.map(({ key }) => {
    const { id } = places[key]
    return id === undefined ? worksheets.add(key) : worksheets.getItem(id)
  })
  for (const target of targets) {
    clear(target)
    target.visibility = Excel.SheetVisibility.visible
  }
  return targets
}
