import { describe, expect, it } from '@jest/globals'
import type { Catalogue, Cataloger } from '../../../src/sbom/cataloger.ts'
import { composer } from '../../../src/sbom/catalogers/composer.ts'
import { conda } from '../../../src/sbom/catalogers/conda.ts'
import { cran } from '../../../src/sbom/catalogers/cran.ts'
import { dotnet } from '../../../src/sbom/catalogers/dotnet.ts'
import { gem } from '../../../src/sbom/catalogers/gem.ts'
import { luarocks } from '../../../src/sbom/catalogers/luarocks.ts'
import type { Package } from '../../../src/sbom/package.ts'
import { fileAt, fixture } from './files.ts'

const read = (cataloger: Cataloger, files: Readonly<Record<string, string | Buffer>>): Catalogue =>
  cataloger.catalog(
    Object.entries(files).map(([path, bytes]) => fileAt(path, bytes)),
    undefined,
  )
const fixtures = (folder: string, names: readonly string[]): Record<string, Buffer> =>
  Object.fromEntries(names.map((name) => [`${folder}/${name}`, fixture(`${folder}/${name}`)]))
const named = ({ packages }: Catalogue, name: string): Package | undefined =>
  packages.find((found) => found.name === name)
const wants = (cataloger: Cataloger, path: string): boolean =>
  cataloger.wants({ path, size: 1, mode: 0o644 })

describe('gem', () => {
  const real = read(
    gem,
    fixtures('gem', [
      'bundler-2.3.7.gemspec',
      'digest-3.1.0.gemspec',
      'net-imap-0.2.3.gemspec',
      'net-protocol-0.1.2.gemspec',
      'rack-2.2.22.gemspec',
      'test-unit-3.5.3.gemspec',
    ]),
  )

  it('reads specifications as RubyGems writes them', () => {
    expect(real.skipped).toEqual([])
    expect(real.packages.map(({ purl }) => purl)).toEqual([
      'pkg:gem/bundler@2.3.7',
      'pkg:gem/digest@3.1.0',
      'pkg:gem/net-imap@0.2.3',
      'pkg:gem/net-protocol@0.1.2',
      'pkg:gem/rack@2.2.22',
      'pkg:gem/test-unit@3.5.3',
    ])
    expect(named(real, 'rack')).toMatchObject({ licences: ['MIT'], supplier: 'Leah Neukirchen' })
    expect(named(real, 'test-unit')?.licences).toEqual(['Ruby', 'BSDL', 'PSFL'])
    expect(named(real, 'bundler')?.supplier).toMatch(/^André Arko, .*, David Rodríguez, /)
  })

  it('links run-time dependencies that are installed, and those of development not', () => {
    expect(named(real, 'net-imap')?.dependsOn).toEqual([
      'pkg:gem/net-protocol@0.1.2',
      'pkg:gem/digest@3.1.0',
    ])
    expect(named(real, 'rack')?.dependsOn).toEqual([])
  })

  it('links neither of two versions of a gem, for which is meant is not known', () => {
    const spec = (name: string, version: string, more = ''): string =>
      `s.name = "${name}"\ns.version = "${version}"\n${more}`
    const found = read(gem, {
      a: spec('a', '1', 's.add_dependency(%q<b>.freeze, [">= 0"])'),
      b1: spec('b', '1'),
      b2: spec('b', '2'),
    })
    expect(found.packages.map(({ dependsOn }) => dependsOn)).toEqual([[], [], []])
  })

  it('takes name and version from the stub line where the code computes them', () => {
    const { packages } = read(gem, { a: '# stub: x 1.0 ruby lib\ns.version = X::VERSION\n' })
    expect(packages.map(({ purl }) => purl)).toEqual(['pkg:gem/x@1.0'])
  })

  it.each(['', 's.name = "a b"\ns.version = "1"', 's.name = "a"\ns.version = "#{x}"'])(
    'names %j among what was skipped',
    (text) => {
      expect(read(gem, { x: text })).toMatchObject({ packages: [], skipped: [{ path: 'x' }] })
    },
  )

  it.each([
    ['usr/lib/ruby/gems/3.1.0/specifications/default/json-2.6.1.gemspec', true],
    ['usr/share/rubygems-integration/all/specifications/rack-2.2.22.gemspec', true],
    ['app/vendor/gems/x/x.gemspec', false],
  ])('wants %s: %s', (path, wanted) => {
    expect(wants(gem, path)).toBe(wanted)
  })
})

