import { describe, expect, it } from '@jest/globals'
import { asArray, asObject, type JsonObject } from '../../../src/shared/json.ts'
import { faultsIn, generated, mendedOf, rulesIn, withSpec } from './generated.ts'

const [POLICY] = generated('kyverno')
const TOLD = 'admits kyverno/cache-by-tag'

/** The policy with digests written by the entries themselves, and with its first rule, which pins them, changed. */
function pinnedBy(change: (rule: JsonObject) => object): JsonObject {
  const [pin = {}, ...others] = rulesIn(POLICY)
  const rules = others.map((rule) => ({
    ...rule,
    ...(rule['verifyImages'] === undefined
      ? {}
      : {
          verifyImages: asArray(rule['verifyImages'], 'entries').map((entry) => ({
            ...asObject(entry, 'an entry'),
            mutateDigest: true,
          })),
        }),
  }))
  return withSpec(POLICY, { rules: [{ ...pin, ...change(pin) }, ...rules] })
}

/** Another rule that mutates each container, but for this. */
function foreachOf(rule: JsonObject): readonly JsonObject[] {
  const { foreach } = asObject(rule['mutate'], 'mutate')
  return asArray(foreach, 'foreach').map((each) => asObject(each, 'each'))
}

function forGlobs(rule: JsonObject, globs: readonly string[]): object {
  return {
    mutate: {
      foreach: foreachOf(rule).map((each) => ({
        ...each,
        preconditions: {
          all: [
            { key: '{{ element.image }}', operator: 'AnyIn', value: globs },
            { key: '{{ element.image }}', operator: 'AllNotIn', value: ['*@sha256:*'] },
          ],
        },
      })),
    },
  }
}

describe('a rule that replaces tags by digests', () => {
  it.each<[string, (rule: JsonObject) => object]>([
    ['as policy generate writes it', () => ({})],
    ['by another name', () => ({ name: 'digests' })],
    ['for more images', (rule) => forGlobs(rule, ['ghcr.io/*'])],
  ])('%s keeps verdicts true', (_, change) => {
    expect(faultsIn(pinnedBy(change))).toEqual([])
  })

  it.each<[string, (rule: JsonObject) => object]>([
    ['containers alone', (rule) => ({ mutate: { foreach: foreachOf(rule).slice(0, 1) } })],
    ['other images', (rule) => forGlobs(rule, ['ghcr.io/other/*'])],
    [
      'other namespaces',
      () => ({ match: { any: [{ resources: { kinds: ['Pod'], namespaces: ['dev'] } }] } }),
    ],
    ['less', () => ({ exclude: { any: [{ resources: { names: ['legacy-*'] } }] } })],
    ['deletions', () => ({ preconditions: { all: [] } })],
  ])('for %s does not', (_, change) => {
    const spoilt = pinnedBy(change)
    expect(faultsIn(spoilt)).toEqual([TOLD])
    expect(faultsIn(...mendedOf(spoilt))).toEqual([])
  })
})
