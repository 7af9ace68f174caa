import { randomBytes, X509Certificate } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Bundle } from '@sigstore/bundle'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../../src/embedded/index.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { type IdentityToken, parseIdentityToken } from '../../../src/sigstore/identity-token.ts'
import {
  type KeylessCredentialOptions,
  keylessCredential,
} from '../../../src/sigstore/keyless-credential.ts'
import { logRequestBytes } from '../../../src/sigstore/rekor-v1.ts'
import type { Signer } from '../../../src/sigstore/signer.ts'
import { givenToken, identityTokens } from '../../../src/sigstore/token-sources.ts'
import { servicesOf, type SigstoreServices } from '../../../src/sigstore/signing-config.ts'
import { parseTrustedRoot } from '../../../src/sigstore/trust.ts'
import { witnessedSigner } from '../../../src/sigstore/witnessed-signer.ts'
import { statement } from '../sigstore/signing-kit.ts'
import { closeAll, errorOf, serve, testClient } from '../shared/server.ts'

const running: Embedded[] = []
afterEach(async () => {
  await closeAll()
  for (const embedded of running.splice(0)) await embedded.close()
})

interface Kit {
  readonly embedded: Embedded
  readonly signer: Signer
  /** How many tokens were asked for. */
  readonly renewals: () => number
  /** Requests that Fulcio was sent. */
  readonly certificatesAsked: () => number
  /** Lets the clock run. */
  readonly pass: (minutes: number) => void
}

type KeylessOptions = KeylessCredentialOptions & { readonly services: SigstoreServices }

async function start(
  change: (options: KeylessOptions) => Partial<KeylessOptions> = () => ({}),
  options: EmbeddedOptions = {},
): Promise<Kit> {
  let time = Date.now()
  const now = (): Date => new Date(time)
  const embedded = await startEmbedded({ ...options, now })
  running.push(embedded)
  const mint = (): IdentityToken => parseIdentityToken(new Secret(embedded.oidc.mint()))
  let renewed = 0
  const tokens = (): Promise<IdentityToken> => {
    renewed++
    return Promise.resolve(mint())
  }
  const usual: KeylessOptions = {
    http: testClient({ attempts: 2 }).client,
    services: servicesOf(Buffer.from(JSON.stringify(embedded.signingConfig)), now()),
    trust: parseTrustedRoot(Buffer.from(JSON.stringify(embedded.trustedRoot))),
    expectedSigner: undefined,
    token: mint(),
    tokens,
    now,
    random: randomBytes,
  }
  const all = { ...usual, ...change(usual) }
  const asked = (): number =>
    embedded.requests.filter(({ path }) => path === '/api/v2/signingCert').length
  return {
    embedded,
    signer: witnessedSigner({ ...all, credential: keylessCredential(all) }),
    renewals: () => renewed,
    certificatesAsked: asked,
    pass: (minutes) => (time += minutes * 60_000),
  }
}

function certificateOf(bundle: Bundle): X509Certificate {
  const { content } = bundle.verificationMaterial
  if (content.$case !== 'certificate') throw new Error(`${content.$case} for a certificate`)
  return new X509Certificate(content.certificate.rawBytes)
}

const message = (text: string): Buffer => Buffer.from(text)

