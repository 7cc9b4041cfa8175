import { desc, table } from 'arquero'
import { placesOf, type Columns } from '../../shared/placing.ts'
import { dice } from '../equality/random-cells.ts'
import type { Contest } from './contest.ts'

const UNITS = 1_000_000

/** A country of blocs of 6 to 30 units, with totals and three tie-breaks as they come, one unit of a hundred excluded. */
function country(): Columns {
  const roll = dice(99)
  const [blocs, total] = [new Int32Array(UNITS), new Int32Array(UNITS)]
  const ties = [1, 2, 3].map(() => new Int32Array(UNITS))
  const excluded = new Uint8Array(UNITS)
  for (let unit = 0, bloc = 0, left = 0; unit < UNITS; unit += 1, left -= 1) {
    if (left === 0) {
      left = 6 + Math.floor(roll() * 25)
      bloc += 1
    }
    blocs[unit] = bloc
    total[unit] = Math.round((6500 + 2500 * (roll() + roll() + roll() - 1.5)) / 25) * 25
    for (const tie of ties) tie[unit] = Math.floor(roll() * 13) * 25
    excluded[unit] = roll() < 0.01 ? 1 : 0
  }
  return { blocs, keys: [total, ...ties], excluded }
}

/** The common way: an object for each unit, sorted by one comparator, places counted along the list. */
function objectsAndSort({ blocs, keys, excluded }: Columns): Int32Array {
  const units = Array.from(blocs, (bloc, unit) => ({
    unit,
    bloc,
    keys: keys.map((key) => key[unit] ?? 0),
    excluded: excluded[unit] ?? 0,
  }))
  const apart = (a: readonly number[], b: readonly number[]): number => {
    for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (b[at] ?? 0) - (a[at] ?? 0)
    return 0
  }
  units.sort((a, b) => a.bloc - b.bloc || a.excluded - b.excluded || apart(a.keys, b.keys))
  const places = new Int32Array(blocs.length)
  let [first, place] = [0, 0]
  units.forEach(({ unit, bloc, keys: own, excluded: out }, at) => {
    const before = units[at - 1]
    if (before?.bloc !== bloc) [first, place] = [at, 1]
    else if (apart(before.keys, own) !== 0) place = at - first + 1
    places[unit] = out === 1 ? 0 : place
  })
  return places
}

/** A data frame: grouped by bloc, ordered by one packed number, ranked. Its excluded units come last, and to no place. */
function arquero({ blocs, keys, excluded }: Columns): () => Int32Array {
  // no tie-break reaches 2048
  const packed = Float64Array.from(blocs, (_, unit) =>
    excluded[unit] === 1 ? -1 : keys.reduce((key, column) => key * 2048 + (column[unit] ?? 0), 0),
  )
  const frame = table({ bloc: blocs, key: packed })
  return () => {
    const ranked = frame
      .groupby('bloc')
      .orderby(desc('key'))
      .derive({ place: 'rank()' })
      .unorder()
      .array('place')
    return Int32Array.from(ranked as ArrayLike<number>, (place, unit) => (excluded[unit] === 1 ? 0 : place))
  }
}

/** Ranking a country, bloc by bloc. The house's limit of 35 ms was set where the common way takes 290. */
export function ranking(): Contest {
  const columns = country()
  const ranked = arquero(columns)
  const ours = placesOf(columns)
  for (const [name, theirs] of Object.entries({
    'objects-and-sort': objectsAndSort(columns),
    arquero: ranked(),
  })) {
    const at = ours.findIndex((place, unit) => place !== theirs[unit])
    if (at >= 0)
      throw new Error(
        `Ranking with ${name}: unit ${String(at)} has place ${String(theirs[at])}, should have ${String(ours[at])}`,
      )
  }
  return {
    unit: 'ms',
    rounds: 9,
    ours: { operations: 1, turn: () => placesOf(columns) },
    against: {
      'objects-and-sort': { operations: 1, turn: () => objectsAndSort(columns) },
      arquero: { operations: 1, turn: ranked },
    },
    limits: [
      {
        against: 'objects-and-sort',
        most: 35 / 290,
        words: 'at most 35 ms where objects-and-sort takes 290',
      },
      { against: 'arquero', most: 1 / 4, words: 'at least 4 × faster than arquero' },
    ],
  }
}
