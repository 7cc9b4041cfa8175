import type { IObjectMatrixPrimitiveType, ICellData, Nullable } from '@univerjs/presets'
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core'
import { UNIT, type GridAccess } from './grid-access.ts'
import { contentValue } from './grid-cells.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

type Results = Record<string, Record<string, Nullable<IObjectMatrixPrimitiveType<ICellData>>>>

/** Hands what the grid's engine counts to the model. `settled` resolves once nothing is left to count. */
export function gridCalculation(grid: GridAccess, model: WorkbookModel): { settled(): Promise<void> } {
  let asked = 0
  let started = 0
  let done = 0
  const waiting: (() => void)[] = []

  grid.commands.onCommandExecuted(({ id, params }, options) => {
    if (id === SetRangeValuesMutation.id && !options?.onlyLocal && !options?.fromFormula) asked += 1
    else if (id === SetFormulaCalculationStartMutation.id) started = asked
    else if (id === SetFormulaCalculationResultMutation.id)
      handOver(model, (params as { unitData?: Results }).unitData?.[UNIT] ?? {})
    else if (id === SetFormulaCalculationNotificationMutation.id) {
      const state = (params as { functionsExecutedState?: FormulaExecutedStateType }).functionsExecutedState
      // A run that was stopped is started again by the engine.
      if (state === FormulaExecutedStateType.SUCCESS || state === FormulaExecutedStateType.NOT_EXECUTED) {
        done = started
        if (done === asked) for (const go of waiting.splice(0)) go()
      }
    }
  })
  return {
    settled: () =>
      done === asked ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve)),
  }
}

function handOver(model: WorkbookModel, sheets: Results[string]): void {
  for (const [id, rows] of Object.entries(sheets)) {
    const results = Object.entries(rows ?? {}).flatMap(([row, cells]) =>
      Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>).map(([column, cell]) => ({
        row: Number(row),
        column: Number(column),
        value: contentValue(cell),
      })),
    )
    model.findSheet(id)?.computed(results)
  }
}
