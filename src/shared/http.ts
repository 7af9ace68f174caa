import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { unlessAborted } from './deadline.ts'
import { discard, readAll } from './http-body.ts'
import { Connections } from './http-connections.ts'
import { HttpError, httpError, redacted, UNASKED } from './http-error.ts'
import { describe, exchange, givenUp } from './http-exchange.ts'
import { Pace } from './http-pace.ts'
import { backoff, pauseAfter } from './http-pause.ts'
import { refusalOf } from './http-target.ts'

export { readAll } from './http-body.ts'
export { HttpError, type HttpErrorCode, redacted } from './http-error.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Whether a second attempt is harmless; default: yes, but for POST and PATCH. */
  readonly repeatable?: boolean
  /** Statuses after which this request may be repeated, beside 408, 429, 502, 503 and 504. */
  readonly retriedStatuses?: readonly number[]
  /** Bytes of body accepted; default 4 MiB. */
  readonly maxBytes?: number
  /** What kind of service is asked: `perSecond` limits the attempts at each origin by it. */
  readonly service?: string
  /** Overrides the client's limit on one attempt. */
  readonly timeoutMs?: number
}

export interface HttpAnswer<Body> {
  readonly status: number
  /** Lower-case names; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body
  /** Where the answer came from, after redirects. */
  readonly url: URL
}

export interface HttpOptions {
  /** The name in the User-Agent header. */
  readonly userAgent: string
  /**
   * Limits one attempt: this long to connect and for any pause, four times as long to the headers, and within each such time
   * 64 KiB of the body.
   */
  readonly timeoutMs: number
  /** Attempts in all for a repeatable request that met a network failure or 408, 429, 502, 503, 504. */
  readonly attempts: number
  /** The longest single pause between attempts; a Retry-After beyond it ends the attempts. */
  readonly maxPauseMs: number
  readonly random: () => number
  /** Milliseconds since 1970, for a Retry-After that names a time. */
  readonly now: () => number
  /** May end early, by throwing, when `signal` is aborted: what it leaves running keeps the process alive. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Attempts that one origin is sent in a second, at most, by the kind of service; unlimited where there is none. */
  readonly perSecond: Readonly<Record<string, number>>
  /** Ends every request when aborted, and the pauses between attempts: HTTP_ABORTED. */
  readonly signal?: AbortSignal
  /** Told of every attempt that was sent; `url` is redacted. For logs and benchmarks. */
  readonly observe?: (attempt: {
    method: string
    url: string
    status: number | undefined
    ms: number
  }) => void
  /** Default: of its own, without a proxy. The client ends them. */
  readonly connections?: Connections
}

export const HTTP_DEFAULTS: HttpOptions = {
  userAgent: 'seal-image',
  timeoutMs: 30_000,
  attempts: 4,
  maxPauseMs: 20_000,
  random: Math.random,
  now: Date.now,
  perSecond: {},
  sleep: (ms, signal) => setTimeout(ms, undefined, signal && { signal }),
}

const MAX_BYTES = 4 * 1024 * 1024
const MAX_REDIRECTS = 5
const RETRIED = new Set([408, 429, 502, 503, 504])
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization'])

/**
 * The one way this product speaks HTTP: kept-alive connections, a limit on time and bytes, bounded retries with full
 * jitter that honour Retry-After, no credentials across origins, no downgrade from https, no encoded bodies.
 */
export class HttpClient {
  readonly #options: HttpOptions
  readonly #connections: Connections
  readonly #pace: Pace
  /** Counts the calls of `close`. */
  #closed = 0

  constructor(options: Partial<HttpOptions> = {}) {
    this.#options = { ...HTTP_DEFAULTS, ...options }
    this.#connections = this.#options.connections ?? new Connections()
    this.#pace = new Pace({ now: () => performance.now(), sleep: (ms) => this.#sleep(ms) })
  }

