import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Bundle } from '@sigstore/bundle'
import { logEntryOf } from '../../../src/sigstore/log-entry.ts'
import { keyCredential } from '../../../src/sigstore/key-credential.ts'
import { privateKeyOf } from '../../../src/sigstore/private-key.ts'
import { rekorV2 } from '../../../src/sigstore/rekor-v2.ts'
import { parseTrustedRoot, type TrustedRoot } from '../../../src/sigstore/trust.ts'
import { verifyBundle } from '../../../src/sigstore/verify.ts'
import { witnessedSigner } from '../../../src/sigstore/witnessed-signer.ts'
import { closeAll, errorOf, testClient } from '../shared/server.ts'
import { IMAGE, statement } from '../sigstore/signing-kit.ts'
import { type RekorV2Log, type RekorV2Options, startRekorV2Log } from './rekor-v2-log.ts'

afterEach(closeAll)

const key = privateKeyOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)

const trustIn = (log: RekorV2Log): TrustedRoot =>
  parseTrustedRoot(
    Buffer.from(
      JSON.stringify({
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
        tlogs: [log.trusted],
      }),
    ),
  )

interface Signed {
  readonly log: RekorV2Log
  readonly bundle: Bundle
  /** Verifies it by the key, with the log trusted. */
  readonly verify: (bundle?: Bundle) => Promise<unknown>
}

async function signedWith(options: RekorV2Options = {}, attempts = 1): Promise<Signed> {
  const log = await startRekorV2Log(options)
  const trust = trustIn(log)
  const { client: http } = testClient({ attempts })
  const signer = witnessedSigner({
    http,
    services: { logs: [{ url: log.url, apiVersion: 2 }], tsaUrls: [] },
    trust,
    credential: keyCredential(key),
    random: randomBytes,
  })
  const bundle = await signer.signStatement(statement())
  return {
    log,
    bundle,
    verify: (other = bundle) =>
      verifyBundle({
        bundle: other,
        policy: { kind: 'key', publicKey: key.publicKey },
        trust,
        artifact: { statementSubject: IMAGE },
        now: () => new Date(),
      }),
  }
}

describe('an entry in Rekor v2', () => {
  it.each([0, 1, 6, 255, 256, 300])('after %d others is proved and named', async (older) => {
    const { log, bundle, verify } = await signedWith({ older })
    const [entry] = bundle.verificationMaterial.tlogEntries
    expect(entry).toMatchObject({ integratedTime: '0', inclusionPromise: undefined })
    expect(entry && logEntryOf(entry)).toEqual({
      logId: log.logId,
      logIndex: String(older),
      uuid: `${log.logId}:${older}`,
      integratedTime: '',
    })
    await expect(verify()).resolves.toMatchObject({ timestamps: [] })
  })

  it.each([0, 1, 6, 255, 256, 300, 700])(
    'whose answer was lost, after %d others, is proved from tiles and not made again',
    async (older) => {
      const { log, bundle, verify } = await signedWith({ older, loseFirst: true }, 2)
      expect(log.size()).toBe(older + 1)
      expect(bundle.verificationMaterial.tlogEntries[0]?.logIndex).toBe(String(older))
      await expect(verify()).resolves.toBeDefined()
    },
  )

  it('is made of a message, too', async () => {
    const log = await startRekorV2Log()
    const message = Buffer.from('a message')
    const enter = rekorV2({ http: testClient().client, url: log.url, trust: trustIn(log) })
    const entry = await enter.enter({
      kind: 'message',
      payload: message,
      signedBytes: message,
      signature: sign('sha256', message, key.privateKey),
      verifier: { kind: 'publicKey', publicKey: key.publicKey },
    })
    expect(entry.logIndex).toBe('0')
  })

  it('is waited for longer than other services are', async () => {
    const log = await startRekorV2Log({ delayMs: 1000 })
    const { client: http } = testClient({ timeoutMs: 100, attempts: 1 })
    const enter = rekorV2({ http, url: log.url, trust: trustIn(log) })
    const message = Buffer.from('a message')
    const signature = sign('sha256', message, key.privateKey)
    const verifier = { kind: 'publicKey', publicKey: key.publicKey } as const
    const entering = enter.enter({
      ...{ kind: 'message', payload: message, signedBytes: message, signature, verifier },
    })
    await expect(entering).resolves.toMatchObject({ logIndex: '0' })
  })

  it('is not asked for with a key that the log does not take', async () => {
    const log = await startRekorV2Log()
    const { publicKey } = generateKeyPairSync('ed25519')
    const enter = rekorV2({ http: testClient().client, url: log.url, trust: trustIn(log) })
    const signed = {
      kind: 'message',
      payload: Buffer.alloc(1),
      signedBytes: Buffer.alloc(1),
    } as const
    const verifier = {
      kind: 'publicKey',
      publicKey: createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
    } as const
    const entering = async (): Promise<unknown> =>
      enter.enter({ ...signed, signature: Buffer.alloc(64), verifier })
    expect(await errorOf(entering())).toMatchObject({ code: 'LOG_ENTRY_REFUSED', kind: 'usage' })
    expect(log.asked()).toEqual([])
  })
})

