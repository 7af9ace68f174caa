import type { EngineName } from '../../../src/policy/engine-name.ts'
import { writePolicy } from '../../../src/policy/engines.ts'
import { isFault, lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import type { Finding, LintOptions } from '../../../src/policy/lint/finding.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'
import { asArray, asObject, type JsonObject } from '../../../src/shared/json.ts'
import { KEYLESS } from './rules.ts'

const OPTIONS: LintOptions = { format: 'bundle' }

/** What policy generate writes for the engine, which has no faults: the policy that denies comes first. */
export function generated(engine: EngineName): readonly JsonObject[] {
  const { documents } = writePolicy(KEYLESS, engine, { acceptWeaker: true })
  return documents.map((document) => asObject(structuredClone(document), 'a policy'))
}

/** A policy with this otherwise in its spec. */
export function withSpec(policy: JsonObject | undefined, change: object): JsonObject {
  return { ...policy, spec: { ...specIn(policy), ...change } }
}

export function specIn(policy: JsonObject | undefined): JsonObject {
  return asObject(policy?.['spec'], 'spec')
}

/** A ClusterPolicy with this otherwise in each rule that verifies images. */
export function withImageRules(policy: JsonObject | undefined, change: object): JsonObject {
  const rules = rulesIn(policy).map((rule) =>
    rule['verifyImages'] === undefined ? rule : { ...rule, ...change },
  )
  return withSpec(policy, { rules })
}

export function rulesIn(policy: JsonObject | undefined): readonly JsonObject[] {
  return asArray(specIn(policy)['rules'], 'rules').map((rule) => asObject(rule, 'a rule'))
}

export function findingsIn(...documents: readonly JsonObject[]): readonly Finding[] {
  return lintPolicy(documents, OPTIONS).findings
}

/** The faults of policies, each once: `admits kyverno/operations`. */
export function faultsIn(...documents: readonly JsonObject[]): readonly string[] {
  return told(findingsIn(...documents).filter(isFault))
}

/** All that is told of policies but what is true of every one. */
export function toldOf(...documents: readonly JsonObject[]): readonly string[] {
  const ofAll = ['kyverno/cluster-policy-kind', 'kyverno/registry-credentials']
  return told(findingsIn(...documents).filter(({ id }) => !ofAll.includes(id)))
}

/** The mended documents, as they would be read from a file. */
export function mendedOf(...documents: readonly JsonObject[]): readonly JsonObject[] {
  const { mended } = lintPolicy(documents, OPTIONS)
  return readYaml(Buffer.from(writeYaml(mended)), 'mended')
}

function told(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ id, severity }) => `${severity} ${id}`))]
}
