import { createPublicKey } from 'node:crypto'
import type { Json } from '../shared/json.ts'
import { anchoredAlternatives } from './anchored-pattern.ts'
import { imageGlobs } from './image-pattern.ts'
import { engineUnfit, TAKE_COSIGN } from './policy-error.ts'
import type { AdmissionRule, Signers } from './rule.ts'
import { signatureOnlyLosses } from './signature-only.ts'
import type { WrittenPolicy } from './written-policy.ts'

const API_VERSION = 'config.ratify.deislabs.io/v1beta1'
const SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json'
/** Where Ratify's chart mounts the key that is given as `cosign.key`. */
const MOUNTED_KEY = '/usr/local/ratify-certs/cosign/cosign.pub'
const PUBLIC_REKOR = 'https://rekor.sigstore.dev'
/** What Ratify takes in a scope (v1.4.6, pkg/verifier/cosign/trustpolicies.go). */
const SCOPE = /^[a-z0-9.\-:@/]*\*?$/

/**
 * The rule as Ratify's Policy, Store and Verifier (1.4.6), and the Constraints that have Gatekeeper ask it. One ECDSA key is written in
 * the older form of the verifier, which compares a signature with the image; its trust policies do not. Throws PolicyError
 * POLICY_ENGINE_UNFIT for bundles, KMS keys, private instances and names that no scope can have.
 */
export function ratifyDocuments(rule: AdmissionRule): WrittenPolicy {
  checkFit(rule)
  const { signers } = rule
  const isBound = isOneEcdsaKey(signers)
  return {
    documents: [
      document('Policy', 'ratify-policy', {
        type: 'config-policy',
        parameters: { artifactVerificationPolicies: { [SIGNATURE]: 'any' } },
      }),
      document('Store', 'store-oras', storeSpec(rule)),
      ...(isBound ? [] : keyDocuments(rule)),
      document('Verifier', 'verifier-cosign', {
        name: 'cosign',
        artifactTypes: SIGNATURE,
        parameters: isBound ? olderForm(rule) : { trustPolicies: [trustPolicy(rule)] },
      }),
      ...constraints(rule),
    ],
    losses: [
      ...(isBound
        ? []
        : [
            'Ratify 1.4.6 does not compare a signature with the image that it hangs on: an image to which the signature of another image by the same signer was copied is admitted',
          ]),
      ...signatureOnlyLosses(rule, 'Ratify'),
    ],
    notes: notesOf(rule, isBound),
  }
}

function checkFit({ format, signers, trust }: AdmissionRule): void {
  if (format === 'bundle') {
    throw engineUnfit('Ratify 1.4 reads no bundles', TAKE_COSIGN)
  }
  if (signers.kind === 'kms') {
    throw engineUnfit(
      'Ratify asks no key service by address',
      'Export the public key, `cosign public-key --key URI`, and give it as a key.',
    )
  }
  if (trust.instance.kind === 'private') {
    throw engineUnfit(
      "Ratify's verifier knows the log and the certificate authority of the public instance alone",
      'Sign with a key and set tlog: false, or take another engine.',
    )
  }
}

function isOneEcdsaKey(signers: Signers): boolean {
  if (signers.kind !== 'keys' || signers.publicKeys.length > 1) return false
  return signers.publicKeys.every((pem) => createPublicKey(pem).asymmetricKeyType === 'ec')
}

function document(kind: string, name: string, spec: Json): Json {
  return {
    apiVersion: API_VERSION,
    kind,
    metadata: { name, labels: { 'app.kubernetes.io/managed-by': 'seal-image' } },
    spec,
  }
}

function storeSpec({ pullSecrets }: AdmissionRule): Json {
  return {
    name: 'oras',
    parameters: {
      cosignEnabled: true,
      ...(pullSecrets.length > 0
        ? {
            authProvider: {
              name: 'k8Secrets',
              secrets: pullSecrets.map((secretName) => ({ secretName })),
            },
          }
        : {}),
    },
  }
}

