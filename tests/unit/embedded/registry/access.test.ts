import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createRegistryHandler } from '../../../../src/embedded/registry/index.ts'
import { codeOf, serve, type ServedRegistry } from './served-registry.ts'

const LOGINS = {
  username: 'writer',
  password: 'w:ith colon',
  readOnlyUsername: 'reader',
  readOnlyPassword: 'r',
}
const WRITER = basic('writer', 'w:ith colon')
const READER = basic('reader', 'r')
const UPLOADS = '/v2/a/app/blobs/uploads/'
let registry: ServedRegistry
let now: Date

function basic(name: string, password: string): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` }
}

it('cannot be made with auth and without credentials', () => {
  const options = { auth: 'basic', username: 'u', baseUrl: () => '', now: () => now } as const
  expect(() => createRegistryHandler(options)).toThrow(
    expect.objectContaining({ code: 'CREDENTIALS_MISSING' }),
  )
})

describe('with basic auth', () => {
  beforeAll(async () => (registry = await serve({ auth: 'basic', ...LOGINS })))
  afterAll(() => registry.close())

  it.each([
    ['nobody', {}],
    ['a wrong password', basic('writer', 'wrong')],
    ['the other user’s password', basic('reader', 'w:ith colon')],
    ['a bearer token', { authorization: 'Bearer x' }],
  ])('challenges %s', async (_, headers) => {
    const answer = await registry.ask('GET', '/v2/', { headers })
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'UNAUTHORIZED'])
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic realm=/)
  })

  it('lets the writer push and the reader pull only', async () => {
    expect((await registry.ask('POST', UPLOADS, { headers: WRITER })).status).toBe(202)
    expect((await registry.ask('GET', '/v2/', { headers: READER })).status).toBe(200)
    const refused = await registry.ask('POST', UPLOADS, { headers: READER })
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'DENIED'])
  })

  it('hands out no tokens', async () => {
    expect((await registry.ask('GET', '/token', { headers: WRITER })).status).toBe(404)
  })
})

describe('with token auth', () => {
  beforeAll(async () => (registry = await serve({ auth: 'token', now: () => now, ...LOGINS })))
  afterAll(() => registry.close())
  beforeEach(() => {
    now = new Date('2026-03-04T05:06:07Z')
  })

  async function token(
    headers: Record<string, string>,
    scope: string,
  ): Promise<{ authorization: string }> {
    const answer = await registry.ask('GET', `/token?scope=${scope}`, { headers })
    const document = (await answer.json()) as { token: string }
    return { authorization: `Bearer ${document.token}` }
  }

  it('says where tokens are to be had, and for what', async () => {
    const host = new URL(registry.url).host
    const answer = await registry.ask('POST', `${UPLOADS}?mount=x&from=b/app`)
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      `Bearer realm="${registry.url}/token",service="${host}",scope="repository:a/app:pull,push repository:b/app:pull"`,
    ])
  })

  it.each([
    ['nobody', {}],
    ['a wrong password', basic('writer', 'wrong')],
  ])('gives %s no token', async (_, headers) => {
    const answer = await registry.ask('GET', '/token?scope=repository:a/app:pull', { headers })
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'UNAUTHORIZED'])
  })

  it('takes a token for what it was made for', async () => {
    const headers = await token(WRITER, 'repository:a/app:pull,push')
    expect((await registry.ask('POST', UPLOADS, { headers })).status).toBe(202)
    expect((await registry.ask('GET', '/v2/', { headers })).status).toBe(200)
  })

  it.each([
    ['another repository', WRITER, 'repository:b/app:pull,push'],
    ['reading', WRITER, 'repository:a/app:pull'],
    ['a reader who asked for more', READER, 'repository:a/app:pull,push'],
    ['another kind of thing', WRITER, 'registry:a/app:pull,push'],
  ])('refuses to push by a token for %s', async (_, headers, scope) => {
    const answer = await registry.ask('POST', UPLOADS, { headers: await token(headers, scope) })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/error="insufficient_scope"$/)
  })

  it('refuses a token that is unknown or has expired', async () => {
    const headers = await token(WRITER, 'repository:a/app:pull,push')
    now = new Date(now.getTime() + 300_000)
    for (const stale of [headers, { authorization: 'Bearer made-up' }]) {
      const answer = await registry.ask('POST', UPLOADS, { headers: stale })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toMatch(/error="invalid_token"$/)
    }
  })

  it('needs a right of its own to delete', async () => {
    const path = '/v2/a/app/manifests/v1'
    const pusher = await token(WRITER, 'repository:a/app:pull,push')
    expect((await registry.ask('DELETE', path, { headers: pusher })).status).toBe(401)
    const deleter = await token(WRITER, 'repository:a/app:delete')
    expect((await registry.ask('DELETE', path, { headers: deleter })).status).toBe(404)
  })

  it('gives tokens for a refresh token, which a password has bought', async () => {
    const post = (form: Record<string, string>): Promise<Response> =>
      registry.ask('POST', '/token', { body: new URLSearchParams(form).toString() })
    const scope = 'repository:a/app:pull,push'
    const login = { grant_type: 'password', username: 'writer', scope, access_type: 'offline' }
    expect((await post({ ...login, password: 'wrong' })).status).toBe(401)
    const bought = (await (await post({ ...login, password: 'w:ith colon' })).json()) as {
      refresh_token: string
    }
    const refresh = { grant_type: 'refresh_token', scope, refresh_token: bought.refresh_token }
    const fresh = (await (await post(refresh)).json()) as { access_token: string }
    const headers = { authorization: `Bearer ${fresh.access_token}` }
    expect((await registry.ask('POST', UPLOADS, { headers })).status).toBe(202)
    expect((await post({ ...refresh, refresh_token: 'made-up' })).status).toBe(401)
  })
})
