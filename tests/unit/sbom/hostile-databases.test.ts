import { describe, expect, it } from '@jest/globals'
import { type Catalogue, MAX_PACKAGES } from '../../../src/sbom/cataloger.ts'
import { apk } from '../../../src/sbom/catalogers/apk.ts'
import { dpkg } from '../../../src/sbom/catalogers/dpkg.ts'
import { npm } from '../../../src/sbom/catalogers/npm.ts'
import { python } from '../../../src/sbom/catalogers/python.ts'
import { linkedPackages } from '../../../src/sbom/package-links.ts'
import type { Package } from '../../../src/sbom/package.ts'
import { linesOf } from '../../../src/sbom/text-lines.ts'
import { fileAt, fixture } from './files.ts'
import { packageJson, SOME_DIGEST } from './image.ts'

const SIXTEEN_MIB = 16 * 1024 * 1024
const MORE = { path: 'the other packages', why: `there are more than ${MAX_PACKAGES}` }

describe('a database of 16 MiB', () => {
  it.each([
    ['apk', apk, 'P:\n\n'],
    ['apk', apk, 'P:a\nV:1\nA:x\n\n'],
    ['dpkg', dpkg, 'a:\n\n'],
    ['dpkg', dpkg, 'Package: a\nVersion: 1\nArchitecture: x\n\n'],
  ])('of %s is read up to the limit and takes little memory', (_name, cataloger, unit) => {
    const file = fileAt('x', unit.repeat(SIXTEEN_MIB / unit.length))
    const before = process.memoryUsage().rss
    const { packages, skipped } = cataloger.catalog([file], undefined)
    expect(process.memoryUsage().rss - before).toBeLessThan(250e6)
    expect(packages.length + skipped.length).toBe(MAX_PACKAGES + 1)
    expect(skipped.at(-1)).toEqual(MORE)
  })

  it.each([
    ['dpkg', dpkg, 'Depends: a\n'],
    ['dpkg', dpkg, 'Depends: a\n b\n'],
    ['dpkg', dpkg, 'x\n'],
    ['python', python, 'Classifier: a\n'],
    ['python', python, 'Name: a\n b\n'],
  ])('of %s in one paragraph takes little memory', (_name, cataloger, unit) => {
    const file = fileAt('x', unit.repeat(SIXTEEN_MIB / unit.length))
    const before = process.memoryUsage().rss
    expect(cataloger.catalog([file], undefined).packages).toEqual([])
    expect(process.memoryUsage().rss - before).toBeLessThan(250e6)
  })
})

describe('as many packages as are read', () => {
  const files = (count: number): Catalogue =>
    npm.catalog(
      Array.from({ length: count }, (_, at) => fileAt(`${at}`, packageJson(`p${at}`, '1.0.0'))),
      undefined,
    )

  it('are all there, and one more is told', () => {
    expect(files(MAX_PACKAGES)).toMatchObject({ packages: { length: MAX_PACKAGES }, skipped: [] })
    const { packages, skipped } = files(MAX_PACKAGES + 1)
    expect(packages).toHaveLength(MAX_PACKAGES)
    expect(skipped).toEqual([MORE])
  })

  it('leave what the databases before held', () => {
    const file = (text: string | Buffer): ReturnType<typeof fileAt> => fileAt('x', text)
    const { packages, skipped } = dpkg.catalog(
      [file(fixture('dpkg/status')), file('Package: a\n\n'.repeat(MAX_PACKAGES))],
      undefined,
    )
    expect(packages).toHaveLength(16)
    expect(skipped.at(-1)).toEqual(MORE)
  })
})

describe('linkedPackages', () => {
  const named = (name: string): Package => ({
    purl: `pkg:x/${name}@1`,
    name,
    version: '1',
    licences: [],
    place: { path: 'x', layer: SOME_DIGEST },
  })
  const words = (list: string): readonly string[] => list.split(' ')
  const linked = (count: number, needs: string, provides = ''): Catalogue =>
    linkedPackages(
      Array.from({ length: count }, (_, at) => ({ package: named(`p${at}`), needs, provides })),
      words,
    )
  const all = (count: number): string =>
    Array.from({ length: count }, (_, at) => `p${at}`).join(' ')
  const linksIn = ({ packages }: Catalogue): number =>
    packages.reduce((count, { dependsOn = [] }) => count + dependsOn.length, 0)

  it('counts a package that is needed twice once', () => {
    expect(linksIn(linked(2, 'p1 p1 p1 nothing'))).toBe(2)
  })

  it('links packages up to a limit, and tells what is left out', () => {
    const within = linked(500, all(500))
    expect([linksIn(within), within.skipped]).toEqual([250_000, []])
    const beyond = linked(501, all(501))
    expect(linksIn(beyond)).toBe(250_000)
    expect(beyond.skipped).toEqual([
      { path: 'the other dependencies', why: 'there are more than 250000 between packages' },
    ])
  })

  it('keeps names up to a limit, and those of packages before those that are provided', () => {
    const provides = Array.from({ length: 250_000 }, (_, at) => `v${at}`).join(' ')
    const { packages, skipped } = linked(2, 'p0 v0 v249999', provides)
    expect(packages[0]?.dependsOn).toEqual(['pkg:x/p0@1', 'pkg:x/p1@1'])
    expect(skipped).toEqual([
      { path: 'the other dependencies', why: 'packages provide more than 250000 names' },
    ])
  })
})

describe('linesOf', () => {
  it.each([
    ['', ['']],
    ['a', ['a']],
    ['a\n', ['a', '']],
    ['a\r\nb\n\r\n\rc\r', ['a', 'b', '', '\rc\r']],
  ])('parts %j', (text, lines) => {
    expect([...linesOf(text)]).toEqual(lines)
  })
})
