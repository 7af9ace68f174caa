import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { HttpClient } from '../../../src/shared/http.ts'

/** A server that answers each request on a connection, and that may do what the test likes to a new connection. */
async function rawServer(
  onConnection: (socket: Socket, number: number) => void = () => undefined,
): Promise<{
  url: URL
  sockets: readonly Socket[]
  connections: (count: number) => Promise<void>
}> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.on('data', () => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')
    })
    onConnection(socket, sockets.length)
  })
  opened.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const connections = async (count: number): Promise<void> => {
    while (sockets.length < count) await once(server, 'connection')
  }
  const { port } = server.address() as AddressInfo
  return { url: new URL(`http://127.0.0.1:${port}/`), sockets, connections }
}

const opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened.splice(0).reverse()) close()
})

function client(): HttpClient {
  const http = new HttpClient({ attempts: 1 })
  opened.push(() => {
    http.close()
  })
  return http
}

async function ask(http: HttpClient, url: URL, count: number): Promise<readonly string[]> {
  const asked = Array.from({ length: count }, () => http.request({ method: 'GET', url }))
  return (await Promise.all(asked)).map(({ body }) => body.toString())
}

describe('connections opened ahead', () => {
  it('are there for requests that go out together', async () => {
    const { url, sockets, connections } = await rawServer()
    const http = client()
    await ask(http, url, 1)
    http.openAhead(url, 3)
    await connections(4)
    expect(await ask(http, url, 4)).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(sockets).toHaveLength(4)
  })

  it('are no more than were asked for, however often', async () => {
    const { url, sockets, connections } = await rawServer()
    const http = client()
    await ask(http, url, 1)
    http.openAhead(url, 2)
    http.openAhead(url, 2)
    await connections(3)
    expect(await ask(http, url, 5)).toHaveLength(5)
    expect(sockets).toHaveLength(5)
  })

  it('are not opened to where nothing was asked before', async () => {
    const { url, sockets } = await rawServer()
    const http = client()
    http.openAhead(url, 3)
    await ask(http, url, 1)
    expect(sockets).toHaveLength(1)
  })

  it('are not used where the other end has closed them', async () => {
    const { url, sockets, connections } = await rawServer((socket, number) => {
      if (number === 2) setImmediate(() => socket.destroy())
    })
    const http = client()
    await ask(http, url, 1)
    http.openAhead(url, 1)
    await connections(2)
    await new Promise((resolve) => sockets[1]?.once('close', resolve))
    // The end of the connection has to reach this side, too.
    await ask(http, url, 1)
    expect(await ask(http, url, 2)).toEqual(['ok', 'ok'])
    expect(sockets).toHaveLength(3)
  })

  it('are not used where something came unasked', async () => {
    const { url, connections } = await rawServer((socket, number) => {
      if (number === 2) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil')
    })
    const http = client()
    await ask(http, url, 1)
    http.openAhead(url, 1)
    await connections(2)
    // One round trip on the first connection, so that what was sent on the second has arrived.
    await ask(http, url, 1)
    expect(await ask(http, url, 3)).toEqual(['ok', 'ok', 'ok'])
  })

  it('do not keep the process alive', async () => {
    const { url, connections } = await rawServer()
    const http = client()
    const alive = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
    await ask(http, url, 1)
    const before = alive()
    http.openAhead(url, 3)
    await connections(4)
    await ask(http, url, 1)
    // The server's ends are of this process, too.
    expect(alive() - before).toBe(3)
  })

  it('are ended with the client', async () => {
    const { url, sockets, connections } = await rawServer()
    const http = client()
    await ask(http, url, 1)
    http.openAhead(url, 2)
    await connections(3)
    const ended = Promise.all(sockets.map((socket) => once(socket, 'close')))
    http.close()
    await expect(ended).resolves.toHaveLength(3)
  })
})
