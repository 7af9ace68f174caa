import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type Embedded, startEmbedded } from '../../../src/embedded/index.ts'
import {
  type InstanceChoice,
  type InstanceDocuments,
  loadInstance,
  probeServices,
  type SigstoreInstance,
} from '../../../src/sigstore/instance.ts'
import type { InstanceUse } from '../../../src/sigstore/signing-config.ts'
import { parseTrustedRoot } from '../../../src/sigstore/trust.ts'
import { closeAll, errorOf, serve, testClient } from '../shared/server.ts'
import { type RekorV2Log, startRekorV2Log } from './rekor-v2-log.ts'
import { tokenWith } from './token.ts'

let embedded: Embedded
let documents: InstanceDocuments
beforeAll(async () => {
  embedded = await startEmbedded()
  documents = {
    trustedRoot: Buffer.from(JSON.stringify(embedded.trustedRoot)),
    signingConfig: Buffer.from(JSON.stringify(embedded.signingConfig)),
  }
})
afterEach(async () => {
  embedded.behave()
  await closeAll()
})
afterAll(() => embedded.close())

interface Loaded {
  readonly instance: Promise<SigstoreInstance>
  readonly asked: () => number
}

type Choice = InstanceChoice<'a source'>
const AUTO: Choice = { kind: 'auto', source: 'a source' }
const TUF: Choice = { kind: 'tuf', source: 'a source', addresses: {} }

function load(choice: Choice, claims?: object): Loaded {
  let asked = 0
  const instance = loadInstance({
    choice,
    token: claims === undefined ? undefined : tokenWith(claims),
    documents: () => {
      asked++
      return Promise.resolve(documents)
    },
    now: new Date(),
  })
  return { instance, asked: () => asked }
}

describe('loadInstance', () => {
  it.each([
    ['auto', AUTO, { repository_visibility: 'public' }],
    ['auto', AUTO, { project_visibility: 'public' }],
    ['a named one', TUF, { repository_visibility: 'private' }],
    ['a named one', TUF, undefined],
  ] as const)('%s with %#j is what its TUF repository says', async (_, choice, claims) => {
    const { instance, asked } = load(choice, claims)
    expect((await instance).services.fulcioUrl?.href).toBe(`${embedded.fulcioUrl}/`)
    expect(asked()).toBe(1)
  })

  it.each([undefined, {}, { repository_visibility: '' }, { project_visibility: 'private' }])(
    'auto for %j, which does not say public, is an error',
    async (claims) => {
      const { instance, asked } = load(AUTO, claims)
      expect(await errorOf(instance)).toMatchObject({ code: 'INSTANCE_NOT_CHOSEN' })
      expect(asked()).toBe(0)
    },
  )

  it.each(['private', 'internal', 'something new'])(
    'auto for a repository that is %s is an error that names the choices, and asks nothing',
    async (visibility) => {
      const claims = { repository: 'o/secret', repository_visibility: visibility }
      const { instance, asked } = load(AUTO, claims)
      const error = await errorOf(instance)
      expect(error).toMatchObject({ code: 'INSTANCE_NOT_CHOSEN', kind: 'usage' })
      expect(error).toHaveProperty('hint', expect.stringMatching(/public-good.*github.*custom/))
      expect(asked()).toBe(0)
    },
  )

  it('custom asks nobody, however private the repository', async () => {
    const choice = { kind: 'custom' as const, addresses: {}, ...documents }
    const { instance, asked } = load(choice, { repository_visibility: 'private' })
    expect((await instance).services.logs[0]?.url.href).toBe(`${embedded.rekorUrl}/`)
    expect(asked()).toBe(0)
  })

  it.each([
    ['trustedRoot', 'TRUST_ROOT_MALFORMED'],
    ['signingConfig', 'SIGNING_CONFIG_MALFORMED'],
  ])('custom with a malformed %s is refused', async (name, code) => {
    const choice = {
      kind: 'custom' as const,
      addresses: {},
      ...documents,
      [name]: Buffer.from('{}'),
    }
    expect(await errorOf(load(choice).instance)).toMatchObject({ code })
  })
})

