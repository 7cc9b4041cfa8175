import type { Band, Level, MethodOf } from '../method.ts'
import { unitsPerPoint, type Amount } from '../points.ts'
import { countBands } from '../scoring/bands.ts'
import { pointsOf } from '../scoring/levels.ts'
import type { Line, ToldRow } from './line.ts'
import { expressionWords, valuesOf } from './naming.ts'
import { againstTarget, fractionLine, ratioLines, relativeLines, stepLossLines, valueOf } from './share.ts'

/** From what was entered to what the row earned, before evidence is looked at. The last line has the points, never negative. */
export function countLines(told: ToldRow): Line[] {
  const { method } = told.row.criterion
  switch (method.kind) {
    case 'levels':
      return levelsLines(told, method)
    case 'average':
      return averageLines(told, method)
    case 'per-event':
      return perEventLines(told, method)
    case 'ratio':
      return ratioLines(told, method)
    case 'bands':
      return bandsLines(told, method)
    case 'step-loss':
      return stepLossLines(told, method)
    case 'relative':
      return relativeLines(told, method)
    case 'judged':
      return judgedLines(told, method)
    case 'scored-by':
      return scoredByLines(told, method)
    case 'formula':
      return formulaLines(told)
  }
}

const chosenOf = ({ entry }: ToldRow): readonly string[] => (Array.isArray(entry.value) ? entry.value : [])

const labelOf = (levels: readonly Level[], code: string): string =>
  levels.find((level) => level.code === code)?.label ?? code

function levelsLines(told: ToldRow, { levels }: MethodOf<'levels'>): Line[] {
  const { words, points } = told.told.say
  const chosen = chosenOf(told)
  const [first = ''] = chosen
  const named = chosen.map((code) => words.worth(labelOf(levels, code), points(pointsOf(levels, code))))
  const text = chosen.length === 1 ? words.level(labelOf(levels, first)) : words.highest(named)
  return [{ text, points: Math.max(...chosen.map((code) => pointsOf(levels, code))) }]
}

function averageLines(told: ToldRow, { levels, step }: MethodOf<'average'>): Line[] {
  const { words, points } = told.told.say
  const chosen = chosenOf(told)
  const kinds = levels
    .map((level) => ({ level, times: chosen.filter((code) => code === level.code).length }))
    .filter(({ times }) => times > 0)
  const list = kinds.map(({ level, times }) => words.eventsOf(times, level.label, points(level.points)))
  const sum = kinds
    .map(({ level, times }) => `${times === 1 ? '' : `${String(times)} × `}${points(level.points)}`)
    .join(' + ')
  const total = kinds.reduce((all, { level, times }) => all + level.points * times, 0)
  const mean = `(${sum}) / ${String(chosen.length)}`
  return [
    { text: words.events(chosen.length, list) },
    fractionLine(told, mean, BigInt(total), BigInt(chosen.length), step, words.mean),
  ]
}

function perEventLines(told: ToldRow, { start, each, floor, event }: MethodOf<'per-event'>): Line[] {
  const { words, points, amount } = told.told.say
  const { section, criterion } = told.row
  const value = valueOf(told)
  const times = value / 100
  const came = start + each * times
  const product = `${String(times)} × ${points(Math.abs(each))}`
  const sum = start === 0 ? product : `${points(start)} ${each < 0 ? '−' : '+'} ${product}`
  const most = section === 'deduction' ? words.costsAtMost : words.atMost
  return [
    { text: words.entered(amount(value, event)) },
    { text: `${sum} = ${points(came)}`, ...(came < 0 ? {} : { points: came }) },
    ...(came > criterion.max ? [{ text: most(points(criterion.max)), points: criterion.max }] : []),
    ...(came < floor ? [{ text: words.atLeast(points(floor)), points: floor }] : []),
  ]
}

function bandsLines(told: ToldRow, method: MethodOf<'bands'>): Line[] {
  const { row, entry, told: all } = told
  const { words, points, amount, percent } = all.say
  const { code, max, unitOfMeasure } = row.criterion
  const { of, bands } = method
  const holding = (band: Band) =>
    countBands({ ...method, bands: [band] }, max, code)(entry, all.facts, []) >= 0
  const band = bands.find(holding)
  if (!band) return []
  const within = (value: string, unit: string | undefined): Line => {
    const bound = (at: Amount | undefined) => (at === undefined ? undefined : amount(at, unit))
    const { from, above, to, below } = band
    const stretch = words.stretch({
      from: bound(from),
      above: bound(above),
      to: bound(to),
      below: bound(below),
    })
    if ('points' in band) return { text: words.within(value, stretch), points: band.points }
    const left = max - band.loss
    const sum = `${points(max)} − ${points(band.loss)} = ${points(left)}${left < 0 ? words.butAtLeast('0') : ''}`
    return { text: words.withinLoss(value, stretch, sum), points: Math.max(0, left) }
  }
  if (of === 'days-late') {
    const late = all.facts.given[code]?.value
    const said =
      late === undefined ? words.notSubmitted : late === 0 ? words.inTime : words.late(amount(late))
    return [within(said, words.days)]
  }
  if (typeof of === 'string') {
    const unit = of === 'percent' ? '%' : unitOfMeasure
    return [within(words.entered(amount(valueOf(told), unit)), unit)]
  }
  const { entered, value, whole } = againstTarget(told, of.target)
  return [entered, within(words.share(percent(value, whole)), '%')]
}

function judgedLines(told: ToldRow, { least }: MethodOf<'judged'>): Line[] {
  const { words, points } = told.told.say
  const value = valueOf(told)
  return [{ text: words.judged(points(value), points(least), points(told.row.criterion.max)), points: value }]
}

function scoredByLines(told: ToldRow, { combine }: MethodOf<'scored-by'>): Line[] {
  const { row, told: all } = told
  const { words, points } = all.say
  const { code, max } = row.criterion
  const given = all.facts.given[code]?.value
  if (given === undefined) return [{ text: words.noneScored, points: 0 }]
  const most = given > max ? [{ text: words.atMost(points(max)), points: max }] : []
  return [{ text: words.combined(combine), points: given }, ...most]
}

/** The formula with its names in words, what each stands for, and what it comes to: rounded, and kept within bounds. */
function formulaLines({ row, earned, told }: ToldRow): Line[] {
  const { counting, say } = told
  const { words, points } = say
  const { method, max } = row.criterion
  if (method.kind !== 'formula') return []
  const { decimals } = counting.prepared.template
  const written = counting.prepared.slots.compile(method.expression, 'number')
  const came = written.run(counting.slots)
  const size = came * unitsPerPoint(decimals)
  const near = Math.abs(size - earned) < 1e-6 ? '' : words.toStep(points(method.step), points(earned))
  const tail = size > max ? words.butAtMost(points(max)) : size < 0 ? words.butAtLeast('0') : near
  return [
    { text: words.formula(expressionWords(written, say)) },
    ...(written.names.length === 0 ? [] : [{ text: words.where(valuesOf(written, counting, say)) }]),
    { text: words.came(say.number(came)) + tail, points: earned },
  ]
}
