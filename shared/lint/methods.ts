import type { Method, MethodOf } from '../method.ts'
import { isTyped, targetRule } from '../method.ts'
import { optionText } from '../option.ts'
import { unitsPerPoint } from '../points.ts'
import { finding, pointWordsOf, type Finding, type Words } from './finding.ts'
import { atLine, type Outline, type Row } from './outline.ts'
import { reachOf } from './reach.ts'

/** What each criterion's scoring method says of itself. */
export function methodFindings(outline: Outline): Finding[] {
  return outline.rows.flatMap((row) => {
    const wrong = [...levelFindings(row, outline), ...overMax(row, outline)]
    return [
      ...wrong,
      // what is over the maximum is told once
      ...(wrong.length > 0 ? [] : reachFindings(row, outline)),
      ...policyFindings(row, outline),
      ...unitFindings(row, outline),
    ]
  })
}

type Say = (points: number) => Words
const sayOf =
  ({ template }: Outline): Say =>
  (points) =>
    pointWordsOf(points, template.decimals)

function levelFindings(row: Row, { template }: Outline): Finding[] {
  const { method } = row.branch
  if (method.kind !== 'levels' && method.kind !== 'average') return []
  const { levels } = method
  const at = atLine(row, 'method.levels')
  const repeated = (text: (level: (typeof levels)[number]) => string) =>
    levels.find((level, index) => levels.findIndex((each) => text(each) === text(level)) < index)
  const code = repeated((level) => level.code)?.code
  const same = repeated((level) => optionText(level, template.decimals).toLowerCase())
  const zeroing = levels.find((level) => level.zeroes)
  const found: Finding[] = []
  if (code !== undefined) found.push(finding('levels.code-repeated', at, { code }))
  if (same) found.push(finding('levels.same', at, { option: optionText(same, template.decimals) }))
  if (zeroing && method.kind === 'average')
    found.push(finding('levels.zeroes-average', at, { label: zeroing.label }))
  else if (zeroing && row.parent?.branch.kind !== 'group')
    found.push(finding('levels.zeroes-alone', at, { label: zeroing.label }))
  return method.kind === 'levels' && method.choose === 'highest'
    ? [...found, ...severalLevels(row, method)]
    : found
}

function severalLevels(row: Row, { levels }: MethodOf<'levels'>): Finding[] {
  const at = atLine(row, 'method.levels')
  const semicolon = levels.find(({ label }) => label.includes(';'))
  return [
    ...(levels.length > 8 ? [finding('levels.too-many', at, { count: levels.length })] : []),
    ...(semicolon ? [finding('levels.semicolon', at, { label: semicolon.label })] : []),
  ]
}

/** Points and steps that are larger than the row's maximum. */
function overMax(row: Row, outline: Outline): Finding[] {
  const { method, max } = row.branch
  const say = sayOf(outline)
  const step =
    'step' in method && method.kind !== 'judged' && method.step > max
      ? [
          finding('points.step-over-max', atLine(row, 'method.step'), {
            step: say(method.step),
            max: say(max),
          }),
        ]
      : []
  const over = (code: 'points.start-over-max' | 'points.floor-over-max', points: number, field: string) =>
    points > max ? [finding(code, atLine(row, field), { points: say(points), max: say(max) })] : []
  switch (method.kind) {
    case 'levels':
    case 'average':
      return [
        ...step,
        ...method.levels
          .filter(({ points }) => points > max)
          .map(({ label, points }) => {
            const said = { label, points: say(points), max: say(max) }
            return finding('points.level-over-max', atLine(row, 'method.levels'), said)
          }),
      ]
    case 'per-event':
      return [
        ...over('points.start-over-max', method.start, 'method.start'),
        ...over('points.floor-over-max', method.floor, 'method.floor'),
      ]
    case 'bands':
      return method.bands.flatMap((band, index) => {
        const points = 'points' in band ? band.points : band.loss
        if (points <= max) return []
        const said = { number: index + 1, points: say(points), max: say(max) }
        return [finding('points.band-over-max', atLine(row, 'method.bands'), said)]
      })
    case 'step-loss':
      return over('points.floor-over-max', method.floor, 'method.floor')
    case 'judged':
    case 'scored-by':
      return step.length > 0 ? step : nonePossible(row, method, say)
    case 'ratio':
    case 'relative':
    case 'formula':
      return step
  }
}

function nonePossible(row: Row, { least, step }: MethodOf<'judged' | 'scored-by'>, say: Say): Finding[] {
  const { max } = row.branch
  if (Math.ceil(least / step) * step <= max) return []
  const said = { least: say(least), max: say(max), step: say(step) }
  return [finding('points.none-possible', atLine(row, 'method.least'), said)]
}

/** A row that cannot come to its maximum, or to anything. */
function reachFindings(row: Row, outline: Outline): Finding[] {
  const { branch } = row
  const { best } = reachOf(branch)
  if (best === 0) {
    const asks = branch.evidence.need !== 'none'
    return [
      finding(
        asks ? 'evidence.cannot-earn' : 'points.cannot-earn',
        atLine(row, asks ? 'evidence' : 'method'),
        {},
      ),
    ]
  }
  if (best >= branch.max) return []
  const say = sayOf(outline)
  return [finding('points.max-unreachable', atLine(row, 'max'), { max: say(branch.max), best: say(best) })]
}

function policyFindings(row: Row, { template }: Outline): Finding[] {
  const { method, appliesWhen, notApplicable } = row.branch
  return [
    ...(appliesWhen !== undefined && notApplicable === undefined
      ? [finding('applies.no-policy', atLine(row, 'notApplicable'), {})]
      : []),
    ...(notApplicable === 'excluded' && template.rankBy !== 'percent'
      ? [finding('excluded.by-points', atLine(row, 'notApplicable'), {})]
      : []),
    ...(method.kind === 'relative' ? [finding('relative.bloc-of-two', atLine(row, 'method'), {})] : []),
  ]
}

/** Whether the row's value is a quantity that means nothing without its unit. */
const isCounted = (method: Method): boolean =>
  isTyped(method) && method.kind !== 'levels' && method.kind !== 'average' && method.kind !== 'judged'

const mostExact = 1e9

function unitFindings(row: Row, { template }: Outline): Finding[] {
  const { method, unitOfMeasure, max } = row.branch
  const at = atLine(row, 'unitOfMeasure')
  const target = targetRule(method)
  const size = target?.kind === 'fixed' ? (max / unitsPerPoint(template.decimals)) * (target.amount / 100) : 0
  const inCoins = isCounted(method) && /^(?:đồng|vnđ|vnd|đ)$/i.test(unitOfMeasure ?? '')
  const large = size > mostExact || inCoins ? [finding('points.large', at, {})] : []
  if (unitOfMeasure === undefined)
    return isCounted(method) ? [...large, finding('unit.missing', at, {})] : large
  if (method.kind !== 'bands') return large
  const percent = unitOfMeasure === '%'
  if (method.of === 'percent' && !percent)
    return [...large, finding('unit.percent', at, { unit: unitOfMeasure })]
  if (method.of === 'amount' && percent) return [...large, finding('unit.share', at, {})]
  return large
}
