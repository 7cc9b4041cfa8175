import type { Band, MethodOf } from '../method.ts'
import { bandPoints } from '../scoring/bands.ts'
import { finding, pointWordsOf, type Finding, type Words } from './finding.ts'
import { atLine, type Outline, type Row } from './outline.ts'

/**
 * Values on a line of whole numbers: a hundredth x stands at 2x, what lies between it and the next at 2x + 1, so that open
 * and closed bounds are both exact.
 */
type Stretch = { low: number; high: number }

/** Bands that hold nothing, hide or overlap each other, leave gaps, stand out of order, or earn less for more. */
export function bandFindings(outline: Outline): Finding[] {
  return outline.rows.flatMap((row) =>
    row.branch.method.kind === 'bands' ? rowFindings(row, row.branch.method, outline) : [],
  )
}

function rowFindings(row: Row, method: MethodOf<'bands'>, { template }: Outline): Finding[] {
  const at = atLine(row, 'method.bands')
  const grain = grainOf(method)
  const all = method.bands.map((band) => snapped(band, grain))
  const numbers = all.flatMap(({ low, high }, index) => (low > high ? [] : [index]))
  const stretch = (index: number): Stretch => all[index] ?? { low: 0, high: -1 }
  const empty = all.flatMap(({ low, high }, index) =>
    low > high
      ? [finding('bands.empty', at, { number: index + 1, band: bandWordsOf(method.bands[index]) })]
      : [],
  )
  const over = numbers.flatMap((index): Finding[] => {
    const own = stretch(index)
    const band = bandWordsOf(method.bands[index])
    const before = numbers.filter((each) => each < index)
    if (gapsIn(before.map(stretch), own, grain).length === 0)
      return [finding('bands.hidden', at, { number: index + 1, band })]
    const other = before.find((each) => crosses(stretch(each), own))
    return other === undefined
      ? []
      : [finding('bands.overlap', at, { number: index + 1, band, other: other + 1 })]
  })
  const sound = empty.length === 0 && over.every(({ severity }) => severity !== 'error')
  const gaps = gapsIn(
    numbers.map(stretch),
    { low: 0, high: method.of === 'percent' ? 20_000 : Infinity },
    grain,
  )
  const gap = {
    vi: gaps.map((each) => stretchWords(each).vi).join('; '),
    en: gaps.map((each) => stretchWords(each).en).join('; '),
  }
  return [
    ...empty,
    ...over,
    ...(gaps.length > 0 ? [finding('bands.gap', at, { gap })] : []),
    ...(!sound || inOrder(numbers.map(stretch)) ? [] : [finding('bands.order', at, {})]),
    ...(sound ? falling(row, method, all, grain, template.decimals) : []),
  ]
}

/** How far apart values can be: whole days and counts, hundredths of what is typed, anything where a target divides. */
function grainOf({ of, bands }: MethodOf<'bands'>): number {
  if (typeof of === 'object') return 1
  if (of === 'days-late') return 200
  const whole = bands.every((band) =>
    [band.from, band.above, band.to, band.below].every((bound) => bound === undefined || bound % 100 === 0),
  )
  return of === 'amount' && whole ? 200 : 2
}

function snapped({ from = 0, above = -1, to = Infinity, below = Infinity }: Band, grain: number): Stretch {
  const low = Math.max(2 * from, 2 * above + 1, 0)
  const high = Math.min(2 * to, 2 * below - 1)
  return { low: Math.ceil(low / grain) * grain, high: Math.floor(high / grain) * grain }
}

/** What the stretches leave of a whole. */
function gapsIn(stretches: readonly Stretch[], whole: Stretch, grain: number): Stretch[] {
  const gaps: Stretch[] = []
  let next = whole.low
  for (const { low, high } of [...stretches].sort((a, b) => a.low - b.low)) {
    if (low > whole.high || next > whole.high) break
    if (low > next) gaps.push({ low: next, high: low - grain })
    next = Math.max(next, high + grain)
  }
  return next <= whole.high && next < Infinity ? [...gaps, { low: next, high: whole.high }] : gaps
}

