import type { CellValue } from '../../shared/cell.ts'

/** An error value of a spreadsheet, as it passes through every function that does not catch it. */
class ErrorValue extends Error {}

type Value = string | number | boolean
type Token = { kind: 'number' | 'text' | 'name' | 'cell' | 'sign'; text: string }

/**
 * Counts the formulas of a sheet again with the meaning Excel gives them: no more of the language than our formulas use,
 * and stricter, so that a comparison of unlike kinds or a sum of a text is a failure of the test and never a silent 0.
 */
export function recounted(grid: readonly (readonly CellValue[])[]): Value[][] {
  const known = new Map<string, Value>()
  const cellAt = (column: number, row: number): Value => {
    const key = `${column},${row}`
    const found = known.get(key)
    if (found !== undefined) return found
    const cell = grid[row]?.[column] ?? ''
    const value =
      typeof cell !== 'string'
        ? cell
        : cell.startsWith('=')
          ? formulaValue(cell.slice(1), cellAt)
          : plain(cell)
    known.set(key, value)
    return value
  }
  return grid.map((row, at) =>
    row.map((_, column) => {
      try {
        return cellAt(column, at)
      } catch (error) {
        if (error instanceof ErrorValue) return '#error'
        throw error
      }
    }),
  )
}

/** A text cell: an error where it is one, and without the apostrophe that only marks it as text. */
function plain(text: string): Value {
  if (/^#[A-Z/0!?]+$/.test(text)) throw new ErrorValue(text)
  return text.startsWith("'") ? text.slice(1) : text
}

function tokensOf(formula: string): Token[] {
  const pattern = /(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|([A-Z]+)(?=\()|([A-Z]+\d+)|(<=|>=|<>|[-+*/&=<>(),:])/y
  const tokens: Token[] = []
  while (pattern.lastIndex < formula.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(formula)
    if (!match) throw new Error(`Reading “${formula}”: nothing is known that begins at ${at}`)
    const [, number, text, name, cell, sign] = match
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll('""', '"') })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (cell !== undefined) tokens.push({ kind: 'cell', text: cell })
    else tokens.push({ kind: 'sign', text: sign ?? '' })
  }
  return tokens
}

type CellAt = (column: number, row: number) => Value
type Lazy = () => Value

function formulaValue(formula: string, cellAt: CellAt): Value {
  const tokens = tokensOf(formula)
  let at = 0
  const next = (...signs: string[]): string | undefined => {
    const token = tokens[at]
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined
    at += 1
    return token.text
  }
  const must = (sign: string): void => {
    if (next(sign) === undefined)
      throw new Error(`Reading “${formula}”: “${sign}” should stand at token ${at}`)
  }
  const chain =
    (inner: () => Lazy, ...signs: string[]) =>
    (): Lazy => {
      let left = inner()
      for (let sign = next(...signs); sign !== undefined; sign = next(...signs)) {
        const [a, by, b] = [left, sign, inner()]
        left = () => operated(by, a(), b())
      }
      return left
    }
  const atom = (): Lazy => {
    const token = tokens[at]
    at += 1
    switch (token?.kind) {
      case 'number':
        return () => Number(token.text)
      case 'text':
        return () => token.text
      case 'cell':
        return () => cellAt(...addressed(token.text))
      case 'name':
        return called(token.text)
      default: {
        if (token?.text === '-') {
          const inner = atom()
          return () => -number(inner())
        }
        at -= 1
        must('(')
        const inner = expression()
        must(')')
        return inner
      }
    }
  }
  const called = (name: string): Lazy => {
    must('(')
    if (name === 'COUNTIF') return counted()
    const given: Lazy[] = []
    while (next(')') === undefined) {
      given.push(expression())
      if (next(',') === undefined) {
        must(')')
        break
      }
    }
    return () => applied(name, given)
  }
  const counted = (): Lazy => {
    const from = addressed(tokens[at]?.text ?? '')
    const to = addressed(tokens[at + 2]?.text ?? '')
    at += 3
    must(',')
    const wanted = expression()
    must(')')
    return () => {
      const test = wanted()
      if (typeof test === 'string' && test !== '<0') throw new Error(`Counting where “${test}” is not known`)
      let count = 0
      for (let row = from[1]; row <= to[1]; row += 1) {
        const value = cellAt(from[0], row)
        if (typeof value === 'number' && (test === '<0' ? value < 0 : value === test)) count += 1
      }
      return count
    }
  }
  const expression: () => Lazy = chain(
    chain(chain(chain(atom, '*', '/'), '+', '-'), '&'),
    '=',
    '<>',
    '<',
    '<=',
    '>',
    '>=',
  )
  const value = expression()
  if (at < tokens.length) throw new Error(`Reading “${formula}”: it goes on after token ${at}`)
  return value()
}

const addressed = (cell: string): [column: number, row: number] => [
  cell.charCodeAt(0) - 65,
  Number(cell.slice(1)) - 1,
]

const number = (value: Value): number => {
  if (typeof value !== 'number') throw new Error(`Counting with “${String(value)}”, which is no number`)
  return value
}

function operated(sign: string, a: Value, b: Value): Value {
  if (sign === '&') return `${String(a)}${String(b)}`
  if (sign === '+') return number(a) + number(b)
  if (sign === '-') return number(a) - number(b)
  if (sign === '*') return number(a) * number(b)
  if (sign === '/') {
    if (number(b) === 0) throw new ErrorValue('#DIV/0!')
    return number(a) / number(b)
  }
  if (typeof a !== typeof b) throw new Error(`Comparing “${String(a)}” with “${String(b)}”`)
  const [left, right] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [a, b]
  const results: Record<string, boolean> = {
    '=': left === right,
    '<>': left !== right,
    '<': left < right,
    '<=': left <= right,
    '>': left > right,
    '>=': left >= right,
  }
  return results[sign] ?? false
}

function applied(name: string, given: readonly Lazy[]): Value {
  const [first = () => '', second = () => '', third = () => ''] = given
  const holds = (each: Lazy): boolean => {
    const value = each()
    if (typeof value !== 'boolean') throw new Error(`${name} of “${String(value)}”`)
    return value
  }
  const isError = (each: Lazy): boolean => {
    try {
      each()
      return false
    } catch (error) {
      if (error instanceof ErrorValue) return true
      throw error
    }
  }
  const words = (each: Lazy): string => String(each())
  const numbers = (): number[] => given.map((each) => number(each()))
  switch (name) {
    case 'IF':
      return holds(first) ? second() : third()
    case 'AND':
      return given.map(holds).every((each) => each)
    case 'OR':
      return given.map(holds).some((each) => each)
    case 'NOT':
      return !holds(first)
    case 'TRUE':
      return true
    case 'FALSE':
      return false
    case 'ISERROR':
      return isError(first)
    case 'ISNUMBER':
      return !isError(first) && typeof first() === 'number'
    case 'ISLOGICAL':
      return !isError(first) && typeof first() === 'boolean'
    case 'ABS':
      return Math.abs(number(first()))
    case 'INT':
      return Math.floor(number(first()))
    case 'MOD':
      return number(first()) - number(second()) * Math.floor(number(first()) / number(second()))
    case 'ROUND':
      return roundedTo(number(first()), number(second()), Math.round)
    case 'ROUNDUP':
      return roundedTo(number(first()), number(second()), Math.ceil)
    case 'ROUNDDOWN':
      return roundedTo(number(first()), number(second()), Math.floor)
    case 'SUM':
      return numbers().reduce((sum, each) => sum + each, 0)
    case 'N': {
      const value = first()
      return typeof value === 'string' ? 0 : Number(value)
    }
    case 'IFERROR':
      return isError(first) ? second() : first()
    case 'MAX':
      return Math.max(...numbers())
    case 'MIN':
      return Math.min(...numbers())
    case 'CHOOSE':
      return given[number(first())]?.() ?? fails('CHOOSE beyond its list')
    case 'LEN':
      return words(first).length
    case 'LOWER':
      return words(first).toLowerCase()
    case 'TRIM':
      return words(first)
        .replace(/^ +| +$/g, '')
        .replace(/ +/g, ' ')
    case 'SUBSTITUTE':
      return words(first).replaceAll(words(second), words(third))
    case 'FIND': {
      const at = words(second).indexOf(words(first))
      if (at < 0) throw new ErrorValue('#VALUE!')
      return at + 1
    }
    default:
      return fails(`No function ${name} is known that every spreadsheet has`)
  }
}

/** Rounds the size to so many places, as a spreadsheet sees it: at 15 digits. */
function roundedTo(value: number, places: number, whole: (size: number) => number): number {
  const size = Number((Math.abs(value) * 10 ** places).toPrecision(15))
  return (Math.sign(value) * whole(size)) / 10 ** places
}

function fails(why: string): never {
  throw new Error(why)
}
