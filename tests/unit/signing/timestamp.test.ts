import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { RFC3161Timestamp } from '@sigstore/core'
import fc from 'fast-check'
import { type Embedded, startEmbedded } from '../../../src/embedded/index.ts'
import { requestTimestamp } from '../../../src/sigstore/timestamp.ts'
import { closeAll, errorOf, serve, testClient } from '../shared/server.ts'

afterEach(closeAll)

const DATA = Buffer.from('a signature')

function timestampFrom(
  url: string,
  data: Buffer = DATA,
  random: (bytes: number) => Buffer = randomBytes,
): Promise<Buffer> {
  return requestTimestamp({
    http: testClient({ attempts: 2 }).client,
    url: new URL(url),
    data,
    random,
  })
}

let embedded: Embedded
beforeAll(async () => {
  embedded = await startEmbedded()
})
afterEach(() => {
  embedded.behave()
})
afterAll(() => embedded.close())

const endpoint = (): string => `${embedded.tsaUrl}/api/v1/timestamp`

/** What is sent for these random bytes. */
async function requestFor(random: Buffer): Promise<Buffer> {
  const server = await serve((_, response) => response.end())
  await errorOf(timestampFrom(server.url, DATA, () => random))
  await closeAll()
  return server.seen[0]?.bytes ?? Buffer.alloc(0)
}

describe('a timestamp', () => {
  it('is a granted answer to this request, with its certificate', async () => {
    const reply = await timestampFrom(endpoint())
    const parsed = RFC3161Timestamp.parse(Buffer.from(reply))
    expect(parsed.status).toBe(0n)
    const digest: Buffer = createHash('sha256').update(DATA).digest()
    expect(parsed.tstInfo.messageImprintHashedMessage).toEqual(digest)
    expect(Math.abs(parsed.signingTime.getTime() - Date.now())).toBeLessThan(10_000)
    expect(embedded.requests.at(-1)).toMatchObject({ service: 'tsa', method: 'POST', status: 201 })
  })

  it('is asked for with another nonce each time', async () => {
    const server = await serve((_, response) => response.end())
    await Promise.all([errorOf(timestampFrom(server.url)), errorOf(timestampFrom(server.url))])
    const [first, second] = server.seen.map(({ bytes }) => bytes.toString('hex'))
    expect(first).not.toBe(second)
    expect(first?.slice(0, -26)).toBe(second?.slice(0, -26))
  })

  it('is asked for again where the answer was lost', async () => {
    embedded.misbehave('tsa', { dropResponse: true, times: 1 })
    await expect(timestampFrom(endpoint())).resolves.toBeDefined()
  })
})

