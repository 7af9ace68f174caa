import { describe, expect, it } from '@jest/globals'
import { rpm } from '../../../src/sbom/catalogers/rpm.ts'
import type { Package } from '../../../src/sbom/package.ts'
import { TAG } from '../../../src/sbom/rpm/header.ts'
import { fixture, osNamed } from './files.ts'
import { largeCatalogue } from './large-catalogue.ts'
import { headerOf, namedHeader, ndbOf, numbersEntry, textEntry, textsEntry } from './rpm-header.ts'

const SQLITE = 'var/lib/rpm/rpmdb.sqlite'
const NDB = 'usr/lib/sysimage/rpm/Packages.db'
const BERKELEY = 'var/lib/rpm/Packages'
const CENTOS = osNamed('centos', '8')

const nameOf = ({ name }: Package): string => name

describe('rpm', () => {
  const { packages, skipped } = largeCatalogue(
    rpm,
    { [SQLITE]: fixture('rpm/rpmdb.sqlite') },
    CENTOS,
  )
  const named = (name: string): Package | undefined => packages.find((one) => one.name === name)

  it('reads every package of an SQLite database, and no public keys', () => {
    expect(skipped).toEqual([])
    expect(packages.map(nameOf)).toEqual([
      'toolbox',
      'perl-Pod-Escapes',
      'libgcc',
      'conmon',
      'boost-system',
      'boost-filesystem',
      'nodejs-full-i18n',
    ])
    expect(named('libgcc')).toMatchObject({
      purl: 'pkg:rpm/centos/libgcc@8.3.1-5.el8.0.2?arch=x86_64&distro=centos-8&upstream=gcc-8.3.1-5.el8.0.2.src.rpm',
      version: '8.3.1-5.el8.0.2',
      licences: [
        'GPLv3+ and GPLv3+ with exceptions and GPLv2+ with exceptions and LGPLv2+ and BSD',
      ],
      supplier: 'CentOS',
      properties: {
        'aquasecurity:trivy:SrcName': 'gcc',
        'aquasecurity:trivy:SrcVersion': '8.3.1',
        'aquasecurity:trivy:SrcRelease': '5.el8.0.2',
      },
      place: { path: SQLITE },
    })
  })

  it('states epoch and module', () => {
    expect(named('nodejs-full-i18n')).toMatchObject({
      purl: 'pkg:rpm/centos/nodejs-full-i18n@10.21.0-3.module_el8.2.0%2B391%2B8da3adc6?arch=x86_64&distro=centos-8&epoch=1&rpmmod=nodejs%3A10%3A8020020200707141642%3A6a468ee4&upstream=nodejs-10.21.0-3.module_el8.2.0%2B391%2B8da3adc6.src.rpm',
      version: '1:10.21.0-3.module_el8.2.0+391+8da3adc6',
      properties: {
        'aquasecurity:trivy:SrcName': 'nodejs',
        'aquasecurity:trivy:SrcEpoch': '1',
        'aquasecurity:trivy:Modularitylabel': 'nodejs:10:8020020200707141642:6a468ee4',
      },
    })
  })

  it('links packages by what they provide', () => {
    expect(named('boost-filesystem')?.dependsOn).toEqual(
      ['boost-system', 'libgcc'].map((name) => named(name)?.purl),
    )
    expect(named('toolbox')?.dependsOn).toEqual([])
  })

  it.each([
    ['Berkeley DB', BERKELEY, 'rpm/Packages', 7],
    ['Berkeley DB of a big-endian machine', BERKELEY, 'rpm/Packages-big-endian', 2],
  ])('reads the same from %s', (_form, path, file, count) => {
    const read = largeCatalogue(rpm, { [path]: fixture(file) }, CENTOS)
    expect(read.skipped).toEqual([])
    const purls = read.packages.map(({ purl }) => purl).sort()
    expect(purls).toHaveLength(count)
    expect(packages.map(({ purl }) => purl)).toEqual(expect.arrayContaining(purls))
  })

  it("reads rpm's own form, and names SUSE as SUSE's advisories do", () => {
    const sle = largeCatalogue(rpm, { [NDB]: fixture('rpm/Packages.db') }, osNamed('sles', '15.3'))
    expect(sle.skipped).toEqual([])
    expect(sle.packages.map(nameOf)).toEqual([
      'system-user-root',
      'libgmp10',
      'libcap2',
      'libattr1',
      'libacl1',
      'libbz2-1',
    ])
    expect(sle.packages[1]?.purl).toBe(
      'pkg:rpm/sles/libgmp10@6.1.2-4.6.1?arch=x86_64&distro=sles-15.3&upstream=gmp-6.1.2-4.6.1.src.rpm',
    )
    const leap = osNamed('opensuse-leap', '15.5')
    const [found] = largeCatalogue(rpm, { [NDB]: fixture('rpm/Packages.db') }, leap).packages
    expect(found?.purl).toMatch(/^pkg:rpm\/opensuse\/system-user-root@.*distro=opensuse-leap-15\.5/)
  })

  it("names Red Hat's packages as its advisories do, with the content sets of the image's manifests", () => {
    const manifest = (sets: readonly string[]): Buffer =>
      Buffer.from(JSON.stringify({ metadata: {}, content_sets: sets, image_contents: [] }))
    const [found] = largeCatalogue(
      rpm,
      {
        [NDB]: ndbOf([namedHeader('bash')]),
        'root/buildinfo/content_manifests/ubi9.json': manifest(['baseos', 'appstream']),
        'usr/share/buildinfo/os.json': manifest(['appstream', '__proto__']),
      },
      osNamed('rhel', '9.4'),
    ).packages
    expect(found).toMatchObject({
      purl: 'pkg:rpm/redhat/bash@1-1?distro=rhel-9.4',
      properties: { 'aquasecurity:trivy:ContentSet': ['__proto__', 'appstream', 'baseos'] },
    })
  })

  it.each([
    ['rhel', 'Red Hat, Inc.', undefined],
    ['rhel', 'Fedora Project', true],
    ['rhel', 'Microsoft Corporation', true],
    ['azurelinux', 'Microsoft Corporation', undefined],
    ['fedora', 'Fedora Project', undefined],
    ['opensuse-leap', 'SUSE LLC <https://www.suse.com/>', undefined],
    ['arch', 'Red Hat, Inc.', true],
    [undefined, 'Red Hat, Inc.', undefined],
    [undefined, 'Example', true],
  ])('takes in an image of %s what %s made for a third party’s: %s', (id, vendor, isThird) => {
    const header = headerOf([
      ...[textEntry(TAG.name, 'a'), textEntry(TAG.version, '1'), textEntry(TAG.release, '1')],
      textEntry(TAG.vendor, vendor),
    ])
    const os = id === undefined ? undefined : osNamed(id, '9')
    const [found] = largeCatalogue(rpm, { [NDB]: ndbOf([header]) }, os).packages
    expect(found?.thirdParty).toBe(isThird)
  })

  it('links packages by the files that they own', () => {
    const files = [
      textsEntry(TAG.dirNames, ['/usr/bin/']),
      textsEntry(TAG.baseNames, ['env', 'sh']),
    ]
    const { packages: found } = largeCatalogue(rpm, {
      [NDB]: ndbOf([
        namedHeader('shell', [...files, numbersEntry(TAG.dirIndexes, [0, 0])]),
        namedHeader('old', [textsEntry(TAG.oldFileNames, ['/usr/bin/awk'])]),
        namedHeader('script', [
          textsEntry(TAG.requireName, ['/usr/bin/sh', '/usr/bin/awk', '(a if b)', 'rpmlib(X)']),
        ]),
      ]),
    })
    expect(found[2]?.dependsOn).toEqual(['pkg:rpm/shell@1-1', 'pkg:rpm/old@1-1'])
  })

  it('takes the last of tags that stand twice, and an epoch of 0 as it is stated', () => {
    const [found] = largeCatalogue(rpm, {
      [NDB]: ndbOf([namedHeader('a', [textEntry(TAG.release, '2'), numbersEntry(TAG.epoch, [0])])]),
    }).packages
    expect(found).toMatchObject({ purl: 'pkg:rpm/a@1-2?epoch=0', version: '0:1-2', properties: {} })
  })

  it.each([
    ['no name', headerOf([textEntry(TAG.version, '1'), textEntry(TAG.release, '1')])],
    ['a name with a slash', namedHeader('../a')],
    ['a name of bytes that are no text', namedHeader('a\ufffd')],
    ['a version with a space', namedHeader('a', [], '1 2')],
    ['an architecture with an ampersand', namedHeader('a', [textEntry(TAG.arch, 'x&y')])],
  ])('names a package with %s among what was skipped, and goes on', (_what, header) => {
    const read = largeCatalogue(rpm, { [NDB]: ndbOf([header, namedHeader('b')]) })
    expect(read.packages.map(nameOf)).toEqual(['b'])
    expect(read.skipped).toEqual([
      { path: NDB, why: 'a package without a sound name, version and release' },
    ])
  })

  it('names a log beside the database among what was skipped, unless it is empty', () => {
    const log = `${SQLITE}-wal`
    const why = 'what rpm wrote last stands in this log, which is not read'
    expect(largeCatalogue(rpm, { [log]: Buffer.from('x') }).skipped).toEqual([{ path: log, why }])
    expect(largeCatalogue(rpm, { [log]: Buffer.alloc(0) }).skipped).toEqual([])
  })

  it('wants databases where rpm has them, and nowhere else', () => {
    const wants = (path: string): boolean =>
      rpm.wants({ path, size: 1, mode: 0o644 }, Buffer.alloc(1))
    const directories = ['var/lib/rpm', 'usr/share/rpm', 'usr/lib/sysimage/rpm']
    const names = ['rpmdb.sqlite', 'Packages.db', 'Packages']
    expect(
      directories.flatMap((directory) => names.map((name) => `${directory}/${name}`)).every(wants),
    ).toBe(true)
    expect(
      ['opt/var/lib/rpm/Packages', 'var/lib/rpm/Name', 'root/buildinfo/a.json'].some(wants),
    ).toBe(false)
  })
})

