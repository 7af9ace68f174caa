import { afterEach, describe, expect, it } from '@jest/globals'
import { asObject, asStringMap, parseJson } from '../../../src/shared/json.ts'
import { type Manifest, OCI_INDEX } from '../../../src/oci/manifest.ts'
import type { EditTag } from '../../../src/oci/registry.ts'
import {
  client,
  closeAll,
  descriptorOf,
  indexBytes,
  makeImage,
  pushImage,
  type Running,
  startRegistry,
  startServer,
} from './registries.ts'

afterEach(closeAll)

/** An edit that adds a name to the annotations of an index. */
const adding =
  (name: string): EditTag =>
  (current) => {
    const names = namesIn(current)
    if (names.includes(name)) return undefined
    const annotations = Object.fromEntries([...names, name].map((each) => [each, 'x']))
    return { bytes: indexBytes([], { annotations }), mediaType: OCI_INDEX, blobs: [] }
  }

function namesIn(manifest: Manifest | undefined): string[] {
  if (manifest === undefined) return []
  const document = asObject(parseJson(manifest.bytes, 'index', { maxBytes: 1e6 }), 'index')
  return Object.keys(asStringMap(document['annotations'], 'annotations'))
}

const held = async (running: Pick<Running, 'repository'>, tag = 'list'): Promise<string[]> =>
  namesIn(await client().getManifest(running.repository, tag)).sort()

