import { describe, expect, it } from '@jest/globals'
import type { Catalogue } from '../../../src/sbom/cataloger.ts'
import { apk } from '../../../src/sbom/catalogers/apk.ts'
import { bitnami } from '../../../src/sbom/catalogers/bitnami.ts'
import { conda } from '../../../src/sbom/catalogers/conda.ts'
import { pacman } from '../../../src/sbom/catalogers/pacman.ts'
import { portage } from '../../../src/sbom/catalogers/portage.ts'
import { fileAt, fixture, osNamed } from './files.ts'

/** Each as `PURL`, and behind it its licences; nothing was skipped. */
function read({ packages, skipped }: Catalogue): readonly string[] {
  expect(skipped).toEqual([])
  return packages.map(({ purl, licences }) => [purl, ...licences].join(' '))
}

describe('a database that the package manager itself wrote', () => {
  it('is read: of Alpine 3.19, with what its packages need', () => {
    const found = apk.catalog(
      [fileAt('lib/apk/db/installed', fixture('apk/alpine-3.19-installed'))],
      osNamed('alpine', '3.19.1'),
    )
    const at = (name: string): string => `pkg:apk/alpine/${name}?arch=x86_64&distro=alpine-3.19.1`
    const [bash, busybox, musl, readline] = [
      at('bash@5.2.21-r0'),
      `${at('busybox-binsh@1.36.1-r15')}&upstream=busybox`,
      at('musl@1.2.4_git20230717-r4'),
      at('readline@8.2.1-r2'),
    ]
    expect(read(found)).toEqual([
      `${bash} GPL-3.0-or-later`,
      `${busybox} GPL-2.0-only`,
      `${musl} MIT`,
      `${readline} GPL-2.0-or-later`,
    ])
    expect(found.packages.map(({ dependsOn }) => dependsOn)).toEqual([
      [busybox, musl, readline],
      [],
      [],
      [musl],
    ])
    expect([...(found.owned ?? [])].map(({ path }) => path)).toEqual([
      'bin/sh',
      'lib/ld-musl-x86_64.so.1',
      'lib/libc.musl-x86_64.so.1',
      'etc/inputrc',
      'usr/lib/libreadline.so.8',
    ])
  })

  it('is read: of conda', () => {
    const files = ['jupyterlab-4.4.3-pyhd8ed1ab_0.json', 'zlib-1.2.11-h90dfc92_1014.json'].map(
      (name) => fileAt(`opt/conda/conda-meta/${name}`, fixture(`conda/${name}`)),
    )
    expect(read(conda.catalog(files, undefined))).toEqual([
      'pkg:conda/jupyterlab@4.4.3?build=pyhd8ed1ab_0&channel=conda-forge&subdir=noarch&type=conda BSD-3-Clause',
      'pkg:conda/zlib@1.2.11?build=h90dfc92_1014&channel=conda-forge&subdir=osx-arm64&type=tar.bz2 Zlib',
    ])
  })

  it('is read: of Arch Linux', () => {
    const file = fileAt('var/lib/pacman/local/gmp-6.2.1-2/desc', fixture('pacman/gmp.desc'))
    expect(read(pacman.catalog([file], osNamed('arch', undefined)))).toEqual([
      'pkg:alpm/arch/gmp@6.2.1-2?arch=x86_64&distro=arch&upstream=gmp LGPL3 GPL',
    ])
  })

  it('is read: of Bitnami, as SPDX and as its list of components', () => {
    const spdx = bitnami.catalog(
      [
        fileAt(
          'opt/bitnami/postgresql/.spdx-postgresql.spdx',
          fixture('bitnami/.spdx-postgresql.spdx'),
        ),
      ],
      undefined,
    )
    const purls = read(spdx)
    expect(purls).toHaveLength(16)
    expect(purls[0]).toBe('pkg:bitnami/postgresql@17.2.0-8?arch=arm64&distro=debian-12 PostgreSQL')
    expect(spdx.packages[0]?.dependsOn).toHaveLength(15)
    const list = fixture('bitnami/mongodb.bitnami_components.json')
    expect(
      read(bitnami.catalog([fileAt('opt/bitnami/.bitnami_components.json', list)], undefined)),
    ).toEqual(
      [
        'gosu@1.14.0-1',
        'mongodb@4.4.11-2',
        'render-template@1.0.1-5',
        'wait-for-port@1.0.1-5',
        'yq@4.16.2-2',
      ].map((name) => `pkg:bitnami/${name}?arch=amd64&distro=debian-10`),
    )
  })

  it('is read: of Gentoo', () => {
    const at = 'var/db/pkg/app-containers/skopeo-1.5.1'
    const files = [
      fileAt(`${at}/LICENSE`, fixture('portage/skopeo-1.5.1.LICENSE')),
      fileAt(`${at}/PF`, 'skopeo-1.5.1\n'),
    ]
    expect(read(portage.catalog(files, undefined))).toEqual([
      'pkg:ebuild/app-containers/skopeo@1.5.1 Apache-2.0 BSD BSD-2 CC-BY-SA-4.0 ISC MIT',
    ])
  })
})
