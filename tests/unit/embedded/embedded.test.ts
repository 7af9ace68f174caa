import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bundleFromJSON, bundleToJSON, type SerializedBundle } from '@sigstore/bundle'
import {
  DSSEBundleBuilder,
  FulcioSigner,
  MessageSignatureBundleBuilder,
  RekorWitness,
  TSAWitness,
} from '@sigstore/sign'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'

import { type Embedded, startEmbedded, writeTrustFiles } from '../../../src/embedded/index.ts'

const SAN = 'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'
const STATEMENT = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}')
const STATEMENT_TYPE = 'application/vnd.in-toto+json'
let embedded: Embedded

beforeAll(async () => {
  embedded = await startEmbedded()
})
afterAll(() => embedded.close())

/** What @sigstore/sign signs with: one attempt, ten seconds. */
function signingOptions(by: Embedded): ConstructorParameters<typeof DSSEBundleBuilder>[0] {
  const patience = { retry: 0, timeout: 10_000 }
  return {
    signer: new FulcioSigner({
      fulcioBaseURL: by.fulcioUrl,
      identityProvider: { getToken: () => Promise.resolve(by.oidc.mint()) },
      ...patience,
    }),
    witnesses: [
      new RekorWitness({ rekorBaseURL: by.rekorUrl, entryType: 'dsse', ...patience }),
      new TSAWitness({ tsaBaseURL: by.tsaUrl, ...patience }),
    ],
  }
}

async function attest(by = embedded): Promise<SerializedBundle> {
  const builder = new DSSEBundleBuilder(signingOptions(by))
  return bundleToJSON(await builder.create({ data: STATEMENT, type: STATEMENT_TYPE }))
}

async function sign(data: Buffer): Promise<SerializedBundle> {
  return bundleToJSON(
    await new MessageSignatureBundleBuilder(signingOptions(embedded)).create({ data }),
  )
}

/** Verifies as @sigstore/verify does at its strictest; throws where it refuses. */
function verifyWith(trustedRoot: object, bundle: SerializedBundle, data?: Buffer): string {
  const material = toTrustMaterial(TrustedRoot.fromJSON(trustedRoot))
  const verifier = new Verifier(material, {
    ctlogThreshold: 1,
    tlogThreshold: 1,
    timestampThreshold: 2,
  })
  const signer = verifier.verify(toSignedEntity(bundleFromJSON(bundle), data))
  return signer.identity?.subjectAlternativeName ?? ''
}

describe('an embedded Sigstore', () => {
  it('signs for sigstore-js what @sigstore/verify accepts', async () => {
    const bundle = await attest()
    expect(verifyWith(embedded.trustedRoot, bundle)).toBe(SAN)
    const data = Buffer.from('a file')
    const signed = await sign(data)
    expect(verifyWith(embedded.trustedRoot, signed, data)).toBe(SAN)
    expect(() => verifyWith(embedded.trustedRoot, signed, Buffer.from('another'))).toThrow()
  })

  it("is not trusted by another's trusted root, part by part", async () => {
    const other = await startEmbedded()
    await other.close()
    const bundle = await attest()
    expect(verifyWith(embedded.trustedRoot, bundle)).toBe(SAN)
    for (const part of ['tlogs', 'certificateAuthorities', 'ctlogs', 'timestampAuthorities']) {
      const mixed = {
        ...embedded.trustedRoot,
        [part]: new Map<string, unknown>(Object.entries(other.trustedRoot)).get(part),
      }
      expect(() => verifyWith(mixed, bundle)).toThrow()
    }
  })

  it('records what arrived, in order, and counts its entries', async () => {
    const fresh = await startEmbedded()
    await attest(fresh)
    await fresh.close()
    expect(fresh.logSize()).toBe(1)
    const lines = fresh.requests.map(({ service, method, path: at, status }) =>
      [service, method, at, status].join(' '),
    )
    expect(lines.slice(0, 2)).toEqual([
      'fulcio POST /api/v2/signingCert 200',
      'ctlog POST /ct/v1/add-pre-chain 200',
    ])
    expect(lines.slice(2).sort()).toEqual([
      'rekor POST /api/v1/log/entries 201',
      'tsa POST /api/v1/timestamp 201',
    ])
  })

  it('commits and stays silent when told so, and behaves again', async () => {
    const size = embedded.logSize()
    embedded.misbehave('rekor', { method: 'POST', dropResponse: true, times: 1 })
    await expect(attest()).rejects.toThrow()
    expect(embedded.logSize()).toBe(size + 1)
    embedded.misbehave('fulcio', { status: 503 })
    await expect(attest()).rejects.toThrow()
    embedded.behave()
    expect(verifyWith(embedded.trustedRoot, await attest())).toBe(SAN)
  })

  it('has a registry', async () => {
    expect((await fetch(`http://${embedded.registryHost}/v2/`)).status).toBe(200)
  })

  it('starts within 300 ms, with keys of its own', async () => {
    const times: number[] = []
    for (let round = 0; round < 5; round++) {
      const started = performance.now()
      const other = await startEmbedded()
      times.push(performance.now() - started)
      expect(other.pem.rekorPublicKey).not.toBe(embedded.pem.rekorPublicKey)
      await other.close()
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(300)
  })

  it('is gone once it is closed', async () => {
    const other = await startEmbedded()
    await other.close()
    for (const url of [other.oidc.issuer, other.fulcioUrl, other.rekorUrl, other.tsaUrl]) {
      await expect(fetch(url)).rejects.toThrow()
    }
  })
})

describe('the trust files', () => {
  it('hold the trusted root, the signing config and the keys', async () => {
    const directory = path.join(await mkdtemp(path.join(tmpdir(), 'trust-')), 'made')
    const files = await writeTrustFiles(embedded, directory)
    const text = (file: string): Promise<string> => readFile(file, 'utf8')
    expect(JSON.parse(await text(files.trustedRoot))).toEqual(embedded.trustedRoot)
    expect(JSON.parse(await text(files.signingConfig))).toMatchObject({
      mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
      caUrls: [{ url: embedded.fulcioUrl, majorApiVersion: 1 }],
      rekorTlogUrls: [{ url: embedded.rekorUrl, majorApiVersion: 1 }],
      tsaUrls: [{ url: `${embedded.tsaUrl}/api/v1/timestamp` }],
    })
    expect(await text(files.fulcioRoot)).toBe(embedded.pem.fulcioRoot)
    expect(await text(files.ctLogPublicKey)).toBe(embedded.pem.ctLogPublicKey)
    expect(await text(files.rekorPublicKey)).toBe(embedded.pem.rekorPublicKey)
    expect(await text(files.tsaChain)).toBe(embedded.pem.tsaChain)
    const names = Object.values({ ...files }).map((file: string) => path.basename(file))
    expect(names.sort()).toEqual([
      'ctfe.pub',
      'fulcio-root.pem',
      'rekor.pub',
      'signing_config.json',
      'trusted_root.json',
      'tsa-chain.pem',
    ])
    await rm(path.dirname(directory), { recursive: true })
  })
})
