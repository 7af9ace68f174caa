import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { pushIndex, type MadeImage } from '../../src/embedded/image.ts'
import { digestOf } from '../../src/oci/digest.ts'
import type { Descriptor } from '../../src/oci/manifest.ts'
import { reportOf } from '../../src/seal-report.ts'
import { smallImage, startSurroundings, type Surroundings } from './surroundings.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterAll(() => at.stop())

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const INDEX = 'application/vnd.oci.image.index.v1+json'

function listed(image: MadeImage, platform: object, mediaType = MANIFEST): Descriptor {
  const { manifest, digest } = image
  return { mediaType, digest, size: manifest.byteLength, platform } as Descriptor
}

async function index(
  name: string,
  images: readonly MadeImage[],
  more: readonly Descriptor[] = [],
): Promise<string> {
  const repository = `${at.embedded.registryHost}/octo-org/${name}`
  return `${repository}@${await pushIndex(at.registry, `${repository}:v1`, images, more)}`
}

it('signs a manifest that an index lists twice once', async () => {
  const image = smallImage('twice', 'arm64')
  const again = listed(image, { os: 'linux', architecture: 'arm64', variant: 'v8' })
  const reference = await index('twice', [image], [again])
  const report = reportOf(await at.seal({ images: [reference], sbom: 'false' }))
  expect(new Set(report.logEntries.map(({ subject }) => subject)).size).toBe(2)
  expect(report.logEntries).toHaveLength(8)
})

it('signs an image once that is given beside the index that lists it', async () => {
  const image = smallImage('beside')
  const reference = await index('beside', [image])
  const child = `${reference.split('@')[0] ?? ''}@${image.digest}`
  const report = reportOf(await at.seal({ images: [reference, child], sbom: 'false' }))
  expect(report.images).toEqual([reference, child])
  expect(report.logEntries).toHaveLength(8)
})

it('refuses an index in an index, whose images would stay unsigned, unless platforms are left out', async () => {
  const inner = smallImage('inner')
  const innerIndex = await index('nested', [inner])
  const digest = innerIndex.split('@')[1] ?? ''
  const manifest = await at.registry.getManifest(
    { registry: at.embedded.registryHost, path: 'octo-org/nested' },
    digest,
  )
  if (manifest === undefined) throw new Error('the push was lost')
  const entry = {
    mediaType: INDEX,
    digest: manifest.digest,
    size: manifest.bytes.byteLength,
  }
  const outer = await index('nested', [smallImage('outer')], [entry])
  const size = at.embedded.logSize()
  await expect(at.seal({ images: [outer], sbom: 'false' })).rejects.toMatchObject({
    code: 'INDEX_NESTED',
  })
  expect(at.embedded.logSize()).toBe(size)
  const sealed = reportOf(await at.seal({ images: [outer], sbom: 'false', platforms: 'none' }))
  expect(sealed.verified).toBe(true)
  expect(sealed.skipped.map(({ subject }) => subject)).toContain(
    `${outer.split('@')[0] ?? ''}@${digest}`,
  )
})

const UNKNOWN = { os: 'unknown', architecture: 'unknown' }
const ATTESTATION = {
  annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
}

/** The same layers, called something else. */
function disguised(image: MadeImage, change: (manifest: Manifest) => object): MadeImage {
  const said = JSON.parse(image.manifest.toString()) as Manifest
  const manifest = Buffer.from(JSON.stringify({ ...said, ...change(said) }))
  return { ...image, manifest, digest: digestOf(manifest) }
}

interface Manifest {
  readonly layers: readonly object[]
}

