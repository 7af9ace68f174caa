import http from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { messageOf, SealError } from './errors.ts'

export type HttpErrorCode =
  | 'HTTP_UNREACHABLE'
  | 'HTTP_TIMEOUT'
  | 'HTTP_BODY_TOO_LARGE'
  | 'HTTP_BODY_CUT'
  | 'HTTP_ENCODED_BODY'
  | 'HTTP_BAD_REDIRECT'
  | 'HTTP_BAD_URL'

/** A request that got no usable answer. An answer with an error status is not one: callers judge statuses. */
export class HttpError extends SealError<HttpErrorCode> {}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Whether a second attempt is harmless; default: yes, but for POST and PATCH. */
  readonly repeatable?: boolean
  /** Bytes of body accepted; default 4 MiB. */
  readonly maxBytes?: number
  /** Overrides the client's per-attempt limit: time to the headers, and the longest pause within a body. */
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
  readonly sleep: (ms: number) => Promise<void>
  /** Ends every request when aborted. */
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
        if (!Buffer.isBuffer(answer.body)) answer.body.destroy()
        await this.#options.sleep(pause)
      } catch (error) {
        if (last || !isPassing(error) || this.#options.signal?.aborted === true) throw error
        await this.#options.sleep(this.#backoff(tried))
      }
    }
  }

  /** How long to wait before another attempt, or undefined where the answer stands. */
  #pauseAfter(answer: HttpAnswer<unknown>, tried: number): number | undefined {
    if (!RETRIED.has(answer.status)) return undefined
    const asked = Number(answer.headers['retry-after'])
    if (!Number.isFinite(asked)) return this.#backoff(tried)
    return asked * 1000 > this.#options.maxPauseMs ? undefined : asked * 1000
  }

  #backoff(tried: number): number {
    return this.#options.random() * Math.min(this.#options.maxPauseMs, 250 * 2 ** tried)
  }

  async #followingRedirects(request: HttpRequest): Promise<HttpAnswer<Readable>> {
    let current = request
    for (let hops = 0; ; hops++) {
      const answer = await this.#send(current)
      const location = answer.headers['location']
      const follows = REDIRECTS.has(answer.status) && ['GET', 'HEAD'].includes(request.method)
      if (!follows || location === undefined) return answer
      answer.body.destroy()
      if (hops >= MAX_REDIRECTS) throw badRedirect(request, `more than ${MAX_REDIRECTS} redirects`)
      current = redirected(current, location)
    }
  }

  #send(request: HttpRequest): Promise<HttpAnswer<Readable>> {
    const { url, method } = request
    const secure = url.protocol === 'https:'
    if (!secure && url.protocol !== 'http:') {
      throw failed(
        'HTTP_BAD_URL',
        `${redacted(url)} is neither http nor https`,
        'Give an https URL.',
      )
    }
    const started = performance.now()
    const timeoutMs = request.timeoutMs ?? this.#options.timeoutMs
    const observed = (status: number | undefined): void => {
      this.#options.observe?.({
        method,
        url: redacted(url),
        status,
        ms: performance.now() - started,
      })
    }
    return new Promise((resolve, reject) => {
      const sent = (secure ? https : http).request(url, {
        method,
        agent: secure ? this.#httpsAgent : this.#httpAgent,
        headers: {
          'user-agent': this.#options.userAgent,
          'accept-encoding': 'identity',
          ...(request.body === undefined ? {} : { 'content-length': request.body.byteLength }),
          ...request.headers,
        },
        ...(this.#options.signal === undefined ? {} : { signal: this.#options.signal }),
      })
      sent.setTimeout(timeoutMs, () => {
        sent.destroy(
          failed(
            'HTTP_TIMEOUT',
            `${describe(request)} gave no answer within ${timeoutMs / 1000} s`,
            'Try again; if it stays slow, check the service and the network between.',
          ),
        )
      })
      sent.on('error', (error) => {
        observed(undefined)
        reject(error instanceof SealError ? error : unreachable(request, error))
      })
      sent.on('response', (response) => {
        observed(response.statusCode)
        const encoding = response.headers['content-encoding'] ?? 'identity'
        if (encoding !== 'identity') {
          sent.destroy()
          reject(
            failed(
              'HTTP_ENCODED_BODY',
              `${describe(request)} answered in the encoding ${encoding}`,
              UNASKED,
            ),
          )
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
}

/** A URL that may be printed: no user, no password, no query values, no fragment. */
export function redacted(url: URL): string {
  const keys = [...new Set(url.searchParams.keys())].map((key) => `${key}=…`)
  return `${url.protocol}//${url.host}${url.pathname}${keys.length > 0 ? `?${keys.join('&')}` : ''}`
}

/** Reads a stream to its end, refusing more than `maxBytes`. Throws HttpError. */
export async function readAll(stream: Readable, maxBytes: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      if (size > maxBytes) {
        throw failed(
          'HTTP_BODY_TOO_LARGE',
          `${what} answered with more than ${maxBytes} bytes`,
          UNASKED,
        )
      }
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof SealError) throw error
    throw failed(
      'HTTP_BODY_CUT',
      `${what} broke off after ${size} bytes: ${messageOf(error)}`,
      'Try again.',
      error,
    )
  }
  return Buffer.concat(chunks)
}

const UNASKED = 'The service does not keep to its protocol; nothing of the answer was used.'

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
  return failed('HTTP_BAD_REDIRECT', `${describe(request)} answered with ${what}`, UNASKED)
}

function unreachable(request: HttpRequest, cause: Error): HttpError {
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message
  return failed(
    'HTTP_UNREACHABLE',
    `${describe(request)} failed: ${code}`,
    'Check that the address is right and that this machine can reach it.',
    cause,
  )
}

function failed(code: HttpErrorCode, message: string, hint: string, cause?: unknown): HttpError {
  return new HttpError({ kind: 'service', code, message, hint, cause })
}
