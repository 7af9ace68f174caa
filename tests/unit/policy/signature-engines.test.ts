import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { connaisseurValues } from '../../../src/policy/connaisseur.ts'
import { writePolicy } from '../../../src/policy/engines.ts'
import { ratifyDocuments } from '../../../src/policy/ratify.ts'
import type { AdmissionRule, Signers } from '../../../src/policy/rule.ts'
import { privateInstance } from './private-root.ts'
import { CALLER, ISSUER, KEYLESS, keyRule, publicKey, WORKFLOW } from './rules.ts'

const LEGACY: AdmissionRule = { ...KEYLESS, format: 'cosign' }
const KEYS: AdmissionRule = { ...keyRule(), format: 'cosign' }
const KMS: AdmissionRule = {
  ...KEYS,
  signers: { kind: 'kms', uris: ['awskms:///alias/cosign'] },
}
const OWN: Signers = {
  kind: 'keyless',
  identities: [{ exact: `${CALLER}/.github/workflows/release.yml@refs/tags/v1` }],
  issuer: ISSUER,
  sourceRepository: { exact: CALLER },
}

interface Values {
  readonly application: {
    readonly validators: readonly Readonly<Record<string, unknown>>[]
    readonly policy: readonly Readonly<Record<string, unknown>>[]
    readonly features: Readonly<Record<string, unknown>>
  }
}
const valuesOf = (rule: AdmissionRule): Values['application'] => {
  const [document] = connaisseurValues(rule).documents as unknown as readonly Values[]
  if (document === undefined) throw new TypeError('nothing was written')
  return document.application
}

interface Document {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: Readonly<Record<string, unknown>>
}
const ratifyOf = (rule: AdmissionRule, kind: string): readonly Document[] =>
  (ratifyDocuments(rule).documents as unknown as readonly Document[]).filter(
    (document) => document.kind === kind,
  )

describe('Connaisseur’s values', () => {
  it('verify the rule’s images with any one of the signers, and let the others in', () => {
    const { validators, policy, features } = valuesOf(LEGACY)
    expect(validators).toEqual([
      {
        name: 'sealed',
        type: 'cosign',
        trustRoots: [{ name: 'signer1', keyless: { issuer: ISSUER, subject: WORKFLOW } }],
      },
      { name: 'others', type: 'static', approve: true },
    ])
    const sealed = {
      validator: 'sealed',
      with: {
        trustRoot: '*',
        threshold: 1,
        verifyInTransparencyLog: true,
        verifySCT: true,
        mode: 'mutate',
      },
    }
    expect(policy).toEqual([
      { pattern: 'ghcr.io/acme/app:*', ...sealed },
      { pattern: 'ghcr.io/acme/app@*', ...sealed },
      { pattern: '*:*', validator: 'others' },
    ])
    expect(features).toMatchObject({
      detectionMode: false,
      namespacedValidation: { mode: 'validate' },
      automaticChildApproval: false,
    })
  })

  it('ask nobody but the registry for keys without a log, and deny every other image', () => {
    const { validators, policy } = valuesOf(KEYS)
    expect(validators).toHaveLength(1)
    expect(policy).toEqual([
      {
        pattern: '*:*',
        validator: 'sealed',
        with: expect.objectContaining({ verifyInTransparencyLog: false, verifySCT: false }),
      },
    ])
    const [validator] = validators
    expect(validator?.['trustRoots']).toEqual([
      { name: 'signer1', key: expect.stringMatching(/^-----BEGIN PUBLIC KEY-----\n/) },
      { name: 'signer2', key: expect.stringMatching(/^-----BEGIN PUBLIC KEY-----\n/) },
    ])
  })

  it('name a KMS key by its address', () => {
    expect(valuesOf(KMS).validators[0]?.['trustRoots']).toEqual([
      { name: 'signer1', key: 'awskms:///alias/cosign' },
    ])
  })

  it('believe a private instance by its own keys', () => {
    const instance = privateInstance({ rekor: 'both', timestamps: true })
    const rule: AdmissionRule = { ...LEGACY, trust: { tlog: 'required', instance } }
    expect(valuesOf(rule).validators[0]?.['host']).toEqual({
      rekor: 'https://rekor.sigstore.dev',
      rekorPubkey: expect.stringContaining('PUBLIC KEY'),
      fulcioCert: expect.stringContaining('CERTIFICATE'),
      ctLogPubkey: expect.stringContaining('PUBLIC KEY'),
    })
  })

  it('warn alone where the rule enforces nowhere, and look at every namespace where it does so everywhere', () => {
    expect(valuesOf({ ...LEGACY, enforce: [] }).features).toMatchObject({
      detectionMode: true,
      namespacedValidation: { mode: 'ignore' },
    })
    expect(valuesOf({ ...LEGACY, enforce: 'everywhere' }).features).toMatchObject({
      detectionMode: false,
      namespacedValidation: { mode: 'ignore' },
    })
  })

  it.each<[string, AdmissionRule]>([
    ['bundles', KEYLESS],
    ['two Secrets', { ...LEGACY, pullSecrets: ['a', 'b'] }],
    [
      'an identity without a log',
      {
        ...LEGACY,
        trust: { tlog: 'none', instance: privateInstance({ rekor: 'v1', timestamps: true }) },
      },
    ],
    [
      'a log of Rekor v2',
      {
        ...LEGACY,
        trust: { tlog: 'required', instance: privateInstance({ rekor: 'v2', timestamps: true }) },
      },
    ],
  ])('cannot be written for %s', (_, rule) => {
    expect(() => connaisseurValues(rule)).toThrow(
      expect.objectContaining({ code: 'POLICY_ENGINE_UNFIT' }),
    )
  })
})

