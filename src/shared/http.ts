import http from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { messageOf, SealError } from './errors.ts'
import { discard, readAll } from './http-body.ts'
import { HttpError, httpError, redacted, UNASKED } from './http-error.ts'
import { backoff, pauseAfter } from './http-pause.ts'
import { printable } from './log.ts'

export { readAll } from './http-body.ts'
export { HttpError, type HttpErrorCode, redacted } from './http-error.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Whether a second attempt is harmless; default: yes, but for POST and PATCH. */
  readonly repeatable?: boolean
  /** Bytes of body accepted; default 4 MiB. */
  readonly maxBytes?: number
  /** Overrides the client's per-attempt limit: time to connect, time to the headers, and the longest pause within a body. */
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
  readonly timeoutMs: number
  /** Attempts in all for a repeatable request that met a network failure or 408, 429, 502, 503, 504. */
  readonly attempts: number
  /** The longest single pause between attempts; a Retry-After beyond it ends the attempts. */
  readonly maxPauseMs: number
  readonly random: () => number
  /** Milliseconds since 1970, for a Retry-After that names a time. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  /** Ends every request when aborted, and the pauses between attempts: HTTP_ABORTED. */
  readonly signal?: AbortSignal
  /** Told of every attempt that was sent; `url` is redacted. For logs and benchmarks. */
  readonly observe?: (attempt: {
    method: string
    url: string
    status: number | undefined
    ms: number
  }) => void
  /** Proxy settings (HTTP_PROXY, HTTPS_PROXY, NO_PROXY), as the environment spells them. */
  readonly proxyEnv?: Readonly<Record<string, string>>
}

export const HTTP_DEFAULTS: HttpOptions = {
  userAgent: 'seal-image',
  timeoutMs: 30_000,
  attempts: 4,
  maxPauseMs: 20_000,
  random: Math.random,
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
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
  readonly #httpAgent: http.Agent
  readonly #httpsAgent: https.Agent

  constructor(options: Partial<HttpOptions> = {}) {
    this.#options = { ...HTTP_DEFAULTS, ...options }
    const agent = {
      keepAlive: true,
      maxSockets: 16,
      ...(this.#options.proxyEnv === undefined ? {} : { proxyEnv: this.#options.proxyEnv }),
    }
    this.#httpAgent = new http.Agent(agent)
    this.#httpsAgent = new https.Agent(agent)
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

  /** Ends idle connections, so that the process can end. */
  close(): void {
    this.#httpAgent.destroy()
    this.#httpsAgent.destroy()
  }

  async #withRetries<Body extends Buffer | Readable>(
    request: HttpRequest,
    attempt: () => Promise<HttpAnswer<Body>>,
  ): Promise<HttpAnswer<Body>> {
    const repeatable = request.repeatable ?? !['POST', 'PATCH'].includes(request.method)
    for (let tried = 1; ; tried++) {
      const last = !repeatable || tried >= this.#options.attempts
      try {
        const answer = await attempt()
        const pause = this.#pauseAfter(answer, tried)
        if (last || pause === undefined) return answer
        if (!Buffer.isBuffer(answer.body)) await discard(answer.body)
        await this.#pause(request, pause)
      } catch (error) {
        if (last || !isPassing(error)) throw error
        await this.#pause(request, backoff(tried, this.#options))
      }
    }
  }

  /** How long to wait before another attempt, or undefined where the answer stands. */
  #pauseAfter(answer: HttpAnswer<unknown>, tried: number): number | undefined {
    if (!RETRIED.has(answer.status)) return undefined
    return pauseAfter(answer.headers['retry-after'], tried, this.#options)
  }

  async #pause(request: HttpRequest, ms: number): Promise<void> {
    const { signal, sleep } = this.#options
    if (signal === undefined) return sleep(ms)
    const aborted = Promise.withResolvers<undefined>()
    const wake = (): void => {
      aborted.resolve(undefined)
    }
    signal.addEventListener('abort', wake, { once: true })
    if (!signal.aborted) await Promise.race([sleep(ms), aborted.promise])
    signal.removeEventListener('abort', wake)
    if (signal.aborted) throw givenUp(request)
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

  #send(request: HttpRequest): Promise<HttpAnswer<Readable>> {
    const { url, method } = request
    const secure = url.protocol === 'https:'
    if (!secure && url.protocol !== 'http:') {
      throw httpError(
        'HTTP_BAD_URL',
        `${redacted(url)} is neither http nor https`,
        'Give an https URL.',
      )
    }
    const timeoutMs = request.timeoutMs ?? this.#options.timeoutMs
    const { signal } = this.#options
    const observed = this.#observer(request)
    return new Promise((resolve, reject) => {
      const sent = (secure ? https : http).request(url, {
        method,
        agent: secure ? this.#httpsAgent : this.#httpAgent,
        // As an option, and not by setTimeout(), it bounds connecting too.
        timeout: timeoutMs,
        headers: {
          'user-agent': this.#options.userAgent,
          'accept-encoding': 'identity',
          ...(request.body === undefined ? {} : { 'content-length': request.body.byteLength }),
          ...request.headers,
        },
        ...(signal === undefined ? {} : { signal }),
      })
      let answered: http.IncomingMessage | undefined
      sent.on('timeout', () => {
        ;(answered ?? sent).destroy(tooSlow(request, timeoutMs, answered !== undefined))
      })
      sent.on('error', (error) => {
        observed(undefined)
        if (signal?.aborted === true) reject(givenUp(request, error))
        else reject(error instanceof SealError ? error : unreachable(request, error))
      })
      sent.on('response', (response) => {
        answered = response
        observed(response.statusCode)
        const encoding = response.headers['content-encoding'] ?? 'identity'
        if (encoding !== 'identity') {
          sent.destroy()
          reject(encoded(request, encoding))
          return
        }
        resolve({
          status: response.statusCode ?? 0,
          headers: flat(response.headers),
          body: response,
          url,
        })
      })
      sent.end(request.body)
    })
  }

  /** Tells `observe` of one attempt, at the first call. */
  #observer({ method, url }: HttpRequest): (status: number | undefined) => void {
    const started = performance.now()
    let told = false
    return (status) => {
      if (told) return
      told = true
      const ms = performance.now() - started
      this.#options.observe?.({ method, url: redacted(url), status, ms })
    }
  }
}

