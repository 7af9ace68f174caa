import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { pushSmallImage, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { closeAll } from '../unit/shared/server.ts'
import type { RekorV2Options } from '../unit/signing/rekor-v2-log.ts'
import { forgedCheckpoint, forgedPromise, type Promised } from './forged-log.ts'
import { type Refusal, refusalOf } from './refused-flow.ts'
import {
  ended,
  filesOf,
  type Instance,
  instanceOf,
  LOG_KINDS,
  type LogKind,
  type Root,
} from './trust-kit.ts'

/** Of the same kind, and trusted by nobody here. */
let foreign: Surroundings
/** Its clock is an hour behind. */
let late: Surroundings
let at: Surroundings
let image: string
let key: string
beforeAll(async () => {
  const now = (): Date => new Date(Date.now() - 3_600_000)
  ;[at, foreign, late] = await Promise.all([
    startSurroundings(),
    startSurroundings(),
    startSurroundings({ now }),
  ])
  image = await pushSmallImage(at, 'octo-org/app')
  key = join(at.directory, 'signing.pem')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
})
afterEach(async () => {
  at.embedded.behave()
  await closeAll()
})
afterAll(() => Promise.all([at.stop(), foreign.stop(), late.stop()]))

type Change = (instance: Instance) => Pick<Instance, 'root' | 'config'>

/** A root with one list of another instance. */
const withForeign =
  (list: keyof Root): Change =>
  ({ root, config }) => ({
    config,
    root: { ...root, [list]: (foreign.embedded.trustedRoot as Root)[list] },
  })
const withEnded =
  (list: keyof Root): Change =>
  ({ root, config }) => ({ config, root: ended(root, list) })
/** An authority whose clock is an hour behind, and trusted. */
const lateAuthority: Change = ({ root, config }) => {
  const { timestampAuthorities } = late.embedded.trustedRoot as Root
  return {
    root: {
      ...root,
      timestampAuthorities: [...root.timestampAuthorities, ...timestampAuthorities],
    },
    config: {
      ...config,
      tsaUrls: config.tsaUrls.map((service) => ({
        ...service,
        url: `${late.embedded.tsaUrl}/api/v1/timestamp`,
      })),
    },
  }
}
const withoutAuthority =
  (change: Change): Change =>
  (instance) => {
    const { root, config } = change(instance)
    return { root: { ...root, timestampAuthorities: [] }, config: { ...config, tsaUrls: [] } }
  }

interface Refused extends Refusal {
  /** In whatever log there is. */
  readonly logged: number
}

async function refused(
  instance: Instance,
  change: Change = (same) => same,
  inputs: object = {},
): Promise<Refused> {
  const before = instance.entries()
  const files = await filesOf(at, change(instance))
  const all = { images: [image], sbom: 'false', ...files, ...inputs }
  return { ...(await refusalOf(at, all)), logged: instance.entries() - before }
}

describe.each(LOG_KINDS)('with %s, before anything is logged or stored:', (kind) => {
  it.each<[string, string, Change]>([
    [
      'a certificate from another root',
      'CERTIFICATE_UNTRUSTED',
      withForeign('certificateAuthorities'),
    ],
    ['an SCT from an unknown log', 'SCT_INVALID', withForeign('ctlogs')],
    ['a timestamp of another authority', 'TIMESTAMP_INVALID', withForeign('timestampAuthorities')],
    ['a timestamp outside the certificate', 'CERTIFICATE_EXPIRED', lateAuthority],
    [
      'a certificate authority past its time',
      'TRUST_ROOT_OUTDATED',
      withEnded('certificateAuthorities'),
    ],
    ['a certificate log past its time', 'TRUST_ROOT_OUTDATED', withEnded('ctlogs')],
    [
      'a timestamp authority past its time',
      'TRUST_ROOT_OUTDATED',
      withEnded('timestampAuthorities'),
    ],
  ])('%s is refused: %s', async (_, code, change) => {
    const refusal = await refused(await instanceOf(at, kind), change)
    expect(refusal).toMatchObject({
      logged: 0,
      writes: [],
      error: { code: 'INSTANCE_NOT_TRUSTED' },
    })
    expect(refusal.error.message).toMatch(new RegExp(`\\[${code}\\]$`))
  })
})

describe('without a timestamp authority, before anything is logged or stored:', () => {
  it.each<[string, string, Change]>([
    [
      'a certificate from another root',
      'CERTIFICATE_UNTRUSTED',
      withForeign('certificateAuthorities'),
    ],
    ['an SCT from an unknown log', 'SCT_INVALID', withForeign('ctlogs')],
    [
      'a certificate authority past its time',
      'TRUST_ROOT_OUTDATED',
      withEnded('certificateAuthorities'),
    ],
  ])('%s is refused: %s', async (_, code, change) => {
    const refusal = await refused(await instanceOf(at, 'Rekor v1'), withoutAuthority(change))
    expect(refusal).toMatchObject({
      logged: 0,
      writes: [],
      error: { code: 'INSTANCE_NOT_TRUSTED' },
    })
    expect(refusal.error.message).toMatch(new RegExp(`\\[${code}\\]$`))
  })
})

describe.each(['Rekor v1', 'Rekor v2'] as const)(
  'with a key and %s, before anything is logged:',
  (kind) => {
    it.each<[string, string, Change]>([
      [
        'a timestamp of another authority',
        'TIMESTAMP_INVALID',
        withForeign('timestampAuthorities'),
      ],
      [
        'a timestamp authority past its time',
        'TRUST_ROOT_OUTDATED',
        withEnded('timestampAuthorities'),
      ],
    ])('%s is refused: %s', async (_, code, change) => {
      const inputs = { key, provenance: 'false' }
      const refusal = await refused(await instanceOf(at, kind), change, inputs)
      expect(refusal).toMatchObject({
        logged: 0,
        writes: [],
        error: { code: 'INSTANCE_NOT_TRUSTED' },
      })
      expect(refusal.error.message).toMatch(new RegExp(`\\[${code}\\]$`))
    })
  },
)

describe.each(['Rekor v1', 'Rekor v2'] as const)(
  'a log, %s, before anything is logged,',
  (kind) => {
    const notTrusted = {
      logged: 0,
      writes: [],
      certificates: 0,
      error: { code: 'INSTANCE_NOT_TRUSTED' },
    }

    it('whose key the trusted root does not have is refused', async () => {
      const refusal = await refused(await instanceOf(at, kind), withForeign('tlogs'))
      expect(refusal).toMatchObject(notTrusted)
      expect(refusal.error.message).toContain('a key that the trusted root does not have')
    })

    it('whose key is past its time is refused', async () => {
      const refusal = await refused(await instanceOf(at, kind), withEnded('tlogs'))
      expect(refusal).toMatchObject(notTrusted)
      expect(refusal.error.message).toContain('for another time')
    })

    it('that shows a state which another key signed is refused', async () => {
      at.embedded.misbehave('rekor', {
        method: 'GET',
        path: /api\/v1\/log$/,
        rewrite: withForgedHead,
      })
      const refusal = await refused(await instanceOf(at, kind, { impostor: true }))
      expect(refusal).toMatchObject(notTrusted)
      expect(refusal.error.message).toContain('its key has not signed')
    })
  },
)

function withForgedHead(body: Buffer): Buffer {
  const info = JSON.parse(body.toString()) as { signedTreeHead: string }
  return Buffer.from(
    JSON.stringify({ ...info, signedTreeHead: forgedCheckpoint(info.signedTreeHead) }),
  )
}

/** An answer of Rekor v1, under the entry's UUID. */
interface AnswerV1 extends Promised {
  readonly verification: {
    signedEntryTimestamp: string
    inclusionProof: ProofOf<number>
  }
}
interface ProofOf<Numeral> {
  checkpoint: unknown
  hashes: string[]
  logIndex: Numeral
}

describe('an entry that Rekor v1 gives, once the log has it,', () => {
  it.each<[string, string, (entry: AnswerV1) => void]>([
    [
      'with a promise by another key',
      'SET_INVALID',
      (entry) =>
        (entry.verification.signedEntryTimestamp = forgedPromise(entry).toString('base64')),
    ],
    [
      'with a checkpoint by another key',
      'CHECKPOINT_INVALID',
      ({ verification: { inclusionProof: proof } }) =>
        (proof.checkpoint = forgedCheckpoint(String(proof.checkpoint))),
    ],
    [
      'with the proof for another entry',
      'INCLUSION_PROOF_INVALID',
      ({ verification: { inclusionProof: proof } }) =>
        (proof.hashes = proof.hashes.map(() => 'ab'.repeat(32))),
    ],
  ])('%s is not stored: %s', async (_, code, spoil) => {
    const instance = await instanceOf(at, 'Rekor v1')
    // A tree of one entry has nothing to prove.
    await at.seal({
      images: [await pushSmallImage(at, `octo-org/${code.toLowerCase()}`)],
      sbom: 'false',
    })
    at.embedded.misbehave('rekor', {
      method: 'POST',
      rewrite: (body) => {
        const answer = JSON.parse(body.toString()) as Record<string, AnswerV1>
        Object.values(answer).forEach(spoil)
        return Buffer.from(JSON.stringify(answer))
      },
    })
    const refusal = await refused(instance)
    expect(refusal).toMatchObject({ writes: [], error: { code: 'SIGNATURE_NOT_ACCEPTED' } })
    expect(refusal.error.message).toContain(`[${code}]`)
  })
})

describe('an entry that Rekor v2 gives, once the log has it,', () => {
  it.each<[string, string, NonNullable<RekorV2Options['change']>]>([
    [
      'with a checkpoint by another key',
      'CHECKPOINT_INVALID',
      (answer) => {
        const proof = proofIn(answer)
        const { envelope } = proof.checkpoint as { envelope: string }
        proof.checkpoint = { envelope: forgedCheckpoint(envelope) }
      },
    ],
    [
      'with the proof for another entry',
      'INCLUSION_PROOF_INVALID',
      (answer) => {
        answer['logIndex'] = '2'
        proofIn(answer).logIndex = '2'
      },
    ],
    [
      'of another log',
      'CHECKPOINT_INVALID',
      (answer) => {
        answer['logId'] = { keyId: Buffer.alloc(32, 7).toString('base64') }
      },
    ],
  ])('%s is not stored: %s', async (_, code, change) => {
    const refusal = await refused(await instanceOf(at, 'Rekor v2', { older: 3, change }))
    expect(refusal).toMatchObject({ writes: [], error: { code: 'SIGNATURE_NOT_ACCEPTED' } })
    expect(refusal.error.message).toContain(`[${code}]`)
  })
})

function proofIn(answer: Record<string, unknown>): ProofOf<string> {
  return answer['inclusionProof'] as ProofOf<string>
}

describe.each<LogKind>(['Rekor v2', 'no log'])(
  'with %s, a timestamp over cosign’s layer',
  (kind) => {
    it('that does not verify is not stored', async () => {
      const instance = await instanceOf(at, kind)
      // The rehearsal's, the image signature's and the provenance's come first.
      at.embedded.misbehave('tsa', { method: 'POST', after: 3, rewrite: withLastByteFlipped })
      const refusal = await refused(instance, (same) => same, { formats: 'cosign' })
      expect(refusal).toMatchObject({ writes: [], error: { code: 'SIGNATURE_NOT_ACCEPTED' } })
      expect(refusal.error.message).toContain('[TIMESTAMP_INVALID]')
    })
  },
)

function withLastByteFlipped(body: Buffer): Buffer {
  const bytes = Buffer.from(body)
  bytes[bytes.byteLength - 1] = (bytes.at(-1) ?? 0) ^ 1
  return bytes
}
