import type { Difference } from './example-check.ts'
import { pointsText } from './option.ts'
import type { Points } from './points.ts'
import type { Language } from './problem.ts'

/** Where an example comes out otherwise, in words: "tổng 82,5, ví dụ ghi 85". */
export function differenceText(difference: Difference, decimals: number, language: Language): string {
  const vietnamese = language === 'vi'
  const none = vietnamese ? 'không có' : 'none'
  const say = (points: Points | undefined) =>
    points === undefined ? none : pointsText(points, decimals, language)
  const list = (codes: readonly string[]) =>
    codes.length === 0 ? (vietnamese ? 'không dòng nào' : 'no row') : codes.join(', ')
  const against = (found: string, expected: string) =>
    `${found}${vietnamese ? '; ví dụ ghi ' : '; the example says '}${expected}`
  switch (difference.of) {
    case 'entries':
      return difference.said
    case 'total':
      return against(`${vietnamese ? 'tổng' : 'total'} ${say(difference.found)}`, say(difference.expected))
    case 'points':
      return against(
        `${difference.code} ${vietnamese ? 'được' : 'has'} ${say(difference.found)}`,
        say(difference.expected),
      )
    case 'problems':
      return against(
        `${vietnamese ? 'dòng có lỗi' : 'rows with a mistake'}: ${list(difference.found)}`,
        list(difference.expected),
      )
    case 'class':
      return against(`${vietnamese ? 'xếp loại' : 'class'} ${difference.found ?? none}`, difference.expected)
  }
}
