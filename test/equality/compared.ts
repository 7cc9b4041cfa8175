import { z } from 'zod'
import type { CellValue } from '../../shared/cell.ts'
import { Entry, type EntryCells } from '../../shared/entry.ts'
import type { Facts } from '../../shared/facts.ts'
import { asNumber } from '../../shared/points.ts'
import { type Prepared } from '../../shared/prepared.ts'
import { score, type Scorecard } from '../../shared/scorecard.ts'
import { verdict } from '../../shared/scoring/verdict.ts'
import { entriesByRow, readEntries } from '../../shared/submission.ts'
import { addressOf, columns, type ColumnKey } from '../../shared/sheet-column.ts'
import { scoringSheet, type ScoringSheet } from '../../shared/worksheet.ts'
import type { SheetHead } from '../../shared/sheet-mark.ts'
import { recalculated } from './libreoffice.ts'
import { randomCells } from './random-cells.ts'

const head: SheetHead = {
  mark: { bloc: 'khoi', period: '2026', unit: 'don-vi', template: 'bang', version: 1 },
  blocName: 'Khối',
  unitName: 'Đơn vị',
  periodName: 'Năm 2026',
  deadlineText: 'Nộp trước 25/11/2026',
}

export const columnOf = (key: ColumnKey): number => columns.findIndex((column) => column.key === key)

/** So many random sheets of one table. */
export type Batch = { name: string; prepared: Prepared; seed: number; count: number }

/** What came of them: where sheet and rules differ, how many had no problem, and what rows and cross rules came to, and how often. */
export type Comparison = {
  differences: string[]
  sheets: number
  sound: number
  cells: number
  met: Map<string, number>
}

/** Random sheets counted by a spreadsheet, all in one file as far as that is healthy, and by the rules. */
export async function comparedSheets(batches: readonly Batch[]): Promise<Comparison> {
  const came: Comparison = { differences: [], sheets: 0, sound: 0, cells: 0, met: new Map() }
  const filled = batches.flatMap(({ name, prepared, seed, count }) =>
    Array.from({ length: count }, (_, at) => ({ name, prepared, seed: seed * 100_000 + at })),
  )
  for (let from = 0; from < filled.length; from += 100) {
    const sheets = filled.slice(from, from + 100).map(({ name, prepared, seed }) => {
      const { cells, facts } = randomCells(prepared, seed)
      return {
        name: `${name}, sheet ${String(seed)}`,
        cells,
        facts,
        sheet: filledSheet(prepared, facts, cells),
      }
    })
    const counted = await recalculated(sheets.map(({ sheet }) => sheet.grid))
    sheets.forEach(({ name, cells, facts, sheet }, at) => {
      const card = scored(sheet.prepared, cells, facts)
      came.sheets += 1
      if (card.problems.length === 0) came.sound += 1
      for (const { where, has, due } of compared(sheet, card, counted[at] ?? [])) {
        came.cells += 1
        if (has === due) continue
        const entered = cells.find(({ criterion }) => where.startsWith(`${criterion} `))
        came.differences.push(
          `${name}, ${where}: sheet ${String(has)}, rules ${String(due)}; ${JSON.stringify([entered, entered && facts.given[entered.criterion]])}`,
        )
      }
      for (const { at: row, criterion } of sheet.prepared.rows) {
        const came = card.earned[row] ?? NaN
        note(`${criterion.method.kind} ${grade(came, criterion.max)}`)
        if (card.settled[row] === verdict.evidence)
          note(`${criterion.method.kind} ${String(verdict.evidence)}`)
      }
      card.rules.forEach((verdict) => {
        note(`rule ${String(verdict)}`)
      })
    })
  }
  return came

  function note(met: string): void {
    came.met.set(met, (came.met.get(met) ?? 0) + 1)
  }
}

const grade = (earned: number, max: number): string =>
  earned <= 0 ? String(earned) : earned < max ? 'a part' : 'all'

/** The grid of a filled sheet, with real errors where the cells say so. */
export function filledSheet(prepared: Prepared, facts: Facts, typed: readonly EntryCells[]): ScoringSheet {
  const sheet = scoringSheet(prepared, head, facts, typed)
  for (const { at } of sheet.rows) {
    const line = sheet.grid[at] ?? []
    for (const key of ['ket_qua', 'chi_tieu'] as const)
      if (line[columnOf(key)] === "'#N/A") line[columnOf(key)] = '=NA()'
  }
  return sheet
}

/** What the pane makes of the cells; where all could be read, what the server makes of the entries it is sent. */
function scored(prepared: Prepared, typed: readonly EntryCells[], facts: Facts): Scorecard {
  const { entries, unread } = readEntries(prepared, typed)
  if (unread.size > 0) return score(prepared, entries, facts, unread)
  const body = JSON.stringify(entries.flatMap((entry) => entry ?? []))
  const sent = entriesByRow(prepared, z.array(Entry).parse(JSON.parse(body)))
  return score(prepared, sent.entries, facts)
}

type Compared = { where: string; has: unknown; due: CellValue }

/** Every number the sheet and the rules both come to. */
function compared(
  { rows, rules, totals, prepared }: ScoringSheet,
  card: Scorecard,
  counted: readonly unknown[][],
): Compared[] {
  const { decimals } = prepared.template
  const found: Compared[] = []
  const look = (name: string, at: number, key: ColumnKey, due: CellValue): void => {
    found.push({ where: `${name} ${addressOf(key, at)}`, has: counted[at]?.[columnOf(key)], due })
  }
  const assigned = assignedOf(prepared, card)
  for (const { at, index, node } of rows) {
    const { code } = node.branch
    const points = card.points[index] ?? NaN
    const row = prepared.rowOf.get(code)
    if (row !== undefined) look(code, at, 'tinh', card.earned[row] ?? NaN)
    look(code, at, 'chot', row === undefined ? Math.abs(points) : (card.settled[row] ?? NaN))
    look(code, at, 'diem', asNumber(points, decimals))
    if (node.section === 'main') look(code, at, 'giao', assigned[index] ?? NaN)
  }
  totals.forEach((at, line) => {
    look(line, at, 'chot', Math.abs(card[line]))
    look(line, at, 'diem', asNumber(card[line], line === 'percent' ? 2 : decimals))
  })
  rules.forEach((at, index) => {
    look(`rule ${String(index)}`, at, 'chot', card.rules[index] ?? NaN)
  })
  const ready =
    card.problems.length === 0 ? 'Đủ điều kiện nộp' : `Chưa chốt: còn ${String(card.problems.length)} dòng`
  look('ready', totals.get('total') ?? -1, 'kiem_tra', ready)
  return found
}

/** What each node was assigned, told anew from the rows that are excluded. */
function assignedOf({ nodes }: Prepared, { inapplicable }: Scorecard): number[] {
  const size = nodes.map(({ branch }) =>
    branch.kind === 'criterion' &&
    !(branch.notApplicable === 'excluded' && inapplicable.includes(branch.code))
      ? branch.max
      : 0,
  )
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const { parent, most } = nodes[index] ?? { parent: -1, most: 0 }
    size[index] = Math.min(most, size[index] ?? 0)
    if (parent >= 0) size[parent] = (size[parent] ?? 0) + (size[index] ?? 0)
  }
  return size
}
