/** Up to here two texts are shown whole. */
const LONG = 80
/** Letters kept of what both have in common, on either side of where they differ. */
const AROUND = 24

/** Two texts without the long stretches they have in common: "…trước ngày 15/11" and "…trước ngày 20/11". */
export function cutToDifference(a: string, b: string): [string, string] {
  if (a.length <= LONG && b.length <= LONG) return [a, b]
  const [x, y] = [Array.from(a), Array.from(b)]
  const shorter = Math.min(x.length, y.length)
  let start = 0
  while (start < shorter && x[start] === y[start]) start += 1
  let end = 0
  while (end < shorter - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end += 1
  const from = startOfWord(x, start - AROUND)
  const cut = (letters: readonly string[]): string => {
    const to = endOfWord(letters, letters.length - end + AROUND)
    return `${from > 0 ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length ? '…' : ''}`
  }
  return [cut(x), cut(y)]
}

function startOfWord(letters: readonly string[], at: number): number {
  if (at <= 0) return 0
  const space = letters.indexOf(' ', at)
  return space < 0 || space >= at + AROUND ? at : space + 1
}

function endOfWord(letters: readonly string[], at: number): number {
  if (at >= letters.length) return letters.length
  const space = letters.lastIndexOf(' ', at)
  return space < at - AROUND ? at : space
}
