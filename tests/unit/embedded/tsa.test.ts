import { createHash, X509Certificate as NodeCertificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { RFC3161Timestamp, X509Certificate } from '@sigstore/core'
import {
  type Asn1,
  boolean,
  decode,
  encode,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  tagged,
  unsignedInteger,
} from '../../../src/embedded/der.ts'
import { type Embedded, startEmbedded } from '../../../src/embedded/index.ts'
import { base64 } from './signing-client.ts'

const NOW = new Date('2026-03-04T05:06:07.890Z')
const SHA1 = '1.3.14.3.2.26'
const OIDS = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const
const DATA = Buffer.from('a signature')
let embedded: Embedded

beforeAll(async () => {
  embedded = await startEmbedded({ now: () => NOW })
})
afterAll(() => embedded.close())

async function post(
  body: Uint8Array | string,
  type = 'application/timestamp-query',
): Promise<{ status: number; type: string | null; body: Buffer }> {
  const response = await fetch(`${embedded.tsaUrl}/api/v1/timestamp`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: Buffer.from(body),
  })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: Buffer.from(await response.arrayBuffer()),
  }
}

/** TimeStampReq of RFC 3161. */
function query(
  algorithm: keyof typeof OIDS,
  rest: readonly Asn1[] = [],
  digest = createHash(algorithm).update(DATA).digest(),
): Buffer {
  const imprint = sequence(sequence(oid(OIDS[algorithm]), nothing()), octetString(digest))
  return encode(sequence(integer(1), imprint, ...rest))
}

const parsed = (body: Buffer): RFC3161Timestamp => RFC3161Timestamp.parse(Buffer.from(body))

/** The key of the leaf that the chain of the authority begins with. */
function signer(): NodeCertificate {
  return new NodeCertificate(embedded.pem.tsaChain)
}

describe('a timestamp', () => {
  it.each(['sha256', 'sha384', 'sha512'] as const)('is over data by %s', async (algorithm) => {
    const answer = await post(query(algorithm))
    expect(answer).toMatchObject({ status: 201, type: 'application/timestamp-reply' })
    const timestamp = parsed(answer.body)
    expect(timestamp.status).toBe(0n)
    expect(timestamp.signingTime).toEqual(new Date('2026-03-04T05:06:07.000Z'))
    expect(() => {
      timestamp.verify(DATA, signer().publicKey)
    }).not.toThrow()
    expect(() => {
      timestamp.verify(Buffer.from('other'), signer().publicKey)
    }).toThrow()
  })

  it('is signed by the authority and nobody else', async () => {
    const timestamp = parsed((await post(query('sha256'))).body)
    const { publicKey } = new NodeCertificate(embedded.pem.fulcioRoot)
    expect(() => {
      timestamp.verify(DATA, publicKey)
    }).toThrow()
    const leaf = X509Certificate.parse(signer().toString())
    expect(timestamp.signerSerialNumber.equals(leaf.serialNumber)).toBe(true)
    expect(timestamp.signerIssuer.equals(leaf.issuer)).toBe(true)
  })

  it('repeats the nonce, and holds the certificate only where it is asked for', async () => {
    const nonce = unsignedInteger(Buffer.from('f1f2f3f4f5f6f7f8f9', 'hex'))
    const certificate = signer().raw
    const bare = (await post(query('sha256'))).body
    const full = (await post(query('sha256', [nonce, boolean(true)]))).body
    expect([bare.includes(certificate), full.includes(certificate)]).toEqual([false, true])
    expect([bare.includes(encode(nonce)), full.includes(encode(nonce))]).toEqual([false, true])
  })

  it('is given for the one policy', async () => {
    expect((await post(query('sha256', [oid('1.3.6.1.4.1.57264.2')]))).status).toBe(201)
    expect((await post(query('sha256', [oid('1.3.6.1.4.1.57264.9')]))).status).toBe(400)
  })

  it('is given for a request in JSON, as sigstore-js sends it', async () => {
    const artifactHash = base64(createHash('sha256').update(DATA).digest())
    const ask = (more: object) =>
      post(JSON.stringify({ artifactHash, hashAlgorithm: 'sha256', ...more }), 'application/json')
    const timestamp = parsed((await ask({})).body)
    expect(() => {
      timestamp.verify(DATA, signer().publicKey)
    }).not.toThrow()
    const full = await ask({ nonce: 258, certificates: true })
    expect(full.body.includes(encode(integer(258)))).toBe(true)
    expect(full.body.includes(signer().raw)).toBe(true)
    expect((await ask({ nonce: 1.5 })).status).toBe(400)
    expect((await ask({ hashAlgorithm: 'sha1' })).status).toBe(400)
    expect((await ask({ artifactHash: 7 })).status).toBe(400)
    expect((await post('{', 'application/json')).status).toBe(400)
  })
})

describe('the timestamp authority refuses', () => {
  it.each<[string, Uint8Array]>([
    ['bytes that are no DER', Buffer.from('hello')],
    ['nothing', Buffer.of()],
    ['bytes left over', Buffer.concat([query('sha256'), Buffer.of(5, 0)])],
    ['another version', encode(sequence(integer(2), decode(query('sha256'))))],
    ['a digest of another length', query('sha256', [], Buffer.alloc(20))],
    [
      'SHA-1',
      encode(sequence(integer(1), sequence(sequence(oid(SHA1)), octetString(Buffer.alloc(20))))),
    ],
    ['extensions', query('sha256', [tagged(0, sequence())])],
  ])('%s', async (_what, body) => {
    expect((await post(body)).status).toBe(400)
  })

  it('another type of content, and other paths', async () => {
    expect((await post(query('sha256'), 'text/plain')).status).toBe(415)
    expect((await fetch(`${embedded.tsaUrl}/api/v1/other`)).status).toBe(404)
  })
})

describe('the chain of the timestamp authority', () => {
  it('is a leaf for timestamps alone, and its root', async () => {
    const response = await fetch(`${embedded.tsaUrl}/api/v1/timestamp/certchain`)
    expect(await response.text()).toBe(embedded.pem.tsaChain)
    const [leafPem = '', rootPem = ''] = embedded.pem.tsaChain.split(/(?<=END CERTIFICATE-----\n)/)
    const [leaf, root] = [new NodeCertificate(leafPem), new NodeCertificate(rootPem)]
    expect(leaf.checkIssued(root) && leaf.verify(root.publicKey)).toBe(true)
    expect([leaf.ca, root.ca]).toEqual([false, true])
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.8'])
    expect(X509Certificate.parse(leafPem).extension('2.5.29.37')?.critical).toBe(true)
  })
})
