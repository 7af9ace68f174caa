import { describe, expect, it } from '@jest/globals'
import { writePolicy } from '../../../src/policy/engines.ts'
import type { AdmissionRule } from '../../../src/policy/rule.ts'
import type { Json } from '../../../src/shared/json.ts'
import { CALLER, ISSUER, KEYLESS, keyRule, WORKFLOW } from './rules.ts'

const written = (rule: AdmissionRule, engine: 'kyverno' | 'kyverno-ivp'): readonly Json[] =>
  writePolicy(rule, engine, { acceptWeaker: false }).documents

/** The values of every field of a name, wherever it stands. */
function valuesOf(value: unknown, field: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Object.hasOwn(value, field) ? [(value as Record<string, unknown>)[field]] : []
  return [...own, ...Object.values(value).flatMap((item) => valuesOf(item, field))]
}

describe('Kyverno’s ClusterPolicies', () => {
  const [enforced, audited] = written(KEYLESS, 'kyverno')

  it('are two: one denies where the rule is enforced, one reports elsewhere', () => {
    // Four demands, volumes and names.
    expect(valuesOf(enforced, 'failureAction')).toEqual(Array(6).fill('Enforce'))
    expect(valuesOf(audited, 'failureAction')).toEqual(Array(6).fill('Audit'))
    expect(new Set(valuesOf(enforced, 'namespaces').flat())).toEqual(new Set(['prod']))
    expect(valuesOf(audited, 'exclude')).toHaveLength(6)
    expect(valuesOf(audited, 'mutate')).toEqual([])
    expect(valuesOf(audited, 'verifyDigest')).toEqual(Array(4).fill(false))
  })

  it('pin tags before anything is verified, and take no image without a digest', () => {
    const [first] = valuesOf(enforced, 'rules').flat() as readonly { readonly name: string }[]
    expect(first?.name).toBe('pin-digest')
    expect(valuesOf(first, 'list')).toEqual(
      ['containers', 'initContainers', 'ephemeralContainers'].map(
        (list) => `request.object.spec.${list} || \`[]\``,
      ),
    )
    expect(valuesOf(enforced, 'verifyDigest')).toEqual(Array(4).fill(true))
    expect(valuesOf(enforced, 'mutateDigest')).toEqual(Array(4).fill(false))
    expect(valuesOf(enforced, 'required')).toEqual(Array(4).fill(true))
  })

  it('ask for the signature as such, and for each attestation by a rule of its own, by the same signer', () => {
    expect(valuesOf(enforced, 'type').filter((type) => String(type).includes('://'))).toEqual([
      'https://sigstore.dev/cosign/sign/v1',
      'https://slsa.dev/provenance/v1',
      'https://cyclonedx.org/bom',
      'https://cosign.sigstore.dev/attestation/vuln/v1',
    ])
    expect(valuesOf(enforced, 'subject')).toEqual(Array(4).fill(WORKFLOW))
    expect(valuesOf(enforced, 'issuer')).toEqual(Array(4).fill(ISSUER))
  })

  it('say of which repository the provenance must speak', () => {
    const keys = valuesOf(enforced, 'conditions')
      .flat()
      .flatMap((condition) => valuesOf(condition, 'key'))
    expect(keys[0]).toBe(
      `{{ regex_match('^${CALLER.replaceAll('.', String.raw`\.`)}$', buildDefinition.externalParameters.workflow.repository || '') }}`,
    )
  })

  it('compare patterns whole, and quotation marks do not end them', () => {
    const rule = {
      ...KEYLESS,
      signers: {
        ...KEYLESS.signers,
        kind: 'keyless' as const,
        identities: [{ pattern: String.raw`^https://github\.com/acme/app/.+$` }],
        issuer: ISSUER,
        sourceRepository: { exact: "https://github.com/acme/it's" },
      },
    }
    const policy = written(rule, 'kyverno')[0]
    expect(valuesOf(policy, 'subjectRegExp')[0]).toBe(
      String.raw`^(?:https://github\.com/acme/app/.+)$`,
    )
    expect(JSON.stringify(policy)).toContain(String.raw`it\\'s$'`)
  })

  it('write identities with wildcards as patterns: cosign’s tags would take them for such', () => {
    const exact = `${WORKFLOW}?*`
    const rule = {
      ...KEYLESS,
      signers: {
        ...KEYLESS.signers,
        kind: 'keyless' as const,
        identities: [{ exact }],
        issuer: ISSUER,
        sourceRepository: { exact: CALLER },
      },
    }
    expect(valuesOf(written(rule, 'kyverno'), 'subject')).toEqual([])
  })

  it('ask nobody but the registry for keys without a log, old and new', () => {
    const rule = keyRule()
    const [policy] = written(rule, 'kyverno')
    expect(valuesOf(policy, 'keys')).toEqual(
      (rule.signers.kind === 'keys' ? rule.signers.publicKeys : []).map((publicKeys) => ({
        publicKeys,
        rekor: { ignoreTlog: true },
        ctlog: { ignoreSCT: true },
      })),
    )
    expect(valuesOf(policy, 'count')).toEqual([1])
  })

  it('refuse images in volumes, and hosts that are spelled otherwise, which Kyverno does not verify', () => {
    const rules = valuesOf(enforced, 'rules').flat() as readonly { readonly name: string }[]
    expect(rules.map(({ name }) => name).slice(-2)).toEqual(['image-volumes', 'image-names'])
    const [any] = written({ ...KEYLESS, images: [{ kind: 'any' }] }, 'kyverno')
    const names = (valuesOf(any, 'rules').flat() as typeof rules).map(({ name }) => name)
    expect(names).toContain('image-volumes')
    expect(names).not.toContain('image-names')
  })

  it('ask for the signature by attestors in cosign’s tags', () => {
    const [policy] = written({ ...keyRule(), format: 'cosign' }, 'kyverno')
    expect(valuesOf(policy, 'type')).toEqual(['Cosign'])
    expect(valuesOf(policy, 'attestations')).toEqual([])
    expect(valuesOf(policy, 'attestors')).toHaveLength(1)
  })

  it('are one where everything is enforced, and one where nothing is', () => {
    const everywhere = written({ ...KEYLESS, enforce: 'everywhere' }, 'kyverno')
    expect(everywhere).toHaveLength(1)
    expect(valuesOf(everywhere, 'namespaces')).toEqual([])
    expect(valuesOf(everywhere, 'exclude')).toEqual([])
    const audit = written({ ...KEYLESS, enforce: [] }, 'kyverno')
    expect(new Set(valuesOf(audit, 'failureAction'))).toEqual(new Set(['Audit']))
    expect(written({ ...KEYLESS, elsewhere: 'nothing' }, 'kyverno')).toHaveLength(1)
  })

  it('carry credentials, time limits and failure policies', () => {
    const [policy] = written({ ...KEYLESS, pullSecrets: ['ghcr'], timeoutSeconds: 12 }, 'kyverno')
    expect(valuesOf(policy, 'secrets')).toEqual(Array(7).fill(['ghcr']))
    expect(valuesOf(policy, 'timeoutSeconds')).toEqual([12])
    expect(valuesOf(policy, 'failurePolicy')).toEqual(['Fail'])
  })
})

