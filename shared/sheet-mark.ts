/** Whose sheet this is and by which table: kept hidden in the sheet, so that a renamed or copied sheet is still known. */
export type SheetMark = { bloc: string; period: string; unit: string; template: string; version: number }

export const markText = (mark: SheetMark): string =>
  ['blocscore', mark.bloc, mark.period, mark.unit, mark.template, String(mark.version)].join('|')

/** What stands at the head of a sheet, already in words. */
export type SheetHead = {
  mark: SheetMark
  blocName: string
  unitName: string
  periodName: string
  deadlineText: string
}
