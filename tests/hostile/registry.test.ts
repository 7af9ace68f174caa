import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Fault } from '../../src/embedded/index.ts'
import { digestOf } from '../../src/oci/digest.ts'
import {
  IMPATIENT,
  pushSmallImage,
  pushSmallIndex,
  smallImage,
  startSurroundings,
  type Surroundings,
} from '../flow/surroundings.ts'
import { refusalOf } from './refused-flow.ts'
import { expectRefused } from './refused-step.ts'

const PASSWORD = 'correct horse/battery+staple'
const WRONG = 'Tr0ub4dor&3-not-it'
const USERS = {
  username: 'octocat',
  password: PASSWORD,
  readOnlyUsername: 'reader',
  readOnlyPassword: 'only-looking-around',
}

describe.each(['basic', 'token'] as const)('a registry with %s logins', (auth) => {
  let at: Surroundings
  let image: string
  beforeAll(async () => {
    at = await startSurroundings({ registry: { auth, ...USERS } })
    image = await pushSmallImage(at, 'octo-org/app')
  })
  afterEach(() => {
    at.embedded.behave()
  })
  afterAll(() => at.stop())

  const secrets = [
    PASSWORD,
    `octocat:${PASSWORD}`,
    WRONG,
    `octocat:${WRONG}`,
    USERS.readOnlyPassword,
  ]

  it('and nobody logged in', async () => {
    await expectRefused(at, {
      inputs: { image },
      code: 'REGISTRY_UNAUTHORIZED',
      happened: /answered 401/,
      advice: /no credentials for 127\.0\.0\.1:\d+: log in before this step/,
    })
  })

  it('and a wrong password', async () => {
    await expectRefused(at, {
      inputs: { image, 'registry-username': 'octocat', 'registry-password': WRONG },
      code: 'REGISTRY_UNAUTHORIZED',
      advice: /credentials for .* were refused/,
      secrets,
    })
  })

  it('and a user who may only pull', async () => {
    await expectRefused(at, {
      inputs: {
        image,
        'registry-username': 'reader',
        'registry-password': USERS.readOnlyPassword,
      },
      code: 'REGISTRY_FORBIDDEN',
      advice: /may not push to .*"packages: write"/,
      secrets,
    })
  })

  it('and a wrong password in the Docker configuration', async () => {
    const directory = join(at.directory, 'docker')
    const entry = { auth: Buffer.from(`octocat:${WRONG}`).toString('base64') }
    await mkdir(directory, { recursive: true })
    const auths = { [at.embedded.registryHost]: entry }
    await writeFile(join(directory, 'config.json'), JSON.stringify({ auths }))
    await expectRefused(at, {
      inputs: { image },
      env: { DOCKER_CONFIG: directory },
      code: 'REGISTRY_UNAUTHORIZED',
      secrets,
    })
  })

  it('that repeats the login in its complaint', async () => {
    const login = `octocat:${PASSWORD}`
    const header = `Basic ${Buffer.from(login).toString('base64')}`
    const errors = [{ code: 'DENIED', message: `not ${header}, not ${PASSWORD}` }]
    const body = JSON.stringify({ errors })
    at.embedded.misbehave('registry', { path: /^\/(v2|token)/, after: 1, status: 403, body })
    await expectRefused(at, {
      inputs: { image, 'registry-username': 'octocat', 'registry-password': PASSWORD },
      code: 'REGISTRY_FORBIDDEN',
      secrets,
    })
  })
})

