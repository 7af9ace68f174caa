import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Bundle, bundleFromJSON, bundleToJSON } from '@sigstore/bundle'
import { pushImage } from '../../src/embedded/image.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { resolveImage } from '../../src/resolve-image.ts'
import { HttpClient } from '../../src/shared/http.ts'
import { serializeBundle } from '../../src/sigstore/bundle.ts'
import { SIGNATURE_PREDICATE_TYPE } from '../../src/sigstore/media-types.ts'
import { attachBundle } from '../../src/sigstore/storage.ts'
import { requestTimestamp } from '../../src/sigstore/timestamp.ts'
import {
  pushSmallImage,
  smallImage,
  startSurroundings,
  type Surroundings,
} from '../flow/surroundings.ts'
import { closeAll } from '../unit/shared/server.ts'
import { ranCommand } from './ran-command.ts'
import { forgedCheckpoint, forgedPromise } from './forged-log.ts'
import {
  ended,
  filesOf,
  type Instance,
  instanceOf,
  LOG_KINDS,
  type LogKind,
  type Root,
} from './trust-kit.ts'

const NAME = 'octo-org/app'
/** Of the same kind, and trusted by nobody here. */
let foreign: Surroundings
/** Its clock is an hour behind. */
let late: Surroundings
let at: Surroundings
const http = new HttpClient()
beforeAll(async () => {
  const now = (): Date => new Date(Date.now() - 3_600_000)
  ;[at, foreign, late] = await Promise.all([
    startSurroundings(),
    startSurroundings(),
    startSurroundings({ now }),
  ])
})
afterAll(async () => {
  http.close()
  await closeAll()
  await Promise.all([at.stop(), foreign.stop(), late.stop()])
})

interface Signed {
  readonly instance: Instance
  /** The image signature, and another one of the same run. */
  readonly bundle: Bundle
  readonly other: Bundle
  readonly digest: string
  readonly signer: readonly string[]
}

async function signedBy(kind: LogKind): Promise<Signed> {
  const image = await pushSmallImage(at, NAME)
  const instance = await instanceOf(at, kind, { older: 3 })
  const formats = 'bundle'
  const files = await filesOf(at, instance)
  // What another kind of instance signed is valid for this one, too, but for the log: an image of its own for each.
  const copy = await copyOf(image)
  const sealed = await at.seal({ images: [copy], sbom: 'false', formats, ...files })
  const [bundle, other] = sealed.documents.map((document) => document.bundle)
  if (bundle === undefined || other === undefined) throw new TypeError('it is not signed')
  return {
    ...{ instance, bundle, other },
    digest: parseReference(image).digest ?? '',
    signer: [
      ...['--certificate-identity', sealed.signer?.identity ?? ''],
      ...['--certificate-oidc-issuer', sealed.signer?.issuer ?? ''],
    ],
  }
}

let copies = 0

/** The same image in another repository, where it carries nothing. */
async function copyOf(image: string): Promise<string> {
  const repository = `${at.embedded.registryHost}/octo-org/copy-${++copies}`
  const digest = await pushImage(at.registry, `${repository}:v1`, smallImage(NAME))
  expect(image.endsWith(digest)).toBe(true)
  return `${repository}@${digest}`
}

/** What is to be judged: a bundle, by whom it trusts. */
interface Judged {
  readonly bundle: Bundle
  readonly root: Root
}

interface Verdicts {
  /** Of verify-bundle: status, and all that it said. */
  readonly bundle: { readonly status: number; readonly said: string }
  /** Of verify, which finds it in the registry: status, and the code of the one item. */
  readonly image: { readonly status: number; readonly code: unknown }
}

async function verdictsOn(
  signed: Signed,
  { bundle, root }: Judged,
  ...more: string[]
): Promise<Verdicts> {
  const { trustedRoot } = await filesOf(at, { ...signed.instance, root })
  const bytes = serializeBundle(bundle)
  const file = join(at.directory, `bundle-${randomBytes(4).toString('hex')}.json`)
  await writeFile(file, bytes)
  const options = ['--trusted-root', trustedRoot, ...signed.signer, ...more]
  const image = await copyOf(`@${signed.digest}`)
  const { subjects } = await resolveImage(at.registry, parseReference(image), 'none')
  const [{ repository, descriptor: subject }] = subjects
  const predicateType = SIGNATURE_PREDICATE_TYPE
  const { registry } = at
  await attachBundle({ registry, repository, subject, bundle, predicateType, created: new Date(0) })
  const byFile = await ranCommand(
    ['verify-bundle', '--bundle', file, ...options, signed.digest],
    at.env,
  )
  const byImage = await ranCommand(['verify', '--json', ...options, image], at.env)
  const verdict = JSON.parse(byImage.stdout) as { checks: { code?: string }[] }
  return {
    bundle: { status: byFile.status, said: byFile.stderr },
    image: { status: byImage.status, code: verdict.checks[0]?.code },
  }
}

