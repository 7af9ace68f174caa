import { fieldsIn, fieldsMadeIn, isGiven, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { actionOf, specOf, verificationsIn } from './places.ts'

const MAX_SECONDS = 30
/** What Kubernetes gives a webhook that asks for nothing. */
const DEFAULT_SECONDS = 10

/** `webhookTimeoutSeconds`, and `failurePolicy` at the spec. */
export const webhookFields: Trap = {
  id: 'kyverno/webhook-fields',
  severity: 'deprecated',
  why: 'webhookConfiguration has replaced it.',
  faults: (policy) => {
    const spec = specOf(policy)
    const moved = [
      ['webhookTimeoutSeconds', 'timeoutSeconds'],
      ['failurePolicy', 'failurePolicy'],
    ] as const
    return moved.flatMap(([from, to]): readonly Fault[] => {
      if (!isGiven(spec[from])) return []
      const isTwice = isGiven(fieldsIn(spec, 'webhookConfiguration')?.[to])
      return [
        {
          path: `spec.${from}`,
          ...(isTwice ? { severity: 'refused' as const } : {}),
          message: isTwice
            ? `the policy is refused: webhookConfiguration.${to} is given, too`
            : `${from} stands where it is deprecated`,
          fix: `webhookConfiguration.${to}`,
          mend: () => {
            fieldsMadeIn(spec, 'webhookConfiguration')[to] ??= spec[from]
            Reflect.deleteProperty(spec, from)
          },
        },
      ]
    })
  },
}

/** Too little time to ask a registry and a log. */
export const webhookTimeout: Trap = {
  id: 'kyverno/webhook-timeout',
  severity: 'denies',
  why: 'Each image costs several requests to the registry; when the API server has waited long enough, the pod is denied.',
  faults: (policy) => {
    const spec = specOf(policy)
    const configuration = fieldsIn(spec, 'webhookConfiguration') ?? {}
    const seconds = configuration['timeoutSeconds'] ?? spec['webhookTimeoutSeconds']
    if (typeof seconds === 'number' && seconds > DEFAULT_SECONDS && seconds <= MAX_SECONDS)
      return []
    if (verificationsIn(policy).length === 0) return []
    const isRefused = typeof seconds === 'number' && (seconds < 1 || seconds > MAX_SECONDS)
    return [
      {
        path: 'spec.webhookConfiguration.timeoutSeconds',
        ...(isRefused ? { severity: 'refused' as const } : {}),
        message: isRefused
          ? `the policy is refused: the timeout is ${seconds} seconds, not between 1 and ${MAX_SECONDS}`
          : `a slow registry denies signed images: the API server waits ${typeof seconds === 'number' ? seconds : DEFAULT_SECONDS} seconds`,
        fix: `timeoutSeconds: ${MAX_SECONDS}`,
        mend: () => {
          fieldsMadeIn(spec, 'webhookConfiguration')['timeoutSeconds'] = MAX_SECONDS
          delete spec['webhookTimeoutSeconds']
        },
      },
    ]
  },
}

/** `failurePolicy: Ignore`, where the policy denies. */
export const failurePolicyIgnore: Trap = {
  id: 'kyverno/failure-policy-ignore',
  severity: 'admits',
  why: 'Whoever can keep Kyverno busy, or from its registry, runs what they like.',
  faults: (policy) => {
    const spec = specOf(policy)
    const configuration = fieldsIn(spec, 'webhookConfiguration') ?? {}
    const isEnforced = verificationsIn(policy).some(
      ({ value }) => actionOf(policy, value) === 'Enforce',
    )
    if (!isEnforced) return []
    return [spec, configuration].flatMap((place): readonly Fault[] =>
      textIn(place, 'failurePolicy') === 'Ignore'
        ? [
            {
              path:
                place === spec ? 'spec.failurePolicy' : 'spec.webhookConfiguration.failurePolicy',
              message: 'when the webhook does not answer in time, everything is let in',
              fix: 'failurePolicy: Fail',
              mend: () => {
                place['failurePolicy'] = 'Fail'
              },
            },
          ]
        : [],
    )
  },
}

/** The kind itself. */
export const clusterPolicyKind: Trap = {
  id: 'kyverno/cluster-policy-kind',
  severity: 'deprecated',
  why: 'Kyverno 1.19 warns that ClusterPolicy and Policy will be removed in a future release.',
  faults: (policy) => [
    {
      path: 'kind',
      message: `${textIn(policy, 'kind') ?? ''} is deprecated for ImageValidatingPolicy`,
      fix: 'left as it is; policy generate --engine kyverno-ivp writes the new kind',
    },
  ],
}
