import { createPublicKey } from 'node:crypto'
import { PREDICATE_TYPE_WORDS, predicateTypeOf } from '../attestation/predicate-types.ts'
import { readInputFile } from '../input-file.ts'
import { printable } from '../shared/log.ts'
import type { IdentityPolicy, TextMatch } from '../sigstore/identity-policy.ts'
import type { VerifyPolicy } from '../sigstore/verify.ts'
import { UsageError } from './args.ts'
import type { Given, Options } from './command.ts'

/** A TUF repository of one's own. */
export const TUF_OPTIONS: Options = {
  'tuf-mirror': { value: 'URL', describe: 'a TUF repository to trust; needs --tuf-root' },
  'tuf-root': { value: 'FILE', describe: 'the root metadata that it is verified from' },
}

/** Options that say whom to believe. */
export const TRUST_OPTIONS: Options = {
  sigstore: {
    value: 'NAME',
    describe: 'public-good, staging or github; github has neither kind of log',
    default: 'public-good',
  },
  'trusted-root': {
    value: 'FILE',
    describe: 'trusted_root.json; with it nothing is asked of any TUF server',
  },
  ...TUF_OPTIONS,
}

/** Options that say who must have signed, in cosign's words. */
export const SIGNER_OPTIONS: Options = {
  'certificate-identity': { value: 'TEXT', describe: 'exactly who must have signed' },
  'certificate-identity-regexp': {
    value: 'RE2',
    describe: 'a pattern that the whole identity must match',
  },
  'certificate-oidc-issuer': { value: 'URL', describe: 'exactly who must have vouched for them' },
  'certificate-oidc-issuer-regexp': {
    value: 'RE2',
    describe: 'a pattern that the whole issuer must match',
  },
  'source-repository': {
    value: 'URL',
    describe: 'exactly whose job must have signed: tells callers of a reusable workflow apart',
  },
  'source-ref': {
    value: 'REF',
    describe: 'exactly the branch or tag that it was signed for: refs/heads/main, refs/tags/v1',
  },
  key: {
    value: 'FILE',
    describe: 'the public key that must have signed (PEM), in place of all these',
  },
  'no-tlog': { describe: 'ask for no log entry; certificates then need a timestamp' },
  'no-sct': { describe: 'ask for no promise of a certificate log in the certificate' },
  ...TRUST_OPTIONS,
}

const REPOSITORY_URL = /^https?:\/\/[^\s/]+\/(?:\S*[^\s/])$/

/** The policy; without both an identity and an issuer, or a key, there is none. Throws UsageError. */
export async function policyFrom(given: Given): Promise<VerifyPolicy> {
  const identity = matchFrom(given, 'certificate-identity')
  const issuer = matchFrom(given, 'certificate-oidc-issuer')
  const key = given.text('key')
  const source = sourceFrom(given)
  const [named] = Object.keys(source)
  if (key !== undefined && named !== undefined) {
    throw new UsageError(
      `--key and --${named === 'sourceRef' ? 'source-ref' : 'source-repository'} are both given`,
      'A key has no repository: leave one of them out.',
    )
  }
  if (key !== undefined && identity === undefined && issuer === undefined) {
    return { kind: 'key', publicKey: await publicKeyIn(key) }
  }
  if (key !== undefined || identity === undefined || issuer === undefined) {
    throw new UsageError(
      'it is not said who must have signed',
      'Give --certificate-identity and --certificate-oidc-issuer, or --key.',
    )
  }
  return {
    kind: 'keyless',
    identity: { identity, issuer, ...source },
  }
}

/** The predicate type that `--type` asks for. Throws UsageError. */
export function predicateTypeFrom(type: string): string {
  const predicateType = predicateTypeOf(type)
  if (predicateType !== undefined) return predicateType
  throw new UsageError(
    `${JSON.stringify(type)} is not a predicate type`,
    `Give ${PREDICATE_TYPE_WORDS}.`,
  )
}

/** What to tell where anybody who may call a workflow passes: that nothing was asked of the caller, and how to ask. */
export function unpinnedCallerWarning(caller: string): string {
  return `${printable(caller)} signed through a reusable workflow of another repository, which others may call too. To accept nobody else: --source-repository ${printable(caller)}`
}

/** What the certificate must say of the job's repository. Throws UsageError. */
export function sourceFrom(given: Given): Pick<IdentityPolicy, 'sourceRepository' | 'sourceRef'> {
  const sourceRepository = sourceRepositoryFrom(given)
  const sourceRef = sourceRefFrom(given)
  return {
    ...(sourceRepository === undefined ? {} : { sourceRepository }),
    ...(sourceRef === undefined ? {} : { sourceRef }),
  }
}

function sourceRefFrom(given: Given): string | undefined {
  const ref = given.text('source-ref')
  if (ref === undefined || /^refs\/\S+$/.test(ref)) return ref
  throw new UsageError(
    `--source-ref ${JSON.stringify(ref)} is no ref`,
    'Give it in full: refs/heads/NAME or refs/tags/NAME.',
  )
}

/** As certificates have it; what is written in another way matches none, and better says so. Throws UsageError. */
export function sourceRepositoryFrom(given: Given): string | undefined {
  const url = given.text('source-repository')
  if (url?.endsWith('.git') === true) {
    throw new UsageError(
      `--source-repository ${JSON.stringify(url)} is what git clones, and in no certificate`,
      'Leave .git at its end out: https://github.com/OWNER/NAME.',
    )
  }
  if (url === undefined || REPOSITORY_URL.test(url)) return url
  throw new UsageError(
    `--source-repository ${JSON.stringify(url)} is no repository’s URL`,
    'Give it as https://github.com/OWNER/NAME, without a slash at its end.',
  )
}

function matchFrom(given: Given, option: string): TextMatch | undefined {
  const exact = given.text(option)
  const pattern = given.text(`${option}-regexp`)
  if (exact !== undefined && pattern !== undefined) {
    throw new UsageError(`--${option} and --${option}-regexp are both given`, 'Give one of them.')
  }
  if (exact !== undefined) return { exact }
  return pattern === undefined ? undefined : { pattern }
}

async function publicKeyIn(path: string): Promise<ReturnType<typeof createPublicKey>> {
  const pem = await readInputFile('--key', path, 64 * 1024)
  if (pem.includes('PRIVATE KEY')) {
    throw new UsageError(`${path} holds a private key`, 'Give --key the public key.')
  }
  // OpenSSL would take the key out of a certificate, and ask neither who certified it nor until when.
  const labels = [...pem.toString('latin1').matchAll(/-----BEGIN ([^-]*)-----/g)]
  // It would take the first, and nobody is told which that is.
  if (labels.length > 1) {
    throw new UsageError(`${path} holds ${labels.length} PEM blocks`, 'Give --key one public key.')
  }
  if (labels[0]?.[1]?.endsWith('CERTIFICATE') === true) {
    throw new UsageError(`${path} holds a certificate`, 'Give --key the public key.')
  }
  try {
    return createPublicKey(pem)
  } catch (cause) {
    throw new UsageError(`${path} holds no public key`, 'Give --key a PEM public key.', cause)
  }
}
