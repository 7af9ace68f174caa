import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A port of 127.0.0.1, or a socket in the file system, which is the same in every network namespace. */
export type Endpoint = { readonly port: number } | { readonly path: string }

export interface Bridge {
  close(): Promise<void>
}

/** Listens at one endpoint and carries every connection, byte for byte, to the other. */
export async function startBridge(from: Endpoint, to: Endpoint): Promise<Bridge> {
  const sockets = new Set<Socket>()
  const join = (near: Socket, far: Socket): void => {
    sockets.add(near)
    near.setNoDelay(true)
    near.pipe(far)
    near.once('error', () => far.destroy())
    near.once('close', () => {
      sockets.delete(near)
      far.destroy()
    })
  }
  const server = createServer((near) => {
    const far = connect(addressOf(to))
    join(near, far)
    join(far, near)
  })
  server.listen(addressOf(from))
  await once(server, 'listening')
  return {
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function addressOf(endpoint: Endpoint): { host: string; port: number } | { path: string } {
  return 'port' in endpoint ? { host: '127.0.0.1', port: endpoint.port } : { path: endpoint.path }
}
