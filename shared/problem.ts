import { Code } from './ids.ts'
import type { catalogue } from './problem-catalogue.ts'
import { z } from 'zod'

export type ProblemCode = keyof typeof catalogue
type Slots<Words extends string> = Words extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | Slots<Rest>
  : never

export type Language = 'vi' | 'en'

/** What the words of a problem mention; as words of its own where it differs from language to language. */
type Mentioned = string | number | Record<Language, string>
type Said<C extends ProblemCode> = Record<Slots<(typeof catalogue)[C]['vi']>, Mentioned>

/** Which cell of a criterion's row a problem is about. */
export const Field = z.enum(['value', 'target', 'evidence', 'explanation'])
export type Field = z.infer<typeof Field>

/** Where: the row by its criterion, and the cell in it. */
export const Place = z.strictObject({ criterion: Code, field: Field })
export type Place = z.infer<typeof Place>

/**
 * One thing a person can put right: which, where, and what its words mention. The words themselves stay in the catalogue,
 * which whoever only scores does not load.
 */
export type Problem = { code: ProblemCode; at?: Place | undefined; said: Record<string, Mentioned> }

/** A problem with all that its words mention; the compiler asks for exactly that. */
export function problem<C extends ProblemCode>(code: C, said: Said<C>, at?: Place): Problem {
  return at ? { code, said, at } : { code, said }
}
