import { describe, expect, it } from '@jest/globals'
import { parseChallenge } from '../../../src/oci/challenge.ts'

const bearer = (realm: string, service?: string, error?: string): object => ({
  scheme: 'bearer',
  realm,
  service,
  error,
})

describe('parseChallenge', () => {
  it.each([
    ['Basic realm="x"', { scheme: 'basic' }],
    ['basic', { scheme: 'basic' }],
    [
      'Bearer realm="https://a.example/t",service="s",scope="repository:o/a:pull,push"',
      bearer('https://a.example/t', 's'),
    ],
    ['BEARER  Realm = https://a.example/t , Service=s', bearer('https://a.example/t', 's')],
    [
      'Bearer scope="x",error="insufficient_scope",realm="https://a.example/t"',
      bearer('https://a.example/t', undefined, 'insufficient_scope'),
    ],
    ['Basic realm="x", Bearer realm="https://a.example/t"', bearer('https://a.example/t')],
    ['Bearer realm="https://a.example/t", Basic realm="x"', bearer('https://a.example/t')],
    ['Negotiate, Basic realm="a, Bearer realm=b"', { scheme: 'basic' }],
    ['Bearer realm="https://a.example/\\"t"', bearer('https://a.example/"t')],
  ])('reads %s', (header, expected) => {
    expect(parseChallenge(header)).toEqual(expected)
  })

  it.each(['', 'Negotiate', 'Digest realm="x"', 'Bearer', 'Bearer service="s"', '="x"', '\u0000'])(
    'finds nothing to answer in %j',
    (header) => {
      expect(parseChallenge(header)).toBeUndefined()
    },
  )

  it('reads a long header of rubbish in a moment', () => {
    const started = performance.now()
    for (const header of ['a="'.repeat(20_000), 'a=\\'.repeat(20_000), 'a '.repeat(40_000)]) {
      parseChallenge(`Bearer ${header}`)
    }
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
