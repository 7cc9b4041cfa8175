import { z } from 'zod'
import { Role, type Permission } from './access.ts'
import { Bloc, Unit } from './bloc.ts'
import { Entry, EntryCells } from './entry.ts'
import { BlocId, Code, IdempotencyKey, Moment, PeriodId, Subject, TemplateId, UnitId, Year } from './ids.ts'
import { Given, Targets } from './facts.ts'
import { Invitation, InvitationCode, Invited, Member } from './people.ts'
import { Period } from './period.ts'
import { Publication, TemplateDraft, TemplateHistory } from './publication.ts'
import { Place } from './ranking.ts'
import { CheckCode, Receipt } from './submission.ts'
import { Template } from './template.ts'

/** Who may make a call: anyone, anyone signed in, or whoever holds a permission in the bloc and year, or period, of the path. */
export type Allowed = 'public' | 'signed-in' | Permission

/** One call between pane and server: where it lives, who may make it, what goes in, what comes out. */
type Call = {
  method: 'GET' | 'PUT' | 'POST'
  path: string
  allowed: Allowed
  summary: string
  params: z.ZodObject
  body?: z.ZodObject
  answer: z.ZodObject
}

const inPeriod = z.strictObject({ bloc: BlocId, period: PeriodId })
const inUnit = inPeriod.extend({ unit: UnitId })
const inYear = z.strictObject({ bloc: BlocId, year: Year })
const ofTemplate = inYear.extend({ template: TemplateId })
/** A version's number as it stands in an address. */
const VersionText = z.string().regex(/^[1-9]\d{0,5}$/)
const Revision = z.string().regex(/^[0-9a-f]{64}$/)
const none = z.strictObject({})

/** How far a unit is (tiến độ). A unit that has submitted keeps its receipt; `savedAt` tells of a draft on the server. */
export const UnitProgress = z.strictObject({
  unit: Unit,
  receipt: Receipt.optional(),
  filled: z.int().min(0).optional(),
  savedAt: Moment.optional(),
  /** The version of the table that it has submitted by. */
  templateVersion: z.int().min(1).optional(),
})
export type UnitProgress = z.infer<typeof UnitProgress>

/** A bloc and period in which the person has a role. */
export const Post = z.strictObject({ bloc: Bloc, period: Period, roles: z.array(Role), unit: Unit })
export type Post = z.infer<typeof Post>

/** A bloc and year in which the person has a role. */
export const Seat = z.strictObject({ bloc: Bloc, year: Year, roles: z.array(Role), unit: UnitId })
export type Seat = z.infer<typeof Seat>

/** A draft as last saved on the server; `revision` grows by one with each saving. */
export const Draft = z.strictObject({
  revision: z.int().min(1),
  savedAt: Moment,
  by: z.string(),
  templateVersion: z.int().min(1),
  cells: z.array(EntryCells).max(2000),
})
export type Draft = z.infer<typeof Draft>

