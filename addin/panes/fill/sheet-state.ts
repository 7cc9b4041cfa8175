import type { CellValue } from '../../../shared/cell.ts'
import type { Facts } from '../../../shared/facts.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { problem, type Problem } from '../../../shared/problem.ts'
import { score, type Entries, type Scorecard } from '../../../shared/scorecard.ts'
import { findMark, longCells, readScoringSheet, type SheetReading } from '../../../shared/sheet-reading.ts'
import { readEntries } from '../../../shared/submission.ts'
import { columnOfField } from '../../../shared/sheet-column.ts'
import { markText, type SheetMark } from '../../../shared/sheet-mark.ts'
import { pointsText } from '../../../shared/option.ts'
import type { CellPlace } from '../../excel/cells.ts'
import type { OpenSheet } from '../../excel/reading.ts'

/** Whose sheet it should be: ids to compare, names to say. */
export type Expected = { mark: SheetMark; unitName: string; periodName: string; facts: Facts }

/** A scoring sheet of this unit and period, read, counted and looked over. */
export type OwnSheet = {
  kind: 'own'
  place: Pick<OpenSheet, 'id' | 'top' | 'left'>
  reading: SheetReading
  entries: Entries
  /** What it was counted with beside the entries. */
  facts: Facts
  card: Scorecard
  /** The version of the table that the sheet was written by, where the period has gone on to another. */
  older: number | undefined
  /** What is wrong with the sheet itself; mended by building it again. */
  damage: readonly Problem[]
  /** Whether the sheet's own total is another one: a damage only when it stays so. */
  totalsDiffer: boolean
}

export type SheetState = { kind: 'absent' } | { kind: 'foreign'; problem: Problem } | OwnSheet

/** Reads the scoring sheet of the workbook, whatever state it is in. */
export function sheetState(
  prepared: Prepared,
  expected: Expected,
  sheet: OpenSheet | undefined,
  settled: boolean,
): SheetState {
  if (!sheet) return { kind: 'absent' }
  const unmarked = findMark(sheet.grid) === undefined
  const reading = readScoringSheet(prepared, unmarked ? marked(sheet.grid, expected.mark) : sheet.grid)
  if (!reading) throw new Error('Reading a sheet that was given its mark found no mark')
  const foreign = foreignProblem(reading.mark, expected)
  if (foreign) return { kind: 'foreign', problem: foreign }
  const { entries, unread } = readEntries(prepared, reading.cells)
  const counted = score(prepared, entries, expected.facts, unread)
  const card = { ...counted, problems: withLong(prepared, counted.problems, longCells(reading.cells)) }
  const totalsDiffer = reading.total !== card.total
  const damage = [
    ...(unmarked ? [problem('sheet.column-missing', { column: 'tính điểm' })] : []),
    ...reading.problems,
    ...otherTable(reading.mark, expected.mark),
  ]
  if (settled && totalsDiffer && damage.length === 0)
    damage.push(totalsProblem(prepared, reading.total, card.total))
  const { id, top, left } = sheet
  const { facts, mark } = expected
  const older =
    reading.mark.template === mark.template && reading.mark.version !== mark.version
      ? reading.mark.version
      : undefined
  return { kind: 'own', place: { id, top, left }, reading, entries, facts, card, older, damage, totalsDiffer }
}

/** What is wrong in each row, in the order of the table; of a cell that is too long only that. */
function withLong({ indexOf }: Prepared, found: readonly Problem[], long: readonly Problem[]): Problem[] {
  const row = ({ at }: Problem): number => (at && indexOf.get(at.criterion)) ?? -1
  const told = new Set(long.map(({ at }) => JSON.stringify(at)))
  const others = found.filter(({ at }) => !told.has(JSON.stringify(at)))
  return [...long, ...others].sort((one, other) => row(one) - row(other))
}

/** A sheet whose hidden mark was wiped is still the one our hidden name points at: read as ours, so that nothing is lost. */
function marked(grid: readonly (readonly CellValue[])[], mark: SheetMark): CellValue[][] {
  return grid.map((row, index) => (index === 0 ? [...row, markText(mark)] : [...row]))
}

function foreignProblem(
  has: SheetMark,
  { mark: needs, unitName, periodName }: Expected,
): Problem | undefined {
  if (has.bloc === needs.bloc && has.period === needs.period && has.unit === needs.unit) return undefined
  return problem('sheet.other-unit', {
    has: has.unit === needs.unit ? `${unitName} (${has.period})` : `${has.unit} (${has.period})`,
    needs: `${unitName} (${periodName})`,
  })
}

function otherTable(has: SheetMark, needs: SheetMark): Problem[] {
  if (has.template === needs.template) return []
  const named = `${has.template} ${String(has.version)}`
  return [problem('sheet.other-version', { has: named, needs: String(needs.version) })]
}

function totalsProblem({ template }: Prepared, has: number | undefined, needs: number): Problem {
  const said = (points: number): string => pointsText(points, template.decimals)
  return problem('sheet.totals-differ', { has: has === undefined ? '–' : said(has), needs: said(needs) })
}

/** Where the cell that a problem is about stands now; undefined when its row or column is gone. */
export function placeOf({ place, reading }: OwnSheet, { at }: Problem): CellPlace | undefined {
  if (!at) return undefined
  const row = reading.rowOf.get(at.criterion)
  const column = reading.columnOf.get(columnOfField[at.field])
  if (row === undefined || column === undefined) return undefined
  return { sheet: place.id, row: place.top + row, column: place.left + column }
}

/** The address that a person reads in Excel: column 6, row 16 is G17. */
export function addressText({ row, column }: Pick<CellPlace, 'row' | 'column'>): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return letters + String(row + 1)
}
