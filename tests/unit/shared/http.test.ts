import { randomBytes } from 'node:crypto'
import { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import { HttpClient, HttpError, redacted } from '../../../src/shared/http.ts'
import { freePort } from '../../interop/stack/ports.ts'
import { closeAll, errorOf, serve, testClient } from './server.ts'

afterEach(closeAll)

const get = (url: string): { method: 'GET'; url: URL } => ({ method: 'GET', url: new URL(url) })

describe('a request', () => {
  it('carries method, headers, length and body, and brings status, headers and body back', async () => {
    const server = await serve((_, response) => {
      response.writeHead(201, { 'X-Answer': 'yes', 'Set-Cookie': ['a=1', 'b=2'] }).end('done')
    })
    const { client } = testClient({ userAgent: 'seal-image/1' })
    const answer = await client.request({
      method: 'PUT',
      url: new URL('/put?x=1', server.url),
      headers: { 'x-asked': 'é'.length.toString() },
      body: Buffer.from('é'),
    })
    expect(answer).toMatchObject({ status: 201, headers: { 'x-answer': 'yes' } })
    expect(answer.headers['set-cookie']).toBe('a=1, b=2')
    expect(answer.body.toString()).toBe('done')
    expect(answer.url.href).toBe(`${server.url}/put?x=1`)
    expect(server.seen).toMatchObject([{ method: 'PUT', url: '/put?x=1', body: 'é' }])
    expect(server.seen[0]?.headers).toMatchObject({
      'user-agent': 'seal-image/1',
      'accept-encoding': 'identity',
      'content-length': '2',
      'x-asked': '1',
    })
  })

  it('gives every error status to the caller', async () => {
    const server = await serve((_, response) => response.writeHead(404).end('no'))
    const { client, pauses } = testClient()
    expect((await client.request(get(server.url))).status).toBe(404)
    expect(server.seen).toHaveLength(1)
    expect(pauses).toEqual([])
  })

  it('gives back what the connection reads of a body, and hands on all of it', async () => {
    const sent = randomBytes(1024 * 1024)
    const server = await serve((_, response) => response.end(sent))
    const { client } = testClient()
    const { body } = await client.stream(get(server.url))
    const reads: Buffer[] = []
    if (body instanceof IncomingMessage) body.socket.on('data', (read: Buffer) => reads.push(read))
    const pieces: Buffer[] = []
    for await (const piece of body as AsyncIterable<Buffer>) pieces.push(piece)
    expect(Buffer.concat(pieces).equals(sent)).toBe(true)
    expect(reads.length).toBeGreaterThan(1)
    expect(reads.every(({ byteLength }) => byteLength === 0)).toBe(true)
  })

  it.each(['ftp://127.0.0.1/x', 'file:///etc/passwd', 'data:text/plain,x'])(
    'refuses %s',
    async (url) => {
      const { client } = testClient()
      const error = await errorOf(client.request(get(url)))
      expect(error).toMatchObject({ code: 'HTTP_BAD_URL', kind: 'service' })
    },
  )

  it('goes on one kept connection when asked one after the other', async () => {
    const server = await serve((_, response) => response.end('x'))
    const { client } = testClient()
    for (let i = 0; i < 5; i++) await client.request(get(server.url))
    expect(server.seen.map(({ connection }) => connection)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('limits', () => {
  it('ends an answer that does not begin in time', async () => {
    const server = await serve(() => undefined)
    const { client } = testClient({ timeoutMs: 60, attempts: 1 })
    const error = await errorOf(client.request(get(`${server.url}/slow?token=hidden`)))
    expect(error).toMatchObject({ code: 'HTTP_TIMEOUT' })
    expect(error).toHaveProperty('message', expect.stringContaining('within 0.06 s'))
    expect(error).toHaveProperty('message', expect.not.stringContaining('hidden'))
  })

  it('ends a body that pauses too long, and calls it a timeout', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200).write('begun')
    })
    const { client } = testClient({ attempts: 1 })
    const request = { ...get(server.url), timeoutMs: 60 }
    expect(await errorOf(client.request(request))).toMatchObject({ code: 'HTTP_TIMEOUT' })
  })

  it('lets a body take longer than the limit while enough of it keeps coming', async () => {
    const server = await serve((_, response) => {
      let sent = 0
      const timer = setInterval(() => {
        response.write(Buffer.alloc(64 * 1024))
        if (++sent < 6) return
        clearInterval(timer)
        response.end()
      }, 30)
    })
    const { client } = testClient({ timeoutMs: 120, attempts: 1 })
    expect((await client.request(get(server.url))).body).toHaveLength(6 * 64 * 1024)
  })

  it('ends a connection that is never accepted', async () => {
    const full = await fullListener()
    const { client } = testClient({ timeoutMs: 100, attempts: 1 })
    try {
      const error = await errorOf(client.request(get(full.url)))
      expect(error).toMatchObject({ code: 'HTTP_TIMEOUT' })
    } finally {
      await full.close()
    }
  }, 5_000)

  it('refuses a body above the limit and takes one that just fits', async () => {
    const server = await serve((_, response) => response.end('12345678'))
    const { client, pauses } = testClient()
    const fits = await client.request({ ...get(server.url), maxBytes: 8 })
    expect(fits.body.byteLength).toBe(8)
    const error = await errorOf(client.request({ ...get(server.url), maxBytes: 7 }))
    expect(error).toMatchObject({ code: 'HTTP_BODY_TOO_LARGE' })
    expect(pauses).toEqual([])
    expect(server.seen).toHaveLength(2)
  })

  it('refuses an endless body within the default of 4 MiB', async () => {
    const server = await serve((_, response) => {
      const chunk = Buffer.alloc(256 * 1024)
      const more = (): void => {
        while (!response.destroyed && response.write(chunk)) continue
      }
      response.on('drain', more)
      more()
    })
    const { client } = testClient()
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_BODY_TOO_LARGE' })
    expect(error).toHaveProperty('message', expect.stringContaining('4194304'))
  })

  it('refuses a body shorter than its content-length', async () => {
    const server = await serve((_, response, socket) => {
      response.writeHead(200, { 'content-length': '10' }).write('four', () => socket.destroy())
    })
    const { client } = testClient({ attempts: 1 })
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_BODY_CUT' })
    expect(error).toHaveProperty('cause')
  })

  it('refuses a chunked body that ends without its last chunk', async () => {
    const server = await serve((_, response, socket) => {
      response.writeHead(200).write('four', () => socket.destroy())
    })
    const { client } = testClient({ attempts: 1 })
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_BODY_CUT' })
  })

  it('reads no further than a content-length that is too small says', async () => {
    const server = await serve((_, __, socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfour and more')
    })
    const { client } = testClient({ attempts: 1 })
    expect((await client.request(get(server.url))).body.toString()).toBe('four')
    await new Promise((resolve) => setTimeout(resolve, 50))
  })

  it('refuses an encoded body, which nobody asked for', async () => {
    const bomb = gzipSync(Buffer.alloc(1024 * 1024))
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    })
    const { client, pauses } = testClient()
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_ENCODED_BODY' })
    expect(pauses).toEqual([])
  })

  it('escapes what an encoding says before it is printed', async () => {
    const server = await serve((_, __, socket) => {
      const head = 'HTTP/1.1 200 OK\r\nContent-Encoding: \u009b2Jx\r\nContent-Length: 0\r\n\r\n'
      socket.end(Buffer.from(head, 'latin1'))
    })
    const { client } = testClient({ attempts: 1 })
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toHaveProperty('message', expect.stringContaining('\\u{9b}2Jx'))
  })
})

