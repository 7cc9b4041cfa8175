import { CanceledError, type IObjectArrayPrimitiveType, type IRange, type Nullable } from '@univerjs/presets'
import {
  SetWorksheetColWidthMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/preset-sheets-core'
import type { GridAccess } from './grid-access.ts'
import { points } from './grid-layout.ts'
import type { SheetModel } from './host/model/sheet.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

type Sizes = { ranges: IRange[]; size: number | IObjectArrayPrimitiveType<Nullable<number>> }

/** Brings back what a person may do to a sheet beside its contents: rename it, and change widths and heights. */
export function followStructure(grid: GridAccess, model: WorkbookModel, refused: () => void): void {
  const sheetOf = (params: object): SheetModel | undefined =>
    model.findSheet((params as { subUnitId?: string }).subUnitId ?? '')

  grid.commands.beforeCommandExecuted(({ id, params = {} }) => {
    if (grid.isPushing()) return
    const sheet = sheetOf(params)
    const option =
      id === SetWorksheetColWidthMutation.id
        ? 'allowFormatColumns'
        : id === SetWorksheetRowHeightMutation.id
          ? 'allowFormatRows'
          : undefined
    if (!option || !sheet?.protection || sheet.protection[option] === true) return
    refused()
    throw new CanceledError()
  })
  grid.commands.onCommandExecuted(({ id, params = {} }) => {
    const sheet = sheetOf(params)
    if (grid.isPushing() || !sheet) return
    if (id === SetWorksheetNameMutation.id) {
      sheet.name = (params as { name: string }).name
      model.say({ kind: 'sheets' })
    } else if (id === SetWorksheetColWidthMutation.id) {
      const { ranges, colWidth } = params as { ranges: IRange[]; colWidth: Sizes['size'] }
      keepSizes(sheet, 'column', { ranges, size: colWidth })
    } else if (id === SetWorksheetRowHeightMutation.id) {
      const { ranges, rowHeight } = params as { ranges: IRange[]; rowHeight: Sizes['size'] }
      keepSizes(sheet, 'row', { ranges, size: rowHeight })
    }
  })
}

function keepSizes(sheet: SheetModel, axis: 'row' | 'column', { ranges, size }: Sizes): void {
  for (const range of ranges) {
    const [from, to] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn]
    for (let at = from; at <= to; at += 1) {
      const pixels = typeof size === 'number' ? size : size[at]
      if (pixels) sheet.sizes[axis].set(at, points(pixels))
    }
  }
  sheet.layoutChanged()
}