describe('Ratify’s documents', () => {
  const oneKey: AdmissionRule = { ...keyRule([publicKey()]), format: 'cosign' }

  it('demand a signature, and one that fits the image where there is one ECDSA key', () => {
    expect(ratifyOf(oneKey, 'Policy')[0]?.spec).toEqual({
      type: 'config-policy',
      parameters: {
        artifactVerificationPolicies: { 'application/vnd.dev.cosign.artifact.sig.v1+json': 'any' },
      },
    })
    expect(ratifyOf(oneKey, 'Verifier')[0]?.spec['parameters']).toEqual({
      key: '/usr/local/ratify-certs/cosign/cosign.pub',
    })
    expect(ratifyDocuments(oneKey).losses).toEqual([])
    expect(() => writePolicy(oneKey, 'ratify', { acceptWeaker: false })).not.toThrow()
  })

  it('name it as a loss that its trust policies take a copied signature', () => {
    const { publicKey: key } = generateKeyPairSync('ed25519')
    const ed25519 = keyRule([key.export({ type: 'spki', format: 'pem' }).toString()])
    for (const rule of [KEYS, LEGACY, { ...ed25519, format: 'cosign' as const }]) {
      expect(ratifyDocuments(rule).losses[0]).toContain('of another image by the same signer')
      expect(() => writePolicy(rule, 'ratify', { acceptWeaker: false })).toThrow(
        expect.objectContaining({ code: 'POLICY_WEAKER' }),
      )
    }
  })

  it('give each key by a document of its own', () => {
    const [first, second] = ratifyOf(KEYS, 'KeyManagementProvider')
    expect([first?.metadata.name, second?.metadata.name]).toEqual([
      'air-gapped-key-1',
      'air-gapped-key-2',
    ])
    expect(ratifyOf(KEYS, 'Verifier')[0]?.spec['parameters']).toEqual({
      trustPolicies: [
        expect.objectContaining({
          scopes: ['*'],
          tLogVerify: false,
          keys: [{ provider: 'air-gapped-key-1' }, { provider: 'air-gapped-key-2' }],
        }),
      ],
    })
  })

  it('deny in the namespaces of the rule, and report in the others', () => {
    expect(ratifyOf(LEGACY, 'RatifyVerification').map(({ spec }) => spec)).toEqual([
      {
        enforcementAction: 'deny',
        match: { kinds: [{ apiGroups: [''], kinds: ['Pod'] }], namespaces: ['prod'] },
      },
      {
        enforcementAction: 'dryrun',
        match: { kinds: [{ apiGroups: [''], kinds: ['Pod'] }], excludedNamespaces: ['prod'] },
      },
    ])
  })

  it('leave out scopes that lie in another, which Ratify refuses', () => {
    const rule: AdmissionRule = {
      ...LEGACY,
      images: [...LEGACY.images, { kind: 'below', place: 'ghcr.io/acme' }],
    }
    const [verifier] = ratifyOf(rule, 'Verifier')
    const { trustPolicies } = verifier?.spec['parameters'] as {
      readonly trustPolicies: readonly { readonly scopes: readonly string[] }[]
    }
    expect(trustPolicies[0]?.scopes).toEqual(['ghcr.io/acme/*'])
  })

  it.each<[string, AdmissionRule]>([
    ['bundles', KEYLESS],
    ['a key service', KMS],
    [
      'a private instance',
      {
        ...LEGACY,
        trust: { tlog: 'required', instance: privateInstance({ rekor: 'v1', timestamps: true }) },
      },
    ],
    [
      'a name with an underscore',
      {
        ...LEGACY,
        images: [{ kind: 'repository', repository: { registry: 'ghcr.io', path: 'acme/a_b' } }],
      },
    ],
  ])('cannot be written for %s', (_, rule) => {
    expect(() => ratifyDocuments(rule)).toThrow(
      expect.objectContaining({ code: 'POLICY_ENGINE_UNFIT' }),
    )
  })
})

describe('engines that read signatures alone', () => {
  it.each(['connaisseur', 'ratify'] as const)('%s: say what each demand would let in', (engine) => {
    const rule: AdmissionRule = {
      ...LEGACY,
      demands: [
        ...LEGACY.demands,
        { kind: 'provenance' },
        { kind: 'attestation', predicateType: 'https://acme.example/review/v1' },
      ],
    }
    const { losses } = writePolicy(rule, engine, { acceptWeaker: true })
    const text = losses.join('\n')
    expect(text).toContain('an image without an SBOM is admitted')
    expect(text).toContain('vulnerability scan is older than 168 hours')
    expect(text).toContain('an image without provenance is admitted')
    expect(text).toContain('an attestation of https://acme.example/review/v1')
    expect(text).toContain(`any repository had signed by ${WORKFLOW} is admitted`)
  })

  it('cannot tell callers of a workflow in the repository itself, and what it was started for', () => {
    const rule = {
      ...LEGACY,
      signers: { ...OWN, sourceRef: { exact: 'refs/tags/v1' } },
      demands: [],
    }
    expect(connaisseurValues(rule).losses).toEqual([
      expect.stringContaining('cannot tell who called a workflow'),
      expect.stringContaining('another branch or tag than refs/tags/v1'),
    ])
  })
})