describe('attempts', () => {
  it.each([408, 429, 502, 503, 504])('a %d is asked again until it passes', async (status) => {
    const server = await serve((_, response) => {
      response.writeHead(server.seen.length < 3 ? status : 200).end('x')
    })
    const { client, pauses } = testClient()
    expect((await client.request(get(server.url))).status).toBe(200)
    expect(server.seen).toHaveLength(3)
    // Half of 0.5 s and of 1 s: full jitter, with random() giving 0.5.
    expect(pauses).toEqual([250, 500])
  })

  it.each([400, 401, 403, 404, 409, 500, 501])('a %d is not', async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end())
    const { client } = testClient()
    expect((await client.request(get(server.url))).status).toBe(status)
    expect(server.seen).toHaveLength(1)
  })

  it('end after the fourth, with its answer', async () => {
    const server = await serve((_, response) => {
      response.writeHead(503).end(String(server.seen.length))
    })
    const { client, pauses } = testClient()
    const answer = await client.request(get(server.url))
    expect(answer.status).toBe(503)
    expect(answer.body.toString()).toBe('4')
    expect(pauses).toHaveLength(3)
  })

  it('never pause longer than the limit', async () => {
    const server = await serve((_, response) => response.writeHead(503).end())
    const { client, pauses } = testClient({ maxPauseMs: 700, random: () => 0.999, attempts: 6 })
    await client.request(get(server.url))
    expect(Math.max(...pauses)).toBeLessThan(700)
    expect(pauses).toHaveLength(5)
  })

  it.each(['POST', 'PATCH'] as const)('are one for %s', async (method) => {
    const server = await serve((_, response) => response.writeHead(503).end())
    const { client } = testClient()
    await client.request({ method, url: new URL(server.url), body: Buffer.from('x') })
    expect(server.seen).toHaveLength(1)
  })

  it('are several for a POST that is said to be harmless, with the same body', async () => {
    const server = await serve((_, response, socket) => {
      if (server.seen.length < 3) socket.destroy()
      else response.end('x')
    })
    const { client } = testClient()
    const url = new URL(server.url)
    await client.request({ method: 'POST', url, body: Buffer.from('body'), repeatable: true })
    expect(server.seen.map(({ body }) => body)).toEqual(['body', 'body', 'body'])
  })

  it('are one for a PUT that is said to do harm', async () => {
    const server = await serve((_, __, socket) => socket.destroy())
    const { client } = testClient()
    const url = new URL(server.url)
    const error = await errorOf(client.request({ method: 'PUT', url, repeatable: false }))
    expect(error).toMatchObject({ code: 'HTTP_UNREACHABLE' })
    expect(server.seen).toHaveLength(1)
  })

  it('follow a body that was cut off', async () => {
    const server = await serve((_, response, socket) => {
      if (server.seen.length > 1) response.end('whole')
      else response.writeHead(200, { 'content-length': '5' }).write('wh', () => socket.destroy())
    })
    const { client } = testClient()
    expect((await client.request(get(server.url))).body.toString()).toBe('whole')
  })

  it('tell where nobody listens, and keep the cause', async () => {
    const { client, pauses } = testClient()
    const error = await errorOf(client.request(get(`http://127.0.0.1:${await freePort()}/`)))
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ code: 'HTTP_UNREACHABLE', cause: { code: 'ECONNREFUSED' } })
    expect(pauses).toHaveLength(3)
  })

  it('reuse the connection of a refused one', async () => {
    const server = await serve((_, response) => {
      response.writeHead(server.seen.length < 3 ? 503 : 200).end('x')
    })
    const { client } = testClient()
    const answer = await client.stream(get(server.url))
    answer.body.destroy()
    expect(server.seen.map(({ connection }) => connection)).toEqual([0, 0, 0])
  })
})

