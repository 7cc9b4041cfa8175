import type { Language, Problem } from '../../shared/problem.ts'
import { problemText } from '../../shared/refusal.ts'
import { wordsOf } from './speech.ts'

/** A problem in the person's words. What failed in signing in is named by a key, which is worded here. */
export function problemWords(problem: Problem, language: Language): string {
  const { why } = problem.said
  if (problem.code !== 'auth.sign-in-failed' || typeof why !== 'string') return problemText(problem, language)
  const known: Record<string, string> = wordsOf(language).signIn.why
  return problemText(
    { ...problem, said: { why: Object.hasOwn(known, why) ? (known[why] ?? why) : why } },
    language,
  )
}
