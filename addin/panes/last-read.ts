import { z } from 'zod'
import { calls, Post, type Answer, type CallId } from '../../shared/calls.ts'
import { problem } from '../../shared/problem.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Api } from '../api.ts'
import type { Remembered } from '../remembered.ts'

/** What checking a sheet needs of the server: whose it is, by which table, with which facts. No person and no entry. */
const LastRead = z.strictObject({
  post: Post,
  template: calls['template.read'].answer.shape.template,
  facts: calls['draft.read'].answer.pick({ targets: true, given: true }),
})
export type LastRead = z.infer<typeof LastRead>

const NAME = 'last-read'
/** 200 KB of storage, which takes two bytes for a character. */
const MOST = 100_000

export function keepLastRead(remembered: Remembered, last: LastRead | undefined): void {
  const text = JSON.stringify(last) as string | undefined // nothing of nothing
  remembered.write(NAME, text && text.length <= MOST ? text : undefined)
}

/** What an opening without a connection can go on with; nothing where another version has kept it. */
export const findLastRead = (remembered: Remembered): LastRead | undefined =>
  LastRead.safeParse(JSON.parse(remembered.read(NAME) ?? 'null')).data

/** Answers what was last read; for everything else there is no connection. */
export function offlineApi({ template, facts }: LastRead): Api {
  const known: { [C in CallId]?: Answer<C> } = { 'template.read': { template }, 'draft.read': facts }
  const answered = <C extends CallId>(id: C): Answer<C> => {
    const answer = known[id]
    if (!answer) throw new Refusal(problem('offline', {}))
    return answer
  }
  return { call: async (id) => Promise.resolve(answered(id)) }
}
