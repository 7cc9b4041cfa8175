import { z } from 'zod'
import { Entry } from './entry.ts'
import { Given, Targets } from './facts.ts'
import { Code } from './ids.ts'

/**
 * A submission with the points its author expects (ví dụ kiểm thử). A table whose own examples fail is not published.
 * Points are whole units, deductions negative; what is not mentioned is not compared.
 */
export const Example = z.strictObject({
  name: z.string().trim().min(1).max(200),
  entries: z.array(Entry).max(2000),
  targets: Targets.optional(),
  given: Given.optional(),
  expected: z.strictObject({
    total: z.int().optional(),
    points: z.record(Code, z.int()).optional(),
    problems: z.array(Code).max(2000).optional(),
    class: Code.optional(),
  }),
})
export type Example = z.infer<typeof Example>
