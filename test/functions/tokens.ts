/** An issuer of real tokens for tests, with keys of its own. */
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'

export const issuer = 'https://issuer.example/oidc'
export const audience = 'https://blocscore.example/api'
const { privateKey, publicKey } = await generateKeyPair('ES256')

/** What a server must be told to take these tokens. */
export const issuerEnvironment = {
  OIDC_ISSUER: issuer,
  OIDC_AUDIENCE: audience,
  OIDC_CLIENT_ID: 'blocscore-pane',
  OIDC_SCOPE: 'blocscore',
  OIDC_KEYS: JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' }],
  }),
}

/** A token for who is called so; `expires` in seconds from now. */
export function token(sub: string, { expires = 3600, ...claims }: JWTPayload & { expires?: number } = {}) {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ name: sub, scope: 'blocscore', ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(sub)
    .setIssuedAt(now + Math.min(0, expires - 60))
    .setExpirationTime(now + expires)
    .sign(privateKey)
}
