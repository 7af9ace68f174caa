import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Bundle } from '@sigstore/bundle'
import { digestOf, hexOf } from '../../../src/oci/digest.ts'
import { type Descriptor, OCI_INDEX, OCI_MANIFEST } from '../../../src/oci/manifest.ts'
import type { Registry } from '../../../src/oci/registry.ts'
import { serializeBundle } from '../../../src/sigstore/bundle.ts'
import { BUNDLE_MEDIA_TYPE, SIMPLE_SIGNING_MEDIA_TYPE } from '../../../src/sigstore/media-types.ts'
import {
  appendCosignLayers,
  attachBundle,
  type CosignLayer,
} from '../../../src/sigstore/storage.ts'
import {
  client,
  closeAll,
  descriptorOf,
  indexBytes,
  makeImage,
  pushImage,
  type Running,
  startRegistry,
} from '../oci/registries.ts'
import { signingKit, type SigningKit, statement } from '../sigstore/signing-kit.ts'

const image = makeImage()
const subject: Descriptor = descriptorOf(image.bytes, OCI_MANIFEST)
const SIGNATURE = 'dev.cosignproject.cosign/signature'

let kit: SigningKit
let bundle: Bundle
beforeAll(async () => {
  kit = await signingKit()
  bundle = await kit.signer.signStatement(statement())
})
afterAll(() => kit.close())
afterEach(closeAll)

async function start(referrers = true): Promise<{ running: Running; registry: Registry }> {
  const running = await startRegistry({ referrers })
  const registry = client()
  await pushImage(registry, running.repository, image)
  return { running, registry }
}

describe.each([
  ['with', true],
  ['without', false],
])('attachBundle, %s the referrers API', (_, referrers) => {
  const attach = (registry: Registry, running: Running, created: string): Promise<Descriptor> =>
    attachBundle({
      registry,
      repository: running.repository,
      subject: { ...subject, annotations: { not: 'ours' } },
      bundle,
      predicateType: 'https://example.com/p/v1',
      created: new Date(created),
    })

  it('writes the manifest that cosign 3 writes', async () => {
    const { running, registry } = await start(referrers)
    const stored = await attach(registry, running, '2026-11-21T09:00:00.999Z')
    const manifest = await registry.getManifest(running.repository, stored.digest)
    const layer = serializeBundle(bundle)
    expect(JSON.parse(manifest?.bytes.toString() ?? '')).toEqual({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      config: {
        mediaType: 'application/vnd.oci.empty.v1+json',
        digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
        size: 2,
      },
      layers: [descriptorOf(layer, BUNDLE_MEDIA_TYPE)],
      subject: { mediaType: OCI_MANIFEST, digest: image.digest, size: image.bytes.byteLength },
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': 'https://example.com/p/v1',
        'org.opencontainers.image.created': '2026-11-21T09:00:00Z',
      },
    })
    const [descriptor] = manifest?.content.kind === 'image' ? manifest.content.layers : []
    if (descriptor === undefined) throw new Error('no layer')
    expect(await registry.getBlob(running.repository, descriptor, 1e6)).toEqual(layer)
  })

  it('twice gives one referrer, listed with its type', async () => {
    const { running, registry } = await start(referrers)
    const first = await attach(registry, running, '2026-11-21T09:00:00.100Z')
    const second = await attach(registry, running, '2026-11-21T09:00:00.200Z')
    expect(second.digest).toBe(first.digest)
    const listed = await registry.listReferrers(running.repository, image.digest)
    expect(listed).toMatchObject([{ digest: first.digest, artifactType: BUNDLE_MEDIA_TYPE }])
  })

  it('with another time is another referrer', async () => {
    const { running, registry } = await start(referrers)
    await attach(registry, running, '2026-11-21T09:00:00Z')
    await attach(registry, running, '2026-11-21T09:00:01Z')
    const listed = await registry.listReferrers(running.repository, image.digest)
    expect(listed).toHaveLength(2)
  })
})

