import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { EmbeddedService, Fault } from '../../../src/embedded/index.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from '../../flow/surroundings.ts'
import { refusalOf } from '../../hostile/refused-flow.ts'
import { expectRefused } from '../../hostile/refused-step.ts'

const HTML = '<html><body>502 Bad Gateway</body></html>'
const SIGNS = { fulcio: /signingCert/, rekor: /log\/entries/, tsa: /timestamp$/ } as const
const NAMES = { fulcio: /^Fulcio/, rekor: /^Rekor/, tsa: /^(the )?timestamp authority/ } as const
const SERVICES = ['fulcio', 'rekor', 'tsa'] as const

let at: Surroundings
let image: string
/** A certificate, a log and a clock that nobody here trusts. */
let foreign: Surroundings

beforeAll(async () => {
  ;[at, foreign] = await Promise.all([startSurroundings(), startSurroundings()])
  image = await pushSmallImage(at, 'octo-org/app')
})
afterEach(() => {
  at.embedded.behave()
})
afterAll(() => Promise.all([at.stop(), foreign.stop()]))

const nothing = { entries: 0, writes: [], certificates: 0 }

/** A signing config with one service elsewhere; returns its path. */
async function configWith(field: string, url: string): Promise<string> {
  const text = await readFile(join(at.directory, 'signing_config.json'), 'utf8')
  const config = JSON.parse(text) as Record<string, { url: string }[]>
  const path = join(at.directory, `config-${field}.json`)
  const services = (config[field] ?? []).map((service) => ({ ...service, url }))
  await writeFile(path, JSON.stringify({ ...config, [field]: services }))
  return path
}

