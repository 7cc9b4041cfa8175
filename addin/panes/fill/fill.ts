import type { Ask, Post } from '../../../shared/calls.ts'
import type { Entry, EntryCells } from '../../../shared/entry.ts'
import type { Code } from '../../../shared/ids.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { Refusal, type Problem } from '../../../shared/problem.ts'
import type { Receipt } from '../../../shared/submission.ts'
import { longCells } from '../../../shared/sheet-reading.ts'
import { scoringSheet, type SheetMark } from '../../../shared/worksheet.ts'
import { goToCell, writeNumbers, type CellPlace } from '../../excel/cells.ts'
import { printReceipt } from '../../excel/sheet-print.ts'
import { writeSheet } from '../../excel/sheet.ts'
import { pathOf, type Session } from '../session.ts'
import { createDraftKeeper, type DraftState, type Snapshot } from './draft-keeper.ts'
import {
  blockedBy,
  confirmedCodes,
  confirming,
  findingsOf,
  type Confirmed,
  type Finding,
} from './findings.ts'
import { createLiveSheet } from './live-sheet.ts'
import { sheetHead } from './sheet-head.ts'
import type { OwnSheet, SheetState } from './sheet-state.ts'
import { submitOnce } from './submitting.ts'
import { hasContent, keptCells, startingCells, startOf, typedCells, type Work } from './typed.ts'

/** What a person is about to submit, as the dialog names it. */
export type Intent = { content: Omit<Ask<'submission.submit'>, 'key'>; total: number; late: boolean }

export type FillState = {
  sheet: SheetState | { kind: 'reading' }
  work: Work
  draft: DraftState
  confirmed: Confirmed
  /** Why the sheet cannot be read just now. */
  trouble: readonly Problem[]
  failure: { error: unknown } | undefined
}

export type FillSettings = {
  post: Post
  prepared: Prepared
  work: Work
  session: Pick<Session, 'api' | 'remembered' | 'now'>
}

const DRAFT_PAUSE = 3000
const DRAFT_RETRY = 30_000

