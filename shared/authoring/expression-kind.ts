import type { Expression, Kind as Comes } from '../expression/expression.ts'
import type { Fault } from '../expression/expression.ts'
import { parseExpression } from '../expression/grammar.ts'
import { expressionText } from '../expression/print.ts'
import { readExpression } from '../expression/typed.ts'
import { wrong } from './authoring-problem.ts'
import { escaped, unescaped } from './escaped.ts'
import type { Kind, Meaning } from './kind.ts'

/**
 * An expression. With its `=` it is a live formula, which a spreadsheet keeps in the file's form; without, it is read as a
 * person types it, `;` and `0,5` included. What already is in the file's form stays as it is written.
 */
export const expression = (comes: Comes): Kind<string> => ({
  format: '@',
  write(text) {
    const plain = readTyped(text, comes)
    // the `=` says that it is in the file's form, where it could be read in two ways
    return 'value' in plain && plain.value === text ? escaped(text) : `=${escaped(text)}`
  },
  read(cell) {
    if (typeof cell === 'boolean') return { value: cell ? 'TRUE()' : 'FALSE()' }
    const typed = unescaped(String(cell).trim())
    const as = typed.startsWith('=') ? readLive(typed, comes) : readTyped(typed, comes)
    if ('value' in as) return as
    const plain = typed.normalize('NFKC').replace(/[≤≥≠]/g, (sign) => signs[sign] ?? sign)
    const again = plain === typed ? as : readTyped(plain, comes)
    return 'value' in again ? again : as
  },
})

const signs: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', '≠': '<>' }

function readLive(typed: string, comes: Comes): Meaning {
  const text = typed.slice(1).trim()
  return 'expression' in parseExpression(text, comes) ? { value: text } : readTyped(typed, comes)
}

function readTyped(typed: string, comes: Comes): Meaning {
  const read = readExpression(typed, comes)
  if ('fault' in read) return { wrong: faulty(typed, read.fault) }
  const asWritten = parseExpression(typed, comes)
  const same = 'expression' in asWritten && printed(asWritten.expression) === read.text
  return { value: same ? typed.trim() : read.text }
}

const printed = (expression: Expression): string => expressionText(expression)

/** A cell's address where a name should be: `B4`, `$B$4`, `TIEU_CHI!B4`. */
const address = /(?<![\p{L}\p{N}_.])(?:[\p{L}_]+!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(])/u

function faulty(typed: string, { at, words }: Fault) {
  const [found] = address.exec(typed) ?? []
  if (found !== undefined) return wrong('expression.cell', { typed: found })
  const after = typed.slice(at, at + 12).trim()
  const where = (say: string, text: string) => (after === '' ? text : `${text} (${say} “${after}”)`)
  return wrong('expression.fault', { fault: { vi: where('ở', words.vi), en: where('at', words.en) } })
}
