import { oldWord, tcvn3, vni, type OldFont } from './old-letters.ts'
import { frequent, isSyllable } from './syllable.ts'

/** A text that was typed in a font from before Unicode, as it is and as it should read. */
export type OldText = { font: OldFont; before: string; after: string }

/** Texts longer than this are judged by their beginning. */
const sample = 20_000

/**
 * Recognises a text in TCVN3 (.VnTime, .VnTimeH) or VNI and gives it in Unicode NFC, or undefined where it is none. A text with a
 * single letter that only Unicode has is left alone, and so is every text that could as well be what it seems: Vietnamese, French
 * or English. House rule: every word with a sign must become a Vietnamese syllable, and more words must need it than there are
 * words of other languages.
 */
export function readOldFont(text: string): OldText | undefined {
  const verdicts = fonts.map((font) => ({ font, ...weighed(text, font) }))
  const [best, next] = verdicts
    .filter(
      ({ against, needed, foreign, likely, unlikely }) =>
        against === 0 && needed > 0 && needed + likely > foreign + unlikely,
    )
    .sort((a, b) => b.needed + b.likely - a.needed - a.likely)
  if (!best || (best.words <= 2 && best.plain === 0)) return undefined
  // "Tæ" alone is tổ in one font and tỉ in the other
  if (next && next.needed + next.likely === best.needed + best.likely) return undefined
  return { font: best.font, before: text, after: inUnicode(text, best.font) }
}

/**
 * The same for all texts of one document: where one font is found in it and nothing in Unicode, short texts that could be read
 * either way ("Ghi chó", "Q§") are taken to be in that font as well, if that makes a frequent word or an abbreviation of theirs. By place in `texts`.
 */
export function readOldFonts(texts: readonly string[]): ReadonlyMap<number, OldText> {
  const found = new Map<number, OldText>()
  for (const [at, text] of texts.entries()) {
    const old = readOldFont(text)
    if (old) found.set(at, old)
  }
  const used = new Set([...found.values()].map(({ font }) => font))
  const [font, other] = used
  if (font === undefined || other !== undefined || texts.some(isUnicode)) return found
  for (const [at, text] of texts.entries()) {
    if (found.has(at)) continue
    const { against, needed, likely, unlikely, short } = weighed(text, font)
    if (against === 0 && unlikely === 0 && needed + likely + short > 0)
      found.set(at, { font, before: text, after: inUnicode(text, font) })
  }
  return found
}

const fonts: readonly OldFont[] = ['tcvn3', 'vni']

/** Letters that only Unicode has: ă, đ, ơ, ư, the marked vowels, or tones set apart. */
const isUnicode = (text: string): boolean => /[\u0102-\u01b0\u1ea0-\u1ef9]|\p{M}/u.test(text)

/**
 * The words of a text: `needed` are syllables only when converted, `against` cannot be, `likely` and `unlikely` could be either and
 * are frequent in one reading; `plain`: how many of the needed cannot be an accident; `foreign`: plain words of other languages; `short`: abbreviations.
 */
function weighed(text: string, font: OldFont) {
  const tally = { words: 0, needed: 0, plain: 0, against: 0, likely: 0, unlikely: 0, foreign: 0, short: 0 }
  const beginning = text.slice(0, sample)
  if (isUnicode(beginning) || !/[\u00a1-\u00fe\u03bc]/.test(beginning)) return tally
  for (const [word] of beginning.matchAll(oldWord)) {
    if (!/[A-Za-zÀ-þ]/.test(word) || (/[\u00d7\u00f7]/.test(word) && word.length === 1)) continue
    tally.words += 1
    if (/^[A-Za-z]+$/.test(word)) tally.foreign += isSyllable(word) || word === word.toUpperCase() ? 0 : 1
    else weigh(word, font, tally)
  }
  return tally
}

type Tally = ReturnType<typeof weighed>

function weigh(word: string, font: OldFont, tally: Tally): void {
  const after = convertedWord(word, font)
  if (after === undefined) tally.against += 1
  else if (after === word) return
  else if (isAbbreviation(after)) tally.short += 1
  else if (!isSyllable(after)) tally.against += 1
  else if (!isSyllable(word)) {
    tally.needed += 1
    if (frequent.has(after.toLowerCase()) || /^[A-Za-z]+[^A-Za-zÀ-þ]/.test(word)) tally.plain += 1
  } else if (frequent.has(word.toLowerCase())) tally.unlikely += 1
  else if (frequent.has(after.toLowerCase())) tally.likely += 1
}

/** QĐ, HĐND: capitals that make no syllable. */
const isAbbreviation = (word: string): boolean => /^[A-ZĐƯƠÔÊÂĂ]{2,8}$/.test(word) && !isSyllable(word)

/** A word in Unicode, or undefined where it holds a letter that the font has not. */
function convertedWord(word: string, font: OldFont): string | undefined {
  const letters: string[] = []
  for (let at = 0; at < word.length;) {
    const two = word.slice(at, at + 2)
    const [one = ''] = two
    const pair = font === 'vni' && two.length === 2 ? vni.get(two) : undefined
    const letter = pair ?? (font === 'vni' ? vni : tcvn3).get(one)
    if (letter === undefined && !/[A-Za-z]/.test(one)) return undefined
    letters.push(letter ?? one)
    at += pair === undefined ? 1 : 2
  }
  return letters.join('')
}

/** Every word converted; in TCVN3 those between capitals become capitals, as .VnTimeH shows them. */
export function inUnicode(text: string, font: OldFont): string {
  const words = [...text.matchAll(oldWord)].map(([word]) => word)
  const sure = words.map(capitals).filter((each) => each !== undefined)
  const mostly = sure.filter((each) => each).length * 2 > sure.length
  return text
    .replace(oldWord, (word) => {
      const after = convertedWord(word, font) ?? word
      const high = font === 'tcvn3' && after !== word && (capitals(word) ?? (mostly && !/[a-z]/.test(word)))
      return high ? after.toUpperCase() : after
    })
    .normalize('NFC')
}

/** Whether a word is in capitals, by a capital after its first letter; "Uû ban" is no "UỶ BAN", "®¬N vÞ" is "ĐƠN VỊ". */
function capitals(word: string): boolean | undefined {
  if (/[a-z]/.test(word)) return false
  return /.[A-Z\u00a1-\u00a7]/.test(word) ? true : undefined
}
