import { generateKeyPairSync, verify, X509Certificate } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type Embedded, startEmbedded } from '../../../src/embedded/index.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { requestCertificate, type SigningKey, withSlash } from '../../../src/sigstore/fulcio.ts'
import { type IdentityToken, parseIdentityToken } from '../../../src/sigstore/identity-token.ts'
import { closeAll, errorOf, serve, testClient } from '../shared/server.ts'
import { SIGNATURE_PART, tokenText, tokenWith } from './token.ts'

afterEach(closeAll)

const newKey = (): SigningKey => generateKeyPairSync('ec', { namedCurve: 'P-256' })

function certificateFrom(
  url: string,
  token: IdentityToken = tokenWith({}),
  key: SigningKey = newKey(),
): Promise<X509Certificate> {
  const http = testClient({ attempts: 2 }).client
  return requestCertificate({ http, url: new URL(url), token, key })
}

const chainOf = (...certificates: unknown[]): string =>
  JSON.stringify({ signedCertificateEmbeddedSct: { chain: { certificates } } })

describe('a Fulcio that answers', () => {
  let embedded: Embedded
  beforeAll(async () => {
    embedded = await startEmbedded()
  })
  afterEach(() => {
    embedded.behave()
  })
  afterAll(() => embedded.close())

  const token = (): IdentityToken => parseIdentityToken(new Secret(embedded.oidc.mint()))

  it('certifies the key for the identity; the leaf is returned', async () => {
    const key = newKey()
    const certificate = await certificateFrom(embedded.fulcioUrl, token(), key)
    expect(certificate.checkPrivateKey(key.privateKey)).toBe(true)
    expect(certificate.ca).toBe(false)
    expect(certificate.subjectAltName).toContain('octo-org/app/.github/workflows/release.yml')
  })

  it('is refused for a certificate of another key', async () => {
    const other = await certificateFrom(embedded.fulcioUrl, token())
    embedded.misbehave('fulcio', { body: chainOf(other.toString()) })
    const error = await errorOf(certificateFrom(embedded.fulcioUrl, token()))
    expect(error).toMatchObject({ code: 'CERTIFICATE_NOT_OURS' })
  })

  it('is taken at its leaf, however many certificates follow', async () => {
    const many = (body: Buffer): Buffer => {
      const chain = /\[(?<all>.*)\]/.exec(body.toString())?.groups?.['all'] ?? ''
      return Buffer.from(body.toString().replace(chain, [chain, chain, chain, '7, null'].join(',')))
    }
    embedded.misbehave('fulcio', { method: 'POST', rewrite: many })
    await expect(certificateFrom(embedded.fulcioUrl, token())).resolves.toBeInstanceOf(
      X509Certificate,
    )
  })

  it('is asked again where its answer was lost', async () => {
    embedded.misbehave('fulcio', { method: 'POST', dropResponse: true, times: 1 })
    await expect(certificateFrom(embedded.fulcioUrl, token())).resolves.toBeDefined()
  })

  it('refuses a token for another audience, and says why', async () => {
    const raw = new Secret(embedded.oidc.mint({ audience: 'other' }))
    const error = await errorOf(certificateFrom(embedded.fulcioUrl, parseIdentityToken(raw)))
    expect(error).toMatchObject({ code: 'CERTIFICATE_REFUSED', kind: 'service' })
    expect(error).toHaveProperty('message', expect.stringMatching(/answered 400 .*audience/))
  })
})

describe('the request', () => {
  it('has the token, the key, and a proof over the challenge', async () => {
    const server = await serve((_, response) => response.writeHead(400).end())
    const key = newKey()
    await errorOf(certificateFrom(`${server.url}/fulcio`, tokenWith({}), key))
    expect(server.seen[0]).toMatchObject({ method: 'POST', url: '/fulcio/api/v2/signingCert' })
    const body = JSON.parse(server.seen[0]?.body ?? '') as {
      credentials: object
      publicKeyRequest: {
        publicKey: { algorithm: string; content: string }
        proofOfPossession: string
      }
    }
    const { publicKey, proofOfPossession } = body.publicKeyRequest
    expect(body.credentials).toEqual({ oidcIdentityToken: tokenWith({}).raw.reveal() })
    expect(publicKey.algorithm).toBe('ECDSA')
    const challenge = Buffer.from(tokenWith({}).challenge)
    const proof = Buffer.from(proofOfPossession, 'base64')
    expect(verify('sha256', challenge, publicKey.content, proof)).toBe(true)
  })

  it.each([
    ['https://host', 'https://host/'],
    ['https://host/a', 'https://host/a/'],
    ['https://host/a/', 'https://host/a/'],
  ])('goes below %s', (url, expected) => {
    expect(withSlash(new URL(url)).href).toBe(expected)
  })
})

describe('a Fulcio that answers wrongly', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '<html>'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['no chain', '{"signedCertificateEmbeddedSct":{}}'],
    ['an empty chain', chainOf()],
    ['a number for a certificate', chainOf(7)],
    ['garbage for a certificate', chainOf('garbage')],
    ['an empty PEM', chainOf('-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n')],
  ])('%s', async (_, body) => {
    const server = await serve((__, response) => response.writeHead(200).end(body))
    const error = await errorOf(certificateFrom(server.url))
    expect(error).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
    expect(error).toHaveProperty('message', expect.stringContaining('Fulcio'))
  })

  it.each([
    [400, 'CERTIFICATE_REFUSED', 1],
    [401, 'CERTIFICATE_REFUSED', 1],
    [302, 'CERTIFICATE_REFUSED', 1],
    [500, 'SERVICE_UNAVAILABLE', 1],
    [503, 'SERVICE_UNAVAILABLE', 2],
    [429, 'SERVICE_UNAVAILABLE', 2],
  ])('%d is %s after %d attempts', async (status, code, attempts) => {
    const server = await serve((_, response) => response.writeHead(status).end('{"message":"why"}'))
    const error = await errorOf(certificateFrom(`${server.url}/?key=hidden`))
    expect(error).toMatchObject({ code })
    expect(error).toHaveProperty('message', expect.stringMatching(/Fulcio answered \d+ .*: why$/))
    expect(server.seen).toHaveLength(attempts)
  })

  it.each([400, 500])('%d: its words are made printable and kept short', async (status) => {
    const message = `\u001b[2J\n::error::${'x'.repeat(1000)}`
    const server = await serve((_, response) => {
      response.writeHead(status).end(JSON.stringify({ message }))
    })
    const { message: shown } = (await errorOf(certificateFrom(server.url))) as Error
    expect(shown).toContain('\\u{1b}[2J\\u{a}::error::xxx')
    expect(shown.length).toBeLessThan(450)
  })

  it.each([400, 500, 200])('%d: a token that it repeats is not shown', async (status) => {
    const server = await serve((seen, response) => {
      const { credentials } = JSON.parse(seen.body) as { credentials: object }
      response.writeHead(status).end(JSON.stringify({ message: JSON.stringify(credentials) }))
    })
    const error = await errorOf(certificateFrom(server.url))
    const shown = inspect(error, { depth: 9, showHidden: true })
    expect(shown).not.toContain(SIGNATURE_PART)
    expect(shown).not.toContain(tokenText().split('.')[1])
  })

  it('that nobody can reach is named', async () => {
    const server = await serve((_, __, socket) => socket.destroy())
    const error = await errorOf(certificateFrom(server.url))
    expect(error).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      cause: { code: 'HTTP_UNREACHABLE' },
    })
    expect(error).toHaveProperty('message', expect.stringMatching(/^Fulcio could not be reached/))
  })
})
