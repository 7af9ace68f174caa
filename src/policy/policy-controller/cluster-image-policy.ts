import type { Json } from '../../shared/json.ts'
import { anchoredAlternatives } from '../anchored-pattern.ts'
import { imageGlobs } from '../image-pattern.ts'
import { engineUnfit, TAKE_COSIGN } from '../policy-error.ts'
import { type AdmissionRule, type DemandedStatement, isEnforced, statementsOf } from '../rule.ts'
import type { WrittenPolicy } from '../written-policy.ts'
import { controllerNotes } from './notes.ts'
import { regoModule } from './rego.ts'
import { type ControllerTrust, controllerTrust } from './trust-root.ts'

/** What one ClusterImagePolicy demands: the image signature itself, or statements. */
interface Portion {
  readonly name: string
  readonly statements: readonly DemandedStatement[]
}

/**
 * The rule as policy-controller's ClusterImagePolicies (policy.sigstore.dev/v1beta1) and the TrustRoot of a private instance, measured
 * with 0.15.1. All policies that match an image must be satisfied, and of each policy any one authority. Throws PolicyError
 * POLICY_ENGINE_UNFIT for keys with bundles, and for AWS keys that are not named by ARN.
 */
export function clusterImagePolicies(rule: AdmissionRule): WrittenPolicy {
  checkFit(rule)
  const trust = controllerTrust(rule)
  return {
    documents: [
      ...trust.documents,
      ...portionsOf(rule).map((portion) => policy(rule, trust, portion)),
    ],
    losses: trust.losses,
    notes: controllerNotes(rule),
  }
}

function checkFit({ signers, format }: AdmissionRule): void {
  if (signers.kind !== 'keyless' && format === 'bundle') {
    throw engineUnfit(
      'policy-controller reads bundles of keyless signers alone',
      `${TAKE_COSIGN} Or sign without a key.`,
    )
  }
  if (signers.kind !== 'kms') return
  const unnamed = signers.uris.find(
    (uri) => uri.startsWith('awskms://') && !/^awskms:\/\/[^/]*\/arn:/.test(uri),
  )
  if (unnamed === undefined) return
  throw engineUnfit(
    `policy-controller takes keys of AWS by their ARN, and this one is ${JSON.stringify(unnamed)}`,
    'Write awskms:///arn:aws:kms:REGION:ACCOUNT:key/ID; `aws kms describe-key` shows it.',
  )
}

/**
 * In bundles the signature is a statement like the others. In cosign's tags it stands alone: an authority that lists attestations looks
 * at nothing else. Where several keys may sign, each statement gets a policy of its own, for one authority would want all of them
 * from the same key.
 */
function portionsOf(rule: AdmissionRule): readonly Portion[] {
  const statements = statementsOf(rule)
  if (rule.format === 'bundle') return [{ name: rule.name, statements }]
  const attested = statements.filter(({ kind }) => kind !== 'signature')
  return [
    { name: `${rule.name}-signature`, statements: [] },
    ...(signersOf(rule).length > 1
      ? attested.map((statement) => ({
          name: `${rule.name}-${statement.name}`,
          statements: [statement],
        }))
      : attested.length > 0
        ? [{ name: `${rule.name}-attested`, statements: attested }]
        : []),
  ]
}

function policy(rule: AdmissionRule, trust: ControllerTrust, portion: Portion): Json {
  return {
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name: portion.name, labels: { 'app.kubernetes.io/managed-by': 'seal-image' } },
    spec: {
      mode: isEnforced(rule) ? 'enforce' : 'warn',
      images: rule.images.flatMap(imageGlobs).map((glob) => ({ glob: anyDepth(glob) })),
      authorities: signersOf(rule, trust).map((signer, at) => ({
        name: `signer${at + 1}`,
        // Said also where it is the engine's default: a reader need not know that.
        signatureFormat: rule.format === 'bundle' ? 'bundle' : 'legacy',
        ...signer,
        ...trust.authority,
        ...sourceOf(rule),
        ...(portion.statements.length > 0
          ? { attestations: portion.statements.map(attestation) }
          : {}),
      })),
    },
  }
}

/** One star of policy-controller's ends at a slash. */
function anyDepth(glob: string): string {
  return glob === '*' || glob.endsWith('/*') ? `${glob}*` : glob
}

/** Each signer as an authority has it. All identities are one: bundles are compared with one identity alone. */
function signersOf({ signers }: AdmissionRule, trust?: ControllerTrust): readonly KeyOrKeyless[] {
  switch (signers.kind) {
    case 'keyless': {
      const { identities, issuer } = signers
      const [only, ...more] = identities
      const subject =
        only !== undefined && 'exact' in only && more.length === 0
          ? { subject: only.exact }
          : { subjectRegExp: anchoredAlternatives(identities) }
      return [{ keyless: { ...trust?.keyless, identities: [{ issuer, ...subject }] } }]
    }
    case 'keys':
      return signers.publicKeys.map((data) => ({ key: { data, hashAlgorithm: 'sha256' } }))
    case 'kms':
      return signers.uris.map((kms) => ({ key: { kms, hashAlgorithm: 'sha256' } }))
  }
}

type KeyOrKeyless = Readonly<Record<'key', Json>> | Readonly<Record<'keyless', Json>>

function sourceOf({ pullSecrets }: AdmissionRule): Readonly<Record<string, Json>> {
  if (pullSecrets.length === 0) return {}
  return { source: [{ signaturePullSecrets: pullSecrets.map((name) => ({ name })) }] }
}

function attestation({ name, predicateType, conditions }: DemandedStatement): Json {
  return {
    name,
    predicateType,
    ...(conditions.length > 0 ? { policy: { type: 'rego', data: regoModule(conditions) } } : {}),
  }
}
