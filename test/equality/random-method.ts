import type { Band, Level, Method, Target } from '../../shared/method.ts'
import { optionText } from '../../shared/option.ts'
import { pick, shuffled, upTo, type Dice } from './random-cells.ts'

/** Every way of scoring there is, each as likely as the others. */
export const kinds = [
  'one',
  'highest',
  'average',
  'per-event',
  'ratio',
  'amount',
  'percent',
  'days-late',
  'of-target',
  'step-loss',
  'leader',
  'best',
  'judged',
  'scored-by',
  'formula',
] as const
export type RandomKind = (typeof kinds)[number]

/** Labels that a spreadsheet may take for one another, or for something else. */
const labels = [
  'Đạt',
  'Không đạt',
  'đạt',
  'cấp bộ',
  'cấp bộ, ngành',
  'bộ',
  'tỉnh "A"',
  '*',
  'a?b',
  'Đúng hạn (trước 25/11)',
  '100 %',
  'TRUE',
  '1,5',
  '~x',
  'dưới 50',
  'mức 10',
  'mức 1',
]

function target(roll: Dice, most: number): Target {
  const kind = pick(['registered', 'fixed', 'typed'] as const, roll)
  return kind === 'fixed' ? { kind, amount: 1 + upTo(most - 1, roll) } : { kind }
}

/** A method of this kind for a row of at most so many points, with any of its options. `zeroes`: a level may empty the group. */
export function randomMethod(
  kind: RandomKind,
  { max, decimals, most, zeroes }: { max: number; decimals: number; most: number; zeroes: boolean },
  roll: Dice,
): Method {
  const step = pick([1, 1, 5, 25, 50, 100, 7], roll)
  const low = (): number => (roll() < 0.5 ? 0 : upTo(Math.floor(max / 2), roll))
  const amount = pick([1000, 20_000, Math.min(most, 5_000_000), most], roll)
  switch (kind) {
    case 'one':
    case 'highest':
      return { kind: 'levels', choose: kind, levels: levels(kind === 'one' ? 30 : 8) }
    case 'average':
      return { kind, levels: levels(12).map(({ code, label, points }) => ({ code, label, points })), step }
    case 'per-event': {
      const each = (1 + upTo(Math.floor(max / 2), roll)) * (roll() < 0.5 ? -1 : 1)
      return { kind, event: 'lần', start: pick([0, max, upTo(max, roll)], roll), each, floor: low() }
    }
    case 'ratio': {
      const least = roll() < 0.4 ? { leastPercent: pick([5000, 1, 10_000, 3333], roll) } : {}
      return { kind, target: target(roll, most), step, ...least }
    }
    case 'amount':
    case 'percent':
    case 'days-late':
      return { kind: 'bands', of: kind, bands: bands(kind === 'days-late' ? 2000 : 10_000) }
    case 'of-target':
      return { kind: 'bands', of: { target: target(roll, most) }, bands: bands(12_000) }
    case 'step-loss':
      return {
        kind,
        target: target(roll, most),
        percent: pick([100, 1, 3, 99, 50, 250, 1000, 10_000], roll),
        loss: 1 + upTo(Math.floor(max / pick([2, 20, 200], roll)), roll),
        steps: pick(['started', 'full'] as const, roll),
        floor: low(),
      }
    case 'leader':
      return { kind: 'relative', against: { kind: 'leader', target: target(roll, amount) }, step }
    case 'best':
      return { kind: 'relative', against: { kind: 'best' }, step }
    case 'judged':
      return { kind, least: low(), step: pick([1, 5, 25, 50], roll) }
    case 'scored-by':
      return {
        kind,
        combine: pick(['mean', 'median', 'sum', { trimmedMean: 1 }] as const, roll),
        least: 0,
        step,
      }
    case 'formula':
      return { kind, expression: '0', step: pick([1, 1, 25, 100], roll) }
  }

  function levels(atMost: number): Level[] {
    const codes = shuffled(['a', 'b', 'c', 'aa', 'ab', '1', '11', '2', 'x1', '0', 'abcd', 'd'], roll)
    const chosen = shuffled(labels, roll).slice(0, 2 + upTo(Math.min(atMost, 12) - 2, roll))
    const list = chosen.map((label, index): Level => ({
      code: codes[index] ?? 'z',
      label,
      points: index === 0 ? max : upTo(max, roll),
      ...(zeroes && index > 0 && roll() < 0.15 ? { zeroes: true } : {}),
    }))
    const texts = list.map((level) => optionText(level, decimals).toLowerCase())
    return list.filter((_, index) => texts.indexOf(texts[index] ?? '') === index || index < 2)
  }

  function bands(top: number): Band[] {
    const bounds = Array.from({ length: 1 + upTo(4, roll) }, () => upTo(top, roll)).sort((a, b) => b - a)
    const worth = () =>
      roll() < 0.5 ? { points: upTo(max, roll) } : { loss: upTo(Math.floor(max * 1.2), roll) }
    const first: Band = {
      ...(roll() < 0.5 ? { from: bounds[0] ?? 0 } : { above: bounds[0] ?? 0 }),
      ...worth(),
    }
    const middle = bounds.slice(1).map((low, index): Band => {
      const high = bounds[index] ?? top
      return {
        ...(roll() < 0.5 ? { from: low } : { above: low }),
        ...(roll() < 0.5 ? { to: high } : { below: high }),
        ...worth(),
      }
    })
    const rest: Band[] = roll() < 0.7 ? [worth()] : []
    return [first, ...middle, ...rest]
  }
}
