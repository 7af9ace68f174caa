import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { pushImage, pushIndex } from '../../src/embedded/image.ts'
import { reportOf } from '../../src/seal-report.ts'
import { pushSmallIndex, smallImage, startSurroundings, type Surroundings } from './surroundings.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterAll(() => at.stop())

const QUICK = { sbom: 'false', formats: 'bundle' } as const

/** `linux/arm64 signature`, and `- signature` for the index itself. */
function said(entries: readonly { platform?: string; kind: string }[]): readonly string[] {
  return entries.map(({ platform, kind }) => `${platform ?? '-'} ${kind}`).sort()
}

it('signs what calls itself an attestation and could run all the same', async () => {
  const repository = `${at.embedded.registryHost}/octo-org/pretender`
  const image = smallImage('pretender')
  await pushImage(at.registry, `${repository}:amd64`, image)
  const digest = await pushIndex(
    at.registry,
    `${repository}:v1`,
    [],
    [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: image.digest,
        size: image.manifest.byteLength,
        platform: { os: 'linux', architecture: 'amd64' },
        annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
      },
    ],
  )
  const report = reportOf(await at.seal({ images: [`${repository}@${digest}`], ...QUICK }))
  expect(said(report.logEntries)).toContain('linux/amd64 signature')
})

it('signs the index alone with platforms: none, and names what it left out', async () => {
  const image = await pushSmallIndex(at, 'octo-org/none')
  const report = reportOf(await at.seal({ images: [image], platforms: 'none', ...QUICK }))
  expect(said(report.logEntries)).toEqual(['- provenance', '- signature'])
  expect(report.skipped.map(({ why }) => why)).toEqual([
    'platforms does not name it',
    'platforms does not name it',
  ])
})

it('signs the platforms of a list, and those that are missing when the list grows', async () => {
  const image = await pushSmallIndex(at, 'octo-org/list')
  const first = reportOf(await at.seal({ images: [image], platforms: 'linux/arm64', ...QUICK }))
  expect(said(first.logEntries)).toEqual([
    '- provenance',
    '- signature',
    'linux/arm64 provenance',
    'linux/arm64 signature',
  ])
  expect(first.skipped).toHaveLength(1)
  const all = reportOf(await at.seal({ images: [image], ...QUICK }))
  expect(said(all.logEntries.filter(({ isNew }) => isNew))).toEqual([
    'linux/amd64 provenance',
    'linux/amd64 signature',
  ])
  expect(all.skipped).toEqual([])
})
