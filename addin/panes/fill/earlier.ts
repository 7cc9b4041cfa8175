import type { CellValue } from '../../../shared/cell.ts'
import { carriedCells, type Carried } from '../../../shared/change/carried.ts'
import type { EntryCells } from '../../../shared/entry.ts'
import type { Code } from '../../../shared/ids.ts'
import { prepare, type Prepared } from '../../../shared/prepared.ts'
import { readScoringSheet } from '../../../shared/sheet-reading.ts'
import { homelessReport } from '../../excel/homeless-report.ts'
import { readReports, writeReport } from '../../excel/report.ts'
import { pathOf } from '../session.ts'
import type { FillSettings } from './fill-state.ts'
import { keptCells, startingCells, startOf, typedCells, type Work } from './typed.ts'

/** What was entered by an earlier version of the period's table, carried into the one it has now. */
export function createEarlier({ post, prepared, session }: FillSettings) {
  const { template } = prepared
  const find = async (version: number): Promise<Prepared> => {
    const { bloc, period } = pathOf(post)
    const ask = { bloc, period, version: String(version) }
    return prepare((await session.api.call('period-template.read', ask)).template)
  }
  /** What has no place any more goes to a sheet of its own, before anything is written over. */
  const carried = async (before: Prepared, cells: readonly EntryCells[]): Promise<Carried> => {
    const found = carriedCells(before.template, template, cells)
    if (found.homeless.length > 0)
      await writeReport(
        'homeless',
        homelessReport(before.template, template, found.homeless),
        await readReports(),
      )
    return found
  }
  return {
    /** What a new sheet is filled with: the newer of draft and submission, whichever version it was made with. */
    start: async (work: Work): Promise<{ cells: readonly EntryCells[]; carried?: Carried }> => {
      const { draft, submission } = work
      const { from } = startOf(work)
      if (from === 'nothing') return { cells: [] }
      const version = (from === 'draft' ? draft : submission)?.templateVersion ?? template.version
      const before = version === template.version ? prepared : await find(version)
      const cells = startingCells(before, work)
      if (before === prepared) return { cells }
      const found = await carried(before, typedCells(before, cells))
      return { cells: found.cells, carried: found }
    },
    /** What stands in a sheet of that version, with what was last known of rows it has lost. */
    carry: async (
      version: number,
      grid: readonly (readonly CellValue[])[],
      known: ReadonlyMap<Code, EntryCells>,
    ): Promise<Carried> => {
      const before = await find(version)
      const reading = readScoringSheet(before, grid)
      if (!reading) throw new Error('Bringing a sheet up to date found no mark in it; it was there before')
      return carried(before, keptCells(before, reading, known))
    },
  }
}
