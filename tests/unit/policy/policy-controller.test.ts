import { describe, expect, it } from '@jest/globals'
import { clusterImagePolicies } from '../../../src/policy/policy-controller/cluster-image-policy.ts'
import { regoModule } from '../../../src/policy/policy-controller/rego.ts'
import type { AdmissionRule, RuleTrust } from '../../../src/policy/rule.ts'
import { privateInstance } from './private-root.ts'
import { CALLER, ISSUER, KEYLESS, keyRule, WORKFLOW } from './rules.ts'

interface Policy {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly mode: string
    readonly images: readonly { readonly glob: string }[]
    readonly authorities: readonly Authority[]
    readonly sigstoreKeys?: Readonly<Record<string, readonly object[]>>
    readonly remote?: object
  }
}
interface Authority {
  readonly signatureFormat?: string
  readonly keyless?: { readonly identities: readonly object[] } & Readonly<Record<string, unknown>>
  readonly key?: object
  readonly ctlog?: object
  readonly rfc3161timestamp?: object
  readonly source?: unknown
  readonly attestations?: readonly {
    readonly name: string
    readonly predicateType: string
    readonly policy?: { readonly type: string; readonly data: string }
  }[]
}

const policiesOf = (rule: AdmissionRule): readonly Policy[] =>
  clusterImagePolicies(rule).documents as unknown as readonly Policy[]
const authorityOf = (rule: AdmissionRule): Authority => {
  const policy = policiesOf(rule).find(({ kind }) => kind === 'ClusterImagePolicy')
  return policy?.spec.authorities[0] ?? {}
}
const trusting = (trust: Partial<RuleTrust>, rule = KEYLESS): AdmissionRule => ({
  ...rule,
  trust: { ...rule.trust, ...trust },
})
const cosign = (rule: AdmissionRule): AdmissionRule => ({ ...rule, format: 'cosign' })

