import { createHash, generateKeyPairSync, sign, verify, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Embedded, startEmbedded } from '../../../src/embedded/index.ts'
import { leafHash } from '../../../src/embedded/merkle-tree.ts'
import { canonicalJson } from '../../../src/shared/json.ts'
import {
  type Answer,
  base64,
  certificateFor,
  dsse,
  hashedrekord,
  type Json,
  p256,
  pemOf,
  send,
  sha256,
} from './signing-client.ts'

const NOW = new Date('2026-03-04T05:06:07.890Z')
let embedded: Embedded

beforeAll(async () => {
  embedded = await startEmbedded({ now: () => NOW })
})
afterAll(() => embedded.close())

const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
  send(method, `${embedded.rekorUrl}/api/v1/${path}`, body)
const propose = (entry: unknown): Promise<Answer> => ask('POST', 'log/entries', entry)

/** The one entry of an answer, and what it is called. */
function entryIn(json: Json): { id: string; entry: Record<string, unknown>; body: string } {
  const [[id, entry] = ['', {}]] = Object.entries(json)
  const fields = entry as unknown as Record<string, unknown>
  return { id, entry: fields, body: Buffer.from(String(fields['body']), 'base64').toString() }
}

describe('Rekor takes', () => {
  it('a hashedrekord with a key, and stores its canonical form', async () => {
    const key = p256()
    const answer = await propose(hashedrekord('data 1', key))
    expect(answer.status).toBe(201)
    const { id, entry, body } = entryIn(answer.json)
    expect(answer.headers.get('location')).toBe(`/api/v1/log/entries/${id}`)
    expect(answer.headers.get('etag')).toBe(id)
    expect(id).toMatch(/^[0-9a-f]{80}$/)
    expect(id.slice(16)).toBe(leafHash(Buffer.from(body)).toString('hex'))
    expect(JSON.parse(body)).toEqual(hashedrekordWithout(body, key, 'data 1'))
    expect(body).toBe(canonicalJson(JSON.parse(body)))
    expect(entry['integratedTime']).toBe(Math.floor(NOW.getTime() / 1000))
  })

  it('a hashedrekord with a certificate', async () => {
    const key = p256()
    const [leaf = ''] = await certificateFor(embedded, key)
    const answer = await propose(hashedrekord('data 2', key, leaf))
    expect(answer.status).toBe(201)
    expect(JSON.parse(entryIn(answer.json).body)).toMatchObject({
      spec: { signature: { publicKey: { content: base64(leaf) } } },
    })
  })

  it.each([
    ['P-384', 'sha384'],
    ['P-521', 'sha512'],
  ])('a hashedrekord of %s with %s', async (curve, algorithm) => {
    expect((await propose(recordOf(curve, algorithm))).status).toBe(201)
  })

  it('a hashedrekord of RSA, but not over another digest', async () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const entry = hashedrekord('rsa', key)
    expect((await propose(entry)).status).toBe(201)
    expect((await propose(withDigest(entry, sha256('another')))).status).toBe(400)
  })

  it('a DSSE envelope, of which it keeps digests, signature and verifier', async () => {
    const key = p256()
    const [leaf = ''] = await certificateFor(embedded, key)
    const { entry, envelope, payload } = dsse({ subject: [] }, key, leaf)
    const answer = await propose(entry)
    expect(answer.status).toBe(201)
    const signature = (JSON.parse(envelope) as { signatures: [{ sig: string }] }).signatures[0].sig
    expect(entryIn(answer.json).body).toBe(
      canonicalJson({
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: {
          envelopeHash: { algorithm: 'sha256', value: sha256(envelope) },
          payloadHash: { algorithm: 'sha256', value: sha256(payload) },
          signatures: [{ signature, verifier: base64(leaf) }],
        },
      }),
    )
  })

  it('no entry twice: the second time it names the first', async () => {
    const entry = hashedrekord('twice', p256())
    const first = entryIn((await propose(entry)).json)
    const size = embedded.logSize()
    const second = await propose(entry)
    expect(second.status).toBe(409)
    expect(second.headers.get('location')).toBe(`/api/v1/log/entries/${first.id}`)
    expect(second.json).toEqual({
      code: 409,
      message: `an equivalent entry already exists in the transparency log with UUID ${first.id}`,
    })
    expect(embedded.logSize()).toBe(size)
  })
})

