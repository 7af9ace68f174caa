import { Readable } from 'node:stream'
import {
  type HttpAnswer,
  type HttpClient,
  HttpError,
  type HttpRequest,
  readAll,
  redacted,
} from '../shared/http.ts'
import { refusalOf } from '../shared/http-target.ts'
import { printable } from '../shared/log.ts'
import type { Action } from './action.ts'
import { type Authorization, Authorizer } from './auth.ts'
import type { CredentialSource } from './credentials.ts'
import { OciError } from './oci-error.ts'
import type { Repository } from './reference.ts'
import { apiRootOf, endpointOf } from './registry-address.ts'
import { MAX_ERROR_BYTES, refusal } from './registry-refusal.ts'

export interface TransportOptions {
  readonly http: HttpClient
  readonly credentials: CredentialSource
}

/** One request of a registry, within one repository. */
export interface Exchange extends Pick<HttpRequest, 'method' | 'headers' | 'body' | 'maxBytes'> {
  readonly repository: Repository
  readonly action: Action
  /** What follows the repository's name (`manifests/latest`), or a URL that `locate` gave. */
  readonly target: string | URL
  /** Statuses the caller understands; any other is thrown. */
  readonly expects: readonly number[]
  /** Whether a refused token may be replaced; default true. */
  readonly renews?: boolean
}

type Answer = HttpAnswer<Buffer> | HttpAnswer<Readable>

/**
 * Speaks to registries with the right address, scheme and authorization. A URL on another origin than the registry's API is
 * never shown a credential, nor is its challenge answered.
 */
export class Transport {
  readonly #http: HttpClient
  readonly #authorizer: Authorizer

  constructor(options: TransportOptions) {
    const { http, credentials } = options
    this.#http = http
    this.#authorizer = new Authorizer({ http, credentials })
  }

  /** The whole answer. Throws OciError for a status that is not expected, HttpError where there is no answer. */
  async request(exchange: Exchange): Promise<HttpAnswer<Buffer>> {
    return this.#authorized(exchange, (request) => this.#http.request(request))
  }

  /** The answer with its body as a stream, which the caller must read or destroy. */
  async stream(exchange: Exchange): Promise<HttpAnswer<Readable>> {
    return this.#authorized(exchange, (request) => this.#http.stream(request))
  }

  openAhead({ registry }: Repository, connections: number): void {
    this.#http.openAhead(apiRootOf(registry), connections)
  }

  /** The URL behind a Location or Link of this registry. Throws OciError where it must not be followed. */
  locate(repository: Repository, location: string | undefined, base: URL): URL {
    const root = apiRootOf(repository.registry)
    const url = location === undefined ? null : URL.parse(location, base.href)
    if (url === null) throw misbehaved(base, 'names no place to continue at')
    const sameOrigin = url.origin === root.origin && url.username === '' && url.password === ''
    const why = sameOrigin ? undefined : refusalOf(url, root)
    if (why === undefined) return url
    throw misbehaved(base, `wants to continue at ${printable(redacted(url))}: ${why}`)
  }

  async #authorized<Got extends Answer>(
    exchange: Exchange,
    send: (request: HttpRequest) => Promise<Got>,
  ): Promise<Got> {
    const { repository, action, target } = exchange
    const root = apiRootOf(repository.registry)
    const url = typeof target === 'string' ? endpointOf(root, repository, target) : target
    const ours = url.origin === root.origin
    let shown = ours ? await this.#authorizer.known(root, repository, action) : undefined
    let answer = await send(requestOf(exchange, url, shown))
    // After a redirect the 401 may be another host's, which is owed no answer.
    const challenge =
      answer.url.origin === root.origin ? answer.headers['www-authenticate'] : undefined
    if (answer.status === 401 && challenge !== undefined && exchange.renews !== false) {
      await bodyOf(answer)
      const asked = { challenge, rejected: shown }
      const fresh = await this.#authorizer.answer(root, repository, action, asked)
      if (fresh !== undefined) {
        shown = fresh
        answer = await send(requestOf(exchange, url, fresh))
      }
    }
    if (exchange.expects.includes(answer.status)) return answer
    const whole = { ...answer, body: await bodyOf(answer) }
    const { method } = exchange
    const identified = shown?.identified ?? false
    throw refusal({ method, repository, action, answer: whole, identified })
  }
}

function requestOf(exchange: Exchange, url: URL, shown: Authorization | undefined): HttpRequest {
  const { method, headers, body, maxBytes } = exchange
  return {
    method,
    url,
    service: 'registry',
    headers: {
      ...headers,
      ...(shown === undefined ? {} : { authorization: shown.header.reveal() }),
    },
    ...(body === undefined ? {} : { body }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    // Uploads are named by their digest and tags written on a condition: nothing here is harmed by a second attempt.
    repeatable: true,
  }
}

/** What an error answer holds, read to its end so that the connection can serve again; nothing where there is too much. */
async function bodyOf(answer: Answer): Promise<Buffer> {
  if (Buffer.isBuffer(answer.body)) return answer.body
  try {
    return await readAll(answer.body, MAX_ERROR_BYTES, redacted(answer.url))
  } catch (error) {
    if (error instanceof HttpError) return Buffer.alloc(0)
    throw error
  }
}

/** An answer within the protocol's letter that must not be acted upon. */
export function misbehaved(url: URL, what: string): OciError {
  return new OciError({
    kind: 'service',
    code: 'REGISTRY_MISBEHAVED',
    message: `${printable(redacted(url))} ${what}`,
    hint: 'The registry, or a proxy before it, does not keep to the distribution specification; its operator must mend it.',
  })
}
