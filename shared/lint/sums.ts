import type { Section } from '../criterion.ts'
import type { Points } from '../points.ts'
import { finding, pointWordsOf, type Finding } from './finding.ts'
import { atLine, atTable, type Line, type Outline } from './outline.ts'
import { worthOf } from './reach.ts'

/** Parts that do not sum to their maximum, caps and bounds that cannot be reached or kept. */
export function sumFindings(outline: Outline): Finding[] {
  return [...boundFindings(outline), ...outline.lines.flatMap((line) => partsFindings(outline, line))]
}

const sumOf = (list: readonly Line[]): Points => list.reduce((total, line) => total + worthOf(line), 0)

const sectionsOf = ({ lines }: Outline, kind: Section['kind']): Line[] =>
  lines.filter(({ parent, section }) => !parent && section === kind)

function boundFindings(outline: Outline): Finding[] {
  const { scale, floor, ceiling, decimals } = outline.template
  const say = (points: Points) => pointWordsOf(points, decimals)
  const main = sumOf(sectionsOf(outline, 'main'))
  const most = main + sumOf(sectionsOf(outline, 'bonus'))
  const found: Finding[] = []
  if (main !== scale)
    found.push(finding('points.scale', atTable('scale'), { sum: say(main), scale: say(scale) }))
  if (floor > ceiling) {
    const said = { floor: say(floor), ceiling: say(ceiling) }
    return [...found, finding('points.floor-over-ceiling', atTable('floor'), said), ...rounding(outline)]
  }
  if (ceiling < scale) {
    const said = { ceiling: say(ceiling), scale: say(scale) }
    found.push(finding('points.ceiling-under-scale', atTable('ceiling'), said))
  } else if (main === scale && ceiling > most) {
    const said = { ceiling: say(ceiling), most: say(most) }
    found.push(finding('points.ceiling-unreached', atTable('ceiling'), said))
  }
  return [...found, ...rounding(outline)]
}

/** A rounding step that is larger than what is rounded. */
function rounding({ lines, rows, template }: Outline): Finding[] {
  const { rounding: rule, decimals, scale } = template
  if (!rule) return []
  const { at, step } = rule
  const maxima = {
    row: rows.map(({ branch }) => branch.max),
    section: lines.filter(({ parent }) => !parent).map(worthOf),
    total: [scale],
  }[at]
  const max = maxima.reduce((least, each) => Math.min(least, each), Infinity)
  if (step <= max) return []
  const said = { step: pointWordsOf(step, decimals), max: pointWordsOf(max, decimals) }
  return [finding('points.rounding-over-max', atTable('rounding'), said)]
}

function partsFindings({ template }: Outline, line: Line): Finding[] {
  const { max } = line.branch
  if (line.branch.kind === 'criterion' || max === undefined) return []
  const sum = sumOf(line.children)
  if (sum === max || (line.section === 'deduction' && sum > max)) return []
  const said = { sum: pointWordsOf(sum, template.decimals), max: pointWordsOf(max, template.decimals) }
  if (line.section === 'main') return [finding('points.sum', atLine(line, 'max'), said)]
  return [finding(sum > max ? 'points.bonus-over-cap' : 'points.cap-unreached', atLine(line, 'max'), said)]
}
