import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { X509Certificate as SigstoreCertificate } from '@sigstore/core'
import {
  bitString,
  decode,
  encode,
  integer,
  oid,
  sequence,
  tagged,
} from '../../../src/embedded/der.ts'
import { type Embedded, startEmbedded } from '../../../src/embedded/index.ts'
import {
  type Answer,
  base64,
  certificateFor,
  certificateRequest,
  type KeyPair,
  p256,
  pemOf,
  send,
  subjectOf,
} from './signing-client.ts'

const SAN = 'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'
let clock = new Date()
let embedded: Embedded

beforeAll(async () => {
  embedded = await startEmbedded({ now: () => clock })
})
afterAll(() => embedded.close())
beforeEach(() => {
  clock = new Date()
  embedded.behave()
})

const post = (body: unknown): Promise<Answer> =>
  send('POST', `${embedded.fulcioUrl}/api/v2/signingCert`, body)

const chainIn = (answer: Answer): string[] =>
  answer.json['signedCertificateEmbeddedSct']?.['chain']?.['certificates'] as unknown as string[]

describe('a certificate', () => {
  it('is for the key, issued by the intermediate, for ten minutes, for code signing', async () => {
    const key = p256()
    const [leaf, intermediate, root] = (await certificateFor(embedded, key)).map(
      (pem) => new X509Certificate(pem),
    )
    expect(leaf?.publicKey.equals(key.publicKey)).toBe(true)
    expect(leaf?.checkIssued(intermediate!)).toBe(true)
    expect(leaf?.verify(intermediate!.publicKey)).toBe(true)
    expect(intermediate?.verify(root!.publicKey)).toBe(true)
    expect(root?.verify(root.publicKey)).toBe(true)
    expect(leaf?.ca).toBe(false)
    expect(leaf?.keyUsage).toEqual(['1.3.6.1.5.5.7.3.3'])
    expect(leaf?.subject).toBeUndefined()
    expect(Date.parse(leaf!.validTo) - Date.parse(leaf!.validFrom)).toBe(600_000)
    expect(embedded.pem.fulcioRoot).toBe(`${intermediate!.toString()}${root!.toString()}`)
  })

  it('names the workflow in a critical SAN and in every extension of Fulcio', async () => {
    const [leaf = ''] = await certificateFor(embedded, p256())
    const certificate = SigstoreCertificate.parse(leaf)
    expect(certificate.subjectAltName).toBe(SAN)
    expect(certificate.extSubjectAltName?.critical).toBe(true)
    const raw = (number: number): string =>
      certificate.extension(`1.3.6.1.4.1.57264.1.${number}`)?.value.toString() ?? ''
    const derString = (number: number): string =>
      certificate.extension(`1.3.6.1.4.1.57264.1.${number}`)?.valueObj.subs[0]?.value.toString() ??
      ''
    const sha = '6dcb09b5b57875f334f61aebed695e2e4193db5e'
    expect([1, 2, 3, 4, 5, 6].map(raw)).toEqual([
      embedded.oidc.issuer,
      'push',
      sha,
      'release',
      'octo-org/app',
      'refs/heads/main',
    ])
    expect(Array.from({ length: 15 }, (_, index) => derString(8 + index))).toEqual([
      embedded.oidc.issuer,
      SAN,
      sha,
      'github-hosted',
      'https://github.com/octo-org/app',
      sha,
      'refs/heads/main',
      '74',
      'https://github.com/octo-org',
      '65',
      SAN,
      sha,
      'push',
      'https://github.com/octo-org/app/actions/runs/30433642/attempts/1',
      'public',
    ])
    expect(certificate.extension('1.3.6.1.4.1.57264.1.23')).toBeUndefined()
  })

  it('names the deployment environment of a job that has one', async () => {
    const token = embedded.oidc.mint({ claims: { environment: 'prod' } })
    const key = p256()
    const [leaf = ''] = chainIn(await post(certificateRequest(token, key, subjectOf(token))))
    const value = SigstoreCertificate.parse(leaf).extension('1.3.6.1.4.1.57264.1.23')?.valueObj
    expect(value?.subs[0]?.value.toString()).toBe('prod')
  })

  it.each([
    ['ECDSA P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }), 'sha384'],
    ['ECDSA P-521', () => generateKeyPairSync('ec', { namedCurve: 'P-521' }), 'sha512'],
    ['Ed25519', () => generateKeyPairSync('ed25519'), null],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }), 'sha256'],
  ])('is given for an %s key', async (_name, create, hash) => {
    const [token, key] = [embedded.oidc.mint(), create()]
    const answer = await post(certificateRequest(token, key, subjectOf(token), hash))
    const leaf = new X509Certificate(chainIn(answer)[0] ?? '')
    expect(leaf.publicKey.equals(key.publicKey)).toBe(true)
  })

  it('is given for a certificate signing request', async () => {
    const [key, other] = [p256(), p256()]
    const good = await post(csrRequest(embedded.oidc.mint(), key, key))
    expect(new X509Certificate(chainIn(good)[0] ?? '').publicKey.equals(key.publicKey)).toBe(true)
    const forged = await post(csrRequest(embedded.oidc.mint(), key, other))
    expect(forged.json).toMatchObject({ code: 3, message: expect.stringContaining('signature') })
  })

  it('is given in the older API as PEM', async () => {
    const [token, key] = [embedded.oidc.mint(), p256()]
    const proof = sign('sha256', Buffer.from(subjectOf(token)), key.privateKey)
    const spki = key.publicKey.export({ type: 'spki', format: 'der' })
    const ask = (body: object, authorization: string) =>
      send('POST', `${embedded.fulcioUrl}/api/v1/signingCert`, body, { authorization })
    const publicKey = { content: base64(spki), algorithm: 'ecdsa' }
    const body = { publicKey, signedEmailAddress: base64(proof) }
    const answer = await ask(body, `Bearer ${token}`)
    expect(answer.status).toBe(201)
    expect(answer.headers.get('content-type')).toBe('application/pem-certificate-chain')
    expect(answer.text.match(/BEGIN CERTIFICATE/g)).toHaveLength(3)
    expect(new X509Certificate(answer.text).publicKey.equals(key.publicKey)).toBe(true)
    expect((await ask(body, 'Bearer wrong')).status).toBe(400)
    expect(
      (await ask({ ...body, signedEmailAddress: base64('no') }, `Bearer ${token}`)).status,
    ).toBe(400)
  })
})

