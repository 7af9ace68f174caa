import { describe, expect, it } from '@jest/globals'
import { comparePurls, purlsOf } from '../../../bench/sbom-comparison.ts'

const documentOf = (components: readonly object[]): Buffer =>
  Buffer.from(JSON.stringify({ components }))

describe('the comparison of two SBOMs', () => {
  it('takes every package URL once, however it is escaped and nested', () => {
    const purls = purlsOf(
      documentOf([
        { purl: 'pkg:deb/debian/g%2B%2B@1%3A2' },
        { purl: 'pkg:deb/debian/g++@1:2' },
        { name: 'a file' },
        { purl: 'pkg:npm/a@1', components: [{ purl: 'pkg:npm/b@%' }] },
      ]),
    )
    expect([...purls]).toEqual(['pkg:deb/debian/g++@1:2', 'pkg:npm/a@1', 'pkg:npm/b@%'])
    expect(purlsOf(Buffer.from('{}')).size).toBe(0)
  })

  it('tells what is in both and what in one alone, by type', () => {
    const theirs = new Set(['pkg:npm/a@1', 'pkg:npm/b@1', 'pkg:gem/c@1'])
    const ours = new Set(['pkg:npm/a@1', 'pkg:cargo/d@1'])
    expect(comparePurls(theirs, ours)).toEqual({
      both: 1,
      onlyTheirs: ['pkg:gem/c@1', 'pkg:npm/b@1'],
      onlyOurs: ['pkg:cargo/d@1'],
      byType: {
        cargo: { both: 0, theirs: 0, ours: 1 },
        gem: { both: 0, theirs: 1, ours: 0 },
        npm: { both: 1, theirs: 2, ours: 1 },
      },
    })
  })
})
