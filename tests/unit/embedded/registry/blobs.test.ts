import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../../src/oci/digest.ts'
import { codeOf, pushBlob, serve, type ServedRegistry } from './served-registry.ts'

const TEXT = 'hello, layers'
const BYTES = Buffer.from(TEXT)
const DIGEST = digestOf(BYTES)
let registry: ServedRegistry

beforeAll(async () => (registry = await serve()))
afterAll(() => registry.close())

/** The location of a new upload. */
async function openUpload(name: string): Promise<string> {
  const answer = await registry.ask('POST', `/v2/${name}/blobs/uploads/`)
  expect(answer.status).toBe(202)
  return answer.headers.get('location') ?? ''
}

describe('an upload', () => {
  it('in one POST stores the blob', async () => {
    await pushBlob(registry, 'a/one', TEXT)
    const answer = await registry.ask('GET', `/v2/a/one/blobs/${DIGEST}`)
    expect(answer.headers.get('docker-content-digest')).toBe(DIGEST)
    expect(await answer.text()).toBe(TEXT)
  })

  it('in one POST is refused where digest and bytes differ', async () => {
    const path = `/v2/a/bad/blobs/uploads/?digest=${DIGEST}`
    const answer = await registry.ask('POST', path, { body: 'other bytes' })
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'DIGEST_INVALID'])
    expect((await registry.ask('HEAD', `/v2/a/bad/blobs/${DIGEST}`)).status).toBe(404)
  })

  it('by POST and PUT stores the blob', async () => {
    const location = await openUpload('a/two')
    const answer = await registry.ask('PUT', `${location}&digest=${DIGEST}`, { body: TEXT })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      201,
      `/v2/a/two/blobs/${DIGEST}`,
    ])
  })

  it('by PUT is refused without a digest, and is over then', async () => {
    const location = await openUpload('a/none')
    const refused = await registry.ask('PUT', location, { body: TEXT })
    expect([refused.status, await codeOf(refused)]).toEqual([400, 'DIGEST_INVALID'])
    const again = await registry.ask('PUT', `${location}&digest=${DIGEST}`, { body: TEXT })
    expect([again.status, await codeOf(again)]).toEqual([404, 'BLOB_UPLOAD_UNKNOWN'])
  })

  it('in chunks stores the blob and tells how far it is', async () => {
    const location = await openUpload('a/chunks')
    const first = await registry.ask('PATCH', location, {
      headers: { 'content-range': '0-4' },
      body: BYTES.subarray(0, 5),
    })
    expect([first.status, first.headers.get('range')]).toEqual([202, '0-4'])
    const status = await registry.ask('GET', location)
    expect([status.status, status.headers.get('range')]).toEqual([204, '0-4'])
    const last = await registry.ask('PUT', `${location}&digest=${DIGEST}`, {
      headers: { 'content-range': `5-${BYTES.byteLength - 1}` },
      body: BYTES.subarray(5),
    })
    expect(last.status).toBe(201)
    const stored = await registry.ask('GET', `/v2/a/chunks/blobs/${DIGEST}`)
    expect(await stored.text()).toBe(TEXT)
  })

  it.each([
    ['leaves a gap', '1-5'],
    ['is longer than its range', '0-3'],
    ['has no readable range', 'bytes 0-4/5'],
  ])('is refused a chunk that %s, and goes on', async (_, range) => {
    const location = await openUpload('a/gaps')
    const body = BYTES.subarray(0, 5)
    const refused = await registry.ask('PATCH', location, {
      headers: { 'content-range': range },
      body,
    })
    expect([refused.status, refused.headers.get('range')]).toEqual([416, '0-0'])
    const taken = await registry.ask('PATCH', location, {
      headers: { 'content-range': '0-4' },
      body,
    })
    expect(taken.status).toBe(202)
  })

  it('that was cancelled is gone', async () => {
    const location = await openUpload('a/cancelled')
    expect((await registry.ask('DELETE', location)).status).toBe(204)
    expect(await codeOf(await registry.ask('GET', location))).toBe('BLOB_UPLOAD_UNKNOWN')
  })

  it('is unknown in another repository', async () => {
    const location = (await openUpload('a/mine')).replace('/a/mine/', '/a/yours/')
    expect(await codeOf(await registry.ask('GET', location))).toBe('BLOB_UPLOAD_UNKNOWN')
  })

  it('is refused where the query of its location was dropped', async () => {
    const location = await openUpload('a/query')
    const bare = `${location.split('?')[0] ?? ''}?digest=${DIGEST}`
    const answer = await registry.ask('PUT', bare, { body: TEXT })
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'BLOB_UPLOAD_INVALID'])
  })
})

