import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { HttpClient, type HttpOptions } from '../../../src/shared/http.ts'

export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly bytes: Buffer
  /** Which connection it came by, counted from 0. */
  readonly connection: number
}

export interface TestServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly seen: Seen[]
}

type Answer = (seen: Seen, response: ServerResponse, socket: Socket) => void

const opened: (() => Promise<void> | void)[] = []

export async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close()
}

/** A server on 127.0.0.1 that answers as the test says and remembers what it was asked; with `tls`, over https. */
export async function serve(
  answer: Answer,
  tls?: { key: string; cert: string },
): Promise<TestServer> {
  const seen: Seen[] = []
  const sockets: Socket[] = []
  const listener: http.RequestListener = (incoming, outgoing) => {
    const chunks: Buffer[] = []
    if (!sockets.includes(incoming.socket)) sockets.push(incoming.socket)
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { method = '', url = '', headers, socket } = incoming
      const bytes = Buffer.concat(chunks)
      const connection = sockets.indexOf(socket)
      const request = { method, url, headers, bytes, body: bytes.toString(), connection }
      seen.push(request)
      answer(request, outgoing, socket)
    })
  }
  const server = tls === undefined ? http.createServer(listener) : https.createServer(tls, listener)
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
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`, seen }
}

export interface TestClient {
  readonly client: HttpClient
  /** Every pause that was asked for, in milliseconds; none was waited for. */
  readonly pauses: number[]
}

/** A client that writes its pauses down instead of waiting. */
export function testClient(options: Partial<HttpOptions> = {}): TestClient {
  const pauses: number[] = []
  const sleep = (ms: number): Promise<void> => {
    pauses.push(ms)
    return Promise.resolve()
  }
  const client = new HttpClient({ sleep, random: () => 0.5, timeoutMs: 2_000, ...options })
  opened.push(() => {
    client.close()
  })
  return { client, pauses }
}

export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
