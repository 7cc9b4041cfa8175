import type { Ask } from '../../shared/calls.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { digest } from '../digest.ts'
import { untilUncontested } from '../store/contest.ts'
import { findDraft, saveDraft, type StoredDraft } from '../store/drafts.ts'
import { loadHead } from '../store/heads.ts'
import { loadGate } from '../store/periods.ts'
import { findSubmissions } from '../store/submissions.ts'
import { givenNow } from '../store/submitted.ts'
import { loadTemplate } from '../store/templates.ts'
import type { Tables } from '../store/table.ts'
import { localText, mustBeFirst, mustBeOpen, mustKnow } from './refusals.ts'
import type { Route } from './route.ts'

export const read: Route<'draft.read'> = async (ask, { now, tables }) => {
  const [{ head }, { period }, kept, [last]] = await Promise.all([
    loadHead(tables, ask, ask.unit),
    loadGate(tables, ask),
    findDraft(tables, ask, ask.unit),
    findSubmissions(tables, ask, ask.unit, 1),
  ])
  const prepared = await loadTemplate(tables, ask.bloc, period.template)
  // once closed, the days late are those of what was submitted
  const counted = period.closedAt === undefined ? now : new Date(last?.receipt.at ?? period.closedAt)
  return {
    targets: head.targets,
    given: await givenNow(tables, ask, period, prepared, counted),
    ...(kept && { draft: kept.draft }),
    ...(last && {
      submission: { receipt: last.receipt, templateVersion: last.templateVersion, entries: last.entries },
    }),
  }
}

export const save: Route<'draft.save'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const [stored, { period }, before] = await Promise.all([
      loadHead(tables, ask, ask.unit),
      loadGate(tables, ask),
      findDraft(tables, ask, ask.unit),
    ])
    const request = digest({ ...ask, by: person.subject })
    if (before?.request === request) return { revision: before.draft.revision, savedAt: before.draft.savedAt }
    await mustBeOpen(tables, ask.bloc, stored.head)
    mustKnow(period, ask.templateVersion)
    await mustGrowFrom(tables, before, ask)
    const { templateVersion, cells } = ask
    const revision = ask.base + 1
    const savedAt = now.toISOString()
    const draft = { revision, savedAt, by: person.name, templateVersion, cells }
    await saveDraft(tables, ask, stored, before, { draft, request, filled: ask.filled, person, now })
    return { revision, savedAt }
  })

async function mustGrowFrom(
  tables: Tables,
  before: StoredDraft | undefined,
  { bloc, base }: Ask<'draft.save'>,
): Promise<void> {
  if (!before) {
    mustBeFirst(base)
    return
  }
  if (before.draft.revision === base) return
  const at = await localText(tables, bloc, before.draft.savedAt)
  throw new Refusal(problem('draft.stale', { by: before.draft.by, at }))
}
