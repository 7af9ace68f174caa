import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { EngineName } from '../../../src/policy/engine-name.ts'
import { writePolicy } from '../../../src/policy/engines.ts'
import { readPolicy } from '../../../src/policy/read/read-policy.ts'
import { ruleDocument } from '../../../src/policy/rule-document.ts'
import { type AdmissionRule, statementsOf } from '../../../src/policy/rule.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'
import { asObject, type JsonObject } from '../../../src/shared/json.ts'
import { rules } from './arbitrary-rules.ts'
import { ISSUER, KEYLESS, keyRule } from './rules.ts'

const PUBLIC_GOOD = { kind: 'public-good' } as const
const ENGINES = ['kyverno', 'kyverno-ivp'] as const

function written(rule: AdmissionRule, engine: EngineName): readonly JsonObject[] {
  const { documents } = writePolicy(rule, engine, { acceptWeaker: true })
  return readYaml(Buffer.from(writeYaml(documents)), 'policy')
}

/** What a rule comes to: provenance that is demanded anyway, and where nothing is elsewhere, say nothing more. */
function meaning(rule: AdmissionRule): unknown {
  return {
    ...rule,
    demands: [],
    elsewhere: rule.enforce === 'everywhere' ? 'nothing' : rule.elsewhere,
    statements: statementsOf(rule),
  }
}

describe('readPolicy', () => {
  it.each(ENGINES)('reads what is written for %s back into the rule', (engine) => {
    fc.assert(
      fc.property(rules, (rule) => {
        const { rule: read } = readPolicy(written(rule, engine), PUBLIC_GOOD)
        expect(meaning(read)).toEqual(meaning(rule))
      }),
      { numRuns: 12 },
    )
  })

  it('reads a rule file', () => {
    const document = asObject(ruleDocument(KEYLESS), 'rule')
    expect(readPolicy([document], PUBLIC_GOOD)).toEqual({
      kind: 'rule',
      rule: KEYLESS,
      losses: [],
    })
    expect(() => readPolicy([document, document], PUBLIC_GOOD)).toThrow(/more than one rule/)
  })

  it('reads the policy of one part of the namespaces alone', () => {
    const [enforced, audited] = written(KEYLESS, 'kyverno')
    expect(readPolicy([enforced ?? {}], PUBLIC_GOOD).rule).toMatchObject({
      enforce: ['prod'],
      elsewhere: 'nothing',
    })
    expect(() => readPolicy([audited ?? {}], PUBLIC_GOOD)).toThrow(/acme-app-enforce is missing/)
  })

  it('takes labels and annotations as no part of a verdict', () => {
    const documents = written(KEYLESS, 'kyverno').map((document) => ({
      ...document,
      metadata: {
        ...asObject(document['metadata'], 'metadata'),
        labels: { team: 'a' },
        annotations: {},
      },
    }))
    expect(readPolicy(documents, PUBLIC_GOOD).rule).toEqual(KEYLESS)
  })
})

