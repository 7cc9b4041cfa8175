/**
 * The record: who did what, when, one line after another. Each line names the digest of the line before it, and is written
 * in the same commit as what it tells of, so no line can be changed, taken out or added afterwards without being found.
 */
import { z } from 'zod'
import { Moment, Subject, type BlocId } from '../../shared/ids.ts'
import type { Person } from '../../shared/access.ts'
import { digest } from '../digest.ts'
import {
  keys,
  periodPartition,
  under,
  type PeriodPlace,
  type RecordOwner,
  type TemplatePlace,
} from './keys.ts'
import type { Op, Tables } from './table.ts'

/** Where a record ends: what the next line follows. */
export const RecordEnd = z.object({ seq: z.int().min(0), hash: z.string() })
export type RecordEnd = z.infer<typeof RecordEnd>

const Line = z.strictObject({
  seq: z.int().min(1),
  before: z.string(),
  at: Moment,
  subject: Subject,
  name: z.string(),
  act: z.enum([
    'period.open',
    'draft.save',
    'submission.submit',
    'period.amend',
    'period.close',
    'template.save',
    'template.publish',
    'bloc.create',
    'bloc.save',
    'units.save',
    'person.invite',
    'person.withdraw',
    'person.accept',
    'person.save',
  ]),
  /** What the act came to; long content by its digest. */
  what: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type Line = z.infer<typeof Line>
const Kept = Line.extend({ hash: z.string() })

/** What a record is of: a period and its units, a criteria table, or the bloc. */
type RecordPlace = PeriodPlace | TemplatePlace | { readonly bloc: BlocId }

export const recordStart = (place: RecordPlace, owner: RecordOwner): RecordEnd => ({
  seq: 0,
  hash: digest({
    bloc: place.bloc,
    ...('period' in place && { period: place.period }),
    ...('template' in place && { template: place.template }),
    owner,
  }),
})

/** Who did something, and when. */
export type Doing = { readonly person: Person; readonly now: Date }

/** The next line of a record, to be committed with what it tells of, and where the record then ends. */
export function nextLine(
  owner: RecordOwner,
  end: RecordEnd,
  told: Doing & { act: Line['act']; what: Line['what'] },
): { op: Op; end: RecordEnd } {
  const line: Line = {
    seq: end.seq + 1,
    before: end.hash,
    at: told.now.toISOString(),
    subject: told.person.subject,
    name: told.person.name,
    act: told.act,
    what: told.what,
  }
  const hash = digest(line)
  const op: Op = { kind: 'insert', rk: keys.record(owner, line.seq), value: { ...line, hash } }
  return { op, end: { seq: line.seq, hash } }
}

/** The lines of a record that should end as `end` says, and the first that is not as it was written, if any is not. */
export async function readRecord(
  tables: Tables,
  place: RecordPlace,
  owner: RecordOwner,
  end: RecordEnd,
): Promise<{ lines: Line[]; brokenAt: number | undefined }> {
  const prefix = under(`a|${owner}|`)
  const rows =
    'period' in place
      ? await tables.range('Period', periodPartition(place), ...prefix)
      : await tables.range('Config', place.bloc, ...prefix)
  const lines: Line[] = []
  let last = recordStart(place, owner)
  for (const row of rows) {
    const { hash, ...line } = Kept.parse(row.value)
    const follows = line.seq === last.seq + 1 && line.before === last.hash && digest(line) === hash
    if (!follows) return { lines, brokenAt: last.seq + 1 }
    lines.push(line)
    last = { seq: line.seq, hash }
  }
  const whole = last.seq === end.seq && last.hash === end.hash
  return { lines, brokenAt: whole ? undefined : last.seq + 1 }
}