describe('composer', () => {
  const real = read(composer, fixtures('composer', ['installed.json']))

  it('reads what Composer 2 installed, and marks what is there for development', () => {
    expect(real.skipped).toEqual([])
    expect(real.packages).toMatchObject([
      {
        purl: 'pkg:composer/seal-image/hello@1.2.0',
        group: 'seal-image',
        licences: ['MIT OR Apache-2.0'],
        supplier: 'Seal Image',
        properties: { 'cdx:composer:package:isDevRequirement': 'true' },
        dependsOn: ['pkg:composer/tinymce/tinymce@6.8.3'],
      },
      { purl: 'pkg:composer/tinymce/tinymce@6.8.3', licences: ['MIT-only'], dependsOn: [] },
    ])
    expect(real.packages[1]?.properties).toBeUndefined()
  })

  it('reads the array that Composer 1 wrote', () => {
    const { packages } = read(composer, fixtures('composer', ['installed-v1.json']))
    expect(packages.map(({ purl }) => purl)).toEqual(['pkg:composer/seal-image/hello@1.2.0'])
  })

  it('names what it cannot read among what was skipped', () => {
    const found = read(composer, {
      deep: '['.repeat(10_000),
      none: '{}',
      some: '[{"name":"a/b","version":"1","dist":{"shasum":"x"}},{"name":"../b","version":"1"},7]',
    })
    expect(found.packages.map(({ purl, hashes }) => [purl, hashes])).toEqual([
      ['pkg:composer/a/b@1', undefined],
    ])
    expect(found.skipped.map(({ path }) => path)).toEqual(['deep', 'none', 'some'])
  })

  it('wants the file in a vendor directory alone', () => {
    expect(wants(composer, 'srv/app/vendor/composer/installed.json')).toBe(true)
    expect(wants(composer, 'srv/app/installed.json')).toBe(false)
  })
})

describe('dotnet', () => {
  const real = read(dotnet, fixtures('dotnet', ['Python.Runtime.deps.json']))

  it('reads the packages that the program runs with', () => {
    expect(real.skipped).toEqual([])
    expect(real.packages).toHaveLength(8)
    expect(named(real, 'System.Memory')).toMatchObject({
      purl: 'pkg:nuget/System.Memory@4.6.3',
      dependsOn: [
        'pkg:nuget/System.Buffers@4.6.1',
        'pkg:nuget/System.Numerics.Vectors@4.6.1',
        'pkg:nuget/System.Runtime.CompilerServices.Unsafe@6.1.2',
      ],
    })
  })

  it('leaves out the program itself and what was there to build it', () => {
    expect(named(real, 'Python.Runtime')).toBeUndefined()
    expect(named(real, 'Microsoft.SourceLink.GitHub')).toBeUndefined()
  })

  it('takes the digest of the package in hexadecimal', () => {
    const recorded = Buffer.from(
      'pTj+D3uJWyN3My70i2Hqo+OXixq3Os2D1nJ2x92FFo6sk8fYS1m1WLNTs0Dc1uPaViH0YvEEwvzddQ7y4rhXmA==',
      'base64',
    )
    expect(named(real, 'Microsoft.CSharp')?.hashes).toEqual({ 'SHA-512': recorded.toString('hex') })
  })

  it('finds the runtime that a program brings along under its own name', () => {
    const { packages } = read(dotnet, {
      x: '{"libraries":{"runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/8.0.4":{"type":"runtimepack"}}}',
    })
    expect(packages.map(({ purl }) => purl)).toEqual([
      'pkg:nuget/Microsoft.NETCore.App.Runtime.linux-x64@8.0.4',
    ])
  })

  it('names what it cannot read among what was skipped', () => {
    const found = read(dotnet, {
      deep: '{"libraries":'.repeat(10_000),
      none: '{}',
      some: '{"libraries":{"a":{"type":"package"},"__proto__":{"type":"package"},"b/1/2":{"type":"package"}}}',
    })
    expect(found.packages).toEqual([])
    expect(found.skipped.map(({ path }) => path)).toEqual(['deep', 'none', 'some', 'some'])
  })
})

