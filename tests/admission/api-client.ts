import { Agent, request } from 'node:https'
import { asArray, asObject, asString, parseJson } from '../../src/shared/json.ts'

/** Where an API server is, and how it is spoken to with every right. */
export interface ApiEndpoint {
  /** `https://127.0.0.1:PORT` */
  readonly url: string
  /** PEM. */
  readonly ca: string
  readonly token: string
}

/** Any Kubernetes object. */
export type KubernetesObject = Readonly<Record<string, unknown>>

/** What an API server says to a request. */
export interface ApiAnswer {
  readonly status: number
  readonly body: KubernetesObject
  /** The texts of the Warning headers: what kubectl prints as `Warning: …`. */
  readonly warnings: readonly string[]
}

/** What became of an object that was sent in. */
export type Admission =
  | {
      readonly admitted: true
      readonly object: KubernetesObject
      readonly warnings: readonly string[]
    }
  | {
      readonly admitted: false
      /** Why, as the user reads it. */
      readonly message: string
      readonly warnings: readonly string[]
    }

export interface CreateOptions {
  /** Judged, and not stored. */
  readonly dryRun?: boolean
  /** Refused where it has a field that its kind has not. */
  readonly strict?: boolean
}

/** An API server's client with the few verbs that the tests need. */
export interface ApiClient {
  /** Server-side apply of an object of any kind that the server knows. */
  apply(object: KubernetesObject): Promise<Admission>
  /** As `kubectl create`; generateName is understood. */
  create(object: KubernetesObject, options?: CreateOptions): Promise<Admission>
  /** Replaces what is at a path: an object, or a part of one (a subresource). */
  replace(path: string, object: KubernetesObject): Promise<Admission>
  /** Any YAML, unread, to a path of the server. */
  post(path: string, yaml: string): Promise<ApiAnswer>
  get(path: string): Promise<ApiAnswer>
  /** The items of a list. Throws where it is not answered with 200. */
  list(path: string): Promise<readonly KubernetesObject[]>
  delete(path: string): Promise<ApiAnswer>
  close(): void
}

const MAX_ANSWER_BYTES = 64 * 1024 * 1024
const FIELD_MANAGER = 'seal-image-tests'

export function createApiClient(endpoint: ApiEndpoint): ApiClient {
  const agent = new Agent({ ca: endpoint.ca, keepAlive: true })
  const send = (
    method: string,
    path: string,
    body?: string,
    contentType?: string,
  ): Promise<ApiAnswer> => exchange({ endpoint, agent, method, path, body, contentType })
  const resources = new Map<string, Promise<readonly KubernetesObject[]>>()
  const get = (path: string): Promise<ApiAnswer> => send('GET', path)

  /** The path of the collection that the object belongs to, by what the server says of the object's kind. */
  const collectionOf = async (object: KubernetesObject): Promise<string> => {
    const version = asString(object['apiVersion'], 'apiVersion')
    const base = version.includes('/') ? `/apis/${version}` : `/api/${version}`
    const listed = resources.get(base) ?? resourcesAt(base)
    resources.set(base, listed)
    const found = (await listed).find(
      ({ kind, name }) => kind === object['kind'] && !String(name).includes('/'),
    )
    if (found === undefined) {
      // What is defined later is asked for again.
      resources.delete(base)
      throw new Error(`the API server knows no ${version} ${String(object['kind'])}`)
    }
    const namespace = namespaceOf(object) ?? 'default'
    const within = found['namespaced'] === true ? `/namespaces/${namespace}` : ''
    return `${base}${within}/${asString(found['name'], 'name')}`
  }
  const resourcesAt = async (base: string): Promise<readonly KubernetesObject[]> => {
    const { status, body } = await get(base)
    return status === 200 ? objectsIn(body['resources']) : []
  }

  return {
    async apply(object) {
      const { name } = asObject(object['metadata'], 'metadata')
      const path = `${await collectionOf(object)}/${asString(name, 'name')}`
      const query = `fieldManager=${FIELD_MANAGER}&force=true`
      const type = 'application/apply-patch+yaml'
      return admissionOf(await send('PATCH', `${path}?${query}`, JSON.stringify(object), type))
    },
    async create(object, { dryRun = false, strict = false } = {}) {
      const query = [
        ...(dryRun ? ['dryRun=All'] : []),
        ...(strict ? ['fieldValidation=Strict'] : []),
      ]
      const path = `${await collectionOf(object)}?${query.join('&')}`
      return admissionOf(await send('POST', path, JSON.stringify(object), 'application/json'))
    },
    async replace(path, object) {
      return admissionOf(await send('PUT', path, JSON.stringify(object), 'application/json'))
    },
    post: (path, yaml) => send('POST', path, yaml, 'application/yaml'),
    get,
    async list(path) {
      const { status, body } = await get(path)
      if (status !== 200) throw new Error(`GET ${path}: ${status} ${messageIn(body)}`)
      return objectsIn(body['items'])
    },
    delete: (path) => send('DELETE', path),
    close() {
      agent.destroy()
    },
  }
}

/** The object in the answer, or why it was refused. Throws where the server itself failed. */
function admissionOf({ status, body, warnings }: ApiAnswer): Admission {
  if (status === 200 || status === 201) return { admitted: true, object: body, warnings }
  return { admitted: false, message: messageIn(body), warnings }
}

function messageIn(body: KubernetesObject): string {
  const { message } = body
  return typeof message === 'string' ? message : JSON.stringify(body)
}

function namespaceOf(object: KubernetesObject): string | undefined {
  const { namespace } = asObject(object['metadata'], 'metadata')
  return typeof namespace === 'string' ? namespace : undefined
}

function objectsIn(value: unknown): readonly KubernetesObject[] {
  return asArray(value ?? [], 'a list').map((item) => asObject(item, 'an item'))
}

interface Exchange {
  readonly endpoint: ApiEndpoint
  readonly agent: Agent
  readonly method: string
  readonly path: string
  readonly body: string | undefined
  readonly contentType: string | undefined
}

async function exchange({ endpoint, agent, method, path, ...sent }: Exchange): Promise<ApiAnswer> {
  const { body, contentType } = sent
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${endpoint.token}`,
      accept: 'application/json',
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    }
    const outgoing = request(new URL(path, endpoint.url), { agent, method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => {
        const status = answer.statusCode ?? 0
        const warnings = warningsIn(answer.headersDistinct['warning'] ?? [])
        resolve({ status, body: bodyOf(Buffer.concat(chunks)), warnings })
      })
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}

/** Health checks answer in plain text. */
function bodyOf(bytes: Buffer): KubernetesObject {
  if (bytes.at(0) !== '{'.charCodeAt(0)) return { message: bytes.toString() }
  const what = 'the API server’s answer'
  return asObject(parseJson(bytes, what, { maxBytes: MAX_ANSWER_BYTES }), what)
}

/** RFC 9111's predecessor, RFC 7234 §5.5: `299 - "text"`, with quotes and backslashes escaped. */
function warningsIn(headers: readonly string[]): readonly string[] {
  return headers.flatMap((header) =>
    [...header.matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) =>
      text.replaceAll(/\\(.)/g, '$1'),
    ),
  )
}
