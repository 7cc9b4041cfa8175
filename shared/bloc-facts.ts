import type { Entry } from './entry.ts'
import type { Facts, Given } from './facts.ts'
import type { Code } from './ids.ts'
import { isDaysLate, targetRule, type Target } from './method.ts'
import type { Amount } from './points.ts'
import type { Prepared } from './prepared.ts'
import { targetOf } from './scoring/count.ts'
import { leads, type Share } from './scoring/relative.ts'
import { MOST_AMOUNT } from './scoring/verdict.ts'
import type { Entries } from './scorecard.ts'

/**
 * What relative rows need of the whole bloc: by criterion the greatest value as a part of its target, or the greatest value.
 * A row that a unit has not entered rightly does not count. Until the head closes, this is only as much as is known.
 */
export function blocGiven({ rows }: Prepared, units: Iterable<{ entries: Entries; facts: Facts }>): Given {
  const races = rows.flatMap(({ at, criterion: { code, method } }): Race[] =>
    method.kind === 'relative' ? [{ at, code, rule: targetRule(method), first: undefined }] : [],
  )
  for (const { entries, facts } of units) {
    for (const race of races) {
      const entry = entries[race.at]
      const value = entry && valueOf(entry)
      if (!entry || value === undefined) continue
      const share = { value, target: race.rule ? targetOf(race.rule, race.code, entry, facts) : 1 }
      if (share.target > 0 && (!race.first || leads(share, race.first))) race.first = share
    }
  }
  const given: Given = {}
  for (const { code, rule, first } of races) if (first) given[code] = rule ? first : { value: first.value }
  return given
}

/** Who is ahead so far in one relative row. */
type Race = { at: number; code: Code; rule: Target | undefined; first: Share | undefined }

const valueOf = ({ value }: Entry): Amount | undefined =>
  typeof value === 'number' && value >= 0 && value <= MOST_AMOUNT ? value : undefined

/** The days late of a submission, for every row that is scored by them. */
export const lateGiven = ({ rows }: Prepared, days: number): Given =>
  Object.fromEntries(
    rows.flatMap(({ criterion: { code, method } }) =>
      isDaysLate(method) ? [[code, { value: days * 100 }]] : [],
    ),
  )
