import { distance } from '../expression/fault.ts'
import type { Words } from './finding.ts'

/** The word that was most likely meant: the same but for capitals, or at most two letters and a third of it away. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  let found: string | undefined
  let least = Math.min(2, typed.length / 3) + 1
  for (const word of known) {
    if (word.toLowerCase() === typed.toLowerCase()) return word
    if (Math.abs(word.length - typed.length) >= least) continue
    const apart = distance(typed, word)
    if (apart < least) [found, least] = [word, apart]
  }
  return found
}

/** “Did you mean …?” after what names nothing. */
export const meant = (word: string | undefined): Words =>
  word === undefined ? { vi: '', en: '' } : { vi: ` Có phải ${word}?`, en: ` Did you mean ${word}?` }
