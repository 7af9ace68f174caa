import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '../../../src/cli/run.ts'
import { openLocalImage, parseImageSource } from '../../../src/image-source.ts'
import { digestOf, hexOf } from '../../../src/oci/digest.ts'
import { OCI_INDEX } from '../../../src/oci/manifest.ts'
import { repositoryName } from '../../../src/oci/reference.ts'
import { resolveImage } from '../../../src/resolve-image.ts'
import { makeImageSbom, type Sbom } from '../../../src/sbom/make-sbom.ts'
import { messageOf } from '../../../src/shared/errors.ts'
import { printable, silentLog } from '../../../src/shared/log.ts'
import {
  imageOf,
  layerOf,
  packageJson,
  purlsOf,
  REPOSITORY,
  sbomOfImage,
  SOME_DIGEST,
  TOOL,
} from './image.ts'
import { type Member, tarOf } from './tar-archive.ts'

const NAME = repositoryName(REPOSITORY)
const IMAGE = imageOf([
  layerOf([{ name: 'a/package.json', body: packageJson('a', '1.0.0') }]),
  layerOf([{ name: 'b/package.json', body: packageJson('b', '2.0.0') }]),
])
const { manifest, blobs } = IMAGE
const content = manifest.content.kind === 'image' ? manifest.content : undefined
const [bottom, top] = content?.layers ?? []

let folder = ''
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-image-'))
})
afterAll(() => rm(folder, { recursive: true }))

const index = (...images: object[]): string =>
  JSON.stringify({ schemaVersion: 2, manifests: images })
const described = {
  mediaType: manifest.mediaType,
  digest: manifest.digest,
  size: manifest.bytes.length,
}

/** An OCI layout of the image, in which files can be other ones than they should, or missing. */
async function layout(
  files: Readonly<Record<string, Buffer | string | undefined>> = {},
): Promise<string> {
  const root = join(folder, `layout-${++count}`)
  await mkdir(join(root, 'blobs', 'sha256'), { recursive: true })
  const all: Record<string, Buffer | string | undefined> = {
    'oci-layout': '{"imageLayoutVersion":"1.0.0"}',
    'index.json': index(described),
    [pathOf(manifest.digest)]: manifest.bytes,
    ...Object.fromEntries([...blobs].map(([digest, bytes]) => [pathOf(digest), bytes])),
    ...files,
  }
  for (const [path, bytes] of Object.entries(all)) {
    if (bytes !== undefined) await writeFile(join(root, path), bytes)
  }
  return root
}

const pathOf = (digest: string): string => `blobs/sha256/${digest.slice('sha256:'.length)}`

async function archive(members: readonly Member[], end = true): Promise<string> {
  const path = join(folder, `archive-${++count}.tar`)
  await writeFile(path, tarOf(members, end))
  return path
}

async function sbomFrom(text: string, name?: string): Promise<Sbom> {
  const source = parseImageSource(text)
  if (source.kind === 'registry') throw new Error('not local')
  const image = await openLocalImage(source, name)
  try {
    const { subjects } = await resolveImage(image.reader, image.reference, 'all')
    return await makeImageSbom({
      registry: image.reader,
      repository: image.reference.repository,
      manifest: subjects[0].manifest,
      unpushed: image.unpushed,
      tool: TOOL,
    })
  } finally {
    await image.close()
  }
}

const codeOf = (text: string, name = NAME): Promise<unknown> =>
  sbomFrom(text, name).then(
    () => 'made',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )

