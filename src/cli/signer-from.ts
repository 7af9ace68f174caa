import { readInputFile } from '../input-file.ts'
import type { SealedFacts } from '../sealed-rule.ts'
import type { IdentityPolicy } from '../sigstore/identity-policy.ts'
import { firstGiven, UsageError } from './args.ts'
import type { Given, Options } from './command.ts'
import { SIGNER_OPTIONS, sourceFrom } from './verify-options.ts'

const MAX_KEY_BYTES = 64 * 1024

/** What certificates say. Whole, as they have it: patterns are for rule files, where they are checked for their anchors. */
const CERTIFICATE_NAMES = [
  'certificate-identity',
  'certificate-oidc-issuer',
  'source-repository',
  'source-ref',
]

/** Options that say whose signatures count. */
export const RULE_SIGNER_OPTIONS: Options = {
  key: {
    value: 'FILE',
    many: true,
    describe: 'a public key that signs, PEM; repeatable while one replaces another',
  },
  kms: { value: 'URI', many: true, describe: 'a KMS key that signs; repeatable' },
  ...Object.fromEntries(
    Object.entries(SIGNER_OPTIONS).filter(([name]) =>
      [...CERTIFICATE_NAMES, 'no-tlog'].includes(name),
    ),
  ),
  'any-tag': {
    describe: 'admit the workflow that signs at any tag, not at the one that signed alone',
  },
}

/**
 * Who signs, where options say all of it: keys, or identity, issuer and source repository. What they say less is for `expectedFrom`. Throws
 * UsageError.
 */
export async function signerFrom(given: Given): Promise<SealedFacts['signer'] | undefined> {
  const keys = given.all('key')
  const uris = given.all('kms')
  refuseBesideKeys(given)
  if (uris.length > 0) return { kind: 'kms', uris }
  if (keys.length > 0) return { kind: 'keys', publicKeys: await Promise.all(keys.map(keyIn)) }
  const { sourceRepository } = sourceFrom(given)
  const identity = given.text('certificate-identity')
  const issuer = given.text('certificate-oidc-issuer')
  return identity === undefined || issuer === undefined || sourceRepository === undefined
    ? undefined
    : { identity, issuer, sourceRepository }
}

/** What the certificate of whoever sealed an image must say. Throws UsageError. */
export function expectedFrom(given: Given): Partial<IdentityPolicy> {
  const identity = given.text('certificate-identity')
  const issuer = given.text('certificate-oidc-issuer')
  return {
    ...(identity === undefined ? {} : { identity: { exact: identity } }),
    ...(issuer === undefined ? {} : { issuer: { exact: issuer } }),
    ...sourceFrom(given),
  }
}

/** A rule has signers of one kind, and keys know of no identity, repository or tag. */
function refuseBesideKeys(given: Given): void {
  const key = firstGiven(given, ['key', 'kms'])
  if (key === undefined) return
  const rest = key === '--key' ? ['kms', ...CERTIFICATE_NAMES] : CERTIFICATE_NAMES
  const other = firstGiven(given, [...rest, 'any-tag'])
  if (other === undefined) return
  throw new UsageError(
    `${key} and ${other} are both given`,
    'A rule has signers of one kind, and a key has no identity, repository or tag: leave one of them out.',
  )
}

async function keyIn(path: string): Promise<string> {
  return (await readInputFile('--key', path, MAX_KEY_BYTES)).toString()
}
