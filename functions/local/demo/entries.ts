import type { Entry } from '../../../shared/entry.ts'
import { prepare } from '../../../shared/prepared.ts'
import { isTyped, targetRule } from '../../../shared/method.ts'
import type { Criterion, Section } from '../../../shared/criterion.ts'
import type { Band, MethodOf, Target } from '../../../shared/method.ts'
import type { Template } from '../../../shared/template.ts'
import type { DemoUnit } from './bloc.ts'

type Random = () => number
type Value = Entry['value']

/** A plausible, complete and valid set of entries for one unit; the same seed gives the same entries again. */
export function demoEntries(template: Template, unit: DemoUnit, seed: number): Entry[] {
  const random = seeded(seed * 100 + unit.unit.order)
  return prepare(template).rows.map(({ criterion, section, count }): Entry => {
    const amounts = isTyped(criterion.method) ? resultOf(criterion, section, unit, random) : nothing
    const entry: Entry = { criterion: criterion.code, ...amounts, evidence: '', explanation: '' }
    const points = count(entry, { targets: unit.targets, given: {} }, [])
    return points < 0 ? entry : { ...entry, ...evidenceOf(criterion, points, unit, random) }
  })
}

function resultOf(
  criterion: Criterion,
  section: Section['kind'],
  unit: DemoUnit,
  random: Random,
): { value: Value; target: number | null } {
  const { method, max } = criterion
  const target = targetRule(method)
  const happens = section === 'main' || random() < (section === 'bonus' ? 0.45 : 0.08)
  if (!happens) return nothing
  if (target)
    return shareOf(target, unit.targets[criterion.code], criterion.unitOfMeasure === '%' ? 10 : 100, random)
  switch (method.kind) {
    case 'levels':
      return { value: chosenLevels(method, section, random), target: null }
    case 'per-event':
      return { value: 100 * eventCount(method, max, section, random), target: null }
    case 'average':
      return { value: [1, 2, 3].map(() => oneOfBest(method.levels, random).code), target: null }
    case 'bands':
      return {
        value: amountIn(
          oneOfBest(method.bands, random),
          method.of === 'percent' ? 'percent' : 'amount',
          random,
        ),
        target: null,
      }
    case 'relative':
      return { value: 100 * Math.floor(1 + random() * 20), target: null }
    case 'judged':
      return {
        value: max - method.step * Math.floor((random() * 0.25 * (max - method.least)) / method.step),
        target: null,
      }
    case 'ratio':
    case 'step-loss':
    case 'scored-by':
    case 'formula':
      return nothing
  }
}

const nothing = { value: null, target: null }

/** The first most often: three times in four, then ever more rarely. */
function oneOfBest<T>(list: readonly [T, ...T[]] | readonly T[], random: Random): T {
  const draw = random()
  const index = draw < 0.75 ? 0 : draw < 0.95 ? 1 : 2
  const chosen = list[Math.min(index, list.length - 1)]
  if (chosen === undefined) throw new Error('Choosing of an empty list: a template never has one')
  return chosen
}

function chosenLevels(method: MethodOf<'levels'>, section: Section['kind'], random: Random): string[] {
  const levels = method.levels.filter((level) => !level.zeroes)
  // rare awards stand first in a bonus row, so the likeliest is the last; in a deduction row what is worst is last
  if (section === 'main') return [oneOfBest(levels, random).code]
  const likely = section === 'bonus' ? levels.slice(1).reverse() : levels
  const codes = [oneOfBest(likely, random).code]
  if (method.choose === 'highest' && random() < 0.4) codes.push(oneOfBest(likely, random).code)
  return levels.map((level) => level.code).filter((code) => codes.includes(code))
}

function eventCount(
  { start, each }: MethodOf<'per-event'>,
  max: number,
  section: Section['kind'],
  random: Random,
): number {
  if (each < 0) return oneOfBest([0, 1, 2], random)
  if (section === 'deduction') return 1
  const most = Math.ceil((max - start) / each)
  return oneOfBest([most, Math.max(1, most - 1), most + 1], random)
}

function shareOf(rule: Target, registered = 100, grain: number, random: Random) {
  const typed = rule.kind === 'typed'
  const target =
    rule.kind === 'fixed' ? rule.amount : typed ? 100 * Math.floor(20 + random() * 280) : registered
  const share = random() < 0.5 ? 1 : typed ? 0.82 + random() * 0.18 : 0.82 + random() * 0.28
  return { value: Math.round((target * share) / grain) * grain, target: typed ? target : null }
}

/** An amount within a band: whole, or to a tenth of a percent. A percentage with no lower bound is seldom a small one. */
function amountIn(band: Band, of: 'amount' | 'percent', random: Random): number {
  const [grain, most] = of === 'percent' ? [10, 10_000] : [100, undefined]
  const floor = band.from ?? (band.above === undefined ? undefined : band.above + grain)
  const high = band.to ?? (band.below === undefined ? (most ?? (floor ?? 0) + 3 * grain) : band.below - grain)
  const low = floor ?? (of === 'percent' ? high - 1_000 : 0)
  return low + Math.floor((random() * (high - low)) / grain) * grain
}

const papers = [
  ['Báo cáo', 'BC'],
  ['Quyết định', 'QĐ'],
  ['Kế hoạch', 'KH'],
  ['Thông báo', 'TB'],
] as const

function evidenceOf({ evidence }: Criterion, points: number, { sign }: DemoUnit, random: Random) {
  if (evidence.need === 'none' || (evidence.need === 'when-earning' && points === 0)) return {}
  if (evidence.orExplanation && random() < 0.12)
    return { explanation: 'Theo sổ theo dõi của đơn vị, kiểm chứng trực tiếp.' }
  const [paper, letters] = papers[Math.floor(random() * papers.length)] ?? papers[0]
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${two(1 + Math.floor(random() * 28))}/${two(1 + Math.floor(random() * 10))}/2026`
  return { evidence: `${paper} số ${String(1 + Math.floor(random() * 480))}/${letters}-${sign} ngày ${day}` }
}

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32, public domain). */
function seeded(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
