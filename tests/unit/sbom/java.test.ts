import { hash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { type Catalogue } from '../../../src/sbom/cataloger.ts'
import { java } from '../../../src/sbom/catalogers/java.ts'
import { packagesOf } from './extracted.ts'
import { fixture } from './files.ts'
import { largeCatalogue } from './large-catalogue.ts'
import { type ZipMember, zipOf } from './zip-archive.ts'

const read = (path: string, bytes: Buffer): Catalogue => largeCatalogue(java, { [path]: bytes })
const purlsOf = ({ packages }: Catalogue): readonly string[] => packages.map(({ purl }) => purl)

const properties = (group: string, artifact: string, version: string): ZipMember => ({
  name: `META-INF/maven/${group}/${artifact}/pom.properties`,
  content: `#Generated\ngroupId=${group}\nartifactId=${artifact}\nversion=${version}\n`,
})
const manifest = (...lines: readonly string[]): ZipMember => ({
  name: 'META-INF/MANIFEST.MF',
  content: [
    'Manifest-Version: 1.0',
    ...lines,
    '',
    'Name: a/',
    'Implementation-Version: 99',
    '',
  ].join('\r\n'),
})
const pom = (inner: string, at = 'g/a'): ZipMember => ({
  name: `META-INF/maven/${at}/pom.xml`,
  content: `<?xml version="1.0"?>\n<project xmlns="http://maven.apache.org/POM/4.0.0">${inner}</project>`,
})
const CLASS: ZipMember = { name: 'a/B.class', content: 'x' }

describe('java', () => {
  it('reads what Maven left in an archive, and its digests', () => {
    const bytes = fixture('java/slf4j-nop.jar')
    const { packages, skipped } = read('usr/share/java/slf4j-nop.jar', bytes)
    expect(skipped).toEqual([])
    expect(packages).toEqual([
      {
        purl: 'pkg:maven/org.slf4j/slf4j-nop@1.7.32',
        group: 'org.slf4j',
        name: 'slf4j-nop',
        version: '1.7.32',
        licences: [],
        supplier: 'SLF4J.ORG',
        hashes: { 'SHA-256': hash('sha256', bytes) },
        properties: { 'seal-image:java:named-by': 'pom.properties' },
        place: expect.objectContaining({ path: 'usr/share/java/slf4j-nop.jar' }),
        dependsOn: [],
      },
    ])
  })

  it('knows the groups of a few libraries that name none, by their names and classes', () => {
    const bytes = fixture('java/spring-jcl-6.1.8.jar')
    const of = (name: string): readonly string[] => purlsOf(read(`app/${name}`, bytes))
    expect(of('spring-jcl-6.1.8.jar')).toEqual(['pkg:maven/org.springframework/spring-jcl@6.1.8'])
    expect(of('acme-jcl-6.1.8.jar')).toEqual(['pkg:generic/acme-jcl@6.1.8'])
    expect(purlsOf(read('spring-core-6.1.8.jar', zipOf([CLASS])))).toEqual([
      'pkg:generic/spring-core@6.1.8',
    ])
  })

  it('says of such a group that the archive does not name it, and how to check it', () => {
    const bytes = fixture('java/spring-jcl-6.1.8.jar')
    expect(read('app/spring-jcl-6.1.8.jar', bytes).packages).toMatchObject([
      {
        hashes: { 'SHA-1': hash('sha1', bytes), 'SHA-256': hash('sha256', bytes) },
        properties: {
          'seal-image:java:named-by': 'file name',
          'seal-image:java:group-by': 'classes',
        },
        method: { technique: 'binary-analysis', confidence: 0.8 },
      },
    ])
  })

  it.each([
    ['asm-4.0.jar', 'org/objectweb/asm/A.class', 'pkg:maven/org.ow2.asm/asm@4.0'],
    ['asm-3.3.1.jar', 'org/objectweb/asm/A.class', 'pkg:generic/asm@3.3.1'],
    ['lz4-java-1.8.0.jar', 'net/jpountz/A.class', 'pkg:maven/org.lz4/lz4-java@1.8.0'],
    ['lz4-java-1.8.1.jar', 'net/jpountz/A.class', 'pkg:generic/lz4-java@1.8.1'],
    ['lz4-java-1.10.0.jar', 'net/jpountz/A.class', 'pkg:generic/lz4-java@1.10.0'],
    ['zipkin-3.4.0.jar', 'zipkin2/A.class', 'pkg:maven/io.zipkin.zipkin2/zipkin@3.4.0'],
    ['zipkin-2.1.0.jar', 'zipkin2/A.class', 'pkg:generic/zipkin@2.1.0'],
    [
      'zipkin-reporter-brave-3.4.0.jar',
      'zipkin2/reporter/brave/A.class',
      'pkg:maven/io.zipkin.reporter2/zipkin-reporter-brave@3.4.0',
    ],
  ])('knows which versions of a library are of its group: %s', (name, entry, purl) => {
    const members = [{ name: entry, content: '' }]
    expect(purlsOf(read(name, zipOf(members)))).toEqual([purl])
  })

  it('never guesses a group: without one it is no package of Maven', () => {
    const bytes = zipOf([CLASS])
    const { packages } = read('app/shop-1.0.jar', bytes)
    expect(packages).toMatchObject([
      {
        purl: 'pkg:generic/shop@1.0',
        hashes: { 'SHA-1': hash('sha1', bytes), 'SHA-256': hash('sha256', bytes) },
        properties: { 'seal-image:java:named-by': 'file name' },
        method: { technique: 'filename', confidence: 0.5 },
      },
    ])
    expect(packages[0]).not.toHaveProperty('group')
  })

  it('reads archives in archives, and says where they were', () => {
    const { packages, skipped } = read('opt/shop.ear', fixture('java/shop.ear'))
    expect(skipped).toEqual([])
    expect(packages.map(({ purl, place }) => [purl, place.inside])).toEqual([
      ['pkg:generic/shop@2.0', 'shop-2.0.war'],
      ['pkg:maven/org.slf4j/slf4j-nop@1.7.32', 'shop-2.0.war!/WEB-INF/lib/slf4j-nop.jar'],
      [
        'pkg:maven/org.reactivestreams/reactive-streams@1.0.4',
        'shop-2.0.war!/WEB-INF/lib/reactive-streams-1.0.4.jar',
      ],
    ])
  })

  it('says which archive needs what is inside it', () => {
    const jar = (name: string, ...members: readonly ZipMember[]): ZipMember => ({
      name: `lib/${name}`,
      content: zipOf(members),
    })
    const { packages } = read(
      'app-1.jar',
      zipOf([
        properties('g', 'merged', '4'),
        jar('nameless.jar', jar('deep-1.jar', CLASS)),
        jar('b-2.jar', properties('g', 'c', '3'), CLASS),
      ]),
    )
    const needs = Object.fromEntries(packages.map(({ purl, dependsOn }) => [purl, dependsOn]))
    expect(needs).toEqual({
      'pkg:generic/app@1': ['pkg:maven/g/merged@4', 'pkg:generic/deep@1', 'pkg:generic/b@2'],
      'pkg:maven/g/merged@4': [],
      'pkg:generic/deep@1': [],
      'pkg:generic/b@2': ['pkg:maven/g/c@3'],
      'pkg:maven/g/c@3': [],
    })
  })

  it('lists what was merged into an archive beside the archive itself', () => {
    const found = read(
      'app/tool-1.0.jar',
      zipOf([
        properties('org.a', 'liba', '1.1'),
        properties('org.tool', 'tool', '1.0'),
        properties('org.b', 'libb', '2.2'),
      ]),
    )
    expect(purlsOf(found)).toEqual([
      'pkg:maven/org.tool/tool@1.0',
      'pkg:maven/org.a/liba@1.1',
      'pkg:maven/org.b/libb@2.2',
    ])
    expect(found.packages.map(({ hashes }) => hashes !== undefined)).toEqual([true, false, false])
  })

  it.each<[string, string, readonly ZipMember[], readonly string[]]>([
    [
      'one description in an archive of any name',
      'ROOT.war',
      [properties('g', 'shop', '1')],
      ['pkg:maven/g/shop@1'],
    ],
    [
      'one description in an archive of another name and the same version',
      'x-1.jar',
      [properties('g', 'shop', '1')],
      ['pkg:maven/g/shop@1'],
    ],
    [
      'a library merged into an archive of another name',
      'x-2.jar',
      [properties('g', 'lib', '1')],
      ['pkg:generic/x@2', 'pkg:maven/g/lib@1'],
    ],
    [
      'pom.properties before pom.xml',
      'a.jar',
      [properties('g', 'a', '1'), pom('<version>2</version>')],
      ['pkg:maven/g/a@1'],
    ],
    [
      'pom.xml alone',
      'a.jar',
      [pom('<groupId>org.g</groupId><artifactId>a</artifactId><version>2</version>')],
      ['pkg:maven/org.g/a@2'],
    ],
    [
      'what a parent gives',
      'a.jar',
      [
        pom(
          '<parent><groupId>org.p</groupId><version>3</version></parent><artifactId>a</artifactId>',
        ),
      ],
      ['pkg:maven/org.p/a@3'],
    ],
    [
      'properties',
      'a.jar',
      [
        pom(
          '<groupId>${project.parent.groupId}.x</groupId><artifactId>a</artifactId><version>${rev}</version><parent><groupId>org.p</groupId></parent><properties><rev>1.${n}</rev><n>4</n></properties>',
        ),
      ],
      ['pkg:maven/org.p.x/a@1.4'],
    ],
    [
      'no property that nobody sets',
      'a.jar',
      [
        pom('<groupId>g</groupId><artifactId>a</artifactId><version>${rev}</version>'),
        manifest('Implementation-Version: 5'),
      ],
      ['pkg:generic/a@5'],
    ],
    [
      'no property that is made of itself',
      'a-1.jar',
      [pom('<groupId>g</groupId><version>${a}</version><properties><a>${a}${a}</a></properties>')],
      ['pkg:generic/a@1'],
    ],
    [
      'the directory where a description leaves its group out',
      'a.jar',
      [{ name: 'META-INF/maven/org.d/a/pom.properties', content: 'version: 1\nartifactId : a' }],
      ['pkg:maven/org.d/a@1'],
    ],
    [
      'no directory that is not of Maven',
      'a-1.jar',
      [{ name: 'x/y/pom.properties', content: 'version=1\n' }],
      ['pkg:generic/a@1'],
    ],
    [
      'what Nebula writes',
      'b.jar',
      [manifest('Implementation-Title: io.m#core;1.2')],
      ['pkg:maven/io.m/core@1.2'],
    ],
    [
      "Maven's vendor id",
      'config-1.4.1.jar',
      [manifest('Implementation-Vendor-Id: com.t', 'Implementation-Version: 1.4.1')],
      ['pkg:maven/com.t/config@1.4.1'],
    ],
    [
      "Jenkins's ids",
      'git.hpi',
      [manifest('Group-Id: org.j', 'Short-Name: git', 'Plugin-Version: 4.1')],
      ['pkg:maven/org.j/git@4.1'],
    ],
    [
      'a title that is a name',
      'b.jar',
      [manifest('Implementation-Title: core', 'Implementation-Version: 1')],
      ['pkg:generic/core@1'],
    ],
    [
      'no title that is none',
      'b.jar',
      [manifest('Implementation-Title: The Core', 'Bundle-Version: 1')],
      ['pkg:generic/b@1'],
    ],
    [
      'no bundle name as a group',
      'b-1.jar',
      [manifest('Bundle-SymbolicName: com.sun.b', 'Bundle-Version: 1')],
      ['pkg:generic/b@1'],
    ],
    [
      'a stated version to part a name',
      'log4j-1.2-api-2.1.jar',
      [manifest('Implementation-Version: 2.1')],
      ['pkg:generic/log4j-1.2-api@2.1'],
    ],
    [
      'a line that goes on',
      'b-1.jar',
      [manifest('Implementation-Vendor-Id: com.', ' acme')],
      ['pkg:maven/com.acme/b@1'],
    ],
    [
      "the group that GraalVM's configuration stands below",
      'core-1.jar',
      [
        { name: 'META-INF/native-image/org.g/core/a.json', content: '' },
        { name: 'META-INF/native-image/org.h/other/a.json', content: '' },
      ],
      ['pkg:maven/org.g/core@1'],
    ],
    [
      'the group that a list of versions is of',
      'core-1.jar',
      [
        {
          name: 'META-INF/org.g.versions.properties',
          content: 'other.version=2\ncore.version = 1\n',
        },
      ],
      ['pkg:maven/org.g/core@1'],
    ],
    [
      'no group of a list of other versions',
      'core-1.jar',
      [{ name: 'META-INF/org.g.versions.properties', content: 'core.commit=2\ncorex.version=1\n' }],
      ['pkg:generic/core@1'],
    ],
    [
      "Quarkus's names",
      'org.g.lib-1.jar',
      [properties('org.g', 'lib', '1'), properties('org.x', 'x', '2')],
      ['pkg:maven/org.g/lib@1', 'pkg:maven/org.x/x@2'],
    ],
    [
      "Quarkus's names of libraries that are known",
      'org.lz4.lz4-java-1.8.0.jar',
      [{ name: 'net/jpountz/A.class', content: '' }],
      ['pkg:maven/org.lz4/lz4-java@1.8.0'],
    ],
    [
      'names with digits',
      'armeria-thrift0.18-1.28.4.jar',
      [CLASS],
      ['pkg:generic/armeria-thrift0.18@1.28.4'],
    ],
    ['versions with dashes', 'guava-33.0.0-jre.jar', [CLASS], ['pkg:generic/guava@33.0.0-jre']],
  ])('takes %s', (_what, name, members, purls) => {
    expect(purlsOf(read(`app/${name}`, zipOf(members)))).toEqual(purls)
  })

  it('takes licences and vendor from the description, else from the manifest', () => {
    const described = pom(
      '<groupId>g</groupId><artifactId>a</artifactId><version>1</version><organization><name>Org</name></organization>' +
        '<licenses><license><name>MIT</name></license><license><name>Apache-2.0</name></license></licenses>',
    )
    const stated = manifest(
      'Bundle-License: BSD-3-Clause;link="x"',
      'Implementation-Vendor: Vendor',
    )
    expect(read('a.jar', zipOf([described, stated])).packages).toMatchObject([
      { licences: ['MIT', 'Apache-2.0'], supplier: 'Org' },
    ])
    expect(read('a-1.jar', zipOf([stated])).packages).toMatchObject([
      { licences: ['BSD-3-Clause'], supplier: 'Vendor' },
    ])
  })

  it('takes who wrote it for its supplier where nobody else is said to be', () => {
    const written = pom(
      '<groupId>g</groupId><artifactId>a</artifactId><version>1</version><developers>' +
        '<developer><id>x</id></developer><developer><name>Ann</name></developer>' +
        '<developer><name> Bob </name><organization>Org</organization></developer></developers>',
    )
    const supplierOf = (...members: readonly ZipMember[]): unknown =>
      read('a-1.jar', zipOf(members)).packages[0]?.supplier
    expect(supplierOf(written)).toBe('Ann, Bob')
    expect(supplierOf(written, manifest('Implementation-Vendor: Vendor'))).toBe('Vendor')
  })

  it('reads descriptions in Latin-1, and none that are not XML', () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><project><organization><name>Soci\xe9t\xe9</name></organization></project>',
      'latin1',
    )
    const of = (content: Buffer | string): Catalogue =>
      read('a.jar', zipOf([properties('g', 'a', '1'), { ...pom(''), content }]))
    expect(of(latin).packages[0]?.supplier).toBe('Société')
    expect(purlsOf(of('<project><version>'))).toEqual(['pkg:maven/g/a@1'])
  })

  it('reads an archive behind a script, and one with a comment', () => {
    const archive = zipOf([properties('g', 'a', '1')], 'PK\x05\x06 is how a comment may begin')
    const script = Buffer.from('#!/bin/sh\nexec java -jar "$0"\n')
    expect(purlsOf(read('app.jar', archive))).toEqual(['pkg:maven/g/a@1'])
    expect(purlsOf(read('app.jar', Buffer.concat([script, archive])))).toEqual(['pkg:maven/g/a@1'])
  })

  it('wants archives by name and first bytes', () => {
    const wants = (path: string, head: string): boolean =>
      java.wants({ path, size: 100, mode: 0o644 }, Buffer.from(head, 'latin1'))
    const names = ['a.jar', 'a.war', 'b/c.EAR', 'a.jpi', 'a.hpi', 'a.par', 'a.sar']
    expect(names.every((name) => wants(name, 'PK\x03\x04'))).toBe(true)
    expect(wants('a.jar', '#!/bin/bash')).toBe(true)
    expect(wants('a.hpi', 'PK')).toBe(false)
    expect(wants('a.rar', 'Rar!')).toBe(false)
    expect(wants('a.zip', 'PK\x03\x04')).toBe(false)
  })

  it.each(['x', 'MZ', '\x7fELF'])('reads a jar behind %j, as Java runs it', (before) => {
    const jar = fixture('java/slf4j-nop.jar')
    const hidden = Buffer.concat([Buffer.from(before.padEnd(64, '.'), 'latin1'), jar])
    expect(packagesOf('a.jar', hidden).packages).toMatchObject([{ name: 'slf4j-nop' }])
    const why = 'it is no zip archive, or cut'
    expect(packagesOf('a.jar', hidden.subarray(0, 200)).skipped).toEqual([{ path: 'a.jar', why }])
  })
})
