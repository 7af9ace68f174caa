import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'

/** That many different ports of 127.0.0.1 on which nobody listens now. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listening(0)))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map(closed))
  return ports
}

/**
 * Holds a port of 127.0.0.1, so that no program can take it on every interface; where somebody has it already, that is as good.
 * Returns what gives it back.
 */
export async function holdPort(port: number): Promise<() => Promise<void>> {
  const server = await listening(port).catch(() => undefined)
  return async () => {
    if (server !== undefined) await closed(server)
  }
}

async function listening(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

async function closed(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}
