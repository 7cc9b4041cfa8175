import type { Code } from '../ids.ts'

/** What an expression comes to: a number, or true or false. Known when it is read, so that nothing is ever converted. */
export type Kind = 'number' | 'logical'

/**
 * What a name stands for: `KQ_` the result of a criterion, `CT_` its target, `DK_` its registered target, `MC_` whether it has
 * evidence (1 or 0), `DIEM_` its points. The prefix is needed because a bare code may look like a cell's address.
 */
export type Name = { prefix: 'KQ' | 'CT' | 'DK' | 'MC' | 'DIEM'; code: Code }
export const nameText = ({ prefix, code }: Name): string => `${prefix}_${code}`

export const comparisons = ['=', '<>', '<', '<=', '>', '>='] as const
export type Comparison = (typeof comparisons)[number]
export type Operator = '+' | '-' | '*' | '/' | Comparison
export const isComparison = (operator: string): operator is Comparison =>
  (comparisons as readonly string[]).includes(operator)

/** A rule of a template that no scoring method covers, read and found sound: kinds agree, and it is bounded in size. */
export type Expression =
  | { kind: 'number'; value: number; percent: boolean }
  | { kind: 'truth'; value: boolean }
  | { kind: 'name'; name: Name }
  | { kind: 'negate'; of: Expression }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'call'; called: FunctionName; args: readonly Expression[] }

/** How large an expression may be, so that what it costs is bounded by its size. House rule. */
export const most = {
  characters: 2000,
  nodes: 400,
  depth: 32,
  digits: 12,
  arguments: 255,
} as const

/** What stands in an expression's way: `at` which character, from 0, and what to do about it. */
export type Fault = { at: number; words: { vi: string; en: string } }

/** What an argument must be. `places`: a whole number written out. `either`: any kind. `same`: of the kind of the `either`. */
export type Takes = Kind | 'name' | 'places' | 'either' | 'same'
type Signature = { takes: readonly Takes[]; gives: Kind | 'either'; repeats?: true }

const folds = { takes: ['number'], gives: 'number', repeats: true } as const
const joins = { takes: ['logical'], gives: 'logical', repeats: true } as const
const rounds = { takes: ['number', 'places'], gives: 'number' } as const
const changes = { takes: ['number'], gives: 'number' } as const

/** Every function there is. House rule: those that Excel and LibreOffice count alike, with no text, ranges or clock. */
export const signatures = {
  IF: { takes: ['logical', 'either', 'same'], gives: 'either' },
  IFERROR: { takes: ['either', 'same'], gives: 'either' },
  AND: joins,
  OR: joins,
  NOT: { takes: ['logical'], gives: 'logical' },
  TRUE: { takes: [], gives: 'logical' },
  FALSE: { takes: [], gives: 'logical' },
  MIN: folds,
  MAX: folds,
  SUM: folds,
  ROUND: rounds,
  ROUNDUP: rounds,
  ROUNDDOWN: rounds,
  INT: changes,
  ABS: changes,
  MOD: { takes: ['number', 'number'], gives: 'number' },
  COUNT: { takes: ['name'], gives: 'number', repeats: true },
  ISBLANK: { takes: ['name'], gives: 'logical' },
} as const satisfies Record<string, Signature>
export type WrittenFunction = keyof typeof signatures
/** `TRUE()` and `FALSE()` are written as calls and held as truths. */
export type FunctionName = Exclude<WrittenFunction, 'TRUE' | 'FALSE'>

export const signatureOf = (called: WrittenFunction): Signature => signatures[called]
export const isFunction = (word: string): word is WrittenFunction => Object.hasOwn(signatures, word)

export function kindOf(expression: Expression): Kind {
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'negate':
      return 'number'
    case 'truth':
      return 'logical'
    case 'binary':
      return isComparison(expression.operator) ? 'logical' : 'number'
    case 'call': {
      const { takes, gives } = signatureOf(expression.called)
      const like = expression.args[takes.indexOf('either')]
      return gives !== 'either' ? gives : like ? kindOf(like) : 'number'
    }
  }
}

/** The parts an expression is made of, in the order they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'truth':
    case 'name':
      return []
    case 'negate':
      return [expression.of]
    case 'binary':
      return [expression.left, expression.right]
    case 'call':
      return expression.args
  }
}

/** Every name an expression speaks of, once, in the order it first appears. Whether a table has it is for the caller to see. */
export function namesOf(expression: Expression): Name[] {
  const names = new Map<string, Name>()
  const visit = (part: Expression): void => {
    if (part.kind === 'name' && !names.has(nameText(part.name))) names.set(nameText(part.name), part.name)
    partsOf(part).forEach(visit)
  }
  visit(expression)
  return [...names.values()]
}
