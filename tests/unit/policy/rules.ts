import { generateKeyPairSync } from 'node:crypto'
import { imageExpression, parseImagePattern } from '../../../src/policy/image-pattern.ts'
import { celString } from '../../../src/policy/kyverno/cel.ts'
import { VOLUMES } from '../../../src/policy/kyverno/pod-images.ts'
import type { AdmissionRule } from '../../../src/policy/rule.ts'
import { asArray, asObject, type Json, type JsonObject } from '../../../src/shared/json.ts'

export const WORKFLOW =
  'https://github.com/platform/workflows/.github/workflows/build-and-seal.yml@refs/tags/v1.2.3'
export const ISSUER = 'https://token.actions.githubusercontent.com'
export const CALLER = 'https://github.com/acme/app'

/** An identity that many share, one caller, an SBOM and a fresh scan. */
export const KEYLESS: AdmissionRule = {
  name: 'acme-app',
  images: [{ kind: 'repository', repository: { registry: 'ghcr.io', path: 'acme/app' } }],
  signers: {
    kind: 'keyless',
    identities: [{ exact: WORKFLOW }],
    issuer: ISSUER,
    sourceRepository: { exact: CALLER },
  },
  format: 'bundle',
  demands: [
    { kind: 'sbom', sbom: 'cyclonedx' },
    { kind: 'scan', maxAgeHours: 168 },
  ],
  enforce: ['prod'],
  elsewhere: 'audit',
  trust: { tlog: 'required', instance: { kind: 'public-good' } },
  pullSecrets: [],
  timeoutSeconds: 30,
}

/** A P-256 public key, PEM. */
export function publicKey(): string {
  const { publicKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

/** Two keys, one of which replaces the other, and nothing but the registry to ask: the form for air-gapped sites. */
export function keyRule(publicKeys: readonly string[] = [publicKey(), publicKey()]): AdmissionRule {
  return {
    ...KEYLESS,
    name: 'air-gapped',
    images: [{ kind: 'any' }],
    signers: { kind: 'keys', publicKeys },
    demands: [],
    trust: { tlog: 'none', instance: { kind: 'public-good' } },
  }
}

/** A ClusterPolicy but for the rules that deny what Kyverno does not verify. */
export function withoutDenials(policy: JsonObject): JsonObject {
  const spec = asObject(policy['spec'], 'spec')
  const rules = asArray(spec['rules'], 'rules').filter(
    (rule) => !/^image-(?:volumes|names)/.test(String(asObject(rule, 'a rule')['name'])),
  )
  return { ...policy, spec: { ...spec, rules } }
}

/** What an ImageValidatingPolicy for these images needs so that none of them is passed over. */
export function nothingPassedOver(glob: string): {
  readonly matchImageReferences: readonly Json[]
  readonly images: readonly Json[]
} {
  const named = celString(imageExpression(parseImagePattern(glob)))
  return {
    matchImageReferences: [{ glob }, { expression: `ref.matches(${named})` }],
    images: [VOLUMES],
  }
}
