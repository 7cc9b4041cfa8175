/** The OpenID provider of the accounts, for our own pane and nobody else. */
import type * as OidcProvider from 'oidc-provider'
import type { Context, Grant, Provider } from 'oidc-provider'
import type { Tables } from '../../store/table.ts'
import type { Keys } from './keys.ts'
import { noticePage, signOutPage } from './pages.ts'
import { findAccount } from './people.ts'
import { modelStore } from './sessions.ts'
import { languageOf, words, type Language } from './words.ts'

export const clientId = 'blocscore-pane'
export const apiScope = 'blocscore'

export interface ProviderSettings {
  readonly tables: Tables
  readonly keys: Keys
  /** Where this server is reached, without a slash at the end. */
  readonly origin: string
}

// A working day: sign in once in the morning.
const day = 12 * 60 * 60
const quarterHour = 15 * 60
const grantedScope = `openid profile offline_access ${apiScope}`

export async function createProvider(settings: ProviderSettings): Promise<Provider> {
  const library = await importLibrary()
  const used = (): Error => new library.errors.InvalidGrant('already used')
  const provider = new library.Provider(`${settings.origin}/oidc`, {
    adapter: (model: string) => modelStore(settings.tables, model, used),
    clients: [client(settings.origin)],
    clientBasedCORS: (_ctx: Context, origin: string) => origin === settings.origin,
    ...tokens(settings),
    features: features(`${settings.origin}/api`),
    interactions: { url: (_ctx: Context, { uid }: { uid: string }) => `/oidc/interaction/${uid}` },
    loadExistingGrant: (ctx: Context) => loadGrant(provider, ctx, `${settings.origin}/api`),
    renderError: (ctx: Context, out: { error: string; error_description?: string }) => {
      const say = words[askedLanguage(ctx)]
      const detail = [out.error, out.error_description].filter((part) => part !== undefined).join(': ')
      show(ctx, noticePage(askedLanguage(ctx), say.failed, say.failedHint, detail))
    },
  })
  provider.on('server_error', (_ctx, failure) => {
    console.error('Signing in failed:', failure)
  })
  return provider
}

function client(origin: string): object {
  return {
    client_id: clientId,
    token_endpoint_auth_method: 'none',
    id_token_signed_response_alg: 'ES256',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: signInPages(origin),
    post_logout_redirect_uris: signInPages(origin),
  }
}

function tokens({ tables, keys }: ProviderSettings): object {
  const account = (sub: string) => findAccount(tables, sub)
  return {
    jwks: { keys: keys.signing },
    cookies: { keys: keys.cookies },
    scopes: grantedScope.split(' '),
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    clientAuthMethods: ['none'],
    pkce: { required: () => true },
    discovery: { ui_locales_supported: ['vi', 'en'] },
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: quarterHour,
      AuthorizationCode: 60,
      IdToken: quarterHour,
      Interaction: quarterHour,
      Grant: day,
      RefreshToken: day,
      Session: day,
    },
    findAccount: async (_ctx: Context, sub: string) => {
      const found = await account(sub)
      if (found === undefined) return undefined
      return { accountId: sub, claims: () => ({ sub, name: found.name }) }
    },
    extraTokenClaims: async (_ctx: Context, { accountId }: { accountId: string }) => ({
      name: (await account(accountId))?.name,
    }),
  }
}

function features(api: string): object {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    revocation: { enabled: true, allowedPolicy: () => true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => api,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: apiScope,
        audience: api,
        accessTokenTTL: quarterHour,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx: Context, form: string) => {
        show(ctx, signOutPage(askedLanguage(ctx), form))
      },
      postLogoutSuccessSource: (ctx: Context) => {
        const say = words[askedLanguage(ctx)]
        show(ctx, noticePage(askedLanguage(ctx), say.signOut, say.signedOut))
      },
    },
  }
}

/** Our own pane needs nobody's leave to reach our own API. */
async function loadGrant(provider: Provider, ctx: Context, api: string): Promise<Grant | undefined> {
  const { client: asking, session } = ctx.oidc
  if (asking === undefined || session?.accountId === undefined) return undefined
  const known = session.grantIdFor(asking.clientId)
  const found = known === undefined ? undefined : await provider.Grant.find(known)
  if (found !== undefined) return found
  const grant = new provider.Grant({ accountId: session.accountId, clientId: asking.clientId })
  grant.addOIDCScope(grantedScope)
  grant.addResourceScope(api, apiScope)
  await grant.save()
  return grant
}

function askedLanguage(ctx: Context): Language {
  return languageOf(ctx.oidc.params?.ui_locales, ctx.get('accept-language'))
}

function show(ctx: Context, html: string): void {
  ctx.type = 'html'
  ctx.body = html
}

/** On Node 20 the library says once that it prefers 22; we say so in the README, and pass on everything else. */
async function importLibrary(): Promise<typeof OidcProvider> {
  const warn = console.warn
  console.warn = (...given: unknown[]) => {
    if (!String(given[0]).includes('oidc-provider WARNING: Unsupported runtime.')) warn(...given)
  }
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
}

/** Where the pane may sign in from: its own place, and the workbench's copy. */
const signInPages = (origin: string): string[] => [`${origin}/signin.html`, `${origin}/workbench/signin.html`]
