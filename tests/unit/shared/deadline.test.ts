import { describe, expect, it } from '@jest/globals'
import { startDeadline, unlessAborted } from '../../../src/shared/deadline.ts'
import { errorOf } from './server.ts'

const now = (): number => performance.now()
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const forever = new Promise<never>(() => undefined)

async function aborted(signal: AbortSignal): Promise<void> {
  await errorOf(unlessAborted(forever, signal))
}

describe('a deadline', () => {
  it('aborts its signal when the time is over, and not before', async () => {
    const started = now()
    const deadline = startDeadline(100, now)
    expect(deadline.signal.aborted).toBe(false)
    await aborted(deadline.signal)
    expect(now() - started).toBeGreaterThan(90)
  })

  it('stands still during suspended work, also where that fails, and goes on after it', async () => {
    const deadline = startDeadline(100, now)
    expect(await deadline.suspended(() => pause(200).then(() => 'done'))).toBe('done')
    const failing = deadline.suspended(() => Promise.reject(new Error('no layers')))
    expect(await errorOf(failing)).toHaveProperty('message', 'no layers')
    expect(deadline.signal.aborted).toBe(false)
    await aborted(deadline.signal)
    expect(deadline.signal.aborted).toBe(true)
  })

  it('counts what had passed before the suspended work', async () => {
    let time = 0
    const deadline = startDeadline(1000, () => time)
    time = 990
    await deadline.suspended(() => Promise.resolve())
    const started = now()
    await aborted(deadline.signal)
    expect(now() - started).toBeLessThan(900)
  })

  it('never ends after it was stopped', async () => {
    const deadline = startDeadline(20, now)
    deadline.stop()
    await pause(60)
    expect(deadline.signal.aborted).toBe(false)
  })
})

describe('work that ends with a signal', () => {
  it('gives its result, or its own error', async () => {
    const { signal } = new AbortController()
    expect(await unlessAborted(Promise.resolve(7), signal)).toBe(7)
    const error = new Error('own')
    expect(await errorOf(unlessAborted(Promise.reject(error), signal))).toBe(error)
  })

  it('is given up at once, also where the signal was aborted before', async () => {
    const controller = new AbortController()
    const waiting = errorOf(unlessAborted(forever, controller.signal))
    const reason = new Error('over')
    controller.abort(reason)
    expect(await waiting).toBe(reason)
    expect(await errorOf(unlessAborted(forever, controller.signal))).toBe(reason)
  })
})
