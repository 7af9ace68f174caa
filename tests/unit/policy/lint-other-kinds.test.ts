import { describe, expect, it } from '@jest/globals'
import { lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import type { LintOptions } from '../../../src/policy/lint/finding.ts'
import { regoModule } from '../../../src/policy/policy-controller/rego.ts'
import { callerCondition } from '../../../src/policy/rule.ts'
import { asObject, type Json, type JsonObject } from '../../../src/shared/json.ts'
import { CALLER, ISSUER, nothingPassedOver, publicKey, WORKFLOW } from './rules.ts'

type Fields = Readonly<Record<string, unknown>>

const OPTIONS: LintOptions = { format: 'bundle' }
const IDENTITY = { subject: WORKFLOW, issuer: ISSUER }
const ALL = '(images.containers + images.initContainers + images.ephemeralContainers)'
const [, APP_NAMED] = nothingPassedOver('ghcr.io/acme/app')
  .matchImageReferences as readonly object[]
const GLOB_SUBJECT = { subject: 'https://github.com/acme/*', issuer: ISSUER }
const GLOB_MENDED = String.raw`^https://github\.com/acme/[^/@]+/\.github/workflows/[^/@]+\.ya?ml@refs/(?:heads|tags)/.+$`

/** An ImageValidatingPolicy without faults, and what its spec has otherwise. */
function imageValidatingPolicy(change: Fields): JsonObject {
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ImageValidatingPolicy',
    metadata: { name: 'tested' },
    spec: {
      webhookConfiguration: { timeoutSeconds: 30 },
      ...nothingPassedOver('ghcr.io/acme/*'),
      attestors: [{ name: 'one', cosign: { keyless: { identities: [IDENTITY] } } }],
      attestations: [{ name: 'provenance', intoto: { type: 'https://slsa.dev/provenance/v1' } }],
      validations: [
        { expression: `${ALL}.all(image, verifyImageSignatures(image, [attestors.one]) > 0)` },
        {
          expression: `${ALL}.all(image, extractPayload(image, attestations.provenance).predicate.buildDefinition.externalParameters.workflow.repository == "${CALLER}")`,
        },
      ],
      ...change,
    },
  }
}

function attestor(...identities: readonly Fields[]): Fields {
  return { attestors: [{ name: 'one', cosign: { keyless: { identities } } }] }
}

const PROVENANCE = {
  name: 'provenance',
  predicateType: 'https://slsa.dev/provenance/v1',
  policy: { type: 'rego', data: regoModule([callerCondition({ exact: CALLER })]) },
}
const OF_THE_WORKFLOW = {
  ...PROVENANCE,
  name: 'caller',
  policy: {
    type: 'rego',
    data: regoModule([callerCondition({ exact: 'https://github.com/platform/workflows' })]),
  },
}

/** A ClusterImagePolicy without faults, and what its spec or its one authority has otherwise. */
function clusterImagePolicy(authority: Fields, spec: Fields = {}): JsonObject {
  return {
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name: 'tested' },
    spec: {
      images: [{ glob: 'ghcr.io/acme/**' }],
      authorities: [
        {
          name: 'one',
          signatureFormat: 'bundle',
          keyless: { url: 'https://fulcio.sigstore.dev', identities: [IDENTITY] },
          attestations: [PROVENANCE],
          ...authority,
        },
      ],
      ...spec,
    },
  }
}

function keyless(identity: Fields): Fields {
  return { keyless: { url: 'https://fulcio.sigstore.dev', identities: [identity] } }
}

function named(policy: JsonObject): readonly string[] {
  const { findings } = lintPolicy([policy], OPTIONS)
  return [...new Set(findings.map(({ id, severity }) => `${severity} ${id}`))]
}

function mended(policy: JsonObject, options = OPTIONS): { readonly spec: Json } {
  const [document] = lintPolicy([policy], options).mended
  return { spec: asObject(document, 'mended')['spec'] as Json }
}

