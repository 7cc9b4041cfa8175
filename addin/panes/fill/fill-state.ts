import type { Post } from '../../../shared/calls.ts'
import type { Carried } from '../../../shared/change/carried.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../session.ts'
import type { DraftState } from './draft-keeper.ts'
import type { Confirmed } from './findings.ts'
import type { SheetState } from './sheet-state.ts'
import type { Work } from './typed.ts'

/** What the staff's work on one sheet is about. */
export type FillSettings = {
  post: Post
  prepared: Prepared
  work: Work
  session: Pick<Session, 'api' | 'remembered' | 'now' | 'offline'>
}

export type FillState = {
  sheet: SheetState | { kind: 'reading' }
  work: Work
  draft: DraftState
  confirmed: Confirmed
  /** What came of bringing the sheet up to date with an amended table, until the person has read it. */
  updated: Carried | undefined
  /** Why the sheet cannot be read just now. */
  trouble: readonly Problem[]
  failure: { error: unknown } | undefined
}

/** The state that everything at work on the sheet shares, and who is told when it changes. */
export function createFillState(work: Work) {
  const listeners = new Set<() => void>()
  let state: FillState = {
    sheet: { kind: 'reading' },
    work,
    draft: { kind: 'resting' },
    confirmed: new Map(),
    updated: undefined,
    trouble: [],
    failure: undefined,
  }
  const become = (change: Partial<FillState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  return {
    read: (): FillState => state,
    become,
    failed: (error: unknown): void => {
      become({ failure: { error } })
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export type SharedState = ReturnType<typeof createFillState>
