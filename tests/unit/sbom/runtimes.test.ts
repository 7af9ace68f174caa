import { describe, expect, it } from '@jest/globals'
import { runtimes } from '../../../src/sbom/catalogers/runtimes.ts'
import type { Catalogue } from '../../../src/sbom/cataloger.ts'
import { fileAt, fixture } from './files.ts'

const read = (path: string, text: Buffer | string): Catalogue =>
  runtimes.catalog([fileAt(path, text)], undefined)

describe('runtimes', () => {
  it('wants the files that toolchains have beside them, and none that is large', () => {
    const wants = (path: string, size = 100): boolean => runtimes.wants({ path, size, mode: 0o644 })
    expect(wants('usr/local/go/VERSION')).toBe(true)
    expect(wants('opt/java/openjdk/release')).toBe(true)
    expect(wants('usr/local/lib/erlang/releases/26/OTP_VERSION')).toBe(true)
    expect(wants('app/VERSION')).toBe(false)
    expect(wants('opt/java/openjdk/release', 1_000_000)).toBe(false)
  })

  it.each([
    ['usr/local/go/VERSION', 'go/VERSION', 'pkg:generic/go@1.26.8', 'golang:go:1.26.8:*'],
    [
      'opt/java/openjdk/release',
      'java/temurin-25-release',
      'pkg:generic/oracle/openjdk@25.0.3%2B9-LTS?repository_url=https%3A%2F%2Fgithub.com%2Fadoptium%2Fjdk25u.git',
      'oracle:openjdk:25.0.3:*',
    ],
    [
      'usr/lib/jvm/java-17-openjdk-amd64/release',
      'java/debian-17-release',
      'pkg:generic/oracle/openjdk@17.0.15%2B6-Debian-1deb12u1',
      'oracle:openjdk:17.0.15:*',
    ],
    [
      'usr/local/lib/erlang/releases/25/OTP_VERSION',
      'erlang/OTP_VERSION',
      'pkg:generic/erlang@25.2.3',
      'erlang:erlang\\/otp:25.2.3:*',
    ],
  ])('reads %s', (path, name, purl, cpe) => {
    const { packages, skipped } = read(path, fixture(`runtimes/${name}`))
    expect(skipped).toEqual([])
    expect(packages).toMatchObject([{ purl, cpe: `cpe:2.3:a:${cpe}:*:*:*:*:*:*`, place: { path } }])
  })

  it.each([
    ['IMPLEMENTOR="Azul Systems, Inc."', 'azul/zulu@1.8.0_352-b08', 'azul:zulu:1.8.0:update352'],
    ['IMPLEMENTOR="Oracle Corporation"', 'oracle/jdk@1.8.0_352-b08', 'oracle:jdk:1.8.0:update352'],
    [
      'IMPLEMENTOR="Oracle Corporation"\nIMAGE_TYPE="JRE"',
      'oracle/jre@1.8.0_352-b08',
      'oracle:jre:1.8.0:update352',
    ],
  ])('names the product that a build is known by: %j', (fields, purl, cpe) => {
    const { packages } = read('jdk/release', `JAVA_VERSION="1.8.0_352-b08"\n${fields}\n`)
    expect(packages).toMatchObject([
      { purl: `pkg:generic/${purl}`, cpe: `cpe:2.3:a:${cpe}:*:*:*:*:*:*` },
    ])
  })

  it('passes over a release file of something else, and names one without a sound version', () => {
    expect(read('etc/release', 'Fedora 42\n')).toEqual({ packages: [], skipped: [] })
    for (const text of ['', 'devel +abc', 'go\u0007', `go1.${'2'.repeat(100)}`]) {
      expect(read('usr/local/go/VERSION', text)).toEqual({
        packages: [],
        skipped: [{ path: 'usr/local/go/VERSION', why: 'it names no sound version' }],
      })
    }
  })
})
