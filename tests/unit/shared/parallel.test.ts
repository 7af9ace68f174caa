import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { allInOrder, atMost, inParallel } from '../../../src/shared/parallel.ts'

describe('inParallel', () => {
  it('gives the results in the order of the items, never more than the limit at once', async () => {
    let running = 0
    let most = 0
    const results = await inParallel([30, 1, 20, 1, 10, 1], 3, async (ms, index) => {
      most = Math.max(most, ++running)
      await sleep(ms)
      running--
      return `${index}:${ms}`
    })
    expect(results).toEqual(['0:30', '1:1', '2:20', '3:1', '4:10', '5:1'])
    expect(most).toBe(3)
  })

  it('does nothing for nothing', async () => {
    await expect(inParallel([], 4, () => Promise.reject(new Error('never')))).resolves.toEqual([])
  })

  it('begins nothing more after the first failure', async () => {
    const begun: number[] = []
    const work = inParallel([0, 1, 2, 3, 4, 5, 6, 7], 2, async (item) => {
      begun.push(item)
      await sleep(item === 0 ? 5 : 20)
      if (item === 0) throw new Error('first')
    })
    await expect(work).rejects.toThrow('first')
    await sleep(80)
    expect(begun).toEqual([0, 1])
  })

  it('waits for what is under way before it throws', async () => {
    let ended = false
    const work = inParallel([1, 30], 2, async (ms) => {
      await sleep(ms)
      if (ms === 1) throw new Error('early')
      ended = true
    })
    await expect(work).rejects.toThrow('early')
    expect(ended).toBe(true)
  })
})

describe('allInOrder', () => {
  const after = async <T>(ms: number, value: T): Promise<T> => {
    await sleep(ms)
    return value
  }
  const failing = async (ms: number): Promise<never> => {
    await sleep(ms)
    throw new Error(`failed after ${ms}`)
  }

  it('gives all results', async () => {
    await expect(allInOrder([after(10, 'a'), after(1, 2)])).resolves.toEqual(['a', 2])
  })

  it('throws the failure that stands first, however late, and does not wait for what stands behind', async () => {
    let ended = false
    const last = after(200, 'x').then(() => (ended = true))
    await expect(allInOrder([failing(30), failing(1), last])).rejects.toThrow('failed after 30')
    expect(ended).toBe(false)
    await last
  })
})

describe('atMost', () => {
  it('keeps the rest waiting, in order, and goes on after a failure', async () => {
    const gate = atMost(3)
    const begun: number[] = []
    let under = 0
    let most = 0
    const all = Array.from({ length: 12 }, (_, index) =>
      gate(async () => {
        begun.push(index)
        most = Math.max(most, ++under)
        await new Promise((resolve) => setTimeout(resolve, 3))
        under--
        if (index === 1) throw new Error('one')
        return index
      }),
    )
    const ended = await Promise.allSettled(all)
    expect(most).toBe(3)
    expect(begun).toEqual(Array.from({ length: 12 }, (_, index) => index))
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  })
})
