import { describe, expect, it } from '@jest/globals'
import { predicateTypeOf } from '../../../src/attestation/predicate-types.ts'
import { statementAbout, statementBytes } from '../../../src/attestation/statement.ts'
import { digestOf, hexOf } from '../../../src/oci/digest.ts'

const digest = digestOf(Buffer.from('an image'))
const image = { name: 'ghcr.io/o/app', digest }

describe('a statement', () => {
  it('has the four fields of in-toto v1, and the image for its only subject', () => {
    const statement = statementAbout(image, 'https://example.com/p', { fine: true })
    expect(JSON.parse(statementBytes(statement).toString())).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'ghcr.io/o/app', digest: { sha256: hexOf(digest) } }],
      predicateType: 'https://example.com/p',
      predicate: { fine: true },
    })
  })

  it('gives the same bytes for the same facts, in UTF-8', () => {
    const bytes = (): Buffer =>
      statementBytes(statementAbout(image, 'https://e.com/p', { é: '日本' }))
    expect(bytes()).toEqual(bytes())
    expect(bytes().toString('utf8')).toContain('{"é":"日本"}')
  })

  it('has a digest without the name of its algorithm', () => {
    expect(statementAbout(image, 'x', {}).subject[0].digest.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('predicateTypeOf', () => {
  it.each([
    ['cyclonedx', 'https://cyclonedx.org/bom'],
    ['slsaprovenance', 'https://slsa.dev/provenance/v0.2'],
    ['slsaprovenance02', 'https://slsa.dev/provenance/v0.2'],
    ['slsaprovenance1', 'https://slsa.dev/provenance/v1'],
    ['spdxjson', 'https://spdx.dev/Document'],
    ['https://example.com/mine/v1', 'https://example.com/mine/v1'],
    ['http://example.com', 'http://example.com'],
  ])('%s is %s', (name, uri) => {
    expect(predicateTypeOf(name)).toBe(uri)
  })

  it.each([
    '',
    'unknown',
    'toString',
    '__proto__',
    'https://',
    'https:///x',
    'ftp://x',
    'javascript:0',
  ])('%j is none', (name) => {
    expect(predicateTypeOf(name)).toBeUndefined()
  })
})
