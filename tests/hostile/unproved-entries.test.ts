import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { parseReference } from '../../src/oci/reference.ts'
import { resolveImage, type Subject } from '../../src/resolve-image.ts'
import type { Sealed } from '../../src/seal-image.ts'
import { reportOf } from '../../src/seal-report.ts'
import { parseBundle, serializeBundle } from '../../src/sigstore/bundle.ts'
import { discover } from '../../src/sigstore/discover.ts'
import { attachBundle } from '../../src/sigstore/storage.ts'
import {
  IMPATIENT,
  pushSmallImage,
  startSurroundings,
  type Surroundings,
} from '../flow/surroundings.ts'
import { closeAll } from '../unit/shared/server.ts'
import { filesOf, instanceOf } from './trust-kit.ts'

let at: Surroundings
let key: string
/** An entry of some other signature, well formed, as JSON: a hashedrekord, which says nothing of an envelope. */
let otherEntry: EntryJson
beforeAll(async () => {
  at = await startSurroundings()
  key = join(at.directory, 'signing.pem')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const file = join(at.directory, 'other.jsonl')
  await at.seal({
    images: [await pushSmallImage(at, 'octo-org/other')],
    sbom: 'false',
    resumeFile: file,
  })
  const entries = (await bundlesIn(file)).flatMap(
    ({ verificationMaterial }) => verificationMaterial.tlogEntries,
  )
  const found = entries.find(({ kindVersion }) => kindVersion.kind === 'hashedrekord')
  if (found === undefined) throw new TypeError('there is no hashedrekord')
  otherEntry = found
})
afterEach(async () => {
  at.embedded.behave()
  await closeAll()
})
afterAll(() => at.stop())

interface BundleJson {
  mediaType: string
  readonly dsseEnvelope?: { readonly signatures: { keyid?: string }[] }
  readonly verificationMaterial: { tlogEntries: EntryJson[] }
}
interface EntryJson {
  readonly kindVersion: { readonly kind: string }
}

async function bundlesIn(file: string): Promise<BundleJson[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  return lines.map((line) => JSON.parse(line) as BundleJson)
}

/** A run that signs everything, stores nothing, and leaves what it signed in a file, in which every bundle is then changed. */
async function brokenOff(
  inputs: Parameters<Surroundings['seal']>[0],
  change: (bundle: BundleJson) => void,
): Promise<string> {
  const file = join(at.directory, `${parseReference(inputs.images[0] ?? '').digest ?? ''}.jsonl`)
  at.embedded.misbehave('registry', { method: 'PUT', path: /manifests/, status: 500 })
  const broken = at.seal({ ...inputs, resumeFile: file }, { http: IMPATIENT })
  await expect(broken).rejects.toMatchObject({ code: 'REGISTRY_ERROR' })
  at.embedded.behave()
  const lines = (await bundlesIn(file)).map((bundle) => {
    change(bundle)
    return `${JSON.stringify(bundle)}\n`
  })
  await writeFile(file, lines.join(''))
  return file
}

async function subjectOf(image: string): Promise<Subject> {
  const { subjects } = await resolveImage(at.registry, parseReference(image), 'none')
  return subjects[0]
}

/** How many log entries the things have that the registry holds for an image. */
async function storedEntries(image: string): Promise<readonly number[]> {
  const { repository, descriptor } = await subjectOf(image)
  const stored = await discover(at.registry, repository, descriptor.digest)
  return stored.map((item) =>
    'bundle' in item ? item.bundle.verificationMaterial.tlogEntries.length : -1,
  )
}

const KEY_ALONE = { sbom: 'false', provenance: 'false', tlog: false } as const

describe('a log entry that nobody proves, where none is asked for,', () => {
  const sealAlone = (image: string, more: object = {}): Promise<Sealed> =>
    at.seal({ images: [image], key, ...KEY_ALONE, ...more })

  it('is not taken from a resume-file: what has it is signed anew', async () => {
    const image = await pushSmallImage(at, 'octo-org/resumed')
    const resumeFile = await brokenOff({ images: [image], key, ...KEY_ALONE }, (bundle) => {
      bundle.verificationMaterial.tlogEntries = [otherEntry]
    })
    const sealed = await sealAlone(image, { resumeFile })
    expect(reportOf(sealed).logEntries).toEqual([])
    expect(await storedEntries(image)).toEqual([0, 0])
  })

  it('is not taken from the registry: it is neither reported nor written into a tag', async () => {
    const image = await pushSmallImage(at, 'octo-org/planted')
    const attestations = join(at.directory, 'sbom.json')
    const metadata = { component: { type: 'container', name: image } }
    await writeFile(attestations, JSON.stringify({ bomFormat: 'CycloneDX', metadata }))
    const sbom = { formats: 'bundle', sbom: attestations }
    const first = await sealAlone(image, sbom)
    const { repository, descriptor } = await subjectOf(image)
    for (const { bundle, document } of first.documents) {
      const planted = parseBundle(withEntry(bundle, otherEntry))
      const { predicateType } = document
      const created = new Date(0)
      await attachBundle({
        ...{ registry: at.registry, repository, subject: descriptor },
        ...{ bundle: planted, predicateType, created },
      })
    }
    const sealed = await sealAlone(image, { ...sbom, formats: 'bundle,cosign' })
    expect(reportOf(sealed).logEntries).toEqual([])
    const tags = (await storedEntries(image)).slice(4)
    expect(tags).toEqual([0, 0])
  })
})

function withEntry(bundle: Sealed['documents'][number]['bundle'], entry: EntryJson): Buffer {
  const json = JSON.parse(serializeBundle(bundle).toString()) as BundleJson
  json.verificationMaterial.tlogEntries = [entry]
  return Buffer.from(JSON.stringify(json))
}

describe('with Rekor v2, whose entries cosign’s tags cannot show,', () => {
  it('what lost its entry in a resume-file is signed anew', async () => {
    const image = await pushSmallImage(at, 'octo-org/unlogged')
    const instance = await instanceOf(at, 'Rekor v2')
    const inputs = { sbom: 'false', formats: 'cosign', ...(await filesOf(at, instance)) }
    const resumeFile = await brokenOff({ images: [image], ...inputs }, (bundle) => {
      bundle.verificationMaterial.tlogEntries = []
    })
    const before = instance.entries()
    const sealed = await at.seal({ images: [image], ...inputs, resumeFile })
    expect(sealed.verified).toBe(true)
    expect(instance.entries()).toBe(before + 2)
  })
})

describe('what nobody signs of a bundle', () => {
  it.each<[string, (bundle: BundleJson) => void]>([
    [
      'the key that its envelope names',
      ({ dsseEnvelope }) => {
        for (const signature of dsseEnvelope?.signatures ?? []) signature.keyid = 'other'
      },
    ],
    [
      'its version',
      (bundle) => {
        bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.3'
      },
    ],
  ])('is not stored as a resume-file has it: %s', async (what, change) => {
    const image = await pushSmallImage(at, `octo-org/${what.replaceAll(' ', '-')}`)
    const inputs = { images: [image], sbom: 'false', formats: 'bundle' }
    const resumeFile = await brokenOff(inputs, change)
    const before = at.embedded.logSize()
    const { documents } = await at.seal({ ...inputs, resumeFile })
    expect(at.embedded.logSize()).toBe(before + 2)
    for (const { bundle } of documents) {
      const stored = JSON.parse(serializeBundle(bundle).toString()) as BundleJson
      expect(stored.mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json')
      expect(stored.dsseEnvelope?.signatures[0]?.keyid ?? '').toBe('')
    }
  })
})