describe('a registry', () => {
  let at: Surroundings
  let image: string
  let index: string
  let pushed = 0
  beforeAll(async () => {
    at = await startSurroundings()
    image = await pushSmallImage(at, 'octo-org/app')
    index = await pushSmallIndex(at, 'octo-org/index')
  })
  afterEach(() => {
    at.embedded.behave()
  })
  afterAll(() => at.stop())

  const manifests = /\/manifests\/sha256:/
  /** Of the small image: its config, and the two layers in order. */
  const [, firstLayer = Buffer.alloc(0), secondLayer = Buffer.alloc(0)] =
    smallImage('octo-org/app').blobs
  const layer = new RegExp(`/blobs/${digestOf(secondLayer)}`)
  const nothing = { entries: 0, writes: [], certificates: 0 }

  it.each<[string, Fault, string]>([
    [
      'other bytes than the digest’s',
      { rewrite: (body) => Buffer.concat([body, Buffer.from(' ')]) },
      'MANIFEST_DIGEST_MISMATCH',
    ],
    [
      'another digest in its header',
      { headers: { 'docker-content-digest': `sha256:${'00'.repeat(32)}` } },
      'MANIFEST_DIGEST_MISMATCH',
    ],
    [
      'HTML',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
      'MANIFEST_DIGEST_MISMATCH',
    ],
    ['half the manifest', { cutAfterBytes: 100 }, 'HTTP_BODY_CUT'],
    ['status 500', { status: 500 }, 'REGISTRY_ERROR'],
    ['status 503', { status: 503 }, 'REGISTRY_ERROR'],
    ['no answer', { dropRequest: true }, 'HTTP_UNREACHABLE'],
    ['an answer too late', { delayMs: 15_000 }, 'HTTP_TIMEOUT'],
    ['an encoded answer', { headers: { 'content-encoding': 'gzip' } }, 'HTTP_ENCODED_BODY'],
  ])('that gives %s', async (_what, fault, code) => {
    at.embedded.misbehave('registry', { method: 'GET', path: manifests, ...fault })
    const http = { ...IMPATIENT, timeoutMs: 300 }
    const refusal = await refusalOf(at, { images: [image] }, { http })
    expect(refusal).toMatchObject({ ...nothing, error: { code } })
  })

  it('that gives another manifest for a platform of an index', async () => {
    at.embedded.misbehave('registry', {
      method: 'GET',
      path: manifests,
      after: 1,
      rewrite: () => smallImage('evil').manifest,
    })
    const refusal = await refusalOf(at, { images: [index] })
    expect(refusal).toMatchObject({ ...nothing, error: { code: 'MANIFEST_DIGEST_MISMATCH' } })
  })

  it('the step says so, too, where a manifest is not what its digest says', async () => {
    const rewrite = (): Buffer => smallImage('evil').manifest
    at.embedded.misbehave('registry', { method: 'GET', path: manifests, rewrite })
    await expectRefused(at, {
      inputs: { image },
      code: 'MANIFEST_DIGEST_MISMATCH',
      happened: /has the digest sha256:[0-9a-f]{64}, not sha256:[0-9a-f]{64}/,
    })
  })

  it.each<[string, Fault, string]>([
    ['cut short', { cutAfterBytes: 60 }, 'BLOB_CUT'],
    [
      'shorter than it should be',
      { rewrite: (body) => body.subarray(0, -1) },
      'BLOB_SIZE_MISMATCH',
    ],
    [
      'longer than it should be',
      { rewrite: (body) => Buffer.concat([body, body]) },
      'BLOB_SIZE_MISMATCH',
    ],
    ['with one bit turned', { rewrite: turned }, 'BLOB_DIGEST_MISMATCH'],
    ['another one', { rewrite: () => firstLayer }, 'BLOB_SIZE_MISMATCH'],
    ['missing', { status: 404 }, 'BLOB_MISSING'],
    ['failing', { status: 500 }, 'REGISTRY_ERROR'],
  ])('whose layer is %s', async (_what, fault, code) => {
    at.embedded.misbehave('registry', { method: 'GET', path: layer, ...fault })
    expect(await refusalOf(at, { images: [image] })).toMatchObject({ ...nothing, error: { code } })
  })

  it('the step says so, too, where a layer is truncated', async () => {
    at.embedded.misbehave('registry', { method: 'GET', path: layer, cutAfterBytes: 60 })
    await expectRefused(at, {
      inputs: { image },
      code: 'BLOB_CUT',
      happened: /broke off after 60 of \d+ bytes/,
    })
  })

  it('with a layer whose files are not those that the image was built with', async () => {
    const made = smallImage('built')
    const other = gzipSync(gunzipSync(smallImage('other').blobs[2] ?? Buffer.alloc(0)))
    const [config = Buffer.alloc(0), base = Buffer.alloc(0), top = Buffer.alloc(0)] = made.blobs
    const text = made.manifest.toString().replace(digestOf(top), digestOf(other))
    const manifest = JSON.parse(text) as { layers: { size: number }[] }
    const last = manifest.layers[1]
    if (last !== undefined) last.size = other.byteLength
    const bytes = Buffer.from(JSON.stringify(manifest))
    const repository = { registry: at.embedded.registryHost, path: 'octo-org/swapped' }
    await at.registry.editTag(repository, 'v1', () => ({
      bytes,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      blobs: [config, base, other],
    }))
    const images = [`${repository.registry}/${repository.path}@${digestOf(bytes)}`]
    const refusal = await refusalOf(at, { images })
    expect(refusal).toMatchObject({ ...nothing, error: { code: 'SBOM_LAYER_DIFF_ID' } })
  })

  it.each<[string, Fault, string]>([
    ['500', { status: 500 }, 'REGISTRY_ERROR'],
    ['413', { status: 413 }, 'REGISTRY_ERROR'],
    [
      'a digest that is not ours',
      { headers: { 'docker-content-digest': `sha256:${'00'.repeat(32)}` } },
      'MANIFEST_DIGEST_MISMATCH',
    ],
    ['nothing', { dropRequest: true }, 'HTTP_UNREACHABLE'],
  ])(
    'that answers the first manifest with %s: a failure, and the next run mends it',
    async (_what, fault, code) => {
      const images = [await pushSmallImage(at, `octo-org/midway-${++pushed}`)]
      at.embedded.misbehave('registry', { method: 'PUT', path: /\/manifests\//, ...fault })
      const refusal = await refusalOf(at, { images })
      expect(refusal.error.code).toBe(code)
      at.embedded.behave()
      const sealed = await at.seal({ images })
      expect(sealed.verified).toBe(true)
    },
  )

  it.each<[string, RegExp, Fault]>([
    ['forgets the .att tag', /\.att$/, { status: 404 }],
    ['forgets the .sig tag', /\.sig$/, { status: 404 }],
    ['lists no referrers', /\/referrers\//, { rewrite: () => EMPTY_INDEX }],
  ])('that %s after the push: read back, and refused', async (_what, path, fault) => {
    const images = [await pushSmallImage(at, `octo-org/forgets-${++pushed}`)]
    const after = path.source.includes('referrers') ? 1 : 2
    at.embedded.misbehave('registry', { method: 'GET', path, after, ...fault })
    const { error } = await refusalOf(at, { images })
    expect(error).toMatchObject({ code: 'READ_BACK_FAILED', kind: 'refused' })
    expect(error.message).toContain('not found valid when read back')
  })

  it('that swaps the .sig tag after the push for an older one: refused', async () => {
    const other = await pushSmallImage(at, 'octo-org/other')
    await at.seal({ images: [other] })
    const images = [await pushSmallImage(at, 'octo-org/swaps')]
    const tag = `sha256-${other.slice(-64)}.sig`
    const repository = { registry: at.embedded.registryHost, path: 'octo-org/other' }
    const foreign = await at.registry.getManifest(repository, tag)
    const rewrite = (): Buffer => foreign?.bytes ?? Buffer.alloc(0)
    const headers = { 'docker-content-digest': foreign?.digest ?? '' }
    at.embedded.misbehave('registry', { method: 'GET', path: /\.sig$/, after: 2, rewrite, headers })
    const { error } = await refusalOf(at, { images })
    expect(error).toMatchObject({ code: 'READ_BACK_FAILED' })
    expect(error.message).toMatch(/signature of .*\(cosign\)/)
  })

  it('that fails when the tags are looked up: an error, never "there is none"', async () => {
    at.embedded.misbehave('registry', { method: 'GET', path: /\.sig$|\/referrers\//, status: 500 })
    const refusal = await refusalOf(at, { images: [image] })
    expect(refusal).toMatchObject({ ...nothing, error: { code: 'REGISTRY_ERROR' } })
  })
})

const EMPTY_INDEX = Buffer.from(
  JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [],
  }),
)

function turned(body: Buffer): Buffer {
  const bytes = Buffer.from(body)
  bytes[40] = (bytes[40] ?? 0) ^ 1
  return bytes
}
