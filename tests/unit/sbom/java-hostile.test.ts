import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { java } from '../../../src/sbom/catalogers/java.ts'
import { readJavaArchive } from '../../../src/sbom/java/archive.ts'
import { readPom } from '../../../src/sbom/java/pom.ts'
import { fixture } from './files.ts'
import { largeCatalogue } from './large-catalogue.ts'
import { endOf, type ZipMember, zipOf } from './zip-archive.ts'

const POM: ZipMember = {
  name: 'META-INF/maven/g/a/pom.properties',
  content: 'groupId=g\nartifactId=a\nversion=1\n',
}
const JAR = zipOf([POM])
const NOT_ZIP = 'it is no zip archive, or cut'
const SIZE = 'it is damaged, or has another size than the archive says'
const TOO_MUCH = 'with it, more than any archive of programs has would be read'
const LONG = 'it has more than 65536 bytes'
const NAMELESS = 'it says neither its name nor its version'

const whysIn = (bytes: Buffer, path = 'x.jar'): readonly string[] =>
  readJavaArchive(bytes, path).problems.map(({ why }) => why)
const artifactsIn = (bytes: Buffer, path = 'x.jar'): readonly string[] =>
  readJavaArchive(bytes, path).packages.map(({ artifact }) => artifact)
const lying = (stated: ZipMember['stated'], more: Partial<ZipMember> = {}): Buffer =>
  zipOf([{ ...POM, ...more, ...(stated === undefined ? {} : { stated }) }])

