import { generateKeyPairSync } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { vulnerabilityPredicate } from '../../src/attestation/vulnerability-scan.ts'
import { hangSealOn } from '../../src/cli/demo/tamper.ts'
import { makeImage, pushImage } from '../../src/embedded/image.ts'
import { anonymous } from '../../src/oci/credentials.ts'
import { parseReference } from '../../src/oci/reference.ts'
import type { Registry } from '../../src/oci/registry.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import { HttpClient } from '../../src/shared/http.ts'
import type { Peers } from '../interop/stack/peers.ts'
import type { SetupName } from '../interop/stack/setups.ts'
import type { Stack } from '../interop/stack/stack.ts'

/** What may be wrong with an image that asks to run, and `sealed`, with which nothing is. */
export const CASES = [
  'sealed',
  'unsigned',
  'tampered',
  'other-identity',
  'foreign-caller',
  'without-sbom',
  'stale-scan',
  'future-scan',
] as const
export type CaseName = (typeof CASES)[number]

/** An image of a case. */
export interface CaseImage {
  /** `HOST/PATH:TAG` */
  readonly tagged: string
  /** `sha256:…`, what the tag points at. */
  readonly digest: string
}
export type CaseImages = Readonly<Record<CaseName, CaseImage>>

/** Who signs: a CI job by its claims, or the holder of a key by its file. */
export type Sealer =
  | { readonly claims: Readonly<Record<string, string>> }
  | { readonly key: string; readonly log: boolean }

/** The sealers that the cases tell apart. */
export interface Sealers {
  readonly ours: Sealer
  /** Nobody that a policy names. */
  readonly other: Sealer
  /** Another repository's job in our own reusable workflow. With keys there is none, and the case is that of `other`. */
  readonly foreign: Sealer
}

/** The application's repository, whose jobs call the platform team's reusable workflow. */
export const CALLER = 'myorg/app'
const WORKFLOW = 'platform/workflows/.github/workflows/seal.yml@refs/tags/v1'
/** What the certificates of that workflow's jobs say. */
export const IDENTITY = `https://github.com/${WORKFLOW}`

export const JOBS: Sealers = {
  ours: { claims: { repository: CALLER, job_workflow_ref: WORKFLOW } },
  other: { claims: { repository: 'mallory/evil' } },
  foreign: { claims: { repository: 'mallory/evil', job_workflow_ref: WORKFLOW } },
}

const HOUR_MS = 60 * 60 * 1000
const STALE_MS = 30 * 24 * HOUR_MS

/** Where images are pushed to, and how they are sealed there. */
export interface Sealing {
  readonly stack: Stack
  readonly peers: Peers
  readonly setup: SetupName
  /** `HOST/PATH`, at a registry of the stack. */
  readonly repository: string
}

