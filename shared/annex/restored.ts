import { dateOf } from './cells.ts'
import { guess, type Guess } from './draft.ts'
import { follows, isFirst, sameOrdinal, valueOf } from './numbering.ts'

/**
 * What was typed where Excel made a number or a date of it: 1.1 may have been "1.10", 1 February "1.2" or "2.1". What goes on
 * with the numbers before is taken.
 */
export function restored(
  cell: unknown,
  before: readonly (readonly string[])[],
): { text: string; guesses: Guess[] } | undefined {
  const date = dateOf(cell)
  if (date) {
    const { day, month, year } = date
    const short = [
      [day, month],
      [month, day],
    ]
    const long = [
      [day, month, year],
      [month, day, year],
      [year, month, day],
    ]
    const found = [...short, ...long].find((path) => goesOn(path.map(String), before)) ?? [day, month]
    const code = found.join('.')
    return { text: code, guesses: [guess('code', 'code.date', { found: `${day}/${month}`, code })] }
  }
  if (typeof cell !== 'number' || cell <= 0 || cell >= 1000) return undefined
  const text = String(cell)
  if (!/^\d{1,3}\.\d{1,2}$/.test(text)) return undefined
  if (text.length - text.indexOf('.') > 2 || !shortened(text, before)) return { text, guesses: [] }
  const longer = `${text}0`
  return { text: longer, guesses: [guess('code', 'code.decimal', { found: text, code: longer })] }
}

/** Whether 1.1 comes after 1.9, and not as the first under 1. `before`: the latest first. */
function shortened(text: string, before: readonly (readonly string[])[]): boolean {
  const [stem = '', last = ''] = text.split('.')
  const latest = before.find((path) => goesOn([stem, last], [path]) || goesOn([stem, `${last}0`], [path]))
  return latest !== undefined && !goesOn([stem, last], [latest])
}

/** Whether a number is the next of one before, at any depth, or the first under the last one. */
function goesOn(path: readonly string[], before: readonly (readonly string[])[]): boolean {
  const own = path.at(-1) ?? ''
  const stem = path.slice(0, -1)
  return before.some((other) => {
    if (other.length >= path.length) {
      const mine = other.slice(0, path.length - 1)
      return same(mine, stem) && follows(other[path.length - 1] ?? '', own)
    }
    return isFirst(own) && same(other.slice(-stem.length), stem)
  })
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((part, at) => sameOrdinal(part, b[at] ?? '') || valueOf(part) === Number(b[at]))
