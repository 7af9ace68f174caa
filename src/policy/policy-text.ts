import type { EngineName } from './engine-name.ts'
import type { WrittenPolicy } from './written-policy.ts'
import { writeYaml } from './yaml.ts'

/** What each engine's policies were written for; other versions may understand them differently. */
const WRITTEN_FOR: Readonly<Record<EngineName, string>> = {
  kyverno: 'Kyverno 1.19.1, ClusterPolicy',
  'kyverno-ivp': 'Kyverno 1.19.1, ImageValidatingPolicy',
  'policy-controller': 'policy-controller 0.15.1',
  connaisseur: 'Connaisseur 3.10, values of its Helm chart',
  ratify: 'Ratify 1.4.6 with Gatekeeper',
}

/** The policy as a YAML file, with what a reader must know above it. */
export function policyText(
  { documents, losses, notes }: WrittenPolicy,
  engine: EngineName,
): string {
  const heading = [
    `Written by seal-image for ${WRITTEN_FOR[engine]}. Change the rule and write it anew.`,
    ...losses.map((loss) => `WEAKER than the rule: ${loss}`),
    ...notes,
  ]
  return writeYaml(documents, heading.join('\n'))
}