/** What pane and server say to each other. The server registers every call, the pane's client follows from it by inference. */
export const calls = {
  'sign-in.read': {
    method: 'GET',
    path: 'sign-in',
    allowed: 'public',
    summary: 'How to sign in here: the issuer, the client and the scope of this server.',
    params: none,
    answer: z.strictObject({
      kind: z.enum(['oidc', 'entra']),
      issuer: z.url(),
      clientId: z.string(),
      scope: z.string(),
      resource: z.string().optional(),
    }),
  },
  'person.read': {
    method: 'GET',
    path: 'me',
    allowed: 'signed-in',
    summary: 'The person signed in, and every bloc and period in which they have a role.',
    params: none,
    answer: z.strictObject({
      name: z.string(),
      now: Moment,
      posts: z.array(Post),
      memberships: z.array(Seat),
    }),
  },
  'template.read': {
    method: 'GET',
    path: 'blocs/{bloc}/periods/{period}/template',
    allowed: 'bloc.read',
    summary: 'The criteria table that a period is scored by: one published version, which never changes.',
    params: inPeriod,
    answer: z.strictObject({ template: Template }),
  },
  'period-template.read': {
    method: 'GET',
    path: 'blocs/{bloc}/periods/{period}/template/versions/{version}',
    allowed: 'bloc.read',
    summary:
      'A version of the criteria table that the period goes by or has gone by, and how it came into force.',
    params: inPeriod.extend({ version: VersionText }),
    answer: z.strictObject({ template: Template, publication: Publication }),
  },
  'draft.read': {
    method: 'GET',
    path: 'blocs/{bloc}/periods/{period}/units/{unit}/draft',
    allowed: 'draft.read',
    summary:
      "A unit's own work so far: registered targets, what the bloc gives its rows as now known, the draft last saved, and the last submission.",
    params: inUnit,
    answer: z.strictObject({
      targets: Targets,
      given: Given,
      draft: Draft.optional(),
      submission: z
        .strictObject({ receipt: Receipt, templateVersion: z.int().min(1), entries: z.array(Entry) })
        .optional(),
    }),
  },
  'draft.save': {
    method: 'PUT',
    path: 'blocs/{bloc}/periods/{period}/units/{unit}/draft',
    allowed: 'draft.save',
    summary:
      'Saves the open cells of the sheet as they stand. `base` is the draft revision this one grew from, 0 for none.',
    params: inUnit,
    body: z.strictObject({
      base: z.int().min(0),
      templateVersion: z.int().min(1),
      filled: z.int().min(0),
      cells: z.array(EntryCells).max(2000),
    }),
    answer: z.strictObject({ revision: z.int().min(1), savedAt: Moment }),
  },
  'submission.submit': {
    method: 'POST',
    path: 'blocs/{bloc}/periods/{period}/units/{unit}/submissions',
    allowed: 'submission.submit',
    summary:
      'Submits the unit’s entries. Repeating it with the same key is answered with the same receipt. `base` is the revision it follows, 0 for the first.',
    params: inUnit,
    body: z.strictObject({
      key: IdempotencyKey,
      base: z.int().min(0),
      templateVersion: z.int().min(1),
      entries: z.array(Entry).max(2000),
      confirmed: z.array(Code).max(2000),
    }),
    answer: z.strictObject({ receipt: Receipt }),
  },
  'progress.read': {
    method: 'GET',
    path: 'blocs/{bloc}/periods/{period}/progress',
    allowed: 'progress.read',
    summary: 'Every unit of the bloc: submitted, late, on the way, or not begun.',
    params: inPeriod,
    answer: z.strictObject({ now: Moment, units: z.array(UnitProgress) }),
  },
  'scorecard.read': {
    method: 'GET',
    path: 'blocs/{bloc}/periods/{period}/units/{unit}/scorecard',
    allowed: 'scorecard.read',
    summary: "What a unit's last submission says, with all that its scorecard is counted from.",
    params: inUnit,
    answer: z.strictObject({
      receipt: Receipt,
      templateVersion: z.int().min(1),
      entries: z.array(Entry),
      targets: Targets,
      given: Given,
    }),
  },
  'ranking.read': {
    method: 'GET',
    path: 'blocs/{bloc}/periods/{period}/ranking',
    allowed: 'ranking.read',
    summary:
      'The ranking of the units that have submitted, with what decided each place; final once the period is closed.',
    params: inPeriod,
    answer: z.strictObject({
      final: z.boolean(),
      at: Moment,
      units: z.array(Unit),
      places: z.array(Place),
      missing: z.array(UnitId),
      /** By unit: what every section, group and criterion counts for, in the template's printed order. */
      points: z.record(UnitId, z.array(z.int())),
      /** By unit that has submitted: the version of the table it was scored by. */
      versions: z.record(UnitId, z.int().min(1)),
      checkCode: CheckCode.optional(),
    }),
  },
  'period.close': {
    method: 'POST',
    path: 'blocs/{bloc}/periods/{period}/close',
    allowed: 'period.close',
    summary:
      'Closes the period: from that instant no submission changes it. Repeating it is answered the same.',
    params: inPeriod,
    answer: z.strictObject({ closedAt: Moment, checkCode: CheckCode }),
  },
  'template.list': {
    method: 'GET',
    path: 'blocs/{bloc}/years/{year}/templates',
    allowed: 'template.edit',
    summary: 'Every criteria table of the bloc: its versions in force and the draft of the next.',
    params: inYear,
    answer: z.strictObject({ templates: z.array(TemplateHistory) }),
  },
  'template-version.read': {
    method: 'GET',
    path: 'blocs/{bloc}/years/{year}/templates/{template}/versions/{version}',
    allowed: 'template.edit',
    summary: 'One version of a criteria table as it was published.',
    params: ofTemplate.extend({ version: VersionText }),
    answer: z.strictObject({ template: Template, publication: Publication }),
  },
  'template-draft.read': {
    method: 'GET',
    path: 'blocs/{bloc}/years/{year}/templates/{template}/draft',
    allowed: 'template.edit',
    summary: 'The draft of the next version of a criteria table.',
    params: ofTemplate,
    answer: z.strictObject({ template: Template, draft: TemplateDraft }),
  },
  'template-draft.save': {
    method: 'PUT',
    path: 'blocs/{bloc}/years/{year}/templates/{template}/draft',
    allowed: 'template.edit',
    summary:
      'Saves a whole draft, sound or not; it is given the number of the next version. `base` is the revision it grew from, 0 for none.',
    params: ofTemplate,
    body: z.strictObject({ base: z.int().min(0), content: Template }),
    answer: z.strictObject({ draft: TemplateDraft, version: z.int().min(1) }),
  },
  'template.publish': {
    method: 'POST',
    path: 'blocs/{bloc}/years/{year}/templates/{template}/versions',
    allowed: 'template.edit',
    summary:
      'Publishes the draft of this revision: from then on it never changes. Refused with everything that makes it impossible to score, and with its own examples that fail. Repeating it is answered the same.',
    params: ofTemplate,
    body: z.strictObject({
      base: z.int().min(1),
      reason: Publication.shape.reason,
      legalBasis: Publication.shape.legalBasis,
    }),
    answer: z.strictObject({ publication: Publication }),
  },
  'bloc.create': {
    method: 'POST',
    path: 'blocs',
    allowed: 'signed-in',
    summary:
      'Makes a new bloc with its first unit, and the person who asks its first admin. Needs the set-up code of this server.',
    params: none,
    body: z.strictObject({ code: InvitationCode, year: Year, bloc: Bloc, unit: Unit }),
    answer: z.strictObject({ bloc: Bloc, year: Year }),
  },
  'set-up.read': {
    method: 'GET',
    path: 'blocs/{bloc}/years/{year}/set-up',
    allowed: 'bloc.set-up',
    summary:
      'All that a bloc is set up with in a year: units, people, invitations not yet accepted, periods.',
    params: inYear,
    answer: z.strictObject({
      bloc: Bloc,
      units: z.array(Unit),
      people: z.array(Member),
      invitations: z.array(Invitation),
      periods: z.array(Period),
      /** Names the list of units as it stands, for saving it changed. */
      unitsRevision: Revision,
    }),
  },
  'units.save': {
    method: 'PUT',
    path: 'blocs/{bloc}/years/{year}/units',
    allowed: 'bloc.set-up',
    summary:
      'Saves the whole list of units. A unit with people or in a period cannot be left out. `base` is the list it grew from.',
    params: inYear,
    body: z.strictObject({ base: Revision, units: z.array(Unit).min(1).max(90) }),
    answer: z.strictObject({ unitsRevision: Revision }),
  },
  'people.invite': {
    method: 'POST',
    path: 'blocs/{bloc}/years/{year}/invitations',
    allowed: 'bloc.set-up',
    summary: 'Invites people to their roles. Each code is told this once, works once, and for 30 days.',
    params: inYear,
    body: z.strictObject({ people: z.array(Invited).min(1).max(90) }),
    answer: z.strictObject({
      invitations: z.array(z.strictObject({ name: z.string(), code: z.string(), expiresAt: Moment })),
    }),
  },
  'invitation.withdraw': {
    method: 'POST',
    path: 'blocs/{bloc}/years/{year}/invitations/{invitation}/withdraw',
    allowed: 'bloc.set-up',
    summary: 'Takes an invitation back that nobody has accepted.',
    params: inYear.extend({ invitation: Invitation.shape.id }),
    answer: z.strictObject({}),
  },
  'invitation.accept': {
    method: 'POST',
    path: 'invitations/accept',
    allowed: 'signed-in',
    summary: 'Gives the person who asks the roles that the code was made for.',
    params: none,
    body: z.strictObject({ code: InvitationCode }),
    answer: z.strictObject({ bloc: Bloc, year: Year }),
  },
  'person.save': {
    method: 'PUT',
    path: 'blocs/{bloc}/years/{year}/people/{subject}',
    allowed: 'bloc.set-up',
    summary: 'Changes a person’s unit and roles, or takes them all away. The last admin stays admin.',
    params: inYear.extend({ subject: Subject }),
    body: z.strictObject({ unit: UnitId, roles: z.array(Role) }),
    answer: z.strictObject({}),
  },
  'period.open': {
    method: 'POST',
    path: 'blocs/{bloc}/periods/{period}/open',
    allowed: 'bloc.set-up',
    summary: 'Opens a period for the units named in `targets`, each with its registered targets.',
    params: inPeriod,
    body: z.strictObject({
      name: Period.shape.name,
      deadline: Moment,
      head: UnitId,
      template: z.strictObject({ id: TemplateId, version: z.int().min(1) }),
      targets: z.record(UnitId, Targets),
    }),
    answer: z.strictObject({ period: Period }),
  },
  'period.amend': {
    method: 'POST',
    path: 'blocs/{bloc}/periods/{period}/amend',
    allowed: 'bloc.set-up',
    summary:
      'An open period goes on by a newer version of its criteria table. What was submitted keeps the version it was made with until it is submitted again. Repeating it is answered the same.',
    params: inPeriod,
    body: z.strictObject({ template: z.strictObject({ id: TemplateId, version: z.int().min(1) }) }),
    answer: z.strictObject({ period: Period }),
  },
  'submissions.read': {
    method: 'GET',
    path: 'blocs/{bloc}/periods/{period}/submissions',
    allowed: 'template.edit',
    summary: "Every unit's last submission, to see what another criteria table would have come to.",
    params: inPeriod,
    answer: z.strictObject({
      template: Template,
      units: z.array(Unit),
      submissions: z.array(
        z.strictObject({
          unit: UnitId,
          templateVersion: z.int().min(1),
          entries: z.array(Entry),
          targets: Targets,
          given: Given,
        }),
      ),
    }),
  },
  'bloc.save': {
    method: 'PUT',
    path: 'blocs/{bloc}/years/{year}/bloc',
    allowed: 'bloc.set-up',
    summary: 'Changes what a bloc is called, its time zone, and whether it is in secret-safe mode.',
    params: inYear,
    body: Bloc.omit({ id: true }),
    answer: z.strictObject({ bloc: Bloc }),
  },
} as const satisfies Record<string, Call>

export type CallId = keyof typeof calls
type Fields<C> =
  C extends z.ZodObject<infer Shape> ? (keyof Shape extends never ? object : z.infer<C>) : unknown

/** What a call is asked with: the parts of its path and the fields of its body together. */
export type Ask<C extends CallId> = Fields<(typeof calls)[C]['params']> &
  ((typeof calls)[C] extends { body: infer B } ? Fields<B> : unknown)

/** What a call answers. */
export type Answer<C extends CallId> = z.infer<(typeof calls)[C]['answer']>
