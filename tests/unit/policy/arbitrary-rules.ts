import fc from 'fast-check'
import { parseImagePattern } from '../../../src/policy/image-pattern.ts'
import type { AdmissionRule, Demand, Signers } from '../../../src/policy/rule.ts'
import { CALLER, ISSUER, publicKey, WORKFLOW } from './rules.ts'

const images = fc.uniqueArray(
  fc.constantFrom(
    '*',
    'ghcr.io/acme/app',
    'ghcr.io/acme/*',
    'nginx',
    'acme/tools',
    'docker.io/acme/*',
    'registry.acme.example:5000/a/b/*',
  ),
  { minLength: 1, maxLength: 3 },
)
const KEYS = [publicKey(), publicKey()]
const signers = fc.oneof(
  fc.record<Extract<Signers, { kind: 'keyless' }>>({
    kind: fc.constant('keyless'),
    identities: fc.uniqueArray(
      fc.constantFrom(
        { exact: WORKFLOW },
        { exact: 'https://gitlab.com/o/p?q//.gitlab-ci.yml@refs/heads/*' },
        {
          pattern: String.raw`^https://github\.com/acme/app/\.github/workflows/[^/@]+@refs/tags/v.+$`,
        },
        { pattern: '^https://github\\.com/acme/(?:a|b)"\'$' },
      ),
      { minLength: 1, maxLength: 3, selector: (match) => JSON.stringify(match) },
    ),
    issuer: fc.constantFrom(ISSUER, 'https://gitlab.com'),
    sourceRepository: fc.constantFrom(
      { exact: CALLER },
      { exact: "https://github.com/o'neil/app" },
      { pattern: String.raw`^https://github\.com/acme/[^/]+$` },
    ),
  }),
  fc.constantFrom<Signers>(
    { kind: 'keys', publicKeys: KEYS },
    { kind: 'keys', publicKeys: KEYS.slice(1) },
    { kind: 'kms', uris: ['awskms:///alias/cosign-key', 'hashivault://release'] },
  ),
)
const demands = fc.uniqueArray(
  fc.constantFrom<Demand>(
    { kind: 'sbom', sbom: 'cyclonedx' },
    { kind: 'sbom', sbom: 'spdx' },
    { kind: 'provenance' },
    { kind: 'scan', maxAgeHours: 36 },
    { kind: 'attestation', predicateType: 'https://acme.example/review/v1' },
  ),
  { maxLength: 3, selector: ({ kind }) => kind },
)
/** Rules of every kind, by the trust of the public instance. */
export const rules: fc.Arbitrary<AdmissionRule> = fc
  .record({
    name: fc.constantFrom('acme-app', 'a-audit'),
    images: images.map((texts) => texts.map(parseImagePattern)),
    signers,
    format: fc.constantFrom('bundle', 'cosign'),
    demands,
    enforce: fc.constantFrom<AdmissionRule['enforce']>(
      'everywhere',
      ['prod'],
      ['prod', 'live'],
      [],
    ),
    elsewhere: fc.constantFrom('audit', 'nothing'),
    trust: fc.record({
      tlog: fc.constantFrom('required', 'none'),
      instance: fc.constant({ kind: 'public-good' as const }),
    }),
    pullSecrets: fc.constantFrom([], ['login', 'other']),
    timeoutSeconds: fc.integer({ min: 1, max: 30 }),
  })
  .filter(({ enforce, elsewhere }) => enforce.length > 0 || elsewhere === 'audit')
  // Of what keyless signers signed, nobody but the log of the public instance tells the time.
  .filter(({ signers: { kind }, trust }) => kind !== 'keyless' || trust.tlog === 'required')
