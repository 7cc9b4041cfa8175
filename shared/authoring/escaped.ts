/**
 * What a cell cannot hold as it is, as `\uXXXX`: control characters, halves of a character, spaces at either end, what a
 * spreadsheet takes for a formula, an error or the `_x0041_` of its file, and whatever already looks like such an escape.
 */
const risky =
  /^""$|^#|^[='\uff1d]|^\s+|\s+$|(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\\(?=u[0-9a-f]{4})|_(?=x[0-9a-f]{4}_)/giu

/** A text for a cell; nothing, where it must be told from a cell left blank, is `""`. */
export const escaped = (text: string): string => (text === '' ? '""' : text.replace(risky, coded))

/** The text that a cell stands for. */
export const unescaped = (text: string): string =>
  text === '""'
    ? ''
    : text.replace(/\\u([0-9a-f]{4})/gi, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)))

/** Every character as its `\uXXXX`. */
export const coded = (text: string): string =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
