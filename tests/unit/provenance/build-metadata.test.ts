import { describe, expect, it } from '@jest/globals'
import { parseBuildMetadata, type ToldBuild } from '../../../src/provenance/build-metadata.ts'
import {
  ALPINE_AMD64,
  ALPINE_ARM64,
  buildxMetadata,
  FRONTEND,
  material,
} from './buildx-metadata.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`
const ALPINE = { uri: ALPINE_AMD64.uri, sha256: 'a'.repeat(64) }

const read = (value: unknown): readonly ToldBuild[] =>
  parseBuildMetadata(Buffer.from(JSON.stringify(value)))
const baseImages = (materials: unknown): unknown =>
  read({
    ...buildxMetadata(DIGEST, {}),
    'buildx.build.provenance': { materials },
  })[0]?.baseImages.get('')

describe('what a build says of itself', () => {
  it('is its digest, and the images that it began with', () => {
    const [build, ...more] = read(buildxMetadata(DIGEST, { '': [FRONTEND, ALPINE_AMD64] }))
    expect(more).toEqual([])
    expect(build?.digest).toBe(DIGEST)
    expect(build?.baseImages).toEqual(
      new Map([['', [{ uri: FRONTEND.uri, sha256: 'd'.repeat(64) }, ALPINE]]]),
    )
  })

  it('is told by platform where there are several', () => {
    const platforms = { 'linux/amd64': [ALPINE_AMD64], 'linux/arm64': [ALPINE_ARM64] }
    const [build] = read(buildxMetadata(DIGEST, platforms))
    expect([...(build?.baseImages.keys() ?? [])]).toEqual(Object.keys(platforms))
  })

  it('is told by target where bake built several', () => {
    const other = `sha256:${'2'.repeat(64)}`
    const builds = read({
      app: buildxMetadata(DIGEST, { '': [ALPINE_AMD64] }),
      worker: buildxMetadata(other, {}),
      'buildx.build.warnings': [],
    })
    expect(builds.map(({ digest, baseImages: { size } }) => [digest, size])).toEqual([
      [DIGEST, 1],
      [other, 0],
    ])
  })

  it('is nothing of base images where the build kept no provenance', () => {
    expect(read(buildxMetadata(DIGEST, {}))[0]?.baseImages.size).toBe(0)
    expect(baseImages(null)).toEqual([])
    expect(baseImages([])).toEqual([])
  })

  it.each([
    [
      'a git repository',
      { uri: 'https://github.com/o/r.git#main', digest: { sha1: 'a'.repeat(40) } },
    ],
    ['a download', { uri: 'https://example.com/x.tar', digest: { sha256: 'a'.repeat(64) } }],
    ['an image of the builder alone', { uri: 'pkg:oci/x@1', digest: { sha256: 'a'.repeat(64) } }],
    ['what has no digest and is no image', { uri: 'https://example.com/' }],
  ])('leaves out %s', (_, other) => {
    expect(baseImages([other, ALPINE_AMD64])).toEqual([ALPINE])
  })

  it('names an image once that several stages began with', () => {
    expect(baseImages([ALPINE_AMD64, ALPINE_AMD64])).toEqual([ALPINE])
  })

  it.each([
    'pkg:docker/localhost:5000/team/app@v1',
    'pkg:docker/ghcr.io/o/a@1.2.3-rc.1_x?platform=linux%2Farm%2Fv7',
    `pkg:docker/alpine?digest=sha256%3A${'a'.repeat(64)}`,
    `pkg:docker/alpine?digest=sha256:${'a'.repeat(64)}&platform=linux%2Famd64`,
  ])('takes %s', (uri) => {
    expect(baseImages([material(uri, 'a')])).toEqual([{ uri, sha256: 'a'.repeat(64) }])
  })
})

describe('what is refused as build metadata', () => {
  it.each([
    ['nothing', {}],
    ['no digest', { 'buildx.build.provenance': {} }],
    ['an empty digest', { 'containerimage.digest': '' }],
    ['a digest that is none', { 'containerimage.digest': 'sha256:abc' }],
    ['a digest by another algorithm', { 'containerimage.digest': `sha512:${'1'.repeat(128)}` }],
  ])('%s', (_, value) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code: 'BUILD_METADATA_MALFORMED' }))
  })

  it.each([
    ['a list', []],
    ['text', 'x'],
    ['a digest that is a number', { 'containerimage.digest': 7 }],
    [
      'provenance that is text',
      { 'containerimage.digest': DIGEST, 'buildx.build.provenance': 'x' },
    ],
  ])('%s', (_, value) => {
    expect(() => read(value)).toThrow(
      expect.objectContaining({ code: 'BUILD_METADATA_MALFORMED', kind: 'usage' }),
    )
  })

  it.each([
    ['a URI with a line break', { ...ALPINE_AMD64, uri: 'pkg:docker/a\n::error::x' }],
    ['a URI with blanks', { ...ALPINE_AMD64, uri: 'pkg:docker/a b' }],
    ['a URI that never ends', { ...ALPINE_AMD64, uri: `pkg:docker/${'a'.repeat(2000)}` }],
    ['a URI without a name', { ...ALPINE_AMD64, uri: 'pkg:docker/' }],
    ['a digest that is too short', { ...ALPINE_AMD64, digest: { sha256: 'aa' } }],
    ['a digest in capitals', { ...ALPINE_AMD64, digest: { sha256: 'A'.repeat(64) } }],
    [
      'a URI that names another digest',
      material(`pkg:docker/alpine?digest=sha256%3A${'b'.repeat(64)}`, 'a'),
    ],
    ['a URI that names half a digest', material('pkg:docker/alpine?digest=sha256:aaaa', 'a')],
    ['an image without digest', { uri: ALPINE_AMD64.uri }],
    ['an image with a digest by SHA-1 alone', { uri: ALPINE_AMD64.uri, digest: { sha1: 'a' } }],
    ['a material that is text', 'pkg:docker/alpine'],
    ['a material without URI', { digest: ALPINE_AMD64.digest }],
  ])('%s', (_, bad) => {
    expect(() => baseImages([bad])).toThrow(
      expect.objectContaining({ code: 'BUILD_METADATA_MALFORMED' }),
    )
  })

  it('no JSON', () => {
    expect(() => parseBuildMetadata(Buffer.from('{"containerimage.digest":'))).toThrow(
      expect.objectContaining({ code: 'BUILD_METADATA_MALFORMED' }),
    )
  })

  it('more materials than any build has', () => {
    const many = Array.from({ length: 10_001 }, () => ({ uri: 'x' }))
    expect(() => baseImages(many)).toThrow('10001 materials')
  })
})
