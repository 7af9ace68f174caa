import { describe, expect, it } from '@jest/globals'
import type { Catalogue } from '../../../src/sbom/cataloger.ts'
import { npm } from '../../../src/sbom/catalogers/npm.ts'
import { fileAt, fixture } from './files.ts'

const PATH = 'app/node_modules/x/package.json'
const catalog = (bytes: Buffer | string | object): Catalogue =>
  npm.catalog(
    [
      fileAt(
        PATH,
        Buffer.isBuffer(bytes) || typeof bytes === 'string' ? bytes : JSON.stringify(bytes),
      ),
    ],
    undefined,
  )

describe('npm', () => {
  it('reads real packages, scoped and not', () => {
    expect(catalog(fixture('npm/express.json')).packages).toEqual([
      expect.objectContaining({
        purl: 'pkg:npm/express@4.19.2',
        name: 'express',
        licences: ['MIT'],
        supplier: 'TJ Holowaychuk',
      }),
    ])
    expect(catalog(fixture('npm/colors.json')).packages).toEqual([
      expect.objectContaining({
        purl: 'pkg:npm/%40colors/colors@1.6.1',
        group: '@colors',
        name: 'colors',
        version: '1.6.1',
      }),
    ])
  })

  it('wants every package.json and no lock file', () => {
    const wants = (path: string): boolean => npm.wants({ path, size: 1, mode: 0o644 })
    expect(
      ['package.json', PATH, 'a/node_modules/b/node_modules/c/package.json'].every(wants),
    ).toBe(true)
    expect(['package-lock.json', 'xpackage.json', 'package.json/x'].some(wants)).toBe(false)
  })

  it.each([
    [{ license: 'MIT' }, ['MIT']],
    [{ license: { type: 'BSD-3-Clause', url: 'x' } }, ['BSD-3-Clause']],
    [{ licenses: [{ type: 'MIT' }, { type: 'Apache-2.0' }, 7] }, ['MIT', 'Apache-2.0']],
    [{ license: 7 }, []],
    [{ license: 'a\nb' }, []],
    [{}, []],
  ])('takes licences from %j', (fields, licences) => {
    expect(catalog({ name: 'x', version: '1.0.0', ...fields }).packages[0]?.licences).toEqual(
      licences,
    )
  })

  it('reads past a byte order mark, as npm does', () => {
    expect(catalog('\ufeff{"name":"x","version":"1.0.0"}').packages).toHaveLength(1)
  })

  it.each([{ type: 'module' }, { name: 'x' }, { version: '1.0.0' }])(
    'passes over %j, which is no package',
    (json) => {
      expect(catalog(json)).toEqual({ packages: [], skipped: [] })
    },
  )

  it.each<[string, Buffer | string | object]>([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['a name that is no string', { name: ['x'], version: '1' }],
    ['a name with a space', { name: 'x y', version: '1' }],
    ['a name that leads elsewhere', { name: '../../x', version: '1' }],
    ['a name of 300 letters', { name: 'x'.repeat(300), version: '1' }],
    ['an empty version', { name: 'x', version: '' }],
    ['a version of two lines', { name: 'x', version: '1\n2' }],
  ])('names a file with %s among what was skipped', (_what, bytes) => {
    expect(catalog(bytes)).toEqual({
      packages: [],
      skipped: [expect.objectContaining({ path: PATH })],
    })
  })

  it('is not moved by __proto__ and constructor', () => {
    const { packages } = catalog(
      '{"__proto__":{"name":"evil","version":"6"},"constructor":{"name":"evil"},"version":"1.0.0"}',
    )
    expect(packages).toEqual([])
    expect(({} as Readonly<Record<string, unknown>>)['name']).toBeUndefined()
  })
})
