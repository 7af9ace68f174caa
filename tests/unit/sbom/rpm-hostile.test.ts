import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type RpmDatabase, readRpmDatabase } from '../../../src/sbom/rpm/database.ts'
import { TAG } from '../../../src/sbom/rpm/header.ts'
import { rpm } from '../../../src/sbom/catalogers/rpm.ts'
import { fixture, osNamed } from './files.ts'
import { largeCatalogue } from './large-catalogue.ts'
import { headerOf, namedHeader, ndbOf, numbersEntry, textsEntry } from './rpm-header.ts'
import { interiorPage, leafPage, overflowPage, rowOf, schemaPage } from './sqlite-pages.ts'

const SQLITE = fixture('rpm/rpmdb.sqlite')
const NDB = fixture('rpm/Packages.db')
const BERKELEY = fixture('rpm/Packages')

const HEADER = 'a header that does not hold together'
const ROW = 'a row that cannot be read'
const PAGE = 'its table leads to a page that is not there, or was read before'

/** A copy with numbers of four bytes put into it; one of two bytes where it is so said. */
function patched(
  bytes: Buffer,
  ...changes: readonly (readonly [
    at: number,
    value: number,
    order: 'be' | 'le' | 'be16' | 'le16',
  ])[]
): Buffer {
  const copy = Buffer.from(bytes)
  for (const [at, value, order] of changes) {
    if (order === 'be') copy.writeUInt32BE(value, at)
    else if (order === 'le') copy.writeUInt32LE(value, at)
    else if (order === 'be16') copy.writeUInt16BE(value, at)
    else copy.writeUInt16LE(value, at)
  }
  return copy
}

function problemsIn(bytes: Buffer): readonly string[] {
  return readRpmDatabase(bytes).problems
}

function namesIn({ packages }: RpmDatabase): readonly string[] {
  return packages.map(({ name }) => name)
}

describe('an SQLite database', () => {
  const named = (name: string): Buffer => rowOf(namedHeader(name))

  it('is read over interior, leaf and overflow pages', () => {
    const long = namedHeader('long', [textsEntry(TAG.provideName, ['x'.repeat(900)])])
    const database = Buffer.concat([
      schemaPage(2),
      interiorPage([3], 4),
      leafPage([named('a'), named('b')]),
      leafPage([rowOf(long, 5)]),
      overflowPage(long, 6, 0),
      overflowPage(long, 0, 1),
    ])
    expect(readRpmDatabase(database)).toMatchObject({
      packages: [{ name: 'a' }, { name: 'b' }, { name: 'long' }],
      problems: [],
    })
  })

  it.each([
    [
      'pages of no bytes',
      patched(SQLITE, [16, 0, 'be16']),
      'its pages have a size that SQLite has not',
    ],
    [
      'pages of 3 bytes',
      patched(SQLITE, [16, 3, 'be16']),
      'its pages have a size that SQLite has not',
    ],
    [
      'pages all reserved',
      Buffer.concat([schemaPage(2, 255)]),
      'its pages have a size that SQLite has not',
    ],
    ['pages of 65536 bytes that have 4096', patched(SQLITE, [16, 1, 'be16']), PAGE],
    [
      'its first 90 bytes alone',
      SQLITE.subarray(0, 90),
      'its pages have a size that SQLite has not',
    ],
    ['its first page alone', SQLITE.subarray(0, 4096), PAGE],
    ['a table in page 0', schemaPage(0), PAGE],
    ['a table in its schema', schemaPage(1), PAGE],
    ['a table behind its end', schemaPage(9), PAGE],
    [
      'an interior page that leads to itself',
      Buffer.concat([schemaPage(2), interiorPage([2], 2)]),
      PAGE,
    ],
    [
      'interior pages that lead to each other',
      Buffer.concat([schemaPage(2), interiorPage([3], 3), interiorPage([2], 2)]),
      PAGE,
    ],
    [
      'a page of an index',
      Buffer.concat([schemaPage(2), Buffer.alloc(512, 10)]),
      'its table has a page of another kind',
    ],
    [
      'a row longer than any file',
      Buffer.concat([schemaPage(2), leafPage([Buffer.alloc(9, 0xff)])]),
      ROW,
    ],
    [
      'a row that ends with its page',
      Buffer.concat([schemaPage(2), leafPage([rowOf(namedHeader('a'))]).fill(0, 8, 10)]),
      ROW,
    ],
    [
      'a record of another shape',
      Buffer.concat([schemaPage(2), leafPage([Buffer.from([3, 1, 200, 0, 0])])]),
      ROW,
    ],
    [
      'an overflow page that leads to itself',
      Buffer.concat([
        schemaPage(2),
        leafPage([rowOf(Buffer.alloc(3000), 3)]),
        overflowPage(Buffer.alloc(3000), 3, 0),
      ]),
      ROW,
    ],
    [
      'an overflow chain that ends early',
      Buffer.concat([
        schemaPage(2),
        leafPage([rowOf(Buffer.alloc(3000), 3)]),
        overflowPage(Buffer.alloc(3000), 0, 0),
      ]),
      ROW,
    ],
  ])('of %s is told of', (_what, bytes, why) => {
    expect(readRpmDatabase(bytes)).toEqual({ packages: [], problems: [why] })
  })

  it('gives a row once, however often its page names it', () => {
    const page = leafPage([named('a'), named('a')])
    page.copy(page, 10, 8, 10)
    const read = readRpmDatabase(Buffer.concat([schemaPage(2), page]))
    expect([namesIn(read), read.problems]).toEqual([['a'], [ROW]])
  })
})