describe('policy-controller’s ClusterImagePolicy', () => {
  it('demands every statement, the signature too, of one authority', () => {
    const [policy, ...more] = policiesOf(KEYLESS)
    expect(more).toEqual([])
    expect(policy?.spec.mode).toBe('enforce')
    expect(policy?.spec.authorities).toHaveLength(1)
    const authority = authorityOf(KEYLESS)
    expect(authority.signatureFormat).toBe('bundle')
    expect(authority.ctlog).toEqual({ url: 'https://rekor.sigstore.dev' })
    expect(authority.keyless?.identities).toEqual([{ issuer: ISSUER, subject: WORKFLOW }])
    expect(authority.attestations?.map(({ predicateType }) => predicateType)).toEqual([
      'https://sigstore.dev/cosign/sign/v1',
      'https://slsa.dev/provenance/v1',
      'https://cyclonedx.org/bom',
      'https://cosign.sigstore.dev/attestation/vuln/v1',
    ])
    expect(clusterImagePolicies(KEYLESS).losses).toEqual([])
  })

  it('asks the provenance for the repository, and the scan for its age', () => {
    const data = authorityOf(KEYLESS).attestations?.map(({ policy }) => policy?.data)
    expect(data?.[0]).toBeUndefined()
    expect(data?.[1]).toBe(`package sigstore

condition_1 {
  regex.match("^${CALLER.replaceAll('.', String.raw`\\.`)}$", input.predicate["buildDefinition"]["externalParameters"]["workflow"]["repository"])
}

reasons["it was not built for ${CALLER}"] {
  not condition_1
}

default compliant = false

compliant {
  count(reasons) == 0
}

isCompliant[verdict] {
  verdict := {"result": compliant, "error": concat("; ", reasons)}
}
`)
    expect(data?.[3]).toContain('age <= 168 * 3600 * 1000000000')
    expect(data?.[3]).toContain('age >= -300 * 1000000000')
  })

  it('takes several identities as one pattern, since bundles are compared with one alone', () => {
    const rule: AdmissionRule = {
      ...KEYLESS,
      signers: {
        kind: 'keyless',
        identities: [
          { exact: WORKFLOW },
          { pattern: String.raw`^https://github\.com/acme/(?:a|b)/.+$` },
        ],
        issuer: ISSUER,
        sourceRepository: { exact: CALLER },
      },
    }
    const [identity, ...more] = authorityOf(rule).keyless?.identities ?? []
    expect(more).toEqual([])
    const { subjectRegExp } = identity as { readonly subjectRegExp: string }
    const pattern = new RegExp(subjectRegExp)
    expect(pattern.test(WORKFLOW)).toBe(true)
    expect(pattern.test('https://github.com/acme/b/x')).toBe(true)
    expect(pattern.test(`${WORKFLOW}x`)).toBe(false)
    expect(pattern.test(`x${WORKFLOW}`)).toBe(false)
    expect(pattern.test('https://github.com/acme/c/x')).toBe(false)
  })

  it('has the signature in a policy of its own where it is one of cosign’s tags', () => {
    const [signature, attested, ...more] = policiesOf(cosign(KEYLESS))
    expect(more).toEqual([])
    expect(signature?.metadata.name).toBe('acme-app-signature')
    expect(signature?.spec.authorities[0]?.attestations).toBeUndefined()
    expect(attested?.metadata.name).toBe('acme-app-attested')
    expect(attested?.spec.authorities[0]?.attestations?.map(({ name }) => name)).toEqual([
      'provenance',
      'sbom',
      'scan',
    ])
  })

  it('lets either key have made each statement while one replaces the other', () => {
    const rule = { ...cosign(keyRule()), demands: KEYLESS.demands }
    const policies = policiesOf(rule)
    expect(policies.map(({ metadata }) => metadata.name)).toEqual([
      'air-gapped-signature',
      'air-gapped-sbom',
      'air-gapped-scan',
    ])
    for (const { spec } of policies) {
      expect(spec.authorities).toHaveLength(2)
      expect(spec.images).toEqual([{ glob: '**' }])
      // Without a log nothing but the registry is asked.
      expect(spec.authorities.every(({ ctlog }) => ctlog === undefined)).toBe(true)
    }
  })

  it('asks the log where keys need an entry', () => {
    const rule = trusting({ tlog: 'required' }, cosign(keyRule()))
    expect(authorityOf(rule).ctlog).toEqual({ url: 'https://rekor.sigstore.dev' })
  })

  it('matches every depth below a place, and names the Secrets', () => {
    const rule: AdmissionRule = {
      ...KEYLESS,
      images: [{ kind: 'below', place: 'ghcr.io/acme' }],
      pullSecrets: ['ghcr'],
      enforce: [],
    }
    const [policy] = policiesOf(rule)
    expect(policy?.spec.images).toEqual([{ glob: 'ghcr.io/acme/**' }])
    expect(policy?.spec.mode).toBe('warn')
    expect(authorityOf(rule).source).toEqual([{ signaturePullSecrets: [{ name: 'ghcr' }] }])
  })

  it('says which label the namespaces need, and which setting must stay off', () => {
    const notes = clusterImagePolicies(KEYLESS).notes.join('\n')
    expect(notes).toContain('kubectl label namespace prod policy.sigstore.dev/include=true')
    expect(notes).toContain('enable-oci11')
    expect(notes).toContain('Elsewhere nothing is reported')
  })

  it.each<[string, AdmissionRule]>([
    ['keys with bundles', keyRule()],
    [
      'a key of AWS by its alias',
      { ...cosign(KEYLESS), signers: { kind: 'kms', uris: ['awskms:///alias/cosign'] } },
    ],
    [
      'a log of Rekor v2 and no timestamps',
      trusting({ instance: privateInstance({ rekor: 'v2', timestamps: false }) }, cosign(KEYLESS)),
    ],
    [
      'bundles of a private instance without timestamps',
      trusting({ instance: privateInstance({ rekor: 'v1', timestamps: false }) }),
    ],
  ])('refuses %s', (_, rule) => {
    expect(() => clusterImagePolicies(rule)).toThrow(
      expect.objectContaining({ code: 'POLICY_ENGINE_UNFIT', kind: 'usage' }),
    )
  })
})

