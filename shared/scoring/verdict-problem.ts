import type { Criterion } from '../criterion.ts'
import type { Entry } from '../entry.ts'
import { targetRule } from '../method.ts'
import { pointsText } from '../option.ts'
import { AMOUNT_DECIMALS, asNumber } from '../points.ts'
import { problem, type Problem } from '../problem.ts'
import { MOST_AMOUNT, verdict } from './verdict.ts'

/** What is wrong with a row, in words, from its verdict. */
export function verdictProblem(
  criterion: Criterion,
  entry: Entry | undefined,
  found: number,
  decimals: number,
): Problem {
  const { method, code } = criterion
  const at = { criterion: code, field: 'value' } as const
  switch (found) {
    case verdict.blank:
      return problem('entry.blank', {}, at)
    case verdict.range:
      return rangeProblem(criterion, entry, decimals)
    case verdict.step:
      return method.kind === 'judged'
        ? problem('entry.step', { step: pointsText(method.step, decimals) }, at)
        : problem('entry.not-whole', { typed: asNumber(valueOf(entry), AMOUNT_DECIMALS) }, at)
    case verdict.target:
      return targetRule(method)?.kind === 'registered'
        ? problem('entry.target-not-registered', {}, { criterion: code, field: 'target' })
        : problem('entry.target-missing', {}, { criterion: code, field: 'target' })
    case verdict.evidence:
      return problem(
        criterion.evidence.orExplanation || entry?.value === 'not-applicable'
          ? 'entry.evidence-or-explanation-missing'
          : 'entry.evidence-missing',
        {},
        { criterion: code, field: 'evidence' },
      )
    case verdict.formula:
      return problem('entry.formula-fails', {}, at)
    case verdict.idle:
      return problem('entry.idle', {}, at)
    default:
      return entry?.value === 'not-applicable'
        ? problem('entry.must-apply', {}, at)
        : problem('entry.unknown-level', { typed: String(entry?.value ?? '') }, at)
  }
}

const valueOf = (entry: Entry | undefined): number => (typeof entry?.value === 'number' ? entry.value : 0)

function rangeProblem({ method, max, code }: Criterion, entry: Entry | undefined, decimals: number): Problem {
  const at = { criterion: code, field: 'value' } as const
  const value = valueOf(entry)
  if (method.kind === 'judged') {
    const [least, most] = [asNumber(method.least, decimals), asNumber(max, decimals)]
    return problem('entry.out-of-range', { least, most }, at)
  }
  if (method.kind === 'bands' && value >= 0 && value <= MOST_AMOUNT)
    return problem('entry.no-band', { typed: asNumber(value, AMOUNT_DECIMALS) }, at)
  return problem('entry.out-of-range', { least: 0, most: asNumber(MOST_AMOUNT, AMOUNT_DECIMALS) }, at)
}
