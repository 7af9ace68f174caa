import { describe, expect, it } from '@jest/globals'
import { bitnami } from '../../../src/sbom/catalogers/bitnami.ts'
import { pacman } from '../../../src/sbom/catalogers/pacman.ts'
import { portage } from '../../../src/sbom/catalogers/portage.ts'
import { cranLicence, debianLicence } from '../../../src/sbom/licence-names.ts'
import { fileAt, fixture, osNamed } from './files.ts'

describe('pacman', () => {
  const ARCH = osNamed('arch', undefined)

  it('reads its database, with epoch, architecture and base package in the purl', () => {
    const { packages, skipped } = pacman.catalog(
      ['hello-seal.desc', 'libhello-seal.desc'].map((name) =>
        fileAt(`var/lib/pacman/local/${name}`, fixture(`pacman/${name}`)),
      ),
      ARCH,
    )
    expect(skipped).toEqual([])
    expect(packages).toMatchObject([
      {
        purl: 'pkg:alpm/arch/hello-seal@1%3A1.4.0-2?arch=x86_64&distro=arch&upstream=hello-seal',
        licences: ['MIT'],
        supplier: 'Seal Image',
        dependsOn: [packages[1]?.purl],
      },
      { name: 'libhello-seal', licences: ['LGPL-2.1-or-later', 'custom:Hello'], dependsOn: [] },
    ])
  })

  it('finds what is provided under another name', () => {
    const desc = (name: string, more: string): string =>
      `%NAME%\n${name}\n\n%VERSION%\n1-1\n\n%ARCH%\nany\n\n${more}`
    const { packages } = pacman.catalog(
      [
        fileAt('a', desc('a', '%DEPENDS%\nlibz.so=1-64\n')),
        fileAt('b', desc('b', '%PROVIDES%\nlibz.so=1-64\n')),
      ],
      ARCH,
    )
    expect(packages[0]?.dependsOn).toEqual(['pkg:alpm/arch/b@1-1?arch=any&distro=arch'])
  })

  it.each(['', '%NAME%\na\n', '%NAME%\n../a\n\n%VERSION%\n1-1\n\n%ARCH%\nany\n'])(
    'names %j among what was skipped',
    (text) => {
      const found = pacman.catalog([fileAt('x', text)], ARCH)
      expect(found).toMatchObject({ packages: [], skipped: [{ path: 'x' }] })
    },
  )
})

describe('bitnami', () => {
  const at = (name: string): string => `opt/bitnami/redis/${name}`

  it('reads the components that Bitnami built, and leaves those of other ecosystems to their own databases', () => {
    const { packages, skipped } = bitnami.catalog(
      [fileAt(at('.spdx-redis.spdx'), fixture('bitnami/.spdx-redis.spdx'))],
      undefined,
    )
    expect(skipped).toEqual([])
    expect(packages).toMatchObject([
      {
        purl: 'pkg:bitnami/redis@7.2.4-11?arch=amd64&distro=debian-12',
        version: '7.2.4-11',
        licences: ['BSD-3-Clause'],
        supplier: 'VMware, Inc.',
        dependsOn: ['pkg:bitnami/jemalloc@5.3.0-2?arch=amd64&distro=debian-12'],
      },
      { name: 'jemalloc', licences: [] },
    ])
  })

  it('reads the list that older images have', () => {
    const path = 'opt/bitnami/.bitnami_components.json'
    const { packages } = bitnami.catalog(
      [fileAt(path, fixture('bitnami/.bitnami_components.json'))],
      undefined,
    )
    expect(packages.map(({ purl }) => purl)).toEqual([
      'pkg:bitnami/redis@7.0.8-3?arch=amd64&distro=debian-11',
    ])
  })

  it.each([
    ['{"packages":'.repeat(10_000)],
    ['"text"'],
    [
      '{"packages":[{"externalRefs":[{"referenceType":"purl","referenceLocator":"pkg:bitnami/a@1?x=%0a"}]}]}',
    ],
  ])('names what it cannot read among what was skipped', (text) => {
    const found = bitnami.catalog([fileAt(at('.spdx-x.spdx'), text)], undefined)
    expect(found).toMatchObject({ packages: [], skipped: [{ path: at('.spdx-x.spdx') }] })
  })

  it.each([
    ['opt/bitnami/redis/.spdx-redis.spdx', true],
    ['opt/bitnami/.bitnami_components.json', true],
    ['srv/opt/bitnami/redis/.spdx-redis.spdx', false],
  ])('wants %s: %s', (path, wanted) => {
    expect(bitnami.wants({ path, size: 1, mode: 0o644 })).toBe(wanted)
  })
})