  /** The whole answer, its body read within `maxBytes`. Throws HttpError. */
  async request(request: HttpRequest): Promise<HttpAnswer<Buffer>> {
    return this.#withRetries(request, async () => {
      const answer = await this.#followingRedirects(request)
      const body = await readAll(answer.body, request.maxBytes ?? MAX_BYTES, describe(request))
      return { ...answer, body }
    })
  }

  /** The answer with its body as a stream, for bodies too large to hold. The caller must read or destroy it. */
  async stream(request: HttpRequest): Promise<HttpAnswer<Readable>> {
    return this.#withRetries(request, () => this.#followingRedirects(request))
  }

  /**
   * Opens connections for requests that are about to go out together. Costs nobody time; what fails is tried again when it is needed.
   */
  openAhead(url: URL, connections: number): void {
    if (this.#options.signal?.aborted !== true) this.#connections.open(url, connections)
  }

  /** Ends every connection, so that the process can end: what is under way fails, and is not tried again. */
  close(): void {
    this.#closed++
    this.#connections.close()
  }

  async #withRetries<Body extends Buffer | Readable>(
    request: HttpRequest,
    attempt: () => Promise<HttpAnswer<Body>>,
  ): Promise<HttpAnswer<Body>> {
    const repeatable = request.repeatable ?? !['POST', 'PATCH'].includes(request.method)
    const closedBefore = this.#closed
    for (let tried = 1; ; tried++) {
      const isLast = (): boolean =>
        !repeatable || tried >= this.#options.attempts || this.#closed !== closedBefore
      try {
        const answer = await attempt()
        const pause = this.#pauseAfter(request, answer, tried)
        if (pause === undefined || isLast()) return answer
        if (!Buffer.isBuffer(answer.body)) await discard(answer.body)
        await this.#pause(request, pause)
      } catch (error) {
        if (isLast() || !isPassing(error)) throw error
        await this.#pause(request, backoff(tried, this.#options))
      }
    }
  }

  /** How long to wait before another attempt, or undefined where the answer stands. */
  #pauseAfter(
    { retriedStatuses = [] }: HttpRequest,
    answer: HttpAnswer<unknown>,
    tried: number,
  ): number | undefined {
    const { status } = answer
    if (!RETRIED.has(status) && !retriedStatuses.includes(status)) return undefined
    return pauseAfter(answer.headers['retry-after'], tried, this.#options)
  }

  async #sleep(ms: number): Promise<void> {
    const { signal, sleep } = this.#options
    if (signal === undefined) return sleep(ms)
    await unlessAborted(sleep(ms, signal), signal)
  }

  async #pause(request: HttpRequest, ms: number): Promise<void> {
    await this.#sleep(ms).catch((cause: unknown) => {
      throw givenUp(request, cause)
    })
  }

  /** Waits until the service may be sent one more. */
  async #turn(request: HttpRequest): Promise<void> {
    const { service = '', url } = request
    const perSecond = this.#options.perSecond[service]
    if (perSecond === undefined) return
    await this.#pace.turn(`${service} ${url.origin}`, perSecond).catch((cause: unknown) => {
      throw givenUp(request, cause)
    })
  }

  async #followingRedirects(request: HttpRequest): Promise<HttpAnswer<Readable>> {
    let current = request
    for (let hops = 0; ; hops++) {
      const answer = await this.#send(current)
      const location = answer.headers['location']
      const follows = REDIRECTS.has(answer.status) && ['GET', 'HEAD'].includes(request.method)
      if (!follows || location === undefined) return answer
      await discard(answer.body)
      if (hops >= MAX_REDIRECTS) throw badRedirect(request, `more than ${MAX_REDIRECTS} redirects`)
      current = redirected(current, location)
    }
  }

  async #send(request: HttpRequest): Promise<HttpAnswer<Readable>> {
    const { url } = request
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw httpError(
        'HTTP_BAD_URL',
        `${redacted(url)} is neither http nor https`,
        'Give an https URL.',
      )
    }
    await this.#turn(request)
    return exchange(request, {
      agent: this.#connections.agentFor(url),
      timeoutMs: request.timeoutMs ?? this.#options.timeoutMs,
      userAgent: this.#options.userAgent,
      signal: this.#options.signal,
      observe: this.#options.observe,
    })
  }
}

function redirected(request: HttpRequest, location: string): HttpRequest {
  const url = URL.parse(location, request.url.href)
  if (url === null) throw badRedirect(request, 'a location that is no URL')
  if (url.origin === request.url.origin && url.username + url.password === '') {
    return { ...request, url }
  }
  const isDowngrade = request.url.protocol === 'https:' && url.protocol !== 'https:'
  const why = isDowngrade ? 'it leaves https' : refusalOf(url, request.url)
  if (why !== undefined) throw badRedirect(request, `a redirect to ${redacted(url)}: ${why}`)
  const kept = Object.entries(request.headers ?? {}).filter(
    ([name]) => !CREDENTIAL_HEADERS.has(name.toLowerCase()),
  )
  return { ...request, url, headers: Object.fromEntries(kept) }
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof HttpError &&
    ['HTTP_UNREACHABLE', 'HTTP_TIMEOUT', 'HTTP_BODY_CUT'].includes(error.code)
  )
}

function badRedirect(request: HttpRequest, what: string): HttpError {
  return httpError('HTTP_BAD_REDIRECT', `${describe(request)} answered with ${what}`, UNASKED)
}