const KYVERNO: readonly (readonly [string, Fields, object])[] = [
  [
    'denies kyverno-ivp/subject-glob',
    attestor(GLOB_SUBJECT),
    attestor({ issuer: ISSUER, subjectRegExp: GLOB_MENDED }),
  ],
  [
    'admits kyverno-ivp/subject-unanchored',
    attestor({ issuer: ISSUER, subjectRegExp: 'github.com/acme/app' }),
    attestor({ issuer: ISSUER, subjectRegExp: '^(?:https://github.com/acme/app/.+)$' }),
  ],
  ['denies kyverno-ivp/identity-incomplete', attestor({ subject: WORKFLOW }), attestor(IDENTITY)],
  [
    'denies kyverno-ivp/multiple-identities',
    attestor(IDENTITY, {
      ...IDENTITY,
      subject: 'https://github.com/acme/app/.github/workflows/b.yml@refs/heads/main',
    }),
    {
      attestors: [{ name: 'one' }, { name: 'one2' }],
      validations: [
        {
          expression: `${ALL}.all(image, verifyImageSignatures(image, [attestors.one, attestors.one2]) > 0)`,
        },
        {},
      ],
    },
  ],
  [
    'admits kyverno-ivp/image-references',
    { matchImageReferences: [{ glob: 'ghcr.io/acme/app:*' }, APP_NAMED] },
    {
      matchImageReferences: [
        { glob: 'ghcr.io/acme/app:*' },
        APP_NAMED,
        { glob: 'ghcr.io/acme/app' },
        { glob: 'ghcr.io/acme/app@*' },
      ],
    },
  ],
  [
    'admits kyverno-ivp/validation-configuration',
    { validationConfigurations: { required: false } },
    { validationConfigurations: { required: true } },
  ],
  [
    'denies kyverno-ivp/webhook',
    { webhookConfiguration: { timeoutSeconds: 5 } },
    { webhookConfiguration: { timeoutSeconds: 30 } },
  ],
  ['admits kyverno-ivp/webhook', { failurePolicy: 'Ignore' }, { failurePolicy: 'Fail' }],
]

describe('an ImageValidatingPolicy', () => {
  it('without faults has none found, and stays as it is', () => {
    const policy = imageValidatingPolicy({})
    expect(named(policy)).toEqual([])
    expect(lintPolicy([policy], OPTIONS).mended).toEqual([policy])
  })

  it.each(KYVERNO)('with %s has that found alone, and mended', (expected, change, spec) => {
    const policy = imageValidatingPolicy(change)
    expect(named(policy)).toEqual([expected])
    expect(mended(policy)).toMatchObject({ spec })
    expect(named({ ...policy, ...mended(policy) })).toEqual([])
  })

  it('that forgets init containers lets them in only where nothing is required', () => {
    const expression =
      'images.containers.all(image, verifyImageSignatures(image, [attestors.one]) > 0)'
    const asked = {
      expression: `images.containers.all(image, extractPayload(image, attestations.provenance).predicate.buildDefinition.externalParameters.workflow.repository == "${CALLER}")`,
    }
    const policy = imageValidatingPolicy({ validations: [{ expression }, asked] })
    expect(named(policy)).toEqual(['denies kyverno-ivp/containers-forgotten'])
    const open = imageValidatingPolicy({
      validations: [{ expression }, asked],
      validationConfigurations: { required: false },
    })
    expect(named(open)).toContain('admits kyverno-ivp/containers-forgotten')
    expect(JSON.stringify(mended(policy))).toContain(`${ALL}.all(image, verifyImageSignatures`)
  })

  it('that asks nobody whose job signed is mended to ask', () => {
    const policy = imageValidatingPolicy({
      attestations: [],
      validations: [
        { expression: `${ALL}.all(image, verifyImageSignatures(image, [attestors.one]) > 0)` },
      ],
    })
    expect(named(policy)).toEqual(['admits kyverno-ivp/caller-unchecked'])
    const text = JSON.stringify(mended(policy, { ...OPTIONS, sourceRepository: CALLER }))
    expect(text).toContain(
      'verifyAttestationSignatures(image, attestations[\\"caller\\"], [attestors.one]) > 0',
    )
    expect(text).toContain('github\\\\\\\\.com/acme/app$')
  })

  it('with its own trusted root is told of the network that it needs', () => {
    const [one] = (attestor(IDENTITY) as { attestors: { cosign: object }[] }).attestors
    const attestors = [{ ...one, cosign: { ...one?.cosign, trustedRoot: { value: '{}' } } }]
    expect(named(imageValidatingPolicy({ attestors }))).toEqual([
      'hint kyverno-ivp/inline-trusted-root',
    ])
  })
})

