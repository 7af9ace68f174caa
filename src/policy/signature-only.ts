import { matchText } from '../sigstore/identity-policy.ts'
import type { AdmissionRule, Demand, Signers } from './rule.ts'

/** What is lost with an engine that verifies the image signature and reads no attestations: each sentence says what it would let in. */
export function signatureOnlyLosses(rule: AdmissionRule, engine: string): readonly string[] {
  const { signers, demands } = rule
  return [
    ...demands.map((demand) => `${engine} reads no attestations: ${admitted(demand)} is admitted`),
    ...(signers.kind === 'keyless' ? keylessLosses(signers, engine) : []),
  ]
}

function admitted(demand: Demand): string {
  switch (demand.kind) {
    case 'sbom':
      return 'an image without an SBOM'
    case 'provenance':
      return 'an image without provenance'
    case 'scan':
      return `an image whose vulnerability scan is older than ${demand.maxAgeHours} hours, or that has none,`
    case 'attestation':
      return `an image without an attestation of ${demand.predicateType}`
  }
}

/** Any repository may call a workflow that has workflow_call among its events, one in the source repository itself, too. */
function keylessLosses(
  signers: Extract<Signers, { kind: 'keyless' }>,
  engine: string,
): readonly string[] {
  const { identities, sourceRef } = signers
  return [
    `${engine} cannot tell who called a workflow: an image that any repository had signed by ${identities.map(matchText).join(' or ')} is admitted`,
    ...(sourceRef === undefined
      ? []
      : [
          `${engine} cannot tell what a job was started for: an image built from another branch or tag than ${matchText(sourceRef)} is admitted`,
        ]),
  ]
}