/** An address where nobody listens. */
async function deadUrl(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

describe.each(SERVICES)('%s', (service) => {
  const field = { fulcio: 'caUrls', rekor: 'rekorTlogUrls', tsa: 'tsaUrls' }[service]

  it('down: preflight ends the run', async () => {
    const signingConfig = await configWith(field, await deadUrl())
    const refusal = await refusalOf(at, { images: [image], signingConfig })
    expect(refusal).toMatchObject({
      ...nothing,
      error: { code: 'SERVICE_UNAVAILABLE', kind: 'service' },
    })
    expect(refusal.error.message).toMatch(NAMES[service])
    expect(refusal.error.message).toContain('ECONNREFUSED')
  })

  it.each([500, 503, 429])(
    'answering everything with %i: preflight ends the run',
    async (status) => {
      at.embedded.misbehave(service, { status, body: HTML })
      const refusal = await refusalOf(at, { images: [image] })
      expect(refusal).toMatchObject({ ...nothing, error: { code: 'SERVICE_UNAVAILABLE' } })
      expect(refusal.error.message).toMatch(NAMES[service])
      expect(refusal.error.message).toContain(String(status))
    },
  )

  it('slow: preflight ends the run', async () => {
    at.embedded.misbehave(service, { delayMs: 15_000 })
    const http = { timeoutMs: 500, attempts: 2, sleep: () => Promise.resolve() }
    const refusal = await refusalOf(at, { images: [image] }, { http })
    expect(refusal).toMatchObject({ ...nothing, error: { code: 'SERVICE_UNAVAILABLE' } })
    expect(refusal.error.message).toMatch(/gave no answer within 0.5 s/)
  })

  it('hanging up on everybody: preflight ends the run', async () => {
    at.embedded.misbehave(service, { dropRequest: true })
    const refusal = await refusalOf(at, { images: [image] })
    expect(refusal).toMatchObject({ ...nothing, error: { code: 'SERVICE_UNAVAILABLE' } })
  })

  it.each<[string, Fault, RegExp]>([
    ['500', { status: 500, body: '{"message": "out of order"}' }, /500.*out of order/],
    ['HTML', { status: 200, body: HTML }, /./],
    ['nothing', { status: 200, body: '' }, /./],
    ['a list', { status: 200, body: '[]' }, /./],
    ['half of it', { rewrite: (body) => body.subarray(0, body.byteLength / 2) }, /./],
    ['too much', { status: 200, body: Buffer.alloc(5 * 1024 * 1024, 0x20) }, /more than \d+ bytes/],
  ])(
    'answering %s when it is to sign: nothing is written to the registry',
    async (_what, fault, said) => {
      at.embedded.misbehave(service, { method: 'POST', path: SIGNS[service], ...fault })
      const { error, writes, entries } = await refusalOf(at, { images: [image] })
      expect(error.code).toMatch(/^SERVICE_(ANSWER_MALFORMED|UNAVAILABLE)$/)
      expect(error.kind).toBe('service')
      expect(error.message).toMatch(NAMES[service])
      expect(error.message).toMatch(said)
      expect(writes).toEqual([])
      if (service !== 'rekor') expect(entries).toBe(0)
    },
  )

  it.each([400, 401, 404])('answering %i when it is to sign', async (status) => {
    const body = JSON.stringify({ code: status, message: 'refused,\nfor a ::reason::' })
    at.embedded.misbehave(service, { method: 'POST', path: SIGNS[service], status, body })
    const { error, writes, entries } = await refusalOf(at, { images: [image] })
    const code = {
      fulcio: 'CERTIFICATE_REFUSED',
      rekor: 'LOG_ENTRY_REFUSED',
      tsa: 'TIMESTAMP_REFUSED',
    }
    expect(error.code).toBe(code[service])
    expect(error.message).toContain('refused,\\u{a}for a ::reason::')
    expect({ writes, entries }).toEqual({ writes: [], entries: 0 })
  })
})

describe('a certificate log', () => {
  it.each<[string, Fault]>([
    ['down', { dropRequest: true }],
    ['failing', { status: 500 }],
    ['answering HTML', { status: 200, body: HTML }],
  ])('%s: Fulcio certifies nothing, and nothing is written', async (_what, fault) => {
    at.embedded.misbehave('ctlog', fault)
    const refusal = await refusalOf(at, { images: [image] })
    expect(refusal).toMatchObject({
      entries: 0,
      writes: [],
      error: { code: 'SERVICE_UNAVAILABLE' },
    })
    expect(refusal.error.message).toMatch(/^Fulcio answered 500/)
  })

  it('whose promise is not valid is refused before anything is logged', async () => {
    at.embedded.misbehave('ctlog', {
      rewrite: (body) => {
        const answer = JSON.parse(body.toString()) as { timestamp: number }
        return Buffer.from(JSON.stringify({ ...answer, timestamp: answer.timestamp - 1 }))
      },
    })
    const refusal = await refusalOf(at, { images: [image] })
    expect(refusal).toMatchObject({
      entries: 0,
      writes: [],
      error: { code: 'INSTANCE_NOT_TRUSTED' },
    })
    expect(refusal.error.message).toMatch(/SCT|certificate log/i)
  })
})

describe('an answer that is well formed and not ours', () => {
  it('a certificate for another key', async () => {
    const certificate = await answerOf(foreign, 'fulcio', SIGNS.fulcio)
    at.embedded.misbehave('fulcio', { method: 'POST', status: 200, body: certificate })
    const refusal = await refusalOf(at, { images: [image] })
    expect(refusal).toMatchObject({
      entries: 0,
      writes: [],
      error: { code: 'CERTIFICATE_NOT_OURS' },
    })
  })

  it('a certificate for somebody else than the token’s workflow', async () => {
    const env = { GITHUB_SERVER_URL: 'https://ghe.example' }
    const refusal = await refusalOf(at, { images: [image] }, { env })
    expect(refusal).toMatchObject({
      entries: 0,
      writes: [],
      error: { code: 'INSTANCE_NOT_TRUSTED' },
    })
    expect(refusal.error.message).toContain('expected exactly "https://ghe.example/octo-org/app')
  })

  it('another log’s entry', async () => {
    const entry = await answerOf(foreign, 'rekor', SIGNS.rekor)
    at.embedded.misbehave('rekor', { method: 'POST', status: 201, body: entry })
    const refusal = await refusalOf(at, { images: [image] })
    expect(refusal).toMatchObject({ entries: 0, writes: [], error: { code: 'LOG_ENTRY_NOT_OURS' } })
  })

  it('a timestamp for other data', async () => {
    const timestamp = await answerOf(foreign, 'tsa', SIGNS.tsa)
    at.embedded.misbehave('tsa', { method: 'POST', status: 201, body: timestamp })
    const refusal = await refusalOf(at, { images: [image] })
    expect(refusal).toMatchObject({ entries: 0, writes: [], error: { code: 'TIMESTAMP_NOT_OURS' } })
  })

  it.each([
    [
      'caUrls',
      'a Fulcio',
      () => foreign.embedded.fulcioUrl,
      /CERTIFICATE_REFUSED|INSTANCE_NOT_TRUSTED/,
    ],
    [
      'tsaUrls',
      'a timestamp authority',
      () => `${foreign.embedded.tsaUrl}/api/v1/timestamp`,
      /INSTANCE_NOT_TRUSTED/,
    ],
    ['rekorTlogUrls', 'a log', () => foreign.embedded.rekorUrl, /INSTANCE_NOT_TRUSTED/],
  ])('%s of %s that the trusted root does not have', async (field, _what, url, code) => {
    const signingConfig = await configWith(field, url())
    const foreignEntries = foreign.embedded.logSize()
    const { error, writes, entries } = await refusalOf(at, { images: [image], signingConfig })
    expect(foreign.embedded.logSize()).toBe(foreignEntries)
    expect(error.code).toMatch(code)
    expect({ writes, entries }).toEqual({ writes: [], entries: 0 })
  })

  it.each<[string, (entry: LogAnswer) => void]>([
    [
      'a promise',
      ({ verification }) =>
        (verification.signedEntryTimestamp = flipped(verification.signedEntryTimestamp)),
    ],
    ['a proof', ({ verification }) => (verification.inclusionProof.rootHash = '00'.repeat(32))],
    [
      'a checkpoint',
      ({ verification: { inclusionProof } }) =>
        (inclusionProof.checkpoint = inclusionProof.checkpoint.replace(/(\S{4})\n$/, 'AAAA\n')),
    ],
  ])(
    '%s that does not verify: signed, and nothing is written to the registry',
    async (_what, spoil) => {
      at.embedded.misbehave('rekor', {
        method: 'POST',
        path: SIGNS.rekor,
        rewrite: (body) => {
          const answer = JSON.parse(body.toString()) as Record<string, LogAnswer>
          Object.values(answer).forEach(spoil)
          return Buffer.from(JSON.stringify(answer))
        },
      })
      const { error, writes } = await refusalOf(at, { images: [image] })
      expect(error.code).toBe('SIGNATURE_NOT_ACCEPTED')
      expect(error.hint).toContain('Nothing was written to the registry')
      expect(writes).toEqual([])
    },
  )
})

interface LogAnswer {
  verification: {
    signedEntryTimestamp: string
    inclusionProof: { rootHash: string; checkpoint: string }
  }
}

function flipped(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  bytes[bytes.byteLength - 1] = (bytes.at(-1) ?? 0) ^ 1
  return bytes.toString('base64')
}

/** What a service says in a whole good run, to be replayed elsewhere. */
async function answerOf(
  other: Surroundings,
  service: EmbeddedService,
  path: RegExp,
): Promise<Buffer> {
  let heard: Buffer | undefined
  other.embedded.misbehave(service, {
    method: 'POST',
    path,
    rewrite: (body) => {
      heard ??= body
      return body
    },
  })
  await other.seal({ images: [await pushSmallImage(other, `octo-org/${service}`)], sbom: 'false' })
  other.embedded.behave()
  if (heard === undefined) throw new TypeError(`${service} was not asked`)
  return heard
}

it('the step says so, too, when Rekor is down', async () => {
  const signingConfig = await configWith('rekorTlogUrls', await deadUrl())
  await expectRefused(at, {
    inputs: { image, 'signing-config': signingConfig },
    code: 'SERVICE_UNAVAILABLE',
    happened: /^Rekor could not be reached/,
    advice: /^Run again later/,
  })
})
