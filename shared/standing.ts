import { z } from 'zod'
import { assignedBy } from './assigned.ts'
import type { Class } from './class.ts'
import { isKnown, type Counting } from './counting.ts'
import { readPoints } from './cross-check.ts'
import type { Facts } from './facts.ts'
import { Code } from './ids.ts'
import { type Compiled } from './names.ts'
import type { Points } from './points.ts'
import type { Prepared } from './prepared.ts'
import { enteredSlots, type Entries, type Scorecard } from './scorecard.ts'

/**
 * What one unit brings to the ranking: its total in whole units and in hundredths of a percent of what it was assigned; a
 * number for each rule of the tie-break chain, more is better; the separate list it stands in; the sanctions that hold; and
 * for each class, best first, whether its threshold and conditions are met, before sanctions and quotas.
 */
export const Standing = z.strictObject({
  total: z.int(),
  percent: z.int(),
  keys: z.array(z.int()),
  list: Code.optional(),
  sanctions: z.array(Code),
  meets: z.array(z.boolean()),
})
export type Standing = z.infer<typeof Standing>

/** How a scored unit stands. Only an official scorecard, one without problems, takes part in a ranking. */
export function standingOf(prepared: Prepared, entries: Entries, facts: Facts, card: Scorecard): Standing {
  let state: Counting | undefined
  const holds = (when: Compiled): boolean => {
    state ??= finalState(prepared, entries, facts, card)
    return isKnown(when, state) && when.run(state.slots) === 1
  }
  const list = prepared.lists.find(({ when }) => holds(when))?.list.code
  const acting = prepared.sanctions.filter(({ when }) => holds(when)).map(({ sanction }) => sanction.code)
  const { template } = prepared
  const basis = template.rankBy === 'percent' ? card.percent : card.total
  return {
    total: card.total,
    percent: card.percent,
    keys: tieBreakKeys(prepared, card),
    ...(list === undefined ? {} : { list }),
    sanctions: [...card.zeroed, ...acting],
    meets: (template.classes ?? []).map((each, index) => {
      const when = prepared.classes[index]
      return basis >= (each.least ?? 0) && eachEarns(prepared, card, each.each) && (!when || holds(when))
    }),
  }
}

/** What expressions read once everything is counted. */
function finalState(prepared: Prepared, entries: Entries, facts: Facts, card: Scorecard): Counting {
  const slots = enteredSlots(prepared, entries, facts)
  const state = { prepared, earned: card.earned, settled: card.settled, slots }
  readPoints(state, card)
  return state
}

/** Whether every main section or criterion earned its least part of what it gave the unit; what does not apply is not asked. */
function eachEarns(
  { nodes, rows }: Prepared,
  { points, inapplicable }: Scorecard,
  rule: Class['each'],
): boolean {
  if (!rule) return true
  const excluded = rows.filter(
    ({ criterion: { code, notApplicable } }) => notApplicable === 'excluded' && inapplicable.includes(code),
  )
  const assigned = assignedBy(nodes, new Set(excluded.map(({ index }) => index)))
  return nodes.every(({ branch, parent, section }, index) => {
    const asked = rule.of === 'section' ? parent < 0 : branch.kind === 'criterion'
    if (!asked || section !== 'main' || inapplicable.includes(branch.code)) return true
    return (points[index] ?? 0) * 10_000 >= (assigned[index] ?? 0) * rule.percent
  })
}

/** The numbers of the tie-break chain for one scorecard, in the chain's order; deductions are negative, so fewer is more. */
export function tieBreakKeys(
  prepared: Prepared,
  card: { points: readonly Points[]; bonus: Points; deduction: Points },
): Points[] {
  return prepared.template.tieBreaks.map((rule) => {
    switch (rule.kind) {
      case 'more-bonus':
        return card.bonus
      case 'fewer-deductions':
        return card.deduction
      case 'more-points':
        return card.points[prepared.indexOf.get(rule.code) ?? -1] ?? 0
    }
  })
}
