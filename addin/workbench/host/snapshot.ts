import { plainParts } from './model/sheet-parts.ts'
import { SheetModel } from './model/sheet.ts'
import { WorkbookModel, type NameModel } from './model/workbook.ts'

type PlainParts = Pick<SheetModel, (typeof plainParts)[number]>

/** A whole workbook as plain, clonable values: what a file is to Excel. `form` names the shape, for files of older builds. */
export type Snapshot = {
  form: 1
  active: string
  sheets: { id: string; name: string; parts: PlainParts }[]
  names: (Omit<NameModel, 'sheet' | 'target'> & {
    sheet: string | undefined
    target: { sheet: string; area: NonNullable<NameModel['target']>['area'] } | undefined
  })[]
  settings: [string, unknown][]
}

export function saveWorkbook(model: WorkbookModel): Snapshot {
  return structuredClone({
    form: 1,
    active: model.active.id,
    sheets: model.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, parts: partsOf(sheet) })),
    names: model.names.map(({ sheet, target, ...name }) => ({
      ...name,
      sheet: sheet?.id,
      target: target && { sheet: target.sheet.id, area: target.area },
    })),
    settings: [...model.settings],
  })
}

const partsOf = (sheet: SheetModel): PlainParts =>
  Object.fromEntries(plainParts.map((part) => [part, sheet[part]])) as unknown as PlainParts

/** The workbook of a snapshot; undefined when it is of another form. */
export function loadWorkbook(saved: unknown): WorkbookModel | undefined {
  if (saved === null || typeof saved !== 'object' || !('form' in saved) || saved.form !== 1) return undefined
  const snapshot = structuredClone(saved) as Snapshot
  const model = new WorkbookModel()
  const [first] = model.sheets.splice(0)
  for (const { id, name, parts } of snapshot.sheets) {
    const sheet = new SheetModel(model, id, name)
    Object.assign(sheet, parts)
    model.sheets.push(sheet)
  }
  if (model.sheets.length === 0 && first) model.sheets.push(first)
  model.active = model.sheets.find(({ id }) => id === snapshot.active) ?? model.sheets[0] ?? model.active
  model.names.push(...namesIn(model, snapshot))
  for (const [key, value] of snapshot.settings) model.settings.set(key, value)
  return model
}

/** Gives the sheets of a workbook back what they held when the snapshot was taken, and the names what they meant. */
export function restoreSheets(model: WorkbookModel, saved: Snapshot): void {
  const snapshot = structuredClone(saved)
  for (const { id, parts } of snapshot.sheets) {
    const sheet = model.findSheet(id)
    if (sheet) Object.assign(sheet, parts)
  }
  model.names.splice(0, model.names.length, ...namesIn(model, snapshot))
  for (const sheet of model.sheets) model.say({ kind: 'formulas', sheet })
}

const namesIn = (model: WorkbookModel, { names }: Snapshot): NameModel[] =>
  names.map(({ sheet, target, ...name }) => {
    const find = (id: string | undefined): SheetModel | undefined =>
      model.sheets.find((each) => each.id === id)
    const at = find(target?.sheet)
    return { ...name, sheet: find(sheet), target: at && target && { sheet: at, area: target.area } }
  })
