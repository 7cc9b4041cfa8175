import type { CellValue } from './host/model/cell-text.ts'
import type { Cell } from './host/model/sheet-parts.ts'
import type { SheetModel } from './host/model/sheet.ts'

/** A cell a person changed: what the grid holds now, and the text as typed where it was typed. */
export type Told = { row: number; column: number; typed: string | undefined; cell: Cell }

/** Tells the model what a person did: once for a block, row by row where the block has gaps. */
export function tell(sheet: SheetModel, edits: readonly Told[]): void {
  const [first] = edits
  if (!first) return
  if (edits.length === 1 && first.typed !== undefined && first.cell.formula === undefined) {
    sheet.type(first.row, first.column, first.typed)
    return
  }
  for (const block of blocksOf(edits)) {
    const [line = []] = block
    const { row, column } = line[0] ?? first
    const isCleared = block.flat().every(({ cell }) => cell.value === '' && cell.formula === undefined)
    if (isCleared) sheet.clearContents({ row, column, rows: block.length, columns: line.length })
    else
      sheet.paste(
        row,
        column,
        block.map((each) => each.map(given)),
      )
  }
}

/** A cell in the words of a person's input: text by itself is marked as text. */
const given = ({ typed, cell: { value, formula } }: Told): CellValue =>
  formula ?? typed ?? (typeof value === 'string' && value !== '' ? `'${value}` : value)

/** The edits as full rectangles: one where they fill it, else a rectangle for each run of cells in a row. */
function blocksOf(edits: readonly Told[]): Told[][][] {
  const sorted = [...edits].sort((a, b) => a.row - b.row || a.column - b.column)
  const columns = sorted.map(({ column }) => column)
  const rows = sorted.map(({ row }) => row)
  const width = Math.max(...columns) - Math.min(...columns) + 1
  const height = Math.max(...rows) - Math.min(...rows) + 1
  if (width * height !== sorted.length) return runsOf(sorted).map((run) => [run])
  return [Array.from({ length: height }, (_, at) => sorted.slice(at * width, (at + 1) * width))]
}

function runsOf(sorted: readonly Told[]): Told[][] {
  const runs: Told[][] = []
  for (const edit of sorted) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last?.row === edit.row && last.column === edit.column - 1) run.push(edit)
    else runs.push([edit])
  }
  return runs
}