describe('Kyverno’s ImageValidatingPolicies', () => {
  const [pods, debug, audited] = written(KEYLESS, 'kyverno-ivp')

  it('deny in pods and in debug containers, and report elsewhere', () => {
    expect(valuesOf([pods, debug, audited], 'validationActions')).toEqual([
      ['Deny'],
      ['Deny'],
      ['Audit'],
    ])
    expect(valuesOf([pods, debug, audited], 'resources')).toEqual([
      ['pods'],
      ['pods/ephemeralcontainers'],
      ['pods'],
    ])
    expect(valuesOf([pods, audited], 'operator')).toEqual(['In', 'NotIn'])
    expect(valuesOf([pods, audited], 'mutateDigest')).toEqual([true, false])
  })

  it('verify every container’s image, and each demand with a message of its own', () => {
    const expressions = valuesOf(valuesOf(pods, 'validations'), 'expression').map(String)
    expect(expressions).toHaveLength(6)
    for (const expression of expressions) {
      expect(expression).toMatch(
        /^\(images\.containers \+ images\.initContainers \+ images\.ephemeralContainers \+ images\.volumes\)\.all\(image, /,
      )
    }
    expect(new Set(valuesOf(pods, 'message')).size).toBe(6)
    expect(valuesOf(pods, 'identities')).toEqual([[{ subject: WORKFLOW, issuer: ISSUER }]])
  })

  it('have an attestor for each key', () => {
    const [policy] = written(keyRule(), 'kyverno-ivp')
    expect(valuesOf(policy, 'key')).toHaveLength(3)
    expect(valuesOf(valuesOf(policy, 'validations'), 'expression')[0]).toContain(
      '[attestors.signer1, attestors.signer2]) > 0',
    )
    expect(valuesOf(policy, 'insecureIgnoreTlog')).toEqual([true, true])
  })
})
