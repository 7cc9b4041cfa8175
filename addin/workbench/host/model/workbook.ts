import { exists, HostError, invalid } from '../host-error.ts'
import { addressText, sheetText, type Area } from './area.ts'
import type { CellValue } from './cell-text.ts'
import { movedFormula, renamedFormula } from './formula.ts'
import { moved, type Lines } from './lines.ts'
import { plainParts } from './sheet-parts.ts'
import { SheetModel, type Source } from './sheet.ts'

/** A defined name: what it points at, or the formula it stands for. `sheet` is where it is known; undefined: everywhere. */
export type NameModel = {
  name: string
  visible: boolean
  sheet: SheetModel | undefined
  target: { sheet: SheetModel; area: Area } | undefined
  formula: string
}

export const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const
export type CalculationMode = (typeof calculationModes)[number]

/** Something that happened to the workbook, told as it happens. */
export type Change =
  | { kind: 'cells'; sheet: SheetModel; area?: Area; source: Source; before?: CellValue; shifted?: Lines }
  | { kind: 'formats' | 'rules' | 'layout' | 'charts'; sheet: SheetModel; area?: Area; source: Source }
  /** Formulas read otherwise, as what they speak of moved or has another name. */
  | { kind: 'formulas'; sheet: SheetModel }
  | { kind: 'sheets' }
  | { kind: 'calculate' }
  /** `activated`: the sheet that came to the front, where another one was. */
  | { kind: 'selection'; activated?: SheetModel }

/** The workbook that stands in for Excel's: sheets, names, settings. The add-in reaches it by Office.js, a person by the grid. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = []
  readonly names: NameModel[] = []
  readonly settings = new Map<string, unknown>()
  active: SheetModel
  /** Whether a person is typing in a cell right now. */
  cellEditing = false
  /** Whether the add-in hears of what it does itself (runtime.enableEvents). */
  eventsOn = true
  /** Who counts leaves the formulas alone while this is manual, until asked to `calculate`. */
  calculationMode: CalculationMode = 'Automatic'
  private readonly listeners = new Set<(change: Change) => void>()
  private made = 0

  constructor() {
    this.active = this.addSheet('Sheet1')
  }

  get selection(): Area {
    return this.active.selection
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  say(change: Change): void {
    for (const listener of this.listeners) listener(change)
  }

  /** Asks whoever counts the formulas to do so now. */
  calculate(): void {
    this.say({ kind: 'calculate' })
  }

  addSheet(name?: string): SheetModel {
    const sheet = new SheetModel(
      this,
      this.freeId(),
      name === undefined ? this.freeName() : this.goodName(name),
    )
    this.sheets.push(sheet)
    this.say({ kind: 'sheets' })
    return sheet
  }

  /** Never an id that was given before, in this life of the workbook or an earlier one. */
  private freeId(): string {
    let id: string
    do {
      this.made += 1
      id = `{00000000-0001-0000-0000-${String(this.made).padStart(12, '0')}}`
    } while (this.findSheet(id))
    return id
  }

  private freeName(): string {
    let number = this.sheets.length + 1
    while (this.findSheet(`Sheet${String(number)}`)) number += 1
    return `Sheet${String(number)}`
  }

  goodName(name: string, own?: SheetModel): string {
    if (
      name === '' ||
      name.length > 31 ||
      /[\\/?*[\]:]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'")
    )
      throw invalid(name)
    const other = this.findSheet(name)
    if (other && other !== own) throw exists(name)
    return name
  }

  findSheet(key: string): SheetModel | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase())
  }

  /** Gives a sheet another name; formulas that speak of it follow. */
  renameSheet(sheet: SheetModel, name: string): void {
    const before = sheet.name
    sheet.name = this.goodName(name, sheet)
    for (const each of this.sheets) each.mapFormulas((formula) => renamedFormula(formula, before, name))
    this.say({ kind: 'sheets' })
  }

  deleteSheet(sheet: SheetModel): void {
    if (
      this.sheets.filter(({ visibility }) => visibility === 'Visible').length === 1 &&
      sheet.visibility === 'Visible'
    ) {
      throw new HostError('InvalidOperation', 'The last visible worksheet cannot be deleted.')
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    for (const name of this.names)
      if (name.target?.sheet === sheet) Object.assign(name, { target: undefined, formula: '=#REF!' })
    this.names.splice(0, this.names.length, ...this.names.filter((name) => name.sheet !== sheet))
    for (const each of this.sheets)
      each.mapFormulas((formula) => renamedFormula(formula, sheet.name, undefined))
    const next = this.sheets.find(({ visibility }) => visibility === 'Visible')
    const wasActive = this.active === sheet
    if (wasActive && next) this.active = next
    this.say({ kind: 'sheets' })
    if (wasActive && next) this.say({ kind: 'selection', activated: next })
  }

  /** Shows or hides a sheet; one that was in front leaves its place to another. */
  setVisibility(sheet: SheetModel, visibility: string): void {
    const others = this.sheets.filter((each) => each !== sheet && each.visibility === 'Visible')
    const [next] = others
    if (visibility !== 'Visible' && !next)
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.')
    sheet.visibility = visibility
    this.say({ kind: 'sheets' })
    if (sheet === this.active && visibility !== 'Visible' && next) this.activate(next)
  }

  /** A copy beside its original, as Excel makes it: names that point into it are known in the copy only. */
  copySheet(sheet: SheetModel): SheetModel {
    let number = 2
    while (this.findSheet(`${sheet.name} (${String(number)})`)) number += 1
    const copy = this.addSheet(`${sheet.name} (${String(number)})`)
    for (const part of plainParts) Object.assign(copy, { [part]: structuredClone(sheet[part]) })
    for (const name of this.names.filter((each) => each.target?.sheet === sheet)) {
      this.names.push({
        ...name,
        sheet: copy,
        target: name.target && { sheet: copy, area: name.target.area },
      })
    }
    this.say({ kind: 'sheets' })
    return copy
  }

  activate(sheet: SheetModel): void {
    if (sheet.visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.')
    this.bringToFront(sheet)
  }

  select(sheet: SheetModel, area: Area): void {
    sheet.selection = area
    this.bringToFront(sheet)
  }

  private bringToFront(sheet: SheetModel): void {
    const isNew = sheet !== this.active
    this.active = sheet
    this.say({ kind: 'selection', ...(isNew ? { activated: sheet } : {}) })
  }

  followShift(sheet: SheetModel, lines: Lines): void {
    for (const each of this.sheets) {
      const speaksOf = (name: string | undefined): boolean =>
        name === undefined ? each === sheet : name.toLowerCase() === sheet.name.toLowerCase()
      each.mapFormulas((formula) => movedFormula(formula, speaksOf, lines))
    }
    for (const name of this.names) {
      if (name.target?.sheet !== sheet) continue
      const area = moved(name.target.area, lines)
      if (area) name.target = { sheet, area }
      else Object.assign(name, { target: undefined, formula: '=#REF!' })
    }
  }
}

export const nameFormula = ({ target, formula }: NameModel): string =>
  target
    ? `=${sheetText(target.sheet.name)}!${addressText(target.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`
    : formula
