/** Criteria tables: the versions published, each written once and never changed, and the draft of the next. */
import { z } from 'zod'
import { runExamples, type ExampleResult } from '../../shared/example-check.ts'
import { TemplateId, type BlocId } from '../../shared/ids.ts'
import type { Finding } from '../../shared/lint/finding.ts'
import { isError, lintTemplate } from '../../shared/lint/lint.ts'
import { readTemplate } from '../../shared/lint/read.ts'
import { TemplateVersion, versionOf, type Period } from '../../shared/period.ts'
import { prepare, type Prepared } from '../../shared/prepared.ts'
import { Publication, TemplateDraft, type TemplateHistory } from '../../shared/publication.ts'
import { Template } from '../../shared/template.ts'
import { digest } from '../digest.ts'
import { keys, under, type TemplatePlace } from './keys.ts'
import { nextLine, RecordEnd, recordStart, type Doing } from './records.ts'
import { Conflict, type Op, type Tables } from './table.ts'

const Published = z.object({
  hash: TemplateVersion.shape.hash,
  template: Template,
  publication: Publication,
  draft: z.int().optional(),
})
type Published = z.infer<typeof Published>

/** Refuses to publish a table: everything found that makes it impossible to score, or its own examples that fail. */
export class UnsoundTemplate extends Error {
  readonly findings: readonly Finding[]
  readonly examples: readonly ExampleResult[]
  constructor(findings: readonly Finding[], examples: readonly ExampleResult[]) {
    const told = [
      ...findings.map(({ at, what }) => `${at.code ?? at.field ?? at.of}: ${what.en}`),
      ...examples.map(({ name }) => `the example “${name}” fails`),
    ]
    super(`Publishing a table found ${told.join('; ')}`)
    this.name = 'UnsoundTemplate'
    this.findings = findings
    this.examples = examples
  }
}

/** A table from outside that can be scored and whose examples come out as expected; refuses any other, with all the reasons. */
function soundTemplate(file: unknown): Template {
  const read = readTemplate(file)
  if ('findings' in read) throw new UnsoundTemplate(read.findings, [])
  const errors = lintTemplate(read.template).filter(isError)
  if (errors.length > 0) throw new UnsoundTemplate(errors, [])
  const failed = runExamples(read.template).filter(({ differences }) => differences.length > 0)
  if (failed.length > 0) throw new UnsoundTemplate([], failed)
  return read.template
}

/** What stands of a table besides its versions: the latest number, the draft, and where its record ends. */
const State = z.object({
  name: z.string(),
  latest: z.int().min(0),
  record: RecordEnd,
  draft: TemplateDraft.extend({ request: z.string() }).optional(),
  content: Template.optional(),
})
type State = z.infer<typeof State>
export type StoredState = { readonly state: State; readonly etag: string | undefined }

/** The state of a table; of one nobody has written yet, that there is nothing. */
export async function findState(tables: Tables, place: TemplatePlace): Promise<StoredState> {
  const row = await tables.get('Config', place.bloc, keys.templateDraft(place.template))
  return row
    ? { state: State.parse(row.value), etag: row.etag }
    : { state: { name: '', latest: 0, record: recordStart(place, place.template) }, etag: undefined }
}

const stateOp = ({ template }: TemplatePlace, etag: string | undefined, value: State): Op => {
  const rk = keys.templateDraft(template)
  return etag === undefined ? { kind: 'insert', rk, value } : { kind: 'replace', rk, etag, value }
}

/** Writes a draft with a line of the table's record, or neither if somebody else has written since. */
export async function saveTemplateDraft(
  tables: Tables,
  place: TemplatePlace,
  { state, etag }: StoredState,
  { draft, request, content, ...by }: { draft: TemplateDraft; request: string; content: Template } & Doing,
): Promise<void> {
  const what = { revision: draft.revision, content: digest(content) }
  const line = nextLine(place.template, state.record, { ...by, act: 'template.save', what })
  const value: State = {
    name: content.name,
    latest: state.latest,
    record: line.end,
    draft: { ...draft, request },
    content,
  }
  await tables.commit('Config', place.bloc, [stateOp(place, etag, value), line.op])
}

