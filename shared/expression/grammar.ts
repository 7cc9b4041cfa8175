import { Code } from '../ids.ts'
import {
  isComparison,
  isFunction,
  kindOf,
  most,
  signatureOf,
  type Expression,
  type Kind,
  type Name,
  type Operator,
  type Takes,
  type WrittenFunction,
} from './expression.ts'
import type { Unworded } from './fault.ts'

type Token = { kind: 'number' | 'word' | 'sign' | 'end'; text: string; at: number }

const space = /\s*/uy
const tokens = [
  ['number', /\d+(?:\.\d+)?/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['sign', /<>|<=|>=|[-+*/=<>(),%]/uy],
] as const

/** How tightly an operator holds its operands; the left one is taken first among equals. */
export const strengthOf = (operator: Operator): 1 | 2 | 3 =>
  isComparison(operator) ? 1 : operator === '+' || operator === '-' ? 2 : 3

const isOperator = (text: string): text is Operator => /^[-+*/]$/.test(text) || isComparison(text)

/** Stands where a fault was found; never seen, since the fault is what is given back. */
const nothing: Expression = { kind: 'number', value: 0, percent: false }

/**
 * Reads an expression as a template keeps it: the form of a spreadsheet's file, `,` between arguments, `.` as the decimal
 * mark, no `=` before. Refuses, with its place, what is not in the grammar, a number where a condition is due or the other way,
 * and what is over 2,000 characters, 400 parts or 32 deep. House rule: the subset that every spreadsheet counts alike.
 */
export function parseExpression(
  text: string,
  wanted: Kind,
): { expression: Expression } | { fault: Unworded } {
  if (text.length > most.characters) return { fault: { at: most.characters, wrong: ['tooLong'] } }
  return new Parser(text).read(wanted)
}

class Parser {
  readonly #text: string
  #token: Token = { kind: 'end', text: '', at: 0 }
  #at = 0
  #depth = 0
  #nodes = 0
  #fault: Unworded | undefined

  constructor(text: string) {
    this.#text = text
    this.#next()
  }

  read(wanted: Kind): { expression: Expression } | { fault: Unworded } {
    const { at } = this.#token
    const expression = this.#operation(1)
    if (this.#token.kind !== 'end') this.#refuse(this.#token.at, 'left', this.#token.text)
    this.#mustBe(wanted, expression, at)
    return this.#fault ? { fault: this.#fault } : { expression }
  }

  /** Keeps the first fault and leaves nothing to read, so that everything under way comes to its end. */
  #refuse(at: number, ...wrong: Unworded['wrong']): Expression {
    this.#fault ??= { at, wrong }
    this.#at = this.#text.length
    this.#token = { kind: 'end', text: '', at: this.#at }
    return nothing
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#text)?.[0]
  }

  #next(): void {
    this.#at += this.#match(space)?.length ?? 0
    const at = this.#at
    for (const [kind, pattern] of tokens) {
      const text = this.#match(pattern)
      if (text !== undefined) {
        this.#at += text.length
        this.#token = { kind, text, at }
        return
      }
    }
    this.#token = { kind: 'end', text: '', at }
    const left = this.#text.codePointAt(at)
    if (left !== undefined) this.#refuse(at, 'character', String.fromCodePoint(left))
  }

  #take(sign: string): boolean {
    if (this.#token.kind !== 'sign' || this.#token.text !== sign) return false
    this.#next()
    return true
  }

  #close(): void {
    if (!this.#take(')')) this.#refuse(this.#token.at, 'unclosed', this.#token.text)
  }

  #node(expression: Expression, at: number): Expression {
    this.#nodes += 1
    return this.#nodes > most.nodes ? this.#refuse(at, 'tooMany') : expression
  }

  #deeper<T>(at: number, inside: () => T): T | Expression {
    this.#depth += 1
    const found = this.#depth > most.depth ? this.#refuse(at, 'tooDeep') : inside()
    this.#depth -= 1
    return found
  }

  #mustBe(due: Kind, expression: Expression, at: number): void {
    if (kindOf(expression) !== due) this.#refuse(at, 'kind', due)
  }

  /** Operands joined by operators that hold at least this tightly. */
  #operation(strength: number): Expression {
    const start = this.#token.at
    let left = this.#operand()
    for (;;) {
      const { text: operator, at } = this.#token
      if (!isOperator(operator) || strengthOf(operator) < strength) return left
      this.#next()
      this.#mustBe('number', left, start)
      const from = this.#token.at
      const right = this.#operation(strengthOf(operator) + 1)
      this.#mustBe('number', right, from)
      left = this.#node({ kind: 'binary', operator, left, right }, at)
    }
  }

  #operand(): Expression {
    const { kind, text, at } = this.#token
    if (kind === 'number') return this.#number(text, at)
    if (kind === 'word') return this.#word(text, at)
    if (this.#take('-')) return this.#deeper(at, () => this.#negated(at))
    if (this.#take('('))
      return this.#deeper(at, () => {
        const inside = this.#operation(1)
        this.#close()
        return inside
      })
    return this.#refuse(at, 'unexpected', text)
  }

  #negated(at: number): Expression {
    const from = this.#token.at
    const of = this.#operand()
    this.#mustBe('number', of, from)
    return this.#node({ kind: 'negate', of }, at)
  }

  #number(text: string, at: number): Expression {
    this.#next()
    if (text.replace('.', '').length > most.digits) return this.#refuse(at, 'digits')
    return this.#node({ kind: 'number', value: Number(text), percent: this.#take('%') }, at)
  }

  #word(text: string, at: number): Expression {
    this.#next()
    const called = /^[a-z]+$/i.test(text) ? text.toUpperCase() : text
    if (this.#token.text !== '(') {
      const name = nameIn(text)
      if (name) return this.#node({ kind: 'name', name }, at)
      return isFunction(called) ? this.#refuse(at, 'bare', called) : this.#refuse(at, 'name', text)
    }
    if (!isFunction(called)) return this.#refuse(at, 'function', text)
    this.#next()
    return this.#deeper(at, () => this.#call(called, at))
  }

  #call(called: WrittenFunction, at: number): Expression {
    const { takes, repeats } = signatureOf(called)
    const args: Expression[] = []
    const starts: number[] = []
    if (!this.#take(')')) {
      do {
        starts.push(this.#token.at)
        args.push(this.#operation(1))
      } while (this.#take(','))
      this.#close()
    }
    const up = repeats ? most.arguments : takes.length
    if (args.length < takes.length || args.length > up)
      return this.#refuse(at, 'count', called, args.length, takes.length, up)
    const like = args[takes.indexOf('either')]
    args.forEach((arg, index) => {
      const due = takes[Math.min(index, takes.length - 1)] ?? 'either'
      this.#argument(called, due === 'same' && like ? kindOf(like) : due, arg, starts[index] ?? at)
    })
    const truth = called === 'TRUE' || called === 'FALSE'
    return this.#node(
      truth ? { kind: 'truth', value: called === 'TRUE' } : { kind: 'call', called, args },
      at,
    )
  }

  #argument(called: WrittenFunction, due: Takes, arg: Expression, at: number): void {
    if (due === 'number' || due === 'logical') this.#mustBe(due, arg, at)
    else if (due === 'name' && arg.kind !== 'name') this.#refuse(at, 'notName', called)
    else if (due === 'places') {
      // LibreOffice 7 cuts a number to 12 digits before it rounds up or down
      const limit = called === 'ROUND' ? 9 : 4
      const places = placesOf(arg)
      if (places === undefined || Math.abs(places) > limit) this.#refuse(at, 'places', limit)
    }
  }
}

function nameIn(word: string): Name | undefined {
  const [, prefix, rest] = /^(KQ|CT|DK|MC|DIEM)_(.*)$/i.exec(word) ?? []
  const code = Code.safeParse(rest)
  // the pattern leaves nothing but the prefixes there are
  return prefix !== undefined && code.success
    ? { prefix: prefix.toUpperCase() as Name['prefix'], code: code.data }
    : undefined
}

/** The decimals that an argument of ROUND and its like names, or undefined when it is no whole number written out. */
export function placesOf(arg: Expression): number | undefined {
  if (arg.kind === 'negate') {
    const places = arg.of.kind === 'number' ? placesOf(arg.of) : undefined
    return places === undefined ? undefined : 0 - places
  }
  if (arg.kind !== 'number' || arg.percent) return undefined
  return Number.isInteger(arg.value) ? arg.value : undefined
}