describe('Fulcio refuses', () => {
  const refused = async (token: string): Promise<Answer> =>
    post(certificateRequest(token, p256(), tokenSubject(token)))

  it.each([
    ['no token', () => '', 'no JSON Web Token'],
    ['a token that is none', () => 'a.b.c', 'cannot be read'],
    ['another audience', () => embedded.oidc.mint({ audience: 'aws' }), 'audience is "aws"'],
    ['another issuer', () => mintWith({ iss: 'https://evil.example' }), 'issuer is'],
    ['an expired token', () => mintWith({ exp: 1 }), 'expired'],
    ['a token from the future', () => mintWith({ nbf: 9_999_999_999 }), 'not valid yet'],
    ['a token without a workflow', () => mintWith({ job_workflow_ref: '' }), 'job_workflow_ref'],
    ['a changed token', () => changed(embedded.oidc.mint()), 'signature is wrong'],
  ])('%s, and does not repeat the token', async (_what, token, message) => {
    const given = token()
    const answer = await refused(given)
    expect(answer.status).toBe(400)
    expect(answer.json).toMatchObject({ code: 3, details: [] })
    expect(answer.text).toContain(message.replaceAll('"', '\\"'))
    if (given.length > 10) expect(answer.text).not.toContain(given.slice(0, 20))
  })

  it('a token that has run out by its own clock', async () => {
    const token = embedded.oidc.mint()
    clock = new Date(clock.getTime() + 301_000)
    expect((await refused(token)).text).toContain('expired')
  })

  it("another issuer's key", async () => {
    const other = await startEmbedded()
    const token = other.oidc.mint({ claims: { iss: embedded.oidc.issuer } })
    await other.close()
    expect((await refused(token)).text).toContain('unknown key')
  })

  it.each([
    [
      'a proof over something else',
      (token: string, key: KeyPair) => certificateRequest(token, key, 'x'),
    ],
    [
      "a proof by somebody else's key",
      (token: string, key: KeyPair) => ({
        ...certificateRequest(token, p256(), subjectOf(token)),
        publicKeyRequest: {
          publicKey: { content: pemOf(key) },
          proofOfPossession: base64(
            sign('sha256', Buffer.from(subjectOf(token)), p256().privateKey),
          ),
        },
      }),
    ],
    [
      'no proof',
      (token: string, key: KeyPair) => ({
        credentials: { oidcIdentityToken: token },
        publicKeyRequest: { publicKey: { content: pemOf(key) } },
      }),
    ],
  ])('%s', async (_what, request) => {
    const answer = await post(request(embedded.oidc.mint(), p256()))
    expect(answer).toMatchObject({
      status: 400,
      json: { code: 3, message: 'The signature supplied in the request could not be verified' },
    })
  })

  it.each([
    ['a weak key', () => generateKeyPairSync('rsa', { modulusLength: 1024 }), 'insecure'],
    [
      'a curve it does not know',
      () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
      'insecure',
    ],
  ])('%s', async (_what, create, message) => {
    const token = embedded.oidc.mint()
    const answer = await post(certificateRequest(token, create(), subjectOf(token)))
    expect(answer).toMatchObject({ status: 400 })
    expect(answer.text).toContain(message)
  })

  it('a request without a key, one with an unreadable key, one that is no JSON', async () => {
    const credentials = { oidcIdentityToken: embedded.oidc.mint() }
    const unreadable = { credentials, publicKeyRequest: { publicKey: { content: 'x' } } }
    expect((await post({ credentials })).text).toContain('could not be parsed')
    expect((await post(unreadable)).text).toContain('could not be parsed')
    expect((await post({ credentials, certificateSigningRequest: 'x' })).status).toBe(400)
    expect((await post(Buffer.from('{'))).status).toBe(400)
  })

  it('to certify what its CT log does not log', async () => {
    embedded.misbehave('ctlog', { status: 500, times: 1 })
    const [token, key] = [embedded.oidc.mint(), p256()]
    const failed = await post(certificateRequest(token, key, subjectOf(token)))
    expect(failed).toMatchObject({
      status: 500,
      json: { code: 13, message: 'Error entering certificate in CTL' },
    })
    expect((await post(certificateRequest(token, key, subjectOf(token)))).status).toBe(200)
  })
})

