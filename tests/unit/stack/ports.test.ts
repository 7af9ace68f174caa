import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { freePorts } from '../../interop/stack/ports.ts'

describe('the ports of the servers that tests start', () => {
  it('are none that the system gives to connections, which could take one before its server starts', async () => {
    const range = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8')
    const [first = 0, last = 0] = range.trim().split(/\s+/).map(Number)
    const ports = await freePorts(50)
    expect(first).toBeGreaterThan(0)
    expect(ports.filter((port) => port >= first && port <= last)).toEqual([])
    expect(new Set(ports).size).toBe(50)
  })

  it('are given once, also while nobody listens there yet', async () => {
    const ports = (
      await Promise.all(Array.from({ length: 20 }, () => freePorts(50, 20_000)))
    ).flat()
    expect(new Set(ports).size).toBe(1_000)
  })

  it('are none on which somebody listens', async () => {
    const taken = 30_000
    const server = createServer().listen(taken, '127.0.0.1')
    await once(server, 'listening')
    try {
      expect(await freePorts(1, taken)).not.toEqual([taken])
    } finally {
      server.close()
    }
  })
})
