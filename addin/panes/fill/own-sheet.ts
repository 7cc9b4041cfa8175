import type { EntryCells } from '../../../shared/entry.ts'
import { lateGiven } from '../../../shared/bloc-facts.ts'
import type { Facts } from '../../../shared/facts.ts'
import type { Code } from '../../../shared/ids.ts'
import { daysLate } from '../../../shared/period.ts'
import { problem } from '../../../shared/problem.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Receipt } from '../../../shared/submission.ts'
import { scoringSheet } from '../../../shared/worksheet.ts'
import type { SheetMark } from '../../../shared/sheet-mark.ts'
import { printReceipt } from '../../excel/sheet-print.ts'
import { writeSheet } from '../../excel/sheet.ts'
import { formatFor } from '../../text/format.ts'
import { pathOf } from '../session.ts'
import { createEarlier } from './earlier.ts'
import type { FillSettings, SharedState } from './fill-state.ts'
import { createLiveSheet } from './live-sheet.ts'
import type { OwnDraft } from './own-draft.ts'
import { sheetHead } from './sheet-head.ts'
import type { SheetState } from './sheet-state.ts'
import { keptCells, startOf, typedCells } from './typed.ts'

/** The sheet of this post in the workbook: followed as it is typed in, handed to the draft, and written. */
export function createOwnSheet(settings: FillSettings, state: SharedState, draft: OwnDraft) {
  const { post, prepared, work, session } = settings
  const { template } = prepared
  const mark: SheetMark = { ...pathOf(post), template: template.id, version: template.version }
  const head = sheetHead(post, mark)
  const earlier = createEarlier(settings)
  let met = false
  /** What was last seen of each row, for the case that the sheet loses it. */
  const known = new Map<Code, EntryCells>((work.draft?.cells ?? []).map((row) => [row.criterion, row]))
  const read = (sheet: SheetState): void => {
    state.become({ sheet })
    // what an older table has no row for is still in the sheet, and would be lost from the draft
    if (sheet.kind !== 'own' || sheet.older !== undefined) return
    const snapshot = { cells: keptCells(prepared, sheet.reading, known), filled: sheet.card.filled }
    // only a sound sheet is believed when it says that something is no longer there
    if (sheet.damage.length === 0) known.clear()
    for (const row of snapshot.cells) known.set(row.criterion, row)
    if (post.period.stage === 'closed') return
    if (met) draft.changed(snapshot)
    else draft.meet(snapshot, state.read().work.draft)
    met = true
  }
  /** The bloc's part as the server last told it, the days late by the clock, until a submission comes in time. */
  const factsNow = (): Facts => {
    const { targets, given } = state.read().work
    const { day } = formatFor('vi', post.bloc.timeZone)
    const days = daysLate(new Date(post.period.deadline), session.now(), day)
    const closed = post.period.stage === 'closed'
    return { targets, given: closed ? given : { ...given, ...lateGiven(prepared, days) } }
  }
  const live = createLiveSheet({
    prepared,
    expected: () => ({ mark, unitName: post.unit.name, periodName: post.period.name, facts: factsNow() }),
    read,
    refused: (trouble) => {
      if (trouble.length > 0 || state.read().trouble.length > 0) state.become({ trouble })
    },
    failed: state.failed,
  })
  const write = async (cells: readonly EntryCells[]): Promise<void> => {
    // a sheet written without what the server knows would take the place of the draft there
    if (session.offline) throw new Refusal(problem('offline', {}))
    const { open, state: found } = await live.reread()
    const { submission } = state.read().work
    const sheet = scoringSheet(prepared, head, factsNow(), cells)
    // somebody else's sheet is never written over: Excel says that its name is taken
    const place = found.kind === 'foreign' ? { ...open, sheet: undefined } : open
    await writeSheet(sheet, place, submission?.receipt)
    await live.reread()
  }
  return {
    start: live.start,
    stop: live.stop,
    reread: live.reread,
    /** Writes the sheet where there is none, filled with the newer of draft and last submission. */
    make: async (): Promise<void> => {
      met = true
      const before = state.read().work
      draft.follow(before.draft, startOf(before).from === 'draft' ? 'as theirs' : 'beyond theirs')
      const { cells, carried } = await earlier.start(before)
      await write(cells)
      if (carried) state.become({ updated: carried })
    },
    /** Brings a sheet of an earlier version up to date: every value by its criterion, and what has no place beside it. */
    update: async (): Promise<void> => {
      const { open, state: found } = await live.reread()
      if (found.kind !== 'own' || found.older === undefined || !open.sheet) return
      const carried = await earlier.carry(found.older, open.sheet.grid, known)
      await write(carried.cells)
      state.become({ updated: carried })
    },
    /** Writes the sheet anew with everything that was typed. */
    rebuild: async (): Promise<void> => {
      const { state: found } = await live.reread()
      if (found.kind === 'own') await write(keptCells(prepared, found.reading, known))
    },
    /** Writes the sheet anew with a draft that somebody else has saved. */
    fillWith: async (cells: readonly EntryCells[]): Promise<void> => {
      known.clear()
      await write(typedCells(prepared, cells))
    },
    /** Behind the receipt: what was submitted stays submitted, whether the footer can be written now or not. */
    print: async (receipt: Receipt): Promise<void> => {
      const { sheet } = state.read()
      if (sheet.kind !== 'own') return
      await printReceipt(sheet.place.id, { head, prepared }, receipt).catch((error: unknown) => {
        if (error instanceof Refusal) state.become({ trouble: error.problems })
        else state.failed(error)
      })
    },
  }
}
