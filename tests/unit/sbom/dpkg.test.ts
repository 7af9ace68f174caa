import { describe, expect, it } from '@jest/globals'
import type { Catalogue } from '../../../src/sbom/cataloger.ts'
import { dpkg } from '../../../src/sbom/catalogers/dpkg.ts'
import { fileAt, fixture, osNamed } from './files.ts'

const DEBIAN = osNamed('debian', '12.15')
const STATUS = 'var/lib/dpkg/status'
const catalog = (text: string | Buffer): Catalogue => dpkg.catalog([fileAt(STATUS, text)], DEBIAN)
const paragraph = (fields: Readonly<Record<string, string>>): string =>
  Object.entries({
    Package: 'a',
    Status: 'install ok installed',
    Version: '1',
    Architecture: 'amd64',
    ...fields,
  })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')

describe('dpkg', () => {
  const real = catalog(fixture('dpkg/status'))
  const named = (name: string): (typeof real.packages)[number] | undefined =>
    real.packages.find((found) => found.name === name)

  it('reads every package of a real database, in the purl form that the scanners match', () => {
    expect(real.skipped).toEqual([])
    expect(real.packages).toHaveLength(16)
    expect(named('adduser')?.purl).toBe('pkg:deb/debian/adduser@3.134?arch=all&distro=debian-12.15')
    expect(named('login')?.purl).toBe(
      'pkg:deb/debian/login@1%3A4.13%2Bdfsg1-1%2Bdeb12u2?arch=amd64&distro=debian-12.15&upstream=shadow',
    )
    expect(named('libstdc++6')?.purl).toBe(
      'pkg:deb/debian/libstdc%2B%2B6@12.2.0-14%2Bdeb12u1?arch=amd64&distro=debian-12.15&upstream=gcc-12',
    )
  })

  it('names source package and version both for grype and for trivy', () => {
    const found = named('libasound2')
    expect(found?.purl).toMatch(/@1\.2\.8-1%2Bb1\?.*upstream=alsa-lib%401\.2\.8-1$/)
    expect(found?.properties).toEqual({
      'aquasecurity:trivy:SrcName': 'alsa-lib',
      'aquasecurity:trivy:SrcVersion': '1.2.8',
      'aquasecurity:trivy:SrcRelease': '1',
    })
    expect(named('login')?.properties).toEqual({
      'aquasecurity:trivy:SrcName': 'shadow',
      'aquasecurity:trivy:SrcEpoch': '1',
      'aquasecurity:trivy:SrcVersion': '4.13+dfsg1',
      'aquasecurity:trivy:SrcRelease': '1+deb12u2',
    })
    expect(named('adduser')?.properties?.['aquasecurity:trivy:SrcName']).toBe('adduser')
  })

  it('takes the supplier from the maintainer, without the address', () => {
    expect(named('apt')?.supplier).toBe('APT Development Team')
  })

  it('links the packages that Depends and Pre-Depends name, where they are installed', () => {
    expect(named('adduser')?.dependsOn).toEqual([named('passwd')?.purl])
    expect(named('libc6')?.dependsOn).toEqual([named('libgcc-s1')?.purl])
  })

  it('links what is provided under another name', () => {
    const { packages } = catalog(
      `${paragraph({ Package: 'app', Depends: 'foo:any (>= 1) | bar, virtual' })}\n${paragraph({ Package: 'real', Provides: 'virtual (= 2)' })}`,
    )
    expect(packages[0]?.dependsOn).toEqual([packages[1]?.purl])
  })

  it('reads the one-package files of distroless, and the checksums beside them for whose files are whose', () => {
    const paths = ['status.d/openssl', 'status.d/tzdata']
    const { packages } = dpkg.catalog(
      paths.map((path) => fileAt(`var/lib/dpkg/${path}`, fixture(`dpkg/${path}`))),
      DEBIAN,
    )
    expect(packages.map(({ name }) => name)).toEqual(['openssl', 'tzdata'])
    const wants = (path: string): boolean => dpkg.wants({ path, size: 1, mode: 0o644 })
    expect(wants('var/lib/dpkg/status.d/openssl')).toBe(true)
    expect(wants('var/lib/dpkg/status.d/openssl.md5sums')).toBe(true)
    expect(wants('var/lib/dpkg/info/openssl.list')).toBe(true)
    expect(wants('var/lib/dpkg/info/openssl.md5sums')).toBe(false)
    expect(wants('var/lib/dpkg/status-old')).toBe(false)
    expect(wants('opt/var/lib/dpkg/status')).toBe(false)
  })

  it.each([
    ['deinstall ok config-files', 0],
    ['purge ok not-installed', 0],
    ['install ok half-installed', 1],
    ['install ok unpacked', 1],
    ['install ok triggers-pending', 1],
    ['hold ok installed', 1],
    ['install', 1],
  ])('counts a package that is %s as installed %d times', (status, count) => {
    expect(catalog(paragraph({ Status: status }))).toMatchObject({
      packages: { length: count },
      skipped: [],
    })
  })

  it.each([
    { Package: '' },
    { Package: 'A b' },
    { Version: '' },
    { Version: '1 2' },
    { Version: '1?x=y' },
    { Architecture: '../x' },
  ])('names a paragraph with %j among what was skipped', (fields) => {
    const { packages, skipped } = catalog(`${paragraph(fields)}\n${paragraph({ Package: 'b' })}`)
    expect(packages.map(({ name }) => name)).toEqual(['b'])
    expect(skipped).toEqual([expect.objectContaining({ path: STATUS })])
  })

  it('guesses no distribution where the image names none', () => {
    const [found] = dpkg.catalog([fileAt(STATUS, paragraph({}))], undefined).packages
    expect(found?.purl).toBe('pkg:deb/a@1?arch=amd64')
  })
})

