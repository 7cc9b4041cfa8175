const latin = 'abcdefghijklmnopqrstuvwxyz'
/** The letters of points in Vietnamese legal texts: after d comes đ, there is no f, j, w or z. */
const vietnamese = 'abcdđeghiklmnopqrstuvxy'

const romans = Array.from({ length: 99 }, (_, at) => roman(at + 1))

function roman(number: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC']
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return (tens[Math.floor(number / 10)] ?? '') + (ones[number % 10] ?? '')
}

/**
 * What should follow `before` where `found` does not: "II" after "I", "b" after "a", "3" or "2a" after "2"; undefined where
 * `found` follows, or where either is no ordinal at all. `before` is undefined at the beginning.
 */
export function ordinalAfter(before: string | undefined, found: string): string | undefined {
  const manner = manners.find(({ is }) => is(found) && (before === undefined || is(before)))
  if (before === undefined) return !manner || firsts.test(found) ? undefined : manner.first
  if (!manner || manners.some(({ is, next }) => is(before) && next(before).includes(found))) return undefined
  return manner.next(before)[0]
}

const firsts = /^(?:0*1a?|0|I|i|A|a)$/

type Manner = { is: (code: string) => boolean; first: string; next: (code: string) => string[] }

const numbered: Manner = {
  is: (code) => /^\d{1,6}\p{Ll}?$/u.test(code),
  first: '1',
  next: (code) => {
    const number = Number.parseInt(code, 10)
    const letter = code.replace(/\d+/, '')
    const more = letter === '' ? [`${number}a`] : lettered.next(letter).map((each) => `${number}${each}`)
    const plain = [String(number + 1), `${number + 1}a`, String(number + 1).padStart(code.length, '0')]
    return letter === '' ? [...plain, ...more] : [...more, ...plain]
  },
}

const inRomans: Manner = {
  is: (code) =>
    romans.includes(code.toUpperCase()) && (code === code.toUpperCase() || code === code.toLowerCase()),
  first: 'I',
  next: (code) => {
    const after = romans[romans.indexOf(code.toUpperCase()) + 1] ?? ''
    return [code === code.toUpperCase() ? after : after.toLowerCase()]
  },
}

const lettered: Manner = {
  is: (code) => /^[a-zđ]$/i.test(code),
  first: 'a',
  next: (code) => {
    const low = code.toLowerCase()
    const after = [vietnamese, latin].flatMap((letters) => {
      const at = letters.indexOf(low)
      return at < 0 ? [] : [letters.charAt(at + 1)]
    })
    return after.filter((each) => each !== '').map((each) => (code === low ? each : each.toUpperCase()))
  },
}

const manners: readonly Manner[] = [numbered, inRomans, lettered]
