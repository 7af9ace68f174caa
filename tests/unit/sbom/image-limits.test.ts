import { setTimeout as pause } from 'node:timers/promises'
import { constants, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import type { Digest } from '../../../src/oci/digest.ts'
import { ImageBudget, LayerBudget } from '../../../src/sbom/image-budget.ts'
import { LargeFileBuffer } from '../../../src/sbom/large-file-buffer.ts'
import { LayerCollector } from '../../../src/sbom/layer-collector.ts'
import type { LayerFiles } from '../../../src/sbom/layer-files.ts'
import { LayerCache } from '../../../src/sbom/layer-cache.ts'
import { SBOM_LIMITS, type SbomLimits } from '../../../src/sbom/limits.ts'
import type { TarEntry } from '../../../src/sbom/tar.ts'
import { processorMs } from '../shared/processor-time.ts'
import {
  imageOf,
  layerOf,
  packageJson,
  purlsOf,
  sbomOfImage,
  SOME_DIGEST,
  type TestImage,
} from './image.ts'
import type { Member } from './tar-archive.ts'

const TOO_LARGE = { code: 'SBOM_IMAGE_TOO_LARGE', kind: 'refused' }
const npm = (path: string, name = 'a', padding = 0): Member => ({
  name: `${path}/package.json`,
  body: packageJson(name, '1.0.0') + ' '.repeat(padding),
})
/** Layers of one package each, all of one size. */
const layers = (count: number): readonly ReturnType<typeof layerOf>[] =>
  Array.from({ length: count }, (_, at) => layerOf([npm(`d${at}`, `p${at}`, 1000)]))

describe('an image of many layers', () => {
  it.each<[string, Partial<SbomLimits>, Partial<SbomLimits>]>([
    ['layers', { layers: 7 }, { layers: 8 }],
    ['bytes to keep', { keptBytes: 8200 }, { keptBytes: 8300 }],
    ['uncompressed bytes', { bytes: 8 * 3072 - 1 }, { bytes: 8 * 3072 }],
    ['entries', { entries: 7 }, { entries: 8 }],
    ['files, directories and the root', { nodes: 23 }, { nodes: 24 }],
    ['characters in paths', { pathChars: 8 * 15 - 1 }, { pathChars: 8 * 15 }],
  ])('may not have more %s in all than an image may have', async (_what, refused, accepted) => {
    const image = imageOf(layers(8))
    await expect(sbomOfImage(image, { limits: refused })).rejects.toMatchObject(TOO_LARGE)
    const sbom = await sbomOfImage(image, { limits: accepted })
    expect(purlsOf(sbom)).toHaveLength(8)
    const small = imageOf(layers(2))
    await expect(sbomOfImage(small, { limits: refused })).resolves.toBeDefined()
  })

  it('may have more than is kept where each replaces the file of the one below', async () => {
    const image = imageOf(Array.from({ length: 9 }, (_, at) => layerOf([npm('d', `p${at}`, 1000)])))
    const sbom = await sbomOfImage(image, { limits: { keptBytes: 1100 } })
    expect(purlsOf(sbom)).toEqual(['pkg:npm/p8@1.0.0'])
  })

  it('is not read far ahead of a slow layer', async () => {
    const [slow, ...others] = layers(12)
    const image = imageOf([{ ...slow!, delayMs: 1000 }, ...others])
    const reading = sbomOfImage(image)
    while (image.opened.length < 4) await pause(10)
    await pause(100)
    expect(image.opened).toHaveLength(4)
    expect(purlsOf(await reading)).toHaveLength(12)
    expect(image.opened).toHaveLength(12)
  })
})

describe('a zstd layer', () => {
  it('may need a window of 32 MiB, as the highest ordinary level writes it, and no more', async () => {
    const members = [npm('d'), { name: 'filling', body: Buffer.alloc(33 << 20) }]
    const layer = layerOf(members, 'application/vnd.oci.image.layer.v1.tar+zstd')
    const sealed = (windowLog: number): Promise<unknown> => {
      const params = { [constants.ZSTD_c_windowLog]: windowLog }
      return sbomOfImage(imageOf([{ ...layer, blob: zstdCompressSync(layer.tar, { params }) }]))
    }
    await expect(sealed(25)).resolves.toMatchObject({ components: 1 })
    await expect(sealed(26)).rejects.toMatchObject(TOO_LARGE)
  })
})

describe('a file behind many links', () => {
  it.each(['1', '2'])('counts for each of them: type %s', async (typeflag) => {
    const links = Array.from({ length: 8 }, (_, at) => ({
      name: `l${at}/package.json`,
      typeflag,
      linkname: typeflag === '1' ? 'd/package.json' : '../d/package.json',
    }))
    const image = imageOf([layerOf([npm('d', 'a', 1000), ...links])])
    const limits = { keptBytes: 9 * (packageJson('a', '1.0.0').length + 1000) }
    await expect(sbomOfImage(image, { limits })).resolves.toMatchObject({ components: 1 })
    await expect(
      sbomOfImage(image, { limits: { keptBytes: limits.keptBytes - 1 } }),
    ).rejects.toMatchObject(TOO_LARGE)
  })
})

describe('paths', () => {
  it('that are deep are refused before they fill the memory', () => {
    const collector = collectorOf(SBOM_LIMITS)
    const deep = (at: number): TarEntry => ({
      name: `${at}/${'abcdefghijklmnopqrstuvwxyz/'.repeat(120)}package.json`,
      type: 'symlink',
      size: 0,
      mode: 0,
      linkname: 'x',
      sparse: false,
    })
    const before = process.memoryUsage().rss
    expect(() => {
      for (let at = 0; at < 20_000; at++) collector.entry(deep(at))
    }).toThrow(expect.objectContaining(TOO_LARGE))
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
  })

  const link = (name: string, linkname: string): TarEntry => ({
    name,
    type: 'symlink',
    size: 0,
    mode: 0,
    linkname,
    sparse: false,
  })
  /** A link, and others that are written through it, each into a directory of its own. */
  const behind = (target: string, count: number): readonly TarEntry[] => [
    link('a', target),
    ...Array.from({ length: count }, (_, at) => link(`a/${at}/b`, 'x')),
  ]
  const collect = (limits: Partial<SbomLimits>, entries: readonly TarEntry[]): LayerFiles => {
    const collector = collectorOf({ ...SBOM_LIMITS, ...limits })
    for (const entry of entries) collector.entry(entry)
    return collector.result()
  }

  it('that links make long are refused too', () => {
    const target = 'abcdefghijklmnopqrstuvwxyz/'.repeat(120)
    const limits = { pathChars: 1_000_000 }
    expect(() => collect(limits, behind(target, 1000))).toThrow(expect.objectContaining(TOO_LARGE))
    expect(collect(limits, behind(target, 100)).nodes.size).toBe(101)
  })

  it('that links make deep are refused too', () => {
    const forked = (count: number): readonly TarEntry[] =>
      Array.from({ length: count }).flatMap((_, at) => [
        link(`a${at}`, `${at}/${'x/'.repeat(120)}`),
        link(`a${at}/y`, 'z'),
      ])
    const limits = { nodes: 10_000 }
    expect(() => collect(limits, forked(100))).toThrow(expect.objectContaining(TOO_LARGE))
    collect(limits, forked(50))
  })

  it.each([
    ['deeper than any path', 'x/'.repeat(2047)],
    ['along the same place again and again', './'.repeat(2047)],
    ['up and down', 'x/../'.repeat(800)],
  ])('of 300 files behind a link that leads %s take little time', async (_what, target) => {
    const ms = await processorMs(() => collect({}, behind(target, 300)))
    expect(ms).toBeLessThan(1000)
  })

  it('are refused where following the links takes more than it may', () => {
    const steep = behind('./'.repeat(2047), 100)
    expect(() => collect({ linkChars: 3_200_000 }, steep)).toThrow(
      expect.objectContaining(TOO_LARGE),
    )
    expect(collect({ linkChars: 320_000_000 }, steep).nodes.size).toBe(101)
  })

  it('that are whiteouts count', () => {
    const collector = collectorOf({ ...SBOM_LIMITS, nodes: 10 })
    const whiteout = (at: number): TarEntry => ({
      name: `d/.wh.${at}`,
      type: 'file',
      size: 0,
      mode: 0,
      linkname: '',
      sparse: false,
    })
    expect(() => {
      for (let at = 0; at < 11; at++) collector.entry(whiteout(at))
    }).toThrow(expect.objectContaining(TOO_LARGE))
    expect(collector.result().whiteouts.size).toBe(10)
  })
})

describe('layers kept for other images', () => {
  it('are no more than fit, and the others are read again', async () => {
    const image = imageOf(layers(8))
    const layerCache = new LayerCache(new Set(layerDigests(image)))
    const limits = { cachedBytes: 10_000 }
    const first = await sbomOfImage(image, { layerCache, limits })
    expect(layerCache.size).toBe(4)
    const second = await sbomOfImage(image, { layerCache, limits })
    expect(image.opened).toHaveLength(8 + 4)
    expect(second.bytes).toEqual(first.bytes)
  })

  it('are only those that are asked for again', async () => {
    const image = imageOf(layers(8))
    const layerCache = new LayerCache(new Set(layerDigests(image).slice(0, 3)))
    await sbomOfImage(image, { layerCache })
    expect(layerCache.size).toBe(3)
    await sbomOfImage(image, { layerCache })
    expect(image.opened).toHaveLength(8 + 5)
  })

  it('count as if they were read', async () => {
    const image = imageOf(layers(8))
    const layerCache = new LayerCache(new Set(layerDigests(image)))
    await sbomOfImage(image, { layerCache })
    expect(layerCache.size).toBe(8)
    await expect(
      sbomOfImage(image, { layerCache, limits: { bytes: 8 * 3072 - 1 } }),
    ).rejects.toMatchObject(TOO_LARGE)
  })
})

function collectorOf(limits: SbomLimits): LayerCollector {
  return new LayerCollector({
    layer: SOME_DIGEST,
    selection: { whole: () => true, extract: () => undefined },
    limits,
    budget: new LayerBudget(new ImageBudget(limits)),
    largeFiles: new LargeFileBuffer(0, 0),
  })
}

function layerDigests({ manifest: { content } }: TestImage): readonly Digest[] {
  return content.kind === 'image' ? content.layers.map(({ digest }) => digest) : []
}
