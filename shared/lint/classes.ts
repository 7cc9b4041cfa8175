import type { Class } from '../class.ts'
import { isComparison, partsOf, type Expression } from '../expression/expression.ts'
import { parseExpression } from '../expression/grammar.ts'
import { expressionText } from '../expression/print.ts'
import { unitsPerPoint, type Points } from '../points.ts'
import type { Template } from '../template.ts'
import { finding, pointWordsOf, type Finding, type Place } from './finding.ts'
import type { Outline } from './outline.ts'
import { rangeOf } from './reach.ts'

/** Classes that nobody or everybody can reach, out of order, or whose condition lacks its number. */
export function classFindings(outline: Outline): Finding[] {
  const classes = outline.template.classes ?? []
  const best = bestOf(outline)
  return classes.flatMap((each, index) => [
    ...orderFindings(each, index, outline.template),
    ...reachFindings(each, index, outline, best),
    ...conditionFindings(each, index, outline),
  ])
}

const atClass = ({ code }: Class, index: number, field: string): Place => ({
  of: 'class',
  index,
  code,
  field,
})

function orderFindings(each: Class, index: number, { classes = [], rankBy, decimals }: Template): Finding[] {
  const conditional = each.least !== undefined || each.each !== undefined || each.when !== undefined
  if (index === classes.length - 1)
    return conditional ? [finding('class.last-conditional', atClass(each, index, 'least'), {})] : []
  if (!conditional) return [finding('class.takes-all', atClass(each, index, 'least'), {})]
  const above = classes.slice(0, index).flatMap(({ least }) => least ?? [])
  const lowest = Math.min(...above)
  if (each.least === undefined || each.least < lowest || above.length === 0) return []
  // the same threshold twice is told apart by a condition
  if (each.least === lowest && classes.slice(0, index).some(({ when, each: parts }) => when ?? parts))
    return []
  const places = rankBy === 'percent' ? 2 : decimals
  const said = { least: pointWordsOf(each.least, places), above: pointWordsOf(lowest, places) }
  return [finding('class.not-descending', atClass(each, index, 'least'), said)]
}

/** The most a unit can have: points, or hundredths of a percent; undefined where rows left out may raise the percentage. */
function bestOf({ template, lines, rows }: Outline): Points | undefined {
  const sections = lines.filter(({ parent }) => !parent)
  const sum = (kind: 'main' | 'bonus') =>
    sections.filter(({ section }) => section === kind).reduce((total, line) => total + rangeOf(line).best, 0)
  const total = Math.min(template.ceiling, sum('main') + sum('bonus'))
  if (template.rankBy !== 'percent') return total
  if (rows.some(({ branch }) => branch.notApplicable === 'excluded')) return undefined
  return Math.round((10_000 * total) / template.scale)
}

function reachFindings(
  each: Class,
  index: number,
  { template }: Outline,
  best: Points | undefined,
): Finding[] {
  const { least } = each
  if (least === undefined || best === undefined || least <= best) return []
  const places = template.rankBy === 'percent' ? 2 : template.decimals
  const said = { least: pointWordsOf(least, places), most: pointWordsOf(best, places) }
  return [finding('class.unreachable', atClass(each, index, 'least'), said)]
}

function conditionFindings(each: Class, index: number, outline: Outline): Finding[] {
  const read = each.when && parseExpression(each.when.condition, 'logical')
  if (!read || 'fault' in read) return []
  const at = atClass(each, index, 'when')
  return [
    ...conjuncts(read.expression).flatMap((part) => demand(part, outline, at)),
    ...comparisons(read.expression)
      .filter(lacksThreshold)
      .map((part) => finding('class.no-threshold', at, { part: expressionText(part) })),
  ]
}

/** The conditions that must all hold. */
const conjuncts = (part: Expression): readonly Expression[] =>
  part.kind === 'call' && part.called === 'AND' ? part.args.flatMap(conjuncts) : [part]

/** A condition that asks more points of a row, group or section than there are. */
function demand(part: Expression, { byCode, template }: Outline, at: Place): Finding[] {
  if (part.kind !== 'binary') return []
  const { operator, left, right } = part
  const forwards = operator === '>=' || operator === '>' || operator === '='
  const [name, number] = forwards ? [left, right] : [right, left]
  if (name.kind !== 'name' || number.kind !== 'number' || name.name.prefix !== 'DIEM') return []
  if (!forwards && operator !== '<=' && operator !== '<') return []
  const line = byCode.get(name.name.code)
  if (!line || line.section === 'deduction') return []
  const { best } = rangeOf(line)
  const least = Math.round(
    (number.percent ? number.value / 100 : number.value) * unitsPerPoint(template.decimals),
  )
  if (least < best || (least === best && operator !== '>' && operator !== '<')) return []
  const most = pointWordsOf(best, template.decimals)
  return [finding('class.unreachable', at, { least: expressionText(part), most })]
}

const comparisons = (part: Expression): readonly Extract<Expression, { kind: 'binary' }>[] => [
  ...(part.kind === 'binary' && isComparison(part.operator) ? [part] : []),
  ...partsOf(part).flatMap(comparisons),
]

/** “More than 0” of a quantity or of points; 0 itself, and whether there is a document, are thresholds enough. */
function lacksThreshold({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): boolean {
  const turned = operator === '<' || operator === '<='
  const [name, number] = turned ? [right, left] : [left, right]
  const above = turned || operator === '>' || operator === '>=' || operator === '<>'
  if (!above || name.kind !== 'name' || name.name.prefix === 'MC') return false
  return number.kind === 'number' && number.value === 0
}
