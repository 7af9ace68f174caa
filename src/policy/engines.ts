import { connaisseurValues } from './connaisseur.ts'
import { clusterImagePolicies } from './policy-controller/cluster-image-policy.ts'
import type { EngineName } from './engine-name.ts'
import { oneTagNotes } from './one-tag.ts'
import { PolicyError } from './policy-error.ts'
import { ratifyDocuments } from './ratify.ts'
import type { AdmissionRule } from './rule.ts'
import { clusterPolicies } from './kyverno/cluster-policy.ts'
import { imageValidatingPolicies } from './kyverno/image-validating-policy.ts'
import type { WrittenPolicy } from './written-policy.ts'

const WRITERS = {
  kyverno: clusterPolicies,
  'kyverno-ivp': imageValidatingPolicies,
  'policy-controller': clusterImagePolicies,
  connaisseur: connaisseurValues,
  ratify: ratifyDocuments,
} as const satisfies Record<EngineName, (rule: AdmissionRule) => WrittenPolicy>

/**
 * The rule as the engine's policy. Throws PolicyError POLICY_WEAKER where the engine cannot demand all that the rule does, unless that
 * was accepted; the losses are named either way.
 */
export function writePolicy(
  rule: AdmissionRule,
  engine: EngineName,
  { acceptWeaker }: { readonly acceptWeaker: boolean },
): WrittenPolicy {
  const own = WRITERS[engine](rule)
  const written = { ...own, notes: [...own.notes, ...oneTagNotes(rule)] }
  if (written.losses.length === 0 || acceptWeaker) return written
  throw new PolicyError({
    kind: 'refused',
    code: 'POLICY_WEAKER',
    message: `${engine} cannot enforce this rule: ${written.losses.join('; ')}`,
    hint: 'Take another engine, or accept what would be let in with --accept-weaker.',
  })
}