describe('one certificate', () => {
  it('serves all signatures of a run, however many begin at once', async () => {
    const { signer, embedded, certificatesAsked, renewals } = await start()
    const bundles = await Promise.all([
      ...Array.from({ length: 12 }, (_, i) => signer.signMessage(message(String(i)))),
      ...Array.from({ length: 12 }, (_, i) =>
        signer.signStatement(statement({ predicate: { i } })),
      ),
    ])
    const serials = new Set(bundles.map((bundle) => certificateOf(bundle).serialNumber))
    expect(serials.size).toBe(1)
    expect(certificatesAsked()).toBe(1)
    expect(embedded.logSize()).toBe(24)
    expect(renewals()).toBe(0)
    const indexes = bundles.map((bundle) => bundle.verificationMaterial.tlogEntries[0]?.logIndex)
    expect(new Set(indexes).size).toBe(24)
  })

  it('is renewed near its end, once, with a token that is renewed too', async () => {
    const { signer, certificatesAsked, renewals, pass } = await start()
    const first = await signer.signMessage(message('1'))
    pass(8.5)
    const second = await signer.signMessage(message('2'))
    expect(certificatesAsked()).toBe(1)
    expect(certificateOf(second).serialNumber).toBe(certificateOf(first).serialNumber)
    pass(1)
    const later = await Promise.all(
      ['3', '4', '5'].map((text) => signer.signMessage(message(text))),
    )
    const serials = new Set(later.map((bundle) => certificateOf(bundle).serialNumber))
    expect(serials.size).toBe(1)
    expect(serials.has(certificateOf(first).serialNumber)).toBe(false)
    expect(certificatesAsked()).toBe(2)
    expect(renewals()).toBe(1)
  })

  it('is asked for at most once in eight minutes, in a run of two hours that signs all the time', async () => {
    const { signer, embedded, certificatesAsked, renewals, pass } = await start()
    const issued: number[] = []
    for (let minute = 0; minute <= 120; minute += 4) {
      const before = certificatesAsked()
      await signer.signMessage(message(String(minute)))
      if (certificatesAsked() > before) issued.push(minute)
      pass(4)
    }
    const apart = issued.slice(1).map((minute, index) => minute - (issued[index] ?? 0))
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(8)
    expect(issued.length).toBeGreaterThan(10)
    // The embedded token lives five minutes, so that each further certificate needs another one.
    expect(renewals()).toBe(issued.length - 1)
    expect(embedded.logSize()).toBe(31)
  }, 60_000)

  it('that is over by our clock is an error, and not one more for each signature', async () => {
    const { signer, certificatesAsked, embedded } = await start(({ now, token }) => ({
      now: () => new Date(now().getTime() + 20 * 60_000),
      token: { ...token, expiresAt: new Date(Date.now() + 3_600_000) },
    }))
    const error = await errorOf(signer.signMessage(message('1')))
    expect(error).toMatchObject({ code: 'CERTIFICATE_NOT_CURRENT', kind: 'service' })
    await errorOf(signer.signMessage(message('2')))
    expect(certificatesAsked()).toBe(1)
    expect(embedded.logSize()).toBe(0)
  })

  it('has another key than the certificate before', async () => {
    const { signer, pass } = await start()
    const first = certificateOf(await signer.signMessage(message('1')))
    pass(10)
    const second = certificateOf(await signer.signMessage(message('2')))
    const spki = (certificate: X509Certificate): string =>
      certificate.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    expect(spki(second)).not.toBe(spki(first))
  })
})

describe('tokens of thirty seconds', () => {
  const living = (seconds: number, { token, now }: KeylessOptions): IdentityToken => ({
    ...token,
    expiresAt: new Date(now().getTime() + seconds * 1000),
  })

  it('serve a run of many minutes: a new one is asked for with each certificate, and only then', async () => {
    let asked = 0
    const { signer, certificatesAsked, pass, embedded } = await start((usual) => ({
      token: living(30, usual),
      tokens: () => {
        asked++
        const claims = { exp: Math.floor(usual.now().getTime() / 1000) + 30 }
        return Promise.resolve(parseIdentityToken(new Secret(embedded.oidc.mint({ claims }))))
      },
    }))
    for (let half = 0; half < 50; half++) {
      await signer.signMessage(message(String(half)))
      pass(0.5)
    }
    expect(certificatesAsked()).toBe(3)
    expect(asked).toBe(3)
    expect(embedded.logSize()).toBe(50)
  })

  it('are refused where even a new one is about to end', async () => {
    const { signer, certificatesAsked } = await start((usual) => ({
      token: living(1, usual),
      tokens: () => Promise.resolve(living(3, usual)),
    }))
    const error = await errorOf(signer.signMessage(message('x')))
    expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_EXPIRED' })
    expect(certificatesAsked()).toBe(0)
  })
})

