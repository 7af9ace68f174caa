import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import {
  createRegistryHandler,
  type RegistryHandler,
} from '../../../src/embedded/registry/index.ts'
import type { RegistryOptions } from '../../../src/embedded/index.ts'
import { type RequestRecord, type Service, startService } from '../../../src/embedded/service.ts'
import { anonymous, type CredentialSource, givenCredentials } from '../../../src/oci/credentials.ts'
import { type Digest, digestOf } from '../../../src/oci/digest.ts'
import { type Descriptor, OCI_INDEX, OCI_MANIFEST } from '../../../src/oci/manifest.ts'
import { type Repository, parseReference } from '../../../src/oci/reference.ts'
import { createRegistry } from '../../../src/oci/registry-client.ts'
import type { Registry } from '../../../src/oci/registry.ts'
import { HttpClient } from '../../../src/shared/http.ts'
import { Secret } from '../../../src/shared/secret.ts'

/** What a test has opened, to be closed when it ends. */
const opened: (() => void | Promise<void>)[] = []

export async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close()
}

export interface Running {
  readonly host: string
  readonly repository: Repository
  readonly requests: RequestRecord
  readonly service: Service
  readonly store: RegistryHandler['store']
}

/** The embedded registry, over real HTTP. */
export async function startRegistry(
  options: RegistryOptions & { referrersPageSize?: number } = {},
): Promise<Running> {
  const requests: RequestRecord = []
  let url = ''
  const handler = createRegistryHandler({ ...options, baseUrl: () => url, now: () => new Date() })
  const service = await startService('registry', handler, requests)
  url = service.url
  opened.push(() => service.close())
  const { host } = new URL(url)
  const { repository } = parseReference(`${host}/octo-org/app`)
  return { host, repository, requests, service, store: handler.store }
}

export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A server that answers as the test says, and remembers what it was asked. */
export async function startServer(
  answer: (request: Seen, response: ServerResponse) => void,
): Promise<{ host: string; repository: Repository; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming
      const request = { method, url, headers, body: Buffer.concat(chunks).toString() }
      seen.push(request)
      answer(request, outgoing)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  )
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return { host, repository: parseReference(`${host}/octo-org/app`).repository, seen }
}

/** A client without pauses between attempts. */
export function client(
  credentials: CredentialSource = anonymous,
  now: () => number = Date.now,
): Registry {
  const http = new HttpClient({ sleep: () => Promise.resolve(), timeoutMs: 2_000 })
  opened.push(() => {
    http.close()
  })
  return createRegistry({ http, credentials, now, sleep: () => Promise.resolve() })
}

export function login(host: string, username: string, password: string): CredentialSource {
  return givenCredentials({ registries: [host], username, password: new Secret(password) })
}

export interface Image {
  readonly config: Buffer
  readonly layer: Buffer
  readonly bytes: Buffer
  readonly digest: Digest
}

export function makeImage(name = 'app'): Image {
  const config = Buffer.from(JSON.stringify({ os: 'linux', architecture: 'amd64', name }))
  const layer = Buffer.from(`layer of ${name}`)
  const bytes = manifestBytes({
    config: descriptorOf(config, 'application/vnd.oci.image.config.v1+json'),
    layers: [descriptorOf(layer, 'application/vnd.oci.image.layer.v1.tar')],
  })
  return { config, layer, bytes, digest: digestOf(bytes) }
}

export function manifestBytes(fields: object): Buffer {
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, ...fields }))
}

export function indexBytes(manifests: readonly object[], fields: object = {}): Buffer {
  return Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests, ...fields }),
  )
}

export function descriptorOf(bytes: Uint8Array, mediaType: string): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
}

/** Pushes an image under a tag, by the client under test. */
export async function pushImage(
  registry: Registry,
  repository: Repository,
  image: Image = makeImage(),
  tag = 'v1',
): Promise<void> {
  const blobs = [image.config, image.layer]
  await registry.editTag(repository, tag, () => ({
    bytes: image.bytes,
    mediaType: OCI_MANIFEST,
    blobs,
  }))
}

/** A manifest that refers to the image, different for each name; its config is the image's. */
export function referrerOf(image: Image, name: string, fields: object = {}): Buffer {
  return manifestBytes({
    artifactType: 'application/vnd.example.signature',
    config: descriptorOf(image.config, 'application/vnd.oci.image.config.v1+json'),
    layers: [],
    subject: descriptorOf(image.bytes, OCI_MANIFEST),
    annotations: { name },
    ...fields,
  })
}
