import { Secret } from '../../../src/shared/secret.ts'
import { type IdentityToken, parseIdentityToken } from '../../../src/sigstore/identity-token.ts'

/** What no message may hold of a token. */
export const SIGNATURE_PART = 'c2lnbmF0dXJlLW9mLXRoZS10b2tlbg'

export const CLAIMS = {
  iss: 'https://token.example.com',
  sub: 'repo:octo-org/app:ref:refs/heads/main',
  exp: 1_800_000_000,
}

/** A compact JWT over any claims, signed by nobody. */
export function tokenText(claims: unknown = CLAIMS): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'RS256' })}.${part(claims)}.${SIGNATURE_PART}`
}

export function tokenWith(claims: object): IdentityToken {
  return parseIdentityToken(new Secret(tokenText({ ...CLAIMS, ...claims })))
}