function cue(comparison: string): Fields {
  const data = `predicate: buildDefinition: externalParameters: workflow: ${comparison}\n`
  return { type: 'cue', data }
}

const CONTROLLER: readonly (readonly [string, Fields, Fields, object])[] = [
  ['admits policy-controller/mode-warn', {}, { mode: 'warn' }, { mode: 'enforce' }],
  [
    'admits policy-controller/image-glob',
    {},
    { images: [{ glob: 'ghcr.io/acme/app' }] },
    {
      images: [
        { glob: 'ghcr.io/acme/app' },
        { glob: 'ghcr.io/acme/app:*' },
        { glob: 'ghcr.io/acme/app@*' },
      ],
    },
  ],
  [
    'admits policy-controller/image-glob',
    {},
    { images: [{ glob: 'ghcr.io/acme/app:**' }] },
    { images: [{ glob: 'ghcr.io/acme/app:**' }, { glob: 'ghcr.io/acme/app@*' }] },
  ],
  [
    'admits policy-controller/image-glob',
    {},
    { images: [{ glob: '*' }] },
    { images: [{ glob: '*' }, { glob: '**' }] },
  ],
  [
    'refused policy-controller/keyless-url',
    { keyless: { identities: [IDENTITY] } },
    {},
    { authorities: [keyless(IDENTITY)] },
  ],
  [
    'denies policy-controller/subject-glob',
    keyless(GLOB_SUBJECT),
    {},
    { authorities: [keyless({ subjectRegExp: GLOB_MENDED })] },
  ],
  [
    'admits policy-controller/subject-unanchored',
    keyless({ subject: WORKFLOW, issuerRegExp: 'githubusercontent' }),
    {},
    { authorities: [keyless({ issuerRegExp: '^(?:https://githubusercontent)$' })] },
  ],
  [
    'denies policy-controller/identity-incomplete',
    keyless({ issuer: ISSUER }),
    {},
    { authorities: [keyless({ subject: 'https://fill-in-who-signs.invalid/', issuer: ISSUER })] },
  ],
  [
    'denies policy-controller/signature-format',
    { signatureFormat: undefined },
    {},
    {
      authorities: [
        {
          signatureFormat: 'bundle',
          attestations: [PROVENANCE, { predicateType: 'https://sigstore.dev/cosign/sign/v1' }],
        },
      ],
    },
  ],
  [
    'denies policy-controller/attestation-type',
    { attestations: [PROVENANCE, { name: 'old', predicateType: 'slsaprovenance' }] },
    {},
    {
      authorities: [
        { attestations: [PROVENANCE, { predicateType: 'https://slsa.dev/provenance/v1' }] },
      ],
    },
  ],
  [
    'deprecated policy-controller/attestation-type',
    { attestations: [PROVENANCE, { name: 'sbom', predicateType: 'cyclonedx' }] },
    {},
    {
      authorities: [{ attestations: [PROVENANCE, { predicateType: 'https://cyclonedx.org/bom' }] }],
    },
  ],
  [
    'admits policy-controller/caller-unchecked',
    { attestations: [{ name: 'signature', predicateType: 'https://sigstore.dev/cosign/sign/v1' }] },
    {},
    { authorities: [{ attestations: [{}, OF_THE_WORKFLOW] }] },
  ],
  [
    'admits policy-controller/cue-missing-field',
    { attestations: [{ ...PROVENANCE, policy: cue(`repository: "${CALLER}"`) }] },
    {},
    { authorities: [{ attestations: [PROVENANCE] }] },
  ],
]

