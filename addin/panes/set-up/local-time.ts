/**
 * The moment of a local date and time, "2026-11-25" and "17:00", in a time zone; undefined where they are none. Where clocks
 * are put back the earlier of two is taken; where they are put forward the moment that long after midnight.
 */
export function momentOf(date: string, time: string, timeZone: string): string | undefined {
  const guess = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(guess)) return undefined
  // as far from UTC as the zone is then; asked again, as the guess may lie on the other side of a change
  const first = guess - offsetAt(guess, timeZone)
  return new Date(guess - offsetAt(first, timeZone)).toISOString()
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  // Swedish writes 2026-11-25 17:00:00
  const shown = new Date(moment).toLocaleString('sv-SE', { timeZone })
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(moment / 1000) * 1000
}