type Answer = Record<string, unknown>
const proofIn = (answer: Answer): Answer => answer['inclusionProof'] as Answer

describe('an answer of Rekor v2', () => {
  it.each<[string, string, (answer: Answer) => void]>([
    [
      'another digest',
      'LOG_ENTRY_NOT_OURS',
      (answer) => {
        const body = Buffer.from(String(answer['canonicalizedBody']), 'base64').toString()
        const other = body.replace(
          /"digest":"[^"]+"/,
          `"digest":"${randomBytes(32).toString('base64')}"`,
        )
        answer['canonicalizedBody'] = Buffer.from(other).toString('base64')
      },
    ],
    [
      'another signature',
      'LOG_ENTRY_NOT_OURS',
      (answer) => {
        const body = Buffer.from(String(answer['canonicalizedBody']), 'base64').toString()
        const other = body.replace(
          /"content":"[^"]+"/,
          `"content":"${randomBytes(70).toString('base64')}"`,
        )
        answer['canonicalizedBody'] = Buffer.from(other).toString('base64')
      },
    ],
    [
      'another kind',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        answer['kindVersion'] = { kind: 'dsse', version: '0.0.2' }
      },
    ],
    [
      'a time',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        answer['integratedTime'] = '1700000000'
      },
    ],
    [
      'a promise',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        answer['inclusionPromise'] = { signedEntryTimestamp: 'AAAA' }
      },
    ],
    [
      'no proof',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        answer['inclusionProof'] = null
      },
    ],
    [
      'no checkpoint',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        proofIn(answer)['checkpoint'] = null
      },
    ],
    [
      'a hash that is cut',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        proofIn(answer)['hashes'] = ['AAAA']
      },
    ],
    [
      'a proof without an end',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        proofIn(answer)['hashes'] = Array.from({ length: 65 }, () =>
          Buffer.alloc(32).toString('base64'),
        )
      },
    ],
    [
      'a number for an index',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        answer['logIndex'] = 7
      },
    ],
    [
      'an index beyond all numbers',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        answer['logIndex'] = '9007199254740993'
      },
    ],
    [
      'no log id',
      'SERVICE_ANSWER_MALFORMED',
      (answer) => {
        answer['logId'] = null
      },
    ],
  ])('with %s is refused', async (_, code, change) => {
    expect(await errorOf(signedWith({ older: 3, change }))).toMatchObject({ code })
  })

  it.each<[string, RekorV2Options, string]>([
    ['a checkpoint of another key', { impostor: true }, 'CHECKPOINT_INVALID'],
    ['a checkpoint of another log by the same key', { origin: 'other' }, 'CHECKPOINT_INVALID'],
    [
      'the proof of another entry',
      {
        change: (answer) => {
          answer['logIndex'] = '2'
          proofIn(answer)['logIndex'] = '2'
        },
      },
      'INCLUSION_PROOF_INVALID',
    ],
    [
      'a proof that is cut',
      {
        change: (answer) => {
          proofIn(answer)['hashes'] = (proofIn(answer)['hashes'] as string[]).slice(1)
        },
      },
      'INCLUSION_PROOF_INVALID',
    ],
    [
      'another index than its proof has',
      {
        change: (answer) => {
          answer['logIndex'] = '2'
        },
      },
      'LOG_ENTRY_MISMATCH',
    ],
    [
      'another log’s name',
      {
        change: (answer) => {
          answer['logId'] = { keyId: Buffer.alloc(32, 7).toString('base64') }
        },
      },
      'CHECKPOINT_INVALID',
    ],
  ])('with %s makes a bundle that nobody accepts', async (_, options, code) => {
    const { verify } = await signedWith({ older: 3, ...options })
    expect(await errorOf(verify())).toMatchObject({ code })
  })

  it('that the entry exists, where the log then shows another one, is refused', async () => {
    const signing = signedWith({ older: 5, loseFirst: true, showsOthers: true }, 2)
    expect(await errorOf(signing)).toMatchObject({ code: 'LOG_ENTRY_NOT_OURS' })
  })

  it('that the entry exists, in a log that nobody trusts, makes a bundle that nobody accepts', async () => {
    const { verify } = await signedWith({ older: 5, loseFirst: true, impostor: true }, 2)
    expect(await errorOf(verify())).toMatchObject({ code: 'CHECKPOINT_INVALID' })
  })
})
