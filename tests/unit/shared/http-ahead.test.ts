import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, it } from '@jest/globals'
import { Connections } from '../../../src/shared/http-connections.ts'
import { HttpClient, type HttpOptions } from '../../../src/shared/http.ts'
import { localCertificate } from './local-certificate.ts'
import { closeAll, serve, type TestServer } from './server.ts'

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
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) close()
  await closeAll()
})

function client(options: Partial<HttpOptions> = {}): HttpClient {
  const http = new HttpClient({ attempts: 1, ...options })
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

  it('are there for the first requests, too', async () => {
    const { url, sockets, connections } = await rawServer()
    const http = client()
    http.openAhead(url, 3)
    await connections(3)
    expect(await ask(http, url, 4)).toHaveLength(4)
    expect(sockets).toHaveLength(4)
  })

  it('are of the client that is made later', async () => {
    const { url, sockets, connections } = await rawServer()
    const ahead = new Connections()
    ahead.open(url, 2)
    await connections(2)
    await ask(client({ connections: ahead }), url, 2)
    expect(sockets).toHaveLength(2)
  })

  it('go nowhere but where http does', async () => {
    const { url, sockets } = await rawServer()
    const http = client()
    http.openAhead(new URL(url.href.replace('http:', 'ftp:')), 2)
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

describe('connections opened ahead over TLS', () => {
  const tls = localCertificate()
  const server = async (trusted: boolean): Promise<{ url: URL; seen: TestServer['seen'] }> => {
    const known = getCACertificates('default')
    opened.push(() => {
      setDefaultCACertificates(known)
    })
    if (trusted) setDefaultCACertificates([...known, tls.cert])
    const { url, seen } = await serve((_, response) => response.end('ok'), tls)
    return { url: new URL(url), seen }
  }

  it('are used', async () => {
    const { url, seen } = await server(true)
    const ahead = new Connections()
    ahead.open(url, 1)
    const http = client({ connections: ahead })
    await new Promise((resolve) => setImmediate(resolve))
    expect(await ask(http, url, 2)).toEqual(['ok', 'ok'])
    expect(seen).toHaveLength(2)
  })

  it('are sent nothing where nobody vouches for the other end', async () => {
    const { url, seen } = await server(false)
    const ahead = new Connections()
    ahead.open(url, 1)
    const http = client({ connections: ahead })
    await new Promise((resolve) => setImmediate(resolve))
    await expect(ask(http, url, 1)).rejects.toMatchObject({ code: 'HTTP_UNREACHABLE' })
    expect(seen).toHaveLength(0)
  })
})