describe('conda', () => {
  const records = ['zlib-1.2.13-h5eee18b_1.json', 'libgcc-ng-11.2.0-h1234567_1.json']
  const real = read(conda, fixtures('conda', records))

  it('reads records, with build, channel, platform and archive in the purl', () => {
    expect(real.skipped).toEqual([])
    expect(real.packages).toMatchObject([
      {
        purl: 'pkg:conda/zlib@1.2.13?build=h5eee18b_1&channel=main&subdir=linux-64&type=conda',
        licences: ['Zlib'],
        hashes: { 'SHA-256': expect.stringMatching(/^9f8b/) },
        dependsOn: [real.packages[1]?.purl],
      },
      {
        purl: 'pkg:conda/libgcc-ng@11.2.0?build=h1234567_1&channel=conda-forge&subdir=linux-64&type=tar.bz2',
        hashes: { MD5: 'fedcba9876543210fedcba9876543210' },
      },
    ])
  })

  it('links packages of the same environment alone', () => {
    const [zlib, gcc] = records.map((name) => fixture(`conda/${name}`))
    const { packages } = read(conda, {
      'a/conda-meta/z.json': zlib ?? '',
      'b/conda-meta/g.json': gcc ?? '',
    })
    expect(packages.map(({ dependsOn }) => dependsOn)).toEqual([[], []])
  })

  it('keeps a login in a channel out of the purl', () => {
    const { packages } = read(conda, {
      x: '{"name":"a","version":"1","channel":"https://user:secret@host/t/tok/label/linux-64"}',
    })
    expect(packages[0]?.purl).toBe('pkg:conda/a@1?channel=label')
  })

  it('passes over files that are no records, and names those that are broken', () => {
    const found = read(conda, { state: '{"version_pins":{}}', bad: '{"name":7}', deep: '{"a":[}' })
    expect(found).toMatchObject({ packages: [], skipped: [{ path: 'bad' }, { path: 'deep' }] })
  })
})

describe('cran', () => {
  it('reads installed R packages, their licences as SPDX has them', () => {
    const found = read(cran, fixtures('cran', ['R6.DESCRIPTION', 'digest.DESCRIPTION']))
    expect(found.skipped).toEqual([])
    expect(found.packages).toMatchObject([
      { purl: 'pkg:cran/R6@2.5.1', licences: ['MIT'], supplier: 'Winston Chang' },
      {
        purl: 'pkg:cran/digest@0.6.31',
        licences: ['GPL-2.0-or-later'],
        supplier: 'Dirk Eddelbuettel',
      },
    ])
  })

  it('links what Depends, Imports and LinkingTo name', () => {
    const built = 'Built: R 4\n'
    const { packages } = read(cran, {
      a: `Package: aa\nVersion: 1\nImports: bb (>= 2),\n cc\n${built}`,
      b: `Package: bb\nVersion: 2\n${built}`,
      c: `Package: cc\nVersion: 3\n${built}`,
    })
    expect(packages[0]?.dependsOn).toEqual(['pkg:cran/bb@2', 'pkg:cran/cc@3'])
  })

  it('passes over source trees and other files, and names what is broken', () => {
    const found = read(cran, {
      source: 'Package: a\nVersion: 1\n',
      other: 'Hello',
      bad: 'Package: a/b\nVersion: 1\nBuilt: R 4\n',
    })
    expect(found).toMatchObject({ packages: [], skipped: [{ path: 'bad' }] })
  })
})

describe('luarocks', () => {
  const ROCKS = 'usr/local/lib/luarocks/rocks-5.1'
  const rock = (name: string, version: string): string =>
    `${ROCKS}/${name}/${version}/${name}-${version}.rockspec`

  it('reads installed rocks, with licences and dependencies', () => {
    const found = read(luarocks, {
      [rock('hello-seal', '1.2-1')]: fixture('luarocks/hello-seal-1.2-1.rockspec'),
      [rock('other-seal', '1.0-2')]: fixture('luarocks/other-seal-1.0-2.rockspec'),
    })
    expect(found.skipped).toEqual([])
    expect(found.packages).toMatchObject([
      {
        purl: 'pkg:luarocks/hello-seal@1.2-1',
        licences: ['MIT'],
        dependsOn: ['pkg:luarocks/other-seal@1.0-2'],
      },
      { purl: 'pkg:luarocks/other-seal@1.0-2', dependsOn: [] },
    ])
  })

  it.each([
    [rock('a', '1-1'), true],
    ['usr/local/lib/luarocks/rocks/a/1-1/a-1-1.rockspec', true],
    [`${ROCKS}/a/1-1/b-1-1.rockspec`, false],
    ['src/a-1-1.rockspec', false],
  ])('wants %s: %s', (path, wanted) => {
    expect(wants(luarocks, path)).toBe(wanted)
  })
})
