import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createServer } from 'node:tls'
import { localCertificate } from '../tests/unit/shared/local-certificate.ts'
import { startLatencyProxy } from './latency-proxy.ts'

/** A registry at a distance and over TLS, as clusters have theirs. */
export interface FarRegistry {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** A PEM file with whom to trust for it. */
  readonly certificates: string
  /** How many requests there were since the start or the last call. */
  takeRequests(): number
  close(): Promise<void>
}

/** Puts TLS and a distance before a registry of plain HTTP/1.1 on 127.0.0.1: a handshake costs a round trip more, as everywhere. */
export async function startFarRegistry(options: {
  /** `127.0.0.1:PORT` */
  readonly target: string
  readonly oneWayMs: number
}): Promise<FarRegistry> {
  const counting = await startLatencyProxy({ target: options.target, oneWayMs: 0 })
  const { key, cert } = localCertificate()
  const front = await startFront({ key, cert, target: counting.host })
  const folder = await mkdtemp(path.join(tmpdir(), 'seal-registry-'))
  const certificates = path.join(folder, 'certificates.pem')
  await writeFile(certificates, cert)
  const distance = await startLatencyProxy({ target: front.host, oneWayMs: options.oneWayMs })
  return {
    host: distance.host,
    certificates,
    takeRequests: () => counting.take().requests.length,
    close: async () => {
      await distance.close()
      await front.close()
      await counting.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startFront(options: {
  readonly key: string
  readonly cert: string
  readonly target: string
}): Promise<{ readonly host: string; close(): Promise<void> }> {
  const { key, cert, target } = options
  const sockets = new Set<Socket>()
  const server: Server = createServer({ key, cert }, (client) => {
    const upstream = connect({ host: '127.0.0.1', port: Number(target.split(':')[1]) })
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.pipe(other)
      socket.once('error', () => other.destroy())
      socket.once('close', () => sockets.delete(socket))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
