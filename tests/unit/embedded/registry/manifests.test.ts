import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as seed from '../../../../src/embedded/registry/index.ts'
import { digestOf } from '../../../../src/oci/digest.ts'
import {
  codeOf,
  imageIn,
  INDEX,
  MANIFEST,
  putManifest,
  serve,
  type ServedRegistry,
} from './served-registry.ts'

let registry: ServedRegistry
let image: string
let digest: string

beforeAll(async () => {
  registry = await serve()
  image = await imageIn(registry, 'a/app')
  digest = digestOf(Buffer.from(image))
  await putManifest(registry, 'a/app', image, { reference: 'v1' })
})
afterAll(() => registry.close())

describe('a manifest', () => {
  it.each(['v1', 'digest'])('is given by %s with its digest and media type', async (by) => {
    const path = `/v2/a/app/manifests/${by === 'digest' ? digest : by}`
    const answer = await registry.ask('GET', path)
    expect(await answer.text()).toBe(image)
    expect(answer.headers.get('docker-content-digest')).toBe(digest)
    expect(answer.headers.get('etag')).toBe(`"${digest}"`)
    expect(answer.headers.get('content-type')).toBe(MANIFEST)
    const head = await registry.ask('HEAD', path)
    expect(head.headers.get('content-length')).toBe(String(image.length))
  })

  it('is not found by another tag, digest or media type', async () => {
    const elsewhere = `/v2/a/app/manifests/${digestOf(Buffer.from('x'))}`
    for (const path of ['/v2/a/app/manifests/v2', '/v2/b/app/manifests/v1', elsewhere]) {
      expect(await codeOf(await registry.ask('GET', path))).toBe('MANIFEST_UNKNOWN')
    }
    const accept = { headers: { accept: INDEX } }
    expect((await registry.ask('GET', '/v2/a/app/manifests/v1', accept)).status).toBe(404)
    const both = { headers: { accept: `${INDEX}, ${MANIFEST};q=0.5` } }
    expect((await registry.ask('GET', '/v2/a/app/manifests/v1', both)).status).toBe(200)
  })

  it('is refused under a digest that its bytes do not have', async () => {
    const reference = digestOf(Buffer.from('x'))
    const answer = await putManifest(registry, 'a/app', image, { reference })
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'DIGEST_INVALID'])
  })

  it('is refused in a repository that lacks its blobs', async () => {
    const answer = await putManifest(registry, 'a/other', image)
    expect([answer.status, await codeOf(answer)]).toEqual([404, 'MANIFEST_BLOB_UNKNOWN'])
    expect(registry.store.has('a/other')).toBe(false)
  })

  it.each([
    ['no JSON', MANIFEST, '{'],
    ['no manifest', MANIFEST, '{"schemaVersion":2}'],
    ['an unknown media type', 'application/json', '{}'],
    ['a media type that it does not claim', INDEX, 'image'],
    ['a config without a size', MANIFEST, '{"config":{"mediaType":"x"},"layers":[]}'],
  ])('is refused with %s', async (_, mediaType, body) => {
    const manifest = body === 'image' ? image : body
    const answer = await putManifest(registry, 'a/app', manifest, { reference: 'bad', mediaType })
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'MANIFEST_INVALID'])
  })

  it('is refused beyond 4 MiB', async () => {
    const large = await imageIn(registry, 'a/app', { annotations: { x: 'x'.repeat(4 << 20) } })
    expect((await putManifest(registry, 'a/app', large)).status).toBe(413)
  })

  it('that is an index is taken once its children are there', async () => {
    const child = { mediaType: MANIFEST, digest, size: image.length }
    const index = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [child] })
    const early = await putManifest(registry, 'a/empty', index, { mediaType: INDEX })
    expect(await codeOf(early)).toBe('MANIFEST_BLOB_UNKNOWN')
    const taken = await putManifest(registry, 'a/app', index, { mediaType: INDEX })
    expect(taken.status).toBe(201)
  })

  it('loses a tag alone, or goes with all its tags', async () => {
    const kept = await imageIn(registry, 'a/deleted')
    for (const reference of ['one', 'two'])
      await putManifest(registry, 'a/deleted', kept, { reference })
    const manifests = '/v2/a/deleted/manifests'
    expect((await registry.ask('DELETE', `${manifests}/one`)).status).toBe(202)
    expect((await registry.ask('HEAD', `${manifests}/two`)).status).toBe(200)
    const itself = `${manifests}/${digestOf(Buffer.from(kept))}`
    expect((await registry.ask('DELETE', itself)).status).toBe(202)
    expect((await registry.ask('HEAD', `${manifests}/two`)).status).toBe(404)
    expect((await registry.ask('DELETE', itself)).status).toBe(404)
  })
})