type Fault = (signed: Signed) => Judged | Promise<Judged>
type Entry = Bundle['verificationMaterial']['tlogEntries'][number]

const withRoot =
  (change: (root: Root) => Root): Fault =>
  ({ bundle, instance }) => ({ bundle, root: change(instance.root) })
const withForeign = (list: keyof Root): Fault =>
  withRoot((root) => ({ ...root, [list]: (foreign.embedded.trustedRoot as Root)[list] }))
const withEnded = (list: keyof Root): Fault => withRoot((root) => ended(root, list))

/** The bundle with another verification material, in a copy. */
function withMaterial(change: (bundle: Bundle, signed: Signed) => unknown): Fault {
  return async (signed) => {
    const bundle = bundleFromJSON(JSON.parse(JSON.stringify(bundleToJSON(signed.bundle))))
    await change(bundle, signed)
    return { bundle, root: signed.instance.root }
  }
}
function withEntry(change: (entry: Entry, signed: Signed) => unknown): Fault {
  return withMaterial(({ verificationMaterial: { tlogEntries } }, signed) => {
    const [entry] = tlogEntries
    if (entry === undefined) throw new TypeError('there is no entry')
    return change(entry, signed)
  })
}

/** Dated by an authority that is trusted, an hour before there was a certificate. */
const datedEarly: Fault = async (signed) => {
  const early = withMaterial(async ({ content, verificationMaterial }) => {
    const data =
      content.$case === 'dsseEnvelope' ? content.dsseEnvelope.signatures[0]?.sig : undefined
    const url = new URL(`${late.embedded.tsaUrl}/api/v1/timestamp`)
    const signedTimestamp = await requestTimestamp({
      ...{ http, url, data: data ?? Buffer.alloc(0), random: randomBytes },
    })
    verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [{ signedTimestamp }] }
  })
  const { bundle, root } = await early(signed)
  const { timestampAuthorities } = late.embedded.trustedRoot as Root
  return {
    bundle,
    root: {
      ...root,
      timestampAuthorities: [...root.timestampAuthorities, ...timestampAuthorities],
    },
  }
}

type Row = readonly [what: string, code: string, fault: Fault]

const EVERYWHERE: readonly Row[] = [
  [
    'a certificate from another root',
    'CERTIFICATE_UNTRUSTED',
    withForeign('certificateAuthorities'),
  ],
  ['an SCT from an unknown log', 'SCT_INVALID', withForeign('ctlogs')],
  [
    'no certificate log that is trusted',
    'SCT_INVALID',
    withRoot((root) => ({ ...root, ctlogs: [] })),
  ],
  ['a timestamp of another authority', 'TIMESTAMP_INVALID', withForeign('timestampAuthorities')],
  [
    'a timestamp of another signature',
    'TIMESTAMP_INVALID',
    withMaterial(({ verificationMaterial }, { other }) => {
      verificationMaterial.timestampVerificationData =
        other.verificationMaterial.timestampVerificationData
    }),
  ],
  ['a timestamp outside the certificate', 'CERTIFICATE_EXPIRED', datedEarly],
  [
    'a certificate authority past its time',
    'TRUST_ROOT_OUTDATED',
    withEnded('certificateAuthorities'),
  ],
  ['a certificate log past its time', 'TRUST_ROOT_OUTDATED', withEnded('ctlogs')],
  ['a timestamp authority past its time', 'TRUST_ROOT_OUTDATED', withEnded('timestampAuthorities')],
]

