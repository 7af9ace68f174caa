import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writePolicy } from '../../../src/policy/engines.ts'
import { readPolicy, type ReadPolicy } from '../../../src/policy/read/read-policy.ts'
import { readRule } from '../../../src/policy/rule-file.ts'
import { type AdmissionRule, type RuleInstance, statementsOf } from '../../../src/policy/rule.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'
import { asArray, asObject, type JsonObject } from '../../../src/shared/json.ts'
import { rules } from './arbitrary-rules.ts'
import { privateInstance } from './private-root.ts'
import { ISSUER, KEYLESS, keyRule, publicKey, WORKFLOW } from './rules.ts'

const PUBLIC_GOOD = { kind: 'public-good' } as const
const EXAMPLES = path.join(import.meta.dirname, '../../../examples')

function written(rule: AdmissionRule): readonly JsonObject[] {
  const { documents } = writePolicy(rule, 'policy-controller', { acceptWeaker: true })
  return readYaml(Buffer.from(writeYaml(documents)), 'policy')
}

function read(documents: readonly JsonObject[], instance: RuleInstance = PUBLIC_GOOD): ReadPolicy {
  return readPolicy(documents, instance)
}

/** What these policies say of a rule: nothing of namespaces, but whether it denies, and nothing of time-outs. */
function meaning({ enforce, ...rule }: AdmissionRule): unknown {
  const denies = enforce === 'everywhere' || enforce.length > 0
  return {
    ...rule,
    demands: [],
    enforce: denies ? 'everywhere' : [],
    elsewhere: denies ? 'nothing' : 'audit',
    statements: statementsOf({ ...rule, enforce }).toSorted((one, two) =>
      one.name.localeCompare(two.name),
    ),
    timeoutSeconds: 30,
  }
}

const isFit = ({ signers, format }: AdmissionRule): boolean =>
  signers.kind === 'keyless' || (signers.kind === 'keys' && format === 'cosign')
const cosign: AdmissionRule = { ...KEYLESS, format: 'cosign' }
const by = (instance: RuleInstance, rule = cosign): AdmissionRule => ({
  ...rule,
  trust: { ...rule.trust, instance },
})

describe('readPolicy, of policy-controller', () => {
  it('reads what is written back into the rule, whatever the order of the documents', () => {
    fc.assert(
      fc.property(rules.filter(isFit), (rule) => {
        const { rule: back, ...how } = read([...written(rule)].reverse())
        expect(meaning(back)).toEqual(meaning(rule))
        expect(how).toEqual({
          kind: 'ClusterImagePolicy',
          label: 'policy.sigstore.dev/include=true',
          losses: [],
        })
      }),
      { numRuns: 20 },
    )
  })

  it('reads keys of a KMS', () => {
    const uris = ['awskms:///arn:aws:kms:eu-west-1:1:key/a', 'hashivault://release']
    const rule = { ...cosign, signers: { kind: 'kms', uris } } as const
    expect(read(written(rule)).rule.signers).toEqual(rule.signers)
  })

  it('reads several identities out of the one pattern that they are written as', () => {
    const identities = [
      { exact: WORKFLOW },
      { exact: 'https://gitlab.com/o/p//a|b(.yml@refs/heads/main' },
      { pattern: String.raw`^https://github\.com/acme/(?:a|[|)]|\|)/.+$` },
    ]
    const rule = { ...KEYLESS, signers: { ...KEYLESS.signers, identities } } as AdmissionRule
    expect(read(written(rule)).rule.signers).toEqual(rule.signers)
  })

  it('reads a branch or tag that the job must have been for', () => {
    const signers = { ...KEYLESS.signers, sourceRef: { pattern: '^refs/tags/v.+$' } }
    const rule = { ...cosign, signers } as AdmissionRule
    expect(read(written(rule)).rule.signers).toEqual(rule.signers)
  })

  const names = readdirSync(path.join(EXAMPLES, 'policy-controller')).flatMap((name) =>
    name.endsWith('.yaml') ? [name.replace('.yaml', '')] : [],
  )
  it.each(names)('reads the example %s', (name) => {
    const fileOf = (file: string): readonly JsonObject[] =>
      readYaml(readFileSync(path.join(EXAMPLES, file)), file)
    const [document = {}] = fileOf(`policies/${name}.rule.yaml`)
    const rule = { ...readRule(document), format: 'cosign' as const }
    const back = read(fileOf(`policy-controller/${name}.yaml`), rule.trust.instance)
    expect(meaning(back.rule)).toEqual(meaning(rule))
  })
})