function redirected(request: HttpRequest, location: string): HttpRequest {
  const url = URL.parse(location, request.url.href)
  if (url === null) throw badRedirect(request, 'a location that is no URL')
  if (request.url.protocol === 'https:' && url.protocol !== 'https:') {
    throw badRedirect(request, `a redirect from https to ${url.protocol}//${url.host}`)
  }
  if (url.origin === request.url.origin) return { ...request, url }
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

function flat(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

function describe(request: HttpRequest): string {
  return `${request.method} ${redacted(request.url)}`
}

function badRedirect(request: HttpRequest, what: string): HttpError {
  return httpError('HTTP_BAD_REDIRECT', `${describe(request)} answered with ${what}`, UNASKED)
}

function encoded(request: HttpRequest, encoding: string): HttpError {
  const what = `${describe(request)} answered in the encoding ${printable(encoding)}`
  return httpError('HTTP_ENCODED_BODY', what, UNASKED)
}

function tooSlow(request: HttpRequest, timeoutMs: number, begun: boolean): HttpError {
  const what = begun ? 'paused within its answer for' : 'gave no answer within'
  return httpError(
    'HTTP_TIMEOUT',
    `${describe(request)} ${what} ${timeoutMs / 1000} s`,
    'Try again; if it stays slow, check the service and the network between.',
  )
}

function givenUp(request: HttpRequest, cause?: unknown): HttpError {
  const what = `${describe(request)} was given up, since this run was ended`
  return httpError('HTTP_ABORTED', what, 'Run it again; nothing more was asked.', cause)
}

function unreachable(request: HttpRequest, cause: Error): HttpError {
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : messageOf(cause)
  return httpError(
    'HTTP_UNREACHABLE',
    `${describe(request)} failed: ${code}`,
    'Check that the address is right and that this machine can reach it.',
    cause,
  )
}