describe('the licences of Debian packages', () => {
  const licencesOf = (
    copyrights: Readonly<Record<string, string | Buffer>>,
  ): Readonly<Record<string, readonly string[]>> => {
    const files = Object.entries(copyrights).map(([name, text]) =>
      fileAt(`usr/share/doc/${name}/copyright`, text),
    )
    const { packages } = dpkg.catalog([...files, fileAt(STATUS, fixture('dpkg/status'))], DEBIAN)
    return Object.fromEntries(packages.map(({ name, licences }) => [name, licences]))
  }

  it('are the short names of a machine-readable copyright file, as SPDX has them', () => {
    const { login } = licencesOf({ login: fixture('dpkg/doc/login.copyright') })
    expect(login).toEqual(['BSD-3-Clause', 'GPL-1.0-only', 'GPL-2.0-or-later', 'public-domain'])
  })

  it('are the texts that an older file refers to, of which the version that was meant is not known', () => {
    expect(
      licencesOf({ 'base-files': fixture('dpkg/doc/base-files.copyright') })['base-files'],
    ).toEqual(['GPL'])
  })

  it('are those of the same source where a package has no copyright file of its own', () => {
    const found = licencesOf({ 'gcc-12-base': 'Format: x\nLicense: Expat\n', login: '' })
    expect(found['libgcc-s1']).toEqual(['MIT'])
    expect(found['libc6']).toEqual([])
    expect(found['login']).toEqual([])
  })

  it.each([
    ['License: GPL-1+ or Artistic, and Expat', ['GPL-1.0-or-later', 'Artistic', 'MIT']],
    ['License: GPL-2+ with OpenSSL exception', ['GPL-2+ with OpenSSL exception']],
    ['License: Permission is hereby granted, free of charge, to any person', []],
    ['License:', []],
    [' License: GPL-2', []],
    [`License: ${'x'.repeat(70)}`, []],
  ])('%j names %j', (line, licences) => {
    expect(licencesOf({ login: `Format: x\n${line}\n` })['login']).toEqual(licences)
  })
})

describe('packages of several architectures', () => {
  it('need those of their own, else of none, else of another', () => {
    const { packages } = catalog(
      [
        paragraph({ Package: 'app', Depends: 'lib, tool:any, doc' }),
        paragraph({ Package: 'lib', Architecture: 'amd64' }),
        paragraph({ Package: 'lib', Architecture: 'i386' }),
        paragraph({ Package: 'tool', Architecture: 'i386' }),
        paragraph({ Package: 'doc', Architecture: 'all' }),
      ].join('\n'),
    )
    expect(packages[0]?.dependsOn).toEqual(
      ['lib@1?arch=amd64', 'tool@1?arch=i386', 'doc@1?arch=all'].map(
        (rest) => `pkg:deb/debian/${rest}&distro=debian-12.15`,
      ),
    )
  })
})