describe('a precondition', () => {
  const put = (headers: Record<string, string>, reference = 'v1'): Promise<Response> =>
    putManifest(registry, 'a/app', image, { reference, headers })

  it('lets a write pass where nothing changed in between', async () => {
    expect((await put({ 'if-match': `"${digest}"` })).status).toBe(201)
    expect((await put({ 'if-none-match': '*' }, 'first')).status).toBe(201)
  })

  it('stops a write where something did', async () => {
    const stale = `"${digestOf(Buffer.from('x'))}"`
    expect((await put({ 'if-match': stale })).status).toBe(412)
    expect((await put({ 'if-match': `W/"${digest}"` })).status).toBe(412)
    expect((await put({ 'if-match': '*' }, 'absent')).status).toBe(412)
    expect((await put({ 'if-none-match': '*' })).status).toBe(412)
    expect((await registry.ask('HEAD', '/v2/a/app/manifests/absent')).status).toBe(404)
  })

  it('lets only one of many concurrent creations win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => put({ 'if-none-match': '*' }, 'race')),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(412)])
  })

  it('saves a reader the bytes that it has', async () => {
    const path = '/v2/a/app/manifests/v1'
    const same = await registry.ask('GET', path, { headers: { 'if-none-match': `"${digest}"` } })
    expect(same.status).toBe(304)
    const other = await registry.ask('GET', path, { headers: { 'if-none-match': '"x"' } })
    expect(other.status).toBe(200)
  })
})

describe('a listing', () => {
  beforeAll(() => {
    for (const tag of ['b', 'C', 'a']) {
      seed.putManifest(registry.store, 'l/tags', {
        bytes: Buffer.from(image),
        mediaType: MANIFEST,
        tag,
      })
    }
  })

  it('gives tags in lexical order, a page at a time', async () => {
    const whole = await registry.ask('GET', '/v2/l/tags/tags/list')
    expect(await whole.json()).toEqual({ name: 'l/tags', tags: ['a', 'b', 'C'] })
    const first = await registry.ask('GET', '/v2/l/tags/tags/list?n=2')
    expect(await first.json()).toEqual({ name: 'l/tags', tags: ['a', 'b'] })
    const next = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const last = await registry.ask('GET', next)
    expect(last.headers.get('link')).toBeNull()
    expect(await last.json()).toEqual({ name: 'l/tags', tags: ['C'] })
  })

  it('is refused for an unknown repository and a bad page size', async () => {
    expect(await codeOf(await registry.ask('GET', '/v2/l/none/tags/list'))).toBe('NAME_UNKNOWN')
    const bad = await registry.ask('GET', '/v2/l/tags/tags/list?n=-1')
    expect(await codeOf(bad)).toBe('PAGINATION_NUMBER_INVALID')
  })

  it('names the repositories', async () => {
    const answer = await registry.ask('GET', '/v2/_catalog?last=a/zzz')
    expect(await answer.json()).toEqual({ repositories: ['l/tags'] })
  })
})

describe('the store', () => {
  it('serves what a test put there, wrong bytes included', async () => {
    const blob = seed.putBlob(registry.store, 's/seeded', Buffer.from('good'))
    seed.repositoryIn(registry.store, 's/seeded').blobs.set(blob, Buffer.from('evil'))
    expect(await (await registry.ask('GET', `/v2/s/seeded/blobs/${blob}`)).text()).toBe('evil')
  })
})
