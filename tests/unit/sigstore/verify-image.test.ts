import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Bundle } from '@sigstore/bundle'
import { anonymous } from '../../../src/oci/credentials.ts'
import { digestOf, hexOf } from '../../../src/oci/digest.ts'
import type { Descriptor } from '../../../src/oci/manifest.ts'
import type { Repository } from '../../../src/oci/reference.ts'
import { createRegistry } from '../../../src/oci/registry-client.ts'
import type { Registry, RegistryReader } from '../../../src/oci/registry.ts'
import { HttpError } from '../../../src/shared/http.ts'
import {
  encodeAttestationLayer,
  encodeSignatureLayer,
  signingPayload,
} from '../../../src/sigstore/cosign-layer.ts'
import { discover } from '../../../src/sigstore/discover.ts'
import { SIGNATURE_PREDICATE_TYPE } from '../../../src/sigstore/media-types.ts'
import { appendCosignLayers, attachBundle } from '../../../src/sigstore/storage.ts'
import { type Verdict, verifyImage, type VerifyImageRequest } from '../../../src/verify-image.ts'
import { IDENTITY, type SigningKit, signingKit, statement } from './signing-kit.ts'
import { withStrangerCertificate } from './stranger-certificate.ts'

const PREDICATE = 'https://example.com/predicate/v1'
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
const IMAGE_TYPE = 'application/vnd.oci.image.manifest.v1+json'