describe('manifests in the place of a database', () => {
  const FIRST = 'var/lib/rpmmanifest/container-manifest-1'
  const SECOND = 'var/lib/rpmmanifest/container-manifest-2'
  const MARINER = osNamed('mariner', '2.0.20230321')
  const shorter = Buffer.from('tzdata-2022g-1.cm2.noarch\nopenssl-libs-1.1.1k-21.cm2.x86_64\n')
  const longer = Buffer.from(
    [
      'tzdata\t2022g-1.cm2\t1679614498\t1671051437\tMicrosoft Corporation\t(none)\t1553562\tnoarch\t0\ttzdata-2022g-1.cm2.src.rpm',
      'shadow-utils\t4.9-12.cm2\t1679614498\t1671051437\tMicrosoft Corporation\t2\t100\tx86_64\t2\tshadow-utils-4.9-12.cm2.src.rpm',
      '',
    ].join('\n'),
  )

  it('are read with all that they say', () => {
    const { packages, skipped } = largeCatalogue(rpm, { [SECOND]: longer }, MARINER)
    expect(skipped).toEqual([])
    expect(packages).toMatchObject([
      {
        purl: 'pkg:rpm/mariner/tzdata@2022g-1.cm2?arch=noarch&distro=mariner-2.0.20230321&upstream=tzdata-2022g-1.cm2.src.rpm',
        supplier: 'Microsoft Corporation',
      },
      { version: '2:4.9-12.cm2' },
    ])
  })

  it('are read from the shorter one where there is no other', () => {
    const both = largeCatalogue(rpm, { [FIRST]: shorter, [SECOND]: longer }, MARINER)
    expect(both.packages.map(nameOf)).toEqual(['tzdata', 'shadow-utils'])
    const { packages } = largeCatalogue(rpm, { [FIRST]: shorter }, MARINER)
    expect(packages.map(({ purl }) => purl)).toEqual([
      'pkg:rpm/mariner/tzdata@2022g-1.cm2?arch=noarch&distro=mariner-2.0.20230321',
      'pkg:rpm/mariner/openssl-libs@1.1.1k-21.cm2?arch=x86_64&distro=mariner-2.0.20230321',
    ])
  })

  it.each(['a\t\t\tb', 'no package', 'a\t1\t', '-1-2.x\t'])('tell of the line %j', (line) => {
    const { skipped } = largeCatalogue(rpm, { [SECOND]: Buffer.from(`${line}\n`) })
    expect(skipped).toEqual([{ path: SECOND, why: 'a line that names no package' }])
  })

  it.each([
    ['[]', 'it is not an object'],
    ['{"content_sets": 1}', 'content_sets is not an array'],
    ['{"content_sets": [1]}', 'a content set is not a string'],
    ['{', 'it is not JSON'],
  ])('of content sets that are %s are named among what was skipped', (text, why) => {
    const path = 'root/buildinfo/content_manifests/a.json'
    expect(largeCatalogue(rpm, { [path]: Buffer.from(text) }).skipped).toEqual([{ path, why }])
  })
})
