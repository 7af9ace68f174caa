import { Readable } from 'node:stream'
import { setImmediate as pause } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { parseImageConfig } from '../../../src/sbom/image-config.ts'
import type { LargeFileCataloger } from '../../../src/sbom/cataloger.ts'
import { type Extract, sizeOf } from '../../../src/sbom/extract.ts'
import { type ImageFiles, readImageFiles } from '../../../src/sbom/image-files.ts'
import { LargeFileBuffer } from '../../../src/sbom/large-file-buffer.ts'
import { LargeFile } from '../../../src/sbom/large-file.ts'
import { LayerCache } from '../../../src/sbom/layer-cache.ts'
import { SBOM_LIMITS, type SbomLimits } from '../../../src/sbom/limits.ts'
import { imageOf, layerOf as layerAs, REPOSITORY, type TestImage, type TestLayer } from './image.ts'
import type { Member } from './tar-archive.ts'

/** Not compressed, so that it arrives in pieces of 1000 bytes. */
const layerOf = (members: readonly Member[]): TestLayer =>
  layerAs(members, 'application/vnd.oci.image.layer.v1.tar')
const factsOf = (goVersion: string): Extract => ({
  kind: 'executable',
  executable: { go: [{ goVersion, main: undefined, modules: [] }], rust: [], classified: [] },
})
const program = (name: string, text: string, size = 50_000): Member => ({
  name,
  body: `BIG ${text}`.padEnd(size, '.'),
})
/** Files that begin with `BIG ` and a word: the word is their extract. `nothing`, `broken` have none. */
const words: LargeFileCataloger = {
  name: 'words',
  wants: (_file, head) => head.toString('latin1', 0, 4) === 'BIG ',
  extract: ({ size }, bytes) => {
    const word = /^BIG (?<word>[a-z]+)/.exec(bytes.toString('latin1'))?.groups?.['word'] ?? ''
    if (word === 'broken' || bytes.length !== size) return { skipped: 'it is broken' }
    return word === 'nothing' ? undefined : factsOf(word)
  },
  catalog: () => ({ packages: [], skipped: [] }),
}

function filesOf(
  image: TestImage,
  limits: Partial<SbomLimits> = {},
  layerCache = new LayerCache(new Set()),
): Promise<ImageFiles> {
  const { content } = image.manifest
  if (content.kind !== 'image') throw new Error('no image')
  const config = parseImageConfig(
    image.blobs.get(content.config.digest) ?? Buffer.alloc(0),
    content,
  )
  return readImageFiles({
    registry: image.registry,
    repository: REPOSITORY,
    manifest: content,
    config,
    selection: {
      whole: ({ path }) => path.endsWith('.json'),
      extract: (file, head) => (words.wants(file, head) ? words : undefined),
    },
    limits: { ...SBOM_LIMITS, ...limits },
    layerCache,
    onLayer: () => undefined,
  })
}

const extractsOf = async (...layers: readonly (readonly Member[])[]): Promise<object> => {
  const { extracts } = await filesOf(imageOf(layers.map((members) => layerOf(members))))
  return Object.fromEntries(
    extracts.flatMap(({ path, extract }) =>
      extract.kind === 'executable' ? [[path, extract.executable.go[0]?.goVersion]] : [],
    ),
  )
}

