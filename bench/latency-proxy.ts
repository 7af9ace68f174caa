import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** One request as the proxy saw it pass; times in milliseconds since the proxy started, as at the client's end. */
export interface SeenRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly startMs: number
  /** When the answer's first bytes reached the client; undefined where none came. */
  endMs: number | undefined
  /** Which connection of this proxy it came on, and whether it was the first request there. */
  readonly connection: number
  readonly isFirst: boolean
}

export interface LatencyProxy {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** Everything since the start or the last call, which begins both anew. */
  take(): { readonly connections: number; readonly requests: readonly SeenRequest[] }
  close(): Promise<void>
}

interface Seen {
  connections: number
  requests: SeenRequest[]
}

const REQUEST_LINE = /^(GET|HEAD|POST|PUT|PATCH|DELETE) (\S+) HTTP\/1\.1\r\n/

/**
 * Puts a distance before a server of plain HTTP/1.1 on 127.0.0.1: every byte takes `oneWayMs` each way, and a new connection one
 * round trip (2 × `oneWayMs`) before its first byte leaves, as a TCP handshake does. Bytes are passed on as they are, in order.
 */
export async function startLatencyProxy(options: {
  /** `127.0.0.1:PORT` */
  readonly target: string
  readonly oneWayMs: number
}): Promise<LatencyProxy> {
  const { target, oneWayMs } = options
  let seen: Seen = { connections: 0, requests: [] }
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect({ host: '127.0.0.1', port: Number(target.split(':')[1]) })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.once('close', () => sockets.delete(socket))
    }
    const connection = ++seen.connections
    // What is kept open belongs to whoever takes it next, too.
    const watch = watcher((request) => seen.requests.push(request), { connection, oneWayMs })
    const openedAt = performance.now() + 2 * oneWayMs
    carry(client, upstream, { oneWayMs, notBefore: openedAt, watch: watch.sent })
    carry(upstream, client, { oneWayMs, notBefore: 0, watch: watch.answered })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = seen
      seen = { connections: 0, requests: [] }
      return taken
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Passes what one end says on to the other, late; so its end and its breaking off. */
function carry(
  from: Socket,
  to: Socket,
  way: {
    readonly oneWayMs: number
    /** On performance.now()'s clock: nothing leaves the sender's end before. */
    readonly notBefore: number
    readonly watch: (bytes: Buffer) => void
  },
): void {
  // One timer for the first of those under way: two timers may fire in another order than they were set.
  const underWay: { readonly at: number; readonly deliver: () => void }[] = []
  const wait = (): void => {
    const [first] = underWay
    if (first !== undefined) setTimeout(arrive, Math.max(0, first.at - performance.now()))
  }
  const arrive = (): void => {
    do underWay.shift()?.deliver()
    while (underWay[0] !== undefined && underWay[0].at <= performance.now())
    wait()
  }
  const later = (deliver: () => void): void => {
    underWay.push({ at: Math.max(performance.now(), way.notBefore) + way.oneWayMs, deliver })
    if (underWay.length === 1) wait()
  }
  from.on('data', (bytes) => {
    way.watch(bytes)
    later(() => to.write(bytes))
  })
  from.on('end', () => {
    later(() => to.end())
  })
  from.on('error', () => to.destroy())
}

/** Reads along on one connection. Nobody pipelines, so that a request begins where a piece of the stream does. */
function watcher(
  saw: (request: SeenRequest) => void,
  { connection, oneWayMs }: { readonly connection: number; readonly oneWayMs: number },
): { readonly sent: (bytes: Buffer) => void; readonly answered: () => void } {
  let current: SeenRequest | undefined
  return {
    sent: (bytes) => {
      const [, method, target] = REQUEST_LINE.exec(bytes.subarray(0, 8192).toString('latin1')) ?? []
      if (method === undefined || target === undefined) return
      const isFirst = current === undefined
      const startMs = performance.now()
      current = { method, target, startMs, endMs: undefined, connection, isFirst }
      saw(current)
    },
    answered: () => {
      if (current !== undefined) current.endMs ??= performance.now() + oneWayMs
    },
  }
}
