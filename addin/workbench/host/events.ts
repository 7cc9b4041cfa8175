import { addressText } from './model/area.ts'
import type { Change, WorkbookModel } from './model/workbook.ts'

/** An event for the add-in's onChanged handlers: the sheet it happened on, and what Office.js hands over. */
export type HostEvent = { sheet: string; args: Record<string, unknown> }

/** What the add-in hears of a change: contents only, nothing that formulas counted, nothing while it asked for silence. */
export function changedEvents(model: WorkbookModel, change: Change): HostEvent[] {
  if (change.kind !== 'cells' || change.source === 'calculation') return []
  if (change.source === 'add-in' && !model.eventsOn) return []
  const { sheet, area, before, shifted } = change
  const told = shifted?.lines ?? area
  const after = area && area.rows * area.columns === 1 ? sheet.cell(area.row, area.column).value : undefined
  const type = (value: unknown): string =>
    value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : 'String'
  const details =
    before === undefined || after === undefined
      ? {}
      : { valueBefore: before, valueAfter: after, valueTypeBefore: type(before), valueTypeAfter: type(after) }
  return [
    {
      sheet: sheet.id,
      args: {
        address: told ? addressText(told) : '',
        changeType: change.shifted?.how ?? 'RangeEdited',
        source: 'Local',
        worksheetId: sheet.id,
        shiftDirection: 'None',
        triggerSource: change.source === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
        ...details,
      },
    },
  ]
}