describe('addresses that are given', () => {
  const at = (name: string): URL => new URL(`https://${name}.example.com`)
  const ADDRESSES = { fulcioUrl: at('fulcio'), rekorUrl: at('rekor'), tsaUrl: at('tsa') }
  const given = (
    changed: Partial<Extract<Choice, { kind: 'custom' }>>,
    use: InstanceUse = { keyless: true, tlog: true },
  ): Promise<SigstoreInstance> =>
    loadInstance({
      choice: { kind: 'custom', addresses: ADDRESSES, ...documents, ...changed },
      token: undefined,
      documents: () => Promise.reject(new Error('asked')),
      now: new Date(),
      use,
    })

  it('need no signing config', async () => {
    const { services } = await given({ signingConfig: undefined })
    expect(services).toEqual({
      fulcioUrl: ADDRESSES.fulcioUrl,
      logs: [{ url: ADDRESSES.rekorUrl, apiVersion: 1 }],
      tsaUrls: [ADDRESSES.tsaUrl],
    })
  })

  it('stand in place of what the signing config has', async () => {
    const { services } = await given({ addresses: { tsaUrl: ADDRESSES.tsaUrl } })
    expect(services.tsaUrls).toEqual([ADDRESSES.tsaUrl])
    expect(services.fulcioUrl?.href).toBe(`${embedded.fulcioUrl}/`)
  })

  it('name a Rekor of the version that is asked for', async () => {
    const { services } = await given({}, { keyless: true, tlog: true, rekorVersion: 2 })
    expect(services.logs).toEqual([{ url: ADDRESSES.rekorUrl, apiVersion: 2 }])
  })

  it('name no log where none is wanted, and no Fulcio for a key', async () => {
    const { services } = await given({}, { keyless: false, tlog: false })
    expect(services).toMatchObject({ fulcioUrl: undefined, logs: [] })
  })

  it.each([
    ['a Fulcio', { rekorUrl: ADDRESSES.rekorUrl }],
    [
      'a log, where the trusted root has one',
      { fulcioUrl: ADDRESSES.fulcioUrl, tsaUrl: ADDRESSES.tsaUrl },
    ],
  ])('without %s are not enough', async (_, addresses) => {
    const work = given({ signingConfig: undefined, addresses })
    expect(await errorOf(work)).toMatchObject({ code: 'SIGNING_CONFIG_UNUSABLE', kind: 'usage' })
  })
})

describe('an instance without a log', () => {
  const withoutLog = (trustedRoot: object, use?: InstanceUse): Promise<SigstoreInstance> =>
    loadInstance({
      choice: {
        kind: 'custom',
        addresses: {},
        trustedRoot: Buffer.from(JSON.stringify(trustedRoot)),
        signingConfig: Buffer.from(
          JSON.stringify({ ...embedded.signingConfig, rekorTlogUrls: [] }),
        ),
      },
      token: undefined,
      documents: () => Promise.reject(new Error('asked')),
      now: new Date(),
      ...(use === undefined ? {} : { use }),
    })

  it('is one whose trusted root knows none either', async () => {
    const { services } = await withoutLog({ ...embedded.trustedRoot, tlogs: [] })
    expect(services.logs).toEqual([])
    expect(services.tsaUrls).toHaveLength(1)
  })

  it('is none where the trusted root has a log, unless no entry is wanted', async () => {
    expect(await errorOf(withoutLog(embedded.trustedRoot))).toMatchObject({
      code: 'SIGNING_CONFIG_UNUSABLE',
      kind: 'usage',
      message: expect.stringContaining('the trusted root has one'),
    })
    const use = { keyless: true, tlog: false }
    await expect(withoutLog(embedded.trustedRoot, use)).resolves.toBeDefined()
  })
})

describe('an instance without a timestamp authority', () => {
  it.each([
    [1, undefined],
    [2, 'SIGNING_CONFIG_UNUSABLE'],
  ])('with Rekor v%d can date certificates, or not: %s', async (majorApiVersion, code) => {
    const [log] = (embedded.signingConfig as { rekorTlogUrls: object[] }).rekorTlogUrls
    const signingConfig = {
      ...embedded.signingConfig,
      rekorTlogUrls: [{ ...log, majorApiVersion }],
      tsaUrls: [],
    }
    const choice = {
      kind: 'custom' as const,
      addresses: {},
      ...documents,
      signingConfig: Buffer.from(JSON.stringify(signingConfig)),
    }
    const outcome = await load(choice).instance.catch((error: unknown) => error)
    if (code === undefined) expect(outcome).toHaveProperty('services')
    else expect(outcome).toMatchObject({ code })
  })
})