describe('Retry-After', () => {
  const NOW = Date.UTC(2026, 10, 21, 9, 0, 0)
  const pausesFor = async (retryAfter: string): Promise<{ pauses: number[]; asked: number }> => {
    const server = await serve((_, response) => {
      if (server.seen.length > 1) response.end()
      else response.writeHead(503, { 'retry-after': retryAfter }).end()
    })
    const { client, pauses } = testClient({ now: () => NOW })
    await client.request(get(server.url))
    return { pauses, asked: server.seen.length }
  }

  it.each([
    ['0', 0],
    ['7', 7000],
    [' 7 ', 7000],
    ['20', 20_000],
    ['Sat, 21 Nov 2026 09:00:05 GMT', 5000],
    ['Saturday, 21-Nov-26 09:00:05 GMT', 5000],
    ['Sat, 21 Nov 2026 08:59:00 GMT', 0],
    // Neither seconds nor a date: the usual pause.
    ['soon', 250],
    ['-5', 250],
    ['1e1', 250],
    ['0x10', 250],
    ['', 250],
    ['2026', 2_026_000],
  ])('%j is a pause of %d ms', async (header, expected) => {
    const tooLong = expected > 20_000
    expect(await pausesFor(header)).toEqual({
      pauses: tooLong ? [] : [expected],
      asked: tooLong ? 1 : 2,
    })
  })

  it.each(['21', 'Sat, 21 Nov 2026 09:00:21 GMT', '99999999999999999999999'])(
    '%j is longer than the limit, and the answer stands',
    async (header) => {
      expect(await pausesFor(header)).toEqual({ pauses: [], asked: 1 })
    },
  )
})

