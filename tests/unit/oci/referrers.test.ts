import { afterEach, describe, expect, it } from '@jest/globals'
import type { ServerResponse } from 'node:http'
import { digestOf, hexOf } from '../../../src/oci/digest.ts'
import { type Descriptor, OCI_INDEX, OCI_MANIFEST } from '../../../src/oci/manifest.ts'
import {
  client,
  closeAll,
  descriptorOf,
  indexBytes,
  makeImage,
  manifestBytes,
  pushImage,
  referrerOf,
  type Seen,
  startRegistry,
  startServer,
} from './registries.ts'

afterEach(closeAll)

const image = makeImage()
const subject = image.digest
const fallback = `sha256-${hexOf(subject)}`
const API = `/v2/octo-org/app/referrers/${subject}`
const TAG = `/v2/octo-org/app/manifests/${fallback}`
const entry = (name: string): Descriptor => descriptorOf(Buffer.from(name), OCI_MANIFEST)

type Page = Buffer | { readonly body: Buffer; readonly link: string } | number

/** A registry that answers each path with a list, a list and a Link, or a status; 404 otherwise. */
async function listing(pages: Readonly<Record<string, Page>>): ReturnType<typeof startServer> {
  return startServer((request: Seen, response: ServerResponse) => {
    const page = pages[request.url] ?? 404
    if (typeof page === 'number') return response.writeHead(page).end('404 page not found')
    const body = Buffer.isBuffer(page) ? page : page.body
    const link = Buffer.isBuffer(page) ? {} : { link: page.link }
    return response.writeHead(200, { 'content-type': OCI_INDEX, ...link }).end(body)
  })
}

describe('listReferrers', () => {
  it('joins what the API and the fallback tag name, by digest', async () => {
    const server = await listing({
      [API]: indexBytes([entry('a'), entry('b')]),
      [TAG]: indexBytes([entry('b'), entry('c')]),
    })
    const listed = await client().listReferrers(server.repository, subject)
    expect(listed.map(({ digest }) => digest).sort()).toEqual(
      [entry('a'), entry('b'), entry('c')].map(({ digest }) => digest).sort(),
    )
  })

  it.each([400, 404, 405, 406, 501])(
    'takes status %i of the API for a registry without it',
    async (status) => {
      const server = await listing({ [API]: status, [TAG]: indexBytes([entry('a')]) })
      expect(await client().listReferrers(server.repository, subject)).toEqual([entry('a')])
    },
  )

  it.each([401, 403, 429, 500, 503])(
    'never takes status %i of the API or the tag for an empty list',
    async (status) => {
      for (const pages of [{ [API]: status }, { [API]: indexBytes([]), [TAG]: status }]) {
        const server = await listing(pages)
        await expect(client().listReferrers(server.repository, subject)).rejects.toThrow(
          `answered ${status}`,
        )
      }
    },
  )

  it('refuses a page of another kind', async () => {
    const server = await startServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    )
    await expect(client().listReferrers(server.repository, subject)).rejects.toMatchObject({
      code: 'MANIFEST_MALFORMED',
    })
  })

  it('follows the pages of its own list, relative and absolute', async () => {
    const server = await startServer((request, response) => {
      const pages: Record<string, [Descriptor, string | undefined]> = {
        [API]: [entry('a'), `<${API}?next=2>; rel="next"`],
        [`${API}?next=2`]: [
          entry('b'),
          `<http://${request.headers.host}${API}?next=3&x=a,b>;rel=next`,
        ],
        [`${API}?next=3&x=a,b`]: [entry('c'), undefined],
      }
      const [found, link] = pages[request.url] ?? []
      if (found === undefined) return response.writeHead(404).end()
      const headers = { 'content-type': OCI_INDEX, ...(link === undefined ? {} : { link }) }
      return response.writeHead(200, headers).end(indexBytes([found]))
    })
    const listed = await client().listReferrers(server.repository, subject)
    expect(listed).toEqual([entry('a'), entry('b'), entry('c')])
  })

  it('reads all pages of the embedded registry', async () => {
    const running = await startRegistry({ referrersPageSize: 2 })
    const registry = client()
    await pushImage(registry, running.repository, image)
    for (const name of ['1', '2', '3', '4', '5']) {
      await registry.putReferrer(running.repository, referrerOf(image, name))
    }
    expect(await registry.listReferrers(running.repository, subject)).toHaveLength(5)
  })

  it.each([
    ['another host', 'http://127.0.0.1:9/v2/octo-org/app/referrers/x'],
    ['the metadata service', 'http://169.254.169.254/v2/octo-org/app/referrers/x'],
    ['another repository', '/v2/octo-org/secret/referrers/x'],
    ['another path', '/v2/octo-org/app/referrers/../../secret/referrers/x'],
    ['a user', 'http://a:b@HOST/v2/octo-org/app/referrers/x'],
  ])('does not follow a page to %s', async (_what, target) => {
    const server = await startServer((request, response) => {
      if (request.url !== API) return response.writeHead(404).end()
      const link = `<${target.replace('HOST', request.headers.host ?? '')}>; rel="next"`
      return response.writeHead(200, { 'content-type': OCI_INDEX, link }).end(indexBytes([]))
    })
    await expect(client().listReferrers(server.repository, subject)).rejects.toMatchObject({
      code: 'REGISTRY_MISBEHAVED',
    })
    expect(server.seen.filter(({ url }) => ![TAG, API].includes(url))).toEqual([])
  })

  it('does not take the failure of a later page for the end', async () => {
    const server = await listing({
      [API]: { body: indexBytes([entry('a')]), link: `<${API}?next=2>; rel="next"` },
    })
    await expect(client().listReferrers(server.repository, subject)).rejects.toMatchObject({
      code: 'REGISTRY_ERROR',
    })
  })

  it('ends pages without end', async () => {
    const server = await listing({
      [API]: { body: indexBytes([]), link: `<${API}>; rel="next"` },
    })
    await expect(client().listReferrers(server.repository, subject)).rejects.toMatchObject({
      code: 'REFERRERS_TOO_MANY',
    })
    expect(server.seen.length).toBeLessThan(60)
  })

  it('refuses 10 000 referrers, by the API and by the tag', async () => {
    const many = indexBytes(Array.from({ length: 10_000 }, (_, at) => entry(`n${at}`)))
    for (const pages of [{ [API]: many }, { [TAG]: many }]) {
      const server = await listing(pages)
      await expect(client().listReferrers(server.repository, subject)).rejects.toMatchObject({
        code: 'REFERRERS_TOO_MANY',
      })
    }
  })

  it('refuses an image behind the fallback tag', async () => {
    const server = await startServer((request, response) =>
      request.url === TAG
        ? response.writeHead(200, { 'content-type': OCI_MANIFEST }).end(makeImage('x').bytes)
        : response.writeHead(404).end(),
    )
    await expect(client().listReferrers(server.repository, subject)).rejects.toMatchObject({
      code: 'MANIFEST_UNEXPECTED',
    })
  })

  it('is not misled where the fallback tag leads to the subject itself', async () => {
    const subjectBytes = indexBytes([entry('linux/amd64')])
    const itself = descriptorOf(subjectBytes, OCI_INDEX).digest
    const server = await listing({
      [`/v2/octo-org/app/manifests/sha256-${hexOf(itself)}`]: subjectBytes,
    })
    expect(await client().listReferrers(server.repository, itself)).toEqual([])
  })
})

