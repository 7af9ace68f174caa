import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { reportOf, type SealReport } from '../../src/seal-report.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterAll(() => at.stop())

/** Seals with these formats; how many entries the log gained, and what was made: `sbom cosign`. */
async function seal(
  image: string,
  formats: string,
): Promise<{ report: SealReport; gained: number; made: readonly string[] }> {
  const before = at.embedded.logSize()
  const report = reportOf(await at.seal({ images: [image], formats }))
  expect(report.verified).toBe(true)
  return {
    report,
    gained: at.embedded.logSize() - before,
    made: report.logEntries
      .filter(({ isNew }) => isNew)
      .map(({ kind, format }) => `${kind} ${format}`)
      .sort(),
  }
}

async function tagsOf(image: string): Promise<readonly string[]> {
  const [name = '', digest = ''] = image.split('@')
  const repository = { registry: at.embedded.registryHost, path: name.slice(name.indexOf('/') + 1) }
  const found = await Promise.all(
    ['sig', 'att'].map(async (suffix) => {
      const tag = `${digest.replace(':', '-')}.${suffix}`
      return (await at.registry.getManifest(repository, tag)) === undefined ? [] : [suffix]
    }),
  )
  return found.flat()
}

it('bundles first, tags later: the attestations’ entries serve again, the signature needs its own', async () => {
  const image = await pushSmallImage(at, 'octo-org/bundle-first')
  const bundles = await seal(image, 'bundle')
  expect(bundles.made).toEqual(['provenance bundle', 'sbom bundle', 'signature bundle'])
  expect(bundles.gained).toBe(3)
  expect(await tagsOf(image)).toEqual([])

  const both = await seal(image, 'bundle,cosign')
  expect(both.made).toEqual(['provenance cosign', 'sbom cosign', 'signature cosign'])
  expect(both.gained).toBe(1)
  expect(await tagsOf(image)).toEqual(['sig', 'att'])
  const indexes = (kind: string): ReadonlySet<string> =>
    new Set(both.report.logEntries.filter((e) => e.kind === kind).map((e) => e.logIndex))
  expect(indexes('sbom').size).toBe(1)
  expect(indexes('signature').size).toBe(2)
})

it('tags first, bundles later: nothing of the tags is signed again', async () => {
  const image = await pushSmallImage(at, 'octo-org/tags-first')
  const tags = await seal(image, 'cosign')
  expect(tags.made).toEqual(['provenance cosign', 'sbom cosign', 'signature cosign'])
  expect(tags.gained).toBe(3)
  const both = await seal(image, 'cosign,bundle')
  expect(both.made).toEqual(['provenance bundle', 'sbom bundle', 'signature bundle'])
  expect((await seal(image, 'bundle,cosign')).gained).toBe(0)
})