describe('Rekor refuses', () => {
  const key = p256()
  const record = hashedrekord('refused', key)
  const envelope = dsse({ subject: [] }, key)
  it.each<[string, unknown]>([
    ['a signature over other data', withDigest(record, sha256('other'))],
    ["somebody else's key", hashedrekord('refused', key, pemOf(p256()))],
    ['a digest that is too short', withDigest(record, 'abcd')],
    ['a digest in capitals', withDigest(record, sha256('refused').toUpperCase())],
    ['a verifier that is no PEM', hashedrekord('refused', key, 'hello')],
    ['Ed25519 over a digest', ed25519Record()],
    ["an envelope with somebody else's key", dsse({}, key, pemOf(p256())).entry],
    [
      'an envelope with another payload',
      withEnvelope((text) => text.replace('"payload":"', '"payload":"AAAA')),
    ],
    [
      'an envelope without signatures',
      withEnvelope((text) => text.replace(/"signatures":\[.*\]/, '"signatures":[]')),
    ],
    ['an envelope that is no JSON', withEnvelope(() => '{')],
    ['an entry without content', { apiVersion: '0.0.1', kind: 'dsse', spec: {} }],
    ['another kind', { ...envelope.entry, kind: 'intoto' }],
    ['another version', { ...envelope.entry, apiVersion: '0.0.2' }],
    ['a kind that every object has', { apiVersion: '', kind: 'toString', spec: {} }],
    ['a list', []],
    ['bytes that are no JSON', Buffer.from('{')],
  ])('%s', async (_what, entry) => {
    const size = embedded.logSize()
    const answer = await propose(entry)
    expect(answer).toMatchObject({ status: 400, json: { code: 400 } })
    expect(answer.text).toContain('error processing entry: ')
    expect(embedded.logSize()).toBe(size)
  })

  function withEnvelope(edit: (text: string) => string): object {
    const verifiers = [base64(pemOf(key))]
    const proposedContent = { envelope: edit(envelope.envelope), verifiers }
    return { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent } }
  }
})

