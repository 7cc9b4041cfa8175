import type { Ask } from '../../shared/calls.ts'
import type { BlocId } from '../../shared/ids.ts'
import { masked, maskedPublication } from '../../shared/masked.ts'
import { versionOf } from '../../shared/period.ts'
import { problem, type Problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { digest } from '../digest.ts'
import { loadBloc } from '../store/blocs.ts'
import { untilUncontested } from '../store/contest.ts'
import { loadGate } from '../store/periods.ts'
import type { Tables } from '../store/table.ts'
import {
  findHistories,
  findPublished,
  findState,
  loadTemplate,
  publishTemplate,
  saveTemplateDraft,
  UnsoundTemplate,
  type StoredState,
} from '../store/templates.ts'
import { localText, mustBeFirst } from './refusals.ts'
import type { Route } from './route.ts'

export const readTemplate: Route<'template.read'> = async (ask, { tables }) => {
  const { period } = await loadGate(tables, ask)
  const { template } = await loadTemplate(tables, ask.bloc, period.template)
  return { template: (await isSecretSafe(tables, ask.bloc)) ? masked(template) : template }
}

export const readPeriodVersion: Route<'period-template.read'> = async (ask, { tables }) => {
  const { period } = await loadGate(tables, ask)
  const { id, version } = versionOf(period, Number(ask.version)) ?? {}
  const published = id && version && (await findPublished(tables, { bloc: ask.bloc, template: id }, version))
  if (!published) throw new Refusal(problem('not-found', {}))
  const { template, publication } = published
  return (await isSecretSafe(tables, ask.bloc))
    ? { template: masked(template), publication: maskedPublication(publication) }
    : { template, publication }
}

/** In secret-safe mode a table goes out without its words; admins have them in the drafts and versions they keep. */
async function isSecretSafe(tables: Tables, bloc: BlocId): Promise<boolean> {
  return (await loadBloc(tables, bloc)).secretSafe === true
}

export const list: Route<'template.list'> = async ({ bloc }, { tables }) => ({
  templates: await findHistories(tables, bloc),
})

export const readVersion: Route<'template-version.read'> = async (ask, { tables }) => {
  const published = await findPublished(tables, ask, Number(ask.version))
  if (!published) throw new Refusal(problem('not-found', {}))
  return { template: published.template, publication: published.publication }
}

export const readDraft: Route<'template-draft.read'> = async (ask, { tables }) => {
  const { draft, content } = (await findState(tables, ask)).state
  if (!draft || !content) throw new Refusal(problem('not-found', {}))
  return { template: content, draft: { revision: draft.revision, savedAt: draft.savedAt, by: draft.by } }
}

export const saveDraft: Route<'template-draft.save'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const stored = await findState(tables, ask)
    const { draft: before, latest } = stored.state
    const version = latest + 1
    const request = digest({ ...ask, by: person.subject })
    if (before?.request === request) {
      const { revision, savedAt, by } = before
      return { draft: { revision, savedAt, by }, version }
    }
    await mustGrowFrom(tables, stored, ask)
    const draft = { revision: ask.base + 1, savedAt: now.toISOString(), by: person.name }
    const content = { ...ask.content, id: ask.template, version }
    await saveTemplateDraft(tables, ask, stored, { draft, request, content, person, now })
    return { draft, version }
  })

async function mustGrowFrom(
  tables: Tables,
  { state: { draft } }: StoredState,
  { bloc, base }: Pick<Ask<'template-draft.save'>, 'bloc' | 'base'>,
): Promise<void> {
  if (!draft) {
    mustBeFirst(base)
    return
  }
  if (draft.revision === base) return
  const at = await localText(tables, bloc, draft.savedAt)
  throw new Refusal(problem('template-draft.stale', { by: draft.by, at }))
}

/** A repeat finds the draft gone and the version it became. */
export const publish: Route<'template.publish'> = (ask, { person, now, tables }) =>
  untilUncontested(async () => {
    const stored = await findState(tables, ask)
    const { content, latest } = stored.state
    if (!content) {
      const last = await findPublished(tables, ask, latest)
      if (last?.draft !== ask.base) throw new Refusal(problem('not-found', {}))
      return { publication: last.publication }
    }
    await mustGrowFrom(tables, stored, ask)
    const { reason, legalBasis, base } = ask
    const publishing = { reason, legalBasis, draft: base, person, now }
    const publication = await publishTemplate(tables, ask.bloc, content, publishing).catch(refused)
    return { publication }
  })

/** Everything that stands in the way at once, each with its place in the table. */
function refused(failure: unknown): never {
  if (!(failure instanceof UnsoundTemplate)) throw failure
  const [first, ...others] = [
    ...failure.findings.map(({ at, what, mend }): Problem => {
      const where = at.code ?? at.field ?? at.of
      return problem('template.unsound', { where, what, mend })
    }),
    ...failure.examples.map(({ name, differences }) =>
      problem('template.example-differs', { name, count: differences.length }),
    ),
  ]
  throw first ? new Refusal(first, ...others) : failure
}
