import type { Json } from '../../shared/json.ts'
import { imageGlobs } from '../image-pattern.ts'
import { type AdmissionRule, type DemandedStatement, isEnforced, statementsOf } from '../rule.ts'
import type { WrittenPolicy } from '../written-policy.ts'
import { attestorsOf } from './attestors.ts'
import { jmespathConditions } from './jmespath.ts'
import { metadataOf } from './metadata.ts'
import { notesOf } from './notes.ts'
import { pinDigestRule } from './pin-digest.ts'
import { namesOfPatterns, unverifiedImageRules } from './unverified-images.ts'

type Action = 'Enforce' | 'Audit'

/** Kyverno 1.19.1 counts 56 bytes for each verdict against a limit that is meant as a number of verdicts. */
const MEMORY_NOTE =
  'Start Kyverno with --imageVerifyCacheMaxSize=1000000: by default it remembers some 17 verdicts, one for each rule and image, and verifies all else anew.'

/**
 * The rule as Kyverno ClusterPolicies (kyverno.io/v1), measured with 1.19.1: one that denies, in the namespaces where the rule is
 * enforced, and one that reports, elsewhere. One policy cannot do both: overrides do not reach the digests.
 */
export function clusterPolicies(rule: AdmissionRule): WrittenPolicy {
  const { enforce, elsewhere } = rule
  return {
    documents: [
      ...(isEnforced(rule) ? [policy(rule, 'Enforce')] : []),
      ...(elsewhere === 'audit' && enforce !== 'everywhere' ? [policy(rule, 'Audit')] : []),
    ],
    losses: [],
    notes: [...notesOf(rule), MEMORY_NOTE],
  }
}

function policy(rule: AdmissionRule, action: Action): Json {
  const globs = rule.images.flatMap(imageGlobs)
  const credentials = credentialsOf(rule)
  const place = placeOf(rule, action)
  return {
    apiVersion: 'kyverno.io/v1',
    kind: 'ClusterPolicy',
    metadata: metadataOf(rule, {
      name: `${rule.name}-${action.toLowerCase()}`,
      denies: action === 'Enforce',
    }),
    spec: {
      background: true,
      webhookConfiguration: {
        failurePolicy: action === 'Enforce' ? 'Fail' : 'Ignore',
        timeoutSeconds: rule.timeoutSeconds,
      },
      rules: [
        ...(action === 'Enforce'
          ? [pinDigestRule({ match: place.match, globs, credentials })]
          : []),
        // One each: of what is missing, Kyverno tells nothing but the name of the rule.
        ...statementsOf(rule).map((statement) => ({
          name: statement.name,
          ...place,
          verifyImages: [verification(rule, statement, { action, globs })],
        })),
        ...unverifiedImageRules(namesOfPatterns(rule.images), { place, failureAction: action }),
      ],
    },
  }
}

/** Pods here; Kyverno itself makes the same rule for what makes pods. */
function placeOf(
  { enforce }: AdmissionRule,
  action: Action,
): Readonly<Record<string, Json>> & { readonly match: Json } {
  const pods = { kinds: ['Pod'] }
  if (enforce === 'everywhere') return { match: { any: [{ resources: pods }] } }
  if (action === 'Enforce')
    return { match: { any: [{ resources: { ...pods, namespaces: enforce } }] } }
  return {
    match: { any: [{ resources: pods }] },
    ...(enforce.length > 0 ? { exclude: { any: [{ resources: { namespaces: enforce } }] } } : {}),
  }
}

function verification(
  rule: AdmissionRule,
  statement: DemandedStatement,
  { action, globs }: { readonly action: Action; readonly globs: readonly string[] },
): Json {
  return {
    type: rule.format === 'bundle' ? 'SigstoreBundle' : 'Cosign',
    imageReferences: globs,
    failureAction: action,
    ...demandOf(rule, statement),
    required: true,
    mutateDigest: false,
    verifyDigest: action === 'Enforce',
    ...credentialsOf(rule),
  }
}

/** In bundles any attestation would count as the signature; asked for by its type, nothing else does. */
function demandOf(
  rule: AdmissionRule,
  { kind, name, predicateType, conditions }: DemandedStatement,
): Readonly<Record<string, Json>> {
  const attestors = attestorsOf(rule)
  if (kind === 'signature' && rule.format === 'cosign') return { attestors }
  const demanded = conditions.length > 0 ? { conditions: jmespathConditions(conditions) } : {}
  return { attestations: [{ name, type: predicateType, attestors, ...demanded }] }
}

function credentialsOf({ pullSecrets }: AdmissionRule): Readonly<Record<string, Json>> {
  return pullSecrets.length === 0 ? {} : { imageRegistryCredentials: { secrets: pullSecrets } }
}
