import { describe, expect, it } from '@jest/globals'
import type { Catalogue } from '../../../src/sbom/cataloger.ts'
import type { Package } from '../../../src/sbom/package.ts'
import { python } from '../../../src/sbom/catalogers/python.ts'
import { fileAt, fixture } from './files.ts'

const PATH = 'usr/lib/python3/dist-packages/x-1.dist-info/METADATA'
const catalog = (bytes: Buffer | string): Catalogue =>
  python.catalog([fileAt(PATH, bytes)], undefined)

describe('python', () => {
  it.each([
    ['PyYAML-6.0.1.METADATA', 'pkg:pypi/pyyaml@6.0.1', 'PyYAML', ['MIT'], 'Kirill Simonov'],
    [
      'itsdangerous-2.2.0.METADATA',
      'pkg:pypi/itsdangerous@2.2.0',
      'itsdangerous',
      ['BSD License'],
      'Pallets',
    ],
    [
      'typing_extensions-4.16.0.METADATA',
      'pkg:pypi/typing-extensions@4.16.0',
      'typing_extensions',
      ['PSF-2.0'],
      'Guido van Rossum, Jukka Lehtosalo, Łukasz Langa, Michael Lee',
    ],
    ['PyJWT-2.6.0.PKG-INFO', 'pkg:pypi/pyjwt@2.6.0', 'PyJWT', ['MIT'], 'Jose Padilla'],
  ])('reads the real %s', (name, purl, spelled, licences, supplier) => {
    const { packages, skipped } = catalog(fixture(`python/${name}`))
    expect(skipped).toEqual([])
    expect(packages).toEqual([expect.objectContaining({ purl, name: spelled, licences })])
    expect(packages[0]?.supplier).toBe(supplier)
  })

  it('normalises names by PEP 503 and keeps local versions', () => {
    expect(catalog('Name: My.Odd__Pkg\nVersion: 1.0+cpu\n').packages[0]?.purl).toBe(
      'pkg:pypi/my-odd-pkg@1.0%2Bcpu',
    )
  })

  it('reads the header alone: a description cannot rename the package', () => {
    const { packages } = catalog('Name: a\nVersion: 1\n\nName: evil\nVersion: 2\n')
    expect(packages.map(({ name }) => name)).toEqual(['a'])
  })

  it.each([
    ['x/a-1.dist-info/METADATA', true],
    ['x/a-1.egg-info', true],
    ['x/a.egg-info/PKG-INFO', true],
    ['x/a.egg/EGG-INFO/PKG-INFO', true],
    ['x/a-1.dist-info/RECORD', false],
    ['x/METADATA', false],
    ['x/PKG-INFO', false],
  ])('judges %s: %s', (path, wanted) => {
    expect(python.wants({ path, size: 1, mode: 0o644 })).toBe(wanted)
  })

  it.each([
    '',
    'Name: a\n',
    'Version: 1\n',
    'Name: a b\nVersion: 1',
    'Name: -a\nVersion: 1',
    '\0\0',
  ])('names a file with %j among what was skipped', (text) => {
    expect(catalog(text)).toEqual({
      packages: [],
      skipped: [expect.objectContaining({ path: PATH })],
    })
  })
})

describe('requirements of Python packages', () => {
  const SITE = 'usr/local/lib/python3.11/dist-packages'
  const at = (site: string, name: string, text: Buffer | string): ReturnType<typeof fileAt> =>
    fileAt(`${site}/${name}.dist-info/METADATA`, text)
  const needs = (...files: readonly ReturnType<typeof fileAt>[]): readonly string[] | undefined =>
    python.catalog(files, undefined).packages[0]?.dependsOn
  const named = (name: string, more = ''): string => `Name: ${name}\nVersion: 1\n${more}`

  it('are those that are installed, and those of extras not', () => {
    expect(
      needs(
        at(SITE, 'flask', fixture('python/flask-3.0.3.METADATA')),
        at(SITE, 'werkzeug', fixture('python/werkzeug-3.0.3.METADATA')),
        at(SITE, 'itsdangerous', fixture('python/itsdangerous-2.2.0.METADATA')),
        at(SITE, 'dotenv', named('python-dotenv')),
        at(SITE, 'importlib', named('importlib_metadata')),
      ),
    ).toEqual([
      'pkg:pypi/werkzeug@3.0.3',
      'pkg:pypi/itsdangerous@2.2.0',
      'pkg:pypi/importlib-metadata@1',
    ])
  })

  it('are looked for in the same directory, and on Debian in that of the system', () => {
    const flask = at(SITE, 'a', named('a', 'Requires-Dist: B_b (>=1)\nRequires-Dist: c[x]>=2'))
    const system = fileAt('usr/lib/python3/dist-packages/b.egg-info', named('b-b'))
    expect(needs(flask, system, at('opt/venv', 'c', named('c')))).toEqual(['pkg:pypi/b-b@1'])
    const inVenv = at('opt/venv', 'a', named('a', 'Requires-Dist: b-b'))
    expect(needs(inVenv, system)).toEqual([])
  })
})

describe('the origin of a Python package that came from no index', () => {
  const DIRECTORY = 'usr/lib/python3.11/site-packages/click-8.1.7.dist-info'
  const found = (origin: Buffer | string): Package | undefined =>
    python.catalog(
      [
        fileAt(`${DIRECTORY}/METADATA`, fixture('python/click-8.1.7.METADATA')),
        fileAt(`${DIRECTORY}/direct_url.json`, origin),
      ],
      undefined,
    ).packages[0]

  it('has the digest of the archive that pip installed', () => {
    expect(found(fixture('python/click-8.1.7.direct_url.json'))).toMatchObject({
      purl: 'pkg:pypi/click@8.1.7',
      hashes: {
        'SHA-256': 'ae74fb96c20a0277a1d615f1e4d73c8414f5a98db8b799a7931d1582f3390c28',
      },
    })
  })

  it('has repository and commit, without a login, in the purl', () => {
    const vcs = { vcs: 'git', commit_id: 'a'.repeat(40) }
    const url = 'https://user:secret@example.org/o/r.git'
    expect(found(JSON.stringify({ url, vcs_info: vcs }))?.purl).toBe(
      `pkg:pypi/click@8.1.7?vcs_url=git%2Bhttps%3A%2F%2Fexample.org%2Fo%2Fr.git%40${'a'.repeat(40)}`,
    )
    expect(found(JSON.stringify({ url: 'file:///x', vcs_info: vcs }))?.purl).toBe(
      'pkg:pypi/click@8.1.7',
    )
  })

  it.each(['', '['.repeat(10_000), '[]', '{"archive_info":7,"vcs_info":[]}', '{"url":7}'])(
    'says nothing where it is %j',
    (text) => {
      expect(found(text)?.purl).toBe('pkg:pypi/click@8.1.7')
    },
  )
})
