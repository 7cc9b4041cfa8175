/** What the surroundings say: read once, when the server starts, which refuses to start on what it cannot use. */
import { InvitationCode } from '../shared/people.ts'
import { identitySettings, type IdentitySettings } from './identity.ts'
import type { TablesEnvironment } from './store/open.ts'

export type Settings = {
  readonly identity: IdentitySettings
  /** How the pane signs in: `entra` lets Office do it, `oidc` is the code flow of any other issuer. */
  readonly signIn: {
    readonly kind: 'oidc' | 'entra'
    readonly issuer: string
    readonly clientId: string
    readonly scope: string
    /** What the token is for, where the issuer is to be told (RFC 8707). */
    readonly resource?: string
  }
  /** Where else than here a pane may be served from, to the letter. */
  readonly allowedOrigins: readonly string[]
  readonly storage: TablesEnvironment
  /** What lets a person make a new bloc; nobody may where there is none. */
  readonly setUpCode: InvitationCode | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** OIDC_CLIENT_ID: the pane, as the issuer knows it. ALLOWED_ORIGINS: origins parted by commas. SET_UP_CODE: 12 symbols. */
export function readSettings(env: Environment): Settings {
  const identity = identitySettings(env)
  return {
    identity,
    signIn: signInOf(identity, env.OIDC_CLIENT_ID),
    allowedOrigins: (env.ALLOWED_ORIGINS ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map(origin),
    setUpCode: env.SET_UP_CODE ? InvitationCode.parse(env.SET_UP_CODE) : undefined,
    storage: { TABLES_CONNECTION: env.TABLES_CONNECTION, DATA_FOLDER: env.DATA_FOLDER },
  }
}

function signInOf(
  { issuer, audience, scope }: IdentitySettings,
  clientId: string | undefined,
): Settings['signIn'] {
  if (new URL(issuer).hostname.startsWith('login.microsoftonline.')) {
    // one registration is both pane and server, as Office asks
    return { kind: 'entra', issuer, clientId: clientId ?? audience, scope: `api://${audience}/${scope}` }
  }
  return {
    kind: 'oidc',
    issuer,
    clientId: clientId ?? 'blocscore-pane',
    scope: `openid profile offline_access ${scope}`,
    resource: audience,
  }
}

function origin(typed: string): string {
  if (URL.canParse(typed) && new URL(typed).origin === typed) return typed
  throw new Error(
    `Reading the settings found "${typed}" in ALLOWED_ORIGINS; each must be an origin such as https://pane.example`,
  )
}
