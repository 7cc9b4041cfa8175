/** A small world for the server's tests: two blocs, their people, a table short enough to count in the head. */
import type { Membership, Role } from '../../shared/access.ts'
import { Bloc, Unit } from '../../shared/bloc.ts'
import type { Entry } from '../../shared/entry.ts'
import { BlocId, Code, PeriodId, UnitId } from '../../shared/ids.ts'
import { Targets } from '../../shared/facts.ts'
import { Template } from '../../shared/template.ts'
import { subjectOf } from '../../functions/identity.ts'
import { saveBloc, saveUnit } from '../../functions/store/blocs.ts'
import { saveMembership } from '../../functions/store/memberships.ts'
import { openPeriod } from '../../functions/store/periods.ts'
import type { Tables } from '../../functions/store/table.ts'
import { publishTemplate } from '../../functions/store/templates.ts'
import { issuer } from './tokens.ts'

export const bloc = BlocId.parse('khoi-noi-chinh')
export const otherBloc = BlocId.parse('khoi-kinh-te')
export const units = ['cong-an', 'quan-su', 'bien-phong'].map((id) => UnitId.parse(id))
export const [police, army, border] = units as [UnitId, UnitId, UnitId]
const trade = UnitId.parse('cong-thuong')

const everything: readonly Role[] = ['staff', 'verifier', 'head', 'admin', 'council']
type Post = { bloc: BlocId; year: number } & Membership
const here = (unit: UnitId, ...roles: Role[]): Post[] => [{ bloc, year: 2026, unit, roles }]

/** Everyone, under their own name as the issuer knows them. */
export const people = {
  an: here(police, 'staff'),
  binh: here(army, 'staff'),
  bao: here(border, 'staff'),
  /** Also staff of the police, beside An. */
  anh: here(police, 'staff'),
  giang: here(border, 'verifier'),
  hoa: here(army, 'head'),
  ha: here(army, 'head', 'staff'),
  dung: here(border, 'admin'),
  cuc: here(border, 'council'),
  /** All roles, but in another bloc. */
  kinh: [{ bloc: otherBloc, year: 2026, unit: trade, roles: [...everything] }],
  /** All roles, but of last year. */
  xuan: [{ bloc, year: 2025, unit: police, roles: [...everything] }],
  /** Signed in, and nothing else. */
  vang: [],
} as const satisfies Record<string, readonly Post[]>
export type Name = keyof typeof people

export const code = (text: string): Code => Code.parse(text)
const none = { need: 'none', orExplanation: false } as const
const criterion = { kind: 'criterion', evidence: none } as const

/** 60 points by ratio to a registered target, 40 by share of cases, 5 of bonus, 5 of deduction. */
export const template = Template.parse({
  id: 'bang-thu',
  version: 1,
  name: 'Bảng tiêu chí thử',
  decimals: 2,
  scale: 100_00,
  floor: 0,
  ceiling: 105_00,
  sections: [
    {
      kind: 'main',
      code: 'I',
      label: 'Nhiệm vụ chính trị',
      max: 100_00,
      children: [
        {
          ...criterion,
          code: 'I.1',
          label: 'Vụ việc giải quyết',
          max: 60_00,
          method: { kind: 'ratio', target: { kind: 'registered' }, step: 1 },
          evidence: { need: 'when-earning', orExplanation: false },
        },
        {
          ...criterion,
          code: 'I.2',
          label: 'Tỷ lệ đúng hạn',
          max: 40_00,
          method: {
            kind: 'bands',
            of: 'percent',
            bands: [
              { from: 90_00, points: 40_00 },
              { below: 90_00, points: 20_00 },
            ],
          },
        },
      ],
    },
    {
      kind: 'bonus',
      code: 'II',
      label: 'Điểm thưởng',
      max: 5_00,
      children: [
        {
          ...criterion,
          code: 'II.1',
          label: 'Sáng kiến',
          max: 5_00,
          method: { kind: 'judged', least: 0, step: 50 },
        },
      ],
    },
    {
      kind: 'deduction',
      code: 'III',
      label: 'Điểm trừ',
      max: 5_00,
      children: [
        {
          ...criterion,
          code: 'III.1',
          label: 'Vi phạm',
          max: 5_00,
          method: { kind: 'per-event', event: 'lần', start: 0, each: 1_00, floor: 0 },
        },
      ],
    },
  ],
  tieBreaks: [{ kind: 'more-bonus' }, { kind: 'more-points', code: 'I.1' }],
})

export const place = (id: string): { bloc: BlocId; period: PeriodId } => ({
  bloc,
  period: PeriodId.parse(id),
})
const dayAfter = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

/** Makes both blocs with everyone, and the period 2026 open in each. */
export async function makeWorld(tables: Tables): Promise<void> {
  for (const id of [bloc, otherBloc]) {
    await saveBloc(tables, Bloc.parse({ id, name: `Khối ${id}`, timeZone: 'Asia/Ho_Chi_Minh' }))
    for (const [order, unit] of (id === bloc ? units : [trade]).entries()) {
      const named = { id: unit, name: `Đơn vị ${unit}`, shortName: unit, order }
      await saveUnit(tables, id, Unit.parse(named))
    }
    await open(tables, id, '2026')
  }
  for (const [name, posts] of Object.entries(people) as [Name, readonly Post[]][]) {
    for (const { year, bloc: where, ...membership } of posts) {
      await saveMembership(tables, where, year, subjectOf(issuer, name), { ...membership, name })
    }
  }
}

/** Opens a period of a bloc for all its units, each with 200 cases registered; due in a day or so many days. */
export async function open(tables: Tables, where: BlocId, id: string, due = 1): Promise<void> {
  const opener: Name = where === bloc ? 'dung' : 'kinh'
  const person = { subject: subjectOf(issuer, opener), name: opener, membership: undefined }
  const now = new Date()
  const published = await publishTemplate(tables, where, template, {
    person,
    now,
    reason: 'Mở kỳ',
    legalBasis: '',
  })
  const period = {
    id: PeriodId.parse(id),
    bloc: where,
    name: `Năm ${id}`,
    template: published.version,
    head: where === bloc ? army : trade,
    deadline: dayAfter(due),
  }
  const targets = Targets.parse({ 'I.1': 200_00 })
  const there = where === bloc ? units : [trade]
  await openPeriod(tables, period, new Map(there.map((unit) => [unit, targets])), { person, now })
}

let opened = 0
/** Opens a period of the bloc for one case alone, so that none finds what another left. */
export async function openNext(tables: Tables, due = 1): Promise<PeriodId> {
  opened += 1
  const id = `2026-thu-${String(opened)}`
  await open(tables, bloc, id, due)
  return PeriodId.parse(id)
}

type Results = { cases?: number; share?: number; bonus?: number; events?: number }

/** Entries of so many of 200 cases, such a share in time, bonus points and events: 100 points and nothing else by default. */
export function entries({ cases = 200, share = 95, bonus = 0, events = 0 }: Results = {}): [
  Entry,
  Entry,
  Entry,
  Entry,
] {
  const entry = (criterion: string, value: number, evidence = ''): Entry => ({
    criterion: code(criterion),
    value: Math.round(value * 100),
    target: null,
    evidence,
    explanation: '',
  })
  return [
    entry('I.1', cases, 'Báo cáo số 12/BC'),
    entry('I.2', share),
    entry('II.1', bonus),
    entry('III.1', events),
  ]
}
