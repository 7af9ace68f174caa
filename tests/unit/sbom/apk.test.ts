import { describe, expect, it } from '@jest/globals'
import { apk } from '../../../src/sbom/catalogers/apk.ts'
import { fileAt, fixture, osNamed } from './files.ts'

const PATH = 'lib/apk/db/installed'
const ALPINE = osNamed('alpine', '3.20.3')

describe('apk', () => {
  const { packages, skipped } = apk.catalog([fileAt(PATH, fixture('apk/installed'))], ALPINE)
  const named = (name: string): (typeof packages)[number] | undefined =>
    packages.find((found) => found.name === name)

  it('reads every package with licence, maintainer and origin', () => {
    expect(skipped).toEqual([])
    expect(packages.map(({ name }) => name)).toEqual([
      'alpine-baselayout',
      'alpine-baselayout-data',
      'musl',
      'busybox',
      'libcrypto3',
    ])
    expect(named('libcrypto3')).toMatchObject({
      purl: 'pkg:apk/alpine/libcrypto3@3.3.2-r0?arch=x86_64&distro=alpine-3.20.3&upstream=openssl',
      licences: ['Apache-2.0'],
      supplier: 'Ariadne Conill',
      properties: {
        'aquasecurity:trivy:SrcName': 'openssl',
        'aquasecurity:trivy:SrcVersion': '3.3.2-r0',
      },
    })
    expect(named('musl')?.purl).toBe(
      'pkg:apk/alpine/musl@1.2.5-r0?arch=x86_64&distro=alpine-3.20.3',
    )
  })

  it('links dependencies by name, by shared object and by path', () => {
    expect(named('alpine-baselayout')?.dependsOn).toEqual([
      named('alpine-baselayout-data')?.purl,
      named('busybox')?.purl,
    ])
    expect(named('libcrypto3')?.dependsOn).toEqual([named('musl')?.purl])
  })

  it('names Wolfi packages as Wolfi does, and finds the database where Wolfi has it', () => {
    const [found] = apk.catalog(
      [fileAt(`usr/${PATH}`, 'P:a\nV:1-r0\nA:x86_64\n')],
      osNamed('wolfi', '20230201'),
    ).packages
    expect(found?.purl).toBe('pkg:apk/wolfi/a@1-r0?arch=x86_64&distro=wolfi-20230201')
    expect(apk.wants({ path: `usr/${PATH}`, size: 1, mode: 0o644 })).toBe(true)
    expect(apk.wants({ path: `opt/${PATH}`, size: 1, mode: 0o644 })).toBe(false)
    // Wolfi's own SPDX documents say the same again.
    const own = 'var/lib/db/sbom/a-1-r0.spdx.json'
    expect(apk.wants({ path: own, size: 1, mode: 0o644 })).toBe(false)
  })

  it.each([
    'P:a\nV:1-r0\n',
    'P:a\nA:x86_64\n',
    'V:1\nA:x86_64\n',
    'P:a b\nV:1\nA:x\n',
    'P:a\nV:1\nA:x\no:../y\n',
  ])('names %j among what was skipped and goes on', (entry) => {
    const read = apk.catalog([fileAt(PATH, `${entry}\nP:b\nV:2\nA:x86_64\n`)], ALPINE)
    expect(read.packages.map(({ name }) => name)).toEqual(['b'])
    expect(read.skipped).toEqual([expect.objectContaining({ path: PATH })])
  })
})