function keyDocuments({ name, signers }: AdmissionRule): readonly Json[] {
  if (signers.kind !== 'keys') return []
  return signers.publicKeys.map((value, at) =>
    document('KeyManagementProvider', `${name}-key-${at + 1}`, {
      type: 'inline',
      parameters: { contentType: 'key', value },
    }),
  )
}

function olderForm({ trust }: AdmissionRule): Json {
  return { key: MOUNTED_KEY, ...(trust.tlog === 'required' ? { rekorURL: PUBLIC_REKOR } : {}) }
}

function trustPolicy(rule: AdmissionRule): Json {
  const { name, signers, trust } = rule
  const base = {
    version: '1.0.0',
    name,
    scopes: scopesOf(rule),
    tLogVerify: trust.tlog === 'required',
    ...(trust.tlog === 'required' ? { rekorURL: PUBLIC_REKOR } : {}),
  }
  if (signers.kind !== 'keyless') {
    return {
      ...base,
      keys: keyDocuments(rule).map((_, at) => ({ provider: `${name}-key-${at + 1}` })),
    }
  }
  const { identities, issuer } = signers
  const [only, ...more] = identities
  const identity =
    only !== undefined && 'exact' in only && more.length === 0
      ? { certificateIdentity: only.exact }
      : { certificateIdentityRegExp: anchoredAlternatives(identities) }
  return { ...base, keyless: { ctLogVerify: true, certificateOIDCIssuer: issuer, ...identity } }
}

/** Ratify refuses scopes of which one lies in another. */
function scopesOf({ images }: AdmissionRule): readonly string[] {
  const globs = [...new Set(images.flatMap(imageGlobs))]
  const unfit = globs.find((glob) => !SCOPE.test(glob))
  if (unfit !== undefined) {
    throw engineUnfit(
      `Ratify takes no image whose name has other characters than a-z, 0-9, ".", "-", ":", "@" and "/": ${unfit}`,
      'Name the place above it, as in ghcr.io/OWNER/*, or take another engine.',
    )
  }
  return globs.filter((glob) => !globs.some((other) => other !== glob && holds(other, glob)))
}

function holds(scope: string, other: string): boolean {
  return scope.endsWith('*') && other.startsWith(scope.slice(0, -1))
}

function constraints({ name, enforce, elsewhere }: AdmissionRule): readonly Json[] {
  const constraint = (suffix: string, enforcementAction: string, place: Json): Json => ({
    apiVersion: 'constraints.gatekeeper.sh/v1beta1',
    kind: 'RatifyVerification',
    metadata: {
      name: `${name}-${suffix}`,
      labels: { 'app.kubernetes.io/managed-by': 'seal-image' },
    },
    spec: { enforcementAction, match: place },
  })
  const kinds = [{ apiGroups: [''], kinds: ['Pod'] }]
  if (enforce === 'everywhere') return [constraint('enforce', 'deny', { kinds })]
  return [
    ...(enforce.length > 0 ? [constraint('enforce', 'deny', { kinds, namespaces: enforce })] : []),
    ...(elsewhere === 'audit'
      ? [constraint('audit', 'dryrun', { kinds, excludedNamespaces: enforce })]
      : []),
  ]
}

function notesOf(rule: AdmissionRule, isBound: boolean): readonly string[] {
  const { pullSecrets, timeoutSeconds } = rule
  return [
    'Gatekeeper needs the ConstraintTemplate RatifyVerification, library/default/template.yaml of Ratify.',
    'Policy, Store and Verifier take the place of those that the chart makes under the same names; `helm upgrade` brings the chart’s back.',
    'In the namespaces of the constraint images that the rule does not name are denied, too.',
    ...(isBound
      ? [
          'Give the chart the key: --set-file cosign.key=cosign.pub; the verifier has no scopes, and takes this key for every image.',
        ]
      : []),
    `Ratify must answer in time: provider.timeout.validationTimeoutSeconds and the timeouts of Gatekeeper's webhook are set apart from the policy; the rule says ${timeoutSeconds} s.`,
    ...(pullSecrets.length > 0
      ? [`Secrets in Ratify's namespace: ${pullSecrets.join(', ')}.`]
      : []),
  ]
}
