import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Expectation } from '../../src/expectation.ts'
import { heldAmong } from '../../src/held-documents.ts'
import { OciError } from '../../src/oci/oci-error.ts'
import type { RegistryReader } from '../../src/oci/registry.ts'
import { readBack, type ReadBackServices } from '../../src/read-back.ts'
import { messageOf } from '../../src/shared/errors.ts'
import { silentLog } from '../../src/shared/log.ts'
import { discover } from '../../src/sigstore/discover.ts'
import { policyOf } from '../../src/sigstore/identity-policy.ts'
import type { SignerIdentity } from '../../src/sigstore/signer.ts'
import { parseTrustedRoot } from '../../src/sigstore/trust.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

describe('reading back', () => {
  let at: Surroundings
  let sealed: Awaited<ReturnType<Surroundings['seal']>>
  let signer: SignerIdentity

  beforeAll(async () => {
    at = await startSurroundings()
    const image = await pushSmallImage(at, 'octo-org/app')
    sealed = await at.seal({ images: [image], provenance: 'false', sbom: 'false' })
    if (sealed.signer === undefined) throw new Error('nobody signed')
    signer = sealed.signer
  })
  afterAll(() => at.stop())

  const by = (who: SignerIdentity): Expectation => ({
    policy: { kind: 'keyless', identity: policyOf(who) },
    settings: {},
    tagSettings: {},
  })
  const trustIn = (root: object): ReadBackServices['trust'] =>
    parseTrustedRoot(Buffer.from(JSON.stringify(root)))
  const services = (changed: Partial<ReadBackServices> = {}): ReadBackServices => ({
    registry: at.registry,
    trust: trustIn(at.embedded.trustedRoot),
    now: () => new Date(),
    sleep: () => Promise.resolve(),
    log: silentLog,
    ...changed,
  })
  /** The registry as it is, but for some answers. */
  const registryBut = (changed: Partial<RegistryReader>): RegistryReader => ({
    getManifest: (...args) => at.registry.getManifest(...args),
    getBlob: (...args) => at.registry.getBlob(...args),
    openBlob: (...args) => at.registry.openBlob(...args),
    listReferrers: (...args) => at.registry.listReferrers(...args),
    ...changed,
  })
  const failing = (changed: Partial<ReadBackServices>): Promise<unknown> =>
    readBack(sealed.documents, by(signer), services(changed)).catch((error: unknown) => error)

  it('finds what was stored', async () => {
    await expect(readBack(sealed.documents, by(signer), services())).resolves.toBeUndefined()
  })

  it('tells why what is there does not count', async () => {
    const trust = trustIn({ ...at.embedded.trustedRoot, ctlogs: [] })
    const error = await failing({ trust })
    expect(error).toMatchObject({ code: 'READ_BACK_FAILED' })
    expect(messageOf(error)).toMatch(
      /signature of \S+ \(bundle\): .*\[SCT_INVALID\]; signature of \S+ \(cosign\): .*\[SCT_INVALID\]$/,
    )
    expect(error).toHaveProperty('cause.code', 'SCT_INVALID')
  })

  it('tells what cannot be read, and what is not there', async () => {
    const error = await failing({
      registry: registryBut({
        listReferrers: () => Promise.resolve([]),
        getBlob: () =>
          Promise.reject(
            new OciError({
              kind: 'service',
              code: 'BLOB_MISSING',
              message: 'the registry does not have it',
              hint: 'Push it again.',
            }),
          ),
      }),
    })
    expect(error).toMatchObject({ code: 'READ_BACK_FAILED' })
    expect(messageOf(error)).toMatch(
      /\(bundle\): it is not listed; .* \(cosign\): \S+\.sig layer 0: .* does not have it \[BLOB_MISSING\]$/,
    )
  })

  it('is an error where nothing can be judged, and not an empty registry', async () => {
    const [document] = sealed.documents
    if (document === undefined) throw new Error('nothing was signed')
    const { subject } = document.document
    const { registry } = services()
    const stored = await discover(registry, subject.repository, subject.descriptor.digest)
    const nobody = { ...signer, identity: '' }
    await expect(
      heldAmong(stored, { ...services(), subject, expected: by(nobody) }),
    ).rejects.toMatchObject({ code: 'POLICY_MALFORMED' })
    const stranger = { ...signer, identity: `${signer.identity}x` }
    await expect(
      heldAmong(stored, { ...services(), subject, expected: by(stranger) }),
    ).resolves.toEqual([])
  })
})
