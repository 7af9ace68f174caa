import type { Json } from '../../shared/json.ts'
import type { TextMatch } from '../../sigstore/identity-policy.ts'
import { anchoredPattern } from '../anchored-pattern.ts'
import { imageExpression, imageGlobs } from '../image-pattern.ts'
import { type AdmissionRule, type DemandedStatement, isEnforced, statementsOf } from '../rule.ts'
import type { WrittenPolicy } from '../written-policy.ts'
import { celCondition, celString } from './cel.ts'
import { metadataOf } from './metadata.ts'
import { notesOf } from './notes.ts'
import { ALL_IMAGES, VOLUMES } from './pod-images.ts'

type Action = 'Deny' | 'Audit'

/** A pod that runs may always be labelled and ended, also when its scan has grown too old meanwhile. */
export const IMAGES_ARE_NEW = {
  name: 'images-are-new',
  expression: `request.operation != "UPDATE" || object.kind != "Pod" || ${[
    'containers',
    'initContainers',
  ]
    .map(
      (list) =>
        `object.spec.?${list}.orValue([]).map(c, c.image) != oldObject.spec.?${list}.orValue([]).map(c, c.image)`,
    )
    .join(' || ')}`,
}

/** Pods, and what makes pods; debug containers come in by a door of their own, for which Kyverno makes no rules by itself. */
const RESOURCES = { '': ['pods'], '-debug': ['pods/ephemeralcontainers'] } as const

/**
 * The rule as Kyverno ImageValidatingPolicies (policies.kyverno.io/v1), measured with 1.19.1. Both storage formats are read by the same
 * policy; Kyverno prefers bundles where there are any.
 */
export function imageValidatingPolicies(rule: AdmissionRule): WrittenPolicy {
  const { enforce, elsewhere } = rule
  const actions: readonly Action[] = [
    ...(isEnforced(rule) ? (['Deny'] as const) : []),
    ...(elsewhere === 'audit' && enforce !== 'everywhere' ? (['Audit'] as const) : []),
  ]
  return {
    documents: actions.flatMap((action) => [
      policy(rule, action, ''),
      ...(action === 'Deny' ? [policy(rule, action, '-debug')] : []),
    ]),
    losses: [],
    notes: notesOf(rule),
  }
}

function policy(rule: AdmissionRule, action: Action, suffix: keyof typeof RESOURCES): Json {
  const isDenied = action === 'Deny'
  const statements = statementsOf(rule)
  const attested = rule.format === 'bundle' ? statements : withoutSignature(statements)
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ImageValidatingPolicy',
    metadata: metadataOf(rule, {
      name: `${rule.name}-${isDenied ? 'enforce' : 'audit'}${suffix}`,
      denies: isDenied,
    }),
    spec: {
      validationActions: [action],
      failurePolicy: isDenied ? 'Fail' : 'Ignore',
      webhookConfiguration: { timeoutSeconds: rule.timeoutSeconds },
      evaluation: { background: { enabled: suffix === '' } },
      matchConstraints: {
        ...namespaceSelector(rule, action),
        resourceRules: [
          {
            apiGroups: [''],
            apiVersions: ['v1'],
            operations: ['CREATE', 'UPDATE'],
            resources: RESOURCES[suffix],
          },
        ],
      },
      ...(suffix === '' ? { matchConditions: [IMAGES_ARE_NEW] } : {}),
      images: [VOLUMES],
      matchImageReferences: [
        ...rule.images.flatMap(imageGlobs).map((glob) => ({ glob })),
        ...rule.images.map((image) => ({
          expression: `ref.matches(${celString(imageExpression(image))})`,
        })),
      ],
      ...(rule.pullSecrets.length > 0 ? { credentials: { secrets: rule.pullSecrets } } : {}),
      validationConfigurations: { mutateDigest: isDenied, verifyDigest: isDenied, required: true },
      attestors: attestorsOf(rule),
      attestations: attested.map(({ name, predicateType }) => ({
        name,
        intoto: { type: predicateType },
      })),
      validations: [
        ...(rule.format === 'bundle' ? [] : [signatureValidation(rule)]),
        ...attested.flatMap((statement) => validationsOf(rule, statement)),
      ],
    },
  }
}

