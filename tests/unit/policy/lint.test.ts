import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { isFault, lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import type { LintOptions } from '../../../src/policy/lint/finding.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'
import type { JsonObject } from '../../../src/shared/json.ts'
import { publicKey, withoutDenials } from './rules.ts'

const BUNDLE: LintOptions = { format: 'bundle' }

function seed(name: string): readonly JsonObject[] {
  const file = path.resolve(import.meta.dirname, `../../fixtures/policies/${name}.yaml`)
  return readYaml(readFileSync(file), name)
}

function faultsIn(documents: readonly JsonObject[], options = BUNDLE): readonly string[] {
  const { findings } = lintPolicy(documents, options)
  return [...new Set(findings.map(({ id, severity }) => `${severity} ${id}`))].sort()
}

/** The mended documents, as they would be read from a file. */
function mendedOf(documents: readonly JsonObject[], options = BUNDLE): readonly JsonObject[] {
  return readYaml(Buffer.from(writeYaml(lintPolicy(documents, options).mended)), 'mended')
}

describe('the policy of the first article', () => {
  const policy = seed('verify-image-signatures')

  it('has every fault found', () => {
    expect(faultsIn(policy)).toEqual([
      'admits kyverno/cache-by-tag',
      'admits kyverno/caller-unchecked',
      'admits kyverno/subject-glob',
      'admits kyverno/unverified-images',
      'denies kyverno/type-missing',
      'deprecated kyverno/cluster-policy-kind',
      'deprecated kyverno/spec-failure-action',
      'deprecated kyverno/webhook-fields',
      'hint kyverno/any-bundle',
      'hint kyverno/keys-need-log',
      'hint kyverno/registry-credentials',
      'refused kyverno/rekor-url',
    ])
  })

  it('is mended so that no fault is left', () => {
    const { findings } = lintPolicy(mendedOf(policy), BUNDLE)
    expect(findings.filter(isFault)).toEqual([])
  })

  it('asks for the source repository that is given', () => {
    const sourceRepository = 'https://github.com/myorg/app'
    const mended = JSON.stringify(mendedOf(policy, { ...BUNDLE, sourceRepository }))
    expect(mended).toContain(String.raw`^https://github\\.com/myorg/app$`)
    expect(mended).not.toContain('myorg/[^/]+')
  })

  it('stays as it was, however it is mended', () => {
    const before = JSON.stringify(policy)
    lintPolicy(policy, BUNDLE)
    expect(JSON.stringify(policy)).toBe(before)
  })
})

describe('the policy of the second article', () => {
  const policy = seed('check-image-signature')

  it('has every fault found, the cut-off key among them', () => {
    expect(faultsIn(policy)).toEqual([
      'admits kyverno/any-bundle',
      'admits kyverno/cache-by-tag',
      'admits kyverno/unverified-images',
      'denies kyverno/audit-verifies-digest',
      'denies kyverno/failure-action-overrides',
      'denies kyverno/public-key',
      'denies kyverno/type-missing',
      'denies kyverno/webhook-timeout',
      'deprecated kyverno/cluster-policy-kind',
      'deprecated kyverno/deprecated-image-fields',
      'deprecated kyverno/spec-failure-action',
      'deprecated kyverno/webhook-fields',
      'hint kyverno/keys-need-log',
      'hint kyverno/registry-credentials',
      'refused kyverno/audit-mutates-digest',
    ])
  })

  it('becomes one that enforces in prod and one that audits elsewhere', () => {
    const [enforced, audited, ...others] = mendedOf(policy, {
      ...BUNDLE,
      publicKey: publicKey(),
    }).map(withoutDenials)
    expect(others).toEqual([])
    expect(enforced).toMatchObject({
      metadata: { name: 'check-image-signature' },
      spec: {
        rules: [
          {
            match: { any: [{ resources: { kinds: ['Pod'], namespaces: ['prod'] } }] },
            verifyImages: [{ failureAction: 'Enforce', verifyDigest: true, useCache: false }],
          },
        ],
      },
    })
    expect(audited).toMatchObject({
      metadata: { name: 'check-image-signature-audit' },
      spec: {
        rules: [
          {
            match: { any: [{ resources: { kinds: ['Pod'] } }] },
            exclude: { any: [{ resources: { namespaces: ['prod'] } }] },
            verifyImages: [{ failureAction: 'Audit', mutateDigest: false, verifyDigest: false }],
          },
        ],
      },
    })
  })

  it('is without faults once it is mended with a whole key, and keeps the broken one without', () => {
    const whole = mendedOf(policy, { ...BUNDLE, publicKey: publicKey() })
    expect(lintPolicy(whole, BUNDLE).findings.filter(isFault)).toEqual([])
    const left = lintPolicy(mendedOf(policy), BUNDLE).findings.filter(isFault)
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set(['kyverno/public-key']))
  })
})

describe('what is no image policy', () => {
  it.each([
    { apiVersion: 'kyverno.io/v1', kind: 'ClusterCleanupPolicy' },
    { apiVersion: 'kyverno.io/v9', kind: 'ClusterPolicy' },
    { apiVersion: 'v1', kind: 'constructor' },
    { kind: 'ClusterPolicy' },
    {},
  ])('is refused: %j', (document) => {
    expect(() => lintPolicy([document], BUNDLE)).toThrow(/no image policy that is known/)
  })

  it('makes no trap fall over, whatever shape it has', () => {
    for (const spec of [
      null,
      'text',
      [],
      { rules: 'x' },
      { rules: [{ verifyImages: [null, 3] }] },
    ]) {
      for (const [apiVersion, kind] of [
        ['kyverno.io/v1', 'ClusterPolicy'],
        ['policies.kyverno.io/v1', 'ImageValidatingPolicy'],
        ['policy.sigstore.dev/v1beta1', 'ClusterImagePolicy'],
      ]) {
        const document = { apiVersion, kind, spec }
        expect(lintPolicy([document], BUNDLE).mended).toHaveLength(1)
      }
    }
  })
})
