/**
 * Units to be placed, by column: those of a bloc stand side by side under one number. `keys` are the total and then what
 * breaks ties, one after another, more is better; `excluded` is 1 where a unit takes no place.
 */
export type Columns = { blocs: Int32Array; keys: readonly Int32Array[]; excluded: Uint8Array }

/**
 * The place of every unit within its bloc: 1, 2, 2, 4, and 0 for an excluded one. A bloc is sorted by insertion, right for the
 * 6 to 30 units a bloc has; what breaks ties is only looked at where totals are equal. Source: "xếp hạng theo tổng điểm từ cao
 * xuống thấp; bằng điểm thì xét …".
 */
export function placesOf({ blocs, keys, excluded }: Columns): Int32Array {
  const places = new Int32Array(blocs.length)
  const [totals = places, ...ties] = keys
  const order = new Int32Array(largest(blocs))
  for (let start = 0, end = 0; start < places.length; start = end) {
    let count = 0
    for (; end < places.length && blocs[end] === blocs[start]; end += 1) {
      if (excluded[end] === 1) continue
      const total = totals[end] ?? 0
      let at = count
      for (; at > 0; at -= 1) {
        const above = order[at - 1] ?? 0
        const by = (totals[above] ?? 0) - total
        if (by > 0 || (by === 0 && margin(ties, above, end) >= 0)) break
        order[at] = above
      }
      order[at] = end
      count += 1
    }
    for (let at = 0, place = 1; at < count; at += 1) {
      const unit = order[at] ?? 0
      const above = at === 0 ? unit : (order[at - 1] ?? 0)
      if (totals[above] !== totals[unit] || margin(ties, above, unit) !== 0) place = at + 1
      places[unit] = place
    }
  }
  return places
}

/** By how much what breaks ties puts one unit above another; 0 where nothing does. */
function margin(ties: readonly Int32Array[], one: number, other: number): number {
  for (const key of ties) {
    const by = (key[one] ?? 0) - (key[other] ?? 0)
    if (by !== 0) return by
  }
  return 0
}

/** How many units the largest bloc has. */
function largest(blocs: Int32Array): number {
  let most = 0
  for (let unit = 0, start = 0; unit < blocs.length; unit += 1) {
    if (blocs[unit] !== blocs[start]) start = unit
    if (unit - start >= most) most = unit - start + 1
  }
  return most
}