describe('a large file', () => {
  it('is judged by its first bytes and kept as its extract', async () => {
    const members = [
      program('bin/a', 'first'),
      { name: 'bin/other', body: 'x'.repeat(50_000) },
      { name: 'bin/short', body: 'BIG short' },
      { name: 'bin/empty', body: '' },
      program('lib/b', 'nothing'),
    ]
    expect(await extractsOf(members)).toEqual({ 'bin/a': 'first', 'bin/short': 'short' })
  })

  it('is judged by 64 bytes, however they arrive', async () => {
    // The archive comes in pieces of 1000 bytes: one data block begins 24 bytes before the end of a piece.
    const members = [{ name: 'a', body: 'x'.repeat(3 * 512) }, program('b', 'second')]
    expect(await extractsOf(members)).toEqual({ b: 'second' })
    for (let padding = 1; padding < 5; padding++) {
      const before = Array.from({ length: padding }, (_, at) => ({ name: `${at}`, body: 'x' }))
      expect(await extractsOf([...before, program('b', 'second')])).toEqual({ b: 'second' })
    }
  })

  it('gives way to whiteouts, and to files and directories in its place', async () => {
    const base = [program('a', 'one'), program('b', 'two'), program('c/d', 'three')]
    const top = [{ name: '.wh.a' }, { name: 'b', body: 'now this' }, { name: 'c', body: '' }]
    expect(await extractsOf(base, top)).toEqual({})
    expect(await extractsOf(base, [program('b', 'newer')])).toEqual({
      a: 'one',
      b: 'newer',
      'c/d': 'three',
    })
  })

  it('has the extract of the file that it is a hard link to, and symbolic links have none', async () => {
    const members = [
      program('bin/a', 'one'),
      { name: 'bin/b', typeflag: '1', linkname: 'bin/a' },
      { name: 'bin/c', typeflag: '2', linkname: 'a' },
      { name: 'bin/d', typeflag: '1', linkname: 'bin/none' },
    ]
    expect(await extractsOf(members)).toEqual({ 'bin/a': 'one', 'bin/b': 'one' })
    const through = { name: 'c', typeflag: '1', linkname: 'bin/d/a' }
    const link = { name: 'bin/d', typeflag: '2', linkname: '.' }
    expect(await extractsOf([program('bin/a', 'one'), link, through])).toEqual({
      'bin/a': 'one',
      c: 'one',
    })
  })

  it('is found where a link in its directory leads', async () => {
    const bin = { name: 'bin', typeflag: '2', linkname: 'usr/bin' }
    expect(await extractsOf([bin, program('bin/a', 'one')])).toEqual({ 'usr/bin/a': 'one' })
  })

  it('is looked at also where its name is that of a file which is kept whole', async () => {
    const members = [program('a.json', 'program'), { name: 'b.json', body: '{}' }]
    const { files, extracts } = await filesOf(imageOf([layerOf(members)]))
    expect([...files.keys()]).toEqual(['b.json'])
    expect(extracts.map(({ path }) => path)).toEqual(['a.json'])
  })

  it('is named where it cannot be read, is too large, or is stored as a sparse file', async () => {
    const image = imageOf([
      layerOf([
        program('a', 'broken'),
        program('b', 'big', 60_001),
        program('c', 'fits', 60_000),
        { ...program('d', 'sparse'), typeflag: 'S', magic: 'ustar  \0' },
      ]),
    ])
    const { extracts, skipped } = await filesOf(image, { largeFileBytes: 60_000 })
    expect(extracts.map(({ path }) => path)).toEqual(['c'])
    expect(skipped).toEqual([
      { path: 'a', why: 'it is broken' },
      { path: 'b', why: 'it has 60001 bytes, more than 60000' },
      { path: 'd', why: 'it is stored as a sparse file' },
    ])
  })

  it('counts with its extract alone against the limits', async () => {
    const image = imageOf([layerOf([program('a', 'one'), program('b', 'two')])])
    const size = sizeOf(factsOf('one'))
    expect(size).toBeLessThan(500)
    const inLayer = await filesOf(image, { layerKeptBytes: 2 * size - 1 })
    expect(inLayer.extracts).toHaveLength(1)
    expect(inLayer.skipped).toEqual([
      { path: 'b', why: expect.stringContaining('the files to read in its layer') },
    ])
    expect((await filesOf(image, { keptBytes: 2 * size })).extracts).toHaveLength(2)
    await expect(filesOf(image, { keptBytes: 2 * size - 1 })).rejects.toMatchObject({
      code: 'SBOM_IMAGE_TOO_LARGE',
    })
  })

  it('is not read again from a layer that was kept', async () => {
    const image = imageOf([layerOf([program('a', 'one')])])
    const { content } = image.manifest
    const layers = content.kind === 'image' ? content.layers : []
    const cache = new LayerCache(new Set(layers.map(({ digest }) => digest)))
    const first = await filesOf(image, {}, cache)
    expect((await filesOf(image, {}, cache)).extracts).toEqual(first.extracts)
    expect(image.opened).toHaveLength(1)
  })

  it('waits for one of another layer, so that one is gathered at a time', async () => {
    const layers = Array.from({ length: 6 }, (_, at) =>
      layerOf([program(`${at}`, 'one', 20_000), program(`${at}b`, 'two', 20_000)]),
    )
    const image = imageOf(layers)
    const openBlob = async (
      ...asked: Parameters<typeof image.registry.openBlob>
    ): Promise<Readable> => Readable.from(slowly(await image.registry.openBlob(...asked)))
    const slow = { ...image, registry: { ...image.registry, openBlob } }
    const { extracts, skipped } = await filesOf(slow, { parallelLayers: 6, ownFileBytes: 1000 })
    expect(extracts).toHaveLength(12)
    expect(skipped).toEqual([])
  })
})

