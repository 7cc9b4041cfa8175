import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { createApi, requestOf } from '../../addin/api.ts'
import { BlocId, PeriodId, UnitId } from '../../shared/ids.ts'
import { problem, type Problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import { listening, sendJson, type Asked, type Listening } from './listening.ts'

const path = {
  bloc: BlocId.parse('noi-chinh'),
  period: PeriodId.parse('2026'),
  unit: UnitId.parse('so-tu-phap'),
}
const closed = { closedAt: '2026-11-28T09:00:00.000Z', checkCode: '7K3M-Q2XD' }
const servers: Listening[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** An api before a real server; its tokens are numbered by how often a fresh one was asked for. */
async function started(answer: (asked: Asked, response: ServerResponse) => void) {
  const server = await listening(answer)
  servers.push(server)
  let fresh = 0
  const token = (renewed?: boolean): Promise<string> => Promise.resolve(`t${renewed ? ++fresh : 0}`)
  return { server, api: createApi(`${server.origin}/api`, { token }) }
}

const refusedBy = (call: Promise<unknown>): Promise<readonly Problem[]> =>
  call.then(
    () => {
      throw new Error('The call was answered; it should have been refused')
    },
    (error: unknown) => {
      if (error instanceof Refusal) return error.problems
      throw error
    },
  )

describe('A call', () => {
  test('fills its path and sends the rest as its body', async () => {
    const { server, api } = await started((_, response) => {
      sendJson(response, 200, { revision: 4, savedAt: '2026-11-13T03:42:00.000Z' })
    })
    const answer = await api.call('draft.save', {
      ...path,
      base: 3,
      templateVersion: 1,
      filled: 0,
      cells: [],
    })
    expect(answer).toEqual({ revision: 4, savedAt: '2026-11-13T03:42:00.000Z' })
    expect(server.asked).toMatchObject([
      {
        method: 'PUT',
        url: '/api/blocs/noi-chinh/periods/2026/units/so-tu-phap/draft',
        headers: { authorization: 'Bearer t0', 'content-type': 'application/json' },
        body: '{"base":3,"templateVersion":1,"filled":0,"cells":[]}',
      },
    ])
  })

  test('that only reads has no body', async () => {
    const { server, api } = await started((_, response) => {
      sendJson(response, 200, { name: 'Bình', now: '2026-11-13T03:42:00.000Z', posts: [], memberships: [] })
    })
    await api.call('person.read', {})
    expect(server.asked[0]?.headers['content-type']).toBeUndefined()
    expect(server.asked[0]?.body).toBe('')
  })

  test('that is public carries no token', async () => {
    const answer = { kind: 'oidc', issuer: 'https://id.example', clientId: 'pane', scope: 'openid' }
    const { server, api } = await started((_, response) => {
      sendJson(response, 200, answer)
    })
    expect(await api.call('sign-in.read', {})).toEqual(answer)
    expect(server.asked[0]?.headers.authorization).toBeUndefined()
  })

  test('encodes what stands in its path', () => {
    expect(requestOf('period.close', { bloc: 'a/b ?', period: '2026' })).toEqual({
      path: 'blocs/a%2Fb%20%3F/periods/2026/close',
    })
  })

  test('whose answer is not as agreed is a bug, not a refusal', async () => {
    const { api } = await started((_, response) => {
      sendJson(response, 200, { ...closed, extra: 1 })
    })
    await expect(api.call('period.close', path)).rejects.not.toBeInstanceOf(Refusal)
  })
})

describe('A refusal', () => {
  test('comes with every problem that the server tells', async () => {
    const problems = [
      problem('entry.blank', {}, { criterion: 'I.1' as never, field: 'value' }),
      problem('entry.unconfirmed', { count: 2 }),
    ]
    const { api } = await started((_, response) => {
      const told = problems.map((each) => ({ ...each, vi: '…', en: '…' }))
      sendJson(response, 422, { type: 'urn:x', status: 422, trace: 'abc', problems: told })
    })
    expect(await refusedBy(api.call('period.close', path))).toEqual(problems)
  })

  test.each([502, 503, 504])('of %i without our words means busy', async (status) => {
    const { api } = await started((_, response) => {
      response.writeHead(status).end('<html>Bad gateway</html>')
    })
    expect(await refusedBy(api.call('period.close', path))).toEqual([problem('busy', {})])
  })

  test('that nobody knows is a bug', async () => {
    const { api } = await started((_, response) => {
      sendJson(response, 418, { problems: [{ code: 'no-such-code', said: {} }] })
    })
    await expect(api.call('period.close', path)).rejects.toThrow('gave status 418')
  })
})

describe('A token that has expired', () => {
  const expired = { problems: [{ code: 'auth.expired-token', said: {} }] }

  test('is renewed once, and the call made again', async () => {
    const { server, api } = await started(({ headers }, response) => {
      if (headers.authorization === 'Bearer t0') sendJson(response, 401, expired)
      else sendJson(response, 200, closed)
    })
    expect(await api.call('period.close', path)).toEqual(closed)
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer t0', 'Bearer t1'])
  })

  test('and is refused again is told, not tried for ever', async () => {
    const { server, api } = await started((_, response) => {
      sendJson(response, 401, expired)
    })
    expect(await refusedBy(api.call('period.close', path))).toEqual([problem('auth.expired-token', {})])
    expect(server.asked).toHaveLength(2)
  })

  test('and cannot be renewed asks to sign in', async () => {
    const { server } = await started((_, response) => {
      sendJson(response, 401, expired)
    })
    const api = createApi(`${server.origin}/api`, {
      token: (fresh) => Promise.resolve(fresh ? undefined : 'old'),
    })
    expect(await refusedBy(api.call('period.close', path))).toEqual([problem('auth.expired-token', {})])
    expect(server.asked).toHaveLength(1)
  })

  test('and was never there is not asked about', async () => {
    const { server } = await started((_, response) => {
      sendJson(response, 200, closed)
    })
    const api = createApi(`${server.origin}/api`, { token: () => Promise.resolve(undefined) })
    expect(await refusedBy(api.call('period.close', path))).toEqual([problem('auth.no-token', {})])
    expect(server.asked).toHaveLength(0)
  })
})

describe('Without a connection', () => {
  test('a call is refused as offline', async () => {
    const { server, api } = await started(() => undefined)
    await server.close()
    expect(await refusedBy(api.call('period.close', path))).toEqual([problem('offline', {})])
  })

  test('a connection that breaks before the answer is offline too', async () => {
    const { api } = await started((_, response) => {
      response.destroy()
    })
    expect(await refusedBy(api.call('period.close', path))).toEqual([problem('offline', {})])
  })

  test('a call that the person stopped is no refusal', async () => {
    const stop = new AbortController()
    const { api } = await started(() => {
      stop.abort()
    })
    await expect(api.call('period.close', path, { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})
