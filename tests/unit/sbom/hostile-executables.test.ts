import { deflateSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { processorMs } from '../shared/processor-time.ts'
import { elfWith } from './elf-file.ts'
import { packagesOf } from './extracted.ts'
import { fixture } from './files.ts'

const GO_OLD = gunzipSync(fixture('executables/go1.17-linux-s390x.gz'))
const GO_NEW = gunzipSync(fixture('executables/go1.26-linux-386.gz'))
const PE = gunzipSync(fixture('executables/go1.17-windows-386.gz'))
const MACH_O = gunzipSync(fixture('executables/go1.26-darwin-arm64.gz'))
const RUST = fixture('executables/libword.so')
const crates = (json: string): Buffer =>
  elfWith([{ name: '.dep-v0', bytes: deflateSync(Buffer.from(json)) }])
const goInfo = (...parts: readonly (Buffer | string)[]): Buffer =>
  elfWith([
    {
      name: '.go.buildinfo',
      bytes: Buffer.concat([
        Buffer.from('\xff Go buildinf:\x08\x02'.padEnd(32, '\0'), 'latin1'),
        ...parts.map((part) => Buffer.from(part)),
      ]),
    },
  ])
const changed = (bytes: Buffer, change: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}

describe('a hostile executable', () => {
  it.each<[string, Buffer, string]>([
    ['ELF that ends in its header', RUST.subarray(0, 40), 'ends before its headers do'],
    ['ELF that ends before its sections', RUST.subarray(0, 2000), 'ends before its headers do'],
    ['ELF that ends within its sections', RUST.subarray(0, -10), 'does not fit into it'],
    [
      'ELF of 2^32 sections',
      changed(RUST, (bytes) => {
        const table = Number(bytes.readBigUInt64LE(40))
        bytes.writeUInt16LE(0, 60)
        bytes.writeBigUInt64LE(2n ** 32n, table + 32)
      }),
      'a table of 4294967296 entries',
    ],
    [
      'ELF whose section headers overlap',
      changed(RUST, (bytes) => bytes.writeUInt16LE(1, 58)),
      'section headers of 1 bytes',
    ],
    [
      'ELF whose sections are at 2^63',
      changed(RUST, (bytes) => bytes.writeBigUInt64LE(2n ** 63n, 40)),
      'ends before its headers do',
    ],
    ['PE that ends in its header', PE.subarray(0, 160), 'ends before its headers do'],
    ['Mach-O that ends in its header', MACH_O.subarray(0, 100), 'ends before its headers do'],
    [
      'Mach-O whose load commands have no length',
      changed(MACH_O, (bytes) => bytes.writeUInt32LE(0, 36)),
      'a load command of 0 bytes',
    ],
    [
      'Mach-O of 2^32 sections in a segment',
      changed(MACH_O, (bytes) => bytes.writeUInt32LE(2 ** 32 - 1, 32 + 64)),
      'too short for 4294967295 sections',
    ],
    ['Go whose version has 2^63 bytes', goInfo(Buffer.from('ffffffffffffffff7f', 'hex')), 'length'],
    ['Go whose version is longer than the file', goInfo(Buffer.from('ffff7f', 'hex')), 'bytes'],
    ['Go whose version has no end', goInfo(), 'a length that leads nowhere'],
    [
      'crates that are no zlib',
      elfWith([{ name: '.dep-v0', bytes: Buffer.from('x') }]),
      'inflated',
    ],
    ['crates that inflate to 9 MB', crates(' '.repeat(9e6)), 'or is too long'],
    ['crates that are no JSON', crates('{'), 'is not JSON'],
    ['crates that are nested 100 deep', crates('['.repeat(100)), 'deep'],
    ['crates that are no list', crates('{"packages":{}}'), 'is not an array'],
    ['a crate without a name', crates('{"packages":[{"version":"1"}]}'), 'is not a string'],
  ])('is named among what was skipped: %s', (_what, bytes, why) => {
    const { packages, skipped } = packagesOf('bin/x', bytes)
    expect(packages).toEqual([])
    expect(skipped).toEqual([{ path: 'bin/x', why: expect.stringContaining(why) }])
  })

  it.each<[string, Buffer]>([
    ['an object file', changed(RUST, (bytes) => bytes.writeUInt16LE(1, 16))],
    ['a Java class', Buffer.from('cafebabe00000041'.padEnd(64, '0'), 'hex')],
    ['a program of DOS', Buffer.from('MZ'.padEnd(200, '\0'))],
    ['text that begins like one', Buffer.from('MZ')],
    ['an empty list of crates', elfWith([{ name: '.dep-v0', bytes: Buffer.alloc(0) }])],
    ['a section that is not in the file', elfWith([{ name: '.dep-v0', bytes: RUST, type: 8 }])],
    ['a program without sections', changed(RUST, (bytes) => bytes.writeBigUInt64LE(0n, 40))],
    ['Go without a version', goInfo(Buffer.alloc(16))],
  ])('is passed over where there is nothing to read: %s', (_what, bytes) => {
    expect(packagesOf('bin/x', bytes)).toEqual({ packages: [], skipped: [] })
  })

  it('has crates that need what is not there, or themselves, and names that are none', () => {
    const { packages, skipped } = packagesOf(
      'bin/x',
      crates(
        JSON.stringify({
          packages: [
            { name: 'a', version: '1.0.0', dependencies: [0, 1, 2, 99, -1, 'x', 1.5], root: true },
            { name: 'b', version: '1.0.0', kind: 'build' },
            { name: 'no name', version: '1.0.0' },
          ],
        }),
      ),
    )
    expect(packages).toMatchObject([
      { purl: 'pkg:cargo/a@1.0.0', dependsOn: ['pkg:cargo/a@1.0.0'] },
    ])
    expect(skipped).toHaveLength(1)
  })

  it('has Go modules whose lines are cut, and paths that are none', () => {
    const text = `${'x'.repeat(16)}mod\ndep\nmod\t\u0007\tv1\ndep\texample.org/a\tv1.0.0\n=>\n=>\t\n${'x'.repeat(16)}`
    const length = Buffer.byteLength(text)
    const { packages, skipped } = packagesOf(
      'bin/x',
      goInfo(Buffer.from([4]), 'go1x', Buffer.from([length]), text),
    )
    expect(packages.map(({ purl }) => purl)).toEqual(['pkg:golang/stdlib@1x'])
    expect(skipped.length).toBeGreaterThan(0)
  })

  it('takes time in proportion to its size', async () => {
    const size = 4_000_000
    const header = MACH_O.subarray(0, 32)
    const magics = Buffer.alloc(size, ' \xff Go buildinf:', 'latin1')
    const hostile = [
      changed(Buffer.concat([header, Buffer.alloc(size, 8)]), (bytes) => {
        bytes.writeUInt32LE(2 ** 31, 16)
        for (let at = 32; at + 8 <= bytes.length; at += 8) {
          bytes.writeUInt32LE(0x19, at)
          bytes.writeUInt32LE(8, at + 4)
        }
      }),
      elfWith([{ name: '.go.buildinfo', bytes: magics }]),
      elfWith(Array.from({ length: 20_000 }, () => ({ name: 'x', bytes: Buffer.alloc(16) }))),
    ]
    const ms = await processorMs(() => {
      for (const bytes of hostile) packagesOf('bin/x', bytes)
    })
    expect(ms).toBeLessThan(2000)
  })

  it('never throws, whatever is changed in it', () => {
    const seeds = [GO_OLD, GO_NEW, PE, MACH_O, RUST]
    const change = fc.record({
      at: fc.nat(4095),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.oneof(fc.constant(2 ** 32), fc.nat(5000)),
        fc.boolean(),
        (seed, changes, length, atEnd) => {
          // Headers are at the beginning, and of ELF files at the end too.
          const bytes = Buffer.from(seed.subarray(0, length))
          for (const { at, bytes: other } of changes) {
            const offset = atEnd ? Math.max(0, bytes.length - at) : 20 + at
            bytes.set(
              other.subarray(0, Math.max(0, bytes.length - offset)),
              Math.min(offset, bytes.length),
            )
          }
          expect(packagesOf('bin/x', bytes).packages.length).toBeLessThan(1000)
        },
      ),
      { numRuns: 150 },
    )
  })
})
