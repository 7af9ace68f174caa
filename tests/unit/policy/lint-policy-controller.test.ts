import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { isFault, lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import type { LintOptions } from '../../../src/policy/lint/finding.ts'
import { regoModule } from '../../../src/policy/policy-controller/rego.ts'
import { callerCondition } from '../../../src/policy/rule.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'
import type { JsonObject } from '../../../src/shared/json.ts'
import { CALLER, ISSUER, publicKey, WORKFLOW } from './rules.ts'

type Fields = Readonly<Record<string, unknown>>

const OPTIONS: LintOptions = { format: 'cosign', sourceRepository: CALLER }
const PROVENANCE = 'https://slsa.dev/provenance/v1'
const EXAMPLES = path.resolve(import.meta.dirname, '../../../examples')
const FULCIO = { url: 'https://fulcio.sigstore.dev' }
const SIGNER = { name: 'one', keyless: { ...FULCIO, identities: [identity(WORKFLOW)] } }
const REGO = regoModule([callerCondition({ exact: CALLER })])
const ASKING = { ...SIGNER, attestations: [attested({ type: 'rego', data: REGO })] }
const UNCHECKED = 'admits policy-controller/caller-unchecked'
const UNCLEAR = 'hint policy-controller/caller-unclear'

function identity(subject: string): Fields {
  return { issuer: ISSUER, subject }
}

function attested(policy: Fields | undefined, predicateType = PROVENANCE): Fields {
  return { name: 'caller', predicateType, ...(policy === undefined ? {} : { policy }) }
}

/** A policy in cosign's format for the given authorities. */
function policyOf(authorities: readonly Fields[], spec: Fields = {}, name = 'app'): JsonObject {
  return {
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name, labels: { kept: 'yes' } },
    spec: { mode: 'enforce', images: [{ glob: 'ghcr.io/acme/**' }], authorities, ...spec },
  }
}

function idsIn(documents: readonly JsonObject[], options = OPTIONS): readonly string[] {
  const { findings } = lintPolicy(documents, options)
  return [...new Set(findings.map(({ id, severity }) => `${severity} ${id}`))]
}

/** The mended documents, as they would be read from a file. */
function mendedOf(documents: readonly JsonObject[], options = OPTIONS): readonly JsonObject[] {
  return readYaml(Buffer.from(writeYaml(lintPolicy(documents, options).mended)), 'mended')
}

describe('a ClusterImagePolicy that looks at signatures in cosign’s tags', () => {
  it('keeps doing so, and a second policy asks for the caller', () => {
    const policy = policyOf([SIGNER])
    expect(idsIn([policy])).toEqual([UNCHECKED])
    const mended = mendedOf([policy])
    expect(mended).toEqual([policy, policyOf([ASKING], {}, 'app-caller')])
    expect(idsIn(mended)).toEqual([])
    expect(mendedOf(mended)).toEqual(mended)
  })

  it('leaves signers by key as they are, beside those that are asked', () => {
    const key = { name: 'two', key: { data: publicKey(), hashAlgorithm: 'sha256' } }
    const policy = policyOf([SIGNER, key])
    const mended = mendedOf([policy])
    expect(mended).toEqual([policy, policyOf([ASKING, key], {}, 'app-caller')])
    expect(idsIn(mended)).toEqual([])
  })

  it('does not take the name of a policy that is there', () => {
    const other = policyOf([SIGNER], { images: [{ glob: 'ghcr.io/other/**' }] }, 'app-caller')
    const names = mendedOf([policyOf([SIGNER]), other]).map(({ metadata }) => metadata)
    expect(names.map((metadata) => (metadata as { name: string }).name)).toEqual([
      'app',
      'app-caller-2',
      'app-caller',
      'app-caller-caller',
    ])
  })

  it('that lists attestations already is asked for one more', () => {
    const sbom = attested(undefined, 'https://cyclonedx.org/bom')
    const mended = mendedOf([policyOf([{ ...SIGNER, attestations: [sbom] }])])
    expect(mended).toEqual([
      policyOf([{ ...SIGNER, attestations: [sbom, attested({ type: 'rego', data: REGO })] }]),
    ])
  })
})