describe('an OCI layout', () => {
  it('gives the same document as the registry, byte for byte', async () => {
    const fromRegistry = await sbomOfImage(IMAGE)
    const found = await sbomFrom(`oci:${await layout()}`, NAME)
    expect(found.bytes.equals(fromRegistry.bytes)).toBe(true)
  })

  it('is called what it says that it is called', async () => {
    const annotations = { 'io.containerd.image.name': `${NAME}:v1` }
    const root = await layout({ 'index.json': index({ ...described, annotations }) })
    expect((await sbomFrom(`oci:${root}`)).document).toMatchObject({
      metadata: { component: { name: NAME, version: manifest.digest } },
    })
    await expect(sbomFrom(`oci:${await layout()}`)).rejects.toMatchObject({ code: 'IMAGE_UNNAMED' })
  })

  it('of several images gives the one whose digest is named', async () => {
    const other = { ...described, digest: SOME_DIGEST }
    const root = await layout({ 'index.json': index(other, described) })
    expect(await codeOf(`oci:${root}`)).toBe('IMAGE_AMBIGUOUS')
    expect(await codeOf(`oci:${root}@${digestOf(Buffer.from('x'))}`)).toBe('IMAGE_AMBIGUOUS')
    expect(await codeOf(`oci:${root}@${manifest.digest}`)).toBe('made')
  })

  it('of several platforms is an index, and gives each of them', async () => {
    const platform = { os: 'linux', architecture: 'amd64' }
    const bytes = Buffer.from(index({ ...described, platform }))
    const head = { mediaType: OCI_INDEX, digest: digestOf(bytes), size: bytes.length }
    const root = await layout({ [pathOf(head.digest)]: bytes, 'index.json': index(head) })
    const image = await openLocalImage({ kind: 'oci', directory: root, digest: undefined }, NAME)
    const found = await resolveImage(image.reader, image.reference, ['linux/amd64'])
    expect(found.digest).toBe(head.digest)
    expect(found.subjects.map(({ descriptor }) => descriptor.digest)).toEqual([
      head.digest,
      manifest.digest,
    ])
  })

  it.each([
    ['no layout file', { 'oci-layout': undefined }, 'LAYOUT_MALFORMED'],
    ['another version', { 'oci-layout': '{"imageLayoutVersion":"2"}' }, 'LAYOUT_MALFORMED'],
    ['a layout file nested too deep', { 'oci-layout': '['.repeat(10_000) }, 'LAYOUT_MALFORMED'],
    ['no index', { 'index.json': undefined }, 'LAYOUT_MALFORMED'],
    ['an index that is none', { 'index.json': '{}' }, 'MANIFEST_MALFORMED'],
    [
      'a digest with a path in it',
      { 'index.json': index({ ...described, digest: 'sha256:../../../etc/passwd' }) },
      'MANIFEST_MALFORMED',
    ],
    ['a manifest that is missing', { [pathOf(manifest.digest)]: undefined }, 'LAYOUT_MALFORMED'],
    [
      'a manifest with other bytes',
      { [pathOf(manifest.digest)]: Buffer.alloc(manifest.bytes.length, ' ') },
      'BLOB_DIGEST_MISMATCH',
    ],
    [
      'a configuration of another size',
      { [pathOf(content?.config.digest ?? '')]: '{}' },
      'BLOB_SIZE_MISMATCH',
    ],
    [
      'a layer with other bytes',
      { [pathOf(bottom?.digest ?? '')]: blobs.get(top?.digest ?? '') },
      expect.stringMatching(/^BLOB_(?:DIGEST|SIZE)_MISMATCH$/),
    ],
  ])('with %s is refused', async (_what, files, code) => {
    expect(await codeOf(`oci:${await layout(files)}`)).toEqual(code)
  })

  it('follows links within the folder, and none out of it', async () => {
    const path = pathOf(bottom?.digest ?? '')
    const inside = await layout({ [path]: undefined, moved: blobs.get(bottom?.digest ?? '') })
    await symlink('../../moved', join(inside, path))
    expect(await codeOf(`oci:${inside}`)).toBe('made')
    const outside = await layout({ [path]: undefined })
    await writeFile(join(folder, 'elsewhere'), blobs.get(bottom?.digest ?? '') ?? '')
    await symlink(join(folder, 'elsewhere'), join(outside, path))
    expect(await codeOf(`oci:${outside}`)).toBe('LAYOUT_MALFORMED')
    await expect(sbomFrom(`oci:${folder}/none`, NAME)).rejects.toThrow(/none cannot be read/)
  })
})

describe('the command line', () => {
  const run = async (
    env: Readonly<Record<string, string>>,
    ...args: readonly string[]
  ): Promise<{ status: number; out: string; told: string }> => {
    const [out, told]: [string[], string[]] = [[], []]
    const status = await runCommandLine(['sbom', ...args], {
      env,
      interactive: false,
      mask: () => undefined,
      print: (text) => out.push(text),
      log: { ...silentLog, info: (message) => told.push(message) },
    })
    return { status, out: out.join(''), told: told.join('\n') }
  }

  it('writes the document in the version and with the time that are asked for', async () => {
    const env = { SOURCE_DATE_EPOCH: '1760000000' }
    const given = [`oci:${await layout()}`, '--name', NAME, '--spec-version', '1.5']
    const { status, out, told } = await run(env, ...given)
    expect([status, told]).toEqual([0, `2 components in ${NAME}@${manifest.digest}`])
    expect(JSON.parse(out)).toMatchObject({
      specVersion: '1.5',
      metadata: { timestamp: '2025-10-09T08:53:20.000Z' },
    })
  })

  it.each([
    [['ghcr.io/octo-org/app', '--name', NAME], /--name goes with oci: and docker-archive: alone/],
    [['oci:/nowhere', '--spec-version', '1.4'], /\/nowhere cannot be read/],
    [['docker-archive:/nowhere'], /\/nowhere is no archive of an image/],
  ])('refuses %j', async (args, message) => {
    const { status, out, told } = await run({}, ...args)
    expect([status, out]).toEqual([2, ''])
    expect(told).toMatch(message)
  })

  it('refuses another version of CycloneDX', async () => {
    const { status, told } = await run(
      {},
      ...[`oci:${await layout()}`, '--name', NAME, '--spec-version', '1.4'],
    )
    expect(status).toBe(2)
    expect(told).toMatch(/"1\.4"/)
  })
})

