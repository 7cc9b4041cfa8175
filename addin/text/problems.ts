import { problemText, type Language, type Problem } from '../../shared/problem.ts'
import { wordsOf } from './speech.ts'

/** A problem in the person's words. What failed in signing in is named by a key, which is worded here. */
export function problemWords(problem: Problem, language: Language): string {
  if (problem.code !== 'auth.sign-in-failed') return problemText(problem, language)
  const known: Record<string, string> = wordsOf(language).signIn.why
  const why = String(problem.said.why)
  return problemText(
    { ...problem, said: { why: Object.hasOwn(known, why) ? (known[why] ?? why) : why } },
    language,
  )
}
