import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reportOf } from '../../src/seal-report.ts'
import {
  pushSmallImage,
  pushSmallIndex,
  startSurroundings,
  type Surroundings,
} from './surroundings.ts'

describe.each([{ referrers: true }, { referrers: false }])('sealing, registry %j', (registry) => {
  let at: Surroundings
  beforeAll(async () => {
    at = await startSurroundings({ registry })
  })
  afterAll(() => at.stop())

  it('signs, attests, stores both formats and verifies one image', async () => {
    const image = await pushSmallImage(at, 'octo-org/app')
    const report = reportOf(await at.seal({ images: [image] }))
    expect(report.verified).toBe(true)
    expect(report.images).toEqual([image])
    expect(report.logEntries.map(({ kind, format }) => `${kind} ${format}`).sort()).toEqual([
      'provenance bundle',
      'provenance cosign',
      'sbom bundle',
      'sbom cosign',
      'signature bundle',
      'signature cosign',
    ])
    for (const { uuid } of report.logEntries) expect(uuid).toMatch(/^[0-9a-f]{80}$/)
    expect(report.skipped).toEqual([])
  })

  it('changes nothing when the same run is repeated', async () => {
    const image = await pushSmallIndex(at, 'octo-org/index')
    const first = reportOf(await at.seal({ images: [image] }))
    expect(first.logEntries).toHaveLength(3 * 6)
    const entries = at.embedded.logSize()
    const before = at.embedded.requests.length
    const again = reportOf(await at.seal({ images: [image] }))
    expect(again.verified).toBe(true)
    expect(at.embedded.logSize()).toBe(entries)
    const writes = at.embedded.requests
      .slice(before)
      .filter(({ service, method }) => service === 'registry' && method === 'PUT')
    expect(writes).toEqual([])
    expect(again.logEntries.map((e) => e.logIndex)).toEqual(first.logEntries.map((e) => e.logIndex))
  })
})
