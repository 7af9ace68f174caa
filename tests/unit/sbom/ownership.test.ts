import { describe, expect, it } from '@jest/globals'
import { apk } from '../../../src/sbom/catalogers/apk.ts'
import { rpm } from '../../../src/sbom/catalogers/rpm.ts'
import type { OwnedFile } from '../../../src/sbom/cataloger.ts'
import type { OwnedPolicy } from '../../../src/sbom/owned-policy.ts'
import { readRpmDatabase } from '../../../src/sbom/rpm/database.ts'
import { fileAt, fixture, osNamed } from './files.ts'
import { componentsOf, imageOf, layerOf, packageJson, sbomOfImage, SOME_DIGEST } from './image.ts'
import type { Member } from './tar-archive.ts'

const DEBIAN = 'Debian Javascript Maintainers <pkg-javascript-devel@lists.alioth.debian.org>'
const status = (maintainer: string): Member => ({
  name: 'var/lib/dpkg/status',
  body: `Package: node-a\nStatus: install ok installed\nArchitecture: all\nVersion: 1.0-1\nMaintainer: ${maintainer}\n`,
})
const list = (...paths: readonly string[]): Member => ({
  name: 'var/lib/dpkg/info/node-a.list',
  body: ['/.', '/usr', ...paths, ''].join('\n'),
})
const A = { name: 'usr/share/nodejs/a/package.json', body: packageJson('a', '1.0.0') }
const B = { name: 'srv/node_modules/b/package.json', body: packageJson('b', '1.0.0') }

async function npmIn(
  layers: readonly (readonly Member[])[],
  owned?: OwnedPolicy,
): Promise<readonly (readonly [string, string | undefined])[]> {
  const image = imageOf(layers.map((members) => layerOf(members)))
  const sbom = await sbomOfImage(image, owned === undefined ? {} : { owned })
  return componentsOf(sbom)
    .filter(({ purl }) => purl?.startsWith('pkg:npm/'))
    .map(({ name, properties = [] }) => {
      const all = properties as readonly { name: string; value: string }[]
      return [name, all.find((property) => property.name === 'seal-image:owner')?.value]
    })
}

describe('a language package in files of an operating system package', () => {
  const image = [status(DEBIAN), list('/usr/share/nodejs/a/package.json'), A, B]

  it('is left out, and how many are is told', async () => {
    expect(await npmIn([image])).toEqual([['b', undefined]])
    const { document } = await sbomOfImage(imageOf([layerOf(image)]))
    expect(document['metadata']).toMatchObject({
      properties: [
        { name: 'seal-image:owned:dropped', value: '1' },
        {
          name: 'seal-image:owned:dropped:package',
          value: 'pkg:npm/a@1.0.0 in pkg:deb/node-a@1.0-1?arch=all',
        },
      ],
    })
  })

  it('says whose it is where it is to be marked', async () => {
    expect(await npmIn([image], 'mark')).toEqual([
      ['a', 'pkg:deb/node-a@1.0-1?arch=all'],
      ['b', undefined],
    ])
  })

  it.each([
    'Example Inc. <support@example.com>',
    'nobody',
    'x@notdebian.org',
    'x <a@debian.org.example>',
  ])('stays where its distribution did not make the other one: by %s', async (maintainer) => {
    const others = [status(maintainer), ...image.slice(1)]
    expect(await npmIn([others])).toEqual([
      ['a', 'pkg:deb/node-a@1.0-1?arch=all'],
      ['b', undefined],
    ])
  })

  it.each(['first', 'last'])(
    'stays where a third party says, %s, that it is its own',
    async (at) => {
      const name = at === 'first' ? 'aa' : 'zz'
      const others = [
        {
          ...status(DEBIAN),
          body: `${String(status(DEBIAN).body)}\nPackage: ${name}\nArchitecture: all\nVersion: 2\nMaintainer: x <a@b.c>\n`,
        },
        { ...list(`/${A.name}`), name: `var/lib/dpkg/info/${name}.list` },
      ]
      expect(await npmIn([[...image.slice(1), ...others]])).toEqual([
        ['a', `pkg:deb/${name}@2?arch=all`],
        ['b', undefined],
      ])
    },
  )

  it('is found by where the links in the database lead', async () => {
    const merged = [
      { name: 'lib', typeflag: '2', linkname: 'usr/lib' },
      { name: 'usr/lib/nodejs/a/package.json', body: packageJson('a', '1.0.0') },
    ]
    expect(await npmIn([[status(DEBIAN), list('/lib/nodejs/a/package.json'), ...merged]])).toEqual(
      [],
    )
  })

  it('stays where a layer above has changed the file, and goes where the other one came again', async () => {
    const changed = { ...A, body: packageJson('a', '6.6.6') }
    expect(await npmIn([image, [changed]])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ])
    const again = [changed, list('/usr/share/nodejs/a/package.json')]
    expect(await npmIn([image, again])).toEqual([['b', undefined]])
  })

  it('stays where only its directory is owned, or the database that would say so is gone', async () => {
    expect(await npmIn([[status(DEBIAN), list('/usr/share/nodejs/a'), A]])).toEqual([
      ['a', undefined],
    ])
    expect(await npmIn([image, [{ name: 'var/lib/dpkg/info/.wh.node-a.list' }]])).toHaveLength(2)
  })

  it('is known from the checksums that distroless images have', async () => {
    const distroless = [
      {
        name: 'var/lib/dpkg/status.d/node-a',
        body: `Package: node-a\nArchitecture: all\nVersion: 1.0-1\nMaintainer: ${DEBIAN}\n`,
      },
      {
        name: 'var/lib/dpkg/status.d/node-a.md5sums',
        body: `${'0'.repeat(32)}  usr/share/nodejs/a/package.json\nnonsense\n`,
      },
      A,
    ]
    expect(await npmIn([distroless])).toEqual([])
  })

  it('is never one of the operating system itself', async () => {
    const own = list('/var/lib/dpkg/status', '/var/lib/dpkg/info/node-a.list')
    const sbom = await sbomOfImage(imageOf([layerOf([status(DEBIAN), own])]))
    expect(componentsOf(sbom).map(({ name }) => name)).toEqual(['node-a'])
  })
})

describe('the files that packages own', () => {
  const said = (owned: Iterable<OwnedFile> = []): readonly string[] =>
    Array.from(owned, ({ path, owner }) => `${owner.name} ${path}`)

  it('stand in apk’s database', () => {
    const file = fileAt('lib/apk/db/installed', fixture('apk/installed'))
    const { owned } = apk.catalog([file], osNamed('alpine', '3.20.3'))
    expect(said(owned)).toContain('libcrypto3 lib/libcrypto.so.3')
  })

  it('stand in rpm’s', () => {
    const database = readRpmDatabase(fixture('rpm/rpmdb.sqlite'))
    const extract = { kind: 'rpm-database', database } as const
    const path = 'var/lib/rpm/rpmdb.sqlite'
    const { owned, packages } = rpm.catalog([{ path, extract, layer: SOME_DIGEST }], undefined)
    expect(said(owned)).toContain('libgcc /lib64/libgcc_s.so.1')
    expect(packages.map(({ thirdParty }) => thirdParty)).toEqual(packages.map(() => undefined))
  })
})
