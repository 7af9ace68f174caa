import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { checkCycloneDx } from '../../../src/sbom/schema.ts'
import { processorMs } from '../shared/processor-time.ts'
import { reducedSchema } from './reduced-schema.ts'

const SCHEMAS = ['bom-1.5', 'bom-1.6', 'bom-1.7', 'spdx', 'jsf-0.82', 'cryptography-defs']
const BOM = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 }
const component = (name: string, more: object = {}): object => ({
  type: 'library',
  name,
  'bom-ref': name,
  ...more,
})

describe('the copies of the schemas', () => {
  it.each(SCHEMAS)('%s is what the library has, without prose', (name) => {
    const file = new URL(`../../../src/sbom/schema/${name}.json`, import.meta.url)
    const expected = reducedSchema(name)
    if (process.env['UPDATE_SCHEMAS'] === '1') writeFileSync(file, `${JSON.stringify(expected)}\n`)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(expected)
  })
})

describe('checkCycloneDx', () => {
  it('takes documents that fit, with and without components', () => {
    checkCycloneDx(BOM)
    checkCycloneDx({
      ...BOM,
      serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
      metadata: { timestamp: '2026-11-01T12:00:00.000Z', component: component('root') },
      components: [
        component('a', { licenses: [{ license: { id: 'MIT' } }] }),
        component('b', { components: [component('c')] }),
      ],
    })
  })

  it.each(['1.5', '1.6', '1.7'])('takes documents of version %s', (specVersion) => {
    checkCycloneDx({ ...BOM, specVersion, components: [component('a')] })
    expect(() => {
      checkCycloneDx({ ...BOM, specVersion, components: [component('a', { type: 'x' })] })
    }).toThrow(expect.objectContaining({ code: 'SBOM_INVALID' }))
  })

  it.each<[string, object]>([
    ['another format', { ...BOM, bomFormat: 'SPDX' }],
    ['no version of the specification', { bomFormat: 'CycloneDX' }],
    ['vulnerabilities, which ours never have', { ...BOM, vulnerabilities: [{ id: 'x' }] }],
    [
      'a pedigree, which ours never have',
      { ...BOM, components: [component('a', { pedigree: {} })] },
    ],
    ['another version of it', { ...BOM, specVersion: '1.4' }],
    [
      'what only a later version has',
      {
        ...BOM,
        specVersion: '1.5',
        components: [component('a', { evidence: { occurrences: [{ location: 'x', line: 1 }] } })],
      },
    ],
    ['an unknown field', { ...BOM, extra: 1 }],
    ['a component without a type', { ...BOM, components: [{ name: 'a' }] }],
    ['a serial number that is none', { ...BOM, serialNumber: 'urn:uuid:x' }],
    ['a timestamp that is none', { ...BOM, metadata: { timestamp: 'yesterday' } }],
    [
      'an unknown SPDX identifier',
      { ...BOM, components: [component('a', { licenses: [{ license: { id: 'MITT' } }] })] },
    ],
    [
      'an URL with spaces',
      {
        ...BOM,
        components: [component('a', { externalReferences: [{ type: 'bom', url: 'a b' }] })],
      },
    ],
    ['the same component twice', { ...BOM, components: [component('a'), component('a')] }],
    [
      'the same bom-ref twice',
      { ...BOM, components: [component('a'), component('a', { version: '2' })] },
    ],
    [
      'the same bom-ref within a component',
      { ...BOM, components: [component('a', { components: [component('a')] })] },
    ],
    [
      "the root's bom-ref again",
      { ...BOM, metadata: { component: component('a') }, components: [component('a')] },
    ],
    ['the same dependency twice', { ...BOM, dependencies: [{ ref: 'a' }, { ref: 'a' }] }],
  ])('refuses %s', (_what, document) => {
    expect(() => {
      checkCycloneDx(document)
    }).toThrow(expect.objectContaining({ code: 'SBOM_INVALID' }))
  })

  it('refuses what is no object', () => {
    for (const value of [null, 7, 'x', [BOM]]) {
      expect(() => {
        checkCycloneDx(value)
      }).toThrow(expect.objectContaining({ code: 'SBOM_INVALID' }))
    }
  })

  it.each(['1.5', '1.6', '1.7'])(
    'takes under a second of processor time for 10,000 components in version %s',
    async (specVersion) => {
      const components = Array.from({ length: 10_000 }, (_, at) =>
        component(`c${at}`, { version: '1', purl: `pkg:npm/c${at}@1` }),
      )
      const spent = await processorMs(() => {
        checkCycloneDx({ ...BOM, specVersion, components })
      })
      expect(spent).toBeLessThan(1000)
    },
  )
})
