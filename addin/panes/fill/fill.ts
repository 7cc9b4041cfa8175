import type { Problem } from '../../../shared/problem.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Receipt } from '../../../shared/submission.ts'
import { goToCell, writeNumbers, type CellPlace } from '../../excel/cells.ts'
import { pathOf } from '../session.ts'
import { createFillState, type FillSettings } from './fill-state.ts'
import { confirming, type Finding } from './findings.ts'
import { intentOf, type Intent } from './intent.ts'
import { createOwnDraft } from './own-draft.ts'
import { createOwnSheet } from './own-sheet.ts'
import { submitOnce } from './submitting.ts'

/** The staff's work on one sheet: the sheet followed as it is typed in, its draft kept, and what a person can do with it. */
export function createFill(settings: FillSettings) {
  const { post, session } = settings
  const state = createFillState(settings.work)
  const draft = createOwnDraft(settings, state)
  const sheet = createOwnSheet(settings, state, draft)
  return {
    read: state.read,
    subscribe: state.subscribe,
    start: (): (() => void) => {
      const backOnline = (): void => void draft.flush()
      addEventListener('online', backOnline)
      sheet.start()
      return () => {
        removeEventListener('online', backOnline)
        draft.stop()
        sheet.stop()
      }
    },
    make: sheet.make,
    rebuild: sheet.rebuild,
    update: sheet.update,
    readUpdate: (): void => {
      state.become({ updated: undefined })
    },
    goTo: (place: CellPlace): Promise<void> => goToCell(place),
    makeNumbers: async (findings: readonly Finding[]): Promise<void> => {
      await writeNumbers(
        findings.flatMap(({ place, number }) =>
          place && number !== undefined ? [{ ...place, number }] : [],
        ),
      )
      await sheet.reread()
    },
    confirm: (warning: Problem, agreed: boolean): void => {
      state.become({ confirmed: confirming(state.read().confirmed, warning, agreed) })
    },
    saveNow: draft.flush,
    keepMine: async (): Promise<void> => {
      const { draft: now } = state.read()
      if (now.kind === 'conflict') await draft.keepMine(now.theirs)
    },
    takeTheirs: async (): Promise<void> => {
      const { draft: now } = state.read()
      if (now.kind !== 'conflict') return
      await sheet.fillWith(now.theirs.cells)
      draft.follow(now.theirs, 'as theirs')
    },
    /** Looks at the sheet once more and says what would be submitted; refuses what cannot be. None when there is no sheet. */
    intend: async (): Promise<Intent | undefined> => {
      await sheet.reread()
      return intentOf(settings, state.read())
    },
    submit: async ({ content }: Intent, signal: AbortSignal): Promise<Receipt> => {
      try {
        const receipt = await submitOnce(session.api, session.remembered, content, signal)
        const { entries, templateVersion } = content
        state.become({ work: { ...state.read().work, submission: { receipt, templateVersion, entries } } })
        void sheet.print(receipt)
        return receipt
      } catch (error) {
        // somebody has submitted meanwhile: show theirs, and let the next one follow it
        if (error instanceof Refusal && error.problems.some(({ code }) => code === 'submission.stale'))
          state.become({ work: await session.api.call('draft.read', pathOf(post)) })
        throw error
      }
    },
  }
}

export type Fill = ReturnType<typeof createFill>
