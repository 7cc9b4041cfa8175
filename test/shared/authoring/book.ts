import { readSheets, type SheetReading } from '../../../shared/authoring/read-sheets.ts'
import { gridOf, type SheetKey } from '../../../shared/authoring/sheet.ts'
import { templateSheets } from '../../../shared/authoring/template-sheets.ts'
import type { Template } from '../../../shared/template.ts'
import { soundTable } from '../lint/sound.ts'

/** A table's workbook, for a person to change. */
export class Book {
  readonly sheets: { key: string; cells: unknown[][] }[]

  constructor(template: Template = soundTable()) {
    this.sheets = templateSheets(template).map((sheet) => ({ key: sheet.key, cells: gridOf(sheet) }))
  }

  grid(key: SheetKey): unknown[][] {
    const sheet = this.sheets.find((each) => each.key === key)
    if (!sheet) throw new Error(`The book has no sheet ${key}`)
    return sheet.cells
  }

  /** Types into a cell, by its address. */
  type(key: SheetKey, cell: string, value: unknown): this {
    const [row, column] = at(cell)
    const cells = (this.grid(key)[row] ??= [])
    while (cells.length <= column) cells.push('')
    cells[column] = value
    return this
  }

  show(key: SheetKey, cell: string): unknown {
    const [row, column] = at(cell)
    return this.grid(key)[row]?.[column]
  }

  read(): SheetReading {
    return readSheets(this.sheets)
  }

  /** What is told, as "TIEU_CHI!D4 choice.unknown". */
  told(): string[] {
    return this.read().problems.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`)
  }
}

function at(cell: string): [row: number, column: number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const column = Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce(
    (sum, each) => sum * 26 + each,
    0,
  )
  return [Number(row) - 1, column - 1]
}
