import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../../src/oci/digest.ts'
import {
  codeOf,
  CONFIG,
  imageIn,
  INDEX,
  MANIFEST,
  putManifest,
  serve,
  type ServedRegistry,
} from './served-registry.ts'

const SUBJECT = { mediaType: MANIFEST, digest: digestOf(Buffer.from('not pushed yet')), size: 14 }
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
const PATH = `/v2/a/app/referrers/${SUBJECT.digest}`
let registry: ServedRegistry

beforeEach(async () => (registry = await serve({ referrersPageSize: 2 })))
afterEach(() => registry.close())

async function attach(extra: object): Promise<Response> {
  return putManifest(
    registry,
    'a/app',
    await imageIn(registry, 'a/app', { subject: SUBJECT, ...extra }),
  )
}

interface Index {
  manifests: { digest: string; artifactType?: string; annotations?: object }[]
}

async function list(path: string): Promise<Index['manifests']> {
  return ((await (await registry.ask('GET', path)).json()) as Index).manifests
}

describe('with the referrers API', () => {
  it('says so when a manifest with a subject arrives, whether the subject is there or not', async () => {
    const answer = await attach({ artifactType: BUNDLE })
    expect([answer.status, answer.headers.get('oci-subject')]).toEqual([201, SUBJECT.digest])
    const plain = await putManifest(registry, 'a/app', await imageIn(registry, 'a/app'))
    expect(plain.headers.get('oci-subject')).toBeNull()
  })

  it('lists artifactType, else the media type of the config, and annotations', async () => {
    await attach({ artifactType: BUNDLE, annotations: { a: 'b' } })
    await attach({})
    const answer = await registry.ask('GET', PATH)
    expect(answer.headers.get('content-type')).toBe(INDEX)
    expect(answer.headers.get('oci-filters-applied')).toBeNull()
    const { manifests } = (await answer.json()) as Index
    expect(manifests).toMatchObject([
      { mediaType: MANIFEST, artifactType: BUNDLE, annotations: { a: 'b' } },
      { mediaType: MANIFEST, artifactType: CONFIG },
    ])
    expect(manifests[1]).not.toHaveProperty('annotations')
  })

  it('filters by artifactType and says that it did', async () => {
    await attach({ artifactType: BUNDLE })
    await attach({})
    const answer = await registry.ask('GET', `${PATH}?artifactType=${encodeURIComponent(BUNDLE)}`)
    expect(answer.headers.get('oci-filters-applied')).toBe('artifactType')
    const { manifests } = (await answer.json()) as Index
    expect(manifests.map(({ artifactType }) => artifactType)).toEqual([BUNDLE])
    expect(await list(`${PATH}?artifactType=other`)).toEqual([])
  })

  it('gives an empty list where nothing refers, and an error for no digest', async () => {
    const other = digestOf(Buffer.from('other'))
    await attach({})
    expect(await list(`/v2/a/app/referrers/${other}`)).toEqual([])
    expect(await list(`/v2/unknown/referrers/${other}`)).toEqual([])
    expect(await codeOf(await registry.ask('GET', '/v2/a/app/referrers/v1'))).toBe('DIGEST_INVALID')
  })

  it('splits a long list into pages', async () => {
    for (const a of ['1', '2', '3']) await attach({ annotations: { a } })
    const first = await registry.ask('GET', PATH)
    const next = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const pages = [((await first.json()) as Index).manifests, await list(next)]
    expect(pages.flat().map(({ annotations }) => annotations)).toEqual([
      { a: '1' },
      { a: '2' },
      { a: '3' },
    ])
    expect((await registry.ask('GET', next)).headers.get('link')).toBeNull()
  })

  it('forgets a referrer that was deleted', async () => {
    const digest = (await attach({})).headers.get('docker-content-digest') ?? ''
    await registry.ask('DELETE', `/v2/a/app/manifests/${digest}`)
    expect(await list(PATH)).toEqual([])
  })
})

describe('without the referrers API', () => {
  it('answers 404 and does not claim to know the subject', async () => {
    await registry.close()
    registry = await serve({ referrers: false })
    const answer = await attach({ artifactType: BUNDLE })
    expect([answer.status, answer.headers.get('oci-subject')]).toEqual([201, null])
    expect((await registry.ask('GET', PATH)).status).toBe(404)
  })
})
