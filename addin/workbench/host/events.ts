import { addressText } from './model/area.ts'
import { linesArea, type Lines } from './model/lines.ts'
import type { Change, WorkbookModel } from './model/workbook.ts'

/** The numbers of Excel's events. */
const EVENT = { changed: 10, activated: 11 } as const

/** Whose handlers hear of what happened on a sheet: its own, and those of the whole collection of sheets. */
const EVERYWHERE = 'Workbook'

/** An event as Office.js takes it: of which kind, for whose handlers, and what it hands over to them. */
export type HostEvent = { type: number; targets: string[]; args: Record<string, unknown> }

/** What the add-in hears of a change: nothing that formulas counted, nothing while it asked for silence. */
export function eventsOf(model: WorkbookModel, change: Change): HostEvent[] {
  if (change.kind === 'selection' && change.activated && model.eventsOn) {
    const { id } = change.activated
    return [{ type: EVENT.activated, targets: [id, EVERYWHERE], args: { worksheetId: id } }]
  }
  if (change.kind !== 'cells' || change.source === 'calculation') return []
  if (change.source === 'add-in' && !model.eventsOn) return []
  const { id } = change.sheet
  return [{ type: EVENT.changed, targets: [id, EVERYWHERE], args: changedArgs(change) }]
}

function changedArgs({
  sheet,
  area,
  before,
  shifted,
  source,
}: Change & { kind: 'cells' }): Record<string, unknown> {
  const told = shifted ? linesArea(shifted) : area
  const after = area && area.rows * area.columns === 1 ? sheet.cell(area.row, area.column).value : undefined
  const type = (value: unknown): string =>
    value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : 'String'
  const details =
    before === undefined || after === undefined
      ? {}
      : { valueBefore: before, valueAfter: after, valueTypeBefore: type(before), valueTypeAfter: type(after) }
  return {
    address: told ? addressText(told) : '',
    changeType: shifted ? shiftText(shifted) : 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.id,
    shiftDirection: 'None',
    triggerSource: source === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    ...details,
  }
}

const shiftText = ({ axis, count }: Lines): string =>
  `${axis === 'row' ? 'Row' : 'Column'}${count < 0 ? 'Deleted' : 'Inserted'}`