describe('an entry', () => {
  it('is found by both its ids and by its global index, which is not its index in the tree', async () => {
    const { id, entry } = entryIn((await propose(hashedrekord('found', p256()))).json)
    for (const path of [id, id.slice(16), id.toUpperCase()]) {
      const answer = await ask('GET', `log/entries/${path}`)
      expect(answer.status).toBe(200)
      expect(entryIn(answer.json)).toMatchObject({ id, entry: { body: entry['body'] } })
    }
    const index = Number(entry['logIndex'])
    const byIndex = await ask('GET', `log/entries?logIndex=${index}`)
    expect(entryIn(byIndex.json).id).toBe(id)
    expect(index - 1000).toBe(proofOf(entry).logIndex)
  })

  it('is found together with others, by id, index and proposal', async () => {
    const proposal = hashedrekord('one', p256())
    const one = entryIn((await propose(proposal)).json)
    const two = entryIn((await propose(hashedrekord('two', p256()))).json)
    const found = async (query: object): Promise<string[]> => {
      const answer = await ask('POST', 'log/entries/retrieve', query)
      return (answer.json as unknown as Json[]).map((json) => entryIn(json).id)
    }
    expect(await found({ entryUUIDs: [one.id, two.id.slice(16)] })).toEqual([one.id, two.id])
    expect(await found({ logIndexes: [two.entry['logIndex'], 99_999] })).toEqual([two.id])
    expect(await found({ entries: [proposal, hashedrekord('unknown', p256())] })).toEqual([one.id])
    const many = Array.from({ length: 11 }, () => one.id)
    expect((await ask('POST', 'log/entries/retrieve', { entryUUIDs: many })).status).toBe(422)
  })

  it('is proved by its timestamp, its path and a signed checkpoint', async () => {
    await propose(hashedrekord('before', p256()))
    const { entry, body } = entryIn((await propose(hashedrekord('proved', p256()))).json)
    await propose(hashedrekord('after', p256()))
    const { body: base64Body, integratedTime, logID, logIndex } = entry
    const signed = canonicalJson({ body: base64Body, integratedTime, logID, logIndex })
    const { verification } = entry as { verification: { signedEntryTimestamp: string } }
    expect(signedByLog(signed, Buffer.from(verification.signedEntryTimestamp, 'base64'))).toBe(true)
    expect(
      signedByLog(`${signed} `, Buffer.from(verification.signedEntryTimestamp, 'base64')),
    ).toBe(false)
    const proof = proofOf(entry)
    expect(proof.treeSize).toBe(proof.logIndex + 1)
    const [origin, size, root] = proof.checkpoint.split('\n')
    expect(origin).toMatch(/^127\.0\.0\.1 - [0-9]+$/)
    expect(size).toBe(String(proof.treeSize))
    expect(Buffer.from(root ?? '', 'base64').toString('hex')).toBe(proof.rootHash)
    const [note = '', signature = ''] = proof.checkpoint.split('\n\u2014 127.0.0.1 ')
    const bytes = Buffer.from(signature, 'base64')
    expect(bytes.subarray(0, 4).toString('hex')).toBe(String(logID).slice(0, 8))
    expect(signedByLog(note, bytes.subarray(4))).toBe(true)
    expect(body).toContain('hashedrekord')
  })

  it('that is not there is 404 without a body', async () => {
    for (const path of [`log/entries/${'0'.repeat(64)}`, `log/entries/${'0'.repeat(80)}`]) {
      expect(await ask('GET', path)).toMatchObject({ status: 404, text: '' })
    }
    const { id } = entryIn((await propose(hashedrekord('other tree', p256()))).json)
    expect((await ask('GET', `log/entries/${'1'.repeat(16)}${id.slice(16)}`)).status).toBe(404)
    expect((await ask('GET', 'log/entries?logIndex=999')).status).toBe(404)
    expect((await ask('GET', 'log/entries?logIndex=-1')).status).toBe(400)
    expect((await ask('GET', 'log/entries/abc')).status).toBe(404)
    expect((await ask('DELETE', `log/entries/${id}`)).status).toBe(404)
  })
})

describe('the search index', () => {
  const search = async (query: object): Promise<unknown> =>
    (await ask('POST', 'index/retrieve', query)).json

  it('finds entries by digest, subject digest, identity and key', async () => {
    const key = p256()
    const [leaf = ''] = await certificateFor(embedded, key)
    const record = entryIn((await propose(hashedrekord('searched', key))).json).id
    const statement = { subject: [{ digest: { sha256: sha256('the image') } }] }
    const attestation = entryIn((await propose(dsse(statement, key, leaf).entry)).json).id
    expect(await search({ hash: `sha256:${sha256('searched')}` })).toEqual([record])
    expect(await search({ hash: sha256('searched') })).toEqual([record])
    expect(await search({ hash: sha256('the image') })).toEqual([attestation])
    expect(await search({ publicKey: { format: 'x509', content: base64(pemOf(key)) } })).toEqual([
      record,
    ])
    const [, uri = ''] = /^URI:(.*)$/.exec(new X509Certificate(leaf).subjectAltName ?? '') ?? []
    expect(await search({ subject: uri })).toContain(attestation)
    const both = { hash: sha256('the image'), subject: uri }
    expect(await search({ ...both, operator: 'and' })).toEqual([attestation])
    expect(await search({ hash: sha256('searched'), subject: uri, operator: 'and' })).toEqual([])
  })

  it('finds nothing for what is not there, and refuses keys it cannot read', async () => {
    expect(await search({ hash: sha256('nowhere') })).toEqual([])
    expect(await search({})).toEqual([])
    const pgp = { publicKey: { format: 'pgp', content: '' } }
    expect((await ask('POST', 'index/retrieve', pgp)).status).toBe(400)
  })
})