describe('a ClusterImagePolicy', () => {
  it('without faults has none found, and stays as it is', () => {
    const policy = clusterImagePolicy({})
    expect(named(policy)).toEqual([])
    expect(lintPolicy([policy], OPTIONS).mended).toEqual([policy])
  })

  it.each(CONTROLLER)(
    'with %s has that found alone, and mended',
    (expected, authority, change, spec) => {
      const policy = clusterImagePolicy(authority, change)
      expect(named(policy)).toEqual([expected])
      expect(mended(policy)).toMatchObject({ spec })
      expect(named({ ...policy, ...mended(policy) })).toEqual([])
    },
  )

  it.each([
    { subject: 'https://github.com/*' },
    { subject: 'https://github.com/acme*' },
    { subject: '*' },
    { subjectRegExp: String.raw`^https://github\.com/.*$` },
    {
      subjectRegExp: String.raw`^(?:https:\/\/github\.com\/acme\/.+|https?://github\.com/[^/]+/x)$`,
    },
    { subjectRegExp: '^https://.+$' },
    { subjectRegExp: '^(.*)$' },
  ])('that any owner satisfies is mended for nobody: %j', (subject) => {
    const policy = clusterImagePolicy(keyless({ ...subject, issuer: ISSUER }))
    const nobody = { subject: 'https://fill-in-who-signs.invalid/', issuer: ISSUER }
    expect(named(policy).length).toBeGreaterThan(0)
    expect(mended(policy)).toMatchObject({ spec: { authorities: [keyless(nobody)] } })
  })

  it.each([
    String.raw`^https://github\.com/acme/.*$`,
    String.raw`^(https://github.com/acme/.+|https:\/\/gitlab\.com/(?:a|b)/.+)$`,
    String.raw`^https?://github\.com/(?:acme|other)/app/.+$`,
    String.raw`^[^@]+@acme\.example$`,
  ])('that names an owner has no fault: %s', (subjectRegExp) => {
    expect(named(clusterImagePolicy(keyless({ subjectRegExp, issuer: ISSUER })))).toEqual([])
  })

  it('whose glob ends in a branch is mended for that branch, and none with its name at the end', () => {
    const subject = 'https://github.com/acme/app/.github/workflows/*@refs/heads/main'
    const policy = clusterImagePolicy(keyless({ subject, issuer: ISSUER }))
    const subjectRegExp = String.raw`^https://github\.com/acme/app/\.github/workflows/[^@]*@refs/heads/main$`
    expect(mended(policy)).toMatchObject({ spec: { authorities: [keyless({ subjectRegExp })] } })
  })

  it('with a key for bundles has it for the old format', () => {
    const change = { keyless: undefined, attestations: undefined, key: { data: publicKey() } }
    const policy = clusterImagePolicy(change)
    expect(named(policy)).toEqual(['denies policy-controller/bundle-key'])
    expect(mended(policy)).toMatchObject({ spec: { authorities: [{ signatureFormat: 'legacy' }] } })
  })

  it('whose demands are spread over authorities is told that any of them is enough', () => {
    const policy = clusterImagePolicy({})
    const { authorities } = asObject(policy['spec'], 'spec') as { authorities: object[] }
    const sbom = { name: 'sbom', predicateType: 'https://cyclonedx.org/bom' }
    const second = { ...authorities[0], name: 'two', attestations: [PROVENANCE, sbom] }
    const spread = clusterImagePolicy({}, { authorities: [...authorities, second] })
    expect(named(spread)).toEqual(['admits policy-controller/any-authority'])
    expect(lintPolicy([spread], OPTIONS).mended).toEqual([spread])
  })

  it('with a key that is cut off keeps it, or has the one that is given', () => {
    const key = publicKey()
    const authority = {
      keyless: undefined,
      attestations: [],
      signatureFormat: 'legacy',
      key: { data: key.slice(0, 80) },
    }
    const policy = clusterImagePolicy(authority)
    expect(named(policy)).toEqual(['refused policy-controller/public-key'])
    expect(mended(policy)).toMatchObject({ spec: { authorities: [{ key: authority.key }] } })
    expect(mended(policy, { ...OPTIONS, publicKey: key })).toMatchObject({
      spec: { authorities: [{ key: { data: key } }] },
    })
  })
})
