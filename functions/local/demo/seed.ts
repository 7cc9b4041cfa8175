/** Fills an empty server with the invented blocs, so that everything can be tried. Only ever at the first start. */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Person } from '../../../shared/access.ts'
import { IdempotencyKey, yearOf, type UnitId } from '../../../shared/ids.ts'
import { subjectOf } from '../../identity.ts'
import { submit } from '../../routes/submissions.ts'
import { readSettings } from '../../settings.ts'
import { saveBloc, saveUnit } from '../../store/blocs.ts'
import { saveMembership } from '../../store/memberships.ts'
import { openPeriod } from '../../store/periods.ts'
import type { Doing } from '../../store/records.ts'
import type { Tables } from '../../store/table.ts'
import { publishTemplate } from '../../store/templates.ts'
import { createAccount } from '../accounts/people.ts'
import { demoBlocs, demoPeople, type DemoBloc, type DemoPerson } from './bloc.ts'
import { demoEntries } from './entries.ts'

/** What later starts must know: the password to print, and who was signed in from which issuer. */
const Kept = z.strictObject({ password: z.string(), issuer: z.url(), subs: z.record(z.string(), z.string()) })
type Kept = z.infer<typeof Kept>

const day = 24 * 60 * 60 * 1000

export type Demo = { password: string; accounts: readonly { username: string; name: string; what: string }[] }

/** Makes the demo where it is not there yet; links its people anew where the server has moved to another address. */
export async function seedDemo(tables: Tables, folder: string, issuer: string, now: Date): Promise<Demo> {
  const file = path.join(folder, 'demo.json')
  const kept = readKept(file)
  const keep = (demo: Kept): void => {
    writeFileSync(file, JSON.stringify(demo), { mode: 0o600 })
  }
  if (!kept) {
    const made = await makeDemo(tables, issuer, now)
    keep(made)
    return told(made)
  }
  if (kept.issuer !== issuer) {
    await linkPeople(tables, issuer, kept.subs)
    keep({ ...kept, issuer })
  }
  return told(kept)
}

function readKept(file: string): Kept | undefined {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return undefined
    throw failure
  }
}

async function makeDemo(tables: Tables, issuer: string, now: Date): Promise<Kept> {
  const password = `thi-dua-${randomBytes(3).toString('hex')}`
  const subs: Record<string, string> = {}
  for (const { username, name } of demoPeople) {
    subs[username] = (await createAccount(tables, { username, name, password })).sub
  }
  const opening = { person: openerOf(issuer, subs), now: new Date(now.getTime() - 60 * day) }
  for (const demo of demoBlocs) await makeBloc(tables, demo, now, opening)
  await linkPeople(tables, issuer, subs)
  for (const demo of demoBlocs) await submitSome(tables, demo, issuer, subs, now)
  return { password, issuer, subs }
}

/** The last moment of work, 17:00 in Vietnam, so many days from now. */
function deadlineIn(days: number, now: Date): string {
  const date = new Date(now.getTime() + days * day).toISOString().slice(0, 10)
  return new Date(`${date}T10:00:00.000Z`).toISOString()
}

async function makeBloc(tables: Tables, demo: DemoBloc, now: Date, opening: Doing): Promise<void> {
  await saveBloc(tables, demo.bloc)
  for (const { unit } of demo.units) await saveUnit(tables, demo.bloc.id, unit)
  const { version: template } = await publishTemplate(tables, demo.bloc.id, demo.template, {
    ...opening,
    reason: 'Bảng dùng thử',
    legalBasis: '',
  })
  const { id, name, daysLeft } = demo.period
  const period = {
    id,
    name,
    bloc: demo.bloc.id,
    template,
    head: demo.head,
    deadline: deadlineIn(daysLeft, now),
  }
  await openPeriod(
    tables,
    period,
    new Map(demo.units.map(({ unit, targets }) => [unit.id, targets])),
    opening,
  )
}

async function linkPeople(
  tables: Tables,
  issuer: string,
  subs: Readonly<Record<string, string>>,
): Promise<void> {
  for (const { username, name, posts } of demoPeople) {
    for (const { bloc, unit, roles } of posts) {
      const year = yearOf(demoBlocs[0]?.period.id ?? missing('a demo bloc'))
      const subject = subjectOf(issuer, subs[username] ?? missing(username))
      await saveMembership(tables, bloc, year, subject, { unit, roles: [...roles], name })
    }
  }
}

/** Submits as the units themselves would, through the very route, each an hour after the other. */
async function submitSome(
  tables: Tables,
  { bloc, period, template, units, submitted }: DemoBloc,
  issuer: string,
  subs: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const settings = readSettings({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: issuer })
  for (const [index, { unit, seed }] of submitted.entries()) {
    const found = units.find((each) => each.unit.id === unit) ?? missing(unit)
    const ask = {
      ...{ bloc: bloc.id, period: period.id, unit, base: 0, templateVersion: template.version },
      key: IdempotencyKey.parse(randomBytes(18).toString('base64url')),
      entries: demoEntries(template, found, seed),
      confirmed: [],
    }
    const at = new Date(now.getTime() - (submitted.length - index) * 20 * 60 * 60 * 1000)
    await submit(ask, { person: staffOf(unit, issuer, subs), now: at, tables, settings })
  }
}

const staffOf = (unit: UnitId, issuer: string, subs: Readonly<Record<string, string>>): Person =>
  personWith((post) => post.unit === unit && post.roles.includes('staff'), issuer, subs)

const openerOf = (issuer: string, subs: Readonly<Record<string, string>>): Person =>
  personWith((post) => post.roles.includes('admin'), issuer, subs)

function personWith(
  wanted: (post: DemoPerson['posts'][number]) => boolean,
  issuer: string,
  subs: Readonly<Record<string, string>>,
): Person {
  for (const { username, name, posts } of demoPeople) {
    const post = posts.find(wanted)
    if (!post) continue
    const { unit, roles } = post
    const subject = subjectOf(issuer, subs[username] ?? missing(username))
    return { subject, name, membership: { unit, roles: [...roles] } }
  }
  return missing('person with the role')
}

function missing(what: string): never {
  throw new Error(`Making the demo found no ${what}; every unit must have its staff, everyone an account`)
}

const roleText = {
  staff: 'cán bộ',
  verifier: 'tổ kiểm tra',
  head: 'khối trưởng',
  admin: 'quản trị',
  council: 'hội đồng',
}

function told({ password }: Kept): Demo {
  const accounts = demoPeople.map(({ username, name, posts }) => {
    const what = posts.map(({ bloc, unit, roles }) => {
      const place = demoBlocs.find((each) => each.bloc.id === bloc)
      const at = place?.units.find((each) => each.unit.id === unit)?.unit.shortName ?? unit
      return `${roles.map((role) => roleText[role]).join(', ')} ${at}`
    })
    return { username, name, what: [...new Set(what)].join('; ') }
  })
  return { password, accounts }
}
