import type { Api } from '../../api.ts'
import type { Ask } from '../../../shared/calls.ts'
import { IdempotencyKey } from '../../../shared/ids.ts'
import type { ProblemCode } from '../../../shared/problem.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Receipt } from '../../../shared/submission.ts'
import type { Remembered } from '../../remembered.ts'
import { base64Url } from '../../oidc.ts'

type Content = Omit<Ask<'submission.submit'>, 'key'>

/** These tell nothing of whether the submission was taken, so its key must be used again. */
const unanswered: readonly ProblemCode[] = [
  'offline',
  'busy',
  'unexpected',
  'request.too-many',
  'auth.no-token',
  'auth.bad-token',
  'auth.expired-token',
  'auth.issuer-unreachable',
]

/**
 * Submits, once for each intent: the key is kept with a digest of what is submitted until there is an answer, so that a
 * double click, a lost answer or a pane that was reloaded comes to one submission.
 */
export async function submitOnce(
  api: Api,
  remembered: Remembered,
  content: Content,
  signal: AbortSignal,
): Promise<Receipt> {
  const name = `submitting.${content.bloc}.${content.period}.${content.unit}`
  const digest = base64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)))),
  )
  const [keptDigest, keptKey] = remembered.read(name)?.split(' ') ?? []
  const key = keptDigest === digest ? IdempotencyKey.parse(keptKey) : newKey()
  remembered.write(name, `${digest} ${key}`)
  try {
    const { receipt } = await api.call('submission.submit', { ...content, key }, { signal })
    remembered.write(name, undefined)
    return receipt
  } catch (error) {
    const answered =
      error instanceof Refusal && error.problems.every(({ code }) => !unanswered.includes(code))
    if (answered) remembered.write(name, undefined)
    throw error
  }
}

const newKey = (): IdempotencyKey =>
  IdempotencyKey.parse(base64Url(crypto.getRandomValues(new Uint8Array(24))))