describe('Fulcio tells', () => {
  it('its trust bundle, its root, its issuer, and that there is nothing else', async () => {
    const get = (path: string) => send('GET', `${embedded.fulcioUrl}${path}`)
    const bundle = await get('/api/v2/trustBundle')
    const certificates = bundle.json['chains']?.['0']?.['certificates'] as unknown as string[]
    expect(certificates.join('')).toBe(embedded.pem.fulcioRoot)
    expect((await get('/api/v1/rootCert')).text.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
    expect((await get('/api/v2/configuration')).json['issuers']?.['0']).toMatchObject({
      issuerUrl: embedded.oidc.issuer,
      audience: 'sigstore',
    })
    expect(await get('/api/v3/x')).toMatchObject({ status: 404, json: { code: 5 } })
  })
})

const mintWith = (claims: Record<string, string | number>): string => embedded.oidc.mint({ claims })

function tokenSubject(token: string): string {
  return token.split('.').length === 3 && token.length > 10 ? subjectOf(token) : 'x'
}

function changed(token: string): string {
  const [header, payload = '', signature] = token.split('.')
  const text = Buffer.from(payload, 'base64url').toString().replaceAll('octo-org', 'evil-org')
  return [header, Buffer.from(text).toString('base64url'), signature].join('.')
}

/** A PKCS#10 request for `key` that `signer` has signed. */
function csrRequest(token: string, key: KeyPair, signer: KeyPair): object {
  const spki = decode(key.publicKey.export({ type: 'spki', format: 'der' }))
  const info = sequence(integer(0), sequence(), spki, tagged(0))
  const signature = bitString(sign('sha256', encode(info), signer.privateKey))
  const csr = encode(sequence(info, sequence(oid('1.2.840.10045.4.3.2')), signature))
  const pem = `-----BEGIN CERTIFICATE REQUEST-----\n${base64(csr)}\n-----END CERTIFICATE REQUEST-----\n`
  return { credentials: { oidcIdentityToken: token }, certificateSigningRequest: base64(pem) }
}
