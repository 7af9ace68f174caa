import { describe, expect, it } from '@jest/globals'
import type { Catalogue } from '../../../src/sbom/cataloger.ts'
import { npm } from '../../../src/sbom/catalogers/npm.ts'
import type { ImageFile } from '../../../src/sbom/image-files.ts'
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

describe('packages within packages', () => {
  const at = (path: string, name: string): ImageFile =>
    fileAt(`app/node_modules/${path}`, fixture(`npm/nested/${name}`))
  const { packages, skipped } = npm.catalog(
    [
      at('.package-lock.json', 'lock.json'),
      at('debug/node_modules/ms/package.json', 'ms-2.0.0.json'),
      at('debug/package.json', 'debug.json'),
      at('ms/package.json', 'ms-2.1.3.json'),
    ],
    undefined,
  )
  const [inner, debug, outer] = packages

  it('are found as Node finds them, the nearest first', () => {
    expect(skipped).toEqual([])
    expect(debug?.dependsOn).toEqual(['pkg:npm/ms@2.0.0'])
    const { packages: others } = npm.catalog(
      [
        fileAt(
          'app/node_modules/a/package.json',
          '{"name":"a","version":"1","dependencies":{"ms":"2","z":"1"}}',
        ),
        at('debug/node_modules/ms/package.json', 'ms-2.0.0.json'),
        at('ms/package.json', 'ms-2.1.3.json'),
        fileAt('srv/node_modules/z/package.json', '{"name":"z","version":"1"}'),
      ],
      undefined,
    )
    expect(others[0]?.dependsOn).toEqual(['pkg:npm/ms@2.1.3'])
  })

  it('are known by the name of their directory where that is an alias', () => {
    const { packages: found } = npm.catalog(
      [
        fileAt('x/node_modules/alias/package.json', '{"name":"@o/real","version":"1"}'),
        fileAt(
          'x/package.json',
          '{"name":"x","version":"1","dependencies":{"alias":"npm:@o/real@1"}}',
        ),
      ],
      undefined,
    )
    expect(found[1]?.dependsOn).toEqual(['pkg:npm/%40o/real@1'])
  })

  it('have the digests that npm wrote down when it installed them, and are marked where only development needs them', () => {
    const recorded = Buffer.from(
      'Tpp60P6IUJDTuOq/5Z8cdskzJujfwqfOTkrwIwj7IRISpnkJnT6SyJ4PCPnGMoFjC9ddhal5KVIYtAt97ix05A==',
      'base64',
    )
    expect(inner).toMatchObject({
      version: '2.0.0',
      hashes: { 'SHA-512': recorded.toString('hex') },
    })
    expect(inner?.properties).toBeUndefined()
    expect(outer?.properties).toEqual({ 'cdx:npm:package:development': 'true' })
  })

  it('have none where another version stands there, or the digest is none', () => {
    const hashes = (lock: string, own = ''): unknown =>
      npm.catalog(
        [
          fileAt('node_modules/.package-lock.json', lock),
          fileAt('node_modules/a/package.json', `{"name":"a","version":"1"${own}}`),
        ],
        undefined,
      ).packages[0]?.hashes
    const lock = (entry: object): string =>
      JSON.stringify({ packages: { 'node_modules/a': entry } })
    const sha1 = 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='
    expect(hashes(lock({ version: '1', integrity: sha1 }))).toEqual({
      'SHA-1': 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    })
    expect(hashes(lock({ version: '2', integrity: sha1 }))).toEqual({})
    expect(hashes(lock({ version: '1', integrity: 'sha512-AAAA' }))).toEqual({})
    expect(hashes(lock({ version: '1', integrity: 7 }))).toEqual({})
    expect(hashes('{}', `,"_integrity":"${sha1}"`)).toHaveProperty('SHA-1')
  })

  it('are read without their lock file where it is broken', () => {
    const found = npm.catalog(
      [
        fileAt('node_modules/.package-lock.json', '['.repeat(10_000)),
        at('ms/package.json', 'ms-2.1.3.json'),
      ],
      undefined,
    )
    expect(found).toMatchObject({
      packages: [{ purl: 'pkg:npm/ms@2.1.3' }],
      skipped: [{ path: 'node_modules/.package-lock.json' }],
    })
  })
})

describe('the supplier of an npm package', () => {
  it.each([
    ['"author":"A <a@b>"', 'A'],
    ['"contributors":["B <b@c> (url)",{"name":"C"}]', 'B, C'],
    ['"maintainers":[{"name":"M"}],"contributors":["B"]', 'M'],
    ['"author":{"email":"a@b"}', undefined],
    ['"contributors":[7,null,["x"]]', undefined],
  ])('of %s is %s', (field, supplier) => {
    const { packages } = npm.catalog(
      [fileAt('package.json', `{"name":"a","version":"1",${field}}`)],
      undefined,
    )
    expect(packages[0]?.supplier).toBe(supplier)
  })
})