describe('probeServices', () => {
  const probed = async (attempts = 1): Promise<unknown> => {
    const instance = await load(TUF).instance
    return probeServices(testClient({ attempts }).client, instance, new Date())
  }

  it('asks each service once, and writes nothing', async () => {
    const before = embedded.requests.length
    await expect(probed()).resolves.toBeUndefined()
    const asked = embedded.requests.slice(before)
    expect(asked.map(({ service }) => service).sort()).toEqual(['fulcio', 'rekor', 'tsa'])
    expect(asked.every(({ method }) => method === 'GET')).toBe(true)
    expect(embedded.logSize()).toBe(0)
  })

  it.each([
    ['fulcio', /^Fulcio/],
    ['rekor', /^Rekor/],
    ['tsa', /^timestamp authority/],
  ] as const)('names a %s that is down', async (service, name) => {
    embedded.misbehave(service, { dropRequest: true })
    const error = await errorOf(probed())
    expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(error).toHaveProperty('message', expect.stringMatching(name))
  })

  it('complains of the first in order, whoever fails first', async () => {
    embedded.misbehave('fulcio', { delayMs: 60, status: 500 })
    embedded.misbehave('tsa', { status: 500 })
    expect(await errorOf(probed())).toHaveProperty('message', expect.stringMatching(/^Fulcio/))
  })

  it.each(['fulcio', 'rekor'] as const)('refuses a %s that is something else', async (service) => {
    embedded.misbehave(service, { body: '<html>welcome</html>' })
    expect(await errorOf(probed())).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
    embedded.behave()
    embedded.misbehave(service, { status: 404 })
    expect(await errorOf(probed())).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
  })

  it('refuses a log that another key signs', async () => {
    const other = await startEmbedded()
    const trustedRoot = Buffer.from(JSON.stringify(other.trustedRoot))
    await other.close()
    const { instance } = load({ kind: 'custom', addresses: {}, ...documents, trustedRoot })
    const work = probeServices(testClient().client, await instance, new Date())
    expect(await errorOf(work)).toMatchObject({ code: 'INSTANCE_NOT_TRUSTED', kind: 'usage' })
  })

  const version2 = async (log: RekorV2Log, tlogs: readonly object[]): Promise<unknown> => {
    const { services } = await load(TUF).instance
    const trust = parseTrustedRoot(Buffer.from(JSON.stringify({ ...embedded.trustedRoot, tlogs })))
    const logs = [{ url: log.url, apiVersion: 2 }] as const
    const instance = { services: { ...services, logs }, trust }
    return probeServices(testClient({ attempts: 1 }).client, instance, new Date())
  }

  it('asks a Rekor v2 for its checkpoint, and writes nothing', async () => {
    const log = await startRekorV2Log({ older: 2 })
    await expect(version2(log, [log.trusted])).resolves.toBeUndefined()
    expect(log.asked()).toEqual(['GET /api/v2/checkpoint'])
  })

  it('refuses a Rekor v2 that another key signs', async () => {
    const [log, other] = [await startRekorV2Log(), await startRekorV2Log()]
    const work = version2(log, [other.trusted])
    expect(await errorOf(work)).toMatchObject({ code: 'INSTANCE_NOT_TRUSTED', kind: 'usage' })
  })

  it.each([
    [404, 'not found', 'LOG_ENTRY_REFUSED'],
    [200, '<html>welcome</html>', 'SERVICE_ANSWER_MALFORMED'],
    [200, '127.0.0.1\nmany\nAAAA\n\n', 'SERVICE_ANSWER_MALFORMED'],
  ])('refuses a Rekor v2 that answers %d %j', async (status, body, code) => {
    const { url } = await serve((_, response) => response.writeHead(status).end(body))
    const log = await startRekorV2Log()
    const work = version2({ ...log, url: new URL(url) }, [log.trusted])
    expect(await errorOf(work)).toMatchObject({ code })
  })

  it('passes over a hiccup', async () => {
    embedded.misbehave('rekor', { status: 503, times: 1 })
    await expect(probed(2)).resolves.toBeUndefined()
  })
})
