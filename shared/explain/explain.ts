import type { Facts } from '../facts.ts'
import type { Code } from '../ids.ts'
import type { Prepared } from '../prepared.ts'
import type { Language } from '../problem.ts'
import type { Entries, Scorecard } from '../scorecard.ts'
import type { Line, Told } from './line.ts'
import { countingOf } from './naming.ts'
import { rowLines } from './row.ts'
import { sayIn } from './say.ts'
import { groupLines, signed, totalLines } from './sum.ts'

/**
 * Why a number of the scorecard is what it is (vì sao có số này), in lines from what was entered to what counts, as a person
 * would defend it in a meeting. Of a section, group or criterion by its code, or of the total. The last line's points are
 * the number asked about. The scorecard must be what `score` made of these entries and facts.
 */
export function explain(
  prepared: Prepared,
  card: Scorecard,
  entries: Entries,
  facts: Facts,
  asked: Code | 'total',
  language: Language,
): Line[] {
  const say = sayIn(language, prepared.template.decimals)
  const told: Told = { counting: countingOf(prepared, card, entries, facts), card, entries, facts, say }
  if (asked === 'total') return totalLines(told)
  const index = prepared.indexOf.get(asked)
  const node = prepared.nodes[index ?? -1]
  if (index === undefined || !node) throw new Error(`Explaining ${asked}: the table has no such code`)
  const row = prepared.rows[prepared.rowOf.get(asked) ?? -1]
  const lines = row ? rowLines(told, row) : groupLines(told, index)
  return lines.map((line) => signed(line, node.section === 'deduction' ? -1 : 1))
}
