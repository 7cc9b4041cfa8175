/** The first so many characters of a text, none of them cut in half. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : Array.from(text).slice(0, most).join('')
