import {
  CanceledError,
  type ICellData,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from '@univerjs/presets'
import {
  ClearSelectionFormatCommand,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core'
import { UNIT, type GridAccess } from './grid-access.ts'
import { contentValue } from './grid-cells.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

type Results = Record<string, Record<string, Nullable<IObjectMatrixPrimitiveType<ICellData>>>>

/** How long the engine may say nothing while something is left to count: it can lose a run that it stopped. */
const SILENCE = 3000

/** Hands what the grid's engine counts to the model. `settled` resolves once all that was changed until then is counted. */
export function gridCalculation(grid: GridAccess, model: WorkbookModel): { settled(): Promise<void> } {
  const isCounted = countedChanges(grid)
  // how many changes there were; up to which of them the run on its way counts; up to which all are counted
  let asked = 0
  let taken = 0
  let done = 0
  /** Up to which change a run counts that begins anew because another one came in. */
  let again: number | undefined
  let isAskedFor = false
  const waiting: (() => void)[] = []
  const tell = (): void => {
    for (const go of waiting.splice(0)) go()
  }

  grid.commands.onCommandExecuted(({ id, params = {} }, options) => {
    if (isCounted(id, params, options)) asked += 1
    else if (id === SetFormulaCalculationStopMutation.id) again = asked
    else if (id === SetFormulaCalculationStartMutation.id) {
      taken = again ?? asked
      again = undefined
    } else if (id === SetFormulaCalculationResultMutation.id)
      handOver(model, (params as { unitData?: Results }).unitData?.[UNIT] ?? {})
    else if (id === SetFormulaCalculationNotificationMutation.id) {
      if (isOver(params) && again === undefined) done = taken
      tell()
    }
  })

  const count = (forceCalculation: boolean): void =>
    grid.push(SetTriggerFormulaCalculationStartMutation.id, { forceCalculation, dirtyRanges: [] })

  grid.commands.beforeCommandExecuted(({ id }) => {
    if (id !== SetFormulaCalculationStartMutation.id) return
    if (model.calculationMode === 'Manual' && !isAskedFor) {
      // the engine keeps what it would have counted for the next run
      done = asked
      tell()
      throw new CanceledError()
    }
    isAskedFor = false
  })
  model.onChange(({ kind }) => {
    if (kind !== 'calculate') return
    isAskedFor = true
    count(false)
  })

  const spoke = (): Promise<boolean> =>
    new Promise((resolve) => {
      const silence = setTimeout(() => resolve(false), SILENCE)
      waiting.push(() => {
        clearTimeout(silence)
        resolve(true)
      })
    })
  return {
    async settled() {
      const all = asked
      while (done < all) if (!(await spoke())) count(true)
    },
  }
}

/** Whether the engine counts after a command: it has a list of them, and leaves changes of looks out. */
function countedChanges(grid: GridAccess) {
  const list = grid.injector.get(IActiveDirtyManagerService)
  const looks = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id])
  return (id: string, params: { trigger?: string }, options: IExecutionOptions | undefined): boolean =>
    list.get(id) !== undefined &&
    (id !== SetRangeValuesMutation.id || (!options?.onlyLocal && !looks.has(params.trigger ?? '')))
}

function isOver({ functionsExecutedState: state }: { functionsExecutedState?: FormulaExecutedStateType }) {
  return state === FormulaExecutedStateType.SUCCESS || state === FormulaExecutedStateType.NOT_EXECUTED
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