const WITH_A_LOG: readonly Row[] = [
  ['a log past its time', 'TRUST_ROOT_OUTDATED', withEnded('tlogs')],
  [
    'no log entry',
    'LOG_ENTRY_MISSING',
    withMaterial(({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = []
    }),
  ],
  [
    'a checkpoint of another key',
    'CHECKPOINT_INVALID',
    withEntry(({ inclusionProof }) => {
      const checkpoint = inclusionProof?.checkpoint
      if (checkpoint) checkpoint.envelope = forgedCheckpoint(checkpoint.envelope)
    }),
  ],
  [
    'an inclusion proof for another entry',
    'INCLUSION_PROOF_INVALID',
    withEntry((entry, { other }) => {
      entry.inclusionProof = other.verificationMaterial.tlogEntries[0]?.inclusionProof
    }),
  ],
  [
    'an entry for another signature',
    'LOG_ENTRY_MISMATCH',
    withMaterial(({ verificationMaterial }, { other }) => {
      verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries
    }),
  ],
]

/** Faults that exist with one kind of log, or have another code there. */
const ONLY: Readonly<Record<LogKind, readonly Row[]>> = {
  'Rekor v1': [
    ...WITH_A_LOG,
    ['a log of another key', 'SET_INVALID', withForeign('tlogs')],
    ['no log that is trusted', 'SET_INVALID', withRoot((root) => ({ ...root, tlogs: [] }))],
    [
      'a promise by another key',
      'SET_INVALID',
      withEntry((entry) => {
        const { canonicalizedBody, integratedTime, logId, logIndex } = entry
        entry.inclusionPromise = {
          signedEntryTimestamp: forgedPromise({
            body: canonicalizedBody.toString('base64'),
            integratedTime: Number(integratedTime),
            logID: logId.keyId.toString('hex'),
            logIndex: Number(logIndex),
          }),
        }
      }),
    ],
    [
      'a promise of another time',
      'SET_INVALID',
      withEntry((entry) => (entry.integratedTime = String(Number(entry.integratedTime) + 1))),
    ],
  ],
  'Rekor v2': [
    ...WITH_A_LOG,
    ['a log of another key', 'CHECKPOINT_INVALID', withForeign('tlogs')],
    ['no log that is trusted', 'CHECKPOINT_INVALID', withRoot((root) => ({ ...root, tlogs: [] }))],
    [
      'a time that only the entry claims',
      'TIMESTAMP_MISSING',
      withMaterial(({ verificationMaterial }) => {
        const [entry] = verificationMaterial.tlogEntries
        if (entry) entry.integratedTime = String(Math.floor(Date.now() / 1000))
        verificationMaterial.timestampVerificationData = undefined
      }),
    ],
    [
      'another index than is proved',
      'LOG_ENTRY_MISMATCH',
      withEntry((entry) => (entry.logIndex = '0')),
    ],
  ],
  'no log': [
    [
      'no timestamp',
      'TIMESTAMP_MISSING',
      withMaterial(({ verificationMaterial }) => {
        verificationMaterial.timestampVerificationData = undefined
      }),
    ],
  ],
}

describe.each(LOG_KINDS)('signed with %s and a timestamp,', (kind) => {
  let signed: Signed
  beforeAll(async () => {
    signed = await signedBy(kind)
  })
  /** What the verifiers of an instance without a log must be told. */
  const told = kind === 'no log' ? ['--no-tlog'] : []

  it('it is accepted by verify-bundle and by verify', async () => {
    const { bundle, instance } = signed
    expect(await verdictsOn(signed, { bundle, root: instance.root }, ...told)).toEqual({
      bundle: { status: 0, said: expect.stringMatching(/^VERIFIED signature/) },
      image: { status: 0, code: undefined },
    })
  })

  it.each([...EVERYWHERE, ...ONLY[kind]])(
    'and %s: both refuse it with %s',
    async (_, code, fault) => {
      expect(await verdictsOn(signed, await fault(signed), ...told)).toEqual({
        bundle: { status: 1, said: expect.stringContaining(`[${code}]`) },
        image: { status: 1, code },
      })
    },
  )
})

it('what has no log entry passes only where that is said', async () => {
  const signed = await signedBy('no log')
  const { bundle, instance } = signed
  const verdicts = await verdictsOn(signed, { bundle, root: instance.root })
  expect(verdicts.bundle).toEqual({
    status: 1,
    said: expect.stringContaining('[LOG_ENTRY_MISSING]'),
  })
  expect(verdicts.image).toEqual({ status: 1, code: 'LOG_ENTRY_MISSING' })
})