describe('a database of its own form', () => {
  const SLOT = 'a slot that leads to no package'
  const FIRST = 'its first page does not hold together'
  const one = ndbOf([namedHeader('a'), namedHeader('b')])

  it.each([
    ['another version', patched(one, [4, 1, 'le']), FIRST],
    ['no pages of slots', patched(one, [12, 0, 'le']), FIRST],
    ['more pages of slots than it has bytes', patched(one, [12, 0xffffffff, 'le']), FIRST],
    ['its first 16 bytes alone', one.subarray(0, 16), FIRST],
    ['its first page alone', one.subarray(0, 4096), SLOT],
    ['slots without their mark', patched(one, [32, 0, 'le'], [48, 0, 'le']), SLOT],
    ['blocks behind its end', patched(one, [40, 0xffffffff, 'le'], [56, 999, 'le']), SLOT],
    ['too many blocks', patched(one, [44, 0xffffffff, 'le'], [60, 0x7fffffff, 'le']), SLOT],
    ['blobs of other packages', patched(one, [36, 7, 'le'], [52, 7, 'le']), SLOT],
    ['blobs longer than their blocks', patched(one, [4096 + 12, 9999, 'le'], [52, 7, 'le']), SLOT],
  ])('of %s is told of', (_what, bytes, why) => {
    expect(readRpmDatabase(bytes)).toEqual({ packages: [], problems: [why] })
  })

  it('gives a package once, however many slots lead to it', () => {
    const read = readRpmDatabase(patched(one, [56, one.readUInt32LE(40), 'le'], [52, 1, 'le']))
    expect([namesIn(read), read.problems]).toEqual([['a'], [SLOT]])
  })
})

describe('a Berkeley DB', () => {
  const FIRST = 'its first page is none of a hash table that is not encrypted'
  const CHAIN = 'a header whose pages are not there'
  const pageOf = (type: number): number => {
    for (let page = 4096; page < BERKELEY.length; page += 4096) {
      if (BERKELEY.readUInt8(page + 25) === type && BERKELEY.readUInt16LE(page + 20) > 2)
        return page
    }
    throw new Error('no such page')
  }
  const items = pageOf(13)

  it.each([
    ['pages of no bytes', patched(BERKELEY, [20, 0, 'le']), FIRST],
    ['pages of 5000 bytes', patched(BERKELEY, [20, 5000, 'le']), FIRST],
    ['pages of 128 kB', patched(BERKELEY, [20, 131_072, 'le']), FIRST],
    ['encrypted pages', patched(BERKELEY, [24, 0x01080001, 'be']), FIRST],
    ['a tree and no hash table', patched(BERKELEY, [24, 0x00090000, 'be']), FIRST],
    [
      'half a page at its end',
      BERKELEY.subarray(0, BERKELEY.length - 2048),
      'it ends within a page',
    ],
    [
      'a page with an odd number of items',
      patched(BERKELEY, [items + 20, 3, 'le16']),
      'a page that says that it has more items than it can',
    ],
    [
      'a page with too many items',
      patched(BERKELEY, [items + 20, 65_534, 'le16']),
      'a page that says that it has more items than it can',
    ],
    [
      'items upon each other',
      patched(BERKELEY, [items + 28, 5000, 'le16']),
      'a page whose items lie upon each other',
    ],
    ['its first pages alone', BERKELEY.subarray(0, 6 * 4096), CHAIN],
  ])('of %s is told of', (_what, bytes, why) => {
    expect(problemsIn(bytes)).toContain(why)
  })

  it('has no chain that leads back', () => {
    const looped = Buffer.from(BERKELEY)
    for (let page = 4096; page < looped.length; page += 4096) {
      if (looped.readUInt8(page + 25) === 7) looped.writeUInt32LE(page / 4096, page + 16)
    }
    expect(readRpmDatabase(looped)).toEqual({ packages: [], problems: [CHAIN] })
  })
})

