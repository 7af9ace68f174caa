import { afterEach, describe, expect, it } from '@jest/globals'
import { Pace } from '../../../src/shared/http-pace.ts'
import { closeAll, errorOf, serve, testClient } from './server.ts'

afterEach(closeAll)

/** A pace on a clock that only waiting moves, and everything that was let begin: when, and who. */
function kit(): { pace: Pace; begun: [at: number, who: number][]; at: (ms: number) => void } {
  let time = 0
  const begun: [number, number][] = []
  const waiting: { at: number; go: () => void }[] = []
  const pace = new Pace({
    now: () => time,
    sleep: (ms) => new Promise((go) => waiting.push({ at: time + ms, go })),
  })
  const at = (ms: number): void => {
    time = ms
    for (const item of waiting.filter((one) => one.at <= ms)) {
      waiting.splice(waiting.indexOf(item), 1)
      item.go()
    }
  }
  return { pace, begun, at }
}

/** The most that begin within any second. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(
    ...times.map((from) => times.filter((time) => from <= time && time < from + 1000).length),
  )
}

describe('a pace', () => {
  it('lets as many begin at once as a second may see, and the next when that second is over', async () => {
    const { pace, begun, at } = kit()
    let time = 0
    const all = Array.from({ length: 17 }, async (_, who) => {
      await pace.turn('log', 5)
      begun.push([time, who])
    })
    for (time = 0; time < 4200; time += 10) {
      at(time)
      await new Promise(setImmediate)
    }
    await Promise.all(all)
    const times = begun.map(([when]) => when)
    expect(begun.map(([, who]) => who)).toEqual(Array.from({ length: 17 }, (_, who) => who))
    expect(mostInASecond(times)).toBe(5)
    expect(times.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(times.at(-1)).toBeGreaterThanOrEqual(3000)
    expect(times.at(-1)).toBeLessThan(3200)
  })

  it('counts each name for itself', async () => {
    const { pace } = kit()
    await pace.turn('one', 1)
    await pace.turn('other', 1)
    const third = pace.turn('one', 1).then(() => 'begun')
    expect(await Promise.race([third, Promise.resolve('waits')])).toBe('waits')
  })
})

describe('a client with a pace', () => {
  it('counts every attempt at an origin, a second one too, and nothing of other services', async () => {
    const server = await serve((seen, response) => {
      response.writeHead(seen.url === '/busy' ? 503 : 200).end()
    })
    const { client, pauses } = testClient({ perSecond: { log: 3 }, attempts: 3 })
    const url = new URL('/busy', server.url)
    await client.request({ method: 'GET', url, service: 'log' })
    expect(pauses).toEqual([250, 500])
    await client.request({ method: 'GET', url: new URL(server.url), service: 'other' })
    await client.request({ method: 'GET', url: new URL(server.url) })
    expect(pauses).toHaveLength(2)
    await client.request({ method: 'GET', url: new URL(server.url), service: 'log' })
    expect(pauses).toHaveLength(3)
    expect(pauses[2]).toBeGreaterThan(500)
  })

  it('sends no more in any second than it is allowed, on a real clock', async () => {
    const arrived: number[] = []
    const server = await serve((_seen, response) => {
      arrived.push(performance.now())
      response.end()
    })
    const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
    const { client } = testClient({ perSecond: { log: 4 }, sleep })
    const url = new URL(server.url)
    await Promise.all(
      Array.from({ length: 10 }, () => client.request({ method: 'GET', url, service: 'log' })),
    )
    expect(arrived).toHaveLength(10)
    // The first may be late, because its connection is opened first.
    expect((arrived[8] ?? 0) - (arrived[3] ?? 0)).toBeGreaterThan(900)
    expect((arrived[9] ?? 0) - (arrived[0] ?? 0)).toBeGreaterThan(1800)
  })

  it('ends the waiting with the run', async () => {
    const over = new AbortController()
    const server = await serve((_seen, response) => response.end())
    const { client } = testClient({
      perSecond: { log: 1 },
      sleep: () => new Promise(() => undefined),
      signal: over.signal,
    })
    const url = new URL(server.url)
    await client.request({ method: 'GET', url, service: 'log' })
    const waiting = errorOf(client.request({ method: 'GET', url, service: 'log' }))
    over.abort(new Error('over'))
    expect(await waiting).toMatchObject({ code: 'HTTP_ABORTED' })
    expect(server.seen).toHaveLength(1)
  })
})
