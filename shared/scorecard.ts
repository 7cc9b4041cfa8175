import type { Entry } from './entry.ts'
import type { Code } from './ids.ts'
import type { Targets } from './period.ts'
import { asNumber, type Points } from './points.ts'
import type { Prepared } from './prepared.ts'
import { problem, type Problem } from './problem.ts'
import { earn, hasEvidence, verdictProblem } from './scoring/criterion.ts'
import { zeroesGroup } from './scoring/levels.ts'
import { verdict } from './scoring/verdict.ts'
import type { Criterion } from './template.ts'

/**
 * What a unit's entries come to (phiếu điểm). `points` follows the prepared nodes: what each section, group and criterion
 * counts for, deductions as negative numbers. Rows with a problem count 0, and while there is one the total is not
 * official ("chưa chốt"). `warnings` do not stop anything but must be confirmed.
 */
export type Scorecard = {
  points: readonly Points[]
  main: Points
  bonus: Points
  deduction: Points
  total: Points
  problems: readonly Problem[]
  warnings: readonly Problem[]
  /** Main-section rows that have a value, right or wrong; of how many: see `countedRows`. */
  filled: number
}

/** How many rows a unit is expected to fill: those of the main sections. */
export const countedRows = ({ rows }: Prepared): number =>
  rows.filter(({ section }) => section === 'main').length

/**
 * Scores a unit's entries. Order (house rule, after rules in use): row points with their caps → zeroing levels → group
 * and section caps, inside out → main total → bonus → deductions → floor and ceiling. `unread` are the problems of
 * reading; their rows count nothing.
 */
export function score(
  prepared: Prepared,
  entries: ReadonlyMap<Code, Entry>,
  targets: Targets = {},
  unread: ReadonlyMap<Code, Problem> = new Map(),
): Scorecard {
  const { template, nodes, rows } = prepared
  const size = new Array<Points>(nodes.length).fill(0)
  const zeroed = new Set<number>()
  const problems: Problem[] = []
  const warnings: Problem[] = []
  let filled = 0
  for (const { index, criterion, section } of rows) {
    const entry = entries.get(criterion.code)
    const found = unread.get(criterion.code)
    const unreadable = found?.at?.field === 'value'
    const came = unreadable ? verdict.type : settled(criterion, entry, targets)
    if (section === 'main' && came !== verdict.blank) filled += 1
    if (came === verdict.blank && section !== 'main') continue
    if (came < 0) {
      const told = found && (unreadable || came === verdict.target)
      problems.push(told ? found : verdictProblem(criterion, entry, came, template.decimals))
    } else {
      size[index] = came
      const warning = smallPercent(criterion, entry)
      if (warning) warnings.push(warning)
      const parent = nodes[index]?.parent ?? -1
      if (
        criterion.method.kind === 'levels' &&
        Array.isArray(entry?.value) &&
        zeroesGroup(criterion.method, entry.value)
      )
        zeroed.add(parent)
    }
  }
  return { ...totals(prepared, size, zeroed), problems, warnings, filled }
}

/** The row's points, or its verdict with evidence looked at last. */
function settled(criterion: Criterion, entry: Entry | undefined, targets: Targets): Points {
  const points = earn(criterion, entry, targets[criterion.code])
  return points >= 0 && !hasEvidence(criterion, entry, points) ? verdict.evidence : points
}

/** A share of 1 % or less is rare and often 95 % typed as 0,95: asked, not guessed. */
function smallPercent(
  { code, method, unitOfMeasure }: Criterion,
  entry: Entry | undefined,
): Problem | undefined {
  const value = entry?.value
  const percent =
    method.kind === 'bands' ? method.of === 'percent' : method.kind === 'ratio' && unitOfMeasure === '%'
  if (!percent || typeof value !== 'number' || value <= 0 || value > 100) return undefined
  return problem(
    'entry.percent-small',
    { typed: asNumber(value, 2), hundredfold: value },
    { criterion: code, field: 'value' },
  )
}

/** Adds the rows up, inside out: children come after their parent, so one walk from the end does it. */
function totals({ template, nodes }: Prepared, size: Points[], zeroed: ReadonlySet<number>) {
  const sums = { main: 0, bonus: 0, deduction: 0 }
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index]
    if (!node) continue
    const own = zeroed.has(index) ? 0 : Math.min(node.most, size[index] ?? 0)
    size[index] = own
    if (node.parent >= 0) size[node.parent] = (size[node.parent] ?? 0) + own
    else sums[node.section] += own
  }
  const points = size.map((each, index) =>
    nodes[index]?.section === 'deduction' && each !== 0 ? -each : each,
  )
  const raw = sums.main + sums.bonus - sums.deduction
  return {
    points,
    main: sums.main,
    bonus: sums.bonus,
    deduction: sums.deduction === 0 ? 0 : -sums.deduction,
    total: Math.max(template.floor, Math.min(template.ceiling, raw)),
  }
}
