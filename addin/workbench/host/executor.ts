import { RangeAreas } from './api/range-areas.ts'
import { Range } from './api/range.ts'
import { Workbook } from './api/workbook.ts'
import { BatchRun } from './batch-run.ts'
import { notFound } from './host-error.ts'
import type { HostObject } from './host-object.ts'
import { MemberAccess, type ApiSets } from './member-access.ts'
import type { Lines } from './model/lines.ts'
import type { SheetModel } from './model/sheet.ts'
import type { WorkbookModel } from './model/workbook.ts'
import { ACTION, type Failure, type RequestBody, type ResponseBody } from './request.ts'

/** What one batch did, for tests: its statements, its size; `housekeeping` only releases references after Excel.run. */
export type Batch = {
  statements: string[]
  bytes: number
  housekeeping: boolean
  error: Failure | undefined
  bug: unknown
}

/** Answers Office.js's batches from a workbook, by reflection over host objects whose members have the API's names. */
export class Executor {
  readonly batches: Batch[] = []
  readonly root: HostObject
  readonly members: MemberAccess
  readonly settled: () => Promise<void>
  private readonly model: WorkbookModel
  private readonly references = new Map<string, HostObject>()
  private nextReference = 1
  private running: BatchRun | undefined
  private turn: Promise<unknown> = Promise.resolve()

  /** `settled`: waits until whoever counts the formulas is done, before anything is read. */
  constructor(
    model: WorkbookModel,
    apiSets: ApiSets,
    claims: Readonly<Record<string, string>>,
    settled: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.model = model
    this.settled = settled
    model.onChange((change) => {
      if (change.kind === 'cells' && change.shifted) this.follow(change.sheet, change.shifted)
    })
    this.root = new Workbook(model)
    this.members = new MemberAccess(apiSets, claims)
  }

  /** How many batches the add-in's own context.sync() sent. */
  get syncs(): number {
    return this.batches.filter(({ housekeeping }) => !housekeeping).length
  }

  /**
   * Executes a batch, one after the other; while a person types in a cell it waits if the add-in asked for that, and is
   * refused if not.
   */
  async executeWhenIdle(body: RequestBody, waits: boolean): Promise<ResponseBody> {
    while (this.model.cellEditing) {
      if (!waits) return { Results: [], TraceIds: [], Error: cellEditMode }
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    const bytes = JSON.stringify(body).length
    if (bytes > REQUEST_LIMIT) return { Results: [], TraceIds: [], Error: tooLarge }
    const response = this.turn.then(() => this.execute(body, bytes))
    this.turn = response
    return response
  }

  private async execute(body: RequestBody, bytes: number): Promise<ResponseBody> {
    const run = new BatchRun(this, body)
    this.running = run
    const response = await run.answer()
    this.running = undefined
    const own = body.Actions.filter(
      ({ ActionType, Name }) => ActionType !== ACTION.trace && Name !== '_RemoveReference',
    )
    this.batches.push({
      statements: run.statements,
      bytes,
      housekeeping: own.every(({ ActionType }) => ActionType === ACTION.instantiate),
      error: response.Error,
      bug: run.bug,
    })
    return response
  }

  /** Ranges stay on their cells, those that are kept and those of the batch on its way. */
  private follow(sheet: SheetModel, lines: Lines): void {
    for (const object of new Set([...this.references.values(), ...(this.running?.objects.values() ?? [])]))
      if (object instanceof Range || object instanceof RangeAreas) object._follow(sheet, lines)
  }

  keep(object: HostObject): void {
    object._reference ??= `reference-${String(this.nextReference++)}`
    this.references.set(object._reference, object)
  }
  release(reference: string): void {
    this.references.delete(reference)
  }
  kept(reference: string): HostObject {
    const object = this.references.get(reference)
    if (!object) throw notFound(`reference ${reference}`)
    return object
  }
}

/** What Excel on the web takes in one request. */
const REQUEST_LIMIT = 5 * 1024 * 1024

const tooLarge: Failure = {
  Code: 'RequestPayloadSizeLimitExceeded',
  Message: 'The request payload size has exceeded the limit.',
  Location: '',
  ActionIndex: 0,
  HttpStatusCode: 413,
}

const cellEditMode: Failure = {
  Code: 'InvalidOperationInCellEditMode',
  Message:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  Location: '',
  ActionIndex: 0,
  HttpStatusCode: 400,
}
