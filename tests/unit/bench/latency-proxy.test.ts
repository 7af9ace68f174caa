import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type LatencyProxy, startLatencyProxy } from '../../../bench/latency-proxy.ts'
import { HttpClient } from '../../../src/shared/http.ts'

const ONE_WAY_MS = 40

describe('the latency proxy', () => {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => response.end(Buffer.concat(pieces)))
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
    const http = new HttpClient()
    const body = Buffer.from('POST / HTTP/1.1\r\nbytes\r\n'.repeat(10_000))
    const url = new URL(`http://${proxy.host}/echo?n=1`)
    const took: number[] = []
    for (let request = 0; request < 2; request++) {
      const started = performance.now()
      const answer = await http.request({ method: 'PUT', url, body })
      took.push(performance.now() - started)
      expect(answer.body.equals(body)).toBe(true)
      // The connection serves again only after the answer's end has been told.
      await setImmediate()
    }
    http.close()
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
