import { describe, expect, it } from '@jest/globals'
import { asObject, type JsonObject } from '../../src/shared/json.ts'
import { parseJsonFile, read } from './project.ts'

const MANIFEST = parseJsonFile('package.json')
const LOCK = parseJsonFile('package-lock.json')
const LOCKED = Object.entries(asObject(LOCK['packages'], 'packages')).map(
  ([name, entry]) => [name, asObject(entry, name)] as const,
)

describe('package.json', () => {
  it.each(['dependencies', 'devDependencies'])('has exact versions only, in %s', (group) => {
    const versions = Object.entries(asObject(MANIFEST[group], group))
    expect(versions.length).toBeGreaterThan(0)
    for (const [name, version] of versions) {
      expect(`${name} ${String(version)}`).toMatch(/ \d+\.\d+\.\d+$/)
    }
  })

  it('lists the same packages as the lock file', () => {
    const [root] = LOCKED
    expect(root?.[0]).toBe('')
    for (const group of ['dependencies', 'devDependencies']) {
      expect(root?.[1][group]).toEqual(MANIFEST[group])
    }
  })
})

describe('the lock file', () => {
  it('holds no download address, so that it serves whatever registry a site has', () => {
    expect(LOCKED.length).toBeGreaterThan(100)
    expect(LOCKED.filter(([, entry]) => 'resolved' in entry).map(([name]) => name)).toEqual([])
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true\n')
  })

  it('has a version and a SHA-512 of every package', () => {
    for (const [name, entry] of LOCKED.slice(1))
      expect([name, hasIntegrity(entry)]).toEqual([name, true])
  })
})

/** A bundled package comes inside another one, whose hash covers it. */
function hasIntegrity({ version, integrity, inBundle }: JsonObject): boolean {
  if (typeof version !== 'string') return false
  return inBundle === true || (typeof integrity === 'string' && integrity.startsWith('sha512-'))
}
