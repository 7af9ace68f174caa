/** Runs `work` over the items, at most `limit` at a time; results in the items' order. The first failure ends it. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length)
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
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