describe('whether a ClusterImagePolicy asks for the caller', () => {
  const asking = { type: 'rego', data: REGO }
  const inCue = (value: string): Fields => ({
    type: 'cue',
    data: `predicate: buildDefinition: externalParameters: workflow: repository: ${value}\n`,
  })
  const hostile = `${REGO}\nisCompliant[verdict] { verdict := {"result": true} }\n`
  const twice = REGO.replace('reasons[', 'condition_1 { true }\n\nreasons[')
  const broken = REGO.replace('  regex', '  true } condition_1 { regex')
  const anyOwner = regoModule([callerCondition({ pattern: '^https://github\\.com/.+$' })])

  it.each<[string, readonly Fields[], string | undefined]>([
    ['Rego of ours', [attested(asking)], undefined],
    [
      'a name that speaks of a repository',
      [{ ...attested(undefined), name: 'repository' }],
      UNCHECKED,
    ],
    ['provenance of any content', [attested(undefined)], UNCHECKED],
    ['an SBOM', [attested(asking, 'https://cyclonedx.org/bom')], UNCLEAR],
    ['Rego that passes beside ours', [attested({ type: 'rego', data: hostile })], UNCLEAR],
    ['a condition of ours given twice', [attested({ type: 'rego', data: twice })], UNCLEAR],
    ['a condition of ours cut in two', [attested({ type: 'rego', data: broken })], UNCLEAR],
    ['any owner', [attested({ type: 'rego', data: anyOwner })], UNCLEAR],
    ['Rego of others', [attested({ type: 'rego', data: 'package sigstore\n' })], UNCHECKED],
    ['a ConfigMap', [attested({ type: 'rego', configMapRef: { name: 'a', key: 'b' } })], UNCLEAR],
    ['CUE', [attested(inCue(`"${CALLER}"`))], undefined],
    ['CUE for any owner', [attested(inCue('=~"^https://.*$"'))], UNCLEAR],
    ['CUE for no value', [attested(inCue('string'))], UNCLEAR],
  ])('in %s', (_, attestations, expected) => {
    const found = idsIn([policyOf([{ ...SIGNER, attestations }])])
    const callers = found.filter((id) => id.includes('caller'))
    expect(callers).toEqual(expected === undefined ? [] : [expected])
  })

  it('in each of its authorities, for any is enough', () => {
    expect(idsIn([policyOf([ASKING, { ...SIGNER, name: 'two' }])])).toContain(UNCHECKED)
  })

  it('in a condition on all authorities is not known', () => {
    const policy = { type: 'rego', data: 'input.repository' }
    expect(idsIn([policyOf([SIGNER], { policy })])).toEqual([UNCLEAR])
  })

  it.each<[string, JsonObject, boolean]>([
    ['for the same images', policyOf([ASKING], {}, 'other'), true],
    ['for all images', policyOf([ASKING], { images: [{ glob: '**' }] }, 'other'), true],
    [
      'for some images',
      policyOf([ASKING], { images: [{ glob: 'ghcr.io/acme/a/**' }] }, 'other'),
      false,
    ],
    ['that only warns', policyOf([ASKING], { mode: 'warn' }, 'other'), false],
    ['for other resources', policyOf([ASKING], { match: [{ resource: 'pods' }] }, 'other'), false],
    ['that another authority satisfies', policyOf([ASKING, SIGNER], {}, 'other'), false],
    [
      'that anything satisfies',
      policyOf([ASKING, { static: { action: 'pass' } }], {}, 'other'),
      false,
    ],
    [
      'by other signers',
      policyOf([{ ...ASKING, keyless: { ...FULCIO, identities: [identity(`${CALLER}/x`)] } }]),
      false,
    ],
    ['by a key of others', policyOf([{ key: { data: publicKey() } }, ASKING], {}, 'other'), false],
  ])('in a policy beside it %s', (_, other, isAsked) => {
    const { findings } = lintPolicy([policyOf([SIGNER]), other], OPTIONS)
    const found = findings.filter(
      ({ id, where }) => UNCHECKED.endsWith(id) && where.policy === 'ClusterImagePolicy/app',
    )
    expect(found.length > 0).toBe(!isAsked)
  })
})

describe('an authority with two identities', () => {
  const OTHER = identity(`${CALLER}/.github/workflows/b.yml@refs/heads/main`)
  const inBundles = {
    ...ASKING,
    signatureFormat: 'bundle',
    keyless: { ...FULCIO, identities: [identity(WORKFLOW), OTHER] },
  }
  const TWO = 'denies policy-controller/multiple-identities'

  it('becomes two where signatures are bundles, which ask the same', () => {
    const taken = { ...inBundles, name: 'one-2', keyless: { ...FULCIO, identities: [OTHER] } }
    const policy = policyOf([inBundles, taken])
    expect(idsIn([policy])).toEqual([TWO])
    const mended = mendedOf([policy])
    const by = (name: string, one: Fields): Fields => ({
      ...inBundles,
      name,
      keyless: { ...FULCIO, identities: [one] },
    })
    expect(mended).toEqual([policyOf([by('one', identity(WORKFLOW)), by('one-3', OTHER), taken])])
    expect(idsIn(mended)).toEqual([])
  })

  it('stays where signatures are in cosign’s tags, of which several may be asked at once', () => {
    const policy = policyOf([{ ...inBundles, signatureFormat: 'legacy' }])
    expect(idsIn([policy])).toEqual([])
    expect(mendedOf([policy])).toEqual([policy])
  })

  it('stays where the policy says something of its authorities as a whole', () => {
    const whole = {
      type: 'rego',
      data: 'package sigstore\nisCompliant { input.authorityMatches.one }',
    }
    const policy = policyOf([inBundles], { policy: whole })
    expect(idsIn([policy])).toContain(TWO)
    expect(mendedOf([policy])).toEqual([policy])
  })
})

