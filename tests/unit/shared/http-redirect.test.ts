import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { localCertificate } from './local-certificate.ts'
import { closeAll, errorOf, type Seen, serve, testClient, type TestServer } from './server.ts'

afterEach(closeAll)

const CREDENTIALS = { authorization: 'Bearer hidden', cookie: 'hidden', 'x-other': 'kept' }

/** A server that sends every path but `/end` to `location`. */
function redirecting(location: string, status = 307, body = 'elsewhere'): Promise<TestServer> {
  return serve((seen, response) => {
    if (seen.url === '/end') response.end('arrived')
    else response.writeHead(status, { location }).end(body)
  })
}

const get = (url: string): { method: 'GET'; url: URL; headers: Record<string, string> } => ({
  method: 'GET',
  url: new URL(url),
  headers: CREDENTIALS,
})

const namesOf = (seen: Seen | undefined): unknown =>
  Object.keys(seen?.headers ?? {}).filter((name) => name in CREDENTIALS)

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%d is followed, credentials and all', async (status) => {
    const server = await redirecting('/end', status)
    const { client } = testClient()
    const answer = await client.request(get(`${server.url}/begin`))
    expect(answer.body.toString()).toBe('arrived')
    expect(answer.url.href).toBe(`${server.url}/end`)
    expect(namesOf(server.seen[1])).toEqual(['authorization', 'cookie', 'x-other'])
  })

  it('keeps its connection', async () => {
    const server = await redirecting('/end')
    const { client } = testClient()
    await client.request(get(`${server.url}/begin`))
    expect(server.seen.map(({ connection }) => connection)).toEqual([0, 0])
  })

  it('with a body too long to read away costs its connection and no more', async () => {
    const server = await redirecting('/end', 307, 'x'.repeat(200_000))
    const { client } = testClient()
    const answer = await client.request(get(`${server.url}/begin`))
    expect(answer.body.toString()).toBe('arrived')
    expect(server.seen.map(({ connection }) => connection)).toEqual([0, 1])
  })

  it('is followed for a stream and for HEAD', async () => {
    const server = await redirecting('/end')
    const { client } = testClient()
    const url = new URL('/begin', server.url)
    const { body } = await client.stream({ method: 'GET', url })
    expect(Buffer.concat((await body.toArray()) as Buffer[]).toString()).toBe('arrived')
    expect((await client.request({ method: 'HEAD', url })).status).toBe(200)
    expect(server.seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'HEAD', 'HEAD'])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('is the answer for %s', async (method) => {
    const server = await redirecting('/end')
    const { client } = testClient()
    const answer = await client.request({ method, url: new URL('/begin', server.url) })
    expect(answer).toMatchObject({ status: 307, headers: { location: '/end' } })
    expect(server.seen).toHaveLength(1)
  })

  it('without a location is an answer too', async () => {
    const server = await serve((_, response) => response.writeHead(302).end())
    const { client } = testClient()
    expect((await client.request(get(server.url))).status).toBe(302)
  })

  it('to another origin carries no credentials, and none come back with a second one', async () => {
    const home = await serve((seen, response) => {
      if (seen.url === '/back') response.end('arrived')
      else response.writeHead(302, { location: `${away.url}/away` }).end()
    })
    const away = await serve((_, response) => {
      response.writeHead(302, { location: `${home.url}/back` }).end()
    })
    const { client } = testClient()
    await client.request(get(`${home.url}/begin`))
    expect(namesOf(away.seen[0])).toEqual(['x-other'])
    expect(namesOf(home.seen[1])).toEqual(['x-other'])
  })

  it('drops a user and password in the URL with the origin', async () => {
    const away = await serve((_, response) => response.end())
    const home = await redirecting(`${away.url}/end`)
    const { client } = testClient()
    const { host } = new URL(home.url)
    await client.request({ method: 'GET', url: new URL(`http://user:password@${host}/begin`) })
    expect(home.seen[0]?.headers.authorization).toMatch(/^Basic /)
    expect(away.seen[0]?.headers.authorization).toBeUndefined()
  })

  it('in a circle ends after five', async () => {
    const server = await redirecting('/again')
    const { client, pauses } = testClient()
    const error = await errorOf(client.request(get(`${server.url}/begin`)))
    expect(error).toMatchObject({ code: 'HTTP_BAD_REDIRECT' })
    expect(error).toHaveProperty('message', expect.stringContaining('more than 5'))
    expect(server.seen).toHaveLength(6)
    expect(pauses).toEqual([])
  })

  it.each([
    ['http://', 'HTTP_BAD_REDIRECT'],
    ['http://[::1', 'HTTP_BAD_REDIRECT'],
    ['file:///etc/passwd', 'HTTP_BAD_REDIRECT'],
    ['javascript:alert(1)', 'HTTP_BAD_REDIRECT'],
    ['http://user:password@localhost/', 'HTTP_BAD_REDIRECT'],
    ['http://169.254.169.254/latest/meta-data', 'HTTP_BAD_REDIRECT'],
    ['http://registry.invalid/', 'HTTP_BAD_REDIRECT'],
  ])('to %s is refused', async (location, code) => {
    const server = await redirecting(location)
    const { client } = testClient()
    const error = await errorOf(client.request(get(`${server.url}/begin`)))
    expect(error).toMatchObject({ code })
    expect(server.seen).toHaveLength(1)
  })

  it('is begun anew, from the first address, when its end fails', async () => {
    const server = await serve((seen, response) => {
      if (seen.url === '/begin') response.writeHead(302, { location: '/end' }).end()
      else response.writeHead(server.seen.length < 4 ? 503 : 200).end('arrived')
    })
    const { client } = testClient()
    expect((await client.request(get(`${server.url}/begin`))).body.toString()).toBe('arrived')
    expect(server.seen.map(({ url }) => url)).toEqual(['/begin', '/end', '/begin', '/end'])
  })
})

describe('https', () => {
  const trusted = getCACertificates()
  const tls = localCertificate()

  beforeAll(() => {
    setDefaultCACertificates([...trusted, tls.cert])
  })
  afterAll(() => {
    setDefaultCACertificates(trusted)
  })

  it('is spoken, and redirects within it are followed', async () => {
    const server = await serve((seen, response) => {
      if (seen.url === '/end') response.end('arrived')
      else response.writeHead(302, { location: '/end' }).end()
    }, tls)
    const { client } = testClient()
    const answer = await client.request(get(`${server.url}/begin`))
    expect(answer.body.toString()).toBe('arrived')
    expect(server.seen.map(({ connection }) => connection)).toEqual([0, 0])
  })

  it('is never left for http', async () => {
    const plain = await serve((_, response) => response.end())
    const server = await serve((_, response) => {
      response.writeHead(302, { location: `${plain.url}/?token=hidden` }).end()
    }, tls)
    const { client } = testClient()
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_BAD_REDIRECT' })
    expect(error).toHaveProperty('message', expect.stringContaining('it leaves https'))
    expect(error).toHaveProperty('message', expect.not.stringContaining('hidden'))
    expect(plain.seen).toEqual([])
  })

  it('is refused with a certificate that nobody trusts', async () => {
    const server = await serve((_, response) => response.end(), localCertificate())
    const { client } = testClient({ attempts: 1 })
    const error = await errorOf(client.request(get(server.url)))
    expect(error).toMatchObject({ code: 'HTTP_UNREACHABLE' })
    expect(server.seen).toEqual([])
  })
})
