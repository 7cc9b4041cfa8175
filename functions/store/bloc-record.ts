/** The record of a bloc itself: who set up what. Its lines are written with what they tell of. */
import type { BlocId } from '../../shared/ids.ts'
import { keys } from './keys.ts'
import { nextLine, RecordEnd, recordStart, type Doing, type Line } from './records.ts'
import type { Op, Tables } from './table.ts'

/** Where a bloc's record ends: to be read before whatever a change of its set-up is judged by. */
export type BlocRecord = { readonly end: RecordEnd; readonly etag: string | undefined }

export async function findBlocRecord(tables: Tables, bloc: BlocId): Promise<BlocRecord> {
  const row = await tables.get('Config', bloc, keys.blocRecord)
  return row
    ? { end: RecordEnd.parse(row.value), etag: row.etag }
    : { end: recordStart({ bloc }, '-'), etag: undefined }
}

/** Writes to a bloc's set-up with a line of its record, or nothing if anybody has written there since the record was read. */
export async function commitTold(
  tables: Tables,
  bloc: BlocId,
  { end, etag }: BlocRecord,
  ops: readonly Op[],
  told: Doing & Pick<Line, 'act' | 'what'>,
): Promise<void> {
  const line = nextLine('-', end, told)
  const row = { rk: keys.blocRecord, value: line.end }
  const next: Op = etag === undefined ? { kind: 'insert', ...row } : { kind: 'replace', etag, ...row }
  await tables.commit('Config', bloc, [...ops, next, line.op])
}

/** Takes rows away as they stand now. */
export async function removing(tables: Tables, bloc: BlocId, rks: readonly string[]): Promise<Op[]> {
  const rows = await Promise.all(rks.map((rk) => tables.get('Config', bloc, rk)))
  return rows.flatMap((row): Op[] => (row ? [{ kind: 'delete', rk: row.rk, etag: row.etag }] : []))
}
