import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { fileURLToPath } from 'node:url'
import type { SealInputs } from '../../src/seal-inputs.ts'
import { silentLog } from '../../src/shared/log.ts'
import { wireSeal } from '../../src/wire.ts'
import { PASSWORD } from '../unit/keys/key-kit.ts'
import { closeAll, errorOf, serve } from '../unit/shared/server.ts'
import { startSurroundings, type Surroundings } from './surroundings.ts'

const NO_TOKEN = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterEach(closeAll)
afterAll(() => at.stop())

describe('a job without an id-token', () => {
  it.each(['', 'GITHUB_ACTIONS', 'GITLAB_CI'])(
    'is told in less than a second, whatever else does not answer: %s',
    async (variable) => {
      const silent = await serve(() => undefined)
      const host = new URL(silent.url).host
      const image = `${host}/octo-org/app@sha256:${'0'.repeat(64)}`
      const started = performance.now()
      const error = await errorOf(
        at.seal(
          { images: [image], rekorUrl: silent.url, fulcioUrl: silent.url, tsaUrl: silent.url },
          { env: { ...NO_TOKEN, [variable || 'NONE']: 'true' } },
        ),
      )
      expect(performance.now() - started).toBeLessThan(1000)
      expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_MISSING', kind: 'usage' })
    },
  )

  it('is told before there are services to ask, unless it signs with a key', async () => {
    const wired = (inputs: SealInputs): Promise<unknown> =>
      wireSeal(inputs, [], { env: NO_TOKEN, log: silentLog, mask: () => undefined })
    const inputs = at.inputs({ images: [] })
    await expect(wired(inputs)).rejects.toMatchObject({ code: 'IDENTITY_TOKEN_MISSING' })
    const key = fileURLToPath(new URL('../fixtures/keys/cosign-3.1.3/p256.key', import.meta.url))
    await expect(wired({ ...inputs, key, keyPassword: PASSWORD.reveal() })).resolves.toBeDefined()
  })

  it('is told where the command of its CI system is not there', async () => {
    const image = `${at.embedded.registryHost}/octo-org/app@sha256:${'0'.repeat(64)}`
    const run = at.seal({ images: [image] }, { env: { ...NO_TOKEN, BUILDKITE: 'true' } })
    await expect(run).rejects.toMatchObject({
      code: 'IDENTITY_TOKEN_MISSING',
      message: expect.stringContaining('buildkite-agent cannot be run'),
      hint: expect.stringContaining('3.41'),
    })
  })
})
