import { describe, expect, it } from '@jest/globals'
import { isFault, lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import type { LintOptions } from '../../../src/policy/lint/finding.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'
import type { Json, JsonObject } from '../../../src/shared/json.ts'
import { CALLER, ISSUER, publicKey, withoutDenials, WORKFLOW } from './rules.ts'

type Fields = Readonly<Record<string, Json>>

const BUNDLE: LintOptions = { format: 'bundle' }
const SIGN = 'https://sigstore.dev/cosign/sign/v1'
const SLSA = 'https://slsa.dev/provenance/v1'
const REPOSITORY = 'buildDefinition.externalParameters.workflow.repository'
const KEYLESS = { subject: WORKFLOW, issuer: ISSUER, rekor: { url: 'https://rekor.sigstore.dev' } }
const SIGNERS = [{ entries: [{ keyless: KEYLESS }] }]
const COMPARED = { key: `{{ ${REPOSITORY} }}`, operator: 'Equals', value: CALLER }

/** An entry of verifyImages in bundles that has no faults but what it is changed to. */
function entry(change: Fields = {}): Fields {
  return {
    type: 'SigstoreBundle',
    imageReferences: ['ghcr.io/acme/*'],
    failureAction: 'Enforce',
    useCache: false,
    imageRegistryCredentials: { secrets: ['login'] },
    attestations: [
      { type: SIGN, attestors: SIGNERS },
      { type: SLSA, attestors: SIGNERS, conditions: [{ all: [COMPARED] }] },
    ],
    ...change,
  }
}

function policyOf(rules: readonly Json[], spec: Fields = {}, kind = 'ClusterPolicy'): JsonObject {
  return {
    apiVersion: 'kyverno.io/v1',
    kind,
    metadata: { name: 'tested' },
    spec: { webhookConfiguration: { timeoutSeconds: 30 }, rules, ...spec },
  }
}

function rule(entries: readonly Json[], change: Fields = {}): Fields {
  const match = { any: [{ resources: { kinds: ['Pod'] } }] }
  return { name: 'images', match, verifyImages: entries, ...change }
}

/** The second has tests of its own. */
const OF_EVERY_POLICY = ['deprecated cluster-policy-kind', 'admits unverified-images']

function without(fields: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}

function idsIn(documents: readonly JsonObject[], options = BUNDLE): readonly string[] {
  const { findings } = lintPolicy(documents, options)
  const ids = findings.map(({ id, severity }) => `${severity} ${id.replace('kyverno/', '')}`)
  return [...new Set(ids)].filter((id) => !OF_EVERY_POLICY.includes(id))
}

/** The mended documents, as they would be read from a file. */
function mendedOf(policy: JsonObject, options = BUNDLE): readonly JsonObject[] {
  return readYaml(Buffer.from(writeYaml(lintPolicy([policy], options).mended)), 'mended')
}

/** The first entry of verifyImages, once it is mended. */
function mendedEntry(change: Fields, options = BUNDLE): Fields {
  const [mended] = mendedOf(policyOf([rule([change])]), options)
  return entriesIn(mended)[0] ?? {}
}

interface Rule {
  readonly match: { readonly any: readonly Filter[] }
  readonly exclude?: { readonly any: readonly Filter[] }
  readonly verifyImages?: readonly Fields[]
}
interface Filter {
  readonly resources: { readonly namespaces?: readonly string[] }
}

function rulesIn(policy: JsonObject | undefined): readonly Rule[] {
  return (policy?.['spec'] as { readonly rules: readonly Rule[] }).rules
}

function entriesIn(policy: JsonObject | undefined): readonly Fields[] {
  return rulesIn(policy).flatMap(({ verifyImages }) => verifyImages ?? [])
}

describe('which namespaces a mended ClusterPolicy denies in', () => {
  const actions = ['Enforce', 'Audit'] as const
  const owns = [[], ['Enforce'], ['Audit'], ['Audit', 'Enforce'], ['Audit', undefined]] as const
  const places = [['prod'], ['dev'], undefined] as const
  interface Override {
    readonly action: string
    readonly namespaces?: readonly string[]
  }
  const overrides: readonly (readonly Override[])[] = [
    [],
    ...places.flatMap((namespaces) =>
      actions.map((action) => [{ action, ...(namespaces === undefined ? {} : { namespaces }) }]),
    ),
    [
      { action: 'Enforce', namespaces: ['prod'] },
      { action: 'Audit', namespaces: ['dev'] },
    ],
    [{ action: 'Audit', namespaces: ['dev'] }, { action: 'Enforce' }],
  ]

  /** As Kyverno 1.19.1 decides: the entries of the rule, else the first override that matches, else the spec. */
  function denies(policy: JsonObject, namespace: string): boolean {
    const spec = policy['spec'] as {
      readonly validationFailureAction?: string
      readonly validationFailureActionOverrides?: readonly Override[]
    }
    const within = ({ resources }: Filter): boolean =>
      resources.namespaces?.includes(namespace) ?? true
    return rulesIn(policy)
      .filter(({ match, exclude }) => match.any.some(within) && !exclude?.any.some(within))
      .some(({ verifyImages = [] }) => {
        const own = verifyImages.flatMap(({ failureAction }) => failureAction ?? [])
        if (own.length > 0) return own.includes('Enforce')
        const override = (spec.validationFailureActionOverrides ?? []).find(
          ({ namespaces }) => namespaces?.includes(namespace) ?? true,
        )
        return (override?.action ?? spec.validationFailureAction) === 'Enforce'
      })
  }

  const cases = [undefined, ...actions].flatMap((action) =>
    overrides.flatMap((listed) => [true, false].map((isAtSpec) => ({ action, listed, isAtSpec }))),
  )

  it.each(owns)('are no fewer than before, and than was meant: %j, %j', (...own) => {
    for (const { action, listed, isAtSpec } of cases) {
      const base = without(entry(), 'failureAction')
      const entries = (own.length === 0 ? [undefined] : own).map((each) => ({
        ...base,
        ...(each === undefined ? {} : { failureAction: each }),
        ...(isAtSpec ? {} : { failureActionOverrides: jsonOf(listed) }),
      }))
      const given = policyOf([rule(entries)], {
        ...(action === undefined ? {} : { validationFailureAction: action }),
        ...(isAtSpec ? { validationFailureActionOverrides: jsonOf(listed) } : {}),
      })
      const mended = mendedOf(given)
      const expected = ['prod', 'dev', 'other'].filter(
        (namespace) =>
          denies(given, namespace) ||
          listed.some(
            (each) => each.action === 'Enforce' && (each.namespaces?.includes(namespace) ?? true),
          ),
      )
      const denying = expected.filter((namespace) =>
        mended.some((policy) => denies(policy, namespace)),
      )
      expect({ action, listed, isAtSpec, denying }).toEqual({
        action,
        listed,
        isAtSpec,
        denying: expected,
      })
      expect(JSON.stringify(mended)).not.toMatch(/Overrides":\[\{/)
      expect(lintPolicy(mended, BUNDLE).findings.filter(isFault)).toEqual([])
    }
  })

  it('are told to be the same, where an override that audits was ignored', () => {
    const audit = { action: 'Audit', namespaces: ['dev'] }
    const given = policyOf([rule([entry()])], { validationFailureActionOverrides: [audit] })
    expect(idsIn([given])).toEqual(['denies failure-action-overrides'])
    const [finding] = lintPolicy([given], BUNDLE).findings.filter(isFault)
    expect(finding?.fix).toContain('what Kyverno ignores and would only audit is taken out')
    expect(mendedOf(given).map(withoutDenials)).toEqual([policyOf([rule([entry()])])])
  })

  it('is decided for each rule', () => {
    const given = policyOf(
      [rule([entry()]), rule([without(entry(), 'failureAction')], { name: 'other' })],
      { validationFailureActionOverrides: [{ action: 'Enforce', namespaces: ['prod'] }] },
    )
    const [enforced, audited, ...others] = mendedOf(given).map(withoutDenials)
    expect(others).toEqual([])
    expect(rulesIn(enforced)).toMatchObject([
      rule([entry()]),
      { name: 'other', match: { any: [{ resources: { namespaces: ['prod'] } }] } },
    ])
    expect(rulesIn(audited)).toMatchObject([
      { name: 'other', exclude: { any: [{ resources: { namespaces: ['prod'] } }] } },
    ])
  })

  it('is one for a policy of one namespace, as its overrides name it', () => {
    const ofProd = (listed: Fields): string => {
      const given = policyOf(
        [rule([without(entry(), 'failureAction')])],
        { validationFailureAction: 'Audit', validationFailureActionOverrides: [listed] },
        'Policy',
      )
      const policy = { ...given, metadata: { name: 'tested', namespace: 'prod-1' } }
      return JSON.stringify(
        mendedOf(policy).map((mended) => entriesIn(mended).map((e) => e['failureAction'])),
      )
    }
    expect(ofProd({ action: 'Enforce', namespaces: ['prod-*'] })).toBe('[["Enforce"]]')
    expect(ofProd({ action: 'Enforce', namespaceSelector: { matchLabels: {} } })).toBe(
      '[["Enforce"]]',
    )
    expect(ofProd({ action: 'Enforce', namespaces: ['dev'] })).toBe('[["Audit"]]')
  })

  it('stays with rules that validate other things', () => {
    const validate = { message: 'no', pattern: { spec: {} } }
    const other = without(rule([], { validate }), 'verifyImages')
    const listed = [{ action: 'Enforce', namespaces: ['prod'] }]
    const given = policyOf([other, rule([without(entry(), 'failureAction')])], {
      validationFailureActionOverrides: listed,
    })
    const [enforced, audited] = mendedOf(given).map(withoutDenials)
    expect(rulesIn(enforced)[0]).toMatchObject({
      validate: { ...validate, failureAction: 'Audit', failureActionOverrides: listed },
    })
    expect(rulesIn(audited)).toHaveLength(1)
  })
})

describe('two actions in one rule', () => {
  const auditing = entry({ failureAction: 'Audit', mutateDigest: false, verifyDigest: true })

  it('are one: what audits is denied as well, and stays so strict', () => {
    const given = policyOf([rule([entry(), auditing])])
    expect(idsIn([given])).toContain('denies mixed-failure-actions')
    const [, second] = entriesIn(mendedOf(given)[0])
    expect(second).toMatchObject({ failureAction: 'Enforce', verifyDigest: true })
  })

  it('of which the spec’s is not asked admit', () => {
    const given = policyOf([rule([auditing, without(entry(), 'failureAction')])], {
      validationFailureAction: 'Enforce',
    })
    expect(idsIn([given])).toContain('admits mixed-failure-actions')
  })
})

describe('an entry without a type, where signatures are bundles', () => {
  const plain = without(entry({ attestors: SIGNERS }), 'type', 'attestations')
  const signedBy = (keyless: Fields, more: Fields = {}): Fields => ({
    ...plain,
    attestors: [{ entries: [{ keyless: { ...KEYLESS, ...keyless }, ...more }] }],
  })

  it('is made to read them', () => {
    expect(mendedEntry(plain)['type']).toBe('SigstoreBundle')
  })

  it('has the repository in the certificate asked of the provenance', () => {
    const given = signedBy({ additionalExtensions: { githubWorkflowRepository: 'acme/app' } })
    const mended = mendedEntry(given)
    expect(mended['type']).toBe('SigstoreBundle')
    expect(JSON.stringify(mended)).not.toContain('additionalExtensions')
    expect(JSON.stringify(mended)).toContain(String.raw`^https://github\\.com/acme/app$`)
    expect(mendedEntry(given, { ...BUNDLE, sourceRepository: CALLER })).toEqual(mended)
  })

  it.each<[string, Fields, LintOptions]>([
    ['annotations', signedBy({}, { annotations: { env: 'prod' } }), BUNDLE],
    [
      'additionalExtensions',
      signedBy({ additionalExtensions: { githubWorkflowRef: 'main' } }),
      BUNDLE,
    ],
    [
      'additionalExtensions',
      signedBy({ additionalExtensions: { githubWorkflowRepository: 'acme/*' } }),
      BUNDLE,
    ],
    [
      'additionalExtensions',
      signedBy({ additionalExtensions: { githubWorkflowRepository: 'acme/app' } }),
      { ...BUNDLE, sourceRepository: 'https://github.com/acme/other' },
    ],
    [
      'additionalExtensions',
      {
        ...plain,
        attestors: ['acme/app', 'acme/b'].map((githubWorkflowRepository) => ({
          entries: [
            { keyless: { ...KEYLESS, additionalExtensions: { githubWorkflowRepository } } },
          ],
        })),
      },
      BUNDLE,
    ],
    ['roots', signedBy({ roots: 'PEM' }), BUNDLE],
    [
      'rekor.pubkey',
      signedBy({ rekor: { url: 'https://rekor.acme.example', pubkey: 'PEM' } }),
      BUNDLE,
    ],
    ['ctlog.pubkey', signedBy({ ctlog: { pubkey: 'PEM' } }), BUNDLE],
    [
      'certificates',
      { ...plain, attestors: [{ entries: [{ certificates: { cert: 'PEM' } }] }] },
      BUNDLE,
    ],
  ])('stays as it is with %s, which bundles take no notice of', (name, given, options) => {
    const { findings } = lintPolicy([policyOf([rule([given])])], options)
    expect(findings.find(({ id }) => id === 'kyverno/type-missing')?.fix).toContain(name)
    const mended = mendedEntry(given, options)
    expect(mended['type']).toBeUndefined()
    expect(mended['attestors']).toEqual(given['attestors'])
  })

  it('has annotations of its own handed to its attestors, and not dropped', () => {
    const annotations = { env: 'prod' }
    const given = { ...plain, annotations }
    expect(mendedEntry(given)).toMatchObject({
      attestors: [{ entries: [{ keyless: KEYLESS, annotations }] }],
    })
    expect(mendedEntry(given)['type']).toBeUndefined()
    // The attestation that is added has no annotations to be found by.
    expect(JSON.stringify(mendedEntry(given)['attestations'])).not.toContain('annotations')
  })

  it('has extensions of its own handed to its attestors', () => {
    const additionalExtensions = { githubWorkflowRef: 'refs/heads/main' }
    expect(mendedEntry({ ...plain, additionalExtensions })).toMatchObject({
      attestors: [{ entries: [{ keyless: { ...KEYLESS, additionalExtensions } }] }],
    })
  })
})

describe('what bundles take no notice of, and narrows', () => {
  const signedBy = (keyless: Fields, more: Fields = {}): Fields =>
    entry({
      attestations: [
        {
          type: SIGN,
          attestors: [{ entries: [{ keyless: { ...KEYLESS, ...keyless }, ...more }] }],
        },
        { type: SLSA, attestors: SIGNERS, conditions: [{ all: [COMPARED] }] },
      ],
    })

  it.each<[string, Fields]>([
    ['annotations', signedBy({}, { annotations: { env: 'prod' } })],
    ['an extension', signedBy({ additionalExtensions: { githubWorkflowRef: 'main' } })],
    [
      'another repository than the provenance is asked for',
      signedBy({ additionalExtensions: { githubWorkflowRepository: 'acme/other' } }),
    ],
  ])('stays, and stays a fault: %s', (_, given) => {
    const policy = policyOf([rule([given])])
    expect(idsIn([policy])).toEqual(['admits bundle-ignored-fields'])
    expect(mendedOf(policy).map(withoutDenials)).toEqual([policy])
  })
})

describe('whether a ClusterPolicy asks for the caller', () => {
  const UNCHECKED = 'admits caller-unchecked'
  const UNCLEAR = 'hint caller-unclear'
  const asking = (conditions: Json, change: Fields = {}): Fields =>
    entry({
      attestations: [
        { type: SIGN, attestors: SIGNERS },
        { type: SLSA, attestors: SIGNERS, conditions, ...change },
      ],
    })
  const other = { key: '{{ builder.id }}', operator: 'Equals', value: 'a' }
  const deny = {
    conditions: { any: [{ key: '{{ p.repository }}', operator: 'Equals', value: 'a' }] },
  }

  it.each<[string, Fields, string | undefined]>([
    ['in all', asking([{ all: [COMPARED] }]), undefined],
    ['in any alone', asking([{ any: [COMPARED] }]), undefined],
    ['in any, beside something else', asking([{ any: [COMPARED, other] }]), UNCHECKED],
    ['in any, beside all', asking([{ any: [COMPARED, other], all: [COMPARED] }]), undefined],
    [
      'by owner',
      asking([{ all: [{ ...COMPARED, value: 'https://github.com/acme/*' }] }]),
      undefined,
    ],
    ['by anything', asking([{ all: [{ ...COMPARED, value: '*' }] }]), UNCLEAR],
    ['by host', asking([{ all: [{ ...COMPARED, value: 'https://github.com/*' }] }]), UNCLEAR],
    [
      'by a list',
      asking([{ all: [{ ...COMPARED, operator: 'AnyIn', value: [CALLER] }] }]),
      undefined,
    ],
    ['by a variable', asking([{ all: [{ ...COMPARED, value: `${CALLER}{{ x }}` }] }]), UNCLEAR],
    ['by what it is not', asking([{ all: [{ ...COMPARED, operator: 'NotEquals' }] }]), UNCLEAR],
    [
      'by a longer expression',
      asking([{ all: [{ ...COMPARED, key: `{{ ${REPOSITORY} || '${CALLER}' }}` }] }]),
      UNCLEAR,
    ],
    ['of an SBOM', asking([{ all: [COMPARED] }], { type: 'https://cyclonedx.org/bom' }), UNCLEAR],
    ['in a name', asking([], { name: 'repository' }), UNCHECKED],
    ['in a denial', { ...asking([]), validate: { deny } }, UNCLEAR],
  ])('%s', (_, given, expected) => {
    const callers = idsIn([policyOf([rule([given])])]).filter((id) => id.includes('caller'))
    expect(callers).toEqual(expected === undefined ? [] : [expected])
  })

  const unasking = entry({ attestations: [{ type: SIGN, attestors: SIGNERS }] })
  it.each<[string, Fields, boolean]>([
    ['asks for it', rule([entry()]), true],
    ['skips some images', rule([entry({ skipImageReferences: ['ghcr.io/acme/a*'] })]), false],
    ['is for other images', rule([entry({ imageReferences: ['ghcr.io/acme/a/*'] })]), false],
    [
      'only audits',
      rule([entry({ failureAction: 'Audit', mutateDigest: false, verifyDigest: false })]),
      false,
    ],
    ['is for some pods', rule([entry()], { preconditions: { all: [other] } }), false],
    ['is not for some pods', rule([entry()], { exclude: { any: [{ resources: {} }] } }), false],
  ])('where another rule %s', (_, beside, isAsked) => {
    const ids = idsIn([policyOf([rule([unasking]), { ...beside, name: 'other' }])])
    expect(ids.includes(UNCHECKED)).toBe(!isAsked)
  })
})

describe('attestors within attestors', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((name) => ({
    keyless: { ...KEYLESS, subject: `https://github.com/acme/app/${name}` },
  }))
  if (one === undefined || two === undefined || three === undefined) throw new Error()
  const attestedBy = (set: Json, type = 'SigstoreBundle'): Fields =>
    entry({
      type,
      attestations: [
        { type: SIGN, attestors: [set] },
        { type: SLSA, attestors: SIGNERS, conditions: [{ all: [COMPARED] }] },
      ],
    })
  const attestorsOf = (fields: Fields): unknown =>
    (fields['attestations'] as readonly Fields[])[0]?.['attestors']

  it.each<[string, Json, unknown]>([
    ['one of one', { entries: [{ attestor: { entries: [one, two] } }] }, [{ entries: [one, two] }]],
    [
      'all of several',
      { entries: [one, { attestor: { count: 1, entries: [two, three] } }] },
      [{ count: 1, entries: [two, three] }, { entries: [one] }],
    ],
    [
      'any of several',
      { count: 1, entries: [one, { attestor: { count: 1, entries: [two, three] } }] },
      [{ count: 1, entries: [one, two, three] }],
    ],
    [
      'what takes nesting',
      { count: 1, entries: [one, { attestor: { entries: [two, three] } }] },
      [{ entries: [{ keyless: { subject: 'https://fill-in-who-signs.invalid/' } }] }],
    ],
  ])('of an attestation are taken out: %s', (_, given, expected) => {
    expect(idsIn([policyOf([rule([attestedBy(given)])])])).toContain(
      'denies nested-attestation-attestor',
    )
    expect(idsIn([policyOf([rule([attestedBy(given, 'Cosign')])])])).toContain(
      'admits nested-attestation-attestor',
    )
    const mended = mendedEntry(attestedBy(given))
    expect(attestorsOf(mended)).toMatchObject(expected as object)
    expect(idsIn([policyOf([rule([mended])])])).not.toContain('denies nested-attestation-attestor')
  })

  it('of an image stay, and are not copied to attestations', () => {
    const attestors = [{ entries: [{ attestor: { entries: [one] } }] }]
    const mended = mendedEntry(without(entry({ attestors }), 'attestations'))
    expect(mended['attestors']).toEqual(attestors)
    expect(JSON.stringify(mended['attestations'])).not.toContain('"attestor"')
  })
})

describe('two keys that are cut off', () => {
  it('are not replaced by one, which would then count for both', () => {
    const entries = [1, 2].map(() => ({ keys: { publicKeys: publicKey().slice(0, 80) } }))
    const attestations = [{ type: SIGN, attestors: [{ count: 2, entries }] }]
    const mended = mendedEntry(entry({ attestations }), { ...BUNDLE, publicKey: publicKey() })
    expect(mended['attestations']).toEqual(attestations)
  })
})

describe('a key that is cut off, beside another one', () => {
  const cut = { keys: { publicKeys: publicKey().slice(0, 80) } }
  const whole = { keys: { publicKeys: publicKey() } }
  const given = whole.keys.publicKeys
  const mendedBy = (set: Fields): Json | undefined =>
    mendedEntry(entry({ attestations: [{ type: SIGN, attestors: [set] }] }), {
      ...BUNDLE,
      publicKey: given,
    })['attestations']

  it('does not become the same where both must have signed', () => {
    expect(mendedBy({ count: 2, entries: [cut, whole] })).toMatchObject([
      { attestors: [{ entries: [cut, whole] }] },
    ])
  })

  it('becomes the one that is given where any is enough', () => {
    expect(mendedBy({ count: 1, entries: [cut, whole] })).toMatchObject([
      { attestors: [{ entries: [whole, whole] }] },
    ])
  })
})

function jsonOf(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}
