import { AuthError, createNestablePublicClientApplication } from '@azure/msal-browser'
import { problem } from '../shared/problem.ts'
import { Refusal } from '../shared/refusal.ts'
import type { SignIn, TokenSource } from './auth.ts'
import { signInRefusal } from './oidc.ts'

/** MSAL's names for having no connection; anything else means that the person is to be asked. */
const unreached = /network|request_failed/

/** Tokens from the account that Office is signed in with (nested app authentication). */
export async function nestedSource({ clientId, issuer, scope }: SignIn): Promise<TokenSource> {
  const scopes = [scope]
  const office = await createNestablePublicClientApplication({
    auth: { clientId, authority: issuer.replace(/\/v2\.0\/?$/, '') },
  })
  // Office keeps its account whatever we do: signing out here is not asking for it any more
  let signedOut = false
  return {
    token: async (fresh = false) => {
      if (signedOut) return undefined
      try {
        return (await office.acquireTokenSilent({ scopes, forceRefresh: fresh })).accessToken
      } catch (error) {
        if (!(error instanceof AuthError)) throw error
        if (unreached.test(error.errorCode)) throw new Refusal(problem('offline', {}))
        return undefined
      }
    },
    signIn: async () => {
      try {
        await office.acquireTokenPopup({ scopes })
        signedOut = false
      } catch (error) {
        if (!(error instanceof AuthError)) throw error
        throw signInRefusal(error.errorCode === 'user_cancelled' ? 'closed' : error.errorMessage)
      }
    },
    signOut: async () => {
      signedOut = true
      await office.clearCache()
    },
  }
}
