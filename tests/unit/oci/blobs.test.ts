import { afterEach, describe, expect, it } from '@jest/globals'
import { readAll } from '../../../src/shared/http.ts'
import type { Descriptor } from '../../../src/oci/manifest.ts'
import {
  client,
  closeAll,
  descriptorOf,
  login,
  makeImage,
  pushImage,
  type Running,
  startRegistry,
  startServer,
} from './registries.ts'

afterEach(closeAll)

const LAYER = 'application/vnd.oci.image.layer.v1.tar'
const image = makeImage()
const layer = descriptorOf(image.layer, LAYER)
const BLOB_PATH = /\/blobs\/sha256/

async function withImage(): Promise<Running> {
  const running = await startRegistry()
  await pushImage(client(), running.repository, image)
  return running
}

describe.each(['getBlob', 'openBlob'] as const)('%s', (way) => {
  const read = async (running: Pick<Running, 'repository'>, blob: Descriptor): Promise<Buffer> => {
    const registry = client()
    return way === 'getBlob'
      ? registry.getBlob(running.repository, blob, 10_000)
      : readAll(await registry.openBlob(running.repository, blob), 10_000, 'blob')
  }

  it('gives the bytes', async () => {
    expect(await read(await withImage(), layer)).toEqual(image.layer)
  })

  it('refuses other bytes of the same size', async () => {
    const running = await withImage()
    running.service.misbehave({ path: BLOB_PATH, rewrite: (body) => body.map((byte) => byte ^ 1) })
    await expect(read(running, layer)).rejects.toMatchObject({ code: 'BLOB_DIGEST_MISMATCH' })
  })

  it('refuses more and fewer bytes than the descriptor says', async () => {
    const running = await withImage()
    for (const size of [layer.size - 1, layer.size + 1, 0]) {
      await expect(read(running, { ...layer, size })).rejects.toMatchObject({
        code: 'BLOB_SIZE_MISMATCH',
      })
    }
  })

  it('refuses bytes without end where no length is announced', async () => {
    const server = await startServer((_request, response) => {
      response.on('error', () => undefined)
      const pour = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        if (!response.destroyed) response.once('drain', pour)
      }
      pour()
    })
    await expect(read(server, layer)).rejects.toMatchObject({ code: 'BLOB_SIZE_MISMATCH' })
  })

  it('says that a blob is missing', async () => {
    const running = await withImage()
    const other = descriptorOf(Buffer.from('other'), LAYER)
    await expect(read(running, other)).rejects.toMatchObject({ code: 'BLOB_MISSING' })
  })

  it('refuses a compressed answer', async () => {
    const server = await startServer((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('x')
    })
    await expect(read(server, layer)).rejects.toMatchObject({ code: 'HTTP_ENCODED_BODY' })
  })

  it('does not show its login to the host that it is sent to', async () => {
    const storage = await startServer((_request, response) => response.end(image.layer))
    const server = await startServer((request, response) => {
      if (request.headers.authorization === undefined) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
        return
      }
      response.writeHead(307, { location: `http://${storage.host}/bucket?signature=x` }).end()
    })
    const registry = client(login(server.host, 'octo', 'pw'))
    const got =
      way === 'getBlob'
        ? await registry.getBlob(server.repository, layer, 10_000)
        : await readAll(await registry.openBlob(server.repository, layer), 10_000, 'blob')
    expect(got).toEqual(image.layer)
    expect(server.seen.at(-1)?.headers.authorization).toMatch(/^Basic /)
    expect(storage.seen.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  it('does not answer the 401 of a host that it was sent to', async () => {
    const storage = await startServer((_request, response) =>
      response.writeHead(401, { 'www-authenticate': 'Basic realm="give"' }).end(),
    )
    const server = await startServer((_request, response) =>
      response.writeHead(307, { location: `http://${storage.host}/bucket` }).end(),
    )
    const registry = client(login(server.host, 'octo', 'pw'))
    await expect(registry.getBlob(server.repository, layer, 10_000)).rejects.toMatchObject({
      code: 'REGISTRY_UNAUTHORIZED',
    })
    expect(storage.seen.map(({ headers }) => headers.authorization)).toEqual([undefined])
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })
})

describe('openBlob', () => {
  it('fails where the connection breaks off', async () => {
    const running = await withImage()
    running.service.misbehave({ path: BLOB_PATH, cutAfterBytes: 5 })
    const stream = await client().openBlob(running.repository, layer)
    await expect(readAll(stream, 10_000, 'blob')).rejects.toMatchObject({ code: 'BLOB_CUT' })
  })

  it('ends the download when the reader turns away', async () => {
    const ended = Promise.withResolvers<boolean>()
    const server = await startServer((_request, response) => {
      response.on('close', () => {
        ended.resolve(response.writableFinished)
      })
      response.writeHead(200, { 'content-length': String(layer.size) }).write('l')
    })
    const stream = await client().openBlob(server.repository, layer)
    stream.destroy()
    expect(await ended.promise).toBe(false)
  })
})

describe('getBlob', () => {
  it('reads again where the connection broke off', async () => {
    const running = await withImage()
    running.service.misbehave({ path: BLOB_PATH, cutAfterBytes: 5, times: 2 })
    expect(await client().getBlob(running.repository, layer, 10_000)).toEqual(image.layer)
  })

  it('asks for nothing that is larger than the caller takes', async () => {
    const running = await withImage()
    const before = running.requests.length
    await expect(client().getBlob(running.repository, layer, 3)).rejects.toMatchObject({
      code: 'BLOB_TOO_LARGE',
    })
    expect(running.requests).toHaveLength(before)
  })
})
