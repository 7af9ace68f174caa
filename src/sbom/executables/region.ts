/** A part of a program's data, and the virtual address that it is loaded at. */
export interface Region {
  readonly address: number
  readonly bytes: Buffer
}

/** What is mapped at a virtual address, from there to the end of its region; undefined where nothing is. */
export function mappedAt(regions: Iterable<Region>, address: number): Buffer | undefined {
  for (const region of regions) {
    const from = address - region.address
    if (from >= 0 && from < region.bytes.length) return region.bytes.subarray(from)
  }
  return undefined
}
