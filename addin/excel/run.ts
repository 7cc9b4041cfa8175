import type { SheetKey } from '../../shared/authoring/sheet.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'

/**
 * Runs one batch in Excel. Waits while the person is still typing in a cell, and turns what they can put right into a
 * refusal; anything else is a bug and goes on its way. `adds` names the sheet that the batch adds, for the case that it is taken.
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  adds = '',
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch)
  } catch (error) {
    throw asRefusal(error, adds)
  }
}

function asRefusal(error: unknown, adds: string): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error
  switch (error.code) {
    case 'AccessDenied':
      return new Refusal(problem('sheet.protected', {}))
    case 'ItemAlreadyExists':
      return new Refusal(problem('sheet.name-taken', { name: adds }))
    case 'InvalidOperationInCellEditMode':
      return new Refusal(problem('sheet.cell-editing', {}))
    default:
      return error
  }
}

/** Short, fixed names of our sheets; each is found by its hidden name, so a person may rename it. */
export const SCORING_SHEET = 'Tự chấm'
export const SCORING_NAME = 'BlocScore_TuCham'
export const LISTS_NAME = 'BlocScore_DanhMuc'
export const RANKING_SHEET = 'Xếp hạng'
export const RANKING_NAME = 'BlocScore_XepHang'
export const MATRIX_SHEET = 'Tổng hợp'
export const MATRIX_NAME = 'BlocScore_TongHop'
export const CHANGES_SHEET = 'So sánh bảng'
export const CHANGES_NAME = 'BlocScore_SoSanh'
export const WHAT_IF_SHEET = 'Thử tính lại'
export const WHAT_IF_NAME = 'BlocScore_ThuTinh'
export const HOMELESS_SHEET = 'Số liệu cũ'
export const HOMELESS_NAME = 'BlocScore_SoLieuCu'

/** The hidden name of a sheet of the criteria table, by the key that is also its first name. */
export const tableName = (key: SheetKey): string => `BlocScore_Bang_${key}`