describe('a mount', () => {
  it('takes the blob from the other repository', async () => {
    await pushBlob(registry, 'b/from', TEXT)
    const path = `/v2/b/to/blobs/uploads/?mount=${DIGEST}&from=b/from`
    expect((await registry.ask('POST', path)).status).toBe(201)
    expect((await registry.ask('HEAD', `/v2/b/to/blobs/${DIGEST}`)).status).toBe(200)
  })

  it('becomes an upload where the other repository lacks the blob', async () => {
    const path = `/v2/b/none/blobs/uploads/?mount=${DIGEST}&from=b/empty`
    expect((await registry.ask('POST', path)).status).toBe(202)
    expect((await registry.ask('HEAD', `/v2/b/none/blobs/${DIGEST}`)).status).toBe(404)
  })
})

describe('a blob', () => {
  beforeAll(() => pushBlob(registry, 'c/blob', TEXT))

  it.each([
    ['bytes=0-4', 206, 'hello', 'bytes 0-4/13'],
    ['bytes=7-', 206, 'layers', 'bytes 7-12/13'],
    ['bytes=-6', 206, 'layers', 'bytes 7-12/13'],
    ['bytes=7-999', 206, 'layers', 'bytes 7-12/13'],
    ['lines=1-2', 200, TEXT, null],
  ])('is given by the range %s', async (range, status, text, contentRange) => {
    const answer = await registry.ask('GET', `/v2/c/blob/blobs/${DIGEST}`, { headers: { range } })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, contentRange])
    expect(await answer.text()).toBe(text)
  })

  it.each(['bytes=13-', 'bytes=5-4', 'bytes=-0'])('is refused by the range %s', async (range) => {
    const answer = await registry.ask('GET', `/v2/c/blob/blobs/${DIGEST}`, { headers: { range } })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */13'])
  })

  it('is measured by HEAD', async () => {
    const answer = await registry.ask('HEAD', `/v2/c/blob/blobs/${DIGEST}`)
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '13'])
    expect(await answer.text()).toBe('')
  })

  it('is not found where it is not, nor by a malformed digest', async () => {
    const other = digestOf(Buffer.from('other'))
    expect(await codeOf(await registry.ask('GET', `/v2/c/blob/blobs/${other}`))).toBe(
      'BLOB_UNKNOWN',
    )
    expect(await codeOf(await registry.ask('GET', '/v2/c/blob/blobs/sha256:12'))).toBe(
      'DIGEST_INVALID',
    )
  })

  it('is gone once deleted', async () => {
    const { digest } = await pushBlob(registry, 'c/deleted', TEXT)
    expect((await registry.ask('DELETE', `/v2/c/deleted/blobs/${digest}`)).status).toBe(202)
    expect((await registry.ask('HEAD', `/v2/c/deleted/blobs/${digest}`)).status).toBe(404)
    expect((await registry.ask('DELETE', `/v2/c/deleted/blobs/${digest}`)).status).toBe(404)
  })
})

describe('a path', () => {
  it.each([
    ['GET', '/v2/', 200],
    ['GET', '/v3/', 404],
    ['GET', '/token', 404],
    ['GET', '/v2/Capitals/tags/list', 400],
    ['POST', '/v2/a/b/tags/list', 405],
    ['GET', '/v2/a/b/blobs/uploads/', 405],
  ])('%s %s is answered with %i', async (method, path, status) => {
    expect((await registry.ask(method, path)).status).toBe(status)
  })

  it('may name a repository after an endpoint', async () => {
    const { digest } = await pushBlob(registry, 'blobs/manifests/tags', TEXT)
    expect((await registry.ask('HEAD', `/v2/blobs/manifests/tags/blobs/${digest}`)).status).toBe(
      200,
    )
  })
})
