import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { TLogEntryWithInclusionProof } from '@sigstore/bundle'
import { TransparencyLogEntry } from '@sigstore/protobuf-specs'
import { toTrustMaterial } from '@sigstore/verify'
import { type Embedded, startEmbedded } from '../../../src/embedded/index.ts'
import { STATEMENT_PAYLOAD_TYPE } from '../../../src/sigstore/media-types.ts'
import { logEntryOf } from '../../../src/sigstore/log-entry.ts'
import {
  dsseEntry,
  findTreeId,
  hashedRekordEntry,
  type ProposedEntry,
  submitEntry,
} from '../../../src/sigstore/rekor-v1.ts'
import { closeAll, errorOf, serve, testClient } from '../shared/server.ts'

afterEach(closeAll)

const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex')

/** A signed message that no log has yet; `data` makes it what it is. */
function messageEntry(data: string): ProposedEntry {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return hashedRekordEntry({
    sha256Hex: sha256(data),
    signature: sign('sha256', Buffer.from(data), privateKey),
    verifier: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  })
}

function envelopeEntry(payload: string): ProposedEntry {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const size = Buffer.byteLength(payload)
  const pae = `DSSEv1 ${STATEMENT_PAYLOAD_TYPE.length} ${STATEMENT_PAYLOAD_TYPE} ${size} ${payload}`
  const signature = sign('sha256', Buffer.from(pae), privateKey)
  const envelope = JSON.stringify({
    payloadType: STATEMENT_PAYLOAD_TYPE,
    payload: Buffer.from(payload).toString('base64'),
    signatures: [{ sig: signature.toString('base64') }],
  })
  return dsseEntry({
    envelope,
    envelopeSha256Hex: sha256(envelope),
    payloadSha256Hex: sha256(payload),
    signature,
    verifier: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  })
}

const submit = (url: string, entry: ProposedEntry): Promise<TLogEntryWithInclusionProof> =>
  submitEntry({ http: testClient({ attempts: 2 }).client, url: new URL(url), entry })

const KINDS = [
  ['hashedrekord', messageEntry],
  ['dsse', envelopeEntry],
] as const

let embedded: Embedded
beforeAll(async () => {
  embedded = await startEmbedded({ olderEntries: 5000 })
})
afterEach(() => {
  embedded.behave()
})
afterAll(() => embedded.close())

describe.each(KINDS)('a %s entry', (kind, propose) => {
  it('is stored in the form foreseen, byte for byte', async () => {
    const proposed = propose(`${kind} é 日本語`)
    const entry = await submit(embedded.rekorUrl, proposed)
    expect(entry.canonicalizedBody.toString()).toBe(proposed.canonicalBody)
    expect(entry.kindVersion).toEqual({ kind, version: '0.0.1' })
    expect(entry.logIndex).toBe(String(5000 + Number(entry.inclusionProof.logIndex)))
    expect(entry.inclusionProof.treeSize).toBe(String(embedded.logSize()))
  })

  it('is named as the log names it, and found by that name', async () => {
    const entry = await submit(embedded.rekorUrl, propose(`${kind} named`))
    const { uuid, logId, logIndex, integratedTime } = logEntryOf(entry)
    const answer = await fetch(`${embedded.rekorUrl}/api/v1/log/entries/${uuid}`)
    const body = (await answer.json()) as Record<string, Record<string, unknown>>
    expect(Object.keys(body)).toEqual([uuid])
    expect(body[uuid]).toMatchObject({ logID: logId, logIndex: Number(logIndex) })
    expect(integratedTime).toBe(new Date(Number(entry.integratedTime) * 1000).toISOString())
  })

  it('survives the protobuf form of a bundle unchanged', async () => {
    const entry = await submit(embedded.rekorUrl, propose(`${kind} protobuf`))
    const json = TransparencyLogEntry.toJSON(entry)
    expect(TransparencyLogEntry.toJSON(TransparencyLogEntry.fromJSON(json))).toEqual(json)
  })

  it('that is there already is fetched, and is the same but for its newer proof', async () => {
    const proposed = propose(`${kind} twice`)
    const first = await submit(embedded.rekorUrl, proposed)
    await submit(embedded.rekorUrl, propose(`${kind} between`))
    const second = await submit(embedded.rekorUrl, proposed)
    expect(logEntryOf(second)).toEqual(logEntryOf(first))
    expect(second.inclusionProof.treeSize).not.toBe(first.inclusionProof.treeSize)
  })

  it('whose answer was lost is not entered twice', async () => {
    const before = embedded.logSize()
    embedded.misbehave('rekor', { method: 'POST', dropResponse: true, times: 1 })
    await submit(embedded.rekorUrl, propose(`${kind} lost`))
    expect(embedded.logSize()).toBe(before + 1)
  })

  it('whose answer was lost is waited for while the log cannot show it yet', async () => {
    const before = embedded.logSize()
    embedded.misbehave('rekor', { method: 'POST', dropResponse: true, times: 1 })
    embedded.misbehave('rekor', { method: 'GET', path: /entries/, status: 404, times: 1 })
    const entry = await submit(embedded.rekorUrl, propose(`${kind} not sequenced`))
    expect(entry.inclusionProof.logIndex).toBe(String(before))
    expect(embedded.logSize()).toBe(before + 1)
  })

  it('that the log fails on (500) once is submitted again, and entered once', async () => {
    const before = embedded.logSize()
    embedded.misbehave('rekor', { method: 'POST', status: 500, times: 1 })
    await submit(embedded.rekorUrl, propose(`${kind} at once`))
    expect(embedded.logSize()).toBe(before + 1)
  })

  it('is found in its tree by its leaf hash', async () => {
    const { uuid } = logEntryOf(await submit(embedded.rekorUrl, propose(`${kind} fetched`)))
    const treeId = await findTreeId({
      http: testClient().client,
      url: new URL(embedded.rekorUrl),
      leafHash: uuid.slice(16),
    })
    expect(treeId).toBe(uuid.slice(0, 16))
  })

  it('with a wrong signature is refused by the log, whose words are told', async () => {
    const proposed = propose('x')
    const other = propose('y')
    const [wrong, right] = [proposed.body.toString(), other.body.toString()].map(
      (text) => /"(?:content|envelope)":"(?<it>(?:[^"\\]|\\.)*)"/.exec(text)?.groups?.['it'],
    )
    const body = Buffer.from(proposed.body.toString().replace(wrong ?? '', right ?? ''))
    const error = await errorOf(submit(embedded.rekorUrl, { ...proposed, body }))
    expect(error).toMatchObject({ code: 'LOG_ENTRY_REFUSED', kind: 'service' })
    expect(error).toHaveProperty('message', expect.stringMatching(/Rekor answered 400 .*: error/))
  })
})

