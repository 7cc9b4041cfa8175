import { z } from 'zod'
import { Code } from './ids.ts'
import { ExpressionText } from './method.ts'

const words = z.string().trim().min(1).max(1000)

/**
 * A condition between criteria (ràng buộc), in the form of DHIS2 validation rules: left, operator, right. It is looked at
 * only when every row it names passed its own check. `missing`: what to do where a named row has no value: leave the rule
 * out, count it as 0, or call it a problem. Both sides are shown in the message.
 */
export const CrossRule = z.strictObject({
  code: Code,
  message: words,
  left: ExpressionText,
  operator: z.enum(['=', '<>', '<', '<=', '>', '>=', 'both-or-neither', 'not-both']),
  right: ExpressionText,
  missing: z.enum(['skip', 'zero', 'problem']),
  severity: z.enum(['problem', 'warning']),
})
export type CrossRule = z.infer<typeof CrossRule>
