import type { AdmissionRule } from '../rule.ts'

/** What policy-controller looks at: namespaces with this label, and no others. */
export const CONTROLLER_LABEL = 'policy.sigstore.dev/include=true'

/** What has to be so in the cluster, and what to know of the verdicts of policy-controller 0.15.1. */
export function controllerNotes(rule: AdmissionRule): readonly string[] {
  const { signers, trust, pullSecrets, timeoutSeconds } = rule
  return [
    ...placeNotes(rule),
    'In those namespaces images that no policy names are denied, too, unless no-match-policy in the ConfigMap config-policy-controller says otherwise.',
    'policy-controller does not look at images that are mounted as volumes (spec.volumes[].image): forbid those by other means.',
    'Leave enable-oci11 in that ConfigMap off: with it, 0.15.1 takes attestations from the list of referrers without verifying who signed them.',
    `The API server waits as long as the webhook configuration policy.sigstore.dev says, 25 s as it is shipped; the rule says ${timeoutSeconds} s.`,
    ...(pullSecrets.length > 0
      ? [
          `Secrets in the namespace of each pod: ${pullSecrets.join(', ')}; the pod's own imagePullSecrets are used as well.`,
        ]
      : []),
    ...(signers.kind === 'kms'
      ? [
          'policy-controller needs leave to read the public keys in the KMS; it fetches them when the policy is applied.',
        ]
      : []),
    ...(signers.kind !== 'keyless' && trust.tlog === 'none'
      ? [
          'Start policy-controller with --disable-tuf where it cannot reach the internet: this policy needs nothing but the registry.',
        ]
      : []),
  ]
}

function placeNotes({ enforce, elsewhere }: AdmissionRule): readonly string[] {
  if (enforce === 'everywhere') {
    return [
      `policy-controller looks at no namespace without a label: kubectl label namespace NAME ${CONTROLLER_LABEL}, for every one, also those that are made later; but for kube-system and its own, whose images no policy names.`,
    ]
  }
  if (enforce.length === 0) {
    return [
      `policy-controller warns, and makes no reports, in the namespaces with a label: kubectl label namespace NAME ${CONTROLLER_LABEL}.`,
    ]
  }
  return [
    `policy-controller looks at no namespace without a label: kubectl label namespace ${enforce.join(' ')} ${CONTROLLER_LABEL}.`,
    ...(elsewhere === 'audit'
      ? [
          'Elsewhere nothing is reported: a policy denies or warns in all labelled namespaces alike.',
        ]
      : []),
  ]
}
