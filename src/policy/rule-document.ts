import type { Json } from '../shared/json.ts'
import type { TextMatch } from '../sigstore/identity-policy.ts'
import { imagePatternText } from './image-pattern.ts'
import { RULE_API_VERSION, RULE_KIND } from './rule-file.ts'
import type { AdmissionRule, Demand, Signers } from './rule.ts'
import { writeYaml } from './yaml.ts'

/** The rule as a document that `readRule` reads back; defaults are written, too. */
export function ruleDocument(rule: AdmissionRule): Json {
  const { signers, trust, demands } = rule
  const { instance } = trust
  return {
    apiVersion: RULE_API_VERSION,
    kind: RULE_KIND,
    name: rule.name,
    images: rule.images.map(imagePatternText),
    signedBy: signersDocument(signers),
    format: rule.format,
    require: Object.fromEntries(demands.flatMap((demand) => demandDocument(demand, demands))),
    enforce: rule.enforce,
    elsewhere: rule.elsewhere,
    tlog: trust.tlog === 'required',
    ...(instance.kind === 'private'
      ? {
          trustedRoot: instance.trustedRoot,
          ...(instance.tuf === undefined ? {} : { tuf: instance.tuf }),
        }
      : {}),
    pullSecrets: rule.pullSecrets,
    timeoutSeconds: rule.timeoutSeconds,
  }
}

/** The rule as a file. */
export function ruleText(rule: AdmissionRule): string {
  return writeYaml(
    [ruleDocument(rule)],
    'Written by seal-image. The policy of an engine: seal-image policy generate --rule FILE --engine NAME',
  )
}

function signersDocument(signers: Signers): Json {
  switch (signers.kind) {
    case 'keyless': {
      const { identities, issuer, sourceRepository, sourceRef } = signers
      return {
        identity: identities.map(matchDocument),
        issuer,
        sourceRepository: matchDocument(sourceRepository),
        ...(sourceRef === undefined ? {} : { sourceRef: matchDocument(sourceRef) }),
      }
    }
    case 'keys':
      return { keys: signers.publicKeys }
    case 'kms':
      return { kms: signers.uris }
  }
}

function matchDocument(match: TextMatch): Json {
  return 'exact' in match ? match.exact : { pattern: match.pattern }
}

function demandDocument(demand: Demand, all: readonly Demand[]): readonly [string, Json][] {
  switch (demand.kind) {
    case 'sbom':
      return [['sbom', demand.sbom]]
    case 'provenance':
      return [['provenance', true]]
    case 'scan':
      return [['scan', { maxAge: `${demand.maxAgeHours}h` }]]
    case 'attestation':
      return [
        [
          'attestations',
          all.flatMap((one) => (one.kind === 'attestation' ? [one.predicateType] : [])),
        ],
      ]
  }
}
