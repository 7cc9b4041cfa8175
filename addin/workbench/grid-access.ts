import { ICommandService, type FUniver, type Injector } from '@univerjs/presets'

/** The workbook's id in the grid. */
export const UNIT = 'workbench'

/** The grid as our modules reach it: what we push into it ourselves is told apart from what a person does. */
export type GridAccess = {
  api: FUniver
  injector: Injector
  commands: ICommandService
  push(command: string, params: object): void
  isPushing(): boolean
}

export function gridAccess(api: FUniver, injector: Injector): GridAccess {
  const commands = injector.get(ICommandService)
  let depth = 0
  return {
    api,
    injector,
    commands,
    push(command, params) {
      depth += 1
      try {
        commands.syncExecuteCommand(command, { unitId: UNIT, ...params })
      } finally {
        depth -= 1
      }
    },
    isPushing: () => depth > 0,
  }
}