describe('portage', () => {
  const DB = 'var/db/pkg'
  const at = (entry: string, name: string, text: Buffer | string): ReturnType<typeof fileAt> =>
    fileAt(`${DB}/${entry}/${name}`, text)
  const purls = (...entries: readonly string[]): readonly string[] =>
    portage
      .catalog(
        entries.map((entry) => at(entry, 'PF', 'x')),
        undefined,
      )
      .packages.map(({ purl }) => purl)

  it('takes category, name and version from the directory', () => {
    expect(
      purls('app-containers/skopeo-1.5.1', 'dev-libs/libxml2-2.9.14-r1', 'x11-libs/gtk+-3.24.35'),
    ).toEqual([
      'pkg:ebuild/app-containers/skopeo@1.5.1',
      'pkg:ebuild/dev-libs/libxml2@2.9.14-r1',
      'pkg:ebuild/x11-libs/gtk%2B@3.24.35',
    ])
    expect(purls('a/b', 'a/b-', 'a b/c-1', 'a/c-1?x')).toEqual([])
  })

  it('reads licences and what it needs, with and without versions', () => {
    const { packages, skipped } = portage.catalog(
      [
        at('a/skopeo-1', 'LICENSE', fixture('portage/skopeo.LICENSE')),
        at('a/skopeo-1', 'PF', 'skopeo-1\n'),
        at('a/skopeo-1', 'RDEPEND', fixture('portage/skopeo.RDEPEND')),
        at('dev-libs/glib-2.76.4', 'PF', 'x'),
        at('dev-libs/openssl-3.0.9-r1', 'PF', 'x'),
        at('app-misc/ca-certificates-20230311', 'PF', 'x'),
        at('app-misc/other-1', 'PF', 'x'),
      ],
      undefined,
    )
    expect(skipped).toEqual([])
    expect(packages[0]?.licences).toEqual(['MIT', 'Apache-2.0', 'LGPL-2.1-or-later', 'openssl'])
    expect(packages[0]?.dependsOn).toEqual([
      'pkg:ebuild/dev-libs/glib@2.76.4',
      'pkg:ebuild/app-misc/ca-certificates@20230311',
      'pkg:ebuild/dev-libs/openssl@3.0.9-r1',
    ])
  })
})

describe('names of licences', () => {
  it.each([
    ['GPL-2+', 'GPL-2.0-or-later'],
    ['GPL-3', 'GPL-3.0-only'],
    ['LGPL-2.1+', 'LGPL-2.1-or-later'],
    ['GFDL-NIV-1.3+', 'GFDL-1.3-no-invariants-or-later'],
    ['Expat', 'MIT'],
    ['GPL', 'GPL'],
    ['GPL-4', 'GPL-4'],
    ['LGPL-3.1', 'LGPL-3.1'],
    ['Artistic', 'Artistic'],
  ])('of Debian: %s is %s', (name, id) => {
    expect(debianLicence(name)).toBe(id)
  })

  it.each([
    ['GPL (>= 2)', 'GPL-2.0-or-later'],
    ['GPL-2 | GPL-3', 'GPL-2.0-only OR GPL-3.0-only'],
    ['MIT + file LICENSE', 'MIT'],
    ['file LICENSE', 'file LICENSE'],
    ['GPL-2 | file LICENSE', 'GPL-2 | file LICENSE'],
    ['Unlimited', 'Unlimited'],
  ])('of R: %s is %s', (text, licence) => {
    expect(cranLicence(text)).toBe(licence)
  })
})
