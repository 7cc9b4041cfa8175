import { createApi } from './api.ts'
import type { DialogMessage, SignIn } from './auth.ts'
import { authorizationUrl, codeFrom, findIssuer, Pending, pendingFrom, tokensForCode } from './oidc.ts'
import { Refusal } from '../shared/refusal.ts'

/** The page of the sign-in window: sends the person to the issuer, comes back with a code, gives tokens to the pane. */
const PENDING = 'blocscore.pending'
const SIGNED_OUT = 'signed-out'
const returnTo = location.origin + location.pathname

async function run(query: URLSearchParams): Promise<DialogMessage | undefined> {
  if (query.get('state') === SIGNED_OUT) return { kind: 'signed-out' }
  const signIn = await createApi(`${location.origin}/api`, {
    token: () => Promise.resolve(undefined),
  }).call('sign-in.read', {})
  const asking = askingOf(signIn)
  const issuer = await findIssuer(signIn.issuer)
  const language = query.get('lang') ?? 'vi'
  if (query.has('sign-out')) return leave(issuer.end_session_endpoint, asking.clientId, language)
  if (!query.has('state')) {
    const pending = pendingFrom((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
    sessionStorage.setItem(PENDING, JSON.stringify(pending))
    location.replace(await authorizationUrl(issuer, asking, pending, returnTo, language))
    return undefined
  }
  const pending = takePending()
  const code = codeFrom(query, pending, issuer.issuer)
  const held = await tokensForCode(issuer, asking, pending, code, returnTo, Date.now())
  return { kind: 'signed-in', held }
}

/** Entra gives a refresh token and a name only to who asks; the server's scope names the API alone. */
const askingOf = ({ kind, clientId, scope, resource }: SignIn) => ({
  clientId,
  resource,
  scope: kind === 'entra' ? `openid profile offline_access ${scope}` : scope,
})

/** A code is exchanged once: going back to this page starts nothing again. */
function takePending(): Pending {
  const kept = sessionStorage.getItem(PENDING)
  sessionStorage.removeItem(PENDING)
  return Pending.parse(kept === null ? { state: '', nonce: '', verifier: '' } : JSON.parse(kept))
}

function leave(endpoint: string | undefined, clientId: string, language: string): DialogMessage | undefined {
  if (endpoint === undefined) return { kind: 'signed-out' }
  const url = new URL(endpoint)
  const idToken = location.hash.slice(1)
  url.searchParams.set('client_id', clientId)
  url.searchParams.set('post_logout_redirect_uri', returnTo)
  url.searchParams.set('state', SIGNED_OUT)
  url.searchParams.set('ui_locales', language)
  if (idToken !== '') url.searchParams.set('id_token_hint', idToken)
  location.replace(url.href)
  return undefined
}

function whyOf(error: unknown): string {
  const [first] = error instanceof Refusal ? error.problems : []
  const why = first?.said.why
  if (first?.code === 'auth.sign-in-failed' && typeof why === 'string') return why
  return first ? 'unreachable' : String(error)
}

void Office.onReady().then(async () => {
  const message = await run(new URLSearchParams(location.search)).catch((error: unknown): DialogMessage => ({
    kind: 'refused',
    why: whyOf(error),
  }))
  if (message) Office.context.ui.messageParent(JSON.stringify(message))
})
