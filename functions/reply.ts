/** What goes back: an answer, or what stands in its way as problem+json. */
import { STATUS_CODES } from 'node:http'
import type { Problem } from '../shared/problem.ts'
import { problemText, statusOf } from '../shared/refusal.ts'

type Headers = Readonly<Record<string, string>>
export type Reply = { readonly status: number; readonly headers: Headers; readonly body?: string }

export const answerReply = (answer: unknown): Reply => ({
  status: 200,
  headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(answer),
})

/** Every problem in both languages; `trace` finds the request in the log. Source: RFC 9457. */
export function problemReply(problems: readonly [Problem, ...Problem[]], trace: string): Reply {
  const [first] = problems
  const status = statusOf(first.code)
  const body = {
    type: `urn:blocscore:problem:${first.code}`,
    title: STATUS_CODES[status],
    status,
    detail: problemText(first, 'vi'),
    trace,
    problems: problems.map((each) => ({
      ...each,
      vi: problemText(each, 'vi'),
      en: problemText(each, 'en'),
    })),
  }
  const headers = {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json; charset=utf-8',
    ...headersOf(status, first),
  }
  return { status, headers, body: JSON.stringify(body) }
}

function headersOf(status: number, { said }: Problem): Headers {
  switch (status) {
    case 401:
      return { 'WWW-Authenticate': 'Bearer' }
    case 429:
      return { 'Retry-After': String(Number(said.seconds)) }
    case 503:
      return { 'Retry-After': '2' }
    default:
      return {}
  }
}

/** Lets a page read the reply that was served from one of these origins, to the letter. */
export function readableFrom(origin: string | null, allowed: readonly string[]): Headers {
  const vary = { Vary: 'Origin' }
  if (origin === null || !allowed.includes(origin)) return vary
  return { ...vary, 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' }
}

/** The reply to a browser that asks, before it calls, what a page from elsewhere may do. */
export function preflightReply(origin: string | null, allowed: readonly string[]): Reply {
  const headers = {
    ...readableFrom(origin, allowed),
    'Access-Control-Allow-Methods': 'GET, PUT, POST',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Max-Age': '600',
  }
  return { status: 204, headers }
}
