import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { digestOf, hexOf } from '../../../src/oci/digest.ts'
import type { Descriptor } from '../../../src/oci/manifest.ts'
import type { Repository } from '../../../src/oci/reference.ts'
import type { Registry, RegistryReader } from '../../../src/oci/registry.ts'
import { discover } from '../../../src/sigstore/discover.ts'
import { DSSE_MEDIA_TYPE, SIMPLE_SIGNING_MEDIA_TYPE } from '../../../src/sigstore/media-types.ts'
import { client, closeAll, startRegistry } from '../oci/registries.ts'
import { IMAGE } from './signing-kit.ts'

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
const MIB = 1024 * 1024
const CONFIG = Buffer.from('{}')
const SIGNED = { 'dev.cosignproject.cosign/signature': 'YQ==' }
const PAYLOAD = Buffer.from('a payload')
const ENVELOPE = Buffer.from(
  JSON.stringify({ payloadType: 'x', payload: 'e30=', signatures: [{ sig: 'YQ==' }] }),
)
const OVER_BUDGET = { code: 'LAYER_MALFORMED', message: expect.stringContaining('134217728') }

describe('discover', () => {
  let registry: Registry
  let repository: Repository
  let fetched: string[]
  let reader: RegistryReader

  beforeEach(async () => {
    repository = (await startRegistry()).repository
    registry = client()
    fetched = []
    reader = {
      ...registry,
      getBlob: (where, blob, maxBytes) => {
        fetched.push(blob.digest)
        return registry.getBlob(where, blob, maxBytes)
      },
    }
  })

  afterEach(closeAll)

  it('reads a payload of 64 KiB, and none that is larger', async () => {
    const payloads = [64 * 1024, 64 * 1024 + 1].map((size) => Buffer.alloc(size, 'x'))
    await tag('sig', payloads.map(signature), payloads)
    const [fits, large] = await items()
    expect(fits).toMatchObject({ kind: 'signature', payload: payloads[0] })
    expect(large).toMatchObject({ error: { code: 'BLOB_TOO_LARGE' } })
  })

  it('gives a layer of another type no more room than a payload', async () => {
    const body = Buffer.alloc(65 * 1024)
    await tag('sig', [{ ...signature(body), mediaType: 'application/octet-stream' }], [body])
    expect(await items()).toMatchObject([{ error: { code: 'BLOB_TOO_LARGE' } }])
  })

  it('fetches a blob once that many layers name', async () => {
    const layers = Array.from({ length: 40 }, (_, at) => ({
      ...signature(PAYLOAD),
      annotations: { ...SIGNED, at: `${at}` },
    }))
    await tag('sig', layers, [PAYLOAD])
    const found = await items()
    expect(found).toHaveLength(40)
    for (const item of found) expect(item).toMatchObject({ payload: PAYLOAD })
    expect(fetched).toEqual([digestOf(PAYLOAD)])
  })

  it('takes no blob for one of another size that has its digest', async () => {
    const lying = { ...signature(PAYLOAD), size: 1 }
    await tag('sig', [signature(PAYLOAD), lying, signature(PAYLOAD)], [PAYLOAD])
    expect(await items()).toMatchObject([
      { payload: PAYLOAD },
      { error: { code: 'BLOB_SIZE_MISMATCH' } },
      { payload: PAYLOAD },
    ])
  })

  it('reads 128 MiB and no more, the smallest first, and says what is left', async () => {
    // Said to be large, for the test's sake: which are fetched follows from what is said.
    const bodies = [0, 1, 2, 3].map((at) => Buffer.from(`planted ${at}`))
    const [first, ...planted] = bodies.map((body) => ({ ...envelope(body), size: 60 * MIB }))
    await tag('att', [...planted, envelope(ENVELOPE)], [...bodies, ENVELOPE])
    await tag('sig', [signature(PAYLOAD)], [PAYLOAD])
    await refer({ ...first!, mediaType: BUNDLE })
    const found = await items()
    expect(found).toMatchObject([
      { format: 'bundle', error: { code: 'BLOB_SIZE_MISMATCH' } },
      { kind: 'signature', payload: PAYLOAD },
      { error: { code: 'BLOB_SIZE_MISMATCH' } },
      { error: OVER_BUDGET },
      { error: OVER_BUDGET },
      { kind: 'attestation' },
    ])
    expect(fetched).toHaveLength(4)
  })

  it('counts every naming of a blob, for each is decoded', async () => {
    const big = Buffer.alloc(16 * MIB, ' ')
    const layers = Array.from({ length: 10 }, (_, at) => ({
      ...envelope(big),
      annotations: { at: `${at}` },
    }))
    await tag('att', [...layers, envelope(ENVELOPE)], [big, ENVELOPE])
    const found = await items()
    const over = found.filter((item) => 'error' in item && item.error.message.includes('134217728'))
    expect(over).toHaveLength(3)
    expect(found.at(-1)).toMatchObject({ kind: 'attestation' })
    expect(fetched.toSorted()).toEqual([digestOf(big), digestOf(ENVELOPE)].toSorted())
  })

  it('does not count what is too large to be read at all', async () => {
    const body = Buffer.from('huge')
    const huge = { ...envelope(body), size: 500 * MIB }
    await tag('att', [huge, { ...huge, size: 127 * MIB }, envelope(ENVELOPE)], [body, ENVELOPE])
    expect(await items()).toMatchObject([
      { error: { code: 'BLOB_TOO_LARGE' } },
      { error: { code: 'BLOB_TOO_LARGE' } },
      { kind: 'attestation' },
    ])
  })

  function items(): ReturnType<typeof discover> {
    return discover(reader, repository, IMAGE)
  }

  async function tag(
    suffix: string,
    layers: readonly Descriptor[],
    blobs: readonly Buffer[],
  ): Promise<void> {
    await registry.editTag(repository, `sha256-${hexOf(IMAGE)}.${suffix}`, () => ({
      bytes: manifest({ layers }),
      mediaType: MANIFEST,
      blobs: [CONFIG, ...blobs],
    }))
  }

  async function refer(layer: Descriptor): Promise<void> {
    await registry.putBlob(repository, CONFIG)
    const subject = { mediaType: MANIFEST, digest: IMAGE, size: 1 }
    await registry.putReferrer(
      repository,
      manifest({ artifactType: BUNDLE, subject, layers: [layer] }),
    )
  }
})

function manifest(content: object): Buffer {
  const config = descriptor(CONFIG, 'application/vnd.oci.empty.v1+json')
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, config, ...content }))
}

function signature(payload: Buffer): Descriptor {
  return { ...descriptor(payload, SIMPLE_SIGNING_MEDIA_TYPE), annotations: SIGNED }
}

function envelope(bytes: Buffer): Descriptor {
  return { ...descriptor(bytes, DSSE_MEDIA_TYPE), annotations: {} }
}

function descriptor(bytes: Buffer, mediaType: string): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
}
