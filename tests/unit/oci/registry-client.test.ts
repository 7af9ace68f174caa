import { afterEach, describe, expect, it } from '@jest/globals'
import type { RegistryOptions } from '../../../src/embedded/index.ts'
import { OCI_MANIFEST } from '../../../src/oci/manifest.ts'
import { createRegistry } from '../../../src/oci/registry-client.ts'
import type { Registry } from '../../../src/oci/registry.ts'
import { anonymous } from '../../../src/oci/credentials.ts'
import { HttpClient, readAll } from '../../../src/shared/http.ts'
import {
  client,
  closeAll,
  descriptorOf,
  login,
  makeImage,
  pushImage,
  referrerOf,
  type Running,
  startRegistry,
} from './registries.ts'

afterEach(closeAll)

const MODES: readonly Required<Pick<RegistryOptions, 'referrers' | 'auth'>>[] = [
  { referrers: true, auth: 'none' },
  { referrers: false, auth: 'none' },
  { referrers: true, auth: 'basic' },
  { referrers: false, auth: 'basic' },
  { referrers: true, auth: 'token' },
  { referrers: false, auth: 'token' },
]

describe.each(MODES)('a registry with referrers $referrers and auth $auth', (mode) => {
  const open = async (): Promise<{ running: Running; registry: Registry }> => {
    const running = await startRegistry({ ...mode, username: 'octo', password: 'correct horse' })
    const credentials = login(running.host, 'octo', 'correct horse')
    return { running, registry: client(mode.auth === 'none' ? anonymous : credentials) }
  }

  it('takes an image and gives back the same bytes by tag and digest', async () => {
    const { running, registry } = await open()
    const image = makeImage()
    await registry.checkPush(running.repository)
    await pushImage(registry, running.repository, image)
    const byTag = await registry.getManifest(running.repository, 'v1')
    const byDigest = await registry.getManifest(running.repository, image.digest)
    expect(byTag?.bytes.equals(image.bytes)).toBe(true)
    expect(byDigest).toEqual(byTag)
    const layer = descriptorOf(image.layer, 'application/vnd.oci.image.layer.v1.tar')
    expect(await registry.getBlob(running.repository, layer, 1000)).toEqual(image.layer)
    const stream = await registry.openBlob(running.repository, layer)
    expect(await readAll(stream, 1000, 'layer')).toEqual(image.layer)
  })

  it('says undefined for a tag, a digest and a repository that are not there', async () => {
    const { running, registry } = await open()
    const nowhere = { ...running.repository, path: 'octo-org/other' }
    expect(await registry.getManifest(running.repository, 'none')).toBeUndefined()
    expect(await registry.getManifest(running.repository, makeImage().digest)).toBeUndefined()
    expect(await registry.getManifest(nowhere, 'v1')).toBeUndefined()
    expect(await registry.listReferrers(running.repository, makeImage().digest)).toEqual([])
  })

  it('lists every referrer that was put, once, with its type and annotations', async () => {
    const { running, registry } = await open()
    const image = makeImage()
    await pushImage(registry, running.repository, image)
    const names = Array.from({ length: 8 }, (_, at) => `n${at}`)
    const put = await Promise.all(
      names.map((name) => registry.putReferrer(running.repository, referrerOf(image, name))),
    )
    await registry.putReferrer(running.repository, referrerOf(image, 'n0'))
    const listed = await client(
      mode.auth === 'none' ? anonymous : login(running.host, 'octo', 'correct horse'),
    ).listReferrers(running.repository, image.digest)
    const byDigest = (a: { digest: string }, b: { digest: string }): number =>
      a.digest < b.digest ? -1 : 1
    expect([...listed].sort(byDigest)).toEqual([...put].sort(byDigest))
    expect(put[0]).toEqual({
      ...descriptorOf(referrerOf(image, 'n0'), OCI_MANIFEST),
      artifactType: 'application/vnd.example.signature',
      annotations: { name: 'n0' },
    })
  })

  it('spends the round trips that its documentation names', async () => {
    const { running, registry } = await open()
    const image = makeImage()
    const { requests, repository } = running
    await pushImage(registry, repository, image)
    await registry.getManifest(repository, 'v1')
    const spent = async (act: () => Promise<unknown>): Promise<number> => {
      const before = requests.length
      await act()
      return requests.length - before
    }
    const fresh = Buffer.from('fresh')
    const large = Buffer.alloc(300_000, 7)
    const config = descriptorOf(image.config, 'application/vnd.oci.image.config.v1+json')
    expect({
      getManifest: await spent(() => registry.getManifest(repository, image.digest)),
      again: await spent(() => registry.getManifest(repository, image.digest)),
      getBlob: await spent(() => registry.getBlob(repository, config, 1000)),
      checkPush: await spent(async () => (await registry.checkPush(repository)).cancelled),
      putBlob: await spent(() => registry.putBlob(repository, fresh)),
      putBlobAgain: await spent(() => registry.putBlob(repository, fresh)),
      putLargeBlob: await spent(() => registry.putBlob(repository, large)),
      putReferrer: await spent(() => registry.putReferrer(repository, referrerOf(image, 'a'))),
      listReferrers: await spent(() => registry.listReferrers(repository, image.digest)),
      editTag: await spent(() => registry.editTag(repository, 'v1', () => undefined)),
    }).toEqual({
      getManifest: 1,
      again: 0,
      getBlob: 1,
      checkPush: 2,
      putBlob: 1,
      putBlobAgain: 0,
      putLargeBlob: 2,
      putReferrer: mode.referrers ? 1 : 3,
      listReferrers: 2,
      editTag: 1,
    })
  })
})

