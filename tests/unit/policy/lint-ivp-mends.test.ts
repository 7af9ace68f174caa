import { describe, expect, it } from '@jest/globals'
import { lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import type { LintOptions } from '../../../src/policy/lint/finding.ts'
import type { Json, JsonObject } from '../../../src/shared/json.ts'
import { CALLER, ISSUER, nothingPassedOver, WORKFLOW } from './rules.ts'

const OPTIONS: LintOptions = { format: 'bundle', sourceRepository: CALLER }
const ALL = '(images.containers + images.initContainers + images.ephemeralContainers)'
const ONE = { subject: WORKFLOW, issuer: ISSUER }
const TWO = { subject: `${CALLER}/.github/workflows/b.yml@refs/heads/main`, issuer: ISSUER }
const SIGNED = 'verifyImageSignatures(image, [attestors.one]) > 0'
const REPOSITORY =
  'extractPayload(image, attestations.slsa).predicate.buildDefinition.externalParameters.workflow.repository'

interface Spec {
  readonly attestors: readonly {
    readonly name: string
    readonly cosign: { readonly keyless: { readonly identities: readonly Json[] } }
  }[]
  readonly attestations: readonly { readonly name: string }[]
  readonly validations: readonly { readonly expression: string }[]
}

function attestor(name: string, ...identities: readonly Json[]): Json {
  return { name, cosign: { keyless: { identities } } }
}

function policyOf(
  expressions: readonly string[],
  attestors: readonly Json[] = [attestor('one', ONE)],
  type = 'https://slsa.dev/provenance/v1',
): JsonObject {
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ImageValidatingPolicy',
    metadata: { name: 'tested' },
    spec: {
      webhookConfiguration: { timeoutSeconds: 30 },
      ...nothingPassedOver('ghcr.io/acme/*'),
      attestors,
      attestations: [{ name: 'slsa', intoto: { type } }],
      validations: expressions.map((expression) => ({ expression })),
    },
  }
}

function idsIn(policy: JsonObject): readonly string[] {
  const { findings } = lintPolicy([policy], OPTIONS)
  return findings.map(({ id, severity }) => `${severity} ${id.replace('kyverno-ivp/', '')}`)
}

function mendedSpec(policy: JsonObject): Spec {
  const [mended] = lintPolicy([policy], OPTIONS).mended
  return (mended as { readonly spec: unknown }).spec as Spec
}

function all(body: string): string {
  return `${ALL}.all(image, ${body})`
}

describe('whether an ImageValidatingPolicy asks for the caller', () => {
  const UNCHECKED = 'admits caller-unchecked'
  const UNCLEAR = 'hint caller-unclear'
  const asked = `${REPOSITORY} == "${CALLER}"`

  it.each<[string, string | undefined]>([
    [all(asked), undefined],
    [all(`(${asked})`), undefined],
    [all(`${SIGNED} && ${asked} && true`), undefined],
    [all(`${REPOSITORY}.matches("^https://github\\\\.com/acme/.+$")`), undefined],
    [all(`${REPOSITORY.replace('.slsa', '["slsa"]')} == "${CALLER}"`), undefined],
    [all(`${REPOSITORY}.matches("github")`), UNCLEAR],
    [all(`${REPOSITORY}.startsWith("https://github.com/acme/")`), UNCLEAR],
    [all(`${asked} || true`), UNCLEAR],
    [all(`!(${asked})`), UNCLEAR],
    [all(`(${asked}) == false`), UNCLEAR],
    [`${all(asked)} == (1 == 2)`, UNCLEAR],
    [`(${all(asked)})`, UNCLEAR],
    [all(`${asked} ? true : true`), UNCLEAR],
    [all(`${REPOSITORY} != "${CALLER}"`), UNCLEAR],
    [`images.initContainers.all(image, ${asked})`, UNCLEAR],
    [`${ALL}.exists(image, ${asked})`, UNCLEAR],
    [`${ALL}.filter(image, image != "a").all(image, ${asked})`, UNCLEAR],
    [all('verifyImageSignatures("repository", [attestors.one]) > 0'), UNCHECKED],
  ])('%s', (expression, expected) => {
    const ids = idsIn(policyOf([all(SIGNED), expression])).filter((id) => id.includes('caller'))
    expect(ids).toEqual(expected === undefined ? [] : [expected])
  })

  it('of what is no provenance is not known', () => {
    const policy = policyOf([all(asked)], undefined, 'https://cyclonedx.org/bom')
    expect(idsIn(policy)).toEqual([UNCLEAR])
  })

  it('in an attestation of a name that is not taken', () => {
    const policy = policyOf([all(SIGNED)])
    const spec = policy['spec'] as Readonly<Record<string, Json>>
    const attestations = [{ name: 'caller', intoto: { type: 'https://cyclonedx.org/bom' } }]
    const { validations, attestations: mended } = mendedSpec({
      ...policy,
      spec: { ...spec, attestations },
    })
    expect(mended.map(({ name }) => name)).toEqual(['caller', 'caller2'])
    expect(validations[2]?.expression).toContain('attestations["caller2"]')
  })
})

