import { HttpRequest, InvocationContext } from '@azure/functions'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoint, type Server } from '../../functions/endpoint.ts'
import { routes } from '../../functions/routes/all.ts'
import { readSettings } from '../../functions/settings.ts'
import { newKey, startTestServer, type TestServer } from './server.ts'
import { issuerEnvironment, token } from './tokens.ts'
import { entries } from './world.ts'

let server: TestServer
let shared: Server
beforeAll(async () => {
  server = await startTestServer()
  const settings = readSettings(issuerEnvironment)
  shared = { settings, tables: Promise.resolve(server.tables), pace: () => 0 }
})
afterAll(() => server.close())

const cells = { criterion: 'I.1', value: '12o', target: '', evidence: '', explanation: '' }
const asks = {
  'draft.save': () => ({ base: 0, templateVersion: 1, filled: 0, cells: [cells] }),
  'submission.submit': () => ({
    ...{ key: newKey(), base: 0, templateVersion: 1, confirmed: ['I.2'] },
    entries: entries(),
  }),
}

/** Puts something else in one place of a value, however deep. */
function changed(value: unknown, steps: readonly number[], other: unknown): unknown {
  const [step, ...deeper] = steps
  if (step === undefined || typeof value !== 'object' || value === null) return other
  const names = Object.keys(value)
  const name = names[step % Math.max(1, names.length)] ?? 'new'
  const inner = (value as Record<string, unknown>)[name]
  if (Array.isArray(value))
    return (value as unknown[]).map((each, index) =>
      String(index) === name ? changed(each, deeper, other) : each,
    )
  return { ...value, [name]: changed(inner, deeper, other) }
}

const anything = fc.oneof(
  fc.jsonValue(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', '=1+1', 'I.1', '\u0000', 2 ** 53, -1, [], ['a', 'a']),
)

test.each(Object.keys(asks) as (keyof typeof asks)[])(
  '%s answers whatever it is sent, and never breaks',
  async (id) => {
    const authorization = `Bearer ${await token('an')}`
    const steps = fc.array(fc.nat(6), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(steps, anything), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const body = changes.reduce<unknown>(
            (value, [where, other]) => changed(value, where, other),
            asks[id](),
          )
          const request = new HttpRequest({
            method: 'POST',
            url: 'https://x.example/api',
            headers: { authorization, 'content-type': 'application/json' },
            params: { bloc: 'khoi-noi-chinh', period: '2026', unit: 'cong-an' },
            body: { string: JSON.stringify(body) },
          })
          const reply = await endpoint(id, routes, shared)(request, new InvocationContext())
          const { status, body: text } = reply as { status: number; body: string }
          expect([200, 400, 409, 422]).toContain(status)
          if (status !== 200)
            expect(JSON.parse(text)).toMatchObject({
              status,
              problems: expect.arrayContaining([]) as unknown,
            })
        },
      ),
      { numRuns: 500 },
    )
  },
)