describe('parts of a file that are needless', () => {
  const MIB = 1024 * 1024
  const needless = [
    { from: MIB + 1, to: 2 * MIB },
    { from: 1.5 * MIB, to: 3 * MIB },
    { from: 6 * MIB, to: 2 ** 60 },
  ]
  /** What `extract` sees of a file of dots that comes in pieces. */
  const seenOf = (buffer: LargeFileBuffer, size: number, piece = 700_001): Buffer | undefined => {
    let all: Buffer | undefined
    const cataloger: LargeFileCataloger = {
      ...words,
      needless: () => needless,
      extract: (_file, bytes) => void (all = Buffer.from(bytes)),
    }
    const file = { path: 'a', size, mode: 0o755 }
    const large = new LargeFile({ file, choose: () => cataloger, buffer, done: () => undefined })
    for (let at = 0; at < size; at += piece) {
      large.write(Buffer.alloc(Math.min(piece, size - at), '.'))
    }
    large.end()
    return all
  }

  it('read as zeros, whatever was in the room before', () => {
    const buffer = new LargeFileBuffer(8 * MIB, 4 * MIB)
    expect(seenOf(buffer, 4 * MIB)?.equals(Buffer.alloc(4 * MIB, '.'))).toBe(true)
    const expected = Buffer.alloc(7 * MIB, '.')
      .fill(0, MIB + 1, 3 * MIB)
      .fill(0, 6 * MIB)
    expect(seenOf(buffer, 7 * MIB)?.equals(expected)).toBe(true)
  })

  it('are the same whatever pieces the file comes in', () => {
    const expected = Buffer.alloc(5 * MIB, '.').fill(0, MIB + 1, 3 * MIB)
    const buffer = new LargeFileBuffer(8 * MIB, 4 * MIB)
    for (const piece of [5000, 2 * MIB + 7, 4 * MIB]) {
      expect(seenOf(buffer, 5 * MIB, piece)?.equals(expected)).toBe(true)
    }
  })

  it('are gathered where the room may hold what was in it before', () => {
    const buffer = new LargeFileBuffer(8 * MIB, 4 * MIB)
    expect(seenOf(buffer, 4 * MIB)?.equals(Buffer.alloc(4 * MIB, '.'))).toBe(true)
  })
})

/** With time for the other layers between the pieces. */
async function* slowly(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    await pause()
    yield piece
  }
}

describe('LargeFileBuffer', () => {
  it('holds one file, and gives its memory back after it', async () => {
    const buffer = new LargeFileBuffer(64 * 1024 * 1024, 0)
    const file = buffer.lend(64 * 1024 * 1024)
    expect(file).toHaveLength(64 * 1024 * 1024)
    expect(buffer.lend(1)).toBeUndefined()
    const waiting = buffer.returned(new AbortController().signal)
    buffer.giveBack(file ?? Buffer.alloc(0))
    await waiting
    // Whatever still points into it sees nothing.
    expect(file).toHaveLength(0)
    expect(buffer.lend(1)).toHaveLength(1)
  })

  it('has small ones wait for nobody', () => {
    const buffer = new LargeFileBuffer(2000, 1000)
    const other = buffer.lend(1001)
    const small = buffer.lend(1000)
    expect(small).toHaveLength(1000)
    expect(buffer.lend(1001)).toBeUndefined()
    buffer.giveBack(small ?? Buffer.alloc(0))
    expect([small, other].map((room) => room?.length)).toEqual([0, 1001])
    expect(buffer.lend(1001)).toBeUndefined()
  })

  it('is not needed for a file that comes in one piece', () => {
    const buffer = new LargeFileBuffer(1000, 0)
    buffer.lend(1)
    const found: object[] = []
    const write = (size: number): boolean =>
      new LargeFile({
        file: { path: 'a', size, mode: 0o755 },
        choose: () => words,
        buffer,
        done: (result) => found.push(result),
      }).write(Buffer.from('BIG one'.padEnd(500, '.')))
    expect([write(501), write(500)]).toEqual([false, true])
    expect(found).toEqual([factsOf('one')])
  })

  it('keeps nobody waiting after an abort', async () => {
    const buffer = new LargeFileBuffer(1000, 0)
    buffer.lend(10)
    const stop = new AbortController()
    const waiting = buffer.returned(stop.signal)
    stop.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  })
})
