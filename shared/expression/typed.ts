import { most, type Expression, type Fault, type Kind } from './expression.ts'
import { worded } from './fault.ts'
import { parseExpression } from './grammar.ts'
import { expressionText } from './print.ts'

/** An expression read, and its text as a template keeps it. */
type Reading = { expression: Expression; text: string } | { fault: Fault }

/**
 * Reads an expression as a person types it, in Vietnamese (`=IF(KQ_A>0,5;1;0)`) or in English (`IF(KQ_A>0.5,1,0)`). A comma is the
 * decimal mark where a `;` is there, or where none stands between the parentheses of a call. What can be read both ways, and
 * thousands parted by dots, is refused, not guessed. Places in a fault are those in what was typed.
 */
export function readExpression(typed: string, wanted: Kind): Reading {
  if (typed.length > most.characters) return { fault: worded({ at: most.characters, wrong: ['tooLong'] }) }
  const body = typed.replace(/^\s*=/, (sign) => ' '.repeat(sign.length))
  const inFileForm = toFileForm(body)
  if ('fault' in inFileForm) return inFileForm
  const read = parseExpression(inFileForm.text, wanted)
  return 'fault' in read ? { fault: worded(read.fault) } : { ...read, text: expressionText(read.expression) }
}

/** A piece of what was typed that bears on what its commas and dots mean. `inCall`: between the parentheses of a call. */
type Piece = { kind: 'number' | 'separator'; text: string; at: number; inCall: boolean }

function pieces(text: string): Piece[] {
  const found: Piece[] = []
  const calls: boolean[] = []
  let afterWord = false
  for (const { 0: piece, index: at } of text.matchAll(/[\p{L}_][\p{L}\p{N}_.]*|\d+(?:[.,]\d+)*|\S/gu)) {
    if (piece === '(') calls.push(afterWord)
    if (piece === ')') calls.pop()
    afterWord = /^[\p{L}_]/u.test(piece)
    const kind = /^\d/.test(piece) ? 'number' : /^[,;]$/.test(piece) ? 'separator' : undefined
    if (kind) found.push({ kind, text: piece, at, inCall: calls.at(-1) === true })
  }
  return found
}

/** Puts `,` for `;` and `.` for the decimal comma, each in its place, so that a fault found later is where it was typed. */
function toFileForm(typed: string): { text: string } | { fault: Fault } {
  const all = pieces(typed)
  const commas = all.filter(({ text }) => text.includes(','))
  const semicolons = all.some(({ text }) => text === ';')
  const separating = commas.find(({ kind }) => kind === 'separator')
  if (semicolons && separating) return { fault: { at: separating.at, words: words.bothSeparators } }
  const english = !semicolons && commas.some(({ kind, inCall }) => kind === 'separator' || inCall)
  if (english) {
    const either = commas.every(({ kind, text }) => kind === 'number' && decimalComma.test(text))
    const first = commas.find(({ inCall }) => inCall)
    if (either && first) return { fault: { at: first.at, words: words.eitherWay(first.text) } }
    return { text: typed }
  }
  let text = typed
  for (const { at, kind, text: piece } of all) {
    if (kind === 'number' && thousands.test(piece)) return { fault: { at, words: words.thousands(piece) } }
    text = text.slice(0, at) + piece.replace(',', '.').replace(';', ',') + text.slice(at + piece.length)
  }
  return { text }
}

const decimalComma = /^(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/
/** `1.200` and the like, and whatever has more than one mark. */
const thousands = /^[1-9]\d{0,2}\.\d{3}$|[.,]\d+[.,]/

const words = {
  bothSeparators: {
    vi: 'Các đối số ngăn bằng cả “;” lẫn “,”. Dùng một loại: “;” nếu dấu phẩy là dấu thập phân.',
    en: 'Arguments are parted by both “;” and “,”. Use one: “;” where the comma is the decimal mark.',
  },
  eitherWay: (typed: string): Fault['words'] => ({
    vi: `“${typed}” đọc được hai cách: số thập phân, hoặc hai đối số. Viết “${typed.replace(',', '; ')}” nếu là hai đối số, “${typed.replace(',', '.')}” nếu là một số.`,
    en: `“${typed}” can be read in two ways: one number, or two arguments. Write “${typed.replace(',', '; ')}” for two arguments, “${typed.replace(',', '.')}” for one number.`,
  }),
  thousands: (typed: string): Fault['words'] => ({
    vi: `“${typed}” đọc được hai cách. Viết số không có dấu tách hàng nghìn, ví dụ 1200 hoặc 1,2.`,
    en: `“${typed}” can be read in two ways. Write the number with no mark between thousands: 1200, or 1,2.`,
  }),
} as const
