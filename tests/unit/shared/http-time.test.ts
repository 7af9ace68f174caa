import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { readAll } from '../../../src/shared/http.ts'
import { closeAll, errorOf, testClient } from './server.ts'

const sockets = new Set<Socket>()
const servers = new Set<ReturnType<typeof createServer>>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  for (const server of servers) server.close()
  await closeAll()
})

/** A server that speaks raw bytes, to say what no honest one would. */
async function rawServer(answer: (socket: Socket) => void): Promise<URL> {
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => {
      answer(socket)
    })
  })
  servers.add(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

function drip(socket: Socket, text: string, everyMs: number): void {
  const timer = setInterval(() => socket.write(text), everyMs)
  socket.once('close', () => {
    clearInterval(timer)
  })
}

describe('whatever a server does, a request ends', () => {
  it.each([
    [
      '101 Switching Protocols',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
    ],
    ['nothing at all', ''],
  ])('when it answers with %s and closes', async (_name, text) => {
    const url = await rawServer((socket) => socket.end(text))
    const { client } = testClient({ attempts: 1 })
    const error = await errorOf(client.request({ method: 'GET', url }))
    expect(error).toMatchObject({ code: 'HTTP_UNREACHABLE', kind: 'service' })
  })

  it('when it answers 101 and keeps the connection', async () => {
    const url = await rawServer((socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    )
    const { client } = testClient({ attempts: 1, timeoutMs: 200 })
    const error = await errorOf(client.request({ method: 'GET', url }))
    expect(error).toMatchObject({ name: 'HttpError' })
  })

  it('when it sends informational answers without end', async () => {
    const url = await rawServer((socket) => {
      drip(socket, 'HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n', 20)
    })
    const { client } = testClient({ attempts: 1, timeoutMs: 100 })
    const error = await errorOf(client.request({ method: 'GET', url }))
    expect(error).toMatchObject({ code: 'HTTP_TIMEOUT' })
  })

  it('when it drips its body byte by byte, in a stream too', async () => {
    const url = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n')
      drip(socket, 'x', 20)
    })
    const { client } = testClient({ attempts: 1, timeoutMs: 100 })
    const error = await errorOf(client.request({ method: 'GET', url }))
    expect(error).toMatchObject({ code: 'HTTP_TIMEOUT' })
    const { body } = await client.stream({ method: 'GET', url })
    expect(await errorOf(readAll(body, 2_000_000, 'it'))).toMatchObject({ code: 'HTTP_TIMEOUT' })
  })

  it('when it drips the body of a redirect', async () => {
    const started = performance.now()
    const url = await rawServer((socket) => {
      socket.write(
        'HTTP/1.1 302 Found\r\nLocation: https://registry.invalid/\r\nContent-Length: 60000\r\n\r\n',
      )
      drip(socket, 'x', 20)
    })
    const { client } = testClient({ attempts: 1 })
    await errorOf(client.request({ method: 'GET', url }))
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('and a slow reader of a fast body is not taken for a slow server', async () => {
    const size = 3_000_000
    const url = await rawServer((socket) => {
      socket.end(
        Buffer.concat([
          Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${size}\r\n\r\n`),
          Buffer.alloc(size),
        ]),
      )
    })
    const { client } = testClient({ attempts: 1, timeoutMs: 300 })
    const { body } = await client.stream({ method: 'GET', url })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(await readAll(body, size, 'it')).toHaveLength(size)
  })
})