describe('a policy in which something else is said', () => {
  const changes: readonly (readonly [string, string, string, RegExp])[] = [
    ['kyverno', '"required":true', '"required":false', /verifyImages\[0\]\.required is false/],
    ['kyverno', '"verifyDigest":true', '"verifyDigest":false', /verifyDigest is false/],
    ['kyverno', '"count":1', '"count":2', /attestors\[0\]\.count is 2/],
    ['kyverno', '"kinds":["Pod"]', '"kinds":["Pod"],"operations":["UPDATE"]', /operations/],
    ['kyverno', '"kinds":["Pod"]', '"kinds":["Deployment"]', /kinds/],
    [
      'kyverno',
      '"verifyImages":[',
      '"exclude":{"any":[{"subjects":[{"kind":"User","name":"a"}]}]},"verifyImages":[',
      /exclude/,
    ],
    [
      'kyverno',
      '"imageReferences":[',
      '"skipImageReferences":["*"],"imageReferences":[',
      /skipImageReferences/,
    ],
    ['kyverno', '"operator":"Equals"', '"operator":"NotEquals"', /operator/],
    ['kyverno', "|| ''", "|| 'https://github.com/acme/app'", /key/],
    ['kyverno', '"conditions":[{"all"', '"conditions":[{"any"', /ask for the repository/],
    ['kyverno', '"useCache":true', '"useCache":false', /useCache/],
    ['kyverno', '"failurePolicy":"Fail"', '"failurePolicy":"Ignore"', /failurePolicy/],
    ['kyverno', '"ghcr.io/acme/app@*"', '"ghcr.io/acme/app@sha256:*"', /app@sha256:/],
    ['kyverno', ISSUER, 'https://other.example', /is "https:\/\/|issuer/],
    ['kyverno-ivp', '> 0)', '>= 0)', /expression/],
    ['kyverno-ivp', 'images.initContainers', 'images.containers', /expression/],
    ['kyverno-ivp', '"operations":["CREATE","UPDATE"]', '"operations":["CREATE"]', /operations/],
    ['kyverno-ivp', '"required":true', '"required":false', /required/],
    ['kyverno-ivp', 'object.kind != \\"Pod\\"', 'object.kind == \\"Pod\\"', /matchConditions/],
    ['kyverno-ivp', 'v.image.reference)"', 'v.image.reference).filter(v, false)"', /images\[0\]/],
    ['kyverno-ivp', '(?i:', '(?:', /matchImageReferences/],
    ['kyverno', 'volumes[?image]', 'volumes[?images]', /list/],
    ['kyverno', '"name":"image-names"', '"name":"image-names-gone"', /name/],
  ]

  it.each(changes)('for %s is refused: %s → %s', (engine, from, to, message) => {
    const text = JSON.stringify(written({ ...KEYLESS, elsewhere: 'nothing' }, engine as EngineName))
    // The second issuer differs from the first alone.
    const at = from === ISSUER ? text.lastIndexOf(from) : text.indexOf(from)
    if (at === -1 && from === '"useCache":true') return
    expect(text).toContain(from)
    const changed = text.slice(0, at) + to + text.slice(at + from.length)
    const documents = JSON.parse(changed) as readonly JsonObject[]
    expect(() => readPolicy(documents, PUBLIC_GOOD)).toThrow(message)
  })

  it('is refused, however little there is of it', () => {
    for (const kind of ['ClusterPolicy', 'ImageValidatingPolicy']) {
      const apiVersion = kind === 'ClusterPolicy' ? 'kyverno.io/v1' : 'policies.kyverno.io/v1'
      for (const spec of [
        undefined,
        null,
        [],
        { rules: [null] },
        { validationActions: ['Deny'] },
      ]) {
        expect(() => readPolicy([{ apiVersion, kind, spec }], PUBLIC_GOOD)).toThrow()
      }
    }
    expect(() => readPolicy([], PUBLIC_GOOD)).toThrow(/no rule can be read/)
    expect(() =>
      readPolicy([{ apiVersion: 'kyverno.io/v2', kind: 'ClusterPolicy' }], PUBLIC_GOOD),
    ).toThrow(/no rule can be read/)
  })

  it('is refused where a document stands twice, or one of the rule’s is missing', () => {
    const debug = written(KEYLESS, 'kyverno-ivp')
    expect(() => readPolicy([...debug, ...debug.slice(0, 1)], PUBLIC_GOOD)).toThrow(
      /ImageValidatingPolicy acme-app-enforce stands in the file twice/,
    )
    expect(() =>
      readPolicy(
        debug.filter((_, at) => at !== 1),
        PUBLIC_GOOD,
      ),
    ).toThrow(/is missing/)
  })

  it('is refused where its trust is another’s', () => {
    const instance = { kind: 'private', trustedRoot: '{}' } as const
    expect(() => readPolicy(written(KEYLESS, 'kyverno'), instance)).toThrow()
    expect(readPolicy(written(keyRule(), 'kyverno'), instance).rule.trust.instance).toEqual(
      PUBLIC_GOOD,
    )
  })
})