/** Pushes an image for each case to one repository, and seals it with dist/action/index.js in both storage formats. */
export async function pushCases(
  options: Sealing & { readonly sealers: Sealers },
): Promise<CaseImages> {
  const { repository, sealers } = options
  const http = new HttpClient()
  const registry = createRegistry({ http, credentials: anonymous })
  const scan = await writeScans(options.stack.directory)
  const push = (name: CaseName): Promise<CaseImage> => pushImageOf(registry, repository, name)
  const sealed = async (
    name: CaseName,
    by: Sealer,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<CaseImage> => {
    const image = await push(name)
    await seal(options, by, [image], { attestations: `vuln=${scan.fresh}`, ...inputs })
    return image
  }
  // One after the other: the job's claims are the issuer's.
  const images = {
    sealed: await sealed('sealed', sealers.ours),
    unsigned: await push('unsigned'),
    tampered: await push('tampered'),
    'other-identity': await sealed('other-identity', sealers.other),
    'foreign-caller': await sealed('foreign-caller', sealers.foreign),
    'without-sbom': await sealed('without-sbom', sealers.ours, { sbom: 'false' }),
    'stale-scan': await sealed('stale-scan', sealers.ours, { attestations: `vuln=${scan.stale}` }),
    'future-scan': await sealed('future-scan', sealers.ours, {
      attestations: `vuln=${scan.future}`,
    }),
  }
  await hangSealOf(registry, images.sealed, images.tampered)
  http.close()
  return images
}

/** Pushes that many images to one repository, each of its own bytes and with nothing wrong with it. */
export async function pushSealed(options: Sealing, count: number): Promise<readonly CaseImage[]> {
  const http = new HttpClient()
  const registry = createRegistry({ http, credentials: anonymous })
  const scan = await writeScans(options.stack.directory)
  const images: CaseImage[] = []
  for (let number = 1; number <= count; number += 1) {
    images.push(await pushImageOf(registry, options.repository, `sealed-${number}`))
  }
  await seal(options, JOBS.ours, images, { attestations: `vuln=${scan.fresh}` })
  http.close()
  return images
}

/** Points a tag of the image's repository at it, wherever that pointed before, and returns the reference. */
export async function pointTag(image: CaseImage, tag: string): Promise<string> {
  const http = new HttpClient()
  const registry = createRegistry({ http, credentials: anonymous })
  const { repository } = parseReference(image.tagged)
  const manifest = await registry.getManifest(repository, image.digest)
  if (manifest === undefined) throw new Error('the push was lost')
  const { bytes, mediaType } = manifest
  await registry.editTag(repository, tag, () => ({ bytes, mediaType, blobs: [] }))
  http.close()
  return image.tagged.replace(/:[^:/]*$/, `:${tag}`)
}

/** A P-256 key pair as PEM files, the private one unencrypted. */
export async function writeKeyPair(
  folder: string,
  name: string,
): Promise<{ readonly privateKey: string; readonly publicKey: string }> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const files = {
    privateKey: path.join(folder, `${name}.key`),
    publicKey: path.join(folder, `${name}.pub`),
  }
  await writeFile(files.privateKey, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
  })
  await writeFile(files.publicKey, publicKey.export({ type: 'spki', format: 'pem' }))
  return files
}

/** Each tag has bytes of its own, a few hundred of them. */
async function pushImageOf(
  registry: Registry,
  repository: string,
  tag: string,
): Promise<CaseImage> {
  const tagged = `${repository}:${tag}`
  const image = makeImage([[{ path: 'case.txt', bytes: Buffer.from(tagged) }]])
  return { tagged, digest: await pushImage(registry, tagged, image) }
}

async function seal(
  { stack, peers, setup }: Sealing,
  sealer: Sealer,
  images: readonly CaseImage[],
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const { github } = stack.issuers
  if ('claims' in sealer) github.setClaims(sealer.claims)
  const { exitStatus, log, outputs } = await peers.step(setup, github, {
    image: images.map(({ tagged }) => tagged).join('\n'),
    formats: 'bundle,cosign',
    ...('key' in sealer ? { key: sealer.key, tlog: String(sealer.log) } : {}),
    ...inputs,
  })
  if (exitStatus !== 0 || outputs['verified'] !== 'true') throw new Error(log)
}

async function hangSealOf(registry: Registry, from: CaseImage, to: CaseImage): Promise<void> {
  const { repository, digest } = parseReference(
    `${from.tagged.replace(/:[^:/]*$/, '')}@${from.digest}`,
  )
  const forged = await registry.getManifest(repository, to.digest)
  if (forged === undefined || digest === undefined) throw new Error('the push was lost')
  await hangSealOn(registry, repository, digest, forged)
}

/** The predicates of a scan that has just ended, of one that ended a month ago, and of one that is yet to end. */
async function writeScans(
  directory: string,
): Promise<Readonly<Record<'fresh' | 'stale' | 'future', string>>> {
  const folder = path.join(directory, 'scans')
  await mkdir(folder, { recursive: true })
  const write = async (name: string, finishedOn: Date): Promise<string> => {
    const file = path.join(folder, `${name}.json`)
    const startedOn = new Date(finishedOn.getTime() - 1000)
    await writeFile(file, JSON.stringify(scanThatEnded(startedOn, finishedOn)))
    return file
  }
  return {
    fresh: await write('fresh', new Date()),
    stale: await write('stale', new Date(Date.now() - STALE_MS)),
    future: await write('future', new Date(Date.now() + STALE_MS)),
  }
}

function scanThatEnded(startedOn: Date, finishedOn: Date): object {
  const db = { uri: '', version: '', lastUpdate: startedOn.toISOString() }
  const uri = 'pkg:github/anchore/grype@0.110.0'
  const scanner = { uri, version: '0.110.0', db, result: { matches: [] } }
  return vulnerabilityPredicate({ scanner, parameters: [], startedOn, finishedOn }, undefined)
}
