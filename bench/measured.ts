/** One figure over several runs. */
export interface Measured {
  readonly name: string
  readonly unit: 'ms' | 'MB' | ''
  readonly min: number
  readonly median: number
  readonly max: number
  readonly runs: number
  /** What the issue or the design asks for, where it asks. */
  readonly limit?: number
}

export function measured(
  name: string,
  unit: Measured['unit'],
  values: readonly number[],
  limit?: number,
): Measured {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    name,
    unit,
    min: sorted[0] ?? NaN,
    median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    max: sorted.at(-1) ?? NaN,
    runs: sorted.length,
    ...(limit === undefined ? {} : { limit }),
  }
}

/** What `once` measures in each of several runs. The first warms the disk cache and is not counted. */
export async function valuesOf(
  runs: number,
  once: () => Promise<number>,
): Promise<readonly number[]> {
  await once()
  const values: number[] = []
  for (let run = 0; run < runs; run++) values.push(await once())
  return values
}
