import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'

// The runner copies this folder away from the project.
const project = process.env.SEAL_IMAGE_PROJECT
const { makeImage } = await import(path.join(project, 'src/embedded/image.ts'))

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? ''
const digestOf = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

const context = /^https:\/\/github\.com\/([^/]+\/[^/]+)\.git#([0-9a-f]{40})(?::(.+))?$/.exec(
  input('context'),
)
if (context === null) throw new Error(`the context is not git at a commit: ${input('context')}`)
if (process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN !== undefined)
  throw new Error('the build has an id-token')
const output = /^type=image,"name=([^"]+)",push=true,push-by-digest=true,name-canonical=true$/.exec(
  input('outputs'),
)
if (output === null) throw new Error(`the output is not by digest: ${input('outputs')}`)

/** Depends on the commit, the folder and the file, as a build does. */
const bytes = Buffer.from([...context, input('file'), input('build-args')].join('\n'))
const platforms = (input('platforms') || 'linux/amd64').split(',')
const images = platforms.map((name) => {
  const [os, architecture] = name.split('/')
  return makeImage([[{ path: 'app/source.txt', bytes }]], { os, architecture })
})

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

async function pushManifest(repository, body, login) {
  const { mediaType } = JSON.parse(body.toString())
  const headers = { ...login, 'content-type': mediaType }
  await push(`${repository}/manifests/${digestOf(body)}`, { method: 'PUT', body, headers })
  return digestOf(body)
}

async function pushAll(name) {
  const [host, ...rest] = name.split('/')
  const login = loginFor(host)
  const repository = `http://${host}/v2/${rest.join('/')}`
  for (const { blobs, manifest } of images) {
    for (const blob of blobs) await pushBlob(repository, blob, login)
    await pushManifest(repository, manifest, login)
  }
  if (images.length === 1) return images[0].digest
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
  )
}

const wish = /^STAND_IN=(.*)$/m.exec(input('build-args'))?.[1]
if (wish !== 'nothing') {
  const digests = []
  for (const name of output[1].split(',')) digests.push(await pushAll(name))
  const digest = wish === 'elsewhere' ? digestOf(bytes) : digests[0]
  appendFileSync(process.env.GITHUB_OUTPUT, `digest=${digest}\n`)
}
