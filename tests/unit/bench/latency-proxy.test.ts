import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type LatencyProxy, startLatencyProxy } from '../../../bench/latency-proxy.ts'

const ONE_WAY_MS = 40

describe('the latency proxy', () => {
  const server = createServer((received, response) => {
    const pieces: Buffer[] = []
    received.on('data', (piece: Buffer) => pieces.push(piece))
    received.on('end', () => response.end(Buffer.concat(pieces)))
  })
  let proxy: LatencyProxy
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const target = `127.0.0.1:${(server.address() as AddressInfo).port}`
    proxy = await startLatencyProxy({ target, oneWayMs: ONE_WAY_MS })
  })
  afterAll(async () => {
    await proxy.close()
    server.close()
  })

  it('makes the first request of a connection two round trips long, the second one, and counts both', async () => {
    const body = Buffer.from('POST / HTTP/1.1\r\nbytes\r\n'.repeat(10_000))
    // One socket: a client that opens a second one while the first is being given back would count that, too.
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const took: number[] = []
    for (let sent = 0; sent < 2; sent++) {
      const started = performance.now()
      const put = request(`http://${proxy.host}/echo?n=1`, { method: 'PUT', agent }).end(body)
      const [answer] = (await once(put, 'response')) as [IncomingMessage]
      const pieces = (await answer.toArray()) as Buffer[]
      took.push(performance.now() - started)
      expect(Buffer.concat(pieces).equals(body)).toBe(true)
    }
    agent.destroy()
    const [first = 0, second = 0] = took
    // Timers may be a millisecond early; how late they are is the machine's affair.
    expect(first).toBeGreaterThan(4 * ONE_WAY_MS - 5)
    expect(second).toBeGreaterThan(2 * ONE_WAY_MS - 5)
    const { connections, requests } = proxy.take()
    expect(connections).toBe(1)
    expect(requests.map(({ method, target, isFirst }) => [method, target, isFirst])).toEqual([
      ['PUT', '/echo?n=1', true],
      ['PUT', '/echo?n=1', false],
    ])
    expect(proxy.take()).toEqual({ connections: 0, requests: [] })
  })
})
