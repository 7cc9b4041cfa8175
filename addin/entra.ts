import { createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser'
import type { SignIn, TokenSource } from './auth.ts'
import { signInRefusal } from './oidc.ts'

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
        if (error instanceof InteractionRequiredAuthError) return undefined
        throw error
      }
    },
    signIn: async () => {
      try {
        await office.acquireTokenPopup({ scopes })
        signedOut = false
      } catch (error) {
        throw signInRefusal(error instanceof Error ? error.message : 'denied')
      }
    },
    signOut: async () => {
      signedOut = true
      await office.clearCache()
    },
  }
}
