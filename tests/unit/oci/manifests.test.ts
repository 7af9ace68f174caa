import { afterEach, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/oci/digest.ts'
import { OCI_INDEX, OCI_MANIFEST } from '../../../src/oci/manifest.ts'
import {
  client,
  closeAll,
  indexBytes,
  makeImage,
  pushImage,
  startRegistry,
  startServer,
} from './registries.ts'

afterEach(closeAll)

const image = makeImage()

describe('getManifest', () => {
  const serving = (
    headers: Record<string, string>,
    body: Uint8Array = image.bytes,
  ): ReturnType<typeof startServer> =>
    startServer((_request, response) =>
      response.writeHead(200, { 'content-type': OCI_MANIFEST, ...headers }).end(body),
    )

  it('accepts an answer without Docker-Content-Digest, and names the digest of the bytes', async () => {
    const server = await serving({})
    expect((await client().getManifest(server.repository, 'v1'))?.digest).toBe(image.digest)
  })

  it('refuses bytes that differ from the digest asked for', async () => {
    const server = await serving({}, makeImage('other').bytes)
    await expect(client().getManifest(server.repository, image.digest)).rejects.toMatchObject({
      kind: 'refused',
      code: 'MANIFEST_DIGEST_MISMATCH',
    })
  })

  it('refuses bytes that differ from the digest that the registry claims', async () => {
    const claimed = makeImage('other').digest
    const server = await serving({ 'docker-content-digest': claimed })
    await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code: 'MANIFEST_DIGEST_MISMATCH',
    })
  })

  it('refuses a type in the header that the bytes deny', async () => {
    const server = await serving({ 'content-type': OCI_INDEX })
    await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code: 'MANIFEST_MALFORMED',
    })
  })

  it('refuses more than 4 MiB, announced or not', async () => {
    const large = Buffer.alloc(4 * 1024 * 1024 + 1, 0x20)
    for (const headers of [{}, { 'content-length': String(large.byteLength) }]) {
      const server = await serving(headers, large)
      await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
        code: 'HTTP_BODY_TOO_LARGE',
      })
    }
  })

  it('refuses a body that is shorter than announced', async () => {
    const server = await startServer((_request, response) => {
      response.writeHead(200, { 'content-type': OCI_MANIFEST, 'content-length': '100000' })
      response.write(image.bytes, () => response.destroy())
    })
    await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code: 'HTTP_BODY_CUT',
    })
    expect(server.seen).toHaveLength(4)
  })

  it.each([500, 503, 429, 400, 302])('does not take status %i for absence', async (status) => {
    const server = await startServer((_request, response) => response.writeHead(status).end())
    await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
      kind: 'service',
      code: 'REGISTRY_ERROR',
    })
  })

  it.each(['../../secrets', 'v1/../../x', 'v1?x', '', `sha512:${'a'.repeat(128)}`, 'sha256:abc'])(
    'asks for nothing that is neither tag nor digest: %j',
    async (reference) => {
      const running = await startRegistry()
      await expect(client().getManifest(running.repository, reference)).rejects.toMatchObject({
        code: 'REFERENCE_MALFORMED',
      })
      expect(running.requests).toEqual([])
    },
  )

  it("tells the registry's own words, on one line", async () => {
    const server = await startServer((_request, response) =>
      response
        .writeHead(400)
        .end(JSON.stringify({ errors: [{ code: 'NAME_INVALID', message: 'bad\n::error::x' }] })),
    )
    await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
      message: `GET http://${server.host}/v2/octo-org/app/manifests/v1 answered 400: NAME_INVALID, bad\\u{a}::error::x`,
    })
  })

  it('reads an index that names itself nowhere', async () => {
    const running = await startRegistry()
    const registry = client()
    await pushImage(registry, running.repository, image)
    const index = indexBytes([
      { mediaType: OCI_MANIFEST, digest: image.digest, size: image.bytes.byteLength },
    ])
    await registry.editTag(running.repository, 'multi', () => ({
      bytes: index,
      mediaType: OCI_INDEX,
      blobs: [],
    }))
    const found = await registry.getManifest(running.repository, digestOf(index))
    expect(found?.content.kind).toBe('index')
  })
})
