import { type Catalogue, HEAD_BYTES } from '../../../src/sbom/cataloger.ts'
import { LARGE_FILE_CATALOGERS } from '../../../src/sbom/catalogers/index.ts'
import { freeMemory } from '../../../src/shared/free-memory.ts'
import { SOME_DIGEST } from './image.ts'

const NOTHING: Catalogue = { packages: [], skipped: [] }

/** What the cataloger that wants a file finds in it, as when its layer streams by: its bytes are gone before it catalogs. */
export function packagesOf(path: string, bytes: Buffer, os?: undefined): Catalogue {
  const file = { path, size: bytes.length, mode: 0o755 }
  const wanted = LARGE_FILE_CATALOGERS.find((one) => one.wants(file, bytes.subarray(0, HEAD_BYTES)))
  if (wanted === undefined) return NOTHING
  const room = Buffer.alloc(bytes.length)
  bytes.copy(room)
  const extract = wanted.extract(file, room)
  room.fill(0)
  freeMemory(room.buffer)
  if (extract === undefined) return NOTHING
  if ('skipped' in extract) return { packages: [], skipped: [{ path, why: extract.skipped }] }
  return wanted.catalog([{ path, extract, layer: SOME_DIGEST }], os)
}