describe('a conflict (409)', () => {
  const conflict = async (
    location: string | undefined,
    then: string | Buffer = '{}',
  ): Promise<{ error: unknown; asked: string[] }> => {
    const server = await serve((seen, response) => {
      if (seen.method === 'GET') response.end(then)
      else response.writeHead(409, location === undefined ? {} : { location }).end()
    })
    const error = await errorOf(submit(server.url, messageEntry('conflict')))
    return { error, asked: server.seen.map(({ url }) => url) }
  }

  it.each([undefined, 'http://[', 'http://127.0.0.1:1/api/v1/log/entries/x', 'file:///x'])(
    'that points to %s is refused, and nothing there is asked',
    async (location) => {
      const { error, asked } = await conflict(location)
      expect(error).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
      expect(asked).toEqual(['/api/v1/log/entries'])
    },
  )

  it('with the entry of somebody else is refused', async () => {
    const { uuid } = logEntryOf(await submit(embedded.rekorUrl, messageEntry('foreign')))
    const foreign = await fetch(`${embedded.rekorUrl}/api/v1/log/entries/${uuid}`)
    const { error } = await conflict('/entry', Buffer.from(await foreign.arrayBuffer()))
    expect(error).toMatchObject({ code: 'LOG_ENTRY_NOT_OURS' })
  })
})

