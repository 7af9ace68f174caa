import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { makeImage } from '../../../src/embedded/image.ts'

export const digestOf = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** An image that holds these bytes. */
export function imageOf(bytes, platform = 'linux/amd64') {
  const [os, architecture] = platform.split('/')
  return makeImage([[{ path: 'app/source.txt', bytes }]], { os, architecture })
}

/** What the login before it wrote for the registry, where it did. */
function loginFor(host) {
  const config = path.join(process.env.DOCKER_CONFIG, 'config.json')
  const { auths } = JSON.parse(readFileSync(config, 'utf8'))
  return auths[host] === undefined ? {} : { authorization: `Basic ${auths[host].auth}` }
}

async function push(url, options) {
  const answer = await fetch(url, options)
  if (!answer.ok) throw new Error(`${options.method} ${url}: ${answer.status}`)
  return answer
}

async function pushBlob(repository, body, login) {
  const begun = await push(`${repository}/blobs/uploads/`, { method: 'POST', headers: login })
  const place = new URL(begun.headers.get('location'), repository)
  place.searchParams.set('digest', digestOf(body))
  await push(place, {
    method: 'PUT',
    body,
    headers: { ...login, 'content-type': 'application/octet-stream' },
  })
}

async function pushManifest(repository, body, login, reference = digestOf(body)) {
  const { mediaType } = JSON.parse(body.toString())
  const headers = { ...login, 'content-type': mediaType }
  await push(`${repository}/manifests/${reference}`, { method: 'PUT', body, headers })
  return digestOf(body)
}

/** Pushes one image, or an index of several, by digest, and under a tag where one is given. Returns the digest. */
export async function pushAll(name, images, tag) {
  const [host, ...rest] = name.split('/')
  const login = loginFor(host)
  const repository = `http://${host}/v2/${rest.join('/')}`
  for (const { blobs, manifest } of images) {
    for (const blob of blobs) await pushBlob(repository, blob, login)
    await pushManifest(repository, manifest, login)
  }
  if (images.length === 1) return pushManifest(repository, images[0].manifest, login, tag)
  const manifests = images.map(({ manifest, platform, digest }) => ({
    mediaType: JSON.parse(manifest.toString()).mediaType,
    digest,
    size: manifest.byteLength,
    platform,
  }))
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  return pushManifest(
    repository,
    Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests })),
    login,
    tag,
  )
}
