import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../src/oci/reference.ts'
import { parseTagMoves, tagReference } from '../../src/tag-moves.ts'

const GHCR = 'ghcr.io/o/app'
const HUB = 'docker.io/o/app'

function moves(
  images: readonly string[],
  promoteTags: readonly string[],
  replaceTags: readonly string[] = [],
): readonly string[] {
  const parsed = parseTagMoves({ promoteTags, replaceTags }, images.map(parseReference))
  return parsed.map((move) => `${tagReference(move)}${move.replaces ? ' replaces' : ''}`)
}

describe('tags to move', () => {
  it('are meant in every repository of the images, those that must be new first', () => {
    expect(moves([GHCR, HUB], ['1.2.3'], ['latest'])).toEqual([
      'ghcr.io/o/app:1.2.3',
      'index.docker.io/o/app:1.2.3',
      'ghcr.io/o/app:latest replaces',
      'index.docker.io/o/app:latest replaces',
    ])
  })

  it('may be whole references, which are meant in their repository alone', () => {
    expect(moves([GHCR, HUB], [`${GHCR}:1.2.3`, 'o/app:1.2'])).toEqual([
      'ghcr.io/o/app:1.2.3',
      'index.docker.io/o/app:1.2',
    ])
  })

  it('are none where none is given', () => {
    expect(moves([GHCR, GHCR], [])).toEqual([])
  })

  it.each([
    ['no tag', ['-x'], /not an image reference|is no tag/],
    ['a repository without a tag', ['ghcr.io/o/app'], /is no tag/],
    ['a digest', [`ghcr.io/o/app:1@sha256:${'0'.repeat(64)}`], /is no tag/],
    ['another repository', ['ghcr.io/o/other:1'], /no image of that repository/],
    ['what cosign keeps signatures under', [`sha256-${'0'.repeat(64)}.sig`], /signatures/],
    ['the same in full', [`ghcr.io/o/app:sha256-${'a'.repeat(64)}`], /signatures/],
    ['the same twice', ['1', `${GHCR}:1`], /more than once/],
  ])('refuse %s', (_, tags, message) => {
    expect(() => moves([GHCR], tags)).toThrow(message)
    expect(() => moves([GHCR], [], tags)).toThrow(message)
  })

  it('refuse a tag that must be new and may be replaced', () => {
    expect(() => moves([GHCR], ['1'], ['1'])).toThrow(/more than once/)
  })

  it('refuse a tag where two images have one repository', () => {
    const two = [`${GHCR}@sha256:${'1'.repeat(64)}`, `${GHCR}@sha256:${'2'.repeat(64)}`]
    expect(() => moves(two, ['1'])).toThrow(/cannot point at 2 images/)
  })
})