describe('a token near its end', () => {
  it('is renewed before it is used', async () => {
    const { signer, renewals, certificatesAsked, pass } = await start()
    // GitHub's tokens live five minutes, and so does the embedded one.
    pass(4.5)
    await signer.signMessage(message('x'))
    expect(renewals()).toBe(1)
    expect(certificatesAsked()).toBe(1)
  })

  it('that was given and cannot be renewed is an error, before Fulcio is asked', async () => {
    const { signer, certificatesAsked, embedded, pass } = await start(({ token }) => ({
      tokens: identityTokens(givenToken(token.raw), () => undefined),
    }))
    pass(4.5)
    const error = await errorOf(signer.signMessage(message('x')))
    expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_EXPIRED', kind: 'usage' })
    expect(certificatesAsked()).toBe(0)
    expect(embedded.logSize()).toBe(0)
  })

  it('whose renewal fails ends the run with that failure', async () => {
    const { signer, pass } = await start(() => ({
      tokens: () => Promise.reject(new Error('no token today')),
    }))
    pass(6)
    await expect(signer.signMessage(message('x'))).rejects.toThrow('no token today')
  })
})

describe('a failure', () => {
  it('of the certificate is one error for all, and nothing is logged', async () => {
    const { signer, embedded, certificatesAsked } = await start()
    embedded.misbehave('fulcio', { method: 'POST', status: 400, body: '{"message":"no"}' })
    const errors = await Promise.all(
      ['1', '2', '3'].map((text) => errorOf(signer.signMessage(message(text)))),
    )
    expect(new Set(errors).size).toBe(1)
    expect(errors[0]).toMatchObject({ code: 'CERTIFICATE_REFUSED' })
    expect(certificatesAsked()).toBe(1)
    expect(embedded.logSize()).toBe(0)
  })

  it('of a certificate that somebody else’s authority issued stops before the log', async () => {
    const other = await startEmbedded()
    running.push(other)
    const trust = parseTrustedRoot(Buffer.from(JSON.stringify(other.trustedRoot)))
    const { signer, embedded } = await start(() => ({ trust }))
    const error = await errorOf(signer.signMessage(message('x')))
    expect(error).toMatchObject({ code: 'INSTANCE_NOT_TRUSTED' })
    expect(embedded.logSize()).toBe(0)
  })

  it('of a certificate for somebody else stops before the log', async () => {
    const { signer, embedded } = await start(() => ({
      expectedSigner: { identity: 'https://example.com/other', issuer: 'https://example.com' },
    }))
    await expect(signer.signMessage(message('x'))).rejects.toMatchObject({
      code: 'INSTANCE_NOT_TRUSTED',
    })
    expect(embedded.logSize()).toBe(0)
  })

  it('of the log is told as the log’s', async () => {
    const { signer, embedded } = await start()
    embedded.misbehave('rekor', { method: 'POST', status: 500 })
    await expect(signer.signStatement(statement())).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message: expect.stringMatching(/^Rekor/),
    })
  })
})

describe('a bundle', () => {
  it('has one log entry and one timestamp', async () => {
    const { signer } = await start()
    const { verificationMaterial, content } = await signer.signStatement(statement())
    expect(verificationMaterial.tlogEntries).toHaveLength(1)
    expect(verificationMaterial.timestampVerificationData?.rfc3161Timestamps).toHaveLength(1)
    expect(content.$case).toBe('dsseEnvelope')
    expect((await signer.signMessage(message('x'))).content.$case).toBe('messageSignature')
  })

  it('has no timestamp where the instance has no authority', async () => {
    const { signer, embedded } = await start(({ services }) => ({
      services: { ...services, tsaUrls: [] },
    }))
    const { verificationMaterial } = await signer.signMessage(message('x'))
    expect(verificationMaterial.timestampVerificationData?.rfc3161Timestamps).toEqual([])
    expect(verificationMaterial.tlogEntries).toHaveLength(1)
    expect(embedded.requests.some(({ service }) => service === 'tsa')).toBe(false)
  })
})

describe('logRequestBytes', () => {
  it.each([0, 1000, 200_000])(
    'is a bound for a statement of %d bytes and little more',
    async (size) => {
      const log = await serve((_, response) => response.writeHead(400).end())
      const { signer } = await start(({ services }) => ({
        services: { ...services, logs: [{ url: new URL(log.url), apiVersion: 1 }] },
      }))
      const bytes = statement({ predicate: { filler: 'x'.repeat(size) } })
      await errorOf(signer.signStatement(bytes))
      const sent = log.seen[0]?.bytes.byteLength ?? Infinity
      expect(logRequestBytes(bytes.byteLength)).toBeGreaterThanOrEqual(sent)
      expect(logRequestBytes(bytes.byteLength)).toBeLessThan(sent + 8192)
    },
  )
})
