import { isKnown, type Counting } from './counting.ts'
import type { PreparedRule } from './prepared.ts'
import { asNumber, type Points } from './points.ts'
import { problem, type Problem } from './problem.ts'

/** What became of a cross rule; the sheet's hidden column holds the very same numbers. */
export const ruleVerdict = { kept: 1, unasked: 0, broken: -1, missing: -2 } as const

/** The sums a scorecard comes to, whole units, deductions negative. */
type Sums = { points: readonly Points[]; total: Points }

/**
 * The verdict of every cross rule, with what is wrong added to the problems and warnings. A rule is looked at when its rows
 * passed their own check. A side that cannot be computed (a division by 0) leaves it unasked: there is nothing to compare.
 */
export function checkRules(state: Counting, sums: Sums, problems: Problem[], warnings: Problem[]): number[] {
  readPoints(state, sums)
  const isSound = state.settled.every((came) => came >= 0)
  return state.prepared.rules.map((prepared) => {
    const found = isSound || isKnown(prepared.kept, state) ? verdictOf(prepared, state) : ruleVerdict.unasked
    if (found < 0) {
      const list = prepared.rule.severity === 'problem' ? problems : warnings
      list.push(ruleProblem(prepared, found, state))
    }
    return found
  })
}

/** Puts the final points of rows, groups, sections and the total where expressions read them. */
export function readPoints({ prepared, slots }: Counting, { points, total }: Sums): void {
  const { decimals } = prepared.template
  for (const { slot, index } of prepared.pointSlots)
    slots[slot] = asNumber(index === undefined ? total : (points[index] ?? 0), decimals)
}

function verdictOf({ rule, kept }: PreparedRule, { slots }: Counting): number {
  if (rule.missing !== 'zero' && kept.slots.some((slot) => slots[slot] === null))
    return rule.missing === 'skip' ? ruleVerdict.unasked : ruleVerdict.missing
  const came = kept.run(slots)
  return Number.isNaN(came) ? ruleVerdict.unasked : came === 1 ? ruleVerdict.kept : ruleVerdict.broken
}

function ruleProblem({ rule, left, right, kept }: PreparedRule, found: number, { slots }: Counting): Problem {
  const [first] = kept.names
  const at = first && { criterion: first.code, field: 'value' as const }
  const shown = (value: number) => Math.round(value * 10_000) / 10_000
  return found === ruleVerdict.missing
    ? problem('rule.missing', { message: rule.message }, at)
    : problem(
        'rule.broken',
        { message: rule.message, left: shown(left.run(slots)), right: shown(right.run(slots)) },
        at,
      )
}