describe('the request', () => {
  it('is what openssl makes of RFC 3161', async () => {
    const random = Buffer.from('0102030405060708', 'hex')
    const request = await requestFor(random)
    const directory = await mkdtemp(join(tmpdir(), 'timestamp-'))
    await writeFile(join(directory, 'query'), request)
    const query = ['ts', '-query', '-in', join(directory, 'query'), '-text']
    const shown = execFileSync('openssl', query, { stdio: 'pipe' }).toString()
    await rm(directory, { recursive: true })
    expect(shown).toContain('Version: 1')
    expect(shown).toContain('Hash Algorithm: sha256')
    expect(shown).toContain('Nonce: 0x4102030405060708')
    expect(shown).toContain('Certificate required: yes')
    expect(shown).toContain('Policy OID: unspecified')
    const hex = createHash('sha256').update(DATA).digest('hex')
    const dumped = [...shown.matchAll(/^ {4}[0-9a-f]{4} - (?<hex>[0-9a-f -]{47})/gm)]
    expect(dumped.map(({ groups }) => groups?.['hex']?.replace(/[ -]/g, '')).join('')).toBe(hex)
  })

  it('has for its nonce a positive integer in its shortest form, whatever the random bytes', async () => {
    const randoms = fc.uint8Array({ minLength: 8, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(randoms, async (bytes) => {
        const request = await requestFor(Buffer.from(bytes))
        const nonce = request.subarray(-13, -3)
        expect([...nonce.subarray(0, 2)]).toEqual([0x02, 8])
        expect(nonce[2]).toBeGreaterThan(0)
        expect(nonce[2]).toBeLessThan(0x80)
        expect([...request.subarray(-3)]).toEqual([0x01, 1, 0xff])
        expect(request[1]).toBe(request.byteLength - 2)
      }),
      { numRuns: 40 },
    )
  })
})

describe('an answer', () => {
  it('with another nonce is not ours', async () => {
    const body = await timestampFrom(endpoint())
    const server = await serve((_, response) => response.end(body))
    const error = await errorOf(timestampFrom(server.url))
    expect(error).toMatchObject({ code: 'TIMESTAMP_NOT_OURS' })
  })

  it('with another imprint is not ours, though the nonce be right', async () => {
    const random = (bytes: number): Buffer => Buffer.alloc(bytes, 7)
    const body = await timestampFrom(endpoint(), Buffer.from('other'), random)
    const server = await serve((_, response) => response.end(body))
    const error = await errorOf(timestampFrom(server.url, DATA, random))
    expect(error).toMatchObject({ code: 'TIMESTAMP_NOT_OURS' })
  })

  it.each([
    // TimeStampResp { PKIStatusInfo { status, statusString, failInfo } }
    ['rejection', '30053003020102'],
    ['waiting', '30053003020103'],
    ['rejection, with reasons', '30153013020102300a0c08626164206e6f6e6503020520'],
  ])('that is a %s is a refusal', async (_, hex) => {
    const server = await serve((__, response) => response.end(Buffer.from(hex, 'hex')))
    const error = await errorOf(timestampFrom(server.url))
    expect(error).toMatchObject({ code: 'TIMESTAMP_REFUSED' })
    expect(error).toHaveProperty('message', expect.stringMatching(/status [23]/))
  })

  it.each([
    ['empty', ''],
    ['text', Buffer.from('<html>').toString('hex')],
    ['an empty sequence', '3000'],
    ['granted, without a token', '30053003020100'],
    ['granted, with a token of nothing', '3007300302010030 00'.replace(' ', '')],
    ['an endless length', '3084ffffffff'],
    ['deeply nested', '3080'.repeat(500)],
  ])('that is %s is refused', async (_, hex) => {
    const server = await serve((__, response) => response.end(Buffer.from(hex, 'hex')))
    const error = await errorOf(timestampFrom(server.url))
    expect(error).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
  })

  it('cut or changed anywhere throws nothing but our errors', async () => {
    const random = (bytes: number): Buffer => Buffer.alloc(bytes, 9)
    const good = await timestampFrom(endpoint(), DATA, random)
    let body: Buffer = good
    const server = await serve((_, response) => response.end(body))
    const change = fc.record({
      at: fc.nat(good.byteLength - 1),
      to: fc.nat(255),
      cut: fc.boolean(),
    })
    const { client: http } = testClient()
    const url = new URL(server.url)
    await fc.assert(
      fc.asyncProperty(change, async ({ at, to, cut }) => {
        body = Buffer.from(good)
        body[at] = to
        if (cut) body = body.subarray(0, at)
        const outcome = await requestTimestamp({ http, url, data: DATA, random }).catch(
          (error: unknown) => (error as { code?: string }).code,
        )
        if (Buffer.isBuffer(outcome)) return
        expect(outcome).toMatch(/^(SERVICE_ANSWER_MALFORMED|TIMESTAMP_NOT_OURS|TIMESTAMP_REFUSED)$/)
      }),
    )
  })

  it.each([
    [400, 'TIMESTAMP_REFUSED'],
    [404, 'TIMESTAMP_REFUSED'],
    [301, 'TIMESTAMP_REFUSED'],
    [500, 'SERVICE_UNAVAILABLE'],
    [429, 'SERVICE_UNAVAILABLE'],
  ])('of status %d is %s', async (status, code) => {
    const server = await serve((_, response) => response.writeHead(status).end('{"message":"why"}'))
    const error = await errorOf(timestampFrom(server.url))
    expect(error).toMatchObject({ code, message: expect.stringContaining('why') })
  })

  it('of more than 64 KiB is not read', async () => {
    const server = await serve((_, response) => response.end(Buffer.alloc(65 * 1024)))
    const error = await errorOf(timestampFrom(server.url))
    expect(error).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      cause: { code: 'HTTP_BODY_TOO_LARGE' },
    })
  })
})
