import type { Answer } from '../../../shared/calls.ts'
import type { EntryCells } from '../../../shared/entry.ts'
import type { Moment } from '../../../shared/ids.ts'
import type { Problem, ProblemCode } from '../../../shared/problem.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { sameCells, type Work } from './typed.ts'

type ServerDraft = NonNullable<Work['draft']>

/** How safe the work is beyond the file. */
export type DraftState =
  | { kind: 'resting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Moment }
  | { kind: 'offline' }
  | { kind: 'refused'; problems: readonly Problem[] }
  | { kind: 'conflict'; theirs: ServerDraft }

/** The sheet as it is to be kept. */
export type Snapshot = { cells: readonly EntryCells[]; filled: number }

/** What passes by itself: tried again later. */
const passing: readonly ProblemCode[] = ['offline', 'busy', 'auth.issuer-unreachable']

export type DraftKeeperSettings = {
  save: (snapshot: Snapshot, base: number) => Promise<Answer<'draft.save'>>
  findTheirs: () => Promise<ServerDraft | undefined>
  /** The revision this workbook last came from or went to; survives the pane. */
  known: { read: () => number; write: (revision: number) => void }
  told: (state: DraftState) => void
  /** For what is no refusal but a bug. */
  failed: (error: unknown) => void
  /** Milliseconds after the last change, and between tries without a connection. */
  pause: number
  retry: number
}

/**
 * Saves the draft a while after the last change, one saving at a time, and again when the connection is back. Where the
 * server has a draft that this workbook does not know, it asks instead of choosing.
 */
export function createDraftKeeper(settings: DraftKeeperSettings) {
  const { save, findTheirs, known, told, failed, pause, retry } = settings
  let base = 0
  let safe: readonly EntryCells[] = []
  let waiting: Snapshot | undefined
  let busy: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  const later = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }
  const ask = (theirs: ServerDraft): void => {
    asking = true
    told({ kind: 'conflict', theirs })
  }
  const kept = (revision: number, cells: readonly EntryCells[], at: Moment): void => {
    base = revision
    safe = cells
    known.write(revision)
    told({ kind: 'saved', at })
  }
  const saveOnce = async (): Promise<void> => {
    const snapshot = waiting
    if (!snapshot || asking) return
    waiting = undefined
    told({ kind: 'saving' })
    try {
      const { revision, savedAt } = await save(snapshot, base)
      kept(revision, snapshot.cells, savedAt)
    } catch (error) {
      waiting ??= snapshot
      await refused(error)
    }
  }
  const refused = async (error: unknown): Promise<void> => {
    if (!(error instanceof Refusal)) {
      failed(error)
      return
    }
    const codes = error.problems.map(({ code }) => code)
    const theirs = codes.includes('draft.stale') ? await findTheirs().catch(() => undefined) : undefined
    if (theirs) {
      ask(theirs)
    } else if (codes.some((code) => passing.includes(code))) {
      told({ kind: 'offline' })
      later(retry)
    } else {
      told({ kind: 'refused', problems: error.problems })
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    busy ??= saveOnce().finally(() => {
      busy = undefined
    })
    return busy
  }
  return {
    /** The first look at a sheet that was already there: is it what the server has, does it follow it, or is it another? */
    meet: (snapshot: Snapshot, theirs: ServerDraft | undefined): void => {
      if (theirs) {
        base = theirs.revision
        safe = theirs.cells
        if (sameCells(theirs.cells, snapshot.cells)) {
          kept(theirs.revision, theirs.cells, theirs.savedAt)
          return
        }
        waiting = snapshot
        if (known.read() === theirs.revision) later(pause)
        else ask(theirs)
      } else if (snapshot.cells.length > 0) {
        waiting = snapshot
        later(pause)
      }
    },
    /** A sheet just written from what the server has: it grows from there, and nothing of it is unsaved. */
    follow: (theirs: ServerDraft | undefined, at: 'as theirs' | 'beyond theirs'): void => {
      asking = false
      waiting = undefined
      if (!theirs) return
      base = theirs.revision
      known.write(theirs.revision)
      if (at === 'as theirs') kept(theirs.revision, theirs.cells, theirs.savedAt)
    },
    changed: (snapshot: Snapshot): void => {
      if (!waiting && !busy && sameCells(snapshot.cells, safe)) return
      waiting = snapshot
      if (!asking) later(pause)
    },
    /** Saves now what is waiting, as when the connection is back or the person asks for it. */
    flush,
    keepMine: (theirs: ServerDraft): Promise<void> => {
      asking = false
      base = theirs.revision
      return flush()
    },
    stop: (): void => {
      clearTimeout(timer)
    },
  }
}