describe.each([{ referrers: true }, { referrers: false }])('verifyImage with %j', (options) => {
  let kit: SigningKit
  let stranger: SigningKit
  let registry: Registry
  let repository: Repository
  let count = 0

  beforeAll(async () => {
    kit = await signingKit({ registry: options })
    stranger = await signingKit()
    registry = createRegistry({ http: kit.http, credentials: anonymous })
  })

  afterAll(async () => {
    await Promise.all([kit.close(), stranger.close()])
  })

  it('finds nothing on an unsigned image, and says so', async () => {
    const image = await pushImage()
    const verdict = await verify(image, { required: ['signature', { predicateType: PREDICATE }] })
    expect(verdict).toEqual({
      verified: false,
      image: `${kit.embedded.registryHost}/o/app@${image.digest}`,
      checks: [],
      missing: ['signature', { predicateType: PREDICATE }],
      unpinnedCallers: [],
    })
  })

  it('accepts a signature and an attestation in both formats', async () => {
    const image = await pushImage()
    await attach(image, signature(image), SIGNATURE_PREDICATE_TYPE)
    await attach(image, attestation(image), PREDICATE)
    await tagSignature(image)
    await tagAttestation(image)
    const required = ['signature' as const, { predicateType: PREDICATE }]
    for (const formats of [undefined, ['bundle' as const], ['cosign' as const]]) {
      const verdict = await verify(image, { required, ...(formats && { formats }) })
      expect(verdict).toMatchObject({ verified: true, missing: [] })
      expect(verdict.checks).toHaveLength(formats === undefined ? 4 : 2)
      for (const check of verdict.checks) {
        expect(check).toMatchObject({ ok: true, identity: IDENTITY, logEntry: {} })
      }
    }
  })

  it('tells which kind is missing though others pass', async () => {
    const image = await pushImage()
    await attach(image, attestation(image), PREDICATE)
    const verdict = await verify(image, { required: ['signature', { predicateType: PREDICATE }] })
    expect(verdict).toMatchObject({ verified: false, missing: ['signature'] })
  })

  it('does not take an attestation that is called "signature" for one', async () => {
    const image = await pushImage()
    for (const predicateType of ['signature', 'x']) {
      const named = statement({ predicateType }, image.digest)
      await attach(image, kit.signer.signStatement(named), SIGNATURE_PREDICATE_TYPE)
    }
    const verdict = await verify(image, { required: ['signature'] })
    expect(verdict).toMatchObject({ verified: false, missing: ['signature'] })
    expect(verdict.checks).toHaveLength(2)
  })

  it('reports what strangers wrote, and is not spoiled by it', async () => {
    const image = await pushImage()
    const other = await pushImage()
    await attach(
      image,
      stranger.signer.signStatement(signStatement(image)),
      SIGNATURE_PREDICATE_TYPE,
    )
    await attach(image, signature(other), SIGNATURE_PREDICATE_TYPE)
    await attachRaw(image, Buffer.from('{"mediaType":"nonsense"}'))
    await attachRaw(image, Buffer.from('not JSON'))
    await tagSignature(image, other)
    expect((await verify(image)).verified).toBe(false)
    await attach(image, signature(image), SIGNATURE_PREDICATE_TYPE)
    const verdict = await verify(image)
    expect(verdict.verified).toBe(true)
    const codes = verdict.checks.map((check) => (check.ok ? 'OK' : check.code)).sort()
    expect(codes).toEqual([
      'BUNDLE_MALFORMED',
      'BUNDLE_VERSION',
      'OK',
      'SUBJECT_MISMATCH',
      'SUBJECT_MISMATCH',
      'TIMESTAMP_INVALID',
    ])
  })

  it('refuses every identity but the one asked for', async () => {
    const image = await pushImage()
    await attach(image, signature(image), SIGNATURE_PREDICATE_TYPE)
    const issuer = kit.identity.issuer
    const identity = { identity: { exact: `${IDENTITY}2` }, issuer }
    const verdict = await verify(image, { policy: { kind: 'keyless', identity } })
    expect(verdict).toMatchObject({
      verified: false,
      checks: [{ ok: false, code: 'IDENTITY_MISMATCH', what: 'signature' }],
    })
  })

  it('ignores referrers that are no bundles', async () => {
    const image = await pushImage()
    await attachRaw(image, Buffer.from('an SBOM'), 'application/vnd.cyclonedx+json')
    await expect(discover(registry, repository, image.digest)).resolves.toEqual([])
  })

  it('finds a bundle whose index says another artifact type', async () => {
    const image = await pushImage()
    await attach(image, signature(image), SIGNATURE_PREDICATE_TYPE)
    const mislabelling: RegistryReader = {
      ...registry,
      listReferrers: async (...args) =>
        (await registry.listReferrers(...args)).map((item) => ({
          ...item,
          artifactType: 'application/vnd.oci.empty.v1+json',
        })),
    }
    await expect(verify(image, { registry: mislabelling })).resolves.toMatchObject({
      verified: true,
    })
  })

  it('never takes a lookup that failed for "none"', async () => {
    const image = await pushImage()
    await attach(image, signature(image), SIGNATURE_PREDICATE_TYPE)
    const broken = new HttpError({ kind: 'service', code: 'HTTP_TIMEOUT', message: 'x', hint: 'x' })
    const fail = (): Promise<never> => Promise.reject(broken)
    for (const name of ['listReferrers', 'getManifest', 'getBlob'] as const) {
      await expect(verify(image, { registry: { ...registry, [name]: fail } })).rejects.toBe(broken)
    }
  })

  it('stops at a thousand items, and says so', async () => {
    const image = await pushImage()
    const referrer: Descriptor = { mediaType: IMAGE_TYPE, digest: image.digest, size: 1 }
    const crowded: RegistryReader = {
      ...registry,
      listReferrers: () => Promise.resolve(Array.from({ length: 1001 }, () => referrer)),
      getManifest: (where, reference) =>
        reference.startsWith('sha256:')
          ? registry.getManifest(where, reference)
          : Promise.resolve(undefined),
    }
    const [item, ...more] = await discover(crowded, repository, image.digest)
    expect(more).toEqual([])
    expect(item).toMatchObject({ error: { message: expect.stringContaining('1001') as unknown } })
  })

  it('is not spoiled by a certificate for a key of any kind', async () => {
    const image = await pushImage()
    await attach(image, signature(image), SIGNATURE_PREDICATE_TYPE)
    const keys = [
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
      generateKeyPairSync('rsa', { modulusLength: 1024 }),
      generateKeyPairSync('ed448'),
      generateKeyPairSync('x25519'),
    ]
    for (const { publicKey } of keys) {
      const bundle = withStrangerCertificate(await signature(image), publicKey)
      await attach(image, bundle, SIGNATURE_PREDICATE_TYPE)
    }
    const verdict = await verify(image)
    expect(verdict.verified).toBe(true)
    const codes = verdict.checks.map((check) => (check.ok ? 'OK' : check.code)).sort()
    expect(codes).toEqual([...Array.from(keys, () => 'KEY_UNSUPPORTED'), 'OK'])
  })

  it('refuses to judge by a key that proves too little', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    const policy = { kind: 'key' as const, publicKey }
    await expect(verify(await pushImage(), { policy })).rejects.toMatchObject({
      code: 'KEY_UNSUPPORTED',
      kind: 'usage',
    })
  })

  it.each([
    ['a setting is no setting', { settings: { sct: undefined } }],
    ['nothing is required', { required: [] }],
    ['an empty predicate type is required', { required: [{ predicateType: '' }] }],
    ['no format is looked at', { formats: [] }],
    [
      'no identity is given',
      {
        policy: { kind: 'keyless', identity: { identity: { exact: '' }, issuer: { exact: 'x' } } },
      },
    ],
  ] as unknown as [string, Partial<VerifyImageRequest>][])(
    'refuses to judge where %s',
    async (_, change) => {
      const image = await pushImage()
      await expect(verify(image, change)).rejects.toMatchObject({
        code: 'POLICY_MALFORMED',
        kind: 'usage',
      })
    },
  )

  function verify(image: Descriptor, change: Partial<VerifyImageRequest> = {}): Promise<Verdict> {
    return verifyImage({
      registry,
      image: { repository, digest: image.digest },
      policy: { kind: 'keyless', identity: kit.identity },
      trust: kit.trust,
      required: ['signature'],
      now: () => new Date(),
      ...change,
    })
  }

  async function pushImage(): Promise<Descriptor> {
    repository = { registry: kit.embedded.registryHost, path: 'o/app' }
    const config = Buffer.from(JSON.stringify({ count: ++count }))
    await registry.putBlob(repository, config)
    const bytes = manifestOf({
      config: descriptorOf(config, 'application/vnd.oci.image.config.v1+json'),
      layers: [],
    })
    const edit = { bytes, mediaType: IMAGE_TYPE, blobs: [config] }
    await registry.editTag(repository, `v${count}`, () => edit)
    return descriptorOf(bytes, IMAGE_TYPE)
  }

  function signStatement(image: Descriptor): Buffer {
    return statement({ predicateType: SIGNATURE_PREDICATE_TYPE, predicate: {} }, image.digest)
  }

  function signature(image: Descriptor): Promise<Bundle> {
    return kit.signer.signStatement(signStatement(image))
  }

  function attestation(image: Descriptor): Promise<Bundle> {
    return kit.signer.signStatement(statement({}, image.digest))
  }

  async function attach(
    subject: Descriptor,
    bundle: Promise<Bundle>,
    predicateType: string,
  ): Promise<void> {
    const created = new Date()
    await attachBundle({
      registry,
      repository,
      subject,
      bundle: await bundle,
      predicateType,
      created,
    })
  }

  async function attachRaw(subject: Descriptor, layer: Buffer, type = BUNDLE_TYPE): Promise<void> {
    const empty = Buffer.from('{}')
    await Promise.all([registry.putBlob(repository, empty), registry.putBlob(repository, layer)])
    const config = descriptorOf(empty, 'application/vnd.oci.empty.v1+json')
    const layers = [descriptorOf(layer, type)]
    await registry.putReferrer(
      repository,
      manifestOf({ artifactType: type, config, layers, subject }),
    )
  }

  async function tagSignature(subject: Descriptor, about = subject): Promise<void> {
    const payload = signingPayload(`${repository.registry}/${repository.path}`, about.digest)
    const layers = [encodeSignatureLayer(await kit.signer.signMessage(payload), payload)]
    await appendCosignLayers({
      registry,
      repository,
      subject: subject.digest,
      suffix: 'sig',
      layers,
    })
  }

  async function tagAttestation(subject: Descriptor): Promise<void> {
    const layers = [encodeAttestationLayer(await attestation(subject))]
    await appendCosignLayers({
      registry,
      repository,
      subject: subject.digest,
      suffix: 'att',
      layers,
    })
  }
})

function manifestOf(content: object): Buffer {
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_TYPE, ...content }))
}

function descriptorOf(bytes: Buffer, mediaType: string): Descriptor {
  const digest = digestOf(bytes)
  expect(hexOf(digest)).toHaveLength(64)
  return { mediaType, digest, size: bytes.byteLength }
}