describe('editTag', () => {
  it('makes a tag, changes it, and says its digest', async () => {
    const running = await startRegistry()
    const registry = client()
    const first = await registry.editTag(running.repository, 'list', adding('a'))
    const second = await registry.editTag(running.repository, 'list', adding('b'))
    const same = await registry.editTag(running.repository, 'list', adding('b'))
    const absent = await registry.editTag(running.repository, 'none', () => undefined)
    expect(await held(running)).toEqual(['a', 'b'])
    expect((await registry.getManifest(running.repository, 'list'))?.digest).toBe(second)
    expect([first === second, same === second, absent]).toEqual([false, true, undefined])
  })

  it('uploads the blobs before the manifest that needs them', async () => {
    const running = await startRegistry()
    await pushImage(client(), running.repository, makeImage())
    expect(running.requests.map(({ method, path }) => `${method} ${path.split('/')[4]}`)).toEqual([
      'GET manifests',
      'POST blobs',
      'POST blobs',
      'PUT manifests',
    ])
  })

  it('makes edits that wait for each other in one go', async () => {
    const running = await startRegistry()
    const registry = client()
    const names = Array.from({ length: 20 }, (_, at) => `n${at}`)
    await Promise.all(
      names.map((name) => registry.editTag(running.repository, 'list', adding(name))),
    )
    expect(await held(running)).toEqual([...names].sort())
    // Those that come while the tag is read, too.
    const methods = running.requests.map(({ method }) => method)
    expect(methods.slice(0, 2)).toEqual(['GET', 'PUT'])
    expect(methods.filter((method) => method === 'PUT')).toHaveLength(1)
  })

  it('loses nothing among 24 writers on a registry that keeps to preconditions', async () => {
    const running = await startRegistry()
    const names = Array.from({ length: 24 }, (_, at) => `n${at}`)
    await Promise.all(
      names.map((name) => client().editTag(running.repository, 'list', adding(name))),
    )
    expect(await held(running)).toEqual([...names].sort())
    expect(running.requests.some(({ status }) => status === 412)).toBe(true)
  })

  it('lets an edit that throws fail alone', async () => {
    const running = await startRegistry()
    const registry = client()
    const failing: EditTag = () => {
      throw new RangeError('no')
    }
    const results = await Promise.allSettled([
      registry.editTag(running.repository, 'list', adding('a')),
      registry.editTag(running.repository, 'list', failing),
      registry.editTag(running.repository, 'list', adding('b')),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await held(running)).toEqual(['a', 'b'])
  })

  it('serves the next edit after one that failed at the registry', async () => {
    const running = await startRegistry()
    const registry = client()
    running.service.misbehave({ method: 'PUT', status: 400, times: 1 })
    await expect(registry.editTag(running.repository, 'list', adding('a'))).rejects.toMatchObject({
      code: 'REGISTRY_ERROR',
    })
    await registry.editTag(running.repository, 'list', adding('b'))
    expect(await held(running)).toEqual(['b'])
  })

  it('begins anew on 409, and after a write whose answer was lost', async () => {
    const running = await startRegistry()
    running.service.misbehave({ method: 'PUT', status: 409, times: 1 })
    await client().editTag(running.repository, 'list', adding('a'))
    running.service.behave()
    running.service.misbehave({ method: 'PUT', dropResponse: true, times: 1 })
    await client().editTag(running.repository, 'list', adding('b'))
    expect(await held(running)).toEqual(['a', 'b'])
  })

  it.each([
    ['a strong ETag', '"abc"', '"abc"'],
    ['a weak ETag, which matches nothing', 'W/"abc"', undefined],
    ['no ETag', undefined, undefined],
    ['an ETag that is none', 'abc', undefined],
  ])('writes on the right condition after %s', async (_what, etag, condition) => {
    const server = await startServer((request, response) => {
      if (request.method === 'PUT') return response.writeHead(201).end()
      const headers = { 'content-type': OCI_INDEX, ...(etag === undefined ? {} : { etag }) }
      return response.writeHead(200, headers).end(indexBytes([]))
    })
    await client().editTag(server.repository, 'list', adding('a'))
    const sent = server.seen[1]?.headers
    expect([sent?.['if-match'], sent?.['if-none-match']]).toEqual([condition, undefined])
  })

  it('asks that a new tag be new', async () => {
    const server = await startServer((request, response) =>
      response.writeHead(request.method === 'PUT' ? 201 : 404).end(),
    )
    await client().editTag(server.repository, 'list', adding('a'))
    expect(server.seen[1]?.headers['if-none-match']).toBe('*')
  })

  it('gives up on a tag that the registry does not let go, with its reason', async () => {
    const running = await startRegistry()
    await client().editTag(running.repository, 'list', adding('a'))
    running.service.misbehave({
      method: 'PUT',
      status: 412,
      body: JSON.stringify({ errors: [{ code: 'PRECONDITION', message: 'tag is immutable' }] }),
    })
    await expect(client().editTag(running.repository, 'list', adding('b'))).rejects.toMatchObject({
      kind: 'usage',
      code: 'TAG_IMMUTABLE',
      message: expect.stringContaining('412 PRECONDITION, tag is immutable'),
    })
  })

  it('gives up on a tag that somebody else writes without end', async () => {
    let writes = 0
    const server = await startServer((request, response) => {
      if (request.method === 'PUT') return response.writeHead(412).end()
      const body = indexBytes([descriptorOf(Buffer.from(String(writes++)), OCI_INDEX)])
      return response.writeHead(200, { 'content-type': OCI_INDEX, etag: `"${writes}"` }).end(body)
    })
    await expect(client().editTag(server.repository, 'list', adding('a'))).rejects.toMatchObject({
      code: 'TAG_CONTENDED',
    })
    expect(writes).toBe(40)
  })

  it('refuses a registry that stores it under another digest', async () => {
    const server = await startServer((request, response) =>
      request.method === 'PUT'
        ? response.writeHead(201, { 'docker-content-digest': makeImage().digest }).end()
        : response.writeHead(404).end(),
    )
    await expect(client().editTag(server.repository, 'list', adding('a'))).rejects.toMatchObject({
      code: 'MANIFEST_DIGEST_MISMATCH',
    })
  })

  it('writes nothing that it could not read', async () => {
    const running = await startRegistry()
    const broken: EditTag = () => ({ bytes: Buffer.from('{}'), mediaType: OCI_INDEX, blobs: [] })
    await expect(client().editTag(running.repository, 'list', broken)).rejects.toMatchObject({
      code: 'MANIFEST_MALFORMED',
    })
    expect(running.requests.map(({ method }) => method)).toEqual(['GET'])
  })
})
