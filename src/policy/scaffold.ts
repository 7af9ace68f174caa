import type { Json } from '../shared/json.ts'
import { clusterPolicies } from './kyverno/cluster-policy.ts'
import { policyText } from './policy-text.ts'
import { type AdmissionRule, isEnforced } from './rule.ts'
import { writeYaml } from './yaml.ts'

/** What an image must come to, demand by demand. */
export interface ExpectedVerdict {
  /** By digest: `ghcr.io/o/app@sha256:…`. */
  readonly image: string
  readonly passed: boolean
  readonly steps: readonly ExpectedStep[]
}

/** `name` is that of the policy's rule. What is no demand of the policy's has no predicate type. */
export interface ExpectedStep {
  readonly name: string
  readonly predicateType?: string
  readonly passed: boolean
}

/** A file of the folder, by its name. */
export type Scaffold = Readonly<Record<'policy.yaml' | 'pods.yaml' | 'kyverno-test.yaml', string>>

/**
 * A folder for `kyverno test --registry`: the rule as ClusterPolicies, a pod for each image where the rule is enforced, and what each rule of
 * the policy must say of each pod.
 */
export function kyvernoTest(rule: AdmissionRule, verdicts: readonly ExpectedVerdict[]): Scaffold {
  const pods = verdicts.map(({ image, passed }, at) => ({
    name: `${passed ? 'admitted' : 'denied'}-${at + 1}`,
    image,
  }))
  return {
    'policy.yaml': policyText(clusterPolicies(rule), 'kyverno'),
    'pods.yaml': writeYaml(pods.map((pod) => podOf(pod, namespaceOf(rule)))),
    'kyverno-test.yaml': writeYaml([
      {
        apiVersion: 'cli.kyverno.io/v1alpha1',
        kind: 'Test',
        metadata: { name: rule.name },
        policies: ['policy.yaml'],
        resources: ['pods.yaml'],
        results: verdicts.flatMap(({ steps }, at) =>
          steps
            .filter(({ predicateType }) => predicateType !== undefined)
            .map((step) => resultOf(rule, pods[at]?.name ?? '', step)),
        ),
      },
    ]),
  }
}

/** Where the rule denies; any namespace will do where it denies everywhere. */
function namespaceOf({ enforce }: AdmissionRule): string {
  return enforce === 'everywhere' ? 'default' : (enforce[0] ?? 'default')
}

function podOf(
  { name, image }: Readonly<Record<'name' | 'image', string>>,
  namespace: string,
): Json {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    spec: { containers: [{ name: 'app', image }] },
  }
}

function resultOf(rule: AdmissionRule, pod: string, step: ExpectedStep): Json {
  return {
    policy: `${rule.name}-${isEnforced(rule) ? 'enforce' : 'audit'}`,
    rule: step.name,
    kind: 'Pod',
    resources: [`${namespaceOf(rule)}/${pod}`],
    result: step.passed ? 'pass' : 'fail',
  }
}
