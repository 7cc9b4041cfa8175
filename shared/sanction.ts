import { z } from 'zod'
import { Code } from './ids.ts'
import { ExpressionText } from './method.ts'

const words = z.string().trim().min(1).max(1000)

/**
 * What follows from a fault beyond its points (chế tài, điều kiện loại trừ): the condition, what it does, why, and by which
 * article. It zeroes a criterion; lowers the class by so many; bars a class
 * and all better ones; or excludes it from awards, so that it keeps its points and takes no place.
 */
export const Sanction = z.strictObject({
  code: Code,
  reason: words,
  source: words.optional(),
  when: ExpressionText,
  effect: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('zero'), criterion: Code }),
    z.strictObject({ kind: z.literal('lower-class'), by: z.int().min(1).max(10) }),
    z.strictObject({ kind: z.literal('bar-class'), class: Code }),
    z.strictObject({ kind: z.literal('exclude') }),
  ]),
})
export type Sanction = z.infer<typeof Sanction>
