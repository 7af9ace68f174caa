import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../../src/shared/json.ts'
import { generated, mendedOf, specIn, toldOf, withSpec } from './generated.ts'

const FAULT = 'admits kyverno-ivp/debug-containers'
const [POLICY = {}, DEBUG = {}] = generated('kyverno-ivp')

function withResources(...resources: readonly string[]): JsonObject {
  const constraints = specIn(POLICY)['matchConstraints'] as JsonObject
  const [rule] = constraints['resourceRules'] as readonly JsonObject[]
  return withSpec(POLICY, {
    matchConstraints: { ...constraints, resourceRules: [{ ...rule, resources }] },
  })
}

describe('an ImageValidatingPolicy for pods', () => {
  it('gets the second policy that generate writes, for debug containers', () => {
    expect(toldOf(POLICY)).toEqual([FAULT])
    const [kept, added] = mendedOf(POLICY)
    expect(kept).toEqual(POLICY)
    expect(added).toEqual(DEBUG)
    expect(toldOf(...mendedOf(POLICY))).toEqual([])
    expect(mendedOf(...mendedOf(POLICY))).toEqual(mendedOf(POLICY))
  })

  it('of one namespace gets one of the same', () => {
    const metadata = { name: 'own', namespace: 'prod' }
    const [, added] = mendedOf({ ...POLICY, kind: 'NamespacedImageValidatingPolicy', metadata })
    expect(added).toMatchObject({
      kind: 'NamespacedImageValidatingPolicy',
      metadata: { name: 'own-debug', namespace: 'prod' },
    })
  })

  it('gets none where one stands beside it, or where it only reports', () => {
    expect(toldOf(POLICY, DEBUG)).toEqual([])
    expect(mendedOf(POLICY, DEBUG)).toEqual([POLICY, DEBUG])
    expect(toldOf(POLICY, withSpec(DEBUG, { matchImageReferences: [{ glob: '*' }] }))).toEqual([])
    const audit = withSpec(POLICY, {
      validationActions: ['Audit'],
      validationConfigurations: { mutateDigest: false, verifyDigest: false, required: true },
    })
    expect(toldOf(audit)).toEqual([])
  })

  it.each<[string, JsonObject]>([
    ['other images', withSpec(DEBUG, { matchImageReferences: [{ glob: 'ghcr.io/other/*' }] })],
    ['other namespaces', withSpec(DEBUG, { matchConstraints: { resourceRules: [] } })],
    ['reports alone', withSpec(DEBUG, { validationActions: ['Audit'] })],
  ])('gets one where that beside it is for %s', (_, other) => {
    expect(toldOf(POLICY, other)).toContain(FAULT)
    expect(toldOf(...mendedOf(POLICY, other))).not.toContain(FAULT)
  })

  it('may be for debug containers as well', () => {
    const both = withSpec(withResources('pods', 'pods/ephemeralcontainers'), {
      matchConditions: [],
    })
    expect(toldOf(both)).toEqual([])
    // By the condition that generate writes for pods, debug containers are not looked at.
    expect(toldOf(withResources('pods', 'pods/ephemeralcontainers'))).toEqual([FAULT])
  })

  it.each<[string, JsonObject]>([
    ['any resource', withResources('*')],
    [
      'a condition that looks at containers',
      withSpec(POLICY, {
        matchConditions: [{ name: 'own', expression: 'size(object.spec.containers) > 0' }],
      }),
    ],
  ])('for %s is left as it is', (_, policy) => {
    expect(toldOf(policy)).toContain(FAULT)
    expect(mendedOf(policy)).toHaveLength(1)
  })
})
