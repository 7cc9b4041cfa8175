import { isBlank } from './cell.ts'
import type { Criterion } from './criterion.ts'
import type { Entry } from './entry.ts'
import { prepareExpression } from './expression/evaluate.ts'
import { namesOf, type Expression, type Name } from './expression/expression.ts'
import { parseExpression } from './expression/grammar.ts'
import type { Facts } from './facts.ts'
import type { Code } from './ids.ts'
import { isDaysLate, targetRule, type Method } from './method.ts'
import { AMOUNT_DECIMALS, asNumber, unitsPerPoint } from './points.ts'
import type { Slots } from './scoring/count.ts'

/** An expression made ready: what it comes to over the slots (NaN where it cannot be computed), and what it names. */
export type Compiled = {
  run: (slots: Slots) => number
  expression: Expression
  names: readonly Name[]
  /** The rows whose result or points it names: it means something only when none of these is in error. */
  rows: readonly { row: number; of: 'result' | 'points' }[]
  /** The rows of every group, section or total whose points it names: none of these may be in error either. */
  spans: readonly Span[]
  /** The slots where nothing may stand. */
  slots: readonly number[]
}

/** Rows that follow one another, both ends among them. */
export type Span = { from: number; to: number }

/**
 * One slot of the values that expressions read. `row` is its row's number, or -1 for a group, section or the total; `read`
 * finds what was entered in the row or is known of it, and is absent for points.
 */
export type Slot = { name: Name; row: number; read: Read | undefined }
type Read = (entry: Entry, facts: Facts) => number | null

/** Every name that the expressions of a table use, each with its slot. */
export type SlotBook = {
  list: readonly Slot[]
  compile: (text: string, wanted: 'number' | 'logical') => Compiled
  find: (name: Name) => number
}

/** Gives a slot to every name used. Throws where an expression cannot be read: whoever publishes a table lints it first. */
export function slotBook(
  criteria: readonly Criterion[],
  decimals: number,
  spanOf: (code: Code) => Span,
): SlotBook {
  const rowOf = new Map(criteria.map(({ code }, at) => [code, at]))
  const list: Slot[] = []
  const numbers = new Map<string, number>()
  const find = (name: Name): number => {
    const key = `${name.prefix}_${name.code}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    const row = rowOf.get(name.code) ?? -1
    const criterion = criteria[row]
    const slot = list.push({ name, row, read: criterion && reading(name, criterion.method, decimals) }) - 1
    numbers.set(key, slot)
    return slot
  }
  const compile = (text: string, wanted: 'number' | 'logical'): Compiled => {
    const parsed = parseExpression(text, wanted)
    if ('fault' in parsed) {
      const { at, wrong } = parsed.fault
      throw new Error(`Reading the expression ${text}: ${wrong.join(' ')} at ${at}, should be sound`)
    }
    const { expression } = parsed
    const names = namesOf(expression)
    const rows = names.flatMap(({ prefix, code }): Compiled['rows'] => {
      const row = rowOf.get(code) ?? -1
      const criterion = criteria[row]
      const need = criterion && rowNeed(prefix, criterion.method)
      return need === undefined ? [] : [{ row, of: need }]
    })
    const spans = names.flatMap(({ prefix, code }) =>
      prefix === 'DIEM' && !rowOf.has(code) ? [spanOf(code)] : [],
    )
    const slots = names.filter(({ prefix }) => prefix !== 'MC').map(find)
    return { run: prepareExpression(expression, find), expression, names, rows, spans, slots }
  }
  return { list, compile, find }
}

/** Whether a name waits for its row to be counted, for its points or for its result; a document and a given target do not. */
export function rowNeed(prefix: Name['prefix'], method: Method): 'result' | 'points' | undefined {
  switch (prefix) {
    case 'DIEM':
      return 'points'
    case 'KQ':
      return 'result'
    case 'CT':
    case 'DK':
      return targetRule(method)?.kind === 'typed' ? 'result' : undefined
    case 'MC':
      return undefined
  }
}

/** How to find what a name of one row stands for, as a person reads it in the sheet; null where nothing stands. */
function reading({ prefix, code }: Name, method: Method, decimals: number): Read | undefined {
  switch (prefix) {
    case 'KQ': {
      if (isDaysLate(method)) return (_entry, { given }) => asNumber(given[code]?.value ?? 0, AMOUNT_DECIMALS)
      const unit = unitsPerPoint(method.kind === 'judged' ? decimals : AMOUNT_DECIMALS)
      return ({ value }) => (typeof value === 'number' ? value / unit : null)
    }
    case 'CT':
    case 'DK': {
      const rule = targetRule(method)
      if (rule?.kind === 'fixed') return () => asNumber(rule.amount, AMOUNT_DECIMALS)
      const asQuantity = (target: number | null | undefined): number | null =>
        target === null || target === undefined ? null : asNumber(target, AMOUNT_DECIMALS)
      return rule?.kind === 'typed'
        ? ({ target }) => asQuantity(target)
        : (_entry, { targets }) => asQuantity(targets[code])
    }
    case 'MC':
      return ({ evidence }) => (isBlank(evidence) ? 0 : 1)
    case 'DIEM':
      return undefined
  }
}
