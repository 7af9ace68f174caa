import { createPublicKey } from 'node:crypto'
import type { Json } from '../shared/json.ts'
import type { TextMatch } from '../sigstore/identity-policy.ts'
import { anchoredPattern } from './anchored-pattern.ts'
import { type ImagePattern, imageGlobs } from './image-pattern.ts'
import { engineUnfit, TAKE_COSIGN } from './policy-error.ts'
import type { AdmissionRule } from './rule.ts'
import { signatureOnlyLosses } from './signature-only.ts'
import { type TrustedServices, trustedServices } from './trusted-services.ts'
import type { WrittenPolicy } from './written-policy.ts'

const LABEL = 'securesystemsengineering.connaisseur/webhook'

/** What stands in a validator's `host`, and which of the checks are made. */
interface ConnaisseurTrust {
  readonly host: Readonly<Record<string, Json>>
  readonly verifyInTransparencyLog: boolean
  readonly verifySCT: boolean
  readonly losses: readonly string[]
}

/**
 * The rule as Helm values of Connaisseur 3.10 (chart 2.10), which verifies cosign's signatures and reads nothing else. Throws PolicyError
 * POLICY_ENGINE_UNFIT for bundles, for keyless signatures that no log of Rekor v1 dates, and for several registry Secrets.
 */
export function connaisseurValues(rule: AdmissionRule): WrittenPolicy {
  checkFit(rule)
  const trust = trustOf(rule)
  const { verifyInTransparencyLog, verifySCT } = trust
  const sealed = {
    validator: 'sealed',
    with: { trustRoot: '*', threshold: 1, verifyInTransparencyLog, verifySCT, mode: 'mutate' },
  }
  const isAny = rule.images.some(({ kind }) => kind === 'any')
  return {
    documents: [
      {
        application: {
          validators: [
            validator(rule, trust),
            ...(isAny ? [] : [{ name: 'others', type: 'static', approve: true }]),
          ],
          policy: [
            ...rule.images.flatMap(patternsOf).map((pattern) => ({ pattern, ...sealed })),
            ...(isAny ? [] : [{ pattern: '*:*', validator: 'others' }]),
          ],
          features: features(rule),
        },
      },
    ],
    losses: [...trust.losses, ...signatureOnlyLosses(rule, 'Connaisseur')],
    notes: notesOf(rule, isAny),
  }
}

function checkFit({ format, pullSecrets }: AdmissionRule): void {
  if (format === 'bundle') {
    throw engineUnfit('Connaisseur 3.10 reads no bundles', TAKE_COSIGN)
  }
  if (pullSecrets.length <= 1) return
  throw engineUnfit(
    `Connaisseur takes one Secret with registry logins, and the rule names ${pullSecrets.length}`,
    'Put the logins into one Secret of type kubernetes.io/dockerconfigjson.',
  )
}

function trustOf({ trust, signers }: AdmissionRule): ConnaisseurTrust {
  const isKeyless = signers.kind === 'keyless'
  if (trust.tlog === 'none') {
    if (isKeyless) throw undated()
    return { host: {}, verifyInTransparencyLog: false, verifySCT: false, losses: [] }
  }
  const checks = { verifyInTransparencyLog: true, verifySCT: isKeyless }
  if (trust.instance.kind === 'public-good') return { host: {}, ...checks, losses: [] }
  return privateTrust(trustedServices(trust.instance.trustedRoot), isKeyless)
}

/** One key of a log and one of a certificate log is all that a validator takes: the newest, which stands last. */
function privateTrust(services: TrustedServices, isKeyless: boolean): ConnaisseurTrust {
  const log = services.rekorLogs.at(-1)
  const ctLog = services.ctLogs.at(-1)
  if (log === undefined) throw undated()
  return {
    host: {
      rekor: log.url,
      rekorPubkey: log.key,
      ...(isKeyless
        ? { fulcioCert: services.certificateAuthorities.map(({ chain }) => chain).join('') }
        : {}),
      ...(isKeyless && ctLog !== undefined ? { ctLogPubkey: ctLog.key } : {}),
    },
    verifyInTransparencyLog: true,
    verifySCT: isKeyless && ctLog !== undefined,
    losses:
      services.ending.length === 0
        ? []
        : [
            `Connaisseur knows no end of validity: what ${services.ending.join(', ')} certified or logged after its end is admitted`,
          ],
  }
}

