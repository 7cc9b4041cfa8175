import { z } from 'zod'
import { Code } from './ids.ts'
import { ExpressionText } from './method.ts'

const words = z.string().trim().min(1).max(1000)

/**
 * A class (xếp loại), best first in the table: the first whose threshold and conditions a unit meets, and from which no
 * sanction bars it. The last class takes whoever is left and carries no condition. `least`: of the points, or of the
 * percent where the table ranks by percent (hundredths). `each`: the least part every main section or criterion must
 * earn of its maximum, in hundredths of a percent ("không có tiêu chí nào dưới 85 % điểm tối đa").
 */
export const Class = z.strictObject({
  code: Code,
  label: words,
  least: z.int().min(0).max(10_000_000).optional(),
  each: z
    .strictObject({ of: z.enum(['section', 'criterion']), percent: z.int().min(1).max(10_000) })
    .optional(),
  when: z.strictObject({ condition: ExpressionText, words }).optional(),
})
export type Class = z.infer<typeof Class>

/**
 * At most so many units of a list in a class (hạn ngạch): a number, or a percentage (hundredths) of the units assessed.
 * `tie`: units with one place across the cut all stay (expand), all fall (contract), or wait for a vote.
 * Source: "không quá 25 % số đơn vị được xếp loại Xuất sắc, làm tròn xuống".
 */
export const Quota = z.strictObject({
  class: Code,
  most: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('count'), count: z.int().min(0).max(1000) }),
    z.strictObject({
      kind: z.literal('percent'),
      percent: z.int().min(1).max(10_000),
      round: z.enum(['down', 'half-up', 'up']),
    }),
  ]),
  tie: z.enum(['expand', 'contract', 'vote']),
})
export type Quota = z.infer<typeof Quota>
