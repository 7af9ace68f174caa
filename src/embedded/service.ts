import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf } from '../shared/errors.ts'
import { createFaultPlan } from './fault.ts'
import type { EmbeddedService, Fault, RecordedRequest } from './contract.ts'

export interface ServiceRequest {
  readonly method: string
  readonly url: URL
  /** Lower-case names; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export interface ServiceAnswer {
  readonly status: number
  /** `content-length` is added unless it stands here, as an answer to HEAD wants it. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

/** What a service does with a request. Whatever it throws is answered with status 500. */
export type ServiceHandler = (request: ServiceRequest) => Promise<ServiceAnswer>

/** One HTTP server on a free port of 127.0.0.1. */
export interface Service {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  misbehave(fault: Fault): void
  behave(): void
  /** Ends the server and every connection, delayed answers included. */
  close(): Promise<void>
}

/** Where every arriving request is written down, in order; the status follows once it is answered. */
export type RequestRecord = { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] }[]

const MAX_REQUEST_BYTES = 1024 * 1024 * 1024
const WITHOUT_BODY = new Set([204, 304])

/** Starts a service; rejects where no port can be had. */
export async function startService(
  service: EmbeddedService,
  handler: ServiceHandler,
  requests: RequestRecord,
): Promise<Service> {
  const faults = createFaultPlan()
  const closing = new AbortController()
  const server = createServer((incoming, outgoing) => {
    const method = incoming.method ?? 'GET'
    const path = incoming.url ?? '/'
    const recorded: RequestRecord[number] = { service, method, path, status: undefined }
    requests.push(recorded)
    const exchange = {
      incoming,
      outgoing,
      fault: faults.next(method, path) ?? {},
      closing: closing.signal,
    }
    serve(exchange, handler).then(
      (status) => (recorded.status = status),
      () => outgoing.destroy(),
    )
  })
  const port = await listenOn(server)
  return {
    url: `http://127.0.0.1:${port}`,
    misbehave: (fault) => {
      faults.add(fault)
    },
    behave: () => {
      faults.clear()
    },
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

async function listenOn(server: Server): Promise<number> {
  // Longer than any pause between two requests of a client, which else may write to a connection that just ends.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

interface Exchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly fault: Fault
  readonly closing: AbortSignal
}

/** Answers one request as its fault demands. Returns the status sent, or undefined for a dropped connection. */
async function serve(exchange: Exchange, handler: ServiceHandler): Promise<number | undefined> {
  const { incoming, outgoing, fault, closing } = exchange
  if (fault.dropRequest === true) {
    outgoing.destroy()
    return undefined
  }
  const request = await readRequest(incoming)
  const answer = await answerTo(request, fault, handler)
  if (fault.delayMs !== undefined) await sleep(fault.delayMs, undefined, { signal: closing })
  if (fault.dropResponse === true) {
    outgoing.destroy()
    return undefined
  }
  await send(outgoing, answer, fault.cutAfterBytes)
  return answer.status
}

async function readRequest(incoming: IncomingMessage): Promise<ServiceRequest | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MAX_REQUEST_BYTES) return undefined
    chunks.push(chunk)
  }
  const url = URL.parse(incoming.url ?? '/', `http://${incoming.headers.host ?? '127.0.0.1'}`)
  if (url === null) return undefined
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ])
  return {
    method: incoming.method ?? 'GET',
    url,
    headers: Object.fromEntries(headers) as ServiceRequest['headers'],
    body: Buffer.concat(chunks),
  }
}

async function answerTo(
  request: ServiceRequest | undefined,
  fault: Fault,
  handler: ServiceHandler,
): Promise<ServiceAnswer> {
  if (fault.status !== undefined) {
    return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' }
  }
  if (request === undefined) return { status: 400, body: 'the request cannot be read\n' }
  const real = await handler(request).catch((error: unknown): ServiceAnswer => ({
    status: 500,
    body: `${messageOf(error)}\n`,
  }))
  const body = fault.body ?? real.body ?? ''
  const rewritten = fault.rewrite === undefined ? body : fault.rewrite(Buffer.from(body))
  const changed = fault.body !== undefined || fault.rewrite !== undefined
  const headers = changed ? withoutLength(real.headers ?? {}) : (real.headers ?? {})
  return { status: real.status, headers: { ...headers, ...fault.headers }, body: rewritten }
}

function withoutLength(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length'),
  )
}

async function send(
  outgoing: ServerResponse,
  answer: ServiceAnswer,
  cutAfterBytes: number | undefined,
): Promise<void> {
  const body = Buffer.from(answer.body ?? '')
  outgoing.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers ?? {})) outgoing.setHeader(name, value)
  if (!WITHOUT_BODY.has(answer.status) && !outgoing.hasHeader('content-length')) {
    outgoing.setHeader('content-length', body.byteLength)
  }
  if (cutAfterBytes === undefined) {
    outgoing.end(body)
    return
  }
  outgoing.flushHeaders()
  const part = body.subarray(0, cutAfterBytes)
  if (part.byteLength > 0) await new Promise((resolve) => outgoing.write(part, resolve))
  outgoing.destroy()
}
