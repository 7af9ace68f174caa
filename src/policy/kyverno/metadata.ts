import type { Json } from '../../shared/json.ts'
import { imagePatternsText } from '../image-pattern.ts'
import type { AdmissionRule } from '../rule.ts'

/** The metadata of one of a rule's policies. */
export function metadataOf(
  rule: AdmissionRule,
  { name, denies }: { readonly name: string; readonly denies: boolean },
): Json {
  return {
    name,
    labels: { 'app.kubernetes.io/managed-by': 'seal-image' },
    annotations: {
      'policies.kyverno.io/title': `Sealed images: ${rule.name}`,
      'policies.kyverno.io/description': `${denies ? 'Denies' : 'Reports'} pods with images of ${imagePatternsText(rule.images)} that are not sealed as the rule says.`,
    },
  }
}
