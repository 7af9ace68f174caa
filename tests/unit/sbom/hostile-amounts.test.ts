import { deflateSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import type { Cataloger } from '../../../src/sbom/cataloger.ts'
import { bitnami } from '../../../src/sbom/catalogers/bitnami.ts'
import { dpkg } from '../../../src/sbom/catalogers/dpkg.ts'
import { gem } from '../../../src/sbom/catalogers/gem.ts'
import { python } from '../../../src/sbom/catalogers/python.ts'
import { rpm } from '../../../src/sbom/catalogers/rpm.ts'
import { readJavaArchive } from '../../../src/sbom/java/archive.ts'
import { MAX_WEIGHT, withinWeight } from '../../../src/sbom/package-weight.ts'
import type { Package } from '../../../src/sbom/package.ts'
import { processorMs } from '../shared/processor-time.ts'
import { elfWith } from './elf-file.ts'
import { packagesOf } from './extracted.ts'
import { fileAt } from './files.ts'
import { SOME_DIGEST } from './image.ts'
import { endOf } from './zip-archive.ts'

const TOO_MANY_PLACES = {
  path: 'the other dependencies',
  why: 'they are looked for in too many places',
}
const times = <Item>(count: number, item: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => item(at))
const read = (
  cataloger: Cataloger,
  files: Readonly<Record<string, string>>,
): ReturnType<Cataloger['catalog']> =>
  cataloger.catalog(
    Object.entries(files).map(([path, text]) => fileAt(path, text)),
    undefined,
  )

describe('what a file says', () => {
  it('is looked for in as many architectures as are looked up, and no more', async () => {
    const status = times(5000, (at) => `Package: a\nVersion: 1\nArchitecture: x${at}\nDepends: b\n`)
    const ms = await processorMs(() => {
      const { packages, skipped } = read(dpkg, { 'var/lib/dpkg/status': status.join('\n') })
      expect(packages).toHaveLength(5000)
      expect(skipped).toEqual([TOO_MANY_PLACES])
    })
    expect(ms).toBeLessThan(5000)
  })

  it('is whose it is in time that grows with the packages and the lists of their files', async () => {
    const status = times(2000, (at) => `Package: a\nVersion: ${at}\nArchitecture: x\n`)
    const lists = times(2000, (at) => [`var/lib/dpkg/info/a:y${at}.list`, '/x\n'] as const)
    const ms = await processorMs(() => {
      const files = { 'var/lib/dpkg/status': status.join('\n'), ...Object.fromEntries(lists) }
      expect([...(read(dpkg, files).owned ?? [])]).toHaveLength(2000)
    })
    expect(ms).toBeLessThan(2000)
  })

  it('is one text for all packages that bear one identifier', async () => {
    const one = {
      SPDXID: 'a',
      externalRefs: [{ referenceType: 'purl', referenceLocator: 'pkg:bitnami/a@1' }],
    }
    const relation = { spdxElementId: 'a', relationshipType: 'CONTAINS' }
    const document = {
      packages: times(3000, () => one),
      relationships: times(10_000, (at) => ({ ...relation, relatedSpdxElement: `p${at}` })),
    }
    const text = JSON.stringify(document)
    const before = process.memoryUsage().rss
    const ms = await processorMs(() => {
      const { packages, skipped } = read(bitnami, { 'opt/bitnami/a/.spdx-a.spdx': text })
      expect(packages).toHaveLength(3000)
      expect(skipped).toEqual([TOO_MANY_PLACES])
    })
    expect(ms).toBeLessThan(5000)
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
  })

  it('may be one line of megabytes', async () => {
    const requirement = `Requires-Dist: ${';'.repeat(100_000)}`
    const literal = `s.name = "${'a'.repeat(15_000_000)}"`
    const ms = await processorMs(() => {
      expect(
        read(python, { 'a.dist-info/METADATA': `Name: a\nVersion: 1\n${requirement}\n` }).packages,
      ).toHaveLength(1)
      expect(read(gem, { 'specifications/a.gemspec': literal }).skipped).toHaveLength(1)
      expect(
        read(dpkg, { 'var/lib/dpkg/status': `Package: a\nStatus: ${'ab '.repeat(1e6)}` }).skipped,
      ).toHaveLength(1)
    })
    expect(ms).toBeLessThan(2000)
  })

  it('is a path that asks no more of the patterns than its length', async () => {
    const path = `${'specifications/'.repeat(120)}${'x'.repeat(2000)}.gemspe`
    const ms = await processorMs(() => {
      for (let at = 0; at < 2000; at++) gem.wants({ path, size: 1, mode: 0o644 })
    })
    expect(ms).toBeLessThan(2000)
  })
})

describe('a program', () => {
  const crates = (count: number): Buffer =>
    deflateSync(JSON.stringify({ packages: times(count, () => ({ name: 'a', version: '1' })) }))
  const whysIn = (bytes: Buffer): readonly string[] =>
    packagesOf('bin/x', bytes).skipped.map(({ why }) => why)

  it('has no more crates than any program, and none that are empty', () => {
    const nothing = deflateSync(`{"a":[${'[],'.repeat(500_000)}1],"packages":[]}`)
    expect(whysIn(elfWith([{ name: '.dep-v0', bytes: crates(20_001) }]))).toEqual([
      'its list of crates has more than 20000',
    ])
    expect(whysIn(elfWith([{ name: '.dep-v0', bytes: nothing }]))).toEqual([
      'its list of crates has more than 500000 values',
    ])
  })

  it('has no more Go modules than any program', () => {
    const text = Buffer.from(`${'x'.repeat(16)}${'dep\ta\n'.repeat(20_001)}${'x'.repeat(16)}`)
    const length = Buffer.from([text.length & 0x7f, text.length >> 7, text.length >> 14])
    length[0] = (length[0] ?? 0) | 0x80
    length[1] = (length[1] ?? 0) | 0x80
    const header = Buffer.from('\xff Go buildinf:\x08\x02'.padEnd(32, '\0'), 'latin1')
    const bytes = Buffer.concat([header, Buffer.from('\x06go1.26'), length, text])
    expect(whysIn(elfWith([{ name: '.go.buildinfo', bytes }]))).toEqual([
      'its build info names more than 20000 modules',
    ])
  })

  it('is not thirty programs because a fat file names it thirty times', () => {
    const part = Buffer.alloc(64)
    part.writeUInt32BE(0xcffaedfe)
    const header = Buffer.alloc(8 + 2 * 20)
    header.writeUInt32BE(0xcafebabe)
    header.writeUInt32BE(2, 4)
    for (const at of [8, 28]) {
      header.writeUInt32BE(header.length, at + 8)
      header.writeUInt32BE(part.length, at + 12)
    }
    expect(whysIn(Buffer.concat([header, part]))).toEqual([
      'a file whose architectures lie upon each other',
    ])
  })

  it('has no more load commands than any program', () => {
    const file = Buffer.alloc(100)
    file.writeUInt32BE(0xcffaedfe)
    file.writeUInt32LE(70_000, 16)
    expect(whysIn(file)).toEqual(['a file of 70000 load commands'])
  })
})

describe('what is said of packages', () => {
  const named = (at: number, more: Partial<Package> = {}): Package => ({
    purl: `pkg:x/p${at}@1`,
    name: `p${at}`,
    version: '1',
    licences: [],
    place: { path: 'x', layer: SOME_DIGEST },
    ...more,
  })

  it('is no more than a document has room for', () => {
    const licences = times(1000, (at) => `licence ${at}`.padEnd(500))
    const all = [...withinWeight(times(200, (at) => named(at, { licences })))]
    expect(all.length).toBeLessThan(100)
    expect(all.at(-1)).toEqual({
      path: 'the other packages',
      why: `what is said of them has more than ${MAX_WEIGHT} bytes`,
    })
    expect([...withinWeight(times(1000, named))]).toHaveLength(1000)
  })

  it('is not of more repositories than an image has', () => {
    const manifests = times(3, (file) => ({
      path: `root/buildinfo/content_manifests/${file}.json`,
      extract: { kind: 'content-sets', contentSets: times(40, (at) => `${file} ${at}`) } as const,
      layer: SOME_DIGEST,
    }))
    expect(rpm.catalog(manifests, undefined).skipped).toEqual([
      { path: 'content manifests', why: 'they name more than 100 repositories' },
    ])
    expect(rpm.catalog(manifests.slice(1), undefined).skipped).toEqual([])
  })
})

describe('a Java archive', () => {
  it.each([
    ['descriptions', (at: number) => `${at}/pom.properties`],
    ['archives', (at: number) => `${at}.jar`],
    ['groups', (at: number) => `META-INF/native-image/g/a${at}/x`],
  ])('with more %s than are kept in mind says so', (_what, nameOf) => {
    const local = Buffer.alloc(31)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(1, 26)
    const records = times(66_000, (at) => {
      const name = Buffer.from(nameOf(at))
      const record = Buffer.alloc(46)
      record.writeUInt32LE(0x02014b50)
      record.writeUInt16LE(name.length, 28)
      return Buffer.concat([record, name])
    })
    const directory = Buffer.concat(records)
    const end = endOf(records.length, directory.length, local.length)
    const { problems } = readJavaArchive(Buffer.concat([local, directory, end]), 'a.jar')
    expect(problems).toContainEqual({
      inside: '',
      why: 'from there on, it has more descriptions than can be kept',
    })
  })
})
