import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { createApi } from '../../../../addin/api.ts'
import { submitOnce } from '../../../../addin/panes/fill/submitting.ts'
import type { Remembered } from '../../../../addin/remembered.ts'
import { BlocId, PeriodId, UnitId } from '../../../../shared/ids.ts'
import { problem } from '../../../../shared/problem.ts'
import { Refusal, statusOf } from '../../../../shared/refusal.ts'
import { entry } from '../../../shared/table.ts'
import { listening, sendJson, type Listening } from '../../listening.ts'

const content = {
  bloc: BlocId.parse('noi-chinh'),
  period: PeriodId.parse('2026'),
  unit: UnitId.parse('toa-an'),
  base: 0,
  templateVersion: 1,
  entries: [entry('I.1', ['a'])],
  confirmed: [],
}
const receipt = {
  revision: 1,
  at: '2026-11-13T03:42:00.000Z',
  by: 'Bình',
  late: false,
  total: 200,
  checkCode: '7K3M-Q2XD',
}
const servers: Listening[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const memory = (): Remembered & { kept: Map<string, string> } => {
  const kept = new Map<string, string>()
  return {
    kept,
    read: (name) => kept.get(name),
    write: (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
  }
}

/** Submits again and again to a server that answers each in turn; tells the keys it was sent. */
async function submitting(...answers: ((response: ServerResponse) => void)[]) {
  const keys: string[] = []
  const server = await listening(({ body }, response) => {
    keys.push((JSON.parse(body) as { key: string }).key)
    answers.shift()?.(response)
  })
  servers.push(server)
  const api = createApi(`${server.origin}/api`, { token: () => Promise.resolve('t') })
  const remembered = memory()
  const submit = (what = content) =>
    submitOnce(api, remembered, what, new AbortController().signal).catch((error: unknown) => {
      if (error instanceof Refusal) return error.problems[0]?.code
      return 'a bug'
    })
  return { keys, remembered, submit }
}

const taken = (response: ServerResponse): void => {
  sendJson(response, 200, { receipt })
}
const lost = (response: ServerResponse): void => {
  response.destroy()
}
const refused = (told: ReturnType<typeof problem>) => (response: ServerResponse) => {
  sendJson(response, statusOf(told.code), { problems: [told] })
}

describe('One intent to submit', () => {
  test('has one key, however often it is sent until there is an answer', async () => {
    const { keys, remembered, submit } = await submitting(
      lost,
      refused(problem('busy', {})),
      refused(problem('unexpected', { trace: 'x' })),
      refused(problem('auth.issuer-unreachable', {})),
      taken,
    )
    expect(await submit()).toBe('offline')
    expect(remembered.kept.size).toBe(1)
    expect([await submit(), await submit(), await submit()]).toEqual([
      'busy',
      'unexpected',
      'auth.issuer-unreachable',
    ])
    expect(await submit()).toEqual(receipt)
    expect(new Set(keys).size).toBe(1)
    expect(remembered.kept.size).toBe(0)
  })

  test('ends with an answer: the next one has a key of its own', async () => {
    const { keys, submit } = await submitting(
      taken,
      refused(problem('entry.unconfirmed', { count: 1 })),
      taken,
    )
    await submit()
    expect(await submit()).toBe('entry.unconfirmed')
    await submit()
    expect(new Set(keys).size).toBe(3)
  })

  test('is another one when what is submitted is', async () => {
    const { keys, submit } = await submitting(lost, lost)
    await submit()
    await submit({ ...content, entries: [entry('I.1', ['b'])] })
    expect(new Set(keys).size).toBe(2)
  })

  test('leaves nothing of its content on the computer', async () => {
    const { remembered, submit } = await submitting(lost)
    await submit({ ...content, entries: [entry('I.1', ['a'], { evidence: 'Báo cáo số 125' })] })
    expect([...remembered.kept.values()].join()).not.toContain('125')
    expect([...remembered.kept.values()].join()).toMatch(/^[\w-]{43} [\w-]{32}$/)
  })
})
