import { describe, expect, it } from '@jest/globals'
import { writePolicy } from '../../../src/policy/engines.ts'
import { isFault, lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import type { Finding, LintOptions } from '../../../src/policy/lint/finding.ts'
import { type Json, type JsonObject, asObject } from '../../../src/shared/json.ts'
import { CALLER, ISSUER, KEYLESS, keyRule, publicKey, withoutDenials, WORKFLOW } from './rules.ts'

type Fields = Readonly<Record<string, unknown>>

const OPTIONS: LintOptions = { format: 'bundle' }
const IDENTITY = { subject: WORKFLOW, issuer: ISSUER, rekor: { url: 'https://rekor.sigstore.dev' } }
const KEY = publicKey()
const SIGN = 'https://sigstore.dev/cosign/sign/v1'
const PROVENANCE = {
  type: 'https://slsa.dev/provenance/v1',
  attestors: [{ entries: [{ keyless: IDENTITY }] }],
  conditions: [
    {
      all: [
        {
          key: '{{ buildDefinition.externalParameters.workflow.repository }}',
          operator: 'Equals',
          value: CALLER,
        },
      ],
    },
  ],
}

/** A ClusterPolicy without faults, and what it has otherwise in its one entry of verifyImages. */
function policyWith(change: Fields, spec: Fields = {}): JsonObject {
  return {
    apiVersion: 'kyverno.io/v1',
    kind: 'ClusterPolicy',
    metadata: { name: 'tested', labels: { kept: 'yes' } },
    spec: {
      webhookConfiguration: { timeoutSeconds: 30 },
      rules: [
        {
          name: 'images',
          match: { any: [{ resources: { kinds: ['Pod'] } }] },
          verifyImages: [
            {
              type: 'SigstoreBundle',
              imageReferences: ['ghcr.io/acme/*'],
              failureAction: 'Enforce',
              attestations: [
                { type: SIGN, attestors: [{ entries: [{ keyless: IDENTITY }] }] },
                PROVENANCE,
              ],
              useCache: false,
              imageRegistryCredentials: { secrets: ['login'] },
              ...change,
            },
          ],
        },
      ],
      ...spec,
    },
  }
}

/** The second has tests of its own. */
const OF_EVERY_POLICY = ['kyverno/cluster-policy-kind', 'kyverno/unverified-images']

function keyless(change: Fields): Fields {
  return { entries: [{ keyless: { ...IDENTITY, ...change } }] }
}

function signedBy(set: Fields, change: Fields = {}): Fields {
  return { attestations: [{ type: SIGN, attestors: [set] }, PROVENANCE], ...change }
}

function found(policy: Json | JsonObject, options = OPTIONS): readonly Finding[] {
  const { findings } = lintPolicy([asObject(policy, 'policy')], options)
  return findings.filter(({ id }) => !OF_EVERY_POLICY.includes(id))
}

function named(policy: JsonObject): readonly string[] {
  return [...new Set(found(policy).map(({ id, severity }) => `${severity} ${id}`))]
}

const cosign = { type: 'Cosign' }
const attestors = [keyless({})]

const CASES: readonly (readonly [string, JsonObject])[] = [
  ['admits kyverno/no-failure-action', policyWith({ failureAction: undefined })],
  [
    'deprecated kyverno/spec-failure-action',
    policyWith({ failureAction: undefined }, { validationFailureAction: 'enforce' }),
  ],
  [
    'refused kyverno/audit-mutates-digest',
    policyWith({ failureAction: 'Audit', verifyDigest: false }),
  ],
  [
    'denies kyverno/audit-verifies-digest',
    policyWith({ failureAction: 'Audit', mutateDigest: false }),
  ],
  [
    'admits kyverno/failure-action-overrides',
    policyWith({
      mutateDigest: false,
      verifyDigest: false,
      failureAction: 'Audit',
      failureActionOverrides: [{ action: 'Enforce', namespaces: ['prod'] }],
    }),
  ],
  [
    'admits kyverno/subject-glob',
    policyWith(signedBy(keyless({ subject: 'https://github.com/acme/*' }), cosign)),
  ],
  [
    'denies kyverno/subject-glob',
    policyWith(signedBy(keyless({ subject: 'https://github.com/acme/*' }))),
  ],
  [
    'admits kyverno/subject-unanchored',
    policyWith(signedBy(keyless({ subject: undefined, subjectRegExp: 'github.com/acme/app' }))),
  ],
  [
    'admits kyverno/subject-unanchored',
    policyWith(signedBy(keyless({ issuer: undefined, issuerRegExp: '^https://a$|b' }))),
  ],
  [
    'admits kyverno/subject-unanchored',
    policyWith(signedBy(keyless({ subject: undefined, subjectRegExp: String.raw`^https://x\$` }))),
  ],
  [
    'admits kyverno/identity-incomplete',
    policyWith(signedBy(keyless({ issuer: undefined }), cosign)),
  ],
  ['denies kyverno/identity-incomplete', policyWith(signedBy(keyless({ issuer: undefined })))],
  ['refused kyverno/rekor-url', policyWith(signedBy(keyless({ rekor: undefined })))],
  ['refused kyverno/rekor-url', policyWith(signedBy(keyless({ rekor: { ignoreTlog: true } })))],
  [
    'denies kyverno/public-key',
    policyWith(
      signedBy({
        entries: [{ keys: { publicKeys: KEY.slice(0, 90), rekor: { ignoreTlog: true } } }],
      }),
    ),
  ],
  [
    'denies kyverno/attestation-keys',
    policyWith(
      signedBy({
        count: 1,
        entries: [{ keys: { publicKeys: KEY + publicKey(), rekor: { ignoreTlog: true } } }],
      }),
    ),
  ],
  [
    'hint kyverno/all-must-sign',
    policyWith(
      signedBy({ entries: [{ keyless: IDENTITY }, { keyless: { ...IDENTITY, subject: CALLER } }] }),
    ),
  ],
  [
    'hint kyverno/keys-need-log',
    policyWith(signedBy({ entries: [{ keys: { publicKeys: KEY } }] })),
  ],
  ['admits kyverno/any-bundle', policyWith({ attestors, attestations: [PROVENANCE] })],
  [
    'admits kyverno/attestation-without-attestors',
    policyWith({ ...cosign, attestations: [{ type: 'https://cyclonedx.org/bom' }, PROVENANCE] }),
  ],
  [
    'denies kyverno/attestation-without-attestors',
    policyWith({ attestations: [{ type: 'https://cyclonedx.org/bom' }, PROVENANCE] }),
  ],
  [
    'deprecated kyverno/predicate-type',
    policyWith({ attestations: [{ predicateType: SIGN, attestors }, PROVENANCE] }),
  ],
  [
    'denies kyverno/attestation-type',
    policyWith({ attestations: [{ type: 'cyclonedx', attestors }, PROVENANCE] }),
  ],
  [
    'denies kyverno/attestation-type',
    policyWith({
      attestations: [{ type: 'https://slsa.dev/provenance/v0.2', attestors }, PROVENANCE],
    }),
  ],
  ['admits kyverno/caller-unchecked', policyWith({ attestations: [{ type: SIGN, attestors }] })],
  [
    'admits kyverno/bundle-ignored-fields',
    policyWith(
      signedBy(keyless({ additionalExtensions: { githubWorkflowRepository: 'acme/app' } })),
    ),
  ],
  ['denies kyverno/bundle-ignored-fields', policyWith(signedBy(keyless({ roots: 'PEM' })))],
  [
    'hint kyverno/bundle-ignored-fields',
    policyWith(signedBy(keyless({ rekor: { url: 'https://rekor.acme.example' } }))),
  ],
  ['denies kyverno/type-missing', policyWith({ type: undefined })],
  ['denies kyverno/cosign-oci11', policyWith({ cosignOCI11: true })],
  ['admits kyverno/cache-by-tag', policyWith({ useCache: undefined })],
  ['admits kyverno/required-false', policyWith({ required: false })],
  ['admits kyverno/verify-digest-off', policyWith({ verifyDigest: false })],
  ['denies kyverno/mutate-digest-off', policyWith({ mutateDigest: false })],
  ['hint kyverno/registry-credentials', policyWith({ imageRegistryCredentials: undefined })],
  ['admits kyverno/image-references', policyWith({ imageReferences: ['ghcr.io/acme/app'] })],
  ['admits kyverno/image-references', policyWith({ imageReferences: ['ghcr.io/acme/app:*'] })],
  ['admits kyverno/image-references', policyWith({ imageReferences: ['docker.io/acme/*'] })],
  [
    'admits kyverno/failure-policy-ignore',
    policyWith({}, { webhookConfiguration: { timeoutSeconds: 30, failurePolicy: 'Ignore' } }),
  ],
  ['denies kyverno/webhook-timeout', policyWith({}, { webhookConfiguration: {} })],
  [
    'refused kyverno/webhook-timeout',
    policyWith({}, { webhookConfiguration: { timeoutSeconds: 60 } }),
  ],
  ['refused kyverno/webhook-fields', policyWith({}, { webhookTimeoutSeconds: 20 })],
]

describe('a ClusterPolicy', () => {
  it('without faults has none found, and stays as it is', () => {
    const policy = policyWith({})
    expect(found(policy)).toEqual([])
    const { mended } = lintPolicy([policy], OPTIONS)
    expect(mended.map((item) => withoutDenials(asObject(item, 'mended')))).toEqual([policy])
  })

  it.each(CASES)('with %s has that found alone, and mended', (expected, policy) => {
    expect(named(policy)).toEqual([expected])
    const again = lintPolicy(
      lintPolicy([policy], OPTIONS).mended.map((item) => asObject(item, 'mended')),
      OPTIONS,
    )
    const severities = again.findings.map(({ id, severity }) => `${severity} ${id}`)
    const isLeft = expected.startsWith('hint') || expected === 'denies kyverno/public-key'
    expect(severities.includes(expected)).toBe(isLeft)
    expect(again.mended[0]).toMatchObject({ metadata: { labels: { kept: 'yes' } } })
  })

  it.each([
    [['ghcr.io/acme/app:*', 'ghcr.io/acme/app@*']],
    [['ghcr.io/acme/*:*', 'ghcr.io/acme/*@*']],
    [['ghcr.io/acme/app', 'ghcr.io/acme/app:*', 'ghcr.io/acme/app@*']],
  ])('for %j is for every name of the images', (imageReferences) => {
    expect(named(policyWith({ imageReferences }))).not.toContain('admits kyverno/image-references')
  })

  it.each([
    [['ghcr.io/acme/*:*', 'ghcr.io/acme/app@*']],
    [['ghcr.io/acme/app', 'ghcr.io/acme/app@*']],
  ])('for %j leaves names out', (imageReferences) => {
    expect(named(policyWith({ imageReferences }))).toContain('admits kyverno/image-references')
  })

  it('that says no type has an SBOM pass as signed once bundles are read', () => {
    const signed = { attestors: PROVENANCE.attestors, attestations: [PROVENANCE] }
    const policy = policyWith({ type: undefined, ...signed })
    const faults = found(policy).filter(({ id }) => id === 'kyverno/any-bundle')
    expect(faults.map(({ severity }) => severity)).toEqual(['hint'])
    expect(faults[0]?.message).toMatch(/^once bundles are read/)
  })

  it('that hands a deprecated key to attestations has it mended for both', () => {
    const policy = policyWith({
      key: KEY,
      attestations: [{ type: SIGN }],
    })
    expect(named(policy)).toContain('admits kyverno/key-beside-attestations')
    const set = [{ entries: [{ keys: { publicKeys: KEY } }] }]
    expect(verificationOf(lintPolicy([policy], OPTIONS).mended[0])).toMatchObject({
      attestors: set,
      attestations: [{ type: SIGN, attestors: set }],
    })
  })

  it('whose overrides enforce by namespace and by label is enforced in both', () => {
    const selector = { matchLabels: { tier: 'live' } }
    const policy = policyWith(
      { failureAction: undefined },
      {
        validationFailureActionOverrides: [
          { action: 'Enforce', namespaces: ['prod'] },
          { action: 'Enforce', namespaceSelector: selector },
        ],
      },
    )
    const [enforced, audited] = lintPolicy([policy], OPTIONS).mended.map((item) =>
      withoutDenials(asObject(item, 'mended')),
    )
    const pods = { kinds: ['Pod'] }
    expect(enforced).toMatchObject({
      spec: {
        rules: [
          {
            match: {
              any: [
                { resources: { ...pods, namespaces: ['prod'] } },
                { resources: { ...pods, namespaceSelector: selector } },
              ],
            },
          },
        ],
      },
    })
    expect(audited).toMatchObject({
      spec: {
        rules: [
          {
            exclude: {
              any: [
                { resources: { namespaces: ['prod'] } },
                { resources: { namespaceSelector: selector } },
              ],
            },
          },
        ],
      },
    })
  })

  it('whose overrides contradict each other is enforced everywhere', () => {
    const policy = policyWith(
      {},
      {
        validationFailureActionOverrides: [
          { action: 'Enforce', namespaces: ['prod*'] },
          { action: 'Audit', namespaces: ['prod-test'] },
        ],
      },
    )
    const { mended } = lintPolicy([policy], OPTIONS)
    expect(mended).toHaveLength(1)
    expect(verificationOf(mended[0])).toMatchObject({ failureAction: 'Enforce' })
  })

  it('that says nobody is mended for nobody, not for everybody', () => {
    const policy = policyWith({
      ...cosign,
      attestors: [{ entries: [{ keyless: {} }] }],
      attestations: [],
    })
    expect(verificationOf(lintPolicy([policy], { format: 'cosign' }).mended[0])).toMatchObject({
      attestors: [{ entries: [{ keyless: { subject: /invalid/, issuer: /invalid/ } }] }].map(() =>
        expect.objectContaining({
          entries: [
            {
              keyless: expect.objectContaining({
                subject: 'https://fill-in-who-signs.invalid/',
                issuer: 'https://fill-in-who-signs.invalid/',
              }) as unknown,
            },
          ],
        }),
      ),
    })
  })
})

describe('the policies that we write', () => {
  const rules = [
    KEYLESS,
    { ...KEYLESS, format: 'cosign' as const },
    { ...KEYLESS, enforce: 'everywhere' as const },
    keyRule(),
  ]

  it.each(['kyverno', 'kyverno-ivp'] as const)('for %s have no faults', (engine) => {
    for (const rule of rules) {
      const { documents } = writePolicy(rule, engine, { acceptWeaker: true })
      // Together, for debug containers have a policy of their own.
      const { findings } = lintPolicy(
        documents.map((document) => asObject(document, 'policy')),
        OPTIONS,
      )
      expect(findings.filter(isFault)).toEqual([])
    }
  })
})

function verificationOf(policy: Json | undefined): unknown {
  const { spec } = asObject(policy, 'policy') as {
    readonly spec: { readonly rules: readonly { readonly verifyImages?: readonly unknown[] }[] }
  }
  return spec.rules.flatMap(({ verifyImages = [] }) => verifyImages)[0]
}
