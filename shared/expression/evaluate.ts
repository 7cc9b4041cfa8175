import type { Expression, FunctionName, Name, Operator } from './expression.ts'
import { placesOf } from './grammar.ts'

/** What the names stand for, by slot: null is a blank cell, NaN a cell in error. */
type Slots = ArrayLike<number | null>
type Count = (slots: Slots) => number

/**
 * Makes an expression into one function, once, to be counted as often as numbers change. `slotOf` says where the value of a name
 * will stand. A condition comes to 1 or 0; an error (a division by zero, a number out of bounds) to NaN, and spreads as an
 * error does in a spreadsheet: AND and OR pass it on, IF only from what it takes, IFERROR catches it. A blank counts 0.
 */
export function prepareExpression(expression: Expression, slotOf: (name: Name) => number): Count {
  const prepared = (part: Expression): Count => {
    switch (part.kind) {
      case 'number': {
        const value = part.percent ? part.value / 100 : part.value
        return () => value
      }
      case 'truth': {
        const value = part.value ? 1 : 0
        return () => value
      }
      case 'name': {
        const slot = slotOf(part.name)
        return (slots) => slots[slot] ?? 0
      }
      case 'negate': {
        const of = prepared(part.of)
        return (slots) => 0 - of(slots)
      }
      case 'binary': {
        const operation = operations[part.operator]
        const [left, right] = [prepared(part.left), prepared(part.right)]
        return (slots) => operation(left(slots), right(slots))
      }
      case 'call': {
        if (part.called === 'COUNT' || part.called === 'ISBLANK') {
          const asked = part.args.flatMap((arg) => (arg.kind === 'name' ? [slotOf(arg.name)] : []))
          return part.called === 'COUNT'
            ? (slots) => asked.filter((slot) => !Number.isNaN(slots[slot] ?? NaN)).length
            : (slots) => truth(asked.every((slot) => slots[slot] === null))
        }
        return called(part.called, part.args.map(prepared), part.args)
      }
    }
  }
  const count = prepared(expression)
  // adding 0 turns a negative zero into zero
  return (slots) => count(slots) + 0
}

function called(
  name: Exclude<FunctionName, 'COUNT' | 'ISBLANK'>,
  args: readonly Count[],
  written: readonly Expression[],
): Count {
  const [first = zero, second = zero, third = zero] = args
  switch (name) {
    case 'IF':
      return (slots) => {
        const condition = first(slots)
        return Number.isNaN(condition) ? NaN : condition === 1 ? second(slots) : third(slots)
      }
    case 'IFERROR':
      return (slots) => {
        const value = first(slots)
        return Number.isNaN(value) ? second(slots) : value
      }
    // 1, 0 and NaN: the least of them is what AND gives, the greatest what OR gives, and NaN stays NaN
    case 'AND':
    case 'MIN':
      return folded(args, Math.min)
    case 'OR':
    case 'MAX':
      return folded(args, Math.max)
    case 'NOT':
      return (slots) => 1 - first(slots)
    case 'SUM':
      return folded(args, operations['+'])
    case 'INT':
      return (slots) => Math.floor(snapped(first(slots)))
    case 'ABS':
      return (slots) => Math.abs(first(slots))
    case 'MOD':
      return (slots) => remainder(first(slots), second(slots))
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN': {
      const whole = wholes[name]
      const places = (written[1] && placesOf(written[1])) ?? 0
      return (slots) => rounded(first(slots), places, whole)
    }
  }
}

/** Several values made into one, two at a time. */
function folded([first = zero, ...rest]: readonly Count[], join: (a: number, b: number) => number): Count {
  return (slots) => {
    let came = first(slots)
    for (const each of rest) came = join(came, each(slots))
    return came
  }
}

const zero: Count = () => 0
const truth = (is: boolean): number => (is ? 1 : 0)
const finite = (value: number): number => (Number.isFinite(value) ? value : NaN)

const operations: Record<Operator, (left: number, right: number) => number> = {
  // a sum that cancels but for the noise of its operands is 0, as in a spreadsheet
  '+': (left, right) => (alike(left, -right) ? 0 : finite(left + right)),
  '-': (left, right) => (alike(left, right) ? 0 : finite(left - right)),
  '*': (left, right) => finite(left * right),
  '/': (left, right) => finite(left / right),
  '=': compared({ less: 0, alike: 1, more: 0 }),
  '<>': compared({ less: 1, alike: 0, more: 1 }),
  '<': compared({ less: 1, alike: 0, more: 0 }),
  '<=': compared({ less: 1, alike: 1, more: 0 }),
  '>': compared({ less: 0, alike: 0, more: 1 }),
  '>=': compared({ less: 0, alike: 1, more: 1 }),
}

/** Whether two numbers are one to a spreadsheet, which keeps some 15 digits. Source: LibreOffice, `rtl_math_approxEqual`. */
function alike(a: number, b: number): boolean {
  if (a === b || (Number.isInteger(a) && Number.isInteger(b))) return a === b
  return Math.abs(a - b) < 2 ** -48 * Math.min(Math.abs(a), Math.abs(b))
}

/** What a comparison comes to in each of three cases; NaN is none of them. */
function compared(holds: { less: number; alike: number; more: number }) {
  return (left: number, right: number): number =>
    alike(left, right) ? holds.alike : left < right ? holds.less : left > right ? holds.more : NaN
}

/** A number at 15 digits, to be cut off after: 28.499999999999996 is 28.5. Above 2^41 there is no noise left to take away. */
function snapped(value: number): number {
  if (Number.isInteger(value) || Math.abs(value) > 2 ** 41) return value
  // a decimal of four places and at most 15 digits is what it says: quicker to see than to write out
  const units = Math.round(value * 10_000)
  return Math.abs(units) < 1e15 && units / 10_000 === value ? value : Number(value.toPrecision(15))
}

const wholes = { ROUND: Math.round, ROUNDUP: Math.ceil, ROUNDDOWN: Math.floor } as const

/** Rounds the size, so that half goes away from zero, UP is away from it and DOWN towards it. */
function rounded(value: number, places: number, whole: (size: number) => number): number {
  const unit = 10 ** Math.abs(places)
  const size = places < 0 ? Math.abs(value) / unit : Math.abs(value) * unit
  if (size >= 2 ** 52) return value
  const came = whole(snapped(size))
  return Math.sign(value) * (places < 0 ? came * unit : came / unit)
}

/** What is left over, with the sign of the divisor; NaN over 0, as infinity times 0 is. */
const remainder = (value: number, divisor: number): number =>
  operations['-'](value, Math.floor(snapped(value / divisor)) * divisor)
