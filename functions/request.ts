/** What was asked, parsed once: the parts of the path and the fields of the body. */
import type { HttpRequest } from '@azure/functions'
import type { z } from 'zod'
import { vi } from 'zod/locales'
import { problem, type Problem } from '../shared/problem.ts'
import { Refusal } from '../shared/refusal.ts'
import { shortened } from './shortened.ts'

const limitKiB = 256
const limit = limitKiB * 1024
/** So many mistakes are named; a body of nothing but mistakes must not become an answer many times its size. */
const mostNamed = 100

/** A value that has the shape the call declares, or a refusal with everywhere that it has not. */
export function mustHaveShape<S extends z.ZodObject>(shape: S, value: unknown): z.infer<S> {
  const read = shape.safeParse(value)
  if (read.success) return read.data
  // the same mistakes once more, as the schemas word them in Vietnamese
  const inVietnamese = shape.safeParse(value, { error: vietnamese }).error?.issues
  const [first, ...others] = read.error.issues
    .slice(0, mostNamed)
    .map((issue, index) => shapeProblem(issue, inVietnamese?.[index] ?? issue))
  throw first ? new Refusal(first, ...others) : read.error
}

const vietnamese = vi().localeError

function shapeProblem({ path, message }: z.core.$ZodIssue, worded: z.core.$ZodIssue): Problem {
  const where = shortened(path.map(String).join('.'), 200)
  const why = { en: shortened(message, 300), vi: shortened(worded.message, 300) }
  return problem('request.invalid', { where: where === '' ? 'body' : where, why })
}

/** The body as JSON. Refuses what is too long, declared or not, is not JSON, or holds text that is not Unicode. */
export async function readJson(request: HttpRequest): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(type)) throw new Refusal(problem('request.not-json', {}))
  const bytes = await readBytes(request)
  if (bytes.length === 0) throw malformed({ vi: 'nội dung trống', en: 'the body is empty' })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return JSON.parse(text, halfCharacter.test(text) ? wholeText : undefined)
  } catch (failure) {
    const en = failure instanceof Error ? shortened(failure.message, 200) : 'it is not JSON'
    throw malformed({ vi: 'nội dung không phải JSON đúng', en })
  }
}

async function readBytes(request: HttpRequest): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    const bytes = chunk as Uint8Array // a body's stream is one of bytes
    length += bytes.length
    if (length > limit) throw tooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

// An escape may name half of a character, which no storage keeps.
const halfCharacter = /\\u[dD][89a-fA-F]/
function wholeText(_name: string, value: unknown): unknown {
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new Error('text holds half a character')
  return value
}

const tooLarge = (): Refusal => new Refusal(problem('request.too-large', { limit: limitKiB }))
const malformed = (why: { vi: string; en: string }): Refusal =>
  new Refusal(problem('request.malformed', { why }))
