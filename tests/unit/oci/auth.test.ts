import { afterEach, describe, expect, it } from '@jest/globals'
import type { Credential, CredentialSource } from '../../../src/oci/credentials.ts'
import type { SealError } from '../../../src/shared/errors.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { client, closeAll, login, type Seen, startRegistry, startServer } from './registries.ts'

afterEach(closeAll)

const only = (credential: Credential | undefined): CredentialSource => ({
  credentialFor: () => Promise.resolve(credential),
})

type Server = Awaited<ReturnType<typeof startServer>>

/** A registry that challenges as given and takes `Bearer good`, and a token service that answers as given. */
async function bearerRegistry(
  options: {
    challenge?: (host: string) => string
    token?: (request: Seen, count: number) => { status?: number; body: string }
    accepts?: (authorization: string) => boolean
  } = {},
): Promise<Server> {
  let count = 0
  const accepts = options.accepts ?? ((header: string) => header === 'Bearer good')
  return startServer((request, response) => {
    const host = request.headers.host ?? ''
    if (request.url.startsWith('/token')) {
      const { status = 200, body } = options.token?.(request, ++count) ?? {
        body: '{"token":"good"}',
      }
      return response.writeHead(status).end(body)
    }
    if (accepts(request.headers.authorization ?? '')) return response.writeHead(404).end()
    const challenge =
      options.challenge?.(host) ?? `Bearer realm="http://${host}/token?x=1",service="s"`
    return response.writeHead(401, { 'www-authenticate': challenge }).end()
  })
}

const paths = (server: Server): string[] =>
  server.seen.map(({ method, url }) => `${method} ${url.split('?')[0]}`)
const asked = (server: Server): Seen | undefined =>
  server.seen.find(({ url }) => url.startsWith('/token'))

describe('bearer tokens', () => {
  it('are asked for with service, scope and the login', async () => {
    const server = await bearerRegistry()
    await client(login(server.host, 'octo', 'pw')).getManifest(server.repository, 'v1')
    const { url = '', headers } = asked(server) ?? {}
    expect(Object.fromEntries(new URL(url, 'http://x').searchParams)).toEqual({
      x: '1',
      service: 's',
      scope: 'repository:octo-org/app:pull',
    })
    expect(headers?.authorization).toBe(`Basic ${Buffer.from('octo:pw').toString('base64')}`)
  })

  it('are asked for without a login where there is none', async () => {
    const server = await bearerRegistry()
    await client().getManifest(server.repository, 'v1')
    expect(asked(server)?.headers.authorization).toBeUndefined()
  })

  it('come from an identity token by POST', async () => {
    const server = await bearerRegistry({ token: () => ({ body: '{"access_token":"good"}' }) })
    const identity = only({ kind: 'identity', token: new Secret('refresh me') })
    await client(identity).getManifest(server.repository, 'v1')
    expect(asked(server)).toMatchObject({ method: 'POST' })
    expect(Object.fromEntries(new URLSearchParams(asked(server)?.body))).toEqual({
      grant_type: 'refresh_token',
      service: 's',
      scope: 'repository:octo-org/app:pull',
      client_id: 'seal-image',
      refresh_token: 'refresh me',
    })
  })

  it('may be given ready', async () => {
    const server = await bearerRegistry()
    const ready = only({ kind: 'bearer', token: new Secret('good') })
    await client(ready).getManifest(server.repository, 'v1')
    expect(asked(server)).toBeUndefined()
  })

  it('are asked for once by many requests at the same time', async () => {
    const server = await bearerRegistry()
    const registry = client()
    await Promise.all(
      Array.from({ length: 9 }, (_, at) => registry.getManifest(server.repository, `v${at}`)),
    )
    expect(paths(server).filter((path) => path === 'GET /token')).toHaveLength(1)
  })

  it('are shown unasked from then on, and to a second repository after one request', async () => {
    const server = await bearerRegistry()
    const registry = client()
    await registry.getManifest(server.repository, 'v1')
    const before = server.seen.length
    await registry.getManifest(server.repository, 'v2')
    await registry.getManifest({ ...server.repository, path: 'octo-org/b' }, 'v1')
    expect(paths(server).slice(before)).toEqual([
      'GET /v2/octo-org/app/manifests/v2',
      'GET /token',
      'GET /v2/octo-org/b/manifests/v1',
    ])
  })

  it('are replaced once when they have expired', async () => {
    let valid = 'Bearer t1'
    const server = await bearerRegistry({
      token: (_request, count) => ({ body: JSON.stringify({ token: `t${count}` }) }),
      accepts: (header) => header === valid,
    })
    const registry = client()
    await registry.getManifest(server.repository, 'v1')
    valid = 'Bearer t2'
    await Promise.all([
      registry.getManifest(server.repository, 'v2'),
      registry.getManifest(server.repository, 'v3'),
    ])
    expect(paths(server).filter((path) => path === 'GET /token')).toHaveLength(2)
  })

  it('are not asked for without end where none is accepted', async () => {
    const server = await bearerRegistry({ accepts: () => false })
    const registry = client()
    for (const tag of ['v1', 'v2']) {
      await expect(registry.getManifest(server.repository, tag)).rejects.toMatchObject({
        code: 'REGISTRY_UNAUTHORIZED',
      })
    }
    expect(server.seen.length).toBeLessThan(9)
  })

  it('that lack the scope are not replaced', async () => {
    const server = await bearerRegistry({
      accepts: () => false,
      challenge: (host) => `Bearer realm="http://${host}/token",error="insufficient_scope"`,
    })
    const registry = client(login(server.host, 'octo', 'pw'))
    await expect(registry.checkPush(server.repository)).rejects.toMatchObject({
      code: 'REGISTRY_FORBIDDEN',
      hint: expect.stringContaining('packages: write'),
    })
    await expect(registry.checkPush(server.repository)).rejects.toMatchObject({
      code: 'REGISTRY_FORBIDDEN',
    })
    expect(paths(server).filter((path) => path === 'GET /token')).toHaveLength(1)
  })

  it.each([
    ['no object', '[]'],
    ['no JSON', 'good'],
    ['no token', '{}'],
    ['a number', '{"token":7}'],
    ['an object', '{"token":{"toString":"x"}}'],
    ['nothing', '{"token":""}'],
    ['a line break', '{"token":"good\\r\\nx-evil: 1"}'],
    ['a space', '{"token":"go od"}'],
    ['other letters', '{"token":"göod"}'],
    ['a prototype', '{"__proto__":{"token":"good"}}'],
    ['depth', '{"a":'.repeat(100) + '1' + '}'.repeat(100)],
  ])('are refused where the service answers %s', async (_what, body) => {
    const server = await bearerRegistry({ token: () => ({ body }) })
    await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code: 'REGISTRY_BAD_CHALLENGE',
    })
  })

  it('are refused where the service answers without end', async () => {
    const server = await bearerRegistry({ token: () => ({ body: ' '.repeat(70_000) }) })
    await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code: 'HTTP_BODY_TOO_LARGE',
    })
  })

  it.each([
    [401, 'octo', 'REGISTRY_UNAUTHORIZED', 'were refused'],
    [403, 'octo', 'REGISTRY_FORBIDDEN', 'may not read'],
    [401, undefined, 'REGISTRY_UNAUTHORIZED', 'There are no credentials'],
    [403, undefined, 'REGISTRY_UNAUTHORIZED', 'There are no credentials'],
    [500, 'octo', 'REGISTRY_ERROR', 'run this step again'],
  ])('that the service refuses with %i to %s are %s', async (status, user, code, hint) => {
    const server = await bearerRegistry({ token: () => ({ status, body: 'no' }) })
    const registry = user === undefined ? client() : client(login(server.host, user, 'pw'))
    await expect(registry.getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code,
      hint: expect.stringContaining(hint),
    })
  })
})

