import type { Band, Level, Method } from '../method.ts'
import type { Points } from '../points.ts'
import type { Clause } from './clause.ts'
import { guess, type Guess } from './draft.ts'
import { areStretches, isRest, overlap, readInterval, type Interval } from './interval.ts'

/** Several levels as a method: bands where all are stretches of one value, else levels to choose from. */
export type SaidLevels = { method: Method; most: Points; unitOfMeasure: string | undefined; guesses: Guess[] }

/**
 * `max` is the row's maximum where it is printed: a loss is taken from it. Undefined where these are no levels: fewer than
 * two, more than 30, or losses with nothing to take them from.
 */
export function levelsOf(
  clauses: readonly Clause[],
  max: Points | undefined,
  notes: string,
): SaidLevels | undefined {
  if (clauses.length < 2 || clauses.length > 30) return undefined
  const top = clauses.reduce((best, { points, minus }) => (minus ? best : Math.max(best, points)), 0)
  const full = max ?? top
  if (full === 0 || clauses.some(({ points, minus }) => minus && points > full)) return undefined
  const earned = clauses.map((clause) => ({
    ...clause,
    points: clause.minus ? full - clause.points : clause.points,
  }))
  const most = earned.reduce((best, { points }) => Math.max(best, points), 0)
  const bands = bandsOf(earned)
  if (bands && clauses.every(({ minus }) => minus)) return { ...unlost(bands, full), most: full }
  if (bands) return { ...bands, most }
  const levels = labelled(earned)
  if (!levels) return undefined
  const mean = /bình quân|trung bình cộng|trung bình các/i.test(notes)
  const method: Method = mean
    ? { kind: 'average', levels, step: 1 }
    : { kind: 'levels', choose: /mức cao nhất|cao nhất/i.test(notes) ? 'highest' : 'one', levels }
  return { method, most, unitOfMeasure: undefined, guesses: [] }
}

function labelled(clauses: readonly Clause[]): Level[] | undefined {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const used = new Set<string>()
  const levels = clauses.flatMap(({ words, points }, at): Level[] => {
    const label = words.replace(/\s+/g, ' ').trim().slice(0, 180).trim()
    if (label === '' || used.has(label)) return []
    used.add(label)
    return [{ code: letters[at] ?? `z${at}`, label, points }]
  })
  return levels.length === clauses.length ? levels : undefined
}

function bandsOf(clauses: readonly Clause[]): Omit<SaidLevels, 'most'> | undefined {
  const read = clauses.map(({ words, points }) => ({ points, words, at: readInterval(words) }))
  const known = read.flatMap(({ at }) => (at ? [at] : []))
  const unit = known[0]?.unit
  if (unit === undefined || !areStretches(read.flatMap(({ at, words }) => (at ? [words] : []))))
    return undefined
  const rest = read.filter(({ at }) => !at)
  if (rest.length > 1 || rest.some(({ words }) => !isRest(words))) return undefined
  const top = known.reduce((best, each) => Math.max(best, highest(each)), 0)
  const bands = read.map(({ at, points }): Band => {
    // "the rest" comes last and holds what no other band does
    if (!at) return { points }
    return { ...opened(at, top), points }
  })
  const last = bands.findIndex((band) => Object.keys(band).length === 1)
  if (last >= 0 && last < bands.length - 1) return undefined
  if (overlap(bands)) return undefined
  return {
    method: { kind: 'bands', of: unit === '%' ? 'percent' : 'amount', bands },
    unitOfMeasure: unit,
    guesses: unit === 'ngày' ? [guess('method', 'method.days')] : [],
  }
}

const highest = ({ from = 0, above = 0, to = 0, below = 0 }: Omit<Interval, 'unit'>): number =>
  Math.max(from, above, to, below)

/** The bounds alone; "Đạt 100 %" is 100 or more, where nothing lies above it. */
function opened({ unit, ...bounds }: Interval, top: number): Omit<Interval, 'unit'> {
  const { from, to } = bounds
  return unit === '%' && from !== undefined && from === to && from >= top ? { from } : bounds
}

/** Where only losses are told, what lies under the least of them loses nothing. */
function unlost(said: Omit<SaidLevels, 'most'>, full: Points): Omit<SaidLevels, 'most'> {
  const { method } = said
  if (method.kind !== 'bands') return said
  const [low] = method.bands
    .map(({ from, above }) => ({ edge: from ?? above, open: from === undefined }))
    .sort((a, b) => (a.edge ?? 0) - (b.edge ?? 0))
  if (low?.edge === undefined || low.edge === 0) return said
  const rest = { ...(low.open ? { to: low.edge } : { below: low.edge }), points: full }
  return { ...said, method: { ...method, bands: [rest, ...method.bands] } }
}
