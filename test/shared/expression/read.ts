import type { Expression, Kind } from '../../../shared/expression/expression.ts'
import { worded } from '../../../shared/expression/fault.ts'
import { parseExpression } from '../../../shared/expression/grammar.ts'

/** An expression of which the case says it is sound. */
export function sound(text: string, wanted: Kind = 'number'): Expression {
  const read = parseExpression(text, wanted)
  if ('fault' in read) throw new Error(`${text} at ${read.fault.at}: ${worded(read.fault).words.en}`)
  return read.expression
}