it.each([
  ['its second entry', smallImage('entry'), true],
  [
    'its artifact type',
    disguised(smallImage('type'), () => ({
      artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
    })),
    false,
  ],
  [
    'the types of its layers',
    disguised(smallImage('layers'), ({ layers }) => ({
      layers: layers.map((layer) => ({ ...layer, mediaType: 'application/vnd.in-toto+json' })),
    })),
    false,
  ],
])('signs a platform that passes for an attestation by %s', async (_by, image, isTwice) => {
  const again = { ...listed(image, UNKNOWN), ...ATTESTATION }
  const reference = await index('disguised', [image], isTwice ? [again] : [])
  const how = { sbom: 'false', provenance: 'false', formats: 'bundle' }
  const { logEntries, skipped } = reportOf(await at.seal({ images: [reference], ...how }))
  const child = `${reference.split('@', 1)[0] ?? ''}@${image.digest}`
  expect(logEntries.map(({ subject }) => subject)).toEqual([reference, child])
  expect(skipped).toEqual([])
})

it('refuses an index of thousands', async () => {
  const image = smallImage('many')
  const many = Array.from({ length: 201 }, (_, n) => ({
    ...listed(image, { os: 'linux', architecture: 'amd64' }),
    annotations: { n: String(n) },
  }))
  const reference = await index('many', [image], many)
  await expect(at.seal({ images: [reference] })).rejects.toMatchObject({ code: 'INDEX_TOO_LARGE' })
})

it('refuses a platform name that is more than a word: it is printed', async () => {
  const image = smallImage('evil')
  const repository = `${at.embedded.registryHost}/octo-org/evil`
  await pushIndex(at.registry, `${repository}:v1`, [image])
  const evil = listed(image, { os: 'linux', architecture: 'amd64)\n::set-output name=x::y' })
  const body = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [evil] })
  const url = `http://${at.embedded.registryHost}/v2/octo-org/evil/manifests/evil`
  await fetch(url, { method: 'PUT', headers: { 'content-type': INDEX }, body })
  await expect(at.seal({ images: [`${repository}:evil`] })).rejects.toMatchObject({
    code: 'MANIFEST_MALFORMED',
  })
})

it('says who has no SBOM where a file is given for the index, or for one of its images', async () => {
  const { writeFile } = await import('node:fs/promises')
  const path = `${at.directory}/bom.json`
  const image = smallImage('file')
  const reference = await index('file', [image])
  const [name = ''] = reference.split('@')
  const inside = `${name}@${image.digest}`
  const skippedFor = async (described: string): Promise<unknown> => {
    const metadata = { component: { type: 'container', name: described } }
    await writeFile(path, JSON.stringify({ bomFormat: 'CycloneDX', metadata }))
    return reportOf(await at.seal({ images: [reference], sbom: path })).skipped
  }
  const without = (subject: string, other: string): object => ({
    ...{ subject, what: 'sbom', why: `the SBOM file is attested about ${other} alone` },
  })
  expect(await skippedFor(name)).toEqual([without(inside, reference)])
  expect(await skippedFor(inside)).toEqual([without(reference, inside)])
  expect(digestOf(image.manifest)).toBe(image.digest)
})

it.each([
  ['a number that JavaScript cannot keep', '{"bomFormat":"CycloneDX","n":12345678901234567890}'],
  ['no JSON', '<xml/>'],
])('refuses an SBOM file with %s', async (_name, text) => {
  const { writeFile } = await import('node:fs/promises')
  const path = `${at.directory}/bad.json`
  await writeFile(path, text)
  await expect(at.seal({ images: ['localhost/x@latest'], sbom: path })).rejects.toMatchObject({
    kind: 'usage',
  })
  await expect(
    at.seal({ images: [`localhost/x@sha256:${'0'.repeat(64)}`], sbom: path }),
  ).rejects.toMatchObject({ code: 'INPUT_FILE_MALFORMED', kind: 'usage' })
})

it('gives no password to two registries', async () => {
  const digest = `sha256:${'0'.repeat(64)}`
  await expect(
    at.seal({
      images: [`a.example/x@${digest}`, `b.example/x@${digest}`],
      registryUsername: 'u',
      registryPassword: 'p',
    }),
  ).rejects.toMatchObject({ code: 'INPUT_MALFORMED' })
})
