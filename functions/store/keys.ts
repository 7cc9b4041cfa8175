/**
 * Where every row lies.
 *   Config, partition bloc           b · u|unit · m|year|subject · i|year|invitation · p|period
 *                                    r where the bloc's own record ends · a|-|seq its lines
 *                                    t|template|version published · t|template|d its draft · a|template|seq record
 *   Access, partition subject        year|bloc: an index, for finding; who may do what is decided by Config m|
 *           partition b              bloc: that there is one
 *           partition i              digest of an invitation's code: in which bloc and year it is
 *   Period, partition bloc|period    g the gate · h|unit head · s|unit|999999-revision · d|unit draft
 *                                    a|unit|seq record (unit `-`: of the period itself) · x|000001 final ranking
 */
import type { BlocId, PeriodId, Subject, TemplateId, UnitId } from '../../shared/ids.ts'

/** A period, by the bloc it is of and its own id. */
export type PeriodPlace = { readonly bloc: BlocId; readonly period: PeriodId }

/** A criteria table, by the bloc it is of. */
export type TemplatePlace = { readonly bloc: BlocId; readonly template: TemplateId }

/** Whose record a line is in: a unit's, the period's or bloc's own, or a criteria table's. */
export type RecordOwner = UnitId | '-' | TemplateId

export const periodPartition = ({ bloc, period }: PeriodPlace): string => `${bloc}|${period}`

const six = (number: number): string => String(number).padStart(6, '0')

export const keys = {
  bloc: 'b',
  blocs: 'b',
  blocRecord: 'r',
  unit: (unit: UnitId) => `u|${unit}`,
  membership: (year: number, subject: Subject) => `m|${String(year)}|${subject}`,
  invitations: 'i',
  invitation: (year: number, id: string) => `i|${String(year)}|${id}`,
  template: (template: TemplateId, version: number) => `t|${template}|${six(version)}`,
  templateDraft: (template: TemplateId) => `t|${template}|d`,
  period: (period: PeriodId) => `p|${period}`,
  access: (year: number, bloc: BlocId) => `${String(year)}|${bloc}`,
  gate: 'g',
  head: (unit: UnitId) => `h|${unit}`,
  /** The latest revision comes first. */
  submission: (unit: UnitId, revision: number) => `s|${unit}|${six(999_999 - revision)}`,
  draft: (unit: UnitId) => `d|${unit}`,
  record: (owner: RecordOwner, seq: number) => `a|${owner}|${six(seq)}`,
  ranking: 'x|000001',
}

/** The last part of a key: the unit of `h|unit`. */
export const lastPart = (key: string): string => key.slice(key.lastIndexOf('|') + 1)

/** The range of keys that begin with a prefix ending in `|`. */
export const under = (prefix: string): readonly [from: string, to: string] => [
  prefix,
  `${prefix.slice(0, -1)}}`,
]