describe('challenges', () => {
  it.each([
    ['without TLS', 'http://auth.example/token'],
    ['at the metadata service', 'http://169.254.169.254/token'],
    ['at the metadata service with TLS', 'https://169.254.169.254/token'],
    ['with a user', 'https://a:b@auth.example/token'],
    ['in a file', 'file:///etc/passwd'],
    ['without a host', '/token'],
  ])('that name a token service %s are not followed', async (_what, realm) => {
    const server = await bearerRegistry({ challenge: () => `Bearer realm="${realm}"` })
    const registry = client(login(server.host, 'octo', 'pw'))
    await expect(registry.getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code: 'REGISTRY_BAD_CHALLENGE',
      message: expect.not.stringContaining('a:b'),
    })
    expect(server.seen).toHaveLength(1)
  })

  it('of an unknown kind are refused', async () => {
    const server = await bearerRegistry({ challenge: () => 'Negotiate' })
    await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code: 'REGISTRY_BAD_CHALLENGE',
    })
  })

  it('that are absent leave the 401 as it is', async () => {
    const server = await startServer((_request, response) => response.writeHead(401).end())
    await expect(client().getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code: 'REGISTRY_UNAUTHORIZED',
    })
    expect(server.seen).toHaveLength(1)
  })

  it('by password are answered with a password, and never with an identity token', async () => {
    const server = await bearerRegistry({
      challenge: () => 'Basic realm="x"',
      accepts: (header) => header.startsWith('Basic '),
    })
    await client(login(server.host, 'octo', 'pw')).getManifest(server.repository, 'v1')
    const identity = only({ kind: 'identity', token: new Secret('refresh me') })
    await expect(client(identity).getManifest(server.repository, 'v1')).rejects.toMatchObject({
      code: 'REGISTRY_BAD_CHALLENGE',
    })
    expect(JSON.stringify(server.seen)).not.toContain('refresh me')
  })

  it('by password are not answered twice with the same password', async () => {
    const running = await startRegistry({ auth: 'basic', username: 'octo', password: 'right' })
    const registry = client(login(running.host, 'octo', 'wrong'))
    await expect(registry.getManifest(running.repository, 'v1')).rejects.toMatchObject({
      code: 'REGISTRY_UNAUTHORIZED',
    })
    expect(running.requests).toHaveLength(2)
  })
})

describe('secrets', () => {
  it('stand in no error, whatever fails', async () => {
    const errors: unknown[] = []
    const password = 'hunter2-hunter2'
    const encoded = Buffer.from(`octo:${password}`).toString('base64')
    for (const token of [
      { body: `{"token":"${password} "}` },
      { body: `{"token": ${password}}` },
      { status: 401, body: 'no' },
    ]) {
      const server = await bearerRegistry({ token: () => token })
      const registry = client(login(server.host, 'octo', password))
      errors.push(await registry.checkPush(server.repository).catch((error: unknown) => error))
    }
    const running = await startRegistry({ auth: 'basic', username: 'octo', password: 'other' })
    const registry = client(login(running.host, 'octo', password))
    errors.push(await registry.checkPush(running.repository).catch((error: unknown) => error))
    expect(errors).toHaveLength(4)
    for (const error of errors) {
      const { message, hint, stack, cause } = error as SealError
      const all = [message, hint, stack, String(cause), JSON.stringify(error)].join(' ')
      expect(all).not.toContain(password)
      expect(all).not.toContain(encoded)
    }
  })
})
