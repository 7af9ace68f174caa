import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Embedded, startEmbedded } from '../../../src/embedded/index.ts'
import { claimsOf, send, textIn } from './signing-client.ts'

const NOW = new Date('2026-03-04T05:06:07.890Z')
let embedded: Embedded

beforeAll(async () => {
  embedded = await startEmbedded({ now: () => NOW, claims: { actor: 'hubot' } })
})
afterAll(() => embedded.close())

const ask = (query: string, authorization?: string) =>
  send(
    'GET',
    `${embedded.oidc.requestUrl}${query}`,
    undefined,
    authorization === undefined ? {} : { authorization },
  )

describe('the token endpoint', () => {
  it('gives a token for the audience that is asked for', async () => {
    const answer = await ask('&audience=sigstore', `bearer ${embedded.oidc.requestToken}`)
    expect(answer.status).toBe(200)
    const claims = claimsOf(textIn(answer.json['value']))
    expect(claims).toMatchObject({
      iss: embedded.oidc.issuer,
      aud: 'sigstore',
      sub: 'repo:octo-org/app:ref:refs/heads/main',
      iat: 1772600767,
      nbf: 1772600767 - 600,
      exp: 1772600767 + 300,
      repository: 'octo-org/app',
      repository_owner: 'octo-org',
      repository_visibility: 'public',
      workflow_ref: 'octo-org/app/.github/workflows/release.yml@refs/heads/main',
      job_workflow_ref: 'octo-org/app/.github/workflows/release.yml@refs/heads/main',
      runner_environment: 'github-hosted',
      event_name: 'push',
      actor: 'hubot',
    })
  })

  it('names every claim that GitHub does', () => {
    const names =
      'iss aud sub iat nbf exp jti repository repository_id repository_owner repository_owner_id ' +
      'repository_visibility workflow workflow_ref workflow_sha job_workflow_ref job_workflow_sha ' +
      'ref ref_type sha event_name run_id run_attempt run_number runner_environment actor actor_id ' +
      'head_ref base_ref'
    expect(Object.keys(claimsOf(embedded.oidc.mint())).sort()).toEqual(names.split(' ').sort())
  })

  it('takes the owner for the audience where none is named', async () => {
    const answer = await ask('', `Bearer ${embedded.oidc.requestToken}`)
    expect(claimsOf(textIn(answer.json['value']))['aud']).toBe('https://github.com/octo-org')
  })

  it.each([
    ['no authorization', undefined],
    ['another token', 'bearer wrong'],
    ['another scheme', 'Basic abc'],
  ])('refuses %s', async (_what, authorization) => {
    const answer = await ask('&audience=sigstore', authorization)
    expect(answer.status).toBe(401)
    expect(answer.text).not.toContain('value')
  })
})

describe('the issuer', () => {
  it('signs with the key that its discovery leads to', async () => {
    const discovery = await send('GET', `${embedded.oidc.issuer}/.well-known/openid-configuration`)
    expect(discovery.json['issuer']).toBe(embedded.oidc.issuer)
    const keys = await send('GET', textIn(discovery.json['jwks_uri']))
    const jwk = keys.json['keys']?.['0'] as unknown as JsonWebKey
    const [header = '', payload = '', signature = ''] = embedded.oidc.mint().split('.')
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({
      alg: 'RS256',
      kid: jwk['kid'],
    })
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    const signed = Buffer.from(`${header}.${payload}`)
    expect(verify('sha256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true)
    expect(verify('sha256', signed.subarray(1), key, Buffer.from(signature, 'base64url'))).toBe(
      false,
    )
  })

  it('derives the subject and the workflow from the claims that are set', () => {
    const claims = (set: Record<string, string>) => claimsOf(embedded.oidc.mint({ claims: set }))
    expect(claims({ repository: 'o/r', ref: 'refs/tags/v1' })).toMatchObject({
      sub: 'repo:o/r:ref:refs/tags/v1',
      repository_owner: 'o',
      workflow_ref: 'o/r/.github/workflows/release.yml@refs/tags/v1',
    })
    expect(claims({ event_name: 'pull_request' })['sub']).toBe('repo:octo-org/app:pull_request')
    expect(claims({ environment: 'prod' })['sub']).toBe('repo:octo-org/app:environment:prod')
    expect(claims({ sub: 'mine' })['sub']).toBe('mine')
  })

  it('keeps claims that are set until others are', () => {
    embedded.oidc.setClaims({ actor: 'mallory' })
    expect(claimsOf(embedded.oidc.mint())['actor']).toBe('mallory')
    embedded.oidc.setClaims({})
    expect(claimsOf(embedded.oidc.mint())['actor']).toBe('octocat')
  })

  it('gives every token another jti', () => {
    expect(claimsOf(embedded.oidc.mint())['jti']).not.toBe(claimsOf(embedded.oidc.mint())['jti'])
  })

  it('answers 404 elsewhere', async () => {
    expect((await send('GET', `${embedded.oidc.issuer}/elsewhere`)).status).toBe(404)
  })
})
