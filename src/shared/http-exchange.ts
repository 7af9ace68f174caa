import http from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { messageOf, SealError } from './errors.ts'
import type { HttpAnswer, HttpOptions, HttpRequest } from './http.ts'
import { HttpError, httpError, redacted, UNASKED } from './http-error.ts'
import { giveBackReads } from './http-reads.ts'
import { printable } from './log.ts'

export interface ExchangeOptions extends Pick<HttpOptions, 'userAgent' | 'timeoutMs'> {
  readonly agent: http.Agent
  readonly signal: AbortSignal | undefined
  readonly observe: HttpOptions['observe'] | undefined
}

/** To the headers, in times of `timeoutMs`: informational answers (1xx) may not go on for ever. */
const PATIENCE = 4
/** Bytes of a body in each `timeoutMs`: less is no download, it holds us up. */
const MIN_BYTES_PER_TIMEOUT = 64 * 1024

/**
 * One request and its answer, bounded in time; the body comes as a stream that fails where it dawdles. Whatever becomes of the
 * connection, the promise settles: one that never did would end the process as if all were done. Throws HttpError.
 */
export function exchange(
  request: HttpRequest,
  options: ExchangeOptions,
): Promise<HttpAnswer<Readable>> {
  const { timeoutMs, signal } = options
  const observed = observer(request, options)
  return new Promise((resolve, reject) => {
    const sent = start(request, options)
    const patience = setTimeout(() => {
      sent.destroy(tooSlow(request, PATIENCE * timeoutMs, false))
    }, PATIENCE * timeoutMs)
    let answered: http.IncomingMessage | undefined
    const failed = (error: Error): void => {
      clearTimeout(patience)
      observed(undefined)
      if (signal?.aborted === true) reject(givenUp(request, error))
      else reject(error instanceof SealError ? error : unreachable(request, error))
    }
    sent.on('timeout', () => {
      if (answered === undefined) sent.destroy(tooSlow(request, timeoutMs, false))
      else if (isWaiting(answered)) answered.destroy(tooSlow(request, timeoutMs, true))
    })
    sent.on('error', failed)
    // Node closes an upgraded connection (101) without a word when nobody listens for it.
    sent.on('close', () => {
      if (answered === undefined) failed(new Error('the connection was closed without an answer'))
    })
    sent.on('response', (response) => {
      answered = response
      clearTimeout(patience)
      observed(response.statusCode)
      const encoding = response.headers['content-encoding'] ?? 'identity'
      if (encoding !== 'identity') {
        sent.destroy()
        reject(encoded(request, encoding))
        return
      }
      refuseDawdling(response, request, timeoutMs)
      giveBackReads(response)
      resolve({
        status: response.statusCode ?? 0,
        headers: flat(response.headers),
        body: response,
        url: request.url,
      })
    })
    sent.end(request.body)
  })
}

function start(
  { url, method, body, headers }: HttpRequest,
  { agent, timeoutMs, userAgent, signal }: ExchangeOptions,
): http.ClientRequest {
  return (url.protocol === 'https:' ? https : http).request(url, {
    method,
    agent,
    // As an option, and not by setTimeout(), it bounds connecting too.
    timeout: timeoutMs,
    headers: {
      'user-agent': userAgent,
      'accept-encoding': 'identity',
      ...(body === undefined ? {} : { 'content-length': body.byteLength }),
      ...headers,
    },
    ...(signal === undefined ? {} : { signal }),
  })
}

/** Ends a body of which too little comes while we wait for more; a body that waits for us may take its time. */
function refuseDawdling(
  response: http.IncomingMessage,
  request: HttpRequest,
  timeoutMs: number,
): void {
  const { socket } = response
  let seen = socket.bytesRead
  let wasWaiting = false
  const timer = setInterval(() => {
    const read = socket.bytesRead - seen
    seen = socket.bytesRead
    const waits = isWaiting(response)
    if (wasWaiting && waits && !response.complete && read < MIN_BYTES_PER_TIMEOUT) {
      response.destroy(tooSlow(request, timeoutMs, true))
    }
    wasWaiting = waits
  }, timeoutMs)
  timer.unref()
  response.once('close', () => {
    clearInterval(timer)
  })
}

/** Whether we would take more than there is: a full buffer waits for its reader, and its connection stands still. */
function isWaiting(response: http.IncomingMessage): boolean {
  return response.readableLength < response.readableHighWaterMark
}

/** Tells `observe` of one attempt, at the first call. */
function observer(
  { method, url }: HttpRequest,
  { observe }: ExchangeOptions,
): (status: number | undefined) => void {
  const started = performance.now()
  let told = false
  return (status) => {
    if (told) return
    told = true
    observe?.({ method, url: redacted(url), status, ms: performance.now() - started })
  }
}

function flat(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

export function describe(request: HttpRequest): string {
  return `${request.method} ${redacted(request.url)}`
}

function encoded(request: HttpRequest, encoding: string): HttpError {
  const what = `${describe(request)} answered in the encoding ${printable(encoding)}`
  return httpError('HTTP_ENCODED_BODY', what, UNASKED)
}

function tooSlow(request: HttpRequest, timeoutMs: number, begun: boolean): HttpError {
  const what = begun ? 'dawdled within its answer for' : 'gave no answer within'
  return httpError(
    'HTTP_TIMEOUT',
    `${describe(request)} ${what} ${timeoutMs / 1000} s`,
    'Try again; if it stays slow, check the service and the network between.',
  )
}

export function givenUp(request: HttpRequest, cause?: unknown): HttpError {
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