describe('abort', () => {
  it('ends a request that waits for its answer', async () => {
    const server = await serve(() => undefined)
    const stop = new AbortController()
    const { client, pauses } = testClient({ signal: stop.signal })
    setTimeout(() => {
      stop.abort()
    }, 30)
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_ABORTED' })
    expect(pauses).toEqual([])
  })

  it('ends a body that is being read', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200).write('begun')
    })
    const stop = new AbortController()
    const { client } = testClient({ signal: stop.signal })
    const { body } = await client.stream(get(server.url))
    stop.abort()
    await expect(body.toArray()).rejects.toThrow()
  })

  it('ends the pause between attempts', async () => {
    const server = await serve((_, response) => response.writeHead(503).end())
    const stop = new AbortController()
    const { client } = testClient({
      signal: stop.signal,
      sleep: () => new Promise(() => undefined),
    })
    setTimeout(() => {
      stop.abort()
    }, 50)
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_ABORTED' })
    expect(server.seen).toHaveLength(1)
  })

  it('lets nothing begin afterwards', async () => {
    const server = await serve((_, response) => response.end())
    const { client } = testClient({ signal: AbortSignal.abort() })
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_ABORTED' })
    expect(server.seen).toEqual([])
  })
})

describe('observing', () => {
  it('is told of every attempt once, without secrets', async () => {
    const server = await serve((_, response, socket) => {
      if (server.seen.length === 1) socket.destroy()
      else response.writeHead(server.seen.length === 2 ? 503 : 200).end()
    })
    const told: { method: string; url: string; status: number | undefined; ms: number }[] = []
    const { client } = testClient({ observe: (attempt) => told.push(attempt) })
    const { host } = new URL(server.url)
    await client.request(get(`http://user:password@${host}/p?token=hidden`))
    expect(told.map(({ status }) => status)).toEqual([undefined, 503, 200])
    expect(new Set(told.map(({ url }) => url))).toEqual(new Set([`http://${host}/p?token=…`]))
    expect(told.every(({ method, ms }) => method === 'GET' && ms >= 0)).toBe(true)
  })

  it('is told once of an attempt whose body was cut', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200).write('begun')
    })
    const told: unknown[] = []
    const { client } = testClient({
      observe: (attempt) => told.push(attempt.status),
      timeoutMs: 50,
      attempts: 1,
    })
    await errorOf(client.request(get(server.url)))
    expect(told).toEqual([200])
  })
})

describe('redacted', () => {
  it('drops user, password, values and fragment, and names repeated keys once', () => {
    const url = new URL('https://u:p@host:8443/a/b?x=1&y=2&x=3#f')
    expect(redacted(url)).toBe('https://host:8443/a/b?x=…&y=…')
    expect(redacted(new URL('https://host/'))).toBe('https://host/')
  })

  it('keeps control characters out of a log', () => {
    const url = new URL('https://host/%0a?%1b%5b2J%0a::error::=1')
    expect(redacted(url)).toBe('https://host/%0a?%1B%5B2J%0A%3A%3Aerror%3A%3A=…')
  })
})

describe('close', () => {
  it('lets the kept connections go', async () => {
    const server = await serve((_, response) => response.end())
    const client = new HttpClient()
    await client.request(get(server.url))
    client.close()
    await client.request(get(server.url))
    client.close()
    expect(server.seen.map(({ connection }) => connection)).toEqual([0, 1])
  })

  it('ends what is under way, which is not tried again: the process would live on for it', async () => {
    const server = await serve(() => {
      client.close()
    })
    const { client, pauses } = testClient()
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_UNREACHABLE' })
    expect(pauses).toEqual([])
    expect(server.seen).toHaveLength(1)
  })
})

/** A listener whose queue is full, so that the kernel leaves further connections unanswered. */
async function fullListener(): Promise<{ url: string; close: () => Promise<void> }> {
  const { spawn } = await import('node:child_process')
  const program =
    "const s=require('net').createServer();s.listen({port:0,host:'127.0.0.1',backlog:1},()=>{" +
    "process.stdout.write(s.address().port+'\\n');process.kill(process.pid,'SIGSTOP')})"
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve) => {
    child.stdout.once('data', (line: Buffer) => {
      resolve(Number(line.toString()))
    })
  })
  const fillers = Array.from({ length: 8 }, () => connect(port, '127.0.0.1'))
  for (const filler of fillers) filler.on('error', () => undefined)
  await new Promise((resolve) => setTimeout(resolve, 100))
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      for (const filler of fillers) filler.destroy()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}