describe('the trust in a policy of policy-controller', () => {
  const instance = privateInstance({ rekor: 'both', timestamps: true })
  const tuf = privateInstance({ rekor: 'v1', timestamps: true, tuf: true })
  const other = privateInstance({ rekor: 'v1', timestamps: false })

  it('is that of the TrustRoot, and of the trusted root that is given where it has the same keys', () => {
    const documents = written(by(instance))
    expect(meaning(read(documents, instance).rule)).toEqual(meaning(by(instance)))
    const { rule } = read(documents)
    expect(written(rule)).toEqual(documents)
    expect(() => read(documents, other)).toThrow(/TrustRoot acme-app: spec\.sigstoreKeys\./)
  })

  it('says what the engine does not look at', () => {
    const bundles = by(privateInstance({ rekor: 'v1', timestamps: true }), KEYLESS)
    expect(read(written(bundles)).losses).toEqual([
      expect.stringContaining('in no log is admitted'),
      expect.stringContaining('certificate that is in none is admitted'),
    ])
    expect(read(written(bundles)).rule.trust.tlog).toBe('required')
  })

  it('asks for no log entry where the instance has no log that would be asked', () => {
    const rule = { ...by(instance), trust: { tlog: 'none', instance } } as const
    expect(read(written(rule)).rule.trust.tlog).toBe('none')
    const v2 = privateInstance({ rekor: 'v2', timestamps: true })
    expect(read(written(by(v2))).rule.trust.tlog).toBe('none')
    expect(read(written(by(v2)), v2)).toMatchObject({
      rule: { trust: { tlog: 'required' } },
      losses: [expect.stringContaining('no log of Rekor v2')],
    })
    expect(read(written(by(v2, KEYLESS))).rule.trust.tlog).toBe('none')
  })

  it('of a TUF repository is that of the same repository alone', () => {
    const documents = written(by(tuf))
    expect(meaning(read(documents, tuf).rule)).toEqual(meaning(by(tuf)))
    const { trustedRoot } = tuf as Extract<RuleInstance, { kind: 'private' }>
    const mirror = 'https://tuf.acme.example'
    expect(() => read(documents)).toThrow(/follows the TUF repository at "https:\/\/tuf\.acme/)
    expect(() => read(documents, { kind: 'private', trustedRoot })).toThrow(/follows the TUF/)
    for (const given of [
      { mirror, root: '{}' },
      { mirror: 'https://mallory.example', root: '{"signatures":[]}' },
    ]) {
      expect(() => read(documents, { kind: 'private', trustedRoot, tuf: given })).toThrow(
        /spec\.remote\.(?:root|mirror) is/,
      )
    }
  })

  it('is not that of an instance which the policy does not name', () => {
    expect(() => read(written(cosign), instance)).toThrow(/has no TrustRoot/)
    const keys = { ...keyRule(), format: 'cosign' } as const
    expect(read(written(keys), instance).rule.trust.instance).toEqual(PUBLIC_GOOD)
    const [, ...policies] = written(by(instance))
    expect(() => read(policies)).toThrow(/trustRootRef is "acme-app"/)
    expect(() => read(policies, instance)).toThrow(/has no TrustRoot/)
  })

  it('must be keys and certificates, and nothing else', () => {
    const [root = {}, ...policies] = written(by(instance))
    const changed = (from: RegExp, to: string): readonly JsonObject[] => {
      const text = JSON.stringify(root)
      expect(text).toMatch(from)
      return [JSON.parse(text.replace(from, to)) as JsonObject, ...policies]
    }
    expect(() => read(changed(/"publicKey":"[^"]+"/, '"publicKey":"bm9uZQ=="'))).toThrow(
      /spec\.sigstoreKeys has what is no key/,
    )
    expect(() => read(changed(/"certChain":"[^"]+"/, '"certChain":"bm9uZQ=="'))).toThrow()
    expect(() => read(changed(/"certChain":"/, '"certChain":"IyBhIG5vdGUK'))).toThrow(/certChain/)
    expect(() => read(changed(/"tLogs":/, '"tsaLogs":'))).toThrow()
    expect(() => read(changed(/"spec":\{/, '"spec":{"repository":{},'))).toThrow(/spec\.repository/)
    expect(() => read([root, ...policies, root])).toThrow(
      /TrustRoot acme-app stands in the file twice/,
    )
  })
})

describe('a policy of policy-controller in which something else is said', () => {
  const changes: readonly (readonly [string, string, RegExp])[] = [
    ['"mode":"enforce"', '"mode":"Warn"', /spec\.mode is "Warn"/],
    ['"mode":"enforce",', '', /spec\.mode is absent/],
    ['"identities":[', '"identities":[{"issuerRegExp":".*","subjectRegExp":".*"},', /identities/],
    [
      `"subject":"${WORKFLOW}"`,
      '"subjectRegExp":"^https://github\\\\.com/platform/.+$"',
      /anchored/,
    ],
    [
      `"subject":"${WORKFLOW}"`,
      '"subject":"https://github.com/a/b","subjectRegExp":".*"',
      /subject/,
    ],
    [`"issuer":"${ISSUER}"`, '"issuerRegExp":".*"', /issuer/],
    [
      '"authorities":[',
      '"authorities":[{"name":"any","static":{"action":"pass"}},',
      /one with neither keyless signers nor a key/,
    ],
    ['"ctlog":{', '"static":{"action":"pass"},"ctlog":{', /static/],
    ['"ctlog":{"url":"https://rekor.sigstore.dev"},', '', /no log entry is asked for/],
    ['"ctlog":{"url":"https://rekor.sigstore.dev"', '"ctlog":{"url":"https://a.example"', /ctlog/],
    ['"keyless":{', '"keyless":{"insecureIgnoreSCT":true,', /insecureIgnoreSCT/],
    ['"keyless":{', '"keyless":{"ca-cert":{"data":"x"},', /ca-cert/],
    ['"ctlog":{', '"source":[{"oci":"ghcr.io/mallory/app"}],"ctlog":{', /source/],
    ['"ctlog":{', '"rfc3161timestamp":{"trustRootRef":"acme-app"},"ctlog":{', /rfc3161timestamp/],
    ['"spec":{', '"spec":{"match":[{"resource":"jobs","group":"batch"}],', /match/],
    ['"spec":{', '"spec":{"policy":{"type":"cue","data":"{}"},', /policy/],
    ['"glob":"ghcr.io/acme/app@*"', '"glob":"ghcr.io/acme/app@sha256:a*"', /spellings/],
    ['"glob":"ghcr.io/acme/app"},', '"glob":"ghcr.io/acme/app"},{"glob":"*"},', /spellings/],
    ['"type":"rego"', '"type":"cue"', /type/],
    ['  not condition_1', '  false', /data/],
    ['default compliant = false', 'default compliant = true', /data/],
    ['age <= 168', 'age <= 1680', /data|demands|hours/],
    ['"policy":{', '"policy":{"includeSpec":true,', /includeSpec/],
    [
      '"apiVersion":"policy.sigstore.dev/v1beta1"',
      '"apiVersion":"policy.sigstore.dev/v1"',
      /no rule/,
    ],
  ]

  it.each(changes)('is refused: %s → %s', (from, to, message) => {
    const text = JSON.stringify(written(KEYLESS))
    expect(text).toContain(from)
    // A longer age is another rule, but not one that says both.
    const both = from.startsWith('age') ? text.replace('of the last 168', 'of the last 999') : text
    const documents = JSON.parse(both.replace(from, () => to)) as readonly JsonObject[]
    expect(() => read(documents)).toThrow(message)
  })

  it('is another rule, where all of it says so', () => {
    const text = JSON.stringify(written(cosign))
    const stranger = 'https://github.com/mallory/evil/.github/workflows/a.yml@refs/heads/main'
    const other = text.replaceAll(WORKFLOW, stranger)
    expect(read(JSON.parse(other) as readonly JsonObject[]).rule.signers).toMatchObject({
      identities: [{ exact: stranger }],
    })
    const half = text.replace(WORKFLOW, stranger)
    expect(() => read(JSON.parse(half) as readonly JsonObject[])).toThrow(/subject is/)
    const warns = JSON.parse(text.replaceAll('"enforce"', '"warn"')) as readonly JsonObject[]
    expect(read(warns).rule.enforce).toEqual([])
    const one = JSON.parse(text.replace('"enforce"', '"warn"')) as readonly JsonObject[]
    expect(() => read(one)).toThrow(/spec\.mode is/)
  })

  it('is refused with one more authority, in whichever policy and place', () => {
    const any = { name: 'any', static: { action: 'pass' } }
    const documents = written(cosign)
    for (const changed of documents) {
      const spec = asObject(changed['spec'], 'spec')
      const authorities = asArray(spec['authorities'], 'authorities')
      for (const more of [
        [...authorities, any],
        [any, ...authorities],
      ]) {
        const other = { ...changed, spec: { ...spec, authorities: more } }
        expect(() =>
          read(documents.map((document) => (document === changed ? other : document))),
        ).toThrow(/spec\.authorities have one with neither/)
      }
    }
  })

  it('is refused where a document is missing, there twice or of another kind', () => {
    const [signature = {}, attested = {}] = written(cosign)
    expect(() => read([attested])).toThrow(/acme-app-attested is not one/)
    expect(() => read([signature])).toThrow(/do not ask for the repository/)
    expect(() => read([signature, attested, attested])).toThrow(
      /acme-app-attested stands in the file twice/,
    )
    const other = { ...attested, metadata: { name: 'other' } }
    expect(() => read([signature, attested, other])).toThrow(
      /cyclonedx\.org\/bom is demanded twice/,
    )
    const keys = written({ ...keyRule(), format: 'cosign', demands: KEYLESS.demands })
    expect(() => read(keys.slice(1))).toThrow(/is not one/)
    // Each statement by any of several keys has a policy of its own: without one the rule demands less.
    expect(read(keys.slice(0, 2)).rule.demands).toEqual(KEYLESS.demands.slice(0, 1))
    const [cluster = {}] = readYaml(
      Buffer.from(writeYaml(writePolicy(KEYLESS, 'kyverno', { acceptWeaker: false }).documents)),
      'policy',
    )
    expect(() => read([signature, cluster])).toThrow(/more than one kind/)
    expect(() => read([signature, { apiVersion: 'v1', kind: 'ConfigMap' }])).toThrow(/v1 ConfigMap/)
  })

  it('is refused with another key, or one more that some of the policies have', () => {
    const rule: AdmissionRule = {
      ...keyRule([publicKey()]),
      format: 'cosign',
      demands: KEYLESS.demands,
    }
    const documents = written(rule)
    const mixed = [
      ...documents.slice(0, 1),
      ...written({
        ...rule,
        ...keyRule([publicKey()]),
        demands: KEYLESS.demands,
        format: 'cosign',
      }).slice(1),
    ]
    expect(() => read(mixed)).toThrow(/key\.data is/)
  })

  it('is refused, however little there is of it', () => {
    const apiVersion = 'policy.sigstore.dev/v1beta1'
    for (const spec of [
      undefined,
      null,
      [],
      {},
      { authorities: [null] },
      { authorities: [{ key: {} }] },
    ]) {
      expect(() => read([{ apiVersion, kind: 'ClusterImagePolicy', spec }])).toThrow()
    }
    const root = { apiVersion: 'policy.sigstore.dev/v1alpha1', kind: 'TrustRoot' }
    expect(() => read([root])).toThrow(/has no ClusterImagePolicy/)
  })
})

describe('what no rule is read from', () => {
  const known =
    'ClusterPolicy (kyverno.io/v1), ImageValidatingPolicy (policies.kyverno.io/v1), ClusterImagePolicy (policy.sigstore.dev/v1beta1), TrustRoot (policy.sigstore.dev/v1alpha1)'

  it.each(['connaisseur', 'ratify'] as const)('is what is written for %s, and why', (engine) => {
    const { documents } = writePolicy(cosign, engine, { acceptWeaker: true })
    const file = readYaml(Buffer.from(writeYaml(documents)), 'policy')
    expect(() => read(file)).toThrow(
      expect.objectContaining({
        code: 'POLICY_KIND_UNKNOWN',
        message: expect.stringMatching(
          new RegExp(`${engine}: it names neither attestations`, 'i'),
        ) as unknown,
        hint: expect.stringContaining(known) as unknown,
      }),
    )
  })

  it('is another version', () => {
    expect(() =>
      read([{ apiVersion: 'policy.sigstore.dev/v1alpha1', kind: 'ClusterImagePolicy' }]),
    ).toThrow(
      expect.objectContaining({
        code: 'POLICY_KIND_UNKNOWN',
        hint: expect.stringContaining(known) as unknown,
      }),
    )
  })
})
