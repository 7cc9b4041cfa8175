import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { mustBeComplete } from '../../functions/complete.ts'
import { routes } from '../../functions/routes/all.ts'
import { calls } from '../../shared/calls.ts'
import { startTestServer, type TestServer } from './server.ts'

describe('a server starts only', () => {
  const call = {
    allowed: 'bloc.read',
    path: 'blocs/{bloc}/periods/{period}',
    params: calls['template.read'].params,
  }
  const route = (): void => undefined

  test('with every call answered and allowed', () => {
    expect(() => {
      mustBeComplete(calls, routes)
      mustBeComplete({ one: call }, { one: route })
    }).not.toThrow()
  })

  test.each([
    ['a call that nobody answers', call, {}, /no route/],
    [
      'a call that does not say who may make it',
      { ...call, allowed: undefined },
      { one: route },
      /who may make it/,
    ],
    ['a right that nobody knows', { ...call, allowed: 'period.delete' }, { one: route }, /"period.delete"/],
    ['a right borrowed from every object', { ...call, allowed: 'toString' }, { one: route }, /"toString"/],
    ['a path with other parts', { ...call, path: 'blocs/{bloc}' }, { one: route }, /the path/],
    [
      'a name in path and body',
      { ...call, body: z.strictObject({ bloc: z.string() }) },
      { one: route },
      /both/,
    ],
    ['a right with no bloc', { ...call, path: 'me', params: z.strictObject({}) }, { one: route }, /no bloc/],
  ])('without %s', (_, declared, answers, why) => {
    expect(() => {
      mustBeComplete({ one: declared as typeof call }, answers)
    }).toThrow(why)
  })
})

describe('the document of the calls', () => {
  let server: TestServer
  let document: {
    paths: Record<string, Record<string, Record<string, unknown>>>
    components: { schemas: object }
  }
  beforeAll(async () => {
    server = await startTestServer()
    document = (await (await server.fetch('openapi.json')).json()) as typeof document
  })
  afterAll(() => server.close())

  test('has every call, with who may make it', () => {
    for (const [id, { method, path, allowed }] of Object.entries(calls)) {
      const operation = document.paths[`/${path}`]?.[method.toLowerCase()]
      expect(operation?.operationId).toBe(id)
      expect(operation?.['x-permission']).toBe(allowed === 'public' ? undefined : allowed)
      expect(operation?.security).toEqual(allowed === 'public' ? undefined : [{ signIn: [] }])
    }
  })

  test('refers only to what is in it', () => {
    const text = JSON.stringify(document)
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(named).toContain('Template')
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...new Set(named)]))
    expect(text).not.toMatch(/\$defs|__shared|\$schema/)
  })
})
