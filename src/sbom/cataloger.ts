import type { ImageFile } from './image-files.ts'
import type { FileFacts, SkippedFile } from './layer-files.ts'
import type { OperatingSystem } from './os-identity.ts'
import type { Package } from './package.ts'

export interface Catalogue {
  readonly packages: readonly Package[]
  readonly skipped: readonly SkippedFile[]
}

/** Finds the packages of one ecosystem. Pure: bytes in, packages out; hostile bytes end in `skipped`, never in a throw. */
export interface Cataloger {
  readonly name: string
  /** Whether this file is to be read; judged while the layers stream by, so by path, size and mode alone. */
  wants(file: FileFacts): boolean
  /** The packages in the files that it wanted, which come in code-unit order of their paths. */
  catalog(files: readonly ImageFile[], os: OperatingSystem | undefined): Catalogue
}

/** What reading one file gives. */
export type Reading = { readonly packages: readonly Package[] } | { readonly skipped: string }

/** The catalogue of an ecosystem whose files each speak for themselves. */
export function fileByFile(
  files: readonly ImageFile[],
  read: (file: ImageFile) => Reading,
): Catalogue {
  const packages: Package[] = []
  const skipped: SkippedFile[] = []
  for (const file of files) {
    const reading = read(file)
    if ('packages' in reading) packages.push(...reading.packages)
    else skipped.push({ path: file.path, why: reading.skipped })
  }
  return { packages, skipped }
}