function withoutSignature(statements: readonly DemandedStatement[]): readonly DemandedStatement[] {
  return statements.filter(({ kind }) => kind !== 'signature')
}

function namespaceSelector(
  { enforce }: AdmissionRule,
  action: Action,
): Readonly<Record<string, Json>> {
  if (enforce === 'everywhere' || enforce.length === 0) return {}
  const operator = action === 'Deny' ? 'In' : 'NotIn'
  return {
    namespaceSelector: {
      matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator, values: enforce }],
    },
  }
}

function signatureValidation(rule: AdmissionRule): Json {
  return {
    expression: `${ALL_IMAGES}.all(image, verifyImageSignatures(image, ${attestorList(rule)}) > 0)`,
    message: 'the image is not signed by whom it must be',
  }
}

function validationsOf(rule: AdmissionRule, statement: DemandedStatement): readonly Json[] {
  const { kind, name, predicateType, conditions } = statement
  const list = attestorList(rule)
  const attestation = `attestations[${JSON.stringify(name)}]`
  const what = kind === 'signature' ? 'signature' : `attestation of ${predicateType}`
  return [
    {
      expression: `${ALL_IMAGES}.all(image, verifyAttestationSignatures(image, ${attestation}, ${list}) > 0)`,
      message: `the image has no ${what} by whom it must be`,
    },
    ...conditions.map((condition) => ({
      expression: `${ALL_IMAGES}.all(image, ${celCondition(`extractPayload(image, ${attestation})`, condition)})`,
      message: condition.message,
    })),
  ]
}

function attestorList(rule: AdmissionRule): string {
  return `[${signerNames(rule)
    .map((name) => `attestors.${name}`)
    .join(', ')}]`
}

/** An attestor takes one identity or key alone. */
function attestorsOf(rule: AdmissionRule): readonly Json[] {
  const names = signerNames(rule)
  const attestor = (cosign: Readonly<Record<string, Json>>, at: number): Json => ({
    name: names[at] ?? '',
    cosign,
  })
  const { signers } = rule
  switch (signers.kind) {
    case 'keyless':
      return signers.identities.map((identity, at) =>
        attestor(
          {
            keyless: { identities: [{ ...subject(identity), issuer: signers.issuer }] },
            ...trustOf(rule),
          },
          at,
        ),
      )
    case 'keys':
      return signers.publicKeys.map((data, at) => attestor({ key: { data }, ...trustOf(rule) }, at))
    case 'kms':
      return signers.uris.map((kms, at) => attestor({ key: { kms }, ...trustOf(rule) }, at))
  }
}

function signerNames({ signers }: AdmissionRule): readonly string[] {
  const several =
    signers.kind === 'keyless'
      ? signers.identities
      : signers.kind === 'keys'
        ? signers.publicKeys
        : signers.uris
  return several.map((_, at) => `signer${at + 1}`)
}

function subject(identity: TextMatch): Readonly<Record<string, string>> {
  return 'exact' in identity
    ? { subject: identity.exact }
    : { subjectRegExp: anchoredPattern(identity) }
}

function trustOf({ signers, trust }: AdmissionRule): Readonly<Record<string, Json>> {
  const { tlog, instance } = trust
  const isKey = signers.kind !== 'keyless'
  const ignored = {
    ...(tlog === 'none' ? { insecureIgnoreTlog: true } : {}),
    ...(isKey ? { insecureIgnoreSCT: true } : {}),
  }
  const ctlog = Object.keys(ignored).length > 0 ? { ctlog: ignored } : {}
  if (instance.kind === 'public-good') return ctlog
  const { tuf, trustedRoot } = instance
  if (tuf === undefined) return { ...ctlog, trustedRoot: { value: trustedRoot } }
  const root = { data: Buffer.from(tuf.root).toString('base64') }
  return { ...ctlog, tuf: { mirror: tuf.mirror, root } }
}
