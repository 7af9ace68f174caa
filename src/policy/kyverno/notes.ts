import type { AdmissionRule } from '../rule.ts'

/** By the ConfigMap of Kyverno's release. */
const LEFT_OUT = ['kube-system', 'kube-public', 'kube-node-lease', 'kyverno']

/** What has to be so in the cluster, and what to know of the verdicts, for both kinds of Kyverno's policies. */
export function notesOf(rule: AdmissionRule): readonly string[] {
  const { signers, demands, trust, pullSecrets, enforce } = rule
  return [
    ...(trust.instance.kind === 'private' ? [privateNote(trust.instance)] : []),
    ...(signers.kind === 'kms'
      ? ['Kyverno needs leave to read the public key of the KMS key.']
      : []),
    ...(pullSecrets.length > 0
      ? [`Secrets in Kyverno's namespace: ${pullSecrets.join(', ')}.`]
      : []),
    ...(demands.some(({ kind }) => kind === 'scan')
      ? [
          'Kyverno looks at every scan that an image carries: once one is too old the image is denied, also where a newer one stands beside it.',
        ]
      : []),
    ...(rule.images.some(({ kind }) => kind === 'any')
      ? []
      : ['Images that no policy names run as before: only a rule for * is for all of them.']),
    ...(enforce === 'everywhere' || enforce.some((name) => LEFT_OUT.includes(name))
      ? [
          `Kyverno as it is installed does not look at ${LEFT_OUT.join(', ')}: take them out of resourceFilters and of the webhooks' namespaceSelector in its ConfigMap, or let nobody create pods there.`,
        ]
      : []),
    ...(enforce === 'everywhere'
      ? []
      : [
          enforce.length === 0
            ? 'Nothing is denied: what does not pass runs, and is reported.'
            : `Denied in the namespaces ${enforce.join(', ')} alone: whoever may create pods elsewhere runs what is only reported.`,
        ]),
  ]
}

function privateNote({ tuf }: { readonly tuf?: { readonly mirror: string } }): string {
  const mirror = tuf?.mirror ?? 'URL'
  return `Kyverno must be started with the instance's own trust: --enableTuf --tufMirror=${mirror} --tufRootRaw=… (root.json).`
}
