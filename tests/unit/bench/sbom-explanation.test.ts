import { describe, expect, it } from '@jest/globals'
import { DIFFERENCES } from '../../../bench/sbom-differences.ts'
import { ourWordsOf, unexplained } from '../../../bench/sbom-explanation.ts'

const EXPLAINED = DIFFERENCES.flatMap(({ theirs }) => Object.entries(theirs))
const withVersion = (name: string): string => `${name}@1:2?a=b`
const onlyTheirs = EXPLAINED.map(([name]) => withVersion(name))
const instead = EXPLAINED.map(([, our]) => our)
const onlyOurs = instead.filter((our) => our.startsWith('pkg:maven/')).map(withVersion)
const documentOf = (purls: readonly string[], skipped: readonly string[]): Buffer =>
  Buffer.from(
    JSON.stringify({
      components: [
        ...purls.map((purl) => ({ purl })),
        {
          purl: 'pkg:gem/json@2.6.1',
          properties: [{ name: 'seal-image:owner', value: 'pkg:deb/debian/libruby3.1@3.1.2' }],
        },
      ],
      metadata: {
        properties: skipped.map((path) => ({
          name: 'seal-image:skipped',
          value: `opt/${path}: why: so`,
        })),
      },
    }),
  )
const PURLS = instead.filter((our) => our.startsWith('pkg:')).map(withVersion)
const SKIPPED = instead.filter((our) => !our.startsWith('pkg:'))
const OURS = ourWordsOf(documentOf(PURLS, SKIPPED))

describe('what explains that package URLs are in one document alone', () => {
  it('is the table, where ours has what it says, and the owner of what is Debian’s', () => {
    expect(unexplained({ onlyTheirs, onlyOurs }, OURS)).toEqual([])
    const owned = [...onlyTheirs, 'pkg:gem/json@2.6.1']
    expect(unexplained({ onlyTheirs: owned, onlyOurs }, OURS)).toEqual([])
  })

  it('is nothing where neither names them', () => {
    const theirs = [...onlyTheirs, 'pkg:gem/json@2.6.2', 'pkg:npm/@scope/a@1']
    expect(
      unexplained({ onlyTheirs: theirs, onlyOurs: [...onlyOurs, 'pkg:cargo/b@1'] }, OURS),
    ).toEqual([
      'only syft has pkg:gem/json@2.6.2',
      'only syft has pkg:npm/@scope/a@1',
      'only we have pkg:cargo/b@1',
    ])
  })

  it('is not the table where ours has another version, or does not say what it left out', () => {
    const [first = ''] = onlyTheirs
    const other = [first.replace('@1:2', '@3'), ...onlyTheirs.slice(1)]
    expect(unexplained({ onlyTheirs: other, onlyOurs }, OURS)).toEqual([
      `only syft has ${other[0]}`,
    ])
    const silent = ourWordsOf(documentOf(PURLS, []))
    expect(unexplained({ onlyTheirs, onlyOurs }, silent)).toHaveLength(SKIPPED.length)
  })

  it('does not stay when it is no difference any more', () => {
    expect(unexplained({ onlyTheirs: onlyTheirs.slice(1), onlyOurs }, OURS)).toEqual([
      `syft alone is said to have ${EXPLAINED[0]?.[0]}`,
    ])
  })
})
