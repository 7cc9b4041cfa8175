import { nameText, type Expression, type Name } from './expression.ts'
import { placesOf, strengthOf } from './grammar.ts'

/** An expression as a template keeps it, with no more parentheses than it needs; reading it again gives the same. */
export const expressionText = (expression: Expression): string => written(expression, nameText)

/**
 * An expression for a cell, to stand alone or as an argument of a larger formula, in forms that Excel and LibreOffice count
 * alike and as `prepareExpression` does. `cellOf` gives a cell's address or a part of a formula; where it holds a text or
 * nothing the name counts 0 and has no value.
 */
export const nativeFormula = (expression: Expression, cellOf: (name: Name) => string): string =>
  written(forCell(expression), (name, asked) => (asked ? cellOf(name) : `N(${cellOf(name)})`))

/** The text of an expression; `note` hears where in it each part begins. `asked`: whether there is a value, not which. */
export function written(
  expression: Expression,
  nameOf: (name: Name, asked: boolean) => string,
  note?: (part: Expression, at: number) => void,
): string {
  let text = ''
  const put = (part: Expression, least: number, asked = false): void => {
    const strength = part.kind === 'binary' ? strengthOf(part.operator) : 4
    if (strength < least) text += '('
    note?.(part, text.length)
    switch (part.kind) {
      case 'number':
        text += numberText(part.value) + (part.percent ? '%' : '')
        break
      case 'truth':
        text += part.value ? 'TRUE()' : 'FALSE()'
        break
      case 'name':
        text += nameOf(part.name, asked)
        break
      case 'negate':
        text += '-'
        put(part.of, strength)
        break
      case 'binary':
        put(part.left, strength)
        text += part.operator
        put(part.right, strength + 1)
        break
      case 'call':
        text += `${part.called}(`
        part.args.forEach((arg, index) => {
          if (index > 0) text += ','
          put(arg, 0, part.called === 'COUNT')
        })
        text += ')'
    }
    if (strength < least) text += ')'
  }
  put(expression, 0)
  return text
}

/** No exponent: a literal has at most 12 digits, so only a small one would get it. */
const numberText = (value: number): string =>
  value !== 0 && value < 1e-6 ? value.toFixed(12).replace(/0+$/, '') : String(value)

const literal = (value: number): Expression => ({ kind: 'number', value, percent: false })

/** Turns the forms that spreadsheets count in different ways into ones they count alike. */
function forCell(part: Expression): Expression {
  switch (part.kind) {
    case 'number':
    case 'truth':
    case 'name':
      return part
    case 'negate':
      return { kind: 'negate', of: forCell(part.of) }
    case 'binary':
      return { ...part, left: forCell(part.left), right: forCell(part.right) }
    case 'call': {
      const args = part.args.map(forCell)
      // a cell with a text in it is not blank, yet no value
      if (part.called === 'ISBLANK')
        return {
          kind: 'binary',
          operator: '=',
          left: { kind: 'call', called: 'COUNT', args },
          right: literal(0),
        }
      const [value, places] = args
      // LibreOffice heeds the noise of a double when it rounds to any place but this: ROUND(0.285*100,0) is 28 there
      if (part.called === 'ROUND' && value && value.kind !== 'name' && places && placesOf(places) === 0) {
        const tenth: Expression = { kind: 'binary', operator: '/', left: value, right: literal(10) }
        const round: Expression = { kind: 'call', called: 'ROUND', args: [tenth, literal(1)] }
        return { kind: 'binary', operator: '*', left: round, right: literal(10) }
      }
      return { ...part, args }
    }
  }
}
