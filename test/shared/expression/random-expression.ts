import fc from 'fast-check'
import {
  comparisons,
  type Expression,
  type FunctionName,
  type Kind,
  type Name,
} from '../../../shared/expression/expression.ts'
import { Code } from '../../../shared/ids.ts'

/** The names that random expressions speak of, each with its place among their values. */
export const randomNames: readonly Name[] = [
  { prefix: 'KQ', code: Code.parse('I.1.a') },
  { prefix: 'KQ', code: Code.parse('I.1.đ') },
  { prefix: 'CT', code: Code.parse('II.3') },
  { prefix: 'CT', code: Code.parse('4') },
  { prefix: 'DK', code: Code.parse('IV') },
  { prefix: 'MC', code: Code.parse('I.1.a') },
  { prefix: 'DIEM', code: Code.parse('TONG') },
  { prefix: 'DIEM', code: Code.parse('V') },
]

export const slotOf = ({ prefix, code }: Name): number =>
  randomNames.findIndex((name) => name.prefix === prefix && name.code === code)

const name: fc.Arbitrary<Expression> = fc
  .constantFrom(...randomNames)
  .map((each) => ({ kind: 'name', name: each }))

const number: fc.Arbitrary<Expression> = fc.record({
  kind: fc.constant('number' as const),
  value: fc.oneof(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    fc.constantFrom(0.9, 0.1, 0.25, 0.5, 100, 0.005, 95, 1e-7, 123456789.123),
  ),
  percent: fc.constantFrom(false, false, false, true),
})

const truth: fc.Arbitrary<Expression> = fc.boolean().map((value) => ({ kind: 'truth', value }))

const places = (...from: readonly number[]): fc.Arbitrary<Expression> =>
  fc.constantFrom(...from).map((value) => {
    const size: Expression = { kind: 'number', value: Math.abs(value), percent: false }
    return value < 0 ? { kind: 'negate', of: size } : size
  })

const call = (
  called: readonly FunctionName[],
  ...args: readonly fc.Arbitrary<Expression>[]
): fc.Arbitrary<Expression> =>
  fc.tuple(fc.constantFrom(...called), fc.tuple(...args)).map(([each, given]) => ({
    kind: 'call',
    called: each,
    args: given,
  }))

const many = (called: readonly FunctionName[], arg: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> =>
  fc
    .tuple(fc.constantFrom(...called), fc.array(arg, { minLength: 1, maxLength: 3 }))
    .map(([each, args]) => ({ kind: 'call', called: each, args }))

const binary = (
  operators: readonly Extract<Expression, { kind: 'binary' }>['operator'][],
  operand: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> =>
  fc
    .tuple(fc.constantFrom(...operators), operand, operand)
    .map(([operator, left, right]) => ({ kind: 'binary', operator, left, right }))

/** Sound expressions of one kind, at most so deep. */
export function randomExpression(kind: Kind, depth: number): fc.Arbitrary<Expression> {
  if (depth <= 0)
    return kind === 'number'
      ? fc.oneof({ weight: 3, arbitrary: name }, { weight: 2, arbitrary: number })
      : fc.oneof({ weight: 3, arbitrary: call(['ISBLANK'], name) }, { weight: 1, arbitrary: truth })
  const of = (each: Kind): fc.Arbitrary<Expression> => randomExpression(each, depth - 1)
  const [numeric, logical, same] = [of('number'), of('logical'), of(kind)]
  const either = [call(['IF'], logical, same, same), call(['IFERROR'], same, same)]
  return kind === 'number'
    ? fc.oneof(
        { weight: 5, arbitrary: binary(['+', '-', '*', '/'], numeric) },
        { weight: 2, arbitrary: many(['MIN', 'MAX', 'SUM'], numeric) },
        { weight: 3, arbitrary: call(['ROUND'], numeric, places(0, 0, 1, 2, 2, 9, -1)) },
        { weight: 2, arbitrary: call(['ROUNDUP', 'ROUNDDOWN'], numeric, places(0, 0, 1, 2, 4, -1)) },
        call(['INT', 'ABS'], numeric),
        call(['MOD'], numeric, numeric),
        many(['COUNT'], name),
        numeric.map((negated): Expression => ({ kind: 'negate', of: negated })),
        ...either,
      )
    : fc.oneof(
        { weight: 4, arbitrary: binary(comparisons, numeric) },
        many(['AND', 'OR'], logical),
        call(['NOT'], logical),
        ...either,
      )
}
