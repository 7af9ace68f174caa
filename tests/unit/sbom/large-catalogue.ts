import { type Catalogue, HEAD_BYTES, type LargeFileCataloger } from '../../../src/sbom/cataloger.ts'
import { type ExtractedFile, sizeOf } from '../../../src/sbom/extract.ts'
import type { SkippedFile } from '../../../src/sbom/layer-files.ts'
import type { OperatingSystem } from '../../../src/sbom/os-identity.ts'
import { SOME_DIGEST } from './image.ts'

/** What a cataloger makes of files, as the core has it do: each wanted, extracted, gone, and then all extracts together. */
export function largeCatalogue(
  cataloger: LargeFileCataloger,
  files: Readonly<Record<string, Buffer>>,
  os?: OperatingSystem,
): Catalogue & { readonly extractBytes: number } {
  const extracts: ExtractedFile[] = []
  const skipped: SkippedFile[] = []
  for (const [path, content] of Object.entries(files)) {
    const facts = { path, size: content.length, mode: 0o644 }
    const bytes = Buffer.from(content)
    if (!cataloger.wants(facts, bytes.subarray(0, HEAD_BYTES))) continue
    const extract = cataloger.extract(facts, bytes)
    bytes.fill(0xff)
    if (extract === undefined) continue
    if ('skipped' in extract) skipped.push({ path, why: extract.skipped })
    else extracts.push({ path, extract, layer: SOME_DIGEST })
  }
  const catalogue = cataloger.catalog(extracts, os)
  return {
    packages: catalogue.packages,
    skipped: [...skipped, ...catalogue.skipped],
    extractBytes: sizeOf(extracts),
  }
}
