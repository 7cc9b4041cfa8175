import { CellValueType, InterceptorEffectEnum, type ICellData, type Nullable } from '@univerjs/presets'
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core'
import type { GridAccess } from './grid-access.ts'

/** Numbers with a decimal comma where the grid would show and edit them with a point: cells of no format, and the editor. */
export function writeNumbersWithComma(grid: GridAccess): void {
  const interceptors = grid.injector.get(SheetInterceptorService)
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // after the number formats, which leave cells of no format as they are
    priority: 8,
    handler: (cell, _location, next) =>
      next(
        cell?.t === CellValueType.NUMBER && typeof cell.v === 'number' && !Number.isInteger(cell.v)
          ? { ...cell, v: withComma(cell.v) }
          : cell,
      ),
  })
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    // after every other one but the default, which ends the row
    priority: -0.5,
    handler: (cell: Nullable<ICellData>, _location, next) =>
      next(
        cell && !cell.f && cell.t === CellValueType.NUMBER
          ? { ...cell, v: String(cell.v).replace('.', ','), t: CellValueType.STRING }
          : cell,
      ),
  })
}

/** As Excel shows a number of no format: at most eleven digits. */
const withComma = (value: number): string => String(Number(value.toPrecision(11))).replace('.', ',')
