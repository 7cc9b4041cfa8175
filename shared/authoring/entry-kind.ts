import { NOT_APPLICABLE, type Entry } from '../entry.ts'
import { AMOUNT_DECIMALS } from '../points.ts'
import { unknown } from './choice-kind.ts'
import { valueAt, type Draft } from './draft.ts'
import { coded, unescaped } from './escaped.ts'
import { folded } from './folded.ts'
import type { Kind, Meaning, Measure } from './kind.ts'
import { numberCell, numberText, readUnits } from './number-kind.ts'

/** In what decimals the result of a row is written: judged points in the table's. */
const resultDecimals = ({ method, decimals }: Measure): number =>
  valueAt(method, 'kind') === 'judged' ? decimals : AMOUNT_DECIMALS

/** Whether it is known how the row is scored; where it is not, that is told elsewhere. */
function isKnown({ method }: Measure): boolean {
  const kind = valueAt(method, 'kind')
  return kind === 'levels' || kind === 'average'
    ? Array.isArray(valueAt(method, 'levels'))
    : kind !== undefined
}

/** The levels that a row chooses from; undefined where it is scored in another way. */
function levelsOf({ method }: Measure): readonly Draft[] | undefined {
  const kind = valueAt(method, 'kind')
  const levels = valueAt(method, 'levels')
  if (kind !== 'levels' && kind !== 'average') return undefined
  return Array.isArray(levels) ? (levels as Draft[]) : [] // as the sheet of levels was read
}

/**
 * A result as an example enters it: a number, or the codes of levels `a; b`; `Không phát sinh`; and `để trống` where the row is
 * left blank. What does not fit the row is written as `số: 5` or `mức: a`, for examples of mistakes.
 */
export const entryValue: Kind<Entry['value']> = {
  format: '@',
  decimals: resultDecimals,
  write(value, measure) {
    const levels = levelsOf(measure)
    const decimals = resultDecimals(measure)
    if (value === null) return blank
    if (value === 'not-applicable') return NOT_APPLICABLE
    if (typeof value === 'number')
      return levels ? `số: ${numberText(value, decimals)}` : numberCell(value, decimals)
    return levels && value.every((each) => levels.some(({ code }) => code === each))
      ? value.join('; ')
      : `mức: ${value.map(codeText).join('; ')}`
  },
  read(cell, measure) {
    const typed = String(cell).trim()
    const word = folded(typed)
    if (word === folded(blank)) return { value: null }
    if (word === folded(NOT_APPLICABLE)) return { value: 'not-applicable' }
    const [, mark, rest = ''] = /^(số|mức)\s*:\s*(.*)$/isu.exec(typed.normalize('NFC')) ?? []
    if (mark?.toLowerCase() === 'mức') return { value: rest.split(';').map((each) => codeIn(each.trim())) }
    if (mark !== undefined) return readUnits(rest, resultDecimals(measure))
    if (!isKnown(measure)) return { value: null }
    const levels = levelsOf(measure)
    return levels ? readLevels(typed, levels) : readUnits(cell, resultDecimals(measure))
  },
}

const blank = 'để trống'

const codeText = (code: string): string => (code === '' ? '""' : code.replace(/[^a-z0-9]/g, coded))
const codeIn = (typed: string): string =>
  unescaped(
    typed.replace(/\\u[0-9a-f]{4}|[A-Z]/gi, (each) => (each.length === 1 ? each.toLowerCase() : each)),
  )

/** Codes, or the names of the levels as a person chooses them. */
function readLevels(typed: string, levels: readonly Draft[]): Meaning {
  const known = levels.flatMap(({ code }) => (typeof code === 'string' ? [code] : []))
  const found: string[] = []
  for (const part of typed.split(/[;,]/)) {
    const word = folded(part)
    const level =
      levels.find(({ code }) => code === word) ?? levels.find(({ label }) => folded(String(label)) === word)
    const code =
      level?.['code'] ?? levels.find(({ label }) => folded(String(label)) === folded(typed))?.['code']
    if (typeof code !== 'string') return { wrong: unknown(part.trim(), known) }
    found.push(code)
    if (!level) break // a name with a comma in it
  }
  return { value: found }
}

/** Points that others gave, where others do; else a quantity. */
export const givenValue: Kind<number> = {
  format: 'General',
  decimals: givenDecimals,
  write: (units, measure) => numberCell(units, givenDecimals(measure)),
  read: (cell, measure) => readUnits(cell, givenDecimals(measure)),
}

function givenDecimals({ method, decimals }: Measure): number {
  return valueAt(method, 'kind') === 'scored-by' ? decimals : AMOUNT_DECIMALS
}