describe('putReferrer', () => {
  it('writes no fallback tag where the registry files the referrer', async () => {
    const running = await startRegistry({ referrers: true })
    const registry = client()
    await pushImage(registry, running.repository, image)
    await registry.putReferrer(running.repository, referrerOf(image, 'a'))
    expect(running.requests.filter(({ path }) => path.includes(fallback))).toEqual([])
  })

  it("names the config's type where the manifest has no artifactType", async () => {
    const running = await startRegistry({ referrers: false })
    const registry = client()
    await pushImage(registry, running.repository, image)
    const put = await registry.putReferrer(
      running.repository,
      referrerOf(image, 'a', { artifactType: undefined }),
    )
    expect(put.artifactType).toBe('application/vnd.oci.image.config.v1+json')
  })

  it('keeps what others wrote in the fallback index, fields unknown to us included', async () => {
    const running = await startRegistry({ referrers: false })
    const registry = client()
    await pushImage(registry, running.repository, image)
    const theirs = {
      ...descriptorOf(image.bytes, OCI_MANIFEST),
      data: 'eA==',
      urls: ['https://a.example'],
    }
    await registry.editTag(running.repository, fallback, () => ({
      bytes: indexBytes([theirs], { 'com.example.unknown': [1] }),
      mediaType: OCI_INDEX,
      blobs: [],
    }))
    const put = await registry.putReferrer(running.repository, referrerOf(image, 'a'))
    const found = await registry.getManifest(running.repository, fallback)
    expect(JSON.parse(found?.bytes.toString() ?? '')).toEqual({
      schemaVersion: 2,
      mediaType: OCI_INDEX,
      'com.example.unknown': [1],
      manifests: [theirs, put],
    })
  })

  it('changes nothing when it is repeated', async () => {
    for (const referrers of [true, false]) {
      const running = await startRegistry({ referrers })
      await pushImage(client(), running.repository, image)
      await client().putReferrer(running.repository, referrerOf(image, 'a'))
      const before = JSON.stringify([...(running.store.get('octo-org/app')?.tags ?? [])])
      await client().putReferrer(running.repository, referrerOf(image, 'a'))
      expect(JSON.stringify([...(running.store.get('octo-org/app')?.tags ?? [])])).toBe(before)
      expect(await client().listReferrers(running.repository, subject)).toHaveLength(1)
    }
  })

  it('adds again what a careless writer dropped from the fallback tag', async () => {
    const running = await startRegistry({ referrers: false })
    const registry = client()
    await pushImage(registry, running.repository, image)
    await registry.putReferrer(running.repository, referrerOf(image, 'a'))
    await client().editTag(running.repository, fallback, () => ({
      bytes: indexBytes([]),
      mediaType: OCI_INDEX,
      blobs: [],
    }))
    await registry.putReferrer(running.repository, referrerOf(image, 'b'))
    expect(await registry.listReferrers(running.repository, subject)).toHaveLength(2)
  })

  it('reads the fallback tag while the manifest is written, where a list has shown that it is needed', async () => {
    const server = await startServer((request, response) => {
      if (request.method === 'GET') return response.writeHead(404).end()
      const isReferrer = request.url.endsWith(digestOf(Buffer.from(request.body)))
      // The registry takes its time for the referrer, and none for what names it.
      return setTimeout(() => response.writeHead(201).end(), isReferrer ? 50 : 0)
    })
    const registry = client()
    expect(await registry.listReferrers(server.repository, subject)).toEqual([])
    server.seen.length = 0
    const put = await registry.putReferrer(server.repository, referrerOf(image, 'a'))
    const manifest = `/v2/octo-org/app/manifests/${put.digest}`
    const asked = server.seen.map(({ method, url }) => `${method} ${url}`)
    expect(asked.slice(0, 2).sort()).toEqual([`GET ${TAG}`, `PUT ${manifest}`])
    expect(asked.slice(2)).toEqual([`PUT ${TAG}`])
    expect(server.seen[2]?.body).toContain(put.digest)
  })

  it('reads the fallback tag again where the manifest took long, and keeps what others wrote meanwhile', async () => {
    const theirs = entry('theirs')
    let nowMs = 0
    const server = await startServer((request, response) => {
      if (request.method === 'PUT') {
        // The tag has been read by then.
        return setTimeout(() => {
          nowMs += 2000
          response.writeHead(201).end()
        }, 50)
      }
      if (request.url !== TAG || nowMs === 0) return response.writeHead(404).end()
      return response.writeHead(200, { 'content-type': OCI_INDEX }).end(indexBytes([theirs]))
    })
    const registry = client(undefined, () => nowMs)
    await registry.listReferrers(server.repository, subject)
    const put = await registry.putReferrer(server.repository, referrerOf(image, 'a'))
    const written = server.seen.filter(({ method, url }) => method === 'PUT' && url === TAG)
    expect(written).toHaveLength(1)
    expect(JSON.parse(written[0]?.body ?? '')).toMatchObject({
      manifests: [{ digest: theirs.digest }, { digest: put.digest }],
    })
  })

  it('names no manifest that the registry has refused, and those beside it', async () => {
    const running = await startRegistry({ referrers: false })
    const registry = client()
    await pushImage(registry, running.repository, image)
    await registry.listReferrers(running.repository, subject)
    const [good, bad] = [referrerOf(image, 'a'), referrerOf(image, 'b')]
    running.service.misbehave({ method: 'PUT', path: new RegExp(digestOf(bad)), status: 400 })
    const results = await Promise.allSettled(
      [good, bad].map((bytes) => registry.putReferrer(running.repository, bytes)),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    const listed = await client().listReferrers(running.repository, subject)
    expect(listed.map(({ digest }) => digest)).toEqual([digestOf(good)])
  })

  it('writes no fallback tag where a registry that had no API files the referrer now', async () => {
    const server = await startServer((request, response) =>
      request.method === 'PUT'
        ? response.writeHead(201, { 'oci-subject': subject }).end()
        : response.writeHead(404).end(),
    )
    const registry = client()
    await registry.listReferrers(server.repository, subject)
    const put = await registry.putReferrer(server.repository, referrerOf(image, 'a'))
    const written = server.seen.filter(({ method }) => method === 'PUT')
    expect(written.map(({ url }) => url)).toEqual([`/v2/octo-org/app/manifests/${put.digest}`])
  })

  it('refuses a manifest without a subject, and sends nothing', async () => {
    const running = await startRegistry()
    await expect(client().putReferrer(running.repository, image.bytes)).rejects.toMatchObject({
      code: 'MANIFEST_UNEXPECTED',
    })
    await expect(
      client().putReferrer(running.repository, manifestBytes({ layers: [] })),
    ).rejects.toMatchObject({ code: 'MANIFEST_MALFORMED' })
    expect(running.requests).toEqual([])
  })

  it.each([
    [
      'files it under another subject',
      { 'oci-subject': makeImage('x').digest },
      'REGISTRY_MISBEHAVED',
    ],
    [
      'stores it under another digest',
      { 'docker-content-digest': makeImage('x').digest },
      'MANIFEST_DIGEST_MISMATCH',
    ],
  ])('refuses a registry that %s', async (_what, headers, code) => {
    const server = await startServer((_request, response) => response.writeHead(201, headers).end())
    await expect(
      client().putReferrer(server.repository, referrerOf(image, 'a')),
    ).rejects.toMatchObject({ code })
  })
})