function undated(): Error {
  return engineUnfit(
    'Connaisseur tells the time of a signature by an entry of Rekor v1 alone: no log, Rekor v2 and timestamps do not do',
    'Sign with a key and set tlog: false, log to a Rekor v1, or take another engine.',
  )
}

function validator(rule: AdmissionRule, { host }: ConnaisseurTrust): Json {
  const [secretName] = rule.pullSecrets
  return {
    name: 'sealed',
    type: 'cosign',
    ...(Object.keys(host).length > 0 ? { host } : {}),
    ...(secretName === undefined ? {} : { auth: { secretName } }),
    trustRoots: trustRoots(rule),
  }
}

function trustRoots({ signers }: AdmissionRule): readonly Json[] {
  switch (signers.kind) {
    case 'keyless':
      return signers.identities.map((identity, at) => ({
        name: `signer${at + 1}`,
        keyless: { issuer: signers.issuer, ...subject(identity) },
      }))
    case 'keys':
      return signers.publicKeys.map((pem, at) => ({ name: `signer${at + 1}`, key: plainPem(pem) }))
    case 'kms':
      return signers.uris.map((key, at) => ({ name: `signer${at + 1}`, key }))
  }
}

function subject(identity: TextMatch): Readonly<Record<string, string>> {
  return 'exact' in identity
    ? { subject: identity.exact }
    : { subjectRegex: anchoredPattern(identity) }
}

/** What does not begin with this very line Connaisseur takes for the address of a KMS key. */
function plainPem(pem: string): string {
  return createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString()
}

/** Connaisseur puts a star before and after a pattern, and its star passes slashes: a bare name would also be that of `NAME-other`. */
function patternsOf(pattern: ImagePattern): readonly string[] {
  if (pattern.kind === 'any') return ['*:*']
  const [name = ''] = imageGlobs(pattern)
  return pattern.kind === 'below' ? [name] : [`${name}:*`, `${name}@*`]
}

/** Children and unchanged images are verified as well: their parents may be older than the policy. */
function features({ enforce }: AdmissionRule): Json {
  const isListed = enforce !== 'everywhere' && enforce.length > 0
  return {
    automaticUnchangedApproval: false,
    automaticChildApproval: false,
    detectionMode: enforce !== 'everywhere' && enforce.length === 0,
    namespacedValidation: { mode: isListed ? 'validate' : 'ignore' },
    resourceValidationMode: 'all',
  }
}

function notesOf(rule: AdmissionRule, isAny: boolean): readonly string[] {
  const { enforce, elsewhere, pullSecrets, timeoutSeconds, signers } = rule
  return [
    ...(enforce === 'everywhere' || enforce.length === 0
      ? [
          `All namespaces are looked at but those with the label ${LABEL}=ignore; put it on Connaisseur's own.`,
        ]
      : [
          `Connaisseur looks at no namespace without a label: kubectl label namespace ${enforce.join(' ')} ${LABEL}=validate.`,
        ]),
    'Whoever may change the labels of a namespace switches its verification off.',
    ...(enforce === 'everywhere' || elsewhere === 'nothing'
      ? []
      : [
          enforce.length === 0
            ? 'Nothing is denied: Connaisseur warns, in all namespaces.'
            : 'Elsewhere nothing is reported: Connaisseur denies in all labelled namespaces alike.',
        ]),
    isAny
      ? "Connaisseur's own images are denied as well where its namespace is looked at."
      : 'Images that the rule does not name are let in by the rule *:*; these values take the place of the validators and the policy of the chart.',
    ...(pullSecrets.length > 0
      ? [`Secret in Connaisseur's namespace: ${pullSecrets.join(', ')}.`]
      : []),
    ...(signers.kind === 'kms'
      ? ['Connaisseur needs leave to read the public keys in the KMS, at every verification.']
      : []),
    ...(timeoutSeconds === 30
      ? []
      : ['The API server waits 30 s for Connaisseur: its chart has no setting for that.']),
  ]
}
