import { describe, expect, it } from '@jest/globals'
import { VERSION } from '../../src/version.ts'
import { asObject } from '../../src/shared/json.ts'
import { commandLine } from './command-line.ts'
import { parseJsonFile, read } from './project.ts'

describe('the version', () => {
  it('is the same in the sources, package.json and the lock file', () => {
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+$/)
    expect(parseJsonFile('package.json')['version']).toBe(VERSION)
    const lock = parseJsonFile('package-lock.json')
    expect(lock['version']).toBe(VERSION)
    const root = asObject(asObject(lock['packages'], 'packages')[''], 'the project itself')
    expect(root['version']).toBe(VERSION)
  })

  it('is the newest in CHANGELOG.md', () => {
    const versions = [...read('CHANGELOG.md').matchAll(/^## \[([^\]]+)\]/gm)].map(
      ([, name]) => name,
    )
    expect(versions.find((name) => name !== 'Unreleased')).toBe(VERSION)
  })

  it('is what --version prints', async () => {
    expect(await commandLine(['--version'])).toMatchObject({
      exitStatus: 0,
      printed: `${VERSION}\n`,
    })
  })
})
