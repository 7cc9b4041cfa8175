import { Refusal } from '../../../shared/refusal.ts'
import { longCells } from '../../../shared/sheet-reading.ts'
import { pathOf } from '../session.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import type { FillSettings, SharedState } from './fill-state.ts'

const DRAFT_PAUSE = 3000
const DRAFT_RETRY = 30_000

/** Keeps the draft of this post on the server. */
export function createOwnDraft({ post, prepared, session }: FillSettings, { become, failed }: SharedState) {
  const { api, remembered } = session
  const path = pathOf(post)
  const revisionName = `draft.${path.bloc}.${path.period}.${path.unit}`
  return createDraftKeeper({
    pause: DRAFT_PAUSE,
    retry: DRAFT_RETRY,
    save: async ({ cells, filled }, base) => {
      const [first, ...others] = longCells(cells)
      if (first) throw new Refusal(first, ...others)
      return api.call('draft.save', {
        ...path,
        base,
        templateVersion: prepared.template.version,
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
    failed,
  })
}

export type OwnDraft = ReturnType<typeof createOwnDraft>
