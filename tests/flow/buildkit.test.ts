import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parseReference } from '../../src/oci/reference.ts'
import { reportOf } from '../../src/seal-report.ts'
import { pushBuildkitIndex } from './buildkit-index.ts'
import { startSurroundings, type Surroundings } from './surroundings.ts'

const FORMS = ['artifact', 'image'] as const
const NOT_DONE = 'signature, sbom, provenance'
/** One signature a subject. */
const QUICK = { sbom: 'false', provenance: 'false', formats: 'bundle' } as const

/** With the API, the registry itself lists an attestation manifest among the referrers of the platform that it is about. */
describe.each([{ referrers: true }, { referrers: false }])('BuildKit’s index, %j', (registry) => {
  let at: Surroundings
  beforeAll(async () => {
    at = await startSurroundings({ registry })
  })
  afterAll(() => at.stop())

  it.each(FORMS)('is sealed but for its attestations, which are named (%s)', async (form) => {
    const pushed = await pushBuildkitIndex(at, `octo-org/${form}`, { form })
    const { repository, reference, platforms, attestations } = pushed
    const report = reportOf(await at.seal({ images: [reference], ...QUICK }))
    expect(report.verified).toBe(true)
    expect(report.logEntries.map(({ subject }) => subject)).toEqual([
      reference,
      ...Object.values(platforms).map((digest) => `${repository}@${digest}`),
    ])
    expect(report.skipped).toEqual(
      Object.entries(attestations).map(([architecture, digest]) => ({
        subject: `${repository}@${digest}`,
        what: NOT_DONE,
        why: `it is a BuildKit attestation manifest about linux/${architecture}, not a platform`,
      })),
    )
    const again = reportOf(await at.seal({ images: [reference], ...QUICK }))
    expect(again.logEntries.filter(({ isNew }) => isNew)).toEqual([])
    const { repository: place } = parseReference(reference)
    for (const digest of Object.values(attestations)) {
      expect(await at.registry.listReferrers(place, digest)).toEqual([])
    }
  })

  it('is known by what it holds where a copy has lost its annotations', async () => {
    const pushed = await pushBuildkitIndex(at, 'octo-org/bare', { annotated: false })
    const { reference, repository, attestations } = pushed
    const report = reportOf(await at.seal({ images: [reference], ...QUICK }))
    expect(report.logEntries).toHaveLength(3)
    expect(report.skipped).toEqual(
      Object.values(attestations).map((digest) => ({
        subject: `${repository}@${digest}`,
        what: NOT_DONE,
        why: 'it is a BuildKit attestation manifest, not a platform',
      })),
    )
  })

  it.each(FORMS)('is refused by the digest of an attestation in it (%s)', async (form) => {
    const { repository, attestations } = await pushBuildkitIndex(at, `octo-org/x-${form}`, { form })
    const size = at.embedded.logSize()
    const wrong = `${repository}@${attestations['amd64'] ?? ''}`
    await expect(at.seal({ images: [wrong] })).rejects.toMatchObject({
      code: 'IMAGE_IS_ATTESTATION',
      message: `${wrong} is a BuildKit attestation manifest, not an image`,
    })
    expect(at.embedded.logSize()).toBe(size)
  })

  it('has an SBOM of each platform and of the index, none of which is of an attestation', async () => {
    const { reference, attestations } = await pushBuildkitIndex(at, 'octo-org/sbom')
    const how = { ...QUICK, sign: false, sbom: 'builtin', dryRun: true }
    const { prepared } = await at.seal({ images: [reference], ...how })
    const sboms = prepared.map(({ statement }) => statement.toString())
    expect(sboms).toHaveLength(3)
    for (const sbom of sboms) {
      expect(sbom).toContain('CycloneDX')
      for (const digest of Object.values(attestations)) expect(sbom).not.toContain(digest.slice(7))
    }
  })
})
