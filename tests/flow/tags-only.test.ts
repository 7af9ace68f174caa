import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { reportOf } from '../../src/seal-report.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterAll(() => at.stop())

it('names the same entries, whole, on a second run, though the tags keep no proof', async () => {
  const image = await pushSmallImage(at, 'octo-org/tags')
  const first = reportOf(await at.seal({ images: [image], formats: 'cosign' }))
  const size = at.embedded.logSize()
  const again = reportOf(await at.seal({ images: [image], formats: 'cosign' }))
  expect(at.embedded.logSize()).toBe(size)
  expect(again.logEntries).toEqual(first.logEntries.map((entry) => ({ ...entry, isNew: false })))
  for (const { uuid } of again.logEntries) expect(uuid).toMatch(/^[0-9a-f]{80}$/)
})

it('keeps the leaf hash for a name, and says so, where the log does not tell the tree', async () => {
  const image = await pushSmallImage(at, 'octo-org/tags2')
  await at.seal({ images: [image], formats: 'cosign' })
  at.embedded.misbehave('rekor', { method: 'GET', path: /entries/, status: 404 })
  const again = reportOf(await at.seal({ images: [image], formats: 'cosign' }))
  at.embedded.behave()
  expect(again.verified).toBe(true)
  for (const { uuid } of again.logEntries) expect(uuid).toMatch(/^[0-9a-f]{64}$/)
  expect(again.skipped).toHaveLength(3)
  expect(again.skipped[0]?.what).toMatch(/^tree id of log entry/)
})
