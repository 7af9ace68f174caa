/**
 * Runs `work` over the items, at most `limit` at a time; results in the items' order. After the first failure nothing new is
 * begun; what was under way is waited for, and then the failure is thrown.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length)
  const queue = items.entries()
  let failed = false
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failed) return
      try {
        results[index] = await work(item, index)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const workers = Array.from({ length: Math.min(limit, items.length) }, worker)
  const ended = await Promise.allSettled(workers)
  const failure = ended.find((result) => result.status === 'rejected')
  if (failure !== undefined) throw failure.reason
  return results
}

/**
 * Waits for work that is under way, in the given order: the first failure in that order is thrown, and thrown as soon as all
 * before it are done, so that which error is told does not depend on timing. The rest goes on unheard.
 */
export async function allInOrder<Results extends readonly unknown[]>(work: {
  readonly [Index in keyof Results]: Promise<Results[Index]>
}): Promise<Results> {
  const promises: readonly Promise<unknown>[] = work
  for (const promise of promises) promise.catch(() => undefined)
  const results: unknown[] = []
  for (const promise of promises) results.push(await promise)
  return results as unknown as Results
}

export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Lets so many pieces of work be under way at the same time; the others wait, in the order in which they came. */
export function atMost(limit: number): Gate {
  const waiting: (() => void)[] = []
  let free = limit
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await work()
    } finally {
      // A place goes over to the next in line, and is never free in between.
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}
