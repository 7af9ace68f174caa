import { describe, expect, it } from '@jest/globals'
import { asArray, type JsonObject } from '../../../src/shared/json.ts'
import { findingsIn, generated, mendedOf, specIn, toldOf, withSpec } from './generated.ts'

const PASS = { name: 'pass', static: { action: 'pass' } }
const FAULT = 'admits policy-controller/static-pass'
const HINT = 'hint policy-controller/static-pass'
const [POLICY] = generated('policy-controller')

function passing(...globs: readonly string[]): JsonObject {
  return withSpec(POLICY, { images: globs.map((glob) => ({ glob })), authorities: [PASS] })
}

describe('an authority that passes everything', () => {
  it('beside others is mended to fail', () => {
    const authorities = asArray(specIn(POLICY)['authorities'], 'authorities')
    const spoilt = withSpec(POLICY, { authorities: [...authorities, PASS] })
    expect(toldOf(spoilt)).toEqual([FAULT])
    const fail = { ...PASS, static: { action: 'fail' } }
    expect(mendedOf(spoilt)).toEqual([withSpec(POLICY, { authorities: [...authorities, fail] })])
    expect(toldOf(...mendedOf(spoilt))).toEqual([])
  })

  it('alone is a hint that names what runs unverified, and left as it is', () => {
    const policy = passing('registry.k8s.io/**', 'docker.io/istio/**')
    expect(toldOf(policy)).toEqual([HINT])
    expect(findingsIn(policy)[0]?.message).toBe(
      'registry.k8s.io/**, docker.io/istio/** runs unverified',
    )
    expect(mendedOf(policy)).toEqual([policy])
  })

  it.each(['**', '*', '*/*', '*/**', '**/**', '**:**'])('alone for %s is a fault', (glob) => {
    const policy = passing('registry.k8s.io/**', glob)
    expect(toldOf(policy)).toContain(FAULT)
    // Not for more images than it was, either.
    expect(mendedOf(policy)).toEqual([policy])
  })

  it('alone for one repository passes its tags and digests, which are denied as it is', () => {
    const policy = passing('registry.k8s.io/pause')
    expect(toldOf(policy)).toEqual([HINT, 'denies policy-controller/image-glob'])
    const names = ['registry.k8s.io/pause', 'registry.k8s.io/pause:*', 'registry.k8s.io/pause@*']
    expect(mendedOf(policy)).toEqual([passing(...names)])
  })
})
