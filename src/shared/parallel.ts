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

/** Waits for all of them, then throws the failure that comes first in the given order, so that errors do not depend on timing. */
export async function allInOrder<Results extends readonly unknown[]>(work: {
  readonly [Index in keyof Results]: Promise<Results[Index]>
}): Promise<Results> {
  const settled = await Promise.allSettled(work as readonly Promise<unknown>[])
  const failed = settled.find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return Promise.all(work as readonly Promise<unknown>[]) as unknown as Promise<Results>
}
