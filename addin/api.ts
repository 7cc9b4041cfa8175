import { z } from 'zod'
import { calls, type Answer, type Ask, type CallId } from '../shared/calls.ts'
import { problem } from '../shared/problem.ts'
import { SentProblem, Refusal } from '../shared/refusal.ts'

/** Who is asking: a token that still holds, or none. `fresh` asks for another one than the server has just refused. */
export type Tokens = { token: (fresh?: boolean) => Promise<string | undefined> }

type Options = { signal?: AbortSignal }

/** The server, as the pane speaks with it. */
export type Api = {
  call: <C extends CallId>(id: C, ask: Ask<C>, options?: Options) => Promise<Answer<C>>
}

/** What a refused request comes back with; the words beside each problem are for other clients. */
const Refused = z.object({
  problems: z.array(z.object(SentProblem.shape)).min(1),
  trace: z.string().optional(),
})

/** One client for every call of `shared/calls.ts`: fills the path, sends the rest, reads the answer by its schema. */
export function createApi(root: string, tokens: Tokens): Api {
  const send = async (
    id: CallId,
    ask: Ask<CallId>,
    fresh: boolean,
    { signal }: Options,
  ): Promise<Response> => {
    const { method, allowed } = calls[id]
    const { path, body } = requestOf(id, { ...ask })
    const token = allowed === 'public' ? undefined : await tokens.token(fresh)
    if (allowed !== 'public' && token === undefined)
      throw new Refusal(problem(fresh ? 'auth.expired-token' : 'auth.no-token', {}))
    const headers: Record<string, string> = {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    }
    return reach(`${root}/${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    })
  }
  return {
    call: async (id, ask, options = {}) => {
      let response = await send(id, ask, false, options)
      if (response.status === 401 && calls[id].allowed !== 'public')
        response = await send(id, ask, true, options)
      if (!response.ok) throw await refusalOf(response)
      return calls[id].answer.parse(await response.json()) as Answer<typeof id> // the schema of this very call
    },
  }
}

/** The address of a call with its parts filled in, and as body whatever the address does not name. */
export function requestOf(
  id: CallId,
  ask: Readonly<Record<string, unknown>>,
): { path: string; body?: string } {
  const call = calls[id]
  const rest = { ...ask }
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { [name]: part } = rest
    Reflect.deleteProperty(rest, name)
    return encodeURIComponent(String(part))
  })
  return 'body' in call ? { path, body: JSON.stringify(rest) } : { path }
}

/** No answer at all means no connection: the browser tells no more than that. */
async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new Refusal(problem('offline', {}))
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const text = await response.text()
  const read = Refused.safeParse(asJson(text))
  if (read.success) {
    const [first, ...others] = read.data.problems.map(({ code, said, at }) =>
      at ? { code, said, at } : { code, said },
    )
    if (first) return new Refusal(first, ...others)
  }
  // what stands before the server says so without our words
  if ([502, 503, 504].includes(response.status)) return new Refusal(problem('busy', {}))
  return new Error(`Calling ${response.url} gave status ${String(response.status)} and no problem to read`)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