const holds = (a: Stretch, b: Stretch): boolean => a.low <= b.low && a.high >= b.high

/** Whether two stretches share values and neither holds the other: a wider one after a narrower one means “the rest”. */
const crosses = (a: Stretch, b: Stretch): boolean =>
  a.low <= b.high && b.low <= a.high && !holds(a, b) && !holds(b, a)

const inOrder = (stretches: readonly Stretch[]): boolean => {
  const pairs = stretches.slice(1).map((own, at) => [stretches[at] ?? own, own] as const)
  return pairs.every(([a, b]) => b.low <= a.low) || pairs.every(([a, b]) => b.high >= a.high)
}

const trends = {
  up: {
    vi: 'lẽ thường, càng đạt nhiều càng được nhiều điểm',
    en: 'the rule that more of a target earns more',
  },
  down: { vi: 'lẽ thường, càng chậm càng được ít điểm', en: 'the rule that later earns less' },
  either: { vi: 'chiều của các khoảng khác', en: 'the way of the other bands' },
} as const

/** Two neighbours that go against the rest, or against what a target or a delay means. */
function falling(
  row: Row,
  { of, bands }: MethodOf<'bands'>,
  all: readonly Stretch[],
  grain: number,
  decimals: number,
): Finding[] {
  const sorted = bands
    .flatMap((band, index) => {
      const own = all[index] ?? { low: 0, high: -1 }
      const pieces = gapsIn(all.slice(0, index), own, grain)
      // the rest on both sides of others has no place among them
      return pieces.length === 1
        ? pieces.map(({ low }) => ({ band, low, points: bandPoints(band, row.branch.max) }))
        : []
    })
    .sort((a, b) => a.low - b.low)
  const pairs = sorted.slice(1).flatMap((high, index) => {
    const low = sorted[index]
    return low && low.points !== high.points ? [{ low, high, rises: high.points > low.points }] : []
  })
  const rises = pairs.filter((pair) => pair.rises).length
  const free = row.section === 'deduction' || of === 'percent' || of === 'amount'
  const upwards = free ? rises * 2 >= pairs.length : of !== 'days-late'
  const against = pairs.find((pair) => pair.rises !== upwards)
  if (!against) return []
  const said = {
    low: bandWordsOf(against.low.band),
    first: pointWordsOf(against.low.points, decimals),
    high: bandWordsOf(against.high.band),
    second: pointWordsOf(against.high.points, decimals),
    trend: trends[free ? 'either' : upwards ? 'up' : 'down'],
  }
  return [finding('bands.falls', atLine(row, 'method.bands'), said)]
}

const bandWordsOf = (band: Band | undefined): Words => {
  const { from, above, to, below } = band ?? {}
  const low = from !== undefined ? 2 * from : above !== undefined ? 2 * above + 1 : 0
  const high = to !== undefined ? 2 * to : below !== undefined ? 2 * below - 1 : Infinity
  return stretchWords({ low, high })
}

function stretchWords({ low, high }: Stretch): Words {
  const say = (at: number) => pointWordsOf(Math.floor(at / 2), 2)
  const [from, to] = [say(low), say(high === Infinity ? 0 : high + (high % 2))]
  if (low === high && low % 2 === 0) return from
  const open = low % 2 !== 0
  const starts =
    low === 0
      ? undefined
      : { vi: `${open ? 'trên' : 'từ'} ${from.vi}`, en: `${open ? 'over' : 'from'} ${from.en}` }
  const below = high % 2 !== 0
  const ends =
    high === Infinity
      ? undefined
      : { vi: `${below ? 'đến dưới' : 'đến'} ${to.vi}`, en: `${below ? 'to under' : 'to'} ${to.en}` }
  if (!starts && !ends) return { vi: 'còn lại', en: 'the rest' }
  return {
    vi: [starts?.vi, ends?.vi].filter((part) => part !== undefined).join(' '),
    en: [starts?.en, ends?.en].filter((part) => part !== undefined).join(' '),
  }
}