describe('an archive of docker save', () => {
  const configDigest = content?.config.digest ?? SOME_DIGEST
  const config: Member = {
    name: `${hexOf(configDigest)}.json`,
    body: blobs.get(configDigest) ?? '',
  }
  const layers: readonly Member[] = [
    // As crane writes them; Docker's own are not compressed, and were links where a layer stood twice.
    { name: 'one.tar.gz', body: blobs.get(bottom?.digest ?? '') ?? '' },
    { name: 'two/', typeflag: '5' },
    {
      name: 'two/real',
      body: tarOf([{ name: 'b/package.json', body: packageJson('b', '2.0.0') }]),
    },
    { name: 'two/layer.tar', typeflag: '2', linkname: '../two/real' },
  ]
  const list = (image: object = {}): Member => ({
    name: 'manifest.json',
    body: JSON.stringify([
      {
        Config: config.name,
        RepoTags: [`${NAME}:v1`],
        Layers: ['one.tar.gz', 'two/layer.tar'],
        ...image,
      },
    ]),
  })

  it('is read without its manifest: the image is named by its ID, which is no digest of a package URL', async () => {
    const found = await sbomFrom(`docker-archive:${await archive([config, ...layers, list()])}`)
    expect(purlsOf(found)).toEqual(['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0'])
    const { metadata } = JSON.parse(found.bytes.toString()) as {
      metadata: { component: Record<string, unknown> }
    }
    expect(metadata.component).toMatchObject({ name: NAME, version: configDigest })
    expect(metadata.component).not.toHaveProperty('purl')
    expect(metadata.component).not.toHaveProperty('hashes')
    expect(found.bytes.toString()).not.toContain('RepoDigest')
  })

  it.each([
    ['no manifest.json', [config, ...layers]],
    [
      'a manifest.json of two images',
      [config, ...layers, { name: 'manifest.json', body: '[{},{}]' }],
    ],
    ['a manifest.json nested too deep', [{ name: 'manifest.json', body: '['.repeat(10_000) }]],
    ['a configuration that is not there', [...layers, list()]],
    ['a configuration of another digest', [{ ...config, body: '{}' }, ...layers, list()]],
    ['a layer outside of it', [config, ...layers, list({ Layers: ['../x', '/etc/passwd'] })]],
    [
      'a layer that is a link to itself',
      [config, { name: 'one', typeflag: '2', linkname: 'one' }, list({ Layers: ['one', 'one'] })],
    ],
  ] as [string, Member[]][])('with %s is refused', async (_what, members) => {
    expect(await codeOf(`docker-archive:${await archive(members)}`)).toBe('SBOM_ARCHIVE_UNREADABLE')
  })

  it('cannot write on a terminal by its names', async () => {
    const name = `\u001b[2J\u009b/${'0'.repeat(64)}.json`
    for (const members of [
      [list({ Config: name })],
      [list({ Config: name }), { ...config, name }],
    ]) {
      const path = await archive(members)
      const told = await sbomFrom(`docker-archive:${path}`).then(String, messageOf)
      expect(told).toMatch(/it has no|has the digest/)
      expect(told).toBe(printable(told, 1000))
    }
  })

  it('that lies about its layers is refused', async () => {
    const swapped = list({ Layers: ['two/layer.tar', 'one.tar.gz'] })
    const path = await archive([config, ...layers, swapped])
    expect(await codeOf(`docker-archive:${path}`)).toBe('SBOM_LAYER_DIFF_ID')
  })

  it('that is cut, compressed or no file is refused', async () => {
    const cut = await archive([list(), config, ...layers])
    await truncate(cut, 3 * 512 + 100)
    expect(await codeOf(`docker-archive:${cut}`)).toBe('SBOM_ARCHIVE_UNREADABLE')
    expect(await codeOf(`docker-archive:${folder}`)).toBe('SBOM_ARCHIVE_UNREADABLE')
    const packed = join(folder, 'packed')
    await writeFile(packed, blobs.get(bottom?.digest ?? '') ?? '')
    expect(await codeOf(`docker-archive:${packed}`)).toBe('SBOM_ARCHIVE_UNREADABLE')
  })
})