describe('an answer', () => {
  type Entry = Record<string, unknown> & { verification: Record<string, unknown> }
  const changed = async (change: (uuid: string, entry: Entry) => unknown): Promise<unknown> => {
    embedded.misbehave('rekor', {
      method: 'POST',
      rewrite: (body) => {
        const [[uuid, entry] = ['', undefined]] = Object.entries(
          JSON.parse(body.toString()) as Record<string, Entry>,
        )
        if (entry === undefined) throw new Error('no entry to change')
        return Buffer.from(JSON.stringify(change(uuid, entry)))
      },
    })
    return errorOf(submit(embedded.rekorUrl, messageEntry(Math.random().toString())))
  }
  const without = (object: object, name: string): object =>
    Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))

  it.each(['body', 'integratedTime', 'logID', 'logIndex', 'verification'])(
    'without %s is refused',
    async (name) => {
      const error = await changed((uuid, entry) => ({ [uuid]: without(entry, name) }))
      expect(error).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
    },
  )

  it.each(['signedEntryTimestamp', 'inclusionProof'])('without %s is refused', async (name) => {
    const error = await changed((uuid, entry) => ({
      [uuid]: { ...entry, verification: without(entry.verification, name) },
    }))
    expect(error).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
  })

  it.each([
    ['checkpoint', undefined],
    ['hashes', undefined],
    ['hashes', ['zz']],
    ['hashes', ['abc']],
    ['hashes', [7]],
    ['logIndex', -1],
    ['logIndex', '1'],
    ['rootHash', undefined],
    ['rootHash', 'not hex'],
    ['treeSize', 1.5],
  ])('with %s %p in its proof is refused', async (name, value) => {
    const error = await changed((uuid, entry) => {
      const proof = entry.verification['inclusionProof'] as object
      const verification = {
        ...entry.verification,
        inclusionProof: { ...proof, [name]: value },
      }
      return { [uuid]: { ...entry, verification } }
    })
    expect(error).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
  })

  it.each([
    ['logID', 'not hex'],
    ['logIndex', -1],
    ['logIndex', '7'],
    ['integratedTime', 1.5],
    ['integratedTime', 2 ** 53 - 1],
    ['body', 'AAAA'],
    ['body', Buffer.from('null-').toString('base64')],
    ['body', 7],
  ])('with %s %p is refused', async (name, value) => {
    const error = await changed((uuid, entry) => ({ [uuid]: { ...entry, [name]: value } }))
    expect(error).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
  })

  it.each([
    ['no entry', () => ({})],
    ['two entries', (uuid: string, entry: Entry) => ({ [uuid]: entry, [uuid.slice(16)]: entry })],
    ['a list', (_: string, entry: Entry) => [entry]],
    ['null', () => null],
    ['a short uuid', (uuid: string, entry: Entry) => ({ [uuid.slice(1)]: entry })],
    ['an entry that is a list', (uuid: string) => ({ [uuid]: [] })],
  ])('of %s is refused', async (_, change) => {
    expect(await changed(change)).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
  })

  it.each([
    ['another uuid', (uuid: string) => uuid.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))],
    ['another tree', (uuid: string) => `ffffffffffffffff${uuid.slice(16)}`],
  ])('under %s is not ours', async (_, rename) => {
    const error = await changed((uuid, entry) => ({ [rename(uuid)]: entry }))
    expect(error).toMatchObject({ code: 'LOG_ENTRY_NOT_OURS' })
  })

  it('under the leaf hash alone is ours', async () => {
    embedded.misbehave('rekor', {
      method: 'POST',
      rewrite: (body) => Buffer.from(body.toString().replace(/^\{"[0-9a-f]{16}/, '{"')),
    })
    await expect(submit(embedded.rekorUrl, messageEntry('short'))).resolves.toBeDefined()
  })

  it('with another body is not ours, though the uuid be right', async () => {
    const body = messageEntry('another').canonicalBody
    const leaf = createHash('sha256').update(`\0${body}`).digest('hex')
    const error = await changed((uuid, entry) => ({
      [uuid.slice(0, 16) + leaf]: { ...entry, body: Buffer.from(body).toString('base64') },
    }))
    expect(error).toMatchObject({ code: 'LOG_ENTRY_NOT_OURS' })
  })

  it.each([
    [500, 'SERVICE_UNAVAILABLE'],
    [503, 'SERVICE_UNAVAILABLE'],
    [413, 'LOG_ENTRY_REFUSED'],
    [404, 'LOG_ENTRY_REFUSED'],
    [301, 'LOG_ENTRY_REFUSED'],
  ])('of status %d is %s', async (status, code) => {
    embedded.misbehave('rekor', { method: 'POST', status, body: '{"message":"because"}' })
    const error = await errorOf(submit(embedded.rekorUrl, messageEntry('x')))
    expect(error).toMatchObject({ code, message: expect.stringContaining('because') })
  })
})

describe('the embedded log', () => {
  it('is believed by @sigstore/verify for what we submitted', async () => {
    const entry = await submit(embedded.rekorUrl, messageEntry('believed'))
    const { TrustedRoot } = await import('@sigstore/protobuf-specs')
    const material = toTrustMaterial(TrustedRoot.fromJSON(embedded.trustedRoot))
    expect(material.tlogs.map(({ logID }) => logID.toString('hex'))).toEqual([
      logEntryOf(entry).logId,
    ])
  })
})

describe('the tree of an entry', () => {
  it.each([
    ['an unknown entry', 404, '{"code":404}', 'LOG_ENTRY_REFUSED'],
    ['another entry', 200, `{"${'a'.repeat(80)}":{}}`, 'SERVICE_ANSWER_MALFORMED'],
    ['no entry', 200, '{}', 'SERVICE_ANSWER_MALFORMED'],
    ['no JSON', 200, '<html>', 'SERVICE_ANSWER_MALFORMED'],
  ])('is not taken from an answer that names %s', async (_name, status, body, code) => {
    const server = await serve((_seen, response) => response.writeHead(status).end(body))
    const http = testClient().client
    const url = new URL(server.url)
    const error = await errorOf(findTreeId({ http, url, leafHash: 'b'.repeat(64) }))
    expect(error).toMatchObject({ code })
  })
})
