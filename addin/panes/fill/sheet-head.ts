import type { Post } from '../../../shared/calls.ts'
import type { SheetHead, SheetMark } from '../../../shared/sheet-mark.ts'
import { formatFor } from '../../text/format.ts'

/** What the sheet of a post says of itself; in Vietnamese always, as it is printed and signed. */
export function sheetHead({ bloc, unit, period }: Post, mark: SheetMark): SheetHead {
  const deadline = formatFor('vi', bloc.timeZone).moment(period.deadline)
  return {
    mark,
    blocName: bloc.name,
    unitName: unit.name,
    periodName: period.name,
    deadlineText: `Nộp trước ${deadline}.`,
  }
}