describe('appendCosignLayers', () => {
  const layer = (text: string, signature = `signature of ${text}`): CosignLayer => ({
    bytes: Buffer.from(text),
    mediaType: SIMPLE_SIGNING_MEDIA_TYPE,
    annotations: { [SIGNATURE]: signature, 'dev.sigstore.cosign/certificate': 'PEM' },
  })
  const append = (
    { running, registry }: { running: Running; registry: Registry },
    ...layers: CosignLayer[]
  ): Promise<void> =>
    appendCosignLayers({
      registry,
      repository: running.repository,
      subject: image.digest,
      suffix: 'sig',
      layers,
    })
  const tag = `sha256-${hexOf(image.digest)}.sig`
  const bytesOf = async ({
    running,
    registry,
  }: Awaited<ReturnType<typeof start>>): Promise<string> =>
    (await registry.getManifest(running.repository, tag))?.bytes.toString() ?? ''

  it('writes the manifest and config that cosign writes', async () => {
    const world = await start()
    const added = layer('payload')
    await append(world, added)
    const descriptor = descriptorOf(added.bytes, SIMPLE_SIGNING_MEDIA_TYPE)
    const manifest = JSON.parse(await bytesOf(world)) as { config: Descriptor; layers: unknown }
    expect(Object.keys(manifest)).toEqual(['schemaVersion', 'mediaType', 'config', 'layers'])
    expect(manifest.layers).toEqual([{ ...descriptor, annotations: added.annotations }])
    expect(manifest.config.mediaType).toBe('application/vnd.oci.image.config.v1+json')
    const { repository } = world.running
    const config = await world.registry.getBlob(repository, manifest.config, 1e6)
    expect(JSON.parse(config.toString())).toEqual({
      architecture: '',
      created: '0001-01-01T00:00:00Z',
      history: [{ created: '0001-01-01T00:00:00Z' }],
      os: '',
      rootfs: { type: 'layers', diff_ids: [descriptor.digest] },
      config: {},
    })
    const [stored] = await world.registry
      .getBlob(repository, descriptor, 1e6)
      .then((bytes) => [bytes])
    expect(stored).toEqual(added.bytes)
  })

  it('keeps what is there, in its order', async () => {
    const world = await start()
    await append(world, layer('a'), layer('b'))
    const before = JSON.parse(await bytesOf(world)) as { layers: unknown[] }
    await append(world, layer('c'))
    const after = JSON.parse(await bytesOf(world)) as { layers: unknown[] }
    expect(after.layers.slice(0, 2)).toEqual(before.layers)
    expect(after.layers).toHaveLength(3)
  })

  it('adds nothing that is there already, and then writes nothing', async () => {
    const world = await start()
    await append(world, layer('a'), layer('b'))
    const before = await bytesOf(world)
    const writes = (): number =>
      world.running.requests.filter(({ method, path }) => method === 'PUT' && path.includes(tag))
        .length
    const written = writes()
    await append(world, layer('b'), layer('a'))
    expect(await bytesOf(world)).toBe(before)
    expect(writes()).toBe(written)
  })

  it('adds a layer once, though it be given twice', async () => {
    const world = await start()
    await append(world, layer('a'), layer('a'))
    expect((JSON.parse(await bytesOf(world)) as { layers: unknown[] }).layers).toHaveLength(1)
  })

  it('adds another signature over the same payload', async () => {
    const world = await start()
    await append(world, layer('a', 'one'))
    await append(world, layer('a', 'two'))
    expect((JSON.parse(await bytesOf(world)) as { layers: unknown[] }).layers).toHaveLength(2)
  })

  it.each([
    'dev.cosignproject.cosign/signature',
    'dev.sigstore.cosign/certificate',
    'dev.sigstore.cosign/bundle',
    'dev.sigstore.cosign/rfc3161timestamp',
  ])('adds what is there with no %s, or another', async (annotation) => {
    const annotations = { ...layer('a').annotations, [annotation]: 'ours' }
    const ours = { ...layer('a'), annotations }
    const without = Object.fromEntries(
      Object.entries(annotations).filter(([name]) => name !== annotation),
    )
    for (const theirs of [without, { ...annotations, [annotation]: 'theirs' }, {}]) {
      const world = await start()
      await append(world, { ...ours, annotations: theirs })
      await append(world, ours)
      await append(world, ours)
      const { layers } = JSON.parse(await bytesOf(world)) as { layers: Descriptor[] }
      expect(layers.map((item) => item.annotations)).toEqual([theirs, annotations])
    }
  })

  it('gives the same bytes for the same layers', async () => {
    const worlds = await Promise.all([start(), start()])
    for (const world of worlds) await append(world, layer('a'), layer('b'))
    const [first, second] = await Promise.all(worlds.map(bytesOf))
    expect(first).toBe(second)
    expect(digestOf(Buffer.from(first ?? ''))).toBe(digestOf(Buffer.from(second ?? '')))
  })

  it('keeps annotations that somebody put on the manifest', async () => {
    const world = await start()
    await append(world, layer('a'))
    const annotated = {
      ...(JSON.parse(await bytesOf(world)) as object),
      annotations: { by: 'them' },
    }
    const { repository } = world.running
    await world.registry.editTag(repository, tag, () => ({
      bytes: Buffer.from(JSON.stringify(annotated)),
      mediaType: OCI_MANIFEST,
      blobs: [],
    }))
    await append(world, layer('b'))
    expect(JSON.parse(await bytesOf(world))).toMatchObject({ annotations: { by: 'them' } })
  })

  it('does not write over an index that somebody put there', async () => {
    const world = await start()
    const { repository } = world.running
    const index = indexBytes([descriptorOf(image.bytes, OCI_MANIFEST)])
    await world.registry.editTag(repository, tag, () => ({
      bytes: index,
      mediaType: OCI_INDEX,
      blobs: [],
    }))
    await expect(append(world, layer('a'))).rejects.toMatchObject({ kind: 'usage' })
    expect(await bytesOf(world)).toBe(index.toString())
  })
})
