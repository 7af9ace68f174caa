import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { TarError, TarReader, type TarEntry, WholeData } from '../../../src/sbom/tar.ts'
import {
  base256,
  type Member,
  paxMember,
  paxRecord,
  tarHeader,
  tarOf,
  withChecksum,
} from './tar-archive.ts'

interface Read {
  readonly entries: readonly TarEntry[]
  readonly bodies: readonly string[]
}

function read(archive: Buffer, step = archive.length, wanted = true): Read {
  const entries: TarEntry[] = []
  const bodies: string[] = []
  const reader = new TarReader({
    entry: (entry) => {
      entries.push(entry)
      if (!wanted || entry.size >= 1 << 20) return undefined
      return new WholeData(entry.size, (bytes) => bodies.push(bytes.toString('latin1')))
    },
  })
  for (let at = 0; at < archive.length; at += step) reader.push(archive.subarray(at, at + step))
  reader.end()
  return { entries, bodies }
}

const LONG = `${'directory/'.repeat(30)}file.txt`

describe('TarReader', () => {
  it('reads files, directories, links and devices', () => {
    const { entries, bodies } = read(
      tarOf([
        { name: 'dir/', typeflag: '5' },
        { name: 'dir/a', body: 'hello' },
        { name: 'b', typeflag: '2', linkname: 'dir/a' },
        { name: 'c', typeflag: '1', linkname: 'dir/a' },
        { name: 'null', typeflag: '3' },
        { name: 'old', typeflag: '\0', body: 'v7' },
        { name: 'olddir/', typeflag: '\0' },
      ]),
    )
    expect(entries.map(({ name, type, linkname }) => [name, type, linkname])).toEqual([
      ['dir/', 'directory', ''],
      ['dir/a', 'file', ''],
      ['b', 'symlink', 'dir/a'],
      ['c', 'hardlink', 'dir/a'],
      ['null', 'other', ''],
      ['old', 'file', ''],
      ['olddir/', 'directory', ''],
    ])
    expect(bodies).toEqual(['hello', 'v7'])
  })

  it('reads the same whatever pieces the archive arrives in', () => {
    const archive = tarOf([
      paxMember({ path: LONG }),
      { name: 'x', body: 'y'.repeat(1300) },
      { name: 'z' },
    ])
    const whole = read(archive)
    for (const step of [1, 7, 511, 512, 513, 1024]) expect(read(archive, step)).toEqual(whole)
  })

  it.each<[string, readonly Member[]]>([
    [
      'the ustar prefix',
      [{ name: 'file.txt', prefix: 'directory/'.repeat(30).slice(0, -1).slice(-155), body: '1' }],
    ],
    [
      'a GNU long name',
      [
        { name: '././@LongLink', typeflag: 'L', body: `${LONG}\0` },
        { name: 'cut', body: '1' },
      ],
    ],
    ['a PAX path', [paxMember({ path: LONG }), { name: 'cut', body: '1' }]],
  ])('takes the name from %s', (_what, members) => {
    const [entry] = read(tarOf(members)).entries
    expect(entry?.name.endsWith('directory/file.txt')).toBe(true)
  })

  it.each<[string, string, string]>([
    ['octal times', '1234', 'f'],
    ['no times', '', 'f'],
    ['octal times as wide as their fields', '1234567012345670', 'f'],
    ['text, as Go before 1.8 wrote it', 'usr/lib', 'usr/lib/f'],
    ['text behind a time', '00000000000\0' + 'x', '00000000000/f'],
    ['digits that are not octal', '9', '9/f'],
    ['text that is not ASCII', 'é', 'f'],
  ])('takes a name with %s in the prefix of a GNU header as Go does', (_what, prefix, name) => {
    const { entries } = read(tarOf([{ name: 'f', magic: 'ustar  \0', prefix }]))
    expect(entries[0]?.name).toBe(name)
  })

  it('takes link targets from GNU long links and PAX', () => {
    const { entries } = read(
      tarOf([
        { name: '././@LongLink', typeflag: 'K', body: `${LONG}\0` },
        { name: 'a', typeflag: '2', linkname: 'cut' },
        paxMember({ linkpath: LONG }),
        { name: 'b', typeflag: '1', linkname: 'cut' },
      ]),
    )
    expect(entries.map(({ linkname }) => linkname)).toEqual([LONG, LONG])
  })

  // What Go 1.26's archive/tar says of the same archives; the runtimes unpack with it.
  const pax = (...records: readonly Buffer[]): Member => ({
    name: 'p',
    typeflag: 'x',
    body: Buffer.concat(records),
  })
  const long = (name: string): Member => ({ name: 'l', typeflag: 'L', body: `${name}\0` })
  it.each<[string, readonly Member[], string]>([
    ['of two PAX paths the last', [pax(paxRecord('path', 'a'), paxRecord('path', 'b'))], 'b'],
    [
      "the header's where the last PAX path is empty",
      [pax(paxRecord('path', 'a'), paxRecord('path', ''))],
      'h',
    ],
    [
      'of two PAX headers only the last',
      [pax(paxRecord('path', 'a')), pax(paxRecord('mtime', '1'))],
      'h',
    ],
    ['a GNU long name before a PAX path', [long('l'), pax(paxRecord('path', 'a'))], 'l'],
    [
      'a PAX path where the GNU long name is empty',
      [long('l'), long(''), pax(paxRecord('path', 'a'))],
      'a',
    ],
    [
      'the name of a sparse file before every other',
      [
        pax(
          paxRecord('GNU.sparse.major', '1'),
          paxRecord('GNU.sparse.minor', '0'),
          paxRecord('GNU.sparse.name', 's'),
        ),
        long('l'),
      ],
      's',
    ],
    ['no name of a sparse file that is none', [pax(paxRecord('GNU.sparse.name', 's'))], 'h'],
    [
      'no name of a sparse file of a version that is none',
      [
        pax(
          paxRecord('GNU.sparse.major', '2'),
          paxRecord('GNU.sparse.minor', '0'),
          paxRecord('GNU.sparse.name', 's'),
        ),
      ],
      'h',
    ],
    [
      'nothing that stood before a global header',
      [
        pax(paxRecord('path', 'a')),
        long('l'),
        { name: 'g', typeflag: 'g', body: paxRecord('path', 'g') },
      ],
      'h',
    ],
  ])('takes %s', (_what, members, name) => {
    const { entries } = read(tarOf([...members, { name: 'h' }]))
    expect(entries.map((entry) => entry.name)).toEqual([name])
  })

  it('takes extended attributes of any bytes, as files with capabilities have them', () => {
    const capability = paxRecord('SCHILY.xattr.security.capability', '\x01\0\0\x02\0 \0\0')
    expect(read(tarOf([pax(capability), { name: 'ping', body: 'x' }])).bodies).toEqual(['x'])
  })

  it('takes sizes from base-256 fields and from PAX', () => {
    const { bodies } = read(
      tarOf([
        { name: 'a', body: 'abc', sizeField: base256(3n) },
        paxMember({ size: '4' }),
        { name: 'b', body: 'defg', sizeField: Buffer.from('00000000000\0') },
      ]),
    )
    expect(bodies).toEqual(['abc', 'defg'])
  })

  it('has no data behind links, whatever size they claim, as Go reads them', () => {
    const link = tarHeader({ name: 'l', typeflag: '2', linkname: 'x', sizeField: base256(1024n) })
    const { entries } = read(Buffer.concat([link, tarOf([{ name: 'next', body: 'b' }])]))
    expect(entries.map(({ name }) => name)).toEqual(['l', 'next'])
  })

  it('marks sparse files of all three GNU forms and stays in step', () => {
    const old = tarHeader({ name: 'old', typeflag: 'S', magic: 'ustar  \0' })
    old[482] = 1
    const more = Buffer.alloc(512)
    more[504] = 1
    const archive = Buffer.concat([
      withChecksum(old),
      more,
      Buffer.alloc(512),
      tarOf([
        paxMember({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.name': 'real' }),
        { name: 'x' },
        { name: 'plain' },
      ]),
    ])
    expect(read(archive).entries.map(({ name, sparse }) => [name, sparse])).toEqual([
      ['old', true],
      ['real', true],
      ['plain', false],
    ])
  })

  it('keeps two names apart that are not UTF-8', () => {
    const names = [Buffer.from([0x61, 0xff]), Buffer.from([0x61, 0xfe])]
    const { entries } = read(tarOf(names.map((name) => ({ name }))))
    expect(new Set(entries.map(({ name }) => name)).size).toBe(2)
  })

  it('takes an archive without its final zeros, and nothing after them', () => {
    expect(read(tarOf([{ name: 'a' }], false)).entries).toHaveLength(1)
    expect(
      read(Buffer.concat([tarOf([{ name: 'a' }]), tarOf([{ name: 'b' }])])).entries,
    ).toHaveLength(1)
  })

  it.each<[string, Buffer]>([
    ['a header cut short', tarOf([{ name: 'a' }], false).subarray(0, 300)],
    ['data cut short', tarOf([{ name: 'a', body: 'x'.repeat(600) }], false).subarray(0, 700)],
    ['padding cut short', tarOf([{ name: 'a', body: 'x' }], false).subarray(0, 600)],
    ['an extended header without an entry', tarOf([paxMember({ path: 'x' })], false)],
    ['a wrong checksum', Buffer.from(tarOf([{ name: 'a' }])).fill('b', 0, 1)],
    ['a negative size', tarOf([{ name: 'a', sizeField: base256(-1n) }])],
    ['a size beyond 2^53', tarOf([{ name: 'a', sizeField: base256(1n << 60n) }])],
    ['a size that is not octal', tarOf([{ name: 'a', sizeField: Buffer.from('0000000009x\0') }])],
    ['a PAX size that is no number', tarOf([paxMember({ size: '-5' }), { name: 'a' }])],
    [
      'a PAX record of a wrong length',
      tarOf([{ name: 'p', typeflag: 'x', body: '99 path=x\n' }, { name: 'a' }]),
    ],
    [
      'a PAX record without a key',
      tarOf([{ name: 'p', typeflag: 'x', body: '5 ab\n' }, { name: 'a' }]),
    ],
    [
      'a NUL in a PAX key',
      tarOf([{ name: 'p', typeflag: 'x', body: paxRecord('a\0b', 'c') }, { name: 'a' }]),
    ],
    [
      'a NUL in a PAX path',
      tarOf([{ name: 'p', typeflag: 'x', body: paxRecord('path', 'a\0b') }, { name: 'a' }]),
    ],
    [
      'an extended header of 2 MiB',
      tarOf([{ name: 'p', typeflag: 'L', sizeField: base256(1n << 21n) }]),
    ],
    ['an entry after a block of zeros', Buffer.concat([Buffer.alloc(512), tarOf([{ name: 'a' }])])],
  ])('refuses %s', (_what, archive) => {
    expect(() => read(archive)).toThrow(TarError)
  })

  it('never fails but by TarError, whatever the bytes', () => {
    const good = tarOf([
      paxMember({ path: LONG, size: '3' }),
      { name: 'x', body: 'abc' },
      { name: 'y', typeflag: '2', linkname: 'x' },
    ])
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) })
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 8 }),
        fc.integer({ min: 1, max: 700 }),
        fc.boolean(),
        (changes, step, mend) => {
          const bad = Buffer.from(good)
          for (const { at, byte } of changes) bad[at] = byte
          if (mend)
            for (let at = 0; at + 512 < bad.length; at += 512)
              withChecksum(bad.subarray(at, at + 512))
          try {
            read(bad, step)
          } catch (error) {
            expect(error).toBeInstanceOf(TarError)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
