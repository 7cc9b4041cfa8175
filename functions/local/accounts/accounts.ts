/** Sign-in of one's own, for a server with no other: an OpenID provider under /oidc. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Tables } from '../../store/table.ts'
import { loadKeys, publicKeys } from './keys.ts'
import { answerLogin } from './login.ts'
import { pageHeaders } from './pages.ts'
import { apiScope, clientId, createProvider } from './provider.ts'
import { forgetExpired } from './sessions.ts'
import { forgetTries } from './tries.ts'

export interface Accounts {
  readonly issuer: string
  /** What the functions must be told to trust these accounts: with the keys, so that they need not ask for them. */
  readonly environment: Readonly<Record<string, string>>
  /** Answers a request whose path begins with /oidc/. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>
  close(): void
}

const mount = '/oidc'
const hour = 60 * 60 * 1000

/** `setUpCode`: with it somebody gets an account before there is any bloc to be invited to. */
export async function openAccounts(
  tables: Tables,
  origin: string,
  setUpCode: string | undefined,
): Promise<Accounts> {
  const keys = await loadKeys(tables, Date.now())
  const provider = await createProvider({ tables, keys, origin })
  const answer = provider.callback()
  await forget(tables)
  const timer = setInterval(() => {
    forget(tables).catch((failure: unknown) => {
      console.error('Forgetting old sessions failed:', failure)
    })
  }, hour)
  timer.unref()
  return {
    issuer: origin + mount,
    environment: {
      OIDC_ISSUER: origin + mount,
      OIDC_AUDIENCE: `${origin}/api`,
      OIDC_SCOPE: apiScope,
      OIDC_CLIENT_ID: clientId,
      OIDC_KEYS: JSON.stringify(publicKeys(keys)),
    },
    async handle(req, res) {
      for (const [name, value] of Object.entries(pageHeaders)) res.setHeader(name, value)
      // The provider builds its addresses from what it is asked; they must be ours, whatever is asked.
      req.headers.host = new URL(origin).host
      if (req.url?.startsWith(`${mount}/interaction/`) === true) {
        await answerLogin({ provider, tables, origin, setUpCode }, req, res)
        return
      }
      Object.assign(req, { originalUrl: req.url, url: req.url?.slice(mount.length) })
      answer(req, res)
    },
    close: () => {
      clearInterval(timer)
    },
  }
}

async function forget(tables: Tables): Promise<void> {
  await forgetExpired(tables, Date.now())
  await forgetTries(tables, Date.now())
}
