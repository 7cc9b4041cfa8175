/** How often one person may ask: so many at once, and then so many a second (token bucket). Kept by each server for itself. */
const atOnce = 120
const perSecond = 2
const mostRemembered = 10_000

/** Counts a request of `who` now; answers for how many seconds they must wait first, 0 when it may go on. */
export type Pace = (who: string, now: Date) => number

export function createPace(): Pace {
  const left = new Map<string, { tokens: number; at: number }>()
  return (who, now) => {
    const at = now.getTime()
    const before = left.get(who)
    const grown = before ? before.tokens + ((at - before.at) / 1000) * perSecond : atOnce
    const tokens = Math.min(atOnce, grown)
    if (tokens < 1) return Math.ceil((1 - tokens) / perSecond)
    // whoever asked longest ago comes first, and has most likely everything left again
    left.delete(who)
    left.set(who, { tokens: tokens - 1, at })
    const oldest = left.size > mostRemembered ? left.keys().next() : undefined
    if (oldest?.value !== undefined) left.delete(oldest.value)
    return 0
  }
}
