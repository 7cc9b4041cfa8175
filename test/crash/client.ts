import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { calls } from '../../shared/calls.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Receipt } from '../../shared/submission.ts'
import { token } from '../functions/tokens.ts'
import { entries, place } from '../functions/world.ts'
import type { Victim } from './victim.ts'

export const at = place('2026')

/** What clients were told is done: it must be there ever after. */
export type Acknowledged = {
  readonly receipts: { unit: UnitId; receipt: Receipt }[]
  readonly drafts: { unit: UnitId; revision: number }[]
}

export type Client = {
  readonly name: string
  readonly unit: UnitId
  readonly victim: Victim
  readonly acknowledged: Acknowledged
  readonly ended: () => boolean
}

/** Submits one thing after another, beside others who submit for the same unit. */
export async function submitOn(client: Client): Promise<void> {
  const { unit, acknowledged } = client
  for (let base = 0; !client.ended();) {
    const list = entries({ cases: 1 + Math.floor(Math.random() * 200) })
    const asked = { key: randomUUID(), base, templateVersion: 1, entries: list, confirmed: [] }
    const came = await answered(client, 'POST', 'submissions', asked)
    if (came.status === 200) {
      const { receipt } = calls['submission.submit'].answer.parse(came.body)
      acknowledged.receipts.push({ unit, receipt })
      base = receipt.revision
    } else base = revisionOfOthers(came)
  }
}

/** Saves one draft after another, alone for its unit: so no saving of its own may ever be refused as another's. */
export async function saveOn(client: Client): Promise<void> {
  const { unit, acknowledged } = client
  for (let base = 0; !client.ended();) {
    const asked = { base, templateVersion: 1, filled: base, cells: [] }
    const came = await answered(client, 'PUT', 'draft', asked)
    if (came.status !== 200)
      throw new Error(`Saving draft ${base} of ${unit} came to ${JSON.stringify(came)}`)
    base = calls['draft.save'].answer.parse(came.body).revision
    acknowledged.drafts.push({ unit, revision: base })
    await wait(20)
  }
}

type Came = { status: number; body: unknown }

/** Sends the same request, with the same key, until the server is there to answer it, as a pane does. */
async function answered(
  { name, unit, victim }: Client,
  method: string,
  what: string,
  asked: object,
): Promise<Came> {
  const headers = { authorization: `Bearer ${await token(name)}`, 'content-type': 'application/json' }
  const path = `/api/blocs/${at.bloc}/periods/${at.period}/units/${unit}/${what}`
  for (;;) {
    const { origin } = victim
    const came = origin
      ? await sent(origin + path, { method, headers, body: JSON.stringify(asked) })
      : undefined
    if (came && came.status !== 429 && came.status !== 503) return came
    await wait(20)
  }
}

/** What the server answered, or nothing where it was gone before it had. */
async function sent(url: string, init: RequestInit): Promise<Came | undefined> {
  try {
    const response = await fetch(url, init)
    return { status: response.status, body: await response.json() }
  } catch {
    return undefined
  }
}

function revisionOfOthers(came: Came): number {
  const { problems } = came.body as { problems: { code: string; said: { revision?: number } }[] }
  const [problem] = problems
  if (problem?.code === 'submission.stale' && problem.said.revision !== undefined)
    return problem.said.revision
  throw new Error(
    `Submitting came to ${JSON.stringify(came)}; it must be taken, or refused for another's submission`,
  )
}
