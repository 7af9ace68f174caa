import type { RegistryStore } from '../../../../src/embedded/registry/index.ts'
import {
  createRegistryHandler,
  type RegistryHandlerOptions,
} from '../../../../src/embedded/registry/index.ts'
import { startService } from '../../../../src/embedded/service.ts'
import { type Digest, digestOf } from '../../../../src/oci/digest.ts'

export const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
export const INDEX = 'application/vnd.oci.image.index.v1+json'
export const CONFIG = 'application/vnd.oci.image.config.v1+json'

/** The registry over HTTP, and a short way to ask it. */
export interface ServedRegistry {
  readonly url: string
  readonly store: RegistryStore
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<Response>
  readonly close: () => Promise<void>
}

interface AskOptions {
  readonly headers?: Record<string, string>
  readonly body?: Uint8Array | string
}

export async function serve(
  options: Partial<RegistryHandlerOptions> = {},
): Promise<ServedRegistry> {
  let url = ''
  const handler = createRegistryHandler({
    baseUrl: () => url,
    now: () => new Date('2026-03-04T05:06:07Z'),
    ...options,
  })
  const service = await startService('registry', handler, [])
  url = service.url
  return {
    url,
    store: handler.store,
    ask: (method, path, { headers = {}, body } = {}) =>
      fetch(new URL(path, url), {
        method,
        headers,
        ...(body === undefined ? {} : { body: Buffer.from(body) }),
      }),
    close: () => service.close(),
  }
}

/** The code of an error answer in the specification's form. */
export async function codeOf(answer: Response): Promise<string | undefined> {
  const document = (await answer.json()) as { errors: { code: string }[] }
  return document.errors[0]?.code
}

/** Uploads a blob in one request. */
export async function pushBlob(
  { ask }: ServedRegistry,
  name: string,
  text: string,
): Promise<{ digest: Digest; size: number; mediaType: string }> {
  const body = Buffer.from(text)
  const digest = digestOf(body)
  const answer = await ask('POST', `/v2/${name}/blobs/uploads/?digest=${digest}`, { body })
  if (answer.status !== 201) throw new Error(`the blob was refused: ${answer.status}`)
  return { digest, size: body.byteLength, mediaType: 'application/octet-stream' }
}

/** A manifest whose one blob, its config, is in the repository. */
export async function imageIn(
  registry: ServedRegistry,
  name: string,
  extra: object = {},
): Promise<string> {
  const config = { ...(await pushBlob(registry, name, '{}')), mediaType: CONFIG }
  return JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, config, layers: [], ...extra })
}

interface PutOptions {
  /** Default: its digest. */
  readonly reference?: string
  readonly headers?: Record<string, string>
  readonly mediaType?: string
}

/** Puts a manifest under a tag or its digest. */
export async function putManifest(
  { ask }: ServedRegistry,
  name: string,
  manifest: string,
  options: PutOptions = {},
): Promise<Response> {
  const reference = options.reference ?? digestOf(Buffer.from(manifest))
  return ask('PUT', `/v2/${name}/manifests/${reference}`, {
    headers: { 'content-type': options.mediaType ?? MANIFEST, ...options.headers },
    body: manifest,
  })
}