describe('createRegistry', () => {
  it('asks one token for all that is done with one repository', async () => {
    const running = await startRegistry({ auth: 'token', username: 'octo', password: 'pw' })
    const registry = client(login(running.host, 'octo', 'pw'))
    await registry.checkPush(running.repository)
    await pushImage(registry, running.repository)
    await registry.getManifest(running.repository, 'v1')
    const asked = running.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`)
    expect(asked.slice(0, 3)).toEqual([
      'POST /v2/octo-org/app/blobs/uploads/',
      'GET /token',
      'POST /v2/octo-org/app/blobs/uploads/',
    ])
    expect(asked.filter((path) => path === 'GET /token')).toHaveLength(1)
  })

  it('asks one token for reading a tag in order to write it', async () => {
    const running = await startRegistry({ auth: 'token', username: 'octo', password: 'pw' })
    await pushImage(client(login(running.host, 'octo', 'pw')), running.repository)
    expect(running.requests.filter(({ path }) => path.startsWith('/token'))).toHaveLength(1)
  })

  it('asks the registry again in a new client', async () => {
    const running = await startRegistry()
    const image = makeImage()
    const first = client()
    await pushImage(first, running.repository, image)
    await first.getManifest(running.repository, image.digest)
    running.store.clear()
    expect(await first.getManifest(running.repository, image.digest)).toBeDefined()
    expect(await client().getManifest(running.repository, image.digest)).toBeUndefined()
  })

  it('does not remember that a digest was missing', async () => {
    const running = await startRegistry()
    const image = makeImage()
    const registry = client()
    expect(await registry.getManifest(running.repository, image.digest)).toBeUndefined()
    await pushImage(registry, running.repository, image)
    expect(await registry.getManifest(running.repository, image.digest)).toBeDefined()
  })

  it('speaks TLS with every host that is not this machine', async () => {
    const running = await startRegistry()
    const port = running.host.split(':')[1] ?? ''
    const http = new HttpClient({ attempts: 1, timeoutMs: 1_000 })
    const repository = { registry: `registry.invalid:${port}`, path: 'o/app' }
    const registry = createRegistry({ http, credentials: anonymous })
    await expect(registry.getManifest(repository, 'v1')).rejects.toThrow('https://registry.invalid')
    http.close()
  })
})
