import { createHash, createPublicKey, X509Certificate } from 'node:crypto'
import { type Fields, fieldsIn, objectsIn, textIn } from '../fields.ts'
import { PolicyError } from '../policy-error.ts'
import { type AdmissionRule, needsInstance, type RuleInstance, type RuleTrust } from '../rule.ts'
import { trustedServices } from '../trusted-services.ts'
import { notUnderstood } from './not-understood.ts'

const MEDIA_TYPE = 'application/vnd.dev.sigstore.trustedroot+json;version=0.1'
const ONE_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g
/** A TrustRoot knows no times: what is in it counts from the beginning. */
const ALWAYS = { start: '1970-01-01T00:00:00Z' }

type PrivateInstance = Extract<RuleInstance, { kind: 'private' }>

/**
 * Whom policies of policy-controller believe. A TrustRoot with keys says so itself, but for times of validity; one that follows a TUF
 * repository needs that repository's trusted root, which `instance` gives. Where `instance` is a private one it is taken, and it is
 * for the comparison to tell whether it has the same keys. Throws PolicyError POLICY_NOT_UNDERSTOOD.
 */
export function controllerReadTrust({
  documents,
  authority,
  signers: { kind },
  format,
  instance,
}: {
  readonly documents: readonly Fields[]
  /** Each of them has the same trust. */
  readonly authority: Fields
  readonly signers: AdmissionRule['signers']
  readonly format: AdmissionRule['format']
  readonly instance: RuleInstance
}): { readonly tlog: RuleTrust['tlog']; readonly instance: RuleInstance } {
  const hasLog = fieldsIn(authority, 'ctlog') !== undefined
  const root = documents.find((document) => document['kind'] === 'TrustRoot')
  if (root === undefined) {
    const tlog = hasLog ? 'required' : 'none'
    if (instance.kind === 'private' && needsInstance(kind, tlog)) throw withoutRoot()
    return { tlog, instance: { kind: 'public-good' } }
  }
  const found = instanceOf(fieldsIn(root, 'spec') ?? {}, instance)
  const isLogged = hasLog || couldBeLogged(found, format)
  return { tlog: isLogged ? 'required' : 'none', instance: found }
}

/** With timestamps the engine asks no log, whatever the rule says of it: then the stricter of the two that would be written alike. */
function couldBeLogged({ trustedRoot }: PrivateInstance, format: AdmissionRule['format']): boolean {
  const { rekorLogs, holdsRekorV2 } = trustedServices(trustedRoot)
  return format === 'bundle'
    ? rekorLogs.length > 0 || holdsRekorV2
    : rekorLogs.length === 0 && holdsRekorV2
}

function instanceOf(spec: Fields, given: RuleInstance): PrivateInstance {
  const keys = fieldsIn(spec, 'sigstoreKeys')
  if (keys !== undefined) {
    const trustedRoot = given.kind === 'private' ? given.trustedRoot : trustedRootOf(keys)
    return { kind: 'private', trustedRoot }
  }
  if (given.kind === 'private' && given.tuf !== undefined) return given
  const mirror = textIn(fieldsIn(spec, 'remote') ?? {}, 'mirror') ?? 'nowhere'
  throw new PolicyError({
    kind: 'usage',
    code: 'POLICY_NOT_UNDERSTOOD',
    message: `the TrustRoot follows the TUF repository at ${JSON.stringify(mirror)}, and its keys are not in the policy`,
    hint: 'Name the same repository: --tuf-mirror URL --tuf-root FILE.',
  })
}

/** The keys as a trusted_root.json. What in them is none is left out, and missed by the comparison. */
function trustedRootOf(keys: Fields): string {
  try {
    return JSON.stringify({
      mediaType: MEDIA_TYPE,
      tlogs: objectsIn(keys, 'tLogs').map(logOf),
      ctlogs: objectsIn(keys, 'ctLogs').map(logOf),
      certificateAuthorities: objectsIn(keys, 'certificateAuthorities').map(authorityOf),
      timestampAuthorities: objectsIn(keys, 'timestampAuthorities').map(authorityOf),
    })
  } catch (cause) {
    throw notUnderstood('spec.sigstoreKeys', 'has what is no key or certificate', cause)
  }
}

/** The id of a log of Rekor v1, and of a certificate log, is the hash of its key (RFC 6962). */
function logOf(log: Fields): object {
  const key = createPublicKey(decoded(log, 'publicKey')).export({ format: 'der', type: 'spki' })
  return {
    baseUrl: textIn(log, 'baseURL') ?? '',
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: key.toString('base64'), validFor: ALWAYS },
    logId: { keyId: createHash('sha256').update(key).digest('base64') },
  }
}

function authorityOf(authority: Fields): object {
  const subject = fieldsIn(authority, 'subject') ?? {}
  const pems = decoded(authority, 'certChain').match(ONE_CERTIFICATE) ?? []
  return {
    subject: {
      organization: textIn(subject, 'organization') ?? '',
      commonName: textIn(subject, 'commonName') ?? '',
    },
    uri: textIn(authority, 'uri') ?? '',
    certChain: {
      certificates: pems.map((pem) => ({
        rawBytes: new X509Certificate(pem).raw.toString('base64'),
      })),
    },
    validFor: ALWAYS,
  }
}

function decoded(fields: Fields, name: string): string {
  return Buffer.from(textIn(fields, name) ?? '', 'base64').toString()
}

function withoutRoot(): PolicyError {
  return new PolicyError({
    kind: 'usage',
    code: 'POLICY_NOT_UNDERSTOOD',
    message:
      'the policy has no TrustRoot: its engine believes the public instance, and options name another',
    hint: 'Give the file with the TrustRoot, or leave --trusted-root, --tuf-mirror and --sigstore out.',
  })
}