describe('an archive', () => {
  it.each([
    ['nothing', Buffer.alloc(0), NOT_ZIP],
    ['its beginning', JAR.subarray(0, 60), NOT_ZIP],
    ['no directory', endOf(0, 0, 0), NAMELESS],
    ['a directory behind its end', endOf(1, 46, 0xfffffff0), NOT_ZIP],
    [
      'a directory before its beginning',
      Buffer.concat([Buffer.alloc(10), endOf(1, 4000, 0)]),
      NOT_ZIP,
    ],
    ['a directory that is its end', Buffer.concat([Buffer.alloc(50), endOf(1, 22, 50)]), NOT_ZIP],
    ['a directory in a record that is not there', endOf(0xffff, 0xffffffff, 0xffffffff), NOT_ZIP],
    ['an entry that is encrypted', lying({ flags: 1 }), 'it is encrypted'],
    [
      'an entry compressed with LZMA',
      lying({ method: 14 }),
      'it is not compressed as Java compresses',
    ],
    [
      'an entry behind its end',
      lying({ offset: 0xffffff }),
      'it is not where the archive says that it is',
    ],
    [
      'an entry in its directory',
      lying({ offset: JAR.length - 40 }),
      'it is not where the archive says that it is',
    ],
    [
      'an entry longer than the archive',
      lying({ compressedBytes: 0xfffffff }),
      'it is not where the archive says that it is',
    ],
    ['an entry that is shorter than it says', lying({ bytes: 60 }), SIZE],
    ['an entry that is longer than it says', lying({ bytes: 5 }), SIZE],
    ['an entry that says that it is empty', lying({ bytes: 0 }), SIZE],
    ['an entry of 4 GB', lying({ bytes: 0xfffffffe }), LONG],
    ['an entry whose size stands nowhere', lying({ bytes: 0xffffffff }), LONG],
    [
      'a stored entry of another size',
      lying({ bytes: 5 }, { stored: true }),
      'it is not compressed as Java compresses',
    ],
    [
      'a description of megabytes',
      zipOf([{ ...POM, content: Buffer.alloc(100_000, 'a=b\n') }]),
      LONG,
    ],
    ['an archive that is none', zipOf([{ name: 'lib/b.jar', content: 'text' }]), NOT_ZIP],
  ])('with %s is told of', (_what, bytes, why) => {
    expect(readJavaArchive(bytes, 'x.jar').packages).toEqual([])
    expect(whysIn(bytes)).toContain(why)
  })

  it('in an archive, 50 times, is read as deep as programs go', () => {
    let bytes = JAR
    for (let depth = 0; depth < 50; depth++) {
      bytes = zipOf([{ name: `a-${depth}.jar`, content: bytes, stored: true }])
    }
    const { packages, problems } = readJavaArchive(bytes, 'x-1.jar')
    expect(packages).toHaveLength(9)
    expect(problems).toEqual([
      expect.objectContaining({ why: 'it is an archive inside more than 8 others' }),
    ])
  })

  it('that inflates to more than any archive of programs has is left at that', () => {
    const bomb = zipOf([{ name: 'b.jar', content: Buffer.alloc(4 * 1024 * 1024) }])
    expect(bomb.length).toBeLessThan(70_000)
    expect(whysIn(bomb)).toEqual([TOO_MUCH])
    const small = Array.from({ length: 100 }, (_, at) => ({
      name: `${at}.jar`,
      content: Buffer.alloc(60_000),
    }))
    expect(whysIn(zipOf(small)).filter((why) => why === TOO_MUCH).length).toBeGreaterThan(70)
  })

  it('that names the same bytes 65536 times reads them no more than its size allows', () => {
    const inner = zipOf([{ name: 'a/B.class', content: Buffer.alloc(40_000), stored: true }])
    const first: ZipMember = { name: 'a.jar', content: inner, stored: true }
    const bytes = zipOf([first])
    const directory = bytes.subarray(30 + 5 + inner.length, bytes.length - 22)
    const again = Buffer.concat(Array.from({ length: 65_536 }, () => directory))
    const offset = 30 + 5 + inner.length
    const whole = Buffer.concat([
      bytes.subarray(0, offset),
      again,
      endOf(65_535, again.length, offset),
    ])
    const started = performance.now()
    const { packages, problems } = readJavaArchive(whole, 'x.jar')
    expect(packages).toEqual([])
    expect(problems).toHaveLength(101)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('may have names of any kind: they are told, and nothing is written', () => {
    const names = [
      '__proto__',
      '../../etc/x.jar',
      '/abs.jar',
      'nul\0.jar',
      'line\n.jar',
      'META-INF/maven/__proto__/constructor/pom.properties',
    ]
    const members = names.map((name) => ({ name, content: 'artifactId=__proto__\nversion=1\n' }))
    const bytes = zipOf([
      ...members,
      { name: Buffer.from([0xff, 0xfe, 0x2e, 0x6a, 0x61, 0x72]), content: 'x' },
    ])
    const { packages, skipped } = largeCatalogue(java, { 'a.jar': bytes })
    expect(packages.map(({ purl }) => purl)).toEqual(['pkg:maven/__proto__/__proto__@1'])
    expect(skipped.map(({ path }) => path)).toEqual([
      'a.jar!/../../etc/x.jar',
      'a.jar!//abs.jar',
      'a.jar!/nul\\u{0}.jar',
      'a.jar!/line\\u{a}.jar',
      'a.jar!/\ufffd\ufffd.jar',
    ])
  })

  it('with more descriptions than any has is read up to a limit', () => {
    const many = Array.from({ length: 5_500 }, (_, at) => ({
      name: `META-INF/maven/g/a${at}/pom.properties`,
      content: 'groupId=g\nversion=1\n',
      stored: true,
    }))
    const { packages, problems } = readJavaArchive(zipOf(many), 'x-1.jar')
    expect(packages).toHaveLength(5000)
    expect(problems[0]?.why).toBe('there are more than 5000 packages in the archive')
  })

  it.each([
    ['groupId=a b\nartifactId=x\nversion=1', ['pkg:generic/x@1']],
    ['groupId=g\nartifactId=../x\nversion=1', []],
    ['groupId=g\nartifactId=x\nversion=${v}', []],
    ['groupId=g\nartifactId=x\nversion=1\u2028', []],
    ['groupId=g\nartifactId=x\nversion=1 2', []],
    ['groupId=g\nartifactId=x\nversion=', []],
  ])('that says %j is no other package', (content, purls) => {
    const bytes = zipOf([{ name: 'x/pom.properties', content }])
    expect(largeCatalogue(java, { 'y.jar': bytes }).packages.map(({ purl }) => purl)).toEqual(purls)
  })
})

describe('a pom.xml', () => {
  const timed = (text: string): number => {
    const started = performance.now()
    whysIn(zipOf([{ name: 'META-INF/maven/g/a/pom.xml', content: text }]))
    return performance.now() - started
  }

  it('with more tags than any has is left at that', () => {
    const content = `<project>${'<a/>'.repeat(10_000)}</project>`
    expect(whysIn(zipOf([{ name: 'META-INF/maven/g/a/pom.xml', content }]))).toContain(
      'with it, there are more tags than descriptions have',
    )
  })

  it('has no entities but those of XML', () => {
    const declared =
      '<!DOCTYPE project [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    const of = (version: string): unknown =>
      readPom(Buffer.from(`${declared}<project><version>${version}</version></project>`))?.version
    expect(of('1')).toBe('1')
    expect(of('&a;')).toBeUndefined()
    expect(of('&b;')).toBeUndefined()
  })

  it.each([
    '<a>',
    '<a/>',
    '<a b="',
    '<!--',
    '<![CDATA[',
    '&amp;',
    '&',
    '${',
    '<?x ',
    ' ',
    '<a b="c" ',
  ])('of %j again and again takes little time', (unit) => {
    const text = `<project>${unit.repeat(Math.floor(250_000 / unit.length))}`
    expect(timed(text)).toBeLessThan(1000)
    expect(timed(`${text.slice(0, 20_000)}</project>`)).toBeLessThan(1000)
  })

  it('of properties that are made of properties stays short', () => {
    const properties = Array.from(
      { length: 30 },
      (_, at) => `<p${at}>\${p${at + 1}}\${p${at + 1}}</p${at}>`,
    )
    const text = `<project><version>\${p0}</version><properties>${properties.join('')}</properties></project>`
    expect(readPom(Buffer.from(text))?.version).toBeUndefined()
  })
})

describe('any bytes', () => {
  const seeds = ['slf4j-nop.jar', 'shop.ear'].map((name) => fixture(`java/${name}`))
  const damaged = fc
    .record({
      seed: fc.constantFrom(...seeds),
      length: fc.nat(13_000),
      changes: fc.array(fc.record({ at: fc.nat(13_000), byte: fc.nat(255) }), { maxLength: 30 }),
    })
    .map(({ seed, length, changes }) => {
      const bytes = Buffer.from(seed.subarray(length % 7 === 0 ? length : 0))
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte
      return bytes
    })

  it('give packages or reasons, and no throw', () => {
    fc.assert(
      fc.property(damaged, (bytes) => {
        const { packages, problems } = readJavaArchive(bytes, 'x-1.jar')
        expect(packages.length + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
    expect(artifactsIn(fixture('java/slf4j-nop.jar'))).toEqual(['slf4j-nop'])
  })

  it('make manifests and descriptions of any text readable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), (text, other) => {
        const members = [
          { name: 'META-INF/MANIFEST.MF', content: `Implementation-Title: ${text}\n${other}` },
          {
            name: 'META-INF/maven/a/b/pom.xml',
            content: `<project><version>${text}</version>${other}</project>`,
          },
          { name: 'META-INF/maven/a/c/pom.properties', content: `version=${text}\n${other}` },
        ]
        for (const { purl } of largeCatalogue(java, { 'x.jar': zipOf(members) }).packages) {
          expect(purl).toMatch(/^pkg:(?:maven|generic)\/[^?]+@[^@/]+$/)
        }
      }),
      { numRuns: 25 },
    )
  })
})
