import { readdirSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { BEGINNING_BYTES } from '../../../src/sbom/cataloger.ts'
import { machineCodeIn } from '../../../src/sbom/executables/elf.ts'
import { parseModInfo } from '../../../src/sbom/executables/go-modules.ts'
import { packagesOf } from './extracted.ts'
import { fixture } from './files.ts'

const program = (name: string): Buffer => gunzipSync(fixture(`executables/${name}.gz`))
const purlsIn = (bytes: Buffer): readonly string[] =>
  packagesOf('usr/bin/app', bytes).packages.map(({ purl }) => purl)

const SYS = 'pkg:golang/golang.org/x/sys@v0.0.0-20210908233432-aa78b53d3365'
const TEAM = [
  'pkg:golang/example.org/team/App',
  'pkg:golang/example.org/local',
  'pkg:golang/github.com/mattn/go-isatty@v0.0.20',
  'pkg:golang/golang.org/x/sys@v0.6.0',
  'pkg:golang/stdlib@1.26.8',
]
const TEAM_WINDOWS = TEAM.filter((purl) => !purl.includes('/x/sys'))

describe('the machine code of a program', () => {
  const codeIn = (bytes: Buffer): ReturnType<typeof machineCodeIn> =>
    machineCodeIn(bytes.subarray(0, BEGINNING_BYTES))

  it.each(
    readdirSync(new URL('../../fixtures/sbom/executables/', import.meta.url)).flatMap(elfProgram),
  )('is needed for nothing: %s', (name) => {
    const bytes = program(name)
    const found = packagesOf('usr/bin/app', bytes)
    for (const { from, to } of codeIn(bytes)) bytes.fill(0, Math.max(from, BEGINNING_BYTES), to)
    expect(packagesOf('usr/bin/app', bytes)).toEqual(found)
  })

  it('is known where data is apart from it, and nowhere else', () => {
    const bytes = program('go1.26-linux-amd64')
    expect(codeIn(bytes)).toHaveLength(1)
    expect(machineCodeIn(bytes.subarray(0, 100))).toEqual([])
    const PROGRAM_HEADER = 56
    for (let at = 64; bytes.readUInt32LE(at) <= 7; at += PROGRAM_HEADER) {
      if (bytes.readUInt32LE(at + 4) === 4) bytes.writeUInt32LE(6, at + 4)
    }
    expect(codeIn(bytes)).toEqual([])
  })
})

function elfProgram(name: string): readonly string[] {
  return name.includes('linux') ? [name.slice(0, -'.gz'.length)] : []
}

describe('a program built with Go', () => {
  it.each([
    [
      'go1.17-linux-amd64',
      ['pkg:golang/github.com/evanw/esbuild', SYS, 'pkg:golang/stdlib@1.17.2'],
    ],
    [
      'go1.17-linux-s390x',
      ['pkg:golang/github.com/evanw/esbuild', SYS, 'pkg:golang/stdlib@1.17.8'],
    ],
    [
      'go1.17-darwin-amd64',
      ['pkg:golang/github.com/evanw/esbuild', SYS, 'pkg:golang/stdlib@1.17.2'],
    ],
    ['go1.17-windows-386', ['pkg:golang/github.com/evanw/esbuild', 'pkg:golang/stdlib@1.17.2']],
    ['go1.26-linux-amd64', [`${TEAM[0]}@v1.4.2`, ...TEAM.slice(1)]],
    ['go1.26-linux-386', TEAM],
    ['go1.26-linux-mips', TEAM],
    ['go1.26-windows-amd64', TEAM_WINDOWS],
    ['go1.26-darwin-arm64', TEAM],
  ])('says which modules are in it: %s', (name, purls) => {
    expect(purlsIn(program(name))).toEqual(purls)
  })

  it('needs them all, and records their sums', () => {
    const { packages } = packagesOf('app', program('go1.26-linux-amd64'))
    const [main, local, isatty] = packages
    expect(main?.dependsOn).toEqual(packages.slice(1).map(({ purl }) => purl))
    expect(local).toMatchObject({ name: 'example.org/local', version: '' })
    expect(isatty).toMatchObject({
      name: 'github.com/mattn/go-isatty',
      version: 'v0.0.20',
      properties: { 'seal-image:go:sum': 'h1:xfD0iDuEKnDkl03q4limB+vH+GxLEtL/jb4xVJSWWEY=' },
    })
  })

  it.each([
    ['mod\tex.org/a\t(devel)\t\n', ''],
    ['mod\tex.org/a\t(devel)\t\nbuild\t-ldflags="-s -X main.version=v2.0.1-rc.1"\n', 'v2.0.1-rc.1'],
    ['mod\tex.org/a\t(devel)\nbuild\t-ldflags="-X \'ex.org/a/b.gitVersion=2.0.1\'"\n', 'v2.0.1'],
    ['mod\tex.org/a\t(devel)\nbuild\t-ldflags="-X ex.org/b.Version=2.0.1"\n', ''],
    ['mod\tex.org/a\tv1.0.0\nbuild\t-ldflags="-X main.version=2.0.1"\n', 'v1.0.0'],
    [
      'mod\tex.org/a\t(devel)\nbuild\tvcs.revision=0123456789abcdef\nbuild\tvcs.time=2022-03-04T05:06:07Z\n',
      'v0.0.0-20220304050607-0123456789ab',
    ],
    ['mod\tex.org/a\t(devel)\nbuild\tvcs.revision=main\nbuild\tvcs.time=now\n', ''],
  ])('has the version that its build was given where its module has none: %j', (text, version) => {
    expect(parseModInfo('go1.20', text).main?.version).toBe(version)
  })

  it('is read for each architecture of a fat file', () => {
    const parts = [program('go1.17-darwin-amd64'), program('go1.26-darwin-arm64')]
    expect(purlsIn(fatOf(parts))).toEqual([...purlsIn(parts[0]!), ...purlsIn(parts[1]!)])
  })
})

describe('a program built with cargo auditable', () => {
  it('says which crates are in it and which need which, without what only built them', () => {
    const { packages, skipped } = packagesOf(
      'usr/lib/libword.so',
      fixture('executables/libword.so'),
    )
    expect(skipped).toEqual([])
    expect(packages.map(({ purl, dependsOn }) => [purl, dependsOn])).toEqual([
      ['pkg:cargo/equivalent@1.0.3', []],
      ['pkg:cargo/hashbrown@0.14.5', []],
      ['pkg:cargo/indexmap@2.2.6', ['pkg:cargo/equivalent@1.0.3', 'pkg:cargo/hashbrown@0.14.5']],
      ['pkg:cargo/itoa@1.0.11', []],
      ['pkg:cargo/word@0.3.1', ['pkg:cargo/indexmap@2.2.6', 'pkg:cargo/itoa@1.0.11']],
    ])
  })
})

/** As `lipo` joins them; of 32 bits in its own headers, as most are. */
function fatOf(parts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(4096)
  header.writeUInt32BE(0xcafebabe, 0)
  header.writeUInt32BE(parts.length, 4)
  let at = header.length
  for (const [index, part] of parts.entries()) {
    header.writeUInt32BE(at, 8 + 20 * index + 8)
    header.writeUInt32BE(part.length, 8 + 20 * index + 12)
    at += part.length
  }
  return Buffer.concat([header, ...parts])
}
