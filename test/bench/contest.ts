/** What one turn does, and how many operations that is; turns go on where the last one stopped. */
export type Contestant = { operations: number; turn: (nth: number) => unknown }

/** A limit of the house: ours may take at most so many times what `against` takes. */
export type Limit = { against: string; most: number; words: string }

/** One row of the bench: the same work, done by ours and by others. Made ready, and agreed upon, by whoever made it. */
export type Contest = {
  unit: 'us' | 'ms'
  rounds: number
  ours: Contestant
  against: Record<string, Contestant>
  limits: readonly Limit[]
}

/** Medians of what one operation took, in the contest's unit. */
export type Times = { ours: number; against: Record<string, number> }

/** Everybody has a turn in every round, so that what else the machine does falls on all alike; the first rounds only warm up. */
export async function held({ unit, rounds, ours, against }: Contest): Promise<Times> {
  const all = [ours, ...Object.values(against)]
  const took = all.map((): number[] => [])
  const warmUp = Math.ceil(rounds / 10)
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [which, { turn, operations }] of all.entries()) {
      const before = performance.now()
      await turn(round + warmUp)
      const each = (performance.now() - before) / operations
      if (round >= 0) took[which]?.push(unit === 'us' ? each * 1000 : each)
    }
  }
  const [own = NaN, ...others] = took.map(median)
  return {
    ours: own,
    against: Object.fromEntries(Object.keys(against).map((name, at) => [name, others[at] ?? NaN])),
  }
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN
