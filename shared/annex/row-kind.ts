/** Whether the words are those of a sum: "Tổng cộng", "Cộng mục I", "TỔNG ĐIỂM (A+B-C)"; "Tổng kết năm" is none. */
export const isTotal = (text: string): boolean =>
  text.length <= 120 &&
  /^(?:tổng cộng|tổng (?:số )?điểm(?! (?:thưởng|cộng|trừ))|tổng(?: toàn bảng)?$|tổng ?[:(]|cộng$|cộng ?[:(]|cộng (?:tổng|mục|phần|nhóm|[ivx\d]+$|[a-e]$))/i.test(
    text,
  )

/** "1 | 2 | 3 | 4" or "(1) (2) (3)": the columns numbered. */
export const isColumnNumbers = (texts: readonly string[]): boolean =>
  texts.length >= 3 &&
  texts.every((text, at) => {
    const digits = /^\(?(\d{1,2})\)?(?: ?=.{0,20})?$/.exec(text)?.[1]
    return digits !== undefined && Number(digits) === Number(/\d+/.exec(texts[0] ?? '')?.[0]) + at
  })

export const isPageNumber = (texts: readonly string[]): boolean =>
  texts.length === 1 &&
  /^(?:trang|page) ?\d{1,3}(?: ?\/ ?\d{1,3})?$|^[-–] ?\d{1,3} ?[-–]$/i.test(texts[0] ?? '')

/** What stands under a table: remarks, receivers, signatures. */
export const isClosing = (text: string): boolean =>
  /^(?:ghi chú|lưu ý|chú thích|nơi nhận)(?: |:|$)|^(?:tm|kt|tl|tuq)\. ?\p{Lu}/iu.test(text)

/** Capitals throughout, as headings without a number are printed. */
export const isCapitals = (text: string): boolean =>
  text.length <= 200 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^()]{0,60}\)/g, ''))

const bonus = /điểm thưởng|điểm cộng|thưởng điểm|cộng điểm|điểm khuyến khích/i
const deduction = /điểm trừ|trừ điểm|điểm phạt|bị trừ/i

/** The kind of section that a heading names; both where it speaks of bonus and of deduction. */
export function kindOf(heading: string): { kind: 'bonus' | 'deduction' | 'both'; found: string } | undefined {
  const words = heading.slice(0, 160).replace(/\([^()]{0,80}\)/g, '')
  if (words.split(' ').length > 14) return undefined
  const [gains, costs] = [bonus.exec(words)?.[0], deduction.exec(words)?.[0]]
  if (gains !== undefined && costs !== undefined) return { kind: 'both', found: `${gains}, ${costs}` }
  if (gains !== undefined) return { kind: 'bonus', found: gains }
  return costs === undefined ? undefined : { kind: 'deduction', found: costs }
}
