import { isComparison, nameText, type Expression, type Fault } from './expression.ts'
import { placesOf } from './grammar.ts'
import { written } from './print.ts'

/**
 * How far a number may be from the decimal it stands for: not at all, by the last bits of a calculation, or by what is left
 * when all but the last bits cancel out.
 */
type Noise = 0 | 1 | 2

/**
 * Where an expression makes a leap (a comparison, ROUNDUP, ROUNDDOWN, INT, MOD, a division) over a number whose last bits may
 * be noise, so that Excel, LibreOffice and `prepareExpression` may come down on different sides. `at` is the place in
 * `expressionText`; ROUND(…,9) around it takes the risk away. House rule, after 100,000 random formulas against LibreOffice.
 */
export function roundingRisks(expression: Expression): Fault[] {
  const starts = new Map<Expression, number>()
  written(expression, nameText, (part, at) => starts.set(part, at))
  const risks: Fault[] = []
  const risk = (part: Expression, leap: string): void => {
    risks.push({ at: starts.get(part) ?? 0, words: advice(leap) })
  }
  noiseOf(expression, risk)
  return risks.sort((one, other) => one.at - other.at)
}

type Risk = (part: Expression, leap: string) => void

const worst = (noises: readonly Noise[]): Noise =>
  noises.reduce((most, each) => (each > most ? each : most), 0)

function noiseOf(part: Expression, risk: Risk): Noise {
  switch (part.kind) {
    case 'number':
    case 'truth':
    case 'name':
      return 0
    case 'negate':
      return noiseOf(part.of, risk)
    case 'binary':
      return noiseOfBinary(part, risk)
    case 'call':
      return noiseOfCall(part, risk)
  }
}

function noiseOfBinary(part: Extract<Expression, { kind: 'binary' }>, risk: Risk): Noise {
  const { operator, left, right } = part
  const [l, r] = [noiseOf(left, risk), noiseOf(right, risk)]
  if (isComparison(operator)) {
    const both = l > 0 && r > 0
    if (both || l === 2) risk(left, operator)
    if (both || r === 2) risk(right, operator)
    return 0
  }
  if (operator === '/' && r === 2) risk(right, operator)
  const cancels = operator === '-' || (operator === '+' && (hasMinus(left) || hasMinus(right)))
  return cancels ? 2 : worst([1, l, r])
}

function noiseOfCall({ called, args }: Extract<Expression, { kind: 'call' }>, risk: Risk): Noise {
  const noises = args.map((arg) => noiseOf(arg, risk))
  switch (called) {
    case 'ROUND':
    case 'AND':
    case 'OR':
    case 'NOT':
    case 'COUNT':
    case 'ISBLANK':
      return 0
    case 'ROUNDUP':
    case 'ROUNDDOWN':
    case 'INT':
      if (args[0] && noises[0] !== 0) risk(args[0], called)
      return 0
    case 'MOD': {
      const whole = args.map(isWhole)
      args.forEach((arg, index) => {
        if (noises[index] !== 0 || (index === 1 && !whole[index])) risk(arg, called)
      })
      return whole.every(Boolean) ? 0 : 2
    }
    case 'SUM':
      return args.some(hasMinus) ? 2 : worst([1, ...noises])
    case 'MIN':
    case 'MAX':
    case 'ABS':
    case 'IF':
    case 'IFERROR':
      return worst(noises)
  }
}

/** Whether a number may be below zero, taking what people enter as zero or more. */
function hasMinus(part: Expression): boolean {
  switch (part.kind) {
    case 'number':
    case 'truth':
    case 'name':
      return false
    case 'negate':
      return true
    case 'binary':
      return part.operator === '-' || hasMinus(part.left) || hasMinus(part.right)
    case 'call':
      return part.called !== 'ABS' && part.args.some(hasMinus)
  }
}

/** Whether a number is whole however it comes out. */
function isWhole(part: Expression): boolean {
  if (part.kind === 'number') return Number.isInteger(part.value) && !part.percent
  if (part.kind !== 'call') return false
  const { called, args } = part
  if (called === 'INT' || called === 'COUNT') return true
  const places = args[1] && placesOf(args[1])
  return called.startsWith('ROUND') && places !== undefined && places <= 0
}

const advice = (leap: string): Fault['words'] => ({
  vi: `Bọc phần này trong ROUND(…;9): trước “${leap}”, chữ số cuối của phép tính có thể lệch, mỗi nơi ra một kết quả.`,
  en: `Put this inside ROUND(…,9): before “${leap}” the last digit of a calculation may differ from place to place.`,
})