describe('the log', () => {
  it('tells its size, root, tree and key', async () => {
    const info = await ask('GET', 'log')
    expect(info.json).toMatchObject({ treeSize: embedded.logSize(), inactiveShards: [] })
    expect(info.json['signedTreeHead']).toContain(
      `127.0.0.1 - ${info.json['treeID'] as unknown as string}\n${embedded.logSize()}\n`,
    )
    const key = await ask('GET', 'log/publicKey')
    expect(key.text).toBe(embedded.pem.rekorPublicKey)
    expect(key.headers.get('content-type')).toBe('application/x-pem-file')
  })

  it('proves that it only grew, and refuses what cannot be proved', async () => {
    await propose(hashedrekord('grown', p256()))
    const size = embedded.logSize()
    const proof = await ask('GET', `log/proof?firstSize=1&lastSize=${size}`)
    expect(proof.status).toBe(200)
    expect(Object.keys(proof.json['hashes'] ?? {}).length).toBeGreaterThan(0)
    expect((await ask('GET', `log/proof?lastSize=${size}`)).text).toBe(proof.text)
    expect((await ask('GET', 'log/proof?firstSize=3&lastSize=2')).status).toBe(400)
    expect((await ask('GET', `log/proof?firstSize=1&lastSize=${size + 1}`)).status).toBe(400)
    expect((await ask('GET', 'log/proof?firstSize=1')).status).toBe(400)
  })

  it('counts from where it is told', async () => {
    const other = await startEmbedded({ olderEntries: 7 })
    const url = `${other.rekorUrl}/api/v1/log/entries`
    const answer = await send('POST', url, hashedrekord('first', p256()))
    await other.close()
    expect(entryIn(answer.json).entry['logIndex']).toBe(7)
  })
})

interface Proof {
  readonly logIndex: number
  readonly treeSize: number
  readonly rootHash: string
  readonly checkpoint: string
}

function proofOf(entry: Record<string, unknown>): Proof {
  return (entry as { verification: { inclusionProof: Proof } }).verification.inclusionProof
}

function signedByLog(data: string, signature: Buffer): boolean {
  return verify('sha256', Buffer.from(data), embedded.pem.rekorPublicKey, signature)
}

/** The stored form of a hashedrekord; ECDSA signatures differ every time, so it is taken from the body. */
function hashedrekordWithout(body: string, key: ReturnType<typeof p256>, data: string): object {
  const stored = JSON.parse(body) as { spec: { signature: { content: string } } }
  const content = stored.spec.signature.content
  expect(verify('sha256', Buffer.from(data), key.publicKey, Buffer.from(content, 'base64'))).toBe(
    true,
  )
  return {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: sha256(data) } },
      signature: { content, publicKey: { content: base64(pemOf(key)) } },
    },
  }
}

function withDigest(entry: object, value: string): object {
  const { spec } = entry as { spec: object }
  return { ...entry, spec: { ...spec, data: { hash: { algorithm: 'sha256', value } } } }
}

function recordOf(curve: string, algorithm: string): object {
  const key = generateKeyPairSync('ec', { namedCurve: curve })
  const data = Buffer.from(`data of ${curve}`)
  const value = createHash(algorithm).update(data).digest('hex')
  const content = base64(sign(algorithm, data, key.privateKey))
  const publicKey = { content: base64(pemOf(key)) }
  const spec = { data: { hash: { algorithm, value } }, signature: { content, publicKey } }
  return { apiVersion: '0.0.1', kind: 'hashedrekord', spec }
}

function ed25519Record(): object {
  const key = generateKeyPairSync('ed25519')
  const value = sha256('ed')
  const content = base64(sign(null, Buffer.from(value, 'hex'), key.privateKey))
  const publicKey = { content: base64(pemOf(key)) }
  const spec = { data: { hash: { algorithm: 'sha256', value } }, signature: { content, publicKey } }
  return { apiVersion: '0.0.1', kind: 'hashedrekord', spec }
}