/** What is published besides the table itself; `draft` is the revision it was, for whoever asks twice. */
export type Publishing = Doing & Pick<Publication, 'reason' | 'legalBasis'> & { readonly draft?: number }

/**
 * Publishes a version and puts the draft away, in one commit. Again with the same content does nothing; with other content it
 * is refused, as is a table that is unsound.
 */
export async function publishTemplate(
  tables: Tables,
  bloc: BlocId,
  file: unknown,
  { reason, legalBasis, draft, ...by }: Publishing,
): Promise<Publication> {
  const sound = soundTemplate(file)
  const place = { bloc, template: sound.id }
  const version = { id: sound.id, version: sound.version, hash: digest(sound) }
  const publication = { version, at: by.now.toISOString(), by: by.person.name, reason, legalBasis }
  const { state, etag } = await findState(tables, place)
  const what = { version: version.version, hash: version.hash, reason, legalBasis }
  const line = nextLine(place.template, state.record, { ...by, act: 'template.publish', what })
  const latest = Math.max(state.latest, sound.version)
  const value: Published = { hash: version.hash, template: sound, publication, draft }
  try {
    await tables.commit('Config', bloc, [
      { kind: 'insert', rk: keys.template(sound.id, sound.version), value },
      stateOp(place, etag, { name: sound.name, latest, record: line.end }),
      line.op,
    ])
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure
    const published = await findPublished(tables, place, sound.version)
    if (!published) throw failure
    if (published.hash !== version.hash)
      throw new Error(
        `Publishing ${version.id} found another version ${String(version.version)}; other content must have a new number`,
        { cause: failure },
      )
    return published.publication
  }
  return publication
}

/** A version as it was published. */
export async function findPublished(
  tables: Tables,
  { bloc, template }: TemplatePlace,
  version: number,
): Promise<Published | undefined> {
  const row = await tables.get('Config', bloc, keys.template(template, version))
  return row && Published.parse(row.value)
}

/** Every table of the bloc with its versions, the latest first. */
export async function findHistories(tables: Tables, bloc: BlocId): Promise<TemplateHistory[]> {
  const rows = await tables.range('Config', bloc, ...under('t|'), {
    select: ['name', 'publication', 'draft'],
  })
  const histories = new Map<string, TemplateHistory>()
  for (const { rk, value } of rows) {
    const id = TemplateId.parse(rk.split('|')[1])
    const history = histories.get(id) ?? { id, name: '', publications: [] }
    histories.set(id, history)
    if (rk === keys.templateDraft(id)) {
      const { name, draft } = State.pick({ name: true, draft: true }).parse(value)
      history.name = name
      if (draft) history.draft = { revision: draft.revision, savedAt: draft.savedAt, by: draft.by }
    } else history.publications.unshift(Publication.parse(value.publication))
  }
  return [...histories.values()]
}

/** The version of a period's table that something was made with, laid flat. */
export async function loadVersion(tables: Tables, period: Period, version: number): Promise<Prepared> {
  const wanted = versionOf(period, version)
  if (!wanted)
    throw new Error(`Loading version ${String(version)} of ${period.id}: the period has never gone by it`)
  return loadTemplate(tables, period.bloc, wanted)
}

// By the hash of its content, which never changes; a server meets few.
const ready = new Map<string, Prepared>()
const mostReady = 100

/** A published version laid flat for scoring; refuses content that does not have the hash it was published with. */
export async function loadTemplate(tables: Tables, bloc: BlocId, wanted: TemplateVersion): Promise<Prepared> {
  const known = ready.get(wanted.hash)
  if (known) return known
  const published = await findPublished(tables, { bloc, template: wanted.id }, wanted.version)
  const template = published?.template
  if (!template || digest(template) !== wanted.hash) {
    throw new Error(
      `Loading ${wanted.id} version ${String(wanted.version)} of ${bloc} found other content than its hash ${wanted.hash} names`,
    )
  }
  const prepared = prepare(template)
  if (ready.size >= mostReady) ready.clear()
  ready.set(wanted.hash, prepared)
  return prepared
}
