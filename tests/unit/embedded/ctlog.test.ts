import { verify } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { type Authority, createAuthority } from '../../../src/embedded/authority.ts'
import { createCtLog, chainOf } from '../../../src/embedded/ctlog/ct-log.ts'
import { loggedContent } from '../../../src/embedded/ctlog/precertificate.ts'
import { decode, encode, membersOf } from '../../../src/embedded/der.ts'
import { issueCertificate } from '../../../src/embedded/fulcio/code-signing-certificate.ts'
import type { ServiceAnswer, ServiceHandler } from '../../../src/embedded/service.ts'
import { createSigningKey, type SigningKey } from '../../../src/embedded/signing-key.ts'
import { p256 } from './signing-client.ts'

const NOW = new Date('2026-03-04T05:06:07.890Z')
let authority: Authority
let key: SigningKey
let log: ServiceHandler

beforeAll(async () => {
  key = await createSigningKey('P-256')
  authority = await newAuthority()
  log = createCtLog({ key, issuer: authority.worker, root: authority.root, now: () => NOW })
})

const newAuthority = (): Promise<Authority> =>
  createAuthority({
    purpose: 'codeSigning',
    rootName: 'root',
    workerName: 'intermediate',
    issues: true,
    now: NOW,
  })

/** A precertificate of an authority, as it would be sent to the log, and the certificate made with the answer. */
async function issued(by: Authority): Promise<{ precertificate: Buffer; certificate: Buffer }> {
  let precertificate: Buffer = Buffer.of()
  const certificate = await issueCertificate({
    identity: { subject: 'x', extensions: [] },
    key: p256().publicKey,
    authority: by,
    now: NOW,
    submit: (sent) => {
      precertificate = sent
      return Promise.resolve({ logId: key.id, timestamp: 1, signature: Buffer.of(4, 3, 0, 0) })
    },
  })
  return { precertificate, certificate }
}

const ask = (method: string, path: string, body = ''): Promise<ServiceAnswer> =>
  log({ method, url: new URL(path, 'http://ct'), headers: {}, body: Buffer.from(body) })

const json = (answer: ServiceAnswer): Record<string, unknown> =>
  JSON.parse(Buffer.from(answer.body ?? '').toString()) as Record<string, unknown>

const add = (precertificate: Buffer, authorities: readonly Buffer[]): Promise<ServiceAnswer> =>
  ask('POST', '/ct/v1/add-pre-chain', chainOf(precertificate, authorities))

describe('the CT log', () => {
  it('promises to log a precertificate of the accepted authority, in its tree too', async () => {
    const before = Number(json(await ask('GET', '/ct/v1/get-sth'))['tree_size'])
    const { precertificate } = await issued(authority)
    const answer = await add(precertificate, authority.chain)
    expect(answer.status).toBe(200)
    expect(json(answer)).toMatchObject({
      sct_version: 0,
      id: key.id.toString('base64'),
      timestamp: NOW.getTime(),
    })
    const head = json(await ask('GET', '/ct/v1/get-sth'))
    expect(head['tree_size']).toBe(before + 1)
    const signed = Buffer.alloc(50)
    signed.writeUInt8(1, 1)
    signed.writeBigUInt64BE(BigInt(NOW.getTime()), 2)
    signed.writeBigUInt64BE(BigInt(before + 1), 10)
    Buffer.from(String(head['sha256_root_hash']), 'base64').copy(signed, 18)
    const signature = Buffer.from(String(head['tree_head_signature']), 'base64').subarray(4)
    expect(verify('sha256', signed, key.publicKey, signature)).toBe(true)
  })

  it('signs what the final certificate says, without poison and timestamps', async () => {
    const { precertificate, certificate } = await issued(authority)
    const extensionsOf = (content: Buffer): readonly Buffer[] => {
      const list = membersOf(decode(content)).at(-1)
      return membersOf(membersOf(list)[0]).map(encode)
    }
    const final = encode(membersOf(decode(certificate))[0]!)
    const logged = loggedContent(precertificate, authority.worker)
    expect(extensionsOf(logged)).toEqual(extensionsOf(final).slice(0, -1))
    expect(encode(membersOf(decode(logged))[1]!)).toEqual(encode(membersOf(decode(final))[1]!))
  })

  it('tells its root', async () => {
    const root = authority.root.certificate.toString('base64')
    expect(json(await ask('GET', '/ct/v1/get-roots'))).toEqual({ certificates: [root] })
    expect((await ask('GET', '/ct/v1/other')).status).toBe(404)
  })

  it("refuses another authority's precertificate, under its own chain and under the accepted one", async () => {
    const other = await newAuthority()
    const { precertificate } = await issued(other)
    expect(await add(precertificate, other.chain)).toMatchObject({
      status: 400,
      body: 'the chain does not lead to an accepted root\n',
    })
    expect(await add(precertificate, authority.chain)).toMatchObject({
      status: 400,
      body: 'the precertificate is not issued by an accepted authority\n',
    })
  })

  it('refuses a certificate without poison, bytes that are none, and no chain', async () => {
    const { certificate } = await issued(authority)
    expect((await add(certificate, authority.chain)).body).toContain('not poisoned')
    expect((await add(Buffer.from('x'), authority.chain)).body).toContain('cannot be read')
    expect((await ask('POST', '/ct/v1/add-pre-chain', '{}')).status).toBe(400)
    expect((await ask('POST', '/ct/v1/add-pre-chain', '{"chain":[]}')).status).toBe(400)
  })
})
