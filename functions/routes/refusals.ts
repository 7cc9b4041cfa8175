/** Refusals that several routes share. */
import type { BlocId } from '../../shared/ids.ts'
import { versionOf, type Period } from '../../shared/period.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { loadBloc } from '../store/blocs.ts'
import type { Head } from '../store/heads.ts'
import type { Tables } from '../store/table.ts'

/** A moment as people of the bloc write it: 23/11/2026 16:05. */
export async function localText(tables: Tables, bloc: BlocId, moment: string): Promise<string> {
  const { timeZone } = await loadBloc(tables, bloc)
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(moment))
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? ''
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`
}

/** Refuses to write for a unit whose period is closed. */
export async function mustBeOpen(tables: Tables, bloc: BlocId, { closedAt }: Head): Promise<void> {
  if (closedAt === undefined) return
  throw new Refusal(problem('period.closed', { at: await localText(tables, bloc, closedAt) }))
}

/** Refuses what was made for another version of the criteria table than the period goes by. */
export function mustFollow({ template }: Period, version: number): void {
  if (version === template.version) return
  throw new Refusal(problem('template.other-version', { has: version, needs: template.version }))
}

/** Refuses what was made for a version that the period has never gone by. */
export function mustKnow(period: Period, version: number): void {
  if (versionOf(period, version)) return
  const { template } = period
  throw new Refusal(problem('template.other-version', { has: version, needs: template.version }))
}

/** Refuses a request that names a revision which never was. */
export function mustBeFirst(base: number): void {
  if (base === 0) return
  const why = {
    vi: 'chưa có lần lưu nào nên phải là 0',
    en: 'nothing has been saved yet, so it must be 0',
  }
  throw new Refusal(problem('request.invalid', { where: 'base', why }))
}