describe('an attestor with two identities', () => {
  const asked = all(`${REPOSITORY} == "${CALLER}"`)
  const two = [attestor('one', ONE, TWO), attestor('other', ONE)]

  it.each([
    all(SIGNED),
    all('verifyImageSignatures(image, [attestors.other, attestors.one]) >= 1'),
    all('!(verifyAttestationSignatures(image, attestations["slsa"], [attestors.one]) > 0)'),
  ])('becomes two where any of them will do: %s', (expression) => {
    const { attestors, validations } = mendedSpec(policyOf([expression, asked], two))
    expect(attestors.map(({ name }) => name)).toEqual(['one', 'other', 'one2'])
    expect(attestors[2]?.cosign.keyless.identities).toEqual([TWO])
    expect(validations[0]?.expression).toBe(
      expression.replace('attestors.one', 'attestors.one, attestors.one2'),
    )
  })

  it.each([
    all('verifyImageSignatures(image, [attestors.one, attestors.other]) >= 2'),
    all('verifyImageSignatures(image, [attestors.one, attestors.other]) == 2'),
    all('verifyImageSignatures(image, [attestors.one]) > 0.5'),
    all('verifyImageSignatures(image, [attestors["one"]]) > 0'),
    all('[attestors.one].all(each, verifyImageSignatures(image, [each]) > 0)'),
  ])('stays where they are counted: %s', (expression) => {
    const policy = policyOf([expression, asked], two)
    expect(idsIn(policy)).toEqual(['denies multiple-identities'])
    expect(lintPolicy([policy], OPTIONS).mended).toEqual([policy])
  })

  it('does not take the name of another', () => {
    const named = [attestor('one', ONE, TWO), attestor('one2', ONE)]
    const { attestors } = mendedSpec(policyOf([all(SIGNED), asked], named))
    expect(attestors.map(({ name }) => name)).toEqual(['one', 'one2', 'one3'])
  })
})

describe('containers that are forgotten', () => {
  it.each([
    `images.containers.exists(image, ${SIGNED})`,
    `!images.containers.all(image, ${SIGNED})`,
    `images.containers.all(image, ${SIGNED}) == false`,
    `images.containers.all(image, ${SIGNED}) ? 1 > 2 : 2 > 1`,
    `images.containers.filter(image, image != "a").all(image, ${SIGNED})`,
  ])('are not added to what more images would satisfy sooner: %s', (expression) => {
    const policy = policyOf([
      expression,
      `images.containers.all(image, ${REPOSITORY} == "${CALLER}")`,
    ])
    expect(idsIn(policy)).toEqual(['denies containers-forgotten'])
    expect(lintPolicy([policy], OPTIONS).mended).toEqual([policy])
  })
})
