import { catalogue } from './problem-catalogue.ts'
import { Place, type Language, type Problem, type ProblemCode } from './problem.ts'
import { z } from 'zod'

const codes = Object.keys(catalogue) as [ProblemCode, ...ProblemCode[]]
const Words = z.strictObject({ vi: z.string(), en: z.string() })

/** A problem as it is sent. */
export const SentProblem = z.strictObject({
  code: z.enum(codes),
  at: Place.optional(),
  said: z.record(z.string(), z.union([z.string(), z.number(), Words])),
}) satisfies z.ZodType<Problem>

/** The HTTP status that a refusal for this problem carries. */
export const statusOf = (code: ProblemCode): number => catalogue[code].status

/** A problem in words for a person. Dates and times come already worded; numbers take the language's decimal mark. */
export function problemText({ code, said }: Problem, language: Language): string {
  const words: string = catalogue[code][language]
  return words.replace(/\{([\w-]+)\}/g, (slot, name: string) => {
    const value = Object.hasOwn(said, name) ? said[name] : undefined
    if (value === undefined) return slot
    if (typeof value === 'object') return value[language]
    return typeof value === 'string'
      ? value
      : value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 3 })
  })
}

/** Stops a request for reasons a person can put right; every reason at once. */
export class Refusal extends Error {
  readonly problems: readonly Problem[]
  constructor(...problems: [Problem, ...Problem[]]) {
    super(problems.map((each) => problemText(each, 'en')).join(' '))
    this.name = 'Refusal'
    this.problems = problems
  }
}
