import { describe, expect, it } from '@jest/globals'
import { checkRule } from '../../../src/policy/check-rule.ts'
import { type AdmissionRule, statementsOf } from '../../../src/policy/rule.ts'
import { privateInstance } from './private-root.ts'
import { CALLER, ISSUER, KEYLESS, keyRule, publicKey, WORKFLOW } from './rules.ts'

const signers = KEYLESS.signers as AdmissionRule['signers'] & { kind: 'keyless' }
const ONE = publicKey()
const attested = (...types: string[]): AdmissionRule['demands'] =>
  types.map((predicateType) => ({ kind: 'attestation', predicateType }))

describe('a rule', () => {
  it('may be keyless or have keys', () => {
    expect(checkRule(KEYLESS)).toBe(KEYLESS)
    const keys = keyRule()
    expect(checkRule(keys)).toBe(keys)
  })

  it.each(['^refs/tags/v.+$', '^refs/heads/(?:main|release/.+)$', '^refs/heads/main$'])(
    'may be for the refs %s',
    (pattern) => {
      const rule = { ...KEYLESS, signers: { ...signers, sourceRef: { pattern } } }
      expect(checkRule(rule)).toBe(rule)
    },
  )

  it.each<[string, string, Partial<AdmissionRule>]>([
    ['no name', 'RULE_MALFORMED', { name: '' }],
    ['a name that Kubernetes refuses', 'RULE_MALFORMED', { name: 'Acme_App' }],
    ['no image', 'RULE_MALFORMED', { images: [] }],
    ['no identity', 'RULE_MALFORMED', { signers: { ...signers, identities: [] } }],
    ['no key', 'RULE_MALFORMED', { signers: { kind: 'keys', publicKeys: [] } }],
    ['no KMS key', 'RULE_MALFORMED', { signers: { kind: 'kms', uris: [] } }],
    ['an unknown KMS', 'RULE_MALFORMED', { signers: { kind: 'kms', uris: ['kms://x'] } }],
    [
      'an issuer with a wildcard',
      'RULE_MALFORMED',
      { signers: { ...signers, issuer: 'https://*' } },
    ],
    [
      'two keys in one',
      'RULE_MALFORMED',
      { signers: { kind: 'keys', publicKeys: [`${ONE}${publicKey()}`] } },
    ],
    ['an empty issuer', 'RULE_MALFORMED', { signers: { ...signers, issuer: '' } }],
    [
      'an identity that is a glob',
      'RULE_MALFORMED',
      { signers: { ...signers, identities: [{ exact: '*' }] } },
    ],
    [
      'an identity with a template',
      'RULE_MALFORMED',
      { signers: { ...signers, identities: [{ exact: `${WORKFLOW}{{x}}` }] } },
    ],
    ['a line break', 'RULE_MALFORMED', { signers: { ...signers, issuer: `${ISSUER}\nx` } }],
    [
      'an unanchored identity',
      'RULE_PATTERN_UNANCHORED',
      { signers: { ...signers, identities: [{ pattern: '.*acme.*' }] } },
    ],
    [
      'an unanchored repository',
      'RULE_PATTERN_UNANCHORED',
      { signers: { ...signers, sourceRepository: { pattern: '^.*$' } } },
    ],
    [
      'a pattern that is none',
      'RULE_MALFORMED',
      {
        signers: {
          ...signers,
          identities: [{ pattern: String.raw`^https://github\.com/acme/app/($` }],
        },
      },
    ],
    [
      'a pattern that looks back',
      'RULE_MALFORMED',
      {
        signers: {
          ...signers,
          identities: [{ pattern: String.raw`^https://github\.com/acme/app/(?<!x)y$` }],
        },
      },
    ],
    [
      'a ref that is none',
      'RULE_MALFORMED',
      { signers: { ...signers, sourceRef: { exact: 'main' } } },
    ],
    ...[
      '^refs/tags/v1|.*$',
      '^refs/tags/v1)|(.*$',
      '^refs/.*$',
      'refs/tags/.*',
      '^refs/tags/.*\\$',
      '^refs/tags/[]|.*]$',
    ].map((pattern): [string, string, Partial<AdmissionRule>] => [
      `refs by a pattern that also matches others: ${pattern}`,
      pattern.includes(')') ? 'RULE_MALFORMED' : 'RULE_PATTERN_UNANCHORED',
      { signers: { ...signers, sourceRef: { pattern } } },
    ]),
    [
      'a private key',
      'RULE_MALFORMED',
      { signers: { kind: 'keys', publicKeys: ['-----BEGIN PRIVATE KEY-----'] } },
    ],
    ['half a key', 'RULE_MALFORMED', { signers: { kind: 'keys', publicKeys: [ONE.slice(0, 90)] } }],
    [
      'a key twice',
      'RULE_CONTRADICTORY',
      { signers: { kind: 'keys', publicKeys: [ONE, ONE.trim()] } },
    ],
    [
      'a demand twice',
      'RULE_CONTRADICTORY',
      {
        demands: [
          { kind: 'scan', maxAgeHours: 1 },
          { kind: 'scan', maxAgeHours: 2 },
        ],
      },
    ],
    [
      'a demand twice, by its type',
      'RULE_CONTRADICTORY',
      { demands: [{ kind: 'attestation', predicateType: 'https://slsa.dev/provenance/v1' }] },
    ],
    [
      'two types that have one name in a policy',
      'RULE_CONTRADICTORY',
      { demands: attested('https://x.example/vuln-v1', 'https://x.example/vuln/v1') },
    ],
    [
      'two types that begin with the same 47 letters',
      'RULE_CONTRADICTORY',
      { demands: attested(`https://x/${'a'.repeat(60)}/v1`, `https://x/${'a'.repeat(60)}/v2`) },
    ],
    [
      'an SBOM in two formats',
      'RULE_CONTRADICTORY',
      {
        demands: [
          { kind: 'sbom', sbom: 'cyclonedx' },
          { kind: 'sbom', sbom: 'spdx' },
        ],
      },
    ],
    ...['https://signature', 'https://sbom', 'scan', 'https://pin/digest', 'https://', '…'].map(
      (type): [string, string, Partial<AdmissionRule>] => [
        `an attestation that would be called otherwise: ${type}`,
        'RULE_MALFORMED',
        { demands: attested(type) },
      ],
    ),
    [
      'a scan by its type, of any age',
      'RULE_MALFORMED',
      { demands: attested('https://cosign.sigstore.dev/attestation/vuln/v1') },
    ],
    ['a scan of any age', 'RULE_MALFORMED', { demands: [{ kind: 'scan', maxAgeHours: 0 }] }],
    ['nowhere to hold', 'RULE_CONTRADICTORY', { enforce: [], elsewhere: 'nothing' }],
    ...['prod*', 'a.b', 'a..b', 'a'.repeat(64), ''].map(
      (name): [string, string, Partial<AdmissionRule>] => [
        `a namespace that is none: ${name}`,
        'RULE_MALFORMED',
        { enforce: [name] },
      ],
    ),
    ['a Secret that is none', 'RULE_MALFORMED', { pullSecrets: ['a..b'] }],
    [
      'no log in the public instance',
      'RULE_CONTRADICTORY',
      { trust: { ...KEYLESS.trust, tlog: 'none' } },
    ],
    [
      'log entries by an instance without a log',
      'RULE_CONTRADICTORY',
      {
        trust: { tlog: 'required', instance: privateInstance({ rekor: 'none', timestamps: true }) },
      },
    ],
    [
      'nothing that would tell the time',
      'RULE_CONTRADICTORY',
      { trust: { tlog: 'none', instance: privateInstance({ rekor: 'v1', timestamps: false }) } },
    ],
    ['a timeout of more than Kubernetes waits', 'RULE_MALFORMED', { timeoutSeconds: 31 }],
  ])('may not have %s', (_, code, change) => {
    expect(() => checkRule({ ...KEYLESS, ...change })).toThrow(expect.objectContaining({ code }))
  })
})

describe('what an image needs', () => {
  it('is the signature, and for an identity the provenance of the repository', () => {
    const [signature, provenance, ...rest] = statementsOf(KEYLESS)
    expect(signature?.predicateType).toBe('https://sigstore.dev/cosign/sign/v1')
    expect(provenance?.conditions).toEqual([
      expect.objectContaining({
        path: ['buildDefinition', 'externalParameters', 'workflow', 'repository'],
        matches: { exact: CALLER },
      }),
    ])
    expect(rest.map(({ name }) => name)).toEqual(['sbom', 'scan'])
  })

  it('has names that Kyverno takes, also with what it puts before them', () => {
    const types = [`https://x/${'a/'.repeat(100)}`, 'https://acme.example/Review/V1']
    const rule = checkRule({ ...KEYLESS, demands: attested(...types) })
    const [long = '', short] = statementsOf(rule)
      .slice(2)
      .map(({ name }) => name)
    expect(short).toBe('acme-example-review-v1')
    expect(`autogen-cronjob-${long}`).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/)
  })

  it('is the signature alone, where a key signs and nothing is demanded', () => {
    expect(statementsOf(keyRule()).map(({ name }) => name)).toEqual(['signature'])
  })
})
