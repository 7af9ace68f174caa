import { describe, expect, it } from '@jest/globals'
import type { EmbeddedService, Fault } from '../../../src/embedded/index.ts'
import { parseTimeout } from '../../../src/seal-inputs.ts'
import type { SealError } from '../../../src/shared/errors.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from '../../flow/surroundings.ts'

const STUCK = { delayMs: 15_000 }

/** Runs `work` on a Sigstore of its own: what waits here waits beside the others. */
async function alone<T>(work: (at: Surroundings) => Promise<T>): Promise<T> {
  const at = await startSurroundings()
  try {
    return await work(at)
  } finally {
    await at.stop()
  }
}

/** How a run ends whose time is over while a service does not answer. */
async function brokenOff(
  at: Surroundings,
  service: EmbeddedService,
  fault: Fault,
  timeout = '6s',
): Promise<{ image: string; error: SealError; ms: number }> {
  const image = await pushSmallImage(at, 'octo-org/broken-off')
  at.embedded.misbehave(service, fault)
  const started = performance.now()
  const error = await at.seal({ images: [image], sbom: 'false', timeout }).then(
    () => undefined,
    (thrown: unknown) => thrown as SealError,
  )
  if (error === undefined) throw new TypeError('it was not broken off')
  expect(error).toMatchObject({ name: 'FlowError', code: 'DEADLINE_PASSED', kind: 'service' })
  at.embedded.behave()
  return { image, error, ms: performance.now() - started }
}

describe('a run whose time is over', () => {
  it.concurrent.each<[string, EmbeddedService, Fault, RegExp]>([
    ['oidc', 'oidc', STUCK, /while checking what is needed; nothing was signed$/],
    ['rekor', 'rekor', STUCK, /while checking what is needed; nothing was signed$/],
    ['fulcio', 'fulcio', { ...STUCK, path: /signingCert/ }, /while signing; nothing was signed$/],
    [
      'the log after two entries',
      'rekor',
      { ...STUCK, path: /entries/, after: 2 },
      /while signing; 2 signatures were made and entered into the log \(indexes \d+ to \d+\); no image/,
    ],
    [
      'the registry, writing',
      'registry',
      { ...STUCK, method: 'PUT' },
      /while writing to the registry; 3 signatures .*; no image has all of its own in the registry$/,
    ],
    [
      'the registry, read back',
      'registry',
      { ...STUCK, method: 'GET', path: /referrers/, after: 1 },
      /while reading back; 3 signatures .*; 1 manifests have all of theirs in the registry$/,
    ],
  ])(
    'because of %s says what it was at, and what it leaves behind',
    async (_name, service, fault, said) => {
      const { error, ms } = await alone((at) => brokenOff(at, service, fault))
      expect(error.message).toMatch(said)
      expect(error.hint).toMatch(/timeout/)
      expect(ms).toBeGreaterThan(5000)
      expect(ms).toBeLessThan(14_000)
    },
  )

  it.concurrent('can be run again to its end', () =>
    alone(async (at) => {
      const fault = { ...STUCK, method: 'PUT', path: /manifests/, after: 1 }
      const { image } = await brokenOff(at, 'registry', fault)
      const sealed = await at.seal({ images: [image], sbom: 'false' })
      expect(sealed.verified).toBe(true)
    }),
  )

  it.concurrent('also between two attempts', () =>
    alone(async (at) => {
      const fault = { status: 503, headers: { 'retry-after': '15' } }
      const { error, ms } = await brokenOff(at, 'fulcio', fault)
      expect(error.message).toMatch(/while checking what is needed/)
      expect(ms).toBeLessThan(14_000)
    }),
  )

  it.concurrent('also while it waits to look again', () =>
    alone(async (at) => {
      const path = /referrers|manifests.sha256-/
      const lost: Fault = { method: 'GET', path, status: 404, after: 3 }
      const { error } = await brokenOff(at, 'registry', lost)
      expect(error.message).toMatch(/while reading back/)
    }),
  )
})

describe('the input timeout', () => {
  it.each([
    ['90s', 90_000],
    ['5m', 300_000],
    ['24h', 86_400_000],
  ])('%s is %d ms', (text, ms) => {
    expect(parseTimeout(text)).toBe(ms)
  })

  it.each(['', '5', '0s', '-1s', '1.5m', '5 m', '5min', '25h', '99999999s', '5m\n', 'never'])(
    '%p is refused',
    (text) => {
      expect(() => parseTimeout(text)).toThrow(/^timeout is /)
    },
  )
})
