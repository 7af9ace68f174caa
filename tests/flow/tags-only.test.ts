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

it('is an error where the log answers with another entry', async () => {
  const image = await pushSmallImage(at, 'octo-org/tags2')
  await at.seal({ images: [image], formats: 'cosign' })
  at.embedded.misbehave('rekor', {
    method: 'GET',
    path: /entries/,
    rewrite: (body) => Buffer.from(body.toString().replace(/"body":"....../, '"body":"eyJhIj')),
  })
  await expect(at.seal({ images: [image], formats: 'cosign' })).rejects.toMatchObject({
    name: 'SigstoreError',
  })
  at.embedded.behave()
})
