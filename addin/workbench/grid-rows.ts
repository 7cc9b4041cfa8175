import { CommandType, IUndoRedoService } from '@univerjs/presets'
import { UNIT, type GridAccess } from './grid-access.ts'
import { HostError } from './host/host-error.ts'
import { restoreSheets, saveWorkbook } from './host/snapshot.ts'
import type { WorkbookModel } from './host/model/workbook.ts'

/** What a person may do to the rows they selected; a protected sheet refuses as Excel does. */
export type GridRows = { insert(): void; remove(): void; unprotect(): void }

const UNDO_ROWS = 'workbench.mutation.undo-rows'
type Step = { undo: boolean; number: number }

/** Rows come and go in the model, and the grid follows; undo gives the sheets back what they held. */
export function gridRows(grid: GridAccess, model: WorkbookModel, refused: () => void): GridRows {
  const history = grid.injector.get(IUndoRedoService)
  let steps: { undo(): void; redo(): void }[] = []

  grid.commands.registerCommand({
    id: UNDO_ROWS,
    type: CommandType.MUTATION,
    handler: (_, { undo, number }: Step) => {
      const step = steps[number]
      if (undo) step?.undo()
      else step?.redo()
      return step !== undefined
    },
  })

  // what was undone before would now come back elsewhere, or take away what the add-in did
  model.onChange((change) => {
    if (change.kind !== 'sheets' && (!('source' in change) || change.source !== 'add-in')) return
    if (steps.length === 0 && !(change.kind === 'cells' && change.shifted)) return
    steps = []
    history.clearUndoRedo(UNIT)
  })

  function tried(act: () => void): boolean {
    try {
      act()
      return true
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      refused()
      return false
    }
  }

  function shift(direction: 1 | -1): void {
    const { active, selection } = model
    const { row, rows } = selection
    const before = saveWorkbook(model)
    const redo = (): void => active.shift('row', row, direction * rows, 'person')
    if (!tried(redo)) return
    const number = steps.length
    const undo = (): void => {
      restoreSheets(model, before)
      const lines = { axis: 'row', at: row, count: -direction * rows } as const
      model.say({ kind: 'cells', sheet: active, source: 'person', shifted: lines })
      model.say({ kind: 'layout', sheet: active, source: 'person' })
    }
    steps.push({ undo, redo })
    history.pushUndoRedo({
      unitID: UNIT,
      undoMutations: [{ id: UNDO_ROWS, params: { undo: true, number } }],
      redoMutations: [{ id: UNDO_ROWS, params: { undo: false, number } }],
    })
  }

  return {
    insert: () => shift(1),
    remove: () => shift(-1),
    unprotect: () => void tried(() => model.active.unprotect()),
  }
}
