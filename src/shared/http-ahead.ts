import type http from 'node:http'
import { connect as connectPlain, isIP, Socket } from 'node:net'
import { connect as connectSecure } from 'node:tls'

type Connect = http.Agent['createConnection']

/**
 * Connections that are opened before there is a request for them, so that requests that go out together need not wait for
 * handshakes (one round trip, with TLS two or three). Each is made as the first connection to its origin was, or would be, and
 * given to the agent when that would open another. One that ended, or on which something came unasked, is not used.
 */
export class ConnectionsAhead {
  /** How the first connection to each host and port was made. */
  readonly #again = new Map<string, () => ReturnType<Connect>>()
  readonly #waiting = new Map<string, Set<Socket>>()

  constructor(...agents: readonly http.Agent[]) {
    for (const agent of agents) this.#standBefore(agent)
  }

  /** Opens so many. Whether they come about shows when they are used. */
  open(url: URL, count: number): void {
    // After the requests that are about to be sent now.
    setImmediate(() => {
      this.#open(url, count)
    })
  }

  /** Ends those that nobody took. */
  close(): void {
    for (const waiting of this.#waiting.values()) {
      for (const connection of waiting) connection.destroy()
    }
    this.#waiting.clear()
    this.#again.clear()
  }

  #open(url: URL, count: number): void {
    const place = placeOf(hostOf(url), portOf(url))
    const connect = this.#again.get(place) ?? (() => firstTo(url))
    const waiting = this.#waiting.get(place) ?? new Set<Socket>()
    this.#waiting.set(place, waiting)
    while (waiting.size < count) {
      const connection = connect()
      if (!(connection instanceof Socket)) return
      waiting.add(connection)
      // Nobody waits for it: it does not keep the process alive.
      connection.unref()
      // What becomes of it concerns nobody yet.
      connection.on('error', () => undefined)
      connection.once('close', () => waiting.delete(connection))
    }
  }

  #standBefore(agent: http.Agent): void {
    const connect: Connect = agent.createConnection.bind(agent)
    agent.createConnection = (options, callback) => {
      const place = placeOf(options.host ?? '', options.port ?? '')
      const taken = this.#taken(place)
      if (taken !== undefined) return taken
      const kept = { ...options }
      // No connection needs them, and they may hold credentials.
      delete kept.headers
      if (!this.#again.has(place)) this.#again.set(place, () => connect(kept))
      return connect(options, callback)
    }
  }

  #taken(place: string): Socket | undefined {
    const waiting = this.#waiting.get(place) ?? new Set<Socket>()
    for (const connection of waiting) {
      waiting.delete(connection)
      if (!connection.destroyed && connection.readableLength === 0) return connection.ref()
      connection.destroy()
    }
    return undefined
  }
}

/** As Node's agents connect. An address has no name that TLS could ask for. */
function firstTo(url: URL): Socket {
  const host = hostOf(url)
  const to = { host, port: portOf(url), noDelay: true, keepAlive: true }
  if (url.protocol !== 'https:') return connectPlain(to)
  return connectSecure({ ...to, servername: isIP(host) === 0 ? host : '' })
}

/** As an agent names it. */
function placeOf(host: string, port: string | number): string {
  return `${host}:${port}`
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}
