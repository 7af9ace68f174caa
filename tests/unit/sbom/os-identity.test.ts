import { describe, expect, it } from '@jest/globals'
import { distroOf, identifyOs, type OperatingSystem } from '../../../src/sbom/os-identity.ts'
import { fileAt, fixture } from './files.ts'

function osIn(files: Readonly<Record<string, Buffer | string>>): OperatingSystem | undefined {
  return identifyOs(
    new Map(Object.entries(files).map(([path, bytes]) => [path, fileAt(path, bytes)])),
  )
}

describe('the operating system', () => {
  it('is Debian to its point release, which debian_version has', () => {
    const os = osIn({
      'etc/os-release': fixture('os/debian-12-os-release'),
      'etc/debian_version': fixture('os/debian-12-debian_version'),
    })
    expect(os).toMatchObject({
      id: 'debian',
      version: '12.15',
      prettyName: 'Debian GNU/Linux 12 (bookworm)',
    })
    expect(distroOf(os)).toBe('debian-12.15')
  })

  it.each([
    ['of another release', 'ID=debian\nVERSION_ID="12"', '13.1', 'debian-12'],
    ['of testing', 'ID=debian\nVERSION_ID="12"', 'trixie/sid', 'debian-12'],
    ['where os-release names no version', 'ID=debian', '12.1', 'debian'],
    ["of Ubuntu's mother", 'ID=ubuntu\nVERSION_ID="22.04"', '22.04.1', 'ubuntu-22.04'],
  ])('does not believe a debian_version %s', (_what, release, version, distro) => {
    expect(distroOf(osIn({ 'etc/os-release': release, 'etc/debian_version': version }))).toBe(
      distro,
    )
  })

  it('is Alpine from os-release, and from alpine-release alone', () => {
    expect(distroOf(osIn({ 'etc/os-release': fixture('apk/os-release') }))).toBe('alpine-3.20.3')
    expect(distroOf(osIn({ 'etc/alpine-release': fixture('apk/alpine-release') }))).toBe(
      'alpine-3.20.3',
    )
  })

  it('is read from usr/lib where etc has none or a broken one', () => {
    expect(osIn({ 'usr/lib/os-release': "ID='wolfi'\nVERSION_ID=20230201" })?.id).toBe('wolfi')
    expect(osIn({ 'etc/os-release': 'garbage', 'usr/lib/os-release': 'ID=wolfi' })?.id).toBe(
      'wolfi',
    )
  })

  it('has the build of a rolling release, and the names that others know it by', () => {
    const os = osIn({
      'etc/os-release':
        'ID=arch\nBUILD_ID=rolling\nVENDOR_NAME="Arch"\nCPE_NAME="cpe:/o:archlinux:arch_linux"',
    })
    expect(os).toMatchObject({ cpe: 'cpe:/o:archlinux:arch_linux', vendor: 'Arch' })
    expect(distroOf(os)).toBe('arch-rolling')
    expect(osIn({ 'etc/os-release': 'ID=x\nCPE_NAME="cpe:/a:b"' })).not.toHaveProperty('cpe')
  })

  it.each([
    '',
    'ID=',
    'ID="a b"',
    'ID=../x',
    '# ID=debian',
    'NAME=x',
    `ID=${'x'.repeat(100)}`,
    '\0\xff',
  ])('is unknown where os-release says %j', (text) => {
    expect(osIn({ 'etc/os-release': text })).toBeUndefined()
  })

  it('keeps odd versions and names out of the document', () => {
    expect(
      osIn({ 'etc/os-release': 'ID=x\nVERSION_ID="1 2"\nPRETTY_NAME="a\u001b[31m"' }),
    ).toMatchObject({
      version: undefined,
      prettyName: undefined,
    })
  })
})