/** The staff's work on one sheet: the sheet followed as it is typed in, its draft kept, and what a person can do with it. */
export function createFill({ post, prepared, work, session: { api, remembered, now } }: FillSettings) {
  const path = pathOf(post)
  const { template } = prepared
  const mark: SheetMark = { ...path, template: template.id, version: template.version }
  const head = sheetHead(post, mark)
  const listeners = new Set<() => void>()
  let met = false
  /** What was last seen of each row, for the case that the sheet loses it. */
  const known = new Map<Code, EntryCells>((work.draft?.cells ?? []).map((row) => [row.criterion, row]))
  let state: FillState = {
    sheet: { kind: 'reading' },
    work,
    draft: { kind: 'resting' },
    confirmed: new Map(),
    trouble: [],
    failure: undefined,
  }
  const become = (change: Partial<FillState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const revisionName = `draft.${path.bloc}.${path.period}.${path.unit}`
  const keeper = createDraftKeeper({
    pause: DRAFT_PAUSE,
    retry: DRAFT_RETRY,
    save: async ({ cells, filled }, base) => {
      const [first, ...others] = longCells(cells)
      if (first) throw new Refusal(first, ...others)
      return api.call('draft.save', {
        ...path,
        base,
        templateVersion: template.version,
        filled,
        cells: [...cells],
      })
    },
    findTheirs: async () => {
      const fresh = await api.call('draft.read', path)
      become({ work: fresh })
      return fresh.draft
    },
    known: {
      read: () => Number(remembered.read(revisionName) ?? 0),
      write: (revision) => {
        remembered.write(revisionName, String(revision))
      },
    },
    told: (draft) => {
      become({ draft })
    },
    failed: (error) => {
      become({ failure: { error } })
    },
  })
  const snapshotOf = (sheet: OwnSheet): Snapshot => ({
    cells: keptCells(prepared, sheet.reading, known),
    filled: sheet.card.filled,
  })
  const read = (sheet: SheetState): void => {
    become({ sheet })
    if (sheet.kind !== 'own') return
    const snapshot = snapshotOf(sheet)
    // only a sound sheet is believed when it says that something is no longer there
    if (sheet.damage.length === 0) known.clear()
    for (const row of snapshot.cells) known.set(row.criterion, row)
    if (post.period.stage === 'closed') return
    if (met) keeper.changed(snapshot)
    else keeper.meet(snapshot, state.work.draft)
    met = true
  }
  const live = createLiveSheet({
    prepared,
    expected: {
      mark,
      unitName: post.unit.name,
      periodName: post.period.name,
      facts: { targets: work.targets, given: work.given },
    },
    read,
    refused: (trouble) => {
      if (trouble.length > 0 || state.trouble.length > 0) become({ trouble })
    },
    failed: (error) => {
      become({ failure: { error } })
    },
  })
  const write = async (cells: readonly EntryCells[]): Promise<void> => {
    const { open, state: found } = await live.reread()
    const facts = { targets: state.work.targets, given: state.work.given }
    const sheet = scoringSheet(prepared, head, facts, cells)
    // somebody else's sheet is never written over: Excel says that its name is taken
    await writeSheet(
      sheet,
      found.kind === 'foreign' ? { ...open, sheet: undefined } : open,
      state.work.submission?.receipt,
    )
    await live.reread()
  }
  /** Behind the receipt: what was submitted stays submitted, whether the footer can be written now or not. */
  const print = async (receipt: Receipt): Promise<void> => {
    if (state.sheet.kind !== 'own') return
    await printReceipt(state.sheet.place.id, { head, prepared }, receipt).catch((error: unknown) => {
      become(error instanceof Refusal ? { trouble: error.problems } : { failure: { error } })
    })
  }
  return {
    read: (): FillState => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    start: (): (() => void) => {
      const backOnline = (): void => void keeper.flush()
      addEventListener('online', backOnline)
      live.start()
      return () => {
        removeEventListener('online', backOnline)
        keeper.stop()
        live.stop()
      }
    },
    /** Writes the sheet where there is none, filled with the newer of draft and last submission. */
    make: async (): Promise<void> => {
      met = true
      const from = startOf(state.work).from
      keeper.follow(state.work.draft, from === 'draft' ? 'as theirs' : 'beyond theirs')
      await write(startingCells(prepared, state.work))
    },
    /** Writes the sheet anew with everything that was typed. */
    rebuild: async (): Promise<void> => {
      const { state: found } = await live.reread()
      if (found.kind === 'own') await write(keptCells(prepared, found.reading, known))
    },
    goTo: (place: CellPlace): Promise<void> => goToCell(place),
    makeNumbers: async (findings: readonly Finding[]): Promise<void> => {
      await writeNumbers(
        findings.flatMap(({ place, number }) =>
          place && number !== undefined ? [{ ...place, number }] : [],
        ),
      )
      await live.reread()
    },
    confirm: (warning: Problem, agreed: boolean): void => {
      become({ confirmed: confirming(state.confirmed, warning, agreed) })
    },
    saveNow: (): Promise<void> => keeper.flush(),
    keepMine: async (): Promise<void> => {
      if (state.draft.kind === 'conflict') await keeper.keepMine(state.draft.theirs)
    },
    takeTheirs: async (): Promise<void> => {
      if (state.draft.kind !== 'conflict') return
      const { theirs } = state.draft
      known.clear()
      await write(typedCells(prepared, theirs.cells))
      keeper.follow(theirs, 'as theirs')
    },
    /** Looks at the sheet once more and says what would be submitted; refuses what cannot be. None when there is no sheet. */
    intend: async (): Promise<Intent | undefined> => {
      await live.reread()
      const { sheet } = state
      if (sheet.kind !== 'own') return undefined
      const findings = findingsOf(sheet)
      if (blockedBy(findings, state.confirmed).any) throw blocked(sheet)
      return {
        total: sheet.card.total,
        late: now() > new Date(post.period.deadline),
        content: {
          ...path,
          base: state.work.submission?.receipt.revision ?? 0,
          templateVersion: template.version,
          entries: sheet.entries.flatMap((entry) => (entry && hasContent(entry) ? [entry] : [])),
          confirmed: confirmedCodes(state.confirmed, sheet.card.warnings),
        },
      }
    },
    submit: async ({ content }: Intent, signal: AbortSignal): Promise<Receipt> => {
      try {
        const receipt = await submitOnce(api, remembered, content, signal)
        become({ work: { ...state.work, submission: { receipt, entries: content.entries } } })
        void print(receipt)
        return receipt
      } catch (error) {
        // somebody has submitted meanwhile: show theirs, and let the next one follow it
        if (error instanceof Refusal && error.problems.some(({ code }) => code === 'submission.stale'))
          become({ work: await api.call('draft.read', path) })
        throw error
      }
    },
  }
}

export type Fill = ReturnType<typeof createFill>

/** The sheet changed between the button and the last look at it: what stands in the way now. */
function blocked({ damage, card }: OwnSheet): Refusal {
  const [first, ...others] = [...damage, ...card.problems, ...card.warnings]
  if (!first) throw new Error('Submitting was blocked by nothing; it should name a problem')
  return new Refusal(first, ...others)
}

/** What was submitted and what stands in the sheet, side by side. */
export const entriesOf = (sheet: OwnSheet): Entry[] =>
  sheet.entries.flatMap((entry) => (entry && hasContent(entry) ? [entry] : []))