describe('a header', () => {
  const whole = namedHeader('a')
  it.each([
    ['is empty', Buffer.alloc(0)],
    ['has no tags', patched(whole, [0, 0, 'be'])],
    ['says that it has 2^31 tags', patched(whole, [0, 0x80000000, 'be'])],
    ['says that it has 65535 tags', patched(whole, [0, 0xffff, 'be'])],
    ['says that it has 4 GB of data', patched(whole, [4, 0xffffffff, 'be'])],
    ['is cut', whole.subarray(0, -1)],
  ])('that %s is told of', (_what, header) => {
    expect(readRpmDatabase(ndbOf([header]))).toEqual({ packages: [], problems: [HEADER] })
  })

  it.each([
    ['starts behind the data', [16, 0xfffffff0, 'be']],
    ['is of another type', [12, 8, 'be']],
    ['is of a type that is none', [12, 77, 'be']],
  ] as const)('has no name where that %s', (_what, change) => {
    expect(namesIn(readRpmDatabase(ndbOf([patched(whole, change)])))).toEqual([''])
  })

  it('has no texts longer than a path, and none that do not end', () => {
    const endless = { tag: TAG.name, type: 6, count: 1, data: Buffer.from('abc') }
    const read = readRpmDatabase(ndbOf([headerOf([endless]), namedHeader('x'.repeat(5000))]))
    expect(namesIn(read)).toEqual(['', ''])
  })

  it('has no more texts and numbers than its data', () => {
    const lists = [
      { ...textsEntry(TAG.provideName, ['a']), count: 0xffffffff },
      textsEntry(TAG.dirNames, ['/']),
      textsEntry(TAG.baseNames, ['a']),
      { ...numbersEntry(TAG.dirIndexes, [0]), count: 0xffffffff },
    ]
    const [found] = readRpmDatabase(ndbOf([namedHeader('a', lists)])).packages
    expect(found).toMatchObject({ files: [] })
    expect(found?.provides[0]).toBe('a')
  })

  it('has names of files and relations up to a limit, whatever they are', () => {
    const names = { tag: TAG.baseNames, type: 8, count: 0xffffffff, data: Buffer.alloc(16e6) }
    const at = [textsEntry(TAG.dirNames, ['/']), numbersEntry(TAG.dirIndexes, [0])]
    const { extractBytes, skipped } = largeCatalogue(rpm, {
      'var/lib/rpm/Packages.db': ndbOf([namedHeader('a', [...at, names])]),
    })
    expect(extractBytes).toBeLessThan(40e6)
    expect(skipped).toEqual([
      expect.objectContaining({ why: 'there are too many names of files and relations to keep' }),
    ])
  })
})

describe('any bytes', () => {
  const damaged = fc
    .record({
      seed: fc.constantFrom(SQLITE, NDB, BERKELEY),
      length: fc.nat(95_000),
      changes: fc.array(fc.record({ at: fc.nat(95_000), byte: fc.nat(255) }), { maxLength: 30 }),
    })
    .map(({ seed, length, changes }) => {
      const bytes = Buffer.from(seed.subarray(0, Math.max(length, 600)))
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte
      return bytes
    })

  it('give packages or reasons, and no throw', () => {
    fc.assert(
      fc.property(damaged, (bytes) => {
        const read = largeCatalogue(rpm, { 'var/lib/rpm/Packages': bytes }, osNamed('rhel', '9'))
        expect(read.packages.length).toBeLessThan(10)
        for (const { purl } of read.packages) expect(purl).toMatch(/^pkg:rpm\/redhat\/[^/]+@[^@]+$/)
      }),
      { numRuns: 150 },
    )
  })

  it('cut anywhere are told of', () => {
    for (const bytes of [SQLITE, NDB, BERKELEY]) {
      for (let length = 0; length < bytes.length; length += 3001) {
        expect(problemsIn(bytes.subarray(0, length))).not.toEqual([])
      }
    }
  })
})
