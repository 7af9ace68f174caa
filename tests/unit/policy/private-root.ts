import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RuleInstance } from '../../../src/policy/rule.ts'

interface Services {
  readonly tlogs: readonly { readonly publicKey: { readonly keyDetails: string } }[]
  readonly ctlogs: readonly { readonly publicKey: { readonly validFor: Validity } }[]
  readonly certificateAuthorities: readonly { readonly validFor: Validity }[]
  readonly timestampAuthorities: readonly object[]
}
interface Validity {
  readonly end?: string
}

const ROOT = JSON.parse(
  readFileSync(
    path.join(
      import.meta.dirname,
      '../../fixtures/vectors/sigstore-bundles/public-good-trusted-root.json',
    ),
    'utf8',
  ),
) as Services

/** An instance of one's own, made of services of the public one: its log is Rekor v1 or v2, and nothing in it has come to an end. */
export function privateInstance(options: {
  readonly rekor: 'v1' | 'v2' | 'both' | 'none'
  readonly timestamps: boolean
  readonly isOld?: boolean
  readonly tuf?: boolean
}): RuleInstance {
  const { rekor, timestamps, isOld = false, tuf = false } = options
  const stands = ({ end }: Validity): boolean => isOld || end === undefined
  const isWanted = ({ publicKey }: Services['tlogs'][number]): boolean =>
    rekor === 'both' ||
    (rekor !== 'none' && (publicKey.keyDetails === 'PKIX_ED25519') === (rekor === 'v2'))
  return {
    kind: 'private',
    trustedRoot: JSON.stringify({
      ...ROOT,
      tlogs: ROOT.tlogs.filter(isWanted),
      ctlogs: ROOT.ctlogs.filter(({ publicKey }) => stands(publicKey.validFor)),
      certificateAuthorities: ROOT.certificateAuthorities.filter(({ validFor }) =>
        stands(validFor),
      ),
      timestampAuthorities: timestamps ? ROOT.timestampAuthorities : [],
    }),
    ...(tuf ? { tuf: { mirror: 'https://tuf.acme.example', root: '{"signatures":[]}' } } : {}),
  }
}