describe('policy-controller’s TrustRoot', () => {
  const rekorV1 = cosign(
    trusting({ instance: privateInstance({ rekor: 'both', timestamps: true }) }),
  )

  it('holds the keys of Rekor v1 alone, and every authority refers to it', () => {
    const [root, ...policies] = policiesOf(rekorV1)
    expect(root?.kind).toBe('TrustRoot')
    expect(root?.spec.sigstoreKeys?.['tLogs']).toEqual([
      {
        baseURL: 'https://rekor.sigstore.dev',
        hashAlgorithm: 'sha-256',
        publicKey: expect.any(String),
      },
    ])
    for (const { spec } of policies) {
      const [authority] = spec.authorities
      expect(authority?.keyless).toMatchObject({ trustRootRef: 'acme-app' })
      expect(authority?.keyless?.['insecureIgnoreSCT']).toBeUndefined()
      expect(authority?.ctlog).toMatchObject({ trustRootRef: 'acme-app' })
      expect(authority?.rfc3161timestamp).toBeUndefined()
    }
    expect(clusterImagePolicies(rekorV1).losses).toEqual([])
  })

  it('writes keys and chains in PEM', () => {
    const [root] = policiesOf(rekorV1)
    const [log] = root?.spec.sigstoreKeys?.['tLogs'] as readonly { readonly publicKey: string }[]
    const [authority] = root?.spec.sigstoreKeys?.['certificateAuthorities'] as readonly {
      readonly certChain: string
    }[]
    expect(Buffer.from(log?.publicKey ?? '', 'base64').toString()).toMatch(
      /^-----BEGIN PUBLIC KEY-----\n/,
    )
    expect(Buffer.from(authority?.certChain ?? '', 'base64').toString()).toMatch(
      /^-----BEGIN CERTIFICATE-----\n/,
    )
  })

  it('names what bundles of a private instance lose: the log and the certificate log', () => {
    const rule = trusting({ instance: privateInstance({ rekor: 'v1', timestamps: true }) })
    expect(authorityOf(rule)).toMatchObject({
      keyless: { insecureIgnoreSCT: true },
      rfc3161timestamp: { trustRootRef: 'acme-app' },
    })
    expect(clusterImagePolicies(rule).losses).toEqual([
      expect.stringContaining('in no log is admitted'),
      expect.stringContaining('certificate that is in none is admitted'),
    ])
  })

  it('names the log of Rekor v2 as lost, also in cosign’s tags', () => {
    const rule = cosign(trusting({ instance: privateInstance({ rekor: 'v2', timestamps: true }) }))
    expect(clusterImagePolicies(rule).losses).toEqual([
      'policy-controller reads no log of Rekor v2: a signature with a timestamp that is in no log is admitted',
    ])
    expect(authorityOf(rule).ctlog).toBeUndefined()
  })

  it('names what it cannot say of services that have come to an end', () => {
    const instance = privateInstance({ rekor: 'v1', timestamps: true, isOld: true })
    expect(clusterImagePolicies(cosign(trusting({ instance }))).losses).toEqual([
      expect.stringContaining('https://fulcio.sigstore.dev, https://ctfe.sigstore.dev/test'),
    ])
  })

  it('follows the TUF repository, but where a log key would have it refused', () => {
    const follows = (rekor: 'v1' | 'both'): boolean => {
      const instance = privateInstance({ rekor, timestamps: true, tuf: true, isOld: true })
      return policiesOf(cosign(trusting({ instance })))[0]?.spec.remote !== undefined
    }
    expect(follows('v1')).toBe(true)
    expect(follows('both')).toBe(false)
  })

  it('does without a log and certificates’ log where the rule asks for none', () => {
    const instance = privateInstance({ rekor: 'v1', timestamps: true })
    const rule = trusting({ instance, tlog: 'none' }, cosign(KEYLESS))
    expect(clusterImagePolicies(rule).losses).toEqual([])
    expect(authorityOf(rule).rfc3161timestamp).toEqual({ trustRootRef: 'acme-app' })
  })
})

describe('regoModule', () => {
  it('keeps hostile texts within their strings', () => {
    const hostile = String.raw`"] { true } isCompliant[{"result": true}] { true } # \" \\ {{ ${'`'}`
    const module = regoModule([
      { path: [hostile], matches: { exact: hostile }, message: hostile },
      { path: ['a'], maxAgeHours: 1, message: 'b' },
    ])
    const literal = JSON.stringify(hostile)
    expect(module).toContain(`reasons[${literal}] {\n`)
    expect(module).toContain(`input.predicate[${literal}])\n`)
    // Nothing of the text is left once its literals are taken out.
    const rest = module.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
    expect(rest).not.toContain('true')
    expect(rest).not.toContain('#')
  })
})
