import { type Authority, createAuthority } from './authority.ts'
import { createTokenKey, type TokenKey } from './oidc/web-token.ts'
import { createSigningKey, type SigningKey } from './signing-key.ts'

/** Everything that an embedded Sigstore signs with. */
export interface Keys {
  readonly tokenKey: TokenKey
  readonly fulcio: Authority
  readonly tsa: Authority
  readonly ctLogKey: SigningKey
  readonly rekorKey: SigningKey
}

/** New keys, all made at the same time, and authorities that are valid at `now`. */
export async function createKeys(now: Date): Promise<Keys> {
  const [tokenKey, fulcio, tsa, ctLogKey, rekorKey] = await Promise.all([
    createTokenKey(),
    createAuthority({
      purpose: 'codeSigning',
      rootName: 'embedded Fulcio root',
      workerName: 'embedded Fulcio',
      issues: true,
      now,
    }),
    createAuthority({
      purpose: 'timeStamping',
      rootName: 'embedded timestamp root',
      workerName: 'embedded timestamp authority',
      issues: false,
      now,
    }),
    createSigningKey('P-256'),
    createSigningKey('P-256'),
  ])
  return { tokenKey, fulcio, tsa, ctLogKey, rekorKey }
}
