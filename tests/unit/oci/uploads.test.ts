import { afterEach, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/oci/digest.ts'
import { client, closeAll, login, type Running, startRegistry, startServer } from './registries.ts'

afterEach(closeAll)

const bytes = Buffer.from('some bytes')
const UPLOADS = '/v2/octo-org/app/blobs/uploads/'

const stored = (running: Running, content: Buffer): boolean =>
  running.store.get('octo-org/app')?.blobs.has(digestOf(content)) === true

describe('putBlob', () => {
  it('stores the bytes with one request where the registry takes a blob in one', async () => {
    const running = await startRegistry()
    await client().putBlob(running.repository, bytes)
    expect(stored(running, bytes)).toBe(true)
    expect(running.requests).toHaveLength(1)
  })

  it('looks before it sends what is large', async () => {
    const running = await startRegistry()
    const large = Buffer.alloc(300_000, 1)
    await client().putBlob(running.repository, large)
    const before = running.requests.length
    await client().putBlob(running.repository, large)
    expect(running.requests.slice(before).map(({ method }) => method)).toEqual(['HEAD'])
  })

  it('uploads the same bytes once, however many ask', async () => {
    const running = await startRegistry()
    const registry = client()
    await Promise.all(Array.from({ length: 9 }, () => registry.putBlob(running.repository, bytes)))
    expect(running.requests).toHaveLength(1)
  })

  it('tries again after an upload that failed', async () => {
    const running = await startRegistry()
    running.service.misbehave({ path: /uploads/, status: 400, times: 1 })
    const registry = client()
    await expect(registry.putBlob(running.repository, bytes)).rejects.toMatchObject({
      code: 'REGISTRY_ERROR',
    })
    await registry.putBlob(running.repository, bytes)
    expect(stored(running, bytes)).toBe(true)
  })

  it.each(['relative', 'absolute', 'of the last path'])(
    'follows a location that is %s and keeps its query as it is',
    async (form) => {
      const server = await startServer((request, response) => {
        if (request.method !== 'POST') return response.writeHead(201).end()
        const locations: Record<string, string> = {
          relative: `${UPLOADS}1?_state=a%20b%3D%3D`,
          absolute: `http://${request.headers.host}${UPLOADS}1?_state=a%20b%3D%3D`,
        }
        const location = locations[form] ?? '1?_state=a%20b%3D%3D'
        return response.writeHead(202, { location }).end()
      })
      await client().putBlob(server.repository, bytes)
      expect(server.seen[1]?.url).toBe(
        `${UPLOADS}1?_state=a%20b%3D%3D&digest=${encodeURIComponent(digestOf(bytes))}`,
      )
      expect(server.seen[1]?.body).toBe('some bytes')
    },
  )

  it('asks a registry only once whether it takes a blob in one request', async () => {
    const server = await startServer((request, response) =>
      request.method === 'POST'
        ? response.writeHead(202, { location: `${UPLOADS}1` }).end()
        : response.writeHead(201).end(),
    )
    const registry = client()
    await registry.putBlob(server.repository, bytes)
    await registry.putBlob(server.repository, Buffer.from('more'))
    expect(server.seen.map(({ method, body }) => `${method} ${body}`)).toEqual([
      'POST some bytes',
      'PUT some bytes',
      'POST ',
      'PUT more',
    ])
  })

  it('does not show its login to an upload location on another host', async () => {
    const elsewhere = await startServer((_request, response) =>
      response.writeHead(401, { 'www-authenticate': 'Basic realm="give"' }).end(),
    )
    const server = await startServer((request, response) =>
      request.headers.authorization === undefined
        ? response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
        : response.writeHead(202, { location: `http://${elsewhere.host}/upload?x=1` }).end(),
    )
    const registry = client(login(server.host, 'octo', 'pw'))
    await expect(registry.putBlob(server.repository, bytes)).rejects.toMatchObject({
      code: 'REGISTRY_UNAUTHORIZED',
    })
    expect(elsewhere.seen.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  it.each([
    ['without TLS', 'http://storage.example/upload'],
    ['at the metadata service', 'http://169.254.169.254/latest'],
    ['with a user', 'https://octo:pw@storage.example/upload'],
    ['with a user on its own host', 'http://octo@HOST/v2/octo-org/app/blobs/uploads/1'],
    ['in a file', 'file:///etc/passwd'],
    ['nowhere', undefined],
    ['that is no URL', 'http://[::'],
  ])('refuses a location %s', async (_what, location) => {
    const server = await startServer((request, response) => {
      const place = location?.replace('HOST', request.headers.host ?? '')
      response.writeHead(202, place === undefined ? {} : { location: place }).end()
    })
    await expect(client().putBlob(server.repository, bytes)).rejects.toMatchObject({
      code: 'REGISTRY_MISBEHAVED',
    })
    expect(server.seen).toHaveLength(1)
  })

  it('is content with a blob whose upload was answered too late', async () => {
    let finished = false
    const server = await startServer((request, response) => {
      if (request.method === 'POST') response.writeHead(202, { location: `${UPLOADS}1` }).end()
      else if (request.method === 'HEAD') response.writeHead(finished ? 200 : 404).end()
      else if (finished) response.writeHead(404).end()
      else {
        finished = true
        response.destroy()
      }
    })
    await client().putBlob(server.repository, bytes)
    expect(server.seen.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'HEAD'])
  })

  it('refuses a registry that has forgotten the upload and has no such blob', async () => {
    const server = await startServer((request, response) =>
      request.method === 'POST'
        ? response.writeHead(202, { location: `${UPLOADS}1` }).end()
        : response.writeHead(404).end(),
    )
    await expect(client().putBlob(server.repository, bytes)).rejects.toMatchObject({
      code: 'REGISTRY_MISBEHAVED',
    })
  })
})

describe('checkPush', () => {
  it('leaves nothing behind', async () => {
    const running = await startRegistry()
    await (
      await client().checkPush(running.repository)
    ).cancelled
    expect(running.requests.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'POST 202',
      'DELETE 204',
    ])
  })

  it.each([400, 401, 403, 404, 405, 501])(
    'takes status %i to the cancelling for good',
    async (status) => {
      const running = await startRegistry()
      running.service.misbehave({ method: 'DELETE', status })
      await (
        await client().checkPush(running.repository)
      ).cancelled
      expect(running.requests).toHaveLength(2)
    },
  )

  it('does not wait for the cancelling, nor fail with it', async () => {
    const answer = Promise.withResolvers<undefined>()
    const server = await startServer((request, response) => {
      if (request.method === 'POST') response.writeHead(202, { location: `${UPLOADS}1` }).end()
      else void answer.promise.then(() => response.destroy())
    })
    const { cancelled } = await client().checkPush(server.repository)
    answer.resolve(undefined)
    await expect(cancelled).resolves.toBeUndefined()
  })

  it.each([
    ['no credentials', undefined, 'REGISTRY_UNAUTHORIZED', 'There are no credentials'],
    ['a wrong password', 'octo:wrong', 'REGISTRY_UNAUTHORIZED', 'were refused'],
    ['credentials that only read', 'reader:reads', 'REGISTRY_FORBIDDEN', 'may not push'],
  ])('refuses %s, and says so', async (_what, pair, code, hint) => {
    for (const auth of ['basic', 'token'] as const) {
      const running = await startRegistry({
        auth,
        username: 'octo',
        password: 'right',
        readOnlyUsername: 'reader',
        readOnlyPassword: 'reads',
      })
      const [name = '', password = ''] = pair?.split(':') ?? []
      const registry = pair === undefined ? client() : client(login(running.host, name, password))
      await expect(registry.checkPush(running.repository)).rejects.toMatchObject({
        code,
        hint: expect.stringContaining(hint),
      })
    }
  })
})
