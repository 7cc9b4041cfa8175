import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesOf } from '../../shared/placing.ts'

type Unit = { bloc: number; keys: readonly number[]; excluded?: boolean }

/** Units of several blocs, each as [total, tie-breaks …]. */
const places = (units: readonly Unit[]): number[] => [
  ...placesOf({
    blocs: Int32Array.from(units, ({ bloc }) => bloc),
    keys: (units[0]?.keys ?? []).map((_, key) => Int32Array.from(units, ({ keys }) => keys[key] ?? 0)),
    excluded: Uint8Array.from(units, ({ excluded }) => (excluded ? 1 : 0)),
  }),
]
const bloc = (...keys: readonly (readonly number[])[]): Unit[] =>
  keys.map((each) => ({ bloc: 1, keys: each }))

/** One more than the units of the same bloc that are better, looked at one key after another. */
const naive = (units: readonly Unit[]): number[] =>
  units.map((own) => {
    if (own.excluded) return 0
    const better = units.filter((other) => {
      const apart = other.keys.map((key, at) => key - (own.keys[at] ?? 0)).find((by) => by !== 0) ?? 0
      return other.bloc === own.bloc && !other.excluded && apart > 0
    })
    return better.length + 1
  })

describe('Places within a bloc', () => {
  test.each<{ units: Unit[]; come: number[]; because: string }>([
    { units: [], come: [], because: 'nobody is there' },
    { units: bloc([95_00]), come: [1], because: 'a unit alone is first' },
    { units: bloc([90_00], [95_00], [80_00]), come: [2, 1, 3], because: 'more points are better' },
    { units: bloc([90], [95], [90], [80]), come: [2, 1, 2, 4], because: 'a shared place uses up the next' },
    { units: bloc([90, 1], [90, 3], [90, 2]), come: [3, 1, 2], because: 'the tie-break decides' },
    {
      units: bloc([90, 1, 5], [90, 1, 7]),
      come: [2, 1],
      because: 'the second decides where the first does not',
    },
    { units: bloc([90, -3], [90, 0], [90, -1]), come: [3, 1, 2], because: 'deductions are negative' },
    { units: bloc([-5], [-3], [0]), come: [3, 2, 1], because: 'a total may be below 0' },
    {
      units: [
        { bloc: 4, keys: [90] },
        { bloc: 4, keys: [95] },
        { bloc: 2, keys: [10] },
        { bloc: 7, keys: [1] },
        { bloc: 7, keys: [2] },
      ],
      come: [2, 1, 1, 2, 1],
      because: 'each bloc is placed by itself',
    },
    {
      units: [
        { bloc: 1, keys: [90] },
        { bloc: 1, keys: [99], excluded: true },
        { bloc: 1, keys: [95] },
        { bloc: 1, keys: [-1], excluded: true },
      ],
      come: [2, 0, 1, 0],
      because: 'an excluded unit takes no place from others',
    },
    {
      units: bloc(
        [2_000_000_000, 1_999_999_999, 1],
        [2_000_000_000, 1_999_999_999, 2],
        [-2_000_000_000, 0, 9],
      ),
      come: [2, 1, 3],
      because: 'three long keys are more than one exact number holds',
    },
    {
      units: bloc([2 ** 31 - 1, 0, 0, 0], [2 ** 31 - 1, 0, 0, 1], [-(2 ** 31), 2 ** 31 - 1, -(2 ** 31), 5]),
      come: [2, 1, 3],
      because: 'the ends of what a column holds are still told apart',
    },
  ])('$because', ({ units, come }) => {
    expect(places(units)).toEqual(come)
  })

  const value = fc.oneof(
    fc.integer({ min: -2, max: 2 }),
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  )
  const field = fc.integer({ min: 1, max: 9 }).chain((length) =>
    fc.array(
      fc.record({
        keys: fc.array(value, { minLength: length, maxLength: length }),
        opens: fc.boolean(),
        excluded: fc.boolean(),
      }),
      { maxLength: 40 },
    ),
  )

  test('as one would count by hand, for any units', () => {
    fc.assert(
      fc.property(field, (units) => {
        let number = 0
        const blocs = units.map(({ opens, ...unit }) => ({ ...unit, bloc: opens ? (number += 1) : number }))
        expect(places(blocs)).toEqual(naive(blocs))
      }),
      { numRuns: 2000 },
    )
  })
})