describe('CUE in a ClusterImagePolicy', () => {
  it.each([
    'predicate: {builder: id: "a"}',
    'predicate: builder: id: =~"^https://a"',
    'import "time"\npredicate: builder: id: "a"',
    'predicate: builder: id: "a" | string',
    String.raw`predicate: builder: id: "\(x)"`,
  ])('that is not read stays, and is a fault: %s', (data) => {
    const policy = policyOf([
      { ...ASKING, attestations: [...ASKING.attestations, attested({ type: 'cue', data })] },
    ])
    expect(idsIn([policy])).toEqual(['admits policy-controller/cue-missing-field'])
    expect(mendedOf([policy])).toEqual([policy])
  })

  it('that compares several fields becomes Rego with a condition for each', () => {
    const data = '// who\npredicate: builder: id: "a\\"b"\n\npredicate: x: =~"^b.$"\n'
    const mended = JSON.stringify(
      mendedOf([policyOf([{ ...SIGNER, attestations: [attested({ type: 'cue', data })] }])]),
    )
    expect(mended).not.toContain('cue')
    const conditions = [
      { path: ['builder', 'id'], matches: { exact: 'a"b' }, message: 'builder.id is not a"b' },
      { path: ['x'], matches: { pattern: '^b.$' }, message: 'x is not ^b.$' },
    ]
    expect(mended).toContain(JSON.stringify(regoModule(conditions)))
  })
})

describe('the images of a ClusterImagePolicy', () => {
  const named = (glob: string): JsonObject => policyOf([ASKING], { images: [{ glob }] })

  it.each([
    ['ghcr.io/acme/*', 'hint'],
    ['ghcr.io/acme/app:v1', 'admits'],
    ['ghcr.io/acme/app:v*', 'admits'],
  ])('are not made more than %s', (glob, severity) => {
    expect(idsIn([named(glob)])).toEqual([`${severity} policy-controller/image-glob`])
    expect(mendedOf([named(glob)])).toEqual([named(glob)])
  })

  it.each(['**', 'ghcr.io/acme/**', `ghcr.io/acme/app@sha256:${'a'.repeat(64)}`])(
    'are right as %s',
    (glob) => {
      expect(idsIn([named(glob)])).toEqual([])
    },
  )
})

describe('a ClusterImagePolicy that trusts an instance of its own, where signatures are bundles', () => {
  const own = { keyless: { 'ca-cert': { data: 'PEM' }, identities: [identity(WORKFLOW)] } }
  it.each<[string, Fields]>([
    ['keyless.ca-cert', own],
    ['ctlog.url', { ctlog: { url: 'https://rekor.acme.example' } }],
  ])('is left at cosign’s tags: %s', (name, change) => {
    const policy = policyOf([{ ...ASKING, ...change }])
    const [finding] = lintPolicy([policy], { format: 'bundle' }).findings
    expect(finding).toMatchObject({ id: 'policy-controller/signature-format' })
    expect(finding?.fix).toContain(name)
    expect(mendedOf([policy], { format: 'bundle' })).toEqual([policy])
  })

  it('is made to read bundles by the TrustRoot that it names', () => {
    const keyless = { ...SIGNER.keyless, url: 'https://fulcio.acme.example', trustRootRef: 'acme' }
    const policy = policyOf([{ ...ASKING, keyless }])
    expect(JSON.stringify(mendedOf([policy], { format: 'bundle' }))).toContain(
      '"signatureFormat":"bundle"',
    )
  })
})

describe('two keys that are cut off', () => {
  it('are not replaced by one, which would then count for both', () => {
    const authorities = ['one', 'two'].map((name) => ({
      name,
      key: { data: publicKey().slice(0, 80) },
    }))
    const policy = policyOf(authorities)
    expect(mendedOf([policy], { ...OPTIONS, publicKey: publicKey() })).toEqual([policy])
  })
})

describe('the policies in examples/', () => {
  const files = ['kyverno', 'policy-controller'].flatMap((engine) =>
    readdirSync(path.join(EXAMPLES, engine))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${engine}/${name}`),
  )

  it.each(files)('%s has no faults, and its mended form none either', (name) => {
    const documents = readYaml(readFileSync(path.join(EXAMPLES, name)), name)
    const options: LintOptions = { format: 'bundle' }
    const faults = (of: readonly JsonObject[]): unknown =>
      lintPolicy(of, options).findings.filter(isFault)
    expect(faults(documents)).toEqual([])
    expect(faults(mendedOf(documents, options))).toEqual([])
    expect(mendedOf(documents, options)).toEqual(documents)
  })
})
