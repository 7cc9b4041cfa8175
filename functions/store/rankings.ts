/** The final ranking of a closed period, kept as it was announced. */
import { z } from 'zod'
import { calls } from '../../shared/calls.ts'
import { Moment } from '../../shared/ids.ts'
import { CheckCode } from '../../shared/submission.ts'
import { keys, periodPartition, type PeriodPlace } from './keys.ts'
import { RecordEnd } from './records.ts'
import type { Tables } from './table.ts'

const answer = calls['ranking.read'].answer

/** `records`: where the record of each unit ended, so that a record cut short afterwards is found. */
export const FinalRanking = answer
  .pick({ units: true, places: true, missing: true, points: true, versions: true })
  .extend({
    at: Moment,
    template: z.string(),
    records: z.record(z.string(), RecordEnd),
    checkCode: CheckCode,
  })
export type FinalRanking = z.infer<typeof FinalRanking>

export async function findFinalRanking(
  tables: Tables,
  place: PeriodPlace,
): Promise<FinalRanking | undefined> {
  const row = await tables.get('Period', periodPartition(place), keys.ranking)
  return row && FinalRanking.parse(row.value)
}

export async function saveFinalRanking(
  tables: Tables,
  place: PeriodPlace,
  ranking: FinalRanking,
): Promise<void> {
  await tables.commit('Period', periodPartition(place), [
    { kind: 'insert', rk: keys.ranking, value: ranking },
  ])
}
